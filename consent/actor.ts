import type { Profession } from './vocabulary';

/** No token: the directory and general guidance only. */
export interface AnonymousActor {
  readonly kind: 'ANONYMOUS';
}

/** Somebody acting in a profession, for one organisation, possibly in a team. */
export interface ProfessionalActor {
  readonly kind: 'PROFESSIONAL';
  readonly id: string;
  readonly organisation: string;
  readonly profession: Profession;
  readonly team?: string;
}

/** Any natural person acting privately: the person, a relative, a trusted person, a representative. */
export interface PersonActor {
  readonly kind: 'PERSON';
  /** The person's own key: equal to the person asked about when they read about themselves. */
  readonly id: string;
  /**
   * The person for whom they act now, as their representative or trusted person: a deliberate choice, stated with the
   * request and recorded. Absent, they act for themselves and no mandate counts.
   */
  readonly actingFor?: string;
  /**
   * A relation of their own through whose eyes they look at themselves: they are then shown what its holder would be
   * shown, and nothing else. The decision point puts the holder in their place; the rule itself knows no such thing.
   */
  readonly asSeenBy?: string;
}

/**
 * Audits consent-scoped access, of one organisation or of the whole region; reads metadata, never content. A client
 * panel (C-63) reads statistics of it and no line.
 */
export interface StewardActor {
  readonly kind: 'STEWARD';
  readonly id: string;
  readonly organisation: string;
  readonly scope: 'ORGANISATION' | 'REGION' | 'PANEL';
}

/** A partner's system. Contributes for its organisation; reads only on behalf of a named user, so never as itself. */
export interface ServiceActor {
  readonly kind: 'SERVICE';
  readonly id: string;
  readonly organisation: string;
}

/** Who asks, from a verified token and never from the query. A token says as what somebody acts now. */
export type Actor = AnonymousActor | ProfessionalActor | PersonActor | StewardActor | ServiceActor;

export const ANONYMOUS: AnonymousActor = { kind: 'ANONYMOUS' };

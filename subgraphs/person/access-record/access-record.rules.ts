import type { Actor } from '../../../consent/actor';
import type { Category, RelationKind } from '../../../consent/vocabulary';
import { CATEGORIES } from '../../../consent/vocabulary';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Asker } from '../../../shared/decision-api';
import type { AccessRecordRow } from './access-record.table';

/** What was asked for and what came of it; the rest of a line follows from who asked. */
export type Asked = Pick<
  AccessRecordRow,
  | 'person'
  | 'category'
  | 'action'
  | 'fields'
  | 'outcome'
  | 'layer'
  | 'decidedBy'
  | 'ownRecords'
  | 'policyVersion'
  | 'epoch'
> &
  Partial<Pick<AccessRecordRow, 'event' | 'silent' | 'disclosedFrom'>>;

/** What kind of event it was, where who writes the line does not say so. */
function eventOf({ action, layer }: Asked): AccessRecordRow['event'] {
  if (layer === 'OVERRIDE') return 'OVERRIDE';
  return action === 'CONTRIBUTE' ? 'WRITE' : 'READ';
}

/** The line of the access record: all that NEN 7513 asks of who, as what, why, what, when and on which ground. */
export function lineOf(id: string, { actor, ...asker }: Asker, asked: Asked, now: Date): AccessRecordRow {
  return {
    at: now,
    id,
    requestId: asker.requestId,
    subgraph: asker.subgraph,
    operation: asker.operation,
    actorKind: actor.kind,
    actor: actor.kind === 'ANONYMOUS' ? null : actor.id,
    organisation: actor.kind === 'ANONYMOUS' || actor.kind === 'PERSON' ? null : actor.organisation,
    profession: actor.kind === 'PROFESSIONAL' ? actor.profession : null,
    team: actor.kind === 'PROFESSIONAL' ? (actor.team ?? null) : null,
    purpose: asker.purpose,
    tokenId: asker.tokenId ?? null,
    actingFor: actor.kind === 'PERSON' ? (actor.actingFor ?? null) : null,
    event: eventOf(asked),
    // NEN 7513 chapter 6: what was opened outside the normal procedure can be told from all else.
    emergency: asked.layer === 'OVERRIDE',
    silent: false,
    disclosedFrom: null,
    ...asked,
  };
}

/** What became of an answer, as against what was decided. UNKNOWN: nobody told, so it counts as released. */
export const RELEASE_WORDS = ['RELEASED', 'ABORTED', 'NOT_FLUSHED', 'UNKNOWN'] as const;
export type ReleaseWord = (typeof RELEASE_WORDS)[number];

/** A line as the person reads it: with what decides how much is told of who asked. */
export interface OwnLine extends AccessRecordRow {
  /** The organisation tells the names of its professionals; null when it never said. */
  readonly isNamed: boolean | null;
  /** How a natural person who asked had to do with the person then; null when not at all. */
  readonly relationThen: RelationKind | null;
  /** The natural person who asked is an accepted member of the circle. */
  readonly isMember: boolean;
  /** How many lines were merged into this one; 1 for a line by itself. */
  readonly times: number;
  /** The first of them. */
  readonly firstAt: Date;
}

/**
 * Whether the person is told who exactly asked. Of a professional the organisation and profession are enough unless
 * their organisation says otherwise; a relative keeps their own privacy until they took a place in the circle.
 */
export function isAskerTold(line: OwnLine): boolean {
  if (line.actor === null) return false;
  if (line.actorKind === 'PROFESSIONAL') return line.isNamed === true;
  return line.actorKind === 'PERSON' && (line.actor === line.person || line.isMember);
}

/** Whose lines a steward may look through. Made from the token alone, and only for a steward. */
export class StewardScope {
  readonly #sealed = true;

  private constructor(
    /** The organisation whose people asked; null for the whole region. */
    readonly organisation: string | null,
    /** Who looks. */
    readonly steward: string,
    /** For which organisation they are steward, also when they look over the whole region. */
    readonly ofOrganisation: string,
  ) {}

  /** Null for everybody else, a client panel included (C-63): there is no other way to lines about others. */
  static of(actor: Actor): StewardScope | null {
    if (actor.kind !== 'STEWARD' || actor.scope === 'PANEL') return null;
    return new StewardScope(actor.scope === 'REGION' ? null : actor.organisation, actor.id, actor.organisation);
  }

  /** @throws {Error} for a scope that was made by hand. */
  static assert(scope: StewardScope): void {
    if (!(#sealed in scope)) throw new Error('lines about others are open to a steward only');
  }
}

/**
 * The categories of which a steward sees that they were asked for. Not peer membership: even that somebody asked
 * belongs outside care (C-11).
 */
export const AUDITED_CATEGORIES: readonly Category[] = CATEGORIES.filter(
  (category) => CURRENT_POLICY.cell(category, 'DATA_STEWARD') === 'M',
);

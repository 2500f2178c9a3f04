import type { Actor } from '../../../consent/actor';
import type { Category, Layer, Outcome } from '../../../consent/vocabulary';
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
>;

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
    ...asked,
  };
}

/** Whose lines a steward may look through. Made from the token alone, and only for a steward. */
export class StewardScope {
  readonly #sealed = true;

  private constructor(
    /** The organisation whose people asked; null for the whole region. */
    readonly organisation: string | null,
  ) {}

  /** Null for everybody else: there is no other way to lines about others. */
  static of(actor: Actor): StewardScope | null {
    if (actor.kind !== 'STEWARD') return null;
    return new StewardScope(actor.scope === 'REGION' ? null : actor.organisation);
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

type GroundLanguage = 'nl' | 'en';

/** The language of the two the grounds are written in that the reader prefers; Dutch when neither. */
export function groundLanguage(languages: readonly string[]): GroundLanguage {
  const preferred = languages.map((language) => language.slice(0, 2).toLowerCase());
  return preferred.find((language): language is GroundLanguage => language === 'nl' || language === 'en') ?? 'nl';
}

type Words = Readonly<Record<GroundLanguage, string>>;

const PERMITTED: Readonly<Record<Layer, Words>> = {
  VALIDITY: {
    nl: 'Toezicht door een datasteward: wie keek, nooit wat er staat.',
    en: 'Audit by a data steward: who looked, never what it says.',
  },
  CEILING: { nl: 'Altijd open voor deze rol.', en: 'Always open to this role.' },
  OWN: { nl: 'Het gaat over de vrager zelf.', en: 'It is about the asker themselves.' },
  OWN_RECORD: {
    nl: 'Eigen stuk: zelf geschreven, verstuurd, ontvangen of bewaard.',
    en: 'Their own record: written, sent, received or kept by them.',
  },
  OVERRIDE: {
    nl: 'Op een wettelijke grond of een geactiveerde crisiskaart.',
    en: 'On a legal ground or an activated crisis card.',
  },
  RELATION: {
    nl: 'Heeft met de persoon te maken; inhoud werd niet gevraagd.',
    en: 'Has to do with the person; no content was asked for.',
  },
  REFUSAL: { nl: 'Een uitzondering op een weigering.', en: 'An exception to a refusal.' },
  GRANT: { nl: 'De persoon gaf toestemming.', en: 'The person allowed it.' },
  DEFAULT: { nl: 'Toegelaten.', en: 'Allowed.' },
};

const DENIED: Readonly<Record<Layer, Words>> = {
  VALIDITY: {
    nl: 'De vraag zelf is niet toegelaten voor wie vroeg.',
    en: 'The question itself is not allowed to who asked.',
  },
  CEILING: {
    nl: 'Nooit open voor deze rol, wat er ook wordt toegestaan.',
    en: 'Never open to this role, whatever is allowed.',
  },
  OWN: { nl: 'Dit is het dossier van een ander om in te schrijven.', en: 'This is another’s record to write in.' },
  OWN_RECORD: { nl: 'Geen eigen stuk.', en: 'Not their own record.' },
  OVERRIDE: { nl: 'Geen wettelijke grond.', en: 'No legal ground.' },
  RELATION: {
    nl: 'Heeft op dit moment niets met de persoon te maken waar dit bij hoort.',
    en: 'Has nothing to do with the person now that this goes with.',
  },
  REFUSAL: { nl: 'De persoon weigerde het.', en: 'The person refused it.' },
  GRANT: { nl: 'Geen toestemming die past.', en: 'No grant that fits.' },
  DEFAULT: { nl: 'De persoon gaf hiervoor geen toestemming.', en: 'The person did not allow this.' },
};

const OWN_BESIDES: Words = {
  nl: 'Eigen stukken waren wel te zien.',
  en: 'Their own records could be seen.',
};

/** Why it was answered as it was, in words that need no lawyer. For the person and for stewards, never for the asker. */
export function groundInWords(
  { outcome, layer, ownRecords }: { readonly outcome: Outcome; readonly layer: Layer; readonly ownRecords: boolean },
  language: GroundLanguage,
): string {
  const ground = (outcome === 'PERMIT' ? PERMITTED : DENIED)[layer][language];
  return outcome === 'DENY' && ownRecords ? `${ground} ${OWN_BESIDES[language]}` : ground;
}

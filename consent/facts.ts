import type {
  Action,
  Bundle,
  Category,
  DangerLevel,
  Jurisdiction,
  LegalGround,
  MandateKind,
  MandateMode,
  Moment,
  Purpose,
  RelationKind,
  Role,
} from './vocabulary';

/** Half-open [from, until): an `until` of exactly now has ended. A missing `until` has no end yet. */
export interface Period {
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * A fact counts from the moment it was recorded, not from the moment it claims to hold: a grant entered today for
 * last month does not make last month's look lawful. A withdrawal ends it at once.
 */
export interface Recorded {
  readonly id: string;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
}

/**
 * The only fact that says "X has to do with this person". Exactly one of `professional`, `team`, `member` names the
 * holder; with none, every professional of the organisation whose profession can take the role holds it (an intake
 * desk, a personnel office).
 */
export interface Relation extends Period, Recorded {
  readonly person: string;
  readonly kind: RelationKind;
  readonly role: Role;
  readonly organisation: string | null;
  readonly professional: string | null;
  readonly team: string | null;
  /** A natural person: a relative, a trusted person, a representative. */
  readonly member: string | null;
}

/** Whom a grant or a refusal speaks of. The last three are wildcards and never open a restricted cell. */
export type Grantee =
  | { readonly kind: 'PERSON'; readonly ref: string }
  | { readonly kind: 'PROFESSIONAL'; readonly ref: string }
  | { readonly kind: 'TEAM'; readonly ref: string }
  | { readonly kind: 'ORGANISATION'; readonly ref: string }
  | { readonly kind: 'ALL_MEMBERS' }
  | { readonly kind: 'CARE_NETWORK'; readonly relationKinds: readonly RelationKind[] }
  | { readonly kind: 'EVERYONE' };

/** What a grant and a refusal have in common: the dimensions a request is held against. */
export interface Scope {
  readonly person: string;
  readonly grantee: Grantee;
  readonly categories: readonly Category[];
  readonly bundles: readonly Bundle[];
  /** Only what this organisation holds; null for what anyone holds. */
  readonly heldBy: string | null;
  /** Empty: for every purpose. */
  readonly purposes: readonly Purpose[];
  readonly actions: readonly Action[];
}

/** The person's yes. */
export interface Grant extends Scope, Period, Recorded {
  /** The one refusal this grant is a later and strictly narrower exception to. */
  readonly exceptTo: string | null;
  /** Whoever said it in the person's place: they open nothing to themselves by it, in whatever capacity (C-37). */
  readonly notTo?: readonly string[];
  /**
   * Whom it does not reach until the person confirmed it, by id or organisation: who wrote down for them what they
   * said, and who was there. Two colleagues would otherwise write each other a key (C-13).
   */
  readonly notYetTo?: readonly string[];
  readonly confirmedAt?: Date | null;
}

/** The person's no. Their last word: it beats every grant that does not name it. */
export interface Refusal extends Scope, Period, Recorded {
  /** Pause: everything, to everyone, in one act. The categories and bundles are then ignored. */
  readonly everything: boolean;
}

/** Who was on a team, when. A team's relation and a team's grant reach only those on the roster at that instant. */
export interface RosterEntry extends Period, Recorded {
  readonly team: string;
  readonly organisation: string;
  readonly professional: string;
}

/** After a relation ends its records must still be kept; the custodian, and nobody else, may open them. */
export interface RetentionDuty extends Period, Recorded {
  readonly person: string;
  readonly organisation: string;
  readonly custodian: string;
  readonly categories: readonly Category[];
}

/**
 * Somebody acts for the person, or stands beside them, in named matters (C-08, C-37). Counts only while its holder has a
 * live relation as representative or trusted person, and says that they act for the person now.
 */
export interface Mandate extends Period, Recorded {
  readonly person: string;
  /** The natural person who holds it. */
  readonly holder: string;
  readonly kind: MandateKind;
  readonly mode: MandateMode;
  readonly jurisdiction: Jurisdiction;
  readonly categories: readonly Category[];
  /** Of a trusted person: the moments at which they are there. Which categories those hold, the policy says. */
  readonly moments: readonly Moment[];
}

/** That the person cannot weigh their interests in these matters, for now. Never of the person as a whole (C-36). */
export interface Incapacity extends Period, Recorded {
  readonly person: string;
  readonly categories: readonly Category[];
}

/** To whom an override or an activated card speaks: always somebody by name (C-34). */
export interface Recipient {
  readonly kind: 'PERSON' | 'PROFESSIONAL' | 'TEAM' | 'ORGANISATION';
  readonly ref: string;
}

/** Professional secrecy is broken on a legal ground: for one recipient, in named matters, for a time (C-16, C-30 to C-34). */
export interface Override extends Period, Recorded {
  readonly person: string;
  readonly ground: LegalGround;
  readonly danger: DangerLevel;
  readonly recipient: Recipient;
  readonly categories: readonly Category[];
}

/** The person's crisis card is open: to those it names and to whoever opened it, for what it lists, for hours (C-35). */
export interface CardActivation extends Period, Recorded {
  readonly person: string;
  readonly recipients: readonly Recipient[];
  readonly categories: readonly Category[];
}

/** The person wants that somebody does not notice that something is withheld from them. */
export interface Silence extends Period, Recorded {
  readonly person: string;
  readonly grantee: Grantee;
  readonly categories: readonly Category[];
}

/** Somebody around the person agrees that what is recorded about themselves is shared with those the person chose (C-18). */
export interface ContextConsent extends Period, Recorded {
  readonly person: string;
  readonly contextPerson: string;
  readonly categories: readonly Category[];
}

/** Everything `decide` needs to know about one person, in one snapshot. Order carries no meaning. */
export interface Facts {
  readonly relations: readonly Relation[];
  readonly grants: readonly Grant[];
  readonly refusals: readonly Refusal[];
  readonly rosters: readonly RosterEntry[];
  readonly retentions: readonly RetentionDuty[];
  readonly mandates: readonly Mandate[];
  readonly incapacities: readonly Incapacity[];
  readonly overrides: readonly Override[];
  readonly activations: readonly CardActivation[];
  readonly silences: readonly Silence[];
  readonly contextConsents: readonly ContextConsent[];
}

export const NO_FACTS: Facts = {
  relations: [],
  grants: [],
  refusals: [],
  rosters: [],
  retentions: [],
  mandates: [],
  incapacities: [],
  overrides: [],
  activations: [],
  silences: [],
  contextConsents: [],
};

/** Live: recorded, begun, not ended and not withdrawn, at this instant. */
export function isLive(fact: Period & Recorded, instant: Date): boolean {
  // Numbers: to hold two dates against each other takes fifty times as long, and every fact is asked in every decision.
  const now = instant.getTime();
  return (
    fact.recordedAt.getTime() <= now &&
    fact.from.getTime() <= now &&
    (fact.until === null || now < fact.until.getTime()) &&
    (fact.withdrawnAt === null || now < fact.withdrawnAt.getTime())
  );
}

// Every decision reads all facts, so what is looked up per fact is looked up once.
const { isNaN } = Number;
const { isArray } = Array;

/**
 * Throws when a fact about this person cannot be read whole. A refusal with a broken date or an unknown grantee would
 * otherwise hold for nobody, and so vanish; and a fact that only some orders of reading meet would make the answer
 * hang on the order. Facts about others are left alone: their faults are not this person's.
 */
export function assertWellFormed(facts: Facts, person: string): void {
  // Loops, and no lists made on the way: every decision reads all facts.
  for (const said of facts.grants) {
    if (!isAbout(said, person)) continue;
    assertScope(said);
    if (said.notTo !== undefined) assertList(said.notTo);
    if (said.notYetTo !== undefined) assertList(said.notYetTo);
    if (said.confirmedAt != null && isNaN(said.confirmedAt.getTime())) throw new Error('unreadable date');
  }
  for (const said of facts.refusals) if (isAbout(said, person)) assertScope(said);
  for (const fact of facts.relations) if (isAbout(fact, person)) assertDated(fact);
  for (const fact of facts.retentions) if (isAbout(fact, person)) assertDated(fact);
  for (const fact of facts.mandates) {
    if (!isAbout(fact, person)) continue;
    assertNamed(fact);
    assertName(fact.holder);
    assertList(fact.moments);
  }
  for (const fact of facts.incapacities) if (isAbout(fact, person)) assertNamed(fact);
  for (const fact of facts.overrides) {
    if (!isAbout(fact, person)) continue;
    assertNamed(fact);
    assertRecipient(fact.recipient);
  }
  for (const fact of facts.activations) {
    if (!isAbout(fact, person)) continue;
    assertNamed(fact);
    fact.recipients.forEach(assertRecipient);
  }
  for (const fact of facts.silences) {
    if (!isAbout(fact, person)) continue;
    assertNamed(fact);
    assertGrantee(fact.grantee);
  }
  for (const fact of facts.contextConsents) {
    if (!isAbout(fact, person)) continue;
    assertNamed(fact);
    assertName(fact.contextPerson);
  }
  facts.rosters.forEach(assertDated);
}

function isAbout(fact: { readonly person: string }, person: string): boolean {
  assertName(fact.person);
  return fact.person === person;
}

function assertNamed(fact: Period & Recorded & { readonly categories: readonly Category[] }): void {
  assertDated(fact);
  assertList(fact.categories);
}

function assertScope(scope: Scope & Period & Recorded): void {
  assertDated(scope);
  assertGrantee(scope.grantee);
  if (scope.heldBy !== null) assertName(scope.heldBy);
  assertList(scope.categories);
  assertList(scope.bundles);
  assertList(scope.purposes);
  assertList(scope.actions);
}

function assertGrantee(grantee: Grantee): void {
  switch (grantee.kind) {
    case 'PERSON':
    case 'PROFESSIONAL':
    case 'TEAM':
    case 'ORGANISATION':
      return assertName(grantee.ref);
    case 'CARE_NETWORK':
      return assertList(grantee.relationKinds);
    case 'ALL_MEMBERS':
    case 'EVERYONE':
      return;
    default:
      throw new TypeError('a grant or refusal speaks of nobody known');
  }
}

function assertRecipient({ kind, ref }: Recipient): void {
  if (!['PERSON', 'PROFESSIONAL', 'TEAM', 'ORGANISATION'].includes(kind)) throw new TypeError('an opening is for nobody known');
  assertName(ref);
}

function assertDated(fact: Period & Recorded): void {
  assertName(fact.id);
  assertInstant(fact.recordedAt);
  assertInstant(fact.from);
  if (fact.until !== null) assertInstant(fact.until);
  if (fact.withdrawnAt !== null) assertInstant(fact.withdrawnAt);
}

function assertInstant(instant: Date): void {
  if (isNaN(instant.getTime())) throw new TypeError('a fact has no valid date');
}

function assertName(name: string): void {
  if (typeof name !== 'string' || name === '') throw new TypeError('a fact lacks a name');
}

function assertList(list: readonly unknown[]): void {
  if (!isArray(list)) throw new TypeError('a fact lacks a list');
}

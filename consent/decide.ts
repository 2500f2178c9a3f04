import type { Actor, ProfessionalActor } from './actor';
import { assertWellFormed, isLive } from './facts';
import type {
  CardActivation,
  Facts,
  Grant,
  Grantee,
  Mandate,
  Override,
  Recipient,
  Refusal,
  Relation,
  RetentionDuty,
  Scope,
} from './facts';
import { CELLS } from './policy';
import type { Cell, Policy } from './policy';
import { allowedPurposes } from './purposes';
import { ALL_ROWS, NO_ROWS, covers, isEmpty, isWhole, opensOwnRecords, union, without } from './rows';
import type { RecordStake, RowScope } from './rows';
import {
  ACTIONS,
  CATEGORIES,
  MEMBER_RELATION_KINDS,
  PROFESSIONS_WITHOUT_RELATION,
  PURPOSES,
  ROLES_OF_PERSON,
  ROLES_OF_PROFESSION,
} from './vocabulary';
import type { Action, Category, Layer, Outcome, Purpose, RelationKind, Role } from './vocabulary';

/** One question: may this actor, for this purpose, do this with this category of this person? */
export interface Request {
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly action: Action;
  readonly person: string;
  readonly category: Category;
  /** Ask about one record; without it the answer is for the category and says which records it opens. */
  readonly record?: RecordStake;
}

/** The answer, with all that is needed to record it, to explain it and to replay it. */
export interface Decision {
  /** For the category: whether records of others open. Own records may be open besides: see `rows.ownSubjects`. */
  readonly outcome: Outcome;
  readonly layer: Layer;
  /** Ids of the facts that decided, sorted. */
  readonly decidedBy: readonly string[];
  readonly rows: RowScope;
  readonly policyVersion: string;
  /**
   * Whether the asker has anything to do with this person at all. False must look exactly like "no such person":
   * that somebody is known to a mental-health hub is itself a disclosure.
   */
  readonly standing: boolean;
  /**
   * What is withheld is withheld without a word: the asker must be answered as by a person who has no such data, and
   * told nowhere that there might be something.
   */
  readonly silent: boolean;
}

const DEAD_CELLS: readonly Cell[] = ['-', 'M', 'C'];
const CONSENT_CELLS: readonly Cell[] = ['N', 'T', 'R'];
/** What is a role's own work: opened by the basic grant, or never but as one's own record. */
const OWN_WORK_CELLS: readonly Cell[] = ['N', 'S'];

/**
 * The rule. Pure and total: the same request, facts and instant always give the same decision, whatever the order of
 * the facts, and every error is a denial. The layers and their order are binding (consent/README.md); the first that
 * decides ends it.
 */
export function decide(request: Request, facts: Facts, now: Date, policy: Policy): Decision {
  try {
    return decideInLayers(request, facts, now, policy);
  } catch {
    // A rule that fails must never be read as a yes, and a broken refusal must not vanish (LEAP and Cedar skip it).
    return deny('VALIDITY', [], policy, false);
  }
}

function decideInLayers(request: Request, facts: Facts, now: Date, policy: Policy): Decision {
  const { actor, person, category, action } = request;

  if (!isWellFormed(request, now)) return deny('VALIDITY', [], policy, false);

  if (actor.kind === 'PERSON' && actor.id === person) return decideOwn(request, policy);

  assertWellFormed(facts, person);
  const relations = relationsInView(actor, person, facts, now);
  const openings = liveOpenings(actor, person, relations, facts, now);
  const standing = relations.length > 0 || openings.length > 0;
  const cellOf = (relation: Relation): Cell => policy.cell(category, relation.role);
  const openRelations = relations.filter((relation) => !DEAD_CELLS.includes(cellOf(relation)));
  if (relations.length > 0 && openRelations.length === 0) {
    // The person's wish for silence changes nothing here: whoever can never see it is told the same of everybody.
    return { ...deny('CEILING', ids(relations), policy, true), silent: policy.alwaysSilent.has(category) };
  }

  const mandates = liveMandates(actor, openRelations, facts, now).filter((mandate) =>
    isMandatedIn(mandate, category, policy),
  );
  const inPlace = mandates.filter((mandate) => actsInPlace(mandate, request, facts, now, policy));
  if (inPlace.length > 0 && (action === 'READ' || policy.writtenByRepresentative.has(category))) {
    return permit('OWN', ids(inPlace), ALL_ROWS, policy);
  }

  const own = ownRecordSubjects(request, openRelations, facts, now, policy);
  const ownRows: RowScope = mayKeepRecord(request, openRelations, policy) ? { ...NO_ROWS, ...own.scope } : NO_ROWS;
  if (request.record !== undefined && covers(ownRows, request.record)) {
    return permit('OWN_RECORD', own.decidedBy, ownRows, policy);
  }
  const opened = openings.filter((opening) => opensCategory(opening, request, relations.length > 0, policy));
  if (action === 'READ' && opened.length > 0) {
    return permit('OVERRIDE', ids(opened), { ...ALL_ROWS, ...ownScopeOf(ownRows) }, policy);
  }

  const known = standing || own.retained;
  const beside = mandates.filter(({ kind, mode }) => mode === 'BESIDE' || kind === 'TRUSTED_PERSON').map(asGrant);
  const consent = agreedByContext(
    decideByConsent(request, relations, openRelations, beside, ownRows, known, facts, now, policy),
    request,
    facts,
    now,
    policy,
  );
  if (request.record === undefined && action === 'CONTRIBUTE' && opensOwnRecords(ownRows)) {
    // The rows of others that a grant lets them amend stay open beside their own.
    return permit('OWN_RECORD', own.decidedBy, { ...consent.rows, ...own.scope }, policy);
  }
  const isShort = consent.outcome === 'DENY' || !isWhole(consent.rows);
  return { ...consent, silent: isShort && isSilent(request, relations, facts, now, policy) };
}

/**
 * What counts of the asker's relations. Acting for somebody is a choice of hat: then only what they are as
 * representative or trusted person counts, and nothing of the relative they are besides.
 */
function relationsInView(actor: Actor, person: string, facts: Facts, now: Date): readonly Relation[] {
  const relations = liveRelations(actor, person, facts, now);
  if (actor.kind !== 'PERSON' || actor.actingFor === undefined) return relations;
  if (actor.actingFor !== person) return [];
  return relations.filter(({ kind }) => kind === 'REPRESENTATIVE' || kind === 'TRUSTED_PERSON');
}

/** Mandates the asker holds and acts on now, while their relation in that capacity lives. */
function liveMandates(actor: Actor, relations: readonly Relation[], facts: Facts, now: Date): readonly Mandate[] {
  if (actor.kind !== 'PERSON' || actor.actingFor === undefined) return [];
  const isHeldAs = ({ kind }: Mandate): boolean =>
    relations.some((relation) => relation.kind === (kind === 'TRUSTED_PERSON' ? 'TRUSTED_PERSON' : 'REPRESENTATIVE'));
  return facts.mandates.filter(
    (mandate) =>
      mandate.person === actor.actingFor &&
      mandate.holder === actor.id &&
      mandate.until !== null &&
      isLive(mandate, now) &&
      isHeldAs(mandate),
  );
}

function isMandatedIn(mandate: Mandate, category: Category, policy: Policy): boolean {
  // A moment is a trusted person's: a representative with one would otherwise act in matters nobody named.
  const moments = mandate.kind === 'TRUSTED_PERSON' ? mandate.moments : [];
  return mandate.categories.includes(category) || moments.some((moment) => policy.moment(moment).has(category));
}

/**
 * Whether a mandate puts its holder in the place of the person here: not a trusted person's, who decides nothing, and
 * where the law says so only in a matter in which the person cannot decide now (C-36).
 */
function actsInPlace(mandate: Mandate, { person, category }: Request, facts: Facts, now: Date, policy: Policy): boolean {
  if (mandate.mode !== 'IN_PLACE_OF' || mandate.kind === 'TRUSTED_PERSON') return false;
  if (!CONSENT_CELLS.includes(policy.cell(category, 'LEGAL_REPRESENTATIVE'))) return false;
  if (!policy.needsIncapacity(mandate.kind, mandate.jurisdiction)) return true;
  return facts.incapacities.some(
    (incapacity) => incapacity.person === person && isLive(incapacity, now) && incapacity.categories.includes(category),
  );
}

/** Beside a person who can decide, a mandate is as good as their grant, and no better: their refusal still stands. */
function asGrant({ id, person, holder, categories, moments, from, until, recordedAt, withdrawnAt }: Mandate): MandateGrant {
  return {
    ...{ id, person, from, until, recordedAt, withdrawnAt, categories, moments },
    grantee: { kind: 'PERSON', ref: holder },
    bundles: [],
    heldBy: null,
    purposes: [],
    actions: ['READ'],
    exceptTo: null,
  };
}

type MandateGrant = Grant & Pick<Mandate, 'moments'>;

type Opening = Override | CardActivation;

/**
 * Overrides and activated cards that speak to the asker now. Without an end there is none: nothing is opened for good
 * (C-16). A natural person is only reached through a relation; a professional also without, as a crisis service has none.
 */
function liveOpenings(
  actor: Actor,
  person: string,
  relations: readonly Relation[],
  facts: Facts,
  now: Date,
): readonly Opening[] {
  if (actor.kind !== 'PROFESSIONAL' && (actor.kind !== 'PERSON' || relations.length === 0)) return [];
  return [...facts.overrides, ...facts.activations].filter((opening) => {
    if (opening.person !== person || opening.until === null || !isLive(opening, now)) return false;
    const recipients = 'recipients' in opening ? opening.recipients : [opening.recipient];
    return recipients.some((recipient) => isRecipient(actor, recipient, facts, now));
  });
}

function isRecipient(actor: Actor, { kind, ref }: Recipient, facts: Facts, now: Date): boolean {
  if (actor.kind === 'PERSON') return kind === 'PERSON' && actor.id === ref;
  if (actor.kind !== 'PROFESSIONAL') return false;
  switch (kind) {
    case 'PROFESSIONAL':
      return actor.id === ref;
    case 'ORGANISATION':
      return actor.organisation === ref;
    case 'TEAM':
      return isOnRoster(actor, ref, facts, now);
    default:
      return false;
  }
}

/** Whether an opening reaches this category: named, within what its ground or the card can open, and under the ceiling. */
function opensCategory(opening: Opening, { actor, category }: Request, isRelated: boolean, policy: Policy): boolean {
  const reach = 'recipients' in opening ? policy.cardReach : policy.overrideReach(opening.ground, opening.danger);
  return opening.categories.includes(category) && reach.has(category) && (isRelated || isUnderCeiling(actor, category, policy));
}

/** For somebody without a relation: what their profession can never be shown stays shut to them as well. */
function isUnderCeiling(actor: Actor, category: Category, policy: Policy): boolean {
  if (actor.kind !== 'PROFESSIONAL') return false;
  if (PROFESSIONS_WITHOUT_RELATION.includes(actor.profession)) return true;
  return ROLES_OF_PROFESSION[actor.profession].some((role) => !DEAD_CELLS.includes(policy.cell(category, role)));
}

/** Limits what consent opened to records about people who agreed themselves (C-18); own records are kept as they are. */
function agreedByContext(decision: Decision, request: Request, facts: Facts, now: Date, policy: Policy): Decision {
  const { person, category } = request;
  if (decision.outcome === 'DENY' || request.action !== 'READ' || !policy.needsContextConsent.has(category)) return decision;
  const onlyAbout = facts.contextConsents
    .filter((yes) => yes.person === person && isLive(yes, now) && yes.categories.includes(category))
    .map((yes) => yes.contextPerson)
    .sort();
  const rows: RowScope = { ...decision.rows, onlyAbout };
  if (request.record !== undefined && !covers(rows, request.record)) {
    return { ...deny('DEFAULT', [], policy, true), rows: decision.rows };
  }
  return { ...decision, rows };
}

/** Whether what is withheld from the asker is withheld without a word, by the person's wish or by its nature. */
function isSilent(
  { actor, person, category }: Request,
  relations: readonly Relation[],
  facts: Facts,
  now: Date,
  policy: Policy,
): boolean {
  if (policy.alwaysSilent.has(category)) return true;
  return facts.silences.some(
    (silence) =>
      silence.person === person &&
      silence.categories.includes(category) &&
      isLive(silence, now) &&
      speaksTo(silence.grantee, actor, relations, facts, now),
  );
}

/** Also of somebody named who has no relation: an override or a duty to keep lets them ask, and a silence means them. */
function speaksTo(grantee: Grantee, actor: Actor, relations: readonly Relation[], facts: Facts, now: Date): boolean {
  if (namesGrantee(grantee)) return reaches(grantee, actor, null, facts, now);
  return relations.some((relation) => reaches(grantee, actor, relation, facts, now));
}

/**
 * Whether the asker has anything to do with the person, whatever the category: a relation, a duty to keep their record,
 * an override or card that speaks to them, or being the person.
 *
 * @returns the facts that say so; null when nothing does.
 */
export function standingOf(actor: Actor, person: string, facts: Facts, now: Date): readonly string[] | null {
  if (actor.kind === 'PERSON' && actor.id === person) return [];
  // A partner's system reads nothing as itself, and that somebody is known here is something.
  if (actor.kind === 'SERVICE') return null;
  const relations = relationsInView(actor, person, facts, now);
  const found = [
    ...relations,
    ...liveOpenings(actor, person, relations, facts, now),
    ...retentionDuties(actor, person, facts, now),
  ];
  return found.length > 0 ? ids(found) : null;
}

/** Layers 6 to 9: what the person said, to those who have to do with them. */
function decideByConsent(
  request: Request,
  relations: readonly Relation[],
  openRelations: readonly Relation[],
  beside: readonly MandateGrant[],
  ownRows: RowScope,
  known: boolean,
  facts: Facts,
  now: Date,
  policy: Policy,
): Decision {
  const { actor, person, category, action } = request;
  const cellOf = (relation: Relation): Cell => policy.cell(category, relation.role);
  const denied = (layer: Layer, decidedBy: readonly string[]): Decision => ({
    ...deny(layer, decidedBy, policy, known),
    rows: action === 'READ' ? ownRows : NO_ROWS,
  });

  const candidates = openRelations.filter((relation) => CONSENT_CELLS.includes(cellOf(relation)));
  if (candidates.length === 0) return denied('RELATION', ids(openRelations));

  const refusals = facts.refusals.filter(
    (refusal) =>
      refusal.person === person &&
      isLive(refusal, now) &&
      speaksOf(refusal, request, policy) &&
      relations.some((relation) => reaches(refusal.grantee, actor, relation, facts, now)),
  );
  const blocking = refusals.filter((refusal) => refusal.heldBy === null || refusal.heldBy === request.record?.heldBy);
  const subtracting = refusals.filter((refusal) => !blocking.includes(refusal));

  const matching = [...facts.grants, ...beside].filter(
    (grant) =>
      grant.person === person &&
      isLive(grant, now) &&
      speaksOf(grant, request, policy) &&
      !isKeptFrom(grant, actor, now) &&
      (request.record === undefined || grant.heldBy === null || grant.heldBy === request.record.heldBy) &&
      candidates.some(
        (relation) =>
          reaches(grant.grantee, actor, relation, facts, now) && hasForm(grant, cellOf(relation), category, policy),
      ),
  );
  const writable = action === 'CONTRIBUTE' && policy.writtenByPersonOnly.has(category) ? [] : matching;
  const standingGrants = writable.filter((grant) => blocking.every((refusal) => isExceptionTo(grant, refusal, policy)));
  if (blocking.length > 0 && standingGrants.length === 0) return denied('REFUSAL', ids(blocking));

  const rows = standingGrants
    .map((grant) => rowsOf(grant, subtracting, policy))
    .reduce((wider, next) => union(wider, next), NO_ROWS);
  if (standingGrants.length > 0 && isEmpty(rows)) return denied('REFUSAL', ids(subtracting));
  if (standingGrants.length > 0) {
    return permit('GRANT', ids(standingGrants), { ...rows, ...ownScopeOf(ownRows) }, policy);
  }
  return denied('DEFAULT', []);
}

/** Whether a grant reaches this asker by nothing it says: who said it for the person, or wrote it down for them unconfirmed. */
function isKeptFrom({ notTo, notYetTo, confirmedAt }: Grant, actor: Actor, now: Date): boolean {
  if (notTo !== undefined && isAmong(actor, notTo)) return true;
  if (notYetTo === undefined || (confirmedAt != null && confirmedAt <= now)) return false;
  return isAmong(actor, notYetTo);
}

function isAmong(actor: Actor, subjects: readonly string[]): boolean {
  if (actor.kind === 'ANONYMOUS') return false;
  return subjects.includes(actor.id) || (actor.kind !== 'PERSON' && subjects.includes(actor.organisation));
}

/** Layer 1. Anonymous askers get no person at all; a partner's system never reads as itself. */
function isWellFormed(request: Request, now: Date): boolean {
  const { actor, purpose, action, person, category } = request;
  return (
    Number.isFinite(now.getTime()) &&
    isName(person) &&
    isNamed(actor) &&
    (request.record === undefined || isWholeStake(request.record)) &&
    PURPOSES.includes(purpose) &&
    ACTIONS.includes(action) &&
    CATEGORIES.includes(category) &&
    !(actor.kind === 'SERVICE' && action === 'READ') &&
    allowedPurposes(actor).includes(purpose)
  );
}

/** A missing id would be equal to the missing holder of another's relation, and so pass for them. */
function isNamed(actor: Actor): boolean {
  if (actor.kind === 'ANONYMOUS') return false;
  return isName(actor.id) && (actor.kind === 'PERSON' || isName(actor.organisation));
}

/** A record that does not say who holds it would slip past a refusal of what one organisation holds. */
function isWholeStake(record: RecordStake): boolean {
  return isName(record.heldBy) && isName(record.author) && record.parties.every(isName);
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && name !== '';
}

/** Layer 3, with the ceiling of the person's own column: a concern report before contact is not yet theirs (C-59). */
function decideOwn(request: Request, policy: Policy): Decision {
  if (policy.cell(request.category, 'PERSON') !== 'O') {
    return { ...deny('CEILING', [], policy, true), silent: policy.alwaysSilent.has(request.category) };
  }
  if (request.action === 'CONTRIBUTE' && !policy.writtenByPerson.has(request.category)) {
    return deny('OWN', [], policy, true);
  }
  return permit('OWN', [], ALL_ROWS, policy);
}

/** The asker's live relations with the person, in a role their token can take. */
export function liveRelations(actor: Actor, person: string, facts: Facts, now: Date): readonly Relation[] {
  return facts.relations.filter(
    (relation) => relation.person === person && isLive(relation, now) && holds(actor, relation, facts, now),
  );
}

function holds(actor: Actor, relation: Relation, facts: Facts, now: Date): boolean {
  switch (actor.kind) {
    case 'PERSON':
      return relation.member === actor.id && ROLES_OF_PERSON.includes(relation.role);
    case 'PROFESSIONAL':
      return (
        relation.organisation === actor.organisation &&
        ROLES_OF_PROFESSION[actor.profession].includes(relation.role) &&
        isNamedIn(actor, relation, facts, now)
      );
    case 'SERVICE':
      // An expert by experience may come through an organisation; its systems have no part in that person's group.
      return relation.member === null && relation.organisation === actor.organisation;
    default:
      return false;
  }
}

function isNamedIn(actor: ProfessionalActor, relation: Relation, facts: Facts, now: Date): boolean {
  if (relation.member !== null) return false;
  if (relation.professional !== null) return relation.professional === actor.id;
  if (relation.team !== null) return isOnRoster(actor, relation.team, facts, now);
  // One desk of a town hall is not another: a municipal case is held by a named worker or team, never by the house.
  return relation.kind !== 'MUNICIPAL_CASE';
}

function isOnRoster(actor: ProfessionalActor, team: string, facts: Facts, now: Date): boolean {
  return facts.rosters.some(
    (entry) =>
      entry.team === team &&
      entry.professional === actor.id &&
      entry.organisation === actor.organisation &&
      isLive(entry, now),
  );
}

interface OwnRecord {
  readonly scope: Pick<RowScope, 'ownSubjects' | 'partySubjects'>;
  readonly decidedBy: readonly string[];
  /** Kept on a retention duty after the relation ended. */
  readonly retained: boolean;
}

/**
 * Layer 4: whose own records are open. While a relation lives, what they themselves contributed or have a part in,
 * and for those who answer for it the organisation's record, a refusal notwithstanding: a clinician must keep the
 * record they are bound by law to keep. A colleague on the team has no claim to what the organisation holds (TQ-05);
 * an employer has none to what its house holds in another capacity (ST-04). After the relation only the custodian, on
 * a recorded duty (C-58), also when they go on with the person as somebody else.
 */
function ownRecordSubjects(
  request: Request,
  openRelations: readonly Relation[],
  facts: Facts,
  now: Date,
  policy: Policy,
): OwnRecord {
  const { actor } = request;
  if (actor.kind === 'ANONYMOUS' || actor.kind === 'STEWARD') {
    return { scope: { ownSubjects: [] }, decidedBy: [], retained: false };
  }
  const duties = retentionDuties(actor, request.person, facts, now);
  // A duty to keep is no leave to add: after the relation nobody writes.
  const covered = request.action === 'READ' ? duties.filter((duty) => duty.categories.includes(request.category)) : [];
  const isOpen = openRelations.length > 0;
  const organisation = actor.kind === 'PERSON' ? null : actor.organisation;
  const has = (roles: ReadonlySet<Role>, cells: readonly Cell[]): boolean =>
    isAnyIn(openRelations, roles, cells, request.category, policy);
  const answers = covered.length > 0 || (isOpen && actor.kind === 'SERVICE') || has(policy.answersForRecord, OWN_WORK_CELLS);
  const ownSubjects = [
    ...(isOpen || covered.length > 0 ? [actor.id] : []),
    ...(organisation !== null && answers ? [organisation] : []),
  ];
  const isPart = organisation !== null && !answers && has(policy.partOfRecord, CELLS);
  return {
    scope: { ownSubjects, ...(isPart && { partySubjects: [organisation] }) },
    decidedBy: ids([...openRelations, ...covered]),
    retained: duties.length > 0,
  };
}

function retentionDuties(actor: Actor, person: string, facts: Facts, now: Date): readonly RetentionDuty[] {
  if (actor.kind !== 'PROFESSIONAL') return [];
  return facts.retentions.filter(
    (duty) =>
      duty.person === person &&
      duty.custodian === actor.id &&
      duty.organisation === actor.organisation &&
      isLive(duty, now),
  );
}

/**
 * Reading one's own record is always keeping it. Writing is, for those bound to keep a record; a relative, a member,
 * a peer, a guest of the circle or an employer writes only with the person's own yes (C-22), and nobody writes what
 * is the person's to say (C-09, C-45).
 */
function mayKeepRecord(request: Request, openRelations: readonly Relation[], policy: Policy): boolean {
  if (request.action === 'READ') return true;
  return (
    isAnyIn(openRelations, policy.keepsRecord, [...OWN_WORK_CELLS, 'T'], request.category, policy) &&
    !policy.writtenByPersonOnly.has(request.category)
  );
}

/** Whether a relation is in one of the roles, in a clinician's or in one whose cell says that this is its own work. */
function isAnyIn(
  relations: readonly Relation[],
  roles: ReadonlySet<Role>,
  cells: readonly Cell[],
  category: Category,
  policy: Policy,
): boolean {
  return relations.some(
    ({ role }) => roles.has(role) && (policy.keepsWholeRecord.has(role) || cells.includes(policy.cell(category, role))),
  );
}

/** The own records of a decision, apart from what consent opens besides. */
function ownScopeOf({ ownSubjects, partySubjects }: RowScope): Pick<RowScope, 'ownSubjects' | 'partySubjects'> {
  return { ownSubjects, ...(partySubjects && { partySubjects }) };
}

/** Whether a grant or refusal speaks of this category, purpose and action. */
function speaksOf(scope: Said & { readonly everything?: boolean }, request: Request, policy: Policy): boolean {
  return (
    scope.actions.includes(request.action) &&
    (scope.purposes.length === 0 || scope.purposes.includes(request.purpose)) &&
    (scope.everything === true || namesCategory(scope, request.category, policy) || inBundle(scope, request.category, policy))
  );
}

/** A grant or refusal; or a mandate beside the person, whose moments name what they hold. */
type Said = Scope & Partial<Pick<Mandate, 'moments'>>;

function namesCategory(scope: Said, category: Category, policy: Policy): boolean {
  return (
    scope.categories.includes(category) ||
    (scope.moments !== undefined && scope.moments.some((moment) => policy.moment(moment).has(category)))
  );
}

function inBundle(scope: Scope, category: Category, policy: Policy): boolean {
  return scope.bundles.some((bundle) => policy.bundle(bundle).has(category));
}

/** Whether a grantee form reaches this asker, through this relation. */
function reaches(grantee: Grantee, actor: Actor, relation: Relation | null, facts: Facts, now: Date): boolean {
  switch (grantee.kind) {
    case 'PERSON':
      return actor.kind === 'PERSON' && actor.id === grantee.ref;
    case 'PROFESSIONAL':
      return actor.kind === 'PROFESSIONAL' && actor.id === grantee.ref;
    case 'TEAM':
      return actor.kind === 'PROFESSIONAL' && isOnRoster(actor, grantee.ref, facts, now);
    case 'ORGANISATION':
      return (actor.kind === 'PROFESSIONAL' || actor.kind === 'SERVICE') && actor.organisation === grantee.ref;
    case 'ALL_MEMBERS':
      return relation !== null && MEMBER_RELATION_KINDS.includes(relation.kind);
    case 'CARE_NETWORK':
      return relation !== null && grantee.relationKinds.includes(relation.kind);
    case 'EVERYONE':
      return relation !== null;
  }
}

/** Layer 8: whether the grant has the form that the cell's code demands. */
function hasForm(grant: Said, cell: Cell, category: Category, policy: Policy): boolean {
  switch (cell) {
    case 'N':
      return namesCategory(grant, category, policy) || inBundle(grant, category, policy);
    case 'T':
      return namesCategory(grant, category, policy);
    case 'R':
      return namesCategory(grant, category, policy) && namesGrantee(grant.grantee);
    default:
      return false;
  }
}

function namesGrantee(grantee: Grantee): boolean {
  return grantee.kind !== 'ALL_MEMBERS' && grantee.kind !== 'CARE_NETWORK' && grantee.kind !== 'EVERYONE';
}

/**
 * An exception stands only when it names the refusal, was recorded later, and is strictly narrower. Otherwise a
 * careless new grant would silently undo somebody's "not them".
 */
export function isExceptionTo(grant: Grant, refusal: Refusal, policy: Policy): boolean {
  if (grant.exceptTo !== refusal.id || grant.recordedAt <= refusal.recordedAt) return false;
  const dimensions = [
    compareGrantee(grant.grantee, refusal.grantee),
    compareSets(categoriesOf(grant, policy), refusal.everything ? null : categoriesOf(refusal, policy)),
    compareSets(nullWhenEmpty(grant.purposes), nullWhenEmpty(refusal.purposes)),
    compareSets(new Set(grant.actions), new Set(refusal.actions)),
    compareHolder(grant.heldBy, refusal.heldBy),
  ];
  return !dimensions.includes('WIDER') && dimensions.includes('NARROWER');
}

type Comparison = 'NARROWER' | 'EQUAL' | 'WIDER';

/** A null set means "all". */
function compareSets<T>(grant: ReadonlySet<T> | null, refusal: ReadonlySet<T> | null): Comparison {
  if (refusal === null) return grant === null ? 'EQUAL' : 'NARROWER';
  if (grant === null) return 'WIDER';
  if ([...grant].some((item) => !refusal.has(item))) return 'WIDER';
  return grant.size < refusal.size ? 'NARROWER' : 'EQUAL';
}

function compareHolder(grant: string | null, refusal: string | null): Comparison {
  if (grant === refusal) return 'EQUAL';
  return refusal === null ? 'NARROWER' : 'WIDER';
}

function compareGrantee(grant: Grantee, refusal: Grantee): Comparison {
  if (refusal.kind === 'EVERYONE') return grant.kind === 'EVERYONE' ? 'EQUAL' : 'NARROWER';
  const [grantKinds, refusalKinds] = [relationKindsOf(grant), relationKindsOf(refusal)];
  if (grantKinds !== null && refusalKinds !== null) return compareSets(grantKinds, refusalKinds);
  if (grant.kind === refusal.kind) {
    return 'ref' in grant && 'ref' in refusal && grant.ref !== refusal.ref ? 'WIDER' : 'EQUAL';
  }
  if (!namesGrantee(refusal)) return namesGrantee(grant) ? 'NARROWER' : 'WIDER';
  return narrownessOf(grant) < narrownessOf(refusal) ? 'NARROWER' : 'WIDER';
}

/** "All members" is a care network of three kinds, so that "no member, but my relatives" can be said. */
function relationKindsOf(grantee: Grantee): ReadonlySet<RelationKind> | null {
  if (grantee.kind === 'ALL_MEMBERS') return new Set(MEMBER_RELATION_KINDS);
  return grantee.kind === 'CARE_NETWORK' ? new Set(grantee.relationKinds) : null;
}

function narrownessOf(grantee: Grantee): number {
  return { PERSON: 0, PROFESSIONAL: 0, TEAM: 1, ORGANISATION: 2, ALL_MEMBERS: 3, CARE_NETWORK: 3, EVERYONE: 4 }[
    grantee.kind
  ];
}

function categoriesOf(scope: Scope, policy: Policy): ReadonlySet<Category> {
  return new Set([...scope.categories, ...scope.bundles.flatMap((bundle) => [...policy.bundle(bundle)])]);
}

function nullWhenEmpty<T>(items: readonly T[]): ReadonlySet<T> | null {
  return items.length === 0 ? null : new Set(items);
}

function rowsOf(grant: Grant, subtracting: readonly Refusal[], policy: Policy): RowScope {
  const granted: RowScope =
    grant.heldBy === null ? ALL_ROWS : { ...NO_ROWS, heldBy: [grant.heldBy] };
  const refusedHolders = subtracting
    .filter((refusal) => !isExceptionTo(grant, refusal, policy))
    .map((refusal) => refusal.heldBy)
    .filter((holder): holder is string => holder !== null);
  return without(granted, refusedHolders);
}

function ids(facts: readonly { readonly id: string }[]): readonly string[] {
  return facts.map((fact) => fact.id).sort();
}

function permit(layer: Layer, decidedBy: readonly string[], rows: RowScope, policy: Policy): Decision {
  return { outcome: 'PERMIT', layer, decidedBy, rows, policyVersion: policy.version, standing: true, silent: false };
}

function deny(layer: Layer, decidedBy: readonly string[], policy: Policy, standing: boolean): Decision {
  return { outcome: 'DENY', layer, decidedBy, rows: NO_ROWS, policyVersion: policy.version, standing, silent: false };
}

import type { Cell, Policy } from '../../../consent/policy';
import { isLive } from '../../../consent/facts';
import type { Grant, Grantee, Refusal, Relation, RosterEntry, Scope } from '../../../consent/facts';
import { isExceptionTo } from '../../../consent/decide';
import { MEMBER_RELATION_KINDS } from '../../../consent/vocabulary';
import type { Action, Bundle, Category, Purpose, RelationKind } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import { decodePersonId, decodeReferenceId } from '../../../shared/ids';
import { Refused, refused } from '../../kit/refused.type';
import { canTakeRole } from '../relation/relation.rules';
import type { KnownHolder } from '../relation/relation.rules';

/** Whom somebody means, as they write it down: public keys. */
export interface StatedGrantee {
  readonly kind: Grantee['kind'];
  readonly id?: string | null;
  readonly relationKinds?: readonly RelationKind[] | null;
}

/**
 * The grantee that was meant.
 *
 * @throws {KringError} BAD_USER_INPUT for a key that is malformed or of something else.
 */
export function granteeOf({ kind, id, relationKinds }: StatedGrantee): Grantee | Refused {
  if (kind !== 'CARE_NETWORK' && relationKinds != null && relationKinds.length > 0) {
    return refused('INPUT_NOT_FIT', 'Kinds of relation go with the grantee CARE_NETWORK only.');
  }
  switch (kind) {
    case 'PERSON':
    case 'PROFESSIONAL':
    case 'TEAM':
    case 'ORGANISATION':
      if (id == null) return refused('INPUT_NOT_FIT', `A grantee of kind ${kind} is named by its id.`);
      return { kind, ref: partyKeyOf(kind, id) };
    default:
      if (id != null)
        return refused('INPUT_NOT_FIT', `A grantee of kind ${kind} has no id: it names nobody in particular.`);
  }
  if (kind !== 'CARE_NETWORK') return { kind };
  const kinds = distinct(relationKinds ?? []);
  if (kinds.length === 0) return refused('INPUT_NOT_FIT', 'Say which kinds of relation the care network is made of.');
  return { kind, relationKinds: kinds };
}

const TYPE_OF_PARTY = { ORGANISATION: 'Organisation', TEAM: 'Team', PROFESSIONAL: 'Professional' } as const;

/**
 * The key inside Kring of an organisation, team, professional or natural person.
 *
 * @throws {KringError} BAD_USER_INPUT for an id that is malformed or of something else.
 */
export function partyKeyOf(kind: keyof typeof TYPE_OF_PARTY | 'PERSON', id: string): string {
  if (kind === 'PERSON') {
    const person = decodePersonId(id);
    if (person === undefined) throw new KringError('BAD_USER_INPUT', 'The id is not the key of a person.');
    return person;
  }
  const reference = decodeReferenceId(id);
  if (reference?.type !== TYPE_OF_PARTY[kind]) {
    throw new KringError(
      'BAD_USER_INPUT',
      `The id is not the key of ${kind === 'ORGANISATION' ? 'an' : 'a'} ${kind.toLowerCase()}.`,
    );
  }
  return reference.key;
}

/** A period that could hold: it ends after it starts and after now. Null when it fits. */
export function periodFault(from: Date, until: Date | null, now: Date): Refused | null {
  if (until === null || (until > from && until > now)) return null;
  return refused(
    'PERIOD_ENDS_BEFORE_IT_STARTS',
    'The period is over before it begins; until is exclusive, and lies after from and after now.',
  );
}

/** What a grant or refusal is about, whoever it is for. */
export interface StatedScope {
  readonly categories: readonly Category[];
  readonly bundles: readonly Bundle[];
  readonly heldBy: string | null;
  readonly purposes: readonly Purpose[];
  readonly actions: readonly Action[];
}

/** Whether something is said at all. Null when it is. */
export function scopeFault({ categories, bundles, actions }: StatedScope): Refused | null {
  if (categories.length === 0 && bundles.length === 0) {
    return refused('INPUT_NOT_FIT', 'Name at least one category or bundle.');
  }
  return actionsFault(actions);
}

function actionsFault(actions: readonly Action[]): Refused | null {
  return actions.length === 0 ? refused('INPUT_NOT_FIT', 'Name at least one action: READ, CONTRIBUTE or both.') : null;
}

/** The same of a refusal, which may be of everything: of each category there is, and of each there will be. */
export function refusalScopeFault(stated: StatedScope & { readonly grantee: Grantee; readonly everything: boolean }): Refused | null {
  if (!stated.everything) {
    return scopeFault(stated);
  }
  if (stated.grantee.kind === 'EVERYONE') {
    return refused('INPUT_NOT_FIT', 'Everything is refused to everyone by a pause (pauseAll), and opened again by its end.');
  }
  if (stated.categories.length > 0 || stated.bundles.length > 0) {
    return refused('INPUT_NOT_FIT', 'Everything is every category and bundle; leave both lists empty, or name what is refused.');
  }
  return actionsFault(stated.actions);
}

/** Who acts for somebody says nothing in their own favour: neither a yes to themselves, nor the end of a no to them. */
export function ownFavour(): Refused {
  const message = 'Who acts for a person opens nothing to themselves; only the person can.';
  return refused('ONLY_THE_PERSON', message, 'C-37');
}

/**
 * What can be said to nobody: a yes to everyone, and a yes to oneself. Null when it can be granted.
 *
 * @param sayer who says it: the person, or who acts for them. With a mandate over consents alone a representative would
 *   otherwise open to the relative they are besides what no mandate names (C-37).
 */
export function grantFault(grantee: Grantee, person: string, sayer = person): Refused | null {
  if (grantee.kind === 'EVERYONE') {
    return refused(
      'INPUT_NOT_FIT',
      'A grant says to whom; EVERYONE can only be refused. For those around you: CARE_NETWORK.',
    );
  }
  if (grantee.kind === 'PERSON' && grantee.ref === person) {
    return refused('INPUT_NOT_FIT', 'What is about you is yours; you need no grant of your own.');
  }
  if (grantee.kind === 'PERSON' && grantee.ref === sayer) return ownFavour();
  return null;
}

/** What is taken off a grant. What is left out stays as it is. */
export interface Limit {
  readonly categories?: readonly Category[] | null;
  readonly bundles?: readonly Bundle[] | null;
  readonly heldBy?: string | null;
  readonly purposes?: readonly Purpose[] | null;
  readonly actions?: readonly Action[] | null;
  readonly until?: Date | null;
}

/**
 * The grant with less in it. Nothing may come in that was not there, not even by name what a bundle held: a category
 * that is named opens cells that a bundle does not.
 */
export function limited<G extends Scope & Pick<Grant, 'from' | 'until'>>(
  grant: G,
  limit: Limit,
  now: Date,
): G | Refused {
  const left: G = {
    ...grant,
    categories: distinct(limit.categories ?? grant.categories),
    bundles: distinct(limit.bundles ?? grant.bundles),
    heldBy: limit.heldBy ?? grant.heldBy,
    purposes: distinct(limit.purposes ?? grant.purposes),
    actions: distinct(limit.actions ?? grant.actions),
    until: limit.until ?? grant.until,
  };
  const isWider =
    addsTo(grant.categories, left.categories) ||
    addsTo(grant.bundles, left.bundles) ||
    addsTo(grant.actions, left.actions) ||
    (grant.heldBy !== null && left.heldBy !== grant.heldBy) ||
    (grant.purposes.length > 0 && (left.purposes.length === 0 || addsTo(grant.purposes, left.purposes))) ||
    (grant.until !== null && (left.until === null || left.until > grant.until));
  if (isWider) return refused('INPUT_NOT_FIT', 'A limit only takes away; to allow more, give a new grant.');
  if (sameScope(grant, left))
    return refused('INPUT_NOT_FIT', 'Nothing is taken away; say what the grant should no longer hold.');
  return scopeFault(left) ?? periodFault(left.from, left.until, now) ?? left;
}

/** Whether a grant can stand against a refusal: later and strictly narrower. Null when it can. */
export function exceptionFault(grant: Grant, refusal: Refusal, policy: Policy): Refused | null {
  if (isExceptionTo(grant, refusal, policy)) return null;
  return refused(
    'RULE_NOT_MET',
    'An exception is narrower than the refusal: nobody and nothing that the refusal does not speak of, and less of something.',
  );
}

/** What decides whom a grantee can be, as far as Kring knows. */
export interface Around {
  readonly relations: readonly Relation[];
  readonly rosters: readonly RosterEntry[];
  /** Where a professional or team that is named works, and as what. */
  readonly worksAt: readonly KnownHolder[];
}

/**
 * The categories a grant names that show nothing to its grantee as things stand: they have no live relation, or no
 * consent of this form opens the category to their role. Said to the person, so that nobody believes to have shared
 * what stays shut.
 */
export function opensNothingNow(grant: Grant, around: Around, policy: Policy, now: Date): readonly Category[] {
  const roles = around.relations
    .filter((relation) => isLive(relation, now) && mayHold(grant.grantee, relation, around, now))
    .filter(({ member }) => member === null || !grant.notTo?.includes(member))
    .map(({ role }) => role);
  const opens = (cell: Cell): boolean => cell === 'N' || cell === 'T' || (cell === 'R' && 'ref' in grant.grantee);
  return grant.categories.filter((category) => !roles.some((role) => opens(policy.cell(category, role))));
}

/** Whether the grantee can be somebody who has this relation. */
export function mayHold(grantee: Grantee, relation: Relation, { rosters, worksAt }: Around, now: Date): boolean {
  const isOnTeam = (team: string | null, professional: string | null): boolean =>
    rosters.some((entry) => entry.team === team && entry.professional === professional && isLive(entry, now));
  // With neither a professional nor a team, whoever there can take the role has the relation.
  const isOfAll = relation.professional === null && relation.team === null && relation.member === null;
  const isAmongAll =
    isOfAll &&
    worksAt.some(
      ({ organisation, profession }) =>
        organisation === relation.organisation && (profession === null || canTakeRole(profession, relation.role)),
    );
  switch (grantee.kind) {
    case 'PERSON':
      return relation.member === grantee.ref;
    case 'PROFESSIONAL':
      return relation.professional === grantee.ref || isOnTeam(relation.team, grantee.ref) || isAmongAll;
    case 'TEAM':
      return relation.team === grantee.ref || isOnTeam(grantee.ref, relation.professional) || isAmongAll;
    case 'ORGANISATION':
      return relation.organisation === grantee.ref;
    case 'ALL_MEMBERS':
      return MEMBER_RELATION_KINDS.includes(relation.kind);
    case 'CARE_NETWORK':
      return grantee.relationKinds.includes(relation.kind);
    case 'EVERYONE':
      return true;
  }
}

/** Where a saying stands now. */
export type SayingState = 'LIVE' | 'NOT_YET' | 'ENDED' | 'WITHDRAWN';

export function stateOf(
  saying: Pick<Grant, 'id' | 'from' | 'until' | 'recordedAt' | 'withdrawnAt'>,
  now: Date,
): SayingState {
  if (saying.withdrawnAt !== null && saying.withdrawnAt <= now) return 'WITHDRAWN';
  if (saying.until !== null && saying.until <= now) return 'ENDED';
  return isLive(saying, now) ? 'LIVE' : 'NOT_YET';
}

export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

function addsTo<Item>(before: readonly Item[], after: readonly Item[]): boolean {
  return after.some((item) => !before.includes(item));
}

function sameScope(a: Scope & Pick<Grant, 'until'>, b: Scope & Pick<Grant, 'until'>): boolean {
  const lists = ['categories', 'bundles', 'purposes', 'actions'] as const;
  return (
    lists.every((list) => a[list].length === b[list].length) &&
    a.heldBy === b.heldBy &&
    a.until?.getTime() === b.until?.getTime()
  );
}

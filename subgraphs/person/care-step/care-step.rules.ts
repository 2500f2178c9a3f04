import { isLive } from '../../../consent/facts';
import type { Relation } from '../../../consent/facts';
import type { Profession, RelationKind, Role } from '../../../consent/vocabulary';
import { daysAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { closing } from '../referral/referral.rules';
import type { Closed } from '../referral/referral.rules';
import { canTakeRole, takesNoPart } from '../relation/relation.rules';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { CareStepRoutingRow, RoutingState, StepDirection, StepOutcome, StepUrgency } from './care-step.table';

/** Where a request goes from each state. There is no waiting list among them: up and down is at once. */
export const ROUTING_TRANSITIONS: Readonly<Record<RoutingState, readonly RoutingState[]>> = {
  AWAITS_PERSON: ['SENT', 'NOT_WANTED', 'WITHDRAWN'],
  SENT: ['ACCEPTED', 'DECLINED', 'NOT_WANTED', 'WITHDRAWN'],
  ACCEPTED: [],
  DECLINED: [],
  NOT_WANTED: [],
  WITHDRAWN: [],
};

export function isStepOver(state: RoutingState): boolean {
  return ROUTING_TRANSITIONS[state].length === 0;
}

/** Why it cannot become this; null when it can. */
export function stepMoveFault(from: RoutingState, to: RoutingState): Refused | null {
  if (ROUTING_TRANSITIONS[from].includes(to)) return null;
  return isStepOver(from)
    ? refused('ALREADY_ANSWERED', 'This was answered already.')
    : refused('RULE_NOT_MET', `What is ${from} does not become ${to}.`, 'R-106');
}

/**
 * What whoever asked is told. That the person does not want it and that the receiver cannot are told alike: the one is the
 * person's own, the other would say that there is a receiver.
 */
export function outcomeOf(state: RoutingState): StepOutcome {
  switch (state) {
    case 'AWAITS_PERSON':
    case 'SENT':
      return 'LOOKED_AT';
    case 'DECLINED':
    case 'NOT_WANTED':
      return 'REFUSED';
    default:
      return state;
  }
}

/** Days within which it is answered. No source gives a figure; these are the house's own, a crisis being the same day. */
export const DAYS_TO_ANSWER_STEP: Readonly<Record<StepUrgency, number>> = { CRISIS: 0, URGENT: 3, ROUTINE: 14 };

export function stepDueOn(urgency: StepUrgency, from: string): string {
  return daysAfter(from, DAYS_TO_ANSWER_STEP[urgency]);
}

/** What somebody becomes while they weigh it who had nothing to do with the person. */
export function weighingRoleOf(direction: StepDirection): Role {
  return direction === 'UP' ? 'MH_LEAD' : 'FIRST_LINE_PSYCHOLOGIST';
}

/**
 * Whether an organisation can take this on at all, by what its professionals are; asked of every offer that is named, also
 * where it goes elsewhere, so that a refusal says nothing of who cares for the person.
 *
 * @param isThere whether Kring knows the organisation.
 * @param professions of those whom it knows there.
 */
export function offerFault(
  direction: StepDirection,
  isThere: boolean,
  professions: readonly (Profession | null)[],
): Refused | null {
  if (!isThere) return takesNoPart();
  const role = weighingRoleOf(direction);
  // Of a colleague whose profession nobody told it may be the very one: only what is known of all of them refuses.
  if (professions.length === 0 || professions.some((profession) => profession === null || canTakeRole(profession, role))) return null;
  return refused('INPUT_NOT_FIT', `Nobody at this organisation can be ${role}; name an offer that fits.`, 'R-106');
}

/**
 * By which relation somebody answers for the person already: the team, and where less is asked for and there is none the first
 * line that knows them. Never who asks.
 *
 * @param relations all of the person.
 */
function answering<R extends Relation>(relations: readonly R[], direction: StepDirection, asker: string | null, now: Date): R | undefined {
  const latest = (kind: RelationKind): R | undefined =>
    relations
      .filter((relation) => relation.kind === kind && isLive(relation, now) && relation.organisation !== asker)
      .toSorted((a, b) => b.from.getTime() - a.from.getTime() || (a.id < b.id ? -1 : 1))
      .find(({ organisation }) => organisation !== null);
  return latest('CARE_LEAD') ?? (direction === 'DOWN' ? latest('FIRST_LINE') : undefined);
}

/**
 * To whom a request goes: to the team that answers for the person already, else to the offer that was named. Less care is
 * for the team to agree to as well, and where there is none for the first line that knows the person. Never to who asks.
 *
 * @param relations all of the person.
 */
export function routeOf(
  relations: readonly Relation[],
  direction: StepDirection,
  asker: string | null,
  fallback: string,
  now: Date,
): { readonly receiver: string; readonly isKnown: boolean } {
  const known = answering(relations, direction, asker, now)?.organisation;
  return known == null ? { receiver: fallback, isKnown: false } : { receiver: known, isKnown: true };
}

/** Where a request would go if it were let go now, as the person is shown it before they say so (C-17). */
export interface RouteAhead {
  readonly receiver: string;
  readonly isKnown: boolean;
  /** What they are for the person, or become while they weigh it. */
  readonly role: Role;
  /** Who there answers for the person; null of a house as a whole, and of one that is new to them. */
  readonly team: string | null;
  readonly professional: string | null;
}

/** The same as `routeOf`, with who that is for the person. */
export function routeAhead(
  relations: readonly Relation[],
  direction: StepDirection,
  asker: string | null,
  fallback: string,
  now: Date,
): RouteAhead {
  const route = routeOf(relations, direction, asker, fallback, now);
  const { role = weighingRoleOf(direction), team = null, professional = null } = answering(relations, direction, asker, now) ?? {};
  return { ...route, role, team, professional };
}

/**
 * Whether it goes at once. In a crisis to whoever answers for the person already, who is told by it what they would be told
 * by telephone; to anybody new only with the person's own word, since it opens a relation (C-17). Nor to whom the person said
 * no, by a refusal or in a pause: a crisis is no ground to go past that, a secrecy override is one (C-15, C-20).
 */
export function goesAtOnce(urgency: StepUrgency, isKnown: boolean, isAskedByPerson: boolean, isRefused: boolean): boolean {
  return isAskedByPerson || (urgency === 'CRISIS' && isKnown && !isRefused);
}

/** The relations by which an organisation is the one that answers for the person, as `routeOf` found it. */
export function answeringAt(relations: readonly Relation[], receiver: string, now: Date): readonly Relation[] {
  return relations.filter(
    ({ kind, organisation, ...relation }) =>
      (kind === 'CARE_LEAD' || kind === 'FIRST_LINE') && organisation === receiver && isLive({ ...relation }, now),
  );
}

/** What is wrong with words that go along; null when they fit. */
export function faultOfStepWords(what: string, text: string, language: string): string | null {
  return firstFault(faultOfText(what, text, 2_000), faultOfLanguage(language));
}

/**
 * That it waits for the receiver's answer; null of what was not sent. It stands with the receiver and the person alone: of a
 * category that every receiver may have, since a first-line psychologist is shown no referral, and kept to its parties there.
 */
export function stepDue(
  row: CareStepRoutingRow,
  urgency: StepUrgency,
  closed: Closed,
): RegisterMessage | null {
  if (row.sentOn === null) return null;
  // Under the key of the request: by that it is found and answered.
  return registerMessage({ ...row, id: row.stepId }, {
    ...{ detailType: 'CareStep', kind: 'TASK', category: 'NOTICES', code: 'CARE_STEP_TO_ANSWER', rule: 'R-106' },
    ...{ on: row.sentOn, dueFrom: row.sentOn, due: stepDueOn(urgency, row.sentOn), owedBy: row.receiver },
    ...closing(closed),
  });
}

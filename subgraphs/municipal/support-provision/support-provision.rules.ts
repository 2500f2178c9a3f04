import { daysAfter } from '../../../shared/local-date';
import { registerMessage } from '../../kit/register-message';
import { DeskFault, firstFault, wordsFault } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, Told } from '../desk/desk.rules';
import type { SupportProvisionRow } from './support-provision.table';

type State = SupportProvisionRow['state'];

/** Whoever is supported stops it when they want: it is voluntary (C-58). */
export const SUPPORT_NEXT: DeskTransitions<State> = {
  ASKED: [
    { to: 'AGREED', by: ['DESK'] },
    { to: 'NOT_GIVEN', by: ['DESK'] },
    { to: 'ENDED', by: ['PERSON'] },
  ],
  AGREED: [
    { to: 'RUNNING', by: ['DESK'] },
    { to: 'ENDED', by: ['DESK', 'PERSON'] },
  ],
  RUNNING: [
    { to: 'RUNNING', by: ['DESK'] },
    { to: 'ENDED', by: ['DESK', 'PERSON'] },
  ],
  NOT_GIVEN: [],
  ENDED: [],
};

export interface SupportChange {
  readonly to: State;
  readonly provider: string | null;
  readonly hoursAWeek: number | null;
  readonly reviewOn: string | null;
  readonly answer: string | null;
}

const HOURS_OF_A_WEEK = 168;

export function changeOfSupport(
  row: SupportProvisionRow,
  { to, provider, hoursAWeek, reviewOn, answer }: SupportChange,
  today: string,
  isPerson: boolean,
): Partial<SupportProvisionRow> | DeskFault {
  const isGiven = to === 'AGREED' || to === 'RUNNING';
  const fault = firstFault(
    !isGiven && (provider ?? hoursAWeek) !== null ? new DeskFault('INPUT_NOT_FIT', 'Who gives it and how much goes with AGREED or RUNNING.') : null,
    isGiven && (provider ?? row.provider) === null ? new DeskFault('INPUT_NOT_FIT', 'Say who gives it.') : null,
    hoursAWeek !== null && (hoursAWeek < 1 || hoursAWeek > HOURS_OF_A_WEEK)
      ? new DeskFault('INPUT_NOT_FIT', `hoursAWeek is 1 to ${HOURS_OF_A_WEEK}.`)
      : null,
    reviewOn !== null && (to !== 'RUNNING' || reviewOn <= today)
      ? new DeskFault('INPUT_NOT_FIT', 'reviewOn goes with RUNNING, and is a day to come.')
      : null,
    to === 'NOT_GIVEN' && answer === null ? new DeskFault('INPUT_NOT_FIT', 'Say why it is not given.') : null,
    isPerson && answer !== null ? new DeskFault('NOT_PERMITTED', 'The answer is the desk’s.') : null,
    wordsFault(answer, 'answer'),
  );
  if (fault !== null) return fault;
  return {
    ...(provider !== null && { provider }),
    ...(hoursAWeek !== null && { hoursAWeek }),
    ...(to === 'RUNNING' && { startedOn: row.startedOn ?? today, reviewOn: reviewOn ?? row.reviewOn }),
    ...(to === 'ENDED' && { endedOn: today }),
    ...(answer !== null && { answer: answer.trim() }),
  };
}

/** What was asked is talked over within six weeks, as a housing request is; what runs is looked at anew on its day. */
const DAYS_TO_TALK = 42;

export function supportTold(row: SupportProvisionRow, { today }: DeskDay): Told {
  const about = { detailType: 'SupportProvision', kind: 'TASK', category: 'HOUSING' } as const;
  const isAsked = row.state === 'ASKED';
  const isTakenBack = row.state === 'ENDED' && row.startedOn === null;
  const asked = registerMessage(row, {
    ...{ ...about, aspect: 'ASKED', code: 'SUPPORT_ASKED', on: row.askedOn, dueFrom: row.askedOn },
    ...{ due: daysAfter(row.askedOn, DAYS_TO_TALK), until: isAsked ? null : today, doneOn: isAsked || isTakenBack ? null : today },
  });
  if (row.reviewOn === null) return [asked];
  const isOver = row.state !== 'RUNNING';
  const review = registerMessage(row, {
    ...{ ...about, aspect: 'REVIEW', code: 'SUPPORT_REVIEW', on: row.reviewOn, dueFrom: row.reviewOn, due: row.reviewOn },
    ...{ until: isOver ? today : null, doneOn: null },
  });
  return [asked, review];
}

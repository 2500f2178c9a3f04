import { registerMessage } from '../../kit/register-message';
import { DeskFault, firstFault, isEnd, periodFault, wordsFault } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, DeskWarning, Told } from '../desk/desk.rules';
import { dueBy } from '../municipal-term/municipal-term.rules';
import type { IndicationRow } from './indication.table';

type State = IndicationRow['state'];
type Needs = IndicationRow['needs'];

export const INDICATION_NEXT: DeskTransitions<State> = {
  ASKED: [
    { to: 'IN_CONVERSATION', by: ['DESK'] },
    { to: 'WITHDRAWN', by: ['PERSON'] },
  ],
  IN_CONVERSATION: [
    { to: 'GRANTED', by: ['DESK'] },
    { to: 'NOT_GRANTED', by: ['DESK'] },
    { to: 'WITHDRAWN', by: ['PERSON'] },
  ],
  GRANTED: [{ to: 'ENDED', by: ['DESK', 'PERSON'] }],
  NOT_GRANTED: [],
  WITHDRAWN: [],
  ENDED: [],
};

/** the Wmo gives no individual entitlement (002:4098-4099). What other laws give, no source says. */
export function isEntitlement(act: IndicationRow['act']): boolean | null {
  return act === 'NL_WMO' ? false : null;
}

export function jurisdictionOfAct(act: IndicationRow['act']): IndicationRow['jurisdiction'] {
  return act.startsWith('BE_') ? 'BE' : 'NL';
}

export function needsFault(needs: Needs): DeskFault | null {
  if (needs.length === 0) return new DeskFault('INPUT_NOT_FIT', 'Say in which parts of life support is wanted.', 'R-096');
  return new Set(needs).size === needs.length ? null : new DeskFault('INPUT_NOT_FIT', 'needs names one part of life twice.');
}

/** an indication looks at all that is wanted, not at one aspect, unless there is no more. */
export function indicationWarnings({ needs, isOnlyNeed, state }: IndicationRow): readonly DeskWarning[] {
  if (needs.length !== 1 || isOnlyNeed || isEnd(INDICATION_NEXT, state)) return [];
  const message = 'Only one part of life is looked at: ask what else the person wants, or say that this is all.';
  return [{ rule: 'R-096', message }];
}

export interface IndicationChange {
  readonly to: State;
  readonly needs: Needs | null;
  readonly delivery: IndicationRow['delivery'];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly answer: string | null;
}

export function changeOfIndication(
  row: IndicationRow,
  { to, needs, delivery, validFrom, validUntil, answer }: IndicationChange,
  { today, terms }: DeskDay,
  isPerson: boolean,
): Partial<IndicationRow> | DeskFault {
  const isGrant = to === 'GRANTED';
  const fault = firstFault(
    needs === null ? null : needsFault(needs),
    needs !== null && !isGrant && to !== 'IN_CONVERSATION' ? new DeskFault('INPUT_NOT_FIT', 'Needs go with the talk or the grant.') : null,
    !isGrant && (delivery ?? validFrom ?? validUntil) !== null
      ? new DeskFault('INPUT_NOT_FIT', 'How the support comes and from when to when goes with GRANTED.')
      : null,
    isGrant && (delivery === null || validFrom === null)
      ? new DeskFault('INPUT_NOT_FIT', 'Say how the support comes, and from when it holds.')
      : null,
    periodFault(validFrom, validUntil),
    // A "no" without a reason cannot be answered.
    to === 'NOT_GRANTED' && answer === null ? new DeskFault('INPUT_NOT_FIT', 'Say why it is not granted.') : null,
    isPerson && answer !== null ? new DeskFault('NOT_PERMITTED', 'The answer is the desk’s.') : null,
    wordsFault(answer, 'answer'),
  );
  if (fault !== null) return fault;
  return {
    ...(needs !== null && { needs }),
    ...(isGrant && { delivery, validFrom, validUntil }),
    ...(answer !== null && { answer: answer.trim() }),
    ...(to === 'ENDED' && { validUntil: row.validUntil !== null && row.validUntil < today ? row.validUntil : today }),
    stepBy: to === 'IN_CONVERSATION' ? dueBy(terms, row.jurisdiction, 'SUPPORT_DECISION', today) : null,
  };
}

/** The next step of the desk, and the end of what was granted: before it, what comes after is talked over. */
export function indicationTold(row: IndicationRow, { today, terms }: DeskDay): Told {
  const { state, askedOn, stepBy, validUntil, jurisdiction } = row;
  const about = { detailType: 'Indication', kind: 'TASK', category: 'HOUSING' } as const;
  const isAwaited = state === 'ASKED' || state === 'IN_CONVERSATION';
  const step = registerMessage(row, {
    ...{ ...about, aspect: 'STEP', on: askedOn, dueFrom: askedOn, due: stepBy },
    ...{ code: state === 'ASKED' ? 'INDICATION_TALK' : 'INDICATION_DECISION' },
    ...{ until: isAwaited ? null : today, doneOn: isAwaited || state === 'WITHDRAWN' ? null : today },
  });
  if (validUntil === null) return [step];
  const from = dueBy(terms, jurisdiction, 'SUPPORT_RENEWAL', validUntil) ?? validUntil;
  const isOver = state !== 'GRANTED';
  const end = registerMessage(row, {
    ...{ ...about, aspect: 'END', code: 'INDICATION_ENDS', rule: 'R-096', on: validUntil, dueFrom: from, due: validUntil },
    ...{ until: isOver ? today : null, doneOn: isOver ? today : null },
  });
  return [step, end];
}

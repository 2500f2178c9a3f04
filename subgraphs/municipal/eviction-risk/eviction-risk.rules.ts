import { registerMessage } from '../../kit/register-message';
import { DeskFault, isEnd } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, Told } from '../desk/desk.rules';
import type { EvictionRiskRow } from './eviction-risk.table';

type State = EvictionRiskRow['state'];
const desk = (...states: readonly State[]) => states.map((to) => ({ to, by: ['DESK'] as const }));

export const EVICTION_RISK_NEXT: DeskTransitions<State> = {
  SIGNALLED: desk('IN_CONVERSATION', 'BEFORE_COURT', 'AVERTED', 'HOME_LOST'),
  IN_CONVERSATION: desk('ARRANGED', 'BEFORE_COURT', 'AVERTED', 'HOME_LOST'),
  ARRANGED: desk('IN_CONVERSATION', 'BEFORE_COURT', 'AVERTED', 'HOME_LOST'),
  // Once more: the hearing was put off.
  BEFORE_COURT: desk('BEFORE_COURT', 'ARRANGED', 'AVERTED', 'HOME_LOST'),
  AVERTED: [],
  HOME_LOST: [],
};

/** What a step changes. Before a judge there is a day, and that day is what everybody who may know has to know. */
export function changeOfEvictionRisk(
  to: State,
  hearingOn: string | null,
  today: string,
): Partial<EvictionRiskRow> | DeskFault {
  if (to !== 'BEFORE_COURT') {
    if (hearingOn !== null) return new DeskFault('INPUT_NOT_FIT', 'hearingOn goes with BEFORE_COURT.');
    return isEnd(EVICTION_RISK_NEXT, to) ? { settledOn: today } : {};
  }
  if (hearingOn === null || hearingOn < today) {
    return new DeskFault('INPUT_NOT_FIT', 'Say on which day the judge hears it, today or later.');
  }
  return { hearingOn };
}

/** The first talk, and the hearing: two things due about one record. */
export function evictionRiskTold(row: EvictionRiskRow, { today }: DeskDay): Told {
  const about = { detailType: 'EvictionRisk', kind: 'TASK', category: 'HOUSING', on: row.signalledOn } as const;
  const isOver = isEnd(EVICTION_RISK_NEXT, row.state);
  const isTalkedOver = row.state !== 'SIGNALLED';
  const talk = registerMessage(row, {
    ...{ ...about, code: 'EVICTION_TALK', aspect: 'TALK', dueFrom: row.signalledOn, due: row.talkBy },
    ...{ until: isTalkedOver ? today : null, doneOn: isTalkedOver ? today : null },
  });
  if (row.hearingOn === null) return [talk];
  // What was settled before its hearing needs none any more.
  const isHeard = isOver && row.hearingOn <= today;
  const hearing = registerMessage(row, {
    ...{ ...about, code: 'EVICTION_HEARING', aspect: 'HEARING', due: row.hearingOn, dueFrom: row.hearingOn },
    ...{ until: isOver || row.state !== 'BEFORE_COURT' ? today : null, doneOn: isHeard ? today : null },
  });
  return [talk, hearing];
}

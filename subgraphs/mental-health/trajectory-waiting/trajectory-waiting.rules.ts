import type { RegisterMessage } from '../../../shared/register-api';
import type { BridgingAnswer, TrajectoryWaitingRow } from './trajectory-waiting.table';

/** What the register is told of a place on a waiting list: since when, and when it was over (M-40). */
export function waitingMessage(row: TrajectoryWaitingRow, responsible: string): RegisterMessage {
  return {
    person: row.personId,
    detail: row.id,
    detailType: 'TrajectoryWaiting',
    kind: 'WAITING',
    category: 'WAITING',
    code: 'WAITING_FOR_START',
    on: row.since,
    until: row.until,
    responsible,
    heldBy: row.heldBy,
    author: row.author,
    parties: [...row.parties],
  };
}

const ANSWERS: Readonly<Record<BridgingAnswer, readonly BridgingAnswer[]>> = {
  OFFERED: ['ACCEPTED', 'DECLINED'],
  ACCEPTED: ['ENDED', 'DECLINED'],
  // What was declined can be wanted after all: it need not be offered again.
  DECLINED: ['ACCEPTED'],
  ENDED: [],
};

/** Whether bridging care that stands one way can come to stand another way. */
export function mayAnswer(stands: BridgingAnswer, answer: BridgingAnswer): boolean {
  return ANSWERS[stands].includes(answer);
}

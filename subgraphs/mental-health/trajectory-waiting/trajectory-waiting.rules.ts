import { monthsAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import type { Refused } from '../../kit/refused.type';
import { refused } from '../../kit/refused.type';
import { registerMessage } from '../../kit/register-message';
import type { BridgingAnswer, BridgingCareRow, TrajectoryWaitingRow } from './trajectory-waiting.table';

/**
 * After how many months the need of somebody who waits is looked at anew, where the keeper of the list agreed no day. The
 * source says that the need can change meanwhile and not after how long: three months are this house's own.
 */
const MONTHS_TO_RECHECK = 3;

/** By when the need is looked at anew: the day that was agreed, or some months after it last was. */
export function recheckDueOn({ recheckOn, needCheckedOn, since }: Pick<TrajectoryWaitingRow, 'recheckOn' | 'needCheckedOn' | 'since'>): string {
  return recheckOn ?? monthsAfter(needCheckedOn ?? since, MONTHS_TO_RECHECK);
}

export function recheckNotAhead(): Refused {
  return refused('INPUT_NOT_FIT', 'recheckOn must lie ahead: it is the day by which the need is looked at anew.');
}

/** Care that is offered or given before the start, the latest; what was declined or is over is none. */
export function standingBridging<Row extends Pick<BridgingCareRow, 'answer' | 'offeredOn'>>(offers: readonly Row[]): Row | null {
  const standing = offers.filter(({ answer }) => answer === 'OFFERED' || answer === 'ACCEPTED');
  return standing.toSorted((a, b) => a.offeredOn.localeCompare(b.offeredOn)).at(-1) ?? null;
}

/**
 * What the register is told of a place on a waiting list: since when, when it was over, when the need was and is looked at
 * anew, and that care is offered meanwhile (M-40, M-41, R-060). In what form stays behind its own consent.
 */
export function waitingMessage(
  row: TrajectoryWaitingRow,
  responsible: string,
  offers: readonly Pick<BridgingCareRow, 'answer' | 'offeredOn' | 'heldBy' | 'author'>[] = [],
): RegisterMessage {
  const bridging = row.until === null ? standingBridging(offers) : null;
  return registerMessage(row, {
    detailType: 'TrajectoryWaiting',
    kind: 'WAITING',
    category: 'WAITING',
    code: 'WAITING_FOR_START',
    on: row.since,
    until: row.until,
    due: row.until === null ? recheckDueOn(row) : null,
    rule: 'R-060',
    responsible,
    waiting: {
      recheckedOn: row.needCheckedOn,
      bridging: bridging && {
        code: 'BRIDGING_CARE',
        from: bridging.offeredOn,
        organisation: bridging.heldBy,
        responsible: bridging.author,
      },
    },
  });
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

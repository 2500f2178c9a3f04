import { daysAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { HousingRequestRow, HousingRequestState } from './housing-request.table';

const NEXT: Readonly<Record<HousingRequestState, readonly HousingRequestState[]>> = {
  REQUESTED: ['IN_CONVERSATION', 'WITHDRAWN'],
  IN_CONVERSATION: ['ON_WAITING_LIST', 'GRANTED', 'NOT_GRANTED', 'WITHDRAWN'],
  // Once more: the need was looked at anew, and is still there.
  ON_WAITING_LIST: ['ON_WAITING_LIST', 'GRANTED', 'NOT_GRANTED', 'WITHDRAWN'],
  GRANTED: [],
  WITHDRAWN: [],
  NOT_GRANTED: [],
};

/** Whether a request may go from one state to the next. A request and its answer both stay, so a "no" is visible. */
export function mayBecome(from: HousingRequestState, to: HousingRequestState): boolean {
  return NEXT[from].includes(to);
}

/** Only the person takes back what the person asked for. */
export function isForPersonOnly(state: HousingRequestState): boolean {
  return state === 'WITHDRAWN';
}

/** What was asked is talked over with the person within six weeks; this house's own number, for lack of one in the sources. */
const DAYS_TO_TALK = 42;

/**
 * What the register is told of a request: that it has to be talked over, and by when. What form of living is asked for
 * stays behind its own consent.
 *
 * @param today local date of the change.
 */
export function requestMessage(row: HousingRequestRow, today: string): RegisterMessage {
  return registerMessage(row, {
    detailType: 'HousingRequest',
    kind: 'TASK',
    category: 'HOUSING',
    code: 'HOUSING_REQUESTED',
    on: row.requestedOn,
    dueFrom: row.requestedOn,
    due: daysAfter(row.requestedOn, DAYS_TO_TALK),
    until: row.state === 'REQUESTED' ? null : today,
    doneOn: row.state === 'REQUESTED' || row.state === 'WITHDRAWN' ? null : today,
  });
}

/** What a change of state says of the waiting list: since when, when the need is and was looked at anew. */
export function listingOf(
  before: Pick<HousingRequestRow, 'state' | 'listedOn' | 'recheckedOn'>,
  state: HousingRequestState,
  recheckOn: string | null,
  today: string,
): Pick<HousingRequestRow, 'listedOn' | 'recheckOn' | 'recheckedOn'> {
  const isAnew = before.state === 'ON_WAITING_LIST' && state === 'ON_WAITING_LIST';
  return {
    listedOn: before.listedOn ?? (state === 'ON_WAITING_LIST' ? today : null),
    recheckOn: state === 'ON_WAITING_LIST' ? recheckOn : null,
    recheckedOn: isAnew ? today : before.recheckedOn,
  };
}

/**
 * What the register is told of the waiting list; null of who never came on it.
 *
 * @param today local date of the change.
 */
export function waitingMessage(row: HousingRequestRow, today: string): RegisterMessage | null {
  if (row.listedOn === null) return null;
  return registerMessage(row, {
    detailType: 'HousingRequest',
    kind: 'WAITING',
    category: 'WAITING',
    code: 'WAITING_FOR_HOME',
    on: row.listedOn,
    until: row.state === 'ON_WAITING_LIST' ? null : today,
    due: row.recheckOn,
    waiting: { recheckedOn: row.recheckedOn, bridging: null },
  });
}

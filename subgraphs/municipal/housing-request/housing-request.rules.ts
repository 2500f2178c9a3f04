import type { HousingRequestState } from './housing-request.table';

const NEXT: Readonly<Record<HousingRequestState, readonly HousingRequestState[]>> = {
  REQUESTED: ['IN_CONVERSATION', 'WITHDRAWN'],
  IN_CONVERSATION: ['ON_WAITING_LIST', 'GRANTED', 'NOT_GRANTED', 'WITHDRAWN'],
  ON_WAITING_LIST: ['GRANTED', 'NOT_GRANTED', 'WITHDRAWN'],
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

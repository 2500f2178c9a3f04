import type { Transitions } from '../exchange/exchange.rules';

export type ConferenceState = 'CONVENED' | 'HELD' | 'CONCLUDED' | 'CALLED_OFF';

/** A conference is concluded by whoever convened it, after it was held. */
export const CONFERENCE_TRANSITIONS: Transitions<ConferenceState> = {
  CONVENED: [
    { to: 'HELD', by: ['SENDER'] },
    { to: 'CALLED_OFF', by: ['SENDER'] },
  ],
  HELD: [{ to: 'CONCLUDED', by: ['SENDER'] }],
  CONCLUDED: [],
  CALLED_OFF: [],
};

export const AWAITED_CONFERENCE: readonly ConferenceState[] = ['CONVENED', 'HELD'];

import type { Transitions } from '../exchange/exchange.rules';

export type ConsultationState = 'ASKED' | 'FIRST_TALK' | 'SECOND_TALK' | 'REPLIED' | 'DECLINED' | 'WITHDRAWN';

/** Advice takes one or two diagnostic talks and no more (F-18, 001:645); then there is a reply. */
export const CONSULTATION_TRANSITIONS: Transitions<ConsultationState> = {
  ASKED: [
    { to: 'FIRST_TALK', by: ['RECEIVER'] },
    { to: 'REPLIED', by: ['RECEIVER'] },
    { to: 'DECLINED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  FIRST_TALK: [
    { to: 'SECOND_TALK', by: ['RECEIVER'] },
    { to: 'REPLIED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  SECOND_TALK: [
    { to: 'REPLIED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  REPLIED: [],
  DECLINED: [],
  WITHDRAWN: [],
};

export const AWAITED_CONSULTATION: readonly ConsultationState[] = ['ASKED', 'FIRST_TALK', 'SECOND_TALK'];

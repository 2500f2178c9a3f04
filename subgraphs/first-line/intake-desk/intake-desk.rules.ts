import type { Transitions } from '../exchange/exchange.rules';

export type IntakePhase = 'LISTENING' | 'CLARIFICATION' | 'ORIENTATION' | 'INDICATION' | 'CLOSED';

/** The local integrated intake (F-15, 001:495-499), step by step; it can end at each, since help may be found at each. */
export const INTAKE_TRANSITIONS: Transitions<IntakePhase> = {
  LISTENING: [
    { to: 'CLARIFICATION', by: ['SENDER'] },
    { to: 'CLOSED', by: ['SENDER'] },
  ],
  CLARIFICATION: [
    { to: 'ORIENTATION', by: ['SENDER'] },
    { to: 'CLOSED', by: ['SENDER'] },
  ],
  ORIENTATION: [
    { to: 'INDICATION', by: ['SENDER'] },
    { to: 'CLOSED', by: ['SENDER'] },
  ],
  INDICATION: [{ to: 'CLOSED', by: ['SENDER'] }],
  CLOSED: [],
};

export const AWAITED_INTAKE: readonly IntakePhase[] = ['LISTENING', 'CLARIFICATION', 'ORIENTATION', 'INDICATION'];

import type { Transitions } from '../exchange/exchange.rules';

export type NoticeState = 'EXPECTED' | 'SENT' | 'RECEIVED' | 'ACKNOWLEDGED';

/** Whoever owes it sends it, and only whom it was sent to can say that it came. */
export const NOTICE_TRANSITIONS: Transitions<NoticeState> = {
  EXPECTED: [{ to: 'SENT', by: ['SENDER'] }],
  SENT: [
    { to: 'RECEIVED', by: ['RECEIVER'] },
    { to: 'ACKNOWLEDGED', by: ['RECEIVER'] },
  ],
  RECEIVED: [{ to: 'ACKNOWLEDGED', by: ['RECEIVER'] }],
  ACKNOWLEDGED: [],
};

export const AWAITED_NOTICE: readonly NoticeState[] = ['EXPECTED'];

/** The occasion by which the register knows a moment: which change it was stays behind its own consent. */
export function occasionOf(moment: string): string {
  if (moment === 'INTAKE' || moment === 'YEARLY_EVALUATION') return moment;
  return moment === 'OUTFLOW' || moment === 'REFERRAL_BACK' ? 'OUTFLOW' : 'EVENT_OR_POLICY_CHANGE';
}

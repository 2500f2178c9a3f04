import { createHash } from 'node:crypto';
import type { Fault } from '../convention-rules/convention.rules';
import type { SessionState } from './convention-session.table';

/** Whether a planned session can come to this outcome now. */
export function outcomeFault(
  state: SessionState,
  outcome: Exclude<SessionState, 'PLANNED'>,
  onDate: string,
  today: string,
): Fault | null {
  if (state !== 'PLANNED') {
    return { code: 'RULE_NOT_MET', rule: null, message: 'The outcome of this session is recorded already.' };
  }
  if (outcome !== 'CANCELLED' && onDate > today) {
    return { code: 'RULE_NOT_MET', rule: null, message: 'The session is still to come; it can only be called off.' };
  }
  return null;
}

/** One group: the same leader, the same beginning, the same function. */
export function groupKeyOf(leader: string, startsAt: Date, conventionFunction: string): string {
  return `${leader}/${startsAt.toISOString()}/${conventionFunction}`;
}

/** The key of one participant's part of an act that is retried as a whole, never longer than a key may be. */
export function participantKey(key: string, index: number): string {
  return createHash('sha256').update(`${key}/${index}`).digest('hex');
}

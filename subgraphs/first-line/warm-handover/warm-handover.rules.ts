import type { Transitions } from '../exchange/exchange.rules';

export type HandoverState =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'JOINT_CONTACT_HELD'
  | 'GRADUAL_TRANSFER'
  | 'COMPLETED'
  | 'WITHDRAWN';

/**
 * R-084 (003:2166-2172): the general practitioner who feels able accepts, then there is a contact of all together, then
 * the care goes over bit by bit. There is no way to COMPLETED around any of the three.
 */
export const HANDOVER_TRANSITIONS: Transitions<HandoverState> = {
  OFFERED: [
    { to: 'ACCEPTED', by: ['RECEIVER'] },
    { to: 'DECLINED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  ACCEPTED: [
    { to: 'JOINT_CONTACT_HELD', by: ['SENDER', 'RECEIVER'] },
    { to: 'DECLINED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  JOINT_CONTACT_HELD: [
    { to: 'GRADUAL_TRANSFER', by: ['SENDER'] },
    { to: 'DECLINED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  GRADUAL_TRANSFER: [
    { to: 'COMPLETED', by: ['RECEIVER'] },
    { to: 'WITHDRAWN', by: ['SENDER'] },
  ],
  DECLINED: [],
  COMPLETED: [],
  WITHDRAWN: [],
};

export const AWAITED_HANDOVER: readonly HandoverState[] = ['OFFERED', 'ACCEPTED', 'JOINT_CONTACT_HELD', 'GRADUAL_TRANSFER'];

/** An offer of care is answered within two weeks where no other day is agreed: this house's own, for lack of one in the sources. */
export const DAYS_TO_ANSWER = 14;

import type { Profession, RelationKind, Role } from '../../../consent/vocabulary';
import type { ReferralState, SheetPart } from './referral.table';

/** Where a referral can go from each state. What is not here cannot happen. */
export const REFERRAL_TRANSITIONS: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  DRAFT: ['SENT', 'ENDED'],
  SENT: ['RECEIVED', 'ENDED'],
  RECEIVED: ['ACCEPTED', 'DECLINED', 'ENDED'],
  ACCEPTED: ['WAITING', 'STARTED', 'ENDED'],
  WAITING: ['STARTED', 'ENDED'],
  STARTED: ['ENDED'],
  DECLINED: [],
  ENDED: [],
};

export function canMove(from: ReferralState, to: ReferralState): boolean {
  return REFERRAL_TRANSITIONS[from].includes(to);
}

/** Nothing follows any more. */
export function isOver(state: ReferralState): boolean {
  return REFERRAL_TRANSITIONS[state].length === 0;
}

/** Whether `to` is or lies behind `state`: then the receiver said so already. */
export function isAtOrPast(state: ReferralState, to: ReferralState): boolean {
  const order: readonly ReferralState[] = ['DRAFT', 'SENT', 'RECEIVED', 'ACCEPTED', 'WAITING', 'STARTED'];
  return order.includes(state) && order.indexOf(state) >= order.indexOf(to);
}

/** What somebody becomes for the person by accepting a referral; undefined for who cannot take one in. */
export function relationOfReceiver(
  profession: Profession,
): { readonly kind: RelationKind; readonly role: Role } | undefined {
  return RELATION_OF_RECEIVER[profession];
}

const RELATION_OF_RECEIVER: Partial<
  Readonly<Record<Profession, { readonly kind: RelationKind; readonly role: Role }>>
> = {
  MENTAL_HEALTH_PROFESSIONAL: { kind: 'CARE_LEAD', role: 'MH_LEAD' },
  FIRST_LINE_PSYCHOLOGIST: { kind: 'FIRST_LINE', role: 'FIRST_LINE_PSYCHOLOGIST' },
  GENERAL_PRACTITIONER: { kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
  JOB_COACH: { kind: 'COACHING', role: 'JOB_COACH' },
};

/**
 * Whether a part is on the sheet unless the person says otherwise. A rehabilitation centre must have a diagnosis
 * (000:348-349), no criterion of a job coach asks for one (000:373-381), so there it stays off.
 */
export function isOnByDefault(part: SheetPart, programme: string): boolean {
  return programme !== 'JOB_COACH' || (part !== 'DIAGNOSIS' && part !== 'MEDICATION');
}

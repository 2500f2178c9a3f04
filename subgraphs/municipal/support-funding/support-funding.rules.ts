import type { HousingSupportRow } from '../housing-support/housing-support.table';
import type { SupportProvisionRow } from '../support-provision/support-provision.table';

/** What a frame has to know of the support it pays. */
export interface PaidSupportState {
  readonly openedOn: string;
  /** That nothing new is paid for it. */
  readonly isOver: boolean;
}

export function stateOfProvision({ state, askedOn }: SupportProvisionRow): PaidSupportState {
  return { openedOn: askedOn, isOver: state === 'ENDED' || state === 'NOT_GIVEN' };
}

export function stateOfHousingSupport({ state, startsOn }: HousingSupportRow): PaidSupportState {
  return { openedOn: startsOn, isOver: state === 'ENDED' };
}

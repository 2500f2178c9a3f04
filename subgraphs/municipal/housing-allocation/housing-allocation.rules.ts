import { registerMessage } from '../../kit/register-message';
import { DeskFault } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, Told } from '../desk/desk.rules';
import type { HousingAllocationRow } from './housing-allocation.table';

/** Nobody but the person says that they want a home, or do not (U-15, C-09). */
export const HOUSING_ALLOCATION_NEXT: DeskTransitions<HousingAllocationRow['state']> = {
  OFFERED: [
    { to: 'ACCEPTED', by: ['PERSON'] },
    { to: 'DECLINED', by: ['PERSON'] },
    { to: 'LAPSED', by: ['DESK'] },
  ],
  ACCEPTED: [
    { to: 'MOVED_IN', by: ['DESK'] },
    { to: 'LAPSED', by: ['DESK'] },
  ],
  DECLINED: [],
  LAPSED: [],
  MOVED_IN: [],
};

/** What a step changes. An offer does not lapse under the person’s hands: they have until the last day to answer. */
export function changeOfAllocation(
  { state, answerBy }: HousingAllocationRow,
  to: HousingAllocationRow['state'],
  today: string,
): Partial<HousingAllocationRow> | DeskFault {
  switch (to) {
    case 'ACCEPTED':
    case 'DECLINED':
      return { answeredOn: today };
    case 'MOVED_IN':
      return { movedInOn: today };
    default:
      return state === 'OFFERED' && today <= answerBy
        ? new DeskFault('RULE_NOT_MET', `The person can answer until ${answerBy}, that day included.`)
        : {};
  }
}

export function housingAllocationTold(row: HousingAllocationRow, { today }: DeskDay): Told {
  const isOpen = row.state === 'OFFERED';
  return [
    registerMessage(row, {
      ...{ detailType: 'HousingAllocation', kind: 'TASK', category: 'HOUSING', code: 'HOME_OFFERED' },
      ...{ on: row.offeredOn, dueFrom: row.offeredOn, due: row.answerBy },
      ...{ until: isOpen ? null : today, doneOn: row.answeredOn },
    }),
  ];
}

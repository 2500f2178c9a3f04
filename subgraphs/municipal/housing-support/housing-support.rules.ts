import { daysAfter } from '../../../shared/local-date';
import { registerMessage } from '../../kit/register-message';
import { DeskFault } from '../desk/desk.rules';
import type { DeskDay, DeskTransitions, DeskWarning, Told } from '../desk/desk.rules';
import type { HousingSupportRow } from './housing-support.table';

export const HOUSING_SUPPORT_NEXT: DeskTransitions<HousingSupportRow['state']> = {
  PLANNED: [
    { to: 'RUNNING', by: ['DESK'] },
    { to: 'ENDED', by: ['DESK', 'PERSON'] },
  ],
  RUNNING: [
    { to: 'RUNNING', by: ['DESK'] },
    // A voluntary programme is stopped by whom it is for as well (C-58).
    { to: 'ENDED', by: ['DESK', 'PERSON'] },
  ],
  ENDED: [],
};

export interface CareChange {
  readonly to: HousingSupportRow['state'];
  readonly kind: HousingSupportRow['kind'] | null;
  readonly provider: string | null;
  readonly endsOn: string | null;
  readonly homeEndsOn: string | null;
}

/** What changes, when the care does: the home only where it hangs on the care (U-20). */
export function changeOfCare(
  row: HousingSupportRow,
  change: CareChange,
  today: string,
): Partial<HousingSupportRow> | DeskFault {
  const { to, kind, provider, endsOn, homeEndsOn } = change;
  const isOther = (kind !== null && kind !== row.kind) || (provider !== null && provider !== row.provider);
  if (to === 'ENDED') {
    if (isOther) return new DeskFault('INPUT_NOT_FIT', 'What ends does not change any more.');
    if (row.tenure === 'OWN' && homeEndsOn !== null) {
      return new DeskFault('RULE_NOT_MET', 'The home is the person’s own: it stays when the care ends.');
    }
    if (row.tenure === 'WITH_SUPPORT' && row.state === 'RUNNING' && homeEndsOn === null) {
      return new DeskFault('INPUT_NOT_FIT', 'Say until when the person can stay: the place came with the support.');
    }
    return { endsOn: endsOn ?? today, homeEndsOn };
  }
  if (homeEndsOn !== null) return new DeskFault('INPUT_NOT_FIT', 'homeEndsOn goes with the end of the support.');
  if (row.state === 'RUNNING' && !isOther && endsOn === null) {
    return new DeskFault('INPUT_NOT_FIT', 'Say what changes: who gives it, what kind it is, or until when.');
  }
  if (endsOn !== null && endsOn < row.startsOn) return new DeskFault('INPUT_NOT_FIT', 'It does not end before it begins.');
  return {
    ...(kind !== null && { kind }),
    ...(provider !== null && { provider }),
    ...(endsOn !== null && { endsOn }),
    ...(isOther && { careChangedOn: today }),
  };
}

/** to whom has no home, a home first is what is recommended; the person chooses (003:1429-1433). */
export function housingSupportWarnings({ wasHomeless, kind }: HousingSupportRow): readonly DeskWarning[] {
  if (!wasHomeless || kind === 'HOUSING_FIRST') return [];
  return [{ rule: 'R-097', message: 'For somebody without a home, Housing First is recommended: was it talked over?' }];
}

/** How long before its end it is talked over what comes after. */
const DAYS_BEFORE_END = 56;

export function housingSupportTold(row: HousingSupportRow, { today }: DeskDay): Told {
  const { endsOn, state } = row;
  if (endsOn === null) return [];
  return [
    registerMessage(row, {
      ...{ detailType: 'HousingSupport', kind: 'TASK', category: 'HOUSING', code: 'HOUSING_SUPPORT_ENDS' },
      ...{ on: row.startsOn, dueFrom: daysAfter(endsOn, -DAYS_BEFORE_END), due: endsOn },
      ...(state === 'ENDED' ? { until: today, doneOn: today } : { until: null, doneOn: null }),
    }),
  ];
}

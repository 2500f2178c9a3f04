import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';

export const CHILD_SAFETY_STATES = ['NOT_NEEDED', 'NEEDED', 'DONE'] as const;
export type ChildSafetyState = (typeof CHILD_SAFETY_STATES)[number];

export const CHILD_SAFETY_OUTCOMES = ['SAFE', 'SUPPORT_AGREED', 'UNSAFE'] as const;
export type ChildSafetyOutcome = (typeof CHILD_SAFETY_OUTCOMES)[number];

/**
 * Whether the person's situation may seriously harm minor children, and what was found (Kindcheck, R-086, C-40;
 * 003:1276-1280). Of the children no name and no record of care (C-42).
 */
export interface ChildSafetyCheckRow extends PersonRow {
  readonly trajectoryId: string;
  /** That of its trajectory. */
  readonly jurisdiction: TrajectoryJurisdiction;
  readonly state: ChildSafetyState;
  /** Local date on which it was asked. */
  readonly askedOn: string;
  readonly hasMinorChildren: boolean;
  readonly mayBeHarmed: boolean;
  /** Local date by which the check is done; null where none is needed. */
  readonly checkBy: string | null;
  /** Local date. */
  readonly doneOn: string | null;
  readonly outcome: ChildSafetyOutcome | null;
  readonly findings: string | null;
  readonly agreed: string | null;
  readonly language: string | null;
}

export const childSafetyCheckTable = personTable<ChildSafetyCheckRow, 'CHILD_SAFETY_CHECK'>(
  'child_safety_check',
  'CHILD_SAFETY_CHECK',
  {
    trajectoryId: { type: 'uuid' },
    jurisdiction: { type: 'text' },
    state: { type: 'text' },
    askedOn: { type: 'date' },
    hasMinorChildren: { type: 'boolean' },
    mayBeHarmed: { type: 'boolean' },
    checkBy: { type: 'date', nullable: true },
    doneOn: { type: 'date', nullable: true },
    outcome: { type: 'text', nullable: true },
    findings: { type: 'text', nullable: true },
    agreed: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
  },
);

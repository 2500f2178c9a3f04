import type { RowScope } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';

/**
 * Of which category the record is that a row of the register is about. That there is such a record, or that it changed,
 * is said in a list with a category of its own; where the record is to go unnoticed, so is the row.
 */
export const CATEGORY_OF_DETAIL: Readonly<Record<string, Category>> = {
  Referral: 'REFERRAL',
  Medication: 'MEDICATION',
  MentalHealthTrajectory: 'TRAJECTORY',
  RecoveryPlanReview: 'APPOINTMENTS',
  PlanEvaluation: 'APPOINTMENTS',
  TrajectoryWaiting: 'WAITING',
  TrajectoryClosure: 'RECOVERY_PLAN',
  CareIntensityChange: 'RECOVERY_PLAN',
  WorkGoal: 'WORK_GOALS',
  JobCoaching: 'WORK_TRAJECTORY',
};

/** Rows about records of one type that a reader must not notice, but for those that are open to them. */
export interface HiddenDetail {
  readonly detailType: string;
  readonly rows: RowScope;
}

export function detailTypesOf(category: Category): readonly string[] {
  return Object.keys(CATEGORY_OF_DETAIL).filter((type) => CATEGORY_OF_DETAIL[type] === category);
}

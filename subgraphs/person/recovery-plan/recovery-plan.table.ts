import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** The plan made with the individual counsellor (G-16, T-22). Its goals are the person's and stand among the goals. */
export interface RecoveryPlanRow extends PersonRow {
  /** What was agreed, in a few sentences. */
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly madeOn: string;
  /** Local date of the next review, every three months or so. */
  readonly nextReviewOn: string | null;
  /** Who answers for it together with the person (G-18, R-063). */
  readonly accountable: string;
  /** How the personal network has a part in it. */
  readonly networkInvolvement: string;
}

export const recoveryPlanTable = personTable<RecoveryPlanRow, 'RECOVERY_PLAN'>('recovery_plan', 'RECOVERY_PLAN', {
  text: { type: 'text' },
  language: { type: 'text' },
  madeOn: { type: 'date' },
  nextReviewOn: { type: 'date', nullable: true },
  accountable: { type: 'uuid' },
  networkInvolvement: { type: 'text' },
});

export const PLAN_MOMENTS = ['INTAKE', 'PLANNING', 'EXECUTION'] as const;
export type PlanMoment = (typeof PLAN_MOMENTS)[number];

/** What of the plan is on the table at intake, at planning and while it is carried out (C-08). */
export interface PlanMomentRow extends PersonRow {
  readonly moment: PlanMoment;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly heldOn: string;
}

export const planMomentTable = personTable<PlanMomentRow, 'RECOVERY_PLAN_MOMENTS'>(
  'recovery_plan_moment',
  'RECOVERY_PLAN_MOMENTS',
  {
    moment: { type: 'text' },
    text: { type: 'text' },
    language: { type: 'text' },
    heldOn: { type: 'date' },
  },
);

/** A part of the plan that those outside care can be shown, without the plan (C-14, C-24). */
export interface PlanPartRow extends PersonRow {
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly madeOn: string;
}

const part = {
  text: { type: 'text' },
  language: { type: 'text' },
  madeOn: { type: 'date' },
} as const;

export const planWorkTable = personTable<PlanPartRow, 'RECOVERY_PLAN_WORK'>(
  'recovery_plan_work',
  'RECOVERY_PLAN_WORK',
  part,
);

export const planHousingTable = personTable<PlanPartRow, 'RECOVERY_PLAN_HOUSING'>(
  'recovery_plan_housing',
  'RECOVERY_PLAN_HOUSING',
  part,
);

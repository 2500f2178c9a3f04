import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';

/** The recovery plan is not among them: it has one owner, the person's own record. Its reviews are kept here. */
export const CARE_PLAN_KINDS = ['TREATMENT', 'SUPPORT', 'FOLLOW_UP'] as const;
export type CarePlanKind = (typeof CARE_PLAN_KINDS)[number];

/** What was decided about the trusted person, who is there as a matter of course (R-085, C-08). */
export const TRUSTED_PERSON_PARTS = ['INVOLVED', 'WAIVED_BY_PERSON'] as const;
export type TrustedPersonPart = (typeof TRUSTED_PERSON_PARTS)[number];

/**
 * A plan of a provider for one person: treatment plan, support plan, plan for afterwards (M-49, M-58, M-59). Its texts
 * are wordings, of which there are two at any time: the person's and the professional's (C-10).
 */
export interface CarePlanRow extends PersonRow {
  readonly trajectoryId: string;
  readonly kind: CarePlanKind;
  /** That of its trajectory. */
  readonly jurisdiction: TrajectoryJurisdiction;
  /** Local date. */
  readonly madeOn: string;
  /** Leads the treatment (regiebehandelaar, M-63). */
  readonly leadPractitioner: string;
  /** How those around the person have a part in it; a plan that says nothing of it is none. */
  readonly networkInvolvement: string;
  readonly language: string;
  readonly trustedPerson: TrustedPersonPart;
  /** Local date; null while it holds. */
  readonly endedOn: string | null;
}

export const carePlanTable = personTable<CarePlanRow, 'RECOVERY_PLAN'>('care_plan', 'RECOVERY_PLAN', {
  trajectoryId: { type: 'uuid' },
  kind: { type: 'text' },
  jurisdiction: { type: 'text' },
  madeOn: { type: 'date' },
  leadPractitioner: { type: 'uuid' },
  networkInvolvement: { type: 'text' },
  language: { type: 'text' },
  trustedPerson: { type: 'text' },
  endedOn: { type: 'date', nullable: true },
});

export const WORDING_SIDES = ['PERSON', 'PROFESSIONAL'] as const;
export type WordingSide = (typeof WORDING_SIDES)[number];

/**
 * What one side says of a plan or of a goal in it. Rows are only ever added: the newest of each side is what holds, and
 * nothing that was said before is overwritten (C-10).
 */
export interface PlanWordingRow extends PersonRow {
  readonly carePlanId: string;
  /** The goal in the plan that it words; null for the plan as a whole. */
  readonly goalId: string | null;
  readonly side: WordingSide;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
  /** Version of the plan or goal that it made. */
  readonly ofVersion: number;
}

export const planWordingTable = personTable<PlanWordingRow, 'RECOVERY_PLAN'>('plan_wording', 'RECOVERY_PLAN', {
  carePlanId: { type: 'uuid' },
  goalId: { type: 'uuid', nullable: true },
  side: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
  saidOn: { type: 'date' },
  ofVersion: { type: 'integer' },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** Whether the trusted person was there, or why not. */
export const TRUSTED_PERSON_AT_INTAKE = ['PRESENT', 'WAIVED_BY_PERSON', 'NOT_ASKED'] as const;
export type TrustedPersonAtIntake = (typeof TRUSTED_PERSON_AT_INTAKE)[number];

/** That the intake was held and who was there; not what was said. Of the moments at which a trusted person is standard (C-08). */
export interface IntakeTalkRow extends PersonRow {
  readonly trajectoryId: string;
  /** Local date. */
  readonly heldOn: string;
  readonly professional: string;
  readonly trustedPerson: TrustedPersonAtIntake;
}

export const intakeTalkTable = personTable<IntakeTalkRow, 'RECOVERY_PLAN_MOMENTS'>('intake_talk', 'RECOVERY_PLAN_MOMENTS', {
  trajectoryId: { type: 'uuid' },
  heldOn: { type: 'date' },
  professional: { type: 'uuid' },
  trustedPerson: { type: 'text' },
});

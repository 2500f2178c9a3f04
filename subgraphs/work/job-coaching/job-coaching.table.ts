import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type {
  ContactChannel,
  ContactFrequency,
  JobCoachingDoor,
  JobCoachingState,
  PhaseOutOutcome,
} from './job-coaching.type';

/** A trajectory with a job coach, towards work and during it; apart from any rehabilitation (E-17, W-02, R-047). */
export interface JobCoachingRow extends PersonRow {
  readonly organisation: string;
  readonly coach: string;
  readonly door: `${JobCoachingDoor}`;
  readonly state: `${JobCoachingState}`;
  readonly since: string;
  /** From when the person and the coach plan to let go step by step (E-31). */
  readonly plannedPhaseOutOn: string | null;
  readonly endedOn: string | null;
}

export const jobCoachingTable = personTable<JobCoachingRow, 'WORK_TRAJECTORY'>('job_coaching', 'WORK_TRAJECTORY', {
  organisation: { type: 'uuid' },
  coach: { type: 'uuid' },
  // Those from before the doors were told apart came to a job coach of mental health.
  door: { type: 'text', default: 'MH_JOB_COACH' },
  state: { type: 'text' },
  since: { type: 'date' },
  plannedPhaseOutOn: { type: 'date', nullable: true },
  endedOn: { type: 'date', nullable: true },
});

export type JobCoachingStep = 'START' | 'BEGIN_AFTERCARE' | 'RESUME' | 'END';

/** That person and coach looked at whether the support can be phased out, and what they agreed (E-31). */
export interface PhaseOutReviewRow extends PersonRow {
  readonly trajectory: string;
  readonly heldOn: string;
  readonly outcome: `${PhaseOutOutcome}`;
  /** When they look at it again; null when they do not plan to. */
  readonly nextOn: string | null;
}

export const phaseOutReviewTable = personTable<PhaseOutReviewRow, 'WORK_TRAJECTORY'>(
  'phase_out_review',
  'WORK_TRAJECTORY',
  {
    trajectory: { type: 'uuid' },
    heldOn: { type: 'date' },
    outcome: { type: 'text' },
    nextOn: { type: 'date', nullable: true },
  },
);

/** How often coach and person are in contact, and by what: a line in time, nothing overwritten (E-24, E-30). */
export interface ContactRhythmRow extends PersonRow {
  readonly trajectory: string;
  readonly frequency: `${ContactFrequency}`;
  readonly channels: readonly `${ContactChannel}`[];
  readonly since: string;
  readonly until: string | null;
}

export const contactRhythmTable = personTable<ContactRhythmRow, 'WORK_TRAJECTORY'>(
  'contact_rhythm',
  'WORK_TRAJECTORY',
  {
    trajectory: { type: 'uuid' },
    frequency: { type: 'text' },
    channels: { type: 'text', array: true },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
);

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ContactChannel, ContactFrequency, JobCoachingState } from './job-coaching.type';

/** A trajectory with a job coach, towards work and during it; apart from any rehabilitation (E-17, W-02, R-047). */
export interface JobCoachingRow extends PersonRow {
  readonly organisation: string;
  readonly coach: string;
  readonly state: `${JobCoachingState}`;
  readonly since: string;
  /** From when the person and the coach plan to let go step by step (E-31). */
  readonly plannedPhaseOutOn: string | null;
  readonly endedOn: string | null;
}

export const jobCoachingTable = personTable<JobCoachingRow, 'WORK_TRAJECTORY'>('job_coaching', 'WORK_TRAJECTORY', {
  organisation: { type: 'uuid' },
  coach: { type: 'uuid' },
  state: { type: 'text' },
  since: { type: 'date' },
  plannedPhaseOutOn: { type: 'date', nullable: true },
  endedOn: { type: 'date', nullable: true },
});

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

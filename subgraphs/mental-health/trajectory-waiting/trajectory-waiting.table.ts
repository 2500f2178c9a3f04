import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** A place on a provider's waiting list (wachtlijst, M-40). What for and since when; the need itself is CARE_NEEDS. */
export interface TrajectoryWaitingRow extends PersonRow {
  readonly trajectoryId: string;
  /** Code of `mental-health-trajectory`. */
  readonly waitsFor: string;
  /** Local date. */
  readonly since: string;
  /** Local date; null while the person waits. */
  readonly until: string | null;
  /** Local date on which it was last asked whether the need is still the same; null before the first time. */
  readonly needCheckedOn: string | null;
  /** Whether it was still the same then. */
  readonly needUnchanged: boolean | null;
  /** Local date by which it is asked anew, as the keeper agreed; null where no day was agreed. */
  readonly recheckOn: string | null;
}

export const trajectoryWaitingTable = personTable<TrajectoryWaitingRow, 'WAITING'>('trajectory_waiting', 'WAITING', {
  trajectoryId: { type: 'uuid' },
  waitsFor: { type: 'text' },
  since: { type: 'date' },
  until: { type: 'date', nullable: true },
  needCheckedOn: { type: 'date', nullable: true },
  needUnchanged: { type: 'boolean', nullable: true },
  recheckOn: { type: 'date', nullable: true },
});

export const BRIDGING_ANSWERS = ['OFFERED', 'ACCEPTED', 'DECLINED', 'ENDED'] as const;
export type BridgingAnswer = (typeof BRIDGING_ANSWERS)[number];

/** Care before the start (overbruggingszorg, M-41): what was offered, and what the person answered. */
export interface BridgingCareRow extends PersonRow {
  readonly trajectoryId: string;
  /** Code of `bridging-care`. */
  readonly form: string;
  readonly answer: BridgingAnswer;
  /** Local date. */
  readonly offeredOn: string;
  /** Local date on which the answer of now holds; the day of the offer at first. */
  readonly answeredOn: string;
}

export const bridgingCareTable = personTable<BridgingCareRow, 'TRAJECTORY'>('bridging_care', 'TRAJECTORY', {
  trajectoryId: { type: 'uuid' },
  form: { type: 'text' },
  answer: { type: 'text' },
  offeredOn: { type: 'date' },
  answeredOn: { type: 'date' },
});

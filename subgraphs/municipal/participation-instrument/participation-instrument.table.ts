import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ParticipationInstrumentKind, ParticipationItemKind, ParticipationRaterKind } from './participation-instrument.type';

/**
 * One time that it was looked at how somebody gets by and takes part (U-34). There is no item of health, addiction or
 * justice: a municipality keeps no label, and a low score in one of them would be one (C-53).
 */
export interface ParticipationScoringRow extends PersonRow {
  readonly instrument: `${ParticipationInstrumentKind}`;
  readonly ratedBy: `${ParticipationRaterKind}`;
  readonly scoredOn: string;
  readonly items: readonly `${ParticipationItemKind}`[];
  /** Their scores, in the same order. */
  readonly scores: readonly number[];
}

export const participationScoringTable = personTable<ParticipationScoringRow, 'HOUSING'>('participation_scoring', 'HOUSING', {
  instrument: { type: 'text' },
  ratedBy: { type: 'text' },
  scoredOn: { type: 'date' },
  items: { type: 'text', array: true },
  scores: { type: 'integer', array: true },
});

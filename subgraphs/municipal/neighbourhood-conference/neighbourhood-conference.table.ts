import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ConferenceGroundKind, ConferenceParticipantKind, NeighbourhoodConferenceStateKind, ParticipationKind } from './neighbourhood-conference.type';

/** A talk in the neighbourhood about what one person needs (U-32). Its parties are those who are invited. */
export interface NeighbourhoodConferenceRow extends PersonRow {
  readonly plannedAt: Date;
  readonly place: string;
  readonly topic: string;
  readonly language: string;
  readonly state: `${NeighbourhoodConferenceStateKind}`;
  readonly agreed: string | null;
  /** Professional. */
  readonly convener: string;
}

export const neighbourhoodConferenceTable = personTable<NeighbourhoodConferenceRow, 'HOUSING'>('neighbourhood_conference', 'HOUSING', {
  plannedAt: { type: 'timestamptz', precision: 3 },
  place: { type: 'text' },
  topic: { type: 'text' },
  language: { type: 'text' },
  state: { type: 'text' },
  agreed: { type: 'text', nullable: true },
  convener: { type: 'uuid' },
});

/**
 * Who takes part (R-099, C-61). A row of its own for each, with its own party: who else was asked for, and why, is
 * nobody's but the person's and the convener's.
 */
export interface ConferenceParticipantRow extends PersonRow {
  readonly conferenceId: string;
  readonly kind: `${ConferenceParticipantKind}`;
  /** Organisation, if one is named. */
  readonly invited: string | null;
  /** A relative as a person of this graph, if they are one. */
  readonly relative: string | null;
  readonly reason: string | null;
  /** By what law they take part without the person's yes; null where they wait for it (C-61). */
  readonly ground: `${ConferenceGroundKind}` | null;
  /** What the ground rests on, and why the yes cannot be waited for. */
  readonly groundInWords: string | null;
  readonly participation: `${ParticipationKind}`;
  /** Local dates. */
  readonly proposedOn: string;
  readonly answeredOn: string | null;
}

export const conferenceParticipantTable = personTable<ConferenceParticipantRow, 'HOUSING'>('conference_participant', 'HOUSING', {
  conferenceId: { type: 'uuid' },
  kind: { type: 'text' },
  invited: { type: 'uuid', nullable: true },
  relative: { type: 'uuid', nullable: true },
  reason: { type: 'text', nullable: true },
  ground: { type: 'text', nullable: true },
  groundInWords: { type: 'text', nullable: true },
  participation: { type: 'text' },
  proposedOn: { type: 'date' },
  answeredOn: { type: 'date', nullable: true },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { AgeCategory, ConventionFunction, SessionForm } from '../convention-rules/convention-rules.table';

/** A session that is planned or was held counts; one that was cancelled or missed does not, and is not billed. */
export const SESSION_STATES = ['PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** M-35: where and how. */
export const SESSION_PLACES = ['PRACTICE', 'OUTREACH', 'REMOTE'] as const;
export type SessionPlace = (typeof SESSION_PLACES)[number];

/** That a session of the convention is or was, of either function; never what was said in it (M-97, F-27). */
export interface ConventionSessionRow extends PersonRow {
  readonly enrolmentId: string;
  readonly agreement: string;
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  /** The "+1": an individual session before or after a group. */
  readonly isExtra: boolean;
  /** The kind of network it takes place in. */
  readonly networkKind: AgeCategory;
  readonly leader: string;
  readonly coLeaders: readonly string[];
  readonly startsAt: Date;
  /** The local date of `startsAt`. */
  readonly onDate: string;
  readonly minutes: number;
  readonly place: SessionPlace;
  readonly state: SessionState;
  /** Euro cents that the person paid; null until it was held. */
  readonly contributionCents: number | null;
}

export const conventionSessionTable = personTable<ConventionSessionRow, 'CONVENTION_SESSIONS'>(
  'convention_session',
  'CONVENTION_SESSIONS',
  {
    enrolmentId: { type: 'uuid' },
    agreement: { type: 'text' },
    conventionFunction: { type: 'text' },
    ageCategory: { type: 'text' },
    form: { type: 'text' },
    isExtra: { type: 'boolean' },
    networkKind: { type: 'text' },
    leader: { type: 'uuid' },
    coLeaders: { type: 'uuid', array: true },
    startsAt: { type: 'timestamptz', precision: 3 },
    onDate: { type: 'date' },
    minutes: { type: 'integer' },
    place: { type: 'text' },
    state: { type: 'text' },
    contributionCents: { type: 'integer', nullable: true },
  },
);

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const MODULE_STATES = ['TRYING_OUT', 'CHOSEN', 'COMPLETED', 'STOPPED'] as const;
export type ModuleState = (typeof MODULE_STATES)[number];

export const PARTS_OF_DAY = ['MORNING', 'AFTERNOON'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/**
 * A module of the programme that the person tries or follows (M-44, T-20). Who else follows it is kept nowhere (T-24).
 */
export interface RehabModuleRow extends PersonRow {
  readonly trajectoryId: string;
  readonly title: string;
  /** What the person wants from it; null while they are trying it out. */
  readonly goal: string | null;
  /** Language of title and goal. */
  readonly language: string;
  /** Code of `session-form`. */
  readonly form: string;
  /** Code of `life-domain`. */
  readonly domain: string;
  /** Code of `rehab-module-topic`. */
  readonly topic: string;
  readonly state: ModuleState;
  /** Local date. */
  readonly startedOn: string;
  /** Local date. */
  readonly endedOn: string | null;
}

export const rehabModuleTable = personTable<RehabModuleRow, 'WEEK_SCHEDULE'>('rehab_module', 'WEEK_SCHEDULE', {
  trajectoryId: { type: 'uuid' },
  title: { type: 'text' },
  goal: { type: 'text', nullable: true },
  language: { type: 'text' },
  form: { type: 'text' },
  domain: { type: 'text' },
  topic: { type: 'text' },
  state: { type: 'text' },
  startedOn: { type: 'date' },
  endedOn: { type: 'date', nullable: true },
});

/** A half day of the week on which the person follows a module (M-43). Not whether they came: that is ATTENDANCE. */
export interface HalfDayRow extends PersonRow {
  readonly moduleId: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly partOfDay: PartOfDay;
  readonly place: string | null;
  /** Local date. */
  readonly validFrom: string;
  /** First local date on which it no longer holds. */
  readonly validUntil: string | null;
}

export const halfDayTable = personTable<HalfDayRow, 'WEEK_SCHEDULE'>('half_day', 'WEEK_SCHEDULE', {
  moduleId: { type: 'uuid' },
  weekday: { type: 'smallint' },
  partOfDay: { type: 'text' },
  place: { type: 'text', nullable: true },
  validFrom: { type: 'date' },
  validUntil: { type: 'date', nullable: true },
});

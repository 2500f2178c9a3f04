import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122034317 } from './20261122034317-first-tables.migration';
import { JobCoachingCourse20261126143718 } from './20261126143718-job-coaching-course.migration';
import { OutreachDesks20261126151057 } from './20261126151057-outreach-desks.migration';
import { ClosingGaps20261126180045 } from './20261126180045-closing-gaps.migration';
import { MoneyFrames20261126211556 } from './20261126211556-money-frames.migration';
import { WrittenInPlace20261126211611 } from './20261126211611-written-in-place.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122034317, JobCoachingCourse20261126143718, OutreachDesks20261126151057, ClosingGaps20261126180045, MoneyFrames20261126211556, WrittenInPlace20261126211611];

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import { daysAfter, localDate, monthsAfter } from '../../../shared/local-date';
import type { PersonRow } from '../../kit/person-table';
import { mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { instrumentOf } from '../outcome-measurement/instruments.rules';
import { irocMeasurementTable, romMeasurementTable } from '../outcome-measurement/outcome-measurement.table';
import type { OutcomeMeasurementRow, Rater } from '../outcome-measurement/outcome-measurement.table';
import { rowOf, workday } from './demo-row.demo';

const { persons, organisations, professionals } = DEMO;

interface Keeper {
  readonly heldBy: string;
  readonly author: string;
}

/** One time that an instrument was filled in, its items in the order of the instrument. */
export function measured(
  person: string,
  name: string,
  { heldBy, author }: Keeper,
  { instrument, ratedBy, on, scores }: { instrument: string; ratedBy: Rater; on: LocalDate; scores: readonly number[] },
  now: Date,
): OutcomeMeasurementRow {
  const row: PersonRow = rowOf(person, { name, heldBy, author, source: 'PROFESSIONAL', recordedOn: on }, now);
  const items = instrumentOf(instrument)!.items.map(({ code }) => code);
  return { ...row, instrument, ratedBy, measuredOn: on, items, scores, professional: author };
}

/**
 * Series over the year (M-79, M-80). Jonas fills in the I.ROC with his counsellor before each review of his plan;
 * Mira and her psychiatrist look every four months at how daily life goes.
 */
export async function loadMeasures(manager: EntityManager, now: Date): Promise<void> {
  const today = localDate(now);
  const start = mondayOf(monthsAfter(today, -4));
  const counsellor = { heldBy: organisations.brug, author: professionals.jonasCounsellor };
  const iroc = (name: string, on: LocalDate, scores: readonly number[]) =>
    measured(persons.jonas, `jonas iroc ${name}`, counsellor, { instrument: 'I_ROC', ratedBy: 'TOGETHER', on, scores }, now);
  await manager.insert(irocMeasurementTable.schema, [
    iroc('at the start', workday(daysAfter(start, 7)), [3, 3, 4, 3, 2, 2, 3, 2, 2, 3, 2, 2]),
    iroc('with the plan', workday(daysAfter(start, 42)), [3, 3, 4, 3, 3, 3, 3, 2, 3, 3, 3, 3]),
    iroc('before the review', workday(monthsAfter(start, 3)), [4, 4, 4, 3, 3, 4, 4, 3, 3, 4, 3, 4]),
  ] as never);
  const psychiatrist = { heldBy: organisations.psychiatristPractice, author: professionals.miraPsychiatrist };
  const remission = (monthsAgo: number, scores: readonly number[]) =>
    measured(
      persons.mira,
      `mira remission ${monthsAgo}`,
      psychiatrist,
      { instrument: 'FUNCTIONAL_REMISSION', ratedBy: 'TOGETHER', on: workday(monthsAfter(today, -monthsAgo)), scores },
      now,
    );
  await manager.insert(romMeasurementTable.schema, [remission(11, [0, 2, 1]), remission(7, [0, 1, 1]), remission(3, [0, 1, 0])] as never);
}

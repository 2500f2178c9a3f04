import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Category } from '../../../consent/vocabulary';
import { daysAfter, localDate } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import type { PersonRow, PersonTable, Voice } from '../../kit/person-table';
import { outboxTable } from '../../kit/writing.table';

/** The same id for the same row, whenever the demo is loaded; of the form that random ids have. */
export function workDemoId(name: string): string {
  const hex = createHash('sha256').update(`kring demo work ${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...groups, hex.slice(20, 32)].join('-');
}

/** Who says something, in whose voice, and who answers for the record. */
export type Speaker = Pick<PersonRow, 'heldBy' | 'author'> & { readonly source: Voice };

/** A row as the demo tells it. */
export type Told<Row extends PersonRow> = Omit<Row, keyof PersonRow> & {
  /** Names the row in the demo; its id follows from it. */
  readonly name: string;
  readonly by: Speaker;
  /** Local date on which it was recorded. */
  readonly recordedOn: string;
  readonly parties?: readonly string[];
};

/** How the demo rows are told. Dates hang on the day the demo is loaded, so the stories stay current. */
export interface WorkDemo {
  add<Row extends PersonRow, C extends Category>(
    person: string,
    table: PersonTable<Row, C>,
    rows: readonly Told<Row>[],
  ): Promise<void>;
  tell(message: RegisterMessage): Promise<void>;
  /** The local date so many days after the day of loading, or before it when negative. */
  day(days: number): string;
  /** A day of the year so many years ago. */
  ago(years: number, monthAndDay: string): string;
}

export function workDemo(manager: EntityManager, now: Date): WorkDemo {
  const today = localDate(now);
  const year = Number(today.slice(0, 4));
  return {
    async add(person, table, rows) {
      for (const { name, by, recordedOn, parties = [], ...row } of rows) {
        await manager.insert(table.schema, {
          ...row,
          ...by,
          personId: person,
          id: workDemoId(name),
          parties,
          sourceSystem: 'kring',
          sourceId: null,
          sourceVersion: null,
          recordedAt: morningOf(recordedOn),
          effectiveAt: null,
          version: 1,
        } as never);
      }
    },
    async tell(message) {
      await manager.insert(outboxTable, {
        personId: message.person,
        message: message as object,
        at: morningOf(message.on),
        deliveredAt: null,
      });
    },
    day: (days) => daysAfter(today, days),
    ago: (years, monthAndDay) => `${year - years}-${monthAndDay}`,
  };
}

function morningOf(date: string): Date {
  return new Date(`${date}T09:00:00.000Z`);
}

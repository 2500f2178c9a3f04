import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { LocalDate } from '../reference-row/reference-row.table';
import { placesStatementTable } from './places-statement.table';
import type { PlacesStatementRow } from './places-statement.table';

/** What providers stated of places taken. About no person, so no permit is asked; it leaves as placesTold says and in no other way. */
export class PlacesStatementStore {
  private readonly months: DataLoader<string, readonly PlacesStatementRow[]>;

  constructor(private readonly source: Pick<StoreSource, 'manager'>) {
    this.months = new DataLoader(async (offerings: readonly string[]) => {
      const rows = await source.manager.find(placesStatementTable, {
        where: { offeringId: In([...offerings]) },
        order: { month: 'ASC' },
      });
      return offerings.map((offering) => rows.filter(({ offeringId }) => offeringId === offering));
    });
  }

  /** Of one offering, the earliest month first. */
  of(offering: string): Promise<readonly PlacesStatementRow[]> {
    return this.months.load(offering);
  }

  /** Notes what was stated; within a month the last word stands beside the first. */
  async state(offering: string, taken: number, on: LocalDate, by: string): Promise<void> {
    await this.source.manager.query(
      `INSERT INTO places_statement (offering_id, month, first_taken, first_on, taken, stated_on, stated_by)
       VALUES ($1, $2, $3, $4, $3, $4, $5)
       ON CONFLICT (offering_id, month) DO UPDATE SET taken = $3, stated_on = $4, stated_by = $5`,
      [offering, on.slice(0, 7), taken, on, by],
    );
  }
}

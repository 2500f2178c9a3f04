import { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import { PersonStore } from '../../kit/person-store';
import type { NewRow } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { TenureRow } from './tenure.table';

/**
 * What is one at a time per person. Whoever takes it on ends it for whoever had it, also where they may not read that
 * row: two at once would leave each to wait for the other. What was ended is not told to the newcomer.
 */
export class TenureStore<Row extends TenureRow, C extends Category> extends PersonStore<Row, C> {
  constructor(
    source: StoreSource,
    private readonly tenures: PersonTable<Row, C>,
  ) {
    super(source, tenures, { by: 'fromDate', direction: 'DESC' });
  }

  /**
   * The row that was added, and those that it ended. Null when somebody took it on that day or later: the past is not
   * written over. What somebody else took on that very day is no past to the person, whose choice it is.
   */
  async takeOn(permit: Permit<C, 'CONTRIBUTE'>, row: NewRow<Row>): Promise<{ readonly row: Row; readonly ended: readonly Row[] } | null> {
    Permit.assertFits(permit, this.tenures.category, 'CONTRIBUTE');
    const name = `${this.tenures.name}/${permit.person}`;
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    const { fromDate } = row as unknown as TenureRow;
    const later = await this.manager
      .createQueryBuilder(this.tenures.schema, 't')
      .where('t.person_id = :person', { person: permit.person })
      .andWhere(`(t.from_date ${permit.asPerson ? '>' : '>='} :fromDate OR t.until_date > :fromDate)`, { fromDate })
      .getExists();
    if (later) return null;
    const running = await this.manager
      .createQueryBuilder(this.tenures.schema, 't')
      .where('t.person_id = :person AND t.until_date IS NULL', { person: permit.person })
      .getMany();
    await this.manager
      .createQueryBuilder()
      .update(this.tenures.schema)
      .set({ untilDate: fromDate, version: () => 'version + 1' } as never)
      .where('person_id = :person AND until_date IS NULL', { person: permit.person })
      .execute();
    return { row: await this.add(permit, row), ended: running.map((each) => ({ ...each, untilDate: fromDate })) };
  }
}

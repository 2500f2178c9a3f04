import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { StoreSource } from '../../kit/subgraph-definition';
import { preferenceTable } from './preference.table';
import type { PreferenceRow } from './preference.table';

export type Preference = Pick<PreferenceRow, 'language' | 'rhythm' | 'addresses' | 'version'>;

/** Nobody is written to who did not ask for it: without a choice there is no address, also where one is known. */
const NOTHING_CHOSEN: Preference = { language: 'nl', rhythm: 'AT_ONCE', addresses: {}, version: 0 };

/** How persons want to hear that there is something to read. */
export class PreferenceStore {
  private readonly byPerson: DataLoader<string, Preference>;

  constructor(private readonly source: Pick<StoreSource, 'manager' | 'clock'>) {
    this.byPerson = new DataLoader((persons) => this.load(persons));
  }

  /** Null when the permit does not open it. */
  async of(permit: Permit<'CONSENT', 'READ'>): Promise<Preference | null> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const { person, rows } = permit;
    return covers(rows, { heldBy: person, author: person, parties: [] }) ? this.byPerson.load(person) : null;
  }

  /** @returns false when somebody changed it since the version that was read: nothing is changed then. */
  async choose(permit: Permit<'CONSENT', 'CONTRIBUTE'>, { version, ...preference }: Preference): Promise<boolean> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const { person } = permit;
    const chosen = { ...preference, chosenAt: this.source.clock.now(), version: version + 1 };
    if (version !== 0) {
      const { affected } = await this.source.manager.update(preferenceTable, { person, version }, chosen);
      return affected === 1;
    }
    const { raw } = await this.source.manager
      .createQueryBuilder()
      .insert()
      .into(preferenceTable)
      .values({ ...chosen, person })
      .orIgnore()
      .returning('person')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  private async load(persons: readonly string[]): Promise<readonly Preference[]> {
    const rows = await this.source.manager.findBy(preferenceTable, { person: In([...persons]) });
    return persons.map((person) => rows.find((row) => row.person === person) ?? NOTHING_CHOSEN);
  }
}

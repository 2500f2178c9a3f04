import { ReferenceStore } from '../reference-row/reference-row.store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { zonesServing } from './zone.rules';
import { zoneTable } from './zone.table';
import type { ZoneRow } from './zone.table';

export class ZoneStore extends ReferenceStore<ZoneRow> {
  constructor(source: StoreSource) {
    super(source, zoneTable, 'name');
  }

  /** The codes of the zones that serve a zone; empty when there is no such zone. */
  async serving(zone: string): Promise<readonly string[]> {
    const zones = await this.manager.createQueryBuilder(zoneTable.schema, 't').getMany();
    return zones.some(({ code }) => code === zone) ? zonesServing(zone, zones) : [];
  }
}

import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import { locationTable } from './location.table';
import type { LocationRow } from './location.table';

export class LocationStore extends ReferenceStore<LocationRow> {
  constructor(source: StoreSource) {
    super(source, locationTable);
  }
}

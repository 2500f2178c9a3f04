import type { StoreSource } from '../../kit/subgraph-definition';
import { contactBenchmarkTable } from './contact-frequency.table';
import type { ContactBenchmarkRow } from './contact-frequency.table';

/** How often people are seen elsewhere. About nobody, so it opens without a permit. */
export class ContactBenchmarkStore {
  private read: Promise<readonly ContactBenchmarkRow[]> | undefined;

  constructor(private readonly source: StoreSource) {}

  /** Every row there is. Read once a request. */
  all(): Promise<readonly ContactBenchmarkRow[]> {
    this.read ??= this.source.manager.find(contactBenchmarkTable);
    return this.read;
  }
}

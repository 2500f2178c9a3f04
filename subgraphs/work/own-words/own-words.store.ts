import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { workWordsTable } from './own-words.table';
import type { WorkWordsRow, WorkWordsTopic } from './own-words.table';

export class WorkWordsStore extends PersonStore<WorkWordsRow, 'OWN_WORDS'> {
  constructor(source: StoreSource) {
    super(source, workWordsTable, { by: 'saidOn', direction: 'DESC' });
  }

  /** What was said last about one study, application or placement. */
  async lastSaid(
    permit: Permit<'OWN_WORDS', 'READ'>,
    topic: WorkWordsTopic,
    subject: string,
  ): Promise<WorkWordsRow | null> {
    const rows = await this.all(permit);
    return rows.find((row) => row.topic === topic && row.subject === subject) ?? null;
  }
}

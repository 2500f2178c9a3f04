import { randomUUID } from 'node:crypto';
import type { StoreSource } from '../../kit/subgraph-definition';
import { collaborationAgreementTable } from './collaboration-agreement.table';
import type { CollaborationAgreementRow } from './collaboration-agreement.table';

/** What organisations agree between themselves. About nobody in care, so it opens without a permit. */
export class CollaborationAgreementStore {
  constructor(private readonly source: StoreSource) {}

  /** Those that an organisation is a side of, the latest first. */
  of(organisation: string): Promise<readonly CollaborationAgreementRow[]> {
    return this.source.manager.find(collaborationAgreementTable, {
      where: [{ practice: organisation }, { provider: organisation }],
      order: { validFrom: 'DESC', id: 'ASC' },
    });
  }

  one(id: string): Promise<CollaborationAgreementRow | null> {
    return this.source.manager.findOneBy(collaborationAgreementTable, { id });
  }

  async propose(
    proposal: Omit<CollaborationAgreementRow, 'id' | 'acceptedBy' | 'acceptedOn' | 'declinedOn' | 'recordedAt' | 'version'>,
  ): Promise<CollaborationAgreementRow> {
    const row = { ...proposal, id: randomUUID(), acceptedBy: null, acceptedOn: null, declinedOn: null, recordedAt: this.source.clock.now(), version: 1 };
    await this.source.manager.insert(collaborationAgreementTable, row as never);
    return row;
  }

  /** False when somebody changed it since that version was read. */
  async amend(
    { id, version }: Pick<CollaborationAgreementRow, 'id' | 'version'>,
    changes: Partial<Pick<CollaborationAgreementRow, 'acceptedBy' | 'acceptedOn' | 'declinedOn' | 'validTo'>>,
  ): Promise<boolean> {
    const { affected } = await this.source.manager.update(collaborationAgreementTable, { id, version }, { ...changes, version: version + 1 });
    return affected === 1;
  }
}

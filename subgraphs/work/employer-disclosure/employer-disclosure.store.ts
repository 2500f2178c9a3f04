import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { employerDisclosureTable, employerDisclosureTextTable } from './employer-disclosure.table';
import type { EmployerDisclosureRow, EmployerDisclosureTextRow } from './employer-disclosure.table';

export class EmployerDisclosureStore extends PersonStore<EmployerDisclosureRow, 'EMPLOYER_DISCLOSURE'> {
  constructor(source: StoreSource) {
    super(source, employerDisclosureTable, { by: 'toldOn', direction: 'DESC' });
  }
}

export class EmployerDisclosureTextStore extends PersonStore<EmployerDisclosureTextRow, 'EMPLOYER_DISCLOSURE_TEXT'> {
  constructor(source: StoreSource) {
    super(source, employerDisclosureTextTable, { by: 'toldOn', direction: 'DESC' });
  }

  /** Takes the text back: the employer no longer has a part in it, and so no longer reads it. */
  async withdraw(
    permit: Permit<'EMPLOYER_DISCLOSURE_TEXT', 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
    withdrawnOn: string,
  ): Promise<Amendment<EmployerDisclosureTextRow>> {
    const amended = await this.amend(permit, id, expectedVersion, { withdrawnOn });
    if (typeof amended === 'string') return amended;
    const parties = amended.row.parties.filter((party) => party !== amended.row.organisation);
    await this.manager.update(
      employerDisclosureTextTable.schema,
      { personId: permit.person, id },
      { parties: [...parties] },
    );
    return { row: { ...amended.row, parties } };
  }
}

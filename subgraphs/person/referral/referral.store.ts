import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable } from '../relation/relation.table';
import type { RelationRow } from '../relation/relation.table';
import { referralDiagnosisTable, referralMedicationTable, referralSheetTable, referralTable } from './referral.table';
import type { ReferralPartRow, ReferralRow } from './referral.table';

export class ReferralStore extends PersonStore<ReferralRow, 'REFERRAL'> {
  constructor(source: StoreSource) {
    super(source, referralTable, { by: 'writtenOn', direction: 'DESC' });
  }

  /**
   * The receiver's answer: how the referral stands, and nothing else of it. Its own way in, since a party of a record
   * does not amend it; what the sender wrote stays the sender's.
   */
  async answer(
    permit: Permit<'REFERRAL', 'CONTRIBUTE'>,
    id: string,
    version: number,
    answer: Pick<ReferralRow, 'state' | 'stateSince'> &
      Partial<Pick<ReferralRow, 'acceptedOn' | 'receiverProfessional'>>,
  ): Promise<Amendment<ReferralRow>> {
    Permit.assertFits(permit, 'REFERRAL', 'CONTRIBUTE');
    const key = { personId: permit.person, id };
    const current = await this.manager.findOne(referralTable.schema, {
      where: key,
      lock: { mode: 'pessimistic_write' },
    });
    if (!current || !permit.rows.ownSubjects.includes(current.receiverOrganisation)) return 'ABSENT';
    if (current.version !== version) return 'STALE';
    const changes = { ...answer, version: version + 1 };
    await this.manager.update(referralTable.schema, key, changes as never);
    return { row: { ...current, ...changes } };
  }

  /** The relations through which the receiver weighed this referral; what they were for is over once it is accepted. */
  async weighing(
    permit: Permit<'REFERRAL', 'CONTRIBUTE'>,
    { receiverOrganisation }: ReferralRow,
  ): Promise<readonly RelationRow[]> {
    Permit.assertFits(permit, 'REFERRAL', 'CONTRIBUTE');
    return this.manager.findBy(relationTable, {
      person: permit.person,
      kind: 'REFERRAL_RECEIVER',
      organisation: receiverOrganisation,
    });
  }
}

type PartCategory = 'REFERRAL_SHEET' | 'REFERRAL_SHEET_DIAGNOSIS' | 'REFERRAL_SHEET_MEDICATION';

/** Parts of referral sheets of one category. */
export class ReferralPartStore<C extends PartCategory> extends PersonStore<ReferralPartRow, C> {
  constructor(
    source: StoreSource,
    private readonly parts: PersonTable<ReferralPartRow, C>,
  ) {
    super(source, parts, { by: 'recordedAt', direction: 'ASC' });
  }

  /** Leaves a part on the sheet or off it; off, the receiver has no part in it from this moment. */
  async leave(
    permit: Permit<C, 'CONTRIBUTE'>,
    id: string,
    version: number,
    leftOn: boolean,
    { receiverOrganisation }: ReferralRow,
  ): Promise<Amendment<ReferralPartRow>> {
    const amended = await this.amend(permit, id, version, { leftOn });
    if (typeof amended !== 'object') return amended;
    await this.manager.update(
      this.parts.schema,
      { personId: permit.person, id },
      { parties: leftOn ? [receiverOrganisation] : [] },
    );
    return amended;
  }
}

export class ReferralSheetStore extends ReferralPartStore<'REFERRAL_SHEET'> {
  constructor(source: StoreSource) {
    super(source, referralSheetTable);
  }
}

export class ReferralDiagnosisStore extends ReferralPartStore<'REFERRAL_SHEET_DIAGNOSIS'> {
  constructor(source: StoreSource) {
    super(source, referralDiagnosisTable);
  }
}

export class ReferralMedicationStore extends ReferralPartStore<'REFERRAL_SHEET_MEDICATION'> {
  constructor(source: StoreSource) {
    super(source, referralMedicationTable);
  }
}

import { Permit } from '../../../consent/permit';
import { isOwnRecord } from '../../../consent/rows';
import { PersonStore } from '../../kit/person-store';
import type { Amendment } from '../../kit/person-store';
import type { PersonTable } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { rolesWeighing } from '../care-step/care-step.store';
import { relationTable } from '../relation/relation.table';
import type { RelationRow } from '../relation/relation.table';
import {
  referralDiagnosisTable,
  referralMedicationTable,
  referralMessageTable,
  referralSheetTable,
  referralTable,
} from './referral.table';
import type { ReferralMessageRow, ReferralPartRow, ReferralRow } from './referral.table';

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
      Partial<Pick<ReferralRow, 'acceptedOn' | 'receiverProfessional' | 'waitingSince' | 'startedOn' | 'alternatives'>>,
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

  /** Sends what the person agreed to: from now on the receiver is a party of it. */
  async send(
    permit: Permit<'REFERRAL', 'CONTRIBUTE'>,
    id: string,
    version: number,
    today: string,
  ): Promise<Amendment<ReferralRow>> {
    const sent = { state: 'SENT', stateSince: today, sentOn: today } as const;
    const amended = await this.amend(permit, id, version, sent);
    if (typeof amended !== 'object') return amended;
    const parties = [amended.row.receiverOrganisation];
    await this.manager.update(referralTable.schema, { personId: permit.person, id }, { parties });
    return { row: { ...amended.row, parties } };
  }

  /**
   * What the person says of a referral: that it may go, or that it ends. Theirs by the permit for the sheet, which they
   * write along on; the referral itself is nobody's to rewrite but the sender's.
   */
  async bySubject(
    permit: Permit<'REFERRAL_SHEET', 'CONTRIBUTE'>,
    id: string,
    version: number,
    said: Pick<ReferralRow, 'agreedOn'> | Pick<ReferralRow, 'state' | 'stateSince'>,
  ): Promise<Amendment<ReferralRow>> {
    Permit.assertFits(permit, 'REFERRAL_SHEET', 'CONTRIBUTE');
    if (!permit.asPerson) return 'ABSENT';
    const current = await this.held(permit, id);
    if (!current) return 'ABSENT';
    if (current.version !== version) return 'STALE';
    const changes = { ...said, version: version + 1 };
    await this.manager.update(referralTable.schema, { personId: permit.person, id }, changes as never);
    return { row: { ...current, ...changes } };
  }

  /** The referral, held until the transaction ends: what follows from its state must not pass another act on it. */
  private held({ person }: Pick<Permit, 'person'>, id: string): Promise<ReferralRow | null> {
    return this.manager.findOne(referralTable.schema, { where: { personId: person, id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * The relations through which the receiver weighs this referral; what they were for is over once it was answered. Not those
   * through which it weighs another of this person still, or a request for more or less care.
   */
  async weighing(
    permit: Permit<'REFERRAL' | 'REFERRAL_SHEET', 'CONTRIBUTE'>,
    { id, receiverOrganisation }: ReferralRow,
  ): Promise<readonly RelationRow[]> {
    Permit.assertFits(permit, permit.category, 'CONTRIBUTE');
    const { person } = permit;
    const still = await rolesWeighing(this.manager, { person, receiver: receiverOrganisation, but: id });
    const held = { person, kind: 'REFERRAL_RECEIVER', organisation: receiverOrganisation } as const;
    return (await this.manager.findBy(relationTable, held)).filter(({ role }) => !still.has(role));
  }
}

export class ReferralMessageStore extends PersonStore<ReferralMessageRow, 'REFERRAL_SHEET'> {
  constructor(source: StoreSource) {
    super(source, referralMessageTable, { by: 'recordedAt', direction: 'ASC' });
  }

  /** What was written about one referral, as far as the writer has a part in it. */
  async of(permit: Permit<'REFERRAL_SHEET', 'READ'>, referralId: string): Promise<readonly ReferralMessageRow[]> {
    return (await this.all(permit)).filter((message) => message.referralId === referralId);
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

  /**
   * The parts that go by: a part left off is for the person and for whoever wrote it. A grant of the sheet opens the sheet
   * as the person lets it go along, so it brings nobody back what they left off (C-57, ADR 0018).
   */
  async shown(permit: Permit<C, 'READ'>): Promise<readonly ReferralPartRow[]> {
    const parts = await this.all(permit);
    return permit.asPerson ? parts : parts.filter((part) => part.leftOn || isOwnRecord(part, permit.rows.ownSubjects));
  }

  /** Leaves a part on the sheet or off it; off, the receiver has no part in it from this moment. */
  async leave(
    permit: Permit<C, 'CONTRIBUTE'>,
    id: string,
    version: number,
    leftOn: boolean,
    { id: referralId, receiverOrganisation }: ReferralRow,
  ): Promise<Amendment<ReferralPartRow>> {
    // Held, so that one left on while it is being sent is not left out of what is sent.
    const referral = await this.manager.findOneOrFail(referralTable.schema, {
      where: { personId: permit.person, id: referralId },
      lock: { mode: 'pessimistic_write' },
    });
    const amended = await this.amend(permit, id, version, { leftOn });
    if (typeof amended !== 'object') return amended;
    await this.manager.update(
      this.parts.schema,
      { personId: permit.person, id },
      { parties: leftOn && referral.sentOn !== null ? [receiverOrganisation] : [] },
    );
    return amended;
  }

  /** Lets the receiver see what was left on. To be called by the act that sends the referral, which holds it. */
  async send(permit: Permit<C, 'CONTRIBUTE'>, { id, receiverOrganisation }: ReferralRow): Promise<void> {
    Permit.assertFits(permit, this.parts.category, 'CONTRIBUTE');
    await this.manager.update(
      this.parts.schema,
      { personId: permit.person, referralId: id, leftOn: true },
      { parties: [receiverOrganisation] },
    );
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

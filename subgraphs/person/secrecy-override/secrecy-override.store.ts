import { randomUUID } from 'node:crypto';
import { IsNull, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ProfessionalActor } from '../../../consent/actor';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Purpose } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { OpeningStore } from '../opening/opening.store';
import { SIGNABLE_HOURS, hoursAfter } from './secrecy-override.rules';
import { overrideRequestTable, secrecyOverrideTable } from './secrecy-override.table';
import type { OverrideRequestRow, SecrecyOverrideRow } from './secrecy-override.table';

export type NewOverride = Pick<
  SecrecyOverrideRow,
  'person' | 'ground' | 'danger' | 'recipient' | 'categories' | 'author' | 'organisation' | 'reason' | 'reference'
> & { readonly id?: string; readonly hours: number };

/** Where secrecy was broken on a legal ground. Written inside an act that has counted it in the person's epoch. */
export class SecrecyOverrideStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** Those about a person that the permit opens and that they have been told of, the newest first. */
  async toldOf(permit: Permit<'ACCESS_RECORDS', 'READ'>): Promise<readonly SecrecyOverrideRow[]> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    const now = this.source.clock.now();
    const rows = await this.of(permit.person);
    return rows.filter(
      ({ person, author, noticeFrom }) =>
        noticeFrom <= now && covers(permit.rows, { heldBy: person, author, parties: [] }),
    );
  }

  /**
   * Those that a professional opened, and those that open something to them now: theirs to read, so no permit is asked.
   * The reason is in words about the person, so it closes to its recipient with what it opened (C-16), and at an
   * organisation that is told it is not for those to whom nothing opens.
   */
  async ofActor(actor: ProfessionalActor, person: string, purpose: Purpose): Promise<readonly SecrecyOverrideRow[]> {
    const rows = await this.of(person);
    const isOwn = ({ author, organisation }: SecrecyOverrideRow): boolean =>
      author === actor.id && organisation === actor.organisation;
    if (rows.every(isOwn)) return rows;
    const opened = await new OpeningStore(this.source).of([person], actor, purpose);
    return rows.filter((row) => isOwn(row) || opened.some(({ id }) => id === row.id));
  }

  /** One by key, for the review of it alone: about the opening, never what it opened. */
  byKey(person: string, id: string): Promise<SecrecyOverrideRow | null> {
    return this.manager.findOneBy(secrecyOverrideTable, { person, id });
  }

  async open(
    { hours, id = randomUUID(), ...stated }: NewOverride,
    notice: Pick<SecrecyOverrideRow, 'noticeFrom' | 'countersignedBy' | 'countersignedAt'>,
  ): Promise<SecrecyOverrideRow> {
    const now = this.source.clock.now();
    const period = { from: now, until: hoursAfter(now, hours), recordedAt: now, withdrawnAt: null };
    const row: SecrecyOverrideRow = { ...stated, ...notice, ...period, id, version: 1 };
    await this.manager.insert(secrecyOverrideTable, row as never);
    return row;
  }

  async close({ id, person, version }: SecrecyOverrideRow): Promise<void> {
    const withdrawnAt = this.source.clock.now();
    await this.manager.update(secrecyOverrideTable, { id, person }, { withdrawnAt, version: version + 1 });
  }

  /** Keeps an override with a delayed notice until a second clinician signs. */
  async request(stated: NewOverride & { readonly delayHours: number }): Promise<OverrideRequestRow> {
    const kept = { requestedAt: this.source.clock.now(), signedAt: null, version: 1 };
    const row: OverrideRequestRow = { ...stated, ...kept, id: randomUUID() };
    await this.manager.insert(overrideRequestTable, row as never);
    return row;
  }

  /** What waits for a second signature in the professional's organisation and is not their own. */
  async signableBy({ id, organisation }: ProfessionalActor): Promise<readonly OverrideRequestRow[]> {
    const since = hoursAfter(this.source.clock.now(), -SIGNABLE_HOURS);
    const rows = await this.manager.find(overrideRequestTable, {
      where: { organisation, signedAt: IsNull(), requestedAt: MoreThan(since) },
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
    return rows.filter(({ author }) => author !== id);
  }

  /** One that waits, or waited, in the professional's organisation; null for what is another's. */
  requestOf({ organisation }: ProfessionalActor, person: string, id: string): Promise<OverrideRequestRow | null> {
    return this.manager.findOneBy(overrideRequestTable, { id, person, organisation });
  }

  async sign({ id, version }: OverrideRequestRow): Promise<void> {
    await this.manager.update(overrideRequestTable, { id }, { signedAt: this.source.clock.now(), version: version + 1 });
  }

  private of(person: string): Promise<SecrecyOverrideRow[]> {
    return this.manager.find(secrecyOverrideTable, { where: { person }, order: { recordedAt: 'DESC', id: 'ASC' } });
  }
}

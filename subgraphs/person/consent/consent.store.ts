import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { EntityManager, EntitySchema } from 'typeorm';
import { In } from 'typeorm';
import { isLive } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { eventOfNew } from '../consent-receipt/consent-receipt.rules';
import { ConsentReceiptStore } from '../consent-receipt/consent-receipt.store';
import { Keeper } from '../relation/keeper.rules';
import { SAID_BY_PERSON, grantTable, refusalTable } from './consent.table';
import type { GrantRow, RefusalRow } from './consent.table';
import type { SilenceRow } from '../silence/silence.table';
import type { Help } from './with-help.rules';
import { pageOfShortList } from './short-list.store';

/** What a new grant or refusal states; id, person and time of recording are ours. */
export type NewSaying<Row> = Omit<
  Row,
  'id' | 'person' | 'recordedAt' | 'withdrawnAt' | 'version' | 'notTo' | 'notYetTo' | keyof typeof SAID_BY_PERSON
>;

/** The same, where a professional recorded it: then also how it was said. */
export type NewSayingWithHelp<Row> = Omit<NewSaying<Row>, 'recordedBy'> & Help & Partial<Pick<GrantRow, 'notYetTo'>>;

/** ABSENT: none of the person under this id. STALE: touched since the version the writer saw. ENDED: it ended before. */
export type Withdrawal<Row> = { readonly row: Row } | 'ABSENT' | 'STALE' | 'ENDED';

/**
 * What the person said, once and for all: rows are written and withdrawn, never amended, so that what was allowed at
 * any instant can be read back. Changes are made only inside an act that has counted them in the person's epoch.
 */
export class SayingStore<Row extends GrantRow | RefusalRow | SilenceRow> {
  protected readonly manager: EntityManager;
  private readonly byPerson: DataLoader<string, readonly Row[]>;

  constructor(
    protected readonly source: StoreSource,
    private readonly table: EntitySchema<Row>,
    /** What every row says that the person said themselves; nothing where nobody else can say it. */
    private readonly ownVoice: object = SAID_BY_PERSON,
  ) {
    this.manager = source.manager;
    this.byPerson = new DataLoader((persons) => this.load(persons));
  }

  /** What the permit opens, the newest first. */
  async all(permit: Permit<'CONSENT', 'READ'>): Promise<readonly Row[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const rows = await this.byPerson.load(permit.person);
    // Said in the person's place it is the person's: whoever wrote it down reads it by the mandate, and by nothing else (C-37).
    return rows.filter(({ person }) => covers(permit.rows, { heldBy: person, author: person, parties: [] }));
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async page(permit: Permit<'CONSENT', 'READ'>, page: PageArgs, onlyLive: boolean): Promise<Connection<Row>> {
    const now = this.source.clock.now();
    const rows = (await this.all(permit)).filter((row) => !onlyLive || isLive(row, now));
    const list = `${this.table.options.name}/${permit.person}/${onlyLive ? 'live' : 'all'}`;
    return pageOfShortList(this.source.cursors, list, rows, page);
  }

  async one(permit: Permit<'CONSENT'>, id: string): Promise<Row | null> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    return this.manager.findOneBy(this.table, { person: permit.person, id } as never);
  }

  /** All of it, the newest first, for an act that changes some; read anew within the act. */
  async every(permit: Permit<'CONSENT', 'CONTRIBUTE'>): Promise<readonly Row[]> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const [rows] = await this.load([permit.person]);
    return rows!;
  }

  async add(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    saying: NewSaying<Row>,
    recordedAt = this.source.clock.now(),
  ): Promise<Row> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    return this.write({ ...saying, ...this.ownVoice, ...this.keptFrom(saying, permit.person), person: permit.person, recordedAt });
  }

  /** Writes down what the person said to the keeper of a record. No permit opens it: it is the person's to say. */
  async addWithHelp(keeper: Keeper, saying: NewSayingWithHelp<Row>): Promise<Row> {
    Keeper.assert(keeper);
    const { person, professional } = keeper;
    return this.write({ ...saying, disownedAt: null, recordedBy: professional, person, recordedAt: this.source.clock.now() });
  }

  /** Notes that the person stands by what was recorded for them; or who acts for them, to whom nothing opens by it. */
  async confirm(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
    by: string,
  ): Promise<Withdrawal<Row>> {
    const confirmedAt = this.source.clock.now();
    return this.touch(permit, id, expectedVersion, (row) => ({ confirmedAt, ...this.keptFromConfirmer(row, by) }));
  }

  /** Whom something new does not reach, whatever it says; of what is not a yes, nobody. */
  protected keptFrom(_saying: NewSaying<Row>, _person: string): object {
    return {};
  }

  protected keptFromConfirmer(_row: Row, _by: string): object {
    return {};
  }

  protected async write(said: object, id: string = randomUUID()): Promise<Row> {
    const row = { ...said, id, withdrawnAt: null, version: 1 } as unknown as Row;
    await this.manager.insert(this.table, row as never);
    await this.noted(row, null);
    return row;
  }

  /** Called with every row that was written or touched, in the transaction of the act. */
  protected noted(_row: Row, _touch: 'CONFIRMED' | 'WITHDRAWN' | null): Promise<void> {
    return Promise.resolve();
  }

  /** Takes it back as of now. */
  async withdraw(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
  ): Promise<Withdrawal<Row>> {
    return this.touch(permit, id, expectedVersion, { withdrawnAt: this.source.clock.now() });
  }

  private async touch(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
    change: object | ((row: Row) => object),
  ): Promise<Withdrawal<Row>> {
    const now = this.source.clock.now();
    const row = await this.one(permit, id);
    if (!row) return 'ABSENT';
    if (row.version !== expectedVersion) return 'STALE';
    if (row.withdrawnAt !== null || (row.until !== null && row.until <= now)) return 'ENDED';
    const touched = { ...(typeof change === 'function' ? change(row) : change), version: row.version + 1 };
    await this.manager.update(this.table, { person: permit.person, id } as never, touched as never);
    await this.noted({ ...row, ...touched }, 'confirmedAt' in touched ? 'CONFIRMED' : 'WITHDRAWN');
    return { row: { ...row, ...touched } };
  }

  private async load(persons: readonly string[]): Promise<readonly (readonly Row[])[]> {
    const rows = await this.manager.find(this.table, {
      where: { person: In([...persons]) } as never,
      order: { recordedAt: 'DESC', id: 'ASC' } as never,
    });
    return persons.map((person) => rows.filter((row) => row.person === person));
  }
}

export class GrantStore extends SayingStore<GrantRow> {
  constructor(source: StoreSource) {
    super(source, grantTable);
  }

  /**
   * Writes what is left of a grant, or gives one again, where many are limited or given again at once. Of this one nobody
   * said anything anew, so what was written down for the person and waits to be confirmed still does (C-13).
   *
   * @param by who limits them or gives them again.
   */
  async carryOver(permit: Permit<'CONSENT', 'CONTRIBUTE'>, row: GrantRow, by: string, replaces: string | null): Promise<GrantRow> {
    if (row.givenHow === 'SELF' || row.confirmedAt !== null) return this.add(permit, { ...row, recordedBy: by, replaces });
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const isOfOwnMaking = by !== permit.person && replaces === null;
    const notTo = isOfOwnMaking ? [...new Set([...row.notTo, by])] : row.notTo;
    return this.write({ ...row, person: permit.person, notTo, replaces, recordedAt: this.source.clock.now() });
  }

  /**
   * Who says it for the person opens nothing to themselves (C-37); what only takes off reaches whom the wider one did.
   * What was written down for the person and is said anew by themselves is their own word.
   */
  protected override keptFrom(saying: NewSaying<GrantRow> & Partial<GrantRow>, person: string): object {
    const { recordedBy, replaces, notTo = [], notYetTo = [], confirmedAt = null } = saying;
    if (recordedBy === person) return { notTo, notYetTo: [] };
    const unconfirmed = confirmedAt === null ? notYetTo : [];
    return { notTo: [...new Set([...notTo, ...unconfirmed, ...(replaces === null ? [recordedBy] : [])])], notYetTo: [] };
  }

  /** Whom it reached before they confirmed it opens nothing to themselves: what was decided by it is still decided so. */
  protected override keptFromConfirmer({ person, notTo, notYetTo }: GrantRow, by: string): object {
    return by === person || !notYetTo.includes(by) ? {} : { notTo: [...notTo, by] };
  }

  protected override async noted(row: GrantRow, touch: 'CONFIRMED' | 'WITHDRAWN' | null): Promise<void> {
    await new ConsentReceiptStore(this.source).issue('Grant', row, touch ?? eventOfNew(row));
  }
}

export class RefusalStore extends SayingStore<RefusalRow> {
  constructor(source: StoreSource) {
    super(source, refusalTable);
  }

  /**
   * Takes back a refusal as whoever says so: lifted in the person's place, one that speaks to many goes on for the one
   * who lifts it, or they would open to themselves what was open before it (C-37). The person can lift that as well.
   */
  async lift(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    id: string,
    expectedVersion: number,
    by: string,
  ): Promise<Withdrawal<RefusalRow>> {
    const ended = await this.withdraw(permit, id, expectedVersion);
    if (typeof ended === 'string' || by === permit.person || 'ref' in ended.row.grantee) return ended;
    const { categories, bundles, heldBy, purposes, actions, from, until, everything } = ended.row;
    const same = { categories, bundles, heldBy, purposes, actions, from, until, everything };
    await this.add(permit, { ...same, grantee: { kind: 'PERSON', ref: by }, recordedBy: by });
    return ended;
  }

  protected override async noted(row: RefusalRow, touch: 'CONFIRMED' | 'WITHDRAWN' | null): Promise<void> {
    await new ConsentReceiptStore(this.source).issue('Refusal', row, touch ?? eventOfNew(row));
  }

  /**
   * Says again, under its own id, what a restore forgot. It holds from now: what was decided meanwhile was decided
   * without it, and stays recorded so.
   */
  async restore(permit: Permit<'CONSENT', 'CONTRIBUTE'>, id: string, saying: NewSaying<RefusalRow>): Promise<RefusalRow> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    return this.write({ ...saying, ...SAID_BY_PERSON, person: permit.person, recordedAt: this.source.clock.now() }, id);
  }

  /** The pauses that stand now. */
  async livePauses(permit: Permit<'CONSENT', 'CONTRIBUTE'>): Promise<readonly RefusalRow[]> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const rows = await this.manager.findBy(refusalTable, { person: permit.person, everything: true });
    return rows.filter((row) => row.grantee.kind === 'EVERYONE' && isLive(row, this.source.clock.now()));
  }
}

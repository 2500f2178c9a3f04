import { randomUUID } from 'node:crypto';
import { Brackets } from 'typeorm';
import type { Actor, AnonymousActor } from '../../../consent/actor';
import { Permit } from '../../../consent/permit';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import {
  concernReportTable,
  outreachAttemptTable,
  outreachLookTable,
  outreachReportTable,
  outreachWorkerTable,
} from './concern-report.table';
import type {
  ConcernReportRow,
  OutreachAttemptRow,
  OutreachLookRow,
  OutreachReportRow,
  OutreachWorkerRow,
} from './concern-report.table';

export class ConcernReportStore extends PersonStore<ConcernReportRow, 'CONCERN_REPORT'> {
  constructor(source: StoreSource) {
    super(source, concernReportTable, { by: 'receivedOn', direction: 'DESC' });
  }
}

/** That somebody is on a team on a day; made by this store alone, so that no report is read without it. */
export class TeamSeat {
  readonly #sealed = true;

  private constructor(
    readonly team: string,
    readonly professional: string,
  ) {}

  static of({ organisation, professional }: OutreachWorkerRow): TeamSeat {
    return new TeamSeat(organisation, professional);
  }

  static assertReal(seat: TeamSeat): void {
    if (!(#sealed in seat)) throw new Error('a seat on the team is needed here');
  }
}

/** Who looked at reports of concern before contact: no record, no data. */
export class OutreachLookStore {
  constructor(private readonly source: StoreSource) {}

  /** Writes down that somebody was shown these reports, or none. */
  async note(by: Exclude<Actor, AnonymousActor>, act: OutreachLookRow['act'], reports: readonly string[]): Promise<void> {
    const organisation = by.kind === 'PERSON' ? null : by.organisation;
    await this.noteAs({ actorKind: by.kind, actor: by.id, organisation }, act, reports);
  }

  /** The same of whoever has a seat on the team. */
  async noteOf(seat: TeamSeat, act: OutreachLookRow['act'], reports: readonly string[]): Promise<void> {
    TeamSeat.assertReal(seat);
    await this.noteAs({ actorKind: 'PROFESSIONAL', actor: seat.professional, organisation: seat.team }, act, reports);
  }

  /** Those of one organisation for its own steward, the latest first; that the steward looked is one of them. */
  async page(steward: Extract<Actor, { kind: 'STEWARD' }>, { first, after }: PageArgs): Promise<Connection<OutreachLookRow>> {
    assertPageSize(first);
    await this.note(steward, 'AUDIT', []);
    const list = `outreach_look/${steward.organisation}`;
    const query = this.source.manager
      .createQueryBuilder(outreachLookTable, 't')
      .where('t.organisation = :organisation', { organisation: steward.organisation })
      .orderBy('t.at', 'DESC')
      .addOrderBy('t.id', 'ASC')
      .limit(first + 1);
    if (after != null) {
      const place = this.source.cursors.decode(list, after);
      if (place === undefined) throw notOfThisList();
      query.andWhere(
        new Brackets((or) => or.where('t.at < :at', { at: place[0] }).orWhere('(t.at = :at AND t.id > :id)', { id: place[1] })),
      );
    }
    const found = await query.getMany();
    return connectionIn(found, first, after, (row) => this.source.cursors.encode(list, [row.at.toISOString(), row.id]));
  }

  /** Who looked at a report before the person it is about was met, oldest first: theirs to read since it is. */
  async of(permit: Permit<'CONCERN_REPORT', 'READ'>, { personId, id }: ConcernReportRow): Promise<readonly OutreachLookRow[]> {
    Permit.assertFits(permit, 'CONCERN_REPORT', 'READ');
    if (permit.person !== personId) return [];
    return this.source.manager.find(outreachLookTable, { where: { reportId: id }, order: { at: 'ASC', id: 'ASC' } });
  }

  private async noteAs(
    by: Pick<OutreachLookRow, 'actorKind' | 'actor' | 'organisation'>,
    act: OutreachLookRow['act'],
    reports: readonly string[],
  ): Promise<void> {
    const at = this.source.clock.now();
    const shown = reports.length === 0 ? [null] : reports;
    await this.source.manager.insert(
      outreachLookTable,
      shown.map((reportId) => ({ ...by, act, at, reportId, id: randomUUID() })),
    );
  }
}

/** What an outreach team has in hand of people it has not met. About nobody with a key: it opens to a seat on the team. */
export class OutreachReportStore {
  private readonly looks: OutreachLookStore;

  constructor(private readonly source: StoreSource) {
    this.looks = new OutreachLookStore(source);
  }

  /** The seat somebody has on the team of an organisation on a local date, or null. */
  async seat(organisation: string, professional: string, today: string): Promise<TeamSeat | null> {
    const row = await this.source.manager
      .createQueryBuilder(outreachWorkerTable, 't')
      .where('t.organisation = :organisation AND t.professional = :professional', { organisation, professional })
      .andWhere('t.since <= :today AND (t.until IS NULL OR t.until > :today)', { today })
      .getOne();
    return row && TeamSeat.of(row);
  }

  /** Whether an organisation has a team on a local date: to whom one can report. */
  async hasTeam(organisation: string, today: string): Promise<boolean> {
    return this.source.manager
      .createQueryBuilder(outreachWorkerTable, 't')
      .where('t.organisation = :organisation', { organisation })
      .andWhere('t.since <= :today AND (t.until IS NULL OR t.until > :today)', { today })
      .getExists();
  }

  /** Takes in a report. No seat is needed to tell, and nothing comes back. */
  async receive(told: Omit<OutreachReportRow, 'id' | 'state' | 'closedOn' | 'version'>): Promise<void> {
    await this.source.manager.insert(outreachReportTable, { ...told, id: randomUUID(), state: 'RECEIVED', closedOn: null, version: 1 });
  }

  /** Oldest first: nobody waits behind those who came later. On record before it is returned. */
  async page(seat: TeamSeat, page: PageArgs): Promise<Connection<OutreachReportRow>> {
    TeamSeat.assertReal(seat);
    const found = await this.pageOf(seat.team, page);
    await this.looks.noteOf(seat, 'READ', found.nodes.map(({ id }) => id));
    return found;
  }

  /** On record before it is returned. */
  async one(seat: TeamSeat, id: string): Promise<OutreachReportRow | null> {
    TeamSeat.assertReal(seat);
    const found = await this.source.manager.findOneBy(outreachReportTable, { id, team: seat.team });
    if (found !== null) await this.looks.noteOf(seat, 'READ', [id]);
    return found;
  }

  /** One to act on, held until the transaction ends; on record as that act. */
  async held(seat: TeamSeat, id: string, act: OutreachLookRow['act']): Promise<OutreachReportRow | null> {
    TeamSeat.assertReal(seat);
    const where = { id, team: seat.team };
    const found = await this.source.manager.findOne(outreachReportTable, { where, lock: { mode: 'pessimistic_write' } });
    if (found !== null) await this.looks.noteOf(seat, act, [id]);
    return found;
  }

  /** @param report as `held` gave it, in the same transaction. */
  async amend(report: OutreachReportRow, changes: Partial<OutreachReportRow>): Promise<void> {
    await this.source.manager.update(outreachReportTable, { id: report.id }, { ...changes, version: report.version + 1 });
  }

  /** How the team tried to meet those whom these reports are about, with one query whatever their number. */
  async attempts(seat: TeamSeat, reports: readonly OutreachReportRow[]): Promise<ReadonlyMap<string, readonly OutreachAttemptRow[]>> {
    TeamSeat.assertReal(seat);
    const ids = reports.filter(({ team }) => team === seat.team).map(({ id }) => id);
    const rows = await this.source.manager
      .createQueryBuilder(outreachAttemptTable, 't')
      .where('t.reportId = ANY(:ids)', { ids })
      .orderBy('t.onDate', 'ASC')
      .addOrderBy('t.id', 'ASC')
      .getMany();
    return new Map(ids.map((id) => [id, rows.filter(({ reportId }) => reportId === id)]));
  }

  /** @param report as `held` gave it, in the same transaction. */
  async addAttempt(report: OutreachReportRow, attempt: Omit<OutreachAttemptRow, 'id' | 'reportId'>): Promise<void> {
    await this.source.manager.insert(outreachAttemptTable, { ...attempt, id: randomUUID(), reportId: report.id });
  }

  /**
   * Takes a report off the list for good, with all that hangs on it.
   *
   * @param report as `held` gave it, in the same transaction.
   */
  async remove(report: OutreachReportRow): Promise<void> {
    await this.source.manager.delete(outreachAttemptTable, { reportId: report.id });
    await this.source.manager.delete(outreachReportTable, { id: report.id });
  }

  private async pageOf(team: string, { first, after }: PageArgs): Promise<Connection<OutreachReportRow>> {
    assertPageSize(first);
    const list = `outreach_report/${team}`;
    const query = this.source.manager
      .createQueryBuilder(outreachReportTable, 't')
      .where('t.team = :team', { team })
      .orderBy('t.receivedOn', 'ASC')
      .addOrderBy('t.id', 'ASC')
      .limit(first + 1);
    if (after != null) {
      const place = this.source.cursors.decode(list, after);
      if (place === undefined) throw notOfThisList();
      query.andWhere(
        new Brackets((or) =>
          or.where('t.receivedOn > :day', { day: place[0] }).orWhere('(t.receivedOn = :day AND t.id > :id)', { id: place[1] }),
        ),
      );
    }
    const found = await query.getMany();
    return connectionIn(found, first, after, (row) => this.source.cursors.encode(list, [row.receivedOn, row.id]));
  }
}

function connectionIn<Row>(
  found: readonly Row[],
  first: number,
  after: string | null | undefined,
  cursorOf: (row: Row) => string,
): Connection<Row> {
  const nodes = found.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    ...{ edges, nodes },
    pageInfo: {
      ...{ hasNextPage: found.length > first, hasPreviousPage: after != null },
      ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    },
  };
}

function notOfThisList(): KringError {
  return new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
}

import { randomUUID } from 'node:crypto';
import { Brackets } from 'typeorm';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { concernReportTable, outreachAttemptTable, outreachReportTable, outreachWorkerTable } from './concern-report.table';
import type { ConcernReportRow, OutreachAttemptRow, OutreachReportRow, OutreachWorkerRow } from './concern-report.table';

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

/** What an outreach team has in hand of people it has not met. About nobody with a key: it opens to a seat on the team. */
export class OutreachReportStore {
  constructor(private readonly source: StoreSource) {}

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

  /** Oldest first: nobody waits behind those who came later. */
  async page(seat: TeamSeat, page: PageArgs): Promise<Connection<OutreachReportRow>> {
    TeamSeat.assertReal(seat);
    return this.pageOf(seat.team, page);
  }

  async one(seat: TeamSeat, id: string): Promise<OutreachReportRow | null> {
    TeamSeat.assertReal(seat);
    return this.source.manager.findOneBy(outreachReportTable, { id, team: seat.team });
  }

  /** The same, held until the transaction ends. */
  async held(seat: TeamSeat, id: string): Promise<OutreachReportRow | null> {
    TeamSeat.assertReal(seat);
    return this.source.manager.findOne(outreachReportTable, { where: { id, team: seat.team }, lock: { mode: 'pessimistic_write' } });
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
      if (place === undefined) {
        throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
      }
      query.andWhere(
        new Brackets((or) =>
          or.where('t.receivedOn > :day', { day: place[0] }).orWhere('(t.receivedOn = :day AND t.id > :id)', { id: place[1] }),
        ),
      );
    }
    const found = await query.getMany();
    const nodes = found.slice(0, first);
    const edges = nodes.map((node) => ({ node, cursor: this.source.cursors.encode(list, [node.receivedOn, node.id]) }));
    return {
      ...{ edges, nodes },
      pageInfo: {
        ...{ hasNextPage: found.length > first, hasPreviousPage: after != null },
        ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
      },
    };
  }
}

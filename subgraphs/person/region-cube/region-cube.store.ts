import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { NetworkBudgetTold, RegionDelivery } from '../../../shared/region-api';
import { REGION_SERIES, WAITING_BANDS, levelsOf } from '../../../shared/region-series';
import type { RegionSeries } from '../../../shared/region-series';
import type { SubgraphName } from '../../../shared/subgraph-names';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import { CUBE_POLICY, cubeOf, halfWithin, moneyInSteps, pathOf, standingAfter } from './region-cube.rules';
import type { MoneyPolicy, Standing } from './region-cube.rules';
import {
  regionBudgetTable,
  regionBudgetToldTable,
  regionCellTable,
  regionCountTable,
  regionNodeTable,
  regionPublicationTable,
  regionStandingTable,
  regionToldTable,
} from './region-cube.table';
import type { RegionBudgetRow, RegionCellRow, RegionPublicationRow, RegionToldRow } from './region-cube.table';

/** One at a time per database, whatever the number of processes. */
const LOCK = 7004;
const REGION = 'REGION';

/** Whether a subgraph may tell this: series it owns, in their form. A partner must not count in another's name. */
export function isTheirs(subgraph: SubgraphName, { counts, places, budgets }: RegionDelivery): boolean {
  if (places.length + budgets.length > 0 && subgraph !== 'directory') return false;
  return counts.every(({ series, programme, parts, days, cents }) => {
    const known = REGION_SERIES.find(({ code }) => code === series);
    return (
      known?.owner === subgraph &&
      parts.length === (known.isShare ? 2 : 1) &&
      (days !== null) === known.hasDays &&
      (cents !== null) === known.hasCents &&
      (known.byYear ? /^Y2\d{3}$/.test(programme) : (programme !== '') === known.byProgramme)
    );
  });
}

/** Notes what a subgraph counts of a month, in the place of what it told of that month before. What is published stays. */
export async function noteCounts(manager: EntityManager, subgraph: SubgraphName, delivery: RegionDelivery, now: Date): Promise<void> {
  const { month, counts, places, budgets } = delivery;
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const parents = new Map<string, string | null>();
  for (const { organisation, within } of places) {
    const path = [REGION, ...within, `ORGANISATION/${organisation}`];
    // From the top down, the first that is told, and never changed: each lies in what is there, so nothing lies in itself.
    path.forEach((node, depth) => parents.has(node) || parents.set(node, depth === 0 ? null : path[depth - 1]!));
  }
  const nodes = [...parents].map(([node, parent]) => ({ node, parent }));
  for (let from = 0; from < nodes.length; from += 1_000) {
    const rows = nodes.slice(from, from + 1_000);
    await manager.createQueryBuilder().insert().into(regionNodeTable).values(rows).orIgnore().updateEntity(false).execute();
  }
  const own = REGION_SERIES.filter(({ owner }) => owner === subgraph).map(({ code }) => code);
  await manager.query('DELETE FROM region_count WHERE month = $1 AND series = ANY($2)', [month, own]);
  for (let from = 0; from < counts.length; from += 1_000) {
    const rows = counts.slice(from, from + 1_000).map((count) => ({ month, ...count }));
    await manager.createQueryBuilder().insert().into(regionCountTable).values(rows as never).updateEntity(false).execute();
  }
  if (subgraph === 'directory') {
    await manager.delete(regionBudgetToldTable, { month });
    await manager.insert(regionBudgetToldTable, budgets.map((budget) => ({ month, ...budget })));
  }
  await manager.query(
    `INSERT INTO region_told (month, subgraph, told_at) VALUES ($1, $2, $3)
     ON CONFLICT (month, subgraph) DO UPDATE SET told_at = excluded.told_at`,
    [month, subgraph, now],
  );
}

/** The last edition of a month, or of the newest month there is; null where nothing is published. */
export async function lastEdition(manager: EntityManager, month: string | null): Promise<RegionPublicationRow | null> {
  const [row] = await manager.find(regionPublicationTable, {
    ...(month !== null && { where: { month } }),
    order: { month: 'DESC', edition: 'DESC' },
    take: 1,
  });
  return row ?? null;
}

/** Which subgraphs told what they count of a month, and when. */
export function toldOf(manager: EntityManager, month: string): Promise<readonly RegionToldRow[]> {
  return manager.find(regionToldTable, { where: { month }, order: { subgraph: 'ASC' } });
}

type Leaf = Standing & { readonly organisation: string };

/** What stands after this month in one series and programme, for every organisation that ever counted in it. */
function leavesOf(last: ReadonlyMap<string, Standing>, now: ReadonlyMap<string, Standing>, series: RegionSeries, policy: MoneyPolicy): Leaf[] {
  const none = { count: 0, once: 0 };
  const nobody = {
    parts: series.isShare ? [none, none] : [none],
    days: series.hasDays ? [...WAITING_BANDS, 0].map(() => 0) : null,
    cents: series.hasCents ? 0 : null,
  };
  return [...new Set([...last.keys(), ...now.keys()])]
    .sort()
    .map((organisation) => ({ organisation, ...standingAfter(last.get(organisation), now.get(organisation) ?? nobody, policy) }));
}

/**
 * The cells of one series and programme that are shown, as far as the series may be told of a place that near. Of others there
 * is no row: that one came to be would tell that somebody did.
 */
function cellsOf(
  publication: string,
  series: RegionSeries,
  programme: string,
  leaves: readonly Leaf[],
  parents: ReadonlyMap<string, string | null>,
  policy: MoneyPolicy,
): RegionCellRow[] {
  const placed = leaves.map((leaf) => ({ ...leaf, path: pathOf(`ORGANISATION/${leaf.organisation}`, parents) }));
  const levels = new Set<string>(levelsOf(series));
  return cubeOf(placed, policy)
    .flatMap(({ node, told }) => {
      if (told === null || !levels.has(node.split('/')[0]!)) return [];
      const inside = placed.filter(({ path }) => path.includes(node));
      const half = series.hasDays ? halfWithin(inside.flatMap(({ days }) => (days === null ? [] : [days])), WAITING_BANDS) : null;
      const cents = series.hasCents ? inside.reduce((sum, leaf) => sum + moneyInSteps(leaf, policy), 0) : null;
      return [{ publication, series: series.code, programme, node, told, halfWithin: half, cents }];
    });
}

/**
 * Freezes a month: what is told of it from now on, and in no other way than by another edition. Null where there is
 * nothing to freeze: it is published, nobody said where organisations lie, or nobody told a count.
 *
 * @param correction why there is to be another edition of a month that is published.
 */
export async function publishMonth(
  manager: EntityManager,
  month: string,
  now: Date,
  { policy = CUBE_POLICY, correction = null }: { readonly policy?: MoneyPolicy; readonly correction?: string | null } = {},
): Promise<RegionPublicationRow | null> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const [before, newest, told, nodes] = [
    await lastEdition(manager, month),
    await lastEdition(manager, null),
    (await toldOf(manager, month)).map(({ subgraph }) => subgraph),
    await manager.find(regionNodeTable),
  ];
  // A month before the newest would be held against what stood after it.
  if (newest !== null && newest.month > month) return null;
  if ((before !== null) !== (correction !== null) || nodes.length === 0 || told.length === 0) return null;
  const parents = new Map(nodes.map(({ node, parent }) => [node, parent]));
  const isPlaced = ({ organisation }: { readonly organisation: string }): boolean => parents.has(`ORGANISATION/${organisation}`);
  // An organisation that the directory does not know is in no zone: what it counts is not told of any.
  const counts = (await manager.find(regionCountTable, { where: { month } })).filter(isPlaced);
  const stood = await manager.find(regionStandingTable);
  const id = randomUUID();
  const cells: RegionCellRow[] = [];
  for (const series of REGION_SERIES.filter(({ owner }) => told.includes(owner))) {
    const of = <Row extends { readonly series: string; readonly programme: string }>(rows: readonly Row[], programme: string): Row[] =>
      rows.filter((row) => row.series === series.code && row.programme === programme);
    const programmes = new Set([...counts, ...stood].filter((row) => row.series === series.code).map(({ programme }) => programme));
    for (const programme of [...programmes].sort()) {
      const byOrganisation = (rows: readonly (Standing & { readonly organisation: string })[]): Map<string, Standing> =>
        new Map(rows.map((row) => [row.organisation, row]));
      const leaves = leavesOf(byOrganisation(of(stood, programme)), byOrganisation(of(counts, programme)), series, policy);
      cells.push(...cellsOf(id, series, programme, leaves, parents, policy));
      const rows = leaves.map((leaf) => ({ series: series.code, programme, ...leaf }));
      await manager.upsert(regionStandingTable, rows as never, ['series', 'programme', 'organisation']);
    }
  }
  if (before !== null) {
    // What nobody told anew is as it was.
    const earlier = await manager.find(regionCellTable, { where: { publication: before.id } });
    const toldAnew = new Set(REGION_SERIES.filter(({ owner }) => told.includes(owner)).map(({ code }) => code));
    const isAsItWas = ({ series }: RegionCellRow): boolean => !toldAnew.has(series);
    cells.push(...earlier.filter(isAsItWas).map((cell) => ({ ...cell, publication: id })));
  }
  const budgets: NetworkBudgetTold[] = (
    told.includes('directory') || before === null
      ? await manager.find(regionBudgetToldTable, { where: { month } })
      : await manager.find(regionBudgetTable, { where: { publication: before.id } })
  ).map(({ network, year, maximumCents, careByHandCents, tasksCents }) => ({ network, year, maximumCents, careByHandCents, tasksCents }));
  const everTold = [...new Set([...(before?.told ?? []), ...told])].sort();
  const row: RegionPublicationRow = {
    ...{ id, month, edition: (before?.edition ?? 0) + 1, publishedAt: now, ...policy, correction, told: everTold },
    digest: digestOf(cells, budgets),
  };
  await manager.insert(regionPublicationTable, row as never);
  if (cells.length > 0) await manager.createQueryBuilder().insert().into(regionCellTable).values(cells as never).updateEntity(false).execute();
  await manager.insert(regionBudgetTable, budgets.map((budget) => ({ publication: id, ...budget })));
  // What is not needed any more cannot be taken.
  await manager.query('DELETE FROM region_count WHERE month <= $1', [month]);
  await manager.query('DELETE FROM region_told WHERE month <= $1', [month]);
  await manager.query('DELETE FROM region_budget_told WHERE month <= $1', [month]);
  return row;
}

/** The same for the same cells and budgets, in whatever publication; of cells without money as it was before there was any. */
export function digestOf(cells: readonly RegionCellRow[], budgets: readonly NetworkBudgetTold[] = []): string {
  const lines = cells.map(({ series, programme, node, told, halfWithin: half, cents }) =>
    JSON.stringify([series, programme, node, told, half, ...(cents === null ? [] : [cents])]),
  );
  const money = budgets.map(({ network, year, maximumCents, careByHandCents, tasksCents }) =>
    JSON.stringify([network, year, maximumCents, careByHandCents, tasksCents]),
  );
  return createHash('sha256').update([...lines, ...money].sort().join('\n')).digest('hex');
}

/** What is published. About no person. */
export class RegionCubeStore {
  constructor(private readonly source: StoreSource) {}

  publication(month: string | null): Promise<RegionPublicationRow | null> {
    return lastEdition(this.source.manager, month);
  }

  /** Where everything lies. Public: it is the directory's. */
  async parents(): Promise<ReadonlyMap<string, string | null>> {
    const nodes = await this.source.manager.find(regionNodeTable);
    return new Map(nodes.map(({ node, parent }) => [node, parent]));
  }

  /** All cells of one series in a publication: what is not shown needs those above it. */
  cells(publication: RegionPublicationRow, series: string): Promise<readonly RegionCellRow[]> {
    return this.source.manager.find(regionCellTable, {
      where: { publication: publication.id, series },
      order: { programme: 'ASC', node: 'ASC' },
    });
  }

  /** What networks may spend and told that they spent, as it was frozen with a publication. */
  budgets(publication: RegionPublicationRow): Promise<readonly RegionBudgetRow[]> {
    return this.source.manager.find(regionBudgetTable, { where: { publication: publication.id }, order: { network: 'ASC', year: 'ASC' } });
  }

  /** Another edition of a month that is published, of what was told anew since; null where there is nothing to correct. */
  correct(scope: StewardScope, month: string, reason: string): Promise<RegionPublicationRow | null> {
    StewardScope.assert(scope);
    const { manager, clock } = this.source;
    return publishMonth(manager, month, clock.now(), { correction: reason });
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { decodeReferenceId, encodeReferenceId } from '../../../shared/ids';
import { REGION_SERIES, levelsOf, measureOf, programmeOf, yearOf } from '../../../shared/region-series';
import type { RegionLevel, RegionMeasureCode, RegionSeries } from '../../../shared/region-series';
import { organisationReference } from '../../kit/directory-reference.type';
import { Refused, refused } from '../../kit/refused.type';
import { StewardScope } from '../access-record/access-record.rules';
import { requireToken } from '../acting.resolver';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { levelsFor, notTold, onlyOf } from './region-access.rules';
import { budgetUse, firstShown, moneyStep, reachesTarget } from './region-cube.rules';
import type { RegionBudgetRow, RegionCellRow, RegionPublicationRow } from './region-cube.table';
import {
  CorrectRegionFiguresInput,
  CorrectRegionFiguresResult,
  RegionBudget,
  RegionFigure,
  RegionFigureLevel,
  RegionFigures,
  RegionFiguresCorrected,
  RegionFiguresInput,
  RegionFiguresResult,
  RegionNumber,
  RegionPlace,
  WmoFiguresInput,
  WmoPerformanceIndicator,
} from './region-cube.type';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const TYPE_OF_LEVEL = { ORGANISATION: 'Organisation', ZONE: 'Zone', NETWORK: 'MentalHealthNetwork' } as const;

@Resolver()
export class RegionCubeResolver {
  @Query(() => RegionFiguresResult, {
    description:
      'Figures of the region, its networks and zones, and of organisations, for planning (TQ-13, EQ-12, R-102): counts of a ' +
      'month that nobody can be found behind. For network coordinators, client panels and data stewards; never names (ST-08).',
  })
  async regionFigures(
    @Arg('input', () => RegionFiguresInput, { description: 'Which figures.' }) input: RegionFiguresInput,
    @Ctx() context: PersonContext,
  ): Promise<RegionFigures | Refused> {
    return figuresFor(input, context, ({ measure }) => measure === input.measure);
  }

  @Mutation(() => CorrectRegionFiguresResult, {
    description:
      'The steward of the region has the figures of the last month published again, with what partners told anew. The edition ' +
      'before stays as it is, and a correction says that it is one.',
  })
  async correctRegionFigures(
    @Arg('input', () => CorrectRegionFiguresInput, { description: 'Which month, and why.' }) input: CorrectRegionFiguresInput,
    @Ctx() context: PersonContext,
  ): Promise<RegionFiguresCorrected | Refused> {
    requireToken(context);
    const scope = StewardScope.of(context.actor);
    if (scope === null || context.actor.kind !== 'STEWARD' || context.actor.scope !== 'REGION') {
      return refused('NOT_PERMITTED', 'Figures are corrected by the data steward of the region.');
    }
    const reason = input.reason.trim();
    requireMonth(input.month);
    if (reason.length < 10 || reason.length > 500) return refused('INPUT_NOT_FIT', 'A reason has 10 to 500 characters.');
    const receipt = await context.writing.once(input.idempotencyKey, 'correctRegionFigures', input, async ({ stores }) => {
      const row = await stores.regionCube.correct(scope, input.month, reason);
      if (row === null) return refused('NOT_FOUND', 'Nobody told anything anew of it, or it is not the last that is published.');
      return { month: row.month, edition: String(row.edition) };
    });
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new RegionFiguresCorrected(), { month: receipt.month, edition: Number(receipt.edition) });
  }
}

/** An indicator by its key; whether there is one is for `municipal` to say, which gives the key. */
export function wmoIndicatorByReference({ id }: { readonly id: string }): WmoPerformanceIndicator | null {
  const decoded = decodeReferenceId(id);
  if (decoded?.type !== 'WmoPerformanceIndicator') return null;
  return Object.assign(new WmoPerformanceIndicator(), { id, code: decoded.key.toUpperCase() });
}

@Resolver(() => WmoPerformanceIndicator)
export class WmoIndicatorFiguresResolver {
  @FieldResolver(() => RegionFiguresResult, {
    description:
      'The figures of the region that measure it (U-35), per municipality or zone, as all figures are told: never of fewer than ten ' +
      'persons, and to who may read figures. Refused where none measures it: `notMeasured` says why.',
  })
  async figures(
    @Root() { code }: WmoPerformanceIndicator,
    @Arg('input', () => WmoFiguresInput, { description: 'Which figures.' }) input: WmoFiguresInput,
    @Ctx() context: PersonContext,
  ): Promise<RegionFigures | Refused> {
    requireToken(context);
    const series = REGION_SERIES.find((each) => each.isIndicator && each.code === code);
    if (series === undefined) return refused('NOT_FOUND', 'No figure of the region measures this indicator.');
    return figuresFor({ ...input, measure: series.measure }, context, (each) => each === series);
  }
}

async function figuresFor(
  input: RegionFiguresInput,
  context: PersonContext,
  isAsked: (series: RegionSeries) => boolean,
): Promise<RegionFigures | Refused> {
  requireToken(context);
  const { actor, stores } = context;
  const readable = levelsFor(actor);
  const { measure, level } = input;
  if (!readable.includes(level)) {
    return refused('NOT_PERMITTED', 'Figures of this level are for who coordinates the network or oversees the data.', 'C-29');
  }
  const fault = notTold(measure, level);
  if (fault !== null) return refused(fault.rule === null ? 'INPUT_NOT_FIT' : 'RULE_NOT_MET', fault.message, fault.rule);
  const month = input.month ?? null;
  if (month !== null) requireMonth(month);
  const publication = await stores.regionCube.publication(month);
  if (publication === null) return refused('NOT_FOUND', 'No figures of this month are published.');
  const parents = await stores.regionCube.parents();
  const nodes = nodesAsked(input, onlyOf(actor), parents);
  const told = REGION_SERIES.filter((series) => isAsked(series) && levelsOf(series).includes(level));
  const figures: RegionFigure[] = [];
  const budgets = told.some(({ hasCents }) => hasCents) ? await stores.regionCube.budgets(publication) : [];
  for (const series of told) {
    const cells = await stores.regionCube.cells(publication, series.code);
    figures.push(...figuresOf(series, cells, nodes, input.programme ?? null, { parents, readable, budgets, context }));
  }
  return figuresShown(measure, publication, told, figures);
}

function requireMonth(month: string): void {
  if (!MONTH.test(month)) throw new KringError('BAD_USER_INPUT', 'The value of input.month is not a month as YYYY-MM.');
}

/** The places that are asked about, as nodes of the cube. One that does not exist answers as one that is not shown. */
function nodesAsked(
  { level, place }: RegionFiguresInput,
  own: string | null,
  parents: ReadonlyMap<string, string | null>,
): readonly string[] {
  if (level === RegionFigureLevel.REGION) return ['REGION'];
  if (place == null) {
    return own === null ? [...parents.keys()].filter((node) => node.startsWith(`${level}/`)).sort() : [`ORGANISATION/${own}`];
  }
  const decoded = decodeReferenceId(place);
  if (decoded?.type !== TYPE_OF_LEVEL[level]) {
    throw new KringError('BAD_USER_INPUT', `The value of input.place is not a key of type ${TYPE_OF_LEVEL[level]}.`);
  }
  return own === null || decoded.key === own ? [`${level}/${decoded.key}`] : [];
}

interface Around {
  readonly parents: ReadonlyMap<string, string | null>;
  readonly readable: readonly RegionLevel[];
  readonly budgets: readonly RegionBudgetRow[];
  readonly context: Pick<PersonContext, 'languages'>;
}

function figuresOf(
  series: RegionSeries,
  cells: readonly RegionCellRow[],
  nodes: readonly string[],
  asked: string | null,
  { parents, readable, budgets, context: { languages } }: Around,
): RegionFigure[] {
  // A programme that is shown nowhere is not named either: that it came up would tell that somebody waits for it.
  const shownOnce = [...new Set(cells.map(({ programme }) => programme))];
  const years = [...new Set([...shownOnce, ...budgets.map(({ year }) => programmeOf(year))])].sort();
  const programmes = series.byYear ? years : !series.byProgramme ? [''] : asked !== null ? [asked] : shownOnce;
  const term = (system: 'region-series' | 'programme', code: string) => {
    const { label } = coded(system, code, languages);
    return { code, label };
  };
  return programmes.flatMap((programme) => {
    const shown = new Map(cells.filter((cell) => cell.programme === programme).map((cell) => [cell.node, cell]));
    return nodes.map((node) => {
      const cell = shown.get(node);
      const larger = cell === undefined ? firstShown(node, parents, new Set(shown.keys())) : null;
      const instead = larger !== null && readable.includes(levelOf(larger)) ? shown.get(larger)! : null;
      return Object.assign(new RegionFigure(), {
        counted: term('region-series', series.code),
        programme: series.byProgramme ? term('programme', programme) : null,
        year: series.byYear ? yearOf(programme) : null,
        place: placeOf(node),
        number: cell === undefined ? null : numberOf(series, cell),
        shownInstead: instead === null ? null : numberOf(series, instead),
        budget: series.byYear ? budgetOf(budgets, node, yearOf(programme), cell?.cents ?? null) : null,
      });
    });
  });
}

function budgetOf(budgets: readonly RegionBudgetRow[], node: string, year: number, billedCents: number | null): RegionBudget | null {
  const budget = budgets.find((each) => each.network === node && each.year === year);
  return budget === undefined ? null : Object.assign(new RegionBudget(), budgetUse(budget, billedCents));
}

function levelOf(node: string): RegionFigureLevel {
  return node.split('/')[0] as RegionFigureLevel;
}

function placeOf(node: string): RegionPlace {
  const [level, key = ''] = node.split('/') as [RegionFigureLevel, string?];
  return Object.assign(new RegionPlace(), {
    level,
    organisation: level === RegionFigureLevel.ORGANISATION ? organisationReference(key) : null,
    zone: level === RegionFigureLevel.ZONE ? { id: encodeReferenceId('Zone', key) } : null,
    network: level === RegionFigureLevel.NETWORK ? { id: encodeReferenceId('MentalHealthNetwork', key) } : null,
  });
}

function numberOf(series: RegionSeries, { node, told, halfWithin, cents }: RegionCellRow): RegionNumber {
  const [persons, rest] = told;
  const among = series.isShare ? persons! + rest! : null;
  return Object.assign(new RegionNumber(), {
    place: placeOf(node),
    persons,
    among,
    reachesTarget: reachesTarget(series.code, persons!, among),
    waitingTime: halfWithin === null ? null : { halfWithinDays: halfWithin === 0 ? null : halfWithin },
    billedCents: cents,
  });
}

function figuresShown(
  measure: RegionMeasureCode,
  publication: RegionPublicationRow,
  series: readonly RegionSeries[],
  figures: RegionFigure[],
): RegionFigures {
  const { month, edition, correction, publishedAt, digest, smallest, step, told, ofOneAtMostCents } = publication;
  const quality = {
    ...{ smallest, step },
    moneyStepCents:
      ofOneAtMostCents !== null && series.some(({ hasCents }) => hasCents) ? moneyStep({ smallest, step, ofOneAtMostCents }) : null,
    isComplete: series.every(({ owner }) => told.includes(owner)),
    noData: measureOf(measure).noData ?? null,
  };
  return Object.assign(new RegionFigures(), { measure, month, edition, correction, publishedAt, digest, quality, figures });
}

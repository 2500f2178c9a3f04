import { daysAfter } from '../../../shared/local-date';
import type { NetworkBudgetTold } from '../../../shared/region-api';
import { BILLING } from '../../../shared/region-series';
import type { BudgetShareRow, BudgetStream, PsychConventionRow } from '../convention/convention.table';
import type { NetworkBudgetRow } from '../network/network.table';
import type { LocationRow } from '../organisation/location.table';
import type { ServiceOfferingRow } from '../service-offering/service-offering.table';
import { holdsOn } from '../reference-row/reference-row.rules';
import type { ZoneRow } from '../zone/zone.table';
import { GOAL_HORIZONS, PARTNERSHIP_STAGES, STEERING_PARTIES } from './region-plan.table';
import type { LocalPartnershipRow, MonitorPointRow, PartnershipStage, NetworkSpendingRow, SteeringMemberRow, SteeringParty, ZoneEvaluationRow, ZoneGoalRow } from './region-plan.table';

/** What a zone lacks of what was agreed for it. */
export const ZONE_GAPS = [
  'TOO_FEW_INHABITANTS',
  'TOO_MANY_INHABITANTS',
  'NO_SHORT_GOAL',
  'NO_MID_GOAL',
  'NO_LONG_GOAL',
  'NO_EVALUATION_PLANNED',
  'NO_PARTNERSHIP',
] as const;
export type ZoneGap = (typeof ZONE_GAPS)[number];

type Bounds = Pick<PsychConventionRow, 'localNetworkMinimumInhabitants' | 'localNetworkMaximumInhabitants'>;

/**
 * What a zone lacks: the scale of a loco-local network, goals on three horizons and a planned evaluation,
 * and at least one partnership in a zone of primary care.
 *
 * @param bounds of the convention that holds; null where none does.
 */
export function zoneGaps(
  { kind, inhabitants }: Pick<ZoneRow, 'kind' | 'inhabitants'>,
  around: {
    readonly bounds: Bounds | null;
    readonly goals: readonly Pick<ZoneGoalRow, 'horizon'>[];
    readonly evaluations: readonly Pick<ZoneEvaluationRow, 'plannedOn' | 'heldOn'>[];
    readonly partnerships: number;
  },
  today: string,
): readonly ZoneGap[] {
  const gaps: ZoneGap[] = [];
  if (kind === 'LOCAL_ZONE') {
    const { bounds, goals, evaluations } = around;
    if (bounds !== null && inhabitants < bounds.localNetworkMinimumInhabitants) gaps.push('TOO_FEW_INHABITANTS');
    if (bounds !== null && inhabitants > bounds.localNetworkMaximumInhabitants) gaps.push('TOO_MANY_INHABITANTS');
    for (const horizon of GOAL_HORIZONS) if (!goals.some((goal) => goal.horizon === horizon)) gaps.push(`NO_${horizon}_GOAL`);
    // One that was planned, and passed without being held, is planned no more.
    if (!evaluations.some(({ plannedOn, heldOn }) => heldOn === null && plannedOn >= today)) gaps.push('NO_EVALUATION_PLANNED');
  }
  if (kind === 'PRIMARY_CARE_ZONE' && around.partnerships === 0) gaps.push('NO_PARTNERSHIP');
  return gaps;
}

/** The keys by which the scale of a partnership is chosen. */
export const SCALE_KEYS = ['ACCESSIBILITY', 'DEMOGRAPHY', 'OFFER'] as const;
export type ScaleKey = (typeof SCALE_KEYS)[number];

/** Which keys of its scale a partnership says nothing of. */
export function scaleKeysMissing(partnership: Pick<LocalPartnershipRow, 'accessibility' | 'demography' | 'offer'>): readonly ScaleKey[] {
  const { accessibility, demography, offer } = partnership;
  const said = { ACCESSIBILITY: accessibility, DEMOGRAPHY: demography, OFFER: offer };
  return SCALE_KEYS.filter((key) => said[key] === null);
}

/** The steps a partnership has come through, in order: each needs the one before it. */
export function stagesReached(stage: PartnershipStage): readonly PartnershipStage[] {
  return PARTNERSHIP_STAGES.slice(0, PARTNERSHIP_STAGES.indexOf(stage) + 1);
}

/**
 * Until when a partnership is a pilot, on a day on which it is one; null on every other (S-27). What was agreed for a time is not shown
 * as if it still held: somebody would take the rules not to bind.
 */
export function pilotUntilOn({ pilotUntil }: Pick<LocalPartnershipRow, 'pilotUntil'>, on: string): string | null {
  return pilotUntil !== null && on < pilotUntil ? pilotUntil : null;
}

/** What a network lacks of what each was given. */
export const NETWORK_GAPS = ['NO_REHABILITATION_CENTRE', 'LESS_THAN_ONE_JOB_COACH'] as const;
export type NetworkGap = (typeof NETWORK_GAPS)[number];

/**
 * What a network lacks: a centre for psychosocial rehabilitation, and one full-time mental-health job coach.
 *
 * @param offerings those that serve a zone of the network; null where none of its zones is known.
 */
export function networkGaps(
  offerings: readonly Pick<ServiceOfferingRow, 'kind' | 'capacity' | 'capacityUnit'>[] | null,
): readonly NetworkGap[] | null {
  if (offerings === null) return null;
  const coaches = offerings.filter(({ kind, capacityUnit }) => kind === 'JOB_COACHING' && capacityUnit === 'FTE');
  return [
    ...(offerings.some(({ kind }) => kind === 'REHAB_PROGRAMME') ? [] : (['NO_REHABILITATION_CENTRE'] as const)),
    ...(coaches.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0) >= 1 ? [] : (['LESS_THAN_ONE_JOB_COACH'] as const)),
  ];
}

/** Which of the five parties has no seat in regional steering. */
export function partiesMissing(members: readonly Pick<SteeringMemberRow, 'party'>[]): readonly SteeringParty[] {
  return STEERING_PARTIES.filter((party) => !members.some((member) => member.party === party));
}

/** Whether a reference point is reached (S-20); null while it was not measured. */
export function isReached({ target, measured }: Pick<MonitorPointRow, 'target' | 'measured'>): boolean | null {
  return measured === null ? null : measured >= target;
}

export interface BudgetSplit {
  readonly stream: BudgetStream;
  readonly cents: bigint;
  /** A twelfth, rounded down to the cent; what is left over is paid with the last of the twelve. */
  readonly monthlyCents: bigint;
  readonly lastMonthCents: bigint;
}

/**
 * How a budget is split into care and tasks: whole cents, and what rounding leaves over goes to the first stream, so
 * that the parts are the whole.
 */
export function splitOf(
  { amountEur }: Pick<NetworkBudgetRow, 'amountEur'>,
  shares: readonly Pick<BudgetShareRow, 'stream' | 'percent'>[],
): readonly BudgetSplit[] {
  const total = BigInt(amountEur) * 100n;
  const parts = shares.map(({ stream, percent }) => ({ stream, cents: (total * BigInt(percent)) / 100n }));
  const isWhole = shares.reduce((sum, { percent }) => sum + percent, 0) === 100;
  const left = isWhole ? total - parts.reduce((sum, { cents }) => sum + cents, 0n) : 0n;
  return parts.map(({ stream, cents }, index) => {
    const whole = cents + (index === 0 ? left : 0n);
    const monthlyCents = whole / 12n;
    return { stream, cents: whole, monthlyCents, lastMonthCents: whole - monthlyCents * 11n };
  });
}

type Spending = Pick<NetworkSpendingRow, 'stream' | 'amountCents' | 'fromDate' | 'untilDate'>;

/** What was spent on one stream. On care as much as passes for whole steps: a sum over few invoices would be a person's bill (C-29). */
function spentOn(stream: BudgetStream, spending: readonly Spending[]): bigint {
  const own = spending.filter((each) => each.stream === stream);
  const cents = own.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
  return stream === 'CARE' ? cents - (cents % BigInt(BILLING.stepCents)) : cents;
}

/**
 * What was spent of a budget, as it was told by hand, and whether that is more than there is: what goes over is an
 * alert, to the cent of what is told. A budget without a period is for every year: what was spent in the years before is of theirs.
 */
export function spentOf(
  { amountEur, periodFrom, periodTo }: Pick<NetworkBudgetRow, 'amountEur' | 'periodFrom' | 'periodTo'>,
  spending: readonly Spending[],
  today: string,
): { readonly cents: bigint; readonly isOver: boolean } {
  const year = Number(today.slice(0, 4));
  const [from, to] = periodFrom === null && periodTo === null ? [`${year}-01-01`, `${year + 1}-01-01`] : [periodFrom, periodTo];
  const within = spending.filter(({ fromDate, untilDate }) => (from === null || fromDate >= from) && (to === null || untilDate <= to));
  const cents = spentOn('CARE', within) + spentOn('NETWORK_TASKS', within);
  return { cents, isOver: cents > BigInt(amountEur) * 100n };
}

/** Of the rows for one network, the one that is for a year: for that year alone before one that is for every year. */
function budgetFor(year: number, budgets: readonly NetworkBudgetRow[]): NetworkBudgetRow | undefined {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
  return budgets
    .filter(({ periodFrom, periodTo }) => (periodFrom === null || periodFrom <= from) && (periodTo === null || periodTo >= to))
    .sort((a, b) => (b.periodFrom ?? '').localeCompare(a.periodFrom ?? '') || a.code.localeCompare(b.code))[0];
}

/**
 * What networks may spend in the year of a month and the year before, of which invoices are still validated, and what they told
 * by hand, as it stood at the end of the month: for the figures of the region, where it is held against what was billed.
 *
 * @param until the local date after the last of the month.
 */
export function budgetsTold(
  budgets: readonly NetworkBudgetRow[],
  spending: readonly NetworkSpendingRow[],
  until: string,
): readonly NetworkBudgetTold[] {
  const last = daysAfter(until, -1);
  const thisYear = Number(last.slice(0, 4));
  const holding = budgets.filter((row) => holdsOn(row, last));
  return [...new Set(holding.map(({ networkCode }) => networkCode))].sort().flatMap((networkCode) =>
    [thisYear - 1, thisYear].flatMap((year) => {
      const budget = budgetFor(year, holding.filter((row) => row.networkCode === networkCode));
      if (budget === undefined) return [];
      const [from, to] = [`${year}-01-01`, until < `${year + 1}-01-01` ? until : `${year + 1}-01-01`];
      const within = spending.filter(
        (row) => row.networkCode === networkCode && holdsOn(row, last) && row.fromDate >= from && row.untilDate <= to,
      );
      return [
        {
          ...{ network: `NETWORK/${networkCode.toLowerCase()}`, year, maximumCents: budget.amountEur * 100 },
          ...{ careByHandCents: Number(spentOn('CARE', within)), tasksCents: Number(spentOn('NETWORK_TASKS', within)) },
        },
      ];
    }),
  );
}

/**
 * Of the places where the first-line psychological function is offered, how many are a private practice: that should be the
 * exception. Null where no place is known.
 */
export function privatePractice(
  offerings: readonly Pick<ServiceOfferingRow, 'kind' | 'locationCode'>[],
  locations: readonly Pick<LocationRow, 'code' | 'setting'>[],
): { readonly places: number; readonly private: number; readonly isException: boolean } | null {
  const codes = new Set(offerings.filter(({ kind }) => kind === 'FIRST_LINE_PSYCHOLOGY').map(({ locationCode }) => locationCode));
  const places = locations.filter(({ code }) => codes.has(code));
  if (places.length === 0) return null;
  const inPractice = places.filter(({ setting }) => setting === 'PRIVATE_PRACTICE').length;
  // An exception is fewer than every second; the source names no number.
  return { places: places.length, private: inPractice, isException: inPractice * 2 < places.length };
}

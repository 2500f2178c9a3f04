import { covers } from '../../../consent/rows';
import type { RecordStake, RowScope } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';
import { daysBetween } from '../waiting-list/waiting-list.rules';

/** In which order somebody goes through those they have to do with. */
export const CASELOAD_ORDERS = ['KEY', 'DUE', 'CHANGED', 'AT_RISK', 'LONGEST_WAITING'] as const;
export type CaseloadOrder = (typeof CASELOAD_ORDERS)[number];

/** Rows of the register about one person that are alike in whose they are, summed up. Dates are local. */
export interface RegisterSum extends RecordStake {
  readonly personId: string;
  readonly category: Category;
  readonly detailType: string;
  readonly changedAt: Date;
  /** The earliest day by which something that is not done is due. */
  readonly dueOn: string | null;
  /** Of what is due once per person, the day by which it is due since it was last done. */
  readonly dueAnewOn: string | null;
  readonly risks: number;
  /** Since when the person has waited longest on a list of the reader's own. */
  readonly waitingSince: string | null;
}

/** What an order looks at, of what the reader may see of one person. */
export interface Standing {
  readonly changedAt: Date | null;
  readonly dueOn: string | null;
  readonly risks: number;
  readonly waitingSince: string | null;
}

export const NOTHING_STANDS: Standing = { changedAt: null, dueOn: null, risks: 0, waitingSince: null };

/** @param sums of what the reader may see, and of one person. */
export function standingOf(sums: readonly RegisterSum[]): Standing {
  // As far as the reader may see, what another did anew is not due by the day before (withoutDoneAnew).
  const dueAnewOn = sums.map((sum) => sum.dueAnewOn).reduce((last, on) => (last === null || (on !== null && on > last) ? on : last), null);
  return sums.reduce<Standing>(
    (standing, sum) => ({
      changedAt: standing.changedAt === null || sum.changedAt > standing.changedAt ? sum.changedAt : standing.changedAt,
      dueOn: earliest(standing.dueOn, sum.dueOn),
      risks: standing.risks + sum.risks,
      waitingSince: earliest(standing.waitingSince, sum.waitingSince),
    }),
    { ...NOTHING_STANDS, dueOn: dueAnewOn },
  );
}

/** Whether the rows that a decision opens reach what was summed up: they hang on nothing that differs within it. */
export function reaches(rows: RowScope | undefined, sum: RegisterSum): boolean {
  return rows !== undefined && covers(rows, sum);
}

/** After every date. */
const NEVER = '9999-12-31';

/**
 * Where a person stands in the order, the smaller the earlier; whoever has nothing of what it looks at comes last. At
 * risk: standing concerns first, then by how long the longest overdue thing is overdue.
 */
export function placeIn(order: CaseloadOrder, standing: Standing, today: string): readonly (string | number)[] {
  const { changedAt, dueOn, risks, waitingSince } = standing;
  switch (order) {
    case 'DUE':
      return [dueOn ?? NEVER];
    case 'CHANGED':
      return [changedAt === null ? 0 : -changedAt.getTime()];
    case 'AT_RISK':
      return [risks > 0 ? 0 : 1, dueOn === null ? 0 : -daysBetween(dueOn, today)];
    case 'LONGEST_WAITING':
      return [waitingSince ?? NEVER];
    case 'KEY':
      return [];
  }
}

/** Compares two places of one order, each with the key of the person at its end. */
export function comparePlaces(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index];
    if (other === undefined || value > other) return 1;
    if (value < other) return -1;
  }
  return 0;
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

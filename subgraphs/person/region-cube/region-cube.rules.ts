import type { NetworkBudgetTold } from '../../../shared/region-api';
import { BILLING, REGION_SERIES } from '../../../shared/region-series';
import type { SubgraphName } from '../../../shared/subgraph-names';

/** How small is too small. By policy; every publication keeps the one it was made with. */
export interface CubePolicy {
  /** A figure over fewer persons than this is not shown (R-102, C-29; the number is policy, no source has one). */
  readonly smallest: number;
  /** The step of every number that leaves, and the least by which a count must have moved before anybody sees that it did. */
  readonly step: number;
}

/** A policy for money as well. */
export interface MoneyPolicy extends CubePolicy {
  /** Of one person no more than this is counted, in euro cents; money is told in steps of as much as `step` persons can have. */
  readonly ofOneAtMostCents: number;
}

export const CUBE_POLICY: MoneyPolicy = { smallest: 10, step: 5, ofOneAtMostCents: BILLING.ofOneAtMostCents };

/** Persons of one part of a series, such as those who wait, or those of the denominator who do not. */
export interface Part {
  /** Persons at this organisation; who is with two organisations is one of each. */
  readonly count: number;
  /** Of them, those whom no organisation before it counts: summed over organisations never more than there are persons. */
  readonly once: number;
}

/** One organisation in one series of one month. */
export interface Leaf {
  /** Nodes it lies in, from the whole region down to itself. */
  readonly path: readonly string[];
  /** What is counted, and with a denominator the rest of it. */
  readonly parts: readonly Part[];
}

/** One node of a series as it is published. */
export interface CubeCell {
  readonly node: string;
  /** The node one level up; null for the whole region. */
  readonly parent: string | null;
  /** One per part; null for what is not shown: it is small, or would give away a small neighbour. Which is not told. */
  readonly told: readonly number[] | null;
}

/**
 * What stands for an organisation's count from now on: the new count when it moved by a step or more since the last that
 * stood, and else the last. So that anything changed tells that a step of persons came or went since, never that one did.
 */
export function standing(last: readonly Part[] | undefined, now: readonly Part[], { step }: CubePolicy): readonly Part[] {
  if (last === undefined) return now;
  const hold = (before: number, after: number): number => (Math.abs(after - before) >= step ? after : before);
  return now.map(({ count, once }, index) => ({
    count: hold(last[index]!.count, count),
    once: hold(last[index]!.once, once),
  }));
}

/** In whole steps, before anything is added up: no sum or difference of such numbers is finer than they are. */
export function inSteps(count: number, { step }: CubePolicy): number {
  return Math.floor(count / step) * step;
}

interface Node {
  readonly id: string;
  readonly parent: string | null;
  readonly children: Set<string>;
  readonly leaves: Leaf[];
}

function treeOf(leaves: readonly Leaf[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const leaf of leaves) {
    leaf.path.forEach((id, depth) => {
      const parent = depth === 0 ? null : leaf.path[depth - 1]!;
      const node = nodes.get(id) ?? { id, parent, children: new Set<string>(), leaves: [] };
      if (node.parent !== parent) throw new Error(`${id} lies in two places`);
      node.leaves.push(leaf);
      nodes.set(id, node);
      if (parent !== null) nodes.get(parent)!.children.add(id);
    });
  }
  return nodes;
}

/** What is in some nodes together, part by part, in whole steps. */
function sums(nodes: readonly Node[], policy: CubePolicy): readonly Part[] {
  const leaves = nodes.flatMap((node) => node.leaves);
  return (leaves[0]?.parts ?? []).map((_, index) => ({
    count: leaves.reduce((sum, { parts }) => sum + inSteps(parts[index]!.count, policy), 0),
    once: leaves.reduce((sum, { parts }) => sum + inSteps(parts[index]!.once, policy), 0),
  }));
}

function isSmall(nodes: readonly Node[], policy: CubePolicy): boolean {
  return sums(nodes, policy).some(({ count, once }) => count < policy.smallest || once < policy.smallest);
}

/** Which children of a node that is shown are not, so that what is left out is more than one, and no small number together. */
function hiddenAmong(children: readonly Node[], policy: CubePolicy): ReadonlySet<Node> {
  const hidden = new Set(children.filter((child) => isSmall([child], policy)));
  const size = (child: Node): number => sums([child], policy).reduce((sum, { count }) => sum + count, 0);
  const bySize = children.filter((child) => !hidden.has(child)).sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1));
  for (const child of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && !isSmall([...hidden], policy))) break;
    hidden.add(child);
  }
  return hidden;
}

/**
 * A series of one month as it is published (ADR 0016). From the top down: what is small is not shown, nor as many of its
 * neighbours that the difference with the node above would give it back, nor anything below what is not shown.
 * The leaves are what stands, and one organisation is one leaf.
 */
export function cubeOf(leaves: readonly Leaf[], policy: CubePolicy = CUBE_POLICY): readonly CubeCell[] {
  const nodes = treeOf(leaves);
  const shown = new Set<string>();
  const show = (node: Node): void => {
    shown.add(node.id);
    const children = [...node.children].map((id) => nodes.get(id)!);
    const hidden = hiddenAmong(children, policy);
    for (const child of children) if (!hidden.has(child)) show(child);
  };
  for (const node of nodes.values()) if (node.parent === null && !isSmall([node], policy)) show(node);
  return [...nodes.values()].map((node) => ({
    node: node.id,
    parent: node.parent,
    // The sum of steps and nothing besides: the attack grants it, so no more may be told.
    told: shown.has(node.id) ? sums([node], policy).map(({ count }) => count) : null,
  }));
}

/**
 * The first place, from one upwards, that is shown.
 *
 * @param parents of every place there is; one that nobody counts in answers as one that is not shown.
 * @returns null where not even the whole region is.
 */
export function firstShown(node: string, parents: ReadonlyMap<string, string | null>, shown: ReadonlySet<string>): string | null {
  return [...pathOf(node, parents)].reverse().find((each) => shown.has(each)) ?? null;
}

/** In what steps money is told. */
export function moneyStep({ step, ofOneAtMostCents }: MoneyPolicy): number {
  return step * ofOneAtMostCents;
}

/**
 * What is told of the money spent on those whom one organisation counts, in whole steps: no more than all but a step of those
 * who are told can have had, so that of nobody it follows that something was spent on them.
 */
export function moneyInSteps({ parts, cents }: Standing, policy: MoneyPolicy): number {
  const [step, persons] = [moneyStep(policy), inSteps(parts[0]!.once, policy) - policy.step];
  return Math.floor(Math.min(cents ?? 0, Math.max(0, persons) * policy.ofOneAtMostCents) / step) * step;
}

/** What stands for one organisation in one series. */
export interface Standing {
  readonly parts: readonly Part[];
  /** How many of those counted wait how long, by band, as of when their number moved last. */
  readonly days: readonly number[] | null;
  /** What was spent on those counted, in euro cents; null of a series without money. */
  readonly cents: number | null;
}

/**
 * What stands after a month: with the number of those who wait also how long, or a median would move for one person. Money
 * stands until it moved by a step, which nobody alone can move it by.
 */
export function standingAfter(last: Standing | undefined, now: Standing, policy: MoneyPolicy): Standing {
  const parts = standing(last?.parts, now.parts, policy);
  const isMoved = last === undefined || last.parts[0]!.count !== parts[0]!.count;
  const isOfMoney = last?.cents != null && now.cents !== null;
  const stays = isOfMoney && Math.abs(now.cents - last.cents) < moneyStep(policy);
  return { parts, days: isMoved ? now.days : last.days, cents: stays ? last.cents : now.cents };
}

/**
 * Up to how many days half of those who wait have waited, as the upper end of a band; 0 for longer than every band.
 *
 * @returns null where nobody waits.
 */
export function halfWithin(days: readonly (readonly number[])[], bands: readonly number[]): number | null {
  const byBand = [...bands, 0].map((_, index) => days.reduce((sum, each) => sum + each[index]!, 0));
  const all = byBand.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let sum = 0;
  for (const [index, count] of byBand.entries()) {
    sum += count;
    if (sum * 2 >= all) return bands[index] ?? 0;
  }
  return 0;
}

/** The way from the whole region down to a node. */
export function pathOf(node: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const up: string[] = [];
  for (let at: string | null | undefined = node; at != null; at = parents.get(at)) up.push(at);
  return up.reverse();
}

/** Who tells something of a month: who counts, and who knows where organisations lie. */
export const CONTRIBUTORS: readonly SubgraphName[] = [...new Set([...REGION_SERIES.map(({ owner }) => owner), 'directory' as const])];

/** From this day of the next month on the figures are published when nobody is missing, and from the later one without them. */
const [FROM_DAY, WITHOUT_WAITING_FROM_DAY] = [3, 10];

/** So long after somebody told theirs the others are waited for in any case: after a standstill all begin to tell at once. */
const PATIENCE_MILLISECONDS = 3_600_000;

/**
 * Whether the month that ended last is to be published now.
 *
 * @param missing how many did not tell their counts.
 * @param sinceTold milliseconds since the first of the others told theirs.
 */
export function isDueToPublish(today: string, missing: number, sinceTold: number): boolean {
  const day = Number(today.slice(8));
  return missing === 0 ? day >= FROM_DAY : day >= WITHOUT_WAITING_FROM_DAY && sinceTold >= PATIENCE_MILLISECONDS;
}

/** What was used of a network's budget of a year, and whether that is more than there is. */
export interface BudgetUse extends NetworkBudgetTold {
  /** What invoices and hand together tell of care: the more of the two, since both tell of the same money. */
  readonly careCents: number;
  readonly usedCents: number;
  readonly isOver: boolean;
}

/**
 * validated billing and tasks of the network, held against the most it may spend. Of what is told alone, to the cent:
 * an alert that knew more would tell by when it comes what was left out.
 *
 * @param billedCents what is told of the invoices; null where that is not shown.
 */
export function budgetUse(budget: NetworkBudgetTold, billedCents: number | null): BudgetUse {
  const careCents = Math.max(billedCents ?? 0, budget.careByHandCents);
  const usedCents = careCents + budget.tasksCents;
  return { ...budget, careCents, usedCents, isOver: usedCents > budget.maximumCents };
}

/** of persons with mental-health problems so many get help that meets their needs (004:99-101). */
const NEEDS_MET_PERCENT = 80;

/** Whether needs are met as far as was set as a target; by what is told, so that it tells no more. Null of any other series. */
export function reachesTarget(series: string, persons: number, among: number | null): boolean | null {
  return series !== 'NEED_MET' || among === null ? null : persons * 100 >= among * NEEDS_MET_PERCENT;
}

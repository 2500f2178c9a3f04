/** How small is too small. By policy; every publication keeps the one it was made with. */
export interface CubePolicy {
  /** A figure over fewer persons than this is not shown (R-102, C-29; the number is policy, no source has one). */
  readonly smallest: number;
  /** The step of every number that leaves, and the least by which a count must have moved before anybody sees that it did. */
  readonly step: number;
}

export const CUBE_POLICY: CubePolicy = { smallest: 10, step: 5 };

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

/** A number as it is told. All three follow from counts in whole steps, so they tell no more than those. */
export interface ToldNumber {
  readonly value: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** One node of a series as it is published. */
export interface CubeCell {
  readonly node: string;
  /** The node one level up; null for the whole region. */
  readonly parent: string | null;
  /** How many organisations are in it. */
  readonly organisations: number;
  /** One per part; null for what is not shown: it is small, or would give away a small neighbour. Which is not told. */
  readonly told: readonly ToldNumber[] | null;
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

function told(node: Node, index: number, policy: CubePolicy): ToldNumber {
  const { step } = policy;
  let [value, atLeast, atMost] = [0, 0, 0];
  for (const { parts } of node.leaves) {
    const steps = inSteps(parts[index]!.count, policy);
    value += steps === 0 ? 0 : steps + Math.floor(step / 2);
    // What stands may be behind by less than a step, either way.
    atLeast += Math.max(0, steps - (step - 1));
    atMost += steps + 2 * (step - 1);
  }
  return { value: Math.round(value / step) * step, atLeast, atMost };
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
    organisations: node.leaves.length,
    told: shown.has(node.id) ? node.leaves[0]!.parts.map((_, index) => told(node, index, policy)) : null,
  }));
}

/** The first node, from one upwards, that is shown; null where not even the whole region is. */
export function firstShown(node: string, cells: readonly CubeCell[]): CubeCell | null {
  const byNode = new Map(cells.map((cell) => [cell.node, cell]));
  let at = byNode.get(node);
  while (at !== undefined && at.told === null) at = at.parent === null ? undefined : byNode.get(at.parent);
  return at ?? null;
}

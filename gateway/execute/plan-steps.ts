import { compileBatchFetch, compileEntityFetch, compileRootFetch } from './fetch';
import type { Execution, FetchStep, Step, StepMaker } from './fetch';
import type { PlanNode } from './planner';

/**
 * Turns a plan into the steps that carry it out. Whom the root leads to by key is asked about for the whole plan before
 * the first fetch; everybody else when the fetches beside each other that are about them begin.
 *
 * @throws Error for a plan of something this gateway does not offer: subscriptions and deferred parts.
 */
export function compileSteps<Context>(node: PlanNode, maker: StepMaker<Context>): Step<Context> {
  const { carryOut, begins, certain } = compile(node, maker);
  const roots = begins.filter(({ leadsTo }) => leadsTo !== undefined);
  return (execution) => {
    const { consent } = execution;
    for (const root of consent ? roots : []) {
      const persons = root.leadsTo!(execution);
      if (persons) consent!.askTogether([persons.about, ...certain.flatMap((fetch) => fetch.aboutLater(persons) ?? [])]);
    }
    return carryOut(execution);
  };
}

/** A part of a plan. */
interface Compiled<Context> {
  readonly carryOut: Step<Context>;
  /** The fetches that it begins with. */
  readonly begins: readonly FetchStep<Context>[];
  /** Those that are carried out whatever the values of variables. */
  readonly certain: readonly FetchStep<Context>[];
}

function compile<Context>(node: PlanNode, maker: StepMaker<Context>): Compiled<Context> {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compile(child, maker)));
    case 'Parallel':
      return inParallel(node.nodes, maker);
    case 'Flatten':
      if (node.node.kind === 'Fetch') return alone(compileEntityFetch(node.path, node.node, maker));
      throw new Error(`a plan flattens into fetches, not into a ${node.node.kind}`);
    case 'Fetch':
      return alone(compileRootFetch(node, maker));
    case 'BatchFetch':
      return alone(compileBatchFetch(node, maker));
    case 'Condition': {
      const met = node.ifClause ? compile(node.ifClause, maker).carryOut : undefined;
      const unmet = node.elseClause ? compile(node.elseClause, maker).carryOut : undefined;
      const carryOut: Step<Context> = (execution) => (execution.variables[node.condition] === true ? met : unmet)?.(execution);
      return { carryOut, begins: [], certain: [] };
    }
    default:
      throw new Error(`a ${node.kind} cannot be carried out`);
  }
}

function alone<Context>(fetch: FetchStep<Context>): Compiled<Context> {
  return { carryOut: fetch.carryOut, begins: [fetch], certain: [fetch] };
}

function inSequence<Context>(parts: readonly Compiled<Context>[]): Compiled<Context> {
  return {
    carryOut: async (execution) => {
      for (const { carryOut } of parts) await carryOut(execution);
    },
    begins: parts[0]?.begins ?? [],
    certain: parts.flatMap(({ certain }) => certain),
  };
}

/** Acts come one by one, and each after what was read of the one before: the next may change what that reading finds. */
function inParallel<Context>(nodes: readonly PlanNode[], maker: StepMaker<Context>): Compiled<Context> {
  const readings = nodes.filter((node) => !isAct(node)).map((node) => compile(node, maker));
  const acts = nodes.filter(isAct).map((node) => compile(node, maker));
  const begins = readings.flatMap((part) => part.begins);
  const certain = readings.flatMap((part) => part.certain);
  const carryOut: Step<Context> = async (execution) => {
    askAbout(begins, execution);
    await Promise.all(readings.map((part) => part.carryOut(execution)));
  };
  const read = { carryOut, begins, certain };
  return acts.length === 0 ? read : inSequence([read, ...acts]);
}

/** About whom several fetches are that begin at once, is asked once. */
function askAbout<Context>(begins: readonly FetchStep<Context>[], execution: Execution<Context>): void {
  const { consent } = execution;
  if (!consent) return;
  const about = begins.flatMap((fetch) => fetch.aboutNow(execution) ?? []);
  consent.askTogether(about.filter(({ fetch }) => !consent.isDecided(fetch)));
}

function isAct(node: PlanNode): boolean {
  return node.kind === 'Fetch' && node.operationKind === 'mutation';
}

import { compileBatchFetch, compileEntityFetch, compileRootFetch } from './fetch';
import type { Execution, Step, StepMaker } from './fetch';
import type { PlanNode } from './planner';

/**
 * Turns a plan into the steps that carry it out.
 *
 * @throws Error for a plan of something this gateway does not offer: subscriptions and deferred parts.
 */
export function compileSteps<Context>(node: PlanNode, maker: StepMaker<Context>): Step<Context> {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compileSteps(child, maker)));
    case 'Parallel':
      return inParallel(node.nodes, maker);
    case 'Flatten':
      if (node.node.kind === 'Fetch') return compileEntityFetch(node.path, node.node, maker);
      throw new Error(`a plan flattens into fetches, not into a ${node.node.kind}`);
    case 'Fetch':
      return compileRootFetch(node, maker);
    case 'BatchFetch':
      return compileBatchFetch(node, maker);
    case 'Condition': {
      const met = node.ifClause ? compileSteps(node.ifClause, maker) : undefined;
      const unmet = node.elseClause ? compileSteps(node.elseClause, maker) : undefined;
      return (execution) => (execution.variables[node.condition] === true ? met : unmet)?.(execution);
    }
    default:
      throw new Error(`a ${node.kind} cannot be carried out`);
  }
}

function inSequence<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

/** Acts come one by one, and each after what was read of the one before: the next may change what that reading finds. */
function inParallel<Context>(nodes: readonly PlanNode[], maker: StepMaker<Context>): Step<Context> {
  const readings = nodes.filter((node) => !isAct(node)).map((node) => compileSteps(node, maker));
  const acts = nodes.filter(isAct).map((node) => compileSteps(node, maker));
  const read = async (execution: Execution<Context>): Promise<void> => void (await Promise.all(readings.map((step) => step(execution))));
  return acts.length === 0 ? read : inSequence([read, ...acts]);
}

function isAct(node: PlanNode): boolean {
  return node.kind === 'Fetch' && node.operationKind === 'mutation';
}

import { compileSteps } from '../../../gateway/execute/plan-steps';
import type { PlanNode } from '../../../gateway/execute/planner';
import { TypeRelations } from '../../../gateway/execute/type-relations';
import { parse } from 'graphql';

/** What was sent in which order, each answer coming in its own time. */
async function orderOf(plan: PlanNode): Promise<readonly string[]> {
  const order: string[] = [];
  const send = async (body: string) => {
    const { query } = JSON.parse(body) as { query: string };
    order.push(`${query} begins`);
    await new Promise(setImmediate);
    order.push(`${query} ends`);
    return { data: {} };
  };
  const types = new TypeRelations(parse('type Query { a: String }'));
  const carryOut = compileSteps(plan, { types, partnerOf: () => ({ send }), operationName: undefined });
  await carryOut({ context: undefined, sent: {}, variables: {}, root: {}, errors: [] });
  return order;
}

const fetch = (operation: string, operationKind: 'query' | 'mutation'): PlanNode => ({ kind: 'Fetch', serviceName: 'one', operationKind, operation });

describe('a plan that is carried out', () => {
  it('reads beside each other what is planned beside each other', async () => {
    expect(await orderOf({ kind: 'Parallel', nodes: [fetch('{a}', 'query'), fetch('{b}', 'query')] })).toEqual([
      ...['{a} begins', '{b} begins', '{a} ends', '{b} ends'],
    ]);
  });

  it('has no act beside anything: each comes after what was read of the one before', async () => {
    const plan: PlanNode = { kind: 'Parallel', nodes: [fetch('mutation{b}', 'mutation'), fetch('{a}', 'query'), fetch('mutation{c}', 'mutation')] };
    expect(await orderOf(plan)).toEqual([
      ...['{a} begins', '{a} ends', 'mutation{b} begins', 'mutation{b} ends', 'mutation{c} begins', 'mutation{c} ends'],
    ]);
  });
});

import { buildSchema, parse } from 'graphql';
import type { GraphQLError, OperationDefinitionNode } from 'graphql';
import { OperationCache } from '../../../gateway/execute/operation-cache';
import { TypeRelations } from '../../../gateway/execute/type-relations';

const schema = buildSchema('type Query { said(to: String): String }');
const [AT_ONCE, WAITING] = [2, 3];

describe('different new operations that come at once', () => {
  /** Plans that are under way, each of which ends when it is told to. */
  let underWay: { readonly done: () => void; readonly fail: () => void }[];
  let planned: number;
  let cache: OperationCache<unknown>;
  const outcome = (nth: number): Promise<unknown> => {
    const source = `{ said(to: "${nth}") }`;
    const document = parse(source);
    return cache.get({ source, document, operation: document.definitions[0] as OperationDefinitionNode }, {}).then(
      () => 'PLANNED',
      (error: GraphQLError) => error.extensions?.['code'] ?? error.message,
    );
  };
  const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    [underWay, planned] = [[], 0];
    const planner = {
      plan: () => {
        planned += 1;
        return new Promise<undefined>((resolve, reject) => underWay.push({ done: () => resolve(undefined), fail: () => reject(new Error('no plan')) }));
      },
    };
    const maker = { types: new TypeRelations(parse('type Query { said: String }')), partnerOf: () => ({ send: () => Promise.reject(new Error('nobody')) }) };
    cache = new OperationCache(schema, planner, maker, { operations: 100, bytes: 1_000_000, planning: { atOnce: AT_ONCE, waiting: WAITING } });
  });

  it('are planned a few at a time, as many wait as may, and one more is refused at once', async () => {
    const asked = Array.from({ length: AT_ONCE + WAITING }, (_, nth) => outcome(nth));
    expect(await outcome(98)).toBe('TOO_BUSY');
    await others();
    expect(planned).toBe(AT_ONCE);
    underWay.shift()!.done();
    await others();
    expect(planned).toBe(AT_ONCE + 1);
    // There is room for one again, and the refused one may be asked anew.
    const again = outcome(98);
    expect(await outcome(99)).toBe('TOO_BUSY');
    while (underWay.length > 0) {
      underWay.shift()!.done();
      await others();
    }
    expect(await Promise.all([...asked, again])).toEqual(Array.from({ length: AT_ONCE + WAITING + 1 }, () => 'PLANNED'));
  });

  it('do not hold up one that is known, nor an equal one that waits for the first', async () => {
    const first = outcome(1);
    await others();
    underWay.shift()!.done();
    expect(await first).toBe('PLANNED');
    const storm = Array.from({ length: AT_ONCE + WAITING }, (_, nth) => outcome(nth + 10));
    expect(await outcome(1)).toBe('PLANNED');
    const equal = outcome(10);
    expect(await outcome(99)).toBe('TOO_BUSY');
    await others();
    while (underWay.length > 0) {
      underWay.shift()!.done();
      await others();
    }
    expect(new Set(await Promise.all([...storm, equal]))).toEqual(new Set(['PLANNED']));
    expect(planned).toBe(1 + AT_ONCE + WAITING);
  });

  it('leave their turn to others when they cannot be planned', async () => {
    const asked = [1, 2, 3].map(outcome);
    await others();
    underWay.splice(0).forEach(({ fail }) => fail());
    await others();
    underWay.splice(0).forEach(({ done }) => done());
    expect(await Promise.all(asked)).toEqual(['no plan', 'no plan', 'PLANNED']);
  });
});

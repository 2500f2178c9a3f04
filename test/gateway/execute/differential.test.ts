import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { CompilingGateway } from '../../../gateway/execute/compiling-gateway';
import { isFullProof, timesFor, writeProofResult } from '../../support/proof';
import { differenceIn, enginesFor } from './engines';
import type { Engines } from './engines';
import { FAULTS, faulty } from './faults';
import { operationsOver } from './operations';
import type { GeneratedOperation } from './operations';
import { SUPERGRAPHS } from './supergraphs';

const OPERATIONS = timesFor(60, 4_000);
const SEED = isFullProof() ? Date.now() & 0x7fffffff : 20_261_126;

const worlds = fc
  .record({ seed: fc.noBias(fc.nat(1_000_000)), nulls: fc.constantFrom(0, 0.1, 0.3), wrong: fc.constantFrom({}, { faults: 0.1 }, { gone: 0.1 }) })
  .map(({ wrong, ...world }) => ({ faults: 0, gone: 0, ...world, ...wrong }));

const hasConditions = ({ variables }: GeneratedOperation): boolean => Object.keys(variables).some((name) => name.startsWith('c'));

/** Yes where it was no. */
function turned({ source, variables }: GeneratedOperation): GeneratedOperation {
  const values = Object.entries(variables).map(([name, value]) => [name, name.startsWith('c') ? !value : value] as const);
  return { source, variables: Object.fromEntries(values) };
}

const figures: Record<string, unknown> = {};
afterAll(() => writeProofResult('execution-differential', { seed: SEED, ...figures }));

describe.each(SUPERGRAPHS)('our execution and the stock one: $name', (supergraph) => {
  let engines: Engines;
  beforeAll(async () => {
    engines = await enginesFor(supergraph, CompilingGateway);
  });

  it('give one answer to one operation in one world, and act alike', async () => {
    let [operations, stockWasWrong] = [0, 0];
    await fc.assert(
      fc.asyncProperty(operationsOver(engines.schema, { acts: true }), worlds, async (operation, world) => {
        fc.pre(validate(engines.schema, parse(operation.source)).length === 0);
        operations += 1;
        const found = await differenceIn(engines, operation, world);
        if (found.stockWasWrong) stockWasWrong += 1;
        expect(found.difference).toBeUndefined();
        // The same text again, under other conditions.
        if (hasConditions(operation)) expect((await differenceIn(engines, turned(operation), world)).difference).toBeUndefined();
      }),
      { numRuns: OPERATIONS, seed: SEED },
    );
    expect(operations).toBeGreaterThanOrEqual(OPERATIONS);
    // What is excused by the truth must stay the rare case that it is.
    expect(stockWasWrong).toBeLessThan(OPERATIONS / 50);
    figures[supergraph.name] = { operations, differences: 0, stockWasWrong };
  }, 1_800_000);
});

/** The positive control: the same comparison, with one line of ours broken. */
describe('the comparison catches', () => {
  it.each(FAULTS)('$what', async ({ supergraph, ...fault }) => {
    const engines = await enginesFor(SUPERGRAPHS[supergraph]!, faulty(fault));
    const caught = await fc.check(
      fc.asyncProperty(operationsOver(engines.schema, { acts: true }), worlds, async (operation, world) => {
        fc.pre(validate(engines.schema, parse(operation.source)).length === 0);
        if ((await differenceIn(engines, operation, world)).difference !== undefined) return false;
        return !hasConditions(operation) || (await differenceIn(engines, turned(operation), world)).difference === undefined;
      }),
      { numRuns: timesFor(400, 3_000), seed: SEED, endOnFailure: true },
    );
    expect(caught.failed).toBe(true);
  }, 300_000);
});

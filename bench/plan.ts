import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { OperationCache } from '../gateway/execute/operation-cache';
import { createPlanner } from '../gateway/execute/planner';
import { TypeRelations } from '../gateway/execute/type-relations';
import { readSchemaFile } from '../shared/schema-files';
import { exampleOperations } from '../start/operations';
import { projectRoot } from '../start/project-root';
import type { BenchResult } from './main';
import { percentile, round2 } from './numbers';

const LARGEST = 5;
/** Of each operation, under a new name each time, so that none of them is known. */
const TIMES = 60;
const WARM_UP = 30;
const BURST = 50;

/**
 * What an operation costs that nobody asked before, in a gateway that is warm: planning it, and with reading, validating and compiling it. In
 * milliseconds of the clock, since the planner works beside the event loop; beside it what Apollo's planner takes for the same.
 */
export async function benchPlan(say: (line: string) => void): Promise<BenchResult> {
  const supergraphSdl = readSchemaFile('supergraph.graphql');
  const schema = buildSchema(readSchemaFile('api.graphql'));
  const planner = createPlanner(supergraphSdl);
  let [planned, planning] = [0, 0];
  const counting: typeof planner = {
    plan: async (...asked) => {
      const begun = performance.now();
      const plan = await planner.plan(...asked);
      planned += 1;
      planning = performance.now() - begun;
      return plan;
    },
  };
  const types = new TypeRelations(parse(supergraphSdl, { noLocation: true }));
  const operations = new OperationCache<object>(schema, counting, { types, partnerOf: () => ({ send: () => Promise.reject(new Error('nobody is asked')) }) });
  const supergraph = Supergraph.build(supergraphSdl);
  const apollo = new QueryPlanner(supergraph);
  const largest = exampleOperations(projectRoot())
    .filter(({ text }) => text.includes('query '))
    .sort((a, b) => tokensOf(b.text) - tokensOf(a.text))
    .slice(0, LARGEST);
  const known = (source: string) => {
    const document = parse(source);
    return { source, document, operation: getOperationAST(document)! };
  };
  const rows = [];
  for (const { name, text } of largest) {
    const [plans, wholes, ofApollo]: [number[], number[], number[]] = [[], [], []];
    const sources = Array.from({ length: WARM_UP + TIMES }, (_, time) => text.replace(/query (\w+)/, `query $1_${time}`));
    for (const source of sources) {
      const begun = performance.now();
      const asked = known(source);
      if (validate(schema, asked.document).length > 0) throw new Error(`${name} is not valid`);
      await operations.get(asked, {});
      wholes.push(performance.now() - begun);
      plans.push(planning);
    }
    for (const source of sources) {
      const operation = operationFromDocument(supergraph.apiSchema(), parse(source));
      const begun = performance.now();
      apollo.buildQueryPlan(operation);
      ofApollo.push(performance.now() - begun);
    }
    const warm = (values: readonly number[], share: number): number => round2(percentile(values.slice(WARM_UP), share));
    rows.push({
      ...{ operation: name, tokens: tokensOf(text), 'plan, ms': warm(plans, 0.5), 'plan p95, ms': warm(plans, 0.95) },
      ...{ 'all of it, ms': warm(wholes, 0.5), 'plan by Apollo, ms': warm(ofApollo, 0.5) },
    });
    say(`${name}: done`);
  }
  planned = 0;
  const source = largest[0]!.text.replace(/query (\w+)/, 'query $1_Burst');
  await Promise.all(Array.from({ length: BURST }, () => operations.get(known(source), {})));
  say(`${BURST} equal ones at once: planned ${planned} time(s)`);
  return { rows, figures: { times: TIMES, rows, burst: { operations: BURST, planned } } };
}

function tokensOf(text: string): number {
  let tokens = 0;
  const document: DocumentNode = parse(text);
  for (let token = document.loc!.startToken.next; token?.next != null; token = token.next) tokens += 1;
  return tokens;
}

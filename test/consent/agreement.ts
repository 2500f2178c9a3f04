import type { Decision, Request, decide } from '../../consent/decide';
import { covers } from '../../consent/rows';
import { BREAKINGS, pickFrom } from './breakings';
import { oracle } from './oracle';
import type { OracleAnswer } from './oracle';
import { NOW } from './worlds';
import type { World } from './worlds';

export type Decide = typeof decide;

const meanings = new WeakMap<World, Map<Request, OracleAnswer>>();

/** What the oracle says to a question of a world, worked out once however many rules are held against it. */
export function meant(world: World, request: Request): OracleAnswer {
  const known = meanings.get(world) ?? new Map<Request, OracleAnswer>();
  meanings.set(world, known);
  const answer = known.get(request) ?? oracle(request, world.facts, NOW, world.tables);
  known.set(request, answer);
  return answer;
}

/** The first point on which a decision and the oracle's reading of the rule part, in words; null when they agree. */
export function disagreement(world: World, request: Request, decideBy: Decide): string | null {
  const decision = decideBy(request, world.facts, NOW, world.policy);
  const expected = meant(world, request);
  const said = essence(decision);
  const wanted = [expected.permitted ? 'PERMIT' : 'DENY', expected.layer, expected.standing].join(' ');
  if (said !== wanted) return `the rule says ${said}, the oracle ${wanted}`;
  if (isTold(request, decision) && decision.silent !== expected.silent) {
    return `the rule ${decision.silent ? 'keeps quiet' : 'tells'} of ${said}, the oracle does not`;
  }
  if (request.record !== undefined) return null;
  for (const record of world.records) {
    const shown = covers(decision.rows, record);
    const open = expected.opens(record);
    if (shown !== open) return `the rows ${shown ? 'show' : 'withhold'} ${JSON.stringify(record)}`;
  }
  return null;
}

/** Whether anything hangs on silence: only what somebody with standing does not get to see can be told or kept quiet. */
function isTold({ action, record }: Request, { outcome, standing }: Decision): boolean {
  return standing && (outcome === 'DENY' || (action === 'READ' && record === undefined));
}

/** What a decision comes to for the asker, apart from which facts are cited for it. */
const essence = (decision: Decision): string => [decision.outcome, decision.layer, decision.standing].join(' ');

/**
 * Of facts that cannot be read the oracle knows one thing: nobody but the person gets anything on them, not even that
 * the person is known.
 */
export function disagreementOnBrokenFacts(world: World, decideBy: Decide): string | null {
  for (const [index, request] of world.requests.entries()) {
    if (request.actor.kind === 'PERSON' && request.actor.id === request.person) continue;
    const broken = pickFrom(BREAKINGS, world.dice + index * 7)(world.facts, request.person);
    if (broken === null) continue;
    const decision = decideBy(request, broken, NOW, world.policy);
    const shown = world.records.some((record) => covers(decision.rows, record));
    if (essence(decision) !== 'DENY VALIDITY false' || shown) return 'facts that cannot be read opened something';
  }
  return null;
}

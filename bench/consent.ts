import { createMongoAbility, subject } from '@casl/ability';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { newEnforcer, newModelFromString } from 'casbin';
import { loadavg } from 'node:os';
import type { ProfessionalActor } from '../consent/actor';
import { decide } from '../consent/decide';
import type { Request } from '../consent/decide';
import { explain } from '../consent/explain';
import { NO_FACTS } from '../consent/facts';
import type { Facts, Grant, Grantee, Refusal, Relation } from '../consent/facts';
import { CURRENT_POLICY } from '../consent/visibility';
import type { Category } from '../consent/vocabulary';
import type { BenchResult } from './main';

const ROUNDS = 9;
const CALLS = 2_000;
/** Dear enough to be timed a few times only. */
const EXPLAINED = 50;
const PERSONS = [1, 1_000, 10_000] as const;

const NOW = new Date('2026-11-26T12:00:00.000Z');
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const asker: ProfessionalActor = {
  kind: 'PROFESSIONAL',
  id: 'pro-counsellor',
  organisation: 'org-care',
  profession: 'MENTAL_HEALTH_PROFESSIONAL',
};

/** What one person said: 2 relations, 15 grants, 6 refusals, of which one grant and one refusal speak to the asker. */
const CATEGORIES: readonly Category[] = ['GOALS', 'HOUSING', 'TRAJECTORY', 'MEDICATION', 'STRENGTHS', 'EDUCATION', 'HOUSEHOLD'];

/**
 * As rows come from the database: every fact with dates of its own, and all of a kind with the same fields in the same
 * order. Spread together from parts each would be one of a kind to the engine, and what is timed its search for fields.
 */
function factsOf(person: string): Facts {
  const relation = (id: string, professional: string): Relation => ({
    id: `${person}-${id}`,
    person,
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: 'org-care',
    professional,
    team: null,
    member: null,
    from: inDays(-30),
    until: inDays(30),
    recordedAt: inDays(-30),
    withdrawnAt: null,
  });
  const grant = (id: string, grantee: Grantee, category: Category): Grant => ({
    id: `${person}-${id}`,
    person,
    grantee,
    categories: [category],
    bundles: [],
    heldBy: null,
    purposes: ['CARE', 'COORDINATION'],
    actions: ['READ'],
    from: inDays(-30),
    until: inDays(30),
    recordedAt: inDays(-30),
    withdrawnAt: null,
    exceptTo: null,
  });
  const refusal = (id: string, grantee: Grantee, category: Category): Refusal => ({
    id: `${person}-${id}`,
    person,
    grantee,
    categories: [category],
    bundles: [],
    heldBy: null,
    purposes: ['CARE', 'COORDINATION'],
    actions: ['READ'],
    from: inDays(-30),
    until: inDays(30),
    recordedAt: inDays(-30),
    withdrawnAt: null,
    everything: false,
  });
  const toOther = (index: number): Grantee => ({ kind: 'PROFESSIONAL', ref: `pro-other-${index}` });
  const toAsker: Grantee = { kind: 'PROFESSIONAL', ref: asker.id };
  const category = (index: number): Category => CATEGORIES[index % CATEGORIES.length]!;
  return {
    ...NO_FACTS,
    relations: [relation('lead', asker.id), relation('other', 'pro-other-1')],
    grants: Array.from({ length: 15 }, (_, index) => {
      const [whom, what] = index === 14 ? ([toAsker, 'GOALS'] as const) : ([toOther(index), category(index)] as const);
      return grant(`grant-${index}`, whom, what);
    }),
    refusals: Array.from({ length: 6 }, (_, index) => {
      const [whom, what] = index === 5 ? ([toAsker, 'HOUSING'] as const) : ([toOther(index), category(index)] as const);
      return refusal(`refusal-${index}`, whom, what);
    }),
  };
}

const questionOf = (person: string, category: Category): Request => ({
  ...{ actor: asker, purpose: 'CARE', action: 'READ', person, category },
});

/** Asked in turn: one that a grant opens, one that a refusal closes, one of which nothing was said to the asker. */
const ASKED = [
  ['GOALS', true],
  ['HOUSING', false],
  ['EDUCATION', false],
] as const;

type Engine = (category: Category, turn: number) => boolean;

/** The decision point's way: the facts of the person asked about, out of as many persons as there are. */
function ours(persons: number): Engine {
  const known = new Map(Array.from({ length: persons }, (_, index) => [`person-${index}`, factsOf(`person-${index}`)]));
  return (category, turn) => {
    const person = `person-${turn % persons}`;
    return decide(questionOf(person, category), known.get(person)!, NOW, CURRENT_POLICY).outcome === 'PERMIT';
  };
}

/** The rules of one person alone, which is the best case of each of the others: none of them looks anything up. */
const SAID = factsOf('person-0');
const refOf = (grantee: Grantee): string => ('ref' in grantee ? grantee.ref : '');

function cedarEngine(): Engine {
  const condition = (said: Grant | Refusal): string => {
    const list = (items: readonly string[]): string => JSON.stringify(items);
    const period = `context.now >= ${said.from.getTime()} && context.now < ${said.until!.getTime()}`;
    const words = `${list(said.categories)}.contains(context.category) && ${list(said.purposes)}.contains(context.purpose)`;
    return `when { principal == Asker::"${refOf(said.grantee)}" && ${period} && ${words} };`;
  };
  const policies = [
    ...SAID.grants.map((grant) => `permit (principal, action == Action::"READ", resource) ${condition(grant)}`),
    ...SAID.refusals.map((refusal) => `forbid (principal, action == Action::"READ", resource) ${condition(refusal)}`),
  ].join('\n');
  const parsed = cedar.preparsePolicySet('said', { staticPolicies: policies });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  return (category) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Asker', id: asker.id },
      action: { type: 'Action', id: 'READ' },
      resource: { type: 'Person', id: 'person-0' },
      context: { now: NOW.getTime(), category, purpose: 'CARE' },
      preparsedPolicySetId: 'said',
      entities: [],
    });
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
    return answer.response.decision === 'allow';
  };
}

async function casbinEngine(): Promise<Engine> {
  const model = newModelFromString(`
    [request_definition]
    r = asker, category, action, purpose, now
    [policy_definition]
    p = asker, category, action, purposes, from, until, eft
    [policy_effect]
    e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
    [matchers]
    m = r.asker == p.asker && r.category == p.category && r.action == p.action && among(r.purpose, p.purposes) && holds(r.now, p.from, p.until)
  `);
  const enforcer = await newEnforcer(model);
  await enforcer.addFunction('among', (one: string, list: string) => list.split(' ').includes(one));
  await enforcer.addFunction('holds', (now: number, from: string, until: string) => now >= Number(from) && now < Number(until));
  const row = (said: Grant | Refusal, effect: string): string[] => [
    ...[refOf(said.grantee), said.categories[0]!, 'READ', said.purposes.join(' ')],
    ...[`${said.from.getTime()}`, `${said.until!.getTime()}`, effect],
  ];
  await enforcer.addPolicies([
    ...SAID.grants.map((grant) => row(grant, 'allow')),
    ...SAID.refusals.map((refusal) => row(refusal, 'deny')),
  ]);
  return (category) => enforcer.enforceSync(asker.id, category, 'READ', 'CARE', NOW.getTime());
}

function caslEngine(): Engine {
  const rule = (said: Grant | Refusal, inverted: boolean): Record<string, unknown> => ({
    ...{ action: 'READ', subject: 'Person', inverted },
    conditions: {
      asker: refOf(said.grantee),
      category: { $in: said.categories },
      purpose: { $in: said.purposes },
      now: { $gte: said.from.getTime() },
      until: { $lt: said.until!.getTime() },
    },
  });
  // The last rule that matches wins there, so refusals come last.
  const rules = [...SAID.grants.map((grant) => rule(grant, false)), ...SAID.refusals.map((refusal) => rule(refusal, true))];
  const ability = createMongoAbility(rules as never);
  return (category) => {
    const asked = { asker: asker.id, category, purpose: 'CARE', now: NOW.getTime(), until: NOW.getTime() };
    return ability.can('READ', subject('Person', asked) as never);
  };
}

/** Microseconds of each call, sorted. */
function timed(engine: Engine, calls: number): readonly number[] {
  const times = Array.from({ length: calls }, (_, call) => {
    const [category] = ASKED[call % ASKED.length]!;
    const begun = process.hrtime.bigint();
    engine(category, call);
    return Number(process.hrtime.bigint() - begun) / 1000;
  });
  return times.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const median = (numbers: readonly number[]): number => at([...numbers].sort((a, b) => a - b), 0.5);
const rounded = (microseconds: number): number => Math.round(microseconds * 100) / 100;

/** One decision on 23 rules, beside engines that others wrote, in turns within one run; each figure is a median of rounds. */
export async function benchConsent(say: (line: string) => void): Promise<BenchResult> {
  const explaining: Engine = (category) =>
    explain(questionOf('person-0', category), SAID, NOW, CURRENT_POLICY).decision.outcome === 'PERMIT';
  const engines: readonly (readonly [name: string, engine: Engine, calls: number])[] = [
    ...PERSONS.map((persons) => [`decide, ${persons} persons`, ours(persons), CALLS] as const),
    ['explain', explaining, EXPLAINED],
    ['cedar-wasm, preparsed', cedarEngine(), CALLS],
    ['casbin', await casbinEngine(), CALLS],
    ['CASL, built before', caslEngine(), CALLS],
  ];
  for (const [name, engine] of engines) {
    for (const [category, isOpen] of ASKED) {
      if (engine(category, 0) !== isOpen) throw new Error(`${name} says otherwise of ${category}`);
    }
  }
  const figures = new Map(engines.map(([name]) => [name, { p50: [] as number[], p99: [] as number[] }]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, engine, calls] of engines) {
      const times = timed(engine, calls);
      // The first round is the compiler's.
      if (round === 0) continue;
      figures.get(name)!.p50.push(at(times, 0.5));
      figures.get(name)!.p99.push(at(times, 0.99));
    }
    say(`round ${round} of ${ROUNDS}`);
  }
  const rows = [...figures].map(([engine, { p50, p99 }]) => ({
    engine,
    'p50 µs': rounded(median(p50)),
    'p99 µs': rounded(median(p99)),
  }));
  const load = loadavg().map((each) => Math.round(each * 100) / 100);
  return { rows, figures: { rules: 23, rounds: ROUNDS, callsPerRound: CALLS, load, engines: rows } };
}

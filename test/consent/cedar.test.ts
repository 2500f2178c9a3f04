import fc from 'fast-check';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { decide } from '../../consent/decide';
import type { Request } from '../../consent/decide';
import type { Facts, Grant, Refusal, Scope } from '../../consent/facts';
import type { Policy } from '../../consent/policy';
import { BUNDLES } from '../../consent/vocabulary';
import { isFullProof, timesFor, writeProofResult } from '../support/proof';
import { NOW, worlds } from './worlds';
import type { World } from './worlds';

/**
 * An engine that others wrote and proved says of grants and refusals what this rule says: forbid beats permit, nothing
 * is permitted by default. Only those two are translated, each to one Cedar policy. Who somebody is for the person, and
 * which of the engine's answers is about which layer, is told to it as data; exceptions have no form in Cedar, where a
 * forbid is never answered, so a permit by an exception is a difference that is expected, and counted.
 */
const WORLDS = timesFor(300, 5_000);
const SEED = isFullProof() ? Date.now() & 0x7fffffff : 20_261_122;

const text = (value: string): string => JSON.stringify(value);
const listOf = (items: readonly string[]): string => `[${items.map(text).join(', ')}]`;

/** Whom a grant or refusal speaks of, as a condition on the relation through which the asker comes. */
function toWhom({ grantee }: Scope): string {
  switch (grantee.kind) {
    case 'PERSON':
    case 'PROFESSIONAL':
      return `principal.kind == ${text(grantee.kind)} && principal.id == ${text(grantee.ref)}`;
    case 'TEAM':
      return `principal.teams.contains(${text(grantee.ref)})`;
    case 'ORGANISATION':
      return `principal.organisation == ${text(grantee.ref)}`;
    case 'ALL_MEMBERS':
      return '["GROUP_RELATIVE", "GROUP_EXPERT_BY_EXPERIENCE", "GROUP_PROFESSIONAL"].containsAny(context.kinds)';
    case 'CARE_NETWORK':
      return `${listOf(grantee.relationKinds)}.containsAny(context.kinds)`;
    case 'EVERYONE':
      return 'true';
  }
}

/** Where and when it holds. Cedar knows neither half-open periods nor recording: instants are numbers that it compares. */
function always(said: Grant | Refusal): readonly string[] {
  return [
    `context.now >= ${said.recordedAt.getTime()} && context.now >= ${said.from.getTime()}`,
    ...(said.until === null ? [] : [`context.now < ${said.until.getTime()}`]),
    ...(said.withdrawnAt === null ? [] : [`context.now < ${said.withdrawnAt.getTime()}`]),
    `resource.person == ${text(said.person)}`,
    `${listOf(said.actions)}.contains(context.action)`,
    ...(said.purposes.length === 0 ? [] : [`${listOf(said.purposes)}.contains(context.purpose)`]),
    ...(said.heldBy === null ? [] : [`resource.heldBy == ${text(said.heldBy)}`]),
  ];
}

const inBundles = (said: Scope, policy: Policy): readonly string[] =>
  BUNDLES.filter((bundle) => said.bundles.includes(bundle)).flatMap((bundle) => [...policy.bundle(bundle)]);

function permitOf(grant: Grant, policy: Policy): string {
  const isNamed = `${listOf(grant.categories)}.contains(resource.category)`;
  const isBundled = `${listOf(inBundles(grant, policy))}.contains(resource.category)`;
  const namesWhom = ['PERSON', 'PROFESSIONAL', 'TEAM', 'ORGANISATION'].includes(grant.grantee.kind);
  const forms = [
    `context.cell == "N" && (${isNamed} || ${isBundled})`,
    `context.cell == "T" && ${isNamed}`,
    ...(namesWhom ? [`context.cell == "R" && ${isNamed}`] : []),
  ];
  const form = `(${forms.map((each) => `(${each})`).join(' || ')})`;
  const conditions = [...always(grant), ...exceptWhom(grant), toWhom(grant), form].map((each) => `(${each})`).join(' && ');
  return `permit (principal, action, resource) when { ${conditions} };`;
}

/** Those whom a grant does not reach by what it says, for good or until an instant: by who they are and by their house. */
function exceptWhom({ notTo = [], notYetTo = [], confirmedAt = null }: Grant): readonly string[] {
  const isNoneOf = (subjects: readonly string[]): string =>
    `!(${listOf(subjects)}.contains(principal.id) || ${listOf(subjects)}.contains(principal.organisation))`;
  const confirmed = confirmedAt === null ? [] : [`context.now >= ${confirmedAt.getTime()}`];
  return [isNoneOf(notTo), [isNoneOf(notYetTo), ...confirmed].join(' || ')];
}

function forbidOf(refusal: Refusal, policy: Policy): string {
  const about = listOf([...refusal.categories, ...inBundles(refusal, policy)]);
  const matter = refusal.everything ? [] : [`${about}.contains(resource.category)`];
  const conditions = [...always(refusal), toWhom(refusal), ...matter].map((each) => `(${each})`).join(' && ');
  return `forbid (principal, action, resource) when { ${conditions} };`;
}

/** The relations of the asker, taken from the rule one by one: a relation counts when a grant by name opens through it. */
function relationsOf(world: World, request: Request): Facts['relations'] {
  const bare: Facts = { ...world.facts, grants: [], refusals: [], mandates: [], overrides: [], activations: [], retentions: [] };
  return world.facts.relations.filter(
    (relation) => decide(request, { ...bare, relations: [relation] }, NOW, world.policy).standing,
  );
}

type Engine = 'PERMIT' | 'FORBIDDEN' | 'NOTHING';

/** What Cedar says of one record, through any of the asker's relations. */
function askCedar(world: World, request: Request, relations: Facts['relations']): Engine {
  const { actor, record, category, person, purpose, action } = request;
  const { facts, policy } = world;
  const teams = facts.rosters
    .filter((seat) => actor.kind === 'PROFESSIONAL' && seat.professional === actor.id && seat.organisation === actor.organisation)
    .filter((seat) => seat.recordedAt <= NOW && seat.from <= NOW && !(seat.until && seat.until <= NOW) && !(seat.withdrawnAt && seat.withdrawnAt <= NOW))
    .map(({ team }) => team);
  const principal = { type: 'Asker', id: 'asker' };
  const resource = { type: 'Record', id: 'record' };
  const attrs = {
    kind: actor.kind,
    id: 'id' in actor ? actor.id : '',
    organisation: 'organisation' in actor ? actor.organisation : '',
    teams,
  };
  const entities = [
    { uid: principal, attrs, parents: [] },
    { uid: resource, attrs: { person, category, heldBy: record?.heldBy ?? '' }, parents: [] },
  ];
  const permits = facts.grants.map((grant) => permitOf(grant, policy));
  const forbids = facts.refusals.map((refusal) => forbidOf(refusal, policy));
  const ask = (policies: readonly string[], kinds: readonly string[], cell: string): boolean => {
    const answer = cedar.isAuthorized({
      principal,
      action: { type: 'Action', id: 'ask' },
      resource,
      context: { now: NOW.getTime(), action, purpose, kinds: [...kinds], cell },
      policies: { staticPolicies: policies.join('\n') },
      entities,
    });
    if (answer.type !== 'success') throw new Error(answer.errors.map(({ message }) => message).join('; '));
    if (answer.response.diagnostics.errors.length > 0) throw new Error(JSON.stringify(answer.response.diagnostics.errors));
    return answer.response.decision === 'allow';
  };
  // A refusal is to somebody in whatever they are; a grant opens the cell of the very relation it reaches.
  const everyKind = relations.map(({ kind }) => kind);
  const isForbidden = !ask(['permit (principal, action, resource);', ...forbids], everyKind, '');
  if (isForbidden) return 'FORBIDDEN';
  const isPermitted = relations.some(({ kind, role }) => ask(permits, [kind], policy.cell(category, role)));
  return isPermitted ? 'PERMIT' : 'NOTHING';
}

interface Tally {
  readonly asked: number;
  readonly permits: number;
  readonly forbidden: number;
  readonly byException: number;
  readonly unexplained: readonly string[];
}

/** Holds the rule against the engine wherever consent decides: the layers of refusal, grant and default. */
function compare(tried: readonly World[], decideBy: typeof decide): Tally {
  let [asked, permits, forbidden, byException] = [0, 0, 0, 0];
  const unexplained: string[] = [];
  for (const world of tried) {
    const [first] = world.requests;
    const { mandates: _mandates, overrides: _overrides, activations: _cards, contextConsents: _yes, ...consent } = world.facts;
    const facts: Facts = { ...consent, mandates: [], overrides: [], activations: [], contextConsents: [] };
    const policy = { ...world.policy, needsContextConsent: new Set<never>() };
    for (const record of world.records) {
      const request: Request = { ...first!, record: { ...record, author: 'a stranger', parties: [] } };
      const { outcome, layer } = decideBy(request, facts, NOW, policy);
      const isOnlyTheirs = request.action === 'CONTRIBUTE' && policy.writtenByPersonOnly.has(request.category);
      if (!['REFUSAL', 'GRANT', 'DEFAULT'].includes(layer) || isOnlyTheirs) continue;
      asked += 1;
      const engine = askCedar({ ...world, facts, policy }, request, relationsOf({ ...world, facts, policy }, request));
      if (engine === 'PERMIT') permits += 1;
      if (engine === 'FORBIDDEN') forbidden += 1;
      if ((outcome === 'PERMIT') === (engine === 'PERMIT')) continue;
      const nameless = { ...facts, grants: facts.grants.map((grant) => ({ ...grant, exceptTo: null })) };
      const isException = engine === 'FORBIDDEN' && decideBy(request, nameless, NOW, policy).outcome === 'DENY';
      if (isException) byException += 1;
      else unexplained.push(`the rule ${outcome} at ${layer}, Cedar ${engine}: ${JSON.stringify(request)}`);
    }
  }
  return { asked, permits, forbidden, byException, unexplained };
}

describe('what an engine that others wrote says of the same grants and refusals', () => {
  const tried = fc.sample(worlds, { numRuns: WORLDS, seed: SEED });

  it('is what the rule says, but for exceptions, which Cedar does not know', () => {
    const { unexplained, ...tally } = compare(tried, decide);
    console.info(`Cedar ${cedar.getCedarVersion()}, ${WORLDS} worlds: ${JSON.stringify(tally)}`);
    writeProofResult('consent-cedar', { cedar: cedar.getCedarVersion(), seed: SEED, worlds: WORLDS, ...tally, unexplained });
    expect(unexplained).toEqual([]);
    for (const count of [tally.permits, tally.forbidden, tally.asked - tally.permits - tally.forbidden]) {
      expect(count).toBeGreaterThan(WORLDS / 50);
    }
  });

  it('is not what a rule says that ignores refusals, or purposes, or whom a grant is kept from', () => {
    const deaf: typeof decide = (request, facts, now, policy) => decide(request, { ...facts, refusals: [] }, now, policy);
    const blind: typeof decide = (request, facts, now, policy) =>
      decide(request, { ...facts, grants: facts.grants.map((grant) => ({ ...grant, purposes: [] })) }, now, policy);
    const careless: typeof decide = (request, facts, now, policy) =>
      decide(request, { ...facts, grants: facts.grants.map(({ notTo: _never, notYetTo: _notYet, ...grant }) => grant) }, now, policy);
    expect(compare(tried, careless).unexplained.length).toBeGreaterThan(0);
    expect(compare(tried, deaf).unexplained.length).toBeGreaterThan(0);
    expect(compare(tried, blind).unexplained.length).toBeGreaterThan(0);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { decide } from '../../consent/decide';
import type { Decision, Request } from '../../consent/decide';
import type { Facts, Recipient, RosterEntry } from '../../consent/facts';
import type { Cell, Policy } from '../../consent/policy';
import { ACTIONS, CATEGORIES, MEMBER_RELATION_KINDS, ROLES } from '../../consent/vocabulary';
import type { Decide } from './agreement';
import { at } from './worlds';

/** A rule with one fault put in on purpose, which the same comparison that finds no fault in the real one must find. */
export interface Mutant {
  readonly name: string;
  /** LEAKY shows too much, OVER_STRICT too little. Both errors count. */
  readonly fault: 'LEAKY' | 'OVER_STRICT';
  readonly decide: Decide;
  /** Whether the fault is in what becomes of facts that cannot be read. */
  readonly onBrokenFacts: boolean;
}

/** Most faults are put in by changing what the real rule is given, so that they stay in step with it. */
const onFacts =
  (change: (facts: Facts, request: Request) => Partial<Facts>): Decide =>
  (request, facts, now, policy) =>
    decide(request, { ...facts, ...change(facts, request) }, now, policy);

const onPolicy =
  (change: (policy: Policy) => Partial<Policy>): Decide =>
  (request, facts, now, policy) =>
    decide(request, facts, now, { ...policy, ...change(policy) });

const readingAs = (from: Cell, to: Cell): Decide =>
  onPolicy((policy) => ({
    cell: (category, role) => (policy.cell(category, role) === from ? to : policy.cell(category, role)),
  }));

/** The fields of every fact of a list set to these. */
const all = <K extends keyof Facts>(kind: K, fields: Partial<Facts[K][number]>): Decide =>
  onFacts((facts) => ({ [kind]: facts[kind].map((fact) => ({ ...fact, ...fields })) }));

const everyTeam: Decide = onFacts((_, { actor }) => {
  if (actor.kind !== 'PROFESSIONAL') return {};
  const seat = (team: string): RosterEntry => ({
    id: `seat-${team}`,
    from: at(-1),
    until: null,
    recordedAt: at(-1),
    withdrawnAt: null,
    team,
    organisation: actor.organisation,
    professional: actor.id,
  });
  return { rosters: ['team-mobile', 'team-circle'].map(seat) };
});

const firstGrantAlone: Decide = (request, facts, now, policy) => {
  const one = facts.grants
    .map((grant) => decide(request, { ...facts, grants: [grant] }, now, policy))
    .find((decision) => decision.layer === 'GRANT');
  return one ?? decide(request, facts, now, policy);
};

const authorLockedOut: Decide = (request, facts, now, policy) => {
  const { actor, record } = request;
  const me = 'id' in actor ? actor.id : '';
  const rows = (decision: Decision): Decision['rows'] => ({
    ...decision.rows,
    ownSubjects: decision.rows.ownSubjects.filter((subject) => subject !== me),
  });
  const asked = record?.author === me ? { ...request, record: { ...record, author: 'somebody-else' } } : request;
  const decision = decide(asked, facts, now, policy);
  return { ...decision, rows: rows(decision) };
};

const ownDataDenied: Decide = (request, facts, now, policy) => {
  const isOwn = request.actor.kind === 'PERSON' && request.actor.id === request.person;
  return decide(isOwn ? { ...request, actor: { kind: 'PERSON', id: 'somebody-else' } } : request, facts, now, policy);
};

const EVERY_CATEGORY = new Set(CATEGORIES);
const NO_CATEGORY: ReadonlySet<never> = new Set();

/** Overrides or cards as if they spoke to whoever asks. */
const spokenTo = (kind: 'overrides' | 'activations'): Decide =>
  onFacts((facts, { actor }) => {
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return {};
    const recipient: Recipient = { kind: actor.kind, ref: actor.id };
    return { [kind]: facts[kind].map((one) => ({ ...one, recipient, recipients: [recipient] })) };
  });

const alwaysActing: Decide = (request, facts, now, policy) => {
  const { actor, person } = request;
  const acting = actor.kind === 'PERSON' ? { ...actor, actingFor: person } : actor;
  return decide({ ...request, actor: acting }, facts, now, policy);
};

/** A person's silence taken for a refusal. */
const silenceDenies: Decide = onFacts(({ refusals, silences }) => ({
  refusals: [
    ...refusals,
    ...silences.map((one) => ({ ...one, bundles: [], heldBy: null, purposes: [], actions: ACTIONS, everything: false })),
  ],
}));

/**
 * The rule as it would be with one passage of its source written otherwise. Throws when the passage is no longer
 * there exactly once: a mutant that mutates nothing proves nothing.
 */
export function rewritten(file: string, passage: string, by: string): Decide {
  const folder = join(__dirname, '..', '..', 'consent');
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (name: string): Record<string, unknown> => {
    const known = loaded.get(name);
    if (known) return known;
    const exported: Record<string, unknown> = {};
    loaded.set(name, exported);
    const source = readFileSync(join(folder, `${name}.ts`), 'utf8');
    const { code } = transformSync(name === file ? replacedOnce(source, passage, by) : source, {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    new Function('require', 'exports', code)((path: string) => load(path.replace('./', '')), exported);
    return exported;
  };
  return load('decide').decide as Decide;
}

function replacedOnce(source: string, passage: string, by: string): string {
  const parts = source.split(passage);
  if (parts.length !== 2) throw new Error(`"${passage}" is in the source ${parts.length - 1} times`);
  return parts.join(by);
}

const leaky = (name: string, mutant: Decide): Mutant => ({
  name,
  fault: 'LEAKY',
  decide: mutant,
  onBrokenFacts: false,
});
const overStrict = (name: string, mutant: Decide): Mutant => ({ ...leaky(name, mutant), fault: 'OVER_STRICT' });
const leakyOnBrokenFacts = (name: string, mutant: Decide): Mutant => ({ ...leaky(name, mutant), onBrokenFacts: true });

/** Made when asked for, so that a passage that moved fails the test of the mutants and no other. */
export const mutants = (): readonly Mutant[] => [
  leaky('an expired grant counts', all('grants', { until: null })),
  leaky('a withdrawn grant counts', all('grants', { withdrawnAt: null })),
  leaky('a grant counts before it is recorded', all('grants', { recordedAt: at(-24) })),
  leaky('who said a yes for the person has it too', all('grants', { notTo: [] })),
  leaky('who wrote a yes down for the person has it before they confirmed', all('grants', { notYetTo: [] })),
  leaky(
    'a colleague has what is kept from their organisation',
    rewritten('decide', "|| (actor.kind !== 'PERSON' && subjects.includes(actor.organisation))", ''),
  ),
  leaky('a yes counts as confirmed before it is', rewritten('decide', 'confirmedAt != null && confirmedAt <= now', 'confirmedAt != null')),
  leaky('refusals are ignored', onFacts(() => ({ refusals: [] }))),
  leaky('the purpose is ignored', all('grants', { purposes: [] })),
  leaky('the action is ignored', all('grants', { actions: ACTIONS })),
  leaky('who holds the record is ignored', all('grants', { heldBy: null })),
  leaky('a relation that ended counts', all('relations', { until: null })),
  leaky(
    'whom a fact is about is ignored',
    onFacts((facts, { person }) => ({
      grants: facts.grants.map((grant) => ({ ...grant, person })),
      relations: facts.relations.map((relation) => ({ ...relation, person })),
    })),
  ),
  leaky('a wildcard opens a restricted cell', readingAs('R', 'T')),
  leaky('a bundle opens a topic', readingAs('T', 'N')),
  leaky('consent opens a "never"', readingAs('-', 'N')),
  leaky('the roster of a team is ignored', everyTeam),
  leaky(
    'a duty to keep opens to any colleague',
    onFacts((facts, { actor }) => ({
      retentions: facts.retentions.map((duty) => ({ ...duty, custodian: 'id' in actor ? actor.id : duty.custodian })),
    })),
  ),
  leakyOnBrokenFacts(
    'an error permits',
    rewritten(
      'decide',
      "    return deny('VALIDITY', [], policy, false);\n  }\n}",
      "    return permit('DEFAULT', [], ALL_ROWS, policy);\n  }\n}",
    ),
  ),
  leakyOnBrokenFacts('broken facts are passed over', rewritten('decide', '  assertWellFormed(facts, person);\n', '')),
  leaky(
    "a token's profession does not cap the role",
    rewritten('decide', 'ROLES_OF_PROFESSION[actor.profession].includes(relation.role) &&', ''),
  ),
  leaky('a grant answers refusals it does not name', rewritten('decide', 'grant.exceptTo !== refusal.id ||', '')),
  leaky('an exception need not be narrower', rewritten('decide', " && dimensions.includes('NARROWER')", '')),
  leaky('an exception need not be later', rewritten('decide', ' || grant.recordedAt <= refusal.recordedAt', '')),
  leaky('a period holds at the instant it ends', rewritten('facts', 'now < fact.until', 'now <= fact.until')),
  leaky('those bound to keep no record write unasked', onPolicy(() => ({ keepsRecord: new Set(ROLES) }))),
  leaky(
    'who reads what a house was told reads all it holds',
    onPolicy(({ answersForRecord, partOfRecord }) => ({
      answersForRecord: new Set([...answersForRecord, ...partOfRecord]),
    })),
  ),
  leaky(
    "a member's relation is also that of the organisation they came through",
    rewritten('decide', 'if (relation.member !== null) return false;', ''),
  ),
  leaky(
    "a case at one desk is the whole town hall's",
    rewritten('decide', "relation.kind !== 'MUNICIPAL_CASE'", 'true'),
  ),
  leaky('an override that ended counts', all('overrides', { until: at(24) })),
  leaky('a withdrawn card is still open', all('activations', { withdrawnAt: null })),
  leaky('what opens without an end opens for good', rewritten('decide', ' || opening.until === null', '')),
  leaky(
    'an override opens what it does not name',
    rewritten('decide', 'return opening.categories.includes(category) && reach', 'return reach'),
  ),
  leaky('an override reaches whatever it names', onPolicy(() => ({ overrideReach: () => EVERY_CATEGORY }))),
  leaky(
    'every danger is acute',
    onPolicy(({ overrideReach }) => ({ overrideReach: (ground) => overrideReach(ground, 'ACUTE') })),
  ),
  leaky('an override speaks to everyone', spokenTo('overrides')),
  leaky('a card opens to everyone', spokenTo('activations')),
  leaky('a card opens whatever it lists', onPolicy(() => ({ cardReach: EVERY_CATEGORY }))),
  leaky('an override is for writing as well', rewritten('decide', "action === 'READ' && opened.length > 0", 'opened.length > 0')),
  leaky(
    'an override opens to a profession what no role of it may see',
    rewritten('decide', 'if (PROFESSIONS_WITHOUT_RELATION.includes(actor.profession)) return true;', 'return true;'),
  ),
  leaky(
    'an override reaches a natural person who is nobody to them',
    rewritten('decide', "(actor.kind !== 'PERSON' || relations.length === 0)", "actor.kind !== 'PERSON'"),
  ),
  leaky('a representative needs no period', rewritten('decide', '      mandate.until !== null &&\n', '')),
  leaky('a mandate that ended counts', all('mandates', { until: at(24) })),
  leaky('a mandate in place of the person needs no incapacity', onPolicy(() => ({ needsIncapacity: () => false }))),
  leaky('who cannot decide one thing can decide nothing', all('incapacities', { categories: CATEGORIES })),
  leaky('a mandate counts without acting for the person', alwaysActing),
  leaky(
    'a mandate counts after its relation ended',
    rewritten('decide', 'isLive(mandate, now) &&\n      isHeldAs(mandate),', 'isLive(mandate, now),'),
  ),
  leaky(
    'a trusted person is there for everything',
    rewritten('decide', 'return mandate.categories.includes(category) ||', "return mandate.kind === 'TRUSTED_PERSON' ||"),
  ),
  leaky(
    "a representative's moments count",
    rewritten('decide', "const moments = mandate.kind === 'TRUSTED_PERSON' ? mandate.moments : [];", 'const { moments } = mandate;'),
  ),
  leaky(
    'a mandate beside the person beats their refusal',
    rewritten('decide', "mandate.mode !== 'IN_PLACE_OF' || mandate.kind === 'TRUSTED_PERSON'", "mandate.kind === 'TRUSTED_PERSON'"),
  ),
  leaky(
    'a trusted person acts in place of the person',
    rewritten('decide', "mandate.mode !== 'IN_PLACE_OF' || mandate.kind === 'TRUSTED_PERSON'", "mandate.mode !== 'IN_PLACE_OF'"),
  ),
  leaky('acting for one is acting for all', rewritten('decide', '  if (actor.actingFor !== person) return [];\n', '')),
  leaky(
    'a relative counts while they act for the person',
    rewritten('decide', "relations.filter(({ kind }) => kind === 'REPRESENTATIVE' || kind === 'TRUSTED_PERSON')", 'relations'),
  ),
  leaky('a representative writes whatever the person can', onPolicy(() => ({ writtenByRepresentative: EVERY_CATEGORY }))),
  leaky('what is always silent is told', onPolicy(() => ({ alwaysSilent: NO_CATEGORY }))),
  leaky('a silence the person asked for is told', onFacts(() => ({ silences: [] }))),
  leaky(
    'a silence to somebody without a relation is told',
    rewritten('decide', 'if (namesGrantee(grantee)) return reaches(grantee, actor, null, facts, now);', ''),
  ),
  leaky('those a record is about are not asked', onPolicy(() => ({ needsContextConsent: NO_CATEGORY }))),
  leaky(
    'a yes of the context counts that is over or still to come',
    all('contextConsents', { from: at(-24), until: null, recordedAt: at(-24), withdrawnAt: null }),
  ),
  overStrict(
    'a refusal closes what an override opens',
    onFacts(({ refusals }) => (refusals.length > 0 ? { overrides: [], activations: [] } : {})),
  ),
  overStrict(
    'a crisis service needs a relation to open a card',
    rewritten(
      'decide',
      "if (actor.kind !== 'PROFESSIONAL' && (actor.kind !== 'PERSON' || relations.length === 0)) return [];",
      'if (relations.length === 0) return [];',
    ),
  ),
  overStrict('a representative is locked out', onFacts(() => ({ mandates: [] }))),
  overStrict('a parent needs an incapacity too', onPolicy(() => ({ needsIncapacity: () => true }))),
  overStrict(
    'a mandate beside the person opens nothing',
    onFacts(({ mandates }) => ({ mandates: mandates.filter(({ mode }) => mode !== 'BESIDE') })),
  ),
  overStrict('a trusted person is there at no moment', onPolicy(() => ({ moment: () => NO_CATEGORY }))),
  overStrict('nobody says anything in the place of the person', onPolicy(() => ({ writtenByRepresentative: NO_CATEGORY }))),
  overStrict('silence denies', silenceDenies),
  overStrict('everything is silent', onPolicy(() => ({ alwaysSilent: EVERY_CATEGORY }))),
  overStrict('the yes of those a record is about is not heard', onFacts(() => ({ contextConsents: [] }))),
  overStrict('who wrote a yes down is kept from it after the person confirmed', all('grants', { confirmedAt: null })),
  overStrict(
    'a yes is not confirmed at the instant it is',
    rewritten('decide', 'confirmedAt != null && confirmedAt <= now', 'confirmedAt != null && confirmedAt < now'),
  ),
  overStrict('exceptions are ignored', all('grants', { exceptTo: null })),
  overStrict('the author is locked out', authorLockedOut),
  overStrict(
    'an accepted member is denied',
    onFacts((facts) => ({
      relations: facts.relations.filter((relation) => !MEMBER_RELATION_KINDS.includes(relation.kind)),
    })),
  ),
  overStrict('own data is denied', ownDataDenied),
  overStrict('the union of grants is lost', firstGrantAlone),
  overStrict('a bundle opens nothing', readingAs('N', 'T')),
  overStrict('a refusal of one holder closes all', all('refusals', { heldBy: null })),
  overStrict('a withdrawn refusal counts', all('refusals', { withdrawnAt: null })),
  overStrict('a record is closed to those who answer for it', onPolicy(() => ({ answersForRecord: new Set() }))),
  overStrict(
    'a grant for every purpose is for none',
    onFacts((facts) => ({ grants: facts.grants.filter((grant) => grant.purposes.length > 0) })),
  ),
  overStrict(
    "a relation of the whole organisation is nobody's",
    onFacts((facts) => ({
      relations: facts.relations.filter(({ professional, team, member }) => professional ?? team ?? member),
    })),
  ),
  overStrict('a house is shut out of what it was told', onPolicy(() => ({ partOfRecord: new Set() }))),
  overStrict('those bound to keep a record cannot add to it', onPolicy(() => ({ keepsRecord: new Set() }))),
  overStrict('no team is excepted from its organisation', rewritten('decide', 'TEAM: 1', 'TEAM: 2')),
  overStrict('a duty to keep is ignored', onFacts(() => ({ retentions: [] }))),
  overStrict(
    'a period has not begun at the instant it begins',
    rewritten('facts', 'fact.recordedAt.getTime() <= now', 'fact.recordedAt.getTime() < now'),
  ),
];

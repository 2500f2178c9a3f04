import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { decide } from '../../consent/decide';
import type { Decision, Request } from '../../consent/decide';
import type { Facts, RosterEntry } from '../../consent/facts';
import type { Cell, Policy } from '../../consent/policy';
import { ACTIONS, MEMBER_RELATION_KINDS, ROLES } from '../../consent/vocabulary';
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
    rewritten('facts', 'fact.recordedAt <= now', 'fact.recordedAt < now'),
  ),
];

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO, DEMO_IDENTITIES } from '../../shared/demo-identities';
import { encodePersonId } from '../../shared/ids';
import { exampleOperations } from '../../start/operations';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { endOfTheMonth } from '../support/region-month';
import { readWishes } from '../support/wishes';
import { judge, put, valuesAt } from './judge';
import { QUESTIONS } from './questions';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: true });
  await hub.settle();
  await endOfTheMonth(hub);
  // A steward can only be asked about what was asked before.
  for (const question of QUESTIONS) await put(hub, question);
}, 180_000);
afterAll(() => hub.stop());

describe('the questions of the case stories', () => {
  it.each(QUESTIONS.map((question) => [question.id, question.asks, question] as const))('%s: %s', async (_id, _asks, question) => {
    const answer = await put(hub, question);

    expect(answer.errors).toBeUndefined();
    const { wronglyShown, wronglyWithheld } = judge(question, answer);
    expect({ wronglyShown, wronglyWithheld }).toEqual({ wronglyShown: [], wronglyWithheld: [] });
  });

  it('says nothing of why, to nobody who is not the person or a steward', async () => {
    for (const question of QUESTIONS.filter(({ identity }) => !['jonas', 'mira'].includes(identity) && !identity.endsWith('steward'))) {
      const { text } = await put(hub, question);
      expect(text).not.toMatch(/REFUSAL|NO_GRANT|CEILING|"layer"|refused/);
    }
  });
});

describe('the network as a drawing', () => {
  const { jonas, mira, femke } = DEMO.persons;
  const MEMBER = 'id kind role since organisation { id } responsibleFor { what { code } detail } nextContact { onDate }';
  const DRAWN = `careNetwork(first: 100) { nodes { circle ${MEMBER} } } careNetworkGraph { nodes { id circle member { ${MEMBER} } } edges { from to } }`;
  const RECORDS = 'mentalHealthTrajectories { nodes { id state organisation { id } } } recordHolder { id practice { id } } jobCoaching { nodes { id state organisation { id } } }';
  const OF_ALL = `{ ${Object.entries({ jonas, mira, femke }).map(([name, id]) => `${name}: person(id: "${encodePersonId(id)}") { id ${DRAWN} ${RECORDS} }`).join(' ')} }`;

  it('has those whom the list shows, and as responsible for a record those of it who may read that record, to each of the demo’s identities (G-19, N-04)', async () => {
    const [shown, named] = [new Set<string>(), new Set<string>()];
    for (const { key, actor } of DEMO_IDENTITIES.filter((identity) => identity.actor.kind === 'PROFESSIONAL' || identity.actor.kind === 'PERSON')) {
      const { data, errors, withheld } = await hub.ask(key, OF_ALL);
      expect([key, actor.kind, errors]).toEqual([key, actor.kind, undefined]);
      for (const person of Object.values(data as Record<string, Shown | null>)) {
        if (person === null) continue;
        const { careNetwork, careNetworkGraph } = person;
        const members = careNetworkGraph?.nodes.flatMap(({ circle, member }) => (member ? [{ circle, ...member }] : [])) ?? null;
        expect([key, members]).toEqual([key, careNetwork?.nodes ?? null]);
        const points = careNetworkGraph?.nodes.map(({ id }) => id) ?? [];
        expect(careNetworkGraph?.edges.flatMap(({ from, to }) => [from, to]).filter((id) => !points.includes(id)) ?? []).toEqual([]);
        if (careNetwork === null) continue;
        if (careNetwork.nodes.length > 0) shown.add(key);
        const { mentalHealthTrajectories, jobCoaching, recordHolder } = person;
        const held = recordHolder === null ? [] : [{ id: recordHolder.id, state: 'HOLDS', organisation: recordHolder.practice }];
        const houses = careNetwork.nodes.map(({ organisation }) => organisation?.id);
        const standing = [...(mentalHealthTrajectories?.nodes ?? []), ...(jobCoaching?.nodes ?? []), ...held]
          .filter(({ state, organisation }) => state !== 'ENDED' && houses.includes(organisation.id))
          .map(({ id }) => id);
        const details = new Set(careNetwork.nodes.flatMap(({ responsibleFor }) => responsibleFor?.map(({ detail }) => detail) ?? []));
        expect([key, [...details].sort()]).toEqual([key, standing.sort()]);
        for (const detail of details) named.add(`${key} ${detail}`);
      }
      for (const { fields } of withheld.filter(({ category, fields: of }) => category === 'CARE_NETWORK' && of.includes('Person.careNetwork'))) {
        expect([key, fields]).toEqual([key, expect.arrayContaining(['Person.careNetworkGraph'])]);
      }
    }
    expect(shown.size).toBeGreaterThan(8);
    expect(named.size).toBeGreaterThan(15);
  });
});
interface Member {
  readonly id: string;
  readonly organisation: { readonly id: string } | null;
  readonly responsibleFor: readonly { readonly detail: string }[] | null;
}
interface Kept {
  readonly id: string;
  readonly state: string;
  readonly organisation: { readonly id: string };
}
interface Shown {
  readonly careNetwork: { readonly nodes: readonly Member[] } | null;
  readonly careNetworkGraph: {
    readonly nodes: readonly { readonly id: string; readonly circle: string; readonly member: Member | null }[];
    readonly edges: readonly { readonly from: string; readonly to: string }[];
  } | null;
  readonly mentalHealthTrajectories: { readonly nodes: readonly Kept[] } | null;
  readonly jobCoaching: { readonly nodes: readonly Kept[] } | null;
  readonly recordHolder: { readonly id: string; readonly practice: { readonly id: string } } | null;
}

describe('the example operations', () => {
  const operations = exampleOperations(join(__dirname, '..', '..'));

  it('are all there to be tried', () => {
    const files = readdirSync(join(__dirname, '..', '..', 'docs', 'operations'));
    expect(operations.map(({ name }) => `${name}.graphql`)).toEqual(files.sort());
    expect(operations.filter(({ tries }) => tries.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it.each(operations.flatMap(({ name, text, tries }) => tries.map((attempt) => [name, attempt.identity, attempt.variables, text] as const)))(
    '%s runs as %s with %s',
    async (_name, identity, variables, text) => {
      const answer = await hub.ask(identity, text, variables === undefined ? {} : (JSON.parse(variables) as object));
      expect(answer.status).toBe(200);
      expect(answer.errors).toBeUndefined();
    },
  );

  const isSomething = (value: unknown): boolean => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  it.each(readWishes(join(__dirname, '..', '..')).filter(({ operation }) => operation !== null).map((wish) => [wish.id, wish] as const))(
    '%s of docs/wishes.md is answered with something',
    async (_id, { operation, identity, shows }) => {
      const { text, tries } = operations.find(({ name }) => name === operation)!;
      const asked = tries.filter((attempt) => attempt.identity === identity);
      const answers = await Promise.all(asked.map(({ variables = '{}' }) => hub.ask(identity, text, JSON.parse(variables) as object)));
      const data = answers.map((answer) => answer.data as unknown);
      const empty = shows.filter((path) => !data.some((each) => valuesAt(each, path.split('.')).some(isSomething)));
      expect(empty).toEqual([]);
    },
  );
});

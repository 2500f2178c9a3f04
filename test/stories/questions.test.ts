import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO, DEMO_IDENTITIES } from '../../shared/demo-identities';
import { encodePersonId } from '../../shared/ids';
import { exampleOperations } from '../../start/operations';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { readWishes } from '../support/wishes';
import { judge, put, valuesAt } from './judge';
import { QUESTIONS } from './questions';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: true });
  await hub.settle();
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
  const MEMBER = 'id circle kind role since until inWords organisation { id } professional { id } responsibleFor { what { code } detail } nextContact { onDate }';
  const drawn = `careNetwork(first: 100) { nodes { ${MEMBER} } } careNetworkGraph { nodes { id member { ${MEMBER} } } edges { from to } }`;
  const BOTH = `{ ${Object.entries({ jonas, mira, femke }).map(([name, id]) => `${name}: person(id: "${encodePersonId(id)}") { id ${drawn} }`).join(' ')} }`;

  it('has exactly those whom the list shows, to each of the demo’s identities, and withholds what that withholds', async () => {
    const shown: string[] = [];
    for (const { key } of DEMO_IDENTITIES) {
      const { data, errors, withheld } = await hub.ask(key, BOTH);
      if (data === null) {
        // A system reads for nobody but a named user.
        expect([key, errors?.length]).toEqual([key, expect.any(Number)]);
        continue;
      }
      for (const person of Object.values(data) as { id: string; careNetwork: { nodes: Member[] } | null; careNetworkGraph: Drawing | null }[]) {
        if (person === null) continue;
        const { careNetwork, careNetworkGraph } = person;
        expect([key, careNetworkGraph?.nodes.flatMap(({ member }) => (member ? [member] : [])) ?? null]).toEqual([key, careNetwork?.nodes ?? null]);
        const ids = careNetworkGraph?.nodes.map(({ id }) => id) ?? [];
        expect(careNetworkGraph?.edges.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id)) ?? []).toEqual([]);
        if (careNetwork !== null && careNetwork.nodes.length > 0) shown.push(key);
      }
      for (const { category, fields } of withheld.filter(({ category }) => category === 'CARE_NETWORK')) {
        expect([key, category, fields]).toEqual([key, category, expect.arrayContaining(['Person.careNetwork', 'Person.careNetworkGraph'])]);
      }
    }
    expect(new Set(shown).size).toBeGreaterThan(8);
  });
});
interface Member {
  readonly id: string;
}
interface Drawing {
  readonly nodes: readonly { readonly id: string; readonly member: Member | null }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
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

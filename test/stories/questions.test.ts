import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exampleOperations } from '../../start/operations';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { judge, put } from './judge';
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
});

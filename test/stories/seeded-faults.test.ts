import type { AskDecisions } from '../../shared/decision-api';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { FAULTS } from './faults';
import { judge, put } from './judge';
import { QUESTIONS } from './questions';

/** Without this, "wrongly shown 0, wrongly withheld 0" would only say that nobody looked. */
describe('faults seeded into the decision point', () => {
  let hub: TestHub;
  let fault: (ask: AskDecisions) => AskDecisions = (ask) => ask;

  beforeAll(async () => {
    hub = await startTestHub({ demo: true, decisionFault: (ask) => (asker, cells) => fault(ask)(asker, cells) });
    await hub.settle();
  }, 180_000);
  afterAll(() => hub.stop());

  const asked = QUESTIONS.filter(({ identity }) => !identity.endsWith('steward'));

  /** Of the first question that is answered wrongly in this way; one is enough to know that somebody looks. */
  async function firstWrong(kinds: readonly ('wronglyShown' | 'wronglyWithheld')[]): Promise<readonly unknown[]> {
    for (const question of asked) {
      const verdict = judge(question, await put(hub, question));
      const wrong = kinds.flatMap((kind) => verdict[kind]);
      if (wrong.length > 0) return wrong;
    }
    return [];
  }

  it('there are none by themselves', async () => {
    fault = (ask) => ask;
    expect(await firstWrong(['wronglyShown', 'wronglyWithheld'])).toEqual([]);
  });

  it.each(FAULTS.map((each) => [each.kind, each.name, each] as const))('%s: %s', async (kind, _name, seeded) => {
    fault = seeded.fault;
    expect(await firstWrong([kind === 'LEAKY' ? 'wronglyShown' : 'wronglyWithheld'])).not.toEqual([]);
  });
});

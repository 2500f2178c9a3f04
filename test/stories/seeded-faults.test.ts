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

  async function errors(): Promise<{ shown: number; withheld: number }> {
    let shown = 0;
    let withheld = 0;
    for (const question of QUESTIONS.filter(({ identity }) => !identity.endsWith('steward'))) {
      const verdict = judge(question, await put(hub, question));
      shown += verdict.wronglyShown.length;
      withheld += verdict.wronglyWithheld.length;
    }
    return { shown, withheld };
  }

  it('there are none by themselves', async () => {
    fault = (ask) => ask;
    expect(await errors()).toEqual({ shown: 0, withheld: 0 });
  });

  it.each(FAULTS.map((each) => [each.kind, each.name, each] as const))('%s: %s', async (kind, _name, seeded) => {
    fault = seeded.fault;
    const found = await errors();
    expect(kind === 'LEAKY' ? found.shown : found.withheld).toBeGreaterThan(0);
  });
});

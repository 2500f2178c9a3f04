import fc from 'fast-check';
import { decide } from '../../consent/decide';
import { NO_FACTS } from '../../consent/facts';
import { CURRENT_POLICY } from '../../consent/visibility';
import { LAYERS } from '../../consent/vocabulary';
import type { Layer } from '../../consent/vocabulary';
import { isFullProof, timesFor, writeProofResult } from '../support/proof';
import { PROMISES } from './promises';
import { NOW, worlds } from './worlds';

const WORLDS = timesFor(5_000, 50_000);
/** Every run of the tests tries the same worlds; the long proof tries new ones, and prints which. */
const SEED = isFullProof() ? Date.now() & 0x7fffffff : 20_261_122;

const decidedIn = new Map<Layer, number>();
const broken = new Map<string, string>();
let requests = 0;
let permits = 0;
let seconds = 0;
let processorSeconds = 0;

beforeAll(() => {
  const begun = performance.now();
  const used = process.cpuUsage();
  const property = fc.property(worlds, (world) => {
    for (const request of world.requests) {
      const decision = decide(request, world.facts, NOW, world.policy);
      decidedIn.set(decision.layer, (decidedIn.get(decision.layer) ?? 0) + 1);
      requests += 1;
      if (decision.outcome === 'PERMIT') permits += 1;
    }
    for (const [promise, holds] of Object.entries(PROMISES)) {
      if (broken.has(promise)) continue;
      const failure = holds(world);
      if (failure !== null) broken.set(promise, failure);
    }
  });
  fc.assert(property, { numRuns: WORLDS, seed: SEED });
  seconds = (performance.now() - begun) / 1000;
  processorSeconds = process.cpuUsage(used).user / 1e6;
}, 1_800_000);

afterAll(() => {
  const shares = Object.fromEntries(LAYERS.map((layer) => [layer, share(decidedIn.get(layer) ?? 0)]));
  const perSecond = Math.round(WORLDS / seconds);
  console.info(
    `${WORLDS} worlds, ${requests} requests, ${Object.keys(PROMISES).length} promises: ${seconds.toFixed(1)} s ` +
      `(${processorSeconds.toFixed(1)} s of processor), ${perSecond} worlds/s, seed ${SEED}; ` +
      `${share(permits)} % permits; ` +
      LAYERS.map((layer) => `${layer} ${shares[layer]} %`).join(', '),
  );
  writeProofResult('consent-properties', {
    worlds: WORLDS,
    requests,
    seed: SEED,
    worldsPerSecond: perSecond,
    processorSeconds: Math.round(processorSeconds),
    permitPercent: share(permits),
    decidedInPercent: shares,
    promises: Object.fromEntries(Object.keys(PROMISES).map((promise) => [promise, broken.get(promise) ?? 'held'])),
  });
});

const share = (count: number): number => Math.round((1000 * count) / requests) / 10;

describe('what consent promises, on generated worlds', () => {
  test.each(Object.entries(PROMISES))('%s', (promise, holds) => {
    if (broken.has(promise)) {
      // Found in the common run; run alone it shrinks to the smallest world that breaks it.
      const smallest = fc.property(worlds, (world) => {
        expect(holds(world)).toBeNull();
      });
      fc.assert(smallest, { numRuns: WORLDS, seed: SEED });
    }
    expect(broken.get(promise)).toBeUndefined();
  });

  test.each(LAYERS)('%s decides at least 5 %% of the requests, so that nothing holds by default', (layer) => {
    expect(share(decidedIn.get(layer) ?? 0)).toBeGreaterThanOrEqual(5);
  });

  test('between 20 and 80 % of the requests are permitted', () => {
    expect(share(permits)).toBeGreaterThanOrEqual(20);
    expect(share(permits)).toBeLessThanOrEqual(80);
  });
});

describe('the rule is total', () => {
  test('anything at all asked of anything at all gets a decision, and it is a denial', () => {
    const nonsense = fc.property(fc.anything(), fc.anything(), fc.anything(), (request, facts, now) => {
      const decision = decide(request as never, facts as never, now as never, CURRENT_POLICY);
      expect(decision).toMatchObject({ outcome: 'DENY', layer: 'VALIDITY', standing: false, decidedBy: [] });
    });
    fc.assert(nonsense, { numRuns: timesFor(2_000, 50_000) });
  });

  test('an instant that is none gets a denial, even of the person asking about themselves', () => {
    const decision = decide(
      { actor: { kind: 'PERSON', id: 'p' }, purpose: 'SELF', action: 'READ', person: 'p', category: 'NAME' },
      NO_FACTS,
      new Date(Number.NaN),
      CURRENT_POLICY,
    );
    expect(decision).toMatchObject({ outcome: 'DENY', layer: 'VALIDITY' });
  });
});

import { decide } from '../../consent/decide';
import type { RowScope } from '../../consent/rows';
import { CURRENT_POLICY } from '../../consent/visibility';
import { LAYERS, OUTCOMES } from '../../consent/vocabulary';
import type { ConsentCase } from './load-cases';
import { actorOf, loadCases, loadWrittenCases, resolveCase } from './load-cases';

const CASES = loadCases();

describe.each([...new Set(CASES.map(({ file }) => file))])('%s', (file) => {
  it.each(CASES.filter((one) => one.file === file).map((one) => [one.id, one.description, one] as const))(
    '%s: %s',
    (_id, _description, one) => {
      const decision = decide(one.request, one.facts, one.now, CURRENT_POLICY);
      expect(asFarAsStated(decision, one)).toEqual(one.expected);
      expect(decision.policyVersion).toBe(CURRENT_POLICY.version);
    },
  );
});

describe('the cases together', () => {
  it('reach every layer that decides, from both sides where it has two', () => {
    const reached = new Set(CASES.map(({ expected }) => `${expected.layer} ${expected.outcome}`));
    expect([...reached].sort()).toEqual([
      ...['CEILING DENY', 'DEFAULT DENY', 'GRANT PERMIT', 'OVERRIDE PERMIT', 'OWN DENY', 'OWN PERMIT'],
      ...['OWN_RECORD PERMIT', 'REFUSAL DENY', 'RELATION DENY', 'VALIDITY DENY'],
    ]);
    expect(LAYERS.filter((layer) => ![...reached].some((one) => one.startsWith(`${layer} `)))).toEqual([]);
  });

  it('permit and deny in fair numbers', () => {
    for (const outcome of OUTCOMES) {
      const share = CASES.filter(({ expected }) => expected.outcome === outcome).length / CASES.length;
      expect(share).toBeGreaterThan(0.3);
    }
    expect(CASES.length).toBeGreaterThan(150);
  });

  it('cite what they rest on', () => {
    const uncited = CASES.filter(({ why }) => !/\b(C|TQ|EQ|ST|T|E|R)-\d{2,3}\b/.test(why));
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });

  it('are decided the same whatever the order of the facts', () => {
    for (const one of CASES) {
      const backwards = Object.fromEntries(
        Object.entries(one.facts).map(([list, facts]) => [list, [...facts].reverse()]),
      ) as unknown as ConsentCase['facts'];
      expect(decide(one.request, backwards, one.now, CURRENT_POLICY)).toEqual(
        decide(one.request, one.facts, one.now, CURRENT_POLICY),
      );
    }
  });

  it('mean the same with other ids for the same people', () => {
    let made = 0;
    const fresh = new Map<string, string>();
    const idOf = (symbol: string, kind: string): string => {
      const key = `${kind}:${symbol}`;
      const id = fresh.get(key) ?? `id-${(made += 1)}`;
      fresh.set(key, id);
      return id;
    };
    for (const one of loadWrittenCases().map((written) => resolveCase(written, idOf))) {
      const decision = decide(one.request, one.facts, one.now, CURRENT_POLICY);
      expect([one.id, asFarAsStated(decision, one)]).toEqual([one.id, one.expected]);
    }
  });

  it('name nobody who was not declared', () => {
    expect(() => actorOf('jonas-pg')).toThrow(/jonas-pg/);
    expect(() => actorOf('brug')).toThrow(/brug/);
    const [written] = loadWrittenCases();
    if (!written) throw new Error('there are no cases');
    const misspelt = { ...written, request: { ...written.request, person: 'jonsa' } };
    expect(() => resolveCase(misspelt)).toThrow(/jonsa/);
  });
});

/** A case states what it is about: outcome and layer always, the rest where it matters. */
function asFarAsStated(
  decision: ReturnType<typeof decide>,
  { expected }: ConsentCase,
): ConsentCase['expected'] {
  return {
    outcome: decision.outcome,
    layer: decision.layer,
    ...(expected.standing !== undefined && { standing: decision.standing }),
    ...(expected.silent !== undefined && { silent: decision.silent }),
    ...(expected.decidedBy && { decidedBy: decision.decidedBy }),
    ...(expected.rows && { rows: sorted(decision.rows) }),
  };
}

function sorted(rows: RowScope): RowScope {
  const inOrder = (ids: readonly string[]): readonly string[] => [...ids].sort();
  return {
    everything: rows.everything,
    heldBy: inOrder(rows.heldBy),
    notHeldBy: inOrder(rows.notHeldBy),
    ownSubjects: inOrder(rows.ownSubjects),
    ...(rows.onlyAbout && { onlyAbout: inOrder(rows.onlyAbout) }),
  };
}

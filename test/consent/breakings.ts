import type { Facts, Recorded } from '../../consent/facts';

export function pickFrom<T>(items: readonly T[], dice: number): T {
  const item = items[dice % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Ways for facts to be broken. Each has to be about the person asked for, and names what it broke. */
export type Breaking = (facts: Facts, person: string) => Facts | null;

function breaks<K extends keyof Facts>(kind: K, change: Readonly<Record<string, unknown>>): Breaking {
  return (facts, person) => {
    const list = facts[kind] as readonly (Recorded & { readonly person?: string })[];
    const index = list.findIndex((fact) => fact.person === undefined || fact.person === person);
    if (index < 0) return null;
    return { ...facts, [kind]: list.map((fact, place) => (place === index ? { ...fact, ...change } : fact)) };
  };
}

const unreadable = new Proxy([], {
  get: () => {
    throw new Error('the facts cannot be read');
  },
});

const NO_DATE = new Date(Number.NaN);
const SCOPED = ['grants', 'refusals'] as const;
const MATTERS = ['mandates', 'incapacities', 'overrides', 'activations', 'silences', 'contextConsents'] as const;
const DATED = [...SCOPED, ...MATTERS, 'relations', 'rosters', 'retentions'] as const;

export const BREAKINGS: readonly Breaking[] = [
  ...DATED.flatMap((kind): Breaking[] => [
    (facts) => ({ ...facts, [kind]: unreadable }),
    (facts) => ({ ...facts, [kind]: null }),
    (facts) => ({ ...facts, [kind]: [null, ...facts[kind]] }),
    breaks(kind, { recordedAt: NO_DATE }),
    breaks(kind, { from: null }),
    breaks(kind, { from: '2026-01-01' }),
    breaks(kind, { until: undefined }),
    breaks(kind, { until: NO_DATE }),
    breaks(kind, { withdrawnAt: undefined }),
    breaks(kind, { id: '' }),
  ]),
  ...SCOPED.flatMap((kind) => [
    breaks(kind, { person: null }),
    breaks(kind, { grantee: null }),
    breaks(kind, { grantee: { kind: 'SOMEBODY' } }),
    breaks(kind, { grantee: { kind: 'PROFESSIONAL' } }),
    breaks(kind, { grantee: { kind: 'CARE_NETWORK' } }),
    breaks(kind, { categories: null }),
    breaks(kind, { bundles: null }),
    breaks(kind, { purposes: null }),
    breaks(kind, { actions: null }),
    breaks(kind, { heldBy: undefined }),
    breaks(kind, { heldBy: '' }),
  ]),
  ...MATTERS.flatMap((kind) => [breaks(kind, { person: null }), breaks(kind, { categories: null })]),
  breaks('silences', { grantee: null }),
  breaks('silences', { grantee: { kind: 'SOMEBODY' } }),
  breaks('silences', { grantee: { kind: 'CARE_NETWORK' } }),
  breaks('mandates', { holder: null }),
  breaks('mandates', { holder: '' }),
  breaks('mandates', { moments: null }),
  breaks('overrides', { recipient: null }),
  breaks('overrides', { recipient: { kind: 'PROFESSIONAL' } }),
  breaks('overrides', { recipient: { kind: 'EVERYONE' } }),
  breaks('activations', { recipients: null }),
  breaks('activations', { recipients: [null] }),
  breaks('activations', { recipients: [{ kind: 'EVERYONE' }] }),
  breaks('contextConsents', { contextPerson: null }),
];


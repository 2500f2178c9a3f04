import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Grantee } from '../../../../consent/facts';
import { MEMBER_RELATION_KINDS } from '../../../../consent/vocabulary';
import type { Category, RelationKind } from '../../../../consent/vocabulary';
import { CURRENT_POLICY } from '../../../../consent/visibility';
import { bearingOf, bulkPlan } from '../../../../subgraphs/person/consent-bulk/consent-bulk.rules';
import type { Bearing, BulkLimit } from '../../../../subgraphs/person/consent-bulk/consent-bulk.rules';
import { SAID_BY_PERSON } from '../../../../subgraphs/person/consent/consent.table';
import type { GrantRow } from '../../../../subgraphs/person/consent/consent.table';

const NOW = new Date('2026-03-01T10:00:00Z');
const JUNE = new Date('2026-06-01T00:00:00Z');
const organisation = randomUUID();
const at = (milliseconds: number): Date => new Date(JUNE.getTime() + milliseconds);

function grant(said: Partial<GrantRow> = {}): GrantRow {
  const person = randomUUID();
  return {
    ...{ id: randomUUID(), person, recordedBy: person, grantee: { kind: 'ORGANISATION', ref: organisation } },
    ...{ categories: ['NAME', 'HOUSING'], bundles: [], heldBy: null, purposes: [], actions: ['READ'] },
    ...{ from: NOW, until: null, recordedAt: NOW, withdrawnAt: null, exceptTo: null, replaces: null, version: 1, notTo: [], notYetTo: [] },
    ...SAID_BY_PERSON,
    ...said,
  };
}

function plan(one: GrantRow, bearing: Bearing, limit: Partial<BulkLimit> = {}) {
  const whole = { organisation, until: JUNE, categories: [] as readonly Category[], ...limit };
  return bulkPlan([one], new Map([[one.id, bearing]]), whole, CURRENT_POLICY, NOW);
}

describe('what an organisation has, limited in one act', () => {
  it('ends at the instant given, and no sooner nor later', () => {
    const one = grant();
    expect(plan(one, 'NAMED')).toEqual({ cuts: [{ ended: one, left: [{ ...one, until: JUNE }] }], refused: null });
    expect(plan(one, 'NAMED', { until: null })).toEqual({ cuts: [{ ended: one, left: [] }], refused: null });
  });

  it.each([
    ['ends a millisecond before', { until: at(-1) }, 0, 0],
    ['ends at that instant', { until: at(0) }, 0, 0],
    ['ends a millisecond after', { until: at(1) }, 1, 1],
    ['begins a millisecond before', { from: at(-1) }, 1, 1],
    ['begins at that instant', { from: at(0) }, 1, 0],
    ['was withdrawn', { withdrawnAt: NOW }, 0, 0],
  ])('a grant that %s', (_what, said, cuts, left) => {
    const planned = plan(grant(said), 'NAMED');
    expect([planned.cuts.length, planned.cuts.flatMap((cut) => cut.left).length]).toEqual([cuts, left]);
    expect(planned.refused).toBeNull();
  });

  it('takes the categories meant, and leaves the others as long as they were', () => {
    const one = grant({ until: at(5) });
    const [cut] = plan(one, 'NAMED', { categories: ['HOUSING', 'WISHES'] }).cuts;
    expect(cut!.left).toEqual([
      { ...one, categories: ['NAME'] },
      { ...one, categories: ['HOUSING'], until: JUNE },
    ]);
    expect(plan(one, 'NAMED', { categories: ['WISHES'] })).toEqual({ cuts: [], refused: null });
  });

  it('a bundle is not cut open: the categories meant of it are refused', () => {
    const one = grant({ categories: ['HOUSING'], bundles: ['BASIC_NETWORK'], purposes: ['HOUSING_SUPPORT' as never] });
    const { cuts, refused } = plan(one, 'NAMED', { categories: ['HOUSING'] });
    expect(cuts[0]!.left).toEqual([
      { ...one, categories: [] },
      { ...one, bundles: [], until: JUNE },
    ]);
    expect(refused).toEqual({ categories: ['HOUSING'], bundles: [], purposes: one.purposes, actions: ['READ'] });
    // All of it meant, the bundle ends with the grant and nothing is to be refused.
    expect(plan(one, 'NAMED')).toEqual({ cuts: [{ ended: one, left: [{ ...one, until: JUNE }] }], refused: null });
  });

  it('what others have too stays theirs, and is refused to this organisation for all that it allowed', () => {
    const one = grant({ grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING'] }, bundles: ['BASIC_NETWORK'], actions: ['READ', 'CONTRIBUTE'] });
    expect(plan(one, 'REACHED')).toEqual({
      cuts: [],
      refused: { categories: ['NAME', 'HOUSING'], bundles: ['BASIC_NETWORK'], purposes: [], actions: ['READ', 'CONTRIBUTE'] },
    });
    expect(plan(one, 'REACHED', { categories: ['NAME'] }).refused).toMatchObject({ categories: ['NAME'], bundles: [] });
    expect(plan(one, 'REACHED', { categories: ['OWN_WORDS'] }).refused).toBeNull();
    expect(plan(one, 'NOT')).toEqual({ cuts: [], refused: null });
  });

  it('knows whom a grant is to: the organisation alone, others besides, or others only', () => {
    const other = randomUUID();
    const who = { kind: 'PROFESSIONAL', ref: randomUUID() } as const;
    const team = { kind: 'TEAM', ref: randomUUID() } as const;
    const bears = (grantee: Grantee, worksAt: readonly string[] = [], kinds: readonly RelationKind[] = []) =>
      bearingOf(grantee, organisation, { worksAt, kinds });
    expect(bears({ kind: 'ORGANISATION', ref: organisation })).toBe('NAMED');
    expect(bears({ kind: 'ORGANISATION', ref: other })).toBe('NOT');
    for (const grantee of [who, team]) {
      expect(bears(grantee, [organisation])).toBe('NAMED');
      expect(bears(grantee, [organisation, other])).toBe('REACHED');
      expect(bears(grantee, [other])).toBe('NOT');
      expect(bears(grantee)).toBe('NOT');
    }
    expect(bears({ kind: 'PERSON', ref: organisation }, [organisation], ['COACHING'])).toBe('NOT');
    for (const [grantee, kind, otherKind] of [
      [{ kind: 'CARE_NETWORK', relationKinds: ['COACHING'] }, 'COACHING', 'MUNICIPAL_CASE'],
      [{ kind: 'ALL_MEMBERS' }, MEMBER_RELATION_KINDS[0]!, 'MUNICIPAL_CASE'],
    ] as const) {
      expect(bears(grantee, [], [otherKind, kind])).toBe('REACHED');
      expect(bears(grantee, [], [otherKind])).toBe('NOT');
    }
  });
});

import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { signServiceToken } from '../../../shared/identity/service-token';
import { encodeReferenceId } from '../../../shared/ids';
import { REGION_SERIES, levelsOf } from '../../../shared/region-series';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { ProfessionalReporter } from '../../../subgraphs/kit/professional-reporter';
import { deliveryOf } from '../../../subgraphs/kit/region-reporter';
import { CODE_LISTS as MENTAL_HEALTH_CODES } from '../../../subgraphs/mental-health/code/code-lists.rules';
import { countCircle } from '../../../subgraphs/person/region-count/region-count.store';
import { TEST_NOW, startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';
import { endOfTheMonth, regionCountsOf } from '../../support/region-month';
import { HUB_START, JONAS, MIRA, demoKey, persons } from './circle-hub';

describe('the two circles with all that partners and consent add to them', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    await hub.settle();
  }, HUB_START);
  afterAll(() => hub?.stop());

  const ask = async (as: string, query: string, variables: object = {}) => {
    const { data, errors } = await hub.ask(as, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('no relation, membership or shared row names somebody Kring does not know', async () => {
    const unknown = await hub.subgraphs.get('person')!.dataSource.query(
      `SELECT member FROM relation WHERE member IS NOT NULL AND member NOT IN (SELECT person FROM consent_epoch)
       UNION ALL
       SELECT m.member FROM resource_group_member m
        WHERE m.member IS NOT NULL AND m.left_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM relation r WHERE r.person = m.person_id AND r.member = m.member AND r.kind = 'GROUP_RELATIVE')`,
    );
    expect(unknown).toEqual([]);
  });

  it('the register holds what each partner told, beside what was told here', async () => {
    const query =
      'query R($id: ID!) { person(id: $id) { notices { nodes { occasion { code } provenance { sourceSystem } } } reviews { nodes { onDate } } waiting { nodes { untilDate } } } }';
    const jonas = (await ask('jonas', query, { id: JONAS })).person;
    const tellers = new Set(
      [...jonas.notices.nodes, ...(await ask('mira', query, { id: MIRA })).person.notices.nodes].map(
        ({ provenance }: { provenance: { sourceSystem: string } }) => provenance.sourceSystem,
      ),
    );

    expect([...tellers]).toEqual(expect.arrayContaining(['mental-health', 'kring']));
    expect(jonas.reviews.nodes.length).toBeGreaterThan(0);
    expect(jonas.waiting.nodes.length).toBeGreaterThan(0);
  });

  it('the names of organisations and professionals come from the directory in the same query', async () => {
    const query =
      '{ me { careNetwork { nodes { role organisation { name } professional { givenName familyName } } } } }';
    const { me } = await ask('mira', query);
    expect(me.careNetwork.nodes).toContainEqual({
      role: 'JOB_COACH',
      organisation: { name: 'Jobcoachdienst Stap voor Stap' },
      professional: { givenName: 'Leen', familyName: 'Hermans' },
    });
  });

  it('his mother leaves, and the relation that the consent demo gave her ends with it', async () => {
    const read = 'query R($id: ID!) { person(id: $id) { id } }';
    expect((await ask('jonas-mother', read, { id: JONAS })).person).not.toBeNull();
    const left = await ask(
      'jonas-mother',
      'mutation L($input: LeaveResourceGroupInput!) { leaveResourceGroup(input: $input) { __typename } }',
      { input: { group: demoKey('ResourceGroup', persons.jonas, 'jonas/group'), idempotencyKey: randomUUID() } },
    );

    expect(left.leaveResourceGroup.__typename).toBe('PlaceGivenUp');
    expect((await ask('jonas-mother', read, { id: JONAS })).person).toBeNull();
    expect((await ask('jonas-father', read, { id: JONAS })).person).not.toBeNull();
  });

  describe('the figures of the region (TQ-13, ST-08, R-102)', () => {
    const until = { month: '2026-10', end: '2026-11-01', yearBefore: '2025-11-01' };
    const database = (name: SubgraphName) => hub.subgraphs.get(name)!.dataSource;
    /** So many persons more, whom nobody knows otherwise, wait for rehabilitation. */
    const wait = async (heldBy: string, persons: number, since = '2026-08-20'): Promise<void> => {
      const columns = 'person_id, id, held_by, author, source, recorded_at';
      const values = `gen_random_uuid() AS person, gen_random_uuid() AS id, $1::uuid, $1::uuid, 'PROFESSIONAL', $2::timestamptz`;
      await database('mental-health').query(
        `WITH t AS (
           INSERT INTO trajectory (${columns}, kind, state, accountable, opened_on)
           SELECT ${values}, 'REHAB', 'WAITING', $1::uuid, $3::date FROM generate_series(1, $4) RETURNING *)
         INSERT INTO trajectory_waiting (${columns}, trajectory_id, waits_for, since)
         SELECT person_id, gen_random_uuid(), held_by, author, source, recorded_at, id, 'START', opened_on FROM t`,
        [heldBy, TEST_NOW, since, persons],
      );
    };
    const FIGURES = `query F($input: RegionFiguresInput!) { regionFigures(input: $input) { __typename
      ... on Refused { code rule }
      ... on RegionFigures { month edition correction digest quality { smallest step isComplete noData }
        figures { counted { code label } programme { code } place { level zone { name } organisation { name } } number { ...N } shownInstead { ...N } } } } }
      fragment N on RegionNumber { persons among waitingTime { halfWithinDays } place { level zone { name } network { name } } }`;
    const figures = async (as: string, input: object) => (await ask(as, FIGURES, { input })).regionFigures;
    const waiting = async (level: string) => {
      const { figures: all } = await figures('network-coordinator', { measure: 'WAITING', level, programme: 'REHAB' });
      return all.filter(({ counted }: { counted: { code: string } }) => counted.code === 'WAITING_FOR_CARE');
    };

    it('nobody reads any before a month is published', async () => {
      expect(await figures('network-coordinator', { measure: 'WAITING', level: 'REGION' })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('a partner tells numbers, and no key of a person leaves its database', async () => {
      await wait(DEMO.organisations.brug, 9);
      await wait(DEMO.organisations.hospital, 8);
      await wait(DEMO.organisations.psychiatristPractice, 7);
      const known = await database('mental-health').query('SELECT person_id::text AS id FROM trajectory');
      const everybody = [...Object.values(DEMO.persons), ...known.map(({ id }: { id: string }) => id)];
      for (const { definition, dataSource } of hub.subgraphs.values()) {
        const told = JSON.stringify(await deliveryOf(definition, dataSource, until.month));
        expect([definition.name, everybody.filter((person) => told.includes(person))]).toEqual([definition.name, []]);
      }
      const { counts } = await deliveryOf(hub.subgraphs.get('mental-health')!.definition, database('mental-health'), until.month);
      expect(counts).toContainEqual(
        expect.objectContaining({ organisation: DEMO.organisations.hospital, programme: 'REHAB', parts: [{ count: 8, once: 8 }], days: [0, 8, 0, 0, 0] }),
      );
    });

    it('tells who stands on the lists of two keepers as a number of the region, and neither keeper of the other (ST-11)', async () => {
      const twice = async () => {
        const counts = await countCircle(database('person').manager, { until: until.end, yearBefore: until.yearBefore });
        const rows = counts.filter(({ series }) => series === 'WAITING_TWICE');
        return rows.reduce((sum, { parts }) => sum + parts[0]!.once, 0);
      };
      const before = await twice();
      const somebody = randomUUID();
      for (const keeper of [DEMO.organisations.brug, DEMO.organisations.ocmw]) {
        await database('person').query(
          `INSERT INTO register_entry (person_id, id, held_by, author, source, recorded_at, kind, category, code, on_date, subgraph, detail, detail_type, sequence)
           VALUES ($1, $2, $3, $3, 'PROFESSIONAL', $4, 'WAITING', 'WAITING', 'WAITING_FOR_START', '2026-09-01', 'municipal', $2, 'HousingRequest', 1)`,
          [somebody, randomUUID(), keeper, TEST_NOW],
        );
        expect(await twice()).toBe(keeper === DEMO.organisations.brug ? before : before + 1);
      }
      expect(levelsOf(REGION_SERIES.find(({ code }) => code === 'WAITING_TWICE')!)).toEqual(['NETWORK', 'REGION']);
    });

    it('each partner counts who it is true of at the end of the month, and of a share those it is not true of', async () => {
      const dummies: Readonly<Record<string, unknown>> = { uuid: randomUUID(), text: 'X', date: '2026-01-01', boolean: false, integer: 1, ARRAY: [], jsonb: [] };
      /** A row of which only what is given matters. */
      const row = async (subgraph: SubgraphName, table: string, given: object): Promise<void> => {
        const columns: { name: string; type: string }[] = await database(subgraph).query(
          `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 AND (is_nullable = 'NO' OR column_name = ANY($2))`,
          [table, Object.keys(given)],
        );
        const needed = columns.map(({ name, type }) => [name, dummies[type] ?? TEST_NOW.toISOString()]);
        const values = { ...Object.fromEntries(needed), id: randomUUID(), held_by: keeper, ...given };
        await database(subgraph).query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [JSON.stringify(values)]);
      };
      let keeper = '';
      const counted = async (subgraph: SubgraphName, rows: readonly (readonly [table: string, values: object])[]) => {
        keeper = randomUUID();
        for (const [table, values] of rows) await row(subgraph, table, values);
        const { counts } = await deliveryOf(hub.subgraphs.get(subgraph)!.definition, database(subgraph), until.month);
        const own = counts.filter(({ organisation }) => organisation === keeper);
        return Object.fromEntries(own.map(({ series, parts }) => [series, parts.map(({ count }) => count)]));
      };
      const [a, b, c, d] = Array.from({ length: 4 }, () => ({ person_id: randomUUID() }));
      const inCare = { kind: 'F_ACT', state: 'ACTIVE', started_on: '2026-10-31' };

      expect(
        await counted('mental-health', [
          ['trajectory', { ...a, ...inCare }],
          ['trajectory', { ...b, ...inCare, ended_on: '2026-11-01' }],
          ['trajectory', { ...c, ...inCare, ended_on: '2026-10-31' }],
          ['trajectory', { ...d, ...inCare, started_on: '2026-11-01' }],
          ['rom_measurement', { ...a, measured_on: '2025-11-01' }],
          ['rom_measurement', { ...b, measured_on: '2025-10-31' }],
          ['rom_measurement', { ...b, measured_on: '2026-11-01' }],
          ['iroc_measurement', { ...b, measured_on: '2026-10-01' }],
          ['admission', { ...c, admitted_on: '2025-11-01', crisis: true }],
          ['admission', { ...d, admitted_on: '2026-10-31' }],
          ['admission', { ...d, admitted_on: '2026-11-01', crisis: true }],
          ['admission', { ...a, admitted_on: '2026-10-01', somatic: true }],
          ['coercion_event', { ...d, happened_on: '2026-10-31' }],
          ['coercion_event', { ...c, happened_on: '2025-10-31' }],
        ]),
      ).toEqual({ ROM_TAKEN: [1, 1], ADMITTED: [2, 2], ADMITTED_IN_CRISIS: [1, 1], COERCION: [1, 1] });
      const domains = Object.keys(MENTAL_HEALTH_CODES['life-domain']);
      const [inA, inB, inC, inD, aftercare] = Array.from({ length: 5 }, () => randomUUID());
      const others = Array.from({ length: 3 }, () => ({ person_id: randomUUID() }));
      const map = (who: object, trajectory_id: string, mapped_on: string, with_need: readonly string[] = []) =>
        ['needs_map', { ...who, trajectory_id, mapped_on, with_need, without_need: domains.filter((code) => !with_need.includes(code)) }] as const;
      const remission = (who: object, assessed_on: string, symptom_free_since: string | null, without_limits_since: string | null) =>
        ['remission_assessment', { ...who, assessed_on, symptom_free_since, without_limits_since }] as const;
      const inFact = { kind: 'F_ACT', state: 'ACTIVE', started_on: '2026-01-01' };
      // S-12. Overmet: a and others[0]; a need is seen of b, c and others[1]; nobody looked at d, and aftercare is no overmet need.
      expect(
        await counted('mental-health', [
          ...[['trajectory', { ...a, ...inFact, id: inA }] as const, map(a!, inA!, '2025-11-01')],
          ...[['trajectory', { ...b, ...inFact, id: inB }] as const, map(b!, inB!, '2026-10-31', [domains[0]!]), map(b!, inB!, '2026-10-30')],
          ['trajectory', { ...c, ...inFact, id: inC }],
          ['needs_map', { ...c, trajectory_id: inC, mapped_on: '2026-10-31', with_need: [], without_need: domains.slice(1) }],
          ...[['trajectory', { ...d, ...inFact, id: inD }] as const, map(d!, inD!, '2025-10-31'), map(d!, inD!, '2026-11-01')],
          ...[['trajectory', { ...others[0], ...inFact }] as const, remission(others[0]!, '2026-10-31', '2026-04-30', '2026-10-31')],
          ...[['trajectory', { ...others[1], ...inFact }] as const, remission(others[1]!, '2026-10-31', '2026-05-01', '2026-10-31')],
          ...[['trajectory', { ...others[2], ...inFact, id: aftercare, state: 'AFTERCARE' }] as const, map(others[2]!, aftercare!, '2026-10-31')],
        ]),
      ).toMatchObject({ NEED_OVERMET: [2, 3] });
      const coached = { state: 'ONGOING', since: '2025-01-01' };
      expect(
        await counted('work', [
          ['job_coaching', { ...a, ...coached }],
          ['job_coaching', { ...b, ...coached, state: 'AFTERCARE' }],
          ['job_coaching', { ...c, state: 'BEFORE_START', since: '2026-10-31' }],
          ['job_coaching', { ...d, ...coached, state: 'ENDED', ended_on: '2026-10-31' }],
          ['job_placement', { ...a, work_form: 'REGULAR', started_on: '2026-05-01' }],
          ['job_placement', { ...b, work_form: 'VOLUNTEER', started_on: '2026-01-01' }],
          ['job_placement', { ...b, work_form: 'REGULAR', started_on: '2025-10-01', ended_on: '2026-03-31' }],
          ['job_placement', { ...c, work_form: 'REGULAR', started_on: '2026-09-01' }],
          ['job_placement', { ...d, work_form: 'TEMPORARY', started_on: '2025-10-01', ended_on: '2026-04-01' }],
        ]),
      ).toEqual({ COACHING_ACTIVE: [2], COACHING_BEFORE_START: [1], PAID_WORK: [1, 1], LASTING_WORK: [2, 1] });
      expect(
        await counted('municipal', [
          ['housing_request', { ...a, state: 'ON_WAITING_LIST', listed_on: '2026-10-31' }],
          ['housing_request', { ...b, state: 'GRANTED', listed_on: '2026-10-31' }],
          ['debt_support', { ...a, state: 'INTAKE', asked_on: '2026-10-31' }],
          ['debt_support', { ...b, state: 'DEBT_FREE', asked_on: '2026-10-31' }],
          ['housing_support', { ...a, tenure: 'OWN', starts_on: '2026-10-31' }],
          ['housing_support', { ...b, tenure: 'WITH_SUPPORT', starts_on: '2026-10-31', ends_on: '2026-11-01' }],
          ['housing_support', { ...c, tenure: 'OWN', starts_on: '2026-10-01', ends_on: '2026-10-31' }],
          ['outreach_case', { ...a, state: 'IN_CONTACT', met_on: '2026-10-31' }],
          ['outreach_case', { ...b, state: 'REFERRED', met_on: '2026-10-31', refer_by: '2026-10-31', referred_on: '2026-10-31' }],
          ['outreach_case', { ...c, state: 'REFERRED', met_on: '2026-06-01', refer_by: '2025-11-01', referred_on: '2025-11-02' }],
          ['outreach_case', { ...d, state: 'ENDED', met_on: '2026-08-01', refer_by: '2026-11-01' }],
          ['indication', { ...a, state: 'GRANTED', valid_from: '2025-11-01', needs: ['HOUSING', 'INCOME'] }],
          ['indication', { ...b, state: 'ENDED', valid_from: '2026-10-31', needs: ['HOUSING'] }],
          ['indication', { ...c, state: 'GRANTED', valid_from: '2026-11-01', needs: ['HOUSING', 'INCOME'] }],
          ['indication', { ...d, state: 'GRANTED', valid_from: '2025-10-31', needs: ['HOUSING', 'INCOME'] }],
          ['eviction_risk', { ...a, state: 'AVERTED', settled_on: '2026-10-31' }],
          ['eviction_risk', { ...b, state: 'HOME_LOST', settled_on: '2025-11-01' }],
          ['eviction_risk', { ...c, state: 'AVERTED', settled_on: '2026-11-01' }],
          ['eviction_risk', { ...d, state: 'SIGNALLED' }],
          ['participation_scoring', { ...a, instrument: 'PARTICIPATION_LADDER', scored_on: '2025-11-01' }],
          ['participation_scoring', { ...b, instrument: 'PARTICIPATION_LADDER', scored_on: '2025-10-31' }],
          ['participation_scoring', { ...b, instrument: 'SELF_SUFFICIENCY_MATRIX', scored_on: '2026-10-31' }],
          ['participation_scoring', { ...c, instrument: 'SELF_SUFFICIENCY_MATRIX', scored_on: '2026-11-01' }],
        ]),
      ).toEqual({
        ...{ WAITING_FOR_HOME: [1], DEBT_SUPPORT: [1], OWN_HOME: [1, 1], OUTREACH: [1] },
        ...{ OUTREACH_REFERRED_IN_TIME: [1, 1], INDICATED_ACROSS_DOMAINS: [1, 1], HOME_KEPT: [1, 1] },
        ...{ LADDER_SCORED: [1], MATRIX_SCORED: [1] },
      });
      expect(
        await counted('first-line', [
          ['somatic_screening', { ...a, on_date: '2025-11-01' }],
          ['somatic_screening', { ...a, on_date: '2026-10-31' }],
          ['somatic_screening', { ...b, on_date: '2025-10-31' }],
          ['somatic_screening', { ...c, on_date: '2026-11-01' }],
        ]),
      ).toEqual({ SOMATIC_SCREENED: [1] });
      const line = (who: object, lineId: string, onDate: string, feeCents: number, contributionCents: number | null = null) =>
        [
          'convention_invoice_line',
          { ...who, id: lineId, on_date: onDate, fee_cents: feeCents, contribution_cents: contributionCents, validator: keeper },
        ] as const;
      const step = (who: object, lineId: string, state: string, onDate: string) =>
        ['convention_invoice_step', { ...who, line_id: lineId, state, on_date: onDate }] as const;
      const [one, two, three, four, five, six] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
      keeper = randomUUID();
      for (const [table, values] of [
        line(a!, one, '2026-01-01', 7_500, 1_100),
        ...[step(a!, one, 'VALIDATED', '2026-10-31'), step(a!, one, 'PAID', '2026-11-05')],
        ...[line(a!, two, '2026-10-31', 22_500), step(a!, two, 'VALIDATED', '2026-11-01')],
        ...[line(b!, three, '2026-10-31', 400_000), step(b!, three, 'VALIDATED', '2026-10-31')],
        ...[line(c!, four, '2026-10-01', 7_500), step(c!, four, 'PROPOSED', '2026-10-02'), step(c!, four, 'REJECTED', '2026-10-03')],
        ...[line(d!, five, '2025-01-01', 6_000), step(d!, five, 'VALIDATED', '2026-02-01')],
        ...[line(d!, six, '2024-12-31', 6_000), step(d!, six, 'VALIDATED', '2026-02-01')],
      ]) {
        await row('first-line', table, values);
      }
      const billed = (await deliveryOf(hub.subgraphs.get('first-line')!.definition, database('first-line'), until.month)).counts;
      // What the person paid is not of the budget, and of one person no more than 3,000 euro is told to anybody.
      expect(billed.filter(({ organisation }) => organisation === keeper)).toMatchObject([
        { series: 'BILLING_VALIDATED', programme: 'Y2025', parts: [{ count: 1, once: 1 }], cents: 6_000 },
        { series: 'BILLING_VALIDATED', programme: 'Y2026', parts: [{ count: 2, once: 2 }], cents: 306_400 },
      ]);
      const needs = await counted('person', [
        ['care_need', { ...a, seen_on: '2026-09-01' }],
        ['care_need', { ...b, seen_on: '2026-09-01' }],
        // Held by the person: nobody's count.
        ['care_need', { ...c, held_by: c!.person_id, seen_on: '2026-09-01' }],
        ['referral', { ...a, state: 'STARTED', sent_on: '2026-09-01', started_on: '2026-10-31' }],
        ['referral', { ...b, state: 'SENT', sent_on: '2026-09-01' }],
      ]);
      expect(needs).toEqual({ NEED_MET: [1, 1] });
      const { counts } = await deliveryOf(hub.subgraphs.get('person')!.definition, database('person'), until.month);
      const receiver = counts.filter(({ organisation }) => organisation === dummies['uuid']);
      expect(receiver.map(({ series, parts }) => [series, parts.map(({ count }) => count)])).toEqual([
        ['REFERRAL_OPEN', [1]],
        ['REFERRAL_STARTED', [1, 1]],
      ]);
      expect(JSON.stringify(counts)).not.toContain(c!.person_id);
    });

    it('the cube takes counts of a month that is over, from who keeps the records', async () => {
      const tell = async (subgraph: SubgraphName, delivery: object, key = hub.subgraphs.get(subgraph)!.serviceKey) => {
        const body = JSON.stringify({ counts: [], places: [], budgets: [], ...delivery });
        const token = await signServiceToken(key, { issuer: subgraph, audience: 'region-counts', body, now: hub.clock.now() });
        return (await fetch(regionCountsOf(hub), { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })).status;
      };
      const of = (series: string) => ({
        ...{ series, programme: '', organisation: DEMO.organisations.ocmw, parts: [{ count: 20, once: 20 }], days: null, cents: null },
      });
      expect(await tell('work', { month: '2026-10', counts: [of('COACHING_ACTIVE')] })).toBe(204);
      expect(await tell('work', { month: '2026-11', counts: [of('COACHING_ACTIVE')] })).toBe(400);
      expect(await tell('work', { month: '2026-10', counts: [of('DEBT_SUPPORT')] })).toBe(400);
      expect(await tell('work', { month: '2026-10', places: [{ organisation: DEMO.organisations.ocmw, within: ['ZONE/x'] }] })).toBe(400);
      expect(await tell('work', { month: '2026-10' }, hub.subgraphs.get('municipal')!.serviceKey)).toBe(401);
      expect((await fetch(regionCountsOf(hub), { method: 'POST', body: '{}' })).status).toBe(401);
    });

    /** So many persons more, of whom the hospital validated what was billed. */
    const bill = (persons: number, feeCents: number) =>
      database('first-line').query(
        `WITH l AS (
           INSERT INTO convention_invoice_line (person_id, id, held_by, author, source, recorded_at, item, agreement, on_date, fee_cents, pseudocode, receiver, validator)
           SELECT gen_random_uuid(), gen_random_uuid(), $1, $1, 'PROFESSIONAL', $2, 'INDIVIDUAL_SESSION', 'be-psych-2021', '2026-10-01', $3, gen_random_uuid(), $1, $1
             FROM generate_series(1, $4) RETURNING *)
         INSERT INTO convention_invoice_step (person_id, id, held_by, author, source, recorded_at, line_id, ordinal, state, on_date)
         SELECT person_id, gen_random_uuid(), held_by, author, source, recorded_at, id, 4, 'VALIDATED', '2026-10-30' FROM l`,
        [DEMO.organisations.hospital, TEST_NOW, feeCents, persons],
      );
    /** So many persons more in a programme of the hospital, whose needs were mapped. */
    const lookAt = async (kind: string, persons: number, needs: readonly string[]) => {
      const domains = Object.keys(MENTAL_HEALTH_CODES['life-domain']).filter((code) => !needs.includes(code));
      await database('mental-health').query(
        `WITH t AS (
           INSERT INTO trajectory (person_id, id, held_by, author, source, recorded_at, kind, state, accountable, opened_on, started_on)
           SELECT gen_random_uuid(), gen_random_uuid(), $1, $1, 'PROFESSIONAL', $2, $3, 'ACTIVE', $1, '2026-01-01', '2026-01-01'
             FROM generate_series(1, $4) RETURNING *)
         INSERT INTO needs_map (person_id, id, held_by, author, source, recorded_at, trajectory_id, mapped_on, practitioner, with_need, without_need)
         SELECT person_id, gen_random_uuid(), held_by, author, source, recorded_at, id, '2026-10-01', author, $5, $6 FROM t`,
        [DEMO.organisations.hospital, TEST_NOW, kind, persons, needs, domains],
      );
    };
    const spendOnTasks = (code: string, cents: number) =>
      database('directory').query(
        `INSERT INTO network_spending VALUES ($1, 'BE-VLG', NULL, NULL, 'EXAMPLE', '{}', 'example-hazelstreek-adult', 'NETWORK_TASKS', $2, '2026-02-01', '2026-03-01')`,
        [code, cents],
      );

    it('who stands in the directory it tells itself, and nobody else does: when it starts, and when they are others (G-11)', async () => {
      const failures: unknown[] = [];
      const { definition, dataSource, serviceKey } = hub.subgraphs.get('directory')!;
      const personUrl = hub.subgraphs.get('person')!.url;
      const options = { definition, dataSource, subgraph: 'directory' as const, personUrl: new URL(personUrl), serviceKey, clock: hub.clock };
      const reporter = new ProfessionalReporter({ ...options, onFailure: (error) => void failures.push(error) });
      const known = async () => (await database('person').query<{ id: string }[]>('SELECT id FROM directory_professional ORDER BY id')).map(({ id }) => id);
      const [{ id: leaver }, { id: stays }] = await dataSource.query<{ id: string }[]>(
        `SELECT id FROM professional WHERE valid_to IS NULL ORDER BY id LIMIT 2`,
      ) as [{ id: string }, { id: string }];
      await reporter.kick();
      expect(await known()).toEqual(expect.arrayContaining([leaver, stays]));
      // Nothing is told again that is told: what was taken out here meanwhile is not brought back.
      await database('person').query('DELETE FROM directory_professional WHERE id = $1', [stays]);
      await reporter.kick();
      expect(await known()).not.toContain(stays);
      // What is told holds no longer than an hour: a database of the person's side can be set back under a process that goes on.
      const [began, hour] = [hub.clock.now(), 3_600_000];
      hub.clock.set(new Date(began.getTime() + hour - 60_000));
      await reporter.kick();
      expect(await known()).not.toContain(stays);
      hub.clock.set(new Date(began.getTime() + hour));
      await reporter.kick();
      expect(await known()).toContain(stays);
      hub.clock.set(began);
      // Half-open: on the day itself they are gone.
      const until = (validTo: string | null) => dataSource.query('UPDATE professional SET valid_to = $2 WHERE id = $1', [leaver, validTo]);
      await until('2026-11-18');
      await reporter.kick();
      expect(await known()).not.toContain(leaver);
      expect(await known()).toContain(stays);
      await until(null);
      await reporter.kick();
      expect(await known()).toContain(leaver);
      await reporter.stop();
      expect(failures).toEqual([]);

      const before = await known();
      const tell = async (issuer: SubgraphName, key: typeof serviceKey, content: object = { professionals: [] }) => {
        const body = JSON.stringify(content);
        const token = await signServiceToken(key, { issuer, audience: 'directory-professionals', body, now: hub.clock.now() });
        return (await fetch(new URL('/directory-professionals', personUrl), { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })).status;
      };
      expect(await tell('work', hub.subgraphs.get('work')!.serviceKey)).toBe(401);
      expect(await tell('directory', hub.subgraphs.get('work')!.serviceKey)).toBe(401);
      expect(await tell('directory', serviceKey, { professionals: ['niemand'] })).toBe(400);
      // A body that is no JSON object in UTF-8 is none, at this door as at every other.
      for (const body of ['[]', 'null', '"x"', '{"professionals":[]', Buffer.concat([Buffer.from('{"professionals":[],"'), Buffer.from([0xff]), Buffer.from('":1}')])]) {
        const token = await signServiceToken(serviceKey, { issuer: 'directory', audience: 'directory-professionals', body, now: hub.clock.now() });
        const headers = { authorization: `Bearer ${token}` };
        expect((await fetch(new URL('/directory-professionals', personUrl), { method: 'POST', body, headers })).status).toBe(400);
      }
      expect((await fetch(new URL('/directory-professionals', personUrl), { method: 'POST', body: '{}' })).status).toBe(401);
      expect(await known()).toEqual(before);
    });

    it('the coordinator of the network reads how many wait where it is ten or more, and instead of fewer the next larger place', async () => {
      await lookAt('DAY_TREATMENT', 10, []);
      await lookAt('DAY_TREATMENT', 10, ['HOUSING']);
      await lookAt('F_ACT', 9, []);
      await lookAt('F_ACT', 30, ['HOUSING']);
      for (const [state, persons] of [['AVERTED', 12], ['HOME_LOST', 10]] as const) {
        await database('municipal').query(
          `INSERT INTO eviction_risk (person_id, id, held_by, author, source, recorded_at, cause, state, jurisdiction, signalled_on, settled_on)
           SELECT gen_random_uuid(), gen_random_uuid(), $1, $1, 'PROFESSIONAL', $2, 'OTHER', $3, 'BE', '2026-09-01', '2026-10-01' FROM generate_series(1, $4)`,
          [DEMO.organisations.ocmw, TEST_NOW, state, persons],
        );
      }
      await bill(80, 80_000);
      await spendOnTasks('tasks.1', 48_000_000 - 6_000_000);
      await endOfTheMonth(hub);
      const zones = await waiting('ZONE');
      const of = (name: string) => zones.find(({ place }: { place: { zone: { name: string } } }) => place.zone.name === name);

      expect(of('Eerstelijnszone Bekevoorde')).toMatchObject({ number: null, shownInstead: { persons: 15, among: null } });
      expect(of('Eerstelijnszone Hazelare')).toMatchObject({ number: null });
      // Where nobody waits at all, the answer is the same.
      expect(of('Eerstelijnszone Duinoord')).toMatchObject({ number: null, shownInstead: { persons: 15, place: { level: 'REGION' } } });
      expect(await waiting('NETWORK')).toMatchObject([{ number: { persons: 15, waitingTime: { halfWithinDays: 90 } } }]);
    });

    const BUDGET = `query B($input: RegionFiguresInput!) { regionFigures(input: $input) { __typename ... on Refused { code } ... on RegionFigures {
      quality { moneyStepCents } figures { counted { code } programme { code } year place { network { name } } number { persons billedCents }
        budget { maximumCents careByHandCents tasksCents usedCents isOver } } } } }`;
    const budgetsOf = async (as: string, level = 'NETWORK') =>
      (await ask(as, BUDGET, { input: { measure: 'NETWORK_BUDGET', level } })).regionFigures;

    it('R-031: validated billing and network tasks together are held against the budget, and exactly as much is not too much', async () => {
      const { quality, figures: all } = await budgetsOf('network-coordinator');
      expect(quality).toEqual({ moneyStepCents: 1_500_000 });
      const budget = { maximumCents: 48_000_000, careByHandCents: 4_500_000, tasksCents: 42_000_000, usedCents: 48_000_000, isOver: false };
      expect(all.find(({ year, budget: of }: { year: number; budget: object | null }) => year === 2026 && of !== null)).toEqual({
        ...{ counted: { code: 'BILLING_VALIDATED' }, programme: null, year: 2026, place: { network: { name: 'Netwerk Geestelijke Gezondheid Hazelstreek' } } },
        // 80 persons of 800 euro each are 64,000 euro, of which whole steps are told.
        ...{ number: { persons: 80, billedCents: 6_000_000 }, budget },
      });
      // Of last year nothing was billed here: that is not told from what is too little to be told.
      expect(all.find(({ year, budget: of }: { year: number; budget: object | null }) => year === 2025 && of !== null)).toMatchObject({ number: null });
      expect((await budgetsOf('network-coordinator', 'REGION')).figures).toMatchObject([{ year: 2025 }, { year: 2026, number: { billedCents: 6_000_000 }, budget: null }]);
      expect(await budgetsOf('network-coordinator', 'ZONE')).toMatchObject({ figures: [] });
      for (const identity of ['convention-billing', 'femke-psychologist', 'femke', 'brug-steward']) {
        expect([identity, await budgetsOf(identity)]).toMatchObject([identity, { code: 'NOT_PERMITTED' }]);
      }
    });

    it('who has to do with persons reads none, an organisation’s steward their own, and nobody a benchmark of I.ROC (R-051, C-29)', async () => {
      const region = { measure: 'WAITING', level: 'REGION' };
      for (const identity of ['jonas-gp', 'jonas', 'ocmw-housing', 'brug-steward']) {
        expect([identity, await figures(identity, region)]).toMatchObject([identity, { code: 'NOT_PERMITTED', rule: 'C-29' }]);
      }
      expect((await hub.ask('anonymous', FIGURES, { input: region })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      const own = await figures('brug-steward', { measure: 'WAITING', level: 'ORGANISATION', programme: 'REHAB' });
      expect(own.figures).toMatchObject([{ number: null, shownInstead: null }, {}]);
      const ofOthers = encodeReferenceId('Organisation', DEMO.organisations.hospital);
      expect((await figures('brug-steward', { measure: 'WAITING', level: 'ORGANISATION', place: ofOthers })).figures).toEqual([]);
      expect(await figures('network-coordinator', { measure: 'WAITING', level: 'ORGANISATION' })).toMatchObject({ code: 'NOT_PERMITTED' });
      for (const identity of ['network-coordinator', 'regional-steward', 'client-panel']) {
        expect(await figures(identity, { measure: 'I_ROC', level: 'REGION' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-051' });
        expect(await figures(identity, { measure: 'ROM_EPA', level: 'REGION' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect((await figures(identity, region)).__typename).toBe('RegionFigures');
      }
      const none = await figures('regional-steward', { measure: 'SAFETY_MONITOR', level: 'REGION' });
      expect(none).toMatchObject({ figures: [], quality: { smallest: 10, step: 5, isComplete: true, noData: expect.stringContaining('survey') } });
    });

    it('U-35: an indicator of the Wmo has the figure that measures it, for who reads figures, and says where there is none', async () => {
      const INDICATORS = `query I($input: WmoFiguresInput!) { wmoPerformanceIndicators { code measuredAs notMeasured figures(input: $input) { __typename
        ... on Refused { code } ... on RegionFigures { measure figures { counted { code } place { zone { name } organisation { name } } number { persons among } } } } } }`;
      const indicators = async (as: string, level: string) => {
        const { wmoPerformanceIndicators } = await ask(as, INDICATORS, { input: { level } });
        return new Map<string, { measuredAs: string; notMeasured: string; figures: { code?: string; figures: { counted: { code: string }; place: never; number: never }[] } }>(
          wmoPerformanceIndicators.map((each: { code: string }) => [each.code, each]),
        );
      };
      const perZone = await indicators('network-coordinator', 'ZONE');
      const kept = perZone.get('HOME_KEPT')!;
      expect([kept.measuredAs, kept.notMeasured]).toEqual([expect.stringContaining('kept their home'), null]);
      expect(new Set(kept.figures.figures.map(({ counted }) => counted.code))).toEqual(new Set(['HOME_KEPT']));
      expect(kept.figures.figures).toContainEqual(
        expect.objectContaining({ place: { zone: { name: 'Eerstelijnszone Hazelare' }, organisation: null }, number: { persons: 10, among: 20 } }),
      );
      for (const code of ['SUPPORT_DECIDED_IN_TIME', 'OUTREACH_IN_CONTACT']) {
        expect(perZone.get(code)).toMatchObject({ measuredAs: null, notMeasured: expect.any(String), figures: { code: 'NOT_FOUND' } });
      }
      const perMunicipality = await indicators('regional-steward', 'ORGANISATION');
      expect(perMunicipality.get('HOME_KEPT')!.figures.figures).toContainEqual(
        expect.objectContaining({ place: { zone: null, organisation: { name: 'OCMW Hazelare' } }, number: { persons: 10, among: 20 } }),
      );
      // Of outreach nothing is told of one organisation, whoever asks.
      expect(perMunicipality.get('OUTREACH_REFERRED_IN_TIME')!.figures.figures).toEqual([]);
      for (const [as, level] of [['ocmw-housing', 'ZONE'], ['network-coordinator', 'ORGANISATION'], ['jonas', 'REGION']] as const) {
        expect([as, (await indicators(as, level)).get('HOME_KEPT')!.figures]).toMatchObject([as, { code: 'NOT_PERMITTED' }]);
      }
    });

    it('S-12: who goes on in a programme without a need that anybody sees is a figure of it, of ten and of nobody less', async () => {
      const COVERAGE = `query C($input: RegionFiguresInput!) { regionFigures(input: $input) { ... on RegionFigures { figures {
        counted { code } programme { code } number { persons among } shownInstead { persons } } } ... on Refused { code } } }`;
      const coverage = async (as: string, level: string) => (await ask(as, COVERAGE, { input: { measure: 'NEED_COVERAGE', level } })).regionFigures;
      const overmet = (await coverage('network-coordinator', 'NETWORK')).figures.filter(
        ({ counted }: { counted: { code: string } }) => counted.code === 'NEED_OVERMET',
      );
      expect(overmet).toEqual([
        { counted: { code: 'NEED_OVERMET' }, programme: { code: 'DAY_TREATMENT' }, number: { persons: 10, among: 20 }, shownInstead: null },
      ]);
      expect((await coverage('network-coordinator', 'ORGANISATION')).code).toBe('NOT_PERMITTED');
      expect((await coverage('brug-steward', 'ORGANISATION')).code).toBe('INPUT_NOT_FIT');
      expect((await coverage('jonas-gp', 'NETWORK')).code).toBe('NOT_PERMITTED');
    });

    it('what was published is changed by nobody, also not by who owns the tables', async () => {
      for (const sql of [`UPDATE region_cell SET told = '[100]'`, 'DELETE FROM region_cell', 'DELETE FROM region_publication', 'UPDATE region_budget SET tasks_cents = 0']) {
        await expect(database('person').query(sql)).rejects.toThrow('published figures are never changed');
      }
    });

    it('one person more changes no figure of the next month, and five do', async () => {
      const before = await waiting('NETWORK');
      await wait(DEMO.organisations.hospital, 1);
      await bill(4, 300_000);
      await spendOnTasks('tasks.2', 1);
      hub.clock.set(new Date('2026-12-10T11:00:00.000Z'));
      await endOfTheMonth(hub);
      // Four more are billed as much as anybody can be, and nothing of it is seen; the cent that the network spent itself is.
      const ofThisYear = (await budgetsOf('network-coordinator')).figures.find(
        ({ year, budget: of }: { year: number; budget: object | null }) => year === 2026 && of !== null,
      );
      expect(ofThisYear).toMatchObject({ number: { persons: 80, billedCents: 6_000_000 }, budget: { usedCents: 48_000_001, isOver: true } });
      expect((await figures('network-coordinator', { measure: 'WAITING', level: 'REGION' })).month).toBe('2026-11');
      expect(await waiting('NETWORK')).toEqual(before);

      await wait(DEMO.organisations.hospital, 4);
      hub.clock.set(new Date('2027-01-10T11:00:00.000Z'));
      await endOfTheMonth(hub);
      expect(await waiting('NETWORK')).toMatchObject([{ number: { persons: 20 } }]);
    });

    it('a correction is another edition that says why, and is held against what was told before', async () => {
      const correct = async (as: string, key = randomUUID()) =>
        (
          await ask(as, 'mutation C($input: CorrectRegionFiguresInput!) { correctRegionFigures(input: $input) { __typename ... on Refused { code } ... on RegionFiguresCorrected { month edition } } }', {
            input: { month: '2026-12', reason: 'Een lijst was niet meegeteld.', idempotencyKey: key },
          })
        ).correctRegionFigures;
      const first = await figures('regional-steward', { measure: 'WAITING', level: 'REGION' });
      expect(await correct('network-coordinator')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await correct('regional-steward')).toMatchObject({ code: 'NOT_FOUND' });

      await wait(DEMO.organisations.brug, 1);
      await endOfTheMonth(hub);
      expect(await figures('regional-steward', { measure: 'WAITING', level: 'REGION' })).toEqual(first);
      const key = randomUUID();
      for (let times = 0; times < 2; times++) expect(await correct('regional-steward', key)).toMatchObject({ month: '2026-12', edition: 2 });
      const second = await figures('regional-steward', { measure: 'WAITING', level: 'REGION' });
      expect(second).toEqual({ ...first, edition: 2, correction: 'Een lijst was niet meegeteld.' });

      // Of whom nobody waits any more after all, the number that stood is not told again.
      const { serviceKey } = hub.subgraphs.get('mental-health')!;
      const body = JSON.stringify({ month: '2026-12', counts: [], places: [], budgets: [] });
      const token = await signServiceToken(serviceKey, { issuer: 'mental-health', audience: 'region-counts', body, now: hub.clock.now() });
      expect((await fetch(regionCountsOf(hub), { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })).status).toBe(204);
      expect(await waiting('NETWORK')).toMatchObject([{ number: { persons: 20 } }]);
      expect(await correct('regional-steward')).toMatchObject({ month: '2026-12', edition: 3 });
      expect(await waiting('NETWORK')).toMatchObject([{ number: null, shownInstead: null }]);
    });
  });
});

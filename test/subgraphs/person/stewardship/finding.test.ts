import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../consent/actor';
import { CURRENT_POLICY } from '../../../../consent/visibility';
import { DEMO, demoIdentity } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { lineOf } from '../../../../subgraphs/person/access-record/access-record.rules';
import type { Asked } from '../../../../subgraphs/person/access-record/access-record.rules';
import { accessRecordTable } from '../../../../subgraphs/person/access-record/access-record.table';
import { LogVerifier } from '../../../../subgraphs/person/log-verification/log-verification.worker';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { consentRows } from '../../../support/consent-rows';
import { openCase } from './cases';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const organisationId = (key: string) => encodeReferenceId('Organisation', key);
const ACCESS = `query F($kind: AccessFindingKind!, $from: DateTime, $until: DateTime, $atLeast: Int, $person: ID, $account: ID, $tokenId: String, $first: Int, $after: String) {
  stewardship { accessFindings(kind: $kind, from: $from, until: $until, atLeast: $atLeast, person: $person, account: $account, tokenId: $tokenId, first: $first, after: $after) {
    totals { findings lines persons askers } pageInfo { hasNextPage endCursor }
    nodes { person personPseudonym askerPseudonym professional { id } naturalPerson organisation { id } profession persons lines denied categories purposes layers emergency onRetentionDuty firstAt lastAt } } } }`;
const CONSENT = `query C($kind: ConsentFindingKind!, $withinDays: Int! = 30, $person: ID, $from: DateTime, $until: DateTime, $first: Int, $after: String) {
  stewardship { consentFindings(kind: $kind, withinDays: $withinDays, person: $person, from: $from, until: $until, first: $first, after: $after) {
    total pageInfo { hasNextPage endCursor } nodes { saying person personPseudonym granteeKind grantee { organisation { id } person } categories bundles until lines divergence } } } }`;

/** A morning months before the stories, so that nothing else is found in it. */
const DAY = new Date('2026-06-17T08:00:00.000Z');
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

describe('what stewards find', () => {
  let hub: TestHub;
  const db = () => hub.subgraphs.get('person')!.dataSource;
  const actorOf = (key: string): Actor => demoIdentity(key)!.actor;
  const write = async (actor: Actor, at: Date, asked: Partial<Asked> = {}, tokenId?: string): Promise<string> => {
    const id = randomUUID();
    const line: Asked = {
      ...{ person: persons.jonas, category: 'GOALS', action: 'READ', fields: ['Person.goals'], outcome: 'PERMIT', layer: 'GRANT' },
      ...{ decidedBy: [], ownRecords: false, policyVersion: CURRENT_POLICY.version, epoch: '1' },
      ...asked,
    };
    const asker = { actor, purpose: 'CARE' as const, requestId: 'r', operation: null, subgraph: 'person' as const, tokenId };
    await db().createQueryBuilder().insert().into(accessRecordTable).values(lineOf(id, asker, line, at)).updateEntity(false).execute();
    return id;
  };
  const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
  const on = (day: Date) => ({ from: day.toISOString(), until: later(day, HOUR).toISOString() });
  const findings = async (identity: string, variables: object) => {
    const answer = await hub.ask(identity, ACCESS, { first: 100, ...variables });
    if (answer.errors) throw new Error(answer.text);
    return answer.data.stewardship.accessFindings;
  };
  const consents = async (identity: string, variables: object) => {
    const answer = await hub.ask(identity, CONSENT, { first: 100, ...variables });
    if (answer.errors) throw new Error(answer.text);
    return answer.data.stewardship.consentFindings;
  };

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());

  it('who saw what of whom and why; and everybody whom one account or one token saw, after a breach', async () => {
    const day = DAY;
    await write(actorOf('jonas-gp'), day, {}, 'token-of-a-thief');
    await write(actorOf('jonas-gp'), later(day, 1), { category: 'WISHES' }, 'token-of-a-thief');
    await write(actorOf('jonas-gp'), later(day, 2), { person: persons.mira }, 'another');
    await write(actorOf('jonas-gp'), later(day, 3), { person: persons.jonasMother, outcome: 'DENY', layer: 'RELATION' }, 'token-of-a-thief');
    await write(actorOf('mira-gp'), later(day, 4), { person: persons.mira });

    const all = await findings('regional-steward', { kind: 'SAW', ...on(day) });
    expect(all.totals).toEqual({ findings: 3, lines: 4, persons: 2, askers: 2 });
    expect(all.nodes.every((node: { person: unknown; professional: unknown }) => node.person === null && node.professional === null)).toBe(true);
    const ofToken = await findings('regional-steward', { kind: 'SAW', tokenId: 'token-of-a-thief', ...on(day) });
    expect(ofToken.totals).toEqual({ findings: 1, lines: 2, persons: 1, askers: 1 });
    expect(ofToken.nodes[0]).toMatchObject({ lines: 2, denied: 0, purposes: ['CARE'], layers: ['GRANT'] });
    expect([...ofToken.nodes[0].categories].sort()).toEqual(['GOALS', 'WISHES']);

    const account = encodeReferenceId('Professional', professionals.jonasGp);
    expect(codesOf(await hub.ask('regional-steward', ACCESS, { kind: 'SAW', account, ...on(day) }))).toEqual(['FORBIDDEN']);
    await openCase(hub, 'regional-steward', account);
    const affected = await findings('regional-steward', { kind: 'SAW', account, ...on(day) });
    expect(new Set(affected.nodes.map(({ person }: { person: string }) => person))).toEqual(new Set([JONAS, encodePersonId(persons.mira)]));
    // Each of them finds the steward’s look.
    const looks = await db().query(`SELECT DISTINCT person FROM access_record WHERE event = 'STEWARD_LOOK' AND 'Stewardship.accessFindings' = ANY(fields) AND person IS NOT NULL`);
    expect(looks.map(({ person }: { person: string }) => person).sort()).toEqual([persons.jonas, persons.mira].sort());
    // A steward of one house sees those who asked for it.
    expect((await findings('brug-steward', { kind: 'SAW', ...on(day) })).totals.findings).toBe(0);
  });

  it('who was asked about and not found finds the look as well', async () => {
    const day = later(DAY, 23 * HOUR);
    await openCase(hub, 'regional-steward', encodePersonId(persons.jonasMother));
    hub.clock.set(later(hub.clock.now(), 1_000));
    expect((await findings('regional-steward', { kind: 'SAW', person: encodePersonId(persons.jonasMother), ...on(day) })).nodes).toEqual([]);
    const looks = await db().query(
      `SELECT person FROM access_record WHERE at = $1 AND event = 'STEWARD_LOOK' AND 'Stewardship.accessFindings' = ANY(fields)`,
      [hub.clock.now()],
    );
    expect(looks).toEqual([{ person: persons.jonasMother }]);
  });

  it('repeatedly denied: three times is, twice is not, unless twice is asked for', async () => {
    const day = later(DAY, 24 * HOUR);
    const denied = { outcome: 'DENY', layer: 'RELATION' } as const;
    for (const ms of [0, 1]) await write(actorOf('stranger'), later(day, ms), denied);
    expect((await findings('regional-steward', { kind: 'REPEATEDLY_DENIED', ...on(day) })).totals.findings).toBe(0);
    expect((await findings('regional-steward', { kind: 'REPEATEDLY_DENIED', atLeast: 2, ...on(day) })).totals.findings).toBe(1);
    await write(actorOf('stranger'), later(day, 2), denied);
    expect((await findings('regional-steward', { kind: 'REPEATEDLY_DENIED', ...on(day) })).nodes[0]).toMatchObject({ lines: 3, denied: 3 });
  });

  it('after the end of a relation, marked when a retention duty was behind it; while it lives nothing is found', async () => {
    const day = later(DAY, 48 * HOUR);
    const rows = consentRows(hub);
    const former = actorOf('peer-worker') as Actor & { kind: 'PROFESSIONAL' };
    await rows.relation({
      ...{ person: persons.mira, kind: 'FIRST_LINE', role: 'FIRST_LINE_PSYCHOLOGIST', organisation: former.organisation, professional: former.id },
      ...{ from: later(day, -WEEK), until: later(day, HOUR / 2) },
    });
    await db().query(`UPDATE relation SET recorded_at = from_at WHERE professional = $1`, [former.id]);
    await write(former, later(day, HOUR / 2 - 1), { person: persons.mira });
    const find = () => findings('regional-steward', { kind: 'AFTER_RELATION_END', ...on(day) });
    expect((await find()).totals.findings).toBe(0);
    await write(former, later(day, HOUR / 2), { person: persons.mira });
    expect((await find()).nodes).toEqual([expect.objectContaining({ lines: 1, onRetentionDuty: false })]);
    await db().query(
      `INSERT INTO retention_duty (id, person, organisation, custodian, categories, from_at, recorded_at) VALUES ($1, $2, $3, $4, '{GOALS}', $5, $5)`,
      [randomUUID(), persons.mira, former.organisation, former.id, later(day, -1)],
    );
    expect((await find()).nodes).toEqual([expect.objectContaining({ lines: 1, onRetentionDuty: true })]);
    const lines = await hub.ask('regional-steward', 'query L($f: AccessRecordFilter) { accessRecords(filter: $f) { totals { lines } } }', { f: { afterRelationEnd: true, ...on(day) } });
    expect(lines.data.accessRecords.totals.lines).toBe(1);
  });

  it('a colleague of the person’s own work; the personnel office is none (ST-04)', async () => {
    const day = later(DAY, 72 * HOUR);
    const rows = consentRows(hub);
    await rows.relation({
      ...{ person: persons.jonas, kind: 'EMPLOYMENT', role: 'EMPLOYER', organisation: organisations.dayCentre, professional: professionals.miraEmployerHr },
      from: later(day, -HOUR),
    });
    await db().query(`UPDATE relation SET recorded_at = from_at WHERE person = $1 AND kind = 'EMPLOYMENT'`, [persons.jonas]);
    await write(actorOf('mira-employer-care'), day);
    await write(actorOf('mira-employer-hr'), later(day, 1));
    await write(actorOf('jonas-gp'), later(day, 2));
    const found = await findings('regional-steward', { kind: 'COLLEAGUE', ...on(day) });
    expect(found.nodes).toEqual([expect.objectContaining({ organisation: { id: organisationId(organisations.dayCentre) }, profession: 'MENTAL_HEALTH_PROFESSIONAL' })]);
  });

  it('the same surname and the same household, of natural persons; oneself is neither', async () => {
    const day = later(DAY, 96 * HOUR);
    const name = (person: string, given: string, family: string) =>
      db().query(
        `INSERT INTO person_name (person_id, id, held_by, author, source, recorded_at, given_name, family_name)
         SELECT $1, $2, $1, $1, 'PERSON', now(), $3, $4 WHERE NOT EXISTS (SELECT FROM person_name WHERE person_id = $1)`,
        [person, randomUUID(), given, family],
      );
    await name(persons.jonasFather, 'Dirk', 'Verlinden');
    await name(persons.jonasMother, 'Hilde', 'Maes');
    await db().query(`UPDATE third_party SET name = 'hilde maes', agreed_to_name_at = now() WHERE person_id = $1 AND relation = 'MOTHER'`, [persons.jonas]);
    for (const [ms, key] of ['jonas-father', 'jonas-mother', 'jonas'].entries()) await write(actorOf(key), later(day, ms));
    await openCase(hub, 'regional-steward', JONAS);
    const found = async (kind: string) => (await findings('regional-steward', { kind, ...on(day) })).nodes.map(({ naturalPerson }: { naturalPerson: string }) => naturalPerson);
    expect(await found('SAME_SURNAME')).toEqual([encodePersonId(persons.jonasFather)]);
    expect(await found('SAME_HOUSEHOLD')).toEqual([encodePersonId(persons.jonasMother)]);
  });

  it('out of hours and out of proportion, against what the profession did in the eight weeks before', async () => {
    const day = new Date('2026-08-12T08:00:00.000Z');
    const coach = actorOf('gtb-coach');
    // Nothing is known yet: nothing is found.
    await write(coach, later(day, 12 * HOUR));
    const night = { from: day.toISOString(), until: later(day, 24 * HOUR).toISOString() };
    expect((await findings('regional-steward', { kind: 'OUT_OF_HOURS', ...night })).totals.findings).toBe(0);
    for (let week = 1; week <= 8; week += 1) for (let line = 0; line < 4; line += 1) await write(coach, later(day, -week * WEEK + line + 1));
    const odd = await findings('regional-steward', { kind: 'OUT_OF_HOURS', ...night });
    expect(odd.nodes).toEqual([expect.objectContaining({ profession: 'JOB_COACH', lines: 1, firstAt: later(day, 12 * HOUR).toISOString() })]);
    // The usual hour: four lines are the median, fourteen the most that is nothing out of the ordinary.
    for (let line = 0; line < 14; line += 1) await write(coach, later(day, line));
    expect((await findings('regional-steward', { kind: 'VOLUME', ...on(day) })).totals).toMatchObject({ findings: 0 });
    expect((await findings('regional-steward', { kind: 'OUT_OF_HOURS', ...on(day) })).totals.findings).toBe(0);
    await write(coach, later(day, 14));
    const much = await findings('regional-steward', { kind: 'VOLUME', ...on(day) });
    expect(much.nodes).toEqual([expect.objectContaining({ profession: 'JOB_COACH', lines: 15, persons: 1, person: null })]);
  });

  it('goes page by page without loss or repetition, at the same cost whatever is found; a cursor holds for its question', async () => {
    const day = later(DAY, 10 * 24 * HOUR);
    const strangers = (count: number) => Promise.all([...Array(count).keys()].map((each) => write({ ...actorOf('stranger'), id: randomUUID() } as Actor, later(day, Math.floor(each / 3)))));
    await strangers(2);
    const cost = async (): Promise<number> => {
      hub.recount();
      await findings('regional-steward', { kind: 'SAW', ...on(day) });
      return hub.subgraphs.get('person')!.statements.length;
    };
    const few = await cost();
    await strangers(23);
    expect(await cost()).toBe(few);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { nodes: { askerPseudonym: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await findings('regional-steward', { kind: 'SAW', first: 4, after, ...on(day) });
      seen.push(...page.nodes.map(({ askerPseudonym }) => askerPseudonym));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      expect(seen.length).toBeLessThanOrEqual(25);
    } while (after !== null);
    expect(new Set(seen).size).toBe(25);
    const { endCursor } = (await findings('regional-steward', { kind: 'SAW', first: 4, ...on(day) })).pageInfo;
    for (const [identity, kind] of [['regional-steward', 'COLLEAGUE'], ['brug-steward', 'SAW']] as const) {
      expect(codesOf(await hub.ask(identity, ACCESS, { kind, after: endCursor, ...on(day) }))).toEqual(['BAD_USER_INPUT']);
    }
    expect(Buffer.from(endCursor, 'base64url').toString('latin1')).not.toContain(persons.jonas);
  });

  describe('of consent', () => {
    const days = (count: number) => later(hub.clock.now(), count * 24 * HOUR);
    const house = { kind: 'ORGANISATION', ref: organisations.peerOrganisation } as const;

    it('expiring within 30 days, 60 or 90; and expired while the relation goes on, until it is given anew', async () => {
      const rows = consentRows(hub);
      await rows.grant({ person: persons.mira, grantee: house, categories: ['STRENGTHS'], until: days(60) });
      const expiring = async (withinDays: number) =>
        (await consents('regional-steward', { kind: 'EXPIRING', withinDays })).nodes.filter(({ categories }: { categories: string[] }) => categories[0] === 'STRENGTHS').length;
      expect(await expiring(59)).toBe(0);
      expect(await expiring(60)).toBe(1);

      await rows.relation({ person: persons.mira, kind: 'FIRST_LINE', role: 'FIRST_LINE_PSYCHOLOGIST', organisation: organisations.peerOrganisation });
      const id = await rows.grant({ person: persons.mira, grantee: house, categories: ['WISHES'], until: days(-0.5) });
      const expired = async () => (await consents('regional-steward', { kind: 'EXPIRED_RELATION_LIVE' })).nodes;
      const before = await expired();
      expect(before).toContainEqual(expect.objectContaining({ categories: ['WISHES'], granteeKind: 'ORGANISATION', person: null, saying: null, grantee: null }));
      await rows.grant({ person: persons.mira, grantee: house, categories: ['WISHES'] });
      expect(await expired()).toHaveLength(before.length - 1);
      expect(id).toBeTruthy();
    });

    it('wider than used: the category that nobody read under it, and not the one that was read; refusals hit', async () => {
      const rows = consentRows(hub);
      const grant = await rows.grant({ person: persons.mira, grantee: house, categories: ['GOALS', 'OWN_WORDS'] });
      await db().query(`UPDATE consent_grant SET recorded_at = '2026-06-01', from_at = '2026-06-01' WHERE id = $1`, [grant]);
      const day = later(DAY, 20 * 24 * HOUR);
      await write(actorOf('peer-worker'), day, { person: persons.mira, category: 'GOALS', decidedBy: [grant] });
      const wide = async (span: object) => (await consents('regional-steward', { kind: 'WIDER_THAN_USED', ...span })).nodes.filter(({ categories }: { categories: string[] }) => categories.includes('OWN_WORDS'));
      expect(await wide(on(day))).toEqual([expect.objectContaining({ categories: ['OWN_WORDS'], lines: 1 })]);
      expect(await wide(on(later(day, HOUR)))).toEqual([expect.objectContaining({ categories: ['GOALS', 'OWN_WORDS'], lines: 0 })]);

      const [{ id: refusal }] = await db().query('SELECT id FROM consent_refusal WHERE person = $1 LIMIT 1', [persons.jonas]);
      await write(actorOf('peer-worker'), day, { outcome: 'DENY', layer: 'REFUSAL', decidedBy: [refusal] });
      expect((await consents('regional-steward', { kind: 'REFUSAL_HIT', ...on(day) })).nodes).toEqual([expect.objectContaining({ lines: 1 })]);
      expect((await consents('regional-steward', { kind: 'REFUSAL_HIT', ...on(later(day, HOUR)) })).total).toBe(0);
    });

    it('where the Dutch specificity rule would answer otherwise', async () => {
      const rows = consentRows(hub);
      const { mira } = persons;
      await rows.grant({ person: mira, grantee: house, categories: ['HOUSEHOLD'] });
      const divergent = async () =>
        (await consents('regional-steward', { kind: 'DIVERGENT' })).nodes.filter(({ categories }: { categories: string[] }) => categories.includes('HOUSEHOLD'));
      const before = await divergent();
      expect(before.filter(({ granteeKind }: { granteeKind: string }) => granteeKind === 'ORGANISATION')).toEqual([]);
      await db().query(
        `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, '{"kind":"EVERYONE"}', '{HOUSEHOLD}', '{}', '{}', '{READ}', $3, $3, $2)`,
        [randomUUID(), mira, hub.clock.now()],
      );
      expect(await divergent()).toContainEqual(expect.objectContaining({ categories: ['HOUSEHOLD'], granteeKind: 'ORGANISATION', divergence: 'OPEN_BY_SPECIFICITY' }));
    });

    it('a steward of one house finds what names it; coverage counts persons, allowed and refused', async () => {
      const rows = consentRows(hub);
      await rows.grant({ person: persons.jonas, grantee: { kind: 'ORGANISATION', ref: organisations.brug }, categories: ['STRENGTHS'], until: days(3) });
      const mine = (await consents('brug-steward', { kind: 'EXPIRING', withinDays: 5 })).nodes;
      expect(mine).toContainEqual(expect.objectContaining({ person: JONAS, grantee: { organisation: { id: organisationId(organisations.brug) }, person: null } }));
      expect((await consents('work-steward', { kind: 'EXPIRING', withinDays: 5 })).total).toBe(0);
      const COVERAGE = 'query V($after: String) { stewardship { consentCoverage(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { organisation { id } category persons granted refused } } } }';
      const { nodes } = (await hub.ask('brug-steward', COVERAGE)).data.stewardship.consentCoverage;
      expect(nodes).toContainEqual({ organisation: { id: organisationId(organisations.brug) }, category: 'STRENGTHS', persons: 1, granted: 1, refused: 0 });
      expect(nodes.every(({ organisation }: { organisation: { id: string } }) => organisation.id === organisationId(organisations.brug))).toBe(true);
    });
  });

  it('how long the record is kept, by whose law, and that it was never applied; for the steward of the region, on record', async () => {
    const RETENTION = '{ stewardship { retention { jurisdiction years atLeast atMost source past { month lines } wouldGo gone { month } lastRun { at by } } } }';
    const states = (await hub.ask('regional-steward', RETENTION)).data.stewardship.retention;
    expect(states).toEqual([
      { jurisdiction: 'BE', years: 10, atLeast: 10, atMost: 30, source: expect.stringContaining('BE:'), past: [], wouldGo: 0, gone: [], lastRun: null },
      { jurisdiction: 'NL', years: 20, atLeast: 5, atMost: 20, source: expect.stringContaining('NEN 7513'), past: [], wouldGo: 0, gone: [], lastRun: null },
    ]);
    for (const identity of ['brug-steward', 'client-panel']) expect(codesOf(await hub.ask(identity, RETENTION))).toEqual(['FORBIDDEN']);
    // A line of eleven years ago has no partition of its own: past it in Belgium, and staying all the same.
    await write(actorOf('jonas-gp'), new Date('2015-10-31T23:59:59.999Z'));
    const [be, nl] = (await hub.ask('regional-steward', RETENTION)).data.stewardship.retention;
    expect([be.past, be.wouldGo, nl.past]).toEqual([[{ month: '2015-10', lines: 1 }], 0, []]);
    const looks = await db().query(`SELECT outcome FROM access_record WHERE 'Stewardship.retention' = ANY(fields) ORDER BY outcome`);
    expect(looks.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['DENY', 'DENY', 'PERMIT', 'PERMIT']);
  });

  it('the client panel reads numbers and nothing else: no small one, no line, no id of anybody (C-63)', async () => {
    const day = later(DAY, -63 * 24 * HOUR);
    const STATISTICS = 'query S($from: DateTime, $until: DateTime) { stewardship { statistics(from: $from, until: $until) { month organisation { id } total cells { category outcome lines } } } }';
    const people = Array.from({ length: 12 }, () => randomUUID());
    const writeOf = async (persons: readonly string[], asked: Partial<Asked>) => {
      for (const [nth, person] of persons.entries()) await write(actorOf('gtb-coach'), later(day, nth), { ...asked, person });
    };
    await writeOf(people, {});
    await writeOf(people.slice(0, 11), { category: 'WISHES' });
    await writeOf(people.slice(0, 9), { category: 'DIAGNOSIS', outcome: 'DENY', layer: 'CEILING' });
    // Twenty lines, and all about the same nine.
    await writeOf([...people.slice(0, 9), ...people.slice(0, 9), ...people.slice(0, 2)], { category: 'STRENGTHS' });
    const april = { from: '2026-04-01T00:00:00+02:00', until: '2026-05-01T00:00:00+02:00' };
    const answer = await hub.ask('client-panel', STATISTICS, april);
    expect(answer.data.stewardship.statistics).toEqual([
      {
        month: '2026-04',
        organisation: { id: organisationId(organisations.jobMediation) },
        total: 52,
        cells: [
          { category: 'DIAGNOSIS', outcome: 'DENY', lines: null },
          { category: 'GOALS', outcome: 'PERMIT', lines: 12 },
          { category: 'STRENGTHS', outcome: 'PERMIT', lines: null },
          { category: 'WISHES', outcome: 'PERMIT', lines: null },
        ],
      },
    ]);
    // No other border tells one line from the next: the month that it lies in, once that is over, or nothing.
    const borders = [on(day).from, later(day, 5).toISOString(), later(day, 6).toISOString(), '2026-04-30T23:59:59.999+02:00'];
    for (const border of borders) {
      const [before, after] = [{ ...april, until: border }, { ...april, from: border }];
      expect((await hub.ask('client-panel', STATISTICS, before)).data.stewardship.statistics).toEqual([]);
      expect((await hub.ask('client-panel', STATISTICS, after)).data).toEqual(answer.data);
    }
    for (const query of ['{ stewardship { accessFindings(kind: SAW) { totals { lines } } } }', '{ stewardship { consentCoverage { nodes { persons } } } }', '{ stewardship { checks { lines } } }']) {
      expect(codesOf(await hub.ask('client-panel', query))).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await hub.ask('jonas-counsellor', STATISTICS, on(day)))).toEqual(['FORBIDDEN']);
  });

  it('how much is checked, automatically and by hand, of how much; and what the last verification of the log found', async () => {
    const day = later(DAY, -20 * WEEK);
    const CHECKS = `query K($from: DateTime, $until: DateTime) { stewardship { checks(from: $from, until: $until) {
      lines checkedAutomatically automaticShare mustBeReviewed reviewedByHand manualShare reviewedShare checks reach { check lines } } } }`;
    const checksOf = async (identity: string) => (await hub.ask(identity, CHECKS, on(day))).data.stewardship.checks;
    const nothing = { lines: 0, checkedAutomatically: 0, automaticShare: null, mustBeReviewed: 0, reviewedByHand: 0, manualShare: null, reviewedShare: null };
    expect(await checksOf('regional-steward')).toMatchObject(nothing);
    const [reviewed, waiting] = [randomUUID(), randomUUID()];
    await write(actorOf('jonas'), day, { layer: 'OWN' });
    await write({ kind: 'ANONYMOUS' }, day, { outcome: 'DENY', layer: 'RELATION' });
    await write(actorOf('jonas-mother'), day);
    for (let line = 0; line < 4; line += 1) await write(actorOf('gtb-coach'), later(day, line));
    await write(actorOf('jonas-counsellor'), day, { layer: 'OVERRIDE', decidedBy: [reviewed] });
    await write(actorOf('jonas-counsellor'), day, { layer: 'OVERRIDE', decidedBy: [waiting] });
    await write(actorOf('regional-steward'), day, { event: 'STEWARD_LOOK', category: 'ACCESS_RECORDS', layer: 'VALIDITY' });
    for (const [about, state] of [[reviewed, 'OBJECTED'], [waiting, 'OPEN']]) {
      await db().query(
        `INSERT INTO access_review (id, person, kind, about, organisation, opened_at, told_from, state) VALUES (gen_random_uuid(), $1, 'OVERRIDE', $2, $3, $4, $4, $5)`,
        [persons.jonas, about, organisations.brug, day, state],
      );
    }
    const all = await checksOf('regional-steward');
    // Nine accesses: what Jonas reads of himself and who came without a token nobody can be found by.
    expect(all).toMatchObject({ lines: 9, checkedAutomatically: 7, automaticShare: 0.7778, mustBeReviewed: 2, reviewedByHand: 1, manualShare: 0.1111, reviewedShare: 0.5 });
    expect(Object.fromEntries(all.reach.map(({ check, lines }: { check: string; lines: number }) => [check, lines]))).toEqual({
      ...{ REPEATEDLY_DENIED: 7, AFTER_RELATION_END: 7, COLLEAGUE: 6, SAME_HOUSEHOLD: 1, SAME_SURNAME: 1 },
      // Nothing is known of the weeks before that day, so there are no habits to be out of.
      ...{ OUT_OF_HOURS: 0, VOLUME: 0 },
    });
    expect(all.checks).toHaveLength(7);
    expect(await checksOf('brug-steward')).toMatchObject({ lines: 2, checkedAutomatically: 2, automaticShare: 1, reviewedByHand: 1, manualShare: 0.5 });

    const VERIFICATION = '{ stewardship { logVerification { at outcome treeSize checkpoints unsealed erased erasedWithoutReason findings kinds { kind findings } heldAgainst } } }';
    expect((await hub.ask('brug-steward', VERIFICATION)).data.stewardship.logVerification).toBeNull();
    await hub.seal();
    await new LogVerifier({ dataSource: db(), clock: hub.clock, onFailure: (error) => { throw error; }, onFindings: () => undefined }).kick();
    const [{ lines, seals }] = await db().query('SELECT max(tree_size)::int AS lines, count(*)::int AS seals FROM access_seal');
    expect((await hub.ask('brug-steward', VERIFICATION)).data.stewardship.logVerification).toEqual({
      ...{ at: hub.clock.now().toISOString(), outcome: 'NOTHING_WRONG', treeSize: lines, checkpoints: seals, unsealed: 0 },
      ...{ erased: 0, erasedWithoutReason: 0, findings: 0, kinds: [], heldAgainst: null },
    });
    expect(lines).toBeGreaterThan(50);
    for (const identity of ['client-panel', 'jonas', 'jonas-counsellor']) expect(codesOf(await hub.ask(identity, VERIFICATION))).toEqual(['FORBIDDEN']);
    expect(await db().query(`SELECT DISTINCT outcome FROM access_record WHERE 'Stewardship.logVerification' = ANY(fields) ORDER BY outcome`)).toEqual([{ outcome: 'DENY' }, { outcome: 'PERMIT' }]);
  });
});

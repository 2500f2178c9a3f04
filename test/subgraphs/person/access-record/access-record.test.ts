import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { Client } from 'pg';
import { DEMO } from '../../../../shared/demo-identities';
import { tokenIdOf } from '../../../../shared/identity/access-token';
import { signContextToken } from '../../../../shared/identity/context-token';
import { bodyHash } from '../../../../shared/identity/signed-token';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { testAdminUrl } from '../../../support/database';
import { codesOf, startTestHub } from '../../../support/hub';
import type { GraphAnswer, TestHub } from '../../../support/hub';
import { done, openTo } from '../consent/acts';
import { openCase } from '../stewardship/cases';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MIRA = encodePersonId(persons.mira);

const LINE =
  'nodes { id at person actorKind professional { id } naturalPerson relation organisation { id } profession purpose category fields action outcome ownRecords layer ground decidedBy subgraph policyVersion }';
const MINE = `query Mine($first: Int, $after: String) { me { accessRecords(first: $first, after: $after) { ${LINE} pageInfo { hasNextPage endCursor } } } }`;
const AUDIT = `query Audit($filter: AccessRecordFilter, $first: Int, $after: String) { accessRecords(filter: $filter, first: $first, after: $after) { totals { lines permitted denied } ${LINE} pageInfo { hasNextPage endCursor } } }`;
const DIAGNOSES = 'query Diagnoses($id: ID!) { person(id: $id) { diagnoses { nodes { id } } } }';

interface Line {
  readonly [field: string]: unknown;
  readonly category: string | null;
  readonly outcome: string;
}

describe('who looked', () => {
  let hub: TestHub;
  const later = (): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    return hub.clock.now();
  };

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    // Who asks by name over the whole region has a case (test/subgraphs/person/stewardship).
    for (const subject of [JONAS, MIRA]) expect(await openCase(hub, 'regional-steward', subject)).not.toHaveProperty('code');
  });
  afterAll(() => hub.stop());
  beforeEach(() => void later());

  describe('the person reads it, in plain words (C-55)', () => {
    it('finds who, as what, for whom, why, what, when and on which ground; also what was not opened', async () => {
      const at = hub.clock.now().toISOString();
      await hub.ask(
        'jonas-gp',
        'query Look($id: ID!) { person(id: $id) { name { givenName } attendance { nodes { id } } goals { nodes { id } } } }',
        { id: JONAS },
        { purpose: 'CARE' },
      );
      await hub.ask('jonas-mother', 'query Look($id: ID!) { person(id: $id) { goals { nodes { id } } } }', {
        id: JONAS,
      });
      await hub.ask('stranger', 'query Look($id: ID!) { person(id: $id) { name { givenName } } }', { id: JONAS });
      later();

      const { data } = await hub.ask('jonas', MINE, { first: 20 }, { headers: { 'accept-language': 'en' } });
      const lines: Line[] = data.me.accessRecords.nodes.filter((line: Line) => line.at === at);

      const gp = {
        ...{ at, person: JONAS, actorKind: 'PROFESSIONAL', naturalPerson: null, purpose: 'CARE', action: 'READ' },
        // Organisation and profession; the name only where the organisation says so.
        ...{ professional: null, relation: null },
        organisation: { id: encodeReferenceId('Organisation', organisations.gpPracticeJonas) },
        ...{
          profession: 'GENERAL_PRACTITIONER',
          subgraph: 'person',
          policyVersion: expect.any(String),
          id: expect.any(String),
        },
      };
      const stranger = {
        ...gp,
        organisation: { id: encodeReferenceId('Organisation', organisations.gpPracticeElsewhere) },
      };
      const mother = {
        ...gp,
        actorKind: 'PERSON',
        naturalPerson: encodePersonId(persons.jonasMother),
        relation: 'GROUP_RELATIVE',
        organisation: null,
        profession: null,
        purpose: 'COORDINATION',
      };
      const basic = (
        await hub.subgraphs
          .get('person')!
          .dataSource.query(`SELECT id FROM consent_grant WHERE person = $1 AND 'BASIC_NETWORK' = ANY(bundles)`, [
            persons.jonas,
          ])
      )[0].id;
      expect(lines).toEqual(
        expect.arrayContaining([
          {
            ...gp,
            category: 'NAME',
            fields: ['Person.name', 'PersonName.givenName'],
            outcome: 'PERMIT',
            ownRecords: true,
            layer: 'GRANT',
            ground: 'The person allowed it.',
            decidedBy: [encodeId('Grant', persons.jonas, basic)],
          },
          {
            ...gp,
            category: 'GOALS',
            fields: expect.arrayContaining(['Person.goals']),
            outcome: 'DENY',
            ownRecords: true,
            layer: 'DEFAULT',
            ground: 'The person did not allow this. Their own records could be seen.',
            decidedBy: [],
          },
          {
            ...gp,
            subgraph: 'mental-health',
            category: 'ATTENDANCE',
            fields: expect.arrayContaining(['Person.attendance']),
            outcome: 'DENY',
            ownRecords: false,
            layer: 'CEILING',
            ground: 'Never open to this role, whatever is allowed.',
            decidedBy: [],
          },
          {
            ...mother,
            category: 'GOALS',
            fields: expect.any(Array),
            outcome: 'DENY',
            ownRecords: true,
            layer: 'DEFAULT',
            ground: expect.any(String),
            decidedBy: [],
          },
          {
            ...stranger,
            purpose: 'CARE',
            category: 'NAME',
            fields: expect.any(Array),
            outcome: 'DENY',
            ownRecords: false,
            layer: 'RELATION',
            ground: 'Has nothing to do with the person now that this goes with.',
            decidedBy: [],
          },
        ]),
      );
      // The partner was asked because the GP has to do with him; for the stranger nobody was.
      expect(
        lines.filter(({ organisation }) => (organisation as { id: string } | null)?.id === stranger.organisation.id),
      ).toHaveLength(1);
    });

    it.each([
      ['fr-BE, nl;q=0.5', 'Cela parle de la personne qui demande.'],
      ['es, de;q=0.8, en;q=0.5', 'Es geht um die Person, die gefragt hat.'],
      ['es', 'Het gaat over de vrager zelf.'],
    ])('the ground is in the first language asked for that there is, Dutch when none: %s', async (asked, ground) => {
      await openTo(hub, 'jonas-mother', JONAS);
      later();
      const { data } = await hub.ask('jonas', MINE, { first: 1 }, { headers: { 'accept-language': asked } });
      expect(data.me.accessRecords.nodes[0].ground).toBe(ground);
    });

    it('is the newest first, page by page, without loss or repetition', async () => {
      later();
      const walked: Line[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        // Reading is itself recorded, later than every line before it; so the walk meets only older ones.
        const answer: GraphAnswer = await hub.ask('jonas', MINE, { first: 4, after });
        const { nodes, pageInfo } = answer.data.me.accessRecords;
        walked.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        later();
        pages += 1;
      } while (after !== null && pages < 200);
      const ids = walked.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const instants = walked.map(({ at }) => at as string);
      expect(instants).toEqual([...instants].sort().reverse());
      const [{ lines }] = await hub.subgraphs
        .get('person')!
        .dataSource.query('SELECT count(*)::int AS lines FROM access_record WHERE person = $1 AND at <= $2', [
          persons.jonas,
          instants[0],
        ]);
      expect(walked).toHaveLength(lines);
    });

    it('belongs to nobody else who has to do with them', async () => {
      for (const identity of ['jonas-counsellor', 'jonas-mother', 'jonas-gp']) {
        const answer = await hub.ask(
          identity,
          'query L($id: ID!) { person(id: $id) { accessRecords { nodes { id } } } }',
          { id: JONAS },
        );
        expect(answer.data.person).toEqual({ accessRecords: null });
        expect(answer.withheld).toEqual([
          { person: JONAS, category: 'ACCESS_RECORDS', fields: ['Person.accessRecords'], partial: false },
        ]);
      }
    });

    it('and to a representative of several persons whom each let read it, with one query for all of them', async () => {
      const { dataSource } = hub.subgraphs.get('person')!;
      const father = persons.jonasFather;
      const represent = async (person: string): Promise<void> => {
        await dataSource.query(
          `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, member, opened_by) VALUES ($1, $2, $2, $3, 'REPRESENTATIVE', 'LEGAL_REPRESENTATIVE', $4, 'PERSON')`,
          [randomUUID(), '2026-01-01', person, father],
        );
        await dataSource.query(
          `INSERT INTO consent_grant (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
           VALUES ($1, $2, $3, '{ACCESS_RECORDS,CONSENT}', '{}', '{}', '{READ}', '2026-01-01', '2026-01-01', $2)`,
          [randomUUID(), person, { kind: 'PERSON', ref: father }],
        );
      };
      const query =
        '{ caseload(first: 9) { nodes { id accessRecords(first: 3) { nodes { person at } } grants(first: 3) { nodes { id } } refusals { nodes { id } } relationProposals { nodes { id } } } } }';
      const costOf = async (): Promise<number> => {
        await hub.ask('jonas-father', query);
        hub.recount();
        await hub.ask('jonas-father', query);
        return hub.subgraphs.get('person')!.statements.length;
      };
      // First her of whom more kinds of facts are known: what few people have is read only where somebody has some.
      await represent(persons.mira);
      const one = await costOf();
      await represent(persons.jonas);
      expect(await costOf()).toBe(one);

      const { data, withheld } = await hub.ask('jonas-father', query);
      expect(withheld).toEqual([]);
      expect(data.caseload.nodes).toHaveLength(2);
      for (const { id, accessRecords, grants } of data.caseload.nodes) {
        expect(accessRecords.nodes).toHaveLength(3);
        expect(accessRecords.nodes.map(({ person }: { person: string }) => person)).toEqual([id, id, id]);
        expect(grants.nodes).toHaveLength(3);
      }
    });

    it('a cursor of elsewhere and a page without bounds are clear errors', async () => {
      const miras = (await hub.ask('mira', MINE, { first: 1 })).data.me.accessRecords.pageInfo.endCursor;
      for (const variables of [{ first: 1, after: miras }, { first: 1, after: 'x' }, { first: 0 }, { first: 101 }]) {
        expect(codesOf(await hub.ask('jonas', MINE, variables))).toEqual(['BAD_USER_INPUT']);
      }
    });
  });

  it('three states of a plan that was granted and taken back stand in the record (ST-02)', async () => {
    const mother = { kind: 'PERSON', id: encodePersonId(persons.jonasMother) };
    const look = async (): Promise<boolean> => {
      const answer = await hub.ask(
        'jonas-mother',
        'query Plan($id: ID!) { person(id: $id) { recoveryPlan { text } contextConversations { nodes { id } } } }',
        { id: JONAS },
      );
      later();
      return answer.data.person.recoveryPlan !== null;
    };
    expect(await look()).toBe(false);
    await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: mother, categories: ['CONTEXT_CONVERSATIONS'] });
    expect(await look()).toBe(false);
    later();
    const { grant } = await done(hub, 'jonas', 'giveGrant', {
      person: JONAS,
      grantee: mother,
      categories: ['RECOVERY_PLAN'],
    });
    expect(await look()).toBe(true);
    await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
    expect(await look()).toBe(false);

    const { data } = await hub.ask('jonas', MINE, { first: 100 });
    const ofPlan = data.me.accessRecords.nodes.filter(
      (line: Line) => line.category === 'RECOVERY_PLAN' && line.naturalPerson === mother.id,
    );
    expect(ofPlan.map(({ outcome }: Line) => outcome)).toEqual(['DENY', 'PERMIT', 'DENY', 'DENY']);
    const ofTalks = data.me.accessRecords.nodes.filter(
      (line: Line) => line.category === 'CONTEXT_CONVERSATIONS' && line.naturalPerson === mother.id,
    );
    expect(ofTalks.map(({ outcome }: Line) => outcome)).toEqual(['PERMIT', 'PERMIT', 'PERMIT', 'DENY']);
  });

  describe('stewards see who looked, never what', () => {
    const audit = (identity: string, variables: object) => hub.ask(identity, AUDIT, variables);

    it('which reads on Jonas used which ground, in one question (TQ-14)', async () => {
      await hub.ask('jonas-counsellor', DIAGNOSES, { id: JONAS });
      await hub.ask('jonas-gp', DIAGNOSES, { id: JONAS });
      later();

      const region = (await audit('regional-steward', { filter: { person: JONAS, category: 'DIAGNOSIS' }, first: 100 }))
        .data.accessRecords;
      const brug = (await audit('brug-steward', { filter: { person: JONAS, category: 'DIAGNOSIS' }, first: 100 })).data
        .accessRecords;

      expect(region.nodes.map(({ profession, outcome, layer }: Line) => [profession, outcome, layer])).toEqual(
        expect.arrayContaining([
          ['MENTAL_HEALTH_PROFESSIONAL', 'PERMIT', 'GRANT'],
          ['GENERAL_PRACTITIONER', 'DENY', 'DEFAULT'],
        ]),
      );
      expect(region.totals.lines).toBe(region.nodes.length);
      expect(region.totals).toMatchObject({ permitted: expect.any(Number), denied: expect.any(Number) });
      expect(region.totals.permitted + region.totals.denied).toBe(region.totals.lines);
      // A steward of one organisation sees the lines of those who asked for it, and no others.
      expect(brug.nodes.length).toBeGreaterThan(0);
      expect(new Set(brug.nodes.map(({ organisation }: Line) => (organisation as { id: string }).id))).toEqual(
        new Set([encodeReferenceId('Organisation', organisations.brug)]),
      );
      expect(brug.totals.lines).toBeLessThan(region.totals.lines);
    });

    it('whether anybody opened Mira’s diagnosis from a work role, in one question (EQ-13)', async () => {
      const question = { filter: { person: MIRA, category: 'DIAGNOSIS', profession: 'JOB_COACH' }, first: 100 };
      expect((await audit('work-steward', question)).data.accessRecords.totals).toEqual({
        lines: 0,
        permitted: 0,
        denied: 0,
      });
      await hub.ask('mira-coach', DIAGNOSES, { id: MIRA });
      await hub.ask('mira-psychiatrist', DIAGNOSES, { id: MIRA });
      later();

      const found = (await audit('work-steward', question)).data.accessRecords;
      expect(found.totals).toEqual({ lines: 1, permitted: 0, denied: 1 });
      expect(found.nodes[0]).toMatchObject({
        profession: 'JOB_COACH',
        outcome: 'DENY',
        category: 'DIAGNOSIS',
        person: MIRA,
      });
      expect(
        (await audit('work-steward', { filter: { ...question.filter, outcome: 'PERMIT' } })).data.accessRecords.totals
          .lines,
      ).toBe(0);
      // The psychiatrist’s look is another organisation’s.
      expect(
        (await audit('work-steward', { filter: { person: MIRA, category: 'DIAGNOSIS' } })).data.accessRecords.totals
          .lines,
      ).toBe(1);
      expect(
        (
          await audit('work-steward', {
            filter: { organisation: encodeReferenceId('Organisation', organisations.psychiatristPractice) },
          })
        ).data.accessRecords.totals.lines,
      ).toBe(0);
      expect(
        (await audit('regional-steward', { filter: { person: MIRA, category: 'DIAGNOSIS' } })).data.accessRecords.totals
          .lines,
      ).toBe(2);
    });

    it('what was decided and what was released are told apart, line by line and by filter', async () => {
      const db = hub.subgraphs.get('person')!.dataSource;
      const from = hub.clock.now();
      await hub.ask('jonas-gp', DIAGNOSES, { id: JONAS });
      const [{ request_id: released }] = await db.query(`SELECT request_id FROM access_record WHERE at = $1 AND category = 'DIAGNOSIS'`, [from]);
      const decided = async (told: readonly (readonly [by: string, outcome: string])[]): Promise<string> => {
        const requestId = randomUUID();
        const at = later();
        await db.query(
          `INSERT INTO access_record (at, id, request_id, subgraph, actor_kind, actor, organisation, purpose, person, category, action, fields, outcome, layer, decided_by, own_records, policy_version)
           SELECT $1, gen_random_uuid(), $2, 'mental-health', actor_kind, actor, organisation, purpose, person, category, action, fields, outcome, layer, decided_by, own_records, policy_version
             FROM access_record WHERE request_id = $3 AND category = 'DIAGNOSIS' LIMIT 1`,
          [at, requestId, released],
        );
        for (const [by, outcome] of told) {
          await db.query(`INSERT INTO access_release VALUES (gen_random_uuid(), $1, $2, $3, $4, 200, 0)`, [at, requestId, by, outcome]);
        }
        return at.toISOString();
      };
      const aborted = await decided([['gateway', 'ABORTED']]);
      // What another subgraph told of its own answer says nothing of this one.
      const unknown = await decided([['work', 'RELEASED']]);
      const both = await decided([['mental-health', 'NOT_FLUSHED'], ['mental-health', 'RELEASED']]);
      const until = later();
      const RELEASE = `query R($filter: AccessRecordFilter) { accessRecords(filter: $filter, first: 100) { totals { lines } nodes { at release releasedAt } } }`;
      const asked = { from: from.toISOString(), until: until.toISOString(), category: 'DIAGNOSIS', person: JONAS };
      const find = async (release?: string) => (await hub.ask('regional-steward', RELEASE, { filter: { ...asked, ...(release && { release }) } })).data.accessRecords;
      expect((await find()).nodes).toEqual([
        { at: both, release: 'RELEASED', releasedAt: both },
        { at: unknown, release: 'UNKNOWN', releasedAt: null },
        { at: aborted, release: 'ABORTED', releasedAt: aborted },
        { at: from.toISOString(), release: 'RELEASED', releasedAt: from.toISOString() },
      ]);
      for (const [release, lines] of [['RELEASED', 2], ['ABORTED', 1], ['UNKNOWN', 1], ['NOT_FLUSHED', 0]] as const) {
        const found = await find(release);
        expect([release, found.totals.lines, found.nodes.every((line: { release: string }) => line.release === release)]).toEqual([release, lines, true]);
      }
      const mine = await hub.ask('jonas', '{ me { accessRecords(first: 5) { nodes { release releasedAt } } } }');
      expect(mine.data.me.accessRecords.nodes[0]).toEqual({ release: null, releasedAt: null });
    });

    it('holds no value of any field, and the person stays unknown to them', async () => {
      await hub.ask(
        'jonas-counsellor',
        'query L($id: ID!) { person(id: $id) { name { givenName familyName } goals { nodes { text } } } }',
        { id: JONAS },
      );
      later();
      const answer = await audit('regional-steward', { filter: { person: JONAS }, first: 100 });
      expect(answer.data.accessRecords.nodes.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/Jonas|Verlinden/);
      expect(
        (
          await hub.ask('regional-steward', 'query P($id: ID!) { person(id: $id) { id name { givenName } } }', {
            id: JONAS,
          })
        ).data.person,
      ).toBeNull();
    });

    it('half-open in time: from is in, until is out', async () => {
      const at = later();
      await hub.ask('mira-gp', DIAGNOSES, { id: MIRA });
      const end = later();
      const lines = async (from: Date, until: Date): Promise<number> =>
        (await audit('regional-steward', { filter: { person: MIRA, category: 'DIAGNOSIS', from, until } })).data
          .accessRecords.totals.lines;
      expect(await lines(at, end)).toBe(1);
      expect(await lines(new Date(at.getTime() + 1), end)).toBe(0);
      expect(await lines(new Date(at.getTime() - 1_000), at)).toBe(0);
    });

    it('even a steward does not see that peer membership was asked for (C-11)', async () => {
      const db = hub.subgraphs.get('person')!.dataSource;
      await db.query(
        `INSERT INTO access_record (at, id, request_id, subgraph, actor_kind, actor, organisation, profession, purpose, person, category, action, fields, outcome, layer, decided_by, own_records, policy_version)
         VALUES ($1, $2, 'r', 'work', 'PROFESSIONAL', $3, $4, 'JOB_COACH', 'COORDINATION', $5, 'PEER_MEMBERSHIP', 'READ', '{}', 'DENY', 'DEFAULT', '{}', false, 'x')`,
        [later(), randomUUID(), professionals.miraCoach, organisations.jobCoaching, persons.mira],
      );
      for (const steward of ['regional-steward', 'work-steward']) {
        const found = await audit(steward, { filter: { person: MIRA, category: 'PEER_MEMBERSHIP' } });
        expect(found.data.accessRecords).toMatchObject({ totals: { lines: 0 }, nodes: [] });
        const all = await audit(steward, { filter: { person: MIRA }, first: 100 });
        expect(all.data.accessRecords.nodes.map(({ category }: Line) => category)).not.toContain('PEER_MEMBERSHIP');
      }
      expect(
        (await hub.ask('mira', MINE, { first: 100 })).data.me.accessRecords.nodes.map(({ category }: Line) => category),
      ).toContain('PEER_MEMBERSHIP');
    });

    it('their own look is a line, with each person they saw; so the person finds them too', async () => {
      const at = later();
      await audit('regional-steward', { filter: { person: MIRA, category: 'DIAGNOSIS' } });
      const quiet = later();
      await audit('brug-steward', { filter: { person: MIRA, category: 'DIAGNOSIS' } });
      const nobody = later();
      await audit('brug-steward', { filter: { category: 'SEXUALITY' } });

      const lines = await hub.subgraphs
        .get('person')!
        .dataSource.query(
          `SELECT at, person, actor_kind, purpose, category, outcome, layer, subgraph FROM access_record WHERE actor_kind = 'STEWARD' AND at >= $1 ORDER BY at`,
          [at],
        );
      const look = {
        actor_kind: 'STEWARD',
        purpose: 'STEWARDSHIP',
        category: 'ACCESS_RECORDS',
        outcome: 'PERMIT',
        layer: 'VALIDITY',
        subgraph: 'person',
      };
      expect(lines).toEqual([
        { ...look, at, person: persons.mira },
        { ...look, at: quiet, person: persons.mira },
        { ...look, at: nobody, person: null },
      ]);
      const { data } = await hub.ask('mira', MINE, { first: 20 }, { headers: { 'accept-language': 'nl' } });
      expect(data.me.accessRecords.nodes).toContainEqual(
        expect.objectContaining({
          at: at.toISOString(),
          actorKind: 'STEWARD',
          ground: 'Toezicht door een datasteward: wie keek, nooit wat er staat.',
        }),
      );
    });

    it('goes page by page; a cursor holds for its own question and steward only', async () => {
      const first = (await audit('regional-steward', { filter: { person: JONAS }, first: 3 })).data.accessRecords;
      expect(first.pageInfo.hasNextPage).toBe(true);
      const second = (
        await audit('regional-steward', { filter: { person: JONAS }, first: 3, after: first.pageInfo.endCursor })
      ).data.accessRecords;
      expect(second.nodes).toHaveLength(3);
      expect(second.nodes.map(({ id }: Line) => id)).not.toEqual(expect.arrayContaining([first.nodes[2].id]));
      for (const [identity, variables] of [
        ['brug-steward', { filter: { person: JONAS }, after: first.pageInfo.endCursor }],
        ['regional-steward', { filter: { person: MIRA }, after: first.pageInfo.endCursor }],
        ['regional-steward', { filter: { person: 'x' } }],
        ['regional-steward', { filter: { organisation: JONAS } }],
        ['regional-steward', { first: 101 }],
      ] as const) {
        expect(codesOf(await audit(identity, variables))).toEqual(['BAD_USER_INPUT']);
      }
    });

    it('everybody else is refused by name, and that they tried is on record', async () => {
      for (const identity of ['jonas-counsellor', 'jonas', 'network-coordinator', 'jonas-care-service']) {
        const at = later();
        const answer = await audit(identity, { filter: { person: JONAS } });
        expect(codesOf(answer)).toEqual(['FORBIDDEN']);
        expect(answer.data).toBeNull();
        const [line] = await hub.subgraphs
          .get('person')!
          .dataSource.query(`SELECT person, outcome, category FROM access_record WHERE at = $1`, [at]);
        expect(line).toEqual({ person: persons.jonas, outcome: 'DENY', category: 'ACCESS_RECORDS' });
      }
      expect(codesOf(await audit('anonymous', {}))).toEqual(['UNAUTHENTICATED']);
    });
  });

  describe('each line says what kind of event it was, with which token, and for whom (NEN 7513)', () => {
    const EVENTS =
      'query E($filter: AccessRecordFilter) { accessRecords(filter: $filter, first: 100) { totals { lines } nodes { at person event emergency tokenId actingFor category outcome fields actorKind } } }';
    const audit = (identity: string, variables: object) => hub.ask(identity, AUDIT, variables);
    const lines = async (filter: object): Promise<Line[]> =>
      (await hub.ask('regional-steward', EVENTS, { filter })).data.accessRecords.nodes;

    it('a look is a READ, an act a WRITE, a steward’s look a STEWARD_LOOK, also one that was refused', async () => {
      const from = later().toISOString();
      await hub.ask('jonas-counsellor', DIAGNOSES, { id: JONAS });
      await openTo(hub, 'jonas-gp', JONAS);
      await done(hub, 'jonas', 'giveGrant', {
        person: JONAS,
        grantee: { kind: 'PERSON', id: encodePersonId(persons.jonasMother) },
        categories: ['GOALS'],
      });
      expect(codesOf(await audit('jonas-counsellor', { filter: { person: JONAS } }))).toEqual(['FORBIDDEN']);
      later();
      const kinds = (await lines({ person: JONAS, from })).map(({ event, category, outcome }) => [event, category, outcome]);
      expect(kinds).toEqual(
        expect.arrayContaining([
          ['READ', 'DIAGNOSIS', 'PERMIT'],
          ['WRITE', 'CONSENT', 'PERMIT'],
          ['STEWARD_LOOK', 'ACCESS_RECORDS', 'DENY'],
        ]),
      );
      expect((await lines({ person: JONAS, from, event: 'WRITE' })).every(({ event }) => event === 'WRITE')).toBe(true);
      expect((await lines({ person: JONAS, from })).every(({ emergency }) => emergency === false)).toBe(true);
    });

    it('a caseload is a SEARCH, which each person who was found has in their own record', async () => {
      const from = later().toISOString();
      await hub.ask('jonas-counsellor', '{ caseload(first: 5) { nodes { id } } }');
      later();
      const found = await lines({ from, event: 'SEARCH' });
      expect(found.length).toBeGreaterThan(0);
      expect(found.map(({ person }) => person)).toContain(JONAS);
      expect(found.every(({ fields }) => JSON.stringify(fields) === '["Query.caseload"]')).toBe(true);
      const { data } = await hub.ask('jonas', '{ me { accessRecords(first: 50) { nodes { at event } } } }');
      expect(data.me.accessRecords.nodes).toContainEqual({ at: from, event: 'SEARCH' });
    });

    it('a search that finds nobody is on record as well', async () => {
      const from = later();
      const { data } = await hub.ask('stranger', '{ caseload { nodes { id } } }');
      expect(data.caseload.nodes).toEqual([]);
      expect(
        await hub.subgraphs
          .get('person')!
          .dataSource.query('SELECT event, person, outcome FROM access_record WHERE at = $1', [from]),
      ).toEqual([{ event: 'SEARCH', person: null, outcome: 'PERMIT' }]);
    });

    it('and what cannot be written down is not found', async () => {
      const { database } = hub.subgraphs.get('person')!;
      const role = new URL(database.loginUrl).username;
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      try {
        await client.query(`REVOKE INSERT ON access_record FROM "${role}"`);
        const answer = await hub.ask('stranger', '{ caseload { nodes { id } } }');
        expect(codesOf(answer)).toEqual(['DECISION_UNAVAILABLE']);
        expect(answer.data?.caseload ?? null).toBeNull();
      } finally {
        await client.query(`GRANT INSERT ON access_record TO "${role}"`);
        await client.end();
      }
    });

    it('everything one token saw, over all subgraphs, can be asked; its jti stands nowhere', async () => {
      const from = later().toISOString();
      const bearer = await hub.token('jonas-counsellor');
      const { jti, iss } = decodeJwt(bearer);
      const send = async (token: string): Promise<void> => {
        await fetch(hub.gateway.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({
            query: 'query T($id: ID!) { person(id: $id) { goals { nodes { id } } diagnoses { nodes { id } } } }',
            variables: { id: JONAS },
          }),
        });
      };
      await send(bearer);
      await send(await hub.token('jonas-counsellor'));
      later();
      const all = await lines({ person: JONAS, from, event: 'READ' });
      const saw = await lines({ tokenId: tokenIdOf(iss!, jti!) });
      expect(saw.map(({ category }) => category)).toEqual(expect.arrayContaining(['GOALS', 'DIAGNOSIS']));
      expect(saw.length * 2).toBe(all.length);
      expect(JSON.stringify(all)).not.toContain(jti);
      // The person sees that it was asked, and by no token through what else somebody's day went.
      const mine = await hub.ask('jonas', '{ me { accessRecords(first: 20) { nodes { tokenId } } } }');
      expect(new Set(mine.data.me.accessRecords.nodes.map(({ tokenId }: Line) => tokenId))).toEqual(new Set([null]));
    });

    it('whom somebody acts for comes from the claims of the actor, and stands in the line', async () => {
      const at = later();
      const person = hub.subgraphs.get('person')!;
      const father = { kind: 'PERSON', id: persons.jonasFather, actingFor: persons.jonas } as const;
      const body = JSON.stringify({ query: 'query P($id: ID!) { person(id: $id) { id } }', variables: { id: JONAS } });
      const token = await signContextToken(person.contextKey, {
        ...{ audience: 'person', actor: father, purpose: 'COORDINATION', requestId: 'acting', now: at },
        bodyHash: bodyHash(body),
      });
      const answer = await fetch(person.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      expect(answer.status).toBe(200);
      later();
      expect(await lines({ person: JONAS, from: at.toISOString(), until: hub.clock.now().toISOString() })).toEqual([
        expect.objectContaining({ actorKind: 'PERSON', actingFor: JONAS, tokenId: null }),
      ]);
    });
  });

  describe('nobody changes it', () => {
    const forms = (table: string) => [
      `UPDATE ${table} SET outcome = 'PERMIT'`,
      `UPDATE ${table} SET outcome = 'PERMIT' WHERE false`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `INSERT INTO ${table} SELECT * FROM ${table} LIMIT 1 ON CONFLICT (at, id) DO UPDATE SET outcome = 'PERMIT'`,
    ];
    async function asRole<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    }
    const fingerprint = async (): Promise<unknown> =>
      (
        await hub.subgraphs
          .get('person')!
          .dataSource.query(
            'SELECT count(*) AS lines, md5(string_agg(a::text, chr(10) ORDER BY at, id)) AS content FROM access_record a',
          )
      )[0];
    const partitionOfNow = (): string => `access_record_${hub.clock.now().toISOString().slice(0, 7).replace('-', '_')}`;

    it.each(['ownerUrl', 'loginUrl'] as const)('neither by the %s', async (role) => {
      await openTo(hub, 'jonas-gp', JONAS);
      const before = await fingerprint();
      const { database } = hub.subgraphs.get('person')!;
      for (const table of ['access_record', partitionOfNow(), 'access_record_default']) {
        for (const statement of forms(table)) {
          await expect(asRole(database[role], (client) => client.query(statement))).rejects.toMatchObject({
            code: '42501',
          });
        }
      }
      expect(await fingerprint()).toEqual(before);
    });

    it('nor by a superuser, also one who says to be a replica', async () => {
      const before = await fingerprint();
      const url = new URL(testAdminUrl());
      url.pathname = new URL(hub.subgraphs.get('person')!.database.ownerUrl).pathname;
      await asRole(url.toString(), async (client) => {
        const [{ superuser }] = (
          await client.query(`SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user`)
        ).rows;
        expect(superuser).toBe(true);
        for (const setting of ['origin', 'replica']) {
          await client.query(`SET session_replication_role = ${setting}`);
          for (const table of ['access_record', partitionOfNow(), 'access_record_default']) {
            for (const statement of forms(table))
              await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
          }
        }
      });
      expect(await fingerprint()).toEqual(before);
    });

    it('and the serving role writes to the whole only, never to a part behind its back', async () => {
      const { database } = hub.subgraphs.get('person')!;
      await asRole(database.loginUrl, async (client) => {
        for (const table of [partitionOfNow(), 'access_record_default']) {
          await expect(client.query(`SELECT 1 FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
          await expect(client.query(`INSERT INTO ${table} SELECT * FROM access_record LIMIT 1`)).rejects.toMatchObject({
            code: '42501',
          });
        }
        expect((await client.query('SELECT count(*) FROM access_record')).rows).toHaveLength(1);
      });
    });
  });

  describe('it is kept by month', () => {
    const db = () => hub.subgraphs.get('person')!;
    async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
      const client = new Client({ connectionString: db().database.ownerUrl });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    }
    const partitions = async (): Promise<string[]> =>
      (
        await db().dataSource.query(
          `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = 'access_record'::regclass ORDER BY 1`,
        )
      ).map(({ part }: { part: string }) => part);

    it('there is a partition for this month, each of two years ahead, and one for all else', async () => {
      const [{ now }] = await db().dataSource.query('SELECT now() AS now');
      const months = Array.from({ length: 25 }, (_, ahead) =>
        new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
          .toISOString()
          .slice(0, 7)
          .replace('-', '_'),
      );
      expect(await partitions()).toEqual(
        [...months.map((month) => `access_record_${month}`), 'access_record_default'].sort(),
      );
    });

    it('every start adds what is missing and nothing twice; each is as closed as the first', async () => {
      const before = await partitions();
      const [{ now }] = await db().dataSource.query('SELECT now() AS now');
      const inThreeMonths = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3, 15));
      const made = await asOwner(async (client) => [
        (await client.query('SELECT access_record_keep_partitions($1) AS made', [now])).rows[0].made,
        (await client.query('SELECT access_record_keep_partitions($1) AS made', [inThreeMonths])).rows[0].made,
        (await client.query('SELECT access_record_keep_partitions($1) AS made', [inThreeMonths])).rows[0].made,
      ]);
      expect(made).toEqual([0, 3, 0]);
      const added = (await partitions()).filter((part) => !before.includes(part));
      expect(added).toHaveLength(3);
      const [{ closed }] = await db().dataSource.query(
        `SELECT count(*)::int AS closed FROM pg_trigger WHERE tgname = 'insert_only' AND tgrelid = ANY($1::regclass[])`,
        [added],
      );
      expect(closed).toBe(3);
      const [{ rights }] = await db().dataSource.query(
        `SELECT bool_or(has_table_privilege(part::regclass, 'INSERT, SELECT, UPDATE, DELETE')) AS rights FROM unnest($1::text[]) AS part`,
        [added],
      );
      expect(rights).toBe(false);
    });

    it('a line of a month without a partition is kept all the same, and the month then stays where it is', async () => {
      hub.clock.set(new Date('2031-05-10T10:00:00.000Z'));
      await openTo(hub, 'jonas-mother', JONAS);
      const [{ part }] = await db().dataSource.query(
        `SELECT tableoid::regclass::text AS part FROM access_record WHERE at = '2031-05-10T10:00:00Z' LIMIT 1`,
      );
      expect(part).toBe('access_record_default');
      const made = await asOwner(
        async (client) =>
          (await client.query(`SELECT access_record_keep_partitions('2031-04-02') AS made`)).rows[0].made,
      );
      expect(made).toBe(24);
      expect(await partitions()).not.toContain('access_record_2031_05');
      expect(await partitions()).toEqual(
        expect.arrayContaining(['access_record_2031_04', 'access_record_2031_06', 'access_record_2033_04']),
      );
    });
  });
});

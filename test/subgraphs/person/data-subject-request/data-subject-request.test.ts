import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { erasure } from '../../../../start/erasure';
import { verifyAccessRecord } from '../../../../subgraphs/person/access-seal/access-verification.store';
import { lineOf } from '../../../../subgraphs/person/access-record/access-record.rules';
import { accessRecordTable } from '../../../../subgraphs/person/access-record/access-record.table';
import { incapacityTable } from '../../../../subgraphs/person/mandate/mandate.table';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { openCase } from '../stewardship/cases';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MIRA = encodePersonId(persons.mira);
const BRUG = encodeReferenceId('Organisation', organisations.brug);
const JOB_MEDIATION = encodeReferenceId('Organisation', organisations.jobMediation);

const PARTS = `id person personPseudonym organisation { id } kind state words answer attachIfRefused filedByRepresentative filedAt dueOn isOverdue
  extensionReason takenUpAt endedAt ground groundSource delivered deliveredAt deliveredBy noteAttached stays keptUntil linesErased linesErasedAt version`;
const acting = (name: string, input: string) =>
  `mutation A($input: ${input}!) { r: ${name}(input: $input) { ... on DataSubjectRequestDone { requests { ${PARTS} } } ... on Refused { code rule } } }`;
const FILE = acting('fileDataSubjectRequest', 'FileRequestInput');
const WITHDRAW = acting('withdrawDataSubjectRequest', 'DataSubjectRequestInput');
const TAKE_UP = acting('takeUpDataSubjectRequest', 'DataSubjectRequestInput');
const EXTEND = acting('extendDataSubjectRequest', 'ExtendRequestInput');
const ANSWER = acting('answerDataSubjectRequest', 'AnswerRequestInput');
const LIST = `query L($states: [DataSubjectRequestState!], $overdue: Boolean, $person: ID, $first: Int, $after: String) {
  stewardship { dataSubjectRequests(states: $states, overdue: $overdue, person: $person, first: $first, after: $after) {
    totals { requests waiting overdue } pageInfo { hasNextPage endCursor } nodes { ${PARTS} } } } }`;
const MINE = `{ me { dataSubjectRequests(first: 100) { nodes { ${PARTS} } } } }`;

describe('what a person asks by right (GDPR art. 15 to 21)', () => {
  let hub: TestHub;
  const db = () => hub.subgraphs.get('person')!.dataSource;
  const later = (milliseconds = 1_000): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
    return hub.clock.now();
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const act = async (identity: string, document: string, input: object, options = {}): Promise<any> => {
    const answer = await hub.ask(identity, document, { input: { idempotencyKey: randomUUID(), ...input } }, options);
    expect(answer.errors).toBeUndefined();
    return answer.data.r;
  };
  const file = (input: object) => act('jonas', FILE, { person: JONAS, organisations: [BRUG], ...input });
  const list = async (identity: string, variables: object = {}) =>
    (await hub.ask(identity, LIST, { first: 100, ...variables })).data.stewardship.dataSubjectRequests;
  const looksAt = (at: Date) =>
    db().query(`SELECT person, outcome, fields FROM access_record WHERE at = $1 AND event = 'STEWARD_LOOK' ORDER BY fields`, [at]);

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => void later());

  it('is filed by the person with each organisation, due within a month, and is each organisation’s to see', async () => {
    const { requests } = await file({ kind: 'ACCESS', organisations: [BRUG, JOB_MEDIATION], words: 'Alles van dit jaar.' });
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatchObject({ ...{ organisation: { id: BRUG }, state: 'RECEIVED', dueOn: '2026-12-18', isOverdue: false }, person: JONAS, words: 'Alles van dit jaar.' });
    const brug = await list('brug-steward');
    expect(brug.nodes.map(({ id }: { id: string }) => id)).toEqual([requests[0].id]);
    expect(brug.nodes[0]).toMatchObject({ person: JONAS, words: 'Alles van dit jaar.', filedByRepresentative: false });
    expect(brug.totals).toEqual({ requests: 1, waiting: 1, overdue: 0 });
    expect(await looksAt(hub.clock.now())).toContainEqual({ person: persons.jonas, outcome: 'PERMIT', fields: ['Stewardship.dataSubjectRequests'] });
    // What is another house's looks like what does not exist, and trying is on record.
    const at = later();
    expect(await act('brug-steward', TAKE_UP, { request: requests[1].id, version: 1 })).toEqual({ code: 'NOT_FOUND', rule: null });
    expect(await looksAt(at)).toEqual([{ person: null, outcome: 'DENY', fields: ['Mutation.takeUpDataSubjectRequest'] }]);
    const mine = (await hub.ask('jonas', MINE)).data.me.dataSubjectRequests.nodes;
    expect(mine.map(({ id }: { id: string }) => id).sort()).toEqual(requests.map(({ id }: { id: string }) => id).sort());
  });

  it('is the person’s own: nobody around them files or reads it, a representative within the mandate does', async () => {
    const before = await db().query('SELECT count(*)::int AS n FROM data_subject_request');
    for (const [identity, code] of [['jonas-mother', 'ONLY_THE_PERSON'], ['jonas-counsellor', 'ONLY_THE_PERSON'], ['stranger', 'NOT_FOUND']] as const) {
      expect(await act(identity, FILE, { person: JONAS, kind: 'ERASURE' })).toMatchObject({ code });
      const read = await hub.ask(identity, 'query P($id: ID!) { person(id: $id) { dataSubjectRequests { nodes { id } } } }', { id: JONAS });
      expect(read.data.person?.dataSubjectRequests ?? null).toBeNull();
    }
    expect(await db().query('SELECT count(*)::int AS n FROM data_subject_request')).toEqual(before);
    const acts = { headers: { 'kring-acting-for': MIRA } };
    // Her mandate is for when Mira cannot decide in a matter (C-36), and not before.
    expect(await act('mira-representative', FILE, { person: MIRA, kind: 'ACCESS' }, acts)).toMatchObject({ code: 'ONLY_THE_PERSON' });
    const now = hub.clock.now();
    await db().manager.insert(incapacityTable, {
      ...{ id: randomUUID(), person: persons.mira, categories: ['CONSENT'], assessedBy: professionals.miraPsychiatrist, recordedAt: now },
      ...{ organisation: organisations.psychiatristPractice, grounds: 'Beoordeeld op 18 november.', from: now, until: new Date(now.getTime() + 5_000) },
    });
    expect(await act('mira-representative', FILE, { person: MIRA, kind: 'ACCESS' })).toHaveProperty('code');
    const { requests } = await act('mira-representative', FILE, { person: MIRA, kind: 'ACCESS' }, acts);
    expect(requests[0]).toMatchObject({ person: MIRA, filedByRepresentative: true, organisation: null });
    expect((await hub.ask('mira', MINE)).data.me.dataSubjectRequests.nodes).toHaveLength(1);
    later(10_000);
  });

  it('over a region is read by pseudonym and without words, and answered with a case only', async () => {
    const { requests } = await act('mira', FILE, { person: MIRA, kind: 'OBJECTION', words: 'Niet voor onderzoek.' });
    const found = (await list('regional-steward', { states: ['RECEIVED'] })).nodes.find(({ kind }: { kind: string }) => kind === 'OBJECTION');
    expect(found).toMatchObject({ person: null, personPseudonym: expect.any(String), words: null, organisation: null });
    expect(Buffer.from(found.id, 'base64url').toString('latin1')).not.toContain(persons.mira.slice(0, 8));
    const at = later();
    expect(await act('regional-steward', TAKE_UP, { request: found.id, version: 1 })).toEqual({ code: 'NOT_PERMITTED', rule: 'C-63' });
    expect(await looksAt(at)).toEqual([{ person: persons.mira, outcome: 'DENY', fields: ['Mutation.takeUpDataSubjectRequest'] }]);
    await openCase(hub, 'regional-steward', found.personPseudonym);
    later();
    const taken = (await act('regional-steward', TAKE_UP, { request: found.id, version: 1 })).requests[0];
    expect(taken).toMatchObject({ id: requests[0].id, person: MIRA, words: 'Niet voor onderzoek.', state: 'IN_PROGRESS', version: 2 });
    expect(codesOf(await hub.ask('client-panel', LIST))).toEqual(['FORBIDDEN']);
    expect(codesOf(await hub.ask('jonas-gp', LIST))).toEqual(['FORBIDDEN']);
  });

  it('access: what was delivered, when and by which way; the person is told, and it is over', async () => {
    const [request] = (await file({ kind: 'ACCESS' })).requests;
    expect((await act('brug-steward', TAKE_UP, { request: request.id, version: 1 })).requests[0]).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await act('brug-steward', TAKE_UP, { request: request.id, version: 2 })).toMatchObject({ code: 'ALREADY_ANSWERED' });
    later();
    const deliveredAt = hub.clock.now().toISOString();
    const answer = { request: request.id, version: 2, outcome: 'CARRIED_OUT', jurisdiction: 'BE', words: 'U kreeg een kopie mee.' };
    expect(await act('brug-steward', ANSWER, answer)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const given = { ...answer, delivered: ['DIAGNOSIS', 'MEDICATION'], deliveredAt, deliveredBy: 'IN_PERSON' };
    expect(await act('brug-steward', ANSWER, { ...given, version: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await act('brug-steward', ANSWER, { ...given, words: 'Te kort.' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const idempotencyKey = randomUUID();
    for (const _time of [1, 2]) {
      const [done] = (await act('brug-steward', ANSWER, { ...given, idempotencyKey })).requests;
      expect(done).toMatchObject({ state: 'CARRIED_OUT', delivered: ['DIAGNOSIS', 'MEDICATION'], deliveredAt, deliveredBy: 'IN_PERSON', version: 3 });
    }
    expect(await act('brug-steward', ANSWER, { ...given, version: 3 })).toMatchObject({ code: 'ALREADY_ENDED' });
    const told = await hub.ask('jonas', '{ me { notifications(first: 50) { nodes { kind about } } } }');
    const notices = told.data.me.notifications.nodes.filter(({ about }: { about: string }) => about === request.id);
    expect(notices).toEqual([{ kind: 'DATA_REQUEST_ANSWERED', about: request.id }]);
    // Six times somebody was told how it stands: refused, done, asked again under the same key, and refused.
    const look = { person: persons.jonas, outcome: 'PERMIT', fields: ['Mutation.answerDataSubjectRequest'] };
    expect(await looksAt(hub.clock.now())).toEqual(Array(6).fill(look));
  });

  it('rectification that is refused says why, and has the person’s words attached; taken back is over too', async () => {
    expect(await file({ kind: 'RECTIFICATION' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const [request] = (await file({ kind: 'RECTIFICATION', words: 'Ik was nooit opgenomen.', attachIfRefused: true })).requests;
    const answer = { request: request.id, version: 1, outcome: 'REFUSED', ground: 'RECORD_IS_ACCURATE', jurisdiction: 'BE', words: 'Wat er staat klopt volgens ons.' };
    expect(await act('brug-steward', ANSWER, answer)).toMatchObject({ code: 'RULE_NOT_MET' });
    const [done] = (await act('brug-steward', ANSWER, { ...answer, noteAttached: true })).requests;
    expect(done).toMatchObject({ state: 'REFUSED', ground: 'RECORD_IS_ACCURATE', noteAttached: true, answer: 'Wat er staat klopt volgens ons.' });
    const [other] = (await file({ kind: 'RECTIFICATION', words: 'Mijn straat is fout.' })).requests;
    expect((await act('jonas', WITHDRAW, { request: other.id, version: 1 })).requests[0]).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    expect(await act('jonas', WITHDRAW, { request: other.id, version: 2 })).toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await act('mira', WITHDRAW, { request: other.id, version: 2 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is overdue the day after, unless it was extended in time with a reason that the person reads', async () => {
    const start = hub.clock.now();
    const [late] = (await file({ kind: 'RESTRICTION' })).requests;
    const [longer] = (await file({ kind: 'PORTABILITY' })).requests;
    const extension = { request: longer.id, version: 1, reason: 'Drie archieven moeten worden doorzocht.' };
    expect(await act('brug-steward', EXTEND, { ...extension, reason: 'te druk' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect((await act('brug-steward', EXTEND, extension)).requests[0]).toMatchObject({ dueOn: '2027-02-18', extensionReason: extension.reason });
    const told = await hub.ask('jonas', '{ me { notifications(first: 50) { nodes { kind about } } } }');
    expect(told.data.me.notifications.nodes).toContainEqual({ kind: 'DATA_REQUEST_EXTENDED', about: longer.id });
    // The last instant of 18 December in Brussels, and the first after it.
    hub.clock.set(new Date('2026-12-18T22:59:59.999Z'));
    expect((await list('brug-steward', { overdue: true })).totals).toMatchObject({ requests: 0, overdue: 0 });
    hub.clock.set(new Date('2026-12-18T23:00:00.000Z'));
    const overdue = await list('brug-steward', { overdue: true });
    expect(overdue.nodes.map(({ id }: { id: string }) => id)).toContain(late.id);
    expect(overdue.nodes.map(({ id }: { id: string }) => id)).not.toContain(longer.id);
    expect(overdue.nodes.every(({ isOverdue }: { isOverdue: boolean }) => isOverdue)).toBe(true);
    expect(overdue.totals).toEqual({ requests: overdue.nodes.length, waiting: overdue.nodes.length, overdue: overdue.nodes.length });
    expect(await act('brug-steward', EXTEND, { ...extension, request: late.id })).toMatchObject({ code: 'RULE_NOT_MET' });
    hub.clock.set(start);
  });

  it('pages are stable and whole, and totals are over all of them', async () => {
    const all = await list('brug-steward');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list('brug-steward', { first: 2, after });
      seen.push(...page.nodes.map(({ id }: { id: string }) => id));
      expect(page.totals).toEqual(all.totals);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(all.nodes.length).toBeGreaterThan(4);
    expect(seen).toEqual(all.nodes.map(({ id }: { id: string }) => id));
    const other = await list('brug-steward', { first: 1 });
    expect(codesOf(await hub.ask('regional-steward', LIST, { first: 1, after: other.pageInfo.endCursor }))).toEqual(['BAD_USER_INPUT']);
  });

  it('nobody fills a list: ten wait at one organisation, an eleventh does not; and a key nobody knows is refused', async () => {
    expect(await file({ kind: 'ACCESS', organisations: [encodeReferenceId('Organisation', randomUUID())] })).toMatchObject({ code: 'UNKNOWN_GRANTEE' });
    const outcomes: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) outcomes.push((await act('mira', FILE, { person: MIRA, kind: 'ACCESS', organisations: [BRUG] })).code ?? 'FILED');
    expect(outcomes).toEqual([...Array<string>(10).fill('FILED'), 'RULE_NOT_MET']);
  });

  it('an erasure in the access record has a recorded reason, keeps every seal good, and is done by the owner alone', async () => {
    const now = hub.clock.now();
    const old = new Date('2020-03-01T12:00:00.000Z');
    const asker = { actor: { kind: 'PERSON', id: persons.jonasFather }, purpose: 'SELF', requestId: 'long ago', operation: null, subgraph: 'person' } as const;
    const asked = { category: 'GOALS', action: 'READ', fields: ['Person.goals'], outcome: 'DENY', layer: 'DEFAULT', decidedBy: [] } as const;
    const lineAbout = (person: string, at: Date) => lineOf(randomUUID(), asker, { ...asked, person, ownRecords: false, policyVersion: '1', epoch: null }, at);
    const before = new Date('2021-01-01T00:00:00.000Z');
    const [mine, onTheBorder, others] = [lineAbout(persons.jonas, old), lineAbout(persons.jonas, before), lineAbout(persons.mira, old)];
    await db().manager.createQueryBuilder().insert().into(accessRecordTable).values([mine, onTheBorder, others]).updateEntity(false).execute();
    await hub.seal();

    const [request] = (await file({ kind: 'ERASURE', organisations: [], words: 'Wis wat oud is.' })).requests;
    await openCase(hub, 'regional-steward', JONAS);
    const answer = { request: request.id, version: 1, outcome: 'CARRIED_OUT', jurisdiction: 'NL', words: 'Wat ouder is dan 2021 wordt gewist.', eraseLinesBefore: before.toISOString() };
    expect(await act('regional-steward', ANSWER, { ...answer, jurisdiction: 'BE' })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect((await act('regional-steward', ANSWER, answer)).requests[0]).toMatchObject({ state: 'CARRIED_OUT', linesErased: null });
    // Decided is not done: the process that decides cannot erase, nor say that it did.
    expect(await db().query('SELECT person FROM access_record WHERE id = $1', [mine.id])).toEqual([{ person: persons.jonas }]);
    await expect(db().query('SELECT access_record_erase($1, $2, false)', [old, mine.id])).rejects.toThrow('permission denied');
    await expect(db().query(`INSERT INTO access_record_erasure VALUES (gen_random_uuid(), now(), '{}')`)).rejects.toThrow('permission denied');

    const { ownerUrl, loginUrl } = hub.subgraphs.get('person')!.database;
    const env = { KRING_DATABASE_URL_PERSON: loginUrl, KRING_OWNER_URL_PERSON: ownerUrl };
    const said: string[] = [];
    expect(await erasure([], { KRING_DATABASE_URL_PERSON: loginUrl }, (line) => said.push(line), now)).toBe(2);
    expect(await erasure([], env, (line) => said.push(line), now)).toBe(0);
    expect(await erasure([], env, (line) => said.push(line), now)).toBe(0);
    expect(said).toEqual([expect.stringContaining('KRING_OWNER_URL_PERSON'), expect.stringContaining('1 lines had their values erased'), 'No erasure waits.']);
    const left = await db().query('SELECT id, person, actor FROM access_record WHERE id = ANY($1::uuid[]) ORDER BY person NULLS FIRST', [[mine.id, onTheBorder.id, others.id]]);
    expect(left).toHaveLength(3);
    expect(left).toContainEqual({ id: mine.id, person: null, actor: null });
    expect(left).toContainEqual({ id: onTheBorder.id, person: persons.jonas, actor: persons.jonasFather });
    expect(left).toContainEqual({ id: others.id, person: persons.mira, actor: persons.jonasFather });
    await hub.seal();
    const verified = await verifyAccessRecord((sql, values) => db().query(sql, values as unknown[]), { kept: [], now });
    // The clock of this hub was set ahead and back again, which the verification rightly finds.
    const findings = verified.findings.filter(({ kind }) => kind !== 'LATER_THAN_SEALED');
    expect([findings, verified.erased]).toEqual([[], [mine.id]]);
    const shown = (await hub.ask('jonas', MINE)).data.me.dataSubjectRequests.nodes.find(({ id }: { id: string }) => id === request.id);
    expect(shown).toMatchObject({ linesErased: 1, linesErasedAt: now.toISOString() });
    const written = await db().query(`SELECT person, fields FROM access_record WHERE event = 'ERASURE'`);
    expect(written).toEqual([{ person: null, fields: [expect.stringMatching(/^request /), 'lines 1'] }]);
  });
});

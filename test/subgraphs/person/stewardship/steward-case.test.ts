import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { openCase } from './cases';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MIRA = encodePersonId(persons.mira);
const COUNSELLOR = encodeReferenceId('Professional', professionals.jonasCounsellor);

const LINES = `query L($filter: AccessRecordFilter, $first: Int) { accessRecords(filter: $filter, first: $first) { totals { lines } nodes {
  id at person personPseudonym askerPseudonym professional { id } naturalPerson organisation { id } category decidedBy outcome layer event actingFor } } }`;
const CLOSE =
  'mutation C($input: CloseCaseInput!) { closeCase(input: $input) { ... on StewardCaseDone { case { isOpen closedAt person } } ... on Refused { code } } }';
const LOOK = 'query Look($id: ID!) { person(id: $id) { diagnoses { nodes { id } } goals { nodes { id } } } }';

describe('the scope of a steward', () => {
  let hub: TestHub;
  const later = (): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    return hub.clock.now();
  };
  const lines = async (steward: string, filter: object = {}) =>
    (await hub.ask(steward, LINES, { filter, first: 100 })).data.accessRecords.nodes;
  const db = () => hub.subgraphs.get('person')!.dataSource;

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    await hub.ask('jonas-counsellor', LOOK, { id: JONAS });
    await hub.ask('jonas-gp', LOOK, { id: JONAS });
    await hub.ask('mira-gp', LOOK, { id: MIRA });
    await hub.ask('jonas-mother', LOOK, { id: JONAS });
  });
  afterAll(() => hub.stop());
  beforeEach(() => void later());

  it('over a region nobody is named: no key of a person or professional stands anywhere in the answer', async () => {
    const answer = await hub.ask('regional-steward', LINES, { first: 100 });
    const { nodes } = answer.data.accessRecords;
    expect(nodes.length).toBeGreaterThan(4);
    const raw = Buffer.from(answer.text).toString();
    const decoded = [...raw.matchAll(/"([A-Za-z0-9_-]{20,})"/g)].map(([, id]) => Buffer.from(id!, 'base64url').toString('latin1')).join(' ');
    for (const id of [...Object.values(persons), ...Object.values(professionals)]) {
      expect(raw).not.toContain(id);
      expect(decoded).not.toContain(id);
      expect(decoded).not.toContain(id.replace(/-/g, ''));
    }
    const asked = nodes.filter((line: { event: string }) => line.event === 'READ');
    expect(asked.every((line: { personPseudonym: unknown; askerPseudonym: unknown }) => line.personPseudonym && line.askerPseudonym)).toBe(true);
    expect(nodes.every((line: { decidedBy: unknown[] }) => line.decidedBy.length === 0)).toBe(true);
  });

  it('one being has one pseudonym, which is asked by, and which is another steward’s to no use', async () => {
    const all = await lines('regional-steward', { category: 'DIAGNOSIS' });
    const pseudonyms = new Set(all.map((line: { personPseudonym: string }) => line.personPseudonym));
    expect(pseudonyms.size).toBe(2);
    const [{ personPseudonym, askerPseudonym }] = all;
    const about = await lines('regional-steward', { person: personPseudonym });
    expect(about.length).toBeGreaterThan(0);
    expect(new Set(about.map((line: { personPseudonym: string }) => line.personPseudonym))).toEqual(new Set([personPseudonym]));
    expect(await lines('regional-steward', { account: askerPseudonym })).not.toEqual([]);
    // A person's pseudonym is no asker's, and nobody else's steward can use it.
    expect(codesOf(await hub.ask('regional-steward', LINES, { filter: { account: personPseudonym } }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await hub.ask('brug-steward', LINES, { filter: { person: personPseudonym } }))).toEqual(['BAD_USER_INPUT']);
  });

  it('asking by key without a case is refused, says what to do, and is on record', async () => {
    for (const filter of [{ person: JONAS }, { account: COUNSELLOR }]) {
      const at = later();
      const answer = await hub.ask('regional-steward', LINES, { filter });
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
      expect(answer.errors![0]!.message).toContain('openCase');
      expect(answer.data).toBeNull();
      const written = await db().query('SELECT person, outcome, event FROM access_record WHERE at = $1', [at]);
      expect(written).toEqual([{ person: 'person' in filter ? persons.jonas : null, outcome: 'DENY', event: 'STEWARD_LOOK' }]);
    }
  });

  it('a case names the lines of that case and no others; the person reads who looks, and why', async () => {
    const at = later();
    const opened = await openCase(hub, 'regional-steward', JONAS, { reason: 'Jonas asked who saw his diagnosis.' });
    expect(opened.case).toMatchObject({ isOpen: true, person: JONAS, until: new Date(at.getTime() + 30 * 86_400_000).toISOString() });
    later();
    const all = await lines('regional-steward', { category: 'DIAGNOSIS' });
    const ofJonas = all.filter((line: { person: string | null }) => line.person === JONAS);
    expect(ofJonas.map((line: { professional: { id: string } | null }) => line.professional?.id)).toContain(COUNSELLOR);
    const others = all.filter((line: { person: string | null }) => line.person !== JONAS);
    expect(others.length).toBeGreaterThan(0);
    for (const line of others) expect(line).toMatchObject({ person: null, professional: null, personPseudonym: expect.any(String) });
    expect((await lines('regional-steward', { person: JONAS })).length).toBeGreaterThan(0);
    // Mira is nobody's case.
    expect(codesOf(await hub.ask('regional-steward', LINES, { filter: { person: MIRA } }))).toEqual(['FORBIDDEN']);

    const mine = await hub.ask(
      'jonas',
      '{ me { stewardCases { reason organisation { id } isOpen openedAt } accessRecords(first: 100) { nodes { at event fields actorKind } } } }',
    );
    expect(mine.data.me.stewardCases).toContainEqual({
      reason: 'Jonas asked who saw his diagnosis.',
      organisation: { id: encodeReferenceId('Organisation', organisations.network) },
      isOpen: true,
      openedAt: at.toISOString(),
    });
    expect(mine.data.me.accessRecords.nodes).toContainEqual({ at: at.toISOString(), event: 'STEWARD_LOOK', fields: ['Mutation.openCase'], actorKind: 'STEWARD' });
    expect((await hub.ask('mira', '{ me { stewardCases { id } } }')).data.me.stewardCases).toEqual([]);

    // Nobody around him reads that there is one.
    const gp = await hub.ask('jonas-gp', 'query P($id: ID!) { person(id: $id) { stewardCases { id } } }', { id: JONAS });
    expect(gp.data.person.stewardCases).toBeNull();

    const closed = await hub.ask('regional-steward', CLOSE, { input: { case: opened.case.id, version: 1, idempotencyKey: randomUUID() } });
    expect(closed.data.closeCase.case).toMatchObject({ isOpen: false, person: null });
    later();
    expect((await lines('regional-steward', { category: 'DIAGNOSIS' })).every((line: { person: unknown }) => line.person === null)).toBe(true);
    const again = await hub.ask('regional-steward', CLOSE, { input: { case: opened.case.id, version: 2, idempotencyKey: randomUUID() } });
    expect(again.data.closeCase).toEqual({ code: 'ALREADY_ENDED' });
  });

  it('is opened by a pseudonym too, for one account: everything it saw, by name', async () => {
    const [line] = (await lines('regional-steward', { category: 'GOALS' })).filter(
      ({ organisation }: { organisation: { id: string } | null }) => organisation?.id === encodeReferenceId('Organisation', organisations.brug),
    );
    const opened = await openCase(hub, 'regional-steward', line.askerPseudonym);
    expect(opened.case).toMatchObject({ person: null, professional: { id: COUNSELLOR } });
    later();
    const saw = await lines('regional-steward', { account: COUNSELLOR });
    expect(saw.length).toBeGreaterThan(0);
    expect(new Set(saw.map(({ person }: { person: string }) => person))).toEqual(new Set([JONAS]));
    // About Jonas by others it says nothing.
    const ofGp = (await lines('regional-steward', { category: 'GOALS' })).filter(({ organisation }: { organisation: { id: string } | null }) => organisation?.id === encodeReferenceId('Organisation', organisations.gpPracticeJonas));
    expect(ofGp.length).toBeGreaterThan(0);
    expect(ofGp.every(({ person }: { person: unknown }) => person === null)).toBe(true);
  });

  it('about the account of a natural person is told to that person, for it reads as much as one about them', async () => {
    await hub.ask('mira', '{ me { goals { nodes { id } } } }');
    later();
    const own = (await lines('regional-steward', { layer: 'OWN', category: 'GOALS' })).filter(({ person }: { person: unknown }) => person === null);
    expect(own.length).toBeGreaterThan(0);
    const opened = await openCase(hub, 'regional-steward', own[0].askerPseudonym, { reason: 'Asks about herself at odd hours.' });
    expect(opened.case.id).toBeDefined();
    const at = hub.clock.now().toISOString();
    later();
    const mine = await hub.ask('mira', '{ me { stewardCases { id reason isOpen naturalPerson } accessRecords(first: 20) { nodes { at event fields } } } }');
    expect(mine.data.me.stewardCases).toContainEqual({ id: opened.case.id, reason: 'Asks about herself at odd hours.', isOpen: true, naturalPerson: MIRA });
    expect(mine.data.me.accessRecords.nodes).toContainEqual({ at, event: 'STEWARD_LOOK', fields: ['Mutation.openCase'] });
  });

  it('C-55: about the account of a professional it is told to each person whose lines of it were looked at, and to nobody else', async () => {
    const reason = 'Looks at night, a colleague says.';
    const casesOf = async (identity: string) =>
      (await hub.ask(identity, '{ me { stewardCases { reason about person professional { id } naturalPerson isOpen } } }')).data.me.stewardCases.filter((each: { reason: string }) => each.reason === reason);
    const [line] = (await lines('regional-steward', { category: 'GOALS' })).filter(
      ({ organisation }: { organisation: { id: string } | null }) => organisation?.id === encodeReferenceId('Organisation', organisations.gpPracticeJonas),
    );
    later();
    const opened = await openCase(hub, 'regional-steward', line.askerPseudonym, { reason });
    expect(opened.case.professional).toEqual({ id: encodeReferenceId('Professional', professionals.jonasGp) });
    later();
    // Nobody’s lines were looked at yet.
    expect(await casesOf('jonas')).toEqual([]);
    expect((await lines('regional-steward', { account: opened.case.professional.id })).map(({ person }: { person: string }) => person)).toContain(JONAS);
    later();
    // Whose account it is, is not theirs to know by this.
    expect(await casesOf('jonas')).toEqual([{ reason, about: 'ACCOUNT', person: null, professional: null, naturalPerson: null, isOpen: true }]);
    await lines('regional-steward', {});
    expect(await casesOf('mira')).toEqual([]);
  });

  it('closes by itself: open one millisecond before 30 days, closed at 30 days', async () => {
    const opened = await openCase(hub, 'regional-steward', MIRA);
    const before = hub.clock.now();
    const end = new Date(opened.case.until);
    hub.clock.set(new Date(end.getTime() - 1));
    expect((await hub.ask('regional-steward', LINES, { filter: { person: MIRA } })).errors).toBeUndefined();
    hub.clock.set(end);
    expect(codesOf(await hub.ask('regional-steward', LINES, { filter: { person: MIRA } }))).toEqual(['FORBIDDEN']);
    hub.clock.set(before);
  });

  it('a reason of 9 characters is none, one of 10 is; and nobody but a steward opens a case', async () => {
    expect(await openCase(hub, 'regional-steward', MIRA, { reason: '  ninechars  ' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await openCase(hub, 'regional-steward', MIRA, { reason: 'tenletters' })).toHaveProperty('case');
    for (const identity of ['client-panel', 'jonas-counsellor', 'network-coordinator']) {
      expect(await openCase(hub, identity, MIRA)).toMatchObject({ code: 'NOT_PERMITTED' });
    }
    await expect(openCase(hub, 'regional-steward', encodeId('Grant', persons.mira, randomUUID()))).rejects.toThrow('BAD_USER_INPUT');
  });

  it('to read one’s cases, and to close one, is on record with whom it named; to close another’s as tried', async () => {
    const opened = await openCase(hub, 'regional-steward', MIRA);
    const looksAt = (at: Date) => db().query('SELECT person, event, outcome, fields FROM access_record WHERE at = $1', [at]);
    const read = later();
    const { cases } = (await hub.ask('regional-steward', '{ stewardship { cases(onlyOpen: true) { id person } } }')).data.stewardship;
    expect(cases).toContainEqual({ id: opened.case.id, person: MIRA });
    expect(await looksAt(read)).toContainEqual({ person: persons.mira, event: 'STEWARD_LOOK', outcome: 'PERMIT', fields: ['Stewardship.cases'] });
    const close = (identity: string) => hub.ask(identity, CLOSE, { input: { case: opened.case.id, version: opened.case.version, idempotencyKey: randomUUID() } });
    const tried = later();
    expect((await close('brug-steward')).data.closeCase).toEqual({ code: 'NOT_FOUND' });
    expect(await looksAt(tried)).toEqual([{ person: null, event: 'STEWARD_LOOK', outcome: 'DENY', fields: ['Mutation.closeCase'] }]);
    const closed = later();
    expect((await close('regional-steward')).data.closeCase.case).toMatchObject({ isOpen: false });
    expect(await looksAt(closed)).toEqual([{ person: persons.mira, event: 'STEWARD_LOOK', outcome: 'PERMIT', fields: ['Mutation.closeCase'] }]);
  });

  it('a client panel reads no line (C-63)', async () => {
    expect(codesOf(await hub.ask('client-panel', LINES, {}))).toEqual(['FORBIDDEN']);
    expect(codesOf(await hub.ask('client-panel', '{ stewardship { cases { id } } }'))).toEqual(['FORBIDDEN']);
  });
});

import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { act, done, epochOf, everythingSaid, openTo } from '../consent/acts';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MUNICIPALITY = encodeReferenceId('Organisation', organisations.ocmw);
const municipality = { kind: 'ORGANISATION', id: MUNICIPALITY };
const network = { kind: 'CARE_NETWORK', relationKinds: ['MUNICIPAL_CASE', 'COACHING'] };
const DAY = 86_400_000;
const SAID = `query Said($id: ID!) { person(id: $id) {
  grants(first: 100) { nodes { id state categories bundles purposes actions from until version replaces
    grantee { kind organisation { id } professional { id } relationKinds } receipts { event } } }
  refusals(first: 100) { nodes { id state categories bundles actions purposes from until receipts { event } grantee { organisation { id } } } }
  consentBulks(first: 100) { nodes { id undoneAt } } } }`;

describe('everything that one organisation has', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    // Beside what the demo gives to the one at the housing desk.
    await give({ grantee: municipality, categories: ['WISHES'] });
    await give({ grantee: network, categories: ['STRENGTHS'] });
  });
  afterAll(() => hub.stop());
  beforeEach(() => hub.clock.set(new Date(hub.clock.now().getTime() + 1_000)));

  const give = (input: object) => done(hub, 'jonas', 'giveGrant', { person: JONAS, ...input });
  const limit = (input: object = {}) =>
    done(hub, 'jonas', 'limitAll', { person: JONAS, organisation: MUNICIPALITY, ...input });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const said = async (): Promise<any> => (await hub.ask('jonas', SAID, { id: JONAS })).data.person;
  const housing = async () => [...(await openTo(hub, 'ocmw-housing', JONAS))].sort();
  /** What counts now or later, but for keys: two moments are the same when these are. */
  const counting = async () => {
    const { grants, refusals } = await said();
    const live = [...grants.nodes, ...refusals.nodes].filter(({ state }) => state === 'LIVE' || state === 'NOT_YET');
    return live.map(({ id, replaces, receipts, ...each }) => JSON.stringify(each)).sort();
  };
  const HAD = ['HOUSING', 'NAME', 'SOCIAL_STATUS', 'STRENGTHS', 'SUPPORT_REQUESTS', 'WISHES'];

  it('is theirs until the instant given and not after it, and all others keep what they have', async () => {
    const before = await counting();
    const opened = await housing();
    expect(opened).toEqual(expect.arrayContaining(HAD));
    const coach = await openTo(hub, 'gtb-coach', JONAS);
    expect(coach).toContain('STRENGTHS');
    const epoch = await epochOf(hub, persons.jonas);
    const start = hub.clock.now();
    const until = new Date(start.getTime() + DAY);

    const { bulk } = await limit({ until });
    expect(bulk).toMatchObject({ until: until.toISOString(), categories: [], organisation: { id: MUNICIPALITY } });
    expect([bulk.ended.length, bulk.made.length, bulk.undoneAt]).toEqual([2, 2, null]);
    expect(await epochOf(hub, persons.jonas)).toBe(epoch + 1);
    expect(await housing()).toEqual(opened);
    const { grants, refusals } = await said();
    const events = (id: string): string[] =>
      [...grants.nodes, ...refusals.nodes].find((each) => each.id === id).receipts.map(({ event }: { event: string }) => event);
    for (const id of bulk.ended) expect(events(id)).toContain('WITHDRAWN');
    for (const id of bulk.made) expect(events(id)).toEqual(['LIMITED']);
    expect(events(bulk.refusal)).toEqual(['REFUSED']);
    expect(refusals.nodes.find(({ id }: { id: string }) => id === bulk.refusal)).toMatchObject({
      ...{ state: 'NOT_YET', categories: ['STRENGTHS'], bundles: [], from: until.toISOString(), until: null },
    });

    hub.clock.set(new Date(until.getTime() - 1));
    expect(await housing()).toEqual(opened);
    hub.clock.set(until);
    const after = await housing();
    expect(after.filter((category) => HAD.includes(category))).toEqual([]);
    expect(await openTo(hub, 'gtb-coach', JONAS)).toEqual(coach);

    // Also after it ended: what was made has run out, and all comes back as it was.
    const undone = (await done(hub, 'jonas', 'undoBulk', { bulk: bulk.id })).bulk;
    expect(undone).toMatchObject({ undoneAt: until.toISOString() });
    expect(undone.restored).toHaveLength(2);
    expect(await counting()).toEqual(before);
    expect(await housing()).toEqual(opened);
    expect(await done(hub, 'jonas', 'undoBulk', { bulk: bulk.id })).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('ends at once where no instant is given, in the categories named and no others; undone, it is as it was', async () => {
    const before = await counting();
    const opened = await housing();
    const { bulk } = await limit({ categories: ['HOUSING', 'STRENGTHS'] });
    expect(await housing()).toEqual(opened.filter((category) => !['HOUSING', 'STRENGTHS'].includes(category)));
    expect([bulk.ended.length, bulk.made.length]).toEqual([1, 1]);
    expect((await done(hub, 'jonas', 'undoBulk', { bulk: bulk.id })).bulk.restored).toHaveLength(1);
    expect(await counting()).toEqual(before);
    expect(await housing()).toEqual(opened);
  });

  it('is not undone over what the person said of it since, and says what that is', async () => {
    const { bulk } = await limit({ until: new Date(hub.clock.now().getTime() + DAY) });
    const [first, second] = bulk.made;
    await done(hub, 'jonas', 'withdrawGrant', { grant: first, version: 1 });
    const before = await everythingSaid(hub);
    const refusal = await done(hub, 'jonas', 'undoBulk', { bulk: bulk.id });
    expect(refusal).toMatchObject({ __typename: 'Refused', code: 'STALE_VERSION' });
    expect(refusal.message).toContain(first);
    expect(refusal.message).not.toContain(second);
    expect(refusal.message).not.toContain(bulk.refusal);
    expect(await everythingSaid(hub)).toEqual(before);
    await done(hub, 'jonas', 'withdrawRefusal', { refusal: bulk.refusal, version: 1 });
    expect((await done(hub, 'jonas', 'undoBulk', { bulk: bulk.id })).message).toContain(bulk.refusal);
  });

  it('is one act: again under the same key it does nothing twice', async () => {
    await give({ grantee: municipality, categories: ['GOALS'] });
    const input = { person: JONAS, organisation: MUNICIPALITY, categories: ['GOALS'], idempotencyKey: randomUUID() };
    const first = await act(hub, 'jonas', 'limitAll', input);
    expect(first.data.result.__typename).toBe('ConsentBulkDone');
    const once = await everythingSaid(hub);
    expect((await act(hub, 'jonas', 'limitAll', input)).data).toEqual(first.data);
    expect(await everythingSaid(hub)).toEqual(once);
    expect((await said()).consentBulks.nodes[0].id).toBe(first.data.result.bulk.id);
  });

  it('is the person’s alone to limit, to undo and to read', async () => {
    const { bulk } = await limit({ categories: ['WISHES', 'STRENGTHS', 'NAME'] });
    const before = await everythingSaid(hub);
    for (const [who, code] of [
      ...[['jonas-counsellor', 'ONLY_THE_PERSON'], ['jonas-mother', 'ONLY_THE_PERSON'], ['mira', 'NOT_FOUND']],
    ] as const) {
      const input = { person: JONAS, organisation: MUNICIPALITY };
      expect(await done(hub, who!, 'limitAll', input)).toMatchObject({ code });
      expect(await done(hub, who!, 'undoBulk', { bulk: bulk.id })).toMatchObject({ code });
      const list = 'query Of($id: ID!) { person(id: $id) { consentBulks { nodes { id } } } }';
      expect((await hub.ask(who!, list, { id: JONAS })).data.person?.consentBulks ?? null).toBeNull();
    }
    expect(await everythingSaid(hub)).toEqual(before);
  });

  it.each([
    ['an instant that has passed', { until: '2026-01-01T00:00:00Z' }, 'PERIOD_ENDS_BEFORE_IT_STARTS'],
    ['nobody Kring knows', { organisation: encodeReferenceId('Organisation', randomUUID()) }, 'UNKNOWN_GRANTEE'],
    ['what they do not have', { categories: ['OWN_WORDS'] }, 'ALREADY_ENDED'],
  ])('refuses %s, and changes nothing', async (_what, input, code) => {
    const before = await everythingSaid(hub);
    expect(await limit(input)).toMatchObject({ code });
    expect(await everythingSaid(hub)).toEqual(before);
  });

  it('takes the key of an organisation, and of an act', async () => {
    const professional = encodeReferenceId('Professional', professionals.ocmwHousing);
    const wrong = await act(hub, 'jonas', 'limitAll', { person: JONAS, organisation: professional });
    expect(wrong.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await act(hub, 'jonas', 'undoBulk', { bulk: JONAS })).errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

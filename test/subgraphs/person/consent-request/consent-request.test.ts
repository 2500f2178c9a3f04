import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../../shared/ids';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { whileTimeGoesOn } from '../circle-hub';
import { everythingSaid, openTo } from '../consent/acts';

const { persons } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const DAY = 86_400_000;
const PARTS = `__typename
  ... on ConsentRequestDone { request { id state version categories mayAskAgainFrom grant }
    grant { id state categories purposes actions until grantee { kind professional { id } } } }
  ... on Refused { code message }`;
const DOCUMENTS = {
  askConsent: `mutation Act($input: AskConsentInput!) { result: askConsent(input: $input) { ${PARTS} } }`,
  answerConsentRequest: `mutation Act($input: AnswerConsentRequestInput!) { result: answerConsentRequest(input: $input) { ${PARTS} } }`,
  withdrawConsentRequest: `mutation Act($input: WithdrawConsentRequestInput!) { result: withdrawConsentRequest(input: $input) { ${PARTS} } }`,
} as const;
const LIST = `query Of($id: ID!) { person(id: $id) { consentRequests { nodes { id reason state grant categories } } } }`;

describe('a professional asks the person for consent', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  const later = (milliseconds: number): void => hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
  // Each test long after the one before, so that no earlier request stands in its way.
  beforeEach(() => later(400 * DAY));

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const act = async (identity: string, name: keyof typeof DOCUMENTS, input: object): Promise<any> => {
    const answer = await hub.ask(identity, DOCUMENTS[name], { input: { idempotencyKey: randomUUID(), ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data.result;
  };
  const until = (): Date => new Date(hub.clock.now().getTime() + 90 * DAY);
  const ask = (input: object = {}, identity = 'gtb-coach') =>
    act(identity, 'askConsent', {
      ...{ person: JONAS, categories: ['GOALS', 'WISHES'], purpose: 'EMPLOYMENT_SUPPORT', until: until() },
      ...{ reason: 'Dan kunnen we samen zoeken naar werk dat bij je doelen past.', ...input },
    });
  const answer = (request: { id: string; version: number }, input: object, identity = 'jonas') =>
    act(identity, 'answerConsentRequest', { request: request.id, version: request.version, ...input });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const listOf = async (identity: string): Promise<any[] | null> => {
    const { data } = await hub.ask(identity, LIST, { id: JONAS });
    return data.person?.consentRequests?.nodes ?? null;
  };
  const told = async (about: string): Promise<number> => {
    const rows = await hub.subgraphs
      .get('person')!
      .dataSource.query(`SELECT person FROM notification WHERE kind = 'CONSENT_REQUESTED'`);
    const shown = await hub.ask('jonas', 'query Of($id: ID!) { person(id: $id) { notifications { nodes { about } } } }', { id: JONAS });
    expect(rows.every(({ person }: { person: string }) => person === persons.jonas)).toBe(true);
    return shown.data.person.notifications.nodes.filter((each: { about: string }) => each.about === about).length;
  };

  it('it waits and opens nothing; the person is told once and reads the reason', async () => {
    const open = await openTo(hub, 'gtb-coach', JONAS);
    const { request } = await ask();
    expect(request).toMatchObject({ state: 'OPEN', version: 1, grant: null });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toEqual(open);
    expect(await told(request.id)).toBe(1);
    const [shown] = (await listOf('jonas'))!;
    expect(shown).toMatchObject({ id: request.id, reason: expect.stringContaining('samen zoeken') });
  });

  it('yes gives what was asked and no more, in the same act; the asker reads the answer and not the grant', async () => {
    const { request } = await ask();
    const done = await whileTimeGoesOn(hub, () => answer(request, { answer: 'YES' }));
    expect(done).toMatchObject({
      request: { state: 'YES', version: 2, grant: done.grant.id },
      grant: { state: 'LIVE', categories: ['GOALS', 'WISHES'], purposes: ['EMPLOYMENT_SUPPORT'], actions: ['READ'] },
    });
    expect(done.grant.grantee.kind).toBe('PROFESSIONAL');
    expect(await openTo(hub, 'gtb-coach', JONAS)).toEqual(expect.arrayContaining(['GOALS', 'WISHES']));
    expect((await listOf('gtb-coach'))![0]).toMatchObject({ id: request.id, state: 'YES', grant: null });
    expect(await answer({ ...request, version: 2 }, { answer: 'NO' })).toMatchObject({ code: 'ALREADY_ANSWERED' });
    later(90 * DAY);
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('GOALS');
  });

  it('narrower gives less, and never anything else', async () => {
    const { request } = await ask();
    const before = await everythingSaid(hub);
    for (const wider of [
      { categories: ['GOALS', 'WISHES'] },
      { categories: ['DIAGNOSIS'] },
      { categories: [] },
      { until: new Date(until().getTime() + 1) },
      {},
    ]) {
      expect(await answer(request, { answer: 'NARROWER', ...wider })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
    expect(await answer(request, { answer: 'YES', categories: ['GOALS'] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await everythingSaid(hub)).toEqual(before);
    const end = new Date(hub.clock.now().getTime() + DAY);
    const done = await answer(request, { answer: 'NARROWER', categories: ['GOALS'], until: end });
    expect(done.grant).toMatchObject({ categories: ['GOALS'], until: end.toISOString() });
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('WISHES');
  });

  it('a no opens nothing, is told without a reason, and holds for all of the organisation for half a year', async () => {
    const { request } = await ask();
    const open = await openTo(hub, 'gtb-coach', JONAS);
    expect(await answer(request, { answer: 'NO' })).toMatchObject({ request: { state: 'NO', grant: null }, grant: null });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toEqual(open);
    expect((await listOf('gtb-coach'))![0]).toMatchObject({ state: 'NO', grant: null });
    later(180 * DAY - 1);
    expect(await ask({ categories: ['WISHES'] })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect((await ask({ categories: ['STRENGTHS'] })).request.state).toBe('OPEN');
    later(1);
    expect((await ask({ categories: ['WISHES'] })).request.state).toBe('OPEN');
  });

  it('later holds until the date the person gave; taken back, it cannot be asked over and over', async () => {
    const { request } = await ask();
    const notBefore = new Date(hub.clock.now().getTime() + 5 * DAY);
    expect(await answer(request, { answer: 'LATER', notBefore: hub.clock.now() })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    await answer(request, { answer: 'LATER', notBefore });
    hub.clock.set(new Date(notBefore.getTime() - 1));
    expect(await ask()).toMatchObject({ code: 'RULE_NOT_MET' });
    hub.clock.set(notBefore);
    const again = (await ask()).request;
    expect(await act('gtb-coach', 'withdrawConsentRequest', { request: again.id })).toMatchObject({
      request: { state: 'WITHDRAWN' },
    });
    expect(await answer({ ...again, version: 2 }, { answer: 'YES' })).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await ask()).toMatchObject({ code: 'RULE_NOT_MET' });
  });

  it('two who ask at once for the same are one request', async () => {
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ConsentRequestDone', 'Refused']);
  });

  it('expires by itself: to the instant it can be answered, and then no more', async () => {
    const { request } = await ask();
    later(14 * DAY);
    expect(await answer(request, { answer: 'YES' })).toMatchObject({ code: 'EXPIRED' });
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('GOALS');
    const second = (await act('gtb-coach', 'askConsent', {
      ...{ person: JONAS, categories: ['STRENGTHS'], purpose: 'EMPLOYMENT_SUPPORT', until: until() },
      reason: 'Dan weten we samen waar je sterk in bent.',
    })).request;
    later(14 * DAY - 1);
    expect((await answer(second, { answer: 'YES' })).request.state).toBe('YES');
  });

  it.each([
    ['a reason that is too short', { reason: 'a'.repeat(19) }, 'INPUT_NOT_FIT'],
    ['a reason that nobody reads to the end', { reason: 'a'.repeat(1_001) }, 'INPUT_NOT_FIT'],
    ['nothing', { categories: [] }, 'INPUT_NOT_FIT'],
    ['what no grant opens to their role', { categories: ['GOALS', 'ATTENDANCE'] }, 'RULE_NOT_MET'],
    ['a purpose that is not theirs', { purpose: 'BILLING' }, 'INPUT_NOT_FIT'],
    ['a team that the token does not name', { askedFor: 'TEAM' }, 'INPUT_NOT_FIT'],
    ['a period that is over', { until: '2026-01-01T00:00:00Z' }, 'PERIOD_ENDS_BEFORE_IT_STARTS'],
  ])('cannot be asked: %s', async (_what, input, code) => {
    const before = (await listOf('jonas'))!.length;
    expect(await ask(input)).toMatchObject({ code });
    expect((await listOf('jonas'))!.length).toBe(before);
  });

  it.each([20, 1_000])('a reason of %i characters fits', async (length) => {
    expect((await ask({ reason: 'a'.repeat(length) })).request.state).toBe('OPEN');
  });

  it('is for professionals with a live relation; whoever has none learns nothing, and only the person answers', async () => {
    expect(await ask({}, 'stranger')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask({ person: encodePersonId(randomUUID()) })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask({}, 'jonas-former-psychologist')).toMatchObject({ code: expect.stringMatching(/NOT_PERMITTED|INPUT_NOT_FIT/) });
    expect(await ask({ purpose: 'COORDINATION' }, 'jonas-mother')).toMatchObject({ code: 'NOT_PERMITTED' });
    const { request } = await ask();
    expect(await answer(request, { answer: 'YES' }, 'gtb-coach')).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await answer(request, { answer: 'YES' }, 'mira')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act('jonas-gp', 'withdrawConsentRequest', { request: request.id })).toMatchObject({ code: 'NOT_FOUND' });
    const unknown = encodeId('ConsentRequest', persons.jonas, randomUUID());
    expect(await answer({ id: unknown, version: 1 }, { answer: 'YES' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await listOf('jonas-gp')).toEqual([]);
    expect(await listOf('jonas-mother')).toBeNull();
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('WISHES');
  });
});

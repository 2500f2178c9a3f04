import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { whileTimeGoesOn } from '../circle-hub';
import { done, everythingSaid, openTo } from './acts';

const { persons, professionals, organisations, teams } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const professional = (id: string) => ({ kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', id) });
const coach = professional(professionals.gtbCoach);
const father = { kind: 'PERSON', id: encodePersonId(persons.jonasFather) };
const mother = { kind: 'PERSON', id: encodePersonId(persons.jonasMother) };

const WHY = '... on Refused { code rule message }';
const DONE = `__typename ... on SayingWithHelpDone { grant { id state version confirmedAt } refusal { id state version confirmedAt } } ${WHY}`;
const DOCUMENTS = {
  recordGrantWithHelp: `mutation Act($input: RecordGrantWithHelpInput!) { result: recordGrantWithHelp(input: $input) { __typename ... on SayingRecorded { isRecorded } ${WHY} } }`,
  recordRefusalWithHelp: `mutation Act($input: RecordRefusalWithHelpInput!) { result: recordRefusalWithHelp(input: $input) { __typename ... on SayingRecorded { isRecorded } ${WHY} } }`,
  confirmSaying: `mutation Act($input: SayingWithHelpInput!) { result: confirmSaying(input: $input) { ${DONE} } }`,
  disownSaying: `mutation Act($input: DisownSayingInput!) { result: disownSaying(input: $input) { __typename ... on WitnessDisowned { isDisowned } ${WHY} } }`,
  undoSaying: `mutation Act($input: SayingWithHelpInput!) { result: undoSaying(input: $input) { ${DONE} } }`,
} as const;
const SAID = `id version state givenHow saidAt confirmedAt recordedByProfessional { id } witness { kind person } categories`;
const LISTS = `query Of($id: ID!) { person(id: $id) { grants(first: 50) { nodes { ${SAID} } } refusals(first: 50) { nodes { ${SAID} } }
  notifications { nodes { kind } } } }`;

describe('a professional records what the person said', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => hub.clock.set(new Date(hub.clock.now().getTime() + 60_000)));

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const act = async (identity: string, name: keyof typeof DOCUMENTS, input: object): Promise<any> => {
    const answer = await hub.ask(identity, DOCUMENTS[name], { input: { idempotencyKey: randomUUID(), ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data.result;
  };
  const saying = (input: object = {}) => ({
    ...{ person: JONAS, grantee: coach, categories: ['GOALS'], how: 'SPOKEN', witness: father },
    ...{ saidAt: hub.clock.now(), ...input },
  });
  const record = (input: object = {}, identity = 'jonas-counsellor') =>
    act(identity, 'recordGrantWithHelp', saying(input));
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const lists = async (): Promise<any> => (await hub.ask('jonas', LISTS, { id: JONAS })).data.person;

  it('it counts at once, marked with who, how, when and before whom, and the person is told', async () => {
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('GOALS');
    const saidAt = new Date(hub.clock.now().getTime() - 3_600_000);
    expect(await record({ saidAt })).toEqual({ __typename: 'SayingRecorded', isRecorded: true });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('GOALS');
    const { grants, notifications } = await lists();
    expect(grants.nodes[0]).toMatchObject({
      ...{ state: 'LIVE', givenHow: 'SPOKEN', saidAt: saidAt.toISOString(), confirmedAt: null, categories: ['GOALS'] },
      recordedByProfessional: { id: encodeReferenceId('Professional', professionals.jonasCounsellor) },
      witness: { kind: 'PERSON', person: father.id },
    });
    expect(notifications.nodes).toContainEqual({ kind: 'RECORDED_WITH_HELP' });
  });

  it('the person confirms it once, and undoes it when they like; then it counts no more', async () => {
    await record({ categories: ['WISHES'] });
    const { id, version } = (await lists()).grants.nodes[0];
    expect(await act('jonas-counsellor', 'confirmSaying', { saying: id, version })).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await act('jonas', 'confirmSaying', { saying: id, version: version + 1 })).toMatchObject({ code: 'STALE_VERSION' });
    const confirmed = await act('jonas', 'confirmSaying', { saying: id, version });
    expect(confirmed).toMatchObject({ grant: { state: 'LIVE', confirmedAt: hub.clock.now().toISOString() }, refusal: null });
    expect(await act('jonas', 'confirmSaying', { saying: id, version: version + 1 })).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('WISHES');
    const undone = await whileTimeGoesOn(hub, () => act('jonas', 'undoSaying', { saying: id, version: version + 1 }));
    expect(undone).toMatchObject({ grant: { state: 'WITHDRAWN' } });
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('WISHES');
  });

  it('a no is recorded as well, and beats the yes from then on until it is undone', async () => {
    await record({ categories: ['HOW_TO_WORK_WITH_ME'] });
    const input = saying({ categories: ['HOW_TO_WORK_WITH_ME'] });
    expect(await act('jonas-counsellor', 'recordRefusalWithHelp', input)).toMatchObject({ isRecorded: true });
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('HOW_TO_WORK_WITH_ME');
    const { id, version, givenHow } = (await lists()).refusals.nodes[0];
    expect(givenHow).toBe('SPOKEN');
    expect(await act('jonas', 'undoSaying', { saying: id, version })).toMatchObject({ refusal: { state: 'WITHDRAWN' } });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('HOW_TO_WORK_WITH_ME');
  });

  it('C-13: it opens nothing to the house of who recorded it, nor to the witness, until the person confirms it', async () => {
    const grantee = { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'CARE_TEAM', 'COACHING'] };
    const before = await openTo(hub, 'jonas-counsellor', JONAS);
    expect(before).not.toContain('EDUCATION');
    // A colleague is the witness: between the two of them nothing is to be had.
    expect(await record({ grantee, categories: ['EDUCATION'], witness: professional(professionals.jonasTeamMember) })).toMatchObject({ isRecorded: true });
    expect(await openTo(hub, 'jonas-counsellor', JONAS)).toEqual(before);
    const { id, version } = (await lists()).grants.nodes[0];
    expect(await act('jonas', 'confirmSaying', { saying: id, version })).toMatchObject({ grant: { state: 'LIVE' } });
    expect(await openTo(hub, 'jonas-counsellor', JONAS)).toContain('EDUCATION');
    await act('jonas', 'undoSaying', { saying: id, version: version + 1 });
  });

  it('C-13: who is named as witness is told so and no more, and can say that they were not there until it is confirmed', async () => {
    const WITNESSED = '{ sayingsWitnessed { id saidAt how recordedBy { id } } }';
    const witnessed = async (identity: string) => (await hub.ask(identity, WITNESSED)).data.sayingsWitnessed;
    await record({ categories: ['WISHES'] });
    const answer = await hub.ask('jonas-father', WITNESSED);
    const mine = answer.data.sayingsWitnessed.at(-1);
    expect(mine).toMatchObject({ how: 'SPOKEN', recordedBy: { id: encodeReferenceId('Professional', professionals.jonasCounsellor) } });
    // Neither who said it nor what: whoever is named wrongly would learn it of a stranger.
    expect(Buffer.from(mine.id, 'base64url').toString()).not.toContain(persons.jonas);
    expect(answer.text).not.toContain('WISHES');
    expect((await hub.ask('jonas-father', '{ me { notifications { nodes { kind about } } } }')).data.me.notifications.nodes).toContainEqual({ kind: 'NAMED_AS_WITNESS', about: null });
    for (const other of ['jonas-mother', 'jonas-counsellor', 'jonas', 'stranger']) expect((await witnessed(other)).map(({ id }: { id: string }) => id)).not.toContain(mine.id);
    expect(await act('jonas-mother', 'disownSaying', { saying: mine.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('WISHES');
    expect(await act('jonas-father', 'disownSaying', { saying: mine.id })).toEqual({ __typename: 'WitnessDisowned', isDisowned: true });
    expect(await act('jonas-father', 'disownSaying', { saying: mine.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('WISHES');
    const { grants, notifications } = await lists();
    expect(grants.nodes[0]).toMatchObject({ state: 'WITHDRAWN' });
    expect(notifications.nodes).toContainEqual({ kind: 'WITNESS_DISOWNED' });

    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    // A no that is disowned stands: its end would open what the person may have shut.
    await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['WISHES'] });
    await act('jonas-counsellor', 'recordRefusalWithHelp', saying({ categories: ['WISHES'] }));
    expect(await act('jonas-father', 'disownSaying', { saying: (await witnessed('jonas-father')).at(-1).id })).toMatchObject({ isDisowned: true });
    expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('WISHES');

    // Confirmed it is the person's own word, and nobody's to disown.
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    await record({ categories: ['STRENGTHS'] });
    const late = (await witnessed('jonas-father')).at(-1).id;
    const { id, version } = (await lists()).grants.nodes[0];
    await act('jonas', 'confirmSaying', { saying: id, version });
    expect(await act('jonas-father', 'disownSaying', { saying: late })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('what the person limits of it is their own word', async () => {
    await record({ categories: ['STRENGTHS', 'GOALS'] });
    const { id, version } = (await lists()).grants.nodes[0];
    await done(hub, 'jonas', 'limitGrant', { grant: id, version, categories: ['STRENGTHS'] });
    expect((await lists()).grants.nodes.find(({ state, categories }: { state: string; categories: string[] }) =>
      state === 'LIVE' && categories.length === 1 && categories[0] === 'STRENGTHS')).toMatchObject({
      ...{ givenHow: 'SELF', recordedByProfessional: null, witness: null, saidAt: null },
    });
  });

  it('C-13: limiting an organisation confirms nothing in passing: what was left of it opens no more than before, nor does undoing that', async () => {
    const housing = { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.ocmw) };
    const opened = async () => (await openTo(hub, 'ocmw-housing', JONAS)).filter((each) => ['STRENGTHS', 'WISHES'].includes(each)).sort();
    const unconfirmed = async () =>
      (await lists()).grants.nodes.find(({ state, witness }: { state: string; witness: object | null }) => state === 'LIVE' && witness !== null);
    const recorded = { grantee: housing, categories: ['STRENGTHS', 'WISHES'], witness: professional(professionals.ocmwHousing) };
    expect(await record(recorded)).toMatchObject({ isRecorded: true });
    expect(await opened()).toEqual([]);
    const { bulk } = await done(hub, 'jonas', 'limitAll', { person: JONAS, organisation: housing.id, categories: ['WISHES'] });
    expect([bulk.made.length, await opened()]).toEqual([1, []]);
    expect(await unconfirmed()).toMatchObject({ categories: ['STRENGTHS'], givenHow: 'SPOKEN', confirmedAt: null });
    await done(hub, 'jonas', 'undoBulk', { bulk: bulk.id });
    expect(await opened()).toEqual([]);
    const { id, version, categories } = await unconfirmed();
    expect(categories).toEqual(['STRENGTHS', 'WISHES']);
    expect(await act('jonas', 'confirmSaying', { saying: id, version })).toMatchObject({ grant: { state: 'LIVE' } });
    expect(await opened()).toEqual(['STRENGTHS', 'WISHES']);
    await act('jonas', 'undoSaying', { saying: id, version: version + 1 });
  });

  it('what opens only by name takes a signature, a spoken word opens none of it', async () => {
    const before = await everythingSaid(hub);
    expect(await record({ categories: ['GOALS', 'DIAGNOSIS'] })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await everythingSaid(hub)).toEqual(before);
    expect(await record({ categories: ['DIAGNOSIS'], how: 'SIGNED' })).toMatchObject({ isRecorded: true });
    expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('DIAGNOSIS');
  });

  it.each([
    ['to the one who records it', { grantee: professional(professionals.jonasCounsellor) }, 'RULE_NOT_MET'],
    ['to their team', { grantee: { kind: 'TEAM', id: encodeReferenceId('Team', teams.brugRehabilitation) } }, 'RULE_NOT_MET'],
    ['to their organisation', { grantee: { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.brug) } }, 'RULE_NOT_MET'],
    ['by a kind of relation that only their organisation has', { grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD'] } }, 'RULE_NOT_MET'],
    ['before the one who records it', { witness: professional(professionals.jonasCounsellor) }, 'RULE_NOT_MET'],
    ['before the one who is to see it', { witness: coach }, 'RULE_NOT_MET'],
    ['before the person alone', { witness: { kind: 'PERSON', id: JONAS } }, 'RULE_NOT_MET'],
    ['before nobody Kring knows', { witness: { kind: 'PERSON', id: encodePersonId(randomUUID()) } }, 'UNKNOWN_GRANTEE'],
    ['before it was said', { saidAt: '2099-01-01T00:00:00Z' }, 'INPUT_NOT_FIT'],
    ['to everyone', { grantee: { kind: 'EVERYONE' } }, 'INPUT_NOT_FIT'],
  ])('is not recorded %s, and nothing is written', async (_what, input, code) => {
    const before = await everythingSaid(hub);
    expect(await record(input)).toMatchObject({ code });
    expect(await everythingSaid(hub)).toEqual(before);
  });

  it('is recorded to a care network that reaches beyond their organisation, as at the start of care', async () => {
    const grantee = { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'COACHING'] };
    expect(await record({ grantee, categories: ['EDUCATION'] })).toMatchObject({ isRecorded: true });
  });

  it('is for those who keep a record of the person now: no relative, no stranger, nobody of the past', async () => {
    const before = await everythingSaid(hub);
    expect(await record({ witness: mother }, 'jonas-father')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await record({}, 'stranger')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record({}, 'jonas-hospital')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await everythingSaid(hub)).toEqual(before);
  });

  it('what the person said themselves is not undone as if another had', async () => {
    const { grant } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['OWN_WORDS'] });
    for (const name of ['confirmSaying', 'undoSaying'] as const) {
      expect(await act('jonas', name, { saying: grant.id, version: 1 })).toMatchObject({ code: 'RULE_NOT_MET' });
    }
    expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('OWN_WORDS');
  });
});

import { encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { tokenFor } from '../../support/tokens';
import { HUB_START, JONAS, answered, demoKey, key, organisations, persons, professionals, relateCounsellor, startCircleHub, teams } from './circle-hub';
import type { CircleHub } from './circle-hub';

const WHY = '... on Refused { code rule message }';
const THEMES = 'toolbox dailyPlan triggers earlySigns breakingDown crisisPlan afterCrisis';
const WRAP = `mutation ($input: WriteWrapInput!) { r: writeWrap(input: $input) { __typename ... on WrapWritten { plan { id ${THEMES} provenance { version } earlier { nodes { ofVersion ${THEMES} } } } } ${WHY} } }`;
const SAFETY = `mutation ($input: WriteSafetyPlanInput!) { r: writeSafetyPlan(input: $input) { __typename ... on SafetyPlanWritten { plan { id whomToCall opensWithCard provenance { version } } } ${WHY} } }`;
const PART = 'id kind title text topic { code } sharedWith { kind person professional { id } organisation { id } } provenance { version } earlier { nodes { ofVersion title text } }';
const TELL = `mutation ($input: TellStoryPartInput!) { r: tellStoryPart(input: $input) { __typename ... on StoryPartDone { part { ${PART} } } ${WHY} } }`;
const RETELL = `mutation ($input: RetellStoryPartInput!) { r: retellStoryPart(input: $input) { __typename ... on StoryPartDone { part { ${PART} } } ${WHY} } }`;
const SHARE = `mutation ($input: ShareStoryPartInput!) { r: shareStoryPart(input: $input) { __typename ... on StoryPartDone { part { ${PART} } } ${WHY} } }`;
const CARD = `mutation ($input: WriteCrisisCardInput!) { r: writeCrisisCard(input: $input) { __typename ${WHY} } }`;
const ACTIVATE = `mutation ($input: ActivateCrisisCardInput!) { r: activateCrisisCard(input: $input) { __typename ${WHY} } }`;
const READ = `query ($id: ID!) { person(id: $id) {
  wellnessRecoveryActionPlan { ${THEMES} provenance { version } earlier { nodes { ofVersion } } }
  safetyPlan { warningSigns whatHelps whomToCall whatNotToDo provenance { version } earlier { nodes { ofVersion } } }
  lifeStory { nodes { ${PART} } } recoveryStory { nodes { ${PART} } } recoveryAdvice { nodes { ${PART} } } } }`;

const MEMBERSHIP = 'id kind topic course name meetingsInAll leaders since until organiserPerson organiserProfessional { id } provenance { version } meetings { nodes { place heldOn attended provenance { version } } }';
const acted = (act: string, input: string): string =>
  `mutation ($input: ${input}!) { r: ${act}(input: $input) { __typename ... on PeerMembershipDone { membership { ${MEMBERSHIP} } } ${WHY} } }`;
const JOIN = acted('recordPeerMembership', 'RecordPeerMembershipInput');
const STOP = acted('endPeerMembership', 'EndPeerMembershipInput');
const NAME = acted('namePeerOrganiser', 'NamePeerOrganiserInput');
const MEET = acted('notePeerMeeting', 'NotePeerMeetingInput');
const PEERS = `query ($id: ID!) { person(id: $id) { peerMemberships { nodes { ${MEMBERSHIP} } } } }`;
const EXPERT = 'id membership { id kind invitedAs } ofFamily roles { role { code } rights { code label } } rightsOfAll { label } provenance { version }';
const SAY = `mutation ($input: SayExpertRolesInput!) { r: sayExpertRoles(input: $input) { __typename ... on ExpertRolesSaid { expert { ${EXPERT} } } ${WHY} } }`;
const EXPERTS = `query ($id: ID!) { person(id: $id) { expertsByExperience { nodes { ${EXPERT} } } } }`;
const NEED = 'id text relative around sharedWithPerson addressedTo { id } version';
const needed = (act: string, input: string): string =>
  `mutation ($input: ${input}!) { r: ${act}(input: $input) { __typename ... on SupportNeedDone { need { ${NEED} } } ${WHY} } }`;
const WRITE_NEED = needed('writeSupportNeed', 'WriteSupportNeedInput');
const CHANGE_NEED = needed('changeSupportNeed', 'ChangeSupportNeedInput');
const REMOVE_NEED = needed('removeSupportNeed', 'RemoveSupportNeedInput');
const OWN_NEEDS = `{ me { supportNeedsAsRelative { ${NEED} } supportNeedsOfRelatives { ${NEED} } } }`;
const ADDRESSED = `{ supportNeedsAddressedToMe { ${NEED} } }`;

/** A key that nobody has. */
const MEMBERLESS = '0b1d5f0a-53d0-4f0e-9c58-6a3c1f2f7b11';

/** Everybody around Jonas, and some who are not. */
const OTHERS = ['jonas-counsellor', 'jonas-gp', 'jonas-mother', 'gtb-coach', 'mira-employer-hr', 'jonas-hospital', 'stranger', 'mira'] as const;

describe('what is the person’s own to write', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
    await circle.consent.relation({ person: persons.jonas, kind: 'COACHING', role: 'JOB_COACH', organisation: organisations.jobMediation, professional: professionals.gtbCoach });
    await circle.consent.relation({ person: persons.jonas, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', organisation: organisations.gpPracticeJonas, professional: professionals.jonasGp });
    await circle.consent.relation({ person: persons.jonas, kind: 'EMPLOYMENT', role: 'EMPLOYER', organisation: organisations.dayCentre });
    await circle.sql(`INSERT INTO known_party (id, organisation, kind, recorded_at) VALUES ($1, $1, 'ORGANISATION', now())`, [organisations.hospital]);
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const doAs = async (as: string, query: string, input: object): Promise<any> =>
    answered(await circle.hub.ask(as, query, { input: { idempotencyKey: key(), ...input } }));
  const read = async (as: string, id = JONAS) => (await circle.hub.ask(as, READ, { id })).data.person;
  const grantStory = (grantee: { kind: 'PROFESSIONAL' | 'PERSON' | 'ORGANISATION'; ref: string }) =>
    circle.consent.grant({ person: persons.jonas, grantee, categories: ['LIFE_STORY'] });
  const expertAtWork = { kind: 'GROUP_EXPERT_BY_EXPERIENCE', role: 'PEER_WORKER', organisation: organisations.peerOrganisation, professional: professionals.peerWorker } as const;
  /** With the expert by experience in his circle for as long as it takes. */
  const withExpert = async (act: () => Promise<void>): Promise<void> => {
    const relation = await circle.consent.relation({ person: persons.jonas, ...expertAtWork });
    await act().finally(() => circle.sql('DELETE FROM relation WHERE id = $1', [relation]));
  };
  afterEach(() => circle.sql('DELETE FROM card_activation'));
  const later = (): void => circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + 1_000));

  describe('a WRAP (G-15, P-43, R-116)', () => {
    const versionNow = async (): Promise<number> => (await read('jonas')).wellnessRecoveryActionPlan.provenance.version;

    it('has seven themes, each in his words or left open, and what it said before is kept', async () => {
      const { provenance, earlier, ...themes } = (await read('jonas')).wellnessRecoveryActionPlan;
      expect(Object.keys(themes)).toHaveLength(7);
      expect(themes).toMatchObject({ breakingDown: null, afterCrisis: null });
      const { version } = provenance;

      const { plan } = await doAs('jonas', WRAP, { person: JONAS, version, toolbox: ' Tekenen. ', triggers: ' ', crisisPlan: 'Eén iemand tegelijk.' });
      expect(plan).toMatchObject({ toolbox: 'Tekenen.', triggers: null, crisisPlan: 'Eén iemand tegelijk.', provenance: { version: version + 1 } });
      expect(plan.earlier.nodes).toEqual([{ ...themes, ofVersion: version }, ...plan.earlier.nodes.slice(1)]);
      expect(plan.earlier.nodes).toHaveLength(earlier.nodes.length + 1);
      const { plan: third } = await doAs('jonas', WRAP, { person: JONAS, version: version + 1, toolbox: 'Wandelen.' });
      expect(third.earlier.nodes.map(({ ofVersion }: { ofVersion: number }) => ofVersion).slice(0, 2)).toEqual([version + 1, version]);
    });

    it('is written by nobody else, and read by nobody else, whatever they were granted', async () => {
      await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'PERSON', ref: persons.jonasMother }, categories: ['WRAP', 'CRISIS_CARD'] });
      const before = await circle.snapshot('wrap', 'wrap_earlier', 'safety_plan', 'safety_plan_earlier', 'life_story_part');
      for (const as of OTHERS) {
        const code = ['jonas-hospital', 'stranger', 'mira'].includes(as) ? 'NOT_FOUND' : 'ONLY_THE_PERSON';
        expect([as, await doAs(as, WRAP, { person: JONAS, version: 3, toolbox: 'Flink zijn.' })]).toMatchObject([as, { code }]);
        expect([as, await doAs(as, SAFETY, { person: JONAS, version: 1, whatHelps: 'Flink zijn.', opensWithCard: true })]).toMatchObject([as, { code }]);
        const shown = await read(as);
        if (shown !== null) expect([as, shown]).toMatchObject([as, { wellnessRecoveryActionPlan: null, safetyPlan: null }]);
      }
      expect(await circle.snapshot('wrap', 'wrap_earlier', 'safety_plan', 'safety_plan_earlier', 'life_story_part')).toBe(before);
    });

    it.each([
      ['nothing', { toolbox: '  ' }, 'INPUT_NOT_FIT'],
      ['4001 characters', { toolbox: 'x'.repeat(4_001) }, 'INPUT_NOT_FIT'],
      ['no language', { toolbox: 'x', language: 'Nederlands' }, 'INPUT_NOT_FIT'],
      ['a version that is not the last', { toolbox: 'x', version: 0 }, 'STALE_VERSION'],
      ['a first plan where there is one', { toolbox: 'x', version: null }, 'STALE_VERSION'],
    ])('refuses %s', async (_what, input, code) => {
      const before = await circle.snapshot('wrap', 'wrap_earlier');
      expect(await doAs('jonas', WRAP, { person: JONAS, version: await versionNow(), ...input })).toMatchObject({ code });
      expect(await circle.snapshot('wrap', 'wrap_earlier')).toBe(before);
    });

    it('keeps 4000 characters, once for one key; who has none begins one, and of that no version is there yet', async () => {
      const input = { person: JONAS, version: await versionNow(), toolbox: 'x'.repeat(4_000), idempotencyKey: key() };
      const first = await doAs('jonas', WRAP, input);
      expect(first.plan).toMatchObject({ toolbox: input.toolbox, provenance: { version: input.version + 1 } });
      expect(await doAs('jonas', WRAP, input)).toEqual(first);
      const mira = encodePersonId(persons.mira);
      expect(await doAs('mira', WRAP, { person: mira, version: 1, toolbox: 'Zwemmen.' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await doAs('mira', WRAP, { person: mira, toolbox: 'Zwemmen.' })).toMatchObject({ plan: { provenance: { version: 1 }, earlier: { nodes: [] } } });
    });
  });

  it('C-35, R-087, G-13, G-14: with an opened card it opens to whom the card names if it is listed, the safety plan if he lets it, and no earlier words', async () => {
    const hospital = encodeReferenceId('Organisation', organisations.hospital);
    const card = {
      ...{ person: JONAS, situations: 'Als ik niet meer slaap.', signs: 'Ik sluit me op.', helps: 'Rust.', doesNotHelp: 'Drukte.', hours: 24 },
      contacts: [{ kind: 'ORGANISATION', id: hospital }],
    };
    const situation = 'Op spoed binnengebracht, verward en angstig.';
    expect(await doAs('jonas', CARD, { ...card, opens: ['NAME', 'CRISIS_CARD'] })).toMatchObject({ __typename: 'CrisisCardDone' });
    expect(await doAs('jonas-hospital', ACTIVATE, { person: JONAS, situation })).toMatchObject({ __typename: 'CardActivationDone' });
    // The demo's plan goes with the card; the WRAP is not listed on this one.
    expect(await read('jonas-hospital')).toMatchObject({
      safetyPlan: { whatHelps: 'Dat iemand blijft zitten. Niet praten mag ook.', earlier: null },
      ...{ wellnessRecoveryActionPlan: null, lifeStory: null, recoveryStory: null },
    });
    expect(await read('jonas-mother')).toMatchObject({ safetyPlan: null, wellnessRecoveryActionPlan: null });

    const kept = await doAs('jonas', SAFETY, { person: JONAS, version: 1, whomToCall: 'Mijn zus.', opensWithCard: false });
    expect(kept).toMatchObject({ plan: { whomToCall: 'Mijn zus.', opensWithCard: false, provenance: { version: 2 } } });
    expect((await read('jonas-hospital')).safetyPlan).toBeNull();
    expect((await read('jonas')).safetyPlan).toMatchObject({ whomToCall: 'Mijn zus.', whatHelps: null, earlier: { nodes: [{ ofVersion: 1 }] } });

    expect(await doAs('jonas', CARD, { ...card, version: 1, opens: ['NAME', 'WRAP'] })).toMatchObject({ __typename: 'CrisisCardDone' });
    expect((await read('jonas-hospital')).wellnessRecoveryActionPlan).toBeNull();
    later();
    await doAs('jonas-hospital', ACTIVATE, { person: JONAS, situation });
    expect((await read('jonas-hospital')).wellnessRecoveryActionPlan).toMatchObject({ toolbox: expect.any(String), earlier: null });
    expect(await doAs('jonas', SAFETY, { person: JONAS, version: 1, whomToCall: 'x', opensWithCard: true })).toMatchObject({ code: 'STALE_VERSION' });
  });

  describe('a story (P-20, P-21, C-54)', () => {
    const recovery = () => demoKey('LifeStoryPart', persons.jonas, 'jonas/story/recovery');
    const counsellor = encodeReferenceId('Professional', professionals.jonasCounsellor);
    beforeAll(async () => {
      await grantStory({ kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor });
      await grantStory({ kind: 'PROFESSIONAL', ref: professionals.gtbCoach });
    });
    const share = async (...readers: readonly object[]) => doAs('jonas', SHARE, { part: recovery(), version: await versionOf(recovery()), readers });
    const titles = async (as: string): Promise<string[] | null> => {
      const shown = await read(as);
      return shown && (shown.recoveryStory?.nodes.map(({ title }: { title: string }) => title) ?? null);
    };
    const versionOf = async (part: string): Promise<number> => {
      const { lifeStory, recoveryStory } = await read('jonas');
      return [...lifeStory.nodes, ...recoveryStory.nodes].find(({ id }) => id === part).provenance.version;
    };

    it('is open part by part: it takes his yes to the story and the reader’s name on the part', async () => {
      const mother = { kind: 'PERSON', id: encodePersonId(persons.jonasMother) };
      await share({ kind: 'PROFESSIONAL', id: counsellor }, mother);
      // The counsellor is named on the one part, the coach on none; the mother is, and has no yes to the story.
      expect(await read('jonas-counsellor')).toMatchObject({ lifeStory: { nodes: [] }, recoveryStory: { nodes: [{ sharedWith: null, earlier: null }] } });
      expect(await titles('gtb-coach')).toEqual([]);
      expect(await titles('jonas-mother')).toBeNull();
      const shared = await share(mother, mother, { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.jobMediation) });
      expect(shared.part.sharedWith).toHaveLength(2);
      expect(await titles('jonas-counsellor')).toEqual([]);
      expect(await titles('gtb-coach')).toHaveLength(1);
      expect(await titles('jonas-mother')).toBeNull();
      for (const as of ['jonas-gp', 'mira-employer-hr']) expect([as, await titles(as)]).toEqual([as, null]);
    });

    it('taken back it is gone at once, and comes back with no copy of what it was', async () => {
      await share({ kind: 'PROFESSIONAL', id: counsellor });
      const before = (await versionOf(recovery())) - 1;
      expect(await titles('jonas-counsellor')).toHaveLength(1);
      const retold = await doAs('jonas', RETELL, { part: recovery(), version: before + 1, title: 'Weer buiten', text: 'Anders dan ik dacht.' });
      expect(retold.part).toMatchObject({ topic: null, earlier: { nodes: [{ ofVersion: before + 1, title: 'De eerste keer weer buiten' }] } });
      const shown = await read('jonas-counsellor');
      expect(shown.recoveryStory.nodes).toMatchObject([{ title: 'Weer buiten', earlier: null }]);
      expect(JSON.stringify(shown)).not.toContain('museum');
      const answer = await circle.hub.ask('jonas', SHARE, { input: { idempotencyKey: key(), part: recovery(), version: before + 2, readers: [] } });
      expect(answered(answer)).toMatchObject({ part: { sharedWith: [] } });
      expect(answer.text).toContain('"acknowledgedAt":');
      expect(await titles('jonas-counsellor')).toEqual([]);
      expect(await titles('gtb-coach')).toEqual([]);
    });

    it('seen through another’s eyes it is what they see', async () => {
      const [{ id } = { id: '' }] = await circle.sql<{ id: string }>(`SELECT id FROM relation WHERE kind = 'CARE_LEAD' AND person = $1`, [persons.jonas]);
      await share();
      const headers = { 'kring-as-seen-by': encodeId('Relation', persons.jonas, id) };
      const seen = await circle.hub.ask('jonas', READ, { id: JONAS }, { headers });
      expect(seen.data.person).toMatchObject({ recoveryStory: { nodes: [] }, lifeStory: { nodes: [] }, wellnessRecoveryActionPlan: null });
    });

    it('G-26, C-11, C-12: advice of an expert by experience is his to keep and to share, apart from his story and from all records of care', async () => {
      const advice = async (as: string): Promise<string[] | null> => {
        const shown = await read(as);
        return shown && (shown.recoveryAdvice?.nodes.map(({ title }: { title: string }) => title) ?? null);
      };
      const { part } = await doAs('jonas', TELL, { person: JONAS, kind: 'ADVICE', title: 'Van een ervaringsdeskundige', text: 'Begin klein.' });
      expect(part).toMatchObject({ kind: 'ADVICE', sharedWith: [] });
      const { recoveryAdvice, lifeStory, recoveryStory } = await read('jonas');
      expect(recoveryAdvice.nodes).toMatchObject([{ text: 'Begin klein.' }]);
      expect([...lifeStory.nodes, ...recoveryStory.nodes].map(({ id }: { id: string }) => id)).not.toContain(part.id);
      // His yes to the story shows nobody the advice: that takes their name on it.
      expect([await advice('jonas-counsellor'), await advice('gtb-coach')]).toEqual([[], []]);
      await doAs('jonas', SHARE, { part: part.id, version: 1, readers: [{ kind: 'PROFESSIONAL', id: counsellor }] });
      expect(await advice('jonas-counsellor')).toEqual(['Van een ervaringsdeskundige']);
      expect(await advice('gtb-coach')).toEqual([]);
      for (const as of ['jonas-mother', 'jonas-gp', 'mira-employer-hr']) expect([as, await advice(as)]).toEqual([as, null]);
      for (const as of ['jonas-counsellor', 'jonas-mother']) {
        expect(await doAs(as, TELL, { person: JONAS, kind: 'ADVICE', title: 'Raad', text: 'Doe het zo.' })).toMatchObject({ code: 'ONLY_THE_PERSON' });
      }
      await doAs('jonas', SHARE, { part: part.id, version: 2, readers: [] });
      expect(await advice('jonas-counsellor')).toEqual([]);
    });

    it('is told by nobody else, also not by somebody who has a part in it', async () => {
      await share();
      await circle.sql(`UPDATE life_story_part SET parties = $1, author = $2`, [[professionals.jonasGp], professionals.gtbCoach]);
      const before = await circle.snapshot('life_story_part', 'life_story_part_earlier');
      const told = { title: 'Zijn verhaal', text: 'Zoals ik het zie.' };
      for (const as of OTHERS) {
        const code = ['jonas-hospital', 'stranger', 'mira'].includes(as) ? 'NOT_FOUND' : 'ONLY_THE_PERSON';
        for (const [act, input] of [[TELL, { person: JONAS, kind: 'RECOVERY', ...told }], [RETELL, { part: recovery(), version: 1, ...told }], [SHARE, { part: recovery(), version: 1, readers: [] }]] as const) {
          expect([as, await doAs(as, act, input)]).toMatchObject([as, { __typename: 'Refused', code }]);
        }
      }
      // A part in the record opens no part of the story.
      expect(await titles('jonas-gp')).toBeNull();
      expect(await titles('gtb-coach')).toEqual([]);
      expect(await circle.snapshot('life_story_part', 'life_story_part_earlier')).toBe(before);
    });

    it.each([
      ['no title', TELL, { title: ' ' }, 'INPUT_NOT_FIT'],
      ['20001 characters', TELL, { text: 'x'.repeat(20_001) }, 'INPUT_NOT_FIT'],
      ['a topic that is none', TELL, { topic: 'DIAGNOSIS' }, 'INPUT_NOT_FIT'],
      ['sharing with himself', SHARE, { readers: [{ kind: 'PERSON', id: JONAS }] }, 'INPUT_NOT_FIT'],
      ['sharing with somebody Kring does not know around him', SHARE, { readers: [{ kind: 'PERSON', id: encodePersonId(persons.mira) }] }, 'UNKNOWN_GRANTEE'],
      ['sharing what was changed since', SHARE, { readers: [], version: 0 }, 'STALE_VERSION'],
      ['sharing what is not there', SHARE, { readers: [], part: demoKey('LifeStoryPart', persons.jonas, 'no such part') }, 'NOT_FOUND'],
    ])('refuses %s', async (_what, act, input, code) => {
      const before = await circle.snapshot('life_story_part', 'life_story_part_earlier');
      const whole = act === TELL ? { person: JONAS, kind: 'LIFE', title: 'Titel', text: 'Tekst' } : { part: recovery(), version: await versionOf(recovery()) };
      expect(await doAs('jonas', act, { ...whole, ...input })).toMatchObject({ code });
      expect(await circle.snapshot('life_story_part', 'life_story_part_earlier')).toBe(before);
    });

    it('keeps 20000 characters and what it answers (P-19, P-22, P-23, P-24, P-49), shared with nobody until he says so', async () => {
      for (const topic of ['VULNERABILITY_RESILIENCE', 'WHAT_NEEDED', 'EXPLANATION', 'MEANING', 'STIGMA']) {
        const { part } = await doAs('jonas', TELL, { person: JONAS, kind: 'LIFE', topic, title: topic, text: 'x'.repeat(20_000) });
        expect(part).toMatchObject({ kind: 'LIFE', topic: { code: topic }, sharedWith: [], provenance: { version: 1 } });
      }
      expect((await read('jonas-counsellor')).lifeStory.nodes).toEqual([]);
    });
  });

  describe('what he takes part in among peers (G-27 to G-32, C-11)', () => {
    const WRAP_COURSE = () => demoKey('PeerMembership', persons.jonas, 'jonas/peers/wrap');
    const GROUP = () => demoKey('PeerMembership', persons.jonas, 'jonas/peers/recovery-group');
    const peer = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.peerWorker) };
    const TABLES = ['peer_membership', 'peer_meeting', 'register_entry', 'relation', 'notification'];
    const peers = async (as: string) => (await circle.hub.ask(as, PEERS, { id: JONAS })).data.person;
    const names = async (as: string): Promise<string[] | null> =>
      (await peers(as))?.peerMemberships?.nodes.map(({ name }: { name: string }) => name) ?? null;
    const versionOf = async (id: string): Promise<number> =>
      (await peers('jonas')).peerMemberships.nodes.find((each: { id: string }) => each.id === id).provenance.version;
    /** What others are shown of him besides. */
    const ELSEWHERE = `query ($id: ID!) { person(id: $id) { dueItems { nodes { kind occasion { code } } } careNetwork { nodes { kind role } } access { category outcome } reviews { nodes { onDate } } notices { nodes { occasion { code } } } } }`;
    const elsewhere = async () =>
      Promise.all(['jonas-counsellor', 'jonas-gp', 'jonas-mother', 'gtb-coach'].map(async (as) => (await circle.hub.ask(as, ELSEWHERE, { id: JONAS })).text));

    it('G-30, R-090: eight meetings of WRAP as he says he was there, no ninth, and each once', async () => {
      const demo = (await peers('jonas')).peerMemberships.nodes.find(({ id }: { id: string }) => id === WRAP_COURSE());
      expect(demo).toMatchObject({ kind: 'PEER_COURSE', course: 'WRAP', meetingsInAll: 8, meetings: { nodes: [{ place: 1, attended: true }, { place: 2, attended: false }] } });
      const meeting = { membership: WRAP_COURSE(), heldOn: demo.meetings.nodes[1].heldOn, attended: true };
      expect(await doAs('jonas', MEET, { ...meeting, place: 2 })).toMatchObject({ code: 'STALE_VERSION' });
      expect((await doAs('jonas', MEET, { ...meeting, place: 2, version: 1 })).membership.meetings.nodes[1]).toMatchObject({ attended: true, provenance: { version: 2 } });
      expect((await doAs('jonas', MEET, { ...meeting, place: 8 })).membership.meetings.nodes).toHaveLength(3);
      const before = await circle.snapshot(...TABLES);
      for (const place of [0, 9]) expect(await doAs('jonas', MEET, { ...meeting, place })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-090' });
      expect(await doAs('jonas', MEET, { ...meeting, place: 7, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await doAs('jonas', MEET, { ...meeting, membership: GROUP(), place: 1 })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await circle.snapshot(...TABLES)).toBe(before);
    });

    it('C-11: to a provider there is nothing, as of somebody who meets nobody, until he names them; nothing stands anywhere else', async () => {
      const before = await elsewhere();
      const joined = await doAs('jonas', JOIN, { person: JONAS, kind: 'SELF_HELP_GROUP', topic: 'HEARING_VOICES', name: ' Stemmengroep ', since: '2026-01-05' });
      expect(joined.membership).toMatchObject({ topic: 'HEARING_VOICES', name: 'Stemmengroep', meetingsInAll: null, meetings: { nodes: [] } });
      expect(await names('jonas')).toContain('Stemmengroep');
      // Word for word as of a man who meets nobody.
      const shown = async (as: string) => (({ data, withheld }) => ({ data, withheld }))(await circle.hub.ask(as, PEERS, { id: JONAS }));
      for (const as of ['jonas-counsellor', 'gtb-coach', 'jonas-gp', 'jonas-mother', 'mira-employer-hr']) {
        expect([as, await shown(as)]).toEqual([as, { data: { person: { peerMemberships: { nodes: [] } } }, withheld: [] }]);
      }
      expect(await names('peer-worker')).toBeNull();
      expect(await elsewhere()).toEqual(before);
      expect(await circle.sql(`SELECT 1 FROM register_entry WHERE category = 'PEER_MEMBERSHIP'`)).toEqual([]);

      const grant = await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach }, categories: ['PEER_MEMBERSHIP'] });
      expect(await names('gtb-coach')).toEqual(await names('jonas'));
      expect(await names('jonas-counsellor')).toEqual([]);
      await circle.sql('DELETE FROM consent_grant WHERE id = $1', [grant]);
    });

    it('C-12: who organises a group sees that he takes part in that one and nothing of care, once he has them in his circle and names them', async () => {
      const named = { membership: GROUP(), version: await versionOf(GROUP()), organiser: peer };
      expect(await doAs('jonas', NAME, named)).toMatchObject({ code: 'UNKNOWN_GRANTEE', rule: 'C-12' });
      // Being employed in a team of his care is no way in either.
      await circle.consent.relation({ person: persons.jonas, kind: 'CARE_TEAM', role: 'MH_TEAM', organisation: organisations.peerOrganisation, team: teams.brugRehabilitation });
      await circle.sql(
        `INSERT INTO team_roster (id, team, professional, organisation, from_at, recorded_at) VALUES (gen_random_uuid(), $1, $2, $3, '2026-01-01', '2026-01-01')`,
        [teams.brugRehabilitation, professionals.peerWorker, organisations.peerOrganisation],
      );
      expect(await peers('peer-worker')).toBeNull();
      expect(await doAs('jonas', NAME, named)).toMatchObject({ code: 'UNKNOWN_GRANTEE' });
      // Nor is a provider an organiser.
      const provider = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.jonasCounsellor) };
      expect(await doAs('jonas', NAME, { ...named, organiser: provider })).toMatchObject({ code: 'UNKNOWN_GRANTEE' });

      await withExpert(async () => {
        expect(await names('peer-worker')).toEqual([]);
        const before = await elsewhere();
        expect((await doAs('jonas', NAME, named)).membership).toMatchObject({ organiserProfessional: { id: peer.id }, provenance: { version: named.version + 1 } });
        expect(await names('peer-worker')).toEqual(['Herstelgroep op donderdag']);
        expect(await elsewhere()).toEqual(before);
        const CARE = `query ($id: ID!) { person(id: $id) { diagnoses { nodes { id } } medications { nodes { id } } recoveryPlan { text } recoveryStory { nodes { id } } wellnessRecoveryActionPlan { toolbox } goals { nodes { id } } mentalHealthTrajectories { nodes { id } } } }`;
        const care = (await circle.hub.ask('peer-worker', CARE, { id: JONAS })).data.person;
        expect(Object.values(care).filter((value) => value !== null)).toEqual([]);

        // The same human being in another job: what he has a part in as a peer is not his there (C-50).
        await circle.consent.relation({ person: persons.jonas, kind: 'CARE_LEAD', role: 'MH_LEAD', organisation: organisations.peerOrganisation, professional: professionals.peerWorker });
        const actor = { kind: 'PROFESSIONAL', id: professionals.peerWorker, organisation: organisations.peerOrganisation, profession: 'MENTAL_HEALTH_PROFESSIONAL' } as const;
        const elsewhereAtWork = await tokenFor(circle.hub, actor);
        const asLead = await circle.hub.ask('peer-worker', PEERS, { id: JONAS }, { headers: { authorization: `Bearer ${elsewhereAtWork}` } });
        expect(asLead.data.person.peerMemberships?.nodes ?? []).toEqual([]);

        // Of the course they lead they see that he takes part, and not which evening he stayed away.
        await doAs('jonas', NAME, { ...named, membership: WRAP_COURSE(), version: await versionOf(WRAP_COURSE()) });
        expect((await peers('peer-worker')).peerMemberships.nodes.find(({ course }: { course: string }) => course === 'WRAP')).toMatchObject({ meetings: { nodes: [] } });
        await doAs('jonas', NAME, { membership: WRAP_COURSE(), version: await versionOf(WRAP_COURSE()) });
        expect(await names('peer-worker')).toEqual(['Herstelgroep op donderdag']);
        await doAs('jonas', NAME, { membership: GROUP(), version: named.version + 1, organiser: null });
        expect(await names('peer-worker')).toEqual([]);
      });
      await circle.sql(`DELETE FROM relation WHERE organisation = $1`, [organisations.peerOrganisation]);
    });

    it('tells nobody else which natural person organises it (C-42)', async () => {
      const sister = encodePersonId(persons.jonasSister);
      const relation = await circle.consent.relation({ person: persons.jonas, kind: 'GROUP_EXPERT_BY_EXPERIENCE', role: 'PEER_WORKER', member: persons.jonasSister });
      await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor }, categories: ['PEER_MEMBERSHIP'] });
      const named = { membership: GROUP(), version: await versionOf(GROUP()), organiser: { kind: 'PERSON', id: sister } };
      expect((await doAs('jonas', NAME, named)).membership).toMatchObject({ organiserPerson: sister });
      const group = async (as: string) => (await peers(as)).peerMemberships.nodes.find(({ id }: { id: string }) => id === GROUP());
      expect(await group('jonas-sister')).toMatchObject({ organiserPerson: sister });
      expect(await group('jonas-counsellor')).toMatchObject({ organiserPerson: null });
      await doAs('jonas', NAME, { ...named, version: named.version + 1, organiser: null });
      await circle.sql('DELETE FROM relation WHERE id = $1', [relation]);
      await circle.sql(`DELETE FROM consent_grant WHERE categories = '{PEER_MEMBERSHIP}'`);
    });

    it('is written down by nobody else', async () => {
      const before = await circle.snapshot(...TABLES);
      for (const as of OTHERS) {
        const code = ['jonas-hospital', 'stranger', 'mira'].includes(as) ? 'NOT_FOUND' : 'ONLY_THE_PERSON';
        for (const [act, input] of [
          [JOIN, { person: JONAS, kind: 'BUDDY', name: 'Maatje', since: '2026-01-05' }],
          [STOP, { membership: GROUP(), version: 1, until: '2026-02-01' }],
          [NAME, { membership: GROUP(), version: 1, organiser: peer }],
          [MEET, { membership: WRAP_COURSE(), place: 3, heldOn: '2026-01-05', attended: false }],
        ] as const) {
          expect([as, await doAs(as, act, input)]).toMatchObject([as, { __typename: 'Refused', code }]);
        }
      }
      expect(await circle.snapshot(...TABLES)).toBe(before);
    });

    it('is not for who organises it to write in either; it ends when he says, and is from then on his alone', () =>
      withExpert(async () => {
        const { membership } = await doAs('jonas', JOIN, { person: JONAS, kind: 'RECOVERY_GROUP', name: 'Wandelgroep', since: '2026-01-05' });
        const { id } = membership;
        await doAs('jonas', NAME, { membership: id, version: 1, organiser: peer });
        const stop = { membership: id, version: 2 };
        expect(await doAs('peer-worker', STOP, { ...stop, until: '2026-11-01' })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-11' });
        expect(await doAs('jonas', STOP, { ...stop, until: '2020-01-01' })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
        expect(await doAs('jonas', STOP, { ...stop, until: '2999-01-01' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(await doAs('jonas', STOP, { ...stop, version: 1, until: '2026-11-01' })).toMatchObject({ code: 'STALE_VERSION' });
        expect(await names('peer-worker')).toEqual(['Wandelgroep']);
        expect((await doAs('jonas', STOP, { ...stop, until: '2026-11-01' })).membership).toMatchObject({ until: '2026-11-01', organiserProfessional: null });
        expect(await names('peer-worker')).toEqual([]);
        expect(await names('jonas')).toContain('Wandelgroep');
      }));
  });

  describe('an expert by experience in the circle (G-23, G-24, G-25, N-22)', () => {
    let relation: string;
    afterAll(() => circle.sql('DELETE FROM relation WHERE id = $1', [relation]));
    const MEMBER = '5d0bc1a4-7b0f-4c52-9a34-3f6f1b1f9a01';
    const membership = encodeId('ResourceGroupMember', persons.jonas, MEMBER);
    const experts = async (as: string) => (await circle.hub.ask(as, EXPERTS, { id: JONAS }, { headers: { 'accept-language': 'nl' } })).data.person;
    beforeAll(async () => {
      relation = await circle.consent.relation({ person: persons.jonas, ...expertAtWork });
      await circle.sql(
        `INSERT INTO resource_group_member (person_id, id, held_by, author, parties, source, recorded_at, group_id, kind, invited_as, invited_at, expires_at, accepted_at, member, member_organisation)
         SELECT $1, $2, $1, $1, ARRAY[$3::uuid], 'PERSON', now(), g.id, 'EXPERT_BY_EXPERIENCE', 'Tom', now(), now(), now(), $3, $4 FROM resource_group g WHERE g.person_id = $1`,
        [persons.jonas, MEMBER, professionals.peerWorker, organisations.peerOrganisation],
      );
    });

    it('has the roles he asks of them, with the rights of each in words, and reads by none of them (C-12)', async () => {
      const before = await read('peer-worker');
      await circle.sql('DELETE FROM expert_by_experience');
      const { expert } = await doAs('jonas', SAY, { membership, roles: ['ALLY', 'CRITIC', 'ALLY'], ofFamily: true });
      expect(expert).toMatchObject({ membership: { id: membership, kind: 'EXPERT_BY_EXPERIENCE', invitedAs: 'Tom' }, ofFamily: true, roles: [{ role: { code: 'CRITIC' } }, { role: { code: 'ALLY' }, rights: [{ code: 'STANDS_BESIDE' }] }] });
      const shown = await experts('peer-worker');
      expect(shown.expertsByExperience.nodes[0].roles[1].rights[0].label).toBe('staat in gesprekken naast de persoon en verdedigt diens keuzes');
      expect(shown.expertsByExperience.nodes[0].rightsOfAll[0].label).toMatch(/niets omdat hij of zij in een team werkt$/);
      expect(await read('peer-worker')).toEqual(before);
      for (const as of ['jonas-mother', 'jonas-counsellor', 'jonas-gp', 'mira-employer-hr']) expect([as, (await experts(as)).expertsByExperience]).toEqual([as, null]);
      const { expert: again } = await doAs('jonas', SAY, { membership, version: 1, roles: [] });
      expect(again).toMatchObject({ roles: [], ofFamily: false, provenance: { version: 2 } });
    });

    it('is asked by nobody but him, of nobody but who is there as one', async () => {
      await doAs('jonas', SAY, { membership, roles: [] });
      const before = await circle.snapshot('expert_by_experience');
      for (const as of [...OTHERS, 'peer-worker']) expect((await doAs(as, SAY, { membership, version: 1, roles: ['ALLY'] })).__typename).toBe('Refused');
      expect(await doAs('jonas', SAY, { membership, roles: ['ALLY'] })).toMatchObject({ code: 'STALE_VERSION' });
      const mother = demoKey('ResourceGroupMember', persons.jonas, 'jonas/group/mother');
      expect(await doAs('jonas', SAY, { membership: mother, roles: ['ALLY'] })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'G-25' });
      await circle.sql('UPDATE resource_group_member SET left_at = now() WHERE id = $1', [MEMBER]);
      expect(await doAs('jonas', SAY, { membership, version: 2, roles: ['ALLY'] })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await circle.snapshot('expert_by_experience')).toBe(before);
      expect((await experts('peer-worker')).expertsByExperience).toBeNull();
      expect((await experts('jonas')).expertsByExperience.nodes).toHaveLength(1);
      await circle.sql('UPDATE resource_group_member SET left_at = NULL WHERE id = $1', [MEMBER]);
    });
  });

  describe('what a relative needs themselves (G-52)', () => {
    const own = async (as: string) => (await circle.hub.ask(as, OWN_NEEDS)).data.me;
    const addressed = async (as: string) => (await circle.hub.ask(as, ADDRESSED)).data.supportNeedsAddressedToMe;
    const gp = encodeReferenceId('Professional', professionals.jonasGp);
    const text = 'Ik slaap niet meer en durf hem niet alleen te laten.';
    const TABLES = ['relative_support_need', 'told_by_relative', 'register_entry', 'care_need'];
    // The demo has one of his mother's.
    beforeEach(() => circle.sql('DELETE FROM relative_support_need'));

    it('stays theirs: he does not read it, nor does a professional, and nothing of it is in his record', async () => {
      const lines = () => circle.sql<{ n: string }>('SELECT count(*) AS n FROM access_record WHERE person = $1', [persons.jonas]);
      const before = [await circle.snapshot('told_by_relative', 'register_entry', 'care_need'), await lines()];
      const { need } = await doAs('jonas-mother', WRITE_NEED, { person: JONAS, text });
      expect(need).toMatchObject({ text, around: JONAS, sharedWithPerson: false, addressedTo: [], version: 1 });
      expect((await own('jonas-mother')).supportNeedsAsRelative).toEqual([need]);
      expect(await own('jonas')).toEqual({ supportNeedsAsRelative: [], supportNeedsOfRelatives: [] });
      expect(await own('jonas-father')).toEqual({ supportNeedsAsRelative: [], supportNeedsOfRelatives: [] });
      expect(await addressed('jonas-gp')).toEqual([]);
      for (const as of ['jonas', 'mira-employer-hr', 'regional-steward']) expect([as, await addressed(as)]).toEqual([as, null]);
      const asked = `query ($id: ID!) { person(id: $id) { supportNeedsAsRelative { id } supportNeedsOfRelatives { id } } }`;
      for (const as of ['jonas-mother', 'jonas-counsellor', 'jonas-gp']) {
        expect([as, (await circle.hub.ask(as, asked, { id: JONAS })).data.person]).toEqual([as, { supportNeedsAsRelative: null, supportNeedsOfRelatives: null }]);
      }
      expect((await circle.hub.ask('jonas', asked, { id: encodePersonId(persons.jonasMother) })).data.person).toBeNull();
      expect([await circle.snapshot('told_by_relative', 'register_entry', 'care_need'), await circle.sql(`SELECT 1 FROM access_record WHERE $1 = ANY (fields) AND person = $2`, ['Mutation.writeSupportNeed', persons.jonas])]).toEqual([before[0], []]);
    });

    it('is read by whom they turn to, who is not told of whom they are a relative, and that look is on the relative’s record', async () => {
      const { id, version } = (await doAs('jonas-mother', WRITE_NEED, { person: JONAS, text })).need;
      await doAs('jonas-mother', CHANGE_NEED, { need: id, version, text, sharedWithPerson: false, addressedTo: [gp, gp] });
      const seen = await circle.hub.ask('jonas-gp', ADDRESSED);
      expect(seen.data.supportNeedsAddressedToMe).toEqual([
        { id, text, relative: encodePersonId(persons.jonasMother), around: null, sharedWithPerson: null, addressedTo: null, version: null },
      ]);
      expect(seen.text).not.toContain(JONAS);
      expect(await addressed('jonas-counsellor')).toEqual([]);
      expect(await circle.sql(`SELECT layer FROM access_record WHERE person = $1 AND actor = $2`, [persons.jonasMother, professionals.jonasGp])).toEqual([{ layer: 'OWN_RECORD' }]);
      expect(await circle.sql(`SELECT 1 FROM access_record WHERE person = $1 AND 'Query.supportNeedsAddressedToMe' = ANY (fields)`, [persons.jonas])).toEqual([]);
      expect((await own('jonas')).supportNeedsOfRelatives).toEqual([]);
    });

    it('is shown to him once they share it, without to whom else they turned; taken back or away it is gone', async () => {
      const { id, version } = (await doAs('jonas-mother', WRITE_NEED, { person: JONAS, text })).need;
      const stated = { need: id, text, addressedTo: [] };
      await doAs('jonas-mother', CHANGE_NEED, { ...stated, version, sharedWithPerson: true });
      expect(await addressed('jonas-gp')).toEqual([]);
      expect((await own('jonas')).supportNeedsOfRelatives).toMatchObject([{ text, around: JONAS, sharedWithPerson: null, addressedTo: null }]);
      // Looking through another's eyes, or acting for somebody, is not speaking for oneself.
      await doAs('jonas-mother', CHANGE_NEED, { ...stated, version: version + 1, sharedWithPerson: false });
      expect((await own('jonas')).supportNeedsOfRelatives).toEqual([]);
      expect(await doAs('jonas-mother', REMOVE_NEED, { need: id, version: version + 1 })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await doAs('jonas-mother', REMOVE_NEED, { need: id, version: version + 2 })).toMatchObject({ __typename: 'SupportNeedDone', need: null });
      expect(await circle.sql('SELECT 1 FROM relative_support_need')).toEqual([]);
    });

    it('who is no longer around him does not reach him by it; what they take back or take away they can', async () => {
      const relation = await circle.consent.relation({ person: persons.jonas, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: persons.jonasSister });
      const { need } = await doAs('jonas-sister', WRITE_NEED, { person: JONAS, text, sharedWithPerson: true });
      await circle.sql('DELETE FROM relation WHERE id = $1', [relation]);
      const stated = { need: need.id, version: 1, addressedTo: [] };
      expect(await doAs('jonas-sister', CHANGE_NEED, { ...stated, text: 'Bel mij.', sharedWithPerson: true })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'G-52' });
      expect((await own('jonas')).supportNeedsOfRelatives).toMatchObject([{ text }]);
      expect(await doAs('jonas-sister', CHANGE_NEED, { ...stated, text: 'Iets anders.', sharedWithPerson: false })).toMatchObject({ need: { sharedWithPerson: false } });
      expect((await own('jonas')).supportNeedsOfRelatives).toEqual([]);
      expect(await doAs('jonas-sister', REMOVE_NEED, { need: need.id, version: 2 })).toMatchObject({ need: null });
    });

    it('a hundred stand there and no more, also of two that are written at the same moment; others’ do not count', async () => {
      const fill = (relative: string, count: number) =>
        circle.sql(
          `INSERT INTO relative_support_need (id, relative, person, text, language, said_on, shared_with_person, addressed_to, recorded_at)
           SELECT gen_random_uuid(), $1, $2, 'Rust.', 'nl', '2026-11-01', false, '{}', now() FROM generate_series(1, $3)`,
          [relative, persons.jonas, count],
        );
      const written = async (relative: string) =>
        (await circle.sql<{ n: number }>('SELECT count(*)::int AS n FROM relative_support_need WHERE relative = $1', [relative]))[0]!.n;
      await fill(persons.jonasMother, 99);
      await fill(persons.jonasFather, 100);
      const { dataSource } = circle.hub.subgraphs.get('person')!;
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      // Neither can write before both have looked, or one of them waits for the other to be done.
      const { both } = await dataSource.transaction(async (manager) => {
        await manager.query('LOCK TABLE relative_support_need IN EXCLUSIVE MODE');
        const started = { both: Promise.all([1, 2].map(() => doAs('jonas-mother', WRITE_NEED, { person: JONAS, text }))) };
        while ((await circle.sql(waiting)).length < 2);
        return started;
      });
      expect((await both).map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['RULE_NOT_MET', 'SupportNeedDone']);
      expect(await written(persons.jonasMother)).toBe(100);
      expect(await doAs('jonas-mother', WRITE_NEED, { person: JONAS, text })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await doAs('jonas-father', WRITE_NEED, { person: JONAS, text })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect([await written(persons.jonasMother), await written(persons.jonasFather)]).toEqual([100, 100]);
      await circle.sql('DELETE FROM relative_support_need WHERE id = (SELECT id FROM relative_support_need WHERE relative = $1 LIMIT 1)', [persons.jonasFather]);
      expect(await doAs('jonas-father', WRITE_NEED, { person: JONAS, text })).toMatchObject({ __typename: 'SupportNeedDone' });
    });

    it('is written by somebody around him about themselves, and by nobody else', async () => {
      const { need } = await doAs('jonas-father', WRITE_NEED, { person: JONAS, text: 'Iemand om mee te praten.' });
      const before = await circle.snapshot(...TABLES);
      for (const [as, code] of [['jonas', 'NOT_PERMITTED'], ['jonas-counsellor', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND'], ['jonas-sister', 'NOT_FOUND']]) {
        expect([as, await doAs(as!, WRITE_NEED, { person: JONAS, text })]).toMatchObject([as, { code }]);
      }
      for (const as of ['jonas', 'jonas-mother', 'jonas-gp', 'stranger']) {
        expect([as, await doAs(as, CHANGE_NEED, { need: need.id, version: 1, text, sharedWithPerson: true, addressedTo: [] })]).toMatchObject([as, { code: 'NOT_FOUND' }]);
        expect([as, await doAs(as, REMOVE_NEED, { need: need.id, version: 1 })]).toMatchObject([as, { code: 'NOT_FOUND' }]);
      }
      await circle.sql(
        `INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $2, 'PROFESSIONAL', 'EMPLOYER', now())`,
        [professionals.miraEmployerHr, organisations.dayCentre],
      );
      for (const [input, code] of [
        [{ text: ' ' }, 'INPUT_NOT_FIT'],
        [{ text: 'x'.repeat(4_001) }, 'INPUT_NOT_FIT'],
        [{ addressedTo: [encodeReferenceId('Professional', MEMBERLESS)] }, 'UNKNOWN_GRANTEE'],
        [{ addressedTo: [encodeReferenceId('Professional', professionals.miraEmployerHr)] }, 'RULE_NOT_MET'],
      ] as const) {
        expect(await doAs('jonas-father', WRITE_NEED, { person: JONAS, text, ...input })).toMatchObject({ code });
      }
      expect(await circle.snapshot(...TABLES)).toBe(before);
    });
  });
});

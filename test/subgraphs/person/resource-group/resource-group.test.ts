import { createHash } from 'node:crypto';
import { decodeId, encodeId, encodeReferenceId } from '../../../../shared/ids';
import { daysFrom, monthsAfter } from '../../../../shared/local-date';
import { TEST_NOW } from '../../../support/hub';
import { tokenFor } from '../../../support/tokens';
import {
  HUB_START,
  JONAS,
  MIRA,
  answered,
  demoKey,
  key,
  organisations,
  persons,
  professionals,
  relateCounsellor,
  startCircleHub,
} from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const MEMBER = `id kind state invitedAs name professional { id } organisation { id } expiresAt provenance { version }`;
const GROUP = `group { id name endedAt director { id name { givenName } } primaryContact { id state } members { nodes { ${MEMBER} } } provenance { version heldBy } }`;
const DONE = `__typename ... on ResourceGroupDone { ${GROUP} } ... on Refused { code rule message }`;
const START = `mutation Start($input: StartResourceGroupInput!) { startResourceGroup(input: $input) { ${DONE} } }`;
const INVITE = `mutation Invite($input: InviteToResourceGroupInput!) { inviteToResourceGroup(input: $input) { __typename ... on InvitationDone { token link membership { ${MEMBER} } } ... on Refused { code rule message } } }`;
const ACCEPT = `mutation Accept($input: AnswerInvitationInput!) { acceptInvitation(input: $input) { ${DONE} } }`;
const DECLINE = `mutation Decline($input: AnswerInvitationInput!) { declineInvitation(input: $input) { __typename ... on PlaceGivenUp { at } ... on Refused { code } } }`;
const LEAVE = `mutation Leave($input: LeaveResourceGroupInput!) { leaveResourceGroup(input: $input) { __typename ... on PlaceGivenUp { at } ... on Refused { code rule } } }`;
const END_MEMBERSHIP = `mutation EndMembership($input: EndMembershipInput!) { endMembership(input: $input) { ${DONE} } }`;
const SET_CONTACT = `mutation SetContact($input: SetPrimaryContactInput!) { setPrimaryContact(input: $input) { ${DONE} } }`;
const END = `mutation End($input: EndResourceGroupInput!) { endResourceGroup(input: $input) { ${DONE} } }`;
const READ = `query Read($id: ID!) { person(id: $id) { name { givenName } identity { age } careNeeds { nodes { text } } resourceGroup { id name members(first: 100) { nodes { ${MEMBER} } } primaryContact { id } goals { nodes { text } } } goals { nodes { text } } } }`;

type Node = {
  id: string;
  kind: string;
  state: string;
  invitedAs: string | null;
  name: string | null;
  professional: { id: string } | null;
  provenance: { version: number };
};
type Group = {
  id: string;
  name: string;
  members: { nodes: Node[] } | null;
  primaryContact: { id: string } | null;
  provenance: { version: number };
};

describe('the resource group', () => {
  let circle: CircleHub;
  const DAY = 86_400_000;
  const everything = [
    'resource_group',
    'resource_group_member',
    'invitation_link',
    'relation',
    'consent_epoch',
    'goal',
    'goal_step',
    'done_act',
  ] as const;
  /** Who is in the group from two houses when it ends. */
  let twoHouses: string;
  const jonasGroup = demoKey('ResourceGroup', persons.jonas, 'jonas/group');

  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
    // What the demo tells of his group is out of the way: here it has done nothing yet.
    const done = ['group_meeting', 'group_meeting_seat', 'group_agreement', 'support_offer', 'preparation_talk', 'network_contact', 'triad_card'];
    for (const table of done) await circle.sql(`DELETE FROM ${table}`);
  }, HUB_START);
  beforeEach(() => circle.hub.clock.set(TEST_NOW));
  afterAll(() => circle?.hub.stop());

  const ask = (as: string, query: string, input: object) =>
    circle.hub.ask(as, query, { input: { idempotencyKey: key(), ...input } });
  const groupOf = async (as: string, person = JONAS): Promise<Group | null> =>
    (await circle.hub.ask(as, READ, { id: person })).data.person?.resourceGroup ?? null;
  const memberOf = async (state: string, invitedAs: string): Promise<Node> =>
    (await groupOf('jonas'))!.members!.nodes.find((node) => node.state === state && node.invitedAs === invitedAs)!;
  async function invite(kind: string, invitedAs: string): Promise<string> {
    const done = answered(await ask('jonas', INVITE, { group: jonasGroup, kind, invitedAs })) as never as {
      token: string;
    };
    return done.token;
  }
  async function expectNothingChanged(act: () => Promise<unknown>): Promise<void> {
    const before = await circle.snapshot(...everything);
    await act();
    expect(await circle.snapshot(...everything)).toBe(before);
  }

  describe('the person directs it and nobody else (C-01, C-05, G-02, G-22)', () => {
    it.each([
      ['startResourceGroup', START, { person: JONAS, name: 'Onze kring' }, 'C-01'],
      ['inviteToResourceGroup', INVITE, { group: jonasGroup, kind: 'PROFESSIONAL', invitedAs: 'mezelf' }, 'C-01'],
      [
        'endMembership',
        END_MEMBERSHIP,
        { membership: demoKey('ResourceGroupMember', persons.jonas, 'jonas/group/mother'), version: 1 },
        'C-01',
      ],
      ['setPrimaryContact', SET_CONTACT, { group: jonasGroup, membership: null, version: 1 }, 'C-05'],
      ['endResourceGroup', END, { group: jonasGroup, version: 1 }, 'C-01'],
    ])(
      '%s by a professional, even with every grant, or by a member, is refused and changes nothing',
      async (_act, mutation, input, rule) => {
        await circle.consent.grant({
          person: persons.jonas,
          grantee: { kind: 'EVERYONE' },
          categories: ['RESOURCE_GROUP'],
          actions: ['CONTRIBUTE'],
        });
        await expectNothingChanged(async () => {
          for (const who of ['jonas-counsellor', 'jonas-mother']) {
            expect(answered(await ask(who, mutation, input))).toMatchObject({
              __typename: 'Refused',
              code: 'ONLY_THE_PERSON',
              rule,
            });
          }
          for (const who of ['stranger', 'jonas-sister', 'regional-steward', 'jonas-care-service']) {
            expect(['NOT_FOUND', 'ONLY_THE_PERSON']).toContain(
              (answered(await ask(who, mutation, input)) as never as { code: string }).code,
            );
          }
          expect(answered(await ask('stranger', mutation, input))).toMatchObject({ code: 'NOT_FOUND' });
          expect(answered(await ask('jonas-sister', mutation, input))).toMatchObject({ code: 'NOT_FOUND' });
        });
      },
    );

    it('somebody else’s group cannot be reached by one’s own standing: Mira cannot end Jonas’s', async () => {
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira', END, { group: jonasGroup, version: 1 }))).toMatchObject({
          code: 'NOT_FOUND',
        });
      });
    });

    it('a second group while there is one is refused', async () => {
      await expectNothingChanged(async () => {
        expect(answered(await ask('jonas', START, { person: JONAS, name: 'Nog een' }))).toMatchObject({
          code: 'RULE_NOT_MET',
        });
      });
    });

    it.each([
      ['nothing', ''],
      ['spaces', '   '],
      ['101 characters', 'x'.repeat(101)],
    ])('a group named with %s is refused', async (_form, name) => {
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira', START, { person: MIRA, name }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      });
    });
  });

  describe('what a member sees (C-02, G-03)', () => {
    it('the person sees who is in it, under which name; the director is the person', async () => {
      const group = (await groupOf('jonas'))!;
      expect(group.name).toBe('De kring van Jonas');
      expect(group.members!.nodes.map(({ invitedAs, name, state }) => ({ invitedAs, name, state }))).toEqual(
        expect.arrayContaining([
          { invitedAs: 'mama', name: 'Hilde Maes', state: 'ACCEPTED' },
          { invitedAs: 'papa', name: 'Dirk Verlinden', state: 'ACCEPTED' },
        ]),
      );
      expect(group.primaryContact!.id).toBe(demoKey('ResourceGroupMember', persons.jonas, 'jonas/group/mother'));
    });

    it('a member without any grant sees the name of the group and their own place, and nothing else of anybody', async () => {
      const { data, withheld } = await circle.hub.ask('jonas-father', READ, { id: JONAS });

      expect(data.person.resourceGroup.name).toBe('De kring van Jonas');
      expect(data.person.resourceGroup.members.nodes.map(({ name }: Node) => name)).toEqual(['Dirk Verlinden']);
      // The first contact is the mother: her place is hers.
      expect(data.person.resourceGroup.primaryContact).toBeNull();
      expect(data.person).toMatchObject({ name: null, identity: null, careNeeds: null, goals: null });
      expect(data.person.resourceGroup.goals).toBeNull();
      expect(withheld.map(({ category }) => category).sort()).toEqual([
        'CARE_NEEDS',
        'GOALS',
        'IDENTITY',
        'NAME',
        'RESOURCE_GROUP',
      ]);
      expect(JSON.stringify(data)).not.toContain('Hilde');
    });

    it('a professional with the topic sees accepted members as what they are there, not who they are (C-42)', async () => {
      await circle.consent.grant({
        person: persons.jonas,
        grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
        categories: ['RESOURCE_GROUP'],
      });
      await invite('RELATIVE', 'nonkel Stan');

      const group = (await groupOf('jonas-counsellor'))!;
      expect(
        group.members!.nodes.map(({ kind, state, invitedAs, name }) => ({ kind, state, invitedAs, name })),
      ).toEqual([
        { kind: 'RELATIVE', state: 'ACCEPTED', invitedAs: null, name: null },
        { kind: 'RELATIVE', state: 'ACCEPTED', invitedAs: null, name: null },
      ]);
    });
  });

  describe('at work on the person’s goals (G-04, C-09)', () => {
    const CONTRIBUTION = 'id text dueOn state stateSetOn professional { id } organisation { id } member { name } provenance { version source }';
    const WORK = `query Work($id: ID!) { person(id: $id) { goals { nodes { id text status contributions { ${CONTRIBUTION} } discussions { id risk dignityOfRisk answer provenance { version } } } } } }`;
    const DUE = `query Due($id: ID!, $filter: DueItemFilter) { person(id: $id) { dueItems(filter: $filter) { nodes { kind occasion { code } category dueOn state responsible { id } organisation { id } } } } }`;
    const GOAL_DONE = `__typename ... on GoalDone { goal { id status sharedWithGroup contributions { ${CONTRIBUTION} } provenance { version } } } ... on Refused { code rule message }`;
    const CONTRIBUTE = `mutation Contribute($input: ContributeToGoalInput!) { contributeToGoal(input: $input) { ${GOAL_DONE} } }`;
    const SET_STATE = `mutation SetState($input: SetGoalContributionStateInput!) { setGoalContributionState(input: $input) { ${GOAL_DONE} } }`;
    const SHARE = `mutation Share($input: ShareGoalWithGroupInput!) { shareGoalWithGroup(input: $input) { ${GOAL_DONE} } }`;
    const DISCUSS = `mutation Discuss($input: DiscussGoalRiskInput!) { discussGoalRisk(input: $input) { ${GOAL_DONE} } }`;
    const ANSWER_RISK = `mutation AnswerRisk($input: AnswerGoalDiscussionInput!) { answerGoalDiscussion(input: $input) { ${GOAL_DONE} } }`;
    const goal = demoKey('Goal', persons.jonas, 'jonas/goal/household');
    const another = demoKey('Goal', persons.jonas, 'jonas/goal/direction');
    const tables = ['goal', 'goal_contribution', 'goal_discussion', 'done_act', 'outbox'] as const;
    const day = (days: number): string => daysFrom(TEST_NOW, days);

    const goalsOf = async (as: string) => (await circle.hub.ask(as, WORK, { id: JONAS })).data.person?.goals?.nodes ?? null;
    const contributionsTo = async (as: string) =>
      ((await goalsOf(as)) ?? []).find(({ id }: { id: string }) => id === goal)?.contributions ?? null;
    const due = async (as: string, filter: object = {}) => {
      await circle.hub.settle();
      return (await circle.hub.ask(as, DUE, { id: JONAS, filter })).data.person?.dueItems?.nodes ?? null;
    };
    const share = async (shared: boolean) => {
      const [{ version } = { version: 0 }] = await circle.sql<{ version: number }>(`SELECT version FROM goal WHERE text = 'Twee keer per week zelf koken.'`);
      expect(answered(await ask('jonas', SHARE, { goal, shared, version })).__typename).toBe('GoalDone');
    };

    it('a member takes something on towards a goal that was shared, and towards no other', async () => {
      const input = { text: 'Ik kook zondag mee.', dueOn: day(10) };
      for (const refusedGoal of [goal, another]) {
        expect(answered(await ask('jonas-father', CONTRIBUTE, { ...input, goal: refusedGoal }))).toMatchObject({ code: 'NOT_FOUND' });
      }
      await share(true);
      expect(answered(await ask('jonas-father', CONTRIBUTE, { ...input, goal: another }))).toMatchObject({ code: 'NOT_FOUND' });
      const done = answered(await ask('jonas-father', CONTRIBUTE, { ...input, goal })) as never as { goal: { status: string; contributions: object[] } };
      expect(done.goal).toMatchObject({ status: 'UNDER_WAY', contributions: [{ text: input.text, state: 'PLANNED', dueOn: day(10) }] });
    });

    it('the person sees who does what by when; the other members what and when, of natural persons not who (C-42)', async () => {
      expect(await contributionsTo('jonas')).toMatchObject([{ text: 'Ik kook zondag mee.', professional: null, member: { name: 'Dirk Verlinden' } }]);
      expect(await contributionsTo('jonas-father')).toMatchObject([{ member: { name: 'Dirk Verlinden' } }]);
      expect(await contributionsTo('jonas-mother')).toMatchObject([{ text: 'Ik kook zondag mee.', professional: null, member: null }]);
    });

    it('it stands among what is due for the person and for who took it on, and for no other member', async () => {
      const item = { kind: 'CONTRIBUTION', occasion: { code: 'GOAL_CONTRIBUTION' }, category: 'GOALS', dueOn: day(10), state: 'COMING_UP', responsible: null, organisation: null };
      expect(await due('jonas', { kinds: ['CONTRIBUTION'] })).toEqual([item]);
      expect(await due('jonas-father', { mine: true })).toEqual([item]);
      expect(await due('jonas-mother')).toBeNull();
      expect(await due('stranger')).toBeNull();
    });

    it('how far it is only they say; it says nothing of the goal, whose status stays the person’s (ST-03, R-054)', async () => {
      const [{ id, provenance }] = (await contributionsTo('jonas-father')) as [{ id: string; provenance: { version: number } }];
      const input = { contribution: id, state: 'DONE', version: provenance.version };
      const before = await circle.snapshot(...tables);
      for (const who of ['jonas-mother', 'mira', 'stranger']) {
        expect(['NOT_PERMITTED', 'NOT_FOUND']).toContain((answered(await ask(who, SET_STATE, input)) as never as { code: string }).code);
      }
      expect(answered(await ask('jonas', SET_STATE, input))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-09' });
      expect(answered(await ask('jonas-father', SET_STATE, { ...input, version: 9 }))).toMatchObject({ code: 'STALE_VERSION' });
      // The lead of his care would see goals of his own house; the person's are not open to him.
      expect(answered(await ask('jonas-counsellor', SET_STATE, input))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await circle.snapshot(...tables)).toBe(before);

      const done = answered(await ask('jonas-father', SET_STATE, input)) as never as { goal: { status: string } };
      expect(done.goal).toMatchObject({ status: 'UNDER_WAY', contributions: [{ state: 'DONE' }] });
      expect(await due('jonas', { kinds: ['CONTRIBUTION'] })).toEqual([]);
      expect(
        await circle.sql(`SELECT outcome, layer, category FROM access_record WHERE actor = $1 AND fields = '{Mutation.setGoalContributionState}' AND action = 'CONTRIBUTE'`, [persons.jonasFather]),
      ).toEqual([{ outcome: 'PERMIT', layer: 'OWN_RECORD', category: 'RESOURCE_GROUP' }]);
    });

    it('a professional to whom the goals are open contributes for their house; a colleague who is not involved learns nothing', async () => {
      const input = { goal, text: 'Ik oefen het recept in de keuken van De Brug.', dueOn: day(20) };
      const before = await circle.snapshot(...tables);
      expect(answered(await ask('jonas-counsellor', CONTRIBUTE, input))).toMatchObject({ code: 'NOT_FOUND' });
      const hidden = await ask('jonas-team-member', CONTRIBUTE, input);
      const nowhere = await ask('jonas-team-member', CONTRIBUTE, { ...input, goal: demoKey('Goal', persons.jonas, 'none') });
      expect(answered(hidden)).toMatchObject({ code: 'NOT_FOUND' });
      expect(nowhere.text).toBe(hidden.text);
      expect(await circle.snapshot(...tables)).toBe(before);

      await circle.consent.grant({
        person: persons.jonas,
        grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
        categories: ['GOALS'],
      });
      expect(answered(await ask('jonas-counsellor', CONTRIBUTE, { ...input, dueOn: day(-1) }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(answered(await ask('jonas-counsellor', CONTRIBUTE, input)).__typename).toBe('GoalDone');
      type Shown = { professional: object | null; organisation: object | null; member: object | null; provenance: { source: string } };
      const shown = (await contributionsTo('jonas-counsellor')) as Shown[];
      const theirs = shown.find(({ provenance }) => provenance.source === 'PROFESSIONAL')!;
      expect([theirs.professional, theirs.organisation]).not.toContain(null);
      const fathers = shown.find(({ provenance }) => provenance.source === 'RELATIVE');
      expect(fathers).toMatchObject({ professional: null, organisation: null, member: null });
      expect(await due('jonas-counsellor', { mine: true, kinds: ['CONTRIBUTION'] })).toMatchObject([{ dueOn: day(20) }]);
      // To the mother it is the plan of the group she is in; it is not hers to do.
      expect(await due('jonas-mother')).toBeNull();
    });

    it('a worry beside a goal goes with how one helps to try it, and the person has the last word (Z-12)', async () => {
      const input = { goal, risk: 'Hij is al eens gestopt na een tegenslag.', dignityOfRisk: 'Ik kook de eerste weken mee, en blijf als het tegenvalt.' };
      const before = await circle.snapshot(...tables);
      expect(answered(await ask('jonas-counsellor', DISCUSS, { ...input, dignityOfRisk: '  ' }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(answered(await ask('jonas-mother', DISCUSS, input))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-10' });
      expect(answered(await ask('stranger', DISCUSS, input))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await circle.snapshot(...tables)).toBe(before);

      expect(answered(await ask('jonas-counsellor', DISCUSS, input)).__typename).toBe('GoalDone');
      const mine = (await goalsOf('jonas')).find(({ id }: { id: string }) => id === goal);
      expect(mine).toMatchObject({ text: 'Twee keer per week zelf koken.', status: 'UNDER_WAY', discussions: [{ ...{ risk: input.risk, dignityOfRisk: input.dignityOfRisk }, answer: null }] });
      const discussion = mine.discussions[0].id;
      expect(answered(await ask('jonas-counsellor', ANSWER_RISK, { discussion, answer: 'Goed zo.', version: 1 }))).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-09' });
      expect(answered(await ask('jonas', ANSWER_RISK, { discussion, answer: 'Ik probeer het.', version: 1 })).__typename).toBe('GoalDone');
      expect(answered(await ask('jonas', ANSWER_RISK, { discussion, answer: 'Toch niet.', version: 1 }))).toMatchObject({ code: 'STALE_VERSION' });
      // What professionals fear is not for the group.
      expect((await goalsOf('jonas-mother'))[0]).toMatchObject({ id: goal, discussions: null });
    });

    it('a goal that is taken back takes what others do for it out of the group', async () => {
      expect(await goalsOf('jonas-mother')).toHaveLength(1);
      await share(false);
      expect(await goalsOf('jonas-mother')).toBeNull();
      expect(await circle.sql('SELECT 1 FROM goal_contribution WHERE $1 = ANY(parties)', [persons.jonasMother])).toEqual([]);
    });
  });

  describe('meeting (G-01, C-01)', () => {
    const MEETING = 'id state startsAt place about heldOn cancelledOn minutes seats { answer wasThere member { name } } agreements { id text dueOn state byThePerson member { name } goal { text } provenance { version } } provenance { version }';
    const EVALUATION = 'id text words { text member { name } }';
    const WORK = `query Work($id: ID!) { person(id: $id) { supportOffers { nodes { id text to { name } endedOn } } resourceGroup { name meetings { nodes { ${MEETING} } } evaluations { nodes { ${EVALUATION} } } } } }`;
    const DUE = `query Due($id: ID!, $filter: DueItemFilter) { person(id: $id) { dueItems(filter: $filter) { nodes { occasion { code } dueOn state responsible { id } } } } }`;
    const WORK_DONE = `__typename ... on ResourceGroupDone { group { id meetings { nodes { ${MEETING} } } evaluations { nodes { ${EVALUATION} } } } } ... on Refused { code rule message }`;
    const PLAN = `mutation Plan($input: PlanGroupMeetingInput!) { planGroupMeeting(input: $input) { ${WORK_DONE} } }`;
    const CANCEL = `mutation Cancel($input: CancelGroupMeetingInput!) { cancelGroupMeeting(input: $input) { ${WORK_DONE} } }`;
    const COMING = `mutation Coming($input: AnswerGroupMeetingInput!) { answerGroupMeeting(input: $input) { ${WORK_DONE} } }`;
    const RECORD = `mutation Record($input: RecordGroupMeetingInput!) { recordGroupMeeting(input: $input) { ${WORK_DONE} } }`;
    const AGREEMENT_STATE = `mutation AgreementState($input: SetGroupAgreementStateInput!) { setGroupAgreementState(input: $input) { ${WORK_DONE} } }`;
    const EVALUATE = `mutation Evaluate($input: EvaluateGroupPlanInput!) { evaluateGroupPlan(input: $input) { ${WORK_DONE} } }`;
    const SAY = `mutation Say($input: SayOnGroupEvaluationInput!) { sayOnGroupEvaluation(input: $input) { ${WORK_DONE} } }`;
    const OFFER = `mutation Offer($input: OfferSupportInput!) { offerSupport(input: $input) { __typename ... on SupportOfferDone { offer { id text } } ... on Refused { code rule } } }`;
    const END_OFFER = `mutation EndOffer($input: EndSupportOfferInput!) { endSupportOffer(input: $input) { __typename ... on SupportOfferDone { offer { endedOn } } ... on Refused { code } } }`;
    const tables = ['group_meeting', 'group_meeting_seat', 'group_agreement', 'group_evaluation', 'group_evaluation_word', 'support_offer', 'done_act', 'outbox'] as const;
    const day = (days: number): string => daysFrom(TEST_NOW, days);
    const mother = demoKey('ResourceGroupMember', persons.jonas, 'jonas/group/mother');
    const father = demoKey('ResourceGroupMember', persons.jonas, 'jonas/group/father');
    const plan = { group: jonasGroup, startsAt: `${day(7)}T18:00:00.000Z`, place: 'Bij ons thuis', about: 'Hoe het met het koken gaat.' };

    type Meeting = { id: string; state: string; provenance: { version: number }; agreements: { id: string; provenance: { version: number } }[] };
    const workOf = async (as: string) => (await circle.hub.ask(as, WORK, { id: JONAS })).data.person;
    const meetingsOf = async (as: string): Promise<Meeting[] | null> => (await workOf(as))?.resourceGroup?.meetings?.nodes ?? null;
    const due = async (as: string, filter: object = {}) => {
      await circle.hub.settle();
      return (await circle.hub.ask(as, DUE, { id: JONAS, filter })).data.person?.dueItems?.nodes ?? null;
    };
    async function expectNothing(act: () => Promise<unknown>): Promise<void> {
      const before = await circle.snapshot(...tables);
      await act();
      expect(await circle.snapshot(...tables)).toBe(before);
    }
    const membershipAs = async (as: string): Promise<string> => {
      const nodes = (await groupOf(as))!.members!.nodes;
      return nodes.find(({ state }) => state === 'ACCEPTED')!.id;
    };

    it('only the person plans: who is asked, where, when; and only members can be asked', async () => {
      await expectNothing(async () => {
        for (const who of ['jonas-mother', 'jonas-counsellor']) {
          expect(answered(await ask(who, PLAN, { ...plan, ask: [mother] }))).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-01' });
        }
        expect(answered(await ask('stranger', PLAN, { ...plan, ask: [mother] }))).toMatchObject({ code: 'NOT_FOUND' });
        const { id: invited } = await memberOf('INVITED', 'nonkel Stan');
        expect(answered(await ask('jonas', PLAN, { ...plan, ask: [mother, invited] }))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-03' });
        expect(answered(await ask('jonas', PLAN, { ...plan, ask: [demoKey('ResourceGroupMember', persons.mira, 'x')] }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas', PLAN, { ...plan, ask: [] }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(answered(await ask('jonas', PLAN, { ...plan, ask: [mother], startsAt: `${day(-1)}T18:00:00.000Z` }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      });

      expect(answered(await ask('jonas', PLAN, { ...plan, ask: [mother] })).__typename).toBe('ResourceGroupDone');
      expect(await meetingsOf('jonas')).toMatchObject([{ state: 'PLANNED', place: plan.place, seats: [{ answer: null, wasThere: null, member: { name: 'Hilde Maes' } }] }]);
    });

    it('who is asked reads it and answers; who is not asked does not know there is one', async () => {
      const [{ id: meeting }] = (await meetingsOf('jonas-mother')) as [Meeting];
      expect(await meetingsOf('jonas-father')).toBeNull();
      await expectNothing(async () => {
        const nowhere = await ask('jonas-father', COMING, { meeting: demoKey('GroupMeeting', persons.jonas, 'none'), answer: 'COMING' });
        const hidden = await ask('jonas-father', COMING, { meeting, answer: 'COMING' });
        expect(answered(hidden)).toMatchObject({ code: 'NOT_FOUND' });
        expect(hidden.text).toBe(nowhere.text);
        expect(answered(await ask('jonas', COMING, { meeting, answer: 'COMING' }))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'G-02' });
        // The counsellor may read what the group does; he was not asked.
        expect(answered(await ask('jonas-counsellor', COMING, { meeting, answer: 'COMING' }))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-01' });
        expect(answered(await ask('jonas-team-member', COMING, { meeting, answer: 'COMING' }))).toMatchObject({ code: 'NOT_FOUND' });
      });
      expect(answered(await ask('jonas-mother', COMING, { meeting, answer: 'NOT_COMING' })).__typename).toBe('ResourceGroupDone');
      const done = answered(await ask('jonas-mother', COMING, { meeting, answer: 'COMING' })) as never as { group: { meetings: { nodes: object[] } } };
      expect(done.group.meetings.nodes).toMatchObject([{ seats: [{ answer: 'COMING' }] }]);
    });

    it('when it should meet is due for the person, and for no member; a meeting that is called off puts it back', async () => {
      const of = async (as: string) => ((await due(as)) ?? []).filter(({ occasion }: { occasion: { code: string } }) => occasion.code === 'GROUP_MEETING');
      // The group of the demo began long ago and never met; the day of the meeting that is planned holds.
      expect(await of('jonas')).toEqual([{ occasion: { code: 'GROUP_MEETING' }, dueOn: day(7), state: 'COMING_UP', responsible: null }]);
      expect(await of('jonas-mother')).toEqual([]);
      expect(answered(await ask('jonas', PLAN, { ...plan, startsAt: `${day(30)}T18:00:00.000Z`, ask: [father] })).__typename).toBe('ResourceGroupDone');
      expect(await of('jonas')).toMatchObject([{ dueOn: day(30) }]);
      const { id: meeting, provenance } = (await meetingsOf('jonas-father'))![0]!;
      expect(answered(await ask('jonas-father', CANCEL, { meeting, version: 1 }))).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(answered(await ask('jonas', CANCEL, { meeting, version: provenance.version + 1 }))).toMatchObject({ code: 'STALE_VERSION' });
      expect(answered(await ask('jonas', CANCEL, { meeting, version: provenance.version })).__typename).toBe('ResourceGroupDone');
      expect(await of('jonas')).toMatchObject([{ dueOn: day(7), state: 'COMING_UP' }]);
      expect(await meetingsOf('jonas-father')).toMatchObject([{ state: 'CANCELLED', cancelledOn: day(0) }]);
      expect(answered(await ask('jonas-father', COMING, { meeting, answer: 'COMING' }))).toMatchObject({ code: 'RULE_NOT_MET' });
    });

    it('what was agreed is due for who is to do it; the minutes are for those who were asked', async () => {
      circle.hub.clock.set(new Date(TEST_NOW.getTime() + 8 * DAY));
      const { id: meeting, provenance: { version } } = (await meetingsOf('jonas-mother'))![0]!;
      const household = demoKey('Goal', persons.jonas, 'jonas/goal/household');
      const held = {
        ...{ meeting, version, heldOn: day(7), there: [mother], minutes: 'Het koken gaat. Mama komt op zondag.' },
        agreements: [
          { by: mother, text: 'Zondag samen koken.', dueOn: day(14), goal: household },
          { text: 'Het boodschappenlijstje maken.', dueOn: day(13) },
        ],
      };
      await expectNothing(async () => {
        expect(answered(await ask('jonas-mother', RECORD, held))).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-01' });
        expect(answered(await ask('jonas', RECORD, { ...held, heldOn: day(9) }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(answered(await ask('jonas', RECORD, { ...held, there: [father] }))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-01' });
        expect(answered(await ask('jonas', RECORD, { ...held, agreements: [{ by: father, text: 'Komen.' }] }))).toMatchObject({ code: 'RULE_NOT_MET' });
        expect(answered(await ask('jonas', RECORD, { ...held, agreements: [{ text: 'Gisteren.', dueOn: day(6) }] }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(answered(await ask('jonas', RECORD, { ...held, agreements: [{ text: 'Iets.', goal: demoKey('Goal', persons.jonas, 'none') }] }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas', RECORD, { ...held, version: version + 1 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('jonas', RECORD, held)).__typename).toBe('ResourceGroupDone');

      expect((await meetingsOf('jonas'))!.find(({ state }) => state === 'HELD')).toMatchObject({
        ...{ heldOn: day(7), minutes: held.minutes, seats: [{ answer: 'COMING', wasThere: true }] },
        agreements: [
          { text: 'Zondag samen koken.', byThePerson: false, member: { name: 'Hilde Maes' }, goal: { text: 'Twee keer per week zelf koken.' } },
          { text: 'Het boodschappenlijstje maken.', byThePerson: true, member: null, goal: null },
        ],
      });
      // The goal is not shared: to the mother the agreement stands there without it.
      expect(await meetingsOf('jonas-mother')).toMatchObject([{ minutes: held.minutes, agreements: [{ member: { name: 'Hilde Maes' }, goal: null }, { byThePerson: true }] }]);
      expect(JSON.stringify(await workOf('jonas-father'))).not.toContain('Het koken gaat');

      const item = { occasion: { code: 'GROUP_AGREEMENT' }, dueOn: day(14), state: 'COMING_UP', responsible: null };
      expect(await due('jonas-mother', { mine: true })).toEqual([item]);
      expect((await due('jonas')).map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(expect.arrayContaining([day(13), day(14), monthsAfter(day(7), 3)]));
      expect(await due('jonas-father')).toBeNull();
    });

    it('how far it is only who is to do it says', async () => {
      const [hers, his] = (await meetingsOf('jonas-mother'))![0]!.agreements as unknown as [{ id: string }, { id: string }];
      await expectNothing(async () => {
        expect(answered(await ask('jonas', AGREEMENT_STATE, { agreement: hers.id, state: 'DONE', version: 1 }))).toMatchObject({ code: 'NOT_PERMITTED' });
        expect(answered(await ask('jonas-mother', AGREEMENT_STATE, { agreement: his.id, state: 'DONE', version: 1 }))).toMatchObject({ code: 'NOT_PERMITTED' });
        expect(answered(await ask('jonas-counsellor', AGREEMENT_STATE, { agreement: hers.id, state: 'DONE', version: 1 }))).toMatchObject({ code: 'NOT_PERMITTED' });
        expect(answered(await ask('jonas-father', AGREEMENT_STATE, { agreement: hers.id, state: 'DONE', version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas-mother', AGREEMENT_STATE, { agreement: hers.id, state: 'DONE', version: 2 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('jonas', AGREEMENT_STATE, { agreement: his.id, state: 'DONE', version: 1 })).__typename).toBe('ResourceGroupDone');
      // She never agreed to it, whatever was written down.
      expect(answered(await ask('jonas-mother', AGREEMENT_STATE, { agreement: hers.id, state: 'LET_GO', version: 1 })).__typename).toBe('ResourceGroupDone');
      expect(await due('jonas-mother')).toBeNull();
    });

    it('the person looks back; members who are asked say their word beside it, each for the person alone', async () => {
      const said = { group: jonasGroup, text: 'Ik kook nu, en dat geeft rust.', ask: [mother, father] };
      await expectNothing(async () => {
        expect(answered(await ask('jonas-mother', EVALUATE, said))).toMatchObject({ code: 'ONLY_THE_PERSON' });
      });
      expect(answered(await ask('jonas', EVALUATE, said)).__typename).toBe('ResourceGroupDone');
      const [{ id: evaluation }] = (await workOf('jonas-mother')).resourceGroup.evaluations.nodes;
      for (const [who, text, after] of [['jonas-mother', 'Hij belt vaker.', 1], ['jonas-father', 'Ik zie hem weer lachen.', 2]] as const) {
        circle.hub.clock.set(new Date(TEST_NOW.getTime() + after * 60_000));
        expect(answered(await ask(who, SAY, { evaluation, text })).__typename).toBe('ResourceGroupDone');
        expect(answered(await ask(who, SAY, { evaluation, text: 'Nog iets.' }))).toMatchObject({ code: 'ALREADY_ANSWERED' });
      }
      expect(answered(await ask('jonas-counsellor', SAY, { evaluation, text: 'En ik.' }))).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(answered(await ask('stranger', SAY, { evaluation, text: 'En ik.' }))).toMatchObject({ code: 'NOT_FOUND' });
      expect((await workOf('jonas')).resourceGroup.evaluations.nodes).toMatchObject([
        { text: said.text, words: [{ text: 'Hij belt vaker.', member: { name: 'Hilde Maes' } }, { text: 'Ik zie hem weer lachen.', member: { name: 'Dirk Verlinden' } }] },
      ]);
      expect((await workOf('jonas-father')).resourceGroup.evaluations.nodes).toMatchObject([{ text: said.text, words: [{ text: 'Ik zie hem weer lachen.' }] }]);
      // What they said to him is not for whoever may read what the group does.
      expect((await workOf('jonas-counsellor')).resourceGroup.evaluations.nodes).toMatchObject([{ text: said.text, words: [] }]);
    });

    it('the person gives too: only they say it, and to whom (Z-13)', async () => {
      const offer = { person: JONAS, text: 'Ik help papa met zijn computer.', to: father };
      await expectNothing(async () => {
        expect(answered(await ask('jonas-father', OFFER, offer))).toMatchObject({ code: 'ONLY_THE_PERSON' });
        expect(answered(await ask('stranger', OFFER, offer))).toMatchObject({ code: 'NOT_FOUND' });
      });
      const done = answered(await ask('jonas', OFFER, offer)) as never as { offer: { id: string } };
      expect((await workOf('jonas-father')).supportOffers.nodes).toMatchObject([{ text: offer.text, to: { name: 'Dirk Verlinden' }, endedOn: null }]);
      expect((await workOf('jonas-mother')).supportOffers).toBeNull();
      expect(answered(await ask('jonas', END_OFFER, { offer: done.offer.id, version: 1 }))).toMatchObject({ offer: { endedOn: day(0) } });
      expect(answered(await ask('jonas', END_OFFER, { offer: done.offer.id, version: 2 }))).toMatchObject({ code: 'ALREADY_ENDED' });
    });

    it('a member who left reads nothing of it any more, has nothing to do, and gets none of it back by joining again', async () => {
      const joins = async () => {
        const token = await invite('RELATIVE', 'Greet van de overkant');
        expect(answered(await ask('mira-representative', ACCEPT, { token })).__typename).toBe('ResourceGroupDone');
        return membershipAs('mira-representative');
      };
      const greet = await joins();
      expect(answered(await ask('jonas', PLAN, { ...plan, ask: [greet] })).__typename).toBe('ResourceGroupDone');
      const { id: meeting } = (await meetingsOf('mira-representative'))![0]!;
      const record = { meeting, version: 1, heldOn: day(0), there: [greet], minutes: 'Greet kent een fietsenmaker.', agreements: [{ by: greet, text: 'De fietsenmaker bellen.', dueOn: day(3) }] };
      expect(answered(await ask('jonas', RECORD, record)).__typename).toBe('ResourceGroupDone');
      expect(answered(await ask('jonas', EVALUATE, { group: jonasGroup, text: 'En Greet?', ask: [greet] })).__typename).toBe('ResourceGroupDone');
      expect(await due('mira-representative')).toHaveLength(1);

      expect(answered(await ask('mira-representative', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      expect(await workOf('mira-representative')).toBeNull();
      expect(await due('mira-representative')).toBeNull();
      expect(answered(await ask('mira-representative', COMING, { meeting, answer: 'COMING' }))).toMatchObject({ code: 'NOT_FOUND' });
      expect((await meetingsOf('jonas'))!.find(({ id }) => id === meeting)).toMatchObject({ agreements: [{ state: 'LET_GO' }] });
      expect(await due('jonas', { kinds: ['TASK'], states: ['TAKEN_OFF'] })).toEqual(
        expect.arrayContaining([{ occasion: { code: 'GROUP_AGREEMENT' }, dueOn: day(3), state: 'TAKEN_OFF', responsible: null }]),
      );

      await joins();
      const again = await workOf('mira-representative');
      expect(again.resourceGroup).toEqual({ name: 'De kring van Jonas', meetings: null, evaluations: null });
      expect(await due('mira-representative')).toBeNull();
      expect(answered(await ask('mira-representative', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      expect(JSON.stringify(await workOf('jonas-mother'))).not.toContain('Greet');
    });
  });

  describe('preparing somebody who joins (C-03, C-22)', () => {
    const TALK = 'id heldOn introduction professional { id } member { invitedAs } note { id text isReadByHolder provenance { version } } provenance { version }';
    const TALKS = `query Talks($id: ID!) { person(id: $id) { resourceGroup { preparationTalks { nodes { ${TALK} } } } } me { preparationNotes { nodes { id text isReadByHolder provenance { version } } } } }`;
    const WORK_DONE = `__typename ... on ResourceGroupDone { group { preparationTalks { nodes { ${TALK} } } } } ... on Refused { code rule message }`;
    const ASK = `mutation AskForTalk($input: AskForPreparationTalkInput!) { askForPreparationTalk(input: $input) { ${WORK_DONE} } }`;
    const HOLD = `mutation HoldTalk($input: HoldPreparationTalkInput!) { holdPreparationTalk(input: $input) { ${WORK_DONE} } }`;
    const NOTE_DONE = '__typename ... on PreparationNoteDone { note { id text isReadByHolder provenance { version } } } ... on Refused { code rule message }';
    const WRITE = `mutation WriteNote($input: WritePreparationNoteInput!) { writePreparationNote(input: $input) { ${NOTE_DONE} } }`;
    const CLOSE = `mutation CloseNote($input: ClosePreparationNoteInput!) { closePreparationNote(input: $input) { ${NOTE_DONE} } }`;
    const counsellor = encodeReferenceId('Professional', professionals.jonasCounsellor);
    const tables = ['preparation_talk', 'preparation_note', 'done_act'] as const;
    const introduction = 'Greet van hiernaast, te bereiken na zes uur.';
    const said = 'Ik kan niet ’s nachts bellen, ik zorg al voor mijn moeder.';
    let talk: string;

    type Talk = { id: string; heldOn: string | null; note: { id: string; provenance: { version: number } } | null; provenance: { version: number } };
    const talksOf = async (as: string): Promise<Talk[] | null> =>
      (await circle.hub.ask(as, TALKS, { id: JONAS })).data.person?.resourceGroup?.preparationTalks?.nodes ?? null;
    const ownNotes = async (as: string) => (await circle.hub.ask(as, TALKS, { id: JONAS })).data.me?.preparationNotes?.nodes ?? null;
    async function expectNothing(act: () => Promise<unknown>): Promise<void> {
      const before = await circle.snapshot(...tables);
      await act();
      expect(await circle.snapshot(...tables)).toBe(before);
    }

    it('the person asks a professional who is involved to talk with somebody alone; that professional says that it was held', async () => {
      const token = await invite('RELATIVE', 'Greet van hiernaast');
      const { id: membership } = await memberOf('INVITED', 'Greet van hiernaast');
      await expectNothing(async () => {
        expect(answered(await ask('jonas-counsellor', ASK, { membership, professional: counsellor, introduction }))).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-01' });
        const stranger = encodeReferenceId('Professional', professionals.strangerGp);
        expect(answered(await ask('jonas', ASK, { membership, professional: stranger, introduction }))).toMatchObject({ code: 'UNKNOWN_GRANTEE', rule: 'C-17' });
        expect((await ask('jonas', ASK, { membership, professional: membership, introduction })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      });
      const also = { person: persons.jonas, organisation: organisations.hospital, professional: professionals.jonasCounsellor } as const;
      const besides = await circle.consent.relation({ ...also, kind: 'CARE_TEAM', role: 'MH_TEAM' });
      await expectNothing(async () => {
        expect(answered(await ask('jonas', ASK, { membership, professional: counsellor, introduction }))).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-50' });
      });
      const inThatHouse = { membership, professional: counsellor, organisation: encodeReferenceId('Organisation', organisations.hospital), introduction };
      expect(answered(await ask('jonas', ASK, inThatHouse)).__typename).toBe('ResourceGroupDone');
      expect(await circle.sql('SELECT organisation FROM preparation_talk')).toEqual([{ organisation: organisations.hospital }]);
      await circle.sql('DELETE FROM preparation_talk');
      await circle.sql('DELETE FROM relation WHERE id = $1', [besides]);
      expect(answered(await ask('jonas', ASK, { membership, professional: counsellor, introduction })).__typename).toBe('ResourceGroupDone');
      // Who is to hold it must know with whom.
      expect(await talksOf('jonas-counsellor')).toMatchObject([{ introduction, heldOn: null, member: null }]);
      talk = (await talksOf('jonas-counsellor'))![0]!.id;
      const today = daysFrom(TEST_NOW, 0);
      await expectNothing(async () => {
        for (const [who, code] of [['jonas', 'RULE_NOT_MET'], ['jonas-mother', 'NOT_FOUND'], ['jonas-team-member', 'NOT_FOUND'], ['stranger', 'NOT_FOUND']] as const) {
          expect(answered(await ask(who, HOLD, { talk, heldOn: today, version: 1 }))).toMatchObject({ code });
        }
        for (const heldOn of [daysFrom(TEST_NOW, 1), daysFrom(TEST_NOW, -1)]) {
          expect(answered(await ask('jonas-counsellor', HOLD, { talk, heldOn, version: 1 }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        }
        expect(answered(await ask('jonas-counsellor', HOLD, { talk, heldOn: today, version: 2 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('jonas-counsellor', HOLD, { talk, heldOn: today, version: 1 })).__typename).toBe('ResourceGroupDone');
      expect(answered(await ask('mira-representative', ACCEPT, { token })).__typename).toBe('ResourceGroupDone');
      expect(await talksOf('mira-representative')).toMatchObject([{ heldOn: today, note: null }]);
      expect(await talksOf('jonas-mother')).toBeNull();
    });

    it('what the member keeps of it is the member’s: they are warned, they write it, the person never reads it', async () => {
      const note = { talk, text: said, acknowledgedAboutThemselves: true };
      await expectNothing(async () => {
        const warned = answered(await ask('mira-representative', WRITE, { ...note, acknowledgedAboutThemselves: false }));
        expect(warned).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-22', message: expect.stringContaining('tellAboutPerson') });
        expect(answered(await ask('jonas-counsellor', WRITE, note))).toMatchObject({ code: 'NOT_PERMITTED' });
        expect(answered(await ask('jonas', WRITE, note))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'G-02' });
        expect(answered(await ask('jonas-mother', WRITE, note))).toMatchObject({ code: 'NOT_FOUND' });
      });
      expect(answered(await ask('mira-representative', WRITE, note))).toMatchObject({ note: { text: said, isReadByHolder: true } });
      expect(await talksOf('mira-representative')).toMatchObject([{ note: { text: said } }]);
      expect(await ownNotes('mira-representative')).toMatchObject([{ text: said }]);
      // What was closed stays closed until they say otherwise.
      const [{ id: written }] = (await ownNotes('mira-representative')) as [{ id: string }];
      expect(answered(await ask('mira-representative', CLOSE, { note: written, version: 1 }))).toMatchObject({ note: { isReadByHolder: false } });
      expect(answered(await ask('mira-representative', WRITE, { ...note, version: 2 }))).toMatchObject({ note: { isReadByHolder: false } });
      expect(await talksOf('jonas-counsellor')).toMatchObject([{ note: null }]);
      expect(answered(await ask('mira-representative', WRITE, { ...note, version: 3, letHolderRead: true }))).toMatchObject({ note: { isReadByHolder: true } });

      // Whatever the person opens of their own words opens nothing of the member’s; nor do they themselves read it.
      await circle.consent.relation({
        ...{ person: persons.jonas, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
        ...{ organisation: organisations.gpPracticeJonas, professional: professionals.jonasGp },
      });
      await circle.consent.grant({
        person: persons.jonas,
        grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasGp },
        categories: ['OWN_WORDS', 'RESOURCE_GROUP'],
      });
      expect(await talksOf('jonas')).toMatchObject([{ heldOn: daysFrom(TEST_NOW, 0), member: { invitedAs: 'Greet van hiernaast' }, note: null }]);
      for (const who of ['jonas', 'jonas-mother', 'jonas-gp', 'jonas-team-member', 'stranger']) {
        expect((await circle.hub.ask(who, TALKS, { id: JONAS })).text).not.toContain(said);
      }
      // She may read that a talk was held, and not with whom.
      expect(await talksOf('jonas-gp')).toMatchObject([{ heldOn: daysFrom(TEST_NOW, 0), introduction: null, member: null }]);
      expect(await circle.snapshot('access_record', 'outbox', 'done_act', 'notification')).not.toContain(said);
    });

    it('who held the talk reads it, and the member finds that in their own record; until they close it', async () => {
      expect(await talksOf('jonas-counsellor')).toMatchObject([{ note: { text: said } }]);
      const looks = (person: string) =>
        circle.sql(`SELECT layer, outcome FROM access_record WHERE person = $1 AND actor = $2 AND fields = '{PreparationTalk.note}'`, [person, professionals.jonasCounsellor]);
      expect(await looks(persons.miraRepresentative)).toEqual([{ layer: 'OWN_RECORD', outcome: 'PERMIT' }]);
      // Of the person's own words nobody asked anything.
      expect(
        await circle.sql(`SELECT fields FROM access_record WHERE person = $1 AND actor <> $1 AND category = 'OWN_WORDS' AND array_to_string(fields, ' ') LIKE '%Preparation%'`, [persons.jonas]),
      ).toEqual([]);

      expect(answered(await ask('mira-representative', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      const [{ id: note, provenance }] = (await ownNotes('mira-representative')) as [{ id: string; provenance: { version: number } }];
      await expectNothing(async () => {
        expect(answered(await ask('jonas', CLOSE, { note, version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas-counsellor', CLOSE, { note, version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('mira-representative', CLOSE, { note, version: 7 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('mira-representative', CLOSE, { note, version: provenance.version }))).toMatchObject({ note: { text: said, isReadByHolder: false } });
      expect(await talksOf('jonas-counsellor')).toMatchObject([{ note: null }]);
      expect(await talksOf('mira-representative')).toBeNull();
    });
  });

  describe('who is around the person, and what three or all of them agree (G-09, G-11, G-20, G-51)', () => {
    const CONTACT = 'id calledName ring kind helpsWith wantedChange removedOn harmfulContactConcerns { id text closedOn provenance { version } } provenance { version }';
    const NETWORK = `query Network($id: ID!) { person(id: $id) { networkAnalysis { lastDrawnOn contacts { ${CONTACT} } } } }`;
    const NETWORK_DONE = `__typename ... on NetworkAnalysisDone { contact { ${CONTACT} } } ... on Refused { code rule }`;
    const DRAW = `mutation Draw($input: DrawNetworkContactInput!) { drawNetworkContact(input: $input) { ${NETWORK_DONE} } }`;
    const REMOVE = `mutation Remove($input: RemoveNetworkContactInput!) { removeNetworkContact(input: $input) { ${NETWORK_DONE} } }`;
    const RAISE = `mutation Raise($input: RaiseHarmfulContactConcernInput!) { raiseHarmfulContactConcern(input: $input) { ${NETWORK_DONE} } }`;
    const CLOSE = `mutation CloseConcern($input: CloseHarmfulContactConcernInput!) { closeHarmfulContactConcern(input: $input) { ${NETWORK_DONE} } }`;
    const CARD = 'id state personPart relativePart professionalPart relative { name } endedOn provenance { version }';
    const CARD_DONE = `__typename ... on TriadCardDone { card { ${CARD} } } ... on Refused { code rule }`;
    const DRAW_UP = `mutation DrawUp($input: DrawUpTriadCardInput!) { drawUpTriadCard(input: $input) { ${CARD_DONE} } }`;
    const AGREE = `mutation Agree($input: AgreeToTriadCardInput!) { agreeToTriadCard(input: $input) { ${CARD_DONE} } }`;
    const END_CARD = `mutation EndCard($input: EndTriadCardInput!) { endTriadCard(input: $input) { ${CARD_DONE} } }`;
    const CONFERENCE = 'id state question coordinator { id } plan parts { id calledName role member { name } } provenance { version }';
    const CONFERENCE_DONE = `__typename ... on FamilyGroupConferenceDone { conference { ${CONFERENCE} } } ... on Refused { code rule }`;
    const CONVENE = `mutation Convene($input: PlanFamilyGroupConferenceInput!) { planFamilyGroupConference(input: $input) { ${CONFERENCE_DONE} } }`;
    const PLAN_MADE = `mutation PlanMade($input: RecordFamilyGroupConferenceInput!) { recordFamilyGroupConference(input: $input) { ${CONFERENCE_DONE} } }`;
    const CALL_OFF = `mutation CallOff($input: CancelFamilyGroupConferenceInput!) { cancelFamilyGroupConference(input: $input) { ${CONFERENCE_DONE} } }`;
    const AGREED = `query Agreed($id: ID!) { person(id: $id) { triadCards { nodes { ${CARD} } } familyGroupConferences { nodes { ${CONFERENCE} } } } }`;
    const tables = ['network_contact', 'harmful_contact_concern', 'triad_card', 'family_group_conference', 'family_group_part', 'done_act'] as const;
    const mother = demoKey('ResourceGroupMember', persons.jonas, 'jonas/group/mother');
    const counsellor = encodeReferenceId('Professional', professionals.jonasCounsellor);
    const strangerGp = encodeReferenceId('Professional', professionals.strangerGp);

    type Concern = { id: string; text: string };
    type Contact = { id: string; calledName: string | null; harmfulContactConcerns: Concern[] | null; provenance: { version: number } };
    const contactsOf = async (as: string): Promise<Contact[] | null> =>
      (await circle.hub.ask(as, NETWORK, { id: JONAS })).data.person?.networkAnalysis?.contacts ?? null;
    const agreedBy = async (as: string) => (await circle.hub.ask(as, AGREED, { id: JONAS })).data.person;
    async function expectNothing(act: () => Promise<unknown>): Promise<void> {
      const before = await circle.snapshot(...tables);
      await act();
      expect(await circle.snapshot(...tables)).toBe(before);
    }

    it('the person draws who is around them (G-05, G-06, G-07, G-20); others see what somebody is to them, and never what they are called (C-42)', async () => {
      const rik = { of: JONAS, calledName: 'Rik van vroeger', ring: 'OUTER', kind: 'FRIEND', helpsWith: 'Uitgaan.', wantedChange: 'FURTHER' };
      await expectNothing(async () => {
        for (const who of ['jonas-counsellor', 'jonas-mother']) {
          expect(answered(await ask(who, DRAW, rik))).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-07' });
        }
        expect(answered(await ask('stranger', DRAW, rik))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas', DRAW, { ...rik, calledName: 'x'.repeat(101) }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      });
      expect(answered(await ask('jonas', DRAW, rik)).__typename).toBe('NetworkAnalysisDone');
      const [{ id, provenance }] = (await contactsOf('jonas')) as [Contact];
      expect(answered(await ask('jonas', DRAW, { ...rik, of: id, ring: 'MIDDLE', version: 9 }))).toMatchObject({ code: 'STALE_VERSION' });
      expect(answered(await ask('jonas', DRAW, { ...rik, of: id, ring: 'MIDDLE', version: provenance.version }))).toMatchObject({ contact: { ring: 'MIDDLE', calledName: rik.calledName } });
      expect(await contactsOf('jonas-counsellor')).toBeNull();
      for (const who of ['jonasCounsellor', 'jonasGp'] as const) {
        await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'PROFESSIONAL', ref: professionals[who] }, categories: ['SOCIAL_NETWORK'] });
      }
      expect(await contactsOf('jonas-counsellor')).toMatchObject([{ ring: 'MIDDLE', kind: 'FRIEND', wantedChange: 'FURTHER', calledName: null }]);
      expect(await contactsOf('jonas-mother')).toBeNull();
    });

    it('C-37: who stands in his place draws somebody for him and anew, and nobody whom he drew; whom he draws anew he drew himself', async () => {
      const holder = persons.jonasMother;
      const relation = await circle.consent.relation({ person: persons.jonas, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE', member: holder });
      const [from, until] = [-1, 1].map((days) => new Date(circle.hub.clock.now().getTime() + days * DAY));
      await circle.sql(
        `INSERT INTO mandate (id, person, holder, kind, mode, jurisdiction, categories, moments, relation, recorded_by, recorded_at, from_at, until_at)
         VALUES (gen_random_uuid(), $1, $2, 'NAMED_BY_PERSON', 'IN_PLACE_OF', 'BE', '{SOCIAL_NETWORK}', '{}', $3, $1, $4, $4, $5)`,
        [persons.jonas, holder, relation, from, until],
      );
      await circle.sql(
        `INSERT INTO incapacity (id, person, categories, assessed_by, organisation, grounds, recorded_at, from_at, until_at)
         VALUES (gen_random_uuid(), $1, '{SOCIAL_NETWORK}', $2, $3, 'nu even niet', $4, $4, $5)`,
        [persons.jonas, professionals.jonasGp, organisations.gpPracticeJonas, from, until],
      );
      const forHim = async (query: string, input: object) =>
        answered(await circle.hub.ask('jonas-mother', query, { input: { idempotencyKey: key(), ...input } }, { headers: { 'kring-acting-for': JONAS } }));
      const drawn = { calledName: 'Rik', ring: 'INNER', kind: 'FRIEND', wantedChange: 'FURTHER' };
      const [his] = (await contactsOf('jonas')) as [Contact];
      const { version } = his.provenance;
      await expectNothing(async () => {
        expect(await forHim(DRAW, { ...drawn, of: his.id, version })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
        expect(await forHim(REMOVE, { contact: his.id, version })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
      });
      expect((await forHim(DRAW, { ...drawn, of: JONAS, calledName: 'Nel' })).__typename).toBe('NetworkAnalysisDone');
      const nel = async () => (await circle.sql<{ id: string; source: string; in_place_by: string | null; version: number }>(`SELECT id, source, in_place_by, version FROM network_contact WHERE called_name = 'Nel'`))[0]!;
      const { id } = await nel();
      const of = encodeId('NetworkContact', persons.jonas, id);
      expect((await forHim(DRAW, { ...drawn, of, calledName: 'Nel', version: 1 })).__typename).toBe('NetworkAnalysisDone');
      expect(await nel()).toEqual({ id, source: 'RELATIVE', in_place_by: holder, version: 2 });
      expect(answered(await ask('jonas', DRAW, { ...drawn, of, calledName: 'Nel', version: 2 })).__typename).toBe('NetworkAnalysisDone');
      expect(await nel()).toEqual({ id, source: 'PERSON', in_place_by: null, version: 3 });
      // Whom he took out of it she does not draw back in, also where she had drawn them.
      expect((await forHim(DRAW, { ...drawn, of: JONAS, calledName: 'Ward' })).__typename).toBe('NetworkAnalysisDone');
      const ward = (await contactsOf('jonas'))!.find(({ calledName }) => calledName === 'Ward')!;
      expect(answered(await ask('jonas', REMOVE, { contact: ward.id, version: 1 })).__typename).toBe('NetworkAnalysisDone');
      await expectNothing(async () => {
        expect(await forHim(DRAW, { ...drawn, of: ward.id, version: 2 })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
      });
      expect(answered(await ask('jonas', DRAW, { ...drawn, of: ward.id, calledName: 'Ward', version: 2 }))).toMatchObject({ contact: { removedOn: null } });
      for (const table of ['mandate', 'incapacity']) await circle.sql(`DELETE FROM ${table} WHERE person = $1`, [persons.jonas]);
      await circle.sql('DELETE FROM relation WHERE id = $1', [relation]);
      await circle.sql(`DELETE FROM network_contact WHERE called_name IN ('Nel', 'Ward')`);
    });

    it('a worry about a contact is for the person and for who raised it, and for no other reader of the drawing (G-51)', async () => {
      const [{ id: contact }] = (await contactsOf('jonas')) as [Contact];
      const worry = { contact, text: 'Hij brengt drugs mee.' };
      await expectNothing(async () => {
        expect(answered(await ask('jonas-mother', RAISE, worry))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'G-51' });
        expect(answered(await ask('stranger', RAISE, worry))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas-counsellor', RAISE, { ...worry, contact: demoKey('NetworkContact', persons.jonas, 'none') }))).toMatchObject({ code: 'NOT_FOUND' });
      });
      expect(answered(await ask('jonas-counsellor', RAISE, worry)).__typename).toBe('NetworkAnalysisDone');
      expect(await contactsOf('jonas')).toMatchObject([{ harmfulContactConcerns: [{ text: worry.text }] }]);
      expect(await contactsOf('jonas-counsellor')).toMatchObject([{ harmfulContactConcerns: [{ text: worry.text }] }]);
      // He sees the whole drawing, and not that anybody worries.
      expect(await contactsOf('jonas-gp')).toMatchObject([{ kind: 'FRIEND', harmfulContactConcerns: [] }]);
      const concern = ((await contactsOf('jonas')) as [Contact])[0].harmfulContactConcerns![0]!.id;
      await expectNothing(async () => {
        expect(answered(await ask('jonas', CLOSE, { concern, version: 1 }))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'G-51' });
        expect(answered(await ask('jonas-gp', CLOSE, { concern, version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas-counsellor', CLOSE, { concern, version: 2 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('jonas-counsellor', CLOSE, { concern, version: 1 })).__typename).toBe('NetworkAnalysisDone');
      const [{ provenance }] = (await contactsOf('jonas')) as [Contact];
      expect(answered(await ask('jonas', REMOVE, { contact, version: provenance.version }))).toMatchObject({ contact: { removedOn: daysFrom(TEST_NOW, 0) } });
      expect(answered(await ask('jonas', REMOVE, { contact, version: provenance.version + 1 }))).toMatchObject({ code: 'ALREADY_ENDED' });
      // Taken out of the drawing, he is out of it for others, but for who keeps the worry.
      expect(await contactsOf('jonas')).toMatchObject([{ removedOn: daysFrom(TEST_NOW, 0) }]);
      expect(await contactsOf('jonas-counsellor')).toMatchObject([{ calledName: null, harmfulContactConcerns: [{ text: worry.text }] }]);
      expect(await contactsOf('jonas-gp')).toBeNull();
      expect(answered(await ask('jonas-counsellor', RAISE, worry))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('a triad card holds once the person, the relative and the professional each said yes to their own part (G-09, G-10)', async () => {
      const parts = { personPart: 'Ik zeg wanneer het minder gaat.', relativePart: 'Ik vraag het en ik dring niet aan.', professionalPart: 'Ik bel terug binnen een dag.' };
      const card = { relative: mother, professional: counsellor, ...parts };
      await expectNothing(async () => {
        expect(answered(await ask('jonas-counsellor', DRAW_UP, card))).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-01' });
        expect(answered(await ask('jonas', DRAW_UP, { ...card, professional: strangerGp }))).toMatchObject({ code: 'UNKNOWN_GRANTEE', rule: 'C-17' });
        expect(answered(await ask('jonas', DRAW_UP, { ...card, relativePart: ' ' }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      });
      const { card: drawn } = answered(await ask('jonas', DRAW_UP, card)) as never as { card: { id: string } };
      expect(drawn).toMatchObject({ state: 'DRAFT', ...parts });
      await expectNothing(async () => {
        expect(answered(await ask('jonas', AGREE, { card: drawn.id, version: 1 }))).toMatchObject({ code: 'RULE_NOT_MET' });
        // She may read what the group does, and is none of the three.
        expect(answered(await ask('jonas-gp', AGREE, { card: drawn.id, version: 1 }))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'G-09' });
        expect(answered(await ask('jonas-father', AGREE, { card: drawn.id, version: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas-mother', AGREE, { card: drawn.id, version: 5 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('jonas-mother', AGREE, { card: drawn.id, version: 1 }))).toMatchObject({ card: { state: 'DRAFT', relative: { name: 'Hilde Maes' } } });
      expect(answered(await ask('jonas-counsellor', AGREE, { card: drawn.id, version: 2 }))).toMatchObject({ card: { state: 'AGREED', relative: null } });
      expect((await agreedBy('jonas-father')).triadCards).toBeNull();
      expect(answered(await ask('jonas', END_CARD, { card: drawn.id, version: 3 }))).toMatchObject({ card: { state: 'ENDED' } });
      expect(answered(await ask('jonas-mother', AGREE, { card: drawn.id, version: 4 }))).toMatchObject({ code: 'ALREADY_ENDED' });

      // Who works with him in two houses agrees in one of them, and it is his to say in which (C-50).
      const also = { person: persons.jonas, organisation: organisations.hospital, professional: professionals.jonasCounsellor } as const;
      const besides = await circle.consent.relation({ ...also, kind: 'CARE_TEAM', role: 'MH_TEAM' });
      const at = (organisation: string) => ({ ...card, organisation: encodeReferenceId('Organisation', organisation) });
      await expectNothing(async () => {
        expect(answered(await ask('jonas', DRAW_UP, card))).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-50' });
        expect(answered(await ask('jonas', DRAW_UP, at(organisations.jobMediation)))).toMatchObject({ code: 'UNKNOWN_GRANTEE', rule: 'C-17' });
      });
      for (const [organisation, answer] of [[organisations.hospital, { code: 'NOT_PERMITTED' }], [organisations.brug, { card: { state: 'DRAFT' } }]] as const) {
        const { card: there } = answered(await ask('jonas', DRAW_UP, at(organisation))) as never as { card: { id: string } };
        expect(await circle.sql('SELECT organisation FROM triad_card WHERE id = $1', [decodeId(there.id)!.row])).toEqual([{ organisation }]);
        expect(answered(await ask('jonas-counsellor', AGREE, { card: there.id, version: 1 }))).toMatchObject(answer);
        await circle.sql('DELETE FROM triad_card WHERE id = $1', [decodeId(there.id)!.row]);
      }
      await circle.sql('DELETE FROM relation WHERE id = $1', [besides]);
    });

    it('a triad card holds no longer once the professional has nothing to do with the person, and does not hold again by itself (G-09, C-58)', async () => {
      const parts = { personPart: 'Ik zeg het.', relativePart: 'Ik vraag het.', professionalPart: 'Ik bel terug.' };
      const END_RELATION = 'mutation EndRelation($input: EndRelationInput!) { endRelation(input: $input) { __typename ... on Refused { code } } }';
      const cardOf = async (as: string) => (await agreedBy(as))?.triadCards?.nodes.find(({ id }: { id: string }) => id === drawn.id);
      const { card: drawn } = answered(await ask('jonas', DRAW_UP, { relative: mother, professional: counsellor, ...parts })) as never as { card: { id: string } };
      answered(await ask('jonas-mother', AGREE, { card: drawn.id, version: 1 }));
      answered(await ask('jonas-counsellor', AGREE, { card: drawn.id, version: 2 }));
      const { card: draft } = answered(await ask('jonas', DRAW_UP, { relative: mother, professional: counsellor, ...parts })) as never as { card: { id: string } };
      for (const who of ['jonas', 'jonas-mother', 'jonas-counsellor']) expect(await cardOf(who)).toMatchObject({ state: 'AGREED', endedOn: null });

      const holder = { person: persons.jonas, organisation: organisations.brug, professional: professionals.jonasCounsellor } as const;
      const [{ id: lead }] = await circle.sql<{ id: string }>(`SELECT id FROM relation WHERE person = $1 AND professional = $2`, [holder.person, holder.professional]) as [{ id: string }];
      const end = async (id: string) => answered(await ask('jonas', END_RELATION, { relation: encodeId('Relation', persons.jonas, id) }));
      // As one thing he has nothing to do with him any more, and as another still: what they agreed holds.
      const besides = await circle.consent.relation({ ...holder, kind: 'CARE_TEAM', role: 'MH_TEAM' });
      expect((await end(lead)).__typename).toBe('RelationDone');
      expect(await cardOf('jonas-mother')).toMatchObject({ state: 'AGREED', endedOn: null });
      circle.hub.clock.set(new Date(TEST_NOW.getTime() + DAY));
      expect((await end(besides)).__typename).toBe('RelationDone');
      circle.hub.clock.set(new Date(TEST_NOW.getTime() + 2 * DAY));
      // The other two are told that it ended and since when, as when the person ended it: not why, nor by whom.
      for (const who of ['jonas', 'jonas-mother']) expect(await cardOf(who)).toMatchObject({ state: 'ENDED', endedOn: daysFrom(TEST_NOW, 1), ...parts });
      // As of the card that Jonas ended himself above: else who ended it could be read off the version.
      for (const who of ['jonas', 'jonas-mother']) expect((await cardOf(who))!.provenance).toEqual({ version: 4 });
      expect(await agreedBy('jonas-counsellor')).toBeNull();
      expect((await agreedBy('jonas-father')).triadCards).toBeNull();
      await expectNothing(async () => {
        expect(answered(await ask('jonas-mother', AGREE, { card: draft.id, version: 1 }))).toMatchObject({ code: 'ALREADY_ENDED' });
        expect(answered(await ask('jonas', END_CARD, { card: drawn.id, version: 3 }))).toMatchObject({ code: 'ALREADY_ENDED' });
      });

      const again = await circle.consent.relation({ ...holder, kind: 'CARE_LEAD', role: 'MH_LEAD', from: circle.hub.clock.now() });
      for (const who of ['jonas', 'jonas-mother', 'jonas-counsellor']) expect(await cardOf(who)).toMatchObject({ state: 'ENDED', endedOn: daysFrom(TEST_NOW, 1) });
      await expectNothing(async () => {
        expect(answered(await ask('jonas-counsellor', AGREE, { card: draft.id, version: 1 }))).toMatchObject({ code: 'ALREADY_ENDED' });
      });
      const { card: anew } = answered(await ask('jonas', DRAW_UP, { relative: mother, professional: counsellor, ...parts })) as never as { card: object };
      expect(anew).toMatchObject({ state: 'DRAFT' });
      // Nor does it have ended later when the relative leaves the group after that.
      await circle.sql('UPDATE triad_card SET ended_on = $2, version = version + 1 WHERE id = $1', [decodeId(drawn.id)!.row, daysFrom(TEST_NOW, 2)]);
      expect(await cardOf('jonas')).toMatchObject({ state: 'ENDED', endedOn: daysFrom(TEST_NOW, 1), provenance: { version: 4 } });
      await circle.sql('DELETE FROM relation WHERE id = ANY($1)', [[besides, again]]);
      await circle.sql('UPDATE relation SET withdrawn_at = NULL WHERE id = $1', [lead]);
      await circle.sql('DELETE FROM triad_card');
    });

    it('a family group conference has an independent coordinator and makes one plan with roles (G-11)', async () => {
      const conference = { group: jonasGroup, question: 'Hoe woon ik straks alleen?', plannedOn: daysFrom(TEST_NOW, 0), coordinator: strangerGp, members: [mother], others: ['tante Rita'] };
      // As the directory told who stands in it.
      await circle.sql('INSERT INTO directory_professional VALUES ($1), ($2)', [professionals.strangerGp, professionals.jonasCounsellor]);
      await expectNothing(async () => {
        expect(answered(await ask('jonas-mother', CONVENE, conference))).toMatchObject({ code: 'ONLY_THE_PERSON' });
        expect(answered(await ask('jonas', CONVENE, { ...conference, coordinator: counsellor }))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'G-11' });
        // Who stands in no directory has nothing to do with him either, and would prepare nothing.
        for (const nobody of [key(), organisations.brug, persons.jonasMother]) {
          const coordinator = encodeReferenceId('Professional', nobody);
          expect(answered(await ask('jonas', CONVENE, { ...conference, coordinator }))).toMatchObject({ code: 'UNKNOWN_GRANTEE', rule: 'G-11' });
        }
        expect(answered(await ask('jonas', CONVENE, { ...conference, members: [], others: [] }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(answered(await ask('jonas', CONVENE, { ...conference, plannedOn: daysFrom(TEST_NOW, -1) }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      });
      expect(answered(await ask('jonas', CONVENE, conference)).__typename).toBe('FamilyGroupConferenceDone');
      type Part = { id: string; calledName: string | null };
      const [planned] = (await agreedBy('jonas')).familyGroupConferences.nodes as [{ id: string; parts: Part[] }];
      expect(planned.parts.map(({ calledName }) => calledName).sort()).toEqual(['tante Rita', null].sort());
      // To who takes part: their own part. To the coordinator: nothing.
      expect((await agreedBy('jonas-mother')).familyGroupConferences.nodes).toMatchObject([{ question: conference.question, parts: [{ member: { name: 'Hilde Maes' } }] }]);
      expect((await circle.hub.ask('jonas-gp', AGREED, { id: JONAS })).text).not.toContain('Rita');
      expect(await agreedBy('stranger')).toBeNull();

      const rita = planned.parts.find(({ calledName }) => calledName !== null)!.id;
      const made = { conference: planned.id, heldOn: daysFrom(TEST_NOW, 0), plan: 'Rita zoekt mee, mama kookt de eerste week.', roles: [{ part: rita, role: 'Mee naar bezichtigingen.' }], version: 1 };
      await expectNothing(async () => {
        expect(answered(await ask('jonas-mother', PLAN_MADE, made))).toMatchObject({ code: 'ONLY_THE_PERSON' });
        expect(answered(await ask('jonas', PLAN_MADE, { ...made, roles: [] }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(answered(await ask('jonas', PLAN_MADE, { ...made, heldOn: daysFrom(TEST_NOW, 1) }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
        expect(answered(await ask('jonas', PLAN_MADE, { ...made, roles: [{ part: demoKey('FamilyGroupPart', persons.jonas, 'none'), role: 'Iets.' }] }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas', PLAN_MADE, { ...made, version: 2 }))).toMatchObject({ code: 'STALE_VERSION' });
      });
      expect(answered(await ask('jonas', PLAN_MADE, made))).toMatchObject({ conference: { state: 'HELD', plan: made.plan } });
      expect((await agreedBy('jonas-mother')).familyGroupConferences.nodes).toMatchObject([{ state: 'HELD', plan: made.plan }]);
      expect(answered(await ask('jonas', CALL_OFF, { conference: planned.id, version: 2 }))).toMatchObject({ code: 'RULE_NOT_MET' });
    });
  });

  describe('inviting by link', () => {
    it('gives a token once, keeps only its hash, and makes nobody a member', async () => {
      const input = { group: jonasGroup, kind: 'RELATIVE', invitedAs: 'Lotte', idempotencyKey: key() };
      const first = answered(await ask('jonas', INVITE, input)) as never as {
        token: string;
        link: string;
        membership: Node;
      };
      const again = answered(await ask('jonas', INVITE, input)) as never as typeof first;

      expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
      expect(first.link).toBe(`/invitation#${first.token}`);
      expect(first.membership).toMatchObject({
        state: 'INVITED',
        invitedAs: 'Lotte',
        expiresAt: new Date(TEST_NOW.getTime() + 14 * DAY).toISOString(),
      });
      // A retry may not show it again: nothing that could is kept.
      expect(again).toMatchObject({ token: null, link: null, membership: { id: first.membership.id } });
      const kept = await circle.snapshot(...everything, 'outbox', 'access_record');
      expect(kept).not.toContain(first.token);
      expect(kept).toContain(createHash('sha256').update(first.token).digest('hex'));
      expect((await circle.hub.ask('jonas-sister', READ, { id: JONAS })).data).toEqual({ person: null });
    });

    it('two invitations never have the same token', async () => {
      expect(await invite('RELATIVE', 'tante')).not.toBe(await invite('RELATIVE', 'tante'));
    });
  });

  describe('answering', () => {
    it('whoever accepts becomes a member in one go: relation, part in the group and in shared goals, a counted change, a line in the record', async () => {
      const token = await invite('RELATIVE', 'zus');
      const [before] = await circle.sql<{ epoch: string }>('SELECT epoch FROM consent_epoch WHERE person = $1', [
        persons.jonas,
      ]);
      expect((await circle.hub.ask('jonas-sister', READ, { id: JONAS })).data).toEqual({ person: null });

      const done = answered(await ask('jonas-sister', ACCEPT, { token })) as never as {
        group: Group & { director: { id: string; name: null } };
      };

      expect(done.group).toMatchObject({ name: 'De kring van Jonas', director: { id: JONAS, name: null } });
      expect(done.group.members!.nodes.map(({ name, state, kind }) => ({ name, state, kind }))).toEqual([
        { name: 'Lotte Verlinden', state: 'ACCEPTED', kind: 'RELATIVE' },
      ]);
      expect(
        await circle.sql(
          `SELECT kind, role, opened_by, professional, organisation FROM relation WHERE person = $1 AND member = $2`,
          [persons.jonas, persons.jonasSister],
        ),
      ).toEqual([
        {
          kind: 'GROUP_RELATIVE',
          role: 'RELATIVE',
          opened_by: 'ACCEPTED_INVITATION',
          professional: null,
          organisation: null,
        },
      ]);
      const [after] = await circle.sql<{ epoch: string }>('SELECT epoch FROM consent_epoch WHERE person = $1', [
        persons.jonas,
      ]);
      expect(Number(after!.epoch)).toBeGreaterThan(Number(before!.epoch));
      expect(
        await circle.sql(
          `SELECT outcome, layer, action, category FROM access_record WHERE actor = $1 AND person = $2 AND fields = '{Mutation.acceptInvitation}'`,
          [persons.jonasSister, persons.jonas],
        ),
      ).toEqual([{ outcome: 'PERMIT', layer: 'OWN_RECORD', action: 'CONTRIBUTE', category: 'RESOURCE_GROUP' }]);
    });

    it('a second answer is refused, whoever gives it, and changes nothing', async () => {
      const token = await invite('RELATIVE', 'vriend');
      expect(answered(await ask('mira', ACCEPT, { token })).__typename).toBe('ResourceGroupDone');
      await expectNothingChanged(async () => {
        for (const who of ['mira', 'jonas-sister', 'mira-co-parent']) {
          expect(answered(await ask(who, ACCEPT, { token }))).toMatchObject({ code: 'ALREADY_ANSWERED' });
          expect(answered(await ask(who, DECLINE, { token }))).toMatchObject({ code: 'ALREADY_ANSWERED' });
        }
      });
    });

    it('of two acceptances at the same moment one counts', async () => {
      const token = await invite('RELATIVE', 'buur');
      const answers = await Promise.all(
        [key(), key()].map((idempotencyKey) => ask('mira-co-parent', ACCEPT, { token, idempotencyKey })),
      );

      expect(answers.map((answer) => answered(answer).__typename).sort()).toEqual(['Refused', 'ResourceGroupDone']);
      expect(
        await circle.sql('SELECT 1 FROM relation WHERE person = $1 AND member = $2', [
          persons.jonas,
          persons.miraCoParent,
        ]),
      ).toHaveLength(1);
    });

    it('the same acceptance sent twice is one', async () => {
      const token = await invite('EXPERT_BY_EXPERIENCE', 'Tom van de groep');
      const input = { token, idempotencyKey: key() };
      const first = await ask('peer-worker', ACCEPT, input);
      const again = await ask('peer-worker', ACCEPT, input);

      expect(answered(first).__typename).toBe('ResourceGroupDone');
      expect(again.data).toEqual(first.data);
      expect(
        await circle.sql('SELECT kind, role, organisation FROM relation WHERE person = $1 AND professional = $2', [
          persons.jonas,
          professionals.peerWorker,
        ]),
      ).toEqual([
        { kind: 'GROUP_EXPERT_BY_EXPERIENCE', role: 'PEER_WORKER', organisation: organisations.peerOrganisation },
      ]);
    });

    it('C-11: who left the circle organises nothing in it any more, and coming back is not being named again', async () => {
      const PEERS = `query Peers($id: ID!) { person(id: $id) { peerMemberships { nodes { id organiserProfessional { id } provenance { version } } } } }`;
      const NAME = `mutation Name($input: NamePeerOrganiserInput!) { namePeerOrganiser(input: $input) { __typename ... on Refused { code } } }`;
      const peersOf = async (as: string) => (await circle.hub.ask(as, PEERS, { id: JONAS })).data.person?.peerMemberships?.nodes ?? [];
      const membership = demoKey('PeerMembership', persons.jonas, 'jonas/peers/recovery-group');
      const organiser = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.peerWorker) };
      const ofJonas = async () => (await peersOf('jonas')).find(({ id }: { id: string }) => id === membership);
      const { version } = (await ofJonas()).provenance;
      expect(answered(await ask('jonas', NAME, { membership, version, organiser })).__typename).toBe('PeerMembershipDone');
      expect(await peersOf('peer-worker')).toHaveLength(1);

      expect(answered(await ask('peer-worker', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      const token = await invite('EXPERT_BY_EXPERIENCE', 'Tom van de groep');
      expect(answered(await ask('peer-worker', ACCEPT, { token })).__typename).toBe('ResourceGroupDone');
      expect(await peersOf('peer-worker')).toEqual([]);
      expect(await ofJonas()).toMatchObject({ organiserProfessional: null, provenance: { version: version + 2 } });
    });

    it('who is in it from two houses gives up one place and keeps the other, with what hangs on that and no more (C-03, C-50)', async () => {
      const id = key();
      const tokenAt = (organisation: string) => tokenFor(circle.hub, { kind: 'PROFESSIONAL', id, organisation, profession: 'MENTAL_HEALTH_PROFESSIONAL' });
      const houses = { hospital: await tokenAt(organisations.hospital), clinic: await tokenAt(organisations.psychiatristPractice) };
      type House = keyof typeof houses;
      const from = (house: House) => ({ headers: { authorization: `Bearer ${houses[house]}` } });
      const askFrom = (house: House, query: string, input: object) =>
        circle.hub.ask('anonymous', query, { input: { idempotencyKey: key(), ...input } }, from(house));
      const VIEW = `query View($id: ID!) { person(id: $id) { resourceGroup { name primaryContact { id } members { nodes { id state organisation { id } } } meetings { nodes { about } } evaluations { nodes { text } } }
        supportOffers { nodes { text } } } }`;
      const seenFrom = async (house: House) => (await circle.hub.ask('anonymous', VIEW, { id: JONAS }, from(house))).data.person;
      const version = async () => (await circle.sql<{ version: number }>(`SELECT version FROM resource_group WHERE name = 'De kring van Jonas'`))[0]!.version;
      const PLAN = `mutation ($input: PlanGroupMeetingInput!) { planGroupMeeting(input: $input) { __typename } }`;
      const OFFER = `mutation ($input: OfferSupportInput!) { offerSupport(input: $input) { __typename } }`;
      const EVALUATE = `mutation ($input: EvaluateGroupPlanInput!) { evaluateGroupPlan(input: $input) { __typename } }`;
      const SAY = `mutation ($input: SayOnGroupEvaluationInput!) { sayOnGroupEvaluation(input: $input) { __typename ... on Refused { code rule } } }`;
      const parts = () =>
        circle.sql(
          ['resource_group', 'goal', 'group_meeting', 'group_meeting_seat', 'group_evaluation', 'support_offer', 'resource_group_member']
            .map((table) => `SELECT '${table}' AS part FROM ${table} WHERE $1 = ANY(parties)${table === 'resource_group_member' ? ' AND left_at IS NULL' : ''}`)
            .join(' UNION ALL '),
          [id],
        );
      const join = async (house: House): Promise<string> => {
        const token = await invite('PROFESSIONAL', `psychiater (${house})`);
        expect(answered(await askFrom(house, ACCEPT, { token })).__typename).toBe('ResourceGroupDone');
        return (await memberOf('ACCEPTED', `psychiater (${house})`)).id;
      };
      const places = { hospital: await join('hospital'), clinic: await join('clinic') };
      for (const house of ['hospital', 'clinic'] as const) {
        const startsAt = new Date(TEST_NOW.getTime() + 9 * DAY).toISOString();
        const about = `Met de psychiater (${house}).`;
        expect(answered(await ask('jonas', PLAN, { group: jonasGroup, startsAt, place: 'Thuis', about, ask: [places[house]] })).__typename).toBe('ResourceGroupDone');
        expect(answered(await ask('jonas', OFFER, { person: JONAS, text: `Koffie (${house}).`, language: 'nl', to: places[house] })).__typename).toBe('SupportOfferDone');
        expect(answered(await ask('jonas', EVALUATE, { group: jonasGroup, text: `Terugblik (${house}).`, ask: [places[house]] })).__typename).toBe('ResourceGroupDone');
      }
      // Asked in one place, they say their word from that one, once.
      const [asked] = await circle.sql<{ id: string }>(`SELECT id FROM group_evaluation WHERE text = 'Terugblik (hospital).'`);
      const word = { evaluation: encodeId('GroupEvaluation', persons.jonas, asked!.id), text: 'Het ging goed.' };
      await expectNothingChanged(async () => expect(answered(await askFrom('clinic', SAY, word))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-01' }));
      expect(answered(await askFrom('hospital', SAY, word)).__typename).toBe('ResourceGroupDone');
      expect(answered(await askFrom('hospital', SAY, word))).toMatchObject({ code: 'ALREADY_ANSWERED' });
      answered(await ask('jonas', SET_CONTACT, { group: jonasGroup, membership: places.clinic, version: await version() }));

      expect(answered(await askFrom('hospital', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      const left = {
        resourceGroup: {
          ...{ name: 'De kring van Jonas', primaryContact: { id: places.clinic } },
          members: { nodes: [{ id: places.clinic, state: 'ACCEPTED', organisation: { id: encodeReferenceId('Organisation', organisations.psychiatristPractice) } }] },
          meetings: { nodes: [{ about: 'Met de psychiater (clinic).' }] },
          evaluations: { nodes: [{ text: 'Terugblik (clinic).' }] },
        },
        supportOffers: { nodes: [{ text: 'Koffie (clinic).' }] },
      };
      expect(await seenFrom('clinic')).toEqual(left);
      expect(await seenFrom('hospital')).toBeNull();
      expect((await groupOf('jonas'))!.primaryContact).toEqual({ id: places.clinic });
      const live = `SELECT organisation FROM relation WHERE person = $1 AND professional = $2 AND withdrawn_at IS NULL`;
      expect(await circle.sql(live, [persons.jonas, id])).toEqual([{ organisation: organisations.psychiatristPractice }]);
      expect(answered(await askFrom('hospital', LEAVE, { group: jonasGroup }))).toMatchObject({ code: 'NOT_FOUND' });

      // The same where the person ends one of the two; and with the last place goes everything.
      const back = await join('hospital');
      expect(await seenFrom('clinic')).toMatchObject({ supportOffers: left.supportOffers });
      answered(await ask('jonas', SET_CONTACT, { group: jonasGroup, membership: back, version: await version() }));
      const { provenance } = await memberOf('ACCEPTED', 'psychiater (hospital)');
      expect(answered(await ask('jonas', END_MEMBERSHIP, { membership: back, version: provenance.version })).__typename).toBe('ResourceGroupDone');
      expect(await seenFrom('clinic')).toMatchObject({ supportOffers: left.supportOffers, resourceGroup: { name: left.resourceGroup.name, primaryContact: null } });
      expect(await seenFrom('hospital')).toBeNull();
      expect(answered(await askFrom('clinic', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      expect(await parts()).toEqual([]);
      expect(await seenFrom('clinic')).toBeNull();
      for (const table of ['group_meeting', 'group_meeting_seat', 'group_evaluation', 'group_evaluation_word', 'support_offer']) await circle.sql(`DELETE FROM ${table}`);
      await circle.sql('DELETE FROM resource_group_member WHERE member = $1', [id]);
      await join('hospital');
      await join('clinic');
      twoHouses = id;
    });

    it('an invitation can be answered until the last millisecond of fourteen days, and not at the end of them', async () => {
      const inTime = await invite('PROFESSIONAL', 'huisarts');
      const late = await invite('PROFESSIONAL', 'huisarts');
      circle.hub.clock.set(new Date(TEST_NOW.getTime() + 14 * DAY));
      await expectNothingChanged(async () => {
        expect(answered(await ask('jonas-gp', ACCEPT, { token: late }))).toMatchObject({ code: 'EXPIRED' });
        expect(answered(await ask('jonas-gp', DECLINE, { token: late }))).toMatchObject({ code: 'EXPIRED' });
      });
      circle.hub.clock.set(new Date(TEST_NOW.getTime() + 14 * DAY - 1));
      expect(answered(await ask('jonas-gp', ACCEPT, { token: inTime })).__typename).toBe('ResourceGroupDone');
      expect(answered(await ask('jonas-gp', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
    });

    it.each([
      ['empty', ''],
      ['short', 'x'],
      ['of the right length', 'A'.repeat(43)],
      ['far too long', 'A'.repeat(5_000)],
      ['of SQL', `'; DROP TABLE invitation_link; --`],
    ])('an unknown token, %s, is not found', async (_form, token) => {
      await expectNothingChanged(async () => {
        expect(answered(await ask('jonas-sister', ACCEPT, { token }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas-sister', DECLINE, { token }))).toMatchObject({ code: 'NOT_FOUND' });
      });
    });

    it('nobody takes a place as what they are not; nor the person their own', async () => {
      const relative = await invite('RELATIVE', 'tante');
      const professional = await invite('PROFESSIONAL', 'coach');
      await expectNothingChanged(async () => {
        expect(answered(await ask('stranger', ACCEPT, { token: relative }))).toMatchObject({
          code: 'RULE_NOT_MET',
          rule: 'C-02',
        });
        expect(answered(await ask('mira-co-parent', ACCEPT, { token: professional }))).toMatchObject({
          code: 'RULE_NOT_MET',
          rule: 'C-02',
        });
        expect(answered(await ask('mira-employer-hr', ACCEPT, { token: professional }))).toMatchObject({
          code: 'RULE_NOT_MET',
        });
        expect(answered(await ask('jonas', ACCEPT, { token: relative }))).toMatchObject({
          code: 'RULE_NOT_MET',
          rule: 'G-02',
        });
        expect(answered(await ask('regional-steward', ACCEPT, { token: relative }))).toMatchObject({
          code: 'NOT_PERMITTED',
        });
        expect(answered(await ask('jonas-care-service', ACCEPT, { token: professional }))).toMatchObject({
          code: 'NOT_PERMITTED',
        });
        expect((await ask('anonymous', ACCEPT, { token: relative })).errors?.[0]?.extensions['code']).toBe(
          'UNAUTHENTICATED',
        );
        // Already a member: a second place would open a second relation.
        expect(answered(await ask('jonas-father', ACCEPT, { token: relative }))).toMatchObject({
          code: 'RULE_NOT_MET',
        });
      });
    });

    it('declining opens nothing, and the person sees it (C-03)', async () => {
      const token = await invite('PROFESSIONAL', 'psycholoog');
      expect(answered(await ask('jonas-former-psychologist', DECLINE, { token })).__typename).toBe('PlaceGivenUp');

      expect((await circle.hub.ask('jonas-former-psychologist', READ, { id: JONAS })).data).toEqual({ person: null });
      expect((await memberOf('DECLINED', 'psycholoog')).name).toBeNull();
      expect(answered(await ask('jonas-former-psychologist', ACCEPT, { token }))).toMatchObject({
        code: 'ALREADY_ANSWERED',
      });
    });
  });

  describe('ending', () => {
    it('an invitation that was taken back cannot be accepted', async () => {
      const token = await invite('RELATIVE', 'vergissing');
      const { id } = await memberOf('INVITED', 'vergissing');
      expect(answered(await ask('jonas', END_MEMBERSHIP, { membership: id, version: 1 })).__typename).toBe(
        'ResourceGroupDone',
      );
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira-co-parent', ACCEPT, { token }))).toMatchObject({ code: 'EXPIRED' });
        expect(answered(await ask('jonas', END_MEMBERSHIP, { membership: id, version: 2 }))).toMatchObject({
          code: 'ALREADY_ENDED',
        });
      });
    });

    it('an old version ends nothing', async () => {
      const father = await memberOf('ACCEPTED', 'papa');
      await expectNothingChanged(async () => {
        expect(
          answered(
            await ask('jonas', END_MEMBERSHIP, { membership: father.id, version: father.provenance.version + 1 }),
          ),
        ).toMatchObject({ code: 'STALE_VERSION' });
        expect(answered(await ask('jonas', END, { group: jonasGroup, version: 999 }))).toMatchObject({
          code: 'STALE_VERSION',
        });
        expect(
          answered(await ask('jonas', SET_CONTACT, { group: jonasGroup, membership: father.id, version: 999 })),
        ).toMatchObject({ code: 'STALE_VERSION' });
      });
    });

    it('the first contact is one accepted member of this group, or nobody (C-05)', async () => {
      const version = async () =>
        (
          await circle.sql<{ version: number }>(`SELECT version FROM resource_group WHERE name = 'De kring van Jonas'`)
        )[0]!.version;
      const father = await memberOf('ACCEPTED', 'papa');
      const declined = await memberOf('DECLINED', 'psycholoog');

      const named = answered(
        await ask('jonas', SET_CONTACT, { group: jonasGroup, membership: father.id, version: await version() }),
      ) as never as { group: Group };
      expect(named.group.primaryContact!.id).toBe(father.id);
      const current = await version();
      await expectNothingChanged(async () => {
        expect(
          answered(await ask('jonas', SET_CONTACT, { group: jonasGroup, membership: declined.id, version: current })),
        ).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-05' });
        expect(
          answered(
            await ask('jonas', SET_CONTACT, {
              group: jonasGroup,
              membership: demoKey('ResourceGroupMember', persons.mira, 'x'),
              version: current,
            }),
          ),
        ).toMatchObject({ code: 'NOT_FOUND' });
      });
      const nobody = answered(
        await ask('jonas', SET_CONTACT, { group: jonasGroup, membership: null, version: current }),
      ) as never as { group: Group };
      expect(nobody.group.primaryContact).toBeNull();
    });

    it('a member who leaves keeps nothing, and the person sees that they left', async () => {
      await circle.sql(`UPDATE goal SET shared_with_group = true WHERE text = 'Twee keer per week zelf koken.'`);
      const token = await invite('RELATIVE', 'neef');
      // Joining later gives a part in what was shared before.
      expect(answered(await ask('mira-co-parent', LEAVE, { group: jonasGroup })).__typename).toBe('PlaceGivenUp');
      expect(answered(await ask('mira-co-parent', ACCEPT, { token })).__typename).toBe('ResourceGroupDone');
      expect(
        (await circle.hub.ask('mira-co-parent', READ, { id: JONAS })).data.person.resourceGroup.goals.nodes,
      ).toEqual([{ text: 'Twee keer per week zelf koken.' }]);

      const input = { group: jonasGroup, idempotencyKey: key() };
      const left = await ask('mira-co-parent', LEAVE, input);
      expect(answered(left).__typename).toBe('PlaceGivenUp');
      expect((await ask('mira-co-parent', LEAVE, input)).data).toEqual(left.data);
      expect((await circle.hub.ask('mira-co-parent', READ, { id: JONAS })).data).toEqual({ person: null });
      expect(
        await circle.sql(
          'SELECT 1 FROM goal WHERE $1 = ANY(parties) UNION ALL SELECT 1 FROM goal_step WHERE $1 = ANY(parties) UNION ALL SELECT 1 FROM resource_group WHERE $1 = ANY(parties)',
          [persons.miraCoParent],
        ),
      ).toEqual([]);
      expect((await memberOf('ENDED', 'neef')).name).toBe('Bart Devos');
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira-co-parent', LEAVE, { group: jonasGroup }))).toMatchObject({
          code: 'NOT_FOUND',
        });
        expect(answered(await ask('stranger', LEAVE, { group: jonasGroup }))).toMatchObject({ code: 'NOT_FOUND' });
        expect(answered(await ask('jonas', LEAVE, { group: jonasGroup }))).toMatchObject({
          code: 'RULE_NOT_MET',
          rule: 'G-02',
        });
      });
    });

    it('ending a membership closes the relation at once, for that member alone', async () => {
      const father = await memberOf('ACCEPTED', 'papa');
      expect(
        answered(await ask('jonas', END_MEMBERSHIP, { membership: father.id, version: father.provenance.version }))
          .__typename,
      ).toBe('ResourceGroupDone');

      expect((await circle.hub.ask('jonas-father', READ, { id: JONAS })).data).toEqual({ person: null });
      expect((await groupOf('jonas-mother'))!.name).toBe('De kring van Jonas');
    });

    it('ending the group ends every membership and open invitation, and another can be started', async () => {
      const token = await invite('RELATIVE', 'te laat');
      const [{ version } = { version: 0 }] = await circle.sql<{ version: number }>(
        `SELECT version FROM resource_group WHERE name = 'De kring van Jonas'`,
      );
      const ended = answered(await ask('jonas', END, { group: jonasGroup, version })) as never as {
        group: Group & { endedAt: string };
      };

      expect(ended.group.endedAt).toBe(TEST_NOW.toISOString());
      for (const who of ['jonas-mother', 'jonas-sister', 'mira']) {
        expect((await circle.hub.ask(who, READ, { id: JONAS })).data).toEqual({ person: null });
      }
      expect(
        await circle.sql('SELECT 1 FROM goal WHERE $1 = ANY(parties) UNION ALL SELECT 1 FROM resource_group WHERE $1 = ANY(parties)', [twoHouses]),
      ).toEqual([]);
      expect(
        await circle.sql(
          `SELECT kind FROM relation WHERE person = $1 AND kind LIKE 'GROUP_%' AND withdrawn_at IS NULL AND until_at IS NULL`,
          [persons.jonas],
        ),
      ).toEqual([]);
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira-co-parent', ACCEPT, { token }))).toMatchObject({ code: 'EXPIRED' });
        expect(
          answered(await ask('jonas', INVITE, { group: jonasGroup, kind: 'RELATIVE', invitedAs: 'iemand' })),
        ).toMatchObject({ code: 'ALREADY_ENDED' });
        expect(answered(await ask('jonas', END, { group: jonasGroup, version: version + 1 }))).toMatchObject({
          code: 'ALREADY_ENDED',
        });
      });

      circle.hub.clock.set(new Date(TEST_NOW.getTime() + DAY));
      const started = answered(await ask('jonas', START, { person: JONAS, name: 'Nieuwe kring' })) as never as {
        group: Group;
      };
      expect(started.group).toMatchObject({ name: 'Nieuwe kring', members: { nodes: [] }, primaryContact: null });
      const current = (await groupOf('jonas'))!;
      expect(current.name).toBe('Nieuwe kring');
      // Shared with the people of then: whoever comes now is somebody else.
      const invited = answered(
        await ask('jonas', INVITE, { group: current.id, kind: 'RELATIVE', invitedAs: 'Bart' }),
      ) as never as { token: string };
      expect(answered(await ask('mira-co-parent', ACCEPT, { token: invited.token })).__typename).toBe('ResourceGroupDone');
      const joined = await circle.hub.ask('mira-co-parent', READ, { id: JONAS });
      expect(joined.data.person).toMatchObject({ goals: null, resourceGroup: { name: 'Nieuwe kring', goals: null } });
    });
  });
});

import { createHash } from 'node:crypto';
import { TEST_NOW } from '../../../support/hub';
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
const READ = `query Read($id: ID!) { person(id: $id) { name { givenName } identity { age } careNeeds { nodes { text } } resourceGroup { id name members { nodes { ${MEMBER} } } primaryContact { id } goals { nodes { text } } } goals { nodes { text } } } }`;

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
  const jonasGroup = demoKey('ResourceGroup', persons.jonas, 'jonas/group');

  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
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

  describe('the person directs it and nobody else (C-01, C-05)', () => {
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

  describe('what a member sees (C-02)', () => {
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

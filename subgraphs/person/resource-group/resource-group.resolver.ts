import { randomBytes } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { recognisedPerson } from '../../kit/person-reference';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import { localDate } from '../../../shared/local-date';
import { contributionDue } from '../goal-contribution/goal-contribution.rules';
import { agreementDue, meetingDue } from '../group-meeting/group-meeting.rules';
import { doer, isThemselves, keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { presentGoals } from '../goal/goal.resolver';
import { GoalConnection } from '../goal/goal.type';
import { ownFavour } from '../consent/consent.rules';
import { isBetweenThem } from '../own-part.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { faultOfText } from '../wording.rules';
import type { Joiner } from './own-membership.store';
import { canBe, invitationExpiry, membershipState } from './resource-group.rules';
import type { MembershipRow, ResourceGroupRow } from './resource-group.table';
import {
  AnswerInvitationInput,
  EndMembershipInput,
  EndResourceGroupInput,
  InvitationDone,
  InvitationResult,
  InviteToResourceGroupInput,
  LeaveResourceGroupInput,
  PlaceGivenUp,
  PlaceGivenUpResult,
  ResourceGroup,
  ResourceGroupDone,
  ResourceGroupMember,
  ResourceGroupMemberConnection,
  ResourceGroupResult,
  SetPrimaryContactInput,
  StartResourceGroupInput,
} from './resource-group.type';
import type { GroupReceipt, MembershipStateName } from './resource-group.type';

export const DIRECTOR: PersonsOwn = {
  message: 'Only the person decides whether there is a resource group and who is in it.',
  rule: 'C-01',
};
const FIRST_CONTACT: PersonsOwn = { message: 'Only the person names their first contact.', rule: 'C-05' };

@Resolver(() => Person)
export class PersonResourceGroupResolver {
  @FieldResolver(() => ResourceGroup, {
    nullable: true,
    description: 'The resource group that the person has, or had last (resourcegroep).',
  })
  @Consent('RESOURCE_GROUP')
  resourceGroup(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await stores.resourceGroups.first(permit);
      return row && presentGroup(row);
    });
  }
}

@Resolver(() => ResourceGroup)
export class ResourceGroupResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person, who directs the group and nobody else ever does (G-02).',
  })
  @Consent('RESOURCE_GROUP')
  director(@Root() { personId }: ResourceGroup) {
    return recognisedPerson(personId);
  }

  @FieldResolver(() => ResourceGroupMemberConnection, {
    nullable: true,
    description:
      'Who is in the group: for the person also who was invited, declined or left; for a member, themselves.',
  })
  @Consent('RESOURCE_GROUP')
  members(
    @Root() { personId }: ResourceGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.gate.read(personId, 'RESOURCE_GROUP', info, async (permit) => {
      const reader = await readerOf(context);
      const states = permit.asPerson ? 'EVERY_STATE' : 'ACCEPTED';
      const found = await context.stores.memberships.ofNewestGroup(permit, page, states);
      return presentPage('ResourceGroupMember', found, (row) => shownMember(row, permit, reader));
    });
  }

  @FieldResolver(() => ResourceGroupMember, {
    nullable: true,
    description: 'Whom the person named as first contact (eerste aanspreekpunt); one at most (C-05).',
  })
  @Consent('RESOURCE_GROUP')
  primaryContact(
    @Root() { personId, primaryContactId }: ResourceGroup,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (primaryContactId === null) return null;
    return context.gate.read(personId, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await context.stores.memberships.one(permit, primaryContactId);
      return row && { ...present('ResourceGroupMember', row), ...shownMember(row, permit, await readerOf(context)) };
    });
  }

  @FieldResolver(() => GoalConnection, {
    nullable: true,
    description: 'Goals the person shared with the group (G-04).',
  })
  @Consent('GOALS')
  goals(
    @Root() { personId }: ResourceGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'GOALS', info, async (permit) => presentGoals(await stores.goals.shared(permit, page)));
  }
}

@Resolver(() => ResourceGroupDone)
export class ResourceGroupDoneResolver {
  @FieldResolver(() => ResourceGroup, { nullable: true, description: 'The group as it now is.' })
  @Consent('RESOURCE_GROUP')
  group(@Root() { receipt }: ResourceGroupDone, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(receipt.person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await context.stores.resourceGroups.one(permit, receipt.group);
      return row && presentGroup(row);
    });
  }
}

@Resolver(() => InvitationDone)
export class InvitationDoneResolver {
  @FieldResolver(() => ResourceGroupMember, {
    nullable: true,
    description: 'The membership that the invitation began.',
  })
  @Consent('RESOURCE_GROUP')
  membership(@Root() { receipt }: InvitationDone, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(receipt.person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await context.stores.memberships.one(permit, receipt.membership);
      return row && { ...present('ResourceGroupMember', row), ...shownMember(row, permit, await readerOf(context)) };
    });
  }
}

@Resolver()
export class ResourceGroupActs {
  @Mutation(() => ResourceGroupResult, {
    description: 'Starts a resource group. Only the person can; a person has one group at a time.',
  })
  async startResourceGroup(
    @Arg('input', () => StartResourceGroupInput, { description: 'What to start.' }) input: StartResourceGroupInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const fault = faultOfText('name', input.name, 100);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const reading = await context.gate.open(person, 'RESOURCE_GROUP', 'READ', info);
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'startResourceGroup',
      input,
      async ({ stores, tell }) => {
        await stores.memberships.hold(permit);
        if (!reading || (await stores.resourceGroups.live(reading))) {
          return refused('RULE_NOT_MET', 'There is a resource group already; end it before you start another.', 'G-01');
        }
        const group = await stores.resourceGroups.add(permit, {
          ...heldByPerson(person, context),
          name: input.name.trim(),
          startedAt: context.now,
          endedAt: null,
          primaryContact: null,
        });
        await tell(meetingDue(group, [], localDate(context.now)));
        return { person, group: group.id };
      },
    );
    return groupDone(receipt);
  }

  @Mutation(() => InvitationResult, {
    description:
      'Invites somebody by link. Only the person can, and nobody becomes a member before they accept (C-01, C-03).',
  })
  async inviteToResourceGroup(
    @Arg('input', () => InviteToResourceGroupInput, { description: 'Whom to invite.' })
    input: InviteToResourceGroupInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof InvitationResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const fault = faultOfText('invitedAs', input.invitedAs, 100);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    let token: string | null = null;
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'inviteToResourceGroup',
      input,
      async ({ stores }) => {
        await stores.memberships.hold(permit);
        const group = await stores.resourceGroups.one(permit, groupId);
        if (!group) return notFound();
        if (group.endedAt !== null) return groupEnded();
        const membership = await stores.memberships.add(permit, {
          ...heldByPerson(person, context),
          groupId,
          kind: input.kind,
          invitedAs: input.invitedAs.trim(),
          invitedAt: context.now,
          expiresAt: invitationExpiry(context.now),
          acceptedAt: null,
          declinedAt: null,
          leftAt: null,
          member: null,
          memberOrganisation: null,
          memberName: null,
        });
        token = randomBytes(32).toString('base64url');
        await stores.memberships.keepLink(permit, token, membership.id);
        return { person, group: groupId, membership: membership.id };
      },
    );
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new InvitationDone(), {
      receipt,
      token,
      link: token === null ? null : `/invitation#${String(token)}`,
    });
  }

  @Mutation(() => ResourceGroupResult, {
    description:
      'Accepts an invitation: the token’s bearer becomes a member. Membership opens the name of the group, one’s own place and the shared goals, and no data beyond (C-02).',
  })
  async acceptInvitation(
    @Arg('input', () => AnswerInvitationInput, { description: 'Which invitation.' }) input: AnswerInvitationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const joiner = joinerOf(context);
    if (joiner instanceof Refused) return joiner;
    const name = await this.ownName(context, info);
    const receipt = await context.writing.once(input.idempotencyKey, 'acceptInvitation', input, async ({ stores }) => {
      const invited = await stores.ownMemberships.invitedBy(input.token);
      if (!invited) return notFound();
      const answered = unanswerable(invited, context.now);
      if (answered) return answered;
      if (invited.personId === joiner.id) {
        return refused('RULE_NOT_MET', 'This is your own group; you are its director and need no invitation.', 'G-02');
      }
      // Who acts for the person would otherwise take a place to which the person opened something (C-37).
      if (joiner.kind === 'PERSON' && invited.inPlaceBy === joiner.id) return ownFavour();
      if (!canBe(joiner, invited.kind)) {
        return refused(
          'RULE_NOT_MET',
          `This invitation is for a ${IN_WORDS[invited.kind]}; sign in as that, or decline.`,
          'C-02',
        );
      }
      if (await stores.ownMemberships.placeOf(joiner, invited.personId, invited.groupId)) {
        return refused('RULE_NOT_MET', 'You are a member of this group already.');
      }
      await stores.ownMemberships.accept(invited, name, { ...context, actor: joiner, act: 'acceptInvitation' });
      return { person: invited.personId, group: invited.groupId };
    });
    return groupDone(receipt);
  }

  @Mutation(() => PlaceGivenUpResult, {
    description: 'Declines an invitation: nothing opens, and no notice follows (C-03).',
  })
  async declineInvitation(
    @Arg('input', () => AnswerInvitationInput, { description: 'Which invitation.' }) input: AnswerInvitationInput,
    @Ctx() context: PersonContext,
  ): Promise<typeof PlaceGivenUpResult> {
    const joiner = joinerOf(context);
    if (joiner instanceof Refused) return joiner;
    const receipt = await context.writing.once(input.idempotencyKey, 'declineInvitation', input, async ({ stores }) => {
      const invited = await stores.ownMemberships.invitedBy(input.token);
      if (!invited) return notFound();
      const answered = unanswerable(invited, context.now);
      if (answered) return answered;
      await stores.ownMemberships.decline(invited, { ...context, actor: joiner, act: 'declineInvitation' });
      return { at: context.now.toISOString() };
    });
    return placeGivenUp(receipt);
  }

  @Mutation(() => PlaceGivenUpResult, {
    description: 'Leaves the group: the relation ends with it, and all that it opened.',
  })
  async leaveResourceGroup(
    @Arg('input', () => LeaveResourceGroupInput, { description: 'Which group.' }) input: LeaveResourceGroupInput,
    @Ctx() context: PersonContext,
  ): Promise<typeof PlaceGivenUpResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const joiner = joinerOf(context);
    if (joiner instanceof Refused) return joiner;
    if (isThemselves(context, person)) {
      return refused('RULE_NOT_MET', 'The group is yours; you can end it, not leave it.', 'G-02');
    }
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'leaveResourceGroup',
      input,
      async ({ stores, tell }) => {
        const place = await stores.ownMemberships.placeOf(joiner, person, groupId);
        if (!place) return notFound();
        await stores.ownMemberships.leave(place, { ...context, actor: joiner, act: 'leaveResourceGroup' });
        await releasePromises({ stores, tell }, person, [place.id], context.now);
        return { at: context.now.toISOString() };
      },
    );
    return placeGivenUp(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Ends a membership, or takes back an invitation that was not answered. Only the person can (C-01).',
  })
  async endMembership(
    @Arg('input', () => EndMembershipInput, { description: 'Which membership.' }) input: EndMembershipInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.membership, 'input.membership', 'ResourceGroupMember');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'endMembership', input, async ({ stores, tell }) => {
      await stores.memberships.hold(permit);
      const membership = await stores.memberships.one(permit, row);
      if (!membership) return notFound();
      if (['ENDED', 'DECLINED'].includes(membershipState(membership, context.now))) {
        return refused('ALREADY_ENDED', 'This membership has ended already.');
      }
      const ended = await stores.memberships.end(permit, row, input.version, context.now);
      if (ended === 'STALE') return staleVersion();
      if (ended === 'ABSENT') return notFound();
      await stores.ownMemberships.closeRelation(membership);
      await releasePromises({ stores, tell }, person, [row], context.now);
      return { person, group: membership.groupId };
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Names the first contact among the accepted members. Only the person can (C-05).',
  })
  async setPrimaryContact(
    @Arg('input', () => SetPrimaryContactInput, { description: 'Whom to name.' }) input: SetPrimaryContactInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const named = input.membership == null ? null : keyOf(input.membership, 'input.membership', 'ResourceGroupMember');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', FIRST_CONTACT);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'setPrimaryContact', input, async ({ stores }) => {
      await stores.memberships.hold(permit);
      const membership = named && named.person === person ? await stores.memberships.one(permit, named.row) : null;
      if (named && membership?.groupId !== groupId) return notFound();
      if (membership && membershipState(membership, context.now) !== 'ACCEPTED') {
        return refused('RULE_NOT_MET', 'The first contact is an accepted member of the group.', 'C-05');
      }
      const group = await stores.resourceGroups.one(permit, groupId);
      if (group?.endedAt) return groupEnded();
      const amended = await stores.resourceGroups.amend(permit, groupId, input.version, {
        primaryContact: membership?.id ?? null,
      });
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      return { person, group: groupId };
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Ends the group with all memberships and open invitations. Only the person can (C-01).',
  })
  async endResourceGroup(
    @Arg('input', () => EndResourceGroupInput, { description: 'Which group.' }) input: EndResourceGroupInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'endResourceGroup', input, async ({ stores, tell }) => {
      await stores.memberships.hold(permit);
      const group = await stores.resourceGroups.one(permit, groupId);
      if (group?.endedAt) return groupEnded();
      const amended = await stores.resourceGroups.amend(permit, groupId, input.version, {
        endedAt: context.now,
        primaryContact: null,
      });
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      const standing = await stores.memberships.standing(permit, groupId);
      for (const membership of standing) {
        await stores.memberships.end(permit, membership.id, membership.version, context.now);
        await stores.ownMemberships.closeRelation(membership);
      }
      await stores.memberships.takeGoalsBack(permit);
      await releasePromises({ stores, tell }, person, standing.map(({ id }) => id), context.now);
      await tell(meetingDue(amended.row, await stores.groupMeetings.everyOf(permit, groupId), localDate(context.now)));
      return { person, group: groupId };
    });
    return groupDone(receipt);
  }

  /** The name a natural person accepts with, read as their own; somebody Kring does not know accepts without one. */
  private async ownName(context: PersonContext, info: GraphQLResolveInfo): Promise<string | null> {
    const { actor, gate, stores } = context;
    if (actor.kind !== 'PERSON') return null;
    const permit = await gate.open(actor.id, 'NAME', 'READ', info);
    const row = permit && (await stores.names.first(permit));
    return row && `${row.givenName} ${row.familyName}`;
  }
}

const IN_WORDS: Readonly<Record<MembershipRow['kind'], string>> = {
  RELATIVE: 'relative',
  EXPERT_BY_EXPERIENCE: 'expert by experience',
  PROFESSIONAL: 'professional',
};

/** A membership that something is about, to whoever may see that membership: the person, and the member themselves. */
export async function memberShownAs(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  membership: string | null,
): Promise<object | null> {
  if (membership === null) return null;
  return context.gate.read(person, 'RESOURCE_GROUP', info, async (permit) => {
    const row = (await context.stores.memberships.all(permit)).find(({ id }) => id === membership);
    // Whoever else may read the group would learn from it who was invited, declined or left.
    return row && isBetweenThem(permit, row) ? { ...present('ResourceGroupMember', row), ...shownMember(row, permit, await readerOf(context)) } : null;
  });
}

type Reader = Pick<PersonContext, 'actor' | 'now'>;

/** Who reads: through whose eyes a person looks at their own group, while they do. */
export async function readerOf({ actor, purpose, now, stores }: PersonContext): Promise<Reader> {
  return { actor: (await stores.standIns.seatOf(actor, purpose)).actor, now };
}

/** What the person keeps themselves, in the voice of who says it: theirs, or a representative's in their place. */
export function heldByPerson(person: string, context: PersonContext) {
  const author = doer(context);
  return { heldBy: person, author, source: author === person ? ('PERSON' as const) : ('RELATIVE' as const) };
}

/** Whoever left is held to nothing in the group any more, and stands on no list of what is to be done. */
async function releasePromises(
  { stores, tell }: Pick<ActScope<PersonContext['stores']>, 'stores' | 'tell'>,
  person: string,
  memberships: readonly string[],
  now: Date,
): Promise<void> {
  const today = localDate(now);
  await stores.triadCards.endOf(person, memberships, today);
  const contributions = await stores.goalContributions.letGo(person, memberships, today);
  const agreements = await stores.groupAgreements.letGo(person, memberships, today);
  for (const message of [...contributions.map(contributionDue), ...agreements.map((row) => agreementDue(row, null))]) {
    if (message !== null) await tell(message);
  }
}

/** Somebody who can be in a group: a system or a steward is nobody's circle. */
export function joinerOf(context: PersonContext): Joiner | Refused {
  requireToken(context);
  const { actor } = context;
  if (actor.kind === 'PERSON' || actor.kind === 'PROFESSIONAL') return actor;
  return refused(
    'NOT_PERMITTED',
    'Only a natural person or a professional can have a place in a resource group.',
    'C-02',
  );
}

/**
 * Opens what a member does in the group as that: to who has a part in it, and never to the person or in their place. Whether they
 * have a place there now is for the act to ask, in its transaction.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openForMember(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
): Promise<{ readonly permit: Permit<'RESOURCE_GROUP', 'READ'>; readonly joiner: Joiner } | Refused> {
  const joiner = joinerOf(context);
  if (joiner instanceof Refused) return joiner;
  const permit = await context.gate.open(person, 'RESOURCE_GROUP', 'READ', info);
  if (permit?.asPerson) return refused('RULE_NOT_MET', 'This is for a member of the group to say, and the group is yours.', 'G-02');
  return permit === null ? notFound() : { permit, joiner };
}

/**
 * The accepted members of a group that the person named.
 *
 * @returns a refusal when one of them is nobody, is of another group, or is not a member now.
 */
export async function acceptedAmong(
  { stores, now }: Pick<PersonContext, 'stores' | 'now'>,
  permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>,
  groupId: string,
  named: readonly { readonly person: string; readonly row: string }[],
): Promise<readonly MembershipRow[] | Refused> {
  const standing = await stores.memberships.standing(permit, groupId);
  const rows = [...new Set(named.map(({ row }) => row))];
  const found = standing.filter(({ id }) => rows.includes(id));
  if (found.length < rows.length || named.some(({ person }) => person !== permit.person)) return notFound();
  return found.every((row) => membershipState(row, now) === 'ACCEPTED')
    ? found
    : refused('RULE_NOT_MET', 'Only accepted members can be asked; whoever was invited has to accept first.', 'C-03');
}

/**
 * Those whom the person asks to something of a group that lasts. Holds the group until the transaction ends: nobody leaves it
 * between being asked and standing there.
 */
export async function askedInGroup(
  { stores, now }: Pick<PersonContext, 'stores' | 'now'>,
  permit: Permit<'RESOURCE_GROUP', 'CONTRIBUTE'>,
  groupId: string,
  asked: readonly { readonly person: string; readonly row: string }[],
): Promise<readonly MembershipRow[] | Refused> {
  await stores.memberships.hold(permit);
  const group = await stores.resourceGroups.one(permit, groupId);
  if (!group) return notFound();
  return group.endedAt === null ? acceptedAmong({ stores, now }, permit, groupId, asked) : groupEnded();
}

/** In whose voice a member speaks. */
export function voiceOf(joiner: Joiner): 'PROFESSIONAL' | 'RELATIVE' {
  return joiner.kind === 'PROFESSIONAL' ? 'PROFESSIONAL' : 'RELATIVE';
}

/** Why an invitation can no longer be answered; null while it can. */
function unanswerable(invited: MembershipRow, now: Date): Refused | null {
  switch (membershipState(invited, now)) {
    case 'INVITED':
      return null;
    case 'EXPIRED':
      return refused('EXPIRED', 'The invitation has expired; ask the person for another.');
    case 'ENDED':
      return invited.acceptedAt === null
        ? refused('EXPIRED', 'The invitation was taken back.')
        : refused('ALREADY_ANSWERED', 'The invitation was answered already; each can be answered once.');
    default:
      return refused('ALREADY_ANSWERED', 'The invitation was answered already; each can be answered once.');
  }
}

export function groupEnded(): Refused {
  return refused('ALREADY_ENDED', 'This resource group has ended.');
}

export function groupDone(receipt: GroupReceipt | Refused): ResourceGroupDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new ResourceGroupDone(), { receipt });
}

function placeGivenUp(receipt: { readonly at: string } | Refused): PlaceGivenUp | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new PlaceGivenUp(), { at: new Date(receipt.at) });
}

function presentGroup(row: ResourceGroupRow) {
  return { ...present('ResourceGroup', row), row: row.id, primaryContactId: row.primaryContact, primaryContact: undefined };
}

/**
 * Of a natural person in the circle others see as what they are there, not who: they agreed to be in this person's
 * circle, not to be known to everybody around it (C-42).
 */
export function shownMember(row: MembershipRow, permit: Permit<'RESOURCE_GROUP', 'READ'>, context: Reader) {
  const { actor } = context;
  const mayKnowWho = permit.asPerson || (actor.kind !== 'ANONYMOUS' && actor.id === row.member);
  return {
    state: membershipState(row, context.now) as MembershipStateName,
    invitedAs: mayKnowWho ? row.invitedAs : null,
    name: mayKnowWho ? row.memberName : null,
    professional: row.memberOrganisation !== null && row.member !== null ? professionalReference(row.member) : null,
    organisation: row.memberOrganisation === null ? null : organisationReference(row.memberOrganisation),
  };
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Actor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import { encodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import { isBetweenThem } from '../own-part.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { endFault, meetingFault, meetingsOf, membershipFault } from './peer-membership.rules';
import type { PeerMembershipRow } from './peer-membership.table';
import {
  EndPeerMembershipInput,
  NamePeerOrganiserInput,
  NotePeerMeetingInput,
  PeerMeetingConnection,
  PeerMembership,
  PeerMembershipConnection,
  PeerMembershipDone,
  PeerMembershipResult,
  RecordPeerMembershipInput,
} from './peer-membership.type';

const PERSONS_OWN: PersonsOwn = { message: 'With whom somebody meets as peers is theirs alone to write down.', rule: 'C-11' };

@Resolver(() => Person)
export class PersonPeerResolver {
  @FieldResolver(() => PeerMembershipConnection, {
    nullable: true,
    description:
      'What the person takes part in among peers, the newest first (lotgenoten, zelfhulp). Who organises a group sees that one, if the person names them.',
  })
  @Consent('PEER_MEMBERSHIP')
  async peerMemberships(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    const { actor } = await stores.standIns.seatOf(context.actor, context.purpose);
    return gate.read(person, 'PEER_MEMBERSHIP', info, async (permit) =>
      presentPage('PeerMembership', await stores.peerMemberships.shown(permit, page, isPeer(actor)), (row) => besides(row, permit)),
    );
  }
}

@Resolver(() => PeerMembership)
export class PeerMembershipResolver {
  @FieldResolver(() => PeerMeetingConnection, {
    nullable: true,
    description: 'The meetings of the course, in order, as the person wrote them down; not for who organises it.',
  })
  @Consent('PEER_MEMBERSHIP')
  meetings(
    @Root() { personId, row }: PeerMembership,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'PEER_MEMBERSHIP', info, async (permit) =>
      presentPage('PeerMeeting', await stores.peerMeetings.of(permit, row, page)),
    );
  }
}

@Resolver(() => PeerMembershipDone)
export class PeerMembershipDoneResolver {
  @FieldResolver(() => PeerMembership, { nullable: true, description: 'The membership as it now is.' })
  @Consent('PEER_MEMBERSHIP')
  membership(@Root() { receipt }: PeerMembershipDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'PEER_MEMBERSHIP', info, async (permit) => {
      const row = await stores.peerMemberships.one(permit, receipt.membership);
      return row && { ...present('PeerMembership', row), ...besides(row, permit) };
    });
  }
}

@Resolver()
export class PeerMembershipActs {
  @Mutation(() => PeerMembershipResult, {
    description: 'The person writes down what they take part in among peers. Only the person can (C-11).',
  })
  async recordPeerMembership(
    @Arg('input', () => RecordPeerMembershipInput, { description: 'What it is.' }) input: RecordPeerMembershipInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PeerMembershipResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'PEER_MEMBERSHIP', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const { kind, topic = null, course = null, leaders = null, language } = input;
    const period = { since: dateGiven(input.since), until: input.until ? dateGiven(input.until) : null };
    const stated = { kind, topic, course, leaders, name: input.name.trim(), language, ...period };
    const fault = membershipFault({ ...stated, ledByTrainedPeers: input.ledByTrainedPeers ?? null }, localDate(context.now));
    if (fault !== null) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordPeerMembership', input, async ({ stores }) => {
      const own = { heldBy: person, author: person, source: 'PERSON' as const };
      const row = await stores.peerMemberships.add(permit, { ...stated, ...own, organiserKind: null, organiser: null });
      return { person, membership: row.id };
    });
    return membershipDone(receipt);
  }

  @Mutation(() => PeerMembershipResult, { description: 'The person no longer takes part; who organised it sees it no longer. Only the person says so (C-11).' })
  async endPeerMembership(
    @Arg('input', () => EndPeerMembershipInput, { description: 'Which, and until when.' }) input: EndPeerMembershipInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PeerMembershipResult> {
    const { person, row } = keyOf(input.membership, 'input.membership', 'PeerMembership');
    const permit = await openForPerson(context, info, person, 'PEER_MEMBERSHIP', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const until = dateGiven(input.until);
    const receipt = await context.writing.once(input.idempotencyKey, 'endPeerMembership', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const there = await stores.peerMemberships.one(permit, row);
      if (there === null) return notFound();
      const fault = endFault(there.since, until, localDate(context.now));
      if (fault !== null) return fault;
      const amended = await stores.peerMemberships.end(permit, row, input.version, until);
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, membership: row };
    });
    return membershipDone(receipt);
  }

  @Mutation(() => PeerMembershipResult, {
    description:
      'The person lets an expert by experience of their circle, who organises the group, see that they take part; or no longer. It opens nothing else (C-11, C-12).',
  })
  async namePeerOrganiser(
    @Arg('input', () => NamePeerOrganiserInput, { description: 'Which group, and who.' }) input: NamePeerOrganiserInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PeerMembershipResult> {
    const { person, row } = keyOf(input.membership, 'input.membership', 'PeerMembership');
    const permit = await openForPerson(context, info, person, 'PEER_MEMBERSHIP', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const { organiser: named } = input;
    const organiser = named ? { kind: named.kind, ref: partyKeyOf(named.kind, named.id) } : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'namePeerOrganiser', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      if (organiser !== null && !(await stores.peerMemberships.isExpertAround(permit, organiser))) {
        return refused('UNKNOWN_GRANTEE', 'There is no such expert by experience in your circle; invite them first.', 'C-12');
      }
      const amended = await stores.peerMemberships.name(permit, row, input.version, organiser);
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, membership: row };
    });
    return membershipDone(receipt);
  }

  @Mutation(() => PeerMembershipResult, {
    description: 'The person writes down whether they were at one of the meetings of a course. Only the person does (C-11).',
  })
  async notePeerMeeting(
    @Arg('input', () => NotePeerMeetingInput, { description: 'Which meeting.' }) input: NotePeerMeetingInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PeerMembershipResult> {
    const { person, row } = keyOf(input.membership, 'input.membership', 'PeerMembership');
    const permit = await openForPerson(context, info, person, 'PEER_MEMBERSHIP', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const { place, attended } = input;
    const heldOn = dateGiven(input.heldOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'notePeerMeeting', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const membership = await stores.peerMemberships.one(permit, row);
      if (membership === null) return notFound();
      const fault = meetingFault(membership, { place, heldOn }, localDate(context.now));
      if (fault !== null) return fault;
      const noted = await stores.peerMeetings.note(permit, row, input.version ?? null, { place, heldOn, attended });
      if (noted === 'STALE') return staleVersion();
      return noted === 'ABSENT' ? notFound() : { person, membership: row };
    });
    return membershipDone(receipt);
  }
}

/** A natural person, or an expert by experience at work. */
function isPeer(actor: Actor): boolean {
  return actor.kind === 'PERSON' || (actor.kind === 'PROFESSIONAL' && actor.profession === 'PEER_WORKER');
}

/** Of a natural person who organises a group others are not told who it is: that they are a peer is theirs to say (C-42). */
function besides(row: PeerMembershipRow, permit: Permit<'PEER_MEMBERSHIP', 'READ'>) {
  const { id, course, organiserKind, organiser } = row;
  const mayKnowWho = isBetweenThem(permit, row);
  return {
    row: id,
    meetingsInAll: meetingsOf(course),
    organiserPerson: organiserKind === 'PERSON' && organiser !== null && mayKnowWho ? encodePersonId(organiser) : null,
    organiserProfessional: organiserKind === 'PROFESSIONAL' && organiser !== null ? professionalReference(organiser) : null,
  };
}

function membershipDone(receipt: { readonly person: string; readonly membership: string } | Refused): PeerMembershipDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new PeerMembershipDone(), { receipt });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { decodeReferenceId } from '../../../shared/ids';
import { KringError } from '../../../shared/errors';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { keyOf, openForPerson } from '../acting.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import { isBetweenThem } from '../own-part.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { DIRECTOR, groupDone, heldByPerson, memberShownAs, openForMember } from '../resource-group/resource-group.resolver';
import { membershipState } from '../resource-group/resource-group.rules';
import { ResourceGroup, ResourceGroupMember, ResourceGroupResult } from '../resource-group/resource-group.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { houseOf, isToHold, readsNote } from './preparation-talk.rules';
import type { PreparationNoteRow } from './preparation-talk.table';
import {
  AskForPreparationTalkInput,
  ClosePreparationNoteInput,
  HoldPreparationTalkInput,
  PreparationNote,
  PreparationNoteConnection,
  PreparationNoteDone,
  PreparationNoteResult,
  PreparationTalk,
  PreparationTalkConnection,
  WritePreparationNoteInput,
} from './preparation-talk.type';

/** What a member must have been shown before they write (C-22). */
const WARNING =
  'This is for what concerns yourself: what being in the group asks of you, what you need, where it ends. It is yours, and the person does ' +
  'not read it. What you tell about the person is not for here: tell it where the person can read it, and that it was you who told it ' +
  '(tellAboutPerson). If you want to go on, say that you know: acknowledgedAboutThemselves: true.';

@Resolver(() => Person)
export class PersonPreparationNotesResolver {
  @FieldResolver(() => PreparationNoteConnection, {
    nullable: true,
    description:
      'What the person, as a member of somebody else’s resource group, kept of their own preparation talks, oldest first. Theirs, and of those ' +
      'to whom they open their own words.',
  })
  @Consent('OWN_WORDS')
  preparationNotes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'OWN_WORDS', info, async (permit) =>
      presentPage('PreparationNote', await stores.preparationNotes.page(permit, page), besides),
    );
  }
}

@Resolver(() => ResourceGroup)
export class PreparationTalksResolver {
  @FieldResolver(() => PreparationTalkConnection, {
    nullable: true,
    description: 'Talks with members alone, before they join, oldest first: to the person that they were held, to a member their own.',
  })
  @Consent('RESOURCE_GROUP')
  preparationTalks(
    @Root() { personId, row }: ResourceGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      presentPage('PreparationTalk', await stores.preparationTalks.ofGroup(permit, page, row), (talk) => ({
        row: talk,
        introduction: isBetweenThem(permit, talk) ? talk.introduction : null,
        professional: professionalReference(talk.professional),
        organisation: organisationReference(talk.organisation),
      })),
    );
  }
}

@Resolver(() => PreparationTalk)
export class PreparationTalkResolver {
  @FieldResolver(() => ResourceGroupMember, { nullable: true, description: 'With whom, for the person and for that member.' })
  @Consent('RESOURCE_GROUP')
  member(@Root() { personId, row }: PreparationTalk, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, row.membershipId);
  }

  @FieldResolver(() => PreparationNote, {
    nullable: true,
    description:
      'What the member keeps of it: to that member, and to the professional who held it where the member lets them; to nobody else, whatever ' +
      'was granted. These are the member’s own words, not the person’s.',
  })
  // Of no category of the person: to ask for one would put on their record that somebody looked for words that are not theirs.
  @Directive('@consent(byRow: true)')
  async note(@Root() { row }: PreparationTalk, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    const { actor, stores } = context;
    if (actor.kind !== 'PERSON' && !isToHold(row, actor)) return null;
    const note = await stores.preparationNotes.onTalk(row);
    if (note === null || !readsNote(row, note, actor)) return null;
    // The member finds in their own record who read it; no record, no data.
    const look = { person: note.personId, category: 'OWN_WORDS', fields: coordinateOf(info), layer: 'OWN_RECORD' } as const;
    await stores.ownLooks.record(askerOf(context, info), [{ ...look, decidedBy: [note.id] }]);
    return presentNote(note);
  }
}

@Resolver(() => PreparationNoteDone)
export class PreparationNoteDoneResolver {
  @FieldResolver(() => PreparationNote, { nullable: true, description: 'The note as it now is.' })
  @Consent('OWN_WORDS')
  note(@Root() { receipt }: PreparationNoteDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.member, 'OWN_WORDS', info, async (permit) => {
      const row = await stores.preparationNotes.one(permit, receipt.note);
      return row && presentNote(row);
    });
  }
}

@Resolver()
export class PreparationTalkActs {
  @Mutation(() => ResourceGroupResult, {
    description: 'Asks a professional who is involved to talk with a member alone before they join. Only the person asks (C-01, C-17).',
  })
  async askForPreparationTalk(
    @Arg('input', () => AskForPreparationTalkInput, { description: 'With whom, and who is to hold it.' })
    input: AskForPreparationTalkInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.membership, 'input.membership', 'ResourceGroupMember');
    const professional = professionalOf(input.professional, 'input.professional');
    const named = input.organisation == null ? null : partyKeyOf('ORGANISATION', input.organisation);
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const fault = faultOfText('introduction', input.introduction, 500);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'askForPreparationTalk', input, async ({ stores }) => {
      await stores.memberships.hold(permit);
      const membership = await stores.memberships.one(permit, row);
      if (!membership) return notFound();
      const state = membershipState(membership, context.now);
      if (state !== 'INVITED' && state !== 'ACCEPTED') {
        return refused('RULE_NOT_MET', 'A preparation talk is with somebody who is invited or in the group.', 'C-03');
      }
      const organisation = houseOf(await stores.preparationTalks.housesOf(permit, professional), named);
      if (organisation instanceof Refused) return organisation;
      if (membership.member === professional) return refused('RULE_NOT_MET', 'Nobody holds the talk with themselves.');
      await stores.preparationTalks.add(permit, {
        ...heldByPerson(person, context),
        parties: [professional, ...(membership.member === null ? [] : [membership.member])],
        ...{ membershipId: row, professional, organisation, introduction: input.introduction.trim() },
        ...{ askedOn: localDate(context.now), heldOn: null },
      });
      return { person, group: membership.groupId };
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Says that a preparation talk was held. Only the professional who was asked to hold it does; the person is told that it was, not what was said.',
  })
  async holdPreparationTalk(
    @Arg('input', () => HoldPreparationTalkInput, { description: 'Which talk, and when.' }) input: HoldPreparationTalkInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.talk, 'input.talk', 'PreparationTalk');
    const opened = await openForMember(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const heldOn = dateGiven(input.heldOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'holdPreparationTalk', input, async ({ stores }) => {
      const talk = await stores.preparationTalks.one(permit, row);
      if (!talk) return notFound();
      // What an override or a card opened is for looking.
      const isInvolved = joiner.kind === 'PROFESSIONAL' && (await stores.relationActs.liveOf(joiner, person)).length > 0;
      if (!isToHold(talk, joiner) || !isInvolved) {
        return refused('NOT_PERMITTED', 'Only the professional who was asked to hold the talk says that it was held.', 'C-17');
      }
      if (talk.heldOn !== null) return refused('ALREADY_ANSWERED', 'This talk was held already.');
      if (heldOn < talk.askedOn || heldOn > localDate(context.now)) {
        return refused('INPUT_NOT_FIT', 'The talk was held on a day from when it was asked for until today.');
      }
      const held = await stores.preparationTalks.hold(permit, talk, input.version, heldOn);
      if (typeof held !== 'object') return staleVersion();
      const group = await stores.preparationTalks.groupOf(held.row);
      const look = { person, category: 'RESOURCE_GROUP', action: 'CONTRIBUTE', layer: 'OWN_RECORD' } as const;
      await stores.ownLooks.record(askerOf(context, info), [{ ...look, fields: coordinateOf(info), decidedBy: [row] }]);
      return { person, group };
    });
    return groupDone(receipt);
  }

  @Mutation(() => PreparationNoteResult, {
    description:
      'Writes what a member keeps of their own preparation talk, or writes it anew. It is about themselves and belongs to them; the person whose ' +
      'group it is never reads it. What they tell about that person goes through tellAboutPerson (C-22).',
  })
  async writePreparationNote(
    @Arg('input', () => WritePreparationNoteInput, { description: 'The note.' }) input: WritePreparationNoteInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PreparationNoteResult> {
    const { person, row } = keyOf(input.talk, 'input.talk', 'PreparationTalk');
    const opened = await openForMember(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const own = joiner.kind === 'PERSON' ? await context.gate.open(joiner.id, 'OWN_WORDS', 'CONTRIBUTE', info) : null;
    if (own === null) return refused('NOT_PERMITTED', 'This is for the member themselves to write, as a natural person.', 'C-22');
    if (!input.acknowledgedAboutThemselves) return refused('RULE_NOT_MET', WARNING, 'C-22');
    const fault = firstFault(faultOfText('note', input.text, 4_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'writePreparationNote', input, async ({ stores }) => {
      const place = await stores.ownMemberships.placeNow(joiner, person);
      const talk = await stores.preparationTalks.one(permit, row);
      if (!talk || place?.id !== talk.membershipId) return notFound();
      if (talk.heldOn === null) return refused('RULE_NOT_MET', 'This talk was not held yet.');
      const said = { text: input.text.trim(), language: input.language };
      const seen = await stores.preparationNotes.onTalk(talk);
      // What the member closed is not opened again by writing on and saying nothing of it.
      const letHolderRead = input.letHolderRead ?? (seen === null || seen.parties.length > 0);
      const parties = letHolderRead ? [talk.professional] : [];
      if (seen === null) {
        const by = { heldBy: joiner.id, author: joiner.id, source: 'PERSON' as const };
        const note = await stores.preparationNotes.add(own, { ...by, ...said, parties, talkId: row });
        return { member: joiner.id, note: note.id };
      }
      const amended = await stores.preparationNotes.amend(own, seen.id, input.version ?? 0, said);
      if (typeof amended !== 'object') return amended === 'STALE' ? staleVersion() : notFound();
      await stores.preparationNotes.share(own, seen.id, parties);
      return { member: joiner.id, note: seen.id };
    });
    return noteDone(receipt);
  }

  @Mutation(() => PreparationNoteResult, {
    description: 'Takes from the professional who held the talk that they read the note. Only the member it belongs to does, at any time.',
  })
  async closePreparationNote(
    @Arg('input', () => ClosePreparationNoteInput, { description: 'Which note.' }) input: ClosePreparationNoteInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PreparationNoteResult> {
    const { person: member, row } = keyOf(input.note, 'input.note', 'PreparationNote');
    const own = { message: 'Only the member whose note it is says who reads it.', rule: 'C-22' };
    const permit = await openForPerson(context, info, member, 'OWN_WORDS', own);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'closePreparationNote', input, async ({ stores }) => {
      const amended = await stores.preparationNotes.amend(permit, row, input.version, {});
      if (typeof amended !== 'object') return amended === 'STALE' ? staleVersion() : notFound();
      await stores.preparationNotes.share(permit, row, []);
      return { member, note: row };
    });
    return noteDone(receipt);
  }
}

function noteDone(receipt: { readonly member: string; readonly note: string } | Refused): PreparationNoteDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new PreparationNoteDone(), { receipt });
}

/**
 * The professional a key names.
 *
 * @throws {KringError} BAD_USER_INPUT for anything else.
 */
export function professionalOf(id: string, argument: string): string {
  const reference = decodeReferenceId(id);
  if (reference?.type !== 'Professional') {
    throw new KringError('BAD_USER_INPUT', `The value of ${argument} is not the key of a Professional; use an id that the graph gave you.`);
  }
  return reference.key;
}

function besides({ parties }: PreparationNoteRow) {
  return { isReadByHolder: parties.length > 0 };
}

function presentNote(row: PreparationNoteRow) {
  return { ...present('PreparationNote', row), ...besides(row) };
}

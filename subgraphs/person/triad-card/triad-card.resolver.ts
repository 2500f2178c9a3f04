import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage, provenanceOf } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { keyOf, openForPerson } from '../acting.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { professionalOf } from '../preparation-talk/preparation-talk.resolver';
import { houseOf } from '../preparation-talk/preparation-talk.rules';
import { DIRECTOR, acceptedAmong, heldByPerson, memberShownAs, openForMember } from '../resource-group/resource-group.resolver';
import { ResourceGroupMember } from '../resource-group/resource-group.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { sideOf, triadState } from './triad-card.rules';
import type { TriadCardRow } from './triad-card.table';
import {
  AgreeToTriadCardInput,
  DrawUpTriadCardInput,
  EndTriadCardInput,
  TriadCard,
  TriadCardConnection,
  TriadCardDone,
  TriadCardResult,
} from './triad-card.type';
import type { TriadStateName } from './triad-card.type';

@Resolver(() => Person)
export class PersonTriadCardsResolver {
  @FieldResolver(() => TriadCardConnection, {
    nullable: true,
    description: 'What the person agreed with one relative and one professional, the latest first; to those two, their own (G-10).',
  })
  @Consent('RESOURCE_GROUP')
  triadCards(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RESOURCE_GROUP', info, async (permit) => {
      const cards = await stores.triadCards.page(permit, page);
      const standing = await stores.triadCards.standing(permit, cards.nodes);
      return presentPage('TriadCard', cards, (row) => {
        const card = standing.find(({ id }) => id === row.id)!;
        return { endedOn: card.endedOn, provenance: provenanceOf(card), ...besides(card) };
      });
    });
  }
}

@Resolver(() => TriadCard)
export class TriadCardResolver {
  @FieldResolver(() => ResourceGroupMember, { nullable: true, description: 'The relative, for the person and for that relative.' })
  @Consent('RESOURCE_GROUP')
  relative(@Root() { personId, membershipId }: TriadCard, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }
}

@Resolver(() => TriadCardDone)
export class TriadCardDoneResolver {
  @FieldResolver(() => TriadCard, { nullable: true, description: 'The card as it now is.' })
  @Consent('RESOURCE_GROUP')
  card(@Root() { receipt }: TriadCardDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await stores.triadCards.oneStanding(permit, receipt.card);
      return row && { ...present('TriadCard', row), ...besides(row) };
    });
  }
}

@Resolver()
export class TriadCardActs {
  @Mutation(() => TriadCardResult, {
    description: 'Draws up what the person, a relative and a professional agree, for the other two to say yes to. Only the person does (C-01, C-17).',
  })
  async drawUpTriadCard(
    @Arg('input', () => DrawUpTriadCardInput, { description: 'The three parts.' }) input: DrawUpTriadCardInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof TriadCardResult> {
    const relative = keyOf(input.relative, 'input.relative', 'ResourceGroupMember');
    const { person } = relative;
    const professional = professionalOf(input.professional, 'input.professional');
    const named = input.organisation == null ? null : partyKeyOf('ORGANISATION', input.organisation);
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(
      faultOfText('part of the person', input.personPart, 2_000),
      faultOfText('part of the relative', input.relativePart, 2_000),
      faultOfText('part of the professional', input.professionalPart, 2_000),
      faultOfLanguage(input.language),
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'drawUpTriadCard', input, async ({ stores }) => {
      await stores.memberships.hold(permit);
      const membership = await stores.memberships.one(permit, relative.row);
      if (!membership) return notFound();
      const members = await acceptedAmong({ stores, now: context.now }, permit, membership.groupId, [relative]);
      if (members instanceof Refused) return members;
      if (membership.kind !== 'RELATIVE') return refused('RULE_NOT_MET', 'The three are the person, a relative and a professional.', 'G-09');
      const organisation = houseOf(await stores.preparationTalks.housesOf(permit, professional), named);
      if (organisation instanceof Refused) return organisation;
      const card = await stores.triadCards.add(permit, {
        ...heldByPerson(person, context),
        parties: [membership.member!, professional],
        ...{ membershipId: relative.row, professional, organisation, language: input.language },
        ...{ personPart: input.personPart.trim(), relativePart: input.relativePart.trim(), professionalPart: input.professionalPart.trim() },
        ...{ personAgreedAt: context.now, relativeAgreedAt: null, professionalAgreedAt: null },
        ...{ drawnUpOn: localDate(context.now), endedOn: null },
      });
      return { person, card: card.id };
    });
    return cardDone(receipt);
  }

  @Mutation(() => TriadCardResult, { description: 'Says yes to one’s own part of a triad card, as the relative or the professional of it.' })
  async agreeToTriadCard(
    @Arg('input', () => AgreeToTriadCardInput, { description: 'Which card.' }) input: AgreeToTriadCardInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof TriadCardResult> {
    const { person, row } = keyOf(input.card, 'input.card', 'TriadCard');
    const opened = await openForMember(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const receipt = await context.writing.once(input.idempotencyKey, 'agreeToTriadCard', input, async ({ stores }) => {
      const place = await stores.ownMemberships.placeNow(joiner, person);
      const card = await stores.triadCards.oneStanding(permit, row);
      if (!card) return notFound();
      const side = sideOf(card, joiner, false, place?.id ?? null);
      // What an override or a card opened is for looking.
      const isInvolved = joiner.kind !== 'PROFESSIONAL' || (await stores.relationActs.liveOf(joiner, person)).length > 0;
      if (side === null || !isInvolved) return refused('NOT_PERMITTED', 'Each of the three says yes to their own part, and nobody else does.', 'G-09');
      if (card.endedOn !== null) return refused('ALREADY_ENDED', 'This card has ended.');
      const agreed = await stores.triadCards.agree(permit, card, side, input.version, context.now);
      if (typeof agreed !== 'object') return staleVersion();
      const look = { person, category: 'RESOURCE_GROUP', action: 'CONTRIBUTE', layer: 'OWN_RECORD' } as const;
      await stores.ownLooks.record(askerOf(context, info), [{ ...look, fields: coordinateOf(info), decidedBy: [row] }]);
      return { person, card: row };
    });
    return cardDone(receipt);
  }

  @Mutation(() => TriadCardResult, { description: 'Ends a triad card. Only the person does.' })
  async endTriadCard(
    @Arg('input', () => EndTriadCardInput, { description: 'Which card.' }) input: EndTriadCardInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof TriadCardResult> {
    const { person, row } = keyOf(input.card, 'input.card', 'TriadCard');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'endTriadCard', input, async ({ stores }) => {
      const card = await stores.triadCards.oneStanding(permit, row);
      if (card?.endedOn) return refused('ALREADY_ENDED', 'This card has ended.');
      const amended = await stores.triadCards.amend(permit, row, input.version, { endedOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, card: row };
    });
    return cardDone(receipt);
  }
}

function besides(row: TriadCardRow) {
  return {
    state: triadState(row) as TriadStateName,
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.organisation),
  };
}

function cardDone(receipt: { readonly person: string; readonly card: string } | Refused): TriadCardDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new TriadCardDone(), { receipt });
}

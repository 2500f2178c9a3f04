import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { acceptedAmong, heldByPerson, memberShownAs } from '../resource-group/resource-group.resolver';
import { ResourceGroupMember } from '../resource-group/resource-group.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import {
  EndSupportOfferInput,
  OfferSupportInput,
  SupportOffer,
  SupportOfferConnection,
  SupportOfferDone,
  SupportOfferResult,
} from './support-offer.type';

const GIVER = { message: 'Only the person says what they give to others.', rule: 'C-01' };

@Resolver(() => Person)
export class PersonSupportOffersResolver {
  @FieldResolver(() => SupportOfferConnection, {
    nullable: true,
    description: 'What the person gives to others, the latest first (wederkerigheid, Z-13).',
  })
  @Consent('RESOURCE_GROUP')
  supportOffers(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RESOURCE_GROUP', info, async (permit) =>
      presentPage('SupportOffer', await stores.supportOffers.page(permit, page)),
    );
  }
}

@Resolver(() => SupportOffer)
export class SupportOfferResolver {
  @FieldResolver(() => ResourceGroupMember, {
    nullable: true,
    description: 'The member it is for, for the person and for that member; null where it is for others.',
  })
  @Consent('RESOURCE_GROUP')
  to(@Root() { personId, membershipId }: SupportOffer, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }
}

@Resolver(() => SupportOfferDone)
export class SupportOfferDoneResolver {
  @FieldResolver(() => SupportOffer, { nullable: true, description: 'The offer as it now is.' })
  @Consent('RESOURCE_GROUP')
  offer(@Root() { receipt }: SupportOfferDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await stores.supportOffers.one(permit, receipt.offer);
      return row && present('SupportOffer', row);
    });
  }
}

@Resolver()
export class SupportOfferActs {
  @Mutation(() => SupportOfferResult, { description: 'Says what the person gives to others (Z-13). Only the person does.' })
  async offerSupport(
    @Arg('input', () => OfferSupportInput, { description: 'What is given.' }) input: OfferSupportInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SupportOfferResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const to = input.to == null ? null : keyOf(input.to, 'input.to', 'ResourceGroupMember');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', GIVER);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(faultOfText('text', input.text, 1_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'offerSupport', input, async ({ stores }) => {
      await stores.memberships.hold(permit);
      const membership = to && (await stores.memberships.one(permit, to.row));
      if (to && !membership) return notFound();
      const members = membership ? await acceptedAmong({ stores, now: context.now }, permit, membership.groupId, [to!]) : [];
      if (members instanceof Refused) return members;
      const offer = await stores.supportOffers.add(permit, {
        ...heldByPerson(person, context),
        parties: members.map(({ member }) => member!),
        ...{ text: input.text.trim(), language: input.language, membershipId: membership?.id ?? null },
        ...{ offeredOn: localDate(context.now), endedOn: null },
      });
      return { person, offer: offer.id };
    });
    return offerDone(receipt);
  }

  @Mutation(() => SupportOfferResult, { description: 'Ends what the person offered. Only the person does.' })
  async endSupportOffer(
    @Arg('input', () => EndSupportOfferInput, { description: 'Which offer.' }) input: EndSupportOfferInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SupportOfferResult> {
    const { person, row } = keyOf(input.offer, 'input.offer', 'SupportOffer');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', GIVER);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'endSupportOffer', input, async ({ stores }) => {
      const offer = await stores.supportOffers.one(permit, row);
      if (offer?.endedOn) return refused('ALREADY_ENDED', 'This offer has ended already.');
      const amended = await stores.supportOffers.amend(permit, row, input.version, { endedOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, offer: row };
    });
    return offerDone(receipt);
  }
}

function offerDone(receipt: { readonly person: string; readonly offer: string } | Refused): SupportOfferDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new SupportOfferDone(), { receipt });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import { ageOn, localDate } from '../../../shared/local-date';
import { ConsentByRow } from '../../kit/consent-directive';
import { OfferFit, OfferNeedInput, encodeOfferNeed, offerNeedOf } from '../../kit/offer-need.type';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { knownDomains } from './fitting-offers.rules';

/** What is looked up of the person, as far as the reader may read it. */
const LOOKED_UP = ['IDENTITY', 'CARE_NEEDS'] as const satisfies readonly Category[];

@Resolver(() => Person)
export class FittingOffersResolver {
  @FieldResolver(() => OfferFit, {
    nullable: true,
    description:
      'The offerings that fit what is looked for for this person (passend aanbod, N-05). Their age and the life domains of ' +
      'their needs count as far as you may read them; of the rest counts what you say, and what nobody said is not known.',
  })
  @ConsentByRow(LOOKED_UP)
  async fittingOffers(
    @Root() { person }: Person,
    @Arg('need', () => OfferNeedInput, { description: 'What is looked for, and what you know yourself.' }) input: OfferNeedInput,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferFit> {
    const need = offerNeedOf(input);
    if (need === undefined) {
      throw new KringError('BAD_USER_INPUT', 'need has lists of at most 50 kinds, 20 life domains and 30 known criteria, and an age of 0 to 130.');
    }
    const [identity, careNeeds] = await Promise.all([
      gate.isAskable('IDENTITY') ? gate.open(person, 'IDENTITY', 'READ', info) : null,
      gate.isAskable('CARE_NEEDS') ? gate.open(person, 'CARE_NEEDS', 'READ', info) : null,
    ]);
    const known = identity && (await stores.identities.first(identity));
    const domains = careNeeds === null ? [] : (await stores.careNeeds.all(careNeeds)).flatMap(({ lifeDomains }) => lifeDomains);
    return {
      id: encodeOfferNeed({
        ...need,
        // What stands on record is not for the asker to say otherwise.
        ageInYears: known === null ? need.ageInYears : ageOn(known.birthDate, localDate(now)),
        lifeDomains: knownDomains(domains, need.lifeDomains),
      }),
    };
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, openAsPerson, personActedOn, recordActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { referenceTo } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import { wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import type { EmployerContactWishRow } from './employer-contact-wish.table';
import {
  EmployerContactWish,
  EmployerContactWishConnection,
  EmployerContactWishRecord,
  EndEmployerContactWishInput,
  WishEmployerContactInput,
} from './employer-contact-wish.type';

const { Recorded, Result } = EmployerContactWishRecord;

function showWish(row: EmployerContactWishRow) {
  return {
    ...present('EmployerContactWish', row),
    employer: organisationReference(row.organisation),
    coach: professionalReference(row.coach),
  };
}

export const EmployerContactWishRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'wish',
    type: EmployerContactWish,
    category: 'EMPLOYER_DISCLOSURE',
    description: 'The wish as it stands.',
  },
  (stores) => stores.employerContactWishes,
  showWish,
);

@Resolver(() => Person)
export class EmployerContactWishResolver {
  @FieldResolver(() => EmployerContactWishConnection, {
    nullable: true,
    description: 'With which employers the person wishes their coach to be in contact: for them and the coach named.',
  })
  @Consent('EMPLOYER_DISCLOSURE')
  employerContactWishes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'EMPLOYER_DISCLOSURE', info, async (permit) =>
      presentPage('EmployerContactWish', await stores.employerContactWishes.page(permit, page), showWish),
    );
  }

  @Mutation(() => Result, {
    description: 'The person says that they wish their coach to be in contact with an employer. Nobody says it for them (C-43).',
  })
  async wishEmployerContact(
    @Arg('input', () => WishEmployerContactInput, { description: 'Which coach, with whom, about what.' })
    input: WishEmployerContactInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPerson(context, person, 'EMPLOYER_DISCLOSURE', 'C-43', info);
    if (act instanceof Refused) return act;
    const organisation = referenceTo('Organisation', input.organisation);
    const coach = referenceTo('Professional', input.coach);
    if (organisation === undefined) return refused('UNKNOWN_GRANTEE', 'organisation is not the key of an organisation.');
    if (coach === undefined) return refused('UNKNOWN_GRANTEE', 'coach is not the key of a professional.');
    const { about, language } = input;
    const fault = wordingFault('about', about, language);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'wishEmployerContact', input, async ({ stores }) => {
      const wish = { organisation, coach, about, language, since: localDate(context.now), until: null };
      const row = await stores.employerContactWishes.add(act.permit, { ...act.authorship, ...wish, parties: [coach] });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'The person takes the wish back: from now on the coach records no contact with that employer (C-43).',
  })
  async endEmployerContactWish(
    @Arg('input', () => EndEmployerContactWishInput, { description: 'Which wish.' })
    input: EndEmployerContactWishInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('EmployerContactWish', 'wish', input.wish, context);
    const act = await openAsPerson(context, person, 'EMPLOYER_DISCLOSURE', 'C-43', info);
    if (act instanceof Refused) return act;
    const { idempotencyKey } = input;
    const receipt = await context.writing.once(idempotencyKey, 'endEmployerContactWish', input, async ({ stores }) => {
      const before = await stores.employerContactWishes.one(act.permit, row);
      if (before !== null && before.until !== null) return refused('ALREADY_ENDED', 'This wish was taken back before.');
      const until = localDate(context.now);
      const wish = amendedRow(await stores.employerContactWishes.amend(act.permit, row, input.version, { until }));
      return wish instanceof Refused ? wish : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

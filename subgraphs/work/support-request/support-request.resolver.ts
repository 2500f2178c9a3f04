import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused } from '../../kit/refused.type';
import { openAsPersonOrCoach, personActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded/recorded.resolver';
import { wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import {
  AskWorkSupportInput,
  WorkSupportRequest,
  WorkSupportRequestConnection,
  WorkSupportRequestRecord,
} from './support-request.type';

const { Recorded, Result } = WorkSupportRequestRecord;

export const SupportRequestRecordedResolver = recordedResolver(
  Recorded,
  { field: 'request', type: WorkSupportRequest, category: 'SUPPORT_REQUESTS', description: 'The question as recorded.' },
  (stores) => stores.supportRequests,
  (row) => present('WorkSupportRequest', row),
);

@Resolver(() => Person)
export class SupportRequestResolver {
  @FieldResolver(() => WorkSupportRequestConnection, {
    nullable: true,
    description: 'What is asked of the work partners, by the person and by who referred them, newest first.',
  })
  @Consent('SUPPORT_REQUESTS')
  supportRequests(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SUPPORT_REQUESTS', info, async (permit) =>
      presentPage('WorkSupportRequest', await stores.supportRequests.page(permit, page)),
    );
  }

  @Mutation(() => Result, {
    description: 'Asks the work partners something: the person, or the coach as the person asks it. Two voices, two rows (E-15).',
  })
  async askWorkSupport(
    @Arg('input', () => AskWorkSupportInput, { description: 'The question.' }) input: AskWorkSupportInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'SUPPORT_REQUESTS', info);
    if (act instanceof Refused) return act;
    const { text, language } = input;
    const fault = wordingFault('text', text, language);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'askWorkSupport', input, async ({ stores }) => {
      const asked = { ...act.authorship, text, language, askedOn: localDate(context.now) };
      return { person, row: (await stores.supportRequests.add(act.permit, asked)).id };
    });
    return answered(Recorded, receipt);
  }
}

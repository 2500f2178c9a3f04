import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { asRefused, keyOf, openDeskAct, organisationKeyIfAny, personKeyOf } from '../acting';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { wishFault } from './support-wish.rules';
import { AddSupportWishInput, WithdrawSupportWishInput, supportWishTypes } from './support-wish.type';

const { Connection, Recorded, Result } = supportWishTypes;
type Recorded = InstanceType<typeof Recorded>;

@Resolver(() => Person)
export class SupportWishResolver {
  @FieldResolver(() => Connection, { nullable: true, description: 'Practical support the person would like, newest first.' })
  @Consent('HOUSING')
  supportWishes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) =>
      presentPage('SupportWish', await stores.supportWishes.page(permit, page)),
    );
  }

  @Mutation(() => Result, {
    description: 'Says what practical support somebody would like at home: the person, or the desk that they told it (T-28, TQ-11).',
  })
  async addSupportWish(
    @Arg('input', () => AddSupportWishInput, { description: 'Whose wish, and to whom.' }) input: AddSupportWishInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const person = personKeyOf(input.person, 'person');
    const asked = organisationKeyIfAny(input.organisation, 'organisation');
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, side, author, source } = act;
    const heldBy = act.organisation ?? asked;
    if (heldBy === null) return refused('INPUT_NOT_FIT', 'Say which municipality or OCMW is told.');
    if (asked !== null && asked !== heldBy) return refused('INPUT_NOT_FIT', 'A desk records at its own organisation alone.');
    const { text, language } = input;
    const fault = wishFault({ text, language }, side);
    if (fault !== null) return asRefused(fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'addSupportWish', input, async ({ stores }) => {
      const row = await stores.supportWishes.add(permit, {
        ...{ heldBy, author, source, parties: side === 'PERSON' ? [person] : [] },
        ...{ text: text.trim(), language, saidOn: localDate(context.now), withdrawnOn: null },
      });
      return { row: row.id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => Result, { description: 'Takes a wish back: the person alone, whoever wrote it down.' })
  async withdrawSupportWish(
    @Arg('input', () => WithdrawSupportWishInput, { description: 'Which wish.' }) input: WithdrawSupportWishInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const { person, row: id } = keyOf(input.wish, 'wish', 'SupportWish');
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    if (act.side !== 'PERSON') return refused('ONLY_THE_PERSON', 'Only the person says what they wish no more.', 'R-054');
    const { permit } = act;
    const receipt = await context.writing.once(input.idempotencyKey, 'withdrawSupportWish', input, async ({ stores }) => {
      const before = await stores.supportWishes.one(permit, id);
      if (before === null) return notFound();
      // What the desk was told the person takes back by whomever acts for them; what they said themselves, nobody for them.
      if (permit.inPlaceBy !== null && before.source === 'PERSON') {
        return refused('ONLY_THE_PERSON', 'The person said this themselves; only they take it back.', 'C-37');
      }
      if (before.version !== input.version) return staleVersion();
      if (before.withdrawnOn !== null) return refused('ALREADY_ENDED', 'It was taken back before.');
      const amended = await stores.supportWishes.amend(permit, id, input.version, { withdrawnOn: localDate(context.now) });
      if (amended === 'ABSENT') return notFound();
      return amended === 'STALE' ? staleVersion() : { row: id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }
}

async function recorded(context: MunicipalContext, person: string, id: string, info: GraphQLResolveInfo): Promise<Recorded> {
  context.decideAgain();
  const permit = await context.gate.open(person, 'HOUSING', 'READ', info);
  const row = permit && (await context.stores.supportWishes.one(permit, id));
  return Object.assign(new Recorded(), { recorded: row && present('SupportWish', row), warnings: row && [] });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { documentFault, partsOf } from '../own-document/own-document.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { WRAP_THEMES } from './wrap.table';
import type { WrapRow } from './wrap.table';
import { EarlierWrapConnection, WellnessRecoveryActionPlan, WrapResult, WrapWritten, WriteWrapInput } from './wrap.type';

const PERSONS_OWN: PersonsOwn = { message: 'A WRAP is the person’s own; only they write it.', rule: 'R-116' };
const LONGEST_THEME = 4_000;

@Resolver(() => Person)
export class PersonWrapResolver {
  @FieldResolver(() => WellnessRecoveryActionPlan, {
    nullable: true,
    description: 'The person’s own plan to stay well (WRAP); for others while a crisis card that lists it is open.',
  })
  @Consent('WRAP')
  wellnessRecoveryActionPlan(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WRAP', info, async (permit) => {
      const row = await stores.wraps.first(permit);
      return row && presentWrap(row);
    });
  }
}

@Resolver(() => WellnessRecoveryActionPlan)
export class WrapResolver {
  @FieldResolver(() => EarlierWrapConnection, {
    nullable: true,
    description: 'What it said before, the newest first; for the person alone.',
  })
  @Consent('WRAP')
  earlier(
    @Root() { personId, row }: WellnessRecoveryActionPlan,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'WRAP', info, async (permit) =>
      permit.asPerson ? presentPage('EarlierWrap', await stores.wraps.earlier(permit, row, page)) : null,
    );
  }
}

@Resolver(() => WrapWritten)
export class WrapWrittenResolver {
  @FieldResolver(() => WellnessRecoveryActionPlan, { nullable: true, description: 'The plan as it now is.' })
  @Consent('WRAP')
  plan(@Root() { receipt }: WrapWritten, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'WRAP', info, async (permit) => {
      const row = await stores.wraps.one(permit, receipt.plan);
      return row && presentWrap(row);
    });
  }
}

@Resolver()
export class WrapActs {
  @Mutation(() => WrapResult, {
    description: 'The person writes their WRAP, or writes it anew; what it said before is kept for them. Only the person can.',
  })
  async writeWrap(
    @Arg('input', () => WriteWrapInput, { description: 'What it is to say.' }) input: WriteWrapInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof WrapResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'WRAP', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const themes = partsOf(WRAP_THEMES, input);
    const { language } = input;
    const fault = documentFault(themes, language, LONGEST_THEME);
    if (fault !== null) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'writeWrap', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const stated = { ...themes, language, saidOn: localDate(context.now) };
      const written = await stores.wraps.write(permit, input.version ?? null, stated);
      if (written === 'ABSENT') return notFound();
      return written === 'STALE' ? staleVersion() : { person, plan: written.row.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new WrapWritten(), { receipt });
  }
}

function presentWrap(row: WrapRow) {
  return { ...present('WellnessRecoveryActionPlan', row), row: row.id };
}

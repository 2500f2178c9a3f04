import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { labelled, showCode, showCodeOrNull } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { dayOf, shown } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayArgs } from '../reference-row/reference-row.type';
import type { PsychConventionRow, SessionLimitRow, TariffRow } from './convention.table';
import { BudgetShare, PaymentTranche, PsychologicalCareConvention, SessionLimit, Tariff } from './convention.type';

@Resolver(() => PsychologicalCareConvention)
export class ConventionResolver {
  @Query(() => [PsychologicalCareConvention], {
    description: 'The version of the convention for psychological care (conventie psychologische zorg) that holds.',
  })
  async psychologicalCareConventions(
    @Args(() => DayArgs) { on }: DayArgs,
    @Ctx() { stores, languages, now }: DirectoryContext,
  ) {
    const day = dayOf(on, now);
    const conventions = await stores.conventions.holding(day);
    return conventions.map((row) => shown('PsychologicalCareConvention', labelled(row, languages), day));
  }

  @Query(() => [SessionLimit], { description: 'How many sessions the convention for psychological care allows.' })
  async sessionLimits(@Args(() => DayArgs) { on }: DayArgs, @Ctx() { stores, now }: DirectoryContext) {
    const day = dayOf(on, now);
    const limits = await stores.sessionLimits.holding(day);
    return limits.map((limit) => shown('SessionLimit', limit, day));
  }

  @Query(() => [Tariff], { description: 'What psychological care costs under the convention (tarieven).' })
  async tariffs(@Args(() => DayArgs) { on }: DayArgs, @Ctx() { stores, languages, now }: DirectoryContext) {
    const day = dayOf(on, now);
    const tariffs = await stores.tariffs.holding(day);
    return tariffs.map((tariff) => shown('Tariff', labelled(tariff, languages), day));
  }

  @FieldResolver(() => [BudgetShare], { description: 'How a network’s budget is split.' })
  async budgetShares(@Root() { key, on }: Shown<PsychConventionRow>, @Ctx() { stores, languages }: DirectoryContext) {
    const shares = await stores.budgetShares.belonging('conventionCode', key, on);
    return shares.map((share) => labelled(share, languages));
  }

  @FieldResolver(() => [PaymentTranche], { description: 'When networks are paid.' })
  async paymentTranches(
    @Root() { key, on }: Shown<PsychConventionRow>,
    @Ctx() { stores, languages }: DirectoryContext,
  ) {
    const tranches = await stores.paymentTranches.belonging('conventionCode', key, on);
    return tranches.map((tranche) => labelled(tranche, languages));
  }
}

@Resolver(() => SessionLimit)
export class SessionLimitResolver {
  @FieldResolver(() => PsychologicalCareConvention, {
    nullable: true,
    description: 'The version of the convention that sets it.',
  })
  convention(@Root() limit: Shown<SessionLimitRow>, @Ctx() context: DirectoryContext) {
    return conventionOf(limit, context);
  }

  @FieldResolver(() => DirectoryCode, { description: 'Within which function; list psych-function.' })
  function(@Root() limit: Shown<SessionLimitRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('psych-function', limit.function, context);
  }

  @FieldResolver(() => DirectoryCode, {
    description: 'For whom; list age-category. Not an age by itself (R-012 to R-014).',
  })
  ageCategory(
    @Root() { ageCategory }: Shown<SessionLimitRow>,
    @Ctx() context: DirectoryContext,
  ): Promise<DirectoryCode> {
    return showCode('age-category', ageCategory, context);
  }

  @FieldResolver(() => DirectoryCode, { description: 'Sessions alone or in a group; list session-form.' })
  form(@Root() { form }: Shown<SessionLimitRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('session-form', form, context);
  }
}

@Resolver(() => Tariff)
export class TariffResolver {
  @FieldResolver(() => PsychologicalCareConvention, {
    nullable: true,
    description: 'The version of the convention that sets it.',
  })
  convention(@Root() tariff: Shown<TariffRow>, @Ctx() context: DirectoryContext) {
    return conventionOf(tariff, context);
  }

  @FieldResolver(() => DirectoryCode, {
    nullable: true,
    description: 'Within which function, list psych-function; null: any, or none.',
  })
  function(@Root() tariff: Shown<TariffRow>, @Ctx() context: DirectoryContext) {
    return showCodeOrNull('psych-function', tariff.function, context);
  }

  @FieldResolver(() => DirectoryCode, {
    nullable: true,
    description: 'For which form of session, list session-form; null: any, or none.',
  })
  form(@Root() { form }: Shown<TariffRow>, @Ctx() context: DirectoryContext) {
    return showCodeOrNull('session-form', form, context);
  }
}

async function conventionOf(
  { conventionCode, on }: Pick<Shown<TariffRow>, 'conventionCode' | 'on'>,
  { stores, languages }: DirectoryContext,
) {
  const row = await stores.conventions.byKey(conventionCode);
  return row && shown('PsychologicalCareConvention', labelled(row, languages), on);
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import type { RecordedAct } from '../../kit/recorded.type';
import { Refused, refused } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import { isThemselves, keyOf, openForPerson } from '../acting.resolver';
import { isCode } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { heldByPerson } from '../resource-group/resource-group.resolver';
import { faultOfLanguage, faultOfText, faultOfWords, firstFault, wordsOf } from '../wording.rules';
import { besidePhase, besideWish } from './own-words.resolver';
import {
  AddWishInput,
  HowToWorkWithMe,
  HowToWorkWithMeRecord,
  Loneliness,
  LonelinessRecord,
  MobilityLimit,
  MobilityLimitRecord,
  OwnWords,
  OwnWordsRecord,
  RecoveryPhase,
  RecoveryPhaseRecord,
  SayHowToWorkWithMeInput,
  SayLonelinessInput,
  SayMobilityLimitInput,
  SayOwnWordsInput,
  SayRecoveryPhaseInput,
  Wish,
  WishRecord,
} from './own-words.type';

const THEIRS = { message: 'Only the person says this of themselves.', rule: 'C-52' };

@Resolver(() => OwnWordsRecord.Recorded)
export class OwnWordsRecordedResolver {
  @FieldResolver(() => OwnWords, { nullable: true, description: 'What was said.' })
  @Consent('OWN_WORDS')
  words(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'OWN_WORDS', info, async (permit) => {
      const found = await stores.ownWords.one(permit, row);
      return found && present('OwnWords', found);
    });
  }
}

@Resolver(() => WishRecord.Recorded)
export class WishRecordedResolver {
  @FieldResolver(() => Wish, { nullable: true, description: 'The wish.' })
  @Consent('WISHES')
  wish(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'WISHES', info, async (permit) => {
      const found = await stores.wishes.one(permit, row);
      return found && { ...present('Wish', found), ...besideWish(found, languages) };
    });
  }
}

@Resolver(() => HowToWorkWithMeRecord.Recorded)
export class HowToWorkWithMeRecordedResolver {
  @FieldResolver(() => HowToWorkWithMe, { nullable: true, description: 'What helps or does not.' })
  @Consent('HOW_TO_WORK_WITH_ME')
  advice(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'HOW_TO_WORK_WITH_ME', info, async (permit) => {
      const found = await stores.howToWorkWithMe.one(permit, row);
      return found && present('HowToWorkWithMe', found);
    });
  }
}

@Resolver(() => LonelinessRecord.Recorded)
export class LonelinessRecordedResolver {
  @FieldResolver(() => Loneliness, { nullable: true, description: 'What was said.' })
  @Consent('SOCIAL_NETWORK')
  loneliness(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'SOCIAL_NETWORK', info, async (permit) => {
      const found = await stores.loneliness.one(permit, row);
      return found && present('Loneliness', found);
    });
  }
}

@Resolver(() => MobilityLimitRecord.Recorded)
export class MobilityLimitRecordedResolver {
  @FieldResolver(() => MobilityLimit, { nullable: true, description: 'What was said.' })
  @Consent('HOUSEHOLD')
  mobilityLimit(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'HOUSEHOLD', info, async (permit) => {
      const found = await stores.mobilityLimits.one(permit, row);
      return found && present('MobilityLimit', found);
    });
  }
}

@Resolver(() => RecoveryPhaseRecord.Recorded)
export class RecoveryPhaseRecordedResolver {
  @FieldResolver(() => RecoveryPhase, { nullable: true, description: 'What was said.' })
  @Consent('OWN_WORDS')
  recoveryPhase(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'OWN_WORDS', info, async (permit) => {
      const found = await stores.recoveryPhases.one(permit, row);
      return found && { ...present('RecoveryPhase', found), ...besidePhase(found, languages) };
    });
  }
}

@Resolver()
export class OwnWordsActs {
  @Mutation(() => OwnWordsRecord.Result, { description: 'The person says something in their own words (C-52). Only the person does.' })
  async sayOwnWords(
    @Arg('input', () => SayOwnWordsInput, { description: 'What is said.' }) input: SayOwnWordsInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fault = firstFault(faultOfText('text', input.text, 4_000), faultOfLanguage(input.language));
    const receipt = await sayOf(context, info, 'OWN_WORDS', 'sayOwnWords', input, fault, (stores, permit, said) =>
      stores.ownWords.add(permit, { ...said, text: input.text.trim() }),
    );
    return answered(OwnWordsRecord.Recorded, receipt);
  }

  @Mutation(() => WishRecord.Result, { description: 'The person says what they want of life (wens, P-15). Only the person does.' })
  async addWish(
    @Arg('input', () => AddWishInput, { description: 'The wish.' }) input: AddWishInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const lifeDomain = input.lifeDomain ?? null;
    const fault = firstFault(
      faultOfText('text', input.text, 1_000),
      faultOfLanguage(input.language),
      lifeDomain === null || isCode('life-domain', lifeDomain) ? null : 'The life domain is not a code of the list life-domain, such as HOUSING.',
    );
    const receipt = await sayOf(context, info, 'WISHES', 'addWish', input, fault, (stores, permit, said) =>
      stores.wishes.add(permit, { ...said, text: input.text.trim(), lifeDomain }),
    );
    return answered(WishRecord.Recorded, receipt);
  }

  @Mutation(() => HowToWorkWithMeRecord.Result, {
    description: 'The person says what helps and what does not when working with them (zo werk je met mij). Only the person does.',
  })
  async sayHowToWorkWithMe(
    @Arg('input', () => SayHowToWorkWithMeInput, { description: 'What helps or does not.' }) input: SayHowToWorkWithMeInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fault = firstFault(faultOfText('text', input.text, 1_000), faultOfLanguage(input.language));
    const receipt = await sayOf(context, info, 'HOW_TO_WORK_WITH_ME', 'sayHowToWorkWithMe', input, fault, (stores, permit, said) =>
      stores.howToWorkWithMe.add(permit, { ...said, text: input.text.trim(), helps: input.helps }),
    );
    return answered(HowToWorkWithMeRecord.Recorded, receipt);
  }

  @Mutation(() => LonelinessRecord.Result, {
    description: 'The person says how lonely they feel (eenzaamheid, P-48). Only the person does, and nobody in their place.',
  })
  async sayLoneliness(
    @Arg('input', () => SayLonelinessInput, { description: 'How lonely.' }) input: SayLonelinessInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const receipt = await sayOf(context, info, 'SOCIAL_NETWORK', 'sayLoneliness', input, faultOfWords(input), (stores, permit, said) =>
      stores.loneliness.add(permit, { ...said, howOften: input.howOften, inWords: wordsOf(input) }),
    );
    return answered(LonelinessRecord.Recorded, receipt);
  }

  @Mutation(() => MobilityLimitRecord.Result, {
    description: 'The person says what keeps them from getting somewhere (mobiliteit, P-53). Only the person does.',
  })
  async sayMobilityLimit(
    @Arg('input', () => SayMobilityLimitInput, { description: 'What keeps them.' }) input: SayMobilityLimitInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { limits } = input;
    const isSet = limits.length > 0 && new Set(limits).size === limits.length;
    const fault = firstFault(faultOfWords(input), isSet ? null : 'The limits are at least one, and each once.');
    const receipt = await sayOf(context, info, 'HOUSEHOLD', 'sayMobilityLimit', input, fault, (stores, permit, said) =>
      stores.mobilityLimits.add(permit, { ...said, limits, inWords: wordsOf(input) }),
    );
    return answered(MobilityLimitRecord.Recorded, receipt);
  }

  @Mutation(() => RecoveryPhaseRecord.Result, {
    description:
      'The person says in which phase of recovery they see themselves (fase van herstel, P-26). Any phase after any other (R-115). ' +
      'Only the person does: nobody is put in a phase.',
  })
  async sayRecoveryPhase(
    @Arg('input', () => SayRecoveryPhaseInput, { description: 'Which phase.' }) input: SayRecoveryPhaseInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { phase } = input;
    const sinceOn = input.sinceOn ? dateGiven(input.sinceOn) : null;
    const fault = firstFault(
      isCode('recovery-phase-spaniol', phase) ? null : 'The phase is not a code of the list recovery-phase-spaniol, such as LIVING_WITH.',
      sinceOn !== null && sinceOn > localDate(context.now) ? 'What is still to come is not where somebody is.' : null,
      faultOfWords(input),
    );
    const receipt = await sayOf(context, info, 'OWN_WORDS', 'sayRecoveryPhase', input, fault, (stores, permit, said) =>
      stores.recoveryPhases.add(permit, { ...said, phase, sinceOn, inWords: wordsOf(input) }),
    );
    return answered(RecoveryPhaseRecord.Recorded, receipt);
  }
}

/** What the person says is said today, and by themselves: who stands in their place has no words of theirs (C-37). */
async function sayOf<C extends Category>(
  context: PersonContext,
  info: GraphQLResolveInfo,
  category: C,
  act: string,
  input: { readonly person: string; readonly language: string; readonly idempotencyKey: string },
  fault: string | null,
  add: (
    stores: PersonContext['stores'],
    permit: Permit<C, 'CONTRIBUTE'>,
    said: ReturnType<typeof heldByPerson> & { readonly language: string; readonly saidOn: string },
  ) => Promise<{ readonly id: string }>,
): Promise<Receipt | Refused> {
  const { person } = keyOf(input.person, 'input.person', 'Person');
  const permit = await openForPerson(context, info, person, category, THEIRS);
  if (permit instanceof Refused) return permit;
  if (!isThemselves(context, person)) return refused('ONLY_THE_PERSON', THEIRS.message, THEIRS.rule);
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  const said = { ...heldByPerson(person, context), language: input.language, saidOn: localDate(context.now) };
  return context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => ({
    person,
    row: (await add(stores, permit, said)).id,
  }));
}

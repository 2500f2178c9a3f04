import { randomUUID } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { ageOn, localDate, monthsAfter } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { Refused, refused } from '../../kit/refused.type';
import { isWithin } from '../calendar/calendar.rules';
import { asRefused, conventionedOn, keyOf, openAct, packed, unpacked } from '../convention-acting';
import { closingFault, closingWarnings, gateFault } from '../convention-assessment/convention-assessment.rules';
import { categoryEndMessage, enrolmentEndMessage, lastLookMessage } from '../convention-rules/convention-due.rules';
import { AgeCategoryKind, ConventionFunctionKind, ConventionWarning } from '../convention-rules/convention-rules.type';
import { categoriesAt, categoryFault, categoryOn } from '../convention-rules/convention.rules';
import type { Warning } from '../convention-rules/convention.rules';
import { isAssessor } from '../conventioned-professional/conventioned-professional.rules';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import {
  ChangeConventionFunctionInput,
  ChangeConventionFunctionResult,
  ChooseConventionCategoryInput,
  ChooseConventionCategoryResult,
  ConventionCategoryChosen,
  ConventionEnrolment,
  ConventionEnrolmentConnection,
  ConventionFunctionChanged,
  EnrolInConventionInput,
  EnrolInConventionResult,
  EnrolledInConvention,
} from './convention-enrolment.type';
import type { ConventionEnrolmentRow } from './convention-enrolment.table';

const MOST_CHARACTERS = 1_000;
const SEVERE = 'A severe complaint is one for specialised care (Z-07); enrolled all the same, as whoever takes somebody in judges.';

export function showEnrolment(row: ConventionEnrolmentRow) {
  const { id, agreement, periodFrom, periodTo } = present('ConventionEnrolment', row);
  return { id, agreement, periodFrom, periodTo, row };
}
type ShownEnrolment = ReturnType<typeof showEnrolment>;

@Resolver(() => Person)
export class ConventionEnrolmentsResolver {
  @FieldResolver(() => ConventionEnrolmentConnection, {
    nullable: true,
    description: 'Periods in which sessions of the convention are counted, the latest first (R-036).',
  })
  @Consent('SESSION_COUNTER')
  conventionEnrolments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SESSION_COUNTER', info, async (permit) =>
      presentPage('ConventionEnrolment', await stores.conventionEnrolments.page(permit, page), showEnrolmentOfPage),
    );
  }

  @Mutation(() => EnrolInConventionResult, {
    description:
      'A conventioned professional enrols a person: counting starts. No referral is needed (R-024). Outside the scope ' +
      '(R-025), insured elsewhere or without an agreement it is refused. Whoever is enrolled stays in the period that runs.',
  })
  async enrolInConvention(
    @Arg('input', () => EnrolInConventionInput, { description: 'Whom, from when.' }) input: EnrolInConventionInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnrolledInConvention | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const permit = await openAct(context, person, 'SESSION_COUNTER', info);
    if (permit instanceof Refused) return permit;
    const from = dateGiven(input.from);
    const bornOn = dateGiven(input.bornOn);
    const conventioned = await conventionedOn(context, from);
    if (conventioned instanceof Refused) return conventioned;
    const { agreement, writer, registration } = conventioned;
    if (input.isUrgent || input.isComplex) {
      const where = 'For what is urgent there are the crisis contacts (Query.crisisContacts), for what is complex the';
      return refused('OUT_OF_SCOPE', `The convention is for what is neither. ${where} mental-health network and the general practitioner.`, 'R-025');
    }
    if (input.insuredIn !== agreement.jurisdiction) {
      const message = 'The Belgian convention is for whoever is insured in Belgium; the rules of another country do not mix with it.';
      return refused('OUT_OF_SCOPE', message, 'R-026');
    }
    if (bornOn > from) return refused('INPUT_NOT_FIT', 'bornOn lies after from.');
    const receipt = await context.writing.once(input.idempotencyKey, 'enrolInConvention', input, async ({ stores, tell }) => {
      await stores.conventionLedger.serialise(permit);
      const earlier = await stores.conventionLedger.enrolments(permit);
      const [running] = earlier.filter(
        (row) => row.agreement === agreement.code && isWithin(from, row.periodFrom, row.periodTo),
      );
      // Not refused: between severe and moderate the professional judges, and somebody turned away here may go nowhere.
      const warnings: Warning[] = input.severity === 'SEVERE' ? [{ rule: 'Z-07', message: SEVERE }] : [];
      const choices = await stores.conventionLedger.choices(permit);
      if (categoryOn(choices, from) === null) {
        const [only, another] = categoriesAt(ageOn(bornOn, from), agreement);
        const asked = { bornOn, onDate: from, category: only!, byAssessor: isAssessor(registration), reason: null };
        const fault = another === undefined ? categoryFault(agreement, asked, choices) : null;
        if (another !== undefined || fault !== null) {
          const message = fault?.message ?? 'The age allows both categories; one is to be chosen before the first session.';
          warnings.push({ rule: fault?.rule ?? 'R-014', message });
        } else {
          const bindsTo = monthsAfter(from, agreement.categoryPeriodMonths);
          const chosen = { ...writer, category: only!, bindsFrom: from, bindsTo, reason: null };
          await tell(categoryEndMessage(await stores.categoryChoices.add(permit, chosen)));
        }
      }
      if (running !== undefined) return { person, row: running.id, told: packed(warnings) };
      // A period that is entered later and began earlier ends where the next one begins: no day counts twice.
      const ends = [
        monthsAfter(from, agreement.limitPeriodMonths),
        ...(agreement.validTo === null ? [] : [agreement.validTo]),
        ...earlier.filter((row) => row.agreement === agreement.code && row.periodFrom > from).map((row) => row.periodFrom),
      ].sort();
      const row = await stores.conventionEnrolments.add(permit, {
        ...writer,
        agreement: agreement.code,
        periodFrom: from,
        periodTo: ends[0]!,
        pseudocode: randomUUID(),
      });
      await tell(enrolmentEndMessage(row));
      return { person, row: row.id, told: packed(warnings) };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new EnrolledInConvention(), receipt);
  }

  @Mutation(() => ChooseConventionCategoryResult, {
    description:
      'Chooses the age category, which binds for twelve months (R-010). From 15 up to and including 23 a conventioned ' +
      'clinical psychologist or orthopedagogue chooses, with the reason (R-012 to R-014).',
  })
  async chooseConventionCategory(
    @Arg('input', () => ChooseConventionCategoryInput, { description: 'Which category, of whom, why.' })
    input: ChooseConventionCategoryInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionCategoryChosen | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const permit = await openAct(context, person, 'SESSION_COUNTER', info);
    if (permit instanceof Refused) return permit;
    const from = dateGiven(input.from);
    const reason = input.reason ?? null;
    if (reason !== null && (reason.length > MOST_CHARACTERS || reason.includes('\0'))) {
      return refused('INPUT_NOT_FIT', `The reason has at most ${MOST_CHARACTERS} characters.`);
    }
    const conventioned = await conventionedOn(context, from);
    if (conventioned instanceof Refused) return conventioned;
    const { agreement, writer, registration } = conventioned;
    const receipt = await context.writing.once(input.idempotencyKey, 'chooseConventionCategory', input, async ({ stores, tell }) => {
      await stores.conventionLedger.serialise(permit);
      const choices = await stores.conventionLedger.choices(permit);
      const category = input.category;
      if (categoryOn(choices, from) === category) return { category };
      const bornOn = dateGiven(input.bornOn);
      const fault = categoryFault(
        agreement,
        { bornOn, onDate: from, category, byAssessor: isAssessor(registration), reason },
        choices,
      );
      if (fault !== null) return asRefused(fault);
      const bindsTo = monthsAfter(from, agreement.categoryPeriodMonths);
      const chosen = { ...writer, category, bindsFrom: from, bindsTo, reason };
      await tell(categoryEndMessage(await stores.categoryChoices.add(permit, chosen)));
      return { category };
    });
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const isShown = await context.gate.open(person, 'SESSION_COUNTER', 'READ', info);
    return Object.assign(new ConventionCategoryChosen(), { category: isShown && (receipt.category as AgeCategoryKind) });
  }

  @Mutation(() => ChangeConventionFunctionResult, {
    description:
      'Steps up to the specialised function, for which an assessment with two signatures is needed (R-022), or down to ' +
      'the first line, once the assessment was evaluated a last time (R-023).',
  })
  async changeConventionFunction(
    @Arg('input', () => ChangeConventionFunctionInput, { description: 'Who, to which function, from when.' })
    input: ChangeConventionFunctionInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionFunctionChanged | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const permit = await openAct(context, person, 'SESSION_COUNTER', info);
    if (permit instanceof Refused) return permit;
    const onDate = dateGiven(input.onDate);
    if (onDate > localDate(context.now)) return refused('INPUT_NOT_FIT', 'onDate lies in the future; a step is recorded when it was taken.');
    const conventioned = await conventionedOn(context, onDate);
    if (conventioned instanceof Refused) return conventioned;
    const { agreement, writer } = conventioned;
    const receipt = await context.writing.once(input.idempotencyKey, 'changeConventionFunction', input, async ({ stores, tell }) => {
      const { conventionLedger: ledger } = stores;
      await ledger.serialise(permit);
      const enrolment = await ledger.enrolmentOn(permit, agreement.code, onDate);
      if (enrolment === undefined) return notEnrolled();
      const last = (await ledger.steps(permit, enrolment.id)).at(-1);
      if ((last?.toFunction ?? 'FIRST_LINE') === input.to) {
        return refused('RULE_NOT_MET', 'The person is in this function already.');
      }
      if (last !== undefined && onDate <= last.onDate) {
        return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'onDate must come after the last step.');
      }
      const assessments = await ledger.assessments(permit, enrolment.id);
      const fault =
        input.to === ConventionFunctionKind.SPECIALISED
          ? gateFault(onDate, assessments, await ledger.signatures(permit))
          : closingFault(last!.onDate, onDate, assessments);
      if (fault !== null) return asRefused(fault);
      const warnings =
        input.to === ConventionFunctionKind.SPECIALISED ? [] : closingWarnings(last!.onDate, assessments);
      await stores.functionSteps.add(permit, { ...writer, enrolmentId: enrolment.id, toFunction: input.to, onDate });
      if (input.to === ConventionFunctionKind.SPECIALISED) {
        const first = await ledger.firstAssessments(permit, enrolment.id);
        for (const each of first) await tell(lastLookMessage(each, enrolment, assessments));
      }
      return { person, row: enrolment.id, told: packed(warnings) };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConventionFunctionChanged(), receipt);
  }
}

/** One refusal for whoever is not enrolled on the day, and whoever is under another agreement. */
export function notEnrolled(): Refused {
  return refused('RULE_NOT_MET', 'On this day the person is not enrolled under your agreement; enrol them first.', 'R-036');
}

function showEnrolmentOfPage(row: ConventionEnrolmentRow) {
  return { row };
}

@Resolver(() => ConventionEnrolment)
export class ConventionEnrolmentResolver {
  @FieldResolver(() => ConventionFunctionKind, {
    nullable: true,
    description: 'In which function the person is now, by the last step that you may read.',
  })
  @Consent('SESSION_COUNTER')
  currentFunction(
    @Root() { row }: ShownEnrolment,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'SESSION_COUNTER', info, async (permit) => {
      const steps = await stores.functionSteps.all(permit);
      return steps.filter(({ enrolmentId }) => enrolmentId === row.id).at(-1)?.toFunction ?? ConventionFunctionKind.FIRST_LINE;
    });
  }

  @FieldResolver(() => AgeCategoryKind, {
    nullable: true,
    description: 'The age category that binds today, or bound on the last day of a period that is over; null until one is chosen.',
  })
  @Consent('SESSION_COUNTER')
  ageCategory(
    @Root() { row }: ShownEnrolment,
    @Ctx() { gate, stores, now }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'SESSION_COUNTER', info, async (permit) => {
      const choices = await stores.categoryChoices.all(permit);
      const today = localDate(now);
      const binding = choices.map(({ category, bindsFrom, bindsTo }) => ({ category, from: bindsFrom, until: bindsTo }));
      if (today < row.periodTo) return categoryOn(binding, today < row.periodFrom ? row.periodFrom : today);
      return binding.find(({ from, until }) => from < row.periodTo && until >= row.periodTo)?.category ?? null;
    });
  }
}

/** What an act on an enrolment answers with, as whoever acted may read it. */
function enrolmentAnswerResolver(answerType: ClassType<EnrolledInConvention>) {
  @Resolver(() => answerType)
  class EnrolmentAnswerResolver {
    @FieldResolver(() => ConventionEnrolment, { nullable: true, description: 'The enrolment, as you may read it.' })
    @Consent('SESSION_COUNTER')
    enrolment(
      @Root() { person, row }: EnrolledInConvention,
      @Ctx() { gate, stores }: FirstLineContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      return gate.read(person, 'SESSION_COUNTER', info, async (permit) => {
        const found = await stores.conventionEnrolments.one(permit, row);
        return found && showEnrolment(found);
      });
    }

    @FieldResolver(() => [ConventionWarning], { nullable: true, description: 'What to think of next.' })
    @Consent('SESSION_COUNTER')
    warnings(
      @Root() { person, told }: EnrolledInConvention,
      @Ctx() { gate }: FirstLineContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      return gate.read(person, 'SESSION_COUNTER', info, () => Promise.resolve(unpacked(told)));
    }
  }
  return EnrolmentAnswerResolver;
}

export const EnrolledInConventionResolver = enrolmentAnswerResolver(EnrolledInConvention);
export const ConventionFunctionChangedResolver = enrolmentAnswerResolver(ConventionFunctionChanged);

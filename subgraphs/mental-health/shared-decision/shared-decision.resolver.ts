import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { openRowAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText, misfitOfTexts, professionalOf } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import type { SharedDecisionRow } from './shared-decision.table';
import {
  RecordSharedDecisionInput,
  SharedDecision,
  SharedDecisionConnection,
  SharedDecisionRecord,
} from './shared-decision.type';

const { Recorded, Result } = SharedDecisionRecord;
const MAX_AGREEING = 20;

function showDecision(row: SharedDecisionRow) {
  return { ...present('SharedDecision', row), agreedBy: row.agreedBy.map(professionalReference) };
}

export const SharedDecisionRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'decision',
    type: SharedDecision,
    category: 'RECOVERY_PLAN',
    description: 'The decision as it stands.',
  },
  (stores) => stores.sharedDecisions,
  showDecision,
);

@Resolver(() => Person)
export class SharedDecisionsResolver {
  @FieldResolver(() => SharedDecisionConnection, {
    nullable: true,
    description: 'What person and professionals decided together, of all time or a period; the latest first (M-65).',
  })
  @Consent('RECOVERY_PLAN')
  sharedDecisions(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('SharedDecision', await stores.sharedDecisions.filteredPage(permit, page), showDecision),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records a decision that was taken together, with what was weighed: without that it is refused (R-104). By the ' +
      'provider who holds the plan.',
  })
  async recordSharedDecision(
    @Arg('input', () => RecordSharedDecisionInput, { description: 'In which plan, and what was decided.' })
    input: RecordSharedDecisionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (input.considerations.every((text) => text.trim() === '')) {
      return refused('RULE_NOT_MET', 'Record what was weighed as well, not only what was chosen.', 'R-104');
    }
    const misfit = firstMisfit(
      misfitOfText(input.question, 'question'),
      misfitOfTexts(input.options, 'options', 1),
      misfitOfTexts(input.considerations, 'considerations', 1),
      misfitOfText(input.outcome, 'outcome'),
      misfitOfLanguage(input.language),
      input.agreedBy.length >= 1 && input.agreedBy.length <= MAX_AGREEING
        ? null
        : `agreedBy must name 1 to ${MAX_AGREEING} professionals.`,
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const agreedBy = input.agreedBy.map((id) => professionalOf(id, 'agreedBy'));
    const key = keyOf(input.carePlan, 'carePlan', 'CarePlan');
    const act = await openRowAct(context, key, 'RECOVERY_PLAN', context.stores.carePlans, info);
    if (act instanceof Refused) return act;
    const decidedOn = dateGiven(input.decidedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordSharedDecision', input, async ({ stores }) => {
      const plan = await stores.carePlans.one(act.permit, act.rowId);
      if (plan === null) return notFound();
      if (plan.endedOn !== null) return refused('ALREADY_ENDED', 'Another plan came in place of this one.');
      if (decidedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'decidedOn lies in the future.');
      const { id } = await stores.sharedDecisions.add(act.permit, {
        ...act.writer,
        carePlanId: plan.id,
        question: input.question.trim(),
        options: input.options.map((text) => text.trim()),
        considerations: input.considerations.map((text) => text.trim()),
        outcome: input.outcome.trim(),
        language: input.language,
        decidedOn,
        personAgrees: input.personAgrees,
        agreedBy: [...new Set(agreedBy)],
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }
}

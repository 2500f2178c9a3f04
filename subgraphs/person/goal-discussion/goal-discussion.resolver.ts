import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson, requireToken } from '../acting.resolver';
import { goalDone } from '../goal/goal.resolver';
import { Goal, GoalResult } from '../goal/goal.type';
import type { PersonContext } from '../person.context';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { GoalDiscussionRow } from './goal-discussion.table';
import { AnswerGoalDiscussionInput, DiscussGoalRiskInput, GoalDiscussion } from './goal-discussion.type';

@Resolver(() => Goal)
export class GoalDiscussionsResolver {
  @FieldResolver(() => [GoalDiscussion], {
    nullable: true,
    description: 'Worries that professionals raised beside it, each with how they stand by the person in trying (Z-12), oldest first.',
  })
  @Consent('GOALS')
  discussions(@Root() { personId, row }: Goal, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'GOALS', info, async (permit) =>
      (await stores.goalDiscussions.all(permit)).filter(({ goalId }) => goalId === row).map(presentDiscussion),
    );
  }
}

@Resolver()
export class GoalDiscussionActs {
  @Mutation(() => GoalResult, {
    description:
      'Raises a worry beside a goal, together with how one helps the person to try it (dignity of risk, Z-12), as a professional who is ' +
      'involved and to whom the goal is open. The goal stays as the person worded it (C-10).',
  })
  async discussGoalRisk(
    @Arg('input', () => DiscussGoalRiskInput, { description: 'The worry, and the support.' }) input: DiscussGoalRiskInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.goal, 'input.goal', 'Goal');
    requireToken(context);
    const { actor, gate } = context;
    const permit = await gate.open(person, 'GOALS', 'READ', info);
    if (!permit) {
      return (await gate.recognises(person, info))
        ? refused('NOT_PERMITTED', 'The person did not open their goals to you.', 'C-09')
        : notFound();
    }
    if (actor.kind !== 'PROFESSIONAL') {
      return refused('NOT_PERMITTED', 'A worry beside a goal is what professionals raise; tell the person yourself.', 'C-10');
    }
    const fault = firstFault(
      faultOfText('worry', input.risk, 2_000),
      faultOfText('support', input.dignityOfRisk, 2_000),
      faultOfLanguage(input.language),
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'discussGoalRisk', input, async ({ stores }) => {
      const goal = await stores.goals.one(permit, row);
      if (!goal) return notFound();
      // What an override or a card opened is for looking.
      if ((await stores.relationActs.liveOf(actor, person)).length === 0) {
        return refused('NOT_PERMITTED', 'A worry is raised by a professional who is involved.', 'C-10');
      }
      const said = { risk: input.risk.trim(), support: input.dignityOfRisk.trim(), language: input.language };
      await stores.goalDiscussions.open(permit, goal, actor, said);
      return { person, goal: row };
    });
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, { description: 'Answers a worry about a goal. Only the person can, and theirs is the last word (Z-12).' })
  async answerGoalDiscussion(
    @Arg('input', () => AnswerGoalDiscussionInput, { description: 'The answer.' }) input: AnswerGoalDiscussionInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.discussion, 'input.discussion', 'GoalDiscussion');
    const own = { message: 'Only the person answers what is said about their goal.', rule: 'C-09' };
    const permit = await openForPerson(context, info, person, 'GOALS', own);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(faultOfText('answer', input.answer, 2_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'answerGoalDiscussion', input, async ({ stores }) => {
      const amended = await stores.goalDiscussions.amend(permit, row, input.version, {
        answer: input.answer.trim(),
        answerLanguage: input.language,
        answeredAt: context.now,
      });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, goal: amended.row.goalId };
    });
    return goalDone(receipt);
  }
}

function presentDiscussion(row: GoalDiscussionRow) {
  return {
    ...present('GoalDiscussion', row),
    dignityOfRisk: row.support,
    professional: professionalReference(row.author),
    organisation: organisationReference(row.heldBy),
  };
}

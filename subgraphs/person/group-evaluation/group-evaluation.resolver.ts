import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import {
  DIRECTOR,
  askedInGroup,
  groupDone,
  heldByPerson,
  memberShownAs,
  openForMember,
  voiceOf,
} from '../resource-group/resource-group.resolver';
import { ResourceGroup, ResourceGroupMember, ResourceGroupResult } from '../resource-group/resource-group.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import {
  EvaluateGroupPlanInput,
  GroupEvaluation,
  GroupEvaluationConnection,
  GroupEvaluationWord,
  SayOnGroupEvaluationInput,
} from './group-evaluation.type';

@Resolver(() => ResourceGroup)
export class GroupEvaluationsResolver {
  @FieldResolver(() => GroupEvaluationConnection, {
    nullable: true,
    description: 'How the person looked back on the plan of the group, the latest first; for a member, what they were asked about.',
  })
  @Consent('RESOURCE_GROUP')
  evaluations(
    @Root() { personId, row }: ResourceGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      presentPage('GroupEvaluation', await stores.groupEvaluations.ofGroup(permit, page, row), ({ id }) => ({ row: id })),
    );
  }
}

@Resolver(() => GroupEvaluation)
export class GroupEvaluationResolver {
  @FieldResolver(() => [GroupEvaluationWord], {
    nullable: true,
    description: 'What members say beside it, side by side, oldest first: to the person all, to a member their own, to others none.',
  })
  @Consent('RESOURCE_GROUP')
  words(@Root() { personId, row }: GroupEvaluation, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) =>
      (await stores.groupEvaluationWords.theirs(permit))
        .filter(({ evaluationId }) => evaluationId === row)
        .map((word) => present('GroupEvaluationWord', word)),
    );
  }
}

@Resolver(() => GroupEvaluationWord)
export class GroupEvaluationWordResolver {
  @FieldResolver(() => ResourceGroupMember, { nullable: true, description: 'Who says it, for the person and for that member.' })
  @Consent('RESOURCE_GROUP')
  member(@Root() { personId, membershipId }: GroupEvaluationWord, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }
}

@Resolver()
export class GroupEvaluationActs {
  @Mutation(() => ResourceGroupResult, {
    description: 'Looks back on the plan of the group, and asks chosen members for a word. Only the person can (C-01).',
  })
  async evaluateGroupPlan(
    @Arg('input', () => EvaluateGroupPlanInput, { description: 'The look back.' }) input: EvaluateGroupPlanInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row: groupId } = keyOf(input.group, 'input.group', 'ResourceGroup');
    const asked = input.ask.map((id) => keyOf(id, 'input.ask', 'ResourceGroupMember'));
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', DIRECTOR);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(faultOfText('text', input.text, 4_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'evaluateGroupPlan', input, async ({ stores }) => {
      const members = await askedInGroup({ stores, now: context.now }, permit, groupId, asked);
      if (members instanceof Refused) return members;
      await stores.groupEvaluations.add(permit, {
        ...heldByPerson(person, context),
        parties: members.map(({ member }) => member!),
        asked: members.map(({ id }) => id),
        ...{ groupId, text: input.text.trim(), language: input.language, evaluatedOn: localDate(context.now) },
      });
      return { person, group: groupId };
    });
    return groupDone(receipt);
  }

  @Mutation(() => ResourceGroupResult, {
    description: 'Says a word beside the person’s look back, as a member who was asked for one. It changes nothing of what the person said.',
  })
  async sayOnGroupEvaluation(
    @Arg('input', () => SayOnGroupEvaluationInput, { description: 'The word.' }) input: SayOnGroupEvaluationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ResourceGroupResult> {
    const { person, row } = keyOf(input.evaluation, 'input.evaluation', 'GroupEvaluation');
    const opened = await openForMember(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const fault = firstFault(faultOfText('text', input.text, 4_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'sayOnGroupEvaluation', input, async ({ stores }) => {
      const place = await stores.ownMemberships.placeNow(joiner, person);
      const evaluation = await stores.groupEvaluations.one(permit, row);
      if (!evaluation) return notFound();
      if (place === null || !evaluation.asked.includes(place.id)) {
        return refused('NOT_PERMITTED', 'The person asks members of the group for a word, and did not ask you.', 'C-01');
      }
      const word = { text: input.text.trim(), language: input.language, source: voiceOf(joiner) };
      if (!(await stores.groupEvaluationWords.say(place, evaluation, joiner.id, word))) {
        return refused('ALREADY_ANSWERED', 'You said your word on this already; each member says one.');
      }
      await stores.ownMemberships.record(place, { ...context, actor: joiner, act: 'sayOnGroupEvaluation' });
      return { person, group: evaluation.groupId };
    });
    return groupDone(receipt);
  }
}

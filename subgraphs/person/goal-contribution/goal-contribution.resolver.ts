import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf } from '../acting.resolver';
import { goalDone } from '../goal/goal.resolver';
import { Goal, GoalResult } from '../goal/goal.type';
import type { PersonContext } from '../person.context';
import { joinerOf, memberShownAs, voiceOf } from '../resource-group/resource-group.resolver';
import type { MembershipRow } from '../resource-group/resource-group.table';
import { ResourceGroupMember } from '../resource-group/resource-group.type';
import type { Joiner } from '../resource-group/own-membership.store';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { contributionDue, isContributor, takesContributions } from './goal-contribution.rules';
import type { Contributor } from './goal-contribution.store';
import type { GoalContributionRow } from './goal-contribution.table';
import { ContributeToGoalInput, GoalContribution, SetGoalContributionStateInput } from './goal-contribution.type';

@Resolver(() => Goal)
export class GoalContributionsResolver {
  @FieldResolver(() => [GoalContribution], {
    nullable: true,
    description: 'What people around the person take on towards it, oldest first: who does what, by when (bijdragen).',
  })
  @Consent('GOALS')
  contributions(@Root() { personId, row }: Goal, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'GOALS', info, async (permit) =>
      (await stores.goalContributions.all(permit)).filter(({ goalId }) => goalId === row).map(presentContribution),
    );
  }
}

@Resolver(() => GoalContribution)
export class GoalContributionResolver {
  @FieldResolver(() => ResourceGroupMember, {
    nullable: true,
    description: 'The member of the resource group who took it on, for the person and for that member.',
  })
  @Consent('RESOURCE_GROUP')
  member(@Root() { personId, membershipId }: GoalContribution, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return memberShownAs(context, info, personId, membershipId);
  }
}

@Resolver()
export class GoalContributionActs {
  @Mutation(() => GoalResult, {
    description:
      'Takes something on towards a goal of the person: a member of the group to whom it was shared, or a professional to whom it is open. ' +
      'The goal, its wording and its status stay the person’s (C-09, R-054).',
  })
  async contributeToGoal(
    @Arg('input', () => ContributeToGoalInput, { description: 'What is taken on.' }) input: ContributeToGoalInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.goal, 'input.goal', 'Goal');
    const opened = await openForContributor(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const today = localDate(context.now);
    const dueOn = input.dueOn == null ? null : dateGiven(input.dueOn);
    const fault = firstFault(
      faultOfText('contribution', input.text, 1_000),
      faultOfLanguage(input.language),
      dueOn !== null && dueOn < today ? 'The day by which it is to be done has passed; name today or a later day.' : null,
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'contributeToGoal', input, async ({ stores, tell }) => {
      const place = await stores.ownMemberships.placeNow(joiner, person);
      const goal = await stores.goals.one(permit, row);
      if (!goal) return notFound();
      const by = await contributorIn({ stores }, joiner, person, place);
      if (by instanceof Refused) return by;
      if (!takesContributions(goal.status)) {
        return refused('RULE_NOT_MET', 'The person reached this goal or let it go; only they take it up again.', 'R-054');
      }
      const what = { text: input.text.trim(), language: input.language, dueOn, stateSetOn: today };
      const taken = await stores.goalContributions.takeOn(permit, goal, by, what);
      const due = contributionDue(taken);
      if (due !== null) await tell(due);
      if (place !== null) await stores.ownMemberships.record(place, { ...context, actor: joiner, act: 'contributeToGoal' });
      return { person, goal: row };
    });
    return goalDone(receipt);
  }

  @Mutation(() => GoalResult, {
    description: 'Says how far a contribution is. Only the one who took it on can; the status of the goal is not touched by it (R-054).',
  })
  async setGoalContributionState(
    @Arg('input', () => SetGoalContributionStateInput, { description: 'Which contribution, and how far it is.' })
    input: SetGoalContributionStateInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof GoalResult> {
    const { person, row } = keyOf(input.contribution, 'input.contribution', 'GoalContribution');
    const opened = await openForContributor(context, info, person);
    if (opened instanceof Refused) return opened;
    const { permit, joiner } = opened;
    const receipt = await context.writing.once(input.idempotencyKey, 'setGoalContributionState', input, async ({ stores, tell }) => {
      const place = await stores.ownMemberships.placeNow(joiner, person);
      const seen = await stores.goalContributions.one(permit, row);
      if (!seen) return notFound();
      if (!isContributor(seen, joiner, place?.id ?? null)) {
        return refused('NOT_PERMITTED', 'Only the one who took it on says how far it is.', 'C-09');
      }
      const by = await contributorIn({ stores }, joiner, person, place);
      if (by instanceof Refused) return by;
      const to = { state: input.state, stateSetOn: localDate(context.now) };
      const set = await stores.goalContributions.setState(permit, seen, input.version, to);
      if (typeof set !== 'object') return staleVersion();
      const due = contributionDue(set.row);
      if (due !== null) await tell(due);
      if (place !== null) await stores.ownMemberships.record(place, { ...context, actor: joiner, act: 'setGoalContributionState' });
      return { person, goal: seen.goalId };
    });
    return goalDone(receipt);
  }
}

/** Opens what somebody around the person does beside their goals: to whom the goals are open, and never to the person or in their place. */
async function openForContributor(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
): Promise<{ readonly permit: Permit<'GOALS', 'READ'>; readonly joiner: Joiner } | Refused> {
  const joiner = joinerOf(context);
  if (joiner instanceof Refused) return joiner;
  const permit = await context.gate.open(person, 'GOALS', 'READ', info);
  if (permit?.asPerson) {
    return refused('RULE_NOT_MET', 'What the person does themselves is a step of their goal; add a step.', 'C-09');
  }
  if (permit !== null) return { permit, joiner };
  return (await context.gate.recognises(person, info))
    ? refused('NOT_PERMITTED', 'The person did not open their goals to you.', 'C-09')
    : notFound();
}

/**
 * As whom somebody takes something on. In the group it is the person who keeps the plan; outside it the professional's own house
 * does, and only while somebody there has to do with the person: what was opened by an override or a card is for looking.
 */
async function contributorIn(
  { stores }: Pick<PersonContext, 'stores'>,
  joiner: Joiner,
  person: string,
  place: MembershipRow | null,
): Promise<Contributor | Refused> {
  const source = voiceOf(joiner);
  if (place !== null) return { author: joiner.id, heldBy: person, source, membershipId: place.id };
  const isRelated = joiner.kind === 'PROFESSIONAL' && (await stores.relationActs.liveOf(joiner, person)).length > 0;
  return isRelated
    ? { author: joiner.id, heldBy: joiner.organisation, source, membershipId: null }
    : refused('NOT_PERMITTED', 'You take something on as a member of the resource group, or as a professional who is involved.', 'C-03');
}

function presentContribution(row: GoalContributionRow) {
  const isProfessional = row.source === 'PROFESSIONAL';
  return {
    ...present('GoalContribution', row),
    professional: isProfessional ? professionalReference(row.author) : null,
    organisation: isProfessional && row.heldBy !== row.personId ? organisationReference(row.heldBy) : null,
  };
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { isWhole } from '../../../consent/rows';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { presentGoals } from '../goal/goal.resolver';
import { GoalConnection } from '../goal/goal.type';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import {
  RecoveryPlan,
  RecoveryPlanHousing,
  RecoveryPlanMomentConnection,
  RecoveryPlanWork,
} from './recovery-plan.type';

@Resolver(() => Person)
export class PersonRecoveryPlanResolver {
  @FieldResolver(() => RecoveryPlan, {
    nullable: true,
    description: 'The recovery plan that holds now (persoonlijk herstelplan).',
  })
  @Consent('RECOVERY_PLAN')
  recoveryPlan(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) => {
      const row = await stores.recoveryPlans.first(permit);
      return (
        row && {
          ...present('RecoveryPlan', row),
          accountable: professionalReference(row.accountable),
          organisation: organisationReference(row.heldBy),
        }
      );
    });
  }

  @FieldResolver(() => RecoveryPlanMomentConnection, {
    nullable: true,
    description: 'What of the plan was on the table at intake, at planning and while it is carried out, in order.',
  })
  @Consent('RECOVERY_PLAN_MOMENTS')
  recoveryPlanMoments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN_MOMENTS', info, async (permit) =>
      presentPage('RecoveryPlanMoment', await stores.planMoments.page(permit, page)),
    );
  }

  @FieldResolver(() => RecoveryPlanWork, {
    nullable: true,
    description: 'The part of the plan about work and learning.',
  })
  @Consent('RECOVERY_PLAN_WORK')
  recoveryPlanWork(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN_WORK', info, async (permit) => {
      const row = await stores.planWork.first(permit);
      return row && present('RecoveryPlanWork', row);
    });
  }

  @FieldResolver(() => RecoveryPlanHousing, {
    nullable: true,
    description: 'The part of the plan about living and income.',
  })
  @Consent('RECOVERY_PLAN_HOUSING')
  recoveryPlanHousing(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN_HOUSING', info, async (permit) => {
      const row = await stores.planHousing.first(permit);
      return row && present('RecoveryPlanHousing', row);
    });
  }
}

@Resolver(() => RecoveryPlan)
export class RecoveryPlanResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether a need was seen since it was made, by which it is adapted together with the person (R-064). Null also where a ' +
      'part of the needs is open to you and none of those is newer: another may be.',
  })
  @Consent('CARE_NEEDS')
  isOvertaken(@Root() { personId, madeOn }: RecoveryPlan, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'CARE_NEEDS', info, async (permit, isWithoutAWord) => {
      const isOvertaken = (await stores.careNeeds.all(permit)).some(({ seenOn }) => seenOn > madeOn);
      // Of a part of the needs it follows that there is a new one, and never that there is none.
      return isOvertaken || isWithoutAWord || isWhole(permit.rows) ? isOvertaken : null;
    });
  }

  @FieldResolver(() => GoalConnection, {
    nullable: true,
    description: 'The goals in the plan, on short term and to round off with.',
  })
  @Consent('GOALS')
  goals(
    @Root() { personId }: RecoveryPlan,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'GOALS', info, async (permit) => presentGoals(await stores.goals.inPlan(permit, page)));
  }
}

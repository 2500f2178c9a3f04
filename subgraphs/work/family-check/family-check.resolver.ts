import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { JobCoachingFamilyCheck, JobCoachingFamilyCheckDone } from './family-check.type';

@Resolver(() => Person)
export class FamilyCheckResolver {
  @FieldResolver(() => JobCoachingFamilyCheck, {
    nullable: true,
    description: 'The last check on the family in job coaching (Kindreflex): for who did it and the person (C-39).',
  })
  @Consent('FAMILY_IMPACT_CHECK')
  jobCoachingFamilyCheck(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK', info, async (permit) => {
      const row = await stores.familyChecks.first(permit);
      return row && present('JobCoachingFamilyCheck', row);
    });
  }

  @FieldResolver(() => JobCoachingFamilyCheckDone, {
    nullable: true,
    description: 'That the check on the family was done in job coaching, for the network to know (C-39).',
  })
  @Consent('FAMILY_IMPACT_CHECK_DONE')
  jobCoachingFamilyCheckDone(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK_DONE', info, async (permit) => {
      const row = await stores.familyChecksDone.first(permit);
      const organisation = row && organisationReference(row.organisation);
      return row && { ...present('JobCoachingFamilyCheckDone', row), organisation };
    });
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { eligibilityChecks } from './eligibility.rules';
import { EligibilityAssessmentConnection } from './eligibility.type';

@Resolver(() => Person)
export class EligibilityResolver {
  @FieldResolver(() => EligibilityAssessmentConnection, {
    nullable: true,
    description:
      'What was found when a programme was considered, with the checks that can be computed, the latest first (T-32).',
  })
  @Consent('CARE_NEEDS')
  eligibilityAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('EligibilityAssessment', await stores.eligibilityAssessments.page(permit, page), (row) => ({
        programme: coded('mental-health-trajectory', row.programme, languages),
        assessor: professionalReference(row.assessor),
        organisation: organisationReference(row.heldBy),
        domains: row.domains.map((code) => coded('life-domain', code, languages)),
        checks: eligibilityChecks(row).map(({ code, ...check }) => ({
          ...check,
          criterion: coded('eligibility-check', code, languages),
        })),
      })),
    );
  }
}

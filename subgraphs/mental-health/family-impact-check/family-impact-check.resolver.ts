import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { FamilyImpactCheckConnection, FamilyImpactCheckDoneConnection } from './family-impact-check.type';

@Resolver(() => Person)
export class FamilyImpactCheckResolver {
  @FieldResolver(() => FamilyImpactCheckConnection, {
    nullable: true,
    description:
      'What mental-health trajectories mean for the whole family, and what was agreed, the latest first (R-052).',
  })
  @Consent('FAMILY_IMPACT_CHECK')
  familyImpactChecks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK', info, async (permit) =>
      presentPage('FamilyImpactCheck', await stores.familyImpactChecks.page(permit, page), (row) => ({
        programme: coded('mental-health-trajectory', row.programme, languages),
        author: professionalReference(row.author),
      })),
    );
  }

  @FieldResolver(() => FamilyImpactCheckDoneConnection, {
    nullable: true,
    description: 'That family impact checks were done, and when; no content, so the network may know this much (C-39).',
  })
  @Consent('FAMILY_IMPACT_CHECK_DONE')
  familyImpactChecksDone(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK_DONE', info, async (permit) =>
      presentPage('FamilyImpactCheckDone', await stores.familyImpactChecksDone.page(permit, page), (row) => ({
        programme: coded('mental-health-trajectory', row.programme, languages),
        organisation: organisationReference(row.heldBy),
      })),
    );
  }
}

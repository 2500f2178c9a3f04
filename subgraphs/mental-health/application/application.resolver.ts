import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { TrajectoryApplicationConnection } from './application.type';

@Resolver(() => Person)
export class ApplicationsResolver {
  @FieldResolver(() => TrajectoryApplicationConnection, {
    nullable: true,
    description: 'What the person applied with at mental-health providers, the latest first (M-37).',
  })
  @Consent('CARE_NEEDS')
  trajectoryApplications(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('TrajectoryApplication', await stores.applications.page(permit, page), (row) => ({
        broughtBy: coded('application-source', row.broughtBy, languages),
        organisation: organisationReference(row.heldBy),
      })),
    );
  }
}

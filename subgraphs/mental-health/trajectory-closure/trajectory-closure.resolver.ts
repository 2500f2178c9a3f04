import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import type { TrajectoryClosureRow } from './trajectory-closure.table';
import { TrajectoryClosureConnection } from './trajectory-closure.type';

export function showClosure(row: TrajectoryClosureRow, languages: readonly string[]) {
  return {
    ...present('TrajectoryClosure', row),
    reason: coded('closure-reason', row.reason, languages),
    pointedTo: row.pointedTo.map((code) => coded('pointed-to', code, languages)),
    organisation: organisationReference(row.heldBy),
  };
}

@Resolver(() => Person)
export class TrajectoryClosuresResolver {
  @FieldResolver(() => TrajectoryClosureConnection, {
    nullable: true,
    description: 'Why trajectories ended or did not begin, the latest first.',
  })
  @Consent('RECOVERY_PLAN')
  trajectoryClosures(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('TrajectoryClosure', await stores.trajectoryClosures.page(permit, page), (row) =>
        showClosure(row, languages),
      ),
    );
  }
}

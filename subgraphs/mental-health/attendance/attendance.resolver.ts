import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { AttendanceConnection } from './attendance.type';

@Resolver(() => Person)
export class AttendanceResolver {
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description:
      'On which half days the person came, the latest first (T-30). Never for work, municipality or employer.',
  })
  @Consent('ATTENDANCE')
  attendance(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ATTENDANCE', info, async (permit) =>
      presentPage('Attendance', await stores.attendance.page(permit, page)),
    );
  }
}

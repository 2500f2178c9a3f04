import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Person } from '../person/person.type';
import { showPage, term } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { workplaceOf } from './accommodation.rules';
import type { AccommodationRow } from './accommodation.table';
import { WorkAccommodationConnection } from './accommodation.type';

export function showAccommodation(row: AccommodationRow, context: Pick<WorkContext, 'languages'>) {
  return {
    ...present('WorkAccommodation', row),
    kind: term(row.codeSystem, row.kind, context),
    agreedWith: row.organisation && organisationReference(row.organisation),
  };
}

@Resolver(() => Person)
export class AccommodationResolver {
  @FieldResolver(() => WorkAccommodationConnection, {
    nullable: true,
    description:
      'What was agreed about work, newest first. A workplace or school sees its own, and what is asked for anywhere.',
  })
  @Consent('WORK_ACCOMMODATIONS')
  accommodations(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, gate, stores } = context;
    return gate.read(person, 'WORK_ACCOMMODATIONS', info, async (permit) =>
      showPage(await stores.accommodations.pageFor(permit, page, workplaceOf(actor)), (row) =>
        showAccommodation(row, context),
      ),
    );
  }
}

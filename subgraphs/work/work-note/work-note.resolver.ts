import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage } from '../../kit/present';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { WorkNoteConnection } from './work-note.type';

@Resolver(() => Person)
export class WorkNoteResolver {
  @FieldResolver(() => WorkNoteConnection, {
    nullable: true,
    description:
      'What the coach wrote down, newest first. For the person and the coach who keeps the record; nobody else.',
  })
  @Consent('WORK_NOTES')
  workNotes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_NOTES', info, async (permit) =>
      presentPage('WorkNote', await stores.workNotes.page(permit, page)),
    );
  }
}

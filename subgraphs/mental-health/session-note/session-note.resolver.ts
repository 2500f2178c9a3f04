import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { SessionNoteConnection } from './session-note.type';

@Resolver(() => Person)
export class SessionNoteResolver {
  @FieldResolver(() => SessionNoteConnection, {
    nullable: true,
    description: 'What professionals wrote of sessions, the latest first. Not for GP, work or municipality (TQ-02).',
  })
  @Consent('SESSION_NOTES')
  sessionNotes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SESSION_NOTES', info, async (permit) =>
      presentPage('SessionNote', await stores.sessionNotes.page(permit, page), (row) => ({
        form: coded('session-form', row.form, languages),
        author: professionalReference(row.author),
        organisation: organisationReference(row.heldBy),
      })),
    );
  }
}

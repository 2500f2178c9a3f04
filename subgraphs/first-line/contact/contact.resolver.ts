import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { FirstLineContactConnection } from './contact.type';

@Resolver(() => Person)
export class ContactResolver {
  @FieldResolver(() => FirstLineContactConnection, {
    nullable: true,
    description: 'Contacts with the general practitioner and others of the first line, newest first.',
  })
  @Consent('APPOINTMENTS')
  firstLineContacts(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'APPOINTMENTS', info, async (permit) =>
      presentPage('FirstLineContact', await stores.contacts.page(permit, page), (row) => ({
        professional: professionalReference(row.professional),
        organisation: organisationReference(row.heldBy),
      })),
    );
  }
}

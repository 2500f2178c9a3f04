import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { CoachContact } from './coach-contact.type';

@Resolver(() => Person)
export class CoachContactResolver {
  @FieldResolver(() => CoachContact, {
    nullable: true,
    description: 'Whom an employer or a training provider may call about work now.',
  })
  @Consent('COACH_CONTACT')
  coachContact(@Root() { person }: Person, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'COACH_CONTACT', info, async (permit) => {
      const row = await stores.coachContacts.first(permit);
      return (
        row && {
          ...present('CoachContact', row),
          coach: professionalReference(row.professional),
          organisation: organisationReference(row.organisation),
        }
      );
    });
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { AdmissionConnection } from './admission.type';

@Resolver(() => Person)
export class AdmissionResolver {
  @FieldResolver(() => AdmissionConnection, {
    nullable: true,
    description: 'Stays in a hospital or residential service, the latest first (T-11).',
  })
  @Consent('ADMISSIONS')
  admissions(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ADMISSIONS', info, async (permit) =>
      presentPage('Admission', await stores.admissions.page(permit, page), (row) => ({
        organisation: organisationReference(row.organisation),
        careForm: coded('care-form', row.careForm, languages),
      })),
    );
  }
}

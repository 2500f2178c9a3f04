import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { ATC, coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import type { MedicationRow } from './medication.table';
import { MedicationConnection, MedicationSupportConnection } from './medication.type';

export function showMedication(row: MedicationRow, languages: readonly string[]) {
  return {
    ...present('Medication', row),
    agent: coded(ATC, row.agent, languages),
    prescriber: row.prescriber === null ? null : professionalReference(row.prescriber),
  };
}

@Resolver(() => Person)
export class MedicationResolver {
  @FieldResolver(() => MedicationConnection, {
    nullable: true,
    description: 'Medicines known to mental-health providers, the latest first. Always says that it may be incomplete.',
  })
  @Consent('MEDICATION')
  medications(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'MEDICATION', info, async (permit) => ({
      ...presentPage('Medication', await stores.medications.page(permit, page), (row) =>
        showMedication(row, languages),
      ),
      mayBeIncomplete: true,
    }));
  }

  @FieldResolver(() => MedicationSupportConnection, {
    nullable: true,
    description: 'How the person is supported in taking medicines, and by whom, the latest first (E-06).',
  })
  @Consent('MEDICATION')
  medicationSupport(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'MEDICATION', info, async (permit) =>
      presentPage('MedicationSupport', await stores.medicationSupport.page(permit, page), (row) => ({
        kind: coded('medication-support', row.kind, languages),
        professional: row.professional === null ? null : professionalReference(row.professional),
        organisation: organisationReference(row.organisation),
      })),
    );
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { CareEpisodeConnection } from './care-episode.type';

@Resolver(() => Person)
export class CareEpisodeResolver {
  @FieldResolver(() => CareEpisodeConnection, {
    nullable: true,
    description:
      'Earlier help for mental health that has ended, the latest first (T-10, T-12). Consented to with the ' +
      'admissions it is the history of; how the person tells it themselves is in their own words.',
  })
  @Consent('ADMISSIONS')
  careHistory(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ADMISSIONS', info, async (permit) =>
      presentPage('CareEpisode', await stores.careEpisodes.page(permit, page), (row) => ({
        careForm: coded('care-form', row.careForm, languages),
        organisation: row.organisation === null ? null : organisationReference(row.organisation),
        professional: row.professional === null ? null : professionalReference(row.professional),
      })),
    );
  }
}

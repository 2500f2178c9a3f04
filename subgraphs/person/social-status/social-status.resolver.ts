import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { presentPage, provenanceOf } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { localDate } from '../../../shared/local-date';
import { Person } from '../person/person.type';
import { holdsOn } from './social-status.rules';
import { InsuranceStatus, SocialStatusPeriodConnection } from './social-status.type';

@Resolver(() => Person)
export class SocialStatusResolver {
  @FieldResolver(() => SocialStatusPeriodConnection, {
    nullable: true,
    description: 'Social status over time, newest first (statuut).',
  })
  @Consent('SOCIAL_STATUS')
  socialStatus(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, now, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SOCIAL_STATUS', info, async (permit) =>
      presentPage('SocialStatusPeriod', await stores.socialStatuses.page(permit, page), (row) => ({
        kind: coded('social-status', row.kind, languages),
        isCurrent: holdsOn(row, localDate(now)),
      })),
    );
  }

  @FieldResolver(() => InsuranceStatus, { nullable: true, description: 'Whether the health insurance is in order.' })
  @Consent('INSURANCE_STATUS')
  insurance(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'INSURANCE_STATUS', info, async (permit) => {
      const row = await stores.insuranceStatuses.first(permit);
      return row && { ...row, provenance: provenanceOf(row) };
    });
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver } from 'type-graphql';
import { JURISDICTIONS } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import { Consent } from '../../kit/consent-directive';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { retentionPolicy } from '../access-record/access-retention.rules';
import type { PersonContext } from '../person.context';
import { stewardOf } from '../stewardship/stewardship.resolver';
import { Stewardship } from '../stewardship/stewardship.type';
import { AccessRetention } from './retention-run.type';

@Resolver(() => Stewardship)
export class RetentionRunResolver {
  @FieldResolver(() => [AccessRetention], {
    nullable: true,
    description:
      'How long lines of the access record are kept, what is past that, what went, and when it was last applied and by whom. For a steward of the region; applying it is the owner’s command (npm run retention).',
  })
  @Consent('ACCESS_RECORDS')
  async retention(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<readonly AccessRetention[]> {
    const scope = await stewardOf(context, info);
    const { accessRecords, retentionRuns } = context.stores;
    if (scope.organisation !== null) {
      await accessRecords.recordDenied(askerOf(context, info), null, coordinateOf(info));
      throw new KringError('FORBIDDEN', 'How long the record of the region is kept is for the steward of the region.');
    }
    await accessRecords.recordLook(askerOf(context, info), [], coordinateOf(info));
    const found: AccessRetention[] = [];
    for (const jurisdiction of JURISDICTIONS) {
      const { years, atLeast, atMost, source } = retentionPolicy(jurisdiction, context.now);
      const past = await retentionRuns.past(scope, { years });
      const going = past.filter(({ unsealed, isWithoutPartition }) => unsealed === 0 && !isWithoutPartition);
      found.push(
        Object.assign(new AccessRetention(), {
          ...{ jurisdiction, years, atLeast, atMost, source, past },
          wouldGo: going.reduce((sum, { lines }) => sum + lines, 0),
          gone: await retentionRuns.gone(scope, jurisdiction),
          lastRun: await retentionRuns.last(scope, jurisdiction),
        }),
      );
    }
    return found;
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver } from 'type-graphql';
import { Consent } from '../../kit/consent-directive';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import type { PersonContext } from '../person.context';
import { stewardOf } from '../stewardship/stewardship.resolver';
import { Stewardship } from '../stewardship/stewardship.type';
import { LogVerification } from './log-verification.type';

@Resolver(() => Stewardship)
export class LogVerificationResolver {
  @FieldResolver(() => LogVerification, {
    nullable: true,
    description: 'What came of the last verification of the access record; null while there was none.',
  })
  @Consent('ACCESS_RECORDS')
  async logVerification(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<LogVerification | null> {
    const scope = await stewardOf(context, info);
    const row = await context.stores.logVerifications.last(scope);
    await context.stores.accessRecords.recordLook(askerOf(context, info), [], coordinateOf(info));
    return (
      row &&
      Object.assign(new LogVerification(), {
        ...row,
        kinds: Object.entries(row.kinds).map(([kind, findings]) => ({ kind, findings })),
        heldAgainst: row.heldAgainst?.treeSize ?? null,
      })
    );
  }
}

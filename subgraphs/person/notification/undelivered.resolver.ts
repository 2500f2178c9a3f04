import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { Refused, refused } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { StewardScope } from '../access-record/access-record.rules';
import { askerOf } from '../access-record/access-record.resolver';
import { requireToken } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import {
  SendUndeliveredAgainDone,
  SendUndeliveredAgainInput,
  SendUndeliveredAgainResult,
  UndeliveredNotices,
} from './notification.type';

const NOT_FOR_YOU = 'What did not arrive is open to the data steward of the region only.';

@Resolver()
export class UndeliveredResolver {
  @Query(() => [UndeliveredNotices], {
    description:
      'For the data steward of the region: messages outside Kring that did not arrive, counted by kind, way and cause. Looking is itself recorded.',
  })
  async undeliveredNotices(
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly UndeliveredNotices[]> {
    requireToken(context);
    const { undelivered } = context.stores;
    const scope = regionOf(context);
    await undelivered.record(askerOf(context, info), 'READ', coordinateOf(info), scope ? 'PERMIT' : 'DENY');
    if (scope === null) throw new KringError('FORBIDDEN', NOT_FOR_YOU);
    return undelivered.count(scope);
  }

  @Mutation(() => SendUndeliveredAgainResult, {
    description:
      'The data steward of the region lets messages that did not arrive be sent again, to where each person now wants them. Recorded.',
  })
  async sendUndeliveredAgain(
    @Arg('input', () => SendUndeliveredAgainInput, { description: 'Which.' }) input: SendUndeliveredAgainInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SendUndeliveredAgainResult> {
    requireToken(context);
    const scope = regionOf(context);
    if (scope === null) {
      await context.stores.undelivered.record(askerOf(context, info), 'CONTRIBUTE', coordinateOf(info), 'DENY');
      return refused('NOT_PERMITTED', NOT_FOR_YOU);
    }
    const filter = { kind: input.kind ?? null, channel: input.channel ?? null };
    const receipt = await context.writing.once(input.idempotencyKey, 'sendUndeliveredAgain', input, async ({ stores }) => {
      await stores.undelivered.record(askerOf(context, info), 'CONTRIBUTE', coordinateOf(info), 'PERMIT');
      return { count: String(await stores.undelivered.sendAgain(scope, filter)) };
    });
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new SendUndeliveredAgainDone(), { count: Number(receipt.count) });
  }
}

function regionOf({ actor }: PersonContext): StewardScope | null {
  const scope = StewardScope.of(actor);
  return scope?.organisation === null ? scope : null;
}

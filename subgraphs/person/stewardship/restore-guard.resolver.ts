import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { Consent } from '../../kit/consent-directive';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { StewardScope } from '../access-record/access-record.rules';
import { requireToken } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { ConsentHold, ConsentHolds, ReconcileDone, ReconcileInput, ReconcileResult } from './restore-guard.type';
import { reasonFault } from './steward-case.rules';
import { Stewardship } from './stewardship.type';
import { stewardOf } from './stewardship.resolver';

const PAGE = 100;

@Resolver(() => Stewardship)
export class RestoreGuardResolver {
  @FieldResolver(() => ConsentHolds, {
    nullable: true,
    description: 'Whose sharing is closed since a restore from a backup that is older than their last word. For a steward of the region.',
  })
  @Consent('CONSENT')
  async consentHolds(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<ConsentHolds> {
    const scope = await stewardOf(context, info);
    if (scope.organisation !== null) {
      await context.stores.accessRecords.recordDenied(askerOf(context, info), null, coordinateOf(info));
      throw new KringError('FORBIDDEN', 'What a restore closed is for the steward of the region.');
    }
    const lens = await context.stores.stewardCases.lens(scope);
    const rows = await context.stores.restoreGuard.standing(scope, PAGE);
    const presented = await context.stores.restoreGuard.presented(scope, rows);
    const total = await context.stores.restoreGuard.count(scope);
    await context.stores.accessRecords.recordLook(askerOf(context, info), rows.map(({ person }) => person), coordinateOf(info));
    const holds = rows.map(({ person, since, keptEpoch, foundEpoch }) =>
      Object.assign(new ConsentHold(), { ...lens.person(person), since, missing: Number(BigInt(keptEpoch) - BigInt(foundEpoch)), receiptsPresented: presented.get(person) ?? 0 }),
    );
    return { holds, total };
  }

  @Mutation(() => ReconcileResult, {
    description:
      'The steward of the region confirms, after a restore, that what was taken back since the backup is taken back again: sharing opens by what the database holds now.',
  })
  async reconcile(
    @Arg('input', () => ReconcileInput, { description: 'For whom, and what was done.' }) input: ReconcileInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReconcileDone | Refused> {
    requireToken(context);
    const scope = StewardScope.of(context.actor);
    if (scope === null || scope.organisation !== null) {
      await context.stores.accessRecords.recordDenied(askerOf(context, info), null, coordinateOf(info));
      return refused('NOT_PERMITTED', 'Only the steward of the region opens sharing again after a restore.');
    }
    const named = input.person == null ? null : (await context.stores.stewardCases.lens(scope)).unveiled(input.person);
    if (named === undefined || named?.side === 'ACCOUNT') {
      throw new KringError('BAD_USER_INPUT', 'The value of input.person is neither the key nor a pseudonym of a person.');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'reconcile', input, async ({ stores }) => {
      const fault = reasonFault(input.reason);
      if (fault) return fault;
      if ((named === null) !== input.everybody) return refused('INPUT_NOT_FIT', 'Name one person, or say that it is for everybody.');
      const lifted = await stores.restoreGuard.lift(scope, named?.subject ?? null, input.reason.trim());
      if (lifted.length === 0) return notFound();
      await stores.accessRecords.recordLook(askerOf(context, info), lifted, coordinateOf(info));
      return { persons: String(lifted.length) };
    });
    if (receipt instanceof Refused) {
      // That somebody is not on hold was told them, and the act that would have said so was rolled back.
      await context.stores.accessRecords.recordLook(askerOf(context, info), named === null ? [] : [named.subject], coordinateOf(info));
      return receipt;
    }
    return Object.assign(new ReconcileDone(), { persons: Number(receipt.persons) });
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { localDate } from '../../../shared/local-date';
import { Refused, refused } from '../../kit/refused.type';
import type { DirectoryContext } from '../directory.context';
import { keyIn, shown } from '../reference-row/reference-row.rules';
import { placesFault, providerOf, turnOf } from './places-statement.rules';
import { OfferingPlacesStated, StateOfferingPlacesInput, StateOfferingPlacesResult } from './places-statement.type';

@Resolver()
export class PlacesStatementActs {
  @Mutation(() => StateOfferingPlacesResult, {
    description:
      'States how many places of an offering are taken (S-11, N-25): its provider does. What is told of it are bands, anew at the turn ' +
      'of a month and only when it moved by five or more, so that nobody who comes or goes alone shows.',
  })
  async stateOfferingPlaces(
    @Arg('input', () => StateOfferingPlacesInput, { description: 'Of which offering, how many.' }) input: StateOfferingPlacesInput,
    @Ctx() context: DirectoryContext,
  ): Promise<typeof StateOfferingPlacesResult> {
    const { actor, writing, now } = context;
    if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
    const id = keyIn('ServiceOffering', input.offering);
    if (id === null) throw new KringError('BAD_USER_INPUT', 'The value of offering is not the key of a ServiceOffering; use one that was listed.');
    const { taken } = input;
    const on = localDate(now);
    const receipt = await writing.once(input.idempotencyKey, 'stateOfferingPlaces', input, async ({ stores }) => {
      const offering = await stores.offerings.byKey(id);
      const fault = placesFault(offering, providerOf(actor), taken, on);
      if (fault !== null) return refused(fault.code, fault.message, fault.rule);
      const isFirst = offering!.placesTaken === null && (await stores.placesStatements.of(id)).length === 0;
      await stores.placesStatements.state(id, taken, on, actor.id);
      return { taken: String(taken), toldFrom: isFirst ? on : turnOf(on.slice(0, 7)) };
    });
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const offering = await context.stores.offerings.byKey(id);
    return Object.assign(new OfferingPlacesStated(), {
      ...{ taken: Number(receipt.taken), toldFrom: receipt.toldFrom },
      offering: offering && shown('ServiceOffering', offering, on),
    });
  }
}

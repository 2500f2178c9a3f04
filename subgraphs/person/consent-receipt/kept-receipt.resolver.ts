import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { Refused, refused } from '../../kit/refused.type';
import { doer, keyOf, openForPerson } from '../acting.resolver';
import { PERSONS_OWN } from '../consent/consent.resolver';
import type { PersonContext } from '../person.context';
import { PresentReceiptDone, PresentReceiptInput, PresentReceiptResult } from './kept-receipt.type';

@Resolver(() => PresentReceiptDone)
export class KeptReceiptResolver {
  @Mutation(() => PresentReceiptResult, {
    description:
      'The person presents a receipt they kept, as after a restore from a backup: what they had taken back or refused holds again, and nothing opens by it.',
  })
  async presentConsentReceipt(
    @Arg('input', () => PresentReceiptInput, { description: 'The receipt.' }) input: PresentReceiptInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PresentReceiptDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const kept = await context.stores.keptReceipts.read(input.receipt);
    const receipt = await context.writing.once(input.idempotencyKey, 'presentConsentReceipt', input, async ({ stores }) => {
      // Whose it is is told to nobody else: another’s receipt and a forged one are refused alike.
      if (kept === undefined || kept.person !== person) return notOurs();
      await stores.epochs.advance(person);
      const outcome = await stores.keptReceipts.present(permit, kept, doer(context));
      return outcome === undefined ? notOurs() : { outcome };
    });
    if (receipt instanceof Refused) return receipt;
    const saying = kept === undefined ? null : encodeId(kept.sayingType, person, kept.saying);
    return Object.assign(new PresentReceiptDone(), { outcome: receipt.outcome, saying });
  }
}

function notOurs(): Refused {
  return refused('RULE_NOT_MET', 'This is no receipt of this person that Kring has signed; present it as it was given, to the letter.');
}

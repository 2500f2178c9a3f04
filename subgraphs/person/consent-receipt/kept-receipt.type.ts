import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

export enum PresentedOutcomeName {
  WITHDRAWN_AGAIN = 'WITHDRAWN_AGAIN',
  REFUSED_AGAIN = 'REFUSED_AGAIN',
  ALREADY_SO = 'ALREADY_SO',
  TO_BE_SAID_ANEW = 'TO_BE_SAID_ANEW',
}

registerEnumType(PresentedOutcomeName, {
  name: 'PresentedReceiptOutcome',
  description: 'What came of a receipt that was presented.',
  valuesConfig: {
    WITHDRAWN_AGAIN: { description: 'The grant stood as if it were never taken back, or limited; it is taken back now. What was left of a limit is to be given anew.' },
    REFUSED_AGAIN: { description: 'The refusal was not known any more; it holds from now on.' },
    ALREADY_SO: { description: 'Kring knew, or it is over; nothing was changed.' },
    TO_BE_SAID_ANEW: { description: 'It would open something: nothing was changed, and who still wants it says so anew.' },
  },
});

@InputType({ description: 'A receipt that was kept.' })
export class PresentReceiptInput {
  @Field(() => ID, { description: 'Key of the person whose receipt it is.' })
  person!: string;

  @Field(() => String, { description: 'The receipt as ConsentReceipt.signed gave it.' })
  receipt!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What came of a receipt that was presented.' })
export class PresentReceiptDone {
  @ConsentField('CONSENT', () => PresentedOutcomeName, { description: 'What came of it.' })
  outcome!: PresentedOutcomeName;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the grant or refusal that the receipt is of.' })
  saying!: string;
}

export const PresentReceiptResult = createUnionType({
  name: 'PresentReceiptResult',
  description: 'What came of the receipt, or why nothing was changed.',
  types: () => [PresentReceiptDone, Refused] as const,
});

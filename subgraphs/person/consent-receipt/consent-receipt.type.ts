import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';

export enum ReceiptEventKind {
  GRANTED = 'GRANTED',
  EXCEPTED = 'EXCEPTED',
  LIMITED = 'LIMITED',
  REFUSED = 'REFUSED',
  PAUSED = 'PAUSED',
  CONFIRMED = 'CONFIRMED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ReceiptEventKind, {
  name: 'ConsentReceiptEvent',
  description: 'What the receipt is of.',
  valuesConfig: {
    GRANTED: { description: 'Something was allowed.' },
    EXCEPTED: { description: 'An exception to a refusal was made.' },
    LIMITED: { description: 'Something was taken off a grant; this is of what stays.' },
    REFUSED: { description: 'Something was refused.' },
    PAUSED: { description: 'Everything was refused to everyone.' },
    CONFIRMED: { description: 'What a professional had recorded was confirmed.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
});

@ObjectType({
  description: 'Receipt of what the person said (toestemmingsbewijs), by ISO/IEC TS 27560. Issued once, never changed.',
})
export class ConsentReceipt {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the grant or refusal.' })
  saying!: string;

  @ConsentField('CONSENT', () => ReceiptEventKind, { description: 'What the receipt is of.' })
  event!: ReceiptEventKind;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was issued (UTC).' })
  issuedAt!: Date;

  @ConsentField('CONSENT', () => GraphQLJSONObject, {
    description:
      'The fields of ISO/IEC TS 27560: schema version, record, controllers, categories, purposes, recipients, period, how given, jurisdiction, withdrawal method, events.',
  })
  body!: object;

  @ConsentField('CONSENT', () => String, {
    description:
      'The receipt under the hub’s name, as a compact JWS (RFC 7515), to be kept elsewhere: presented after a restore, it has what was taken back taken back again. Null until it is signed, about a second.',
  })
  signed!: string | null;
}

export const ConsentReceiptConnection = connectionOf('ConsentReceipt', ConsentReceipt, 'CONSENT', 'the receipts');

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'A need on one or more life domains (zorgnood, P-17), with who saw it.' })
@Directive('@key(fields: "id")')
export class CareNeed {
  @Field(() => ID, { description: 'Opaque key of the need.' })
  id!: string;

  @ConsentField('CARE_NEEDS', () => [Code], { description: 'The life domains it touches, of the list life-domain.' })
  lifeDomains!: readonly Code[];

  @ConsentField('CARE_NEEDS', () => String, { description: 'The need, as it was said.' })
  text!: string;

  @ConsentField('CARE_NEEDS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('CARE_NEEDS', () => GraphQLDate, { description: 'When it was seen, a local date.' })
  seenOn!: string;

  @ConsentField('CARE_NEEDS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CareNeedRecord = recordedOf('CareNeed', 'A need');

export const CareNeedConnection = connectionOf('CareNeed', CareNeed, 'CARE_NEEDS', 'the care needs');

@InputType({ description: 'A need of the person, on one or more life domains.' })
export class RecordCareNeedInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => [String], { description: 'The life domains it touches, codes of the list life-domain: at least one, each once.' })
  lifeDomains!: string[];

  @Field(() => String, { description: 'The need, 1 to 2000 characters; kept to the letter.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';
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

export const CareNeedConnection = connectionOf('CareNeed', CareNeed, 'CARE_NEEDS', 'the care needs');

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';
import { Code } from '../code/code.type';

@ObjectType({ description: 'A stretch of time under one social-security status (statuut, P-10).' })
@Directive('@key(fields: "id")')
export class SocialStatusPeriod {
  @Field(() => ID, { description: 'Opaque key of the period.' })
  id!: string;

  @ConsentField('SOCIAL_STATUS', () => Code, { description: 'The status, of the list social-status.' })
  kind!: Code;

  @ConsentField('SOCIAL_STATUS', () => String, { description: 'What is said of it.' })
  inWords!: string | null;

  @ConsentField('SOCIAL_STATUS', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('SOCIAL_STATUS', () => GraphQLDate, { description: 'Since when, a local date.' })
  fromOn!: string;

  @ConsentField('SOCIAL_STATUS', () => GraphQLDate, {
    description: 'Until when, a local date, exclusive; null while it lasts.',
  })
  untilOn!: string | null;

  @ConsentField('SOCIAL_STATUS', () => Boolean, { description: 'Whether it holds today.' })
  isCurrent!: boolean;

  @ConsentField('SOCIAL_STATUS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const SocialStatusPeriodConnection = connectionOf(
  'SocialStatusPeriod',
  SocialStatusPeriod,
  'SOCIAL_STATUS',
  'the periods of social status',
);

@ObjectType({
  description: 'Whether the health insurance is in order: yes or no, and nothing else (verzekerbaarheid, P-11).',
})
export class InsuranceStatus {
  @ConsentField('INSURANCE_STATUS', () => Boolean, { description: 'Whether it is in order.' })
  inOrder!: boolean;

  @ConsentField('INSURANCE_STATUS', () => GraphQLDate, { description: 'On which day that was so, a local date.' })
  asOf!: string;

  @ConsentField('INSURANCE_STATUS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

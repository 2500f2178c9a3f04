import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';

export enum EmploymentContract {
  NONE = 'NONE',
  FIXED_TERM = 'FIXED_TERM',
  OPEN_ENDED = 'OPEN_ENDED',
}

registerEnumType(EmploymentContract, {
  name: 'EmploymentContract',
  description: 'Whether the person is bound by an employment contract, and for how long.',
  valuesConfig: {
    NONE: { description: 'No employment contract (geen arbeidscontract).' },
    FIXED_TERM: { description: 'For a fixed term (bepaalde duur).' },
    OPEN_ENDED: { description: 'Without an end (onbepaalde duur).' },
  },
});

@ObjectType({ description: 'A period with an employment contract, or without one (arbeidscontract).' })
export class EmploymentPeriod {
  @Field(() => ID, { description: 'Opaque key of the period.' })
  id!: string;

  @ConsentField('JOB_HISTORY', () => EmploymentContract, { description: 'Which contract; NONE is said, not assumed.' })
  contract!: `${EmploymentContract}`;

  @ConsentField('JOB_HISTORY', () => Organisation, { description: 'With whom, when the directory has them.' })
  employer!: Organisation | null;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, {
    description: 'First day on which it no longer held; null while it does.',
  })
  endedOn!: string | null;

  @ConsentField('JOB_HISTORY', () => Provenance, { description: 'Where this comes from: a referrer may have said so.' })
  provenance!: Provenance;
}

export const EmploymentPeriodConnection = connectionOf(
  'EmploymentPeriod',
  EmploymentPeriod,
  'JOB_HISTORY',
  'the periods with and without a contract',
);

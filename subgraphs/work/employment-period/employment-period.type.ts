import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

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

export const EmploymentPeriodRecord = recordedOf('EmploymentPeriod', 'The period with or without a contract');

@InputType({ description: 'That there is an employment contract, or that there is none (arbeidscontract).' })
export class RecordEmploymentPeriodInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => EmploymentContract, { description: 'Which contract, or that there is none.' })
  contract!: EmploymentContract;

  @Field(() => ID, { nullable: true, description: 'Key of the employer, when the directory has them; of no contract left out.' })
  employer?: string | null;

  @Field(() => GraphQLDate, { description: 'First day, a local date; today or earlier.' })
  startedOn!: Date;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day on which it no longer holds; later than today only of a contract for a fixed term.',
  })
  endedOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a period with or without a contract ended.' })
export class EndEmploymentPeriodInput {
  @Field(() => ID, { description: 'Key of the period.' })
  period!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => GraphQLDate, {
    description: 'First day on which it no longer holds; later than today only of a contract for a fixed term.',
  })
  endedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { FundingMethodKind } from '../../kit/money-frame.type';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({
  description:
    'By which money frame a trajectory is paid, and since when: one person often has several at once (financiering per ' +
    'ondersteuningslijn, L-23). For the person, the provider who answers for the trajectory, and who pays.',
})
export class FundingAllocation {
  @Field(() => ID, { description: 'Opaque key of the allocation.' })
  id!: string;

  @ConsentField('CONVENTION_SESSIONS', () => Code, { description: 'The frame, of the list funding-source.' })
  fundingSource!: Code;

  @ConsentField('CONVENTION_SESSIONS', () => FundingMethodKind, { description: 'In what way it pays; null where nothing is said.' })
  method!: `${FundingMethodKind}` | null;

  @ConsentField('CONVENTION_SESSIONS', () => Organisation, { description: 'Who pays; null where nobody is named, or it is the person.' })
  payer!: Organisation | null;

  @ConsentField('CONVENTION_SESSIONS', () => Int, {
    description: 'How much of it, in whole percent, 1 to 100; null where nothing is agreed about it.',
  })
  sharePercent!: number | null;

  @ConsentField('CONVENTION_SESSIONS', () => GraphQLDate, { description: 'From which local date.' })
  fromDate!: string;

  @ConsentField('CONVENTION_SESSIONS', () => GraphQLDate, {
    description: 'First local date on which it pays no longer; null while no end is known.',
  })
  untilDate!: string | null;

  @ConsentField('CONVENTION_SESSIONS', () => Organisation, { description: 'The provider of the trajectory.' })
  organisation!: Organisation;

  @ConsentField('CONVENTION_SESSIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const FundingAllocationConnection = connectionOf(
  'FundingAllocation',
  FundingAllocation,
  'CONVENTION_SESSIONS',
  'the money frames of trajectories',
);

export const FundingAllocationRecord = recordedOf('FundingAllocation', 'A money frame');

@InputType({ description: 'A frame that pays a trajectory.' })
export class AllocateFundingInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => String, { description: 'Which frame, of the list funding-source; one of the trajectory’s country.' })
  fundingSource!: string;

  @Field(() => FundingMethodKind, { nullable: true, description: 'In what way it pays.' })
  method?: FundingMethodKind | null;

  @Field(() => ID, { nullable: true, description: 'Key of the organisation that pays.' })
  payer?: string | null;

  @Field(() => Int, { nullable: true, description: 'How much of it, in whole percent.' })
  sharePercent?: number | null;

  @Field(() => GraphQLDate, { description: 'From which local date, not before the application.' })
  fromDate!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which it pays no longer.' })
  untilDate?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'How long and for how much a frame pays, said anew.' })
export class ChangeFundingInput {
  @Field(() => ID, { description: 'Key of the allocation.' })
  allocation!: string;

  @Field(() => Int, { description: 'The version you decided on.' })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'How much of it from the beginning, in whole percent; left out: nothing is agreed.' })
  sharePercent?: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which it pays no longer; left out: no end is known.' })
  untilDate?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

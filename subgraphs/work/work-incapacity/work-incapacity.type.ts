import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({ description: 'A period in which the person cannot work (arbeidsongeschiktheid). Never says why.' })
export class WorkIncapacityPeriod {
  @Field(() => ID, { description: 'Opaque key of the period.' })
  id!: string;

  @ConsentField('SOCIAL_STATUS', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('SOCIAL_STATUS', () => GraphQLDate, { description: 'First day on which it was over; null while it lasts.' })
  endedOn!: string | null;

  @ConsentField('SOCIAL_STATUS', () => Provenance, { description: 'Where this comes from: coach or advising doctor.' })
  provenance!: Provenance;
}

export const WorkIncapacityPeriodConnection = connectionOf(
  'WorkIncapacityPeriod',
  WorkIncapacityPeriod,
  'SOCIAL_STATUS',
  'the periods of incapacity for work',
);

export const WorkIncapacityPeriodRecord = recordedOf('WorkIncapacityPeriod', 'The period of incapacity for work');

@InputType({ description: 'That the person cannot work since a day. There is no place for a cause (C-49).' })
export class StartWorkIncapacityInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'First day, a local date; today or earlier.' })
  startedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a period of incapacity for work is over.' })
export class EndWorkIncapacityInput {
  @Field(() => ID, { description: 'Key of the period.' })
  period!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it was over, a local date.' })
  endedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

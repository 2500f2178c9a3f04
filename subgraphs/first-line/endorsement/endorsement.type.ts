import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

@ObjectType({
  description: 'The advising doctor (adviserend arts) of the mutuality stands behind a trajectory towards work.',
})
@Directive('@key(fields: "id")')
export class Endorsement {
  @Field(() => ID, { description: 'Opaque key of the endorsement.' })
  id!: string;

  @ConsentField('WORK_TRAJECTORY', () => GraphQLDate, { description: 'When it was given, a local date.' })
  onDate!: string;

  @ConsentField('WORK_TRAJECTORY', () => String, { description: 'What is endorsed. No medical reason stands in it.' })
  text!: string;

  @ConsentField('WORK_TRAJECTORY', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_TRAJECTORY', () => Organisation, { description: 'The mutuality.' })
  organisation!: Organisation;

  @ConsentField('WORK_TRAJECTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const EndorsementConnection = connectionOf('Endorsement', Endorsement, 'WORK_TRAJECTORY', 'the endorsements');

@InputType({ description: 'What the advising doctor stands behind, of whom.' })
export class EndorseWorkTrajectoryInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'What is endorsed, at most 2000 characters; no medical reason.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The endorsement was recorded.' })
export class WorkTrajectoryEndorsed {
  @ConsentField('WORK_TRAJECTORY', () => Endorsement, { description: 'The endorsement, as you may now read it.' })
  endorsement!: Endorsement | null;
}

export const EndorseWorkTrajectoryResult = createUnionType({
  name: 'EndorseWorkTrajectoryResult',
  description: 'The endorsement, or why it was refused.',
  types: () => [WorkTrajectoryEndorsed, Refused] as const,
});

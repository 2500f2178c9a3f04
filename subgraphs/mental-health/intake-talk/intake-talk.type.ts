import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum TrustedPersonAtIntakeKind {
  PRESENT = 'PRESENT',
  WAIVED_BY_PERSON = 'WAIVED_BY_PERSON',
  NOT_ASKED = 'NOT_ASKED',
}

registerEnumType(TrustedPersonAtIntakeKind, {
  name: 'TrustedPersonAtIntake',
  description: 'Whether the trusted person (vertrouwenspersoon) was at the intake.',
  valuesConfig: {
    PRESENT: { description: 'They were there.' },
    WAIVED_BY_PERSON: { description: 'The person said that they need not be there.' },
    NOT_ASKED: { description: 'Nobody asked; in the Netherlands that is no intake (R-085).' },
  },
});

@ObjectType({ description: 'That the intake was held (intakegesprek), and whether the trusted person was there; not what was said.' })
export class IntakeTalk {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => GraphQLDate, { description: 'When, a local date.' })
  heldOn!: string;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => Professional, { description: 'With whom.' })
  professional!: Professional;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => Organisation, { description: 'At which provider.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => TrustedPersonAtIntakeKind, { description: 'Whether the trusted person was there (R-085).' })
  trustedPerson!: `${TrustedPersonAtIntakeKind}`;

  @ConsentField('RECOVERY_PLAN_MOMENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const IntakeTalkConnection = connectionOf('IntakeTalk', IntakeTalk, 'RECOVERY_PLAN_MOMENTS', 'the intakes');

export const IntakeTalkRecord = recordedOf('IntakeTalk', 'An intake');

@InputType({ description: 'An intake that was held.' })
export class RecordIntakeTalkInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  heldOn!: Date;

  @Field(() => ID, { description: 'Key of the professional with whom.' })
  professional!: string;

  @Field(() => TrustedPersonAtIntakeKind, { description: 'Whether the trusted person was there.' })
  trustedPerson!: TrustedPersonAtIntakeKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

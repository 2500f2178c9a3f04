import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

export enum IntensityDirectionKind {
  UP = 'UP',
  DOWN = 'DOWN',
}

registerEnumType(IntensityDirectionKind, {
  name: 'CareIntensityDirection',
  description: 'Whether there is more care from then on, or less.',
  valuesConfig: {
    UP: { description: 'More (opschalen, opbouw).' },
    DOWN: { description: 'Less (afschalen, afbouw).' },
  },
});

@ObjectType({ description: 'That care went up or down, and why (op- en afschalen).' })
@Directive('@key(fields: "id")')
export class CareIntensityChange {
  @Field(() => ID, { description: 'Opaque key of the change.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => IntensityDirectionKind, { description: 'More or less.' })
  direction!: `${IntensityDirectionKind}`;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'From when, a local date.' })
  changedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => Code, { description: 'Why.' })
  reason!: Code;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What was said about it, if anything.' })
  explanation!: string | null;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the explanation, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => Int, { description: 'Half days a week from then on; null where not counted.' })
  halfDaysAWeek!: number | null;

  @ConsentField('RECOVERY_PLAN', () => Int, {
    description: 'Contacts in four weeks from then on; null where not counted.',
  })
  contactsInFourWeeks!: number | null;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'At which provider.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CareIntensityChangeConnection = connectionOf(
  'CareIntensityChange',
  CareIntensityChange,
  'RECOVERY_PLAN',
  'the changes of intensity',
);

export const CareIntensityChangeRecord = recordedOf('CareIntensityChange', 'A change of intensity');

@InputType({ description: 'Care that goes up or down. It takes no new indication (R-112).' })
export class ChangeCareIntensityInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => IntensityDirectionKind, { description: 'More or less.' })
  direction!: IntensityDirectionKind;

  @Field(() => GraphQLDate, { description: 'From when, a local date: today or earlier, within the trajectory.' })
  changedOn!: Date;

  @Field(() => String, { description: 'Why, of the list intensity-reason.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What was said about it.' })
  explanation?: string | null;

  @Field(() => String, { description: 'Language of the explanation, BCP 47.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'Half days a week from then on, 0 to 14.' })
  halfDaysAWeek?: number | null;

  @Field(() => Int, { nullable: true, description: 'Contacts in four weeks from then on, 0 to 112.' })
  contactsInFourWeeks?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

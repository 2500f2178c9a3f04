import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum ChildSafetyStateName {
  NOT_NEEDED = 'NOT_NEEDED',
  NEEDED = 'NEEDED',
  DONE = 'DONE',
}

registerEnumType(ChildSafetyStateName, {
  name: 'ChildSafetyState',
  description: 'Whether a child-safety check is to be done.',
  valuesConfig: {
    NOT_NEEDED: { description: 'There are no minor children, or the situation does not harm them.' },
    NEEDED: { description: 'The check is to be done (R-086).' },
    DONE: { description: 'The check was done.' },
  },
});

export enum ChildSafetyOutcomeName {
  SAFE = 'SAFE',
  SUPPORT_AGREED = 'SUPPORT_AGREED',
  UNSAFE = 'UNSAFE',
}

registerEnumType(ChildSafetyOutcomeName, {
  name: 'ChildSafetyOutcome',
  description: 'What a child-safety check found.',
  valuesConfig: {
    SAFE: { description: 'The children are safe.' },
    SUPPORT_AGREED: { description: 'The children are safe with the support that was agreed.' },
    UNSAFE: { description: 'The children may not be safe: the reporting code (meldcode) is followed (C-41).' },
  },
});

@ObjectType({
  description:
    'Whether the person’s situation may seriously harm minor children, and what was found (Kindcheck, R-086). For its author, who ' +
    'leads the treatment and the person; to all others it is as if there were none (C-40).',
})
@Directive('@key(fields: "id")')
export class ChildSafetyCheck {
  @Field(() => ID, { description: 'Opaque key of the check.' })
  id!: string;

  @ConsentField('CHILD_SAFETY_CHECK', () => ChildSafetyStateName, { description: 'Whether it is needed, or done.' })
  state!: keyof typeof ChildSafetyStateName;

  @ConsentField('CHILD_SAFETY_CHECK', () => GraphQLDate, { description: 'When it was asked whether one is needed, a local date.' })
  askedOn!: string;

  @ConsentField('CHILD_SAFETY_CHECK', () => Boolean, { description: 'Whether minor children depend on the person.' })
  hasMinorChildren!: boolean;

  @ConsentField('CHILD_SAFETY_CHECK', () => Boolean, { description: 'Whether the situation may seriously harm minor children.' })
  mayBeHarmed!: boolean;

  @ConsentField('CHILD_SAFETY_CHECK', () => GraphQLDate, {
    description: 'By when the check is done, a local date; null where none is needed.',
  })
  checkBy!: string | null;

  @ConsentField('CHILD_SAFETY_CHECK', () => GraphQLDate, { description: 'When it was done, a local date.' })
  doneOn!: string | null;

  @ConsentField('CHILD_SAFETY_CHECK', () => ChildSafetyOutcomeName, { description: 'What was found; null until it is done.' })
  outcome!: keyof typeof ChildSafetyOutcomeName | null;

  @ConsentField('CHILD_SAFETY_CHECK', () => String, { description: 'What was found, in words. No names of children (C-42).' })
  findings!: string | null;

  @ConsentField('CHILD_SAFETY_CHECK', () => String, { description: 'What was agreed.' })
  agreed!: string | null;

  @ConsentField('CHILD_SAFETY_CHECK', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string | null;

  @ConsentField('CHILD_SAFETY_CHECK', () => Professional, { description: 'Who does it.' })
  author!: Professional;

  @ConsentField('CHILD_SAFETY_CHECK', () => Organisation, { description: 'For which provider.' })
  organisation!: Organisation;

  @ConsentField('CHILD_SAFETY_CHECK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ChildSafetyCheckConnection = connectionOf(
  'ChildSafetyCheck',
  ChildSafetyCheck,
  'CHILD_SAFETY_CHECK',
  'the child-safety checks',
);
export const ChildSafetyCheckRecord = recordedOf('ChildSafetyCheck', 'A child-safety check');

@InputType({ description: 'Whether a child-safety check is needed.' })
export class AskChildSafetyInput {
  @Field(() => ID, { description: 'Key of the trajectory at whose intake it is asked.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  askedOn!: Date;

  @Field(() => Boolean, { description: 'Whether minor children depend on the person.' })
  hasMinorChildren!: boolean;

  @Field(() => Boolean, { description: 'Whether the situation may seriously harm minor children.' })
  mayBeHarmed!: boolean;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'By when the check is done, a local date: today or later; needed where both are the case (R-086).',
  })
  checkBy?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What a child-safety check found.' })
export class RecordChildSafetyCheckInput {
  @Field(() => ID, { description: 'Key of the check that is needed.' })
  check!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When it was done, a local date: today or earlier.' })
  doneOn!: Date;

  @Field(() => ChildSafetyOutcomeName, { description: 'What was found.' })
  outcome!: ChildSafetyOutcomeName;

  @Field(() => String, { description: 'What was found, in words, at most 4000 characters. No names of children (C-42).' })
  findings!: string;

  @Field(() => String, { description: 'What was agreed, at most 4000 characters.' })
  agreed!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

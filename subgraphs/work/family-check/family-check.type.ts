import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({
  description: 'What a coaching trajectory means for partner and children, and what was agreed (Kindreflex).',
})
export class JobCoachingFamilyCheck {
  @Field(() => ID, { description: 'Opaque key of the check.' })
  id!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => GraphQLDate, { description: 'When it was done, a local date.' })
  doneOn!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => String, { description: 'What it means for the family.' })
  outcome!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => String, { description: 'What was agreed; null when nothing was needed.' })
  actions!: string | null;

  @ConsentField('FAMILY_IMPACT_CHECK', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'That the check on the family was done, and nothing of what came out of it (Kindreflex gedaan).',
})
export class JobCoachingFamilyCheckDone {
  @Field(() => ID, { description: 'Opaque key of this record.' })
  id!: string;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => GraphQLDate, { description: 'When it was done, a local date.' })
  doneOn!: string;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => Organisation, { description: 'The service that did it.' })
  organisation!: Organisation;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const JobCoachingFamilyCheckRecord = recordedOf('JobCoachingFamilyCheck', 'The check on the family');

@InputType({ description: 'What a coaching trajectory means for the whole family (Kindreflex).' })
export class RecordJobCoachingFamilyCheckInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => GraphQLDate, { description: 'When it was done, a local date; today or earlier.' })
  doneOn!: Date;

  @Field(() => String, {
    description: 'What it means for the family, also that there are no children; no name of a child. At most 4000 characters.',
  })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed, if anything; at most 4000 characters.' })
  actions?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

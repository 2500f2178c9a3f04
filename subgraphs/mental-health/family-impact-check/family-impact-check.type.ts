import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { Code } from '../code/code.type';

@ObjectType({
  description:
    'What a trajectory means for the whole family, partner and children too, and what was agreed (kindreflex).',
})
export class FamilyImpactCheck {
  @Field(() => ID, { description: 'Opaque key of the check.' })
  id!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => Code, { description: 'At the start of which kind of trajectory.' })
  programme!: Code;

  @ConsentField('FAMILY_IMPACT_CHECK', () => GraphQLDate, { description: 'When, a local date.' })
  doneOn!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => String, { description: 'What it means for those at home.' })
  meaning!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => String, { description: 'What was agreed.' })
  agreed!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('FAMILY_IMPACT_CHECK', () => Professional, { description: 'Who did it.' })
  author!: Professional;

  @ConsentField('FAMILY_IMPACT_CHECK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const FamilyImpactCheckConnection = connectionOf(
  'FamilyImpactCheck',
  FamilyImpactCheck,
  'FAMILY_IMPACT_CHECK',
  'the family impact checks',
);

@ObjectType({ description: 'That a family impact check was done, and when. No content.' })
export class FamilyImpactCheckDone {
  @Field(() => ID, { description: 'Opaque key of the fact.' })
  id!: string;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => Code, { description: 'At the start of which kind of trajectory.' })
  programme!: Code;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => GraphQLDate, { description: 'When, a local date.' })
  doneOn!: string;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => Organisation, { description: 'By which provider.' })
  organisation!: Organisation;

  @ConsentField('FAMILY_IMPACT_CHECK_DONE', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const FamilyImpactCheckDoneConnection = connectionOf(
  'FamilyImpactCheckDone',
  FamilyImpactCheckDone,
  'FAMILY_IMPACT_CHECK_DONE',
  'the facts that a family impact check was done',
);

export const FamilyImpactCheckRecord = recordedOf('FamilyImpactCheck', 'A family impact check');

@InputType({
  description:
    'What a trajectory means for the whole family (kindreflex), also for whoever has no children: then that is what it says.',
})
export class RecordFamilyImpactCheckInput {
  @Field(() => ID, { description: 'Key of the trajectory that is to begin.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When it was thought of with the person, a local date: today or earlier.' })
  doneOn!: Date;

  @Field(() => String, { description: 'What it means for those at home. Nothing of a child’s own care.' })
  meaning!: string;

  @Field(() => String, { description: 'What was agreed.' })
  agreed!: string;

  @Field(() => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

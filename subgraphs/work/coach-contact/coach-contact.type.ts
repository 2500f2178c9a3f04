import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({
  description: 'Whom an employer or a training provider may call about work (contact van de arbeidscoach).',
})
export class CoachContact {
  @Field(() => ID, { description: 'Opaque key of the contact.' })
  id!: string;

  @ConsentField('COACH_CONTACT', () => Professional, { description: 'The coach.' })
  coach!: Professional;

  @ConsentField('COACH_CONTACT', () => Organisation, { description: 'The service of the coach.' })
  organisation!: Organisation;

  @ConsentField('COACH_CONTACT', () => String, { description: 'Telephone number.' })
  phone!: string | null;

  @ConsentField('COACH_CONTACT', () => String, { description: 'E-mail address.' })
  email!: string | null;

  @ConsentField('COACH_CONTACT', () => String, { description: 'When the coach can be reached.' })
  reachable!: string | null;

  @ConsentField('COACH_CONTACT', () => String, { description: 'Language of reachable, BCP 47.' })
  language!: string;

  @ConsentField('COACH_CONTACT', () => GraphQLDate, { description: 'Since when, a local date.' })
  since!: string;

  @ConsentField('COACH_CONTACT', () => GraphQLDate, {
    description: 'First day on which nobody is to call there any more; null while they may.',
  })
  until!: string | null;

  @ConsentField('COACH_CONTACT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const CoachContactRecord = recordedOf('CoachContact', 'The contact of the coach for work');

@InputType({ description: 'How a coach can be reached about somebody’s work.' })
export class NameCoachContactInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number; this, an e-mail address or both.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'When the coach can be reached; at most 4000 characters.' })
  reachable?: string | null;

  @Field(() => String, { description: 'Language of reachable, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That nobody is to call there any more.' })
export class EndCoachContactInput {
  @Field(() => ID, { description: 'Key of the contact.' })
  contact!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

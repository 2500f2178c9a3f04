import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { WorkTerm } from '../term/term.type';

export enum AccommodationKind {
  HOURS = 'HOURS',
  TASKS = 'TASKS',
  COMMUNICATION_SUPPORT = 'COMMUNICATION_SUPPORT',
  WORKPLACE = 'WORKPLACE',
}

registerEnumType(AccommodationKind, {
  name: 'AccommodationKind',
  description: 'The four kinds of accommodation (werkaanpassing, W-08).',
  valuesConfig: {
    HOURS: { description: 'Adapted or flexible hours (werktijden).' },
    TASKS: { description: 'Adapted tasks (taken).' },
    COMMUNICATION_SUPPORT: { description: 'Communication and support (communicatie en ondersteuning).' },
    WORKPLACE: { description: 'The workplace itself (werkplek).' },
  },
});

@ObjectType({
  description: 'What was agreed about work so that it goes better (werkaanpassing). Never says why.',
})
export class WorkAccommodation {
  @Field(() => ID, { description: 'Opaque key of the accommodation.' })
  id!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => WorkTerm, {
    description: 'Kind: hours, tasks, communication and support, workplace.',
  })
  kind!: WorkTerm;

  @ConsentField('WORK_ACCOMMODATIONS', () => String, { description: 'What was agreed.' })
  inWords!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => Organisation, {
    description: 'Whom it was agreed with; null for what the person asks for wherever they work.',
  })
  agreedWith!: Organisation | null;

  @ConsentField('WORK_ACCOMMODATIONS', () => Boolean, {
    description: 'Whether it is a chosen contact at work (vertrouwenspersoon of maatje op de werkplek).',
  })
  workplaceBuddy!: boolean;

  @ConsentField('WORK_ACCOMMODATIONS', () => GraphQLDate, { description: 'First day on which it held, a local date.' })
  since!: string;

  @ConsentField('WORK_ACCOMMODATIONS', () => GraphQLDate, {
    description: 'First day on which it no longer held; null while it does.',
  })
  until!: string | null;

  @ConsentField('WORK_ACCOMMODATIONS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const WorkAccommodationConnection = connectionOf(
  'WorkAccommodation',
  WorkAccommodation,
  'WORK_ACCOMMODATIONS',
  'the accommodations',
);

export const WorkAccommodationRecord = recordedOf('WorkAccommodation', 'The accommodation');

@InputType({ description: 'What is agreed about work. There is no place for a reason, on purpose (C-47).' })
export class AgreeAccommodationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => AccommodationKind, { description: 'Which of the four kinds.' })
  kind!: AccommodationKind;

  @Field(() => String, { description: 'What is agreed, and not why; at most 4000 characters. The workplace will read it.' })
  inWords!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the employer or school; null for wherever the person works.' })
  agreedWith?: string | null;

  @Field(() => Boolean, { description: 'Whether it is a chosen contact at work (maatje op de werkplek, W-09).' })
  workplaceBuddy!: boolean;

  @Field(() => GraphQLDate, { description: 'First day on which it holds, a local date.' })
  since!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That an accommodation no longer holds.' })
export class EndAccommodationInput {
  @Field(() => ID, { description: 'Key of the accommodation.' })
  accommodation!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it no longer holds, a local date.' })
  until!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

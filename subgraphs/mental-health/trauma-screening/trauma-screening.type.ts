import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

export enum TraumaOutcomeName {
  NOTHING_TOLD = 'NOTHING_TOLD',
  EVENTS_TOLD = 'EVENTS_TOLD',
  COMPLAINTS_FOUND = 'COMPLAINTS_FOUND',
  NOT_NOW = 'NOT_NOW',
}

registerEnumType(TraumaOutcomeName, {
  name: 'TraumaScreeningOutcome',
  description: 'What came of asking about traumatic events.',
  valuesConfig: {
    NOTHING_TOLD: { description: 'The person told of no such events.' },
    EVENTS_TOLD: { description: 'The person told of events; there are no complaints from them now.' },
    COMPLAINTS_FOUND: { description: 'The person has complaints that come from what happened.' },
    NOT_NOW: { description: 'The person does not want to talk about it now.' },
  },
});

export enum TraumaDecisionName {
  OFFERED = 'OFFERED',
  DECLINED_BY_PERSON = 'DECLINED_BY_PERSON',
  NOT_OFFERED = 'NOT_OFFERED',
}

registerEnumType(TraumaDecisionName, {
  name: 'TraumaTreatmentDecision',
  description: 'What was decided about treating it; it is always considered (R-093).',
  valuesConfig: {
    OFFERED: { description: 'Treatment is offered.' },
    DECLINED_BY_PERSON: { description: 'Treatment was offered, and the person does not want it.' },
    NOT_OFFERED: { description: 'Considered and not offered; why is explained (R-107).' },
  },
});

@ObjectType({
  description:
    'That the person was asked about traumatic events, as everybody is, what came of it and what was decided (traumascreening, ' +
    'R-093). Under a consent of its own (C-56).',
})
@Directive('@key(fields: "id")')
export class TraumaScreening {
  @Field(() => ID, { description: 'Opaque key of the screening.' })
  id!: string;

  @ConsentField('TRAUMA', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('TRAUMA', () => TraumaOutcomeName, { description: 'What came of it.' })
  outcome!: keyof typeof TraumaOutcomeName;

  @ConsentField('TRAUMA', () => String, { description: 'What the person wants to have written down of it, if anything.' })
  told!: string | null;

  @ConsentField('TRAUMA', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('TRAUMA', () => GraphQLDate, {
    description: 'By when it is decided whether treatment is offered, a local date; null where nothing waits to be decided.',
  })
  decideBy!: string | null;

  @ConsentField('TRAUMA', () => TraumaDecisionName, { description: 'What was decided; null until it is.' })
  decision!: keyof typeof TraumaDecisionName | null;

  @ConsentField('TRAUMA', () => GraphQLDate, { description: 'When it was decided, a local date.' })
  decidedOn!: string | null;

  @ConsentField('TRAUMA', () => String, { description: 'What was weighed, if it was written down.' })
  considerations!: string | null;

  @ConsentField('TRAUMA', () => Organisation, { description: 'By which provider.' })
  organisation!: Organisation;

  @ConsentField('TRAUMA', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TraumaScreeningConnection = connectionOf('TraumaScreening', TraumaScreening, 'TRAUMA', 'the trauma screenings');
export const TraumaScreeningRecord = recordedOf('TraumaScreening', 'A trauma screening');

@InputType({ description: 'That the person was asked about traumatic events, and what came of it.' })
export class RecordTraumaScreeningInput {
  @Field(() => ID, { description: 'Key of the trajectory in which it was asked.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  askedOn!: Date;

  @Field(() => TraumaOutcomeName, { description: 'What came of it.' })
  outcome!: TraumaOutcomeName;

  @Field(() => String, { nullable: true, description: 'What the person wants to have written down of it, at most 4000 characters.' })
  told?: string | null;

  @Field(() => String, { description: 'Language of the texts, BCP 47, such as nl.' })
  language!: string;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'By when it is decided whether treatment is offered, a local date, where that is not decided yet.',
  })
  decideBy?: Date | null;

  @Field(() => TraumaDecisionName, { nullable: true, description: 'What was decided, if it was (R-093).' })
  decision?: TraumaDecisionName | null;

  @Field(() => String, { nullable: true, description: 'What was weighed, at most 4000 characters.' })
  considerations?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What was decided about treating it.' })
export class DecideTraumaTreatmentInput {
  @Field(() => ID, { description: 'Key of the screening.' })
  screening!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => TraumaDecisionName, { description: 'What was decided.' })
  decision!: TraumaDecisionName;

  @Field(() => GraphQLDate, { description: 'When, a local date: today or earlier.' })
  decidedOn!: Date;

  @Field(() => String, { nullable: true, description: 'What was weighed, at most 4000 characters; needed where it is not offered.' })
  considerations?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

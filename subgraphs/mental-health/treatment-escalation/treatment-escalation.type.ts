import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { PeriodArgs } from '../period.type';

export enum EscalationRungKind {
  TEAM_REVIEW = 'TEAM_REVIEW',
  INTERVISION = 'INTERVISION',
  SUPERVISION = 'SUPERVISION',
  EXPERT_CONSULTATION = 'EXPERT_CONSULTATION',
}

registerEnumType(EscalationRungKind, {
  name: 'EscalationRung',
  description: 'The rungs of the ladder for treatment that is stuck, from below (R-088).',
  valuesConfig: {
    TEAM_REVIEW: { description: 'The team looks at it together.' },
    INTERVISION: { description: 'Colleagues look along (intervisie).' },
    SUPERVISION: { description: 'A supervisor looks along (supervisie).' },
    EXPERT_CONSULTATION: { description: 'An expert centre is consulted (consultatie, M-21).' },
  },
});

export enum ExpertCentreKind {
  KIB = 'KIB',
  CCE = 'CCE',
  TOPGGZ = 'TOPGGZ',
  OTHER_EXPERT = 'OTHER_EXPERT',
}

registerEnumType(ExpertCentreKind, {
  name: 'ExpertCentre',
  description: 'Of whom an expert consultation is asked (M-21).',
  valuesConfig: {
    KIB: { description: 'Clinic for intensive treatment (KIB), in the Netherlands.' },
    CCE: { description: 'Centre for consultation and expertise (CCE), in the Netherlands.' },
    TOPGGZ: { description: 'Highly specialised mental-health care with a TOPGGZ mark, in the Netherlands.' },
    OTHER_EXPERT: { description: 'Another expert.' },
  },
});

export enum EscalationAskerKind {
  TEAM = 'TEAM',
  PERSON = 'PERSON',
  RELATIVE = 'RELATIVE',
  REPRESENTATIVE = 'REPRESENTATIVE',
}

registerEnumType(EscalationAskerKind, {
  name: 'EscalationAsker',
  description: 'Who asked that others look along (R-088). Which relative is not said.',
  valuesConfig: {
    TEAM: { description: 'The team.' },
    PERSON: { description: 'The person.' },
    RELATIVE: { description: 'A relative (naaste).' },
    REPRESENTATIVE: { description: 'A representative (vertegenwoordiger).' },
  },
});

export enum EscalationStateKind {
  ASKED = 'ASKED',
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CONCLUDED = 'CONCLUDED',
  NOT_DONE = 'NOT_DONE',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(EscalationStateKind, {
  name: 'EscalationState',
  description: 'How it stands.',
  valuesConfig: {
    ASKED: { description: 'Asked; no day is agreed yet.' },
    PLANNED: { description: 'A day is agreed.' },
    HELD: { description: 'They met; what comes of it is not written down yet.' },
    CONCLUDED: { description: 'Concluded, with what was advised; this ends it.' },
    NOT_DONE: { description: 'Not done, with the reason why; this ends it.' },
    WITHDRAWN: { description: 'Taken back by whoever asked; this ends it.' },
  },
});

export enum EscalationStepKind {
  PLAN = 'PLAN',
  HOLD = 'HOLD',
  CONCLUDE = 'CONCLUDE',
  NOT_DO = 'NOT_DO',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(EscalationStepKind, {
  name: 'EscalationStep',
  description: 'What is done with it next.',
  valuesConfig: {
    PLAN: { description: 'Agree on a day, or on another. By the provider.' },
    HOLD: { description: 'They met. By the provider.' },
    CONCLUDE: { description: 'Write down what was advised and whether treatment goes on. By the provider.' },
    NOT_DO: { description: 'Say that it is not done, and why. By the provider.' },
    WITHDRAW: { description: 'Take it back. By whoever asked.' },
  },
});

export enum EscalationOutcomeKind {
  GOES_ON = 'GOES_ON',
  STILL_STUCK = 'STILL_STUCK',
}

registerEnumType(EscalationOutcomeKind, {
  name: 'EscalationOutcome',
  description: 'What came of it.',
  valuesConfig: {
    GOES_ON: { description: 'Treatment goes on with what was advised.' },
    STILL_STUCK: { description: 'It did not help enough; the next rung can be asked.' },
  },
});

@ObjectType({
  description:
    'That somebody asks others to look along because treatment is stuck: the team itself, colleagues, then an expert centre ' +
    '(R-088). The person, relatives and representatives may ask as well as the team.',
})
@Directive('@key(fields: "id")')
export class TreatmentEscalation {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @ConsentField('RECOVERY_PLAN', () => EscalationRungKind, { description: 'On which rung of the ladder.' })
  rung!: `${EscalationRungKind}`;

  @ConsentField('RECOVERY_PLAN', () => ExpertCentreKind, { description: 'Of whom a consultation is asked; null on a lower rung.' })
  expertCentre!: `${ExpertCentreKind}` | null;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'Which organisation is consulted, where it is known.' })
  expert!: Organisation | null;

  @ConsentField('RECOVERY_PLAN', () => EscalationAskerKind, { description: 'Who asked.' })
  askedBy!: `${EscalationAskerKind}`;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'What is asked.' })
  question!: string;

  @ConsentField('RECOVERY_PLAN', () => String, { description: 'Language of the question, BCP 47.' })
  language!: string;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('RECOVERY_PLAN', () => EscalationStateKind, { description: 'How it stands.' })
  state!: `${EscalationStateKind}`;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'For when it is or was planned, a local date.' })
  plannedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'When they met, a local date.' })
  heldOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => EscalationOutcomeKind, { description: 'What came of it; null until it is concluded.' })
  outcome!: `${EscalationOutcomeKind}` | null;

  @ConsentField('RECOVERY_PLAN', () => GraphQLDate, { description: 'From when nothing more comes of it, a local date.' })
  closedOn!: string | null;

  @ConsentField('RECOVERY_PLAN', () => Organisation, { description: 'The provider who has to answer.' })
  organisation!: Organisation;

  @ConsentField('RECOVERY_PLAN', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const TreatmentEscalationConnection = connectionOf(
  'TreatmentEscalation',
  TreatmentEscalation,
  'RECOVERY_PLAN',
  'what was asked because treatment is stuck',
);

@ArgsType()
export class TreatmentEscalationArgs extends PeriodArgs {
  @Field(() => [EscalationRungKind], { nullable: true, description: 'Only on these rungs.' })
  rungs?: EscalationRungKind[] | null;
}

export const TreatmentEscalationRecord = recordedOf('TreatmentEscalation', 'What was asked because treatment is stuck');

@InputType({ description: 'What is asked because treatment is stuck.' })
export class EscalateTreatmentInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => EscalationRungKind, { description: 'On which rung of the ladder.' })
  rung!: EscalationRungKind;

  @Field(() => ExpertCentreKind, { nullable: true, description: 'Of whom a consultation is asked; with EXPERT_CONSULTATION alone.' })
  expertCentre?: ExpertCentreKind | null;

  @Field(() => ID, { nullable: true, description: 'Key of the organisation that is consulted, where it is known.' })
  expert?: string | null;

  @Field(() => EscalationAskerKind, {
    nullable: true,
    description:
      'Who asked, where a professional writes down what somebody asked of them. Left out: the team. Whoever asks for ' +
      'themselves leaves it out.',
  })
  askedBy?: EscalationAskerKind | null;

  @Field(() => String, { description: 'What is asked, at most 4000 characters.' })
  question!: string;

  @Field(() => String, { description: 'Language of the question, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What is done next with what was asked because treatment is stuck.' })
export class MoveTreatmentEscalationInput {
  @Field(() => ID, { description: 'Its key.' })
  escalation!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;

  @Field(() => EscalationStepKind, { description: 'What is done.' })
  step!: EscalationStepKind;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'With PLAN the day agreed, today or later; with HOLD the day on which they met, today or earlier.',
  })
  on?: Date | null;

  @Field(() => EscalationOutcomeKind, { nullable: true, description: 'With CONCLUDE: what came of it.' })
  outcome?: EscalationOutcomeKind | null;

  @Field(() => String, { nullable: true, description: 'With CONCLUDE what was advised, with NOT_DO why; at most 4000 characters.' })
  answer?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the answer, BCP 47; goes with an answer.' })
  language?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';

export enum EnrolmentState {
  APPLIED = 'APPLIED',
  ENROLLED = 'ENROLLED',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
}

registerEnumType(EnrolmentState, {
  name: 'EnrolmentState',
  description: 'How far a training has come.',
  valuesConfig: {
    APPLIED: { description: 'Applied for (aangemeld).' },
    ENROLLED: { description: 'The person follows it (ingeschreven).' },
    COMPLETED: { description: 'Completed (afgerond).' },
    STOPPED: { description: 'Stopped before the end (gestopt). Says nothing about why.' },
  },
});

@ObjectType({ description: 'A training followed beside or before work (inschrijving voor een opleiding).' })
export class TrainingEnrolment {
  @Field(() => ID, { description: 'Opaque key of the enrolment.' })
  id!: string;

  @ConsentField('TRAINING_ENROLMENT', () => String, { description: 'The training.' })
  title!: string;

  @ConsentField('TRAINING_ENROLMENT', () => String, { description: 'Language of the title, BCP 47.' })
  language!: string;

  @ConsentField('TRAINING_ENROLMENT', () => Organisation, { description: 'Who gives it.' })
  provider!: Organisation;

  @ConsentField('TRAINING_ENROLMENT', () => EnrolmentState, { description: 'How far it has come.' })
  state!: `${EnrolmentState}`;

  @ConsentField('TRAINING_ENROLMENT', () => Int, { description: 'Hours a week, when known.' })
  hoursPerWeek!: number | null;

  @ConsentField('TRAINING_ENROLMENT', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('TRAINING_ENROLMENT', () => GraphQLDate, { description: 'First day after it, as planned.' })
  plannedEndOn!: string | null;

  @ConsentField('TRAINING_ENROLMENT', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('TRAINING_ENROLMENT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The keys inside Kring; not in the schema. */
  personId!: string;
  organisation!: string;
}

export const TrainingEnrolmentConnection = connectionOf(
  'TrainingEnrolment',
  TrainingEnrolment,
  'TRAINING_ENROLMENT',
  'the trainings',
);

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';
import { WorkTerm } from '../term/term.type';

export enum EducationState {
  UNDER_WAY = 'UNDER_WAY',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
}

registerEnumType(EducationState, {
  name: 'EducationState',
  description: 'How far a study has come.',
  valuesConfig: {
    UNDER_WAY: { description: 'The person follows it now (bezig).' },
    COMPLETED: { description: 'Completed (afgerond).' },
    STOPPED: { description: 'Stopped before the end (gestopt). Says nothing about why.' },
  },
});

@ObjectType({ description: 'A study the person followed or follows (opleiding).' })
export class EducationRecord {
  @Field(() => ID, { description: 'Opaque key of the study.' })
  id!: string;

  @ConsentField('EDUCATION', () => WorkTerm, { description: 'Level, such as upper secondary or master.' })
  level!: WorkTerm;

  @ConsentField('EDUCATION', () => String, { description: 'What was studied.' })
  title!: string;

  @ConsentField('EDUCATION', () => String, { description: 'What belongs with it for who looks for work together.' })
  remark!: string | null;

  @ConsentField('EDUCATION', () => String, { description: 'Language of the title and the remark, BCP 47.' })
  language!: string;

  @ConsentField('EDUCATION', () => EducationState, { description: 'How far it came.' })
  state!: `${EducationState}`;

  @ConsentField('EDUCATION', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('EDUCATION', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('EDUCATION', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const EducationRecordConnection = connectionOf('EducationRecord', EducationRecord, 'EDUCATION', 'the studies');

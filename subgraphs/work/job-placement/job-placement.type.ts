import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';

export enum WorkForm {
  REGULAR = 'REGULAR',
  TEMPORARY = 'TEMPORARY',
  SHELTERED = 'SHELTERED',
  PARTICIPATION_JOB = 'PARTICIPATION_JOB',
  WORK_EXPERIENCE_PLACE = 'WORK_EXPERIENCE_PLACE',
  VOLUNTEER = 'VOLUNTEER',
  UNPAID = 'UNPAID',
}

registerEnumType(WorkForm, {
  name: 'WorkForm',
  description: 'In which form somebody works (W-23, W-25, W-26).',
  valuesConfig: {
    REGULAR: { description: 'Regular paid work (regulier betaald werk).' },
    TEMPORARY: { description: 'Temporary paid work (tijdelijke job).' },
    SHELTERED: { description: 'Sheltered work (beschutte werkplaats, sociale werkvoorziening).' },
    PARTICIPATION_JOB: { description: 'Participation job (participatiebaan).' },
    WORK_EXPERIENCE_PLACE: { description: 'Work experience place (werkervaringsplek).' },
    VOLUNTEER: { description: 'Volunteering (vrijwilligerswerk).' },
    UNPAID: { description: 'Other unpaid work (onbetaald werk).' },
  },
});

@ObjectType({ description: 'A job the person had or has, paid or not (functie).' })
export class JobPlacement {
  @Field(() => ID, { description: 'Opaque key of the job.' })
  id!: string;

  @ConsentField('JOB_HISTORY', () => String, { description: 'What the person did or does there.' })
  title!: string;

  @ConsentField('JOB_HISTORY', () => WorkForm, { description: 'In which form.' })
  workForm!: `${WorkForm}`;

  @ConsentField('JOB_HISTORY', () => Organisation, { description: 'The employer, when the directory has them.' })
  employer!: Organisation | null;

  @ConsentField('JOB_HISTORY', () => String, {
    description: 'The employer in words, when the directory does not have them.',
  })
  employerInWords!: string | null;

  @ConsentField('JOB_HISTORY', () => Int, { description: 'Hours a week; null when they varied or are not known.' })
  hoursPerWeek!: number | null;

  @ConsentField('JOB_HISTORY', () => String, { description: 'What belongs with it for who looks for work together.' })
  remark!: string | null;

  @ConsentField('JOB_HISTORY', () => String, { description: 'Language of title, employer and remark, BCP 47.' })
  language!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, { description: 'First day, a local date.' })
  startedOn!: string;

  @ConsentField('JOB_HISTORY', () => GraphQLDate, {
    description: 'First day on which it was over; null while it goes on.',
  })
  endedOn!: string | null;

  @ConsentField('JOB_HISTORY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** The key inside Kring; not in the schema. */
  personId!: string;
}

export const JobPlacementConnection = connectionOf('JobPlacement', JobPlacement, 'JOB_HISTORY', 'the jobs');

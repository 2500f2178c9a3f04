import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Provenance } from '../../kit/provenance.type';

export enum FirstLineContactKind {
  CONSULTATION = 'CONSULTATION',
  HOME_VISIT = 'HOME_VISIT',
  TELEPHONE = 'TELEPHONE',
  VIDEO = 'VIDEO',
}

registerEnumType(FirstLineContactKind, {
  name: 'FirstLineContactKind',
  description: 'How the contact took place.',
  valuesConfig: {
    CONSULTATION: { description: 'At the practice (raadpleging).' },
    HOME_VISIT: { description: 'At home (huisbezoek).' },
    TELEPHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video.' },
  },
});

@ObjectType({ description: 'A contact with the first line (eerste lijn): that it was or will be, never what was said.' })
@Directive('@key(fields: "id")')
export class FirstLineContact {
  @Field(() => ID, { description: 'Opaque key of the contact.' })
  id!: string;

  @ConsentField('APPOINTMENTS', () => FirstLineContactKind, { description: 'How it took place.' })
  kind!: FirstLineContactKind;

  @ConsentField('APPOINTMENTS', () => GraphQLDate, { description: 'On which day, a local date.' })
  onDate!: string;

  @ConsentField('APPOINTMENTS', () => Boolean, { description: 'True while it is still to come.' })
  isPlanned!: boolean;

  @ConsentField('APPOINTMENTS', () => Professional, { description: 'With whom.' })
  professional!: Professional;

  @ConsentField('APPOINTMENTS', () => Organisation, { description: 'At which practice or service.' })
  organisation!: Organisation;

  @ConsentField('APPOINTMENTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const FirstLineContactConnection = connectionOf(
  'FirstLineContact',
  FirstLineContact,
  'APPOINTMENTS',
  'the contacts with the first line',
);

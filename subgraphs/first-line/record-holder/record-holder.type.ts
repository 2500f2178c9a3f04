import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum RecordJurisdiction {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(RecordJurisdiction, {
  name: 'RecordJurisdiction',
  description: 'By whose rules a practice keeps the file.',
  valuesConfig: {
    BE: { description: 'Belgium: the global medical file (globaal medisch dossier, GMD).' },
    NL: { description: 'The Netherlands: enrolment in the practice (inschrijving op naam).' },
  },
});

export enum FileArrangementKind {
  GLOBAL_MEDICAL_FILE = 'GLOBAL_MEDICAL_FILE',
  PRACTICE_ENROLMENT = 'PRACTICE_ENROLMENT',
}

registerEnumType(FileArrangementKind, {
  name: 'FileArrangement',
  description: 'By what a practice keeps the file.',
  valuesConfig: {
    GLOBAL_MEDICAL_FILE: { description: 'Global medical file (GMD), in Belgium.' },
    PRACTICE_ENROLMENT: { description: 'Enrolment in the practice (inschrijving), in the Netherlands.' },
  },
});

@ObjectType({
  description:
    'The general practitioner as holder of the record and director of somatic care (dossierhouder en regisseur, F-03, F-04): ' +
    'one at a time, whatever mental health care there is besides (R-082).',
})
@Directive('@key(fields: "id")')
export class RecordHolder {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'The practice.' })
  practice!: Organisation;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The general practitioner.' })
  professional!: Professional;

  @ConsentField('CARE_NETWORK', () => RecordJurisdiction, { description: 'By whose rules.' })
  jurisdiction!: RecordJurisdiction;

  @ConsentField('CARE_NETWORK', () => FileArrangementKind, { description: 'By what the file is kept.' })
  arrangement!: FileArrangementKind;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'Since when, a local date.' })
  fromDate!: string;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, {
    description: 'First local date on which they no longer are; null while it lasts.',
  })
  untilDate!: string | null;

  @ConsentField('CARE_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const RecordHolderConnection = connectionOf('RecordHolder', RecordHolder, 'CARE_NETWORK', 'the holders of the record');

@InputType({ description: 'Who becomes holder of the record.' })
export class RegisterRecordHolderInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, { description: 'Key of the practice; a general practitioner names their own.' })
  practice!: string;

  @Field(() => ID, { description: 'Key of the general practitioner; a general practitioner names themselves.' })
  professional!: string;

  @Field(() => RecordJurisdiction, { description: 'By whose rules.' })
  jurisdiction!: RecordJurisdiction;

  @Field(() => GraphQLDate, { description: 'From which local date, today at the latest; whoever was it before is so until then.' })
  fromDate!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The holder of the record was registered.' })
export class RecordHolderRegistered {
  @ConsentField('CARE_NETWORK', () => RecordHolder, { description: 'As you may now read it.' })
  recordHolder!: RecordHolder | null;
}

export const RegisterRecordHolderResult = createUnionType({
  name: 'RegisterRecordHolderResult',
  description: 'The holder of the record, or why the act was refused.',
  types: () => [RecordHolderRegistered, Refused] as const,
});

import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Provenance } from '../../kit/provenance.type';
import { PartOfDayKind } from '../rehab-module/rehab-module.type';

export enum PresenceKind {
  PRESENT = 'PRESENT',
  PARTLY = 'PARTLY',
  ABSENT = 'ABSENT',
}

registerEnumType(PresenceKind, {
  name: 'Presence',
  description: 'Whether the person was there. No judgement: some days are for one’s own safe place.',
  valuesConfig: {
    PRESENT: { description: 'There.' },
    PARTLY: { description: 'There for a part of it.' },
    ABSENT: { description: 'Not there.' },
  },
});

@ObjectType({ description: 'Whether the person came on a half day (aanwezigheid).' })
export class Attendance {
  @Field(() => ID, { description: 'Opaque key of the entry.' })
  id!: string;

  @ConsentField('ATTENDANCE', () => GraphQLDate, { description: 'The day, a local date.' })
  day!: string;

  @ConsentField('ATTENDANCE', () => PartOfDayKind, { description: 'Morning or afternoon.' })
  partOfDay!: PartOfDayKind;

  @ConsentField('ATTENDANCE', () => PresenceKind, { description: 'There, for a part, or not.' })
  presence!: PresenceKind;

  @ConsentField('ATTENDANCE', () => String, { description: 'What the person said of it; null when they said nothing.' })
  said!: string | null;

  @ConsentField('ATTENDANCE', () => String, { description: 'Language of what was said, BCP 47.' })
  language!: string;

  @ConsentField('ATTENDANCE', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const AttendanceConnection = connectionOf('Attendance', Attendance, 'ATTENDANCE', 'the attendance entries');

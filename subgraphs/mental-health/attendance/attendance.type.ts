import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
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

export const AttendanceRecord = recordedOf('Attendance', 'Whether the person came');

@InputType()
abstract class Presenting {
  @Field(() => PresenceKind, { description: 'There, for a part, or not.' })
  presence!: PresenceKind;

  @Field(() => String, {
    nullable: true,
    description: 'What the person said of it, at most 4000 characters; never a guess of others. It stands as theirs.',
  })
  said?: string | null;

  @Field(() => String, { description: 'Language of what was said, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether the person came on a half day.' })
export class RecordAttendanceInput extends Presenting {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  trajectory!: string;

  @Field(() => GraphQLDate, { description: 'The day, a local date: today or earlier, while the trajectory runs or ran.' })
  day!: Date;

  @Field(() => PartOfDayKind, { description: 'Morning or afternoon.' })
  partOfDay!: PartOfDayKind;
}

@InputType({ description: 'What is put right of whether the person came.' })
export class CorrectAttendanceInput extends Presenting {
  @Field(() => ID, { description: 'Key of the entry.' })
  attendance!: string;

  @Field(() => Int, { description: 'The version of it you saw (provenance.version).' })
  version!: number;
}

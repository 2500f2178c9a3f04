import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category, Jurisdiction, MandateKind, MandateMode, Moment } from '../../../consent/vocabulary';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { DataCategory } from '../consent/words.type';

export enum MandateKindName {
  PARENT = 'PARENT',
  GUARDIAN = 'GUARDIAN',
  COURT_APPOINTED = 'COURT_APPOINTED',
  NAMED_BY_PERSON = 'NAMED_BY_PERSON',
  FAMILY = 'FAMILY',
  TRUSTED_PERSON = 'TRUSTED_PERSON',
}

registerEnumType(MandateKindName, {
  name: 'MandateKind',
  description: 'By what somebody may act for the person, or stand beside them (C-08, C-37).',
  valuesConfig: {
    PARENT: { description: 'Parent with authority over a minor (ouder met gezag).' },
    GUARDIAN: { description: 'Guardian of a minor (voogd).' },
    COURT_APPOINTED: { description: 'Appointed by a court (bewindvoerder, curator, mentor).' },
    NAMED_BY_PERSON: { description: 'Named in writing by the person beforehand (schriftelijk gemachtigde).' },
    FAMILY: { description: 'Next of kin, where nobody was named or appointed (naaste als vertegenwoordiger).' },
    TRUSTED_PERSON: { description: 'Trusted person (vertrouwenspersoon): stands beside and decides nothing.' },
  },
});

export enum MandateModeName {
  IN_PLACE_OF = 'IN_PLACE_OF',
  BESIDE = 'BESIDE',
}

registerEnumType(MandateModeName, {
  name: 'MandateMode',
  description: 'In place of the person, or beside them.',
  valuesConfig: {
    IN_PLACE_OF: { description: 'In place of the person, who cannot decide this themselves (in de plaats van).' },
    BESIDE: { description: 'Beside the person, whose no then stands (naast).' },
  },
});

export enum JurisdictionName {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(JurisdictionName, {
  name: 'Jurisdiction',
  description: 'Whose law a mandate rests on.',
  valuesConfig: { BE: { description: 'Belgium.' }, NL: { description: 'The Netherlands.' } },
});

export enum MomentName {
  INTAKE = 'INTAKE',
  PLAN = 'PLAN',
  EXECUTION = 'EXECUTION',
}

registerEnumType(MomentName, {
  name: 'CareMoment',
  description: 'The three moments at which a trusted person is there as a matter of course (C-08).',
  valuesConfig: {
    INTAKE: { description: 'At intake.' },
    PLAN: { description: 'When the plan is made.' },
    EXECUTION: { description: 'While it is carried out.' },
  },
});

export enum MandateStateName {
  OFFERED = 'OFFERED',
  LIVE = 'LIVE',
  NOT_YET = 'NOT_YET',
  ENDED = 'ENDED',
  DECLINED = 'DECLINED',
  TAKEN_BACK = 'TAKEN_BACK',
}

registerEnumType(MandateStateName, {
  name: 'MandateState',
  description: 'Where a mandate stands.',
  valuesConfig: {
    OFFERED: { description: 'Its holder has not accepted it. It opens nothing.' },
    LIVE: { description: 'It counts now.' },
    NOT_YET: { description: 'Accepted; its period has not begun.' },
    ENDED: { description: 'It is over, or was not accepted in time.' },
    DECLINED: { description: 'Its holder declined it.' },
    TAKEN_BACK: { description: 'It was taken back before it was accepted.' },
  },
});

@ObjectType({
  description:
    'Somebody may act for the person, or stand beside them: by what, in which matters, until when (mandaat; C-08, C-37).',
})
@Directive('@key(fields: "id")')
export class Mandate {
  @Field(() => ID, { description: 'Opaque key of the mandate.' })
  id!: string;

  @ConsentField('CONSENT', () => ID, {
    description: 'Key of the person; what the holder puts into the header Kring-Acting-For to act for them.',
  })
  actingFor!: string;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the natural person who holds it.' })
  holder!: string;

  @ConsentField('CONSENT', () => MandateKindName, { description: 'By what they may act.' })
  kind!: MandateKind;

  @ConsentField('CONSENT', () => MandateModeName, { description: 'In place of the person, or beside them.' })
  mode!: MandateMode;

  @ConsentField('CONSENT', () => JurisdictionName, { description: 'Whose law it rests on.' })
  jurisdiction!: Jurisdiction;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'In which matters; empty for a trusted person.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => [MomentName], { description: 'Of a trusted person: at which moments.' })
  moments!: readonly Moment[];

  @ConsentField('CONSENT', () => String, { description: 'The judgment, deed or written choice it rests on.' })
  document!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when (UTC), once accepted.' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'Until when (UTC), exclusive; when it was ended, then.' })
  until!: Date;

  @ConsentField('CONSENT', () => MandateStateName, { description: 'Where it stands now.' })
  state!: string;

  @ConsentField('CONSENT', () => Organisation, {
    description: 'For which organisation a professional entered it; null when the person did.',
  })
  enteredFor!: Organisation | null;

  @ConsentField('CONSENT', () => Professional, { description: 'Who entered it, having seen the document.' })
  enteredBy!: Professional | null;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when accepting or ending.' })
  version!: number;
}

@ObjectType({
  description:
    'That the person cannot weigh their interests in these matters, for now (wilsonbekwaamheid ter zake; C-36).',
})
@Directive('@key(fields: "id")')
export class Incapacity {
  @Field(() => ID, { description: 'Opaque key of the assessment.' })
  id!: string;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'In which matters.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => String, { description: 'On which grounds, in the words of who assessed it.' })
  grounds!: string;

  @ConsentField('CONSENT', () => Professional, { description: 'Who assessed it.' })
  assessedBy!: Professional;

  @ConsentField('CONSENT', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when (UTC).' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it must have been looked at again (UTC): it ends then.' })
  until!: Date;

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether it counts now.' })
  isLive!: boolean;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when ending.' })
  version!: number;
}

@InputType({ description: 'A mandate as it is entered. It counts once its holder accepts it.' })
export class RegisterMandateInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, { description: 'Key of the natural person who is to hold it.' })
  holder!: string;

  @Field(() => MandateKindName, { description: 'By what they may act.' })
  kind!: MandateKind;

  @Field(() => MandateModeName, { description: 'In place of the person, or beside them.' })
  mode!: MandateMode;

  @Field(() => JurisdictionName, { description: 'Whose law it rests on.' })
  jurisdiction!: Jurisdiction;

  @Field(() => [DataCategory], { defaultValue: [], description: 'In which matters, by name.' })
  categories!: Category[];

  @Field(() => [MomentName], { defaultValue: [], description: 'Of a trusted person: at which moments.' })
  moments!: Moment[];

  @Field(() => String, { nullable: true, description: 'The judgment, deed or written choice, at most 500 characters.' })
  document?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when (UTC). Left out: from acceptance.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, {
    description: 'Until when (UTC), exclusive: at most five years of 365 days. Ends earlier where the person’s age ends it.',
  })
  until!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which mandate is accepted or ended.' })
export class MandateInput {
  @Field(() => ID, { description: 'Key of the mandate.' })
  mandate!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'In which matters a person cannot decide, for now.' })
export class AssessCapacityInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => [DataCategory], { description: 'In which matters, by name (C-36).' })
  categories!: Category[];

  @Field(() => String, { description: 'On which grounds, at most 2000 characters. The person reads them.' })
  grounds!: string;

  @Field(() => GraphQLDateTime, { description: 'When it is looked at again (UTC), within 365 days: it ends then.' })
  until!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which assessment ends.' })
export class EndIncapacityInput {
  @Field(() => ID, { description: 'Key of the assessment.' })
  incapacity!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The mandate as it stands after the act.' })
export class MandateDone {
  @ConsentField('CONSENT', () => Mandate, { description: 'The mandate.' })
  mandate!: Mandate | null;
}

@ObjectType({ description: 'The assessment as it stands after the act.' })
export class IncapacityDone {
  @ConsentField('CONSENT', () => Incapacity, { description: 'The assessment.' })
  incapacity!: Incapacity | null;
}

export const MandateResult = createUnionType({
  name: 'MandateResult',
  description: 'The mandate, or why nothing was changed.',
  types: () => [MandateDone, Refused] as const,
});

export const IncapacityResult = createUnionType({
  name: 'IncapacityResult',
  description: 'The assessment, or why nothing was changed.',
  types: () => [IncapacityDone, Refused] as const,
});

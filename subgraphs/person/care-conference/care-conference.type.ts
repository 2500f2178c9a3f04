import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category, Role } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { DataCategory } from '../consent/words.type';
import { RoleName } from '../relation/relation.type';

export enum CareConferenceStateName {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  HELD = 'HELD',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
  REFUSED = 'REFUSED',
}

registerEnumType(CareConferenceStateName, {
  name: 'CareConferenceState',
  description: 'How a care conference stands.',
  valuesConfig: {
    PROPOSED: { description: 'A professional proposes it; nobody is invited before the person agrees (C-17).' },
    AGREED: { description: 'The person agreed: to whom, where and when.' },
    HELD: { description: 'It was held; decisions and tasks are written down.' },
    CLOSED: { description: 'The report is as it stays. Tasks go on until they are done.' },
    CANCELLED: { description: 'Called off.' },
    REFUSED: { description: 'The person does not want it.' },
  },
});

export enum CareConferenceParticipationName {
  PROPOSED = 'PROPOSED',
  INVITED = 'INVITED',
  NOT_WANTED = 'NOT_WANTED',
}

registerEnumType(CareConferenceParticipationName, {
  name: 'CareConferenceParticipation',
  description: 'Whether somebody takes part in a care conference.',
  valuesConfig: {
    PROPOSED: { description: 'Only once the person says yes; until then they are told nothing.' },
    INVITED: { description: 'The person said yes.' },
    NOT_WANTED: { description: 'The person does not want them there.' },
  },
});

export enum CareConferenceGuestName {
  POLICE = 'POLICE',
  SCHOOL = 'SCHOOL',
  YOUTH_CARE = 'YOUTH_CARE',
  ADDICTION_CARE = 'ADDICTION_CARE',
  LANDLORD = 'LANDLORD',
  OTHER = 'OTHER',
}

registerEnumType(CareConferenceGuestName, {
  name: 'CareConferenceGuest',
  description: 'Who is asked from outside, where the problem asks for it: for one point of this one meeting (C-61).',
  valuesConfig: {
    POLICE: { description: 'The neighbourhood officer (wijkagent).' },
    SCHOOL: { description: 'The school of a child (school).' },
    YOUTH_CARE: { description: 'Youth care (jeugdzorg).' },
    ADDICTION_CARE: { description: 'Addiction care (verslavingszorg).' },
    LANDLORD: { description: 'The landlord (woningcorporatie, huisbaas).' },
    OTHER: { description: 'Somebody else from outside.' },
  },
});

export enum CareConferenceTaskStateName {
  OPEN = 'OPEN',
  DONE = 'DONE',
  DROPPED = 'DROPPED',
}

registerEnumType(CareConferenceTaskStateName, {
  name: 'CareConferenceTaskState',
  description: 'How a task of a care conference stands.',
  valuesConfig: {
    OPEN: { description: 'To be done.' },
    DONE: { description: 'Done.' },
    DROPPED: { description: 'Not needed any more.' },
  },
});

@ObjectType({ description: 'A point of the agenda. Whoever takes part sees those of categories that are open to them now.' })
@Directive('@key(fields: "id")')
export class CareConferencePoint {
  @Field(() => ID, { description: 'Opaque key of the point.' })
  id!: string;

  @InheritedConsentField(() => DataCategory, { description: 'What it is about; by this it is open to you.' })
  category!: Category;

  @InheritedConsentField(() => String, { description: 'The point.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => Boolean, { description: 'Whether the person raises it; those come first.' })
  isPersonsOwn!: boolean;

  @InheritedConsentField(() => Professional, { description: 'The professional who raises it; null where none does.' })
  raisedBy!: Professional | null;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'What was decided about a point, with what was weighed (R-104). It has the category of its point.' })
@Directive('@key(fields: "id")')
export class CareConferenceDecision {
  @Field(() => ID, { description: 'Opaque key of the decision.' })
  id!: string;

  @InheritedConsentField(() => DataCategory, { description: 'What it is about; by this it is open to you.' })
  category!: Category;

  @InheritedConsentField(() => ID, { description: 'Key of the point.' })
  point!: string;

  @InheritedConsentField(() => String, { description: 'What was decided.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'What was weighed.' })
  considerations!: string;

  @InheritedConsentField(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'Who does what by when, of a point. It has the category of its point, and is among what is due.' })
@Directive('@key(fields: "id")')
export class CareConferenceTask {
  @Field(() => ID, { description: 'Opaque key of the task.' })
  id!: string;

  @InheritedConsentField(() => DataCategory, { description: 'What it is about; by this it is open to you.' })
  category!: Category;

  @InheritedConsentField(() => ID, { description: 'Key of the point.' })
  point!: string;

  @InheritedConsentField(() => String, { description: 'What is to be done.' })
  text!: string;

  @InheritedConsentField(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @InheritedConsentField(() => Boolean, { description: 'Whether the person does it themselves.' })
  isPersonsOwn!: boolean;

  @InheritedConsentField(() => Boolean, {
    description:
      'Whether it is yours to do, as whom you ask now. As a professional: what you promised for the organisation you ask for, or what ' +
      'that organisation promised as a whole; not what you promised in another job (C-50). As a natural person: what you promised ' +
      'yourself. In the person’s place (Kring-Acting-For, C-37): what the person is to do, and not what you promised yourself.',
  })
  isYours!: boolean;

  @InheritedConsentField(() => Professional, { description: 'The professional who does it; null where somebody else does.' })
  responsible!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'The organisation that does it; null where none does.' })
  organisation!: Organisation | null;

  @InheritedConsentField(() => GraphQLDate, { description: 'The last day that is in time, a local date.' })
  dueOn!: string;

  @InheritedConsentField(() => CareConferenceTaskStateName, { description: 'How it stands.' })
  state!: CareConferenceTaskStateName;

  @InheritedConsentField(() => GraphQLDate, { description: 'When it was done, a local date.' })
  doneOn!: string | null;

  @InheritedConsentField(() => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'Somebody who takes part in a care conference, or is to. Of a natural person others see as what they are there, not who.',
})
@Directive('@key(fields: "id")')
export class CareConferenceParticipant {
  @Field(() => ID, { description: 'Opaque key of the place.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => RoleName, { description: 'What they are for the person; null of a guest from outside.' })
  role!: Role | null;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'Their organisation; null where there is none.' })
  organisation!: Organisation | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The professional, where one is named.' })
  professional!: Professional | null;

  @ConsentField('CARE_NETWORK', () => Boolean, { description: 'Whether they lead it; where nobody does, the person leads it.' })
  isChair!: boolean;

  @ConsentField('CARE_NETWORK', () => CareConferenceGuestName, {
    description: 'A guest from outside; shown to the person and to whoever proposes them. To a guest nothing opens (C-61).',
  })
  guest!: CareConferenceGuestName | null;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Why a guest is asked.' })
  reason!: string | null;

  @ConsentField('CARE_NETWORK', () => ID, { description: 'Key of the one point that a guest comes for.' })
  point!: string | null;

  @ConsentField('CARE_NETWORK', () => CareConferenceParticipationName, { description: 'Whether they take part.' })
  participation!: CareConferenceParticipationName;

  @ConsentField('CARE_NETWORK', () => Boolean, { description: 'Whether they were there; null until it was held.' })
  wasThere!: boolean | null;

  @ConsentField('CARE_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'A meeting of partners around the person (zorgoverleg, multidisciplinair overleg, M-48): with whom the person agreed to, ' +
    'and of each topic only what each may read (C-17).',
})
@Directive('@key(fields: "id")')
export class CareConference {
  @Field(() => ID, { description: 'Opaque key of the conference.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Why one meets, in words that all who are invited may read.' })
  reason!: string;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Language of the reason, BCP 47.' })
  language!: string;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, { description: 'When (UTC).' })
  plannedAt!: Date;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Where; null where it is at a distance only.' })
  place!: string | null;

  @ConsentField('CARE_NETWORK', () => Boolean, { description: 'Whether one can take part at a distance.' })
  isRemote!: boolean;

  @ConsentField('CARE_NETWORK', () => CareConferenceStateName, { description: 'How it stands.' })
  state!: CareConferenceStateName;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'Since when it stands so, a local date.' })
  stateSince!: string;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'When the person agreed, a local date.' })
  agreedOn!: string | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'When it was held, a local date.' })
  heldOn!: string | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The professional who convened it; null where the person did.' })
  convener!: Professional | null;

  @ConsentField('CARE_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Not in the schema: keys inside Kring, and whether the reader sits at it. */
  personId!: string;
  row!: string;
  isAtTable!: boolean;
}

export const CareConferenceConnection = connectionOf('CareConference', CareConference, 'CARE_NETWORK', 'the care conferences');

@InputType({ description: 'Somebody who has to do with the person and is to take part.' })
export class CareConferenceSeatInput {
  @Field(() => ID, { description: 'Key of the relation or of the place in the care network.' })
  member!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the professional who comes, where a team or an organisation as a whole has the relation.',
  })
  professional?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they lead it; where nobody does, the person leads it.' })
  isChair!: boolean;
}

@InputType({ description: 'A point to be raised.' })
export class CareConferencePointInput {
  @Field(() => DataCategory, { description: 'What it is about; whoever may not read this does not see the point.' })
  category!: Category;

  @Field(() => String, { description: 'The point, 1 to 2,000 characters. Of others no more than needed (C-42).' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;
}

@InputType({ description: 'Convenes a care conference; of a professional it is a proposal to the person.' })
export class ConveneCareConferenceInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => String, { description: 'Why, in plain words that all who are invited may read, 1 to 1,000 characters; no diagnosis.' })
  reason!: string;

  @Field(() => String, { description: 'Language of the reason, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDateTime, { description: 'When (UTC), after now.' })
  plannedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where, 1 to 200 characters; left out: at a distance only.' })
  place?: string | null;

  @Field(() => Boolean, { description: 'Whether one can take part at a distance.' })
  isRemote!: boolean;

  @Field(() => [CareConferenceSeatInput], {
    description: 'Who is to take part, at most 20; the person does always, and a professional who convenes it too.',
  })
  participants!: CareConferenceSeatInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the professional who convenes it leads it.' })
  isChairedByMe!: boolean;

  @Field(() => [CareConferencePointInput], { description: 'The first points of the agenda, 1 to 30.' })
  points!: CareConferencePointInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'What the person says of a conference that is proposed.' })
export class AnswerCareConferenceInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the person wants it.' })
  isWanted!: boolean;

  @Field(() => [ID], { nullable: true, description: 'Keys of the places of those the person does not want there.' })
  without?: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When instead (UTC), after now.' })
  plannedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Where instead, 1 to 200 characters.' })
  place?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether instead one can take part at a distance.' })
  isRemote?: boolean | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Somebody from outside, for one point of this one meeting (C-61).' })
export class CareConferenceGuestInput {
  @Field(() => CareConferenceGuestName, { description: 'Who.' })
  guest!: CareConferenceGuestName;

  @Field(() => ID, { nullable: true, description: 'Key of their organisation, if the directory has it.' })
  organisation?: string | null;

  @Field(() => String, { description: 'Why the problem asks for them, 1 to 1,000 characters.' })
  reason!: string;

  @Field(() => ID, { description: 'Key of the one point they come for.' })
  point!: string;
}

@InputType({ description: 'One more who is to take part: somebody of the care network, or a guest from outside. One of the two.' })
export class ProposeCareConferenceParticipantInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => CareConferenceSeatInput, { nullable: true, description: 'Somebody who has to do with the person.' })
  seat?: CareConferenceSeatInput | null;

  @Field(() => CareConferenceGuestInput, { nullable: true, description: 'Somebody from outside.' })
  guest?: CareConferenceGuestInput | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether the person wants somebody there.' })
export class AnswerCareConferenceParticipantInput {
  @Field(() => ID, { description: 'Key of the place.' })
  participant!: string;

  @Field(() => Int, { description: 'The version of the place you saw; an older one is refused.' })
  version!: number;

  @Field(() => Boolean, { description: 'Yes or no; a no can be said as long as it was not held, and counts at once.' })
  isWanted!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Raises a point.' })
export class RaiseCareConferencePointInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => CareConferencePointInput, { description: 'The point.' })
  point!: CareConferencePointInput;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a conference was held, is closed or called off.' })
export class MoveCareConferenceInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => CareConferenceStateName, { description: 'HELD, CLOSED or CANCELLED.' })
  to!: CareConferenceStateName;

  @Field(() => [ID], { nullable: true, description: 'With HELD: keys of the places of those who were there.' })
  present?: string[] | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Writes down what was decided about a point.' })
export class RecordCareConferenceDecisionInput {
  @Field(() => ID, { description: 'Key of the point.' })
  point!: string;

  @Field(() => String, { description: 'What was decided, 1 to 2,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What was weighed, 1 to 2,000 characters; without it nothing is recorded (R-104).' })
  considerations?: string | null;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Writes down who does what by when.' })
export class RecordCareConferenceTaskInput {
  @Field(() => ID, { description: 'Key of the point.' })
  point!: string;

  @Field(() => String, { description: 'What is to be done, 1 to 2,000 characters.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the place of who does it; left out: the person.' })
  participant?: string | null;

  @Field(() => GraphQLDate, { description: 'The last day that is in time, a local date; today or later.' })
  dueOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a task was done, or is not needed any more.' })
export class SettleCareConferenceTaskInput {
  @Field(() => ID, { description: 'Key of the task.' })
  task!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => CareConferenceTaskStateName, { description: 'DONE or DROPPED.' })
  as!: CareConferenceTaskStateName;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The conference was changed.' })
export class CareConferenceDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly conference: string };
}

export const CareConferenceResult = createUnionType({
  name: 'CareConferenceResult',
  description: 'The conference as it now is, or why nothing was changed.',
  types: () => [CareConferenceDone, Refused] as const,
});

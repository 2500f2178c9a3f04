import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum PeerKindName {
  SELF_HELP_GROUP = 'SELF_HELP_GROUP',
  RECOVERY_GROUP = 'RECOVERY_GROUP',
  PEER_COURSE = 'PEER_COURSE',
  PEER_PROGRAMME = 'PEER_PROGRAMME',
  PEER_INITIATIVE = 'PEER_INITIATIVE',
  BUDDY = 'BUDDY',
  PEER_CONTACT = 'PEER_CONTACT',
}

registerEnumType(PeerKindName, {
  name: 'PeerMembershipKind',
  description: 'What people do among themselves. None of it is care (C-11).',
  valuesConfig: {
    SELF_HELP_GROUP: { description: 'Self-help group (zelfhulpgroep, G-28).' },
    RECOVERY_GROUP: { description: 'Recovery group across diagnoses (herstelgroep, herstelwerkgroep, G-29).' },
    PEER_COURSE: { description: 'Course by and for peers, such as Herstellen doe je Zelf (G-30) or WRAP (G-15).' },
    PEER_PROGRAMME: { description: 'Programme of recovery groups, courses and advice, such as HEE (G-31).' },
    PEER_INITIATIVE: { description: 'Initiative run by its participants (cliënteninitiatief, G-36).' },
    BUDDY: { description: 'Buddy or befriending (maatje, vriendendienst, G-39).' },
    PEER_CONTACT: { description: 'Contact with people who went through the same (lotgenotencontact, G-27).' },
  },
});

export enum SelfHelpTopicName {
  HEARING_VOICES = 'HEARING_VOICES',
  ALCOHOL = 'ALCOHOL',
  DRUGS = 'DRUGS',
}

registerEnumType(SelfHelpTopicName, {
  name: 'SelfHelpTopic',
  description: 'What a self-help group is about, of those that are named (G-32).',
  valuesConfig: {
    HEARING_VOICES: { description: 'Hearing voices (Stemmen horen).' },
    ALCOHOL: { description: 'Alcohol, such as AA.' },
    DRUGS: { description: 'Drugs, such as NA.' },
  },
});

export enum PeerCourseName {
  WRAP = 'WRAP',
  RECOVER_YOURSELF = 'RECOVER_YOURSELF',
  OTHER = 'OTHER',
}

registerEnumType(PeerCourseName, {
  name: 'PeerCourse',
  description: 'Which course.',
  valuesConfig: {
    WRAP: { description: 'WRAP: eight meetings, led by trained experts by experience (R-090).' },
    RECOVER_YOURSELF: { description: 'Herstellen doe je Zelf: twelve meetings, two trained leaders (R-091).' },
    OTHER: { description: 'Another course.' },
  },
});

export enum PeerOrganiserKind {
  PERSON = 'PERSON',
  PROFESSIONAL = 'PROFESSIONAL',
}

registerEnumType(PeerOrganiserKind, {
  name: 'PeerOrganiserKind',
  description: 'As what somebody organises a peer group.',
  valuesConfig: {
    PERSON: { description: 'A natural person.' },
    PROFESSIONAL: { description: 'For a peer-run organisation.' },
  },
});

@ObjectType({ description: 'Whether the person was at one of the meetings of a course, as they say themselves.' })
@Directive('@key(fields: "id")')
export class PeerMeeting {
  @Field(() => ID, { description: 'Opaque key of the meeting.' })
  id!: string;

  @ConsentField('PEER_MEMBERSHIP', () => Int, { description: 'Which meeting of the course, from 1.' })
  place!: number;

  @ConsentField('PEER_MEMBERSHIP', () => GraphQLDate, { description: 'When it was, a local date.' })
  heldOn!: string;

  @ConsentField('PEER_MEMBERSHIP', () => Boolean, { description: 'Whether they were there.' })
  attended!: boolean;

  @ConsentField('PEER_MEMBERSHIP', () => Provenance, { description: 'Where this comes from; its version is named when amending.' })
  provenance!: Provenance;
}

export const PeerMeetingConnection = connectionOf('PeerMeeting', PeerMeeting, 'PEER_MEMBERSHIP', 'the meetings of a course');

@ObjectType({
  description:
    'That the person takes part in something among peers. Theirs alone; never part of a care record, and no care record knows of it (C-11).',
})
@Directive('@key(fields: "id")')
export class PeerMembership {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('PEER_MEMBERSHIP', () => PeerKindName, { description: 'What it is.' })
  kind!: PeerKindName;

  @ConsentField('PEER_MEMBERSHIP', () => SelfHelpTopicName, { description: 'What a self-help group is about; null where not said.' })
  topic!: SelfHelpTopicName | null;

  @ConsentField('PEER_MEMBERSHIP', () => PeerCourseName, { description: 'Which course; null for what is none.' })
  course!: PeerCourseName | null;

  @ConsentField('PEER_MEMBERSHIP', () => Int, { description: 'How many meetings the course has; null where no standard says so.' })
  meetingsInAll!: number | null;

  @ConsentField('PEER_MEMBERSHIP', () => Int, { description: 'How many lead the course; null where not said.' })
  leaders!: number | null;

  @ConsentField('PEER_MEMBERSHIP', () => String, { description: 'What the person calls it.' })
  name!: string;

  @ConsentField('PEER_MEMBERSHIP', () => String, { description: 'Language of the name, BCP 47.' })
  language!: string;

  @ConsentField('PEER_MEMBERSHIP', () => GraphQLDate, { description: 'Since when, a local date.' })
  since!: string;

  @ConsentField('PEER_MEMBERSHIP', () => GraphQLDate, { description: 'Last day, a local date; null while they take part.' })
  until!: string | null;

  @ConsentField('PEER_MEMBERSHIP', () => ID, { description: 'Key of the natural person who organises it; for the person and for them (C-42).' })
  organiserPerson!: string | null;

  @ConsentField('PEER_MEMBERSHIP', () => Professional, { description: 'Who organises it for a peer-run organisation.' })
  organiserProfessional!: Professional | null;

  @ConsentField('PEER_MEMBERSHIP', () => Provenance, { description: 'Where this comes from; its version is named when amending.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

export const PeerMembershipConnection = connectionOf(
  'PeerMembership',
  PeerMembership,
  'PEER_MEMBERSHIP',
  'what the person takes part in among peers',
);

@InputType({ description: 'What the person takes part in among peers.' })
export class RecordPeerMembershipInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => PeerKindName, { description: 'What it is.' })
  kind!: PeerKindName;

  @Field(() => SelfHelpTopicName, { nullable: true, description: 'What a self-help group is about; may be left out.' })
  topic?: SelfHelpTopicName | null;

  @Field(() => PeerCourseName, { nullable: true, description: 'Which course; for a peer course, and for nothing else.' })
  course?: PeerCourseName | null;

  @Field(() => Int, { nullable: true, description: 'How many lead the course, 1 to 20.' })
  leaders?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all who lead it are trained experts by experience; so for WRAP and Herstellen doe je Zelf (R-090, R-091).',
  })
  ledByTrainedPeers?: boolean | null;

  @Field(() => String, { description: 'What they call it, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the name, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'Since when, a local date, not to come.' })
  since!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day, not to come; left out while they take part.' })
  until?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Until when the person takes part.' })
export class EndPeerMembershipInput {
  @Field(() => ID, { description: 'Key of the membership.' })
  membership!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'Last day, a local date, not to come.' })
  until!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Who organises a peer group.' })
export class PeerOrganiserInput {
  @Field(() => PeerOrganiserKind, { description: 'As what they organise it.' })
  kind!: PeerOrganiserKind;

  @Field(() => ID, { description: 'Their key.' })
  id!: string;
}

@InputType({ description: 'To whom of those who organise it the person shows that they take part.' })
export class NamePeerOrganiserInput {
  @Field(() => ID, { description: 'Key of the membership.' })
  membership!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => PeerOrganiserInput, {
    nullable: true,
    description: 'An expert by experience in the person’s circle. Left out: nobody, and whoever it was sees it no longer.',
  })
  organiser?: PeerOrganiserInput | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether the person was at one of the meetings of a course.' })
export class NotePeerMeetingInput {
  @Field(() => ID, { description: 'Key of the membership.' })
  membership!: string;

  @Field(() => Int, { nullable: true, description: 'The version of this meeting that was read; left out the first time.' })
  version?: number | null;

  @Field(() => Int, { description: 'Which meeting, from 1; at most 8 of WRAP, 12 of Herstellen doe je Zelf.' })
  place!: number;

  @Field(() => GraphQLDate, { description: 'When it was, a local date, not to come.' })
  heldOn!: Date;

  @Field(() => Boolean, { description: 'Whether they were there.' })
  attended!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It was written down.' })
export class PeerMembershipDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly membership: string };
}

export const PeerMembershipResult = createUnionType({
  name: 'PeerMembershipResult',
  description: 'The membership as it now is, or why nothing was changed.',
  types: () => [PeerMembershipDone, Refused] as const,
});

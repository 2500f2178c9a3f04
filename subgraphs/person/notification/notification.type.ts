import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

export enum NotificationKindName {
  OVERRIDE_OPENED = 'OVERRIDE_OPENED',
  CARD_ACTIVATED = 'CARD_ACTIVATED',
  RECORDED_WITH_HELP = 'RECORDED_WITH_HELP',
  NAMED_AS_WITNESS = 'NAMED_AS_WITNESS',
  WITNESS_DISOWNED = 'WITNESS_DISOWNED',
  CONSENT_REQUESTED = 'CONSENT_REQUESTED',
  CONFERENCE_PROPOSED = 'CONFERENCE_PROPOSED',
  CARE_STEP_ASKED = 'CARE_STEP_ASKED',
  GRANT_EXPIRES_SOON = 'GRANT_EXPIRES_SOON',
  RELATION_OPENED = 'RELATION_OPENED',
  ACCESS_REVIEWED = 'ACCESS_REVIEWED',
  MANDATE_OFFERED = 'MANDATE_OFFERED',
  MANDATE_CHANGED = 'MANDATE_CHANGED',
  CAPACITY_ASSESSED = 'CAPACITY_ASSESSED',
  DATA_REQUEST_EXTENDED = 'DATA_REQUEST_EXTENDED',
  DATA_REQUEST_ANSWERED = 'DATA_REQUEST_ANSWERED',
}

registerEnumType(NotificationKindName, {
  name: 'NotificationKind',
  description: 'What a person is told about. Seen inside Kring only, never in the message outside.',
  valuesConfig: {
    OVERRIDE_OPENED: {
      description: 'Somebody broke professional secrecy on a legal ground (doorbreking van het beroepsgeheim; C-30 to C-34).',
    },
    CARD_ACTIVATED: { description: 'The crisis card was activated (crisiskaart; C-35).' },
    RECORDED_WITH_HELP: { description: 'A professional recorded what the person said or signed; to confirm or undo.' },
    NAMED_AS_WITNESS: { description: 'Somebody wrote down that you were there when something was said; under sayingsWitnessed.' },
    WITNESS_DISOWNED: { description: 'Whoever is named as witness of what was recorded for the person says they are not.' },
    CONSENT_REQUESTED: { description: 'Somebody asks for consent (toestemmingsvraag).' },
    CARE_STEP_ASKED: { description: 'Somebody asks for more or less care for the person (op- of afschalen); under careSteps.' },
    CONFERENCE_PROPOSED: { description: 'Somebody proposes a care conference around the person (zorgoverleg); to agree to or refuse.' },
    GRANT_EXPIRES_SOON: { description: 'Something the person allowed ends within 30 days.' },
    RELATION_OPENED: { description: 'Somebody came to have to do with the person.' },
    ACCESS_REVIEWED: { description: 'A steward reviewed a look at the person’s data, such as an override.' },
    MANDATE_OFFERED: { description: 'Somebody asks you to act for them, or stand beside them; under me.mandatesHeld.' },
    MANDATE_CHANGED: { description: 'A mandate to act for the person was entered, accepted or ended by somebody else.' },
    CAPACITY_ASSESSED: { description: 'A clinician wrote down, or ended, that the person cannot decide in some matters (C-36).' },
    DATA_REQUEST_EXTENDED: { description: 'A request for access, rectification, erasure or another right takes longer; under me.dataSubjectRequests.' },
    DATA_REQUEST_ANSWERED: { description: 'Such a request was answered.' },
  },
});

export enum NotificationChannelName {
  EMAIL = 'EMAIL',
  SMS = 'SMS',
  LETTER = 'LETTER',
}

registerEnumType(NotificationChannelName, {
  name: 'NotificationChannel',
  description: 'By which way the message outside Kring goes. Which of them are installed, NotificationWay.isInstalled says.',
  valuesConfig: {
    EMAIL: { description: 'By e-mail.' },
    SMS: { description: 'By text message.' },
    LETTER: { description: 'By letter (brief).' },
  },
});

export enum NotificationRhythmName {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
}

registerEnumType(NotificationRhythmName, {
  name: 'NotificationRhythm',
  description: 'How soon the message outside Kring goes. An override and a crisis card are always told at once.',
  valuesConfig: {
    AT_ONCE: { description: 'As soon as there is something.' },
    DAILY: { description: 'Once a day at eight in the morning (Brussels, Amsterdam), if there is something unread.' },
  },
});

export enum NotificationLanguageName {
  nl = 'nl',
  fr = 'fr',
  de = 'de',
  en = 'en',
}

registerEnumType(NotificationLanguageName, {
  name: 'NotificationLanguage',
  description: 'Language of the message outside Kring.',
  valuesConfig: {
    nl: { description: 'Dutch.' },
    fr: { description: 'French.' },
    de: { description: 'German.' },
    en: { description: 'English.' },
  },
});

export enum DeliveryFaultName {
  REFUSED_FOR_GOOD = 'REFUSED_FOR_GOOD',
  REFUSED_FOR_NOW = 'REFUSED_FOR_NOW',
  UNREACHABLE = 'UNREACHABLE',
}

registerEnumType(DeliveryFaultName, {
  name: 'DeliveryFault',
  description: 'Why a message outside Kring did not arrive.',
  valuesConfig: {
    REFUSED_FOR_GOOD: { description: 'The receiving side refused it for good, as for a mailbox that does not exist.' },
    REFUSED_FOR_NOW: { description: 'The receiving side refused it for the time being, too many times.' },
    UNREACHABLE: { description: 'No connection, no answer in time, or no login, too many times.' },
  },
});

@ObjectType({
  description:
    'Something the person is told (kennisgeving). The message that goes outside says only that there is something to read.',
})
export class Notification {
  @Field(() => ID, { description: 'Opaque key of the notification.' })
  id!: string;

  @ConsentField('CONSENT', () => NotificationKindName, { description: 'What it is about.' })
  kind!: keyof typeof NotificationKindName;

  @ConsentField('CONSENT', () => ID, {
    description: 'Key of what it is about, such as the grant that ends; null where the kind says all.',
  })
  about!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'Since when the person can read it (UTC).' })
  at!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When the person marked it as read (UTC); null while unread.' })
  readAt!: Date | null;
}

export const NotificationConnection = connectionOf('Notification', Notification, 'CONSENT', 'what the person is told');

@ObjectType({ description: 'One way by which messages outside Kring can go.' })
export class NotificationWay {
  @ConsentField('CONSENT', () => NotificationChannelName, { description: 'Which way.' })
  channel!: keyof typeof NotificationChannelName;

  @ConsentField('CONSENT', () => Boolean, {
    description: 'Whether Kring can send this way. Where not, no address can be given for it.',
  })
  isInstalled!: boolean;

  @ConsentField('CONSENT', () => String, {
    description: 'Where messages go; null when nothing is to be sent this way. Nobody else is ever shown it.',
  })
  address!: string | null;
}

@ObjectType({
  description:
    'How the person wants to hear outside Kring that there is something to read. Inside Kring everything is listed always.',
})
export class NotificationPreferences {
  @ConsentField('CONSENT', () => NotificationLanguageName, { description: 'Language of the message.' })
  language!: keyof typeof NotificationLanguageName;

  @ConsentField('CONSENT', () => NotificationRhythmName, { description: 'How soon it goes.' })
  rhythm!: keyof typeof NotificationRhythmName;

  @ConsentField('CONSENT', () => [NotificationWay], { description: 'Every way there is, also those not installed.' })
  ways!: readonly NotificationWay[];

  @ConsentField('CONSENT', () => Int, { description: 'Counts the changes; 0 when the person has chosen nothing yet.' })
  version!: number;
}

@InputType({ description: 'Where messages go by one way.' })
export class NotificationAddressInput {
  @Field(() => NotificationChannelName, { description: 'Which way.' })
  channel!: keyof typeof NotificationChannelName;

  @Field(() => String, { description: 'The address; for e-mail a mailbox such as name@example.org, at most 254 characters.' })
  address!: string;
}

@InputType({ description: 'How the person wants to hear that there is something to read. Replaces all that was chosen.' })
export class SetNotificationPreferencesInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => NotificationLanguageName, { description: 'Language of the message.' })
  language!: keyof typeof NotificationLanguageName;

  @Field(() => NotificationRhythmName, { description: 'How soon it goes.' })
  rhythm!: keyof typeof NotificationRhythmName;

  @Field(() => [NotificationAddressInput], {
    description: 'One address for each way that is wanted; none, and nothing is sent outside Kring.',
  })
  addresses!: NotificationAddressInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The preferences as they stand after the act.' })
export class NotificationPreferencesDone {
  @ConsentField('CONSENT', () => NotificationPreferences, { description: 'The preferences.' })
  preferences!: NotificationPreferences | null;
}

@ObjectType({
  description: 'Kring cannot send by this way: it is known, and no adapter for it is installed. Nothing was changed.',
})
export class ChannelNotInstalled {
  @ConsentField('CONSENT', () => NotificationChannelName, { description: 'The way that is not installed.' })
  channel!: keyof typeof NotificationChannelName;

  @ConsentField('CONSENT', () => [NotificationChannelName], { description: 'The ways that are.' })
  installed!: readonly (keyof typeof NotificationChannelName)[];
}

export const NotificationPreferencesResult = createUnionType({
  name: 'NotificationPreferencesResult',
  description: 'The preferences, or why nothing was changed.',
  types: () => [NotificationPreferencesDone, ChannelNotInstalled, Refused] as const,
});

@InputType({ description: 'Which notifications the person has read.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { description: 'Keys of the notifications, 1 to 100, all of one person.' })
  notifications!: string[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The notifications are marked as read; those that were before keep their first time.' })
export class NotificationsRead {
  @ConsentField('CONSENT', () => [Notification], { description: 'The notifications.' })
  notifications!: readonly Notification[] | null;
}

export const MarkNotificationsReadResult = createUnionType({
  name: 'MarkNotificationsReadResult',
  description: 'The notifications as they now are, or why nothing was changed.',
  types: () => [NotificationsRead, Refused] as const,
});

@ObjectType({
  description:
    'Messages outside Kring that did not arrive, counted. For the steward of the region: no person, no address, no text.',
})
export class UndeliveredNotices {
  @Field(() => NotificationKindName, { description: 'What they would have sent the person to read.' })
  kind!: keyof typeof NotificationKindName;

  @Field(() => NotificationChannelName, { description: 'By which way they went.' })
  channel!: keyof typeof NotificationChannelName;

  @Field(() => DeliveryFaultName, { description: 'Why they did not arrive.' })
  fault!: keyof typeof DeliveryFaultName;

  @Field(() => Int, { description: 'How many messages. One message can stand for several kinds and counts under each.' })
  count!: number;

  @Field(() => GraphQLDateTime, { description: 'Since when the oldest of them is given up (UTC).' })
  since!: Date;
}

@InputType({ description: 'Which messages that did not arrive are sent again. What is left out does not narrow it.' })
export class SendUndeliveredAgainInput {
  @Field(() => NotificationKindName, { nullable: true, description: 'Only those about this.' })
  kind?: keyof typeof NotificationKindName | null;

  @Field(() => NotificationChannelName, { nullable: true, description: 'Only those that went this way.' })
  channel?: keyof typeof NotificationChannelName | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The messages wait to be sent again, with as many tries as new ones.' })
export class SendUndeliveredAgainDone {
  @Field(() => Int, { description: 'How many messages.' })
  count!: number;
}

export const SendUndeliveredAgainResult = createUnionType({
  name: 'SendUndeliveredAgainResult',
  description: 'How many are sent again, or why nothing was changed.',
  types: () => [SendUndeliveredAgainDone, Refused] as const,
});

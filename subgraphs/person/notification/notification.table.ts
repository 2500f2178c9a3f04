import { EntitySchema } from 'typeorm';

/** What a person is told about. Closed list; what each says is in notification.type.ts. */
export const NOTIFICATION_KINDS = [
  'OVERRIDE_OPENED',
  'CARD_ACTIVATED',
  'RECORDED_WITH_HELP',
  'NAMED_AS_WITNESS',
  'WITNESS_DISOWNED',
  'CONSENT_REQUESTED',
  'CONFERENCE_PROPOSED',
  'CARE_STEP_ASKED',
  'GRANT_EXPIRES_SOON',
  'RELATION_OPENED',
  'ACCESS_REVIEWED',
  'MANDATE_OFFERED',
  'MANDATE_CHANGED',
  'CAPACITY_ASSESSED',
  'DATA_REQUEST_EXTENDED',
  'DATA_REQUEST_ANSWERED',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * Something the person is told inside Kring. What it is about is named by key only, and neither kind nor key ever goes
 * into the message that tells them to look: a mailbox is read by others.
 */
export interface NotificationRow {
  readonly id: string;
  readonly person: string;
  readonly kind: NotificationKind;
  /** Key of the override, activation, request, grant, relation or review; null where the kind says all. */
  readonly about: string | null;
  readonly toldAt: Date;
  /** Before this instant the person is told nothing, here or outside: a delayed notice. */
  readonly visibleFrom: Date;
  readonly readAt: Date | null;
  /** When was settled whether a message goes out for it; null while that waits, for the instant or for the digest. */
  readonly settledAt: Date | null;
}

export const notificationTable = new EntitySchema<NotificationRow>({
  name: 'notification',
  tableName: 'notification',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    kind: { type: 'text' },
    about: { type: 'uuid', nullable: true },
    toldAt: { type: 'timestamptz', precision: 3 },
    visibleFrom: { type: 'timestamptz', precision: 3 },
    readAt: { type: 'timestamptz', precision: 3, nullable: true },
    settledAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
  indices: [
    // Once for each thing, and for what names nothing once until it is read: nobody is worn out by repetition.
    { name: 'notification_about', columns: ['person', 'kind', 'about'], unique: true, where: 'about IS NOT NULL' },
    {
      name: 'notification_unread',
      columns: ['person', 'kind'],
      unique: true,
      where: 'about IS NULL AND read_at IS NULL',
    },
    { name: 'notification_person', columns: ['person', 'visibleFrom', 'id'] },
    { name: 'notification_unsettled', columns: ['visibleFrom'], where: 'settled_at IS NULL' },
  ],
});

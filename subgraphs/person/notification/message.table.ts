import { EntitySchema } from 'typeorm';
import type { NotificationKind } from './notification.table';

export const NOTIFICATION_CHANNELS = ['EMAIL', 'SMS', 'LETTER'] as const;
export type NotificationChannelKind = (typeof NOTIFICATION_CHANNELS)[number];

/** WAITING to be sent, first or again. DROPPED: the person took the address away before it went. DEAD: given up. */
export const MESSAGE_STATES = ['WAITING', 'SENT', 'DROPPED', 'DEAD'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a try failed. Never what the other side said: that can hold the address. */
export const DELIVERY_FAULTS = ['REFUSED_FOR_GOOD', 'REFUSED_FOR_NOW', 'UNREACHABLE'] as const;
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];

/**
 * One message outside Kring. It holds no text and no address: the text is the same for everybody, and the address is
 * read when it goes, so that nothing reaches a mailbox the person has meanwhile taken away.
 */
export interface MessageRow {
  /** Also its Message-ID, the same at every try: whoever gets it twice can tell. */
  readonly id: string;
  readonly person: string;
  readonly channel: NotificationChannelKind;
  /** For the count of what did not arrive; never sent. */
  readonly kinds: readonly NotificationKind[];
  readonly madeAt: Date;
  readonly state: MessageState;
  /** Since when it is SENT, DROPPED or DEAD. */
  readonly endedAt: Date | null;
  /** Tries that failed. */
  readonly failures: number;
  readonly nextTryAt: Date;
  readonly fault: DeliveryFault | null;
}

export const messageTable = new EntitySchema<MessageRow>({
  name: 'notification_message',
  tableName: 'notification_message',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    channel: { type: 'text' },
    kinds: { type: 'text', array: true },
    madeAt: { type: 'timestamptz', precision: 3 },
    state: { type: 'text', default: 'WAITING' },
    endedAt: { type: 'timestamptz', precision: 3, nullable: true },
    failures: { type: 'integer', default: 0 },
    nextTryAt: { type: 'timestamptz', precision: 3 },
    fault: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'notification_message_waiting', columns: ['nextTryAt'], where: `state = 'WAITING'` },
    { name: 'notification_message_person', columns: ['person'], where: `state = 'WAITING'` },
    { name: 'notification_message_dead', columns: ['endedAt'], where: `state = 'DEAD'` },
  ],
});

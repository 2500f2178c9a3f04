import { EntitySchema } from 'typeorm';
import type { NotificationChannelKind } from './message.table';

export const MESSAGE_LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

export const RHYTHMS = ['AT_ONCE', 'DAILY'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Where messages go, by channel. No address: nothing is sent that way. */
export type Addresses = Readonly<Partial<Record<NotificationChannelKind, string>>>;

/** How a person wants to hear, outside Kring, that there is something to read. Shown to nobody else. */
export interface PreferenceRow {
  readonly person: string;
  readonly language: MessageLanguage;
  readonly rhythm: Rhythm;
  readonly addresses: Addresses;
  readonly chosenAt: Date;
  readonly version: number;
}

export const preferenceTable = new EntitySchema<PreferenceRow>({
  name: 'notification_preference',
  tableName: 'notification_preference',
  columns: {
    person: { type: 'uuid', primary: true },
    language: { type: 'text' },
    rhythm: { type: 'text' },
    addresses: { type: 'jsonb' },
    chosenAt: { type: 'timestamptz', precision: 3 },
    version: { type: 'integer', default: 1 },
  },
});

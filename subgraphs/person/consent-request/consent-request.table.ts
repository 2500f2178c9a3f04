import { EntitySchema } from 'typeorm';
import type { Action, Category, Purpose } from '../../../consent/vocabulary';

/** How a request was answered or ended. A request that nobody answered expires by the clock, and no row says so. */
export const REQUEST_STATES = ['OPEN', 'YES', 'NARROWER', 'LATER', 'NO', 'WITHDRAWN'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** For whom consent is asked: the asker alone, their team, or all of their organisation. */
export const ASKED_FOR = ['PROFESSIONAL', 'TEAM', 'ORGANISATION'] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** A professional asks the person for consent. Their reason is for the person; the person gives none for an answer. */
export interface ConsentRequestRow {
  readonly id: string;
  readonly person: string;
  readonly askedBy: string;
  readonly organisation: string;
  readonly askedFor: AskedFor;
  /** The team, when it is asked for the team. */
  readonly team: string | null;
  readonly categories: readonly Category[];
  readonly purpose: Purpose;
  readonly action: Action;
  /** Until when the consent is to last. */
  readonly until: Date;
  readonly reason: string;
  readonly language: string;
  readonly askedAt: Date;
  /** When it expires unanswered; exclusive. */
  readonly expiresAt: Date;
  readonly state: RequestState;
  readonly answeredAt: Date | null;
  /** From when the organisation may ask again, as the person said with LATER. */
  readonly notBefore: Date | null;
  /** The grant that the answer gave. */
  readonly grant: string | null;
  readonly version: number;
}

export const consentRequestTable = new EntitySchema<ConsentRequestRow>({
  name: 'consent_request',
  tableName: 'consent_request',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    askedBy: { type: 'uuid' },
    organisation: { type: 'uuid' },
    askedFor: { type: 'text' },
    team: { type: 'uuid', nullable: true },
    categories: { type: 'text', array: true },
    purpose: { type: 'text' },
    action: { type: 'text' },
    until: { type: 'timestamptz', name: 'until_at', precision: 3 },
    reason: { type: 'text' },
    language: { type: 'text' },
    askedAt: { type: 'timestamptz', precision: 3 },
    expiresAt: { type: 'timestamptz', precision: 3 },
    state: { type: 'text' },
    answeredAt: { type: 'timestamptz', precision: 3, nullable: true },
    notBefore: { type: 'timestamptz', precision: 3, nullable: true },
    grant: { type: 'uuid', name: 'given_grant', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'consent_request_person', columns: ['person', 'askedAt'] }],
});

import { EntitySchema } from 'typeorm';
import type { Category } from '../../../consent/vocabulary';

/** What of a person’s rights is asked for: GDPR art. 15, 16, 17, 18, 20 and 21. */
export const REQUEST_KINDS = ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['RECEIVED', 'IN_PROGRESS', 'CARRIED_OUT', 'CARRIED_OUT_IN_PART', 'REFUSED', 'WITHDRAWN'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** By which way what was asked for reached the person. */
export const DELIVERY_CHANNELS = ['KRING', 'ENCRYPTED_MAIL', 'LETTER', 'IN_PERSON'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** On what ground the law lets a request be refused. */
export const REFUSAL_GROUNDS = [
  'MEDICAL_RECORD_KEPT',
  'LEGAL_OBLIGATION',
  'PUBLIC_HEALTH',
  'ARCHIVE_OR_RESEARCH',
  'LEGAL_CLAIM',
  'INTEREST_OF_ANOTHER',
  'RIGHTS_OF_OTHERS',
  'RECORD_IS_ACCURATE',
  'CONDITIONS_NOT_MET',
  'EXCESSIVE',
  'NOT_IDENTIFIED',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** What a person asks of one organisation, or of the region that runs the hub, by right; and what became of it. */
export interface DataSubjectRequestRow {
  readonly id: string;
  readonly person: string;
  /** To whom it is addressed; null: to the region, which answers for the hub itself. */
  readonly organisation: string | null;
  readonly kind: RequestKind;
  /** What is asked, in the person’s words, as they said it. */
  readonly words: string | null;
  readonly language: string;
  /** When a rectification is refused, the person wants their words put into the record beside it. */
  readonly attachIfRefused: boolean;
  /** The person, or who acted in their place. */
  readonly filedBy: string;
  readonly filedAt: Date;
  /** Local date; the request is answered by the end of that day. */
  readonly dueOn: string;
  readonly extendedAt: Date | null;
  readonly extensionReason: string | null;
  readonly state: RequestState;
  /** The steward who acted on it last. */
  readonly handledBy: string | null;
  readonly takenUpAt: Date | null;
  readonly endedAt: Date | null;
  /** The answer, in words for the person. */
  readonly answer: string | null;
  readonly ground: RefusalGround | null;
  /** Where the ground is laid down, as on the day of the answer. */
  readonly groundSource: string | null;
  /** What was delivered, by category; for access and portability. */
  readonly delivered: readonly Category[];
  readonly deliveredAt: Date | null;
  readonly deliveredBy: DeliveryChannel | null;
  /** The person’s words were put into the record that is not changed. */
  readonly noteAttached: boolean;
  /** What is not erased, by category. */
  readonly stays: readonly Category[];
  /** Local date until which the law keeps what stays; null where the ground names none. */
  readonly keptUntil: string | null;
  /** Lines of the access record about the person from before this instant have their values erased. */
  readonly eraseLinesBefore: Date | null;
  readonly version: number;
}

export const dataSubjectRequestTable = new EntitySchema<DataSubjectRequestRow>({
  name: 'data_subject_request',
  tableName: 'data_subject_request',
  columns: {
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    organisation: { type: 'uuid', nullable: true },
    kind: { type: 'text' },
    words: { type: 'text', nullable: true },
    language: { type: 'text' },
    attachIfRefused: { type: 'boolean', default: false },
    filedBy: { type: 'uuid' },
    filedAt: { type: 'timestamptz', precision: 3 },
    dueOn: { type: 'date' },
    extendedAt: { type: 'timestamptz', precision: 3, nullable: true },
    extensionReason: { type: 'text', nullable: true },
    state: { type: 'text' },
    handledBy: { type: 'uuid', nullable: true },
    takenUpAt: { type: 'timestamptz', precision: 3, nullable: true },
    endedAt: { type: 'timestamptz', precision: 3, nullable: true },
    answer: { type: 'text', nullable: true },
    ground: { type: 'text', nullable: true },
    groundSource: { type: 'text', nullable: true },
    delivered: { type: 'text', array: true },
    deliveredAt: { type: 'timestamptz', precision: 3, nullable: true },
    deliveredBy: { type: 'text', nullable: true },
    noteAttached: { type: 'boolean', default: false },
    stays: { type: 'text', array: true },
    keptUntil: { type: 'date', nullable: true },
    eraseLinesBefore: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'data_subject_request_person', columns: ['person', 'filedAt', 'id'] },
    { name: 'data_subject_request_organisation', columns: ['organisation', 'filedAt', 'id'] },
  ],
});

/** That lines of the access record had their values erased, and by which request: written once, by the owner alone. */
export interface AccessErasureRow {
  readonly request: string;
  readonly erasedAt: Date;
  /** Ids of the lines; none when there was none from before that instant. */
  readonly lines: readonly string[];
}

export const accessErasureTable = new EntitySchema<AccessErasureRow>({
  name: 'access_record_erasure',
  tableName: 'access_record_erasure',
  columns: {
    request: { type: 'uuid', primary: true },
    erasedAt: { type: 'timestamptz', precision: 3 },
    lines: { type: 'uuid', array: true },
  },
});

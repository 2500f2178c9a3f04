import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export const REFERRAL_STATES = [
  'DRAFT',
  'SENT',
  'RECEIVED',
  'ACCEPTED',
  'WAITING',
  'STARTED',
  'DECLINED',
  'ENDED',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** That there is a referral and how it stands (M-39). Sender and receiver are its parties, later partners not (C-57). */
export interface ReferralRow extends PersonRow {
  /** Code of the list programme: what the person is referred to. */
  readonly programme: string;
  readonly senderOrganisation: string;
  readonly senderProfessional: string;
  /** Code of the list professional-kind. */
  readonly senderKind: string;
  readonly receiverOrganisation: string;
  /** Who there weighs it, where the sender knows; null: whoever takes in for the receiver. */
  readonly addressee: string | null;
  /** Who accepted it for the receiver; null until then. */
  readonly receiverProfessional: string | null;
  readonly state: ReferralState;
  /** Local dates. */
  readonly stateSince: string;
  readonly writtenOn: string;
  /** When the person said that it may go; null until then. */
  readonly agreedOn: string | null;
  readonly sentOn: string | null;
  readonly acceptedOn: string | null;
  readonly waitingSince: string | null;
  readonly startedOn: string | null;
  /** Organisations that the receiver names as a way onward when it does not take the person in. */
  readonly alternatives: readonly string[];
}

export const referralTable = personTable<ReferralRow, 'REFERRAL'>('referral', 'REFERRAL', {
  programme: { type: 'text' },
  senderOrganisation: { type: 'uuid' },
  senderProfessional: { type: 'uuid' },
  senderKind: { type: 'text' },
  receiverOrganisation: { type: 'uuid' },
  addressee: { type: 'uuid', nullable: true },
  receiverProfessional: { type: 'uuid', nullable: true },
  state: { type: 'text' },
  stateSince: { type: 'date' },
  writtenOn: { type: 'date' },
  agreedOn: { type: 'date', nullable: true },
  sentOn: { type: 'date', nullable: true },
  acceptedOn: { type: 'date', nullable: true },
  waitingSince: { type: 'date', nullable: true },
  startedOn: { type: 'date', nullable: true },
  alternatives: { type: 'uuid', array: true, default: [] },
});

/** The parts of the sheet (000:210-218, 000:291-301). HOUSEHOLD is apart, since it speaks of third parties (C-42). */
export const SHEET_PARTS = [
  'PERSONAL',
  'HOUSEHOLD',
  'CARE_NETWORK',
  'STATUS',
  'EDUCATION',
  'DIAGNOSIS',
  'MEDICATION',
] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/**
 * A part of what the referrer wrote, in the referrer's words. Only while the person leaves it on is the receiver a
 * party of it, so a part left off is not the receiver's own record (C-57, X-27).
 */
export interface ReferralPartRow extends PersonRow {
  readonly referralId: string;
  readonly part: SheetPart;
  readonly text: string;
  readonly language: string;
  readonly leftOn: boolean;
}

const part = {
  referralId: { type: 'uuid' },
  part: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
  leftOn: { type: 'boolean' },
} as const;

export const referralSheetTable = personTable<ReferralPartRow, 'REFERRAL_SHEET'>(
  'referral_sheet_part',
  'REFERRAL_SHEET',
  part,
);

export const referralDiagnosisTable = personTable<ReferralPartRow, 'REFERRAL_SHEET_DIAGNOSIS'>(
  'referral_sheet_diagnosis',
  'REFERRAL_SHEET_DIAGNOSIS',
  part,
);

export const referralMedicationTable = personTable<ReferralPartRow, 'REFERRAL_SHEET_MEDICATION'>(
  'referral_sheet_medication',
  'REFERRAL_SHEET_MEDICATION',
  part,
);

/** What sender and receiver write each other about a referral once it was sent. */
export const REFERRAL_MESSAGE_KINDS = ['QUESTION', 'ANSWER', 'DECLINED', 'REPORT'] as const;
export type ReferralMessageKind = (typeof REFERRAL_MESSAGE_KINDS)[number];

/** As much of the sheet as what stands on it: for sender and receiver of this referral, and the person (C-57). */
export interface ReferralMessageRow extends PersonRow {
  readonly referralId: string;
  readonly kind: ReferralMessageKind;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly writtenOn: string;
}

export const referralMessageTable = personTable<ReferralMessageRow, 'REFERRAL_SHEET'>('referral_message', 'REFERRAL_SHEET', {
  referralId: { type: 'uuid' },
  kind: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
  writtenOn: { type: 'date' },
});

import { EntitySchema } from 'typeorm';
import type { NoticeMomentKind } from '../partner-notice/partner-notice.type';

/** At which moments partners inform each other; the kinds of a notice. */
export type AgreedMoment = `${NoticeMomentKind}`;

/**
 * What a practice and a mental-health provider agree on telling each other (samenwerkingsafspraken huisarts-ggz, F-06). Of
 * two organisations; there is no person in it. It holds once the other one accepted it.
 */
export interface CollaborationAgreementRow {
  readonly id: string;
  /** Of the general practitioner. */
  readonly practice: string;
  /** Of mental-health care. */
  readonly provider: string;
  readonly moments: readonly AgreedMoment[];
  /** Within how many days after such a moment; the last of them is in time. */
  readonly withinDays: number;
  /** First local date on which it holds. */
  readonly validFrom: string;
  /** First local date on which it no longer holds; null while no end is agreed. */
  readonly validTo: string | null;
  readonly proposedByOrganisation: string;
  readonly proposedBy: string;
  readonly acceptedBy: string | null;
  /** Local date; null as long as it was not accepted. */
  readonly acceptedOn: string | null;
  /** Local date on which it was declined or taken back, instead of accepted. */
  readonly declinedOn: string | null;
  readonly recordedAt: Date;
  readonly version: number;
}

export const collaborationAgreementTable = new EntitySchema<CollaborationAgreementRow>({
  name: 'collaboration_agreement',
  tableName: 'collaboration_agreement',
  columns: {
    id: { type: 'uuid', primary: true },
    practice: { type: 'uuid' },
    provider: { type: 'uuid' },
    moments: { type: 'text', array: true },
    withinDays: { type: 'integer' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
    proposedByOrganisation: { type: 'uuid' },
    proposedBy: { type: 'uuid' },
    acceptedBy: { type: 'uuid', nullable: true },
    acceptedOn: { type: 'date', nullable: true },
    declinedOn: { type: 'date', nullable: true },
    recordedAt: { type: 'timestamptz', precision: 3 },
    version: { type: 'integer' },
  },
  indices: [
    { name: 'collaboration_agreement_of_practice', columns: ['practice'] },
    { name: 'collaboration_agreement_of_provider', columns: ['provider'] },
  ],
  checks: [
    { name: 'collaboration_agreement_validity', expression: 'valid_from < valid_to' },
    { name: 'collaboration_agreement_sides', expression: 'practice <> provider' },
  ],
});

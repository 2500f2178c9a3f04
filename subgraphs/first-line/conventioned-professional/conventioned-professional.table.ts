import { EntitySchema } from 'typeorm';
import type { AgeCategory } from '../convention-rules/convention-rules.table';

/** What somebody is in the convention (004:764-779). Only the first two hold individual sessions. */
export const CONVENTION_PROFESSIONS = [
  'CLINICAL_PSYCHOLOGIST',
  'CLINICAL_ORTHOPEDAGOGUE',
  'OTHER_CARE_PROFESSIONAL',
  'EXPERT_BY_EXPERIENCE',
  'GENERAL_PRACTITIONER',
] as const;
export type ConventionProfession = (typeof CONVENTION_PROFESSIONS)[number];

/** In which network somebody works under the convention, and how many hours a week. */
export interface NetworkHours {
  /** Key of the organisation that is the network. */
  readonly network: string;
  readonly networkKind: AgeCategory;
  readonly weeklyHours: number;
}

/** That a professional works under an agreement (M-12, M-13, M-98, R-027). About no person in care. */
export interface ConventionedProfessionalRow {
  readonly professional: string;
  readonly agreement: string;
  /** Organisation they work for under it; elsewhere they are not conventioned. */
  readonly organisation: string;
  readonly profession: ConventionProfession;
  readonly hasVisum: boolean;
  readonly hasRecognition: boolean;
  readonly hours: readonly NetworkHours[];
  /** Local date. */
  readonly signedOn: string;
  /** First local date on which they no longer are; null while it lasts. */
  readonly endedOn: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly version: number;
}

export const conventionedProfessionalTable = new EntitySchema<ConventionedProfessionalRow>({
  name: 'conventioned_professional',
  tableName: 'conventioned_professional',
  columns: {
    professional: { type: 'uuid', primary: true },
    organisation: { type: 'uuid', primary: true },
    agreement: { type: 'text', primary: true },
    profession: { type: 'text' },
    hasVisum: { type: 'boolean' },
    hasRecognition: { type: 'boolean' },
    hours: { type: 'jsonb' },
    signedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
    recordedBy: { type: 'uuid' },
    recordedAt: { type: 'timestamptz', precision: 3 },
    version: { type: 'integer', default: 1 },
  },
});

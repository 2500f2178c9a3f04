import type { Category } from '../../../consent/vocabulary';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What is seen early, in how somebody gets on and not in what they have: no symptom and no diagnosis (F-05, M-77). */
export const EARLY_SIGNALS = ['WITHDRAWS', 'SCHOOL_OR_WORK', 'SELF_CARE', 'SLEEP', 'RELATIONS'] as const;
export type EarlySignal = (typeof EARLY_SIGNALS)[number];

/** What became of early treatment. It is offered and never arranged by the flags. */
export const EARLY_TREATMENTS = ['NOT_OFFERED', 'OFFERED', 'ACCEPTED', 'DECLINED'] as const;
export type EarlyTreatment = (typeof EARLY_TREATMENTS)[number];

/** Whose rules hold. */
export const DETECTION_JURISDICTIONS = ['BE', 'NL'] as const;
export type DetectionJurisdiction = (typeof DETECTION_JURISDICTIONS)[number];

/** That somebody looked early, and at what (vroege onderkenning). The flags of risk stand in tables of their own. */
export interface EarlyDetectionRow extends PersonRow {
  /** Local date. */
  readonly seenOn: string;
  readonly jurisdiction: DetectionJurisdiction;
  readonly signals: readonly EarlySignal[];
  readonly treatment: EarlyTreatment;
  /** Local date since which it stands so. */
  readonly treatmentSince: string;
}

export const earlyDetectionTable = personTable<EarlyDetectionRow, 'CARE_NEEDS'>('early_detection', 'CARE_NEEDS', {
  seenOn: { type: 'date' },
  jurisdiction: { type: 'text' },
  signals: { type: 'text', array: true },
  treatment: { type: 'text' },
  treatmentSince: { type: 'date' },
});

/** One flag of risk that was asked about. One that was not has no row. */
export interface RiskFlagRow extends PersonRow {
  readonly detectionId: string;
  readonly isTheCase: boolean;
}

function flagTable<C extends Category>(name: string, category: C) {
  return personTable<RiskFlagRow, C>(name, category, { detectionId: { type: 'uuid' }, isTheCase: { type: 'boolean' } });
}

/**
 * A table for each, since each tells of something else: of what runs in a family, of substances, of a roof, of how
 * somebody came here. A need that is shared is none of them told (C-56).
 */
export const familyFlagTable = flagTable('early_detection_family_flag', 'DIAGNOSIS');
export const substanceFlagTable = flagTable('early_detection_substance_flag', 'ADDICTION');
export const homelessFlagTable = flagTable('early_detection_homeless_flag', 'HOUSING');
export const migrationFlagTable = flagTable('early_detection_migration_flag', 'SOCIAL_STATUS');

import type { BudgetStream } from '../convention/convention.table';
import { referenceTable } from '../reference-row/reference-row.table';
import type { Labels, LabelledRow, LocalDate, ReferenceRow } from '../reference-row/reference-row.table';

/** S-18, R-030. */
export const GOAL_HORIZONS = ['SHORT', 'MID', 'LONG'] as const;
export type GoalHorizon = (typeof GOAL_HORIZONS)[number];

/** S-18: what a zone wants to reach with all its actors. */
export interface ZoneGoalRow extends LabelledRow {
  readonly zoneCode: string;
  readonly horizon: GoalHorizon;
}

/** S-18: a day on which results are held against the goals. */
export interface ZoneEvaluationRow extends ReferenceRow {
  readonly zoneCode: string;
  readonly plannedOn: LocalDate;
  readonly heldOn: LocalDate | null;
}

/** S-06: the steps in which a partnership comes to be (fasegewijze invoering, 001:480-530). */
export const PARTNERSHIP_STAGES = ['MEETING', 'INTAKE', 'PLAN_REVIEW', 'CARE'] as const;
export type PartnershipStage = (typeof PARTNERSHIP_STAGES)[number];

/** S-06: a local partnership (lokaal samenwerkingsverband). Its name is not translated. */
export interface LocalPartnershipRow extends ReferenceRow {
  readonly zoneCode: string;
  readonly name: string;
  readonly stage: PartnershipStage;
  /** by what its scale was chosen (001:567-578); null where nothing is said. */
  readonly accessibility: Labels | null;
  readonly demography: Labels | null;
  readonly offer: Labels | null;
  /** S-27: from which rules it is free as a pilot (regelluw kader); null where it is none, or a pilot under all rules. */
  readonly pilotFreeOf: Labels | null;
  /** S-27: first day on which it is no pilot any more (proeftuin); null where it is none. */
  readonly pilotUntil: LocalDate | null;
}

/** S-22: an organisation takes part, with what it binds itself to. */
export interface PartnershipMemberRow extends ReferenceRow {
  readonly partnershipCode: string;
  readonly organisationId: string;
  /** Null: it takes part and bound itself to nothing yet. */
  readonly mandate: Labels | null;
}

/** S-21, R-119: who has to sit in regional steering. */
export const STEERING_PARTIES = ['PERSONS', 'RELATIVES', 'MENTAL_HEALTH', 'MUNICIPALITIES', 'INSURERS'] as const;
export type SteeringParty = (typeof STEERING_PARTIES)[number];

/** S-21: an organisation that sits in the regional steering of a network for one party. */
export interface SteeringMemberRow extends ReferenceRow {
  readonly networkCode: string;
  readonly party: SteeringParty;
  readonly organisationId: string;
}

/** L-11, R-031: what of a network's budget was used in a stretch of time: validated invoices, or tasks of the network. */
export interface NetworkSpendingRow extends ReferenceRow {
  readonly networkCode: string;
  readonly stream: BudgetStream;
  readonly amountCents: string;
  readonly fromDate: LocalDate;
  readonly untilDate: LocalDate;
}

/** S-19: the parts of what a network plans for all who live there (artikel 11, 004:400-418). */
export const STRATEGY_PARTS = ['STRATEGIC_PLAN', 'POPULATION_MANAGEMENT', 'STRATIFICATION'] as const;
export type StrategyPart = (typeof STRATEGY_PARTS)[number];

/** S-19: something a network set out to do. */
export interface NetworkStrategyRow extends LabelledRow {
  readonly networkCode: string;
  readonly part: StrategyPart;
}

/** S-20: a reference point of a partnership's monitor (001:551-555): what was aimed at, and where it stands. No count of persons. */
export interface MonitorPointRow extends LabelledRow {
  readonly partnershipCode: string;
  readonly target: number;
  /** Null while it was not measured. */
  readonly measured: number | null;
  readonly measuredOn: LocalDate | null;
}

/** S-23: the forms of a culture of quality (artikel 10, 004:447-467). */
export const QUALITY_REVIEW_KINDS = ['SELF_EVALUATION', 'INTERVISION', 'SATISFACTION'] as const;
export type QualityReviewKind = (typeof QUALITY_REVIEW_KINDS)[number];

/** S-23: that a network looks at its own quality on a day; what was found stays with those who were there. */
export interface QualityReviewRow extends ReferenceRow {
  readonly networkCode: string;
  readonly kind: QualityReviewKind;
  readonly plannedOn: LocalDate;
  readonly heldOn: LocalDate | null;
}

export const networkStrategyTable = referenceTable<NetworkStrategyRow>(
  'network_strategy',
  ['code'],
  { labels: { type: 'jsonb' }, networkCode: { type: 'text' }, part: { type: 'text' } },
  ['networkCode'],
);

export const monitorPointTable = referenceTable<MonitorPointRow>(
  'monitor_point',
  ['code'],
  {
    labels: { type: 'jsonb' },
    partnershipCode: { type: 'text' },
    target: { type: 'integer' },
    measured: { type: 'integer', nullable: true },
    measuredOn: { type: 'date', nullable: true },
  },
  ['partnershipCode'],
);

export const qualityReviewTable = referenceTable<QualityReviewRow>(
  'quality_review',
  ['code'],
  { networkCode: { type: 'text' }, kind: { type: 'text' }, plannedOn: { type: 'date' }, heldOn: { type: 'date', nullable: true } },
  ['networkCode'],
);

export const zoneGoalTable = referenceTable<ZoneGoalRow>(
  'zone_goal',
  ['code'],
  { labels: { type: 'jsonb' }, zoneCode: { type: 'text' }, horizon: { type: 'text' } },
  ['zoneCode'],
);

export const zoneEvaluationTable = referenceTable<ZoneEvaluationRow>(
  'zone_evaluation',
  ['code'],
  { zoneCode: { type: 'text' }, plannedOn: { type: 'date' }, heldOn: { type: 'date', nullable: true } },
  ['zoneCode'],
);

export const localPartnershipTable = referenceTable<LocalPartnershipRow>(
  'local_partnership',
  ['code'],
  {
    zoneCode: { type: 'text' },
    name: { type: 'text' },
    stage: { type: 'text' },
    accessibility: { type: 'jsonb', nullable: true },
    demography: { type: 'jsonb', nullable: true },
    offer: { type: 'jsonb', nullable: true },
    pilotFreeOf: { type: 'jsonb', nullable: true },
    pilotUntil: { type: 'date', nullable: true },
  },
  ['zoneCode'],
);

export const partnershipMemberTable = referenceTable<PartnershipMemberRow>(
  'partnership_member',
  ['code'],
  { partnershipCode: { type: 'text' }, organisationId: { type: 'uuid' }, mandate: { type: 'jsonb', nullable: true } },
  ['partnershipCode'],
);

export const steeringMemberTable = referenceTable<SteeringMemberRow>(
  'steering_member',
  ['code'],
  { networkCode: { type: 'text' }, party: { type: 'text' }, organisationId: { type: 'uuid' } },
  ['networkCode'],
);

export const networkSpendingTable = referenceTable<NetworkSpendingRow>(
  'network_spending',
  ['code'],
  {
    networkCode: { type: 'text' },
    stream: { type: 'text' },
    amountCents: { type: 'bigint' },
    fromDate: { type: 'date' },
    untilDate: { type: 'date' },
  },
  ['networkCode'],
);

export const REGION_PLAN_TABLES = [
  zoneGoalTable.schema,
  zoneEvaluationTable.schema,
  localPartnershipTable.schema,
  partnershipMemberTable.schema,
  steeringMemberTable.schema,
  networkSpendingTable.schema,
  networkStrategyTable.schema,
  monitorPointTable.schema,
  qualityReviewTable.schema,
] as const;

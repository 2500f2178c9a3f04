import type { EntitySchemaColumnOptions } from 'typeorm';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What risks are about, and so whose consent opens them: harm to oneself, or harm by and to others (C-56). */
export type RiskCategory = 'SUICIDALITY' | 'SAFETY_PROXIES';

/** A danger that professionals see and keep an eye on, until it is over (risico). */
export interface RiskConcernRow extends PersonRow {
  /** Code of `risk-concern` or `safety-concern`. */
  readonly kind: string;
  /** Code of `risk-level`, as last found. */
  readonly level: string;
  /** Local date. */
  readonly raisedOn: string;
  /** Who keeps an eye on it. */
  readonly responsible: string;
  /** Local date on which it is looked at again; null once it is closed. */
  readonly reviewOn: string | null;
  /** Local date. */
  readonly closedOn: string | null;
}

const concern = {
  kind: { type: 'text' },
  level: { type: 'text' },
  raisedOn: { type: 'date' },
  responsible: { type: 'uuid' },
  reviewOn: { type: 'date', nullable: true },
  closedOn: { type: 'date', nullable: true },
} as const satisfies Readonly<Record<string, EntitySchemaColumnOptions>>;

/** One look at a concern: the first when it was raised, the last when it was closed. Rows are only ever added. */
export interface RiskLookRow extends PersonRow {
  readonly concernId: string;
  /** Version of the concern that it made. */
  readonly ofVersion: number;
  /** Local date. */
  readonly lookedOn: string;
  /** Code of `risk-level`. */
  readonly level: string;
  readonly findings: string;
  /** What was agreed with the person and others. */
  readonly agreed: string;
  readonly language: string;
  /** Codes of `circle-part`: who was told of it. */
  readonly toldTo: readonly string[];
}

const look = {
  concernId: { type: 'uuid' },
  ofVersion: { type: 'integer' },
  lookedOn: { type: 'date' },
  level: { type: 'text' },
  findings: { type: 'text' },
  agreed: { type: 'text' },
  language: { type: 'text' },
  toldTo: { type: 'text', array: true },
} as const satisfies Readonly<Record<string, EntitySchemaColumnOptions>>;

export const riskConcernTable = personTable<RiskConcernRow, 'SUICIDALITY'>('risk_concern', 'SUICIDALITY', concern);
export const riskLookTable = personTable<RiskLookRow, 'SUICIDALITY'>('risk_look', 'SUICIDALITY', look);

/** Harm by and to others stands apart: who may know of the one has no grant for the other (C-56). */
export const safetyConcernTable = personTable<RiskConcernRow, 'SAFETY_PROXIES'>('safety_concern', 'SAFETY_PROXIES', concern);
export const safetyLookTable = personTable<RiskLookRow, 'SAFETY_PROXIES'>('safety_look', 'SAFETY_PROXIES', look);

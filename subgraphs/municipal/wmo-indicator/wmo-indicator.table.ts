import { EntitySchema } from 'typeorm';
import type { WmoIndicatorDomainKind, WmoIndicatorLevelKind } from './wmo-indicator.type';

/** A field in which the Wmo asks something of a municipality (U-35, 002:3984-3990). No row is about a person. */
export interface WmoFieldRow {
  readonly number: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly nl: string;
  readonly en: string;
  readonly source: string;
}

export const wmoFieldTable = new EntitySchema<WmoFieldRow>({
  name: 'wmo_performance_field',
  tableName: 'wmo_performance_field',
  columns: {
    number: { type: 'smallint', primary: true },
    validFrom: { type: 'date', primary: true },
    validTo: { type: 'date', nullable: true },
    nl: { type: 'text' },
    en: { type: 'text' },
    source: { type: 'text' },
  },
  checks: [{ name: 'wmo_performance_field_validity', expression: 'valid_from < valid_to' }],
});

/** What is counted in such a field: a new definition is a new row and no new release. */
export interface WmoIndicatorRow {
  readonly code: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Number of the field. */
  readonly field: number;
  readonly levels: readonly `${WmoIndicatorLevelKind}`[];
  readonly domains: readonly `${WmoIndicatorDomainKind}`[];
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string;
}

export const wmoIndicatorTable = new EntitySchema<WmoIndicatorRow>({
  name: 'wmo_performance_indicator',
  tableName: 'wmo_performance_indicator',
  columns: {
    code: { type: 'text', primary: true },
    validFrom: { type: 'date', primary: true },
    validTo: { type: 'date', nullable: true },
    field: { type: 'smallint' },
    levels: { type: 'text', array: true },
    domains: { type: 'text', array: true },
    numerator: { type: 'text' },
    denominator: { type: 'text' },
    source: { type: 'text' },
  },
  checks: [{ name: 'wmo_performance_indicator_validity', expression: 'valid_from < valid_to' }],
});

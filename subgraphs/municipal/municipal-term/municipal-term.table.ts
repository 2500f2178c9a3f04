import { EntitySchema } from 'typeorm';
import type { TermSubjectKind, TermUnitKind } from './municipal-term.type';
import type { MunicipalJurisdictionKind } from '../desk/desk.type';

/**
 * Within which time something has to be done, by whose law: a new law is a new row and no new release. No row is about
 * a person.
 */
export interface MunicipalTermRow {
  readonly jurisdiction: `${MunicipalJurisdictionKind}`;
  readonly subject: `${TermSubjectKind}`;
  /** First local date on which it holds. */
  readonly validFrom: string;
  /** First local date on which it no longer holds; null while no end is known. */
  readonly validTo: string | null;
  readonly amount: number;
  readonly unit: `${TermUnitKind}`;
  /** The rule of the catalogue behind it, such as R-095; null where it is the law's alone. */
  readonly rule: string | null;
  /** Law or source, as it is cited. */
  readonly source: string;
}

export const municipalTermTable = new EntitySchema<MunicipalTermRow>({
  name: 'municipal_term',
  tableName: 'municipal_term',
  columns: {
    jurisdiction: { type: 'text', primary: true },
    subject: { type: 'text', primary: true },
    validFrom: { type: 'date', primary: true },
    validTo: { type: 'date', nullable: true },
    amount: { type: 'integer' },
    unit: { type: 'text' },
    rule: { type: 'text', nullable: true },
    source: { type: 'text' },
  },
  checks: [{ name: 'municipal_term_validity', expression: 'valid_from < valid_to' }],
});

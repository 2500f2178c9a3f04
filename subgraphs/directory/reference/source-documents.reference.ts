import type { Jurisdiction } from '../reference-row/reference-row.table';

/** A document that reference rows cite. Named by code only; the lines are those of its text version. */
export interface SourceDocumentRow {
  readonly code: string;
  readonly jurisdiction: Jurisdiction;
  /** Date of the content as far as it is known: `YYYY`, `YYYY-MM` or a span `YYYY/YYYY`. */
  readonly contentDate: string;
  /** Number of lines, so a citation past the end is caught. */
  readonly lineCount: number;
}

/** Catalogue 0.1. */
export const SOURCE_DOCUMENTS: readonly SourceDocumentRow[] = [
  { code: '000', jurisdiction: 'BE-VLG', contentDate: '2023', lineCount: 1293 },
  { code: '001', jurisdiction: 'BE-VLG', contentDate: '2020-12', lineCount: 708 },
  { code: '002', jurisdiction: 'NL', contentDate: '2014', lineCount: 4583 },
  { code: '003', jurisdiction: 'NL', contentDate: '2016/2017', lineCount: 2550 },
  { code: '004', jurisdiction: 'BE', contentDate: '2021', lineCount: 1089 },
];

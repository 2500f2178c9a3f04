import { EntitySchema } from 'typeorm';
import type { Incapacity, Mandate } from '../../../consent/facts';
import { period, recorded } from '../relation/relation.table';

export interface MandateRow extends Mandate {
  /** The relation that was opened with it, and closes with it. */
  readonly relation: string;
  /** The judgment, deed or written choice it rests on, in words; null where the law asks for none. */
  readonly document: string | null;
  /** Who entered it: the person, or the professional who saw the document. */
  readonly recordedBy: string;
  readonly version: number;
}

export const mandateTable = new EntitySchema<MandateRow>({
  name: 'mandate',
  tableName: 'mandate',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    holder: { type: 'uuid' },
    kind: { type: 'text' },
    mode: { type: 'text' },
    jurisdiction: { type: 'text' },
    categories: { type: 'text', array: true },
    moments: { type: 'text', array: true },
    relation: { type: 'uuid' },
    document: { type: 'text', nullable: true },
    recordedBy: { type: 'uuid' },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'mandate_person', columns: ['person'] },
    { name: 'mandate_holder', columns: ['holder'] },
  ],
});

export interface IncapacityRow extends Incapacity {
  /** The professional who assessed it, and for which organisation. */
  readonly assessedBy: string;
  readonly organisation: string;
  readonly grounds: string;
  readonly version: number;
}

/** Per matter, dated, by whom: never a mark on the person as a whole (C-36). */
export const incapacityTable = new EntitySchema<IncapacityRow>({
  name: 'incapacity',
  tableName: 'incapacity',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    categories: { type: 'text', array: true },
    assessedBy: { type: 'uuid' },
    organisation: { type: 'uuid' },
    grounds: { type: 'text' },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'incapacity_person', columns: ['person'] }],
});

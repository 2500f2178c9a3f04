import { EntitySchema } from 'typeorm';
import type { Incapacity, Mandate } from '../../../consent/facts';
import { period, recorded } from '../relation/relation.table';

/** ACCEPTED: a mandate of the same key counts. Before that, and after any other answer, nothing does. */
export const OFFER_STATES = ['OFFERED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/**
 * A mandate as it was written down, until its holder accepts it. No fact that decides: nobody is made responsible for
 * somebody by what another enters, and what counts from when can be read off the mandate alone.
 */
export interface MandateOfferRow extends Omit<Mandate, 'recordedAt' | 'withdrawnAt' | 'until'> {
  readonly until: Date;
  readonly document: string | null;
  readonly recordedBy: string;
  /** For which organisation the professional entered it; null when the person did. */
  readonly organisation: string | null;
  readonly offeredAt: Date;
  readonly state: OfferState;
  readonly answeredAt: Date | null;
  readonly version: number;
}

export const mandateOfferTable = new EntitySchema<MandateOfferRow>({
  name: 'mandate_offer',
  tableName: 'mandate_offer',
  columns: {
    ...period,
    id: { type: 'uuid', primary: true },
    person: { type: 'uuid' },
    holder: { type: 'uuid' },
    kind: { type: 'text' },
    mode: { type: 'text' },
    jurisdiction: { type: 'text' },
    categories: { type: 'text', array: true },
    moments: { type: 'text', array: true },
    document: { type: 'text', nullable: true },
    recordedBy: { type: 'uuid' },
    organisation: { type: 'uuid', nullable: true },
    offeredAt: { type: 'timestamptz', precision: 3 },
    state: { type: 'text' },
    answeredAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'mandate_offer_person', columns: ['person'] },
    { name: 'mandate_offer_holder', columns: ['holder'] },
    { name: 'mandate_offer_organisation', columns: ['organisation'] },
    // One open question to one holder: entering it again is no way to press somebody.
    { name: 'mandate_offer_open', columns: ['person', 'holder', 'kind'], unique: true, where: `state = 'OFFERED'` },
  ],
});

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

import { EntitySchema } from 'typeorm';
import type { NetworkBudgetTold, OrganisationCount } from '../../../shared/region-api';

// None of these tables is about a person: numbers per organisation, and where organisations lie (ADR 0016).

/** Where something lies: the region, a network, a zone or an organisation. Where it was first told to lie, it stays. */
export interface RegionNodeRow {
  readonly node: string;
  readonly parent: string | null;
}

/** That a subgraph told what it counts of a month. */
export interface RegionToldRow {
  readonly month: string;
  readonly subgraph: string;
  readonly toldAt: Date;
}

/** What was told of a month that is not published yet. It goes when the month is frozen. */
export interface RegionCountRow extends OrganisationCount {
  readonly month: string;
}

/** What stands for an organisation from publication to publication. */
export interface RegionStandingRow {
  readonly series: string;
  readonly programme: string;
  readonly organisation: string;
  readonly parts: OrganisationCount['parts'];
  /** As of when the first part moved last, so that no median moves for one person. */
  readonly days: readonly number[] | null;
  readonly cents: number | null;
}

/** What a network may spend and told that it spent, as `directory` told it of a month that is not published yet. */
export interface RegionBudgetToldRow extends NetworkBudgetTold {
  readonly month: string;
}

/** The same, as it was frozen with a publication. */
export interface RegionBudgetRow extends NetworkBudgetTold {
  readonly publication: string;
}

/** A month that was frozen, or frozen anew: a correction is another edition, and the one before stays. */
export interface RegionPublicationRow {
  readonly id: string;
  readonly month: string;
  readonly edition: number;
  readonly publishedAt: Date;
  readonly smallest: number;
  readonly step: number;
  /** Null of what was published before money was told. */
  readonly ofOneAtMostCents: number | null;
  /** Why there is another edition; null for the first. */
  readonly correction: string | null;
  /** Subgraphs that had told their counts. */
  readonly told: readonly string[];
  /** SHA-256 of the cells, in hexadecimal: whoever kept it can tell whether they are the same. */
  readonly digest: string;
}

/** What is shown of a place. Of what is not, there is no row. */
export interface RegionCellRow {
  readonly publication: string;
  readonly series: string;
  readonly programme: string;
  readonly node: string;
  /** One number per part. */
  readonly told: readonly number[];
  /** Up to how many days half of those counted have waited; 0 for longer than all bands, null where nobody waits. */
  readonly halfWithin: number | null;
  /** What was spent on those counted, in euro cents and whole steps; null of a series without money. */
  readonly cents: number | null;
}

/** A number that is larger than an integer of the database, and not than one of ours. */
const cents = { type: 'bigint', nullable: true, transformer: { to: (value: unknown) => value, from: toNumber } } as const;

function toNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export const regionNodeTable = new EntitySchema<RegionNodeRow>({
  name: 'region_node',
  tableName: 'region_node',
  columns: { node: { type: 'text', primary: true }, parent: { type: 'text', nullable: true } },
});

export const regionToldTable = new EntitySchema<RegionToldRow>({
  name: 'region_told',
  tableName: 'region_told',
  columns: {
    month: { type: 'text', primary: true },
    subgraph: { type: 'text', primary: true },
    toldAt: { type: 'timestamptz', precision: 3 },
  },
});

const place = {
  series: { type: 'text', primary: true },
  programme: { type: 'text', primary: true },
  organisation: { type: 'uuid', primary: true },
  parts: { type: 'jsonb' },
  days: { type: 'jsonb', nullable: true },
  cents,
} as const;

const budget = {
  network: { type: 'text', primary: true },
  year: { type: 'integer', primary: true },
  maximumCents: { ...cents, nullable: false },
  careByHandCents: { ...cents, nullable: false },
  tasksCents: { ...cents, nullable: false },
} as const;

export const regionBudgetToldTable = new EntitySchema<RegionBudgetToldRow>({
  name: 'region_budget_told',
  tableName: 'region_budget_told',
  columns: { month: { type: 'text', primary: true }, ...budget },
});

export const regionBudgetTable = new EntitySchema<RegionBudgetRow>({
  name: 'region_budget',
  tableName: 'region_budget',
  columns: { publication: { type: 'uuid', primary: true }, ...budget },
});

export const regionCountTable = new EntitySchema<RegionCountRow>({
  name: 'region_count',
  tableName: 'region_count',
  columns: { month: { type: 'text', primary: true }, ...place },
});

export const regionStandingTable = new EntitySchema<RegionStandingRow>({
  name: 'region_standing',
  tableName: 'region_standing',
  columns: place,
});

export const regionPublicationTable = new EntitySchema<RegionPublicationRow>({
  name: 'region_publication',
  tableName: 'region_publication',
  columns: {
    id: { type: 'uuid', primary: true },
    month: { type: 'text' },
    edition: { type: 'integer' },
    publishedAt: { type: 'timestamptz', precision: 3 },
    smallest: { type: 'integer' },
    step: { type: 'integer' },
    ofOneAtMostCents: { type: 'integer', nullable: true },
    correction: { type: 'text', nullable: true },
    told: { type: 'text', array: true },
    digest: { type: 'text' },
  },
  indices: [{ name: 'region_publication_edition', columns: ['month', 'edition'], unique: true }],
});

export const regionCellTable = new EntitySchema<RegionCellRow>({
  name: 'region_cell',
  tableName: 'region_cell',
  columns: {
    publication: { type: 'uuid', primary: true },
    series: { type: 'text', primary: true },
    programme: { type: 'text', primary: true },
    node: { type: 'text', primary: true },
    told: { type: 'jsonb' },
    halfWithin: { type: 'integer', nullable: true },
    cents,
  },
});

export const REGION_TABLES = [
  regionNodeTable,
  regionToldTable,
  regionCountTable,
  regionStandingTable,
  regionPublicationTable,
  regionCellTable,
  regionBudgetToldTable,
  regionBudgetTable,
] as const;

import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Grant, Refusal } from '../../../consent/facts';

/** How the person said it: themselves in Kring, or to a professional who recorded it for them. */
export const GIVEN_HOW = ['SELF', 'SPOKEN', 'SIGNED'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];

/** Somebody who was there when it was said. */
export interface Witness {
  readonly kind: 'PERSON' | 'PROFESSIONAL';
  readonly ref: string;
}

/** Who said it into the record, and how often the row was touched since: written once, withdrawn at most once. */
export interface Saying {
  readonly recordedBy: string;
  readonly version: number;
  readonly givenHow: GivenHow;
  /** When it was said, where it was not said by recording it. */
  readonly saidAt: Date | null;
  readonly witness: Witness | null;
  /** When the person confirmed what was recorded for them. */
  readonly confirmedAt: Date | null;
  /** When the witness said that they were not there, or heard it otherwise. */
  readonly disownedAt: Date | null;
}

/** Of what the person says themselves: nobody stood between. */
export const SAID_BY_PERSON = { givenHow: 'SELF', saidAt: null, witness: null, confirmedAt: null, disownedAt: null } as const;

export interface GrantRow extends Grant, Saying {
  /** The wider grant that this one was left of when the person limited it. */
  readonly replaces: string | null;
  readonly notTo: readonly string[];
  readonly notYetTo: readonly string[];
  readonly confirmedAt: Date | null;
}
export type RefusalRow = Refusal & Saying;

const saying: Record<string, EntitySchemaColumnOptions> = {
  id: { type: 'uuid', primary: true },
  person: { type: 'uuid' },
  grantee: { type: 'jsonb' },
  categories: { type: 'text', array: true },
  bundles: { type: 'text', array: true },
  heldBy: { type: 'uuid', nullable: true },
  purposes: { type: 'text', array: true },
  actions: { type: 'text', array: true },
  from: { type: 'timestamptz', name: 'from_at', precision: 3 },
  until: { type: 'timestamptz', name: 'until_at', precision: 3, nullable: true },
  recordedAt: { type: 'timestamptz', precision: 3 },
  withdrawnAt: { type: 'timestamptz', precision: 3, nullable: true },
  recordedBy: { type: 'uuid' },
  version: { type: 'integer', default: 1 },
  givenHow: { type: 'text', default: 'SELF' },
  saidAt: { type: 'timestamptz', precision: 3, nullable: true },
  witness: { type: 'jsonb', nullable: true },
  confirmedAt: { type: 'timestamptz', precision: 3, nullable: true },
  disownedAt: { type: 'timestamptz', precision: 3, nullable: true },
};

export const grantTable = new EntitySchema<GrantRow>({
  name: 'consent_grant',
  tableName: 'consent_grant',
  columns: {
    ...saying,
    exceptTo: { type: 'uuid', nullable: true },
    replaces: { type: 'uuid', nullable: true },
    notTo: { type: 'uuid', array: true, default: '{}' },
    notYetTo: { type: 'uuid', array: true, default: '{}' },
  } as never,
  indices: [{ name: 'consent_grant_person', columns: ['person'] }],
});

export const refusalTable = new EntitySchema<RefusalRow>({
  name: 'consent_refusal',
  tableName: 'consent_refusal',
  columns: { ...saying, everything: { type: 'boolean', default: false } } as never,
  indices: [{ name: 'consent_refusal_person', columns: ['person'] }],
});

/**
 * Counts the changes of one person's consent. Incremented under its row lock, so changes have an order even when they
 * come at the same instant, and every decision can say which state it saw.
 */
export interface ConsentEpochRow {
  readonly person: string;
  readonly epoch: string;
}

export const consentEpochTable = new EntitySchema<ConsentEpochRow>({
  name: 'consent_epoch',
  tableName: 'consent_epoch',
  columns: { person: { type: 'uuid', primary: true }, epoch: { type: 'bigint' } },
});

import { EntitySchema } from 'typeorm';
import type { ReleaseOutcome, Releaser } from '../../../shared/lease-api';

/**
 * An answer that is being used: whoever takes away what it opened waits for it, at most two seconds. Not logged, since
 * none outlives those; that a crash emptied the table shows in the row of nobody, which is then gone as well.
 */
export interface LeaseRow {
  readonly person: string;
  readonly epoch: string;
  /** The client request, or the one answer to another router, that uses it. */
  readonly holder: string;
  readonly subgraph: Releaser;
  /** By the clock of the database, for sweeping only: no decision hangs on it. */
  readonly at: Date;
}

export const leaseTable = new EntitySchema<LeaseRow>({
  name: 'consent_lease',
  tableName: 'consent_lease',
  columns: {
    person: { type: 'uuid', primary: true },
    epoch: { type: 'bigint', primary: true },
    holder: { type: 'text', primary: true },
    subgraph: { type: 'text', primary: true },
    at: { type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' },
  },
  indices: [{ name: 'consent_lease_holder', columns: ['holder'] }],
});

/**
 * What became of an answer, as against what was decided: handed over, broken off, or not handed over at all. Written
 * once. A request that has access records and none of these was decided, and nobody knows whether it left: count it
 * as released.
 */
export interface AccessReleaseRow {
  readonly id: string;
  readonly at: Date;
  readonly requestId: string;
  readonly releasedBy: Releaser;
  readonly outcome: ReleaseOutcome;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Size of the body in bytes. */
  readonly bytes: string;
}

export const accessReleaseTable = new EntitySchema<AccessReleaseRow>({
  name: 'access_release',
  tableName: 'access_release',
  columns: {
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz', precision: 3 },
    requestId: { type: 'text' },
    releasedBy: { type: 'text' },
    outcome: { type: 'text' },
    status: { type: 'integer' },
    bytes: { type: 'bigint' },
  },
  indices: [{ name: 'access_release_request', columns: ['requestId'] }],
});

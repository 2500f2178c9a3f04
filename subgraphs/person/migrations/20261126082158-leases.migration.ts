import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Leases20261126082158 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNLOGGED TABLE "consent_lease" ("person" uuid NOT NULL, "epoch" bigint NOT NULL, "holder" text NOT NULL, "subgraph" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_4350906173efc0511abc8f65532" PRIMARY KEY ("person", "epoch", "holder", "subgraph"))');
    await runner.query('CREATE INDEX "consent_lease_holder" ON "consent_lease"  ("holder") ');
    await runner.query('CREATE TABLE "access_release" ("id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "request_id" text NOT NULL, "released_by" text NOT NULL, "outcome" text NOT NULL, "status" integer NOT NULL, "bytes" bigint NOT NULL, CONSTRAINT "PK_698b34792890244073d46b2471c" PRIMARY KEY ("id"))');
    await runner.query('CREATE INDEX "access_release_request" ON "access_release"  ("request_id") ');
    await runner.query(LEASE_OF_NOBODY);
    await runner.query(`SELECT access_record_close('access_release', ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Written by hand: while this row is there, the leases are all there. A crash empties a table that is not logged, and
 * whoever finds this row gone must take it that everybody may hold a lease.
 */
const LEASE_OF_NOBODY = `
  INSERT INTO consent_lease (person, epoch, holder, subgraph) VALUES ('00000000-0000-0000-0000-000000000000', 0, '', 'person')`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhatNen7513Asks20261126081554 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "access_record" ADD "event" text NOT NULL DEFAULT 'READ'`);
    await runner.query('ALTER TABLE "access_record" ADD "token_id" text');
    await runner.query('ALTER TABLE "access_record" ADD "acting_for" uuid');
    await runner.query('ALTER TABLE "access_record" ADD "emergency" boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE "access_record" ADD "silent" boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE "access_record" ADD "disclosed_from" TIMESTAMP(3) WITH TIME ZONE');
    await runner.query(XID);
    await runner.query('ALTER TABLE "access_record" ADD "xid" bigint NOT NULL DEFAULT access_record_xid()');
    await runner.query('ALTER TABLE "access_record" ADD "salt" bytea NOT NULL DEFAULT uuid_send(gen_random_uuid())');
    await runner.query('ALTER TABLE "access_record" ADD "erased" jsonb');
    await runner.query(EVENT_OF_EARLIER_LINES);
    await runner.query('CREATE INDEX "access_record_token" ON "access_record"  ("token_id", "at", "id") ');
    await runner.query('CREATE INDEX "access_record_xid" ON "access_record"  ("xid", "id") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Written by hand: the transaction of the writer as a number, which the table definitions can compare. */
const XID = `
  CREATE FUNCTION access_record_xid() RETURNS bigint LANGUAGE sql STABLE PARALLEL UNSAFE
    AS 'SELECT pg_current_xact_id()::text::bigint';
`;

/**
 * Written by hand: what kind of event the lines were that stand there already. The one change that lines ever see, by
 * the owner alone and under the lock of the migration.
 */
const EVENT_OF_EARLIER_LINES = `
  ALTER TABLE access_record DISABLE TRIGGER insert_only;
  UPDATE access_record
     SET event = CASE WHEN layer = 'OVERRIDE' THEN 'OVERRIDE' WHEN actor_kind = 'STEWARD' THEN 'STEWARD_LOOK'
                      WHEN action = 'CONTRIBUTE' THEN 'WRITE' ELSE 'READ' END,
         emergency = (layer = 'OVERRIDE');
  ALTER TABLE access_record ENABLE ALWAYS TRIGGER insert_only;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealedAccessRecords20261126082337 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "access_seal" ("tree_size" bigint NOT NULL, "root" bytea NOT NULL, "up_to_xid" bigint NOT NULL, "previous_root" bytea NOT NULL, "sealed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "public_key" bytea NOT NULL, "signature" bytea NOT NULL, "frontier" bytea NOT NULL, "leaves" bytea NOT NULL, CONSTRAINT "PK_aabc41cb43f63c3a2b60668ecb9" PRIMARY KEY ("tree_size"))');
    await runner.query('CREATE INDEX "access_seal_up_to_xid" ON "access_seal"  ("up_to_xid") ');
    await runner.query('CREATE TABLE "access_seal_node" ("level" smallint NOT NULL, "index" bigint NOT NULL, "hash" bytea NOT NULL, CONSTRAINT "PK_a09cb8307211ea4b26f91ada045" PRIMARY KEY ("level", "index"))');
    await runner.query('CREATE TABLE "access_record_gone" ("month" text NOT NULL, "lines" integer NOT NULL, "positions" jsonb NOT NULL, "jurisdiction" text NOT NULL, "years" integer NOT NULL, "source" text NOT NULL, "gone_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_adc66c996bb771747c65e96a768" PRIMARY KEY ("month"))');
    for (const table of ['access_seal', 'access_seal_node']) {
      await runner.query(`SELECT access_record_close('${table}', ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`);
    }
    await runner.query(
      `SELECT access_record_close('access_record_gone', ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`,
    );
    await runner.query(ERASURE);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Written by hand: what says something about a natural person can be erased from a line (GDPR art. 17), by the owner
 * alone. A commitment of each value stays in its place, so that every seal and every proof stays good, and that it was
 * erased stays to be seen. Without the salt nobody can try out any more what it was. The commitments are those of
 * access-leaf.rules.ts.
 */
const ERASURE = `
  CREATE FUNCTION access_record_commitment(salt bytea, name text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN value IS NULL OR value = '' OR salt = '' THEN NULL
      ELSE encode(sha256(sha256(salt || convert_to(name, 'UTF8')) || convert_to(value, 'UTF8')), 'hex') END
  $$;

  CREATE FUNCTION access_record_erase(line_at timestamptz, line_id uuid, keep_salt boolean) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    erased_lines integer;
  BEGIN
    ALTER TABLE access_record DISABLE TRIGGER insert_only;
    UPDATE access_record SET
      erased = coalesce(erased, '{}') || jsonb_strip_nulls(jsonb_build_object(
        'person', access_record_commitment(salt, 'person', person::text),
        'actor', access_record_commitment(salt, 'actor', actor::text),
        'actingFor', access_record_commitment(salt, 'actingFor', acting_for::text),
        'team', access_record_commitment(salt, 'team', team::text),
        'requestId', access_record_commitment(salt, 'requestId', request_id),
        'tokenId', access_record_commitment(salt, 'tokenId', token_id),
        'operation', access_record_commitment(salt, 'operation', operation),
        'decidedBy', access_record_commitment(salt, 'decidedBy',
          nullif('["' || array_to_string(decided_by, '","') || '"]', '[""]')))),
      person = NULL, actor = NULL, acting_for = NULL, team = NULL, request_id = '', token_id = NULL, operation = NULL,
      decided_by = '{}',
      salt = CASE WHEN keep_salt THEN salt ELSE '' END
    WHERE at = line_at AND id = line_id;
    GET DIAGNOSTICS erased_lines = ROW_COUNT;
    ALTER TABLE access_record ENABLE ALWAYS TRIGGER insert_only;
    RETURN erased_lines = 1;
  END $$;

  REVOKE EXECUTE ON FUNCTION access_record_erase(timestamptz, uuid, boolean) FROM PUBLIC;
`;

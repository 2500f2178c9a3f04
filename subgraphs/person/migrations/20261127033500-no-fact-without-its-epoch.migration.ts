import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoFactWithoutItsEpoch20261127033500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD);
    for (const table of FACTS) {
      await runner.query(
        `CREATE TRIGGER epoch_first BEFORE INSERT OR UPDATE OR DELETE ON ${table}
           FOR EACH ROW EXECUTE FUNCTION consent_fact_needs_epoch()`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** What a decision about a person rests on, by the key of the person; but for holds after a restore, which no act lays. */
const FACTS = [
  ...['relation', 'consent_grant', 'consent_refusal', 'retention_duty', 'secrecy_override', 'card_activation'],
  ...['silence', 'context_consent', 'mandate', 'incapacity'],
] as const;

/**
 * Written by hand. An act says whose consent it moved on (kring.advanced, which `Writing` opens and `ConsentEpochStore`
 * adds to); one that changes a fact of anybody else would be acknowledged while answers from before it are still used
 * (ADR 0010). Outside an act, as when a region is populated, nobody waits for anything.
 */
const GUARD = `
  CREATE FUNCTION consent_fact_needs_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    advanced text := current_setting('kring.advanced', true);
    changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  BEGIN
    IF advanced <> '' AND position(changed.person::text IN advanced) = 0 THEN
      RAISE EXCEPTION 'an act changed % before the epoch of its person', TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN changed;
  END $$;
`;

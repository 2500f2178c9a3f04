import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptReceipts20261126115018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "consent_receipt_signature" ("receipt" uuid NOT NULL, "jws" text NOT NULL, "signed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_cdaa898f3543b97dbf7ae5156ff" PRIMARY KEY ("receipt"))');
    await runner.query('CREATE TABLE "consent_receipt_key" ("public_key" bytea NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7815b1ec65086bf82d45c6b0195" PRIMARY KEY ("public_key"))');
    await runner.query('CREATE TABLE "consent_receipt_presented" ("receipt" uuid NOT NULL, "presented_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "person" uuid NOT NULL, "outcome" text NOT NULL, CONSTRAINT "PK_f18f40ae26cad34a4e09e78db3f" PRIMARY KEY ("receipt", "presented_at"))');
    await runner.query('CREATE INDEX "consent_receipt_presented_person" ON "consent_receipt_presented"  ("person", "presented_at") ');
    await runner.query('CREATE INDEX "consent_receipt_issued" ON "consent_receipt"  ("issued_at") ');
    // By hand: what the hub put its name under, and with which key, is never changed; nor what came of it.
    for (const table of ['consent_receipt_signature', 'consent_receipt_key', 'consent_receipt_presented']) {
      await runner.query(`CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION consent_receipt_refuse_change()`);
      await runner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER insert_only`);
    }
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MandatesOverridesSilence20261126081634 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "mandate" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "person" uuid NOT NULL, "holder" uuid NOT NULL, "kind" text NOT NULL, "mode" text NOT NULL, "jurisdiction" text NOT NULL, "categories" text array NOT NULL, "moments" text array NOT NULL, "relation" uuid NOT NULL, "document" text, "recorded_by" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_f11237628fce1a841910382b6de" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "mandate_person" ON "mandate"  ("person") ');
    await runner.query('CREATE INDEX "mandate_holder" ON "mandate"  ("holder") ');
    await runner.query(`CREATE TABLE "incapacity" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "person" uuid NOT NULL, "categories" text array NOT NULL, "assessed_by" uuid NOT NULL, "organisation" uuid NOT NULL, "grounds" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_c3756bc108fbbabc914805f14ee" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "incapacity_person" ON "incapacity"  ("person") ');
    await runner.query(`CREATE TABLE "secrecy_override" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "person" uuid NOT NULL, "ground" text NOT NULL, "danger" text NOT NULL, "recipient" jsonb NOT NULL, "categories" text array NOT NULL, "author" uuid NOT NULL, "organisation" uuid NOT NULL, "reason" text NOT NULL, "reference" text, "notice_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "countersigned_by" uuid, "countersigned_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_8b7e41be8bb9bc1f5682b9136fc" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "secrecy_override_person" ON "secrecy_override"  ("person") ');
    await runner.query(`CREATE TABLE "card_activation" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "person" uuid NOT NULL, "recipients" jsonb NOT NULL, "categories" text array NOT NULL, "way" text NOT NULL, "activated_by" uuid NOT NULL, "organisation" uuid, "situation" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_64070ac8111350e30cb9abd4040" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "card_activation_person" ON "card_activation"  ("person") ');
    await runner.query(`CREATE TABLE "silence" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "person" uuid NOT NULL, "grantee" jsonb NOT NULL, "categories" text array NOT NULL, "recorded_by" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_ec9ac137ff1086fec1ee152266b" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "silence_person" ON "silence"  ("person") ');
    await runner.query(`CREATE TABLE "context_consent" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE, "person" uuid NOT NULL, "context_person" uuid NOT NULL, "categories" text array NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_f4d1e5264e9493039751c8a116e" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "context_consent_person" ON "context_consent"  ("person") ');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

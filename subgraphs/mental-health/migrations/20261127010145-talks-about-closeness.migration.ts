import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TalksAboutCloseness20261127010145 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "intimacy_talk" ("person_id" uuid NOT NULL, "id" uuid NOT NULL, "held_by" uuid NOT NULL, "author" uuid NOT NULL, "parties" uuid array NOT NULL DEFAULT '{}', "source" text NOT NULL, "source_system" text NOT NULL DEFAULT 'kring', "source_id" text, "source_version" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "in_place_by" uuid, "talked_on" date NOT NULL, "about" text array NOT NULL, "said" text NOT NULL, "pointed_out" text array NOT NULL, "agreed" text, "language" text NOT NULL, CONSTRAINT "PK_e21ab5371f560926cc5f6ca1771" PRIMARY KEY ("person_id", "id"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotificationMessages20261126081727 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "notification_message" ("id" uuid NOT NULL, "person" uuid NOT NULL, "channel" text NOT NULL, "kinds" text array NOT NULL, "made_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'WAITING', "ended_at" TIMESTAMP(3) WITH TIME ZONE, "failures" integer NOT NULL DEFAULT '0', "next_try_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "fault" text, CONSTRAINT "PK_bcacc62c929cc4881ec971b6791" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "notification_message_waiting" ON "notification_message"  ("next_try_at") WHERE state = 'WAITING'`);
    await runner.query(`CREATE INDEX "notification_message_person" ON "notification_message"  ("person") WHERE state = 'WAITING'`);
    await runner.query(`CREATE INDEX "notification_message_dead" ON "notification_message"  ("ended_at") WHERE state = 'DEAD'`);
    await runner.query(`CREATE TABLE "notification_preference" ("person" uuid NOT NULL, "language" text NOT NULL, "rhythm" text NOT NULL, "addresses" jsonb NOT NULL, "chosen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_ac31bbc7091a7dad3a9f784c910" PRIMARY KEY ("person"))`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

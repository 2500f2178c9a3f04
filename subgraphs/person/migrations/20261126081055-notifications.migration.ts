import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications20261126081055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "notification" ("id" uuid NOT NULL, "person" uuid NOT NULL, "kind" text NOT NULL, "about" uuid, "told_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "visible_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP(3) WITH TIME ZONE, "settled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_705b6c7cdf9b2c2ff7ac7872cb7" PRIMARY KEY ("id"))');
    await runner.query('CREATE UNIQUE INDEX "notification_about" ON "notification"  ("person", "kind", "about") WHERE about IS NOT NULL');
    await runner.query('CREATE UNIQUE INDEX "notification_unread" ON "notification"  ("person", "kind") WHERE about IS NULL AND read_at IS NULL');
    await runner.query('CREATE INDEX "notification_person" ON "notification"  ("person", "visible_from", "id") ');
    await runner.query('CREATE INDEX "notification_unsettled" ON "notification"  ("visible_from") WHERE settled_at IS NULL');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

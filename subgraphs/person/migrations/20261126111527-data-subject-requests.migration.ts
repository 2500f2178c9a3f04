import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DataSubjectRequests20261126111527 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "data_subject_request" ("id" uuid NOT NULL, "person" uuid NOT NULL, "organisation" uuid, "kind" text NOT NULL, "words" text, "language" text NOT NULL, "attach_if_refused" boolean NOT NULL DEFAULT false, "filed_by" uuid NOT NULL, "filed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "due_on" date NOT NULL, "extended_at" TIMESTAMP(3) WITH TIME ZONE, "extension_reason" text, "state" text NOT NULL, "handled_by" uuid, "taken_up_at" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "answer" text, "ground" text, "ground_source" text, "delivered" text array NOT NULL, "delivered_at" TIMESTAMP(3) WITH TIME ZONE, "delivered_by" text, "note_attached" boolean NOT NULL DEFAULT false, "stays" text array NOT NULL, "kept_until" date, "erase_lines_before" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_a6d684849892539d6844819a9b2" PRIMARY KEY ("id"))`);
    await runner.query('CREATE INDEX "data_subject_request_person" ON "data_subject_request"  ("person", "filed_at", "id") ');
    await runner.query('CREATE INDEX "data_subject_request_organisation" ON "data_subject_request"  ("organisation", "filed_at", "id") ');
    await runner.query('CREATE TABLE "access_record_erasure" ("request" uuid NOT NULL, "erased_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "lines" uuid array NOT NULL, CONSTRAINT "PK_b11e595a77ac352318868c8cfb7" PRIMARY KEY ("request"))');
    // By hand: who could write here could pass a change of the access record off as an erasure.
    await runner.query(
      `SELECT access_record_close('access_record_erasure', ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of who was in the group from two houses it was not kept from which of them they were asked: of before it is both. */
export class WhomALookBackAsked20261127034219 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "group_evaluation" ADD "asked" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(
      `UPDATE group_evaluation e SET asked = ARRAY(
         SELECT m.id FROM resource_group_member m
          WHERE m.person_id = e.person_id AND m.group_id = e.group_id AND m.member = ANY(e.parties)
            AND m.accepted_at <= e.recorded_at AND (m.left_at IS NULL OR m.left_at > e.recorded_at))`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table about persons. */
const TABLES = [
  'concern_report', 'conference_participant', 'debt_step', 'debt_support', 'eviction_risk', 'housing_allocation',
  'housing_request', 'housing_support', 'income_support', 'indication', 'neighbourhood_conference', 'outreach_case',
  'participation_scoring', 'personal_budget', 'support_provision', 'support_wish',
];

/** Until now whoever acted in the person's place stood as author, and read it as their own; no relative writes here otherwise (C-37). */
export class WrittenInPlace20261126211539 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" ADD "in_place_by" uuid`);
    for (const table of TABLES) {
      await runner.query(
        `UPDATE "${table}" SET in_place_by = author, author = person_id, source = 'RELATIVE'
         WHERE author <> person_id AND (source = 'RELATIVE' OR (held_by = person_id AND source = 'PERSON'))`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

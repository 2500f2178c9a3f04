import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table about persons. */
const TABLES = [
  'work_goal', 'work_goal_step', 'work_wish', 'work_preference', 'vocational_orientation', 'work_words', 'education',
  'job_placement', 'employment_period', 'job_application', 'work_event', 'work_note', 'job_coaching', 'contact_rhythm',
  'coach_contact', 'family_check', 'family_check_done', 'accommodation', 'employer_disclosure', 'employer_disclosure_text',
  'progressive_work', 'training_enrolment', 'support_request', 'coaching_assessment', 'coaching_contact', 'day_activity',
  'employer_contact_wish', 'job_hours', 'phase_out_review', 'progressive_work_review', 'work_incapacity', 'principle_score',
];

/**
 * Until now whoever acted in the person's place stood as author, and read it as their own (C-37). A work goal that a relative set by
 * the person's grant cannot be told from it: it is counted with it, and the grant that let them set it goes on opening it.
 */
export class WrittenInPlace20261126211611 implements MigrationInterface {
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

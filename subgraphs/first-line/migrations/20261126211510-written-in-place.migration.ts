import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table about persons. */
const TABLES = [
  'convention_assessment_signature', 'broad_assessment_mental', 'broad_assessment', 'case_conference', 'case_conference_step',
  'convention_category_choice', 'consultation', 'consultation_step', 'first_line_contact', 'convention_assessment',
  'convention_enrolment', 'convention_session', 'early_detection', 'endorsement', 'early_detection_family_flag',
  'convention_function_step', 'early_detection_homeless_flag', 'intake_desk', 'intake_desk_step', 'convention_invoice_line',
  'convention_invoice_step', 'early_detection_migration_flag', 'partner_notice', 'partner_notice_step',
  'physical_health_plan', 'record_holder', 'screening_coordination', 'session_counter', 'short_term_treatment',
  'somatic_screening', 'early_detection_substance_flag', 'warm_handover', 'warm_handover_step',
];

/** Until now whoever acted in the person's place stood as author of what the person keeps, and read it as their own (C-37). */
export class WrittenInPlace20261126211510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" ADD "in_place_by" uuid`);
    for (const table of TABLES) {
      await runner.query(
        `UPDATE "${table}" SET in_place_by = author, author = person_id, source = 'RELATIVE'
         WHERE author <> person_id AND held_by = person_id AND source IN ('RELATIVE', 'PERSON')`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

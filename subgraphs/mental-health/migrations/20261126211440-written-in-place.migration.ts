import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table about persons. */
const TABLES = [
  'admission', 'application', 'attendance', 'bridging_care', 'care_episode', 'care_intensity_change', 'care_plan',
  'case_conceptualisation', 'child_safety_check', 'coercion_aftermath', 'coercion_event', 'coercion_own_account',
  'conceptualisation_own_view', 'conceptualisation_version', 'context_account', 'context_conversation', 'diagnosis_own_words',
  'diagnosis', 'eligibility_addiction_finding', 'eligibility_assessment', 'eligibility_diagnosis_finding',
  'eligibility_finding', 'family_impact_check_done', 'functional_assessment', 'functional_assessment_signature',
  'functional_assessment_context', 'functional_assessment_reevaluation', 'family_impact_check', 'half_day', 'home_assignment',
  'household_module_result', 'intake_talk', 'intervention', 'iroc_measurement', 'medication_review', 'medication_support',
  'medication', 'needs_map', 'plan_evaluation', 'plan_wording', 'recovery_plan_review', 'rehab_module', 'relapse_plan',
  'relapse_plan_wording', 'remission_assessment', 'review_presence', 'risk_concern', 'risk_look', 'rom_measurement',
  'safety_concern', 'safety_look', 'second_opinion', 'session_note', 'shared_decision', 'side_effect', 'smi_assessment',
  'substance_measurement', 'team_board_entry', 'team_board_look', 'substance_screening', 'trajectory_closure',
  'trajectory_event', 'trajectory_funding', 'trajectory_meeting', 'trajectory_phase', 'trajectory_request', 'trajectory',
  'trajectory_waiting', 'trauma_intervention', 'treatment_escalation', 'trauma_screening', 'treatment_goal',
  'working_relation_check', 'work_module_result',
];

/** Until now whoever acted in the person's place stood as author of what the person keeps, and read it as their own (C-37). */
export class WrittenInPlace20261126211440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" ADD "in_place_by" uuid`);
    for (const table of TABLES) {
      await runner.query(
        `UPDATE "${table}" SET in_place_by = author, author = person_id, source = 'RELATIVE'
         WHERE author <> person_id AND held_by = person_id AND source IN ('RELATIVE', 'PERSON')`,
      );
    }
    await runner.query(
      `UPDATE "treatment_escalation" SET in_place_by = author, author = person_id
       WHERE author <> person_id AND asked_by = 'REPRESENTATIVE'`,
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

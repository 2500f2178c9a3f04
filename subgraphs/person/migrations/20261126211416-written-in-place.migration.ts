import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table about persons. */
const TABLES = [
  'resource_group', 'resource_group_member', 'goal', 'goal_step', 'goal_note', 'goal_contribution', 'goal_discussion',
  'group_evaluation', 'group_evaluation_word', 'group_meeting', 'group_meeting_seat', 'group_agreement', 'support_offer',
  'preparation_talk', 'preparation_note', 'network_contact', 'harmful_contact_concern', 'triad_card',
  'family_group_conference', 'family_group_part', 'recovery_plan', 'recovery_plan_moment', 'recovery_plan_work',
  'recovery_plan_housing', 'living_situation', 'third_party', 'child', 'social_network', 'social_status', 'insurance_status',
  'own_words', 'how_to_work_with_me', 'wish', 'life_story_part', 'life_story_part_earlier', 'peer_membership', 'peer_meeting',
  'expert_by_experience', 'wrap', 'wrap_earlier', 'safety_plan', 'safety_plan_earlier', 'strength', 'care_need',
  'care_conference', 'care_conference_participant', 'care_conference_item', 'care_step', 'care_step_routing', 'referral',
  'referral_message', 'referral_sheet_part', 'referral_sheet_diagnosis', 'referral_sheet_medication', 'told_by_relative',
  'register_entry', 'person_name', 'person_identity', 'crisis_card',
];

/** What a member of the group says in their own name is kept with the person too, and stays theirs. */
const OWN_NAME = ['goal_contribution', 'group_evaluation_word'];
/** The same of what the register was told of them. */
const OWN_DETAILS = ['GoalContribution', 'GroupAgreement'];

/**
 * Until now whoever acted in the person's place stood as author, and so read it as their own record (C-37). Of a natural person who
 * wrote what the person keeps, that was the only way to write it.
 */
export class WrittenInPlace20261126211416 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE "${table}" ADD "in_place_by" uuid`);
    for (const table of TABLES.filter((name) => !OWN_NAME.includes(name))) {
      await runner.query(
        `UPDATE "${table}" SET in_place_by = author, author = person_id, source = 'RELATIVE'
         WHERE author <> person_id AND held_by = person_id AND source IN ('RELATIVE', 'PERSON')`,
      );
    }
    await runner.query(
      `UPDATE "register_entry" SET author = person_id
       WHERE author <> person_id AND held_by = person_id AND detail_type <> ALL($1)`,
      [OWN_DETAILS],
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

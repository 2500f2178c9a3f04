import { randomUUID } from 'node:crypto';
import { DEMO, DEMO_NAMES } from '../../../shared/demo-identities';
import { encodePersonId } from '../../../shared/ids';
import { JONAS, MIRA, startCircle, withheldCategories } from './circle';
import type { Circle } from './circle';

const { persons, professionals, organisations } = DEMO;

/** Everything about a person that this subgraph holds, one list or object for each field. */
const EVERYTHING = `
  diagnoses { nodes { wording ownWords { text } provenance { heldBy } } }
  medications { nodes { dose } } medicationSupport { nodes { text } }
  admissions { nodes { admittedOn provenance { heldBy } } } careHistory { nodes { startedOn } }
  mentalHealthTrajectories { nodes { state phase individualCounsellor { id } accountable { id } recoveryPlanReviewDue { isDue } } }
  recoveryPlanReviews { nodes { plannedOn heldOn } }
  rehabModules { nodes { title goal } } weekSchedule { halfDays { weekday module { title goal } } }
  attendance { nodes { day said } }
  contextConversations { nodes { topic plannedAt state accounts { text toldAs { code } } } }
  sessionNotes { nodes { text author { id } } }
  workModuleResults { nodes { topic } } householdModuleResults { nodes { topic } } homeAssignments { nodes { text } }
  eligibilityAssessments { nodes { assessedOn } }
  familyImpactChecks { nodes { meaning } } familyImpactChecksDone { nodes { doneOn } }
`;

describe('who sees what of mental health care', () => {
  let circle: Circle;
  beforeAll(async () => {
    circle = await startCircle();
  }, 120_000);
  afterAll(() => circle.stop());

  /** The fields an identity gets something in, and what of them; all else must be null. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  const seenBy = async (identity: string, person = JONAS): Promise<Record<string, any>> => {
    const answer = await circle.ask(identity, person, EVERYTHING);
    expect(answer).toMatchObject({ status: 200, errors: undefined });
    const { id: _id, ...fields } = answer.data.person;
    const shown = Object.entries(fields).filter(([, value]) => value !== null);
    return Object.fromEntries(shown);
  };

  it('ST-01, P-31: the counsellor reads the diagnoses as the receiver, the GP only when the topic is named, a coach neither', async () => {
    const wordings = async (identity: string): Promise<string[] | null> => {
      const answer = await circle.ask(identity, JONAS, 'diagnoses { nodes { wording } }');
      expect(answer.errors).toBeUndefined();
      const { diagnoses } = answer.data.person;
      return diagnoses && diagnoses.nodes.map(({ wording }: { wording: string }) => wording);
    };
    expect(await wordings('jonas-counsellor')).toEqual(
      expect.arrayContaining(['autisme', 'obsessief-compulsieve kenmerken']),
    );
    expect(await wordings('jonas-gp')).toBeNull();
    expect(await wordings('gtb-coach')).toBeNull();

    const named = await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'CARE_NETWORK', relationKinds: ['FIRST_LINE', 'COACHING'] },
      categories: ['DIAGNOSIS'],
    });
    expect(await wordings('jonas-gp')).toHaveLength(4);
    // A wildcard never opens a restricted cell (C-14).
    expect(await wordings('gtb-coach')).toBeNull();

    await withdraw(named);
    expect(await wordings('jonas-gp')).toBeNull();
  });

  it('TQ-02: the GP sees the trajectory, the counsellor and the planned reviews; no notes, attendance, modules or talks', async () => {
    const seen = await seenBy('jonas-gp');
    expect(Object.keys(seen).sort()).toEqual([
      'admissions',
      'careHistory',
      'eligibilityAssessments',
      'familyImpactChecksDone',
      'medicationSupport',
      'medications',
      'mentalHealthTrajectories',
      'recoveryPlanReviews',
    ]);
    expect(seen['mentalHealthTrajectories'].nodes).toEqual([
      expect.objectContaining({
        state: 'ACTIVE',
        individualCounsellor: { id: expect.any(String) },
        recoveryPlanReviewDue: { isDue: false },
      }),
    ]);
    expect(
      seen['recoveryPlanReviews'].nodes.filter(({ heldOn }: { heldOn: string | null }) => heldOn === null),
    ).toHaveLength(2);
  });

  it('TQ-02: the GP finds the counsellor and the centre by name, in one question over the directory', async () => {
    const { data } = await circle.ask(
      'jonas-gp',
      JONAS,
      'mentalHealthTrajectories { nodes { organisation { name } individualCounsellor { givenName familyName } } }',
    );
    expect(data.person.mentalHealthTrajectories.nodes).toEqual([
      {
        organisation: { name: DEMO_NAMES.organisations.brug },
        individualCounsellor: {
          givenName: DEMO_NAMES.professionals.jonasCounsellor.given,
          familyName: DEMO_NAMES.professionals.jonasCounsellor.family,
        },
      },
    ]);
  });

  it('TQ-02: what the GP does not see is listed as withheld, without a reason', async () => {
    const answer = await circle.ask('jonas-gp', JONAS, EVERYTHING);
    expect(withheldCategories(answer)).toEqual(
      expect.arrayContaining(['ATTENDANCE', 'CONTEXT_CONVERSATIONS', 'DIAGNOSIS', 'SESSION_NOTES', 'WEEK_SCHEDULE']),
    );
    expect(withheldCategories(answer)).not.toEqual(expect.arrayContaining(['TRAJECTORY']));
    for (const cell of answer.withheld)
      expect(Object.keys(cell).sort()).toEqual(['category', 'fields', 'partial', 'person']);
  });

  it('TQ-04: the counsellor sees all of it, but not what he says of the labels in his own words', async () => {
    const seen = await seenBy('jonas-counsellor');
    expect(Object.keys(seen)).toHaveLength(18);
    expect(seen['diagnoses'].nodes).toHaveLength(4);
    expect(seen['diagnoses'].nodes.every(({ ownWords }: { ownWords: unknown }) => ownWords === null)).toBe(true);
    expect(seen['sessionNotes'].nodes).toHaveLength(4);
    expect(
      seen['contextConversations'].nodes.map(({ accounts }: { accounts: unknown[] }) => accounts.length).sort(),
    ).toEqual([0, 0, 0, 2]);

    const named = await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
      categories: ['OWN_WORDS'],
    });
    const then = await seenBy('jonas-counsellor');
    expect(then['diagnoses'].nodes.map(({ ownWords }: { ownWords: unknown[] }) => ownWords.length).sort()).toEqual([
      0, 0, 1, 1,
    ]);
    await withdraw(named);
  });

  it('TQ-05: another discipline sees schedule and module goals; no diagnosis, no talks, of the notes their own', async () => {
    const seen = await seenBy('jonas-team-member');
    expect(seen['weekSchedule'].halfDays).toHaveLength(6);
    expect(seen['weekSchedule'].halfDays[0].module.goal).toEqual(expect.any(String));
    expect(seen).not.toHaveProperty('diagnoses');
    expect(seen).not.toHaveProperty('contextConversations');
    expect(seen).not.toHaveProperty('attendance');
    expect(seen['sessionNotes'].nodes).toHaveLength(1);
    const answer = await circle.ask('jonas-team-member', JONAS, 'sessionNotes { nodes { text } }');
    expect(answer.withheld).toEqual([expect.objectContaining({ category: 'SESSION_NOTES' })]);
  });

  it('TQ-06, TQ-07, TQ-12: the former psychologist, the hospital of before and a peer worker learn not even that he is here', async () => {
    for (const identity of ['jonas-former-psychologist', 'jonas-hospital', 'peer-worker', 'ocmw-income', 'stranger']) {
      const hidden = await circle.ask(identity, JONAS, EVERYTHING);
      const missing = await circle.ask(identity, encodePersonId(randomUUID()), EVERYTHING);
      expect(hidden.data).toEqual({ person: null });
      expect(hidden.text).toBe(missing.text);
    }
  });

  it('TQ-08: his parents see the talks they are invited to and what they told themselves, and nothing else', async () => {
    const mother = await seenBy('jonas-mother');
    expect(Object.keys(mother)).toEqual(['contextConversations']);
    expect(mother['contextConversations'].nodes).toHaveLength(3);
    // Where she told nothing herself the field is null: an empty list would claim that nobody told anything.
    expect(told(mother)).toEqual([expect.objectContaining({ toldAs: { code: 'MOTHER' } })]);

    const father = await seenBy('jonas-father');
    expect(Object.keys(father)).toEqual(['contextConversations']);
    // He alone was invited to the one that was called off.
    expect(father['contextConversations'].nodes).toHaveLength(4);
    expect(told(father)).toEqual([expect.objectContaining({ toldAs: { code: 'FATHER' } })]);
    expect((await circle.ask('jonas-sister', JONAS, EVERYTHING)).data).toEqual({ person: null });
  });

  it('TQ-08: nothing that an invited parent reads says why he stays home or what he has', async () => {
    const answer = await circle.ask('jonas-mother', JONAS, EVERYTHING);
    const { id: _id, ...fields } = answer.data.person;
    expect(JSON.stringify(fields)).not.toMatch(/autis|depress|obsess|opname|niet kwam|kamer nodig/i);
  });

  it('TQ-10, TQ-11: work and housing each read their own part of the plan, once he names it, and no other', async () => {
    expect(await seenBy('gtb-coach')).not.toHaveProperty('workModuleResults');
    expect(await seenBy('ocmw-housing')).toEqual({});
    const both = await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'MUNICIPAL_CASE'] },
      categories: ['RECOVERY_PLAN_WORK', 'RECOVERY_PLAN_HOUSING'],
    });
    const coach = await seenBy('gtb-coach');
    expect(Object.keys(coach).sort()).toEqual(['familyImpactChecksDone', 'recoveryPlanReviews', 'workModuleResults']);
    expect(coach['workModuleResults'].nodes).toHaveLength(2);
    expect(Object.keys(await seenBy('ocmw-housing'))).toEqual(['householdModuleResults']);

    // The ceiling: whatever is granted, these stay closed to work and municipality (T-30, C-53).
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach },
      categories: ['ATTENDANCE', 'ADMISSIONS', 'SESSION_NOTES', 'CONTEXT_CONVERSATIONS', 'RECOVERY_PLAN'],
    });
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.ocmwHousing },
      categories: ['ATTENDANCE', 'ADMISSIONS', 'DIAGNOSIS', 'MEDICATION', 'RECOVERY_PLAN_WORK', 'SESSION_NOTES'],
    });
    expect(Object.keys(await seenBy('gtb-coach')).sort()).toEqual([
      'familyImpactChecksDone',
      'recoveryPlanReviews',
      'workModuleResults',
    ]);
    expect(Object.keys(await seenBy('ocmw-housing'))).toEqual(['householdModuleResults']);
    await withdraw(both);
  });

  it('EQ-02, EQ-03, EQ-04, EQ-05: around Mira each sees their part', async () => {
    const coach = await seenBy('mira-coach', MIRA);
    expect(coach).not.toHaveProperty('diagnoses');
    expect(coach).not.toHaveProperty('medications');
    expect(coach).not.toHaveProperty('sessionNotes');

    const gp = await seenBy('mira-gp', MIRA);
    expect(gp['medicationSupport'].nodes).toHaveLength(2);
    expect(gp['medications'].nodes).toHaveLength(3);
    expect(gp).not.toHaveProperty('diagnoses');
    expect(gp).not.toHaveProperty('sessionNotes');

    const psychiatrist = await seenBy('mira-psychiatrist', MIRA);
    expect(psychiatrist['diagnoses'].nodes).toHaveLength(1);
    expect(psychiatrist['sessionNotes'].nodes).toHaveLength(3);

    expect(await seenBy('mira-advising-doctor', MIRA)).toEqual({});
  });

  it('a refusal of what one organisation holds takes away those records and leaves the rest', async () => {
    const person = circle.hub.subgraphs.get('person')!.dataSource;
    const refusal = randomUUID();
    await person.query(
      `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, held_by, purposes, actions, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, '{"kind":"EVERYONE"}', '{DIAGNOSIS,ADMISSIONS}', '{}', $3, '{}', '{READ}', '2026-01-01', '2026-01-01', $2)`,
      [refusal, persons.jonas, organisations.hospital],
    );
    const answer = await circle.ask('jonas-counsellor', JONAS, EVERYTHING);
    const { diagnoses, admissions } = answer.data.person;
    expect(new Set(diagnoses.nodes.map(heldBy))).toEqual(new Set([organisations.brug]));
    expect(diagnoses.nodes).toHaveLength(3);
    expect(admissions.nodes).toHaveLength(2);
    expect(answer.withheld).toEqual(
      expect.arrayContaining([expect.objectContaining({ category: 'DIAGNOSIS', partial: true })]),
    );
    await person.query('DELETE FROM consent_refusal WHERE id = $1', [refusal]);
  });

  it('an empty list is shown only to those who were let in: to others it would claim that there is nothing', async () => {
    const person = randomUUID();
    await circle.consent.person(person);
    await circle.consent.relation({
      person,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.brug,
      professional: professionals.jonasCounsellor,
    });
    const before = await seenBy('jonas-counsellor', encodePersonId(person));
    expect(before).toEqual({});

    await circle.open(person, 'DIAGNOSIS', 'MEDICATION', 'WEEK_SCHEDULE');
    const after = await seenBy('jonas-counsellor', encodePersonId(person));
    expect(after).toEqual({
      diagnoses: { nodes: [] },
      medications: { nodes: [] },
      medicationSupport: { nodes: [] },
      rehabModules: { nodes: [] },
    });
  });

  it('no token, no person; a token of an issuer nobody trusts is not asked here', async () => {
    const answer = await circle.ask('anonymous', JONAS, 'diagnoses { nodes { wording } }');
    expect(answer.data?.person ?? null).toBeNull();
    expect(answer.text).not.toContain('autisme');
  });

  async function withdraw(grant: string): Promise<void> {
    const person = circle.hub.subgraphs.get('person')!.dataSource;
    await person.query('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [grant, circle.hub.clock.now()]);
  }
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
function told(seen: Record<string, any>): unknown[] {
  return seen['contextConversations'].nodes.flatMap(({ accounts }: { accounts: unknown[] | null }) => accounts ?? []);
}

function heldBy({ provenance }: { provenance: { heldBy: string } }): string {
  return provenance.heldBy;
}

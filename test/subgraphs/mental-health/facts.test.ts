import { DEMO } from '../../../shared/demo-identities';
import { encodeReferenceId } from '../../../shared/ids';
import { JONAS, MIRA, startCircle } from './circle';
import type { Circle } from './circle';

const { professionals, organisations } = DEMO;
const professional = (key: string) => ({ id: encodeReferenceId('Professional', key) });
const organisation = (key: string) => ({ id: encodeReferenceId('Organisation', key) });

/** Every fact of the two stories that mental health owns, as the person reads it (catalogue 5.1, 5.3). */
describe('what mental-health providers hold of the two stories', () => {
  let circle: Circle;
  beforeAll(async () => {
    circle = await startCircle();
  }, 120_000);
  afterAll(() => circle.stop());

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  const ofJonas = async (fields: string): Promise<any> => {
    const answer = await circle.ask('jonas', JONAS, fields);
    expect(answer).toMatchObject({ status: 200, errors: undefined, withheld: [] });
    return answer.data.person;
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  const ofMira = async (fields: string): Promise<any> => {
    const answer = await circle.ask('mira', MIRA, fields);
    expect(answer).toMatchObject({ status: 200, errors: undefined, withheld: [] });
    return answer.data.person;
  };

  it('T-10, T-12: earlier contacts, told by him; the former psychologist, from the sheet', async () => {
    const { careHistory } = await ofJonas(
      'careHistory { nodes { careForm { code } organisation { id } professional { id } startedOn endedOn provenance { source } } }',
    );
    expect(careHistory.nodes).toEqual([
      expect.objectContaining({
        careForm: { code: 'OUTPATIENT_PSYCHOLOGIST' },
        organisation: organisation(organisations.formerPsychologistPractice),
        professional: professional(professionals.jonasFormerPsychologist),
        provenance: { source: 'REFERRER' },
      }),
      expect.objectContaining({ careForm: { code: 'DAY_TREATMENT' }, provenance: { source: 'PERSON' } }),
      expect.objectContaining({ careForm: { code: 'OUTPATIENT_CENTRE' }, provenance: { source: 'PERSON' } }),
    ]);
    for (const { startedOn, endedOn } of careHistory.nodes) {
      expect(startedOn < endedOn).toBe(true);
      expect(endedOn < '2026-11-18').toBe(true);
    }
  });

  it('T-11: several stays in a psychiatric hospital, all over', async () => {
    const { admissions } = await ofJonas(
      'admissions { nodes { organisation { id } careForm { code } admittedOn dischargedOn somatic } }',
    );
    expect(admissions.nodes.length).toBeGreaterThanOrEqual(2);
    for (const each of admissions.nodes) {
      expect(each).toMatchObject({
        organisation: organisation(organisations.hospital),
        careForm: { code: 'PSYCHIATRIC_HOSPITAL_STAY' },
        somatic: false,
      });
      expect(each.admittedOn < each.dischargedOn && each.dischargedOn < '2026-11-18').toBe(true);
    }
  });

  it('T-14, P-32: autism, depression, obsessive-compulsive features; the first and last in the referrer’s voice alone', async () => {
    const { diagnoses } = await ofJonas(
      'diagnoses { nodes { wording code { system code } certainty { code } statedBy { id } provenance { source heldBy } } }',
    );
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    const about = (text: string): any[] =>
      diagnoses.nodes.filter(({ wording }: { wording: string }) => wording.includes(text));
    expect(about('autisme')).toEqual([
      {
        wording: 'autisme',
        code: { system: 'http://hl7.org/fhir/sid/icd-10', code: 'F84.0' },
        certainty: { code: 'NAMED' },
        statedBy: professional(professionals.jonasGp),
        provenance: { source: 'REFERRER', heldBy: organisations.brug },
      },
    ]);
    expect(about('obsessief')).toEqual([
      expect.objectContaining({
        code: null,
        certainty: { code: 'FEATURES' },
        provenance: { source: 'REFERRER', heldBy: organisations.brug },
      }),
    ]);
    expect(
      about('depressie')
        .map(({ provenance }) => provenance.source)
        .sort(),
    ).toEqual(['PROFESSIONAL', 'REFERRER']);
    expect(diagnoses.nodes).toHaveLength(4);
  });

  it('C-52: his own wording stands next to a diagnosis, and where he disagrees it says so', async () => {
    const { diagnoses } = await ofJonas(
      'diagnoses { nodes { wording ownWords { text disagrees provenance { source } } } }',
    );
    const words = Object.fromEntries(
      diagnoses.nodes.map((each: { wording: string; ownWords: unknown[] }) => [each.wording, each.ownWords]),
    );
    expect(words['autisme']).toEqual([expect.objectContaining({ disagrees: true, provenance: { source: 'PERSON' } })]);
    expect(words['depressie']).toEqual([expect.objectContaining({ disagrees: false })]);
    expect(words['obsessief-compulsieve kenmerken']).toEqual([]);
  });

  it('T-19, T-21, T-26: the trajectory with its phases, his counsellor and a planned end', async () => {
    const { mentalHealthTrajectories } = await ofJonas(`mentalHealthTrajectories { nodes {
      kind { code } state phase startedOn plannedEndOn endedOn organisation { id } individualCounsellor { id } accountable { id }
      month usualNow { phase halfDaysFrom halfDaysTo } phases { phase startedOn endedOn }
    } }`);
    expect(mentalHealthTrajectories.nodes).toEqual([
      {
        kind: { code: 'REHAB' },
        state: 'ACTIVE',
        phase: 'INTENSIVE',
        startedOn: '2026-07-13',
        plannedEndOn: '2027-07-13',
        endedOn: null,
        organisation: organisation(organisations.brug),
        individualCounsellor: professional(professionals.jonasCounsellor),
        accountable: professional(professionals.jonasCounsellor),
        month: 5,
        usualNow: [{ phase: 'INTENSIVE', halfDaysFrom: 6, halfDaysTo: 6 }],
        phases: [
          { phase: 'START', startedOn: '2026-07-13', endedOn: '2026-08-17' },
          { phase: 'INTENSIVE', startedOn: '2026-08-17', endedOn: null },
        ],
      },
    ]);
  });

  it('T-20: modules tried first, then chosen, in a combination', async () => {
    const { rehabModules } = await ofJonas(
      'rehabModules(first: 50) { nodes { title state goal form { code } startedOn } }',
    );
    const inState = (state: string) => rehabModules.nodes.filter((module: { state: string }) => module.state === state);
    expect(inState('CHOSEN').length).toBeGreaterThanOrEqual(4);
    expect(inState('CHOSEN').every(({ goal }: { goal: string | null }) => goal !== null)).toBe(true);
    expect(inState('TRYING_OUT').length).toBeGreaterThanOrEqual(1);
    expect(inState('STOPPED').length).toBeGreaterThanOrEqual(1);
  });

  it('TQ-05, T-19: four half days in the first weeks, six since, none before', async () => {
    const week = await ofJonas(`
      now: weekSchedule { startsOn halfDayCount halfDays { day weekday partOfDay module { title } } }
      then: weekSchedule(on: "2026-07-15") { startsOn halfDayCount }
      before: weekSchedule(on: "2026-07-12") { halfDayCount }
    `);
    expect(week.now).toMatchObject({ startsOn: '2026-11-16', halfDayCount: 6 });
    expect(week.now.halfDays[0]).toEqual({
      day: '2026-11-16',
      weekday: 'MONDAY',
      partOfDay: 'MORNING',
      module: { title: 'Werk en ik' },
    });
    expect(week.now.halfDays.map(({ module }: { module: unknown }) => module)).not.toContain(null);
    expect(week.then).toEqual({ startsOn: '2026-07-13', halfDayCount: 4 });
    expect(week.before).toBeNull();
  });

  it('T-24: nothing is kept about others in the groups', () => {
    const columns = circle.mentalHealth.definition.tables.flatMap(({ options }) => Object.keys(options.columns));
    expect(columns).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/participant|groupMember|peer|rehabilitant/i)]),
    );
    // Whoever a row is about stands in person_id; parties of modules, schedules and notes are nobody.
    return Promise.all(
      ['rehab_module', 'half_day', 'attendance', 'session_note'].map(async (table) => {
        const rows = await circle.mentalHealth.dataSource.query(
          `SELECT 1 FROM ${table} WHERE cardinality(parties) > 0`,
        );
        expect(rows).toEqual([]);
      }),
    );
  });

  it('T-27, T-28: work and household modules, and what each brought, in parts that can be shared apart', async () => {
    const { workModuleResults, householdModuleResults, rehabModules } = await ofJonas(`
      workModuleResults { nodes { topic qualities howToUse } }
      householdModuleResults { nodes { topic canDo stillNeeds } }
      rehabModules { nodes { topic { code } } }
    `);
    const topics = rehabModules.nodes.map(({ topic }: { topic: { code: string } }) => topic.code);
    expect(topics).toEqual(expect.arrayContaining(['WORK', 'HOUSEHOLD']));
    expect(workModuleResults.nodes).toHaveLength(2);
    for (const { qualities, howToUse } of workModuleResults.nodes) {
      expect(qualities.length).toBeGreaterThan(0);
      expect(howToUse).not.toBe('');
    }
    expect(householdModuleResults.nodes).toHaveLength(2);
    for (const { canDo, stillNeeds } of householdModuleResults.nodes) {
      expect(canDo.length).toBeGreaterThan(0);
      expect(stillNeeds.length).toBeGreaterThan(0);
    }
    // What may go to work and to a housing desk says nothing of diagnosis, admissions, home or absence.
    const shared = JSON.stringify([workModuleResults, householdModuleResults]);
    expect(shared).not.toMatch(/autis|depress|obsess|opname|spanning|afwezig|ouders|begeleider/i);
  });

  it('T-29: home assignments in different places', async () => {
    const { homeAssignments } = await ofJonas('homeAssignments { nodes { text setting { code } givenOn doneOn } }');
    const settings = new Set(homeAssignments.nodes.map(({ setting }: { setting: { code: string } }) => setting.code));
    expect(settings.size).toBeGreaterThanOrEqual(3);
    expect(settings).toContain('AT_HOME');
    expect(homeAssignments.nodes.some(({ doneOn }: { doneOn: string | null }) => doneOn === null)).toBe(true);
  });

  it('T-30: days on which he stayed in his own place, in his voice', async () => {
    const { attendance } = await ofJonas('attendance { nodes { day presence said provenance { source } } }');
    const absent = attendance.nodes.filter(({ presence }: { presence: string }) => presence === 'ABSENT');
    expect(absent).toHaveLength(2);
    for (const { said, provenance } of absent) {
      expect(said).toEqual(expect.any(String));
      expect(provenance.source).toBe('PERSON');
    }
    expect(
      attendance.nodes.filter(({ presence }: { presence: string }) => presence === 'PRESENT').length,
    ).toBeGreaterThan(absent.length);
    expect(attendance.nodes.every(({ day }: { day: string }) => day < '2026-11-18')).toBe(true);
  });

  it('T-32: 26 years, the adult category, the minimum age and several domains, computed', async () => {
    const { eligibilityAssessments } = await ofJonas(
      'eligibilityAssessments { nodes { programme { code } assessor { id } domains { code } checks { criterion { code } isMet source } } }',
    );
    expect(eligibilityAssessments.nodes[0]).toMatchObject({
      programme: { code: 'REHAB' },
      assessor: professional(professionals.jonasIntake),
      checks: [
        { criterion: { code: 'ADULT_CATEGORY' }, isMet: true, source: '004:538' },
        { criterion: { code: 'MINIMUM_AGE' }, isMet: true, source: '000:317' },
        { criterion: { code: 'SEVERAL_DOMAINS' }, isMet: true, source: '000:324' },
      ],
    });
    expect(eligibilityAssessments.nodes[0].domains.length).toBeGreaterThanOrEqual(2);
  });

  it('T-06, TQ-01: talks with his parents, and what they told', async () => {
    const { contextConversations } = await ofJonas(
      'contextConversations { nodes { state topic invitedAs { code } accounts { text toldAs { code } provenance { source } } } }',
    );
    expect(contextConversations.nodes.map(({ state }: { state: string }) => state).sort()).toEqual([
      'CANCELLED',
      'HELD',
      'PLANNED',
      'PLANNED',
    ]);
    const held = contextConversations.nodes.find(({ state }: { state: string }) => state === 'HELD');
    expect(held.invitedAs).toEqual([{ code: 'MOTHER' }, { code: 'FATHER' }]);
    expect(held.accounts).toEqual([
      expect.objectContaining({ toldAs: { code: 'MOTHER' }, provenance: { source: 'RELATIVE' } }),
      expect.objectContaining({ toldAs: { code: 'FATHER' }, provenance: { source: 'RELATIVE' } }),
    ]);
  });

  it('TQ-02, TQ-04: three-monthly reviews, of which the next is not due yet', async () => {
    const { recoveryPlanReviews, mentalHealthTrajectories } = await ofJonas(`
      recoveryPlanReviews { nodes { plannedOn heldOn professional { id } } }
      mentalHealthTrajectories { nodes { recoveryPlanReviewDue { lastHeldOn dueOn isDue nextPlannedOn } } }
    `);
    expect(recoveryPlanReviews.nodes.map(({ heldOn }: { heldOn: string | null }) => heldOn)).toEqual([
      null,
      null,
      '2026-10-13',
    ]);
    expect(mentalHealthTrajectories.nodes[0].recoveryPlanReviewDue).toEqual({
      lastHeldOn: '2026-10-13',
      dueOn: '2027-01-13',
      isDue: false,
      nextPlannedOn: '2027-01-13',
    });
  });

  it('000:548-550, P-45: the family impact check of his start, content and the bare fact apart', async () => {
    const { familyImpactChecks, familyImpactChecksDone, mentalHealthTrajectories } = await ofJonas(`
      familyImpactChecks { nodes { doneOn meaning agreed author { id } } }
      familyImpactChecksDone { nodes { doneOn programme { code } organisation { id } } }
      mentalHealthTrajectories { nodes { startedOn } }
    `);
    expect(familyImpactChecks.nodes).toEqual([
      expect.objectContaining({
        author: professional(professionals.jonasCounsellor),
        meaning: expect.stringContaining('zus'),
      }),
    ]);
    expect(familyImpactChecksDone.nodes).toEqual([
      {
        doneOn: familyImpactChecks.nodes[0].doneOn,
        programme: { code: 'REHAB' },
        organisation: organisation(organisations.brug),
      },
    ]);
    // R-052: before the trajectory began.
    expect(familyImpactChecks.nodes[0].doneOn < mentalHealthTrajectories.nodes[0].startedOn).toBe(true);
  });

  it('E-06, E-07: her psychiatrist as a trajectory, medication with support, one diagnosis', async () => {
    const mira = await ofMira(`
      diagnoses { nodes { wording code { code } statedBy { id } provenance { source heldBy } } }
      mentalHealthTrajectories { nodes { kind { code } state phase month plannedEndOn accountable { id } recoveryPlanReviewDue { isDue } } }
      medications { mayBeIncomplete nodes { agent { system code label } dose startedOn endedOn servesGoal } }
      medicationSupport { nodes { kind { code } professional { id } organisation { id } endedOn } }
    `);
    expect(mira.diagnoses.nodes).toEqual([
      {
        wording: 'angststoornis',
        code: { code: 'F41.9' },
        statedBy: professional(professionals.miraPsychiatrist),
        provenance: { source: 'PROFESSIONAL', heldBy: organisations.psychiatristPractice },
      },
    ]);
    expect(mira.mentalHealthTrajectories.nodes).toEqual([
      {
        kind: { code: 'PSYCHIATRIC_FOLLOW_UP' },
        state: 'ACTIVE',
        phase: null,
        month: null,
        plannedEndOn: null,
        accountable: professional(professionals.miraPsychiatrist),
        recoveryPlanReviewDue: null,
      },
    ]);
    expect(mira.medications.mayBeIncomplete).toBe(true);
    expect(mira.medications.nodes.length).toBeGreaterThanOrEqual(2);
    expect(mira.medications.nodes.filter(({ endedOn }: { endedOn: string | null }) => endedOn === null)).toEqual([
      expect.objectContaining({ agent: { system: 'http://www.whocc.no/atc', code: 'N06AB06', label: 'sertraline' } }),
    ]);
    expect(mira.medicationSupport.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: { code: 'REVIEW_TALK' },
          professional: professional(professionals.miraPsychiatrist),
        }),
        expect.objectContaining({
          kind: { code: 'REPEAT_PRESCRIPTION' },
          professional: professional(professionals.miraGp),
        }),
      ]),
    );
  });

  it('E-17: she followed no rehabilitation programme; empty is not withheld', async () => {
    const mira = await ofMira(`
      admissions { nodes { id } } careHistory { nodes { id } } rehabModules { nodes { id } } weekSchedule { halfDayCount }
      attendance { nodes { id } } contextConversations { nodes { id } } eligibilityAssessments { nodes { id } }
      familyImpactChecks { nodes { id } } familyImpactChecksDone { nodes { id } } workModuleResults { nodes { id } }
    `);
    const { id: _id, weekSchedule, ...lists } = mira;
    expect(weekSchedule).toBeNull();
    for (const list of Object.values(lists)) expect(list).toEqual({ nodes: [] });
  });

  it('pages a long list without losing or repeating a row, and takes no cursor of another list', async () => {
    const days: string[] = [];
    let after: string | null = null;
    do {
      const { attendance } = await ofJonas(
        `attendance(first: 20${after === null ? '' : `, after: "${after}"`}) { nodes { id } pageInfo { hasNextPage endCursor } }`,
      );
      expect(attendance.nodes.length).toBeLessThanOrEqual(20);
      days.push(...attendance.nodes.map(({ id }: { id: string }) => id));
      after = attendance.pageInfo.hasNextPage ? attendance.pageInfo.endCursor : null;
    } while (after !== null);
    // Six half days in each of thirteen weeks.
    expect(days).toHaveLength(78);
    expect(new Set(days).size).toBe(78);

    const { admissions } = await ofJonas('admissions(first: 1) { pageInfo { endCursor } }');
    const mixed = await circle.ask(
      'jonas',
      JONAS,
      `attendance(after: "${admissions.pageInfo.endCursor}") { nodes { id } }`,
    );
    expect(mixed.data.person.attendance).toBeNull();
    expect(mixed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('gives labels in the language asked for', async () => {
    const query = 'query Topic($id: ID!) { person(id: $id) { mentalHealthTrajectories { nodes { kind { label } } } } }';
    const labelIn = async (language: string): Promise<string> => {
      const answer = await circle.hub.ask('mira', query, { id: MIRA }, { headers: { 'accept-language': language } });
      return answer.data.person.mentalHealthTrajectories.nodes[0].kind.label;
    };
    expect(await labelIn('en')).toBe('follow-up by a psychiatrist');
    expect(await labelIn('nl-BE')).toBe('opvolging door een psychiater');
    expect(await labelIn('tlh')).toBe('opvolging door een psychiater');
  });

  it('T-19, T-26, T-32: how he came there, step by step, with every criterion met and who was accountable when', async () => {
    const { trajectoryApplications, trajectoryWaiting, bridgingCare, trajectoryMeetings, eligibilityAssessments, mentalHealthTrajectories } =
      await ofJonas(`
        trajectoryApplications { nodes { appliedOn broughtBy { code } provenance { source } } }
        trajectoryWaiting { nodes { since until needUnchanged } }
        bridgingCare { nodes { answer } }
        trajectoryMeetings { nodes { kind { code } state heldOn } }
        eligibilityAssessments { nodes { outcome } }
        mentalHealthTrajectories { nodes { openedOn startedOn history { step part happenedOn professional { id } } } }
      `);
    const [{ openedOn, startedOn, history }] = mentalHealthTrajectories.nodes;
    expect(trajectoryApplications.nodes).toEqual([
      { appliedOn: openedOn, broughtBy: { code: 'REFERRER' }, provenance: { source: 'REFERRER' } },
    ]);
    expect(trajectoryWaiting.nodes).toMatchObject([{ since: openedOn, needUnchanged: true }]);
    expect(openedOn < trajectoryWaiting.nodes[0].until && trajectoryWaiting.nodes[0].until < startedOn).toBe(true);
    expect(bridgingCare.nodes).toEqual([{ answer: 'ENDED' }]);
    expect(trajectoryMeetings.nodes.map(({ kind }: { kind: { code: string } }) => kind.code)).toEqual([
      'HOME_VISIT',
      'INTRODUCTION_VISIT',
    ]);
    // The telephone call left most open; the intake did not.
    expect(eligibilityAssessments.nodes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['ELIGIBLE', 'UNDECIDED']);
    expect(history.map(({ step, part }: { step: string; part: string }) => step ?? part)).toEqual([
      'APPLY', 'ACCOUNTABLE', 'PUT_ON_WAITING_LIST', 'PLAN_START', 'START', 'ACCOUNTABLE', 'LEAD_PRACTITIONER', 'COUNSELLOR',
    ]);
    expect(history[1].professional).toEqual(professional(professionals.jonasIntake));
  });

  it('C-10: his plan says what he says and what she thinks, side by side; so does Mira’s, who also kept why the dose went down', async () => {
    const plan = 'carePlans { nodes { kind trustedPerson personWording { text } professionalView { text } goals { personWording { text } professionalView { text } } } }';
    const jonas = await ofJonas(`${plan} careIntensityChanges { nodes { direction halfDaysAWeek } } recoveryPlanReviews { nodes { heldOn presence { personWasThere relations { code } } } }`);
    expect(jonas.carePlans.nodes).toEqual([
      expect.objectContaining({
        kind: 'SUPPORT',
        personWording: { text: expect.stringContaining('uitzoeken') },
        professionalView: { text: expect.stringContaining('Kleine stappen') },
        goals: [{ personWording: { text: expect.any(String) }, professionalView: { text: expect.any(String) } }],
      }),
    ]);
    expect(jonas.careIntensityChanges.nodes).toEqual([{ direction: 'UP', halfDaysAWeek: 6 }]);
    const presences = jonas.recoveryPlanReviews.nodes.map(({ heldOn, presence }: { heldOn: string; presence: unknown }) => [heldOn !== null, presence !== null]);
    expect(presences.filter(([held]: boolean[]) => held)).toEqual([[true, true]]);
    expect(presences.filter(([, present]: boolean[]) => present)).toHaveLength(1);

    const mira = await ofMira(`${plan} sharedDecisions { nodes { considerations personAgrees } } medications { nodes { dose sideEffectsTold { text } reviews { outcome { code } } } }`);
    expect(mira.carePlans.nodes).toMatchObject([{ kind: 'TREATMENT', trustedPerson: 'WAIVED_BY_PERSON' }]);
    expect(mira.sharedDecisions.nodes[0].considerations).toHaveLength(2);
    expect(mira.medications.nodes.flatMap(({ reviews }: { reviews: { outcome: { code: string } }[] }) => reviews)).toEqual([
      { outcome: { code: 'LOWERED' } },
    ]);
  });
});

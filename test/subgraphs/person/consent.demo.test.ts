import { CATEGORIES } from '../../../consent/vocabulary';
import type { Category } from '../../../consent/vocabulary';
import { DEMO, DEMO_IDENTITIES } from '../../../shared/demo-identities';
import { encodePersonId } from '../../../shared/ids';
import { startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';

const JONAS = encodePersonId(DEMO.persons.jonas);
const MIRA = encodePersonId(DEMO.persons.mira);
const FEMKE = encodePersonId(DEMO.persons.femke);

/** What the person’s own column leaves out: a concern report before there is contact (C-59). */
const OWN = CATEGORIES.filter((category) => category !== 'CONCERN_REPORT_BEFORE_CONTACT');

/** What the basic network grant opens to a GP: TQ-02, EQ-04; not diagnosis, attendance, talks, notes, plans or work. */
const GP: readonly Category[] = [
  ...([
    'NAME',
    'IDENTITY',
    'CARE_NETWORK',
    'COACH_CONTACT',
    'MEDICATION',
    'ADMISSIONS',
    'SOMATIC_HEALTH',
  ] as const),
  ...([
    'FUNCTIONAL_ASSESSMENT',
    'FUNCTIONAL_ASSESSMENT_CONTEXT',
    'FAMILY_IMPACT_CHECK_DONE',
    'TRAJECTORY',
    'WORK_TRAJECTORY',
  ] as const),
  ...(['APPOINTMENTS', 'NOTICES', 'WAITING', 'HOUSEHOLD', 'CHILDREN', 'CARE_NEEDS', 'SUPPORT_REQUESTS'] as const),
];

/** What it opens to who leads the care: TQ-04; not life story, own words, work, restricted topics. */
const LEAD: readonly Category[] = [
  ...([
    'NAME',
    'IDENTITY',
    'CARE_NETWORK',
    'COACH_CONTACT',
    'RECOVERY_PLAN',
    'RECOVERY_PLAN_MOMENTS',
    'RECOVERY_PLAN_WORK',
  ] as const),
  ...([
    'RECOVERY_PLAN_HOUSING',
    'DIAGNOSIS',
    'MEDICATION',
    'ADMISSIONS',
    'SOMATIC_HEALTH',
    'IROC',
    'ROM',
  ] as const),
  ...(['SESSION_COUNTER', 'FUNCTIONAL_ASSESSMENT', 'FUNCTIONAL_ASSESSMENT_CONTEXT'] as const),
  ...([
    'FAMILY_IMPACT_CHECK_DONE',
    'CHILD_SAFETY_CHECK',
    'TRAJECTORY',
    'WORK_TRAJECTORY',
    'WEEK_SCHEDULE',
    'ATTENDANCE',
  ] as const),
  ...([
    'APPOINTMENTS',
    'CONTEXT_CONVERSATIONS',
    'SESSION_NOTES',
    'NOTICES',
    'WAITING',
    'HOUSEHOLD',
    'CHILDREN',
  ] as const),
  ...(['SOCIAL_NETWORK', 'CARE_NEEDS', 'SUPPORT_REQUESTS', 'STRENGTHS', 'WISHES'] as const),
];

/** What it opens to a job coach: EQ-02; not diagnosis, medication, children, the small network. */
const COACH: readonly Category[] = [
  ...([
    'NAME',
    'IDENTITY',
    'CARE_NETWORK',
    'COACH_CONTACT',
    'WORK_GOALS',
    'WORK_WISHES',
    'JOB_HISTORY',
    'WORK_EVENTS',
  ] as const),
  ...([
    'PROGRESSIVE_WORK',
    'WORK_ACCOMMODATIONS',
    'SOCIAL_STATUS',
    'INSURANCE_STATUS',
    'FAMILY_IMPACT_CHECK_DONE',
  ] as const),
  ...(['WORK_TRAJECTORY', 'TRAINING_ENROLMENT', 'APPOINTMENTS', 'WAITING', 'EDUCATION', 'SUPPORT_REQUESTS'] as const),
  ...(['STRENGTHS', 'WISHES'] as const),
];

/** Who finds whom, and which categories consent then opens to them; everybody who is not here finds nobody. */
const OPEN: Readonly<Record<'jonas' | 'mira' | 'femke', Readonly<Record<string, readonly Category[]>>>> = {
  jonas: {
    jonas: OWN,
    'jonas-gp': GP,
    'jonas-counsellor': [...LEAD, 'GOALS'],
    'jonas-team-member': [
      ...([
        'NAME',
        'IDENTITY',
        'CARE_NETWORK',
        'COACH_CONTACT',
        'RECOVERY_PLAN',
        'RECOVERY_PLAN_MOMENTS',
        'RECOVERY_PLAN_WORK',
      ] as const),
      ...(['RECOVERY_PLAN_HOUSING', 'MEDICATION', 'ADMISSIONS', 'SOMATIC_HEALTH', 'IROC', 'ROM'] as const),
      ...([
        'FAMILY_IMPACT_CHECK_DONE',
        'TRAJECTORY',
        'WEEK_SCHEDULE',
        'APPOINTMENTS',
        'NOTICES',
      ] as const),
      ...(['CARE_NEEDS', 'STRENGTHS', 'WISHES'] as const),
    ],
    'jonas-intake': [
      ...(['NAME', 'IDENTITY', 'CARE_NETWORK', 'REFERRAL', 'REFERRAL_SHEET', 'REFERRAL_SHEET_DIAGNOSIS'] as const),
      ...(['REFERRAL_SHEET_MEDICATION', 'TRAJECTORY', 'WAITING', 'CARE_NEEDS'] as const),
    ],
    // The session counter of the own practice, on a duty to keep it, and nothing by consent (TQ-06).
    'jonas-former-psychologist': [],
    'jonas-mother': ['NAME'],
    'jonas-father': ['NAME'],
    // Without saying for whom she acts, she is nobody's trusted person yet.
    'jonas-trusted-person': [],
    'gtb-coach': ['NAME', 'WORK_WISHES', 'STRENGTHS', 'EDUCATION', 'WORK_ACCOMMODATIONS', 'RECOVERY_PLAN_WORK'],
    'ocmw-housing': ['NAME', 'HOUSING', 'SUPPORT_REQUESTS', 'SOCIAL_STATUS'],
  },
  mira: {
    mira: OWN,
    'mira-coach': COACH,
    'mira-psychiatrist': [...LEAD, 'WORK_EVENTS'],
    'mira-gp': GP,
    'mira-advising-doctor': ['NAME', 'WORK_TRAJECTORY', 'PROGRESSIVE_WORK', 'TRAINING_ENROLMENT'],
    'mira-employer-hr': ['NAME', 'WORK_ACCOMMODATIONS', 'COACH_CONTACT'],
    'mira-training-provider': ['WORK_ACCOMMODATIONS'],
    'mira-representative': [],
  },
  femke: {
    femke: OWN,
    'femke-gp': GP,
    // The first line by its own row of the matrix: no diagnosis, no medication, no notes of the specialised function.
    'femke-psychologist': [
      ...(['NAME', 'IDENTITY', 'CARE_NETWORK', 'COACH_CONTACT', 'INSURANCE_STATUS', 'CARE_NEEDS', 'SESSION_COUNTER'] as const),
      ...(['FUNCTIONAL_ASSESSMENT', 'FUNCTIONAL_ASSESSMENT_CONTEXT', 'TRAJECTORY', 'APPOINTMENTS', 'NOTICES', 'WAITING'] as const),
    ],
    'femke-specialist': LEAD,
    // By consent nothing: the invoice lines they are a party to are their own records (C-27).
    'convention-billing': [],
    'hospital-billing': [],
  },
};

const ACCESS = 'query Access($id: ID!) { person(id: $id) { access { category outcome } } }';

describe('the stories, as the persons consented', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());

  const everybody = DEMO_IDENTITIES.map(({ key }) => key);

  describe.each([
    ['jonas', JONAS],
    ['mira', MIRA],
    ['femke', FEMKE],
  ] as const)('of %s', (who, id) => {
    it.each(everybody.filter((key) => key in OPEN[who]))(
      '%s sees what their question needs, and no category more',
      async (identity) => {
        const { data, errors } = await hub.ask(identity, ACCESS, { id });
        expect(errors).toBeUndefined();
        const outcomes: { category: Category; outcome: string }[] = data.person.access;
        const open = outcomes.filter(({ outcome }) => outcome !== 'WITHHELD');
        expect(open.map(({ category }) => category).sort()).toEqual([...OPEN[who][identity]!].sort());
        // Of what is about the people around them, only what those agreed to themselves (C-18): nobody did yet.
        const expected = (category: string): string => (category === 'FUNCTIONAL_ASSESSMENT_CONTEXT' && identity !== who ? 'PARTLY' : 'OPEN');
        expect(open.map(({ category, outcome }) => [category, outcome])).toEqual(open.map(({ category }) => [category, expected(category)]));
      },
    );

    it.each(everybody.filter((key) => !(key in OPEN[who])))('%s finds nobody', async (identity) => {
      expect((await hub.ask(identity, ACCESS, { id })).data).toEqual({ person: null });
    });
  });

  it('without a token there is nobody at all', async () => {
    expect((await hub.ask('anonymous', ACCESS, { id: JONAS })).data).toEqual({ person: null });
  });

  it('the diagnosis: the sheet for the GP who wrote it, the whole for the counsellor, nothing for the mediator (ST-01)', async () => {
    const query =
      'query D($id: ID!) { person(id: $id) { diagnoses { nodes { wording } } referrals { nodes { id } } } }';
    const gp = await hub.ask('jonas-gp', query, { id: JONAS });
    expect(gp.data.person.diagnoses).toBeNull();
    expect(gp.withheld.map(({ category }) => category)).toContain('DIAGNOSIS');
    expect(gp.data.person.referrals.nodes).toHaveLength(1);
    const counsellor = await hub.ask('jonas-counsellor', query, { id: JONAS });
    expect(counsellor.data.person.diagnoses.nodes.length).toBeGreaterThan(0);
    const coach = await hub.ask('gtb-coach', query, { id: JONAS });
    expect(coach.data.person).toEqual({ diagnoses: null, referrals: null });
  });

  it('the former psychologist: their own old session counter, and nothing of now (TQ-06)', async () => {
    const { data } = await hub.ask(
      'jonas-former-psychologist',
      'query P($id: ID!) { person(id: $id) { name { givenName } sessionCounter { nodes { id } } careNetwork { nodes { id } } trajectories: mentalHealthTrajectories { nodes { id } } } }',
      { id: JONAS },
    );
    expect(data.person).toMatchObject({ name: null, careNetwork: null, trajectories: null });
    expect(data.person.sessionCounter.nodes).toHaveLength(1);
  });

  it('one employer, two hats: the told text for personnel, nobody for the carer of the same house (ST-04)', async () => {
    const query =
      'query E($id: ID!) { person(id: $id) { name { givenName } employerDisclosureTexts { nodes { id } } accommodations { nodes { id } } coachContact { id } diagnoses { nodes { id } } jobHistory { nodes { id } } } }';
    const { person } = (await hub.ask('mira-employer-hr', query, { id: MIRA })).data;
    expect(person).toMatchObject({ name: { givenName: 'Mira' }, diagnoses: null, jobHistory: null });
    expect(person.employerDisclosureTexts.nodes).toHaveLength(1);
    expect(person.accommodations.nodes.length).toBeGreaterThan(0);
    expect(person.coachContact).not.toBeNull();
    expect((await hub.ask('mira-employer-care', query, { id: MIRA })).data).toEqual({ person: null });
  });

  it('the advising doctor: hours and state, not why it was hard (ST-06)', async () => {
    const { data } = await hub.ask(
      'mira-advising-doctor',
      'query A($id: ID!) { person(id: $id) { progressiveWork { nodes { hoursPerWeek } } jobCoaching { nodes { id } } workEvents { nodes { id } } } }',
      { id: MIRA },
    );
    expect(data.person.progressiveWork.nodes.length).toBeGreaterThan(0);
    expect(data.person.jobCoaching.nodes.length).toBeGreaterThan(0);
    expect(data.person.workEvents).toBeNull();
  });

  it('the parents: his name and what they are invited to (TQ-08)', async () => {
    const { data } = await hub.ask(
      'jonas-mother',
      'query P($id: ID!) { person(id: $id) { name { givenName } contextConversations { nodes { id } } goals { nodes { id } } attendance { nodes { id } } diagnoses { nodes { id } } } }',
      { id: JONAS },
    );
    expect(data.person).toMatchObject({ name: { givenName: 'Jonas' }, goals: null, attendance: null, diagnoses: null });
    expect(data.person.contextConversations.nodes.length).toBeGreaterThan(0);
  });

  it('who may tell my employer what: grants and refusals are there to be read by her (EQ-01)', async () => {
    const { data } = await hub.ask(
      'mira',
      '{ me { grants(onlyLive: true) { nodes { categories grantee { kind organisation { id } } } } refusals { nodes { categories grantee { kind } } } } }',
    );
    expect(data.me.grants.nodes).toHaveLength(5);
    expect(data.me.refusals.nodes).toEqual([
      { categories: ['SOCIAL_STATUS', 'JOB_HISTORY', 'WORK_EVENTS'], grantee: { kind: 'ORGANISATION' } },
    ]);
  });

  it('the network around Mira has her psychiatrist, her GP and her coach, and nothing of the municipality (ST-09)', async () => {
    const { data, errors } = await hub.ask(
      'mira-gp',
      'query N($id: ID!) { person(id: $id) { careNetwork { nodes { kind professional { id } } } housingRequests { nodes { id } } } }',
      { id: MIRA },
    );
    expect(errors).toBeUndefined();
    expect(data.person.housingRequests).toBeNull();
    expect(data.person.careNetwork.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['CARE_LEAD', 'FIRST_LINE', 'COACHING']),
    );
    expect(data.person.careNetwork.nodes.map(({ kind }: { kind: string }) => kind)).not.toContain('MUNICIPAL_CASE');
  });
});

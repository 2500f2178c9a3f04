import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId } from '../../../shared/ids';
import type { GraphAnswer, TestHub } from '../../support/hub';
import {
  gatherMiraCircle,
  grant,
  organisationId,
  professionalId,
  refuse,
  relate,
  relateGtbCoach,
  startWorkHub,
  withdraw,
} from './circle';
import { ALL_FIELDS, EVERYTHING, shownFields } from './questions';

const { persons, professionals, organisations } = DEMO;
const mira = encodePersonId(persons.mira);
const jonas = encodePersonId(persons.jonas);

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are asserted field by field */
describe('who sees what of the work of a person', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startWorkHub();
    await gatherMiraCircle(hub);
    await relateGtbCoach(hub);
    await grant(hub, persons.jonas, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach },
      categories: ['WORK_WISHES', 'EDUCATION', 'WORK_ACCOMMODATIONS'],
    });
  }, 120_000);
  afterAll(() => hub.stop());

  async function everythingFor(identity: string, id = mira): Promise<GraphAnswer & { person: any }> {
    const answer = await hub.ask(identity, EVERYTHING, { id });
    expect(answer.errors).toBeUndefined();
    return { ...answer, person: answer.data.person };
  }

  /** What was not shown must be said to be withheld, and nothing else. */
  function withheldCategories(answer: GraphAnswer): string[] {
    return answer.withheld.map(({ category }) => category).sort();
  }

  it('EQ-02: the job coach sees the work and the check on the family, and none of her own words', async () => {
    const answer = await everythingFor('mira-coach');

    expect(shownFields(answer.person)).toEqual([...ALL_FIELDS]);
    expect(answer.person.jobHistory.nodes).toHaveLength(7);
    expect(answer.person.jobHistory.nodes.some((job: any) => job.exitReason !== null)).toBe(true);
    expect(answer.person.workNotes.nodes.length).toBeGreaterThan(2);
    for (const job of answer.person.jobHistory.nodes) expect(job.personRating).toBeNull();
    for (const application of answer.person.applications.nodes) expect(application.whyItFits).toBeNull();
    expect(answer.text).not.toMatch(/dochter|Noor|Devos|angststoornis|medicatie/i);
    expect(withheldCategories(answer)).toEqual(expect.arrayContaining(['OWN_WORDS']));
    expect(withheldCategories(answer)).not.toEqual(expect.arrayContaining(['WORK_GOALS']));
  });

  it('EQ-03, P-16: the psychiatrist sees that coaching goes on, in which rhythm, and what he wrote himself', async () => {
    const answer = await everythingFor('mira-psychiatrist');

    expect(shownFields(answer.person)).toEqual([
      'employmentPeriods',
      'jobCoaching',
      'coachContact',
      'supportRequests',
      // That the family was thought of, and not what was found: that is for its author and the person (C-39).
      'jobCoachingFamilyCheckDone',
    ]);
    expect(answer.person.jobCoaching.nodes[0]).toMatchObject({ state: 'ONGOING', frequency: 'MONTHLY' });
    // Of the job history only the line of his own referral; neither jobs nor applications nor talks with the employer.
    expect(answer.person.employmentPeriods.nodes.map((each: any) => each.contract)).toEqual(['NONE']);
    expect(answer.text).not.toMatch(/verkeer|Animator|Chauffeur|directeur/);
    expect(withheldCategories(answer)).toEqual(
      expect.arrayContaining(['JOB_HISTORY', 'WORK_EVENTS', 'WORK_NOTES', 'EMPLOYER_DISCLOSURE', 'WORK_GOALS']),
    );
  });

  it('EQ-03: a set-back reaches the psychiatrist once she grants it, and stops when she withdraws', async () => {
    const query = `query ($id: ID!) { person(id: $id) { workEvents(kind: SETBACK) { nodes { kind happenedOn } } } }`;
    const before = await hub.ask('mira-psychiatrist', query, { id: mira });
    const granted = await grant(hub, persons.mira, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.miraPsychiatrist },
      categories: ['WORK_EVENTS'],
    });
    const during = await hub.ask('mira-psychiatrist', query, { id: mira });
    await withdraw(hub, granted);
    const after = await hub.ask('mira-psychiatrist', query, { id: mira });

    expect(before.data.person.workEvents).toBeNull();
    expect(during.data.person.workEvents.nodes).toEqual([{ kind: 'SETBACK', happenedOn: expect.any(String) }]);
    expect(after.data.person.workEvents).toBeNull();
    expect(after.withheld).toEqual([
      { person: mira, category: 'WORK_EVENTS', fields: ['Person.workEvents'], partial: false },
    ]);
  });

  it('EQ-04: the GP sees the trajectory and no talk with the employer or note of the coach', async () => {
    const answer = await everythingFor('mira-gp');

    expect(shownFields(answer.person)).toEqual([
      'jobCoaching',
      'coachContact',
      'supportRequests',
      'jobCoachingFamilyCheckDone',
    ]);
    expect(answer.text).not.toMatch(/directeur|verkeer|opvang/);
  });

  it('EQ-05, ST-06: the advising doctor sees state, hours and training, and no set-back even if granted', async () => {
    await grant(hub, persons.mira, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.miraAdvisingDoctor },
      categories: ['WORK_EVENTS', 'EMPLOYER_DISCLOSURE', 'EMPLOYER_DISCLOSURE_TEXT', 'WORK_NOTES', 'OWN_WORDS'],
    });
    const answer = await everythingFor('mira-advising-doctor');

    expect(shownFields(answer.person)).toEqual(['jobCoaching', 'progressiveWork', 'trainingEnrolments']);
    expect(answer.person.progressiveWork.nodes[0]).toEqual({
      hoursPerWeek: 16,
      since: expect.any(String),
      until: null,
    });
    expect(answer.person.trainingEnrolments.nodes[0]).toMatchObject({ state: 'ENROLLED', accommodations: null });
    expect(answer.text).not.toMatch(/angst|verkeer|gespannen|dochter|directeur/i);
  });

  it('EQ-06: the employer sees the told text, what was agreed with it and whom to call, and nothing else', async () => {
    const answer = await everythingFor('mira-employer-hr');

    expect(shownFields(answer.person)).toEqual(['coachContact', 'accommodations', 'employerDisclosureTexts']);
    expect(answer.person.employerDisclosureTexts.nodes).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/gespannen/),
        toldTo: { id: organisationId(organisations.dayCentre) },
      }),
    ]);
    // What was agreed with the school would tell the employer of the school.
    expect(answer.person.accommodations.nodes).toHaveLength(3);
    for (const agreed of answer.person.accommodations.nodes) {
      expect(agreed.agreedWith).toEqual({ id: organisationId(organisations.dayCentre) });
    }
    expect(answer.person.coachContact.coach).toEqual({ id: professionalId(professionals.miraCoach) });
    expect(answer.text).not.toMatch(
      /dochter|opzeg|ontslag|Animo|Praktijkproeven|oefenen|geoefend|invaliditeit|biomedisch/i,
    );
  });

  it('EQ-06: no grant whatever opens to an employer why she left earlier jobs, or how she came to tell', async () => {
    const wide = await grant(hub, persons.mira, {
      grantee: { kind: 'ORGANISATION', ref: organisations.dayCentre },
      categories: [
        'WORK_EVENTS',
        'JOB_HISTORY',
        'EMPLOYER_DISCLOSURE',
        'WORK_NOTES',
        'OWN_WORDS',
        'WORK_TRAJECTORY',
        'EDUCATION',
      ],
      bundles: ['BASIC_NETWORK'],
    });
    const answer = await everythingFor('mira-employer-hr');
    await withdraw(hub, wide);

    expect(shownFields(answer.person)).toEqual(['coachContact', 'accommodations', 'employerDisclosureTexts']);
  });

  it('ST-04, C-50: a carer of the same house is a stranger, and never reads what the employer was told', async () => {
    const asStranger = await hub.ask('mira-employer-care', EVERYTHING, { id: mira });
    const asNobody = await hub.ask('mira-employer-care', EVERYTHING, { id: encodePersonId(randomUUID()) });
    expect(asStranger.data).toEqual({ person: null });
    expect(asStranger.text).toBe(asNobody.text);

    // And should she come to be in care there, the house as employer still tells the house as carer nothing.
    await relate(hub, persons.mira, {
      kind: 'CARE_TEAM',
      role: 'MH_TEAM',
      organisation: organisations.dayCentre,
      professional: professionals.miraEmployerCare,
    });
    await grant(hub, persons.mira, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.miraEmployerCare },
      categories: ['EMPLOYER_DISCLOSURE_TEXT', 'EMPLOYER_DISCLOSURE'],
    });
    const asCarer = await everythingFor('mira-employer-care');
    expect(shownFields(asCarer.person)).toEqual([]);
    expect(asCarer.text).not.toMatch(/gespannen/);
    expect(shownFields((await everythingFor('mira-employer-hr')).person)).toContain('employerDisclosureTexts');
  });

  it('EQ-08: the training provider sees enrolment and what was agreed with it, no reason and no employer', async () => {
    const answer = await everythingFor('mira-training-provider');

    expect(shownFields(answer.person)).toEqual(['accommodations', 'trainingEnrolments']);
    const agreed = [expect.objectContaining({ inWords: expect.stringMatching(/Praktijkproeven/) })];
    expect(answer.person.accommodations.nodes).toEqual(agreed);
    expect(answer.person.trainingEnrolments.nodes).toEqual([
      expect.objectContaining({ state: 'ENROLLED', accommodations: agreed }),
    ]);
    expect(answer.text).not.toMatch(/namiddag|collega|gespannen|Zonnehoek/);
    expect(answer.text).not.toContain(organisationId(organisations.dayCentre));
  });

  it.each([
    'mira-co-parent',
    'ocmw-income',
    'ocmw-housing',
    'stranger',
    'gtb-coach',
    'jonas',
    'regional-steward',
    'work-steward',
    'network-coordinator',
    'peer-worker',
  ])('EQ-09, EQ-10: to %s there is nobody', async (identity) => {
    const hidden = await hub.ask(identity, EVERYTHING, { id: mira });
    const missing = await hub.ask(identity, EVERYTHING, { id: encodePersonId(randomUUID()) });
    expect(hidden.data).toEqual({ person: null });
    expect(hidden.text).toBe(missing.text);
  });

  it('EQ-09: volunteering is hers: a grant of what the coach’s service holds does not tell of it', async () => {
    const title = 'Helpen in de klas en voorlezen';
    const query = `query ($id: ID!) { person(id: $id) { jobHistory { nodes { title } } } }`;
    const titlesFor = async (identity: string): Promise<string[]> => {
      const answer = await hub.ask(identity, query, { id: mira });
      return (answer.data.person.jobHistory?.nodes ?? []).map((job: any) => job.title);
    };
    expect(await titlesFor('mira-gp')).toEqual([]);
    const partly = await grant(hub, persons.mira, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.miraGp },
      categories: ['JOB_HISTORY'],
      heldBy: organisations.jobCoaching,
    });
    const shown = await titlesFor('mira-gp');
    expect(shown).toHaveLength(6);
    expect(shown).not.toContain(title);
    await withdraw(hub, partly);
    expect(await titlesFor('mira')).toContain(title);
  });

  it('TQ-10, P-13: the mediator sees wishes, what to avoid, studies and accommodations, nothing behind them', async () => {
    const answer = await everythingFor('gtb-coach', jonas);

    expect(shownFields(answer.person)).toEqual([
      'workWishes',
      'workPreferences',
      'vocationalOrientations',
      'accommodations',
      'education',
    ]);
    expect(answer.person.workPreferences.nodes.map((each: any) => each.kind.code)).toContain('NO_IRREGULAR_HOURS');
    expect(answer.person.education.nodes.map((study: any) => study.stopReason)).toEqual([null, null]);
    expect(answer.person.education.nodes.map((study: any) => study.level.code)).toContain('UPPER_SECONDARY_GENERAL');
    expect(answer.text).not.toMatch(/diep|depress|autis|opname|spanning|obsess/i);
    expect(withheldCategories(answer)).toEqual(expect.arrayContaining(['OWN_WORDS', 'JOB_HISTORY', 'WORK_EVENTS']));
  });

  it('T-17: why he stopped opens by a grant of his own words to the mediator by name, and by no wildcard', async () => {
    const query = `query ($id: ID!) { person(id: $id) { education { nodes { title stopReason { text } } } } }`;
    const reasons = async (): Promise<unknown[]> => {
      const answer = await hub.ask('gtb-coach', query, { id: jonas });
      return answer.data.person.education.nodes.map((study: any) => study.stopReason);
    };
    const wide = await grant(hub, persons.jonas, { grantee: { kind: 'EVERYONE' }, categories: ['OWN_WORDS'] });
    expect(await reasons()).toEqual([null, null]);
    const named = await grant(hub, persons.jonas, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach },
      categories: ['OWN_WORDS'],
    });
    expect(await reasons()).toEqual([{ text: expect.stringMatching(/diep/) }, null]);
    await withdraw(hub, wide);
    await withdraw(hub, named);
  });

  it('a refusal is the last word, and does not take from the coach the record she must keep', async () => {
    const refusal = await refuse(hub, persons.mira, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.miraCoach },
      categories: ['WORK_GOALS', 'WORK_WISHES', 'WORK_EVENTS'],
    });
    const answer = await everythingFor('mira-coach');
    // Held by the coach's service: her goals as the coach wrote them down. Kept by herself: the wish and what happened.
    expect(answer.person.workGoals.nodes).toHaveLength(3);
    expect(answer.person.workWishes).toBeNull();
    expect(answer.person.workEvents).toBeNull();
    for (const job of answer.person.jobHistory.nodes) expect(job.exitReason).toBeNull();
    await hub.subgraphs
      .get('person')!
      .dataSource.query('UPDATE consent_refusal SET withdrawn_at = $2 WHERE id = $1', [refusal, hub.clock.now()]);
    expect((await everythingFor('mira-coach')).person.workEvents).not.toBeNull();
  });

  it('a cursor of one person’s list opens nothing in another’s', async () => {
    const first = await hub.ask('mira', '{ me { jobHistory(first: 2) { pageInfo { hasNextPage endCursor } } } }');
    const { endCursor, hasNextPage } = first.data.me.jobHistory.pageInfo;
    expect(hasNextPage).toBe(true);
    const query = 'query ($after: String) { me { jobHistory(first: 100, after: $after) { nodes { title } } } }';
    const rest = await hub.ask('mira', query, { after: endCursor });
    expect(rest.data.me.jobHistory.nodes).toHaveLength(5);
    const foreign = await hub.ask('jonas', query, { after: endCursor });
    expect(foreign.data.me.jobHistory).toBeNull();
    expect(foreign.errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    ]);
  });
});

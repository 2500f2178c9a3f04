import { randomUUID } from 'node:crypto';
import { encodePersonId } from '../../../shared/ids';
import { timesFor, writeProofResult } from '../../support/proof';
import { race, withoutTheLock } from './booking-races';
import { CAST, Convention, organisationKey, professionalKey } from './convention';

let convention: Convention;
beforeAll(async () => {
  convention = await Convention.start();
}, 120_000);
afterAll(() => convention.stop());

const refusal = (code: string, rule: string | null) => expect.objectContaining({ __typename: 'Refused', code, rule });
const COUNTER = 'sessionCounter { nodes { conventionFunction ageCategory form used planned maximum extraIndividualUsed periodFrom periodTo } }';

describe('enrolment', () => {
  it('starts counting for twelve months, without a referral (R-024), in the category that the age leaves', async () => {
    const person = await convention.newcomer('psychologist');
    const answer = await convention.enrol(person);
    expect(answer).toEqual({
      __typename: 'EnrolledInConvention',
      enrolment: {
        id: expect.any(String),
        agreement: 'be-psych-2021',
        periodFrom: '2026-01-10',
        periodTo: '2027-01-10',
        currentFunction: 'FIRST_LINE',
        ageCategory: 'ADULT',
      },
      // Nothing of their own to think of; of what is others' an empty list would be a claim.
      warnings: null,
    });
    // Enrolled once: by whomever else, they stay in the period that runs.
    const again = await convention.enrol(person, { from: '2026-06-01' });
    expect(again.enrolment.id).toBe(answer.enrolment.id);
  });

  it('keeps urgent and complex complaints out, and points to who is there for them (R-025)', async () => {
    const person = await convention.newcomer('psychologist');
    const urgent = await convention.enrol(person, { isUrgent: true });
    expect(urgent).toEqual(refusal('OUT_OF_SCOPE', 'R-025'));
    expect(urgent.message).toContain('crisisContacts');
    expect(await convention.enrol(person, { isComplex: true })).toEqual(refusal('OUT_OF_SCOPE', 'R-025'));
    expect(await convention.book(person)).toEqual(refusal('RULE_NOT_MET', 'R-036'));
    expect(await convention.sessionsOf(person)).toBe(0);
  });

  it('Z-07: asks how heavy the complaint is, warns of a severe one and keeps out nobody for it', async () => {
    for (const severity of ['LIGHT', 'MODERATE', 'SEVERE']) {
      const person = await convention.newcomer('psychologist');
      const { __typename, warnings } = await convention.enrol(person, { severity });
      expect([severity, __typename]).toEqual([severity, 'EnrolledInConvention']);
      expect([severity, (warnings ?? []).filter(({ rule }: { rule: string }) => rule === 'Z-07')]).toEqual([severity, severity === 'SEVERE' ? [expect.anything()] : []]);
      // It is asked at the door and stands nowhere.
      const rows = await convention.db.query('SELECT to_jsonb(t)::text AS row FROM convention_enrolment t WHERE person_id = $1', [person]);
      expect(JSON.stringify(rows)).not.toContain(severity);
    }
  });

  it('never enrols whoever is insured in the Netherlands: the rules of two countries do not mix', async () => {
    const person = await convention.newcomer('psychologist');
    expect(await convention.enrol(person, { insuredIn: 'NL' })).toEqual(refusal('OUT_OF_SCOPE', 'R-026'));
    expect(await convention.db.query('SELECT 1 FROM convention_enrolment WHERE person_id = $1', [person])).toEqual([]);
  });

  it('is done by conventioned professionals who have to do with the person, and looks to others as if nobody were there', async () => {
    const person = await convention.newcomer('psychologist', 'unregistered', 'coach');
    expect(await convention.enrol(person, {}, 'unregistered')).toEqual(refusal('RULE_NOT_MET', 'R-021'));
    expect(await convention.enrol(person, {}, 'coach')).toEqual(refusal('NOT_PERMITTED', null));
    const stranger = await convention.enrol(person, {}, 'stranger');
    expect(stranger).toEqual(await convention.enrol(randomUUID(), {}, 'stranger'));
    expect(stranger.code).toBe('NOT_FOUND');
  });

  it('begins anew from 0 under a new agreement, which is rows and no release (R-036)', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    await convention.heldBefore(person, 8);
    expect((await convention.book(person)).code).toBe('SESSION_LIMIT_REACHED');
    await convention.db.transaction(async (manager) => {
      await manager.query(`INSERT INTO convention_agreement SELECT 'be-psych-test', jurisdiction, '2026-03-01', NULL, sources, limit_period_months,
        category_period_months, network_period_months, child_category_maximum_age, adult_category_minimum_age, minimum_weekly_hours
        FROM convention_agreement WHERE code = 'be-psych-2021'`);
      await manager.query(`INSERT INTO convention_limit SELECT 'be-psych-test', convention_function, age_category, form, 2, 1, rule, sources
        FROM convention_limit WHERE agreement = 'be-psych-2021'`);
    });
    try {
      await convention.register('psychologist', { agreement: 'be-psych-test', signedOn: '2026-04-01' });
      const startsAt = '2026-05-05T09:00:00.000Z';
      expect(await convention.book(person, { startsAt })).toEqual(refusal('RULE_NOT_MET', 'R-036'));
      await convention.enrol(person, { from: '2026-05-01' });
      expect((await convention.book(person, { startsAt })).__typename).toBe('ConventionSessionBooked');
      expect((await convention.book(person, { startsAt: '2026-05-06T09:00:00.000Z' })).warnings).toEqual([{ rule: 'R-001' }]);
      expect((await convention.book(person, { startsAt: '2026-05-07T09:00:00.000Z' })).code).toBe('SESSION_LIMIT_REACHED');
      const { sessionCounter } = await convention.read({ person }, person, COUNTER);
      expect(sessionCounter.nodes.map(({ used, maximum, periodFrom }: Record<string, unknown>) => [used, maximum, periodFrom])).toEqual([
        [2, 2, '2026-05-01'],
        [8, 8, '2026-01-10'],
      ]);
    } finally {
      await convention.act('coordinator', 'endConventionedProfessional', {
        ...{ professional: professionalKey('psychologist'), organisation: organisationKey('psychologist') },
        ...{ agreement: 'be-psych-test', endedOn: '2026-04-01' },
      });
    }
  });

  it('lets nobody act under the old agreement after 2021 (R-037)', async () => {
    const person = await convention.newcomer('underTheOld');
    await convention.register('underTheOld', { agreement: 'be-psych-2019', signedOn: '2019-05-01' });
    expect((await convention.enrol(person, { from: '2021-12-31' }, 'underTheOld')).enrolment).toMatchObject({
      agreement: 'be-psych-2019',
      periodTo: '2022-01-01',
    });
    const last = await convention.book(person, { startsAt: '2021-12-31T09:00:00.000Z' }, 'underTheOld');
    expect(last.__typename).toBe('ConventionSessionBooked');
    const first = await convention.book(person, { startsAt: '2022-01-01T09:00:00.000Z' }, 'underTheOld');
    expect(first).toEqual(refusal('RULE_NOT_MET', 'R-037'));
    expect(await convention.sessionsOf(person)).toBe(1);
  });
});

describe('the age category', () => {
  const choose = (person: string, input: object, who: 'psychologist' | 'expert' = 'psychologist') =>
    convention.act(who, 'chooseConventionCategory', {
      person: encodePersonId(person),
      bornOn: '2009-05-05',
      from: '2026-01-10',
      category: 'ADULT',
      reason: 'Werkt en woont alleen.',
      ...input,
    });

  it('P-12: is left to the assessor from 15 to 23, for twelve months, and nothing is booked before (R-010, R-014)', async () => {
    const person = await convention.newcomer('psychologist', 'expert');
    const enrolled = await convention.enrol(person, { bornOn: '2009-05-05' });
    expect([enrolled.enrolment.ageCategory, enrolled.warnings]).toEqual([null, [{ rule: 'R-014' }]]);
    expect(await convention.book(person)).toEqual(refusal('RULE_NOT_MET', 'R-014'));
    expect(await choose(person, {}, 'expert')).toEqual(refusal('RULE_NOT_MET', 'R-014'));
    expect(await choose(person, { reason: null })).toEqual(refusal('RULE_NOT_MET', 'R-014'));
    expect(await choose(person, {})).toEqual({ __typename: 'ConventionCategoryChosen', category: 'ADULT' });
    expect((await convention.book(person)).__typename).toBe('ConventionSessionBooked');
    const child = { category: 'CHILD_ADOLESCENT' };
    expect(await choose(person, { ...child, from: '2027-01-09' })).toEqual(refusal('RULE_NOT_MET', 'R-010'));
    expect(await choose(person, { ...child, from: '2027-01-10' })).toMatchObject(child);
  });

  it('is refused where the age forbids it (R-012, R-013)', async () => {
    const person = await convention.newcomer('psychologist');
    expect(await choose(person, { bornOn: '2011-01-11' })).toEqual(refusal('RULE_NOT_MET', 'R-013'));
    expect(await choose(person, { bornOn: '2002-01-10', category: 'CHILD_ADOLESCENT' })).toEqual(refusal('RULE_NOT_MET', 'R-012'));
    const choices = await convention.db.query('SELECT 1 FROM convention_category_choice WHERE person_id = $1', [person]);
    expect(choices).toEqual([]);
  });

  it('keeps the date of birth nowhere', async () => {
    const columns = await convention.db.query<{ column_name: string }[]>(
      `SELECT column_name FROM information_schema.columns WHERE table_name LIKE 'convention%' AND column_name ~ 'born|birth'`,
    );
    expect(columns).toEqual([]);
  });
});

describe('sessions', () => {
  it('counts over all providers, refuses the ninth and says by which rule (R-001); the counter to whom it is open (C-26)', async () => {
    const person = await convention.newcomer('psychologist', 'otherPsychologist');
    await convention.enrol(person);
    await convention.heldBefore(person, 7);
    const last = await convention.book(person, {}, 'otherPsychologist');
    expect([last.__typename, last.warnings]).toEqual(['ConventionSessionBooked', [{ rule: 'R-001' }]]);

    const limit = { __typename: 'SessionLimitReached', code: 'SESSION_LIMIT_REACHED', rule: 'R-001' };
    const blind = await convention.book(person, {}, 'otherPsychologist');
    expect(blind).toMatchObject({ ...limit, counter: null });
    expect(blind.message).not.toMatch(/\d/);
    await convention.grant(person, 'psychologist', 'SESSION_COUNTER' as never);
    expect(await convention.book(person)).toMatchObject({ ...limit, counter: { used: 8, maximum: 8, form: 'INDIVIDUAL' } });
    expect(await convention.sessionsOf(person)).toBe(8);
  });

  it('M-97, F-07, P-12: shows a provider its own sessions and the person all; number and category to whom the person opens them (C-26)', async () => {
    const person = await convention.newcomer('psychologist', 'otherPsychologist', 'doctor', 'coach');
    await convention.enrol(person);
    await convention.held(person, 0);
    await convention.held(person, 400, { startsAt: '2026-02-17T09:00:00.000Z' });
    await convention.book(person, { startsAt: '2026-12-01T09:00:00.000Z' }, 'otherPsychologist');
    const LIST = 'conventionSessions { nodes { state leader { id } } }';
    const own = await convention.read('otherPsychologist', person, `${LIST} ${COUNTER}`);
    expect(own.conventionSessions.nodes).toEqual([{ state: 'PLANNED', leader: { id: professionalKey('otherPsychologist') } }]);
    expect(own.sessionCounter.nodes).toMatchObject([{ used: 1 }]);
    await convention.grant(person, 'otherPsychologist', 'SESSION_COUNTER' as never);
    const shared = await convention.read('otherPsychologist', person, `${LIST} ${COUNTER}`);
    expect(shared.conventionSessions.nodes).toHaveLength(1);
    expect(shared.sessionCounter.nodes).toEqual([
      {
        ...{ conventionFunction: 'FIRST_LINE', ageCategory: 'ADULT', form: 'INDIVIDUAL', used: 3, planned: 1, maximum: 8 },
        ...{ extraIndividualUsed: 0, periodFrom: '2026-01-10', periodTo: '2027-01-10' },
      },
    ]);
    const themselves = await convention.read({ person }, person, LIST);
    expect(themselves.conventionSessions.nodes).toHaveLength(3);
    for (const who of ['doctor', 'coach'] as const) {
      await convention.grant(person, who, 'CONVENTION_SESSIONS' as never, 'SESSION_COUNTER' as never);
      expect(await convention.read(who, person, `${LIST} ${COUNTER}`)).toEqual({ conventionSessions: null, sessionCounter: null });
    }
    expect(await convention.read('stranger', person, LIST)).toBeNull();
  });

  it('lists them by period and kind, page by page', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    await convention.heldBefore(person, 5);
    await convention.book(person, { startsAt: '2026-12-01T09:00:00.000Z' });
    const LIST = /* GraphQL */ `
      query L($id: ID!, $first: Int = 20, $after: String, $from: Date, $until: Date, $state: ConventionSessionState, $form: SessionForm) {
        person(id: $id) {
          conventionSessions(first: $first, after: $after, from: $from, until: $until, state: $state, form: $form) {
            nodes { startsAt state } pageInfo { hasNextPage endCursor }
          }
        }
      }
    `;
    const list = async (variables: object) =>
      (await convention.query('psychologist', LIST, { id: encodePersonId(person), ...variables })).data.person.conventionSessions;
    const days = ({ nodes }: { nodes: { startsAt: string }[] }) => nodes.map(({ startsAt }) => startsAt.slice(5, 10));
    expect(days(await list({}))).toEqual(['12-01', '01-25', '01-24', '01-23', '01-22', '01-21']);
    expect(days(await list({ from: '2026-01-22', until: '2026-01-24' }))).toEqual(['01-23', '01-22']);
    expect(days(await list({ state: 'PLANNED' }))).toEqual(['12-01']);
    expect(await list({ form: 'GROUP' })).toBeNull();
    const first = await list({ state: 'HELD', first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await list({ state: 'HELD', first: 3, after: first.pageInfo.endCursor });
    expect([...days(first), ...days(second)]).toEqual(['01-25', '01-24', '01-23', '01-22', '01-21']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('frees the place of a session that was called off or missed, and bills neither', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    await convention.heldBefore(person, 7);
    const outcome = (session: { id: string; provenance: { version: number } }, input: object) =>
      convention.act('psychologist', 'recordConventionSessionOutcome', { session: session.id, version: session.provenance.version, ...input });
    for (const lost of ['CANCELLED', 'NO_SHOW'] as const) {
      const { session } = await convention.book(person);
      expect((await convention.book(person)).code).toBe('SESSION_LIMIT_REACHED');
      expect((await outcome(session, { outcome: lost })).session).toMatchObject({ state: lost, contributionCents: null });
      // Twice, or from an older page, nothing more happens to it.
      expect((await outcome(session, { outcome: 'HELD', contributionCents: 400 })).code).toBe('STALE_VERSION');
    }
    const { session } = await convention.book(person, { startsAt: '2026-12-01T09:00:00.000Z' });
    expect(await outcome(session, { outcome: 'NO_SHOW' })).toEqual(refusal('RULE_NOT_MET', null));
    expect((await outcome(session, { outcome: 'CANCELLED' })).session.state).toBe('CANCELLED');
    expect(await convention.sessionsOf(person)).toBe(7);
  });

  it('takes nothing for the first session, and four to eleven euro after that (R-015, R-016)', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    expect(await convention.held(person, 400)).toEqual(refusal('RULE_NOT_MET', 'R-015'));
    expect((await convention.held(person, 0)).session).toMatchObject({ state: 'HELD', contributionCents: 0 });
    expect(await convention.held(person, 0)).toEqual(refusal('RULE_NOT_MET', 'R-016'));
    expect(await convention.held(person, 1_101)).toEqual(refusal('RULE_NOT_MET', 'R-016'));
    expect((await convention.held(person, 1_100)).session.contributionCents).toBe(1_100);
  });

  it('holds a session to who may lead it and how long it lasts (R-017, R-018, R-028)', async () => {
    const person = await convention.newcomer('psychologist', 'expert');
    await convention.enrol(person);
    expect(await convention.book(person, { minutes: 40 })).toEqual(refusal('RULE_NOT_MET', 'R-017'));
    expect(await convention.book(person, { form: 'GROUP', minutes: 60 })).toEqual(refusal('RULE_NOT_MET', 'R-018'));
    expect(await convention.book(person, {}, 'expert')).toEqual(refusal('RULE_NOT_MET', 'R-028'));
    expect(await convention.book(person, { coLeaders: [professionalKey('expert')] })).toEqual(refusal('RULE_NOT_MET', 'R-028'));
    const stranger = { form: 'GROUP', coLeaders: [professionalKey('stranger')] };
    expect(await convention.book(person, stranger)).toEqual(refusal('RULE_NOT_MET', 'R-028'));
    expect(await convention.sessionsOf(person)).toBe(0);
    const group = await convention.book(person, { form: 'GROUP', coLeaders: [professionalKey('expert')] });
    expect(group.__typename).toBe('ConventionSessionBooked');
  });

  it('adds up no individual and group sessions, but for the one beside the group (R-002, R-009)', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    await convention.book(person, { form: 'GROUP' });
    expect(await convention.book(person)).toEqual(refusal('RULE_NOT_MET', 'R-009'));
    expect((await convention.book(person, { isBesideGroup: true })).session).toMatchObject({ form: 'INDIVIDUAL', isBesideGroup: true });
    expect(await convention.book(person, { isBesideGroup: true })).toMatchObject({ code: 'SESSION_LIMIT_REACHED', rule: 'R-002' });
    await convention.grant(person, 'psychologist', 'SESSION_COUNTER' as never);
    const { sessionCounter } = await convention.read('psychologist', person, COUNTER);
    expect(sessionCounter.nodes).toMatchObject([{ form: 'GROUP', used: 1, extraIndividualUsed: 1, maximum: 5 }]);
  });

  it('treats in the network for adults or in that for children within twelve months (R-011)', async () => {
    const person = await convention.newcomer('psychologist', 'youth');
    await convention.enrol(person);
    await convention.book(person, { startsAt: '2026-01-12T09:00:00.000Z' });
    const later = { startsAt: '2026-07-31T09:00:00.000Z' };
    expect(await convention.book(person, later, 'youth')).toEqual(refusal('RULE_NOT_MET', 'R-011'));
    expect((await convention.book(person, later)).__typename).toBe('ConventionSessionBooked');
  });

  it('does nothing twice for a retry, and nothing else under the same key', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    const key = randomUUID();
    const once = await convention.book(person, {}, 'psychologist', key);
    expect(await convention.book(person, {}, 'psychologist', key)).toEqual(once);
    expect((await convention.book(person, { minutes: 45 }, 'psychologist', key)).code).toBe('KEY_USED_OTHERWISE');
    expect(await convention.sessionsOf(person)).toBe(1);
  });

  it('M-35, F-27: records a group for each by themselves: who is at their maximum is refused, and the others are not', async () => {
    const [one, full, unknown] = [
      await convention.newcomer('psychologist', 'coach'),
      await convention.newcomer('psychologist'),
      await convention.newcomer(),
    ];
    for (const person of [one, full]) await convention.enrol(person);
    await convention.heldBefore(full, 5, 'GROUP');
    const participants = [one, full, unknown].map((person) => ({ person: encodePersonId(person), contributionCents: person === one ? 0 : 250 }));
    const input = { participants, conventionFunction: 'FIRST_LINE', startsAt: '2026-03-03T18:00:00.000Z', minutes: 120, place: 'OUTREACH', coLeaders: [professionalKey('expert')] };
    const key = randomUUID();
    const answer = await convention.act('psychologist', 'recordConventionGroupSession', input, key);
    expect(answer.participants).toEqual([
      { __typename: 'ConventionSessionBooked', session: expect.objectContaining({ state: 'HELD', form: 'GROUP', contributionCents: 0 }) },
      { __typename: 'SessionLimitReached', code: 'SESSION_LIMIT_REACHED', rule: 'R-002' },
      refusal('NOT_FOUND', null),
    ]);
    expect(await convention.act('psychologist', 'recordConventionGroupSession', input, key)).toEqual(answer);
    expect([await convention.sessionsOf(one), await convention.sessionsOf(full)]).toEqual([1, 5]);
    const GROUPS = 'conventionSessions(form: GROUP) { nodes { form place } }';
    for (const who of ['psychologist', { person: one }] as const) {
      expect((await convention.read(who, one, GROUPS)).conventionSessions.nodes).toEqual([{ form: 'GROUP', place: 'OUTREACH' }]);
    }
    expect(await convention.read('coach', one, GROUPS)).toEqual({ conventionSessions: null });
    expect(await convention.read('stranger', one, GROUPS)).toBeNull();
  });
});

describe('two bookings of the last session at the same moment', () => {
  const PAIRS = timesFor(20, 500);
  const WITHOUT_THE_LOCK = 3;

  it('make exactly one session, and tell the other why there is none (R-001)', async () => {
    const began = performance.now();
    const came = await race(convention, PAIRS);
    const seconds = Math.round((performance.now() - began) / 1_000);
    const putBack = withoutTheLock();
    const mutant = await race(convention, WITHOUT_THE_LOCK).finally(putBack);
    const seededFault = { fault: 'the lock per person is not taken', pairs: WITHOUT_THE_LOCK, overTheLimit: mutant.overTheLimit };
    writeProofResult('booking-races', { pairs: PAIRS, seconds, ...came, seededFault: { ...seededFault, caught: mutant.wrong > 0 } });

    expect(came).toEqual({ booked: PAIRS, refused: PAIRS, wrong: 0, overTheLimit: 0, others: [] });
    // The same races find the fault when the lock is not taken.
    expect(mutant).toMatchObject({ wrong: WITHOUT_THE_LOCK, overTheLimit: WITHOUT_THE_LOCK });
  }, timesFor(60_000, 1_200_000));
});

describe('the specialised function (M-14)', () => {
  it('says to whoever may read the assessments that none is signed (R-022), and to nobody else', async () => {
    const person = await convention.newcomer('psychologist', 'specialised');
    await convention.enrol(person);
    const booked = { conventionFunction: 'SPECIALISED', startsAt: '2026-05-05T09:00:00.000Z' };
    expect(await convention.book(person, booked, 'specialised')).toEqual(refusal('RULE_NOT_MET', 'R-024'));
    await convention.grant(person, 'specialised', 'FUNCTIONAL_ASSESSMENT' as never);
    expect(await convention.book(person, booked, 'specialised')).toEqual(refusal('RULE_NOT_MET', 'R-022'));
  });

  it('opens with an assessment that a psychologist and a doctor signed, and closes after a last look (R-021 to R-024)', async () => {
    const person = await convention.newcomer('psychologist', 'specialised', 'doctor', 'otherPsychologist');
    await convention.enrol(person);
    for (const who of ['specialised', 'psychologist'] as const) await convention.grant(person, who, 'SESSION_COUNTER' as never);
    const SPECIALISED = { conventionFunction: 'SPECIALISED', startsAt: '2026-05-05T09:00:00.000Z' };
    const assess = (moment: string, onDate: string, who: 'psychologist' | 'specialised' | 'unregistered' = 'psychologist') =>
      convention.act(who, 'recordConventionAssessment', { person: encodePersonId(person), moment, onDate, doctor: professionalKey('doctor') });
    const go = (to: string, onDate: string) =>
      convention.act('specialised', 'changeConventionFunction', { person: encodePersonId(person), to, onDate });

    expect(await assess('INITIAL', '2026-02-20')).toEqual(refusal('RULE_NOT_MET', 'R-021'));
    await convention.held(person, 0);
    const withoutOne = await convention.book(person, SPECIALISED, 'specialised');
    expect(withoutOne).toEqual(refusal('RULE_NOT_MET', 'R-024'));
    const { assessment } = await assess('INITIAL', '2026-02-20');
    expect(assessment).toMatchObject({ moment: 'INITIAL', signatures: null });
    expect(await go('SPECIALISED', '2026-03-01')).toEqual(refusal('RULE_NOT_MET', 'R-022'));

    const sign = (who: 'doctor' | 'psychologist' | 'specialised' | 'stranger', capacity: string) =>
      convention.act(who, 'signConventionAssessment', { assessment: assessment.id, capacity });
    expect(await sign('psychologist', 'OTHER_DOCTOR')).toEqual(refusal('NOT_PERMITTED', 'R-022'));
    expect(await sign('stranger', 'OTHER_DOCTOR')).toEqual(refusal('NOT_FOUND', null));
    expect(await sign('doctor', 'PSYCHIATRIST')).toEqual(refusal('NOT_PERMITTED', 'R-022'));
    expect((await sign('doctor', 'GENERAL_PRACTITIONER')).assessment.signatures).toEqual([
      { capacity: 'GENERAL_PRACTITIONER', doctor: { id: professionalKey('doctor') } },
    ]);
    expect((await sign('doctor', 'GENERAL_PRACTITIONER')).code).toBe('ALREADY_ANSWERED');

    // Signed today, so not before today.
    expect(await go('SPECIALISED', '2026-11-17')).toEqual(refusal('RULE_NOT_MET', 'R-022'));
    const now = { conventionFunction: 'SPECIALISED', startsAt: '2026-11-18T09:00:00.000Z' };
    // From whom the assessment is withheld, learns by no code and no sentence that there is one, and signed.
    expect(await convention.book(person, now, 'specialised')).toEqual(withoutOne);
    expect((await go('SPECIALISED', '2026-11-18')).enrolment).toEqual({ currentFunction: 'SPECIALISED' });
    // The first session of the specialised function is not free.
    expect(await convention.held(person, 0, now, 'specialised')).toEqual(refusal('RULE_NOT_MET', 'R-016'));
    expect((await convention.held(person, 400, now, 'specialised')).session.state).toBe('HELD');

    convention.at('2026-11-28T11:00:00.000Z');
    try {
      expect(await go('FIRST_LINE', '2026-11-28')).toEqual(refusal('RULE_NOT_MET', 'R-023'));
      const lastLook = async (who: 'psychologist' | 'otherPsychologist' | { person: string }) => {
        await convention.hub.settle();
        return (await convention.read(who, person, 'dueItems(filter: { rules: ["R-023"] }) { nodes { category dueOn } }')).dueItems?.nodes ?? [];
      };
      for (const who of ['psychologist', { person }] as const) expect(await lastLook(who)).toEqual([{ category: 'FUNCTIONAL_ASSESSMENT', dueOn: '2027-01-09' }]);
      expect(await lastLook('otherPsychologist')).toEqual([]);
      expect((await assess('FINAL', '2026-11-28', 'specialised')).assessment.moment).toBe('FINAL');
      expect(await lastLook({ person })).toEqual([]);
      const down = await go('FIRST_LINE', '2026-11-28');
      expect(down).toMatchObject({ enrolment: { currentFunction: 'FIRST_LINE' }, warnings: [{ rule: 'R-023' }] });
      const after = { conventionFunction: 'SPECIALISED', startsAt: '2026-11-30T09:00:00.000Z' };
      expect(await convention.book(person, after, 'specialised')).toEqual(refusal('RULE_NOT_MET', 'R-024'));
      expect((await convention.book(person, { startsAt: '2026-11-30T09:00:00.000Z' })).__typename).toBe('ConventionSessionBooked');
    } finally {
      convention.at('2026-11-18T11:00:00.000Z');
    }
    const counters = await convention.read('psychologist', person, COUNTER);
    expect(counters.sessionCounter.nodes.map(({ conventionFunction, used }: Record<string, unknown>) => [conventionFunction, used]).sort()).toEqual([
      ['FIRST_LINE', 2],
      ['SPECIALISED', 2],
    ]);
    expect(await convention.read('otherPsychologist', person, 'conventionAssessments { nodes { id } }')).toEqual({ conventionAssessments: null });
  });
});

describe('what the register is told of the convention', () => {
  const DUE = 'dueItems(first: 50) { nodes { rule category occasion { code } dueOn state organisation { id } } }';
  const due = async (who: 'psychologist' | 'otherPsychologist' | 'coach' | { person: string }, person: string): Promise<string[]> => {
    await convention.hub.settle();
    const { dueItems } = await convention.read(who, person, DUE);
    return (dueItems?.nodes ?? []).map(({ rule, occasion, dueOn, state }: { rule: string; occasion: { code: string }; dueOn: string; state: string }) => [rule, occasion.code, dueOn, state].join(' ')).toSorted();
  };
  const ENDS = ['R-010 AGE_CATEGORY_ENDS 2027-01-09 COMING_UP', 'R-036 ENROLMENT_ENDS 2027-01-09 COMING_UP'];

  it('few sessions are left, over all providers: told to whoever may read the number, to a provider of their own no more (R-001, C-26)', async () => {
    const person = await convention.newcomer('psychologist', 'otherPsychologist', 'coach');
    await convention.enrol(person);
    await convention.heldBefore(person, 4);
    await convention.book(person, { startsAt: '2026-12-01T09:00:00.000Z' }, 'otherPsychologist');
    expect(await due({ person }, person)).toEqual(ENDS);
    const sixth = await convention.book(person, { startsAt: '2026-12-02T09:00:00.000Z' }, 'otherPsychologist');
    const FEW = 'R-001 SESSIONS_NEARLY_USED 2027-01-09 DUE';
    expect(await due({ person }, person)).toEqual([FEW, ...ENDS]);
    // Who enrolled reads their own; that others used up what was left is none of it.
    expect(await due('psychologist', person)).toEqual(ENDS);
    expect([await due('otherPsychologist', person), await due('coach', person)]).toEqual([[], []]);
    await convention.grant(person, 'otherPsychologist', 'SESSION_COUNTER' as never);
    expect(await due('otherPsychologist', person)).toEqual([FEW, ...ENDS]);
    await convention.act('otherPsychologist', 'recordConventionSessionOutcome', { session: sixth.session.id, version: 1, outcome: 'CANCELLED' });
    expect(await due({ person }, person)).toEqual(ENDS);
  });

  it('an end is near from a month before, and nothing once it is over (R-010, R-036)', async () => {
    const person = await convention.newcomer('psychologist');
    await convention.enrol(person);
    const states = async (now: string) => {
      convention.at(now);
      return due({ person }, person);
    };
    try {
      expect(await states('2026-12-09T11:00:00.000Z')).toEqual(ENDS);
      const near = ENDS.map((each) => each.replace('COMING_UP', 'DUE'));
      expect(await states('2026-12-10T11:00:00.000Z')).toEqual(near);
      expect(await states('2027-01-09T11:00:00.000Z')).toEqual(near);
      expect(await states('2027-01-10T11:00:00.000Z')).toEqual([]);
    } finally {
      convention.at('2026-11-18T11:00:00.000Z');
    }
  });

  it('a group has a key of its own too, and whoever led beside another has no say in a session', async () => {
    const person = await convention.newcomer('psychologist', 'expert');
    await convention.enrol(person);
    const group = { participants: [{ person: encodePersonId(person), contributionCents: 0 }], conventionFunction: 'FIRST_LINE', startsAt: '2026-03-03T18:00:00.000Z', minutes: 120, coLeaders: [] };
    expect(await convention.act('psychologist', 'recordConventionGroupSession', group, 'short')).toEqual(refusal('INPUT_NOT_FIT', null));
    expect(await convention.sessionsOf(person)).toBe(0);
    const { session } = await convention.book(person, { form: 'GROUP', coLeaders: [professionalKey('expert')], startsAt: '2026-03-04T18:00:00.000Z' });
    for (const version of [1, 2]) {
      const answer = await convention.act('expert', 'recordConventionSessionOutcome', { session: session.id, version, outcome: 'CANCELLED' });
      expect(answer).toEqual(refusal('NOT_FOUND', null));
    }
  });
});

describe('what is billed', () => {
  const line = (person: string, input: object, who: 'psychologist' | 'otherPsychologist' = 'psychologist') =>
    convention.act(who, 'enterConventionInvoiceLine', {
      person: encodePersonId(person),
      item: 'INDIVIDUAL_SESSION',
      feeCents: 7_500,
      isInsuranceInOrder: true,
      receiver: organisationKey('agency'),
      validator: organisationKey('hospital'),
      ...input,
    });
  const move = (who: 'agency' | 'hospital' | 'psychologist', id: string, to: string, reason?: string) =>
    convention.act(who, 'moveConventionInvoiceLine', { line: id, to, ...(reason !== undefined && { reason }) });

  it('goes from hand to hand as R-035 says (L-13, L-14), and nothing is paid that was not validated', async () => {
    const person = await convention.newcomer('psychologist', 'agency', 'hospital');
    await convention.enrol(person);
    const { session } = await convention.held(person, 0);
    const planned = await convention.book(person, { startsAt: '2026-12-01T09:00:00.000Z' });
    expect(await line(person, { session: planned.session.id })).toEqual(refusal('RULE_NOT_MET', 'R-035'));
    expect(await line(person, { session: session.id, isInsuranceInOrder: false })).toEqual(refusal('RULE_NOT_MET', 'R-026'));
    expect(await line(person, { session: session.id, feeCents: 7_400 })).toEqual(refusal('RULE_NOT_MET', 'R-017'));
    const entered = await line(person, { session: session.id });
    expect(entered.line).toMatchObject({ item: 'INDIVIDUAL_SESSION', state: 'ENTERED', feeCents: 7_500, contributionCents: 0 });
    expect(await line(person, { session: session.id })).toEqual(refusal('ALREADY_ANSWERED', 'R-035'));

    const { id } = entered.line;
    expect(await move('hospital', id, 'RECEIVED')).toEqual(refusal('NOT_PERMITTED', 'R-035'));
    expect(await move('psychologist', id, 'PAID')).toEqual(refusal('NOT_PERMITTED', 'R-035'));
    expect(await move('hospital', id, 'PAID')).toEqual(refusal('RULE_NOT_MET', 'R-035'));
    for (const [who, to] of [['agency', 'RECEIVED'], ['agency', 'PROPOSED']] as const) expect((await move(who, id, to)).line.state).toBe(to);
    expect(await move('hospital', id, 'PAID')).toEqual(refusal('RULE_NOT_MET', 'R-035'));
    expect(await move('hospital', id, 'REJECTED')).toEqual(refusal('INPUT_NOT_FIT', null));
    expect((await move('hospital', id, 'VALIDATED')).line.state).toBe('VALIDATED');
    const paid = await move('hospital', id, 'PAID');
    expect(paid.line.steps.map(({ state }: { state: string }) => state)).toEqual(['ENTERED', 'RECEIVED', 'PROPOSED', 'VALIDATED', 'PAID']);
    const LINES = 'conventionInvoiceLines { nodes { state pseudocode } }';
    expect((await convention.read('psychologist', person, LINES)).conventionInvoiceLines.nodes).toMatchObject([{ state: 'PAID' }]);
    // Billing sees the invoice it settles, and neither the sessions nor anything of care (C-27).
    await convention.grant(person, 'agency', 'CONVENTION_SESSIONS' as never, 'FUNCTIONAL_ASSESSMENT' as never);
    const billing = await convention.read('agency', person, `${LINES} conventionSessions { nodes { id } } conventionAssessments { nodes { id } }`);
    expect(billing.conventionInvoiceLines.nodes).toHaveLength(1);
    expect(billing.conventionInvoiceLines.nodes[0].pseudocode).not.toBe(person);
    expect(billing).toMatchObject({ conventionSessions: null, conventionAssessments: null });
  });

  it('can be billed anew after it was rejected', async () => {
    const person = await convention.newcomer('psychologist', 'agency', 'hospital');
    await convention.enrol(person);
    const { session } = await convention.held(person, 0);
    const { id } = (await line(person, { session: session.id })).line;
    for (const to of ['RECEIVED', 'PROPOSED']) await move('agency', id, to);
    expect((await move('hospital', id, 'REJECTED', 'Verkeerde dag.')).line.state).toBe('REJECTED');
    expect(await move('hospital', id, 'VALIDATED')).toEqual(refusal('RULE_NOT_MET', 'R-035'));
    expect((await line(person, { session: session.id })).line.state).toBe('ENTERED');
  });

  it('pays a consultation and an assessment once a year per person, by whomever (R-019, R-020)', async () => {
    const person = await convention.newcomer('psychologist', 'otherPsychologist');
    await convention.enrol(person);
    const talk = (onDate: string) => ({ item: 'MULTIDISCIPLINARY_CONSULTATION', feeCents: 22_500, onDate });
    expect((await line(person, talk('2026-03-01'))).line.state).toBe('ENTERED');
    expect(await line(person, talk('2026-09-01'), 'otherPsychologist')).toEqual(refusal('RULE_NOT_MET', 'R-019'));
    await convention.held(person, 0);
    const assess = (moment: string) =>
      convention.act('psychologist', 'recordConventionAssessment', { person: encodePersonId(person), moment, onDate: '2026-03-02' });
    const bill = async (moment: string) =>
      line(person, { item: 'FUNCTIONAL_ASSESSMENT', feeCents: 6_000, assessment: (await assess(moment)).assessment.id });
    expect((await bill('INITIAL')).line).toMatchObject({ item: 'FUNCTIONAL_ASSESSMENT', contributionCents: null });
    // Looking at it again is allowed, and unpaid.
    expect(await bill('DURING')).toEqual(refusal('RULE_NOT_MET', 'R-020'));
  });

  it('pays a group once and not per participant (R-018)', async () => {
    const persons = [await convention.newcomer('psychologist'), await convention.newcomer('psychologist')];
    for (const person of persons) await convention.enrol(person);
    const group = await convention.act('psychologist', 'recordConventionGroupSession', {
      participants: persons.map((person) => ({ person: encodePersonId(person), contributionCents: 0 })),
      ...{ conventionFunction: 'FIRST_LINE', startsAt: '2026-03-03T18:00:00.000Z', minutes: 90 },
    });
    const bill = (index: number) =>
      line(persons[index]!, { item: 'GROUP_SESSION', feeCents: 12_600, session: group.participants[index].session.id });
    expect((await bill(0)).line.state).toBe('ENTERED');
    expect(await bill(1)).toEqual(refusal('ALREADY_ANSWERED', 'R-018'));
  });
});

describe('conventioned professionals', () => {
  it('M-98: are registered by the coordinator of the network alone, and by what R-027 asks', async () => {
    const network = organisationKey('coordinator');
    const input = (weeklyHours: number) => ({ hours: [{ network, networkKind: 'ADULT', weeklyHours }] });
    expect(await convention.register('unregistered', input(7.5))).toEqual(refusal('RULE_NOT_MET', 'R-027'));
    expect(await convention.register('unregistered', { hasRecognition: false })).toEqual(refusal('RULE_NOT_MET', 'R-027'));
    const { idempotencyKey: _, ...own } = { ...input(8), idempotencyKey: '' };
    const self = await convention.act('unregistered', 'registerConventionedProfessional', {
      ...{ professional: professionalKey('unregistered'), organisation: organisationKey('unregistered'), agreement: 'be-psych-2021' },
      ...{ profession: 'CLINICAL_PSYCHOLOGIST', hasVisum: true, hasRecognition: true, signedOn: '2021-10-01' },
      ...own,
    });
    expect(self).toEqual(refusal('NOT_PERMITTED', 'R-027'));
    // The coordinator of another network neither ends nor writes over what this one registered.
    const theirs = { professional: professionalKey('psychologist'), organisation: organisationKey('psychologist'), agreement: 'be-psych-2021' };
    expect(await convention.act('elsewhere', 'endConventionedProfessional', { ...theirs, endedOn: '2021-10-02' })).toEqual(refusal('NOT_PERMITTED', 'R-027'));
    for (const at of [network, organisationKey('elsewhere')]) {
      const over = { hours: [{ network: at, networkKind: 'ADULT', weeklyHours: 8 }], profession: 'EXPERT_BY_EXPERIENCE', hasVisum: false };
      const written = await convention.act('elsewhere', 'registerConventionedProfessional', {
        ...{ ...theirs, hasRecognition: false, signedOn: '2021-10-01' },
        ...over,
      });
      expect(written).toEqual(refusal('NOT_PERMITTED', 'R-027'));
    }
    const listed = await convention.query('coach', 'query C($network: ID) { conventionedProfessionals(network: $network) { professional { id } profession } }', { network });
    const ids = listed.data.conventionedProfessionals.map(({ professional }: { professional: { id: string } }) => professional.id);
    expect(ids).toContain(professionalKey('psychologist'));
    expect(ids).not.toContain(professionalKey('unregistered'));
    expect(JSON.stringify(listed)).not.toContain(CAST.psychologist.id);
  });
});

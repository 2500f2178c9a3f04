import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../shared/ids';
import type { RegisterMessage } from '../../../shared/register-api';
import { consentRows } from '../../support/consent-rows';
import { startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';

const { persons, organisations, professionals } = DEMO;
const person = encodePersonId(persons.jonas);
const organisation = (key: string): string => encodeReferenceId('Organisation', key);
const professional = (key: string): string => encodeReferenceId('Professional', key);
const gpPractice = organisation(organisations.gpPracticeJonas);
const brug = organisation(organisations.brug);
const psychologist = organisation(organisations.formerPsychologistPractice);

const EXCHANGE = 'id kind state stepsTaken isOverdue dueOn text profession sender { id } receivers { id } steps { state text }';

/** The acts that open and move each concept, and the list that shows it. */
const CONCEPTS = {
  PartnerNotice: { open: 'openPartnerNotice', move: 'movePartnerNotice', list: 'partnerNotices', category: 'NOTICES' },
  Consultation: { open: 'askConsultation', move: 'moveConsultation', list: 'consultations', category: 'NOTICES' },
  WarmHandover: { open: 'offerWarmHandover', move: 'moveWarmHandover', list: 'warmHandovers', category: 'REFERRAL' },
  IntakeDesk: { open: 'openIntake', move: 'moveIntake', list: 'intakes', category: 'CARE_NEEDS' },
  CaseConference: { open: 'conveneCaseConference', move: 'moveCaseConference', list: 'caseConferences', category: 'CARE_NEEDS' },
} as const;
type Concept = keyof typeof CONCEPTS;

describe('the first line around Jonas', () => {
  let hub: TestHub;

  const act = async (who: string, mutation: string, type: string, input: object, selection: string) => {
    const query = `mutation M($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Refused { code rule } ${selection} } }`;
    const answer = await hub.ask(who, query, { input: { idempotencyKey: randomUUID(), ...input } });
    expect(answer.errors ?? []).toEqual([]);
    return answer.data.result;
  };
  const open = (who: string, concept: Concept, input: object) =>
    act(who, CONCEPTS[concept].open, `Open${concept}Input`, { person, onDate: '2026-11-23', ...input }, `... on ${concept}Recorded { recorded { ${EXCHANGE} } }`);
  const move = (who: string, concept: Concept, at: { id: string; stepsTaken: number }, to: string, said: object = {}) =>
    act(who, CONCEPTS[concept].move, `Move${concept}Input`, { id: at.id, stepsTaken: at.stepsTaken, to, ...said }, `... on ${concept}Recorded { recorded { ${EXCHANGE} } }`);
  const list = async (who: string, concept: Concept, args = '') => {
    const { list: field } = CONCEPTS[concept];
    const answer = await hub.ask(who, `query L($person: ID!) { person(id: $person) { list: ${field}${args} { nodes { ${EXCHANGE} } pageInfo { hasNextPage endCursor } } } }`, { person });
    return { nodes: answer.data.person?.list?.nodes ?? null, withheld: answer.withheld.map(({ category }) => category), page: answer.data.person?.list?.pageInfo };
  };
  const rowsOf = async (table: string): Promise<number> => {
    const [row] = await hub.subgraphs.get('first-line')!.dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
    return row!.n;
  };
  const text = (said: string) => ({ text: said, language: 'nl' });
  const say = async (what: 'refusal' | 'silence', grantee: object, categories: readonly string[]) => {
    const at = hub.clock.now();
    const [table, more, values] =
      what === 'silence' ? ['silence', '', ''] : ['consent_refusal', ', bundles, purposes, actions', `, '{}', '{}', '{READ}'`];
    await hub.subgraphs.get('person')!.dataSource.query(
      `INSERT INTO ${table} (id, person, grantee, categories, from_at, recorded_at, recorded_by${more})
       VALUES ($1, $2, $3, $4, $5, $5, $2${values})`,
      [randomUUID(), persons.jonas, JSON.stringify(grantee), categories, at],
    );
  };

  beforeAll(async () => {
    hub = await startTestHub();
    hub.clock.set(new Date('2026-11-26T10:00:00.000Z'));
    const consent = consentRows(hub);
    await consent.person(persons.jonas);
    const relate = (kind: 'FIRST_LINE' | 'CARE_LEAD' | 'COACHING' | 'MUNICIPAL_CASE', role: Parameters<typeof consent.relation>[0]['role'], at: string, who: string) =>
      consent.relation({ person: persons.jonas, kind, role, organisation: at, professional: who });
    await relate('FIRST_LINE', 'GENERAL_PRACTITIONER', organisations.gpPracticeJonas, professionals.jonasGp);
    await relate('FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST', organisations.formerPsychologistPractice, professionals.jonasFormerPsychologist);
    await relate('CARE_LEAD', 'MH_LEAD', organisations.brug, professionals.jonasCounsellor);
    await relate('CARE_LEAD', 'MH_LEAD', organisations.hospital, professionals.jonasHospitalDoctor);
    await relate('COACHING', 'JOB_COACH', organisations.jobMediation, professionals.gtbCoach);
    await relate('MUNICIPAL_CASE', 'MUNI_HOUSING', organisations.ocmw, professionals.ocmwHousing);
    // Those of care read what care needs; the hospital is left out, so that it stands for care without a grant.
    for (const ref of [organisations.gpPracticeJonas, organisations.brug, organisations.formerPsychologistPractice]) {
      await consent.grant({ person: persons.jonas, grantee: { kind: 'ORGANISATION', ref }, bundles: ['BASIC_NETWORK'] });
    }
  }, 60_000);
  afterAll(() => hub.stop());

  describe('the holder of the record (F-02, F-03, F-04, R-082)', () => {
    const HOLDER = 'id practice { id } arrangement fromDate untilDate';
    const register = (who: string, input: object) =>
      act(who, 'registerRecordHolder', 'RegisterRecordHolderInput', { person, jurisdiction: 'BE', ...input }, `... on RecordHolderRegistered { recordHolder { ${HOLDER} } }`);
    const own = { practice: gpPractice, professional: professional(professionals.jonasGp) };
    const other = { practice: organisation(organisations.gpPracticeElsewhere), professional: professional(professionals.strangerGp) };
    const READ = `query R($person: ID!) { person(id: $person) { recordHolder { ${HOLDER} } recordHolders { nodes { ${HOLDER} } } } }`;

    it('is the practitioner who records it of their own practice, one at a time, until the person changes (R-082, R-089)', async () => {
      const first = await register('jonas-gp', { ...own, fromDate: '2026-01-10' });
      expect(first.recordHolder).toMatchObject({ practice: { id: gpPractice }, arrangement: 'GLOBAL_MEDICAL_FILE', untilDate: null });

      const before = await register('jonas', { ...other, fromDate: '2026-01-09' });
      expect(before).toEqual({ __typename: 'Refused', code: 'RULE_NOT_MET', rule: 'R-082' });
      // The choice is the person's, on the very day on which a practice wrote itself down as well; and then it stands.
      const sameDay = await register('jonas', { ...other, fromDate: '2026-01-10' });
      expect(sameDay.recordHolder).toMatchObject({ practice: { id: other.practice }, untilDate: null });
      expect(await register('jonas-gp', { ...own, fromDate: '2026-01-10' })).toEqual({ __typename: 'Refused', code: 'RULE_NOT_MET', rule: 'R-082' });
      const changed = await register('jonas', { ...other, jurisdiction: 'NL', fromDate: '2026-01-11' });
      expect(changed.recordHolder).toMatchObject({ practice: { id: other.practice }, arrangement: 'PRACTICE_ENROLMENT' });

      const seen = (await hub.ask('jonas', READ, { person })).data.person;
      expect(seen.recordHolder.practice.id).toBe(other.practice);
      expect(seen.recordHolders.nodes.map((each: { untilDate: string | null }) => each.untilDate).toSorted()).toEqual(['2026-01-10', '2026-01-11', null]);
      const back = await register('jonas-gp', { ...own, fromDate: '2026-02-01' });
      expect(back.recordHolder.untilDate).toBeNull();

      // N-04: those around the person hear who it is now, and that it is no longer who it was.
      const told: { message: RegisterMessage }[] = await hub.subgraphs
        .get('first-line')!
        .dataSource.query(`SELECT message FROM outbox WHERE message->>'detailType' = 'RecordHolder' ORDER BY id DESC LIMIT 2`);
      expect(told.map(({ message }) => message)).toMatchObject([
        { kind: 'RESPONSIBLE', code: 'RECORD_HOLDER', on: '2026-02-01', until: null, responsible: professionals.jonasGp, owedBy: organisations.gpPracticeJonas },
        { kind: 'RESPONSIBLE', code: 'RECORD_HOLDER', on: '2026-01-11', until: '2026-02-01', owedBy: organisations.gpPracticeElsewhere },
      ]);
    });

    it('is read by those of the care network it was opened to, and by nobody else', async () => {
      expect((await hub.ask('jonas-counsellor', READ, { person })).data.person.recordHolder.practice.id).toBe(gpPractice);
      const coach = await hub.ask('gtb-coach', READ, { person });
      expect(coach.data.person.recordHolder).toBeNull();
      expect(coach.withheld.map(({ category }) => category)).toContain('CARE_NETWORK');
      expect((await hub.ask('stranger', READ, { person })).data.person).toBeNull();
    });

    it.each([
      ['jonas-counsellor', own, 'NOT_PERMITTED'],
      ['jonas-gp', other, 'NOT_PERMITTED'],
      ['stranger', other, 'NOT_FOUND'],
    ])('is not recorded by %s of this practice (%#)', async (who, practice, code) => {
      const before = await rowsOf('record_holder');
      expect(await register(who, { ...practice, fromDate: '2026-03-01' })).toMatchObject({ code });
      expect(await rowsOf('record_holder')).toBe(before);
    });

    it('is not recorded ahead', async () => {
      expect(await register('jonas-gp', { ...own, fromDate: '2026-11-27' })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-082' });
    });
  });

  describe('the somatic screening (P-52, M-84, M-85, M-86, M-89, F-05; R-079 to R-081, R-105)', () => {
    const SCREENING = 'id missingParts results { part isAbnormal finding } doneAs plans { text relatives } provenance { version }';
    const CARE = `query C($person: ID!) { person(id: $person) { somaticCare { responsibleNow state lastOn nextBy coordination { id organisation { id } provenance { version } } withoutPlan { id } } somaticScreenings { nodes { ${SCREENING} } } recordHolder { practice { id } } } }`;
    const care = async (who: string) => (await hub.ask(who, CARE, { person })).data.person;
    const COORDINATIONS = 'query C($person: ID!) { person(id: $person) { screeningCoordinations { nodes { organisation { id } } } } }';
    const coordinatorsSeenBy = async (who: string): Promise<readonly string[] | null> => {
      const { screeningCoordinations } = (await hub.ask(who, COORDINATIONS, { person })).data.person;
      return screeningCoordinations?.nodes.map((each: { organisation: { id: string } }) => each.organisation.id) ?? null;
    };
    const part = (name: string, isAbnormal = false) => ({ part: name, isAbnormal, finding: isAbnormal ? 'Verhoogde bloeddruk.' : null });
    const mouth = { part: 'LIFESTYLE', isAbnormal: true, finding: 'Gebit lang niet nagekeken.' };
    const record = (who: string, input: object) =>
      act(who, 'recordSomaticScreening', 'RecordSomaticScreeningInput', { person, onDate: '2026-11-20', doneAs: 'GP_MENTAL_HEALTH_NURSE', language: 'nl', ...input }, `... on SomaticScreeningRecorded { screening { ${SCREENING} } }`);
    const complete = (who: string, input: object) =>
      act(who, 'completeSomaticScreening', 'CompleteSomaticScreeningInput', input, `... on SomaticScreeningRecorded { screening { ${SCREENING} } }`);
    const plan = (who: string, input: object) =>
      act(who, 'makePhysicalHealthPlan', 'MakePhysicalHealthPlanInput', { relatives: 'TOOK_PART', ...text('Elke dag wandelen met moeder.'), ...input }, '... on PhysicalHealthPlanMade { plan { text } }');
    const takeOn = (who: string, fromDate: string) =>
      act(who, 'takeOnScreeningCoordination', 'TakeOnScreeningCoordinationInput', { person, fromDate }, '... on ScreeningCoordinationRecorded { coordination { id provenance { version } } }');

    it('is incomplete until every part is said, and then holds for a year (R-079, R-080)', async () => {
      const { screening } = await record('jonas-gp', { results: [part('SIDE_EFFECTS'), part('CARDIOVASCULAR_RISK', true)] });
      expect(screening).toMatchObject({ missingParts: ['COMPLAINTS', 'LIFESTYLE'], doneAs: 'GP_MENTAL_HEALTH_NURSE' });
      expect((await care('jonas-gp')).somaticCare).toMatchObject({ state: 'NEVER_COMPLETE', nextBy: null });

      const twice = await complete('jonas-gp', { screening: screening.id, version: 1, results: [part('SIDE_EFFECTS')] });
      expect(twice).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-080' });
      const done = await complete('jonas-gp', { screening: screening.id, version: 1, results: [part('COMPLAINTS'), mouth] });
      expect(done.screening.missingParts).toEqual([]);
      // M-90: often not seen or not dealt with, it is looked at with the way of life (003:1662).
      expect((await care('jonas-counsellor')).somaticScreenings.nodes[0].results).toContainEqual(mouth);
      const late = await complete('jonas-gp', { screening: screening.id, version: 1, results: [part('LIFESTYLE')] });
      expect(late.code).toBe('STALE_VERSION');
      expect((await care('jonas-gp')).somaticCare).toMatchObject({ state: 'UP_TO_DATE', lastOn: '2026-11-20', nextBy: '2027-11-20' });
    });

    it('with something out of the ordinary is open work until a plan is made with the person (R-105)', async () => {
      const [screening] = (await care('jonas-counsellor')).somaticCare.withoutPlan;
      expect(await plan('jonas-gp', { screening: screening.id, isMadeWithPerson: false })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-105' });
      expect((await care('jonas')).somaticCare.withoutPlan).toHaveLength(1);

      const made = await plan('jonas-gp', { screening: screening.id, isMadeWithPerson: true });
      expect(made.plan.text).toBe('Elke dag wandelen met moeder.');
      const seen = await care('jonas');
      expect(seen.somaticCare.withoutPlan).toEqual([]);
      expect(seen.somaticScreenings.nodes[0].plans).toEqual([{ text: 'Elke dag wandelen met moeder.', relatives: 'TOOK_PART' }]);
    });

    it('is coordinated by mental health care while that lasts, and directed by the practitioner all along (R-081, R-082)', async () => {
      expect((await care('jonas')).somaticCare).toMatchObject({ responsibleNow: 'GENERAL_PRACTITIONER', coordination: null });
      const taken = await takeOn('jonas-counsellor', '2026-11-01');
      expect(taken.coordination).not.toBeNull();
      const during = await care('jonas-gp');
      expect(during.somaticCare).toMatchObject({ responsibleNow: 'MENTAL_HEALTH', coordination: { organisation: { id: brug } } });
      expect(during.recordHolder.practice.id).toBe(gpPractice);

      // A second provider takes it on: still exactly one.
      await takeOn('jonas-hospital', '2026-11-10');
      const { coordination } = (await care('jonas')).somaticCare;
      expect(coordination.organisation.id).toBe(organisation(organisations.hospital));
      const end = (who: string) =>
        act(who, 'endScreeningCoordination', 'EndScreeningCoordinationInput', { coordination: coordination.id, version: 1, untilDate: '2026-11-26' }, '... on ScreeningCoordinationRecorded { coordination { untilDate } }');
      expect(await end('jonas-counsellor')).toMatchObject({ code: 'NOT_FOUND' });
      expect((await end('jonas-hospital')).coordination).toEqual({ untilDate: '2026-11-26' });
      expect((await care('jonas')).somaticCare).toMatchObject({ responsibleNow: 'GENERAL_PRACTITIONER', coordination: null });
      expect(await coordinatorsSeenBy('jonas')).toEqual([organisation(organisations.hospital), brug]);
    });

    it('is told, of who coordinated it, to each who did for themselves, also where no more is shown of it', async () => {
      expect((await care('jonas-hospital')).somaticCare).toBeNull();
      expect(await coordinatorsSeenBy('jonas-hospital')).toEqual([organisation(organisations.hospital)]);
      for (const who of ['jonas-former-psychologist', 'gtb-coach', 'ocmw-housing']) expect(await coordinatorsSeenBy(who)).toBeNull();
    });

    it('says nothing of what is due to whoever is shown a part, and nothing at all outside care', async () => {
      const hospital = await hub.ask('jonas-hospital', CARE, { person });
      expect(hospital.data.person).toMatchObject({ somaticCare: null, somaticScreenings: null });
      for (const who of ['jonas-former-psychologist', 'gtb-coach', 'ocmw-housing']) {
        expect((await hub.ask(who, CARE, { person })).data.person).toMatchObject({ somaticCare: null, somaticScreenings: null });
      }
    });

    it('withheld without a word, it says what it would of somebody of whom nothing was recorded', async () => {
      const who = { kind: 'PROFESSIONAL', ref: professionals.jonasHospitalDoctor } as const;
      await say('refusal', who, ['SOMATIC_HEALTH']);
      await say('silence', who, ['SOMATIC_HEALTH']);
      const quiet = await hub.ask('jonas-hospital', CARE, { person });
      expect(quiet.withheld.map(({ category }) => category)).not.toContain('SOMATIC_HEALTH');
      // What it once coordinated is its own record; of all else there is, and there was a screening, nothing.
      expect(quiet.data.person.somaticCare).toEqual({
        ...{ responsibleNow: 'GENERAL_PRACTITIONER', state: 'NEVER_COMPLETE', lastOn: null, nextBy: null },
        ...{ coordination: null, withoutPlan: [] },
      });
      expect((await care('jonas')).somaticCare.state).toBe('UP_TO_DATE');
    });

    it.each(['jonas-former-psychologist', 'gtb-coach', 'jonas'])('is not recorded by %s', async (who) => {
      const before = await rowsOf('somatic_screening');
      expect(await record(who, { results: [part('LIFESTYLE')] })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-079' });
      expect(await rowsOf('somatic_screening')).toBe(before);
    });

    it('is recorded once it was done, with each part once', async () => {
      expect(await record('jonas-gp', { onDate: '2026-11-27', results: [part('LIFESTYLE')] })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-079' });
      for (const results of [[], [part('LIFESTYLE'), part('LIFESTYLE')]]) {
        expect(await record('jonas-gp', { results })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-080' });
      }
    });
  });

  describe('notices (R-083)', () => {
    it.each(['INTAKE', 'YEARLY_EVALUATION', 'IMPORTANT_EVENT', 'POLICY_CHANGE', 'MEDICATION_CHANGE', 'OUTFLOW', 'REFERRAL_BACK'])(
      'are sent at %s, and found by their moment',
      async (kind) => {
        const { recorded } = await open('jonas-counsellor', 'PartnerNotice', { kind, receivers: [gpPractice], ...text('Bericht.') });
        expect(recorded).toMatchObject({ kind, state: 'SENT', isOverdue: false });
        const { nodes } = await list('jonas-gp', 'PartnerNotice', `(kind: ${kind}, from: "2026-11-23", until: "2026-11-24")`);
        expect(nodes.map(({ id }: { id: string }) => id)).toEqual([recorded.id]);
        expect((await list('jonas-gp', 'PartnerNotice', `(kind: ${kind}, until: "2026-11-23")`)).nodes).toEqual([]);
      },
    );

    it('are overdue from the day after the agreed one until they are sent; the receiver says that they came', async () => {
      const input = { kind: 'INTAKE', receivers: [gpPractice] };
      expect(await open('jonas-counsellor', 'PartnerNotice', input)).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-083' });
      const onTime = await open('jonas-counsellor', 'PartnerNotice', { ...input, dueOn: '2026-11-26' });
      expect(onTime.recorded).toMatchObject({ state: 'EXPECTED', isOverdue: false });
      const { recorded: late } = await open('jonas-counsellor', 'PartnerNotice', { ...input, dueOn: '2026-11-25' });
      expect(late).toMatchObject({ state: 'EXPECTED', isOverdue: true });

      expect(await move('jonas-counsellor', 'PartnerNotice', late, 'SENT')).toMatchObject({ code: 'INPUT_NOT_FIT' });
      const { recorded: sent } = await move('jonas-counsellor', 'PartnerNotice', late, 'SENT', text('Intake gedaan.'));
      expect(sent).toMatchObject({ state: 'SENT', isOverdue: false });
      expect(await move('jonas-counsellor', 'PartnerNotice', sent, 'RECEIVED')).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-083' });
      const { recorded: came } = await move('jonas-gp', 'PartnerNotice', sent, 'RECEIVED');
      const { recorded: read } = await move('jonas-gp', 'PartnerNotice', came, 'ACKNOWLEDGED');
      expect(read.steps.map(({ state }: { state: string }) => state)).toEqual(['EXPECTED', 'SENT', 'RECEIVED', 'ACKNOWLEDGED']);
    });

    it('are one for one key, and two who step at once are one step', async () => {
      const before = await rowsOf('partner_notice');
      const again = { kind: 'OUTFLOW', receivers: [gpPractice], idempotencyKey: randomUUID(), ...text('Uitstroom.') };
      const { recorded } = await open('jonas-counsellor', 'PartnerNotice', again);
      expect((await open('jonas-counsellor', 'PartnerNotice', again)).recorded.id).toBe(recorded.id);
      expect(await rowsOf('partner_notice')).toBe(before + 1);

      const both = await Promise.all([move('jonas-gp', 'PartnerNotice', recorded, 'RECEIVED'), move('jonas-gp', 'PartnerNotice', recorded, 'ACKNOWLEDGED')]);
      expect(both.map(({ code }) => code).filter(Boolean)).toEqual(['STALE_VERSION']);
    });

    it('say that they were and when to whoever may know of them, and what they say to those between whom they are', async () => {
      const { recorded } = await open('jonas-counsellor', 'PartnerNotice', { kind: 'MEDICATION_CHANGE', receivers: [gpPractice], ...text('Andere dosis.') });
      await move('jonas-gp', 'PartnerNotice', recorded, 'ACKNOWLEDGED', text('Ik pas het schema aan.'));
      const seenBy = async (who: string) =>
        (await list(who, 'PartnerNotice', '(kind: MEDICATION_CHANGE)')).nodes.find(({ id }: { id: string }) => id === recorded.id);
      for (const who of ['jonas', 'jonas-counsellor', 'jonas-gp']) {
        expect(await seenBy(who)).toMatchObject({ text: 'Andere dosis.', steps: [{ text: null }, { text: 'Ik pas het schema aan.' }] });
      }
      // A psychologist to whom the person opened the notices, and neither medication nor physical health.
      expect(await seenBy('jonas-former-psychologist')).toMatchObject({
        ...{ kind: 'MEDICATION_CHANGE', state: 'ACKNOWLEDGED', text: null },
        steps: [{ state: 'SENT', text: null }, { state: 'ACKNOWLEDGED', text: null }],
      });
    });

    it('do not seem to stand where they stood before to whoever is shown one side’s records', async () => {
      const { recorded } = await open('jonas-gp', 'Consultation', { kind: 'CONSULT', receivers: [brug], dueOn: '2026-11-25', ...text('Advies?') });
      await move('jonas-counsellor', 'Consultation', recorded, 'REPLIED', text('Ja.'));
      const grantee = { kind: 'ORGANISATION', ref: organisations.hospital } as const;
      await consentRows(hub).grant({ person: persons.jonas, grantee, categories: ['NOTICES'], heldBy: organisations.gpPracticeJonas });
      const { nodes, withheld } = await list('jonas-hospital', 'Consultation', '(kind: CONSULT)');
      expect(nodes.find(({ id }: { id: string }) => id === recorded.id)).toMatchObject({ state: null, stepsTaken: null, isOverdue: null });
      expect(withheld).toContain('NOTICES');
      const whole = (await list('jonas-former-psychologist', 'Consultation', '(kind: CONSULT)')).nodes;
      expect(whole.find(({ id }: { id: string }) => id === recorded.id)).toMatchObject({ state: 'REPLIED', isOverdue: false });
    });

    it('are paged', async () => {
      const { page } = await list('jonas', 'PartnerNotice', '(first: 2)');
      expect(page.hasNextPage).toBe(true);
      expect((await list('jonas', 'PartnerNotice', `(first: 2, after: "${page.endCursor}")`)).nodes).toHaveLength(2);
    });
  });

  describe('warm handover (M-55, R-084, C-62)', () => {
    const offer = (kind = 'STABLE_FOR_LONG') => open('jonas-counsellor', 'WarmHandover', { kind, receivers: [gpPractice] });

    it('goes from offer to completion by acceptance, joint contact and bit by bit, and in no other order', async () => {
      let at = (await offer()).recorded;
      expect(at.state).toBe('OFFERED');
      for (const skipped of ['JOINT_CONTACT_HELD', 'GRADUAL_TRANSFER', 'COMPLETED']) {
        expect(await move('jonas-gp', 'WarmHandover', at, skipped)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-084' });
      }
      expect(await move('jonas-counsellor', 'WarmHandover', at, 'ACCEPTED')).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-084' });
      at = (await move('jonas-gp', 'WarmHandover', at, 'ACCEPTED')).recorded;
      expect(await move('jonas-gp', 'WarmHandover', at, 'COMPLETED')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-084' });
      at = (await move('jonas-gp', 'WarmHandover', at, 'JOINT_CONTACT_HELD')).recorded;
      expect(await move('jonas-gp', 'WarmHandover', at, 'COMPLETED')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-084' });
      at = (await move('jonas-counsellor', 'WarmHandover', at, 'GRADUAL_TRANSFER')).recorded;
      at = (await move('jonas-gp', 'WarmHandover', at, 'COMPLETED')).recorded;
      expect(at).toMatchObject({ state: 'COMPLETED', stepsTaken: 5 });
      expect(await move('jonas-counsellor', 'WarmHandover', at, 'WITHDRAWN')).toMatchObject({ code: 'RULE_NOT_MET' });
    });

    it('is the record of those between whom it is: no later partner reads it, nor steps in (C-57)', async () => {
      const { recorded } = await offer('PERSON_WISHES');
      for (const who of ['jonas', 'jonas-gp', 'jonas-counsellor']) {
        expect((await list(who, 'WarmHandover')).nodes.map(({ id }: { id: string }) => id)).toContain(recorded.id);
      }
      for (const who of ['jonas-hospital', 'jonas-former-psychologist', 'gtb-coach', 'ocmw-housing']) {
        expect((await list(who, 'WarmHandover')).nodes).toBeNull();
      }
      expect(await move('jonas-hospital', 'WarmHandover', recorded, 'ACCEPTED')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await move('jonas-former-psychologist', 'WarmHandover', recorded, 'ACCEPTED')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await move('stranger', 'WarmHandover', recorded, 'ACCEPTED')).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is offered by mental health care alone, and holds no text', async () => {
      expect(await open('jonas-gp', 'WarmHandover', { kind: 'PERSON_WISHES', receivers: [brug] })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-084' });
      const told = await open('jonas-counsellor', 'WarmHandover', { kind: 'STABLE_AND_WISHED', receivers: [gpPractice], ...text('Diagnose.') });
      expect(told).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-084' });
    });
  });

  describe('consultations (M-11, F-18, F-19)', () => {
    it.each(['PSYCHIATRIC_ADVICE', 'CONSULT', 'PROFESSIONAL_CONSULTATION', 'WELFARE_ADVICE'])('%s is asked, with a day for the reply', async (kind) => {
      const input = { kind, receivers: [brug], profession: 'PSYCHIATRIST', ...text('Mag de dosis omlaag?') };
      expect(await open('jonas-gp', 'Consultation', input)).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'F-19' });
      const { recorded } = await open('jonas-gp', 'Consultation', { ...input, dueOn: '2026-11-25' });
      expect(recorded).toMatchObject({ kind, state: 'ASKED', isOverdue: true, profession: 'PSYCHIATRIST' });
      const { recorded: replied } = await move('jonas-counsellor', 'Consultation', recorded, 'REPLIED', text('Ja, traag.'));
      expect(replied).toMatchObject({ state: 'REPLIED', isOverdue: false });
    });

    it('take two talks at most before the reply (F-18)', async () => {
      const asked = await open('jonas-gp', 'Consultation', { kind: 'PSYCHIATRIC_ADVICE', receivers: [brug], dueOn: '2026-12-24', ...text('Advies?') });
      const { recorded: once } = await move('jonas-counsellor', 'Consultation', asked.recorded, 'FIRST_TALK');
      const { recorded: twice } = await move('jonas-counsellor', 'Consultation', once, 'SECOND_TALK');
      expect(await move('jonas-counsellor', 'Consultation', twice, 'SECOND_TALK')).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await move('jonas-gp', 'Consultation', twice, 'REPLIED', text('Ik antwoord zelf.'))).toMatchObject({ code: 'NOT_PERMITTED' });
    });
  });

  describe('the intake desk and conferences (M-42, M-56, M-57, F-13, F-15, F-21, F-22)', () => {
    it.each(['DIRECT', 'REFERRED', 'BROAD_INTAKE', 'EARLY_DETECTION'])('listens to somebody who came %s, then makes clear, orients, indicates', async (kind) => {
      let at = (await open('jonas-former-psychologist', 'IntakeDesk', { kind, receivers: [], profession: 'SOCIAL_WORKER' })).recorded;
      expect(await move('jonas-former-psychologist', 'IntakeDesk', at, 'INDICATION', text('Groep.'))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'F-15' });
      for (const [to, said] of [['CLARIFICATION', {}], ['ORIENTATION', {}], ['INDICATION', text('Groepsaanbod.')], ['CLOSED', {}]] as const) {
        at = (await move('jonas-former-psychologist', 'IntakeDesk', at, to, said)).recorded;
        expect(at.state).toBe(to);
      }
      expect((await list('jonas-gp', 'IntakeDesk', `(kind: ${kind})`)).nodes).toMatchObject([{ id: at.id, state: 'CLOSED' }]);
    });

    it.each(['CASE_MANAGEMENT', 'BOTTLENECK', 'PLAN_REVIEW'])('%s is convened, held and concluded by whoever convened it', async (kind) => {
      const { recorded } = await open('jonas-gp', 'CaseConference', { kind, receivers: [brug, psychologist], ...text('Het loopt vast.') });
      expect(await move('jonas-counsellor', 'CaseConference', recorded, 'HELD')).toMatchObject({ code: 'NOT_PERMITTED', rule: 'F-22' });
      const { recorded: held } = await move('jonas-gp', 'CaseConference', recorded, 'HELD');
      const { recorded: done } = await move('jonas-gp', 'CaseConference', held, 'CONCLUDED', text('Wie wat doet.'));
      expect((await list('jonas-former-psychologist', 'CaseConference', `(kind: ${kind})`)).nodes).toMatchObject([{ id: done.id, state: 'CONCLUDED' }]);
    });

    it('reads a conference as a party to it, and not as whoever was not asked', async () => {
      const hospital = organisation(organisations.hospital);
      const { recorded } = await open('jonas-gp', 'CaseConference', { kind: 'BOTTLENECK', receivers: [hospital], ...text('Nieuw.') });
      expect((await list('jonas-hospital', 'CaseConference')).nodes).toMatchObject([{ id: recorded.id, state: 'CONVENED' }]);
    });

    it('opens nothing to an organisation that is named and has nothing to do with the person', async () => {
      const stranger = organisation(organisations.gpPracticeElsewhere);
      const { recorded } = await open('jonas-gp', 'CaseConference', { kind: 'CASE_MANAGEMENT', receivers: [stranger], ...text('Elders.') });
      expect((await list('stranger', 'CaseConference')).nodes).toBeNull();
      expect(await move('stranger', 'CaseConference', recorded, 'HELD')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('early detection (F-05, F-21, M-77, R-108)', () => {
    const FLAGS = 'psychosisInFamily usesSubstances isHomeless migrated suggestsEarlyTreatment';
    const SHOWN = `id seenOn signals treatment ${FLAGS} provenance { version }`;
    const detect = (who: string, input: object = {}) =>
      act(who, 'recordEarlyDetection', 'RecordEarlyDetectionInput', { person, seenOn: '2026-11-20', jurisdiction: 'NL', signals: ['WITHDRAWS'], ...input }, `... on EarlyDetectionRecorded { detection { ${SHOWN} } }`);
    const say = (who: string, at: { id: string; provenance: { version: number } }, treatment: string) =>
      act(who, 'sayEarlyTreatment', 'SayEarlyTreatmentInput', { detection: at.id, version: at.provenance.version, treatment }, `... on EarlyDetectionRecorded { detection { ${SHOWN} } }`);
    const read = async (who: string, id: string) => {
      const answer = await hub.ask(who, `query D($person: ID!) { person(id: $person) { earlyDetections(first: 100) { nodes { ${SHOWN} } } } }`, { person });
      expect(answer.errors ?? []).toEqual([]);
      const nodes: { id: string }[] | null = answer.data.person?.earlyDetections?.nodes ?? null;
      return { found: nodes?.find((node) => node.id === id) ?? null, withheld: answer.withheld.map(({ category }) => category) };
    };
    const ALL = { psychosisInFamily: true, usesSubstances: false, isHomeless: false, migrated: true };

    it('P-33: shows each flag to whom its own category is open, and what they come to only to whoever is shown all', async () => {
      const { detection } = await detect('jonas-gp', ALL);
      expect(detection).toMatchObject({ signals: ['WITHDRAWS'], treatment: 'NOT_OFFERED', ...ALL, suggestsEarlyTreatment: true });
      expect((await read('jonas', detection.id)).found).toMatchObject({ ...ALL, suggestsEarlyTreatment: true });
      const lead = await read('jonas-counsellor', detection.id);
      const nothing = { usesSubstances: null, isHomeless: null, migrated: null, suggestsEarlyTreatment: null };
      expect(lead.found).toMatchObject({ signals: ['WITHDRAWS'], psychosisInFamily: true, ...nothing });
      expect(lead.withheld).toEqual(expect.arrayContaining(['ADDICTION', 'HOUSING', 'SOCIAL_STATUS']));
      expect((await read('jonas-former-psychologist', detection.id)).found).toMatchObject({ psychosisInFamily: null, ...nothing });
      // A housing desk reads of homes, and comes to no early detection by that.
      for (const who of ['gtb-coach', 'ocmw-housing']) expect(await read(who, detection.id)).toMatchObject({ found: null, withheld: expect.arrayContaining(['CARE_NEEDS']) });
    });

    it('suggests nothing in Belgium, nor when no flag is the case, and refers nobody by itself (R-108)', async () => {
      const before = await hub.subgraphs.get('first-line')!.dataSource.query('SELECT count(*)::int AS n FROM outbox');
      expect((await detect('jonas-gp', { jurisdiction: 'BE', ...ALL })).detection).toMatchObject({ suggestsEarlyTreatment: false });
      expect((await detect('jonas-gp', { usesSubstances: false })).detection).toMatchObject({ usesSubstances: false, isHomeless: null, suggestsEarlyTreatment: false });
      expect(await hub.subgraphs.get('first-line')!.dataSource.query('SELECT count(*)::int AS n FROM outbox')).toEqual(before);
    });

    it('takes early treatment from offer to answer, by version, and lets somebody who declined come back to it', async () => {
      const once = { idempotencyKey: randomUUID() };
      const { detection } = await detect('jonas-former-psychologist', once);
      const rows = await rowsOf('early_detection');
      expect((await detect('jonas-former-psychologist', once)).detection.id).toBe(detection.id);
      expect(await rowsOf('early_detection')).toBe(rows);
      expect(await say('jonas-former-psychologist', detection, 'ACCEPTED')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-108' });
      let at = detection;
      for (const treatment of ['OFFERED', 'DECLINED', 'ACCEPTED']) {
        at = (await say('jonas-former-psychologist', at, treatment)).detection;
        expect(at.treatment).toBe(treatment);
      }
      expect(await say('jonas-former-psychologist', detection, 'OFFERED')).toMatchObject({ code: 'STALE_VERSION' });
      expect(await say('jonas-former-psychologist', at, 'OFFERED')).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await say('jonas-gp', at, 'OFFERED')).toMatchObject({ code: 'NOT_FOUND' });
    });

    it.each([
      ['jonas-former-psychologist', { isHomeless: true }, 'NOT_PERMITTED'],
      ['gtb-coach', {}, 'NOT_PERMITTED'],
      ['ocmw-housing', { isHomeless: true }, 'NOT_PERMITTED'],
      ['jonas', {}, 'NOT_PERMITTED'],
      ['stranger', {}, 'NOT_FOUND'],
      ['jonas-gp', { seenOn: '2026-11-27' }, 'INPUT_NOT_FIT'],
    ])('is not recorded by %s with %j', async (who, input, code) => {
      const before = [await rowsOf('early_detection'), await rowsOf('early_detection_homeless_flag')];
      expect(await detect(who, input)).toMatchObject({ code });
      expect([await rowsOf('early_detection'), await rowsOf('early_detection_homeless_flag')]).toEqual(before);
    });
  });

  describe('broad assessment and short treatment (F-16, F-17)', () => {
    const PARTS = { mental: 'Slaapt slecht en piekert.', societal: 'Woont bij zijn ouders.', personal: 'Wil weer tekenen.', language: 'nl' };
    const ASSESSMENT = 'id societal personal mental { text language }';
    const assess = (who: string, input: object = {}) =>
      act(who, 'recordBroadAssessment', 'RecordBroadAssessmentInput', { person, assessedOn: '2026-11-20', ...PARTS, ...input }, `... on BroadAssessmentRecorded { assessment { ${ASSESSMENT} } }`);
    const READ = `query B($person: ID!) { person(id: $person) { broadAssessments { nodes { ${ASSESSMENT} } } shortTermTreatments { nodes { id form startedOn runsOver } } } }`;

    it('has three parts, of which the one about mental health takes its own consent (F-17)', async () => {
      const { assessment } = await assess('jonas-former-psychologist');
      expect(assessment).toMatchObject({ societal: PARTS.societal, personal: PARTS.personal, mental: { text: PARTS.mental } });
      const seen = async (who: string) => (await hub.ask(who, READ, { person })).data.person?.broadAssessments?.nodes ?? null;
      expect(await seen('jonas')).toEqual([assessment]);
      expect(await seen('jonas-counsellor')).toEqual([assessment]);
      expect(await seen('jonas-gp')).toEqual([{ ...assessment, mental: null }]);
      for (const who of ['gtb-coach', 'ocmw-housing', 'stranger']) expect([who, await seen(who)]).toEqual([who, null]);
    });

    it.each([
      ['jonas-gp', { personal: ' ' }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { assessedOn: '2026-11-27' }, 'INPUT_NOT_FIT'],
      ['gtb-coach', {}, 'NOT_PERMITTED'],
      ['jonas', {}, 'NOT_PERMITTED'],
      ['stranger', {}, 'NOT_FOUND'],
    ])('is not recorded by %s with %j', async (who, input, code) => {
      const before = await rowsOf('broad_assessment');
      expect(await assess(who, input)).toMatchObject({ code });
      expect(await rowsOf('broad_assessment')).toBe(before);
    });

    it('a short treatment begins with an end in sight, says that it runs over, and ends once (F-16)', async () => {
      const SHORT = '... on ShortTermTreatmentRecorded { treatment { id form startedOn endedOn runsOver provenance { version } } }';
      const start = (who: string, input: object = {}) =>
        act(who, 'startShortTermTreatment', 'StartShortTermTreatmentInput', { person, form: 'GROUP', startedOn: '2026-10-01', plannedEndOn: '2026-11-26', ...input }, SHORT);
      const end = (who: string, at: { id: string; provenance: { version: number } }, endedOn: string) =>
        act(who, 'endShortTermTreatment', 'EndShortTermTreatmentInput', { treatment: at.id, version: at.provenance.version, endedOn }, SHORT);
      const { treatment: inTime } = await start('jonas-former-psychologist');
      expect(inTime).toMatchObject({ form: 'GROUP', endedOn: null, runsOver: false });
      const { treatment } = await start('jonas-former-psychologist', { plannedEndOn: '2026-11-25' });
      expect(treatment.runsOver).toBe(true);
      for (const [who, code] of [['jonas-counsellor', 'NOT_PERMITTED'], ['gtb-coach', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND']] as const) {
        expect([who, await start(who)]).toMatchObject([who, { code }]);
      }
      expect(await start('jonas-gp', { plannedEndOn: '2026-10-01' })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS', rule: 'F-16' });
      expect(await end('jonas-gp', treatment, '2026-11-26')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await end('jonas-former-psychologist', treatment, '2026-09-30')).toMatchObject({ code: 'INPUT_NOT_FIT' });
      const { treatment: over } = await end('jonas-former-psychologist', treatment, '2026-11-26');
      expect(over).toMatchObject({ endedOn: '2026-11-26', runsOver: false });
      expect(await end('jonas-former-psychologist', over, '2026-11-26')).toMatchObject({ code: 'ALREADY_ENDED' });
      const seen = (await hub.ask('jonas-counsellor', READ, { person })).data.person.shortTermTreatments.nodes;
      expect(seen).toHaveLength(2);
      expect((await hub.ask('gtb-coach', READ, { person })).data.person.shortTermTreatments).toBeNull();
    });
  });

  describe('what practices and providers agree on telling each other (F-06, R-083)', () => {
    const AGREEMENT = 'id practice { id } provider { id } moments withinDays validTo acceptedOn declinedOn holds version';
    const DONE = `... on CollaborationAgreementRecorded { agreement { ${AGREEMENT} } }`;
    const propose = (who: string, input: object = {}) =>
      act(who, 'proposeCollaboration', 'ProposeCollaborationInput', { to: brug, moments: ['INTAKE', 'OUTFLOW'], withinDays: 14, validFrom: '2026-11-01', ...input }, DONE);
    const answer = (who: string, name: string, { id, version }: { id: string; version: number }) =>
      act(who, name, 'AnswerCollaborationInput', { agreement: id, version }, DONE);
    const owed = async (who: string, to: string, moment: string, on: string) => {
      const asked = await hub.ask(who, 'query O($to: ID!, $moment: NoticeMoment!, $on: Date!) { agreedNoticeBy(to: $to, moment: $moment, on: $on) }', { to, moment, on });
      expect(asked.errors ?? []).toEqual([]);
      return (asked.data as unknown as { agreedNoticeBy: string | null }).agreedNoticeBy;
    };

    it('holds once the other side accepted it, tells each by which day it owes a notice, and ends by either', async () => {
      const { agreement } = await propose('jonas-gp');
      expect(agreement).toMatchObject({ practice: { id: gpPractice }, provider: { id: brug }, acceptedOn: null, holds: false });
      expect(await owed('jonas-gp', brug, 'INTAKE', '2026-11-20')).toBeNull();
      expect(await answer('jonas-gp', 'acceptCollaboration', agreement)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'F-06' });
      expect(await answer('jonas-hospital', 'acceptCollaboration', agreement)).toMatchObject({ code: 'NOT_FOUND' });
      const { agreement: accepted } = await answer('jonas-counsellor', 'acceptCollaboration', agreement);
      expect(accepted).toMatchObject({ acceptedOn: '2026-11-26', holds: true, version: 2 });
      expect(await answer('jonas-counsellor', 'acceptCollaboration', agreement)).toMatchObject({ code: 'STALE_VERSION' });
      expect(await owed('jonas-gp', brug, 'INTAKE', '2026-11-26')).toBe('2026-12-10');
      expect(await owed('jonas-counsellor', gpPractice, 'INTAKE', '2026-11-26')).toBe('2026-12-10');
      expect(await owed('jonas-gp', brug, 'YEARLY_EVALUATION', '2026-11-20')).toBeNull();
      expect(await owed('jonas-hospital', gpPractice, 'INTAKE', '2026-11-20')).toBeNull();
      // Opened without a day it is owed by the one agreed; of a moment that nothing is agreed of a day is asked for.
      const owes = (kind: string, more: object = {}) => open('jonas-gp', 'PartnerNotice', { kind, receivers: [brug], onDate: '2026-11-26', ...more });
      expect((await owes('INTAKE')).recorded).toMatchObject({ state: 'EXPECTED', dueOn: '2026-12-10' });
      expect((await owes('INTAKE', { dueOn: '2026-12-01' })).recorded).toMatchObject({ dueOn: '2026-12-01' });
      expect(await owes('YEARLY_EVALUATION')).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-083' });
      const { agreement: ended } = await answer('jonas-gp', 'endCollaboration', accepted);
      expect(ended).toMatchObject({ validTo: '2026-11-27', holds: true });
      expect([await owed('jonas-gp', brug, 'INTAKE', '2026-11-26'), await owed('jonas-gp', brug, 'INTAKE', '2026-11-27')]).toEqual(['2026-12-10', null]);
      const list = async (who: string) =>
        ((await hub.ask(who, '{ collaborationAgreements { id } }', {})).data as unknown as { collaborationAgreements: object[] }).collaborationAgreements;
      expect([await list('jonas-gp'), await list('jonas-counsellor'), await list('jonas-hospital'), await list('gtb-coach')]).toEqual([
        [{ id: agreement.id }], [{ id: agreement.id }], [], [],
      ]);
    });

    it.each([['jonas-counsellor', 'declines it'], ['jonas-gp', 'takes it back']])('is over before it held where %s %s, once, and is then proposed anew', async (who) => {
      const { agreement } = await propose('jonas-gp', { moments: ['YEARLY_EVALUATION'], validFrom: '2026-11-26' });
      for (const other of ['jonas-hospital', 'gtb-coach', 'jonas']) {
        expect(await answer(other, 'declineCollaboration', agreement)).toMatchObject({ code: other === 'jonas-hospital' ? 'NOT_FOUND' : 'NOT_PERMITTED' });
      }
      const { agreement: declined } = await answer(who, 'declineCollaboration', agreement);
      expect(declined).toMatchObject({ declinedOn: '2026-11-26', acceptedOn: null, holds: false, version: 2 });
      for (const name of ['acceptCollaboration', 'declineCollaboration']) {
        expect(await answer('jonas-counsellor', name, declined)).toMatchObject({ code: 'ALREADY_ANSWERED', rule: 'F-06' });
      }
      expect(await owed('jonas-gp', brug, 'YEARLY_EVALUATION', '2026-11-26')).toBeNull();
      const { agreement: anew } = await propose('jonas-gp', { moments: ['MEDICATION_CHANGE'], validFrom: '2026-11-26' });
      const { agreement: accepted } = await answer('jonas-counsellor', 'acceptCollaboration', anew);
      expect(await answer('jonas-gp', 'declineCollaboration', accepted)).toMatchObject({ code: 'ALREADY_ANSWERED', rule: 'F-06' });
      await answer('jonas-gp', 'endCollaboration', accepted);
    });

    it.each([
      ['gtb-coach', {}, 'NOT_PERMITTED'],
      ['jonas', {}, 'NOT_PERMITTED'],
      ['jonas-gp', { to: gpPractice }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { withinDays: -1 }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { moments: [] }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { validTo: '2026-11-01' }, 'INPUT_NOT_FIT'],
    ])('is not proposed by %s with %j', async (who, input, code) => {
      const before = await rowsOf('collaboration_agreement');
      expect(await propose(who, input)).toMatchObject({ code, rule: 'F-06' });
      expect(await rowsOf('collaboration_agreement')).toBe(before);
    });
  });

  describe('what is due by the register', () => {
    const due = async (who: string, filter = '') => {
      await hub.settle();
      const { data } = await hub.ask(who, `query D($person: ID!) { person(id: $person) { dueItems(first: 100${filter}) { nodes { rule category occasion { code } dueOn detail organisation { id } state } } notices(first: 100) { nodes { detail occasion { code } onDate } } } }`, { person });
      return { items: data.person.dueItems?.nodes ?? [], notices: data.person.notices?.nodes ?? [] };
    };
    const of = async (who: string, detail: string, filter = '') =>
      (await due(who, filter)).items.filter((each: { detail: string }) => each.detail === detail).map(({ rule, category, dueOn, state }: Record<string, string>) => [rule, category, dueOn, state].join(' '));

    it('a notice that was agreed is due until it is sent, and then among the notices (R-083)', async () => {
      const { recorded } = await open('jonas-counsellor', 'PartnerNotice', { kind: 'REFERRAL_BACK', receivers: [gpPractice], dueOn: '2026-11-25' });
      const told = async (who: string) => (await due(who)).notices.filter(({ detail }: { detail: string }) => detail === recorded.id);
      for (const who of ['jonas', 'jonas-gp', 'jonas-counsellor']) expect(await of(who, recorded.id)).toEqual(['R-083 NOTICES 2026-11-25 OVERDUE']);
      expect([await of('gtb-coach', recorded.id), await told('jonas-gp')]).toEqual([[], []]);
      await move('jonas-counsellor', 'PartnerNotice', recorded, 'SENT', text('Terug naar u.'));
      expect(await of('jonas', recorded.id)).toEqual([]);
      expect(await told('jonas-gp')).toEqual([{ detail: recorded.id, occasion: { code: 'OUTFLOW' }, onDate: '2026-11-26' }]);
    });

    it('a reply is whoever was asked’s to give, and is in time on the day itself (F-19)', async () => {
      const ask = { kind: 'CONSULT', receivers: [brug], ...text('Mag dat?') };
      const { recorded: today } = await open('jonas-gp', 'Consultation', { ...ask, dueOn: '2026-11-26' });
      const { recorded: late } = await open('jonas-gp', 'Consultation', { ...ask, dueOn: '2026-11-25' });
      expect(await of('jonas', today.id)).toEqual([' NOTICES 2026-11-26 DUE']);
      expect(await of('jonas', late.id)).toEqual([' NOTICES 2026-11-25 OVERDUE']);
      const [item] = (await due('jonas-gp')).items.filter(({ detail }: { detail: string }) => detail === late.id);
      expect(item.organisation).toEqual({ id: brug });
      await move('jonas-gp', 'Consultation', today, 'WITHDRAWN');
      await move('jonas-counsellor', 'Consultation', late, 'REPLIED', text('Ja.'));
      expect([await of('jonas', today.id), await of('jonas', late.id)]).toEqual([[], []]);
      expect(await of('jonas', today.id, ', filter: { states: [TAKEN_OFF, DONE] }')).toEqual([' NOTICES 2026-11-26 TAKEN_OFF']);
      expect(await of('jonas', late.id, ', filter: { states: [TAKEN_OFF, DONE] }')).toEqual([' NOTICES 2026-11-25 DONE']);
    });

    it('a handover that is unanswered is due to those between whom it is, and to nobody else (R-084, C-57)', async () => {
      const { recorded } = await open('jonas-counsellor', 'WarmHandover', { kind: 'PERSON_WISHES', receivers: [gpPractice] });
      for (const who of ['jonas', 'jonas-gp', 'jonas-counsellor']) expect(await of(who, recorded.id)).toEqual(['R-084 REFERRAL 2026-12-07 DUE']);
      for (const who of ['jonas-hospital', 'jonas-former-psychologist', 'gtb-coach', 'ocmw-housing']) expect(await of(who, recorded.id)).toEqual([]);
      const { recorded: accepted } = await move('jonas-gp', 'WarmHandover', recorded, 'ACCEPTED');
      await move('jonas-gp', 'WarmHandover', accepted, 'JOINT_CONTACT_HELD');
      expect(await of('jonas', recorded.id)).toEqual([]);
    });

    it('an intake and a conference by the day that was agreed, and no day where none was (F-15, F-22)', async () => {
      const intake = { kind: 'DIRECT', receivers: [], profession: 'SOCIAL_WORKER' };
      const { recorded: open1 } = await open('jonas-former-psychologist', 'IntakeDesk', { ...intake, dueOn: '2026-12-01' });
      const { recorded: none } = await open('jonas-former-psychologist', 'IntakeDesk', intake);
      expect([await of('jonas-gp', open1.id), await of('jonas-gp', none.id)]).toEqual([[' CARE_NEEDS 2026-12-01 DUE'], []]);
      expect(await of('ocmw-housing', open1.id)).toEqual([]);
      await move('jonas-former-psychologist', 'IntakeDesk', open1, 'CLOSED');
      expect(await of('jonas-gp', open1.id)).toEqual([]);
      const { recorded: conference } = await open('jonas-gp', 'CaseConference', { kind: 'BOTTLENECK', receivers: [brug], dueOn: '2026-12-02', ...text('Vast.') });
      expect(await of('jonas-counsellor', conference.id)).toEqual([' CARE_NEEDS 2026-12-02 DUE']);
      await move('jonas-gp', 'CaseConference', conference, 'CALLED_OFF');
      expect(await of('jonas-counsellor', conference.id)).toEqual([]);
    });

    it('the next screening and a plan for what was found, to whoever may know of physical health (R-079, R-081, R-105)', async () => {
      const part = (name: string, isAbnormal = false) => ({ part: name, isAbnormal, finding: null });
      const screen = (onDate: string, isAbnormal = false, parts = ['SIDE_EFFECTS', 'COMPLAINTS', 'LIFESTYLE']) =>
        act('jonas-gp', 'recordSomaticScreening', 'RecordSomaticScreeningInput', { person, onDate, doneAs: 'GP_MENTAL_HEALTH_NURSE', language: 'nl', results: [part('CARDIOVASCULAR_RISK', isAbnormal), ...parts.map((name) => part(name))] }, '... on SomaticScreeningRecorded { screening { id } }');
      const coordination = await act('jonas-counsellor', 'takeOnScreeningCoordination', 'TakeOnScreeningCoordinationInput', { person, fromDate: '2026-11-26' }, '... on ScreeningCoordinationRecorded { coordination { id } }');
      expect(await of('jonas', coordination.coordination.id)).toEqual(['R-081 SOMATIC_HEALTH 2027-11-26 DUE']);

      const { screening: half } = await screen('2026-11-24', false, ['LIFESTYLE']);
      const { screening } = await screen('2026-11-25', true);
      expect(await of('jonas', half.id)).toEqual([]);
      const both = ['R-079 SOMATIC_HEALTH 2027-11-25 COMING_UP', 'R-105 SOMATIC_HEALTH 2026-12-25 DUE'];
      for (const who of ['jonas', 'jonas-gp', 'jonas-counsellor']) expect((await of(who, screening.id)).toSorted()).toEqual(both);
      for (const who of ['jonas-former-psychologist', 'jonas-hospital', 'gtb-coach', 'ocmw-housing']) {
        expect((await due(who)).items.filter(({ category }: { category: string }) => category === 'SOMATIC_HEALTH')).toEqual([]);
      }
      await act('jonas-gp', 'makePhysicalHealthPlan', 'MakePhysicalHealthPlanInput', { screening: screening.id, isMadeWithPerson: true, relatives: 'TOOK_PART', ...text('Wandelen.') }, '... on PhysicalHealthPlanMade { plan { text } }');
      expect(await of('jonas', screening.id)).toEqual([both[0]]);
      const { screening: anew } = await screen('2026-11-26');
      expect([await of('jonas', screening.id), await of('jonas', anew.id)]).toEqual([[], ['R-079 SOMATIC_HEALTH 2027-11-26 COMING_UP']]);
    });
  });

  it.each(Object.keys(CONCEPTS) as Concept[])('%s is opened by no coach, municipal worker, relative or person', async (concept) => {
    const kind = { PartnerNotice: 'INTAKE', Consultation: 'CONSULT', WarmHandover: 'PERSON_WISHES', IntakeDesk: 'DIRECT', CaseConference: 'BOTTLENECK' }[concept];
    for (const [who, code] of [['gtb-coach', 'NOT_PERMITTED'], ['ocmw-housing', 'NOT_PERMITTED'], ['jonas', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND']] as const) {
      expect([who, await open(who, concept, { kind, receivers: [gpPractice], dueOn: '2026-12-01' })]).toMatchObject([who, { code }]);
    }
    for (const who of ['gtb-coach', 'ocmw-housing']) {
      const { nodes, withheld } = await list(who, concept);
      expect([who, nodes, withheld]).toEqual([who, null, [CONCEPTS[concept].category]]);
    }
  });
});

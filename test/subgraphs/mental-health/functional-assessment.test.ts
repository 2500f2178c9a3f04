import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../shared/ids';
import {
  assessmentFault,
  closingFault,
  lackingSignatures,
  maySignAs,
  reevaluationFault,
} from '../../../subgraphs/mental-health/functional-assessment/functional-assessment.rules';
import { JONAS, MIRA, startCircle, withheldCategories } from './circle';
import type { Circle } from './circle';

const { persons } = DEMO;
const MOTHER = encodePersonId(persons.jonasMother);

describe('what a functional assessment takes', () => {
  const TODAY = '2026-11-18';
  const stated = { assessedOn: TODAY, firstSessionOn: TODAY, isConventioned: true, personAgrees: true, isPaid: true };
  const paidOn = (assessedOn: string) => [{ assessedOn, isPaid: true }];
  const SIGNED = [{ signedAs: 'PSYCHOLOGIST' }, { signedAs: 'DOCTOR' }] as const;

  it('R-020: one is paid for in twelve months; unpaid it can be drawn up again', () => {
    expect(assessmentFault(stated, [], TODAY)).toBeNull();
    expect(assessmentFault(stated, paidOn('2025-11-19'), TODAY)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-020' });
    expect(assessmentFault(stated, paidOn('2025-11-18'), TODAY)).toBeNull();
    expect(assessmentFault(stated, paidOn(TODAY), TODAY)).toMatchObject({ rule: 'R-020' });
    expect(assessmentFault({ ...stated, isPaid: false }, paidOn(TODAY), TODAY)).toBeNull();
    expect(assessmentFault(stated, [{ assessedOn: TODAY, isPaid: false }], TODAY)).toBeNull();
    // Entered later for a day before a paid one.
    expect(assessmentFault({ ...stated, assessedOn: '2026-01-05', firstSessionOn: '2026-01-05' }, paidOn('2026-11-01'), TODAY)).toMatchObject({ rule: 'R-020' });
  });

  it('R-021: by a conventioned psychologist or orthopedagogue, from the first session on, and with the person’s agreement', () => {
    expect(assessmentFault({ ...stated, isConventioned: false }, [], TODAY)).toMatchObject({ rule: 'R-021' });
    expect(assessmentFault({ ...stated, assessedOn: '2026-11-17' }, [], TODAY)).toMatchObject({ rule: 'R-021' });
    expect(assessmentFault({ ...stated, assessedOn: '2026-11-19' }, [], TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(assessmentFault({ ...stated, personAgrees: false }, [], TODAY)).toMatchObject({ rule: 'C-18' });
  });

  it('R-022: a psychologist’s and a doctor’s signature, each by who can give it', () => {
    expect(lackingSignatures([])).toEqual(['PSYCHOLOGIST', 'DOCTOR']);
    expect(lackingSignatures([SIGNED[0]])).toEqual(['DOCTOR']);
    expect(lackingSignatures([SIGNED[1]])).toEqual(['PSYCHOLOGIST']);
    expect(lackingSignatures(SIGNED)).toEqual([]);
    const as = (profession: 'GENERAL_PRACTITIONER' | 'FIRST_LINE_PSYCHOLOGIST' | 'JOB_COACH') =>
      (['PSYCHOLOGIST', 'DOCTOR'] as const).filter((role) => maySignAs({ kind: 'PROFESSIONAL', id: randomUUID(), organisation: randomUUID(), profession }, role));
    expect(as('GENERAL_PRACTITIONER')).toEqual(['DOCTOR']);
    expect(as('FIRST_LINE_PSYCHOLOGIST')).toEqual(['PSYCHOLOGIST']);
    expect(as('JOB_COACH')).toEqual([]);
  });

  it('R-022, R-023: looked at again once both signed, during and at the end, which it awaits before the treatment closes', () => {
    const again = (day: string, before: readonly { moment: 'DURING' | 'AT_END' }[] = [], signed: readonly { signedAs: 'PSYCHOLOGIST' | 'DOCTOR' }[] = SIGNED) =>
      reevaluationFault({ assessedOn: '2026-11-01' }, day, before, signed, TODAY);
    expect(again('2026-11-01')).toBeNull();
    expect(again('2026-10-31')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(again(TODAY)).toBeNull();
    expect(again('2026-11-19')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(again(TODAY, [], [SIGNED[0]])).toMatchObject({ rule: 'R-022' });
    expect(again(TODAY, [{ moment: 'DURING' }])).toBeNull();
    expect(again(TODAY, [{ moment: 'AT_END' }])).toMatchObject({ code: 'ALREADY_ENDED', rule: 'R-023' });
    expect(closingFault([{ moment: 'DURING' }])).toMatchObject({ rule: 'R-023' });
    expect(closingFault([{ moment: 'DURING' }, { moment: 'AT_END' }])).toBeNull();
  });
});

describe('the functional assessment in the graph', () => {
  let circle: Circle;
  beforeAll(async () => {
    circle = await startCircle();
  }, 120_000);
  afterAll(() => circle.stop());

  const RECORDED = `__typename ... on FunctionalAssessmentRecorded { assessment { id findings isPaid lacksSignatureOf awaitsFinalReevaluation
    signatures { signedAs } reevaluations { moment findings } context { about { code } findings } } } ... on Refused { code rule }`;
  const DOCUMENTS = {
    drawUp: `mutation ($input: DrawUpFunctionalAssessmentInput!) { r: drawUpFunctionalAssessment(input: $input) { ${RECORDED} } }`,
    sign: `mutation ($input: SignFunctionalAssessmentInput!) { r: signFunctionalAssessment(input: $input) { ${RECORDED} } }`,
    again: `mutation ($input: ReevaluateFunctionalAssessmentInput!) { r: reevaluateFunctionalAssessment(input: $input) { ${RECORDED} } }`,
    agree: `mutation ($input: AgreeToContextInput!) { r: agreeToContext(input: $input) { __typename ... on ContextConsentDone { agreement { id version } } ... on Refused { code } } }`,
    withdraw: `mutation ($input: WithdrawContextAgreementInput!) { r: withdrawContextAgreement(input: $input) { __typename } }`,
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const act = async (identity: string, name: keyof typeof DOCUMENTS, input: object): Promise<any> => {
    const answer = await circle.hub.ask(identity, DOCUMENTS[name], { input: { idempotencyKey: randomUUID(), ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data.r;
  };
  const today = (): string => circle.hub.clock.now().toISOString().slice(0, 10);
  const FINDINGS = 'Slaapt slecht, kan zich een uur concentreren.';
  const stated = (input: object = {}) => ({
    ...{ person: JONAS, assessedOn: today(), firstSessionOn: today(), findings: FINDINGS, language: 'nl' },
    ...{ interest: 'Zodat hij niet telkens opnieuw begint.', personAgrees: true, isConventioned: true, ...input },
  });
  const ABOUT_MOTHER = { people: [MOTHER], about: 'MOTHER', findings: 'Zij maakt zich zorgen en belt vaak.' };
  const parts = async (identity: string) => {
    const answer = await circle.ask(identity, JONAS, 'assessmentContext { about { code } findings }');
    return { codes: answer.data.person.assessmentContext?.map(({ about }: { about: { code: string } }) => about.code) ?? null, answer };
  };

  it('C-18: a part about somebody is shared once they said yes themselves, though the person agreed; theirs and the author’s besides', async () => {
    expect((await parts('jonas')).codes).toEqual(['MOTHER', 'FATHER']);
    expect((await parts('jonas-counsellor')).codes).toEqual(['MOTHER', 'FATHER']);
    // In the record of who wrote it, each reads what is about themselves alone.
    expect((await parts('jonas-mother')).codes).toEqual(['MOTHER']);
    expect((await parts('jonas-father')).codes).toEqual(['FATHER']);
    const gp = await parts('jonas-gp');
    expect(gp.codes).toEqual([]);
    expect(withheldCategories(gp.answer)).toContain('FUNCTIONAL_ASSESSMENT_CONTEXT');
    expect((await parts('gtb-coach')).codes).toBeNull();

    const { agreement } = await act('jonas-mother', 'agree', { person: JONAS, categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'] });
    expect((await parts('jonas-gp')).codes).toEqual(['MOTHER']);
    expect((await parts('jonas-father')).codes).toEqual(['FATHER']);
    expect((await parts('ocmw-housing')).codes).toBeNull();
    circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + 1_000));
    await act('jonas-mother', 'withdraw', { agreement: agreement.id, version: agreement.version });
    expect((await parts('jonas-gp')).codes).toEqual([]);
  });

  it('R-020 to R-023, C-18: drawn up, signed by a doctor, looked at again; each refusal leaves nothing behind', async () => {
    const TABLES = ['functional_assessment', 'functional_assessment_signature', 'functional_assessment_context', 'functional_assessment_reevaluation'];
    const counts = () => Promise.all(TABLES.map((table) => circle.count(table)));
    const before = await counts();
    const refusals: [string, object, object][] = [
      ['jonas-counsellor', { personAgrees: false }, { code: 'RULE_NOT_MET', rule: 'C-18' }],
      ['jonas-counsellor', { isConventioned: false }, { code: 'RULE_NOT_MET', rule: 'R-021' }],
      ['jonas-counsellor', { firstSessionOn: '2099-01-01' }, { code: 'RULE_NOT_MET', rule: 'R-021' }],
      // The demo’s is paid and lies within the year.
      ['jonas-counsellor', { isPaid: true }, { code: 'RULE_NOT_MET', rule: 'R-020' }],
      ['jonas-counsellor', { interest: ' ' }, { code: 'INPUT_NOT_FIT' }],
      ['jonas-counsellor', { context: [{ ...ABOUT_MOTHER, people: [] }] }, { code: 'INPUT_NOT_FIT' }],
      ['jonas-counsellor', { context: [{ ...ABOUT_MOTHER, people: [JONAS] }] }, { code: 'INPUT_NOT_FIT' }],
      ['jonas-gp', {}, { code: 'NOT_PERMITTED', rule: 'R-021' }],
      ['jonas-mother', {}, { code: 'NOT_PERMITTED', rule: 'R-021' }],
      ['jonas', {}, { code: 'NOT_PERMITTED', rule: 'R-021' }],
      ['stranger', {}, { code: 'NOT_FOUND' }],
      ['jonas-counsellor', { person: MIRA }, { code: 'NOT_FOUND' }],
    ];
    for (const [identity, input, refusal] of refusals) {
      expect(await act(identity, 'drawUp', stated(input))).toMatchObject({ __typename: 'Refused', ...refusal });
    }
    expect(await counts()).toEqual(before);

    const { assessment } = await act('jonas-counsellor', 'drawUp', stated({ context: [ABOUT_MOTHER] }));
    expect(assessment).toMatchObject({ findings: FINDINGS, isPaid: false, lacksSignatureOf: ['DOCTOR'], awaitsFinalReevaluation: true });
    expect(assessment.context).toEqual([{ about: { code: 'MOTHER' }, findings: ABOUT_MOTHER.findings }]);
    const key = { assessment: assessment.id };
    const evaluation = { ...key, moment: 'DURING', evaluatedOn: today(), findings: 'Slaapt beter.', language: 'nl' };
    expect(await act('jonas-counsellor', 'again', evaluation)).toMatchObject({ rule: 'R-022' });
    // Nobody signs for the other, nor twice.
    expect(await act('jonas-counsellor', 'sign', { ...key, as: 'DOCTOR' })).toMatchObject({ code: 'ALREADY_ANSWERED', rule: 'R-022' });
    expect(await act('jonas-gp', 'sign', { ...key, as: 'PSYCHOLOGIST' })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-022' });
    expect(await act('gtb-coach', 'sign', { ...key, as: 'DOCTOR' })).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await act('stranger', 'sign', { ...key, as: 'DOCTOR' })).toMatchObject({ code: 'NOT_FOUND' });
    const signed = await act('jonas-gp', 'sign', { ...key, as: 'DOCTOR' });
    expect(signed.assessment.lacksSignatureOf).toEqual([]);
    expect(signed.assessment.signatures.map(({ signedAs }: { signedAs: string }) => signedAs).sort()).toEqual(['DOCTOR', 'PSYCHOLOGIST']);
    // Signing opens nothing of people who did not say yes.
    expect(signed.assessment.context).toEqual([]);
    expect(await act('jonas-gp', 'sign', { ...key, as: 'DOCTOR' })).toMatchObject({ code: 'ALREADY_ANSWERED' });

    const during = await act('jonas-counsellor', 'again', evaluation);
    expect(during.assessment).toMatchObject({ awaitsFinalReevaluation: true, reevaluations: [{ moment: 'DURING', findings: 'Slaapt beter.' }] });
    const final = await act('jonas-counsellor', 'again', { ...evaluation, moment: 'AT_END' });
    expect(final.assessment).toMatchObject({ awaitsFinalReevaluation: false });
    expect(await act('jonas-counsellor', 'again', { ...evaluation, moment: 'AT_END' })).toMatchObject({ code: 'ALREADY_ENDED', rule: 'R-023' });

    // M-96: the tool of those who treat him, and not of work, the municipality or his family.
    const readBy = async (identity: string) => (await circle.ask(identity, JONAS, 'functionalAssessments { nodes { id } }')).data.person?.functionalAssessments ?? null;
    for (const identity of ['jonas', 'jonas-counsellor', 'jonas-gp']) expect((await readBy(identity)).nodes).toContainEqual({ id: assessment.id });
    for (const identity of ['gtb-coach', 'ocmw-housing', 'jonas-mother', 'stranger']) expect([identity, await readBy(identity)]).toEqual([identity, null]);
  });

  it('R-022, R-023: the specialised function begins with both signatures and ends after the last look, unless the person stops', async () => {
    const RESULT = '__typename ... on MentalHealthTrajectoryRecorded { trajectory { id state provenance { version } } warnings { rule } } ... on Refused { code rule message }';
    // A last look of the day before was one at other care.
    circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + 24 * 3_600_000));
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
    const go = async (name: string, type: string, input: object): Promise<any> => {
      const { data, errors } = await circle.hub.ask('jonas-counsellor', `mutation ($input: ${type}Input!) { r: ${name}(input: $input) { ${RESULT} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
      expect(errors).toBeUndefined();
      return data.r;
    };
    const counsellor = encodeReferenceId('Professional', DEMO.professionals.jonasCounsellor);
    const begin = async (startedOn: string) => {
      const applied = (await go('registerApplication', 'RegisterApplication', { person: JONAS, careForm: 'SPECIALISED_PSYCHOLOGICAL_FUNCTION', jurisdiction: 'BE', appliedOn: '2026-01-05', broughtBy: 'PERSON', question: 'Ik pieker.', language: 'nl', fromYouthCare: false, accountable: counsellor })).trajectory;
      const on = (version: number) => ({ trajectory: applied.id, version });
      await go('planTrajectoryStart', 'PlanTrajectoryStart', { ...on(1), startsOn: today() });
      await checked(applied.id);
      return go('startTrajectory', 'StartTrajectory', { ...on(2), startedOn, leadPractitioner: counsellor, plannedEndOn: '2027-06-30' });
    };
    const checked = async (trajectory: string) => {
      const { errors } = await circle.hub.ask('jonas-counsellor', 'mutation ($input: RecordFamilyImpactCheckInput!) { recordFamilyImpactCheck(input: $input) { __typename } }', {
        input: { idempotencyKey: randomUUID(), trajectory, doneOn: '2026-01-06', meaning: 'Geen kinderen.', agreed: 'Niets.', language: 'nl' },
      });
      expect(errors).toBeUndefined();
    };
    const end = (at: { id: string; provenance: { version: number } }, reason: string) =>
      go('endTrajectory', 'CloseTrajectory', { trajectory: at.id, version: at.provenance.version, closedOn: today(), reason, explanation: 'Samen besproken.', language: 'nl', pointedTo: [] });

    // Of an assessment of two weeks after his start nothing was there in January; the demo's has both signatures today.
    expect(await begin('2026-01-06')).toMatchObject({ __typename: 'Refused', code: 'RULE_NOT_MET', rule: 'R-022' });
    const { trajectory } = await begin(today());
    expect(trajectory.state).toBe('ACTIVE');
    await circle.hub.settle();
    const due = async (identity: string) =>
      (await circle.ask(identity, JONAS, 'dueItems(filter: { rules: ["R-023"] }) { nodes { category dueOn } }')).data.person.dueItems?.nodes ?? null;
    expect(await due('jonas')).toEqual([{ category: 'FUNCTIONAL_ASSESSMENT', dueOn: '2027-06-30' }]);
    expect([await due('gtb-coach'), await due('jonas-mother')]).toEqual([null, null]);

    expect(await end(trajectory, 'COMPLETED')).toMatchObject({ __typename: 'Refused', code: 'RULE_NOT_MET', rule: 'R-023' });
    const assessments = (await circle.ask('jonas-counsellor', JONAS, 'functionalAssessments { nodes { id awaitsFinalReevaluation } }')).data.person.functionalAssessments.nodes;
    const stopping = (await begin(today())).trajectory;
    // Nobody is kept in care for want of a form.
    expect(await end(stopping, 'PERSON_STOPS')).toMatchObject({ trajectory: { state: 'ENDED' }, warnings: [{ rule: 'R-023' }] });
    const open = assessments.find(({ awaitsFinalReevaluation }: { awaitsFinalReevaluation: boolean }) => awaitsFinalReevaluation);
    await act('jonas-counsellor', 'again', { assessment: open.id, moment: 'AT_END', evaluatedOn: today(), findings: 'Slaapt goed.', language: 'nl' });
    await circle.hub.settle();
    expect(await due('jonas')).toEqual([]);
    expect(await end(trajectory, 'COMPLETED')).toMatchObject({ trajectory: { state: 'ENDED' }, warnings: [] });
  });

  it('R-022: who drew it up sees that it is signed, also by another house and where the person opens no more to them', async () => {
    const { assessment } = await act('jonas-counsellor', 'drawUp', stated({ isPaid: false, context: [] }));
    await act('jonas-gp', 'sign', { assessment: assessment.id, as: 'DOCTOR' });
    await circle.hub.subgraphs.get('person')!.dataSource.query(
      `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, $3, '{FUNCTIONAL_ASSESSMENT}', '{}', '{}', '{READ}', $4, $4, $2)`,
      [randomUUID(), DEMO.persons.jonas, JSON.stringify({ kind: 'PROFESSIONAL', ref: DEMO.professionals.jonasCounsellor }), circle.hub.clock.now()],
    );
    const { nodes } = (await circle.ask('jonas-counsellor', JONAS, 'functionalAssessments { nodes { id signatures { signedAs } } }')).data.person.functionalAssessments;
    expect(nodes).toContainEqual({ id: assessment.id, signatures: expect.arrayContaining([{ signedAs: 'PSYCHOLOGIST' }, { signedAs: 'DOCTOR' }]) });
  });
});

import { randomUUID } from 'node:crypto';
import { encodePersonId } from '../../../shared/ids';
import { instrumentOf } from '../../../subgraphs/mental-health/outcome-measurement/instruments.rules';
import { SMI_CRITERIA } from '../../../subgraphs/mental-health/smi-assessment/smi-assessment.rules';
import { DEMO } from '../../../shared/demo-identities';
import { JONAS, MIRA, startCircle, withheldCategories } from './circle';
import type { Circle } from './circle';

const { persons, professionals, organisations } = DEMO;
const TODAY = '2026-11-18';

const MEASURED = 'measurement { id instrument { code } ratedBy measuredOn isComplete total items { item { code } score } areas { area { code } score } provenance { version } }';
const SMI = 'assessment { id assessedOn criteriaMet criteria { criterion { code } isTheCase } }';
const REMISSION = 'assessment { id isSymptomaticRemission isFunctionalRemission remissionSince leavesTargetGroupOn }';
const ACTS: Readonly<Record<string, readonly [input: string, concept: string, shown: string]>> = {
  recordIrocMeasurement: ['RecordMeasurementInput', 'IrocMeasurement', MEASURED],
  recordRomMeasurement: ['RecordMeasurementInput', 'RomMeasurement', MEASURED],
  recordSubstanceMeasurement: ['RecordMeasurementInput', 'SubstanceMeasurement', MEASURED],
  correctIrocMeasurement: ['CorrectMeasurementInput', 'IrocMeasurement', MEASURED],
  correctRomMeasurement: ['CorrectMeasurementInput', 'RomMeasurement', MEASURED],
  correctSubstanceMeasurement: ['CorrectMeasurementInput', 'SubstanceMeasurement', MEASURED],
  planRecoveryPlanReview: ['PlanRecoveryPlanReviewInput', 'RecoveryPlanReview', 'review { id }'],
  assessSmi: ['AssessSmiInput', 'SmiAssessment', SMI],
  assessRemission: ['AssessRemissionInput', 'RemissionAssessment', REMISSION],
};

let circle: Circle;
beforeAll(async () => {
  circle = await startCircle();
}, 120_000);
afterAll(() => circle.stop());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
type Answer = any;

async function send(identity: string, act: string, input: object): Promise<Answer> {
  const [inputType, concept, shown] = ACTS[act]!;
  const query = `mutation Act($input: ${inputType}!) { ${act}(input: $input) { __typename
    ... on ${concept}Recorded { ${shown} } ... on Refused { code rule } } }`;
  const { errors, data } = await circle.hub.ask(identity, query, { input: { idempotencyKey: randomUUID(), ...input } });
  if (errors) return { errors: errors.map(({ extensions }) => extensions['code']) };
  const { __typename, ...rest } = (data as Answer)[act];
  return __typename === 'Refused' ? { __typename, ...rest } : Object.values(rest)[0];
}
const counsellor = (act: string, input: object): Promise<Answer> => send('jonas-counsellor', act, input);

const scores = (instrument: string, score: number, but: readonly string[] = []) =>
  instrumentOf(instrument)!
    .items.filter(({ code }) => !but.includes(code))
    .map(({ code: item }) => ({ item, score }));
const measurement = (instrument: string, score: number, changes: object = {}) => ({
  person: JONAS,
  instrument,
  ratedBy: 'TOGETHER',
  measuredOn: TODAY,
  scores: scores(instrument, score),
  ...changes,
});

async function listed(identity: string, list: string, node: string, args = ''): Promise<Answer> {
  const answer = await circle.ask(identity, JONAS, `${list}${args} { nodes { ${node} } }`);
  expect(answer.errors).toBeUndefined();
  const found = answer.data.person?.[list];
  return { nodes: found?.nodes ?? null, withheld: withheldCategories(answer) };
}

describe('I.ROC (M-80)', () => {
  it('is recorded with its twelve items, gives four areas and a total, and is read by whom it is open to', async () => {
    const recorded = await counsellor('recordIrocMeasurement', measurement('I_ROC', 4));
    expect(recorded).toMatchObject({ ratedBy: 'TOGETHER', isComplete: true, total: 48, provenance: { version: 1 } });
    expect(recorded.areas.map(({ score }: Answer) => score)).toEqual([12, 12, 12, 12]);
    expect(recorded.items).toHaveLength(12);
    for (const identity of ['jonas', 'jonas-counsellor', 'jonas-team-member']) {
      const { nodes } = await listed(identity, 'irocMeasurements', 'id total', `(from: "${TODAY}")`);
      expect([identity, nodes]).toEqual([identity, [{ id: recorded.id, total: 48 }]]);
    }
    for (const identity of ['jonas-gp', 'gtb-coach', 'ocmw-housing', 'jonas-mother']) {
      const { nodes } = await listed(identity, 'irocMeasurements', 'id total');
      expect([identity, nodes]).toEqual([identity, null]);
    }
  });

  it('R-051: is filled in together, and is no ROM', async () => {
    const before = await circle.count('iroc_measurement');
    expect(await counsellor('recordIrocMeasurement', measurement('I_ROC', 4, { ratedBy: 'PERSON' }))).toMatchObject({
      code: 'RULE_NOT_MET',
      rule: 'R-051',
    });
    expect(await counsellor('recordRomMeasurement', measurement('I_ROC', 4))).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await counsellor('recordIrocMeasurement', measurement('I_ROC', 7))).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await counsellor('recordIrocMeasurement', measurement('I_ROC', 4, { measuredOn: '2026-11-19' }))).toMatchObject({
      code: 'INPUT_NOT_FIT',
    });
    expect(await circle.count('iroc_measurement')).toBe(before);
  });

  it('R-051: gives no figure over persons, to nobody, and other instruments none over fewer than ten', async () => {
    const ask = async (identity: string, instrument: string) => {
      const query = `query Ask($input: OutcomeAverageInput!) { outcomeAverage(input: $input) { __typename
        ... on Refused { code rule } ... on OutcomeAverage { items { average persons } } } }`;
      const { data } = await circle.hub.ask(identity, query, { input: { persons: [JONAS, MIRA], instrument } });
      return (data as Answer).outcomeAverage;
    };
    for (const identity of ['jonas', 'jonas-counsellor', 'jonas-gp', 'mira-psychiatrist']) {
      expect([identity, await ask(identity, 'I_ROC')]).toMatchObject([identity, { code: 'RULE_NOT_MET', rule: 'R-051' }]);
    }
    expect(await ask('jonas-counsellor', 'ROM_EPA')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-63' });
  });
});

describe('C-63: an average over persons', () => {
  it('is of the latest score of each of at least ten whose scores are open to the asker, and tells of nobody else', async () => {
    const ids = Array.from({ length: 11 }, () => randomUUID());
    for (const person of ids) {
      await circle.consent.person(person);
      await circle.consent.grant({
        person,
        grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD'] },
        bundles: ['BASIC_NETWORK'],
      });
    }
    const lead = { kind: 'CARE_LEAD', role: 'MH_LEAD', organisation: organisations.brug } as const;
    for (const person of ids.slice(0, 10)) {
      await circle.consent.relation({ ...lead, person, professional: professionals.jonasCounsellor });
    }
    const measured = (person: string, measuredOn: string, score: number) =>
      circle.mentalHealth.dataSource.query(
        `INSERT INTO rom_measurement (person_id, id, held_by, author, source, recorded_at, instrument, rated_by, measured_on, items, scores, professional)
         VALUES ($1, $2, $3, $4, 'PROFESSIONAL', now(), 'VITALITY', 'PERSON', $5, '{VITALITY}', $6, $4)`,
        [person, randomUUID(), organisations.brug, professionals.jonasCounsellor, measuredOn, [score]],
      );
    for (const [index, person] of ids.entries()) {
      await measured(person, '2025-01-01', 90);
      // The eleventh has nothing to do with the asker; their score would be seen in any average.
      await measured(person, '2026-01-01', index === 10 ? 1_000 : index);
    }
    const ask = async (identity: string, persons: readonly string[], period: object = {}) => {
      const query = `query Ask($input: OutcomeAverageInput!) { outcomeAverage(input: $input) { __typename
        ... on Refused { code rule } ... on OutcomeAverage { items { item { code } average persons } } } }`;
      const input = { persons: persons.map(encodePersonId), instrument: 'VITALITY', ...period };
      const { data } = await circle.hub.ask(identity, query, { input });
      return (data as Answer).outcomeAverage;
    };
    const tooFew = { code: 'RULE_NOT_MET', rule: 'C-63' };
    expect((await ask('jonas-counsellor', ids)).items).toEqual([{ item: { code: 'VITALITY' }, average: 4.5, persons: 10 }]);
    expect((await ask('jonas-counsellor', ids, { until: '2025-12-31' })).items[0].average).toBe(90);
    expect(await ask('jonas-counsellor', ids, { from: '2026-01-02' })).toMatchObject(tooFew);
    expect(await ask('jonas-counsellor', ids.slice(1))).toMatchObject(tooFew);
    expect(await ask('jonas-gp', ids)).toMatchObject(tooFew);
    expect(await ask('jonas-counsellor', [...ids, ids[0]!])).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});

describe('R-051: a review of the recovery plan', () => {
  it('is warned of when it has no I.ROC to start from, to whoever reads those scores', async () => {
    const { nodes } = await listed('jonas-counsellor', 'mentalHealthTrajectories', 'id kind { code } state');
    const { id: trajectory } = nodes.find(({ kind, state }: Answer) => kind.code === 'REHAB' && state === 'ACTIVE');
    const planned = await send('jonas-counsellor', 'planRecoveryPlanReview', { trajectory, plannedOn: TODAY });
    const again = await send('jonas-counsellor', 'planRecoveryPlanReview', { trajectory, plannedOn: TODAY });
    const held = async (review: string, heldOn: string) => {
      const query = `mutation Hold($input: HoldRecoveryPlanReviewInput!) { holdRecoveryPlanReview(input: $input) { __typename
        ... on RecoveryPlanReviewRecorded { review { heldOn } warnings { rule } } } }`;
      const input = { review, version: 1, heldOn, idempotencyKey: randomUUID() };
      const { data } = await circle.hub.ask('jonas-counsellor', query, { input });
      return (data as Answer).holdRecoveryPlanReview;
    };
    // Since the review that he had there is one I.ROC, of today.
    expect(await held(planned.id, '2026-11-17')).toMatchObject({ review: { heldOn: '2026-11-17' }, warnings: [{ rule: 'R-051' }] });
    expect(await held(again.id, TODAY)).toMatchObject({ review: { heldOn: TODAY }, warnings: [] });
  });
});

describe('ROM and lists about substances', () => {
  it('is a series, by instrument, by who filled it in and by period', async () => {
    const rom = (measuredOn: string, ratedBy: string, instrument = 'ROM_EPA') =>
      counsellor('recordRomMeasurement', measurement(instrument, 2, { measuredOn, ratedBy }));
    await rom('2024-02-29', 'PERSON');
    await rom('2025-03-01', 'PROFESSIONAL');
    await rom('2026-03-01', 'PERSON', 'INTEGRAL_RECOVERY_SCALE');
    const dates = async (args = '') =>
      (await listed('jonas-counsellor', 'romMeasurements', 'measuredOn', args)).nodes.map(({ measuredOn }: Answer) => measuredOn);
    expect(await dates()).toEqual(['2026-03-01', '2025-03-01', '2024-02-29']);
    expect(await dates('(kinds: ["ROM_EPA"])')).toEqual(['2025-03-01', '2024-02-29']);
    expect(await dates('(ratedBy: PERSON)')).toEqual(['2026-03-01', '2024-02-29']);
    expect(await dates('(ratedBy: PERSON, kinds: ["ROM_EPA"])')).toEqual(['2024-02-29']);
    expect(await dates('(from: "2024-03-01", until: "2025-03-01")')).toEqual(['2025-03-01']);
    expect(await dates('(from: "2024-02-29", until: "2025-02-28")')).toEqual(['2024-02-29']);
  });

  it('is recorded once however often it is sent, and corrected by its keeper on the version seen', async () => {
    const input = { ...measurement('FUNCTIONAL_REMISSION', 1, { ratedBy: 'PROFESSIONAL' }), idempotencyKey: randomUUID() };
    const recorded = await counsellor('recordRomMeasurement', input);
    const count = await circle.count('rom_measurement');
    expect(await counsellor('recordRomMeasurement', input)).toEqual(recorded);
    expect(await circle.count('rom_measurement')).toBe(count);

    const correction = {
      measurement: recorded.id,
      version: 1,
      ratedBy: 'TOGETHER',
      measuredOn: '2026-11-17',
      scores: scores('FUNCTIONAL_REMISSION', 2, ['DAILY_LIFE']),
    };
    expect(await send('jonas-gp', 'correctRomMeasurement', correction)).toMatchObject({ __typename: 'Refused' });
    expect(await counsellor('correctRomMeasurement', { ...correction, scores: scores('FUNCTIONAL_REMISSION', 3) })).toMatchObject({
      code: 'INPUT_NOT_FIT',
    });
    const corrected = await counsellor('correctRomMeasurement', correction);
    expect(corrected).toMatchObject({ total: null, isComplete: false, measuredOn: '2026-11-17', provenance: { version: 2 } });
    expect(await counsellor('correctRomMeasurement', correction)).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('C-56: a list about substances takes a grant of its own, whatever is open of ROM', async () => {
    const recorded = await counsellor('recordSubstanceMeasurement', measurement('AUDIT', 2, { ratedBy: 'PERSON' }));
    expect(recorded).toMatchObject({ total: 20, instrument: { code: 'AUDIT' } });
    await circle.open(persons.jonas, 'ROM', 'IROC');
    const gp = () => listed('jonas-gp', 'substanceMeasurements', 'total');
    expect((await listed('jonas-gp', 'romMeasurements', 'measuredOn')).nodes).not.toEqual([]);
    expect(await gp()).toMatchObject({ nodes: null });
    expect((await listed('jonas', 'substanceMeasurements', 'total')).nodes).toEqual([{ total: 20 }]);
    // Opened to everybody it stays closed: a topic such as this is opened to a reader by name.
    await circle.open(persons.jonas, 'ADDICTION');
    expect(await gp()).toMatchObject({ nodes: null });
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasGp },
      categories: ['ADDICTION'],
    });
    expect((await gp()).nodes).toEqual([{ total: 20 }]);
    expect((await listed('ocmw-housing', 'substanceMeasurements', 'total')).nodes).toBeNull();
  });

  it('is nobody’s to write but the mental-health professional’s, and a stranger learns nothing', async () => {
    const before = await circle.count('rom_measurement');
    for (const identity of ['jonas', 'jonas-gp', 'gtb-coach', 'ocmw-housing']) {
      const answer = await send(identity, 'recordRomMeasurement', measurement('ROM_EPA', 2));
      expect([identity, answer]).toMatchObject([identity, { __typename: 'Refused', code: 'NOT_PERMITTED' }]);
    }
    const ofStranger = await send('mira-psychiatrist', 'recordRomMeasurement', measurement('ROM_EPA', 2));
    const ofNobody = await counsellor('recordRomMeasurement', measurement('ROM_EPA', 2, { person: encodePersonId(randomUUID()) }));
    expect(ofStranger).toMatchObject({ code: 'NOT_FOUND' });
    expect(ofStranger).toEqual(ofNobody);
    expect(await circle.count('rom_measurement')).toBe(before);
  });
});

describe('severe mental illness and remission are assessments of a day, never a badge', () => {
  const criteria = (but: readonly string[] = []) =>
    SMI_CRITERIA.map((criterion) => ({ criterion, isTheCase: !but.includes(criterion) }));

  it('R-070, P-29: five of five are met, four are not; a later assessment leaves the earlier one as it was', async () => {
    const first = await counsellor('assessSmi', { person: JONAS, assessedOn: '2025-11-18', criteria: criteria() });
    expect(first).toMatchObject({ criteriaMet: true });
    const second = await counsellor('assessSmi', { person: JONAS, assessedOn: TODAY, criteria: criteria(['SERIOUS_LIMITS']) });
    expect(second).toMatchObject({ criteriaMet: false });
    expect((await listed('jonas', 'smiAssessments', 'assessedOn criteriaMet')).nodes).toEqual([
      { assessedOn: TODAY, criteriaMet: false },
      { assessedOn: '2025-11-18', criteriaMet: true },
    ]);
    expect((await listed('gtb-coach', 'smiAssessments', 'assessedOn')).nodes).toBeNull();
    expect((await listed('ocmw-housing', 'smiAssessments', 'assessedOn')).nodes).toBeNull();
    const incomplete = { person: JONAS, assessedOn: TODAY, criteria: criteria().slice(1) };
    expect(await counsellor('assessSmi', incomplete)).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-070' });
  });

  it('R-072, P-30: after five years of remission it stays with the person and the keeper, whatever was granted', async () => {
    await circle.open(persons.jonas, 'DIAGNOSIS');
    const gp = async (list: string) => (await listed('jonas-gp', list, 'assessedOn')).nodes;
    const remission = (symptomFreeSince: string, withoutLimitsSince: string | null, assessedOn: string) =>
      counsellor('assessRemission', { person: JONAS, assessedOn, symptomFreeSince, withoutLimitsSince });

    // A day short of five years: it is shared as granted.
    const short = await remission('2021-05-19', '2020-01-01', '2026-10-01');
    expect(short).toMatchObject({ isSymptomaticRemission: true, remissionSince: '2021-11-19', leavesTargetGroupOn: '2026-11-19' });
    expect(await gp('smiAssessments')).toHaveLength(2);
    expect(await gp('remissionAssessments')).toHaveLength(1);

    expect(await remission('2021-05-18', '2020-01-01', '2026-10-02')).toMatchObject({ leavesTargetGroupOn: TODAY });
    expect(await gp('smiAssessments')).toEqual([]);
    expect(await gp('remissionAssessments')).toEqual([]);
    for (const identity of ['jonas', 'jonas-counsellor']) {
      expect((await listed(identity, 'smiAssessments', 'assessedOn')).nodes).toHaveLength(2);
      expect((await listed(identity, 'remissionAssessments', 'assessedOn')).nodes).toHaveLength(2);
    }

    // Found otherwise later, it is shared again.
    expect(await remission('2021-05-18', null, TODAY)).toMatchObject({ isFunctionalRemission: false, remissionSince: null });
    expect(await gp('smiAssessments')).toHaveLength(2);
    expect(await remission('2026-11-19', null, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-071' });
  });
});

describe('instruments of the catalogue (docs/rows.md)', () => {
  const ROWS = [
    ['M-79', 'Rom', 'ROM_EPA', 2],
    ['M-81', 'Rom', 'INTEGRAL_RECOVERY_SCALE', 2],
    ['M-82', 'Rom', 'PRQ', 2],
    ['M-80', 'Iroc', 'I_ROC', 3],
    ['M-87', 'Substance', 'AUDIT', 2],
    ['M-87', 'Substance', 'FIVE_SHOT', 1],
    ['M-87', 'Substance', 'CAGE_AID', 1],
    ['M-88', 'Substance', 'USS_2_0', 2],
  ] as const;
  const KINDS = { Rom: ['romMeasurements', 'ROM'], Iroc: ['irocMeasurements', 'IROC'], Substance: ['substanceMeasurements', 'ADDICTION'] } as const;
  const ratedBy = { PRQ: 'PERSON' } as Readonly<Record<string, string>>;

  it('each is recorded, and read by the person and who keeps it; not by the GP, work or the employer unasked', async () => {
    const keys = new Map<string, { id: string; row: string; kind: keyof typeof KINDS }>();
    for (const [row, kind, instrument, score] of ROWS) {
      const changes = { person: MIRA, ratedBy: ratedBy[instrument] ?? 'TOGETHER', measuredOn: '2026-11-16' };
      const { id } = await send('mira-psychiatrist', `record${kind}Measurement`, measurement(instrument, score, changes));
      keys.set(instrument, { id, row, kind });
    }
    const fields = Object.values(KINDS).map(([field]) => `${field}(from: "2026-11-16", until: "2026-11-16") { nodes { id instrument { code } } }`).join(' ');
    for (const identity of ['mira', 'mira-psychiatrist', 'mira-gp', 'mira-coach', 'mira-advising-doctor']) {
      const answer = await circle.ask(identity, MIRA, fields);
      expect(answer.errors).toBeUndefined();
      const isReader = ['mira', 'mira-psychiatrist'].includes(identity);
      for (const [instrument, { id, row, kind }] of keys) {
        const [field, category] = KINDS[kind];
        const nodes = answer.data.person[field]?.nodes ?? null;
        expect([row, identity, nodes === null]).toEqual([row, identity, !isReader]);
        if (isReader) expect(nodes).toContainEqual({ id, instrument: { code: instrument } });
        else expect(withheldCategories(answer)).toContain(category);
      }
    }
    expect((await circle.ask('stranger', MIRA, fields)).data).toEqual({ person: null });
  });
});

import { randomUUID } from 'node:crypto';
import type { Category } from '../../../consent/vocabulary';
import { DEMO } from '../../../shared/demo-identities';
import { decodeId, encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { daysAfter } from '../../../shared/local-date';
import { registerMessageSchema } from '../../../shared/register-api';
import type { RegisterMessage } from '../../../shared/register-api';
import { attendanceTable } from '../../../subgraphs/mental-health/attendance/attendance.table';
import { codesOf } from '../../../subgraphs/mental-health/code/code-lists.rules';
import { sessionNoteTable } from '../../../subgraphs/mental-health/session-note/session-note.table';
import { trajectoryMeetingTable } from '../../../subgraphs/mental-health/trajectory-meeting/trajectory-meeting.table';
import { JONAS, startCircle } from './circle';
import type { Circle } from './circle';

const { persons, professionals, organisations, teams } = DEMO;
const professional = (id: string): string => encodeReferenceId('Professional', id);
const organisation = (id: string): string => encodeReferenceId('Organisation', id);
const COUNSELLOR = professional(professionals.jonasCounsellor);
const TEAM_MEMBER = professional(professionals.jonasTeamMember);
const TODAY = '2026-11-18';
const ALL_BUT = (...left: readonly string[]) => codesOf('life-domain').filter((domain) => !left.includes(domain));

/** Each act: its input, the concept it answers with, and what of it these tests look at. */
const TRAJECTORY = 'MentalHealthTrajectory: trajectory { id state phase startedOn plannedEndOn accountable { id } leadPractitioner { id } individualCounsellor { id } provenance { version } }';
const PLAN = 'CarePlan: carePlan { id kind endedOn personWording { text } professionalView { text } provenance { version } }';
const GOAL = 'TreatmentGoal: goal { id origin state subject { code } personWording { text } professionalView { text } provenance { version } }';
const INTERVENTION = 'intervention { id state reason { code } since reconsideredOn reconsiderFrom provenance { version } }';
const MEDICINE = 'Medication: medication { id dose servesGoal startedOn endedOn provenance { version } }';
const MODULE = 'RehabModule: module { id state goal endedOn provenance { version } }';
const ESCALATION = 'TreatmentEscalation: escalation { id rung state askedBy plannedOn heldOn outcome answer closedOn organisation { id } provenance { version source } }';
const BOARD = 'TeamBoardEntry: entry { id onSince accountable { id } leadPractitioner { id } looks { kind lookedOn } standing { looksTaken nextLookOn isToBeLookedAt offSince } }';
const CAME = 'Attendance: attendance { id presence said provenance { version source } }';
const FUNDING = 'FundingAllocation: allocation { id fundingSource { code } method sharePercent fromDate untilDate payer { id } provenance { version } }';
const ACTS: Readonly<Record<string, readonly [input: string, answer: string]>> = {
  registerApplication: ['RegisterApplicationInput', TRAJECTORY],
  putOnWaitingList: ['PutOnWaitingListInput', TRAJECTORY],
  planTrajectoryStart: ['PlanTrajectoryStartInput', TRAJECTORY],
  startTrajectory: ['StartTrajectoryInput', TRAJECTORY],
  beginAftercare: ['BeginAftercareInput', TRAJECTORY],
  resumeTrajectory: ['ResumeTrajectoryInput', TRAJECTORY],
  endTrajectory: ['CloseTrajectoryInput', TRAJECTORY],
  routeElsewhere: ['CloseTrajectoryInput', TRAJECTORY],
  withdrawApplication: ['CloseTrajectoryInput', TRAJECTORY],
  assignTrajectory: ['AssignTrajectoryInput', TRAJECTORY],
  planTrajectoryEnd: ['PlanTrajectoryEndInput', TRAJECTORY],
  allocateFunding: ['AllocateFundingInput', FUNDING],
  changeFunding: ['ChangeFundingInput', FUNDING],
  checkNeedWhileWaiting: ['CheckNeedWhileWaitingInput', 'TrajectoryWaiting: waiting { id needCheckedOn needUnchanged provenance { version } }'],
  offerBridgingCare: ['OfferBridgingCareInput', 'BridgingCare: bridgingCare { id answer provenance { version } }'],
  answerBridgingCare: ['AnswerBridgingCareInput', 'BridgingCare: bridgingCare { id answer provenance { version } }'],
  assessEligibility: ['AssessEligibilityInput', 'EligibilityAssessment: assessment { id outcome criteria { criterion { code } finding } diagnosisCriteria { criterion { code } finding } addictionCriteria { criterion { code } finding } pointedTo { code } }'],
  recordFamilyImpactCheck: ['RecordFamilyImpactCheckInput', 'FamilyImpactCheck: check { id meaning }'],
  planTrajectoryMeeting: ['PlanTrajectoryMeetingInput', 'TrajectoryMeeting: meeting { id state kind { code } provenance { version } }'],
  settleTrajectoryMeeting: ['SettleTrajectoryMeetingInput', 'TrajectoryMeeting: meeting { id state heldOn provenance { version } }'],
  changeCareIntensity: ['ChangeCareIntensityInput', 'CareIntensityChange: change { id direction reason { code } contactsInFourWeeks }'],
  askOfTrajectory: ['AskOfTrajectoryInput', 'TrajectoryRequest: request { id kind { code } takenBackOn provenance { version source } }'],
  takeBackRequest: ['TakeBackRequestInput', 'TrajectoryRequest: request { id takenBackOn }'],
  recordAdmission: ['RecordAdmissionInput', 'Admission: admission { id dischargedOn responsibilityStaysWith { id } provenance { version } }'],
  recordDischarge: ['RecordDischargeInput', 'Admission: admission { id dischargedOn provenance { version } }'],
  addRehabModule: ['AddRehabModuleInput', MODULE],
  changeRehabModule: ['ChangeRehabModuleInput', MODULE],
  scheduleRehabModule: ['ScheduleRehabModuleInput', MODULE],
  giveHomeAssignment: ['GiveHomeAssignmentInput', 'HomeAssignment: assignment { id text doneOn provenance { version } }'],
  homeAssignmentDone: ['HomeAssignmentDoneInput', 'HomeAssignment: assignment { id doneOn provenance { version } }'],
  checkWorkingRelation: ['CheckWorkingRelationInput', 'WorkingRelationCheck: check { id rating provenance { source } }'],
  makeCarePlan: ['MakeCarePlanInput', PLAN],
  wordCarePlan: ['WordCarePlanInput', PLAN],
  setTreatmentGoal: ['SetTreatmentGoalInput', GOAL],
  wordTreatmentGoal: ['WordTreatmentGoalInput', GOAL],
  sayTreatmentGoalState: ['SayTreatmentGoalStateInput', GOAL],
  recordSharedDecision: ['RecordSharedDecisionInput', 'SharedDecision: decision { id considerations outcome personAgrees agreedBy { id } }'],
  considerIntervention: ['ConsiderInterventionInput', `Intervention: ${INTERVENTION}`],
  considerTraumaIntervention: ['ConsiderInterventionInput', `TraumaIntervention: ${INTERVENTION}`],
  reconsiderIntervention: ['ReconsiderInterventionInput', `Intervention: ${INTERVENTION}`],
  reconsiderTraumaIntervention: ['ReconsiderInterventionInput', `TraumaIntervention: ${INTERVENTION}`],
  recordRomMeasurement: ['RecordMeasurementInput', 'RomMeasurement: measurement { id isComplete }'],
  planPlanEvaluation: ['PlanPlanEvaluationInput', 'PlanEvaluation: evaluation { id heldOn provenance { version } }'],
  holdPlanEvaluation: ['HoldPlanEvaluationInput', 'PlanEvaluation: evaluation { id heldOn presence { personWasThere relations { code } professionals { id } selfHelpMentionedOn } }'],
  startMedication: ['StartMedicationInput', MEDICINE],
  changeMedication: ['ChangeMedicationInput', MEDICINE],
  stopMedication: ['StopMedicationInput', MEDICINE],
  noteSideEffect: ['NoteSideEffectInput', 'Medication: medication { id sideEffectsTold { text provenance { source } } }'],
  reviewMedication: ['ReviewMedicationInput', 'Medication: medication { id reviews { outcome { code } reviewer { id } } }'],
  escalateTreatment: ['EscalateTreatmentInput', ESCALATION],
  moveTreatmentEscalation: ['MoveTreatmentEscalationInput', ESCALATION],
  putOnTeamBoard: ['PutOnTeamBoardInput', BOARD],
  lookAtTeamBoard: ['LookAtTeamBoardInput', BOARD],
  recordAttendance: ['RecordAttendanceInput', CAME],
  correctAttendance: ['CorrectAttendanceInput', CAME],
  mapNeeds: ['MapNeedsInput', 'NeedsMap: map { id leftOut { code } }'],
  recordIntakeTalk: ['RecordIntakeTalkInput', 'IntakeTalk: intake { id trustedPerson }'],
  agreeMedicationSupport: ['AgreeMedicationSupportInput', 'MedicationSupport: support { id text }'],
  planRecoveryPlanReview: ['PlanRecoveryPlanReviewInput', 'RecoveryPlanReview: review { id }'],
};

let circle: Circle;
beforeAll(async () => {
  circle = await startCircle();
}, 120_000);
afterAll(() => circle.stop());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
type Answer = any;

async function send(identity: string, act: string, input: object): Promise<Answer> {
  const [inputType, answer] = ACTS[act]!;
  const [concept, shown] = answer.split(/: (.*)/s) as [string, string];
  const query = `mutation Act($input: ${inputType}!) { ${act}(input: $input) { __typename
    ... on ${concept}Recorded { ${shown} warnings { rule } } ... on Refused { code message rule } } }`;
  const { status, errors, data } = await circle.hub.ask(identity, query, { input });
  expect(status).toBe(200);
  if (errors) return { errors: errors.map(({ extensions }) => extensions['code']) };
  const { __typename, warnings, ...rest } = (data as Answer)[act];
  if (__typename === 'Refused') return { __typename, ...rest };
  return { __typename, warnings: (warnings ?? []).map(({ rule }: { rule: string }) => rule), ...(Object.values(rest)[0] as object) };
}

const retried = new Set<string>();
/** Keys of what the counsellor recorded by these acts, by the concept they answer with. */
const made = new Map<string, Set<string>>();

async function accessRecords(): Promise<number> {
  const { dataSource } = circle.hub.subgraphs.get('person')!;
  const [row] = await dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM access_record WHERE action = 'CONTRIBUTE'`);
  return row!.n;
}

/** Sends each kind of act twice with one key, the first time it is done: it is done once, and answered alike. */
async function act(identity: string, name: string, input: object): Promise<Answer> {
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const first = await send(identity, name, keyed);
  if (first.__typename !== 'Refused' && first.errors === undefined && !retried.has(name)) {
    retried.add(name);
    const before = await circle.count('done_act');
    const recorded = await accessRecords();
    expect(await send(identity, name, keyed)).toEqual(first);
    expect(await circle.count('done_act')).toBe(before);
    // A retry is answered from what was done, and asked of the person all the same: it is on record like the act.
    expect([name, (await accessRecords()) > recorded]).toEqual([name, true]);
  }
  if (identity === 'jonas-counsellor' && typeof first.id === 'string') {
    const concept = ACTS[name]![1].split(':')[0]!;
    made.set(concept, (made.get(concept) ?? new Set()).add(first.id));
  }
  return first;
}
const counsellor = (name: string, input: object): Promise<Answer> => act('jonas-counsellor', name, input);

async function read(identity: string, fields: string): Promise<Answer> {
  const answer = await circle.ask(identity, JONAS, fields);
  expect(answer.errors).toBeUndefined();
  return answer.data.person;
}

async function told(detailType: string): Promise<RegisterMessage[]> {
  const rows = await circle.mentalHealth.dataSource.query<{ message: unknown }[]>('SELECT message FROM outbox ORDER BY id');
  return rows.map(({ message }) => registerMessageSchema.parse(message)).filter((each) => each.detailType === detailType);
}

const application = (changes: object = {}) => ({
  person: JONAS,
  careForm: 'CRISIS_SERVICE',
  jurisdiction: 'BE',
  appliedOn: '2026-11-02',
  broughtBy: 'PERSON',
  question: 'Ik wil weer slapen en mijn week op orde krijgen.',
  language: 'nl',
  fromYouthCare: false,
  accountable: COUNSELLOR,
  ...changes,
});
const applied = (changes: object = {}) => counsellor('registerApplication', application(changes));
const on = ({ id, provenance }: Answer) => ({ trajectory: id, version: provenance.version });
const planned = async (changes: object = {}) =>
  counsellor('planTrajectoryStart', { ...on(await applied(changes)), startsOn: TODAY });
const begun = async (changes: object = {}, start: object = {}) =>
  counsellor('startTrajectory', { ...on(await planned(changes)), startedOn: '2026-11-10', leadPractitioner: TEAM_MEMBER, ...start });
/** One in each state, for the tests that change nothing in it. */
const kept = new Map<string, Promise<Answer>>();
const keptAs = (name: string, make: () => Promise<Answer>): Promise<Answer> => {
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name)!;
};
const FACT = { careForm: 'F_ACT', jurisdiction: 'NL' };
const running = (): Promise<Answer> => keptAs('begun', begun);
const runningFact = (): Promise<Answer> => keptAs('F-ACT', () => begun(FACT));
const closing = (changes: object = {}) => ({
  closedOn: TODAY,
  reason: 'COMPLETED',
  explanation: 'Samen besproken.',
  language: 'nl',
  pointedTo: [],
  ...changes,
});

describe('the course of a trajectory', () => {
  it('R-063, R-106: goes from application to its end, and up again out of aftercare at once, with always one who is accountable, and everybody’s part in it kept', async () => {
    const first = await applied();
    expect(first).toMatchObject({ state: 'APPLIED', startedOn: null, accountable: { id: COUNSELLOR }, leadPractitioner: null });
    const waiting = await counsellor('putOnWaitingList', { ...on(first), since: '2026-11-03' });
    expect(waiting).toMatchObject({ state: 'WAITING', provenance: { version: 2 } });
    const plan = await counsellor('planTrajectoryStart', { ...on(waiting), startsOn: TODAY });
    expect(plan).toMatchObject({ state: 'PLANNED', startedOn: TODAY });
    const active = await counsellor('startTrajectory', { ...on(plan), startedOn: '2026-11-10', leadPractitioner: TEAM_MEMBER });
    expect(active).toMatchObject({ state: 'ACTIVE', startedOn: '2026-11-10', leadPractitioner: { id: TEAM_MEMBER }, phase: null });
    const passed = await counsellor('assignTrajectory', { ...on(active), from: '2026-11-12', accountable: TEAM_MEMBER });
    expect(passed).toMatchObject({ accountable: { id: TEAM_MEMBER }, leadPractitioner: { id: TEAM_MEMBER } });
    const after = await counsellor('beginAftercare', { ...on(passed), beganOn: '2026-11-15' });
    expect(after).toMatchObject({ state: 'AFTERCARE', warnings: [] });
    const again = await counsellor('resumeTrajectory', { ...on(after), resumedOn: '2026-11-16' });
    expect(again).toMatchObject({ state: 'ACTIVE' });
    const ended = await counsellor('endTrajectory', { ...on(again), ...closing() });
    expect(ended).toMatchObject({ state: 'ENDED' });

    const { mentalHealthTrajectories } = await read('jonas', 'mentalHealthTrajectories { nodes { id endedOn history { step part state happenedOn professional { id } } } }');
    const mine = mentalHealthTrajectories.nodes.find(({ id }: Answer) => id === first.id);
    expect(mine.endedOn).toBe(TODAY);
    expect(mine.history.map(({ step, part }: Answer) => step ?? part)).toEqual([
      'APPLY', 'ACCOUNTABLE', 'PUT_ON_WAITING_LIST', 'START', 'LEAD_PRACTITIONER', 'ACCOUNTABLE', 'BEGIN_AFTERCARE', 'RESUME', 'PLAN_START', 'END',
    ]);
  });

  it('tells the register who answers for it since when, by part, until it is over (N-04, R-063)', async () => {
    const active = await begun();
    const ofThis = async (): Promise<RegisterMessage[]> =>
      (await told('MentalHealthTrajectory')).filter(
        ({ kind, detail, person }) => kind === 'RESPONSIBLE' && encodeId('MentalHealthTrajectory', person, detail) === active.id,
      );
    expect((await ofThis()).map(({ code, aspect, until }) => [code, aspect, until])).toEqual([
      ['ACCOUNTABLE', 'ACCOUNTABLE', null],
      ['LEAD_PRACTITIONER', 'LEAD_PRACTITIONER', null],
    ]);
    const next = await counsellor('assignTrajectory', { ...on(active), from: TODAY, accountable: TEAM_MEMBER });
    const passed = (await ofThis()).at(-1)!;
    expect(passed).toMatchObject({ code: 'ACCOUNTABLE', on: TODAY, until: null, category: 'TRAJECTORY' });
    expect(encodeReferenceId('Professional', passed.responsible!)).toBe(TEAM_MEMBER);
    await counsellor('endTrajectory', { ...on(next), ...closing() });
    expect((await ofThis()).slice(-2).map(({ code, until }) => [code, until])).toEqual([
      ['ACCOUNTABLE', TODAY],
      ['LEAD_PRACTITIONER', TODAY],
    ]);
  });

  it('tells the register of waiting, of the start and of the end, and nothing of why', async () => {
    const plan = await counsellor('planTrajectoryStart', {
      ...on(await counsellor('putOnWaitingList', { ...on(await applied()), since: '2026-11-03' })),
      startsOn: TODAY,
    });
    expect((await told('TrajectoryWaiting')).slice(-2)).toMatchObject([
      { kind: 'WAITING', category: 'WAITING', code: 'WAITING_FOR_START', on: '2026-11-03', until: null },
      { kind: 'WAITING', on: '2026-11-03', until: TODAY },
    ]);
    const active = await counsellor('startTrajectory', { ...on(plan), startedOn: '2026-11-10', leadPractitioner: COUNSELLOR });
    expect((await told('MentalHealthTrajectory')).slice(-1)).toMatchObject([{ kind: 'NOTICE', code: 'INTAKE', on: '2026-11-10' }]);
    await counsellor('endTrajectory', { ...on(active), ...closing({ reason: 'OTHER_CARE', explanation: 'Geheim van de smid' }) });
    const [outflow] = (await told('TrajectoryClosure')).slice(-1);
    expect(outflow).toMatchObject({ kind: 'NOTICE', category: 'NOTICES', code: 'OUTFLOW', on: TODAY });
    expect(JSON.stringify(outflow)).not.toMatch(/Geheim|OTHER_CARE/);
  });

  it.each([
    ['putOnWaitingList', 'begun', { since: TODAY }, 'RULE_NOT_MET'],
    ['planTrajectoryStart', 'begun', { startsOn: TODAY }, 'RULE_NOT_MET'],
    ['startTrajectory', 'applied', { startedOn: TODAY, leadPractitioner: COUNSELLOR }, 'RULE_NOT_MET'],
    ['beginAftercare', 'planned', { beganOn: TODAY }, 'RULE_NOT_MET'],
    ['resumeTrajectory', 'begun', { resumedOn: TODAY }, 'RULE_NOT_MET'],
    ['endTrajectory', 'planned', closing(), 'RULE_NOT_MET'],
    ['routeElsewhere', 'begun', closing({ pointedTo: ['FIRST_LINE'] }), 'RULE_NOT_MET'],
    ['withdrawApplication', 'begun', closing(), 'RULE_NOT_MET'],
    ['resumeTrajectory', 'ended', { resumedOn: TODAY }, 'ALREADY_ENDED'],
    ['assignTrajectory', 'ended', { from: TODAY, counsellor: COUNSELLOR }, 'ALREADY_ENDED'],
    ['planTrajectoryEnd', 'planned', { plannedEndOn: '2027-01-01' }, 'RULE_NOT_MET'],
  ])('%s is refused when it is %s, and changes nothing', async (name, state, input, code) => {
    const there =
      state === 'applied' ? await keptAs('applied', applied)
      : state === 'planned' ? await keptAs('planned', planned)
      : state === 'begun' ? await running()
      : await keptAs('ended', async () => counsellor('endTrajectory', { ...on(await begun()), ...closing() }));
    const before = await circle.count('trajectory_event');
    expect(await counsellor(name, { ...on(there), ...input })).toMatchObject({ __typename: 'Refused', code });
    expect(await circle.count('trajectory_event')).toBe(before);
  });

  it('tells the later of two, and nothing of either is lost', async () => {
    const there = await applied();
    const one = await counsellor('putOnWaitingList', { ...on(there), since: TODAY });
    expect(one.state).toBe('WAITING');
    expect(await counsellor('planTrajectoryStart', { ...on(there), startsOn: TODAY })).toMatchObject({ code: 'STALE_VERSION' });
    const both = await Promise.all(
      [COUNSELLOR, TEAM_MEMBER].map((accountable) =>
        send('jonas-counsellor', 'assignTrajectory', { ...on(one), from: TODAY, accountable, idempotencyKey: randomUUID() }),
      ),
    );
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['STALE_VERSION', 'done']);
  });

  it('nobody is just turned away (X-18), and a closed one says what was shown instead', async () => {
    const there = await applied();
    expect(await counsellor('routeElsewhere', { ...on(there), ...closing({ reason: 'NOT_ELIGIBLE' }) })).toMatchObject({
      code: 'RULE_NOT_MET',
      rule: 'X-18',
    });
    const routed = await counsellor('routeElsewhere', {
      ...on(there),
      ...closing({ reason: 'NOT_ELIGIBLE', pointedTo: ['DAY_ACTIVITY', 'PEER_SUPPORT'] }),
    });
    expect(routed.state).toBe('ROUTED_ELSEWHERE');
    const { trajectoryClosures } = await read('jonas', 'trajectoryClosures { nodes { reason { code } pointedTo { code } explanation } }');
    expect(trajectoryClosures.nodes).toContainEqual(
      expect.objectContaining({ reason: { code: 'NOT_ELIGIBLE' }, pointedTo: [{ code: 'DAY_ACTIVITY' }, { code: 'PEER_SUPPORT' }] }),
    );
  });

  it.each([
    ['its form of care is none', { careForm: 'ADDICTION_CARE' }],
    ['its form of care is of the other country', { careForm: 'F_ACT', jurisdiction: 'BE' }],
    ['it lies in the future', { appliedOn: '2026-11-19' }],
    ['nobody says who brought it', { broughtBy: 'NOBODY' }],
    ['it asks nothing', { question: ' ' }],
  ])('an application is refused when %s', async (_why, changes) => {
    const before = await circle.count('trajectory');
    expect(await applied(changes)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await circle.count('trajectory')).toBe(before);
  });

  it('holds its steps between the application and today, on both sides', async () => {
    const start = async (startedOn: string) =>
      counsellor('startTrajectory', { ...on(await planned()), startedOn, leadPractitioner: COUNSELLOR });
    expect(await start('2026-11-01')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await start('2026-11-02')).toMatchObject({ state: 'ACTIVE' });
    expect(await start(TODAY)).toMatchObject({ state: 'ACTIVE' });
    expect(await start('2026-11-19')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await counsellor('planTrajectoryStart', { ...on(await applied()), startsOn: '2026-11-17' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('R-059: once the person says they stop nothing goes on, and closing it is never blocked', async () => {
    const there = await planned();
    const stop = await act('jonas', 'askOfTrajectory', { trajectory: there.id, kind: 'STOP', language: 'nl' });
    expect(stop).toMatchObject({ kind: { code: 'STOP' }, provenance: { source: 'PERSON' } });
    const start = { ...on(there), startedOn: TODAY, leadPractitioner: COUNSELLOR };
    expect(await counsellor('startTrajectory', start)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-059' });
    const back = await act('jonas', 'takeBackRequest', { request: stop.id, version: 1 });
    expect(back.takenBackOn).toBe(TODAY);
    expect(await counsellor('startTrajectory', start)).toMatchObject({ state: 'ACTIVE' });

    const stopped = await begun();
    await act('jonas', 'askOfTrajectory', { trajectory: stopped.id, kind: 'STOP', language: 'nl' });
    const module = { title: 'Koken', language: 'nl', form: 'GROUP', domain: 'HOUSING', topic: 'HOUSEHOLD', isChosen: false, startedOn: TODAY };
    expect(await counsellor('addRehabModule', { trajectory: stopped.id, ...module })).toMatchObject({ rule: 'R-059' });
    expect(await counsellor('endTrajectory', { ...on(stopped), ...closing({ reason: 'PERSON_STOPS' }) })).toMatchObject({ state: 'ENDED' });

    const other = await planned();
    await act('jonas', 'askOfTrajectory', { trajectory: other.id, kind: 'STOP', language: 'nl' });
    expect(await counsellor('withdrawApplication', { ...on(other), ...closing({ reason: 'PERSON_STOPS' }) })).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('R-089: another professional is the person’s to ask, and nobody else’s', async () => {
    const there = await running();
    const ask = { trajectory: there.id, kind: 'OTHER_PROFESSIONAL', text: 'Het klikt niet.', language: 'nl' };
    expect(await act('jonas', 'askOfTrajectory', ask)).toMatchObject({ __typename: 'TrajectoryRequestRecorded' });
    expect(await counsellor('askOfTrajectory', ask)).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await act('jonas-mother', 'askOfTrajectory', ask)).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await act('stranger', 'askOfTrajectory', ask)).toMatchObject({ code: 'NOT_FOUND' });
    const { trajectoryRequests } = await read('jonas-counsellor', 'trajectoryRequests { nodes { kind { code } text } }');
    expect(trajectoryRequests.nodes).toContainEqual({ kind: { code: 'OTHER_PROFESSIONAL' }, text: 'Het klikt niet.' });
  });
});

describe('the rehabilitation programme', () => {
  const rehab = { careForm: 'REHAB', appliedOn: '2026-11-02' };
  const INCLUDED = [
    'DIAGNOSIS_PER_CONVENTION', 'DEVELOPMENT_POSSIBLE', 'INTRINSIC_MOTIVATION', 'WISH_TO_INTEGRATE', 'WILLING_TO_WORK_IN_GROUP',
    'ABLE_TO_TAKE_STEPS', 'VOLUNTARY', 'FROM_OWN_STRENGTHS',
  ];
  const EXCLUDED = ['ACUTE_ADDICTION', 'INTELLECTUAL_DISABILITY', 'ACUTE_CRISIS', 'NO_RECOVERY_NEED'];
  const found = (turned?: string) =>
    [...INCLUDED, ...EXCLUDED].map((criterion) => ({ criterion, isTheCase: INCLUDED.includes(criterion) !== (criterion === turned) }));
  const assessed = (trajectory: string, changes: object = {}) =>
    counsellor('assessEligibility', {
      trajectory,
      assessedOn: TODAY,
      ageInYears: 26,
      domains: ['HOUSING', 'MENTAL_WELLBEING'],
      seeks: ['PERSONAL_RECOVERY'],
      findings: found(),
      ...changes,
    });
  const check = (trajectory: string) =>
    counsellor('recordFamilyImpactCheck', {
      trajectory,
      doneOn: TODAY,
      meaning: 'Er zijn geen kinderen; zijn zus merkt er iets van.',
      agreed: 'We vragen het haar.',
      language: 'nl',
    });
  const start = (there: Answer, changes: object = {}) =>
    counsellor('startTrajectory', {
      ...on(there), startedOn: TODAY, plannedEndOn: '2027-11-18', leadPractitioner: COUNSELLOR, counsellor: TEAM_MEMBER, ...changes,
    });

  it('is planned once every criterion is met, one by one (R-041 to R-044)', async () => {
    const there = await applied(rehab);
    const plan = () => counsellor('planTrajectoryStart', { ...on(there), startsOn: TODAY });
    expect(await plan()).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-042' });
    expect(await assessed(there.id, { findings: found('ACUTE_CRISIS') })).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      pointedTo: [{ code: 'CRISIS_OFFER' }],
    });
    expect(await plan()).toMatchObject({ rule: 'R-043', message: expect.stringContaining('ACUTE_CRISIS') });
    expect(await assessed(there.id, { seeks: ['DAY_STRUCTURE'] })).toMatchObject({ pointedTo: [{ code: 'DAY_ACTIVITY' }] });
    expect(await plan()).toMatchObject({ rule: 'R-044' });
    expect(await assessed(there.id, { ageInYears: 15 })).toMatchObject({ outcome: 'NOT_ELIGIBLE' });
    expect(await plan()).toMatchObject({ rule: 'R-041' });
    expect(await assessed(there.id, { findings: found().slice(1) })).toMatchObject({ outcome: 'UNDECIDED' });
    expect(await plan()).toMatchObject({ code: 'RULE_NOT_MET' });
    const met = await assessed(there.id, { ageInYears: 16 });
    expect(met.outcome).toBe('ELIGIBLE');
    expect(met.criteria.map(({ criterion }: Answer) => criterion.code)).not.toContain('ACUTE_ADDICTION');
    expect(met.addictionCriteria).toEqual([{ criterion: { code: 'ACUTE_ADDICTION' }, finding: 'MET' }]);
    expect(await plan()).toMatchObject({ state: 'PLANNED' });
  });

  it('P-44: shows criteria that tell of a diagnosis or of addiction to those only who may see them, and to nobody else what they come to (C-56)', async () => {
    const there = await applied(rehab);
    const { id } = await assessed(there.id, { findings: found('ACUTE_ADDICTION') });
    const fields = 'eligibilityAssessments(first: 100) { nodes { id outcome criteria { criterion { code } finding } diagnosisCriteria { finding } addictionCriteria { finding } } }';
    const seen = async (identity: string) => {
      const { eligibilityAssessments } = await read(identity, fields);
      return eligibilityAssessments?.nodes.find((each: Answer) => each.id === id) ?? null;
    };
    expect(await seen('jonas')).toMatchObject({ outcome: 'NOT_ELIGIBLE', addictionCriteria: [{ finding: 'NOT_MET' }] });
    expect(await seen('jonas-counsellor')).toMatchObject({ outcome: 'NOT_ELIGIBLE', addictionCriteria: [{ finding: 'NOT_MET' }] });
    const gp = await seen('jonas-gp');
    expect(gp).toMatchObject({ outcome: null, diagnosisCriteria: null, addictionCriteria: null });
    expect(gp.criteria.every(({ finding }: Answer) => finding === 'MET')).toBe(true);
    expect(gp.criteria.map(({ criterion }: Answer) => criterion.code)).toContain('INTRINSIC_MOTIVATION');
    expect(await seen('jonas-mother')).toBeNull();
    expect(await seen('gtb-coach')).toBeNull();
  });

  it('says to whom a silence speaks what it would say of a person of whom nothing was found, and lists nothing as withheld', async () => {
    const [whole, bare] = [await applied(rehab), await applied(rehab)];
    const needs = found().filter(({ criterion }) => !['DIAGNOSIS_PER_CONVENTION', 'ACUTE_ADDICTION', 'INTELLECTUAL_DISABILITY'].includes(criterion));
    const ids = [(await assessed(whole.id, { findings: found('ACUTE_ADDICTION') })).id, (await assessed(bare.id, { findings: needs })).id];
    const person = circle.hub.subgraphs.get('person')!.dataSource;
    const silence = randomUUID();
    await person.query(
      `INSERT INTO silence (id, person, grantee, categories, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, '{"kind":"EVERYONE"}', '{DIAGNOSIS,ADDICTION}', '2026-01-01', '2026-01-01', $2)`,
      [silence, persons.jonas],
    );
    const fields = 'eligibilityAssessments(first: 100) { nodes { id outcome diagnosisCriteria { criterion { code } finding } addictionCriteria { finding } } }';
    const answer = await circle.ask('jonas-gp', JONAS, fields);
    const [one, other] = ids.map((wanted) => {
      const { id, ...rest } = answer.data.person.eligibilityAssessments.nodes.find((each: Answer) => each.id === wanted);
      expect(id).toBe(wanted);
      return rest;
    });
    await person.query('DELETE FROM silence WHERE id = $1', [silence]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ outcome: 'UNDECIDED', addictionCriteria: [{ finding: 'NOT_KNOWN' }] });
    expect(answer.withheld.map(({ category }) => category)).not.toEqual(expect.arrayContaining(['ADDICTION']));
    expect(answer.withheld.map(({ category }) => category)).not.toEqual(expect.arrayContaining(['DIAGNOSIS']));
  });

  it('P-45: begins after the family was thought of and with a planned end (R-052, R-055), in its first phase', async () => {
    const first = await applied(rehab);
    await assessed(first.id);
    const there = await counsellor('planTrajectoryStart', { ...on(first), startsOn: TODAY });
    expect(await start(there)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-052' });
    const kept = await circle.count('trajectory_phase');
    expect(await check(there.id)).toMatchObject({ meaning: expect.stringContaining('geen kinderen') });
    expect(await start(there, { plannedEndOn: null })).toMatchObject({ rule: 'R-055' });
    expect(await start(there, { plannedEndOn: TODAY })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await circle.count('trajectory_phase')).toBe(kept);
    const active = await start(there, { plannedEndOn: '2026-11-19' });
    expect(active).toMatchObject({ state: 'ACTIVE', phase: 'START', plannedEndOn: '2026-11-19', individualCounsellor: { id: TEAM_MEMBER } });
    expect(await counsellor('planTrajectoryEnd', { ...on(active), plannedEndOn: null })).toMatchObject({ rule: 'R-055' });

    // C-39: that it was done is the network's; what it means is its author's and his.
    const done = 'familyImpactChecksDone(first: 1) { nodes { doneOn } } familyImpactChecks(first: 1) { nodes { doneOn } }';
    expect(await read('jonas-gp', done)).toMatchObject({ familyImpactChecksDone: { nodes: [{ doneOn: TODAY }] }, familyImpactChecks: null });
    expect(await read('jonas', done)).toMatchObject({ familyImpactChecks: { nodes: [{ doneOn: TODAY }] } });
  });

  it('M-43, M-44, M-45: has modules in a week, apart from job coaching (R-047), and ends with a plan for afterwards or a warning (R-055)', async () => {
    const first = await applied(rehab);
    await assessed(first.id);
    await check(first.id);
    const active = await start(await counsellor('planTrajectoryStart', { ...on(first), startsOn: TODAY }));
    const module = (changes: object = {}) =>
      counsellor('addRehabModule', {
        trajectory: active.id, title: 'Koken', language: 'nl', form: 'GROUP', domain: 'HOUSING', topic: 'HOUSEHOLD', isChosen: false, startedOn: TODAY, ...changes,
      });
    expect(await module({ topic: 'JOB_COACHING' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-047' });
    expect(await module({ isChosen: true })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const cooking = await module();
    const sport = await module({ title: 'Sport', topic: 'MOVEMENT', isChosen: true, goal: 'Buiten komen' });
    expect([cooking.state, sport.state]).toEqual(['TRYING_OUT', 'CHOSEN']);
    const slot = { weekday: 'SUNDAY', partOfDay: 'MORNING' };
    const inWeek = (each: Answer, halfDays: object[], validFrom = TODAY) =>
      counsellor('scheduleRehabModule', { module: each.id, version: each.provenance.version, validFrom, halfDays });
    const scheduled = await inWeek(cooking, [slot]);
    expect(await inWeek(sport, [slot])).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await inWeek(sport, [{ ...slot, partOfDay: 'AFTERNOON' }])).toMatchObject({ __typename: 'RehabModuleRecorded' });
    const sunday = async (identity: string, day: string) => {
      const { weekSchedule } = await read(identity, `weekSchedule(on: "${day}") { halfDays { weekday partOfDay module { title } } }`);
      return weekSchedule?.halfDays.filter(({ weekday }: Answer) => weekday === 'SUNDAY').map(({ module: { title } }: Answer) => title) ?? null;
    };
    expect(await sunday('jonas-team-member', TODAY)).toEqual(['Koken', 'Sport']);
    expect(await sunday('jonas-gp', TODAY)).toBeNull();

    const change = (each: Answer, state: string, changes: object = {}) =>
      counsellor('changeRehabModule', { module: each.id, version: each.provenance.version, state, on: TODAY, ...changes });
    expect(await change(scheduled, 'COMPLETED')).toMatchObject({ code: 'RULE_NOT_MET' });
    const chosen = await change(scheduled, 'CHOSEN', { goal: 'Zelf koken' });
    expect(chosen).toMatchObject({ state: 'CHOSEN', goal: 'Zelf koken' });
    expect(await change(chosen, 'STOPPED')).toMatchObject({ endedOn: TODAY });
    expect(await sunday('jonas', TODAY)).toEqual(['Sport']);

    const given = { trajectory: active.id, text: 'Een maaltijd koken', language: 'nl', setting: 'AT_HOME', dueOn: '2026-11-25' };
    const assignment = await counsellor('giveHomeAssignment', given);
    expect(await act('jonas', 'homeAssignmentDone', { assignment: assignment.id, version: 1, doneOn: TODAY })).toMatchObject({ doneOn: TODAY });

    const after = await counsellor('beginAftercare', { ...on(active), beganOn: TODAY });
    expect(after.warnings).toEqual(['R-055']);
    const talk = { trajectory: active.id, plannedOn: '2026-12-01', mode: 'REMOTE', contextIsWelcome: false, professional: COUNSELLOR };
    expect(await counsellor('planTrajectoryMeeting', { ...talk, kind: 'AFTERCARE_TALK' })).toMatchObject({ state: 'PLANNED' });
    expect(await counsellor('planTrajectoryMeeting', { ...talk, kind: 'INTRODUCTION_VISIT' })).toMatchObject({ code: 'RULE_NOT_MET' });
    await counsellor('makeCarePlan', {
      trajectory: active.id, kind: 'FOLLOW_UP', leadPractitioner: COUNSELLOR, networkInvolvement: 'Zijn ouders weten ervan.',
      trustedPerson: 'WAIVED_BY_PERSON', view: 'Elke maand bellen.', language: 'nl',
    });
    expect((await counsellor('endTrajectory', { ...on(after), ...closing() })).warnings).toEqual([]);
  });
});

describe('by which money frames a trajectory is paid (N-15, R-121, L-01, L-02, L-03, L-21, L-23)', () => {
  const payer = organisation(organisations.mutuality);
  const convention = { fundingSource: 'REHAB_CONVENTION', method: 'LUMP_SUM', payer, sharePercent: 70, fromDate: '2026-11-10' };
  const allocate = (trajectory: string, over: object = {}) => counsellor('allocateFunding', { trajectory, ...convention, ...over });

  it('are several at once and never more than the whole; two recorded at once for the last part are one', async () => {
    const { id } = await begun();
    expect(await allocate(id)).toMatchObject({ fundingSource: { code: 'REHAB_CONVENTION' }, method: 'LUMP_SUM', payer: { id: payer }, untilDate: null });
    expect(await allocate(id)).toMatchObject({ code: 'RULE_NOT_MET' });
    const rest = { fundingSource: 'FLEMISH_SOCIAL_PROTECTION', method: null, payer: null, sharePercent: 30 };
    expect(await allocate(id, { ...rest, sharePercent: 31 })).toMatchObject({ code: 'RULE_NOT_MET' });
    const both = await Promise.all(
      ['OWN_CONTRIBUTION', 'OTHER'].map((fundingSource) =>
        send('jonas-counsellor', 'allocateFunding', { trajectory: id, ...convention, ...rest, fundingSource, idempotencyKey: randomUUID() }),
      ),
    );
    expect(both.map(({ code, sharePercent }) => code ?? sharePercent).sort()).toEqual([30, 'RULE_NOT_MET']);
    const kept = await read('jonas', 'fundingAllocations(first: 100) { nodes { trajectory sharePercent } }');
    expect(kept.fundingAllocations.nodes.filter(({ trajectory }: Answer) => trajectory === id)).toHaveLength(2);
  });

  it('change on the version that was seen, and after the trajectory too, which takes no new ones', async () => {
    const active = await begun();
    const frame = await allocate(active.id);
    const change = (over: object, version = 1) => counsellor('changeFunding', { allocation: frame.id, version, sharePercent: 50, untilDate: null, ...over });
    expect(await change({ untilDate: '2026-11-10' })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await change({ sharePercent: 101 })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await change({})).toMatchObject({ sharePercent: 50, untilDate: null, provenance: { version: 2 } });
    expect(await change({})).toMatchObject({ code: 'STALE_VERSION' });
    await counsellor('endTrajectory', { ...on(active), ...closing() });
    expect(await change({ untilDate: TODAY }, 2)).toMatchObject({ untilDate: TODAY });
    expect(await allocate(active.id, { fundingSource: 'OTHER' })).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('are of the trajectory’s own country, and of a code that there is', async () => {
    const { id } = await running();
    expect(await allocate(id, { fundingSource: 'LONG_TERM_CARE_ACT' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await allocate(id, { fundingSource: 'LOTTERY' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await allocate((await runningFact()).id, { fundingSource: 'JUSTICE', payer: null, sharePercent: null })).toMatchObject({ sharePercent: null });
    expect(await allocate(id, { payer: 'nonsense' })).toEqual({ errors: ['BAD_USER_INPUT'] });
  });

  it('are recorded by who answers for the trajectory, and shown to them, the person and who pays', async () => {
    const { id } = await begun();
    const frame = await allocate(id);
    for (const [identity, code] of [['jonas', 'NOT_PERMITTED'], ['jonas-gp', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND']] as const) {
      expect([identity, (await act(identity, 'allocateFunding', { trajectory: id, ...convention })).code]).toEqual([identity, code]);
      expect((await act(identity, 'changeFunding', { allocation: frame.id, version: 1 })).code).toMatch(/NOT_FOUND|NOT_PERMITTED/);
    }
    const shown = async (identity: string) => {
      const { data } = await circle.ask(identity, JONAS, 'fundingAllocations(first: 100) { nodes { id } }');
      return data.person?.fundingAllocations?.nodes.some((node: { id: string }) => node.id === frame.id) ?? false;
    };
    expect([await shown('jonas'), await shown('jonas-counsellor')]).toEqual([true, true]);
    for (const identity of ['jonas-gp', 'jonas-mother', 'gtb-coach', 'ocmw-housing', 'stranger']) {
      expect([identity, await shown(identity)]).toEqual([identity, false]);
    }
  });

  it('tell which trajectory they pay to whoever sees that trajectory, and to nobody who sees the frame alone', async () => {
    const { id } = await begun();
    const frame = await allocate(id);
    await circle.consent.relation({
      ...{ person: persons.jonas, kind: 'BILLING_FILE', role: 'BILLING', organisation: organisations.mutuality },
      professional: professionals.conventionBilling,
    });
    const shown = async (identity: string) => {
      const { data } = await circle.ask(identity, JONAS, 'fundingAllocations(first: 100) { nodes { id trajectory } }');
      return data.person.fundingAllocations.nodes.find((node: { id: string }) => node.id === frame.id)?.trajectory;
    };
    expect([await shown('jonas'), await shown('jonas-counsellor'), await shown('convention-billing')]).toEqual([id, id, null]);
  });
});

describe('while somebody waits', () => {
  it('the need is asked after, and bridging care is offered and answered', async () => {
    const there = await counsellor('putOnWaitingList', { ...on(await applied()), since: '2026-11-05' });
    const { trajectoryWaiting } = await read('jonas-counsellor', 'trajectoryWaiting { nodes { id since until provenance { version } } }');
    const place = trajectoryWaiting.nodes.find(({ since, until }: Answer) => since === '2026-11-05' && until === null);
    const asked = (checkedOn: string, version = 1) =>
      counsellor('checkNeedWhileWaiting', { waiting: place.id, version, checkedOn, needUnchanged: false });
    expect(await asked('2026-11-04')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await asked(TODAY)).toMatchObject({ needCheckedOn: TODAY, needUnchanged: false });
    expect(await asked(TODAY)).toMatchObject({ code: 'STALE_VERSION' });

    const offer = await counsellor('offerBridgingCare', { trajectory: there.id, form: 'OUTREACH', offeredOn: TODAY });
    const answer = (version: number, given: string) =>
      counsellor('answerBridgingCare', { bridgingCare: offer.id, version, answer: given, answeredOn: TODAY });
    expect(await answer(1, 'ENDED')).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await answer(1, 'ACCEPTED')).toMatchObject({ answer: 'ACCEPTED' });
    expect((await told('TrajectoryWaiting')).slice(-1)).toMatchObject([
      { on: '2026-11-05', due: '2027-02-18', rule: 'R-060', waiting: { recheckedOn: TODAY, bridging: { code: 'BRIDGING_CARE', from: TODAY } } },
    ]);
    expect(await answer(2, 'ENDED')).toMatchObject({ answer: 'ENDED' });
    expect((await told('TrajectoryWaiting')).slice(-1)).toMatchObject([{ waiting: { bridging: null } }]);
    const again = { waiting: place.id, version: 2, checkedOn: TODAY, needUnchanged: true };
    expect(await counsellor('checkNeedWhileWaiting', { ...again, recheckOn: TODAY })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await counsellor('checkNeedWhileWaiting', { ...again, recheckOn: '2026-11-19' })).toMatchObject({ needUnchanged: true });
    expect((await told('TrajectoryWaiting')).slice(-1)).toMatchObject([{ due: '2026-11-19' }]);
    const active = await running();
    expect(await counsellor('offerBridgingCare', { trajectory: active.id, form: 'OUTREACH', offeredOn: TODAY })).toMatchObject({ code: 'RULE_NOT_MET' });
  });
});

describe('of two providers on whose lists somebody waits', () => {
  it('ST-11: each reads its own list and not the other, whatever the person opened of waiting; the person reads both', async () => {
    await counsellor('putOnWaitingList', { ...on(await applied()), since: '2026-11-06' });
    await circle.consent.relation({
      person: persons.jonas, kind: 'CARE_LEAD', role: 'MH_LEAD',
      organisation: organisations.hospital, professional: professionals.jonasHospitalDoctor,
    });
    const hospital = organisation(organisations.hospital);
    const holders = async (identity: string): Promise<string[]> => {
      const { trajectoryWaiting } = await read(identity, 'trajectoryWaiting { nodes { organisation { id } } }');
      return [...new Set<string>(trajectoryWaiting.nodes.map(({ organisation: { id } }: Answer) => id))].sort();
    };
    const brug = organisation(organisations.brug);
    // As long as the hospital keeps no list, it reads what the person opened to it.
    expect(await holders('jonas-hospital')).toEqual([brug]);
    const there = await act('jonas-hospital', 'registerApplication', application({ accountable: professional(professionals.jonasHospitalDoctor) }));
    await act('jonas-hospital', 'putOnWaitingList', { ...on(there), since: '2026-11-07' });
    expect(await holders('jonas-hospital')).toEqual([hospital]);
    expect(await holders('jonas-counsellor')).toEqual([brug]);
    for (const identity of ['jonas', 'jonas-gp']) expect(await holders(identity)).toEqual([brug, hospital].sort());

    // The same at the register, across all partners: who keeps a list is told how many others there are, with a grant only.
    await circle.hub.settle();
    const places = async (identity: string): Promise<Answer[]> => {
      const { waitingListEntries } = await read(identity, 'waitingListEntries(first: 50, filter: { isStanding: true }) { nodes { organisation { id } otherLists recheckDueOn } }');
      return waitingListEntries.nodes;
    };
    const of = (nodes: readonly Answer[]) => [...new Set(nodes.map(({ organisation: { id }, otherLists }) => `${id} ${otherLists}`))].sort();
    expect(of(await places('jonas'))).toEqual([`${brug} 1`, `${hospital} 1`].sort());
    expect(of(await places('jonas-counsellor'))).toEqual([`${brug} 1`]);
    expect(of(await places('jonas-hospital'))).toEqual([`${hospital} 1`]);
    expect((await places('jonas-hospital'))[0]).toMatchObject({ recheckDueOn: '2027-02-07' });
    const person = circle.hub.subgraphs.get('person')!.dataSource;
    const refusal = randomUUID();
    await person.query(
      `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, $3, '{WAITING}', '{}', '{}', '{READ}', $4, $4, $2)`,
      [refusal, persons.jonas, JSON.stringify({ kind: 'PROFESSIONAL', ref: professionals.jonasHospitalDoctor }), circle.hub.clock.now()],
    );
    // Without one: their own place and no number, as if there were no other list.
    expect(of(await places('jonas-hospital'))).toEqual([`${hospital} null`]);
    await person.query('UPDATE consent_refusal SET withdrawn_at = recorded_at WHERE id = $1', [refusal]);
  });
});

describe('meetings', () => {
  it('R-066: an advice holds two diagnostic talks; of two planned at once for the last place one is kept', async () => {
    const advice = await applied({ careForm: 'PSYCHIATRIC_ADVICE' });
    const talk = { trajectory: advice.id, kind: 'DIAGNOSTIC_TALK', plannedOn: TODAY, mode: 'FACE_TO_FACE', contextIsWelcome: false, professional: COUNSELLOR };
    const first = await counsellor('planTrajectoryMeeting', talk);
    const both = await Promise.all(
      [1, 2].map(() => send('jonas-counsellor', 'planTrajectoryMeeting', { ...talk, idempotencyKey: randomUUID() })),
    );
    expect(both.map(({ rule, state }) => rule ?? state).sort()).toEqual(['PLANNED', 'R-066']);
    const settle = (heldOn: string | null) => counsellor('settleTrajectoryMeeting', { meeting: first.id, version: 1, heldOn });
    expect(await settle('2026-11-19')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await settle(null)).toMatchObject({ state: 'CANCELLED' });
    // The one that was called off left its place.
    expect(await counsellor('planTrajectoryMeeting', talk)).toMatchObject({ state: 'PLANNED' });
    expect(await counsellor('planTrajectoryMeeting', talk)).toMatchObject({ rule: 'R-066' });
  });

  it('are found by kind and by period, with cursors that hold for that part of the list only', async () => {
    const there = await applied();
    for (const plannedOn of ['2027-03-01', '2027-03-02', '2027-03-03']) {
      await counsellor('planTrajectoryMeeting', {
        trajectory: there.id, kind: 'TEAM_TALK', plannedOn, mode: 'FACE_TO_FACE', contextIsWelcome: true, professional: COUNSELLOR,
      });
    }
    const days = async (args: string) => {
      const { trajectoryMeetings } = await read('jonas', `trajectoryMeetings(${args}) { nodes { plannedOn } pageInfo { endCursor hasNextPage } }`);
      return { days: trajectoryMeetings.nodes.map(({ plannedOn }: Answer) => plannedOn), ...trajectoryMeetings.pageInfo };
    };
    expect((await days('kinds: ["TEAM_TALK"], from: "2027-03-02", until: "2027-03-03"')).days).toEqual(['2027-03-03', '2027-03-02']);
    expect((await days('kinds: ["HOME_VISIT"], from: "2027-03-01"')).days).toEqual([]);
    const page = await days('kinds: ["TEAM_TALK"], from: "2027-03-01", first: 2');
    expect(page).toMatchObject({ days: ['2027-03-03', '2027-03-02'], hasNextPage: true });
    expect((await days(`kinds: ["TEAM_TALK"], from: "2027-03-01", first: 2, after: "${page.endCursor}"`)).days).toEqual(['2027-03-01']);
    const strange = await circle.ask('jonas', JONAS, `trajectoryMeetings(first: 2, after: "${page.endCursor}") { nodes { plannedOn } }`);
    expect(strange.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('F-ACT', () => {
  it('R-112: lasts as long as needed, and goes up and down without a new indication', async () => {
    const active = await begun(FACT);
    expect(active).toMatchObject({ state: 'ACTIVE', plannedEndOn: null, warnings: [] });
    expect((await counsellor('planTrajectoryEnd', { ...on(active), plannedEndOn: '2027-06-01' })).warnings).toEqual(['R-112']);
    const change = (changes: object = {}) =>
      counsellor('changeCareIntensity', {
        trajectory: active.id, direction: 'UP', changedOn: TODAY, reason: 'MORE_NEEDED_NOW', language: 'nl', contactsInFourWeeks: 12, ...changes,
      });
    expect(await change()).toMatchObject({ direction: 'UP', contactsInFourWeeks: 12 });
    expect(await change({ direction: 'DOWN', reason: 'GOING_WELL', contactsInFourWeeks: 4 })).toMatchObject({ direction: 'DOWN' });
    expect(await change({ changedOn: '2026-11-09' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await change({ contactsInFourWeeks: 113 })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const [notice] = (await told('CareIntensityChange')).slice(-1);
    expect(notice).toMatchObject({ kind: 'NOTICE', code: 'EVENT_OR_POLICY_CHANGE', category: 'NOTICES' });
    expect(JSON.stringify(notice)).not.toMatch(/GOING_WELL|DOWN/);
  });

  it('R-111, M-52, M-53: keeps the responsibility during an admission, which changes nothing in it', async () => {
    const active = await runningFact();
    const stay = await counsellor('recordAdmission', {
      person: JONAS, organisation: organisation(organisations.hospital), careForm: 'HIGH_INTENSIVE_CARE', crisis: true, somatic: false, admittedOn: TODAY,
    });
    expect(stay.responsibilityStaysWith).toContainEqual({ id: active.id });
    const { mentalHealthTrajectories } = await read('jonas', 'mentalHealthTrajectories(kinds: ["F_ACT"]) { nodes { id accountable { id } provenance { version } keepsResponsibilityDuringAdmission runsBeside { id } } }');
    const unchanged = mentalHealthTrajectories.nodes.find(({ id }: Answer) => id === active.id);
    expect(unchanged).toMatchObject({ accountable: active.accountable, provenance: active.provenance, keepsResponsibilityDuringAdmission: true });
    expect(unchanged.runsBeside.length).toBeGreaterThan(0);
    const discharge = (dischargedOn: string) => counsellor('recordDischarge', { admission: stay.id, version: 1, dischargedOn });
    expect(await discharge('2026-11-17')).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await discharge(TODAY)).toMatchObject({ dischargedOn: TODAY });
    // R-100 stands beside: another form of care with printed criteria of its own.
    const triad = await applied({ careForm: 'ACTIVE_RECOVERY_TRIAD', jurisdiction: 'NL' });
    expect(await counsellor('planTrajectoryStart', { ...on(triad), startsOn: TODAY })).toMatchObject({ rule: 'R-100' });
  });
});

describe('plans in two voices', () => {
  const madePlan = async (changes: object = {}) =>
    counsellor('makeCarePlan', {
      trajectory: (await runningFact()).id,
      kind: 'TREATMENT',
      leadPractitioner: COUNSELLOR,
      networkInvolvement: 'Zijn moeder denkt mee.',
      trustedPerson: 'INVOLVED',
      view: 'Rust en regelmaat eerst.',
      language: 'nl',
      ...changes,
    });
  const word = (identity: string, { id }: Answer, version: number, text: string) =>
    act(identity, 'wordCarePlan', { carePlan: id, version, text, language: 'nl' });

  it('C-10: each side words its own, the later of two is told, and nothing that was said is lost', async () => {
    const plan = await madePlan();
    expect(plan).toMatchObject({ personWording: null, professionalView: { text: 'Rust en regelmaat eerst.' } });
    const his = await word('jonas', plan, 1, 'Ik wil weer naar de les.');
    expect(his).toMatchObject({ personWording: { text: 'Ik wil weer naar de les.' }, professionalView: { text: 'Rust en regelmaat eerst.' } });
    // She read version 1 and is told that he said something since; what she wants to say is hers to say again.
    expect(await word('jonas-counsellor', plan, 1, 'Eerst slapen, dan les.')).toMatchObject({ code: 'STALE_VERSION' });
    const hers = await word('jonas-counsellor', plan, 2, 'Eerst slapen, dan les.');
    expect(hers).toMatchObject({ personWording: { text: 'Ik wil weer naar de les.' }, professionalView: { text: 'Eerst slapen, dan les.' } });
    await word('jonas', plan, 3, 'Ik wil één vak volgen.');
    const race = await Promise.all(
      (['jonas', 'jonas-counsellor'] as const).map((identity) =>
        send(identity, 'wordCarePlan', { carePlan: plan.id, version: 4, text: `van ${identity}`, language: 'nl', idempotencyKey: randomUUID() }),
      ),
    );
    expect(race.map(({ code }) => code ?? 'done').sort()).toEqual(['STALE_VERSION', 'done']);
    const { carePlans } = await read('jonas', 'carePlans(kinds: ["TREATMENT"], first: 100) { nodes { id wordings { side text ofVersion provenance { source } } } }');
    const kept = carePlans.nodes.find(({ id }: Answer) => id === plan.id).wordings;
    expect(kept.map(({ side, ofVersion }: Answer) => [side, ofVersion]).slice(0, 4)).toEqual([
      ['PROFESSIONAL', 1], ['PERSON', 2], ['PROFESSIONAL', 3], ['PERSON', 4],
    ]);
    expect(kept).toHaveLength(5);
    expect(await word('jonas-team-member', plan, 5, 'x')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await word('jonas-gp', plan, 5, 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await word('stranger', plan, 5, 'x')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('R-063, G-17, G-18: says how those around the person have a part in it, and one of a kind holds at a time', async () => {
    expect(await madePlan({ networkInvolvement: '  ' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-063' });
    const { id: trajectory } = await runningFact();
    const first = await madePlan({ trajectory });
    const second = await madePlan({ trajectory, view: 'Een nieuw begin.' });
    const { carePlans } = await read('jonas', 'carePlans(first: 100) { nodes { id endedOn } }');
    const endOf = (plan: Answer) => carePlans.nodes.find(({ id }: Answer) => id === plan.id).endedOn;
    expect([endOf(first), endOf(second)]).toEqual([TODAY, null]);
    expect(await word('jonas', first, 2, 'Toch dit.')).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('R-054, R-103: a goal is worded by both, reached when the person says so, and never taking medicines', async () => {
    const plan = await madePlan();
    const set = (identity: string, changes: object = {}) =>
      act(identity, 'setTreatmentGoal', { carePlan: plan.id, subject: 'DAILY_LIFE', origin: 'FROM_THE_DISORDER', text: 'Een vaste week.', language: 'nl', ...changes });
    expect(await set('jonas-counsellor', { subject: 'TAKE_MEDICATION' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-103' });
    // What the person sets is theirs, whatever is said of where it comes from.
    const his = await set('jonas');
    expect(his).toMatchObject({ origin: 'PERSON', state: 'OPEN', personWording: { text: 'Een vaste week.' }, professionalView: null });
    const hers = await set('jonas-counsellor', { text: 'Minder nachten wakker.' });
    expect(hers).toMatchObject({ origin: 'FROM_THE_DISORDER', personWording: null, professionalView: { text: 'Minder nachten wakker.' } });
    const viewed = await counsellor('wordTreatmentGoal', { goal: his.id, version: 1, text: 'Vier dagen is al veel.', language: 'nl' });
    expect(viewed).toMatchObject({ personWording: { text: 'Een vaste week.' }, professionalView: { text: 'Vier dagen is al veel.' } });
    const state = { goal: his.id, version: 2, state: 'REACHED' };
    expect(await counsellor('sayTreatmentGoalState', state)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'R-054' });
    expect(await act('jonas', 'sayTreatmentGoalState', state)).toMatchObject({ state: 'REACHED' });
    expect(await act('jonas', 'sayTreatmentGoalState', state)).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('C-37: what a representative says and sets in his place stands on his side of the plan, and says that he did not say it', async () => {
    const person = circle.hub.subgraphs.get('person')!.dataSource;
    const holder = persons.jonasMother;
    const relation = await circle.consent.representative({ person: persons.jonas, holder, categories: ['RECOVERY_PLAN'], assessedBy: professionals.jonasGp, organisation: organisations.gpPracticeJonas });
    const plan = await madePlan();
    const inHisPlace = async (name: string, input: object) => {
      const mutation = `mutation P($input: ${ACTS[name]![0]}!) { r: ${name}(input: $input) { __typename } }`;
      const options = { headers: { 'kring-acting-for': JONAS } };
      return (await circle.hub.ask('jonas-mother', mutation, { input: { language: 'nl', idempotencyKey: randomUUID(), ...input } }, options)).data.r.__typename;
    };
    expect(await inHisPlace('wordCarePlan', { carePlan: plan.id, version: 1, text: 'Hij wil rust.' })).toBe('CarePlanRecorded');
    const goal = { carePlan: plan.id, subject: 'DAILY_LIFE', origin: 'FROM_THE_DISORDER', text: 'Buiten komen.' };
    expect(await inHisPlace('setTreatmentGoal', goal)).toBe('TreatmentGoalRecorded');
    const CAME_FROM = 'provenance { source inPlaceOfPerson writtenInPlaceBy }';
    for (const [who, writtenInPlaceBy] of [['jonas', encodePersonId(holder)], ['jonas-counsellor', null]] as const) {
      const { carePlans } = await read(who, `carePlans(kinds: ["TREATMENT"], first: 100) { nodes { id personWording { side ${CAME_FROM} } goals { origin ${CAME_FROM} } } }`);
      const provenance = { source: 'RELATIVE', inPlaceOfPerson: true, writtenInPlaceBy };
      const { personWording, goals } = carePlans.nodes.find(({ id }: Answer) => id === plan.id);
      expect([who, personWording, goals]).toEqual([who, { side: 'PERSON', provenance }, [{ origin: 'PERSON', provenance }]]);
    }
    for (const table of ['mandate', 'incapacity']) await person.query(`DELETE FROM ${table} WHERE person = $1`, [persons.jonas]);
    await person.query('DELETE FROM relation WHERE id = $1', [relation]);
  });

  it('R-104: a shared decision keeps what was weighed, or is none', async () => {
    const plan = await madePlan();
    const decide = (changes: object = {}) =>
      counsellor('recordSharedDecision', {
        carePlan: plan.id, question: 'Minder medicatie?', options: ['Ja', 'Nee'], considerations: ['Hij slaapt overdag.'], outcome: 'Ja, na de examens.',
        language: 'nl', decidedOn: TODAY, personAgrees: true, agreedBy: [COUNSELLOR], ...changes,
      });
    expect(await decide({ considerations: [] })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-104' });
    expect(await decide({ considerations: ['  '] })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-104' });
    expect(await decide({ agreedBy: [] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await decide({ decidedOn: '2026-11-19' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await decide()).toMatchObject({ considerations: ['Hij slaapt overdag.'], personAgrees: true, agreedBy: [{ id: COUNSELLOR }] });
  });

  it('R-075, R-107, R-074: what is left out is never for having been tried, what is not offered is explained, both are looked at again', async () => {
    const plan = await madePlan();
    const consider = (changes: object = {}, name = 'considerIntervention') =>
      counsellor(name, { carePlan: plan.id, kind: 'ARTS_THERAPY', state: 'LEFT_OUT', since: TODAY, reason: 'NOT_NOW', language: 'nl', ...changes });
    const before = await circle.count('intervention');
    expect(await consider({ reason: 'ALREADY_TRIED' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-075' });
    expect(await consider({ reason: 'BECAUSE' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await consider({ state: 'NOT_OFFERED', reason: 'OUTSIDE_CARE_STANDARDS' })).toMatchObject({ rule: 'R-107' });
    expect(await consider({ kind: 'EMDR' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await circle.count('intervention')).toBe(before);
    expect((await consider({ explanation: 'Dat werkte toen niet.' })).warnings).toEqual(['R-075']);
    const left = await consider({ explanation: 'Na de verhuizing.' });
    expect(left).toMatchObject({ warnings: [], reason: { code: 'NOT_NOW' }, reconsiderFrom: '2027-11-18' });
    const again = await counsellor('reconsiderIntervention', { intervention: left.id, version: 1, state: 'OFFERED', on: TODAY, language: 'nl' });
    expect(again).toMatchObject({ state: 'OFFERED', reason: null });
    expect(await counsellor('reconsiderIntervention', { intervention: left.id, version: 2, state: 'ENDED', on: TODAY, language: 'nl' })).toMatchObject({ code: 'RULE_NOT_MET' });

    // C-56: that it is a treatment of trauma is told to those who may know of the trauma.
    const emdr = await consider({ kind: 'EMDR', state: 'OFFERED', reason: null }, 'considerTraumaIntervention');
    expect(emdr).toMatchObject({ __typename: 'TraumaInterventionRecorded', state: 'OFFERED' });
    expect(await counsellor('reconsiderTraumaIntervention', { intervention: emdr.id, version: 1, state: 'RUNNING', on: TODAY, language: 'nl' })).toMatchObject({ state: 'RUNNING' });
  });

  it('R-076, R-092: a Dutch treatment plan is evaluated with the person, and due again a year later; who was there is apart from when', async () => {
    const plan = await madePlan();
    const evaluation = await counsellor('planPlanEvaluation', { carePlan: plan.id, plannedOn: TODAY });
    const presence = {
      personWasThere: true, trustedPersonWasThere: false, relations: ['MOTHER'], professionals: [TEAM_MEMBER], selfHelpMentioned: true,
    };
    const hold = (changes: object) =>
      counsellor('holdPlanEvaluation', { evaluation: evaluation.id, version: 1, heldOn: TODAY, presence: { ...presence, ...changes } });
    expect(await hold({ personWasThere: false })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-076' });
    expect(await hold({ relations: ['NEIGHBOUR_OF'] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const dueOf = async (identity: string) => {
      const { carePlans } = await read(identity, 'carePlans(first: 100) { nodes { id evaluationDue { lastHeldOn dueOn isDue } } }');
      return carePlans?.nodes.find(({ id }: Answer) => id === plan.id)?.evaluationDue;
    };
    expect(await dueOf('jonas')).toEqual({ lastHeldOn: null, dueOn: '2027-11-18', isDue: false });
    expect(await hold({})).toMatchObject({
      heldOn: TODAY,
      presence: { personWasThere: true, relations: [{ code: 'MOTHER' }], professionals: [{ id: TEAM_MEMBER }], selfHelpMentionedOn: TODAY },
    });
    expect(await dueOf('jonas-counsellor')).toEqual({ lastHeldOn: TODAY, dueOn: '2027-11-18', isDue: false });
    expect((await told('PlanEvaluation')).slice(-3)).toMatchObject([
      { kind: 'REVIEW', code: 'PLAN_EVALUATION', until: null },
      { kind: 'REVIEW', until: TODAY },
      { kind: 'NOTICE', code: 'YEARLY_EVALUATION', on: TODAY },
    ]);
    const when = 'planEvaluations(first: 1) { nodes { heldOn presence { relations { code } } } }';
    expect((await read('gtb-coach', when)).planEvaluations.nodes).toEqual([{ heldOn: TODAY, presence: null }]);
    // By a Belgian plan no Dutch rule is due.
    const belgian = await madePlan({ trajectory: (await running()).id });
    const { carePlans } = await read('jonas', 'carePlans(first: 100) { nodes { id evaluationDue { dueOn } } }');
    expect(carePlans.nodes.find(({ id }: Answer) => id === belgian.id).evaluationDue).toBeNull();
  });

  it('R-077: an evaluation of a Dutch treatment plan without the ROM of that year is warned of, and is one all the same', async () => {
    const presence = {
      personWasThere: true, trustedPersonWasThere: false, relations: [], professionals: [], selfHelpMentioned: false,
    };
    const held = async (plan: Answer) => {
      const evaluation = await counsellor('planPlanEvaluation', { carePlan: plan.id, plannedOn: TODAY });
      return counsellor('holdPlanEvaluation', { evaluation: evaluation.id, version: 1, heldOn: TODAY, presence });
    };
    const rom = (measuredOn: string, items: readonly string[]) =>
      counsellor('recordRomMeasurement', {
        person: JONAS, instrument: 'ROM_EPA', ratedBy: 'TOGETHER', measuredOn, scores: items.map((item) => ({ item, score: 5 })),
      });
    const domains = ['PERSONAL_RECOVERY', 'SOCIETAL_RECOVERY', 'SYMPTOMATIC_RECOVERY'];
    const dutch = await madePlan();
    const belgian = await madePlan({ trajectory: (await running()).id });
    await rom('2025-12-31', domains);
    await rom('2026-03-01', domains.slice(1));
    expect(await held(dutch)).toMatchObject({ heldOn: TODAY, warnings: ['R-077'] });
    expect(await held(belgian)).toMatchObject({ heldOn: TODAY, warnings: [] });
    await rom('2026-01-01', domains);
    expect(await held(dutch)).toMatchObject({ heldOn: TODAY, warnings: [] });
  });

  it('a review of the recovery plan says who was there as well', async () => {
    const plan = 'mutation P($input: PlanRecoveryPlanReviewInput!) { planRecoveryPlanReview(input: $input) { ... on RecoveryPlanReviewRecorded { review { id } } } }';
    const hold = 'mutation H($input: HoldRecoveryPlanReviewInput!) { holdRecoveryPlanReview(input: $input) { ... on RecoveryPlanReviewRecorded { review { heldOn presence { personWasThere professionals { id } } } } ... on Refused { code } } }';
    const { data } = await circle.hub.ask('jonas-counsellor', plan, { input: { trajectory: (await running()).id, plannedOn: TODAY, idempotencyKey: randomUUID() } });
    const input = {
      review: data.planRecoveryPlanReview.review.id, version: 1, heldOn: TODAY, idempotencyKey: randomUUID(),
      presence: { personWasThere: true, trustedPersonWasThere: true, relations: [], professionals: [COUNSELLOR], selfHelpMentioned: false },
    };
    const held = await circle.hub.ask('jonas-counsellor', hold, { input });
    expect(held.data.holdRecoveryPlanReview.review).toEqual({ heldOn: TODAY, presence: { personWasThere: true, professionals: [{ id: COUNSELLOR }] } });
  });

  it('the working relation is the person’s to rate, 0 to 10', async () => {
    const { id: trajectory } = await running();
    const rate = (rating: number) => counsellor('checkWorkingRelation', { trajectory, checkedOn: TODAY, rating, language: 'nl' });
    expect([(await rate(-1)).code, (await rate(11)).code]).toEqual(['INPUT_NOT_FIT', 'INPUT_NOT_FIT']);
    expect(await rate(0)).toMatchObject({ rating: 0, provenance: { source: 'PERSON' } });
    expect(await rate(10)).toMatchObject({ rating: 10 });
  });
});

describe('medicines', () => {
  const begin = (changes: object = {}) =>
    counsellor('startMedication', {
      person: JONAS, agent: 'N06AB06', dose: '50 mg', servesGoal: 'Weer slapen.', language: 'nl', prescriber: COUNSELLOR, startedOn: '2026-11-01', ...changes,
    });

  it('R-103: serve a goal of the person, or are recorded with a warning', async () => {
    expect(await begin()).toMatchObject({ servesGoal: 'Weer slapen.', warnings: [] });
    expect(await begin({ servesGoal: null })).toMatchObject({ __typename: 'MedicationRecorded', warnings: ['R-103'] });
    expect(await begin({ agent: 'sertraline' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await begin({ startedOn: '2026-11-19' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('change dose without losing what was, stop, and tell the register that something changed', async () => {
    const first = await begin();
    const change = (from: string, version = 1) => counsellor('changeMedication', { medication: first.id, version, dose: '75 mg', from });
    expect(await change('2026-11-01')).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    const second = await change('2026-11-10');
    expect(second).toMatchObject({ dose: '75 mg', servesGoal: 'Weer slapen.', startedOn: '2026-11-10', endedOn: null });
    expect(await change('2026-11-12', 2)).toMatchObject({ code: 'ALREADY_ENDED' });
    const { medications } = await read('jonas', 'medications(first: 100, from: "2026-11-01", until: "2026-11-01") { nodes { id dose endedOn } }');
    expect(medications.nodes).toContainEqual({ id: first.id, dose: '50 mg', endedOn: '2026-11-09' });
    const stop = (lastDay: string) => counsellor('stopMedication', { medication: second.id, version: 1, lastDay });
    expect(await stop('2026-11-09')).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await stop(TODAY)).toMatchObject({ endedOn: TODAY });
    const [notice] = (await told('Medication')).filter(({ kind }) => kind === 'NOTICE').slice(-1);
    expect(notice).toMatchObject({ kind: 'NOTICE', code: 'EVENT_OR_POLICY_CHANGE' });
    expect(JSON.stringify(notice)).not.toMatch(/N06|mg/);
  });

  it('have side effects in the person’s voice, reviews, and support that is agreed', async () => {
    const { id: medication } = await begin();
    expect(await counsellor('noteSideEffect', { medication, text: 'Droge mond.', language: 'nl', toldOn: TODAY })).toMatchObject({
      sideEffectsTold: [{ text: 'Droge mond.', provenance: { source: 'PERSON' } }],
    });
    const review = { medication, outcome: 'LOWERED', findings: 'Droge mond weegt op.', language: 'nl' };
    expect(await counsellor('reviewMedication', { ...review, reviewedOn: '2026-10-31' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await counsellor('reviewMedication', { ...review, reviewedOn: TODAY })).toMatchObject({
      reviews: [{ outcome: { code: 'LOWERED' }, reviewer: { id: COUNSELLOR } }],
    });
    const support = { person: JONAS, kind: 'WEEKLY_BOX', text: 'Elke maandag.', language: 'nl', organisation: organisation(organisations.brug), startedOn: TODAY };
    expect(await counsellor('agreeMedicationSupport', support)).toMatchObject({ text: 'Elke maandag.' });
  });

  it('R-073: are due for evaluation a year on in a Dutch trajectory, never by that rule in a Belgian one', async () => {
    const [dutch, belgian] = [await runningFact(), await running()];
    await begin();
    const due = async (identity: string) => {
      const { mentalHealthTrajectories } = await read(identity, 'mentalHealthTrajectories(first: 100) { nodes { id medicationReviewDueOn } }');
      return new Map<string, string | null>(mentalHealthTrajectories.nodes.map((each: Answer) => [each.id, each.medicationReviewDueOn]));
    };
    expect((await due('jonas')).get(dutch.id)).toBe('2027-11-01');
    expect((await due('jonas')).get(belgian.id)).toBeNull();
  });
});

describe('teams', () => {
  const EXPERT = { rung: 'EXPERT_CONSULTATION', expertCentre: 'KIB' };
  const asking = (trajectory: Answer, changes: object = {}) => ({
    trajectory: trajectory.id,
    rung: 'INTERVISION',
    question: 'Wat zien wij over het hoofd?',
    language: 'nl',
    ...changes,
  });
  const ask = (identity: string, changes: object = {}) =>
    runningFact().then((trajectory) => act(identity, 'escalateTreatment', asking(trajectory, changes)));
  const move = (identity: string, { id, provenance }: Answer, step: string, changes: object = {}) =>
    act(identity, 'moveTreatmentEscalation', { escalation: id, version: provenance.version, step, ...changes });
  const ANSWER = { answer: 'Samen met Jonas besproken.', language: 'nl' };

  describe('R-088: the ladder for treatment that is stuck', () => {
    it('goes from rung to rung: an expert asked too early is warned of, and after a rung that did not help is not', async () => {
      expect(await ask('jonas-counsellor', EXPERT)).toMatchObject({ state: 'ASKED', askedBy: 'TEAM', warnings: ['R-088'] });
      const asked = await ask('jonas-counsellor');
      expect(asked).toMatchObject({ rung: 'INTERVISION', state: 'ASKED', warnings: [] });
      const plan = await move('jonas-counsellor', asked, 'PLAN', { on: TODAY });
      expect(plan).toMatchObject({ state: 'PLANNED', plannedOn: TODAY });
      expect((await told('TreatmentEscalation')).at(-1)).toMatchObject({
        kind: 'TASK', category: 'RECOVERY_PLAN', rule: 'R-088', due: TODAY, doneOn: null, until: null,
      });
      const held = await move('jonas-counsellor', plan, 'HOLD', { on: TODAY });
      expect(held).toMatchObject({ state: 'HELD', heldOn: TODAY });
      const done = await move('jonas-counsellor', held, 'CONCLUDE', { outcome: 'STILL_STUCK', ...ANSWER });
      expect(done).toMatchObject({ state: 'CONCLUDED', outcome: 'STILL_STUCK', answer: ANSWER.answer, closedOn: TODAY });
      const messages = await told('TreatmentEscalation');
      expect(messages.at(-1)).toMatchObject({ doneOn: TODAY, until: TODAY });
      expect(JSON.stringify(messages)).not.toMatch(/hoofd|besproken|INTERVISION|KIB/);
      expect(await move('jonas-counsellor', done, 'PLAN', { on: TODAY })).toMatchObject({ code: 'ALREADY_ENDED', rule: 'R-088' });
      expect(await ask('jonas-counsellor', EXPERT)).toMatchObject({ state: 'ASKED', warnings: [] });
    });

    it('is asked by the person too, at once and without a warning; the provider answers, and only the person takes it back', async () => {
      const asked = await ask('jonas', { ...EXPERT, expertCentre: 'OTHER_EXPERT' });
      expect(asked).toMatchObject({ askedBy: 'PERSON', state: 'ASKED', warnings: [], organisation: { id: organisation(organisations.brug) } });
      expect(asked.provenance.source).toBe('PERSON');
      expect(await move('jonas', asked, 'PLAN', { on: TODAY })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-088' });
      expect(await move('jonas-counsellor', asked, 'WITHDRAW')).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-088' });
      const plan = await move('jonas-counsellor', asked, 'PLAN', { on: TODAY });
      expect(await move('jonas', asked, 'WITHDRAW')).toMatchObject({ code: 'STALE_VERSION' });
      expect(await move('jonas', plan, 'WITHDRAW')).toMatchObject({ state: 'WITHDRAWN', closedOn: TODAY });
      expect((await told('TreatmentEscalation')).at(-1)).toMatchObject({ until: TODAY, doneOn: null });
    });

    it('is asked by a relative whom the person said yes to, and by nobody who has no part in it', async () => {
      const before = await circle.count('treatment_escalation');
      expect(await ask('jonas-father', EXPERT)).toMatchObject({ code: 'NOT_FOUND' });
      await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'PERSON', ref: persons.jonasFather }, categories: ['TRAJECTORY'] });
      expect(await ask('jonas-father', EXPERT)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-088' });
      for (const stranger of ['jonas-gp', 'gtb-coach']) {
        expect(await ask(stranger, EXPERT)).toMatchObject({ __typename: 'Refused' });
      }
      expect(await ask('stranger', EXPERT)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await circle.count('treatment_escalation')).toBe(before);
      await circle.consent.grant({
        person: persons.jonas,
        grantee: { kind: 'PERSON', ref: persons.jonasFather },
        categories: ['RECOVERY_PLAN'],
        actions: ['CONTRIBUTE'],
      });
      const asked = await ask('jonas-father', EXPERT);
      expect(asked).toMatchObject({ __typename: 'TreatmentEscalationRecorded', warnings: [], askedBy: 'RELATIVE' });
      // Having written one, he reads that one and no other (C-23).
      const { treatmentEscalations } = await read('jonas-father', 'treatmentEscalations { nodes { id askedBy } }');
      expect(treatmentEscalations.nodes).toEqual([{ id: asked.id, askedBy: 'RELATIVE' }]);
      expect(await move('jonas', asked, 'WITHDRAW')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await move('jonas-counsellor', asked, 'NOT_DO', ANSWER)).toMatchObject({ state: 'NOT_DONE', answer: ANSWER.answer });
      // What the provider wrote under it is the plan's, which he may add to and not read (C-23).
      const said = async (identity: string): Promise<Answer> =>
        (await read(identity, 'treatmentEscalations(first: 100) { nodes { id state question answer answerLanguage } }')).treatmentEscalations.nodes.find(({ id }: Answer) => id === asked.id);
      const { question } = asking(asked);
      expect(await said('jonas-father')).toEqual({ id: asked.id, state: 'NOT_DONE', question, answer: null, answerLanguage: null });
      expect(await said('jonas')).toEqual({ id: asked.id, state: 'NOT_DONE', question, answer: ANSWER.answer, answerLanguage: ANSWER.language });
    });

    it('is not moved by a member of the team whose it is not to write, who is told so and not to read it again', async () => {
      const there = await begun({ ...FACT, accountable: TEAM_MEMBER });
      const asked = await act('jonas-counsellor', 'escalateTreatment', asking(there, { rung: 'SUPERVISION' }));
      for (const [step, changes] of [['PLAN', { on: TODAY }], ['WITHDRAW', {}]] as const) {
        expect(await move('jonas-team-member', asked, step, changes)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-088' });
      }
      expect(await move('jonas-counsellor', asked, 'PLAN', { on: TODAY })).toMatchObject({ state: 'PLANNED' });
      const own = await act('jonas-team-member', 'escalateTreatment', asking(there, { rung: 'SUPERVISION' }));
      expect(await move('jonas-team-member', own, 'PLAN', { on: TODAY })).toMatchObject({ state: 'PLANNED' });
    });

    it('is asked by every discipline of the team, for whom somebody asked them', async () => {
      expect(await ask('jonas-team-member', { ...EXPERT, askedBy: 'REPRESENTATIVE' })).toMatchObject({
        askedBy: 'REPRESENTATIVE',
        warnings: [],
      });
      expect(await ask('jonas', { askedBy: 'TEAM' })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-088' });
    });

    it.each([
      ['a lower rung has no expert', { expertCentre: 'CCE' }],
      ['an expert is named by kind', { rung: 'EXPERT_CONSULTATION' }],
      ['nothing is asked', { question: ' ' }],
    ])('does not fit when %s', async (_, changes) => {
      expect(await ask('jonas-counsellor', changes)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    });

    it('asks no Dutch centre in Belgium, and nothing where no treatment runs', async () => {
      expect(await counsellor('escalateTreatment', asking(await running(), EXPERT))).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-088' });
      const other = asking(await running(), { ...EXPERT, expertCentre: 'OTHER_EXPERT' });
      expect(await counsellor('escalateTreatment', other)).toMatchObject({ state: 'ASKED', warnings: [] });
      const there = await keptAs('applied', applied);
      expect(await counsellor('escalateTreatment', asking(there))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-088' });
    });

    it('is read by rung and page, and not by those who have no part in the plan', async () => {
      const page = await read('jonas', 'treatmentEscalations(first: 1, rungs: [INTERVISION]) { nodes { rung } pageInfo { hasNextPage endCursor } }');
      expect(page.treatmentEscalations).toMatchObject({ nodes: [{ rung: 'INTERVISION' }], pageInfo: { hasNextPage: false } });
      expect((await circle.ask('gtb-coach', JONAS, 'treatmentEscalations { nodes { id } }')).data).toMatchObject({ person: { treatmentEscalations: null } });
    });
  });

  describe('the board of the team', () => {
    const put = async (identity: string, changes: object = {}) =>
      act(identity, 'putOnTeamBoard', {
        trajectory: (await runningFact()).id,
        reason: 'MORE_CARE_NEEDED',
        attention: 'Elke dag even bellen.',
        language: 'nl',
        firstLookOn: '2026-11-19',
        ...changes,
      });
    const look = (identity: string, { id, standing }: Answer, changes: object = {}) =>
      act(identity, 'lookAtTeamBoard', { entry: id, kind: 'LOOKED', looksTaken: standing.looksTaken, nextLookOn: '2026-11-20', ...changes });
    const OFF = { kind: 'TAKEN_OFF', nextLookOn: null, attention: 'Het gaat weer.', language: 'nl' };

    it('is kept by everybody of the team, each look by whoever took it, until it comes off (M-16, M-17)', async () => {
      const entry = await put('jonas-counsellor');
      expect(entry).toMatchObject({
        onSince: TODAY,
        accountable: { id: COUNSELLOR },
        leadPractitioner: { id: TEAM_MEMBER },
        standing: { looksTaken: 0, nextLookOn: '2026-11-19', isToBeLookedAt: false, offSince: null },
      });
      expect((await told('TeamBoardEntry')).at(-1)).toMatchObject({ kind: 'TASK', category: 'RECOVERY_PLAN', due: '2026-11-19', doneOn: null });
      expect(await put('jonas-team-member')).toMatchObject({ code: 'RULE_NOT_MET' });
      const looked = await look('jonas-team-member', entry);
      expect(looked).toMatchObject({ looks: [{ kind: 'LOOKED', lookedOn: TODAY }], standing: { looksTaken: 1, nextLookOn: '2026-11-20' } });
      expect(await look('jonas-counsellor', entry)).toMatchObject({ code: 'STALE_VERSION' });
      expect(await look('jonas-counsellor', looked, { nextLookOn: TODAY })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      const off = await look('jonas-counsellor', looked, OFF);
      expect(off).toMatchObject({ standing: { looksTaken: 2, nextLookOn: null, offSince: TODAY } });
      const messages = await told('TeamBoardEntry');
      expect(messages.at(-1)).toMatchObject({ until: TODAY, doneOn: TODAY });
      expect(JSON.stringify(messages)).not.toMatch(/bellen|MORE_CARE/);
      expect(await look('jonas-counsellor', off)).toMatchObject({ code: 'ALREADY_ENDED' });
    });

    it('answers a retry of a later day with what was done', async () => {
      const entry = await put('jonas-counsellor', { reason: 'LIFE_EVENT' });
      const input = { entry: entry.id, kind: 'LOOKED', looksTaken: 0, nextLookOn: '2026-11-20', idempotencyKey: randomUUID() };
      const looked = await send('jonas-counsellor', 'lookAtTeamBoard', input);
      expect(looked).toMatchObject({ standing: { looksTaken: 1 } });
      const now = circle.hub.clock.now();
      circle.hub.clock.set(new Date('2026-11-20T10:00:00Z'));
      try {
        expect(await send('jonas-counsellor', 'lookAtTeamBoard', input)).toMatchObject({ __typename: looked.__typename, standing: { looksTaken: 1 } });
        const late = { ...input, looksTaken: 1, idempotencyKey: randomUUID() };
        expect(await send('jonas-counsellor', 'lookAtTeamBoard', late)).toMatchObject({ code: 'INPUT_NOT_FIT' });
      } finally {
        circle.hub.clock.set(now);
      }
      await look('jonas-counsellor', looked, OFF);
    });

    it('two who put somebody on at once leave one place, and what came off can be put on again', async () => {
      const trajectory = (await runningFact()).id;
      const input = { trajectory, reason: 'LIFE_EVENT', attention: 'Samen kijken.', language: 'nl', firstLookOn: TODAY };
      const both = await Promise.all(
        ['jonas-counsellor', 'jonas-team-member'].map((who) => send(who, 'putOnTeamBoard', { ...input, idempotencyKey: randomUUID() })),
      );
      expect(both.map(({ code }) => code ?? 'on').sort()).toEqual(['RULE_NOT_MET', 'on']);
      const entry = both.find(({ code }) => code === undefined);
      expect(entry.standing).toMatchObject({ isToBeLookedAt: true });
      await look('jonas-counsellor', entry, OFF);
    });

    it('is nobody else’s to keep, and no work of coaches to read', async () => {
      const entry = await put('jonas-counsellor', { reason: 'NEW_IN_CARE' });
      const before = await circle.count('team_board_look');
      // Of the same house and another team, of the first line, and of nobody's.
      expect(await look('jonas-intake', entry)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await look('jonas-gp', entry)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await look('stranger', entry)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await look('jonas', entry)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await circle.count('team_board_look')).toBe(before);
      const fields = 'teamBoardEntries { nodes { id reason attention standing { offSince } } }';
      expect((await read('jonas', fields)).teamBoardEntries.nodes).toContainEqual({ id: entry.id, reason: 'NEW_IN_CARE', attention: 'Elke dag even bellen.', standing: { offSince: null } });
      expect((await read('gtb-coach', fields)).teamBoardEntries).toBeNull();
      await look('jonas-team-member', entry, OFF);
    });

    it('with the caseload of the team it is the board of the team (M-93)', async () => {
      const board = async (identity: string): Promise<Answer> => {
        const { data } = await circle.hub.ask(identity, '{ caseload(ofTeam: true, orderBy: DUE) { nodes { id teamBoardEntries { nodes { id } } } } }');
        return (data as Answer).caseload.nodes.map(({ id }: Answer) => id);
      };
      expect(await board('jonas-team-member')).toEqual([JONAS]);
      // Has to do with him, and not by this team; and acts for no team at all.
      expect(await board('jonas-intake')).toEqual([]);
      expect(await board('jonas-gp')).toEqual([]);
    });
  });

  describe('R-113, M-92: how often people meet', () => {
    it('counts each day once, warns below the figure of the form of care, and tells nobody of a part as if it were the whole', async () => {
      const { id } = await begun({ ...FACT, appliedOn: '2024-12-01' }, { startedOn: '2025-01-01' });
      const trajectoryId = decodeId(id)!.row;
      const { brug } = organisations;
      const written = (day: string) => ({
        ...{ personId: persons.jonas, id: randomUUID(), heldBy: brug, author: professionals.jonasCounsellor, parties: [] },
        ...{ source: 'PROFESSIONAL', sourceSystem: 'kring', sourceId: null, sourceVersion: null, effectiveAt: null, version: 1 },
        recordedAt: new Date(`${day}T12:00:00Z`),
      });
      const { manager } = circle.mentalHealth.dataSource;
      const met = (day: string, also: object = {}) => ({
        ...{ ...written(day), trajectoryId, kind: 'HOME_VISIT', state: 'HELD', plannedOn: day, heldOn: day },
        ...{ professional: professionals.jonasCounsellor, mode: 'FACE_TO_FACE', contextIsWelcome: false, ...also },
      });
      const weeks = Array.from({ length: 12 }, (_, week) => daysAfter('2025-03-25', 7 * week));
      await manager.insert(trajectoryMeetingTable.schema, weeks.map((day) => met(day)) as never);
      // Called off, before the period, and of another trajectory: none of them is a contact in it.
      const others = [met('2025-04-02', { state: 'CANCELLED', heldOn: null }), met('2025-01-02'), met('2025-04-03', { trajectoryId: randomUUID() })];
      await manager.insert(trajectoryMeetingTable.schema, others as never);
      const FIELDS = `mentalHealthTrajectories(first: 100) { nodes { id contactFrequency(until: "2025-06-18") {
        from until days benchmark { everyDays rule } meetingDays sessionDays attendedDays
        average { contactDays daysPerContact warnings { rule } } } } }`;
      const frequency = async (identity: string): Promise<Answer> => {
        const { mentalHealthTrajectories } = await read(identity, FIELDS);
        return mentalHealthTrajectories.nodes.find((each: Answer) => each.id === id).contactFrequency;
      };
      expect(await frequency('jonas')).toEqual({
        ...{ from: '2025-03-21', until: '2025-06-18', days: 90, benchmark: { everyDays: 7, rule: 'R-113' } },
        ...{ meetingDays: 12, sessionDays: 0, attendedDays: 0 },
        average: { contactDays: 12, daysPerContact: 7.5, warnings: [{ rule: 'R-113' }] },
      });
      const note = { ...written('2025-06-12'), heldOn: '2025-06-12', form: 'INDIVIDUAL', text: 'Gesprek', language: 'nl' };
      await manager.insert(sessionNoteTable.schema, note as never);
      const came = { ...written('2025-06-12'), day: '2025-06-12', partOfDay: 'MORNING', presence: 'PARTLY', said: null, language: 'nl' };
      await manager.insert(attendanceTable.schema, [came, { ...came, id: randomUUID(), day: '2025-06-13', presence: 'ABSENT' }] as never);
      expect(await frequency('jonas')).toMatchObject({
        ...{ meetingDays: 12, sessionDays: 1, attendedDays: 1 },
        average: { contactDays: 13, warnings: [] },
      });
      expect(await frequency('jonas-counsellor')).toMatchObject({ average: { contactDays: 13 } });
      // Session notes are not the general practitioner's, and a colleague's only by name of the topic.
      expect(await frequency('jonas-gp')).toMatchObject({ meetingDays: 12, sessionDays: null, attendedDays: null, average: null });
      expect(await frequency('jonas-team-member')).toMatchObject({ meetingDays: 12, average: null });
    });
  });

  describe('how faithful a provider is to a model of care (M-18, M-83)', () => {
    const CHECK = 'id organisation { id } team { id } instrument checkedOn outcome score counts';
    const record = async (identity: string, changes: object = {}): Promise<Answer> => {
      const input = { instrument: 'CCAF', ofMyTeam: true, checkedOn: '2026-10-01', checkedBy: 'CCAF', outcome: 'MET', idempotencyKey: randomUUID(), ...changes };
      const answer = await circle.hub.ask(
        identity,
        `mutation M($input: RecordModelFidelityCheckInput!) { done: recordModelFidelityCheck(input: $input) { ... on ModelFidelityCheckRecorded { check { ${CHECK} } } ... on Refused { code rule } } }`,
        { input },
      );
      return answer.errors === undefined ? (answer.data as Answer).done : { errors: answer.errors.map(({ extensions }) => extensions['code']) };
    };
    const of = async (identity: string) =>
      circle.hub.ask(identity, `query Q($of: ID!) { modelFidelityChecks(organisation: $of) { ${CHECK} } }`, { of: organisation(organisations.brug) });

    it('is recorded by its own people, of the team or the whole, once, and read by everybody with a token; there is no person in it', async () => {
      const once = { idempotencyKey: randomUUID() };
      const { check } = await record('jonas-counsellor', once);
      expect(check).toMatchObject({ organisation: { id: organisation(organisations.brug) }, team: { id: encodeReferenceId('Team', teams.brugRehabilitation) }, counts: true });
      expect((await record('jonas-counsellor', once)).check.id).toBe(check.id);
      const { check: whole } = await record('jonas-team-member', { instrument: 'ROPI', ofMyTeam: false, score: 3.4, checkedOn: '2026-11-01', validUntil: TODAY });
      expect(whole).toMatchObject({ team: null, score: 3.4, counts: false });
      for (const [identity, changes, code] of [
        ['jonas-gp', {}, 'NOT_PERMITTED'],
        ['jonas', {}, 'NOT_PERMITTED'],
        ['jonas-counsellor', { checkedOn: '2026-11-19' }, 'INPUT_NOT_FIT'],
        ['jonas-counsellor', { validUntil: '2026-10-01' }, 'INPUT_NOT_FIT'],
      ] as const) {
        expect([identity, await record(identity, changes)]).toEqual([identity, { code, rule: 'M-18' }]);
      }
      expect(((await of('gtb-coach')).data as Answer).modelFidelityChecks).toEqual([whole, check]);
      const [row] = await circle.mentalHealth.dataSource.query<object[]>('SELECT * FROM model_fidelity_check');
      expect(Object.keys(row!).filter((column) => /person/.test(column))).toEqual([]);
    });
  });

  describe('half days, needs and intake', () => {
    const came = async (identity: string, changes: object = {}) =>
      act(identity, 'recordAttendance', {
        trajectory: (await running()).id,
        ...{ day: '2026-11-14', partOfDay: 'MORNING', presence: 'PRESENT', language: 'nl', ...changes },
      });

    it('whoever leads a group records who came (M-43, M-44), what was said stays the person’s, and it is put right by version', async () => {
      const there = await came('jonas-team-member');
      expect(there).toMatchObject({ presence: 'PRESENT', said: null, provenance: { version: 1, source: 'PROFESSIONAL' } });
      expect(await came('jonas-counsellor')).toMatchObject({ code: 'RULE_NOT_MET' });
      const said = await came('jonas-counsellor', { partOfDay: 'AFTERNOON', presence: 'ABSENT', said: 'Te druk vandaag.' });
      expect(said).toMatchObject({ said: 'Te druk vandaag.', provenance: { source: 'PERSON' } });
      const right = { attendance: there.id, version: 1, presence: 'PARTLY', language: 'nl' };
      expect(await counsellor('correctAttendance', right)).toMatchObject({ presence: 'PARTLY', provenance: { version: 2 } });
      expect(await counsellor('correctAttendance', right)).toMatchObject({ code: 'STALE_VERSION' });
      expect(await counsellor('correctAttendance', { ...right, attendance: said.id })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      const before = await circle.count('attendance');
      for (const other of ['jonas-gp', 'jonas', 'gtb-coach']) expect(await came(other, { day: '2026-11-13' })).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await came('stranger', { day: '2026-11-13' })).toMatchObject({ code: 'NOT_FOUND' });
      for (const day of ['2026-11-19', '2026-11-09']) expect(await came('jonas-counsellor', { day })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await circle.count('attendance')).toBe(before);
    });

    it('R-078, P-14: a map of all life domains is the yearly one, and one that leaves a domain out is warned of and is not', async () => {
      const trajectory = (await runningFact()).id;
      const due = async (identity = 'jonas') =>
        (await read(identity, 'mentalHealthTrajectories(first: 100) { nodes { id needsMappingDue { lastCompleteOn dueOn isDue } } }'))
          .mentalHealthTrajectories.nodes.find(({ id }: Answer) => id === trajectory).needsMappingDue;
      const map = (identity: string, changes: object = {}) =>
        act(identity, 'mapNeeds', { trajectory, mappedOn: TODAY, withNeed: ['HOUSING'], withoutNeed: ALL_BUT('HOUSING'), ...changes });
      expect(await due()).toEqual({ lastCompleteOn: null, dueOn: '2027-11-10', isDue: false });
      const partial = await map('jonas-counsellor', { withoutNeed: ALL_BUT('HOUSING', 'SOCIAL_AUTONOMY') });
      expect(partial).toMatchObject({ leftOut: [{ code: 'SOCIAL_AUTONOMY' }], warnings: ['R-078'] });
      expect(await due()).toMatchObject({ lastCompleteOn: null });
      expect(await map('jonas-counsellor')).toMatchObject({ leftOut: [], warnings: [] });
      expect(await due()).toEqual({ lastCompleteOn: TODAY, dueOn: '2027-11-18', isDue: false });
      // The register hears of it by the same days: from the start on, and anew once a whole map was made.
      const mapsDue = (await told('MentalHealthTrajectory')).filter(({ rule, detail }) => rule === 'R-078' && detail === decodeId(trajectory)!.row);
      expect(mapsDue[0]).toMatchObject({ kind: 'TASK', category: 'CARE_NEEDS', code: 'NEEDS_MAP', due: '2027-11-10', until: null });
      expect(mapsDue.at(-1)).toMatchObject({ due: '2027-11-18', until: null });
      expect(await map('jonas-counsellor', { withoutNeed: ['HOUSING'] })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-078' });
      expect(await map('jonas-gp')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await map('stranger')).toMatchObject({ code: 'NOT_FOUND' });
      expect((await read('jonas-gp', 'needsMaps { nodes { id } }')).needsMaps.nodes).toHaveLength(2);
      expect((await read('gtb-coach', 'needsMaps { nodes { id } }')).needsMaps).toBeNull();
    });

    it('R-085: a Dutch intake stands with the trusted person, or when the person waived that; a Belgian one either way', async () => {
      const trajectory = (await runningFact()).id;
      const intake = (identity: string, changes: object = {}) =>
        act(identity, 'recordIntakeTalk', { trajectory, heldOn: '2026-11-10', professional: COUNSELLOR, trustedPerson: 'PRESENT', ...changes });
      const before = await circle.count('intake_talk');
      expect(await intake('jonas-counsellor', { trustedPerson: 'NOT_ASKED' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-085' });
      expect(await intake('jonas-gp')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await circle.count('intake_talk')).toBe(before);
      for (const trustedPerson of ['PRESENT', 'WAIVED_BY_PERSON']) {
        expect(await intake('jonas-counsellor', { trustedPerson })).toMatchObject({ trustedPerson });
      }
      const belgian = (await running()).id;
      expect(await intake('jonas-counsellor', { trajectory: belgian, trustedPerson: 'NOT_ASKED' })).toMatchObject({ trustedPerson: 'NOT_ASKED' });
      expect((await read('jonas', 'intakeTalks { nodes { id } }')).intakeTalks.nodes).toHaveLength(3);
      expect((await read('gtb-coach', 'intakeTalks { nodes { id } }')).intakeTalks).toBeNull();
    });
  });
});

describe('what is due, told to the register and read from it', () => {
  const due = async (identity: string, rules: readonly string[]): Promise<Answer[] | null> => {
    await circle.hub.settle();
    const fields = `dueItems(first: 100, filter: { rules: ${JSON.stringify(rules)} }) { nodes { rule category occasion { code } detail dueOn state } }`;
    return (await read(identity, fields)).dueItems?.nodes ?? null;
  };
  const ALL = ['R-073', 'R-074', 'R-076', 'R-077', 'R-055', 'R-050', 'R-060'];

  it('R-073, R-074, R-076, R-077: of a Dutch trajectory, each for whoever may see what it is about, until it is over', async () => {
    const dutch = await begun(FACT, { plannedEndOn: '2027-05-01' });
    const medicine = await counsellor('startMedication', { person: JONAS, agent: 'N05AH03', dose: '5 mg', servesGoal: 'Slapen', language: 'nl', startedOn: '2026-11-02' });
    const plan = await counsellor('makeCarePlan', { trajectory: dutch.id, kind: 'TREATMENT', leadPractitioner: COUNSELLOR, networkInvolvement: 'Moeder komt mee.', trustedPerson: 'INVOLVED', view: 'Stap voor stap.', language: 'nl' });
    const considered = { carePlan: plan.id, since: TODAY, state: 'OFFERED', language: 'nl' };
    const talk = await counsellor('considerIntervention', { ...considered, kind: 'PSYCHOTHERAPY' });
    const trauma = await counsellor('considerTraumaIntervention', { ...considered, kind: 'EMDR' });
    const trajectory = dutch.id;
    const mine = [medicine.id, plan.id, talk.id, trauma.id, trajectory];
    const seen = async (identity: string) => ((await due(identity, ALL)) ?? []).filter(({ detail }) => mine.includes(detail));
    // Of the ROM the year hangs on what other tests measured.
    const facts = (items: readonly Answer[]) =>
      items.map(({ rule, category, dueOn }) => [rule, category, rule === 'R-077' ? dueOn.slice(5) : dueOn].join(' ')).sort();

    const whole = ['R-073 MEDICATION 2027-11-02', 'R-074 RECOVERY_PLAN 2027-11-18', 'R-074 TRAUMA 2027-11-18', 'R-076 RECOVERY_PLAN 2027-11-18', 'R-077 ROM 12-31'];
    expect(facts(await seen('jonas'))).toEqual(whole);
    expect(facts(await seen('jonas-counsellor'))).toEqual(whole);
    // The team by the network grant, and trauma by no bundle (C-56); the general practitioner of all this medication alone.
    expect(facts(await seen('jonas-team-member'))).toEqual(whole.filter((each) => !each.includes('TRAUMA')));
    expect(facts(await seen('jonas-gp'))).toEqual(['R-073 MEDICATION 2027-11-02']);
    for (const identity of ['gtb-coach', 'ocmw-housing', 'jonas-mother']) expect(await seen(identity)).toEqual([]);

    // Looked at anew it is due a year later; taken no longer, replaced or over it is due no more.
    await counsellor('reviewMedication', { medication: medicine.id, outcome: 'LOWERED', findings: 'Gaat goed.', language: 'nl', reviewedOn: TODAY });
    expect(facts(await seen('jonas'))).toContain('R-073 MEDICATION 2027-11-18');
    await counsellor('stopMedication', { medication: medicine.id, version: 1, lastDay: TODAY });
    const replaced = await counsellor('makeCarePlan', { trajectory, kind: 'TREATMENT', leadPractitioner: COUNSELLOR, networkInvolvement: 'Moeder.', trustedPerson: 'INVOLVED', view: 'Anders.', language: 'nl' });
    expect(facts(await seen('jonas'))).toEqual(['R-074 RECOVERY_PLAN 2027-11-18', 'R-074 TRAUMA 2027-11-18']);
    await counsellor('endTrajectory', { ...on(dutch), ...closing() });
    mine.push(replaced.id);
    expect(await seen('jonas')).toEqual([]);
  });

  it('R-055: the planned end and the plan for afterwards, apart; a start takes the waiting away, the end all of it', async () => {
    const there = await counsellor('putOnWaitingList', { ...on(await applied()), since: '2026-11-04', recheckOn: '2027-01-09' });
    const isMine = ({ detail, dueOn }: Answer): boolean => detail === there.id || dueOn === '2027-01-09';
    const seen = async (identity: string) => ((await due(identity, ALL)) ?? []).filter(isMine).map(({ rule, category }: Answer) => `${rule} ${category}`);
    expect(await seen('jonas')).toEqual(['R-060 WAITING']);
    expect(await seen('jonas-mother')).toEqual([]);
    await counsellor('planTrajectoryStart', { ...on(there), startsOn: TODAY });
    expect(await seen('jonas')).toEqual([]);
  });
});

describe('who may act, and who sees what was recorded', () => {
  it('every act of a provider is the provider’s: others are told so, and strangers that there is nothing', async () => {
    const { id: trajectory, provenance } = await running();
    const acts: readonly (readonly [string, object])[] = [
      ['assignTrajectory', { from: TODAY, accountable: TEAM_MEMBER }],
      ['beginAftercare', { beganOn: TODAY }],
      ['endTrajectory', closing()],
      ['planTrajectoryEnd', { plannedEndOn: null }],
    ].map(([name, input]) => [name as string, { trajectory, version: provenance.version, ...(input as object) }] as const);
    const others: readonly (readonly [string, object])[] = [
      ...acts,
      ['changeCareIntensity', { trajectory, direction: 'UP', changedOn: TODAY, reason: 'CRISIS', language: 'nl' }],
      ['planTrajectoryMeeting', { trajectory, kind: 'HOME_VISIT', plannedOn: TODAY, mode: 'OUTREACH', contextIsWelcome: false, professional: COUNSELLOR }],
      ['makeCarePlan', { trajectory, kind: 'SUPPORT', leadPractitioner: COUNSELLOR, networkInvolvement: 'x', trustedPerson: 'INVOLVED', view: 'x', language: 'nl' }],
      ['checkWorkingRelation', { trajectory, checkedOn: TODAY, rating: 5, language: 'nl' }],
      ['recordFamilyImpactCheck', { trajectory, doneOn: TODAY, meaning: 'x', agreed: 'x', language: 'nl' }],
    ];
    for (const [name, input] of others) {
      for (const [identity, code] of [['jonas-gp', 'NOT_PERMITTED'], ['jonas', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND'], ['mira-psychiatrist', 'NOT_FOUND']] as const) {
        expect([name, identity, (await act(identity, name, input)).code]).toEqual([name, identity, code]);
      }
      expect(await act('anonymous', name, input)).toEqual({ errors: ['UNAUTHENTICATED'] });
    }
    for (const name of ['registerApplication', 'recordAdmission', 'startMedication'] as const) {
      const input = {
        registerApplication: application(),
        recordAdmission: { person: JONAS, organisation: organisation(organisations.hospital), careForm: 'DAY_TREATMENT', crisis: false, somatic: false, admittedOn: TODAY },
        startMedication: { person: JONAS, agent: 'N06AB06', dose: '1', language: 'nl', startedOn: TODAY },
      }[name];
      const tables = await Promise.all(['trajectory', 'admission', 'medication'].map((table) => circle.count(table)));
      // A GP keeps records too, and not among those of mental-health care.
      expect(await act('jonas-gp', name, input)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await act('stranger', name, input)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act('stranger', name, { ...input, person: encodePersonId(randomUUID()) })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act('jonas-counsellor', name, { ...input, person: 'nonsense' })).toEqual({ errors: ['BAD_USER_INPUT'] });
      expect(await Promise.all(['trajectory', 'admission', 'medication'].map((table) => circle.count(table)))).toEqual(tables);
    }
    const elsewhere = encodeId('MentalHealthTrajectory', persons.jonas, randomUUID());
    expect(await counsellor('endTrajectory', { trajectory: elsewhere, version: 1, ...closing() })).toMatchObject({ code: 'NOT_FOUND' });
  });

  /** Forms of care of the catalogue (docs/rows.md): each is one kind of trajectory. */
  const FORMS: readonly (readonly [row: string, careForm: string, jurisdiction: 'BE' | 'NL'])[] = [
    ['M-02', 'REHAB', 'BE'], ['M-03', 'OUTPATIENT_CENTRE', 'BE'], ['M-04', 'MOBILE_TEAM_2A', 'BE'], ['M-04', 'MOBILE_TEAM_2B', 'BE'],
    ['M-05', 'SHELTERED_LIVING_BE', 'BE'], ['M-06', 'HOSPITAL_TREATMENT', 'BE'], ['M-07', 'PSYCHIATRIC_NURSING_HOME', 'BE'],
    ['M-08', 'DAY_TREATMENT', 'BE'], ['M-10', 'PSYCHIATRIC_FOLLOW_UP', 'BE'], ['M-14', 'SPECIALISED_PSYCHOLOGICAL_FUNCTION', 'BE'],
    ['M-17', 'F_ACT', 'NL'], ['M-19', 'INTENSIVE_HOME_TREATMENT', 'NL'], ['M-20', 'HIGH_INTENSIVE_CARE', 'NL'],
    ['M-22', 'CRISIS_SERVICE', 'NL'], ['M-23', 'MID_TERM_INPATIENT', 'NL'], ['M-26', 'SHELTERED_LIVING_NL', 'NL'],
    ['M-27', 'ACTIVE_RECOVERY_TRIAD', 'NL'], ['M-28', 'LONG_STAY_24H', 'NL'], ['M-29', 'GENERALIST_BASIC', 'NL'],
    ['M-29', 'SPECIALISED_TREATMENT', 'NL'], ['M-29', 'HIGHLY_SPECIALISED_TREATMENT', 'NL'],
  ];
  /** Treatments and methods of the catalogue. */
  const METHODS: readonly (readonly [row: string, kind: string])[] = [
    ['M-31', 'SPIRITUAL_CARE'], ['M-70', 'PSYCHOTHERAPY'], ['M-70', 'COGNITIVE_BEHAVIOURAL_THERAPY'], ['M-71', 'ARTS_THERAPY'],
    ['M-72, P-37', 'COGNITIVE_ADAPTATION_TRAINING'], ['M-73', 'IRB_REHABILITATION'], ['G-48', 'SOCIAL_NETWORK_APPROACH'],
    ['G-48', 'IRB_SOCIAL_NETWORK'], ['G-48', 'LIBERMAN_SOCIAL_CONTACTS'], ['G-57', 'PRESENCE_APPROACH'], ['M-74', 'SRH'], ['M-74', 'STRENGTHS_MODEL'],
    ['M-75', 'ILLNESS_MANAGEMENT_RECOVERY'], ['M-76', 'EHEALTH'], ['M-76', 'MOBILE_SELF_MONITORING'], ['M-76', 'VIRTUAL_REALITY'],
  ];
  /** M-70 too, and apart: their name alone tells of a topic with a grant of its own (C-56). */
  const OF_TRAUMA = ['EMDR', 'PROLONGED_EXPOSURE'] as const;

  it('every form of care and every method of the catalogue is recorded (M-02 to M-31, M-70 to M-76), as are support and reviews', async () => {
    // M-54: from youth care to that of adults.
    for (const [, careForm, jurisdiction] of FORMS) {
      expect(await applied({ careForm, jurisdiction, fromYouthCare: careForm === 'DAY_TREATMENT' })).toMatchObject({ state: 'APPLIED' });
    }
    const { id: carePlan } = await counsellor('makeCarePlan', {
      trajectory: (await running()).id, kind: 'SUPPORT', leadPractitioner: COUNSELLOR, networkInvolvement: 'Zijn moeder denkt mee.',
      trustedPerson: 'INVOLVED', view: 'Kracht en spanning naast elkaar.', language: 'nl',
    });
    const consider = (name: string, kind: string) =>
      counsellor(name, { carePlan, kind, state: 'OFFERED', since: TODAY, language: 'nl' });
    for (const [, kind] of METHODS) expect(await consider('considerIntervention', kind)).toMatchObject({ state: 'OFFERED' });
    for (const kind of OF_TRAUMA) expect(await consider('considerTraumaIntervention', kind)).toMatchObject({ state: 'OFFERED' });
    const rehab = (await read('jonas-counsellor', 'mentalHealthTrajectories(first: 100, kinds: ["REHAB"]) { nodes { id state } }')).mentalHealthTrajectories;
    const { id: trajectory } = rehab.nodes.find(({ state }: Answer) => state === 'ACTIVE');
    expect(await counsellor('planRecoveryPlanReview', { trajectory, plannedOn: TODAY })).toMatchObject({ __typename: 'RecoveryPlanReviewRecorded' });
  });

  /** Each list with the rows of the catalogue it holds, its category, and who reads it on the basic network grant alone, besides the person and their counsellor. */
  const LISTS: readonly (readonly [rows: string, concept: string, field: string, category: Category, readers: readonly string[]])[] = [
    ['M-02', 'MentalHealthTrajectory', 'mentalHealthTrajectories', 'TRAJECTORY', ['jonas-team-member', 'jonas-gp']],
    ['M-36', 'EligibilityAssessment', 'eligibilityAssessments', 'CARE_NEEDS', ['jonas-team-member', 'jonas-gp']],
    ['M-37, M-54', '', 'trajectoryApplications', 'CARE_NEEDS', ['jonas-team-member', 'jonas-gp']],
    ['M-40', 'TrajectoryWaiting', 'trajectoryWaiting', 'WAITING', ['jonas-gp', 'gtb-coach']],
    ['M-41', 'BridgingCare', 'bridgingCare', 'TRAJECTORY', ['jonas-team-member', 'jonas-gp']],
    ['M-38, M-46, M-50', 'TrajectoryMeeting', 'trajectoryMeetings', 'APPOINTMENTS', ['jonas-team-member', 'jonas-gp', 'gtb-coach']],
    ['M-44', 'RehabModule', 'rehabModules', 'WEEK_SCHEDULE', ['jonas-team-member']],
    ['M-45', 'HomeAssignment', 'homeAssignments', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-47', 'RecoveryPlanReview', 'recoveryPlanReviews', 'APPOINTMENTS', ['jonas-team-member', 'jonas-gp', 'gtb-coach']],
    ['M-58', 'PlanEvaluation', 'planEvaluations', 'APPOINTMENTS', ['jonas-team-member', 'jonas-gp', 'gtb-coach']],
    ['X-18', '', 'trajectoryClosures', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['R-059', '', 'trajectoryRequests', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-51', 'CareIntensityChange', 'careIntensityChanges', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-49, M-58, M-59, M-63', 'CarePlan', 'carePlans', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-65', 'SharedDecision', 'sharedDecisions', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-70 to M-76', 'Intervention', 'interventions', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-21, M-94', 'TreatmentEscalation', 'treatmentEscalations', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-16', 'TeamBoardEntry', 'teamBoardEntries', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['R-078', 'NeedsMap', 'needsMaps', 'CARE_NEEDS', ['jonas-team-member', 'jonas-gp']],
    ['R-085', 'IntakeTalk', 'intakeTalks', 'RECOVERY_PLAN_MOMENTS', ['jonas-team-member']],
    ['M-64', 'WorkingRelationCheck', 'workingRelationChecks', 'RECOVERY_PLAN', ['jonas-team-member']],
    ['M-70', 'TraumaIntervention', 'traumaInterventions', 'TRAUMA', []],
    ['M-67, M-69', 'Medication', 'medications', 'MEDICATION', ['jonas-team-member', 'jonas-gp']],
    ['M-68', 'MedicationSupport', 'medicationSupport', 'MEDICATION', ['jonas-team-member', 'jonas-gp']],
    ['M-91', 'Admission', 'admissions', 'ADMISSIONS', ['jonas-team-member', 'jonas-gp']],
  ];
  const MORE_OF: Readonly<Record<string, string>> = {
    mentalHealthTrajectories: 'kind { code } keepsResponsibilityDuringAdmission',
    trajectoryApplications: 'question fromYouthCare',
    trajectoryMeetings: 'kind { code }',
    carePlans: 'kind personWording { text } goals { id state }',
    interventions: 'kind { code }',
    traumaInterventions: 'kind { code }',
    medications: 'reviews { findings } sideEffectsTold { text }',
    sharedDecisions: 'considerations',
  };
  const asked = (lists: typeof LISTS) => lists.map(([, , field]) => `${field}(first: 100) { nodes { id ${MORE_OF[field] ?? ''} } }`).join(' ');
  /** Two questions, for one that asks for all of it costs more than one may. */
  const HALVES = [asked(LISTS.slice(0, 11)), asked(LISTS.slice(11))];

  it.each(['jonas', 'jonas-counsellor', 'jonas-team-member', 'jonas-gp', 'gtb-coach', 'jonas-mother', 'ocmw-housing'])(
    '%s is shown what was recorded as far as it is theirs to see, and told of the rest that it is withheld',
    async (identity) => {
      const answers = await Promise.all(HALVES.map((fields) => circle.ask(identity, JONAS, fields)));
      for (const { errors } of answers) expect(errors).toBeUndefined();
      const person = Object.assign({}, ...answers.map(({ data }) => data.person));
      const withheld = answers.flatMap((answer) => answer.withheld.map((cell) => cell.category));
      for (const [rows, concept, field, category, readers] of LISTS) {
        const isReader = ['jonas', 'jonas-counsellor', ...readers].includes(identity);
        expect([rows, field, person[field] !== null]).toEqual([rows, field, isReader]);
        if (isReader) {
          expect(person[field].nodes.length).toBeGreaterThan(0);
          const keys = new Set(person[field].nodes.map(({ id }: Answer) => id));
          expect([rows, [...(made.get(concept) ?? [])].filter((id) => !keys.has(id))]).toEqual([rows, []]);
          expect(concept === '' || (made.get(concept)?.size ?? 0) > 0).toBe(true);
        } else expect(withheld).toContain(category);
      }
      const codes = (field: string): readonly string[] => (person[field]?.nodes ?? []).map(({ kind }: Answer) => kind.code ?? kind);
      const all = (field: string, wanted: readonly string[]) =>
        expect(wanted.filter((code) => !codes(field).includes(code))).toEqual(person[field] === null ? wanted : []);
      all('mentalHealthTrajectories', FORMS.map(([, careForm]) => careForm));
      all('trajectoryMeetings', ['HOME_VISIT', 'AFTERCARE_TALK', 'DIAGNOSTIC_TALK', 'INTRODUCTION_VISIT']);
      all('carePlans', ['TREATMENT', 'SUPPORT', 'FOLLOW_UP']);
      all('interventions', METHODS.map(([, kind]) => kind));
      all('traumaInterventions', OF_TRAUMA);
      // M-53: who keeps the responsibility; M-66: the goals in the plans; M-54: who came from youth care.
      const some = (field: string, has: (node: Answer) => boolean) => (person[field] === null ? null : person[field].nodes.some(has));
      const seen = (field: string): true | null => (person[field] === null ? null : true);
      expect(some('mentalHealthTrajectories', (each) => each.keepsResponsibilityDuringAdmission)).toBe(seen('mentalHealthTrajectories'));
      expect(some('trajectoryApplications', (each) => each.fromYouthCare)).toBe(seen('trajectoryApplications'));
      const goals: readonly string[] = (person.carePlans?.nodes ?? []).flatMap((plan: Answer) => plan.goals.map(({ id }: Answer) => id));
      expect([...made.get('TreatmentGoal')!].filter((id) => !goals.includes(id))).toEqual(person.carePlans === null ? [...made.get('TreatmentGoal')!] : []);
    },
  );

  it('a stranger is shown nothing of it, as if he did not exist', async () => {
    for (const fields of HALVES) expect((await circle.ask('stranger', JONAS, fields)).data).toEqual({ person: null });
  });

  it('every act here was tried, and every one of them twice', () => {
    expect([...retried].sort()).toEqual(Object.keys(ACTS).sort());
  });

  it('M-15, M-63: who answers for a trajectory and who leads it is seen by those it concerns, and never by work or municipality unasked', async () => {
    const fields = 'mentalHealthTrajectories(first: 100) { nodes { accountable { id } leadPractitioner { id } individualCounsellor { id } } }';
    for (const identity of ['jonas', 'jonas-counsellor', 'jonas-team-member', 'jonas-gp']) {
      const { nodes } = (await read(identity, fields)).mentalHealthTrajectories;
      expect(nodes.length).toBeGreaterThan(3);
      for (const { accountable } of nodes) expect(accountable.id).toEqual(expect.any(String));
      // The programme that was started above, with the counsellor it was started with.
      expect(nodes.map(({ individualCounsellor }: Answer) => individualCounsellor?.id)).toContain(TEAM_MEMBER);
    }
    for (const identity of ['gtb-coach', 'ocmw-housing', 'jonas-mother']) {
      expect((await read(identity, fields)).mentalHealthTrajectories).toBeNull();
    }
  });
});

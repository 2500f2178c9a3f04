import 'reflect-metadata';
import { daysAfter } from '../../../shared/local-date';
import { registerMessageSchema } from '../../../shared/register-api';
import type { RegisterMessage } from '../../../shared/register-api';
import {
  finalReevaluationDue,
  followUpPlanDue,
  interventionDue,
  medicationDue,
  plannedEndDue,
  planEvaluationDue,
  recoveryPlanReviewDue,
  remissionDue,
  romDue,
} from '../../../subgraphs/mental-health/due-feed/due-feed.rules';
import { endingFault, openingFault } from '../../../subgraphs/mental-health/functional-assessment/functional-assessment.rules';
import { instrumentOf } from '../../../subgraphs/mental-health/outcome-measurement/instruments.rules';
import { evaluationMessage, yearlyNotice } from '../../../subgraphs/mental-health/plan-evaluation/plan-evaluation.rules';
import { waitingMessage } from '../../../subgraphs/mental-health/trajectory-waiting/trajectory-waiting.rules';
import { dueStateOf } from '../../../subgraphs/person/due-item/due-item.rules';
import { CATEGORY_OF_DETAIL, dueOf } from '../../../subgraphs/person/register/register.rules';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const TODAY = '2026-11-18';
const row = { personId: uuid(1), id: uuid(2), heldBy: uuid(3), author: uuid(4), parties: [], source: 'PROFESSIONAL', sourceSystem: 'kring', sourceId: null, sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, inPlaceBy: null, version: 1 } as const;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of many tables, of which each rule reads a part
type Any = any;
const trajectory = (over: object = {}): Any => ({ ...row, kind: 'F_ACT', jurisdiction: 'NL', state: 'ACTIVE', counsellor: null, accountable: uuid(5), leadPractitioner: uuid(6), openedOn: '2026-01-01', startedOn: '2026-02-28', plannedEndOn: null, endedOn: null, phase: null, ...over });
const rehab = (over: object = {}): Any => trajectory({ kind: 'REHAB', jurisdiction: 'BE', phase: 'START', plannedEndOn: '2027-02-28', ...over });
const plan = (over: object = {}): Any => ({ ...row, id: uuid(7), trajectoryId: row.id, kind: 'TREATMENT', jurisdiction: 'NL', madeOn: '2024-02-29', leadPractitioner: uuid(6), endedOn: null, ...over });
const medicine = (over: object = {}): Any => ({ ...row, prescriber: uuid(8), startedOn: '2025-03-01', endedOn: null, ...over });
const intervention = (over: object = {}): Any => ({ ...row, carePlanId: uuid(7), jurisdiction: 'NL', state: 'RUNNING', reconsideredOn: '2025-06-10', ...over });
const PLAIN = { detailType: 'Intervention', category: 'RECOVERY_PLAN' } as const;
const remission = (over: object = {}): Any => ({ ...row, assessedOn: '2026-03-01', assessor: uuid(4), symptomFreeSince: '2026-01-15', withoutLimitsSince: null, ...over });
const assessment = (over: object = {}): Any => ({ ...row, assessedOn: '2026-03-01', ...over });
const SIGNED: Any = ['PSYCHOLOGIST', 'DOCTOR'].map((signedAs) => ({ assessmentId: row.id, signedAs, signedOn: '2026-03-01' }));
const psychological = (over: object = {}): Any => trajectory({ kind: 'SPECIALISED_PSYCHOLOGICAL_FUNCTION', jurisdiction: 'BE', plannedEndOn: '2026-12-20', ...over });
const waiting = (over: object = {}): Any => ({ ...row, since: '2026-08-31', until: null, needCheckedOn: null, recheckOn: null, ...over });
const DOMAINS = instrumentOf('ROM_EPA')!.items.map(({ code }) => code);
const romOf = (measuredOn: string, items = DOMAINS): Any => ({ ...row, instrument: 'ROM_EPA', measuredOn, items, scores: items.map(() => 1) });

const stateOn = (message: RegisterMessage | null, day: string): string => dueStateOf({ ...dueOf(message!), untilDate: message!.until }, day);

describe('what the register is told to be due', () => {
  /** What is due, of which category, by which rule and day. */
  const FEEDS: readonly (readonly [string, RegisterMessage | null, category: string, rule: string | null, due: string])[] = [
    ['a medicine since it was begun (R-073)', medicationDue(medicine(), [], [trajectory()], TODAY), 'MEDICATION', 'R-073', '2026-03-01'],
    ['a medicine since it was last looked at (R-073)', medicationDue(medicine(), [{ medicationId: row.id, reviewedOn: '2026-02-28' }, { medicationId: uuid(99), reviewedOn: '2026-09-01' }], [trajectory()], TODAY), 'MEDICATION', 'R-073', '2027-02-28'],
    ['an intervention (R-074)', interventionDue(intervention(), PLAIN, trajectory(), uuid(6), TODAY), 'RECOVERY_PLAN', 'R-074', '2026-06-10'],
    ['an intervention that was left out (R-074, R-075)', interventionDue(intervention({ state: 'LEFT_OUT' }), PLAIN, trajectory(), uuid(6), TODAY), 'RECOVERY_PLAN', 'R-074', '2026-06-10'],
    ['a treatment of trauma (R-074, C-56)', interventionDue(intervention(), { detailType: 'TraumaIntervention', category: 'TRAUMA' }, trajectory(), uuid(6), TODAY), 'TRAUMA', 'R-074', '2026-06-10'],
    ['a treatment plan of 29 February (R-076)', planEvaluationDue(plan(), [], trajectory(), TODAY), 'RECOVERY_PLAN', 'R-076', '2025-02-28'],
    ['a treatment plan since it was evaluated (R-076)', planEvaluationDue(plan(), [{ plannedOn: '2025-05-01', heldOn: '2025-05-02' }], trajectory(), TODAY), 'RECOVERY_PLAN', 'R-076', '2026-05-02'],
    ['the ROM of a plan (R-077)', romDue(plan(), [], trajectory(), TODAY), 'ROM', 'R-077', '2024-12-31'],
    ['the review of the recovery plan (R-050)', recoveryPlanReviewDue(rehab(), [], TODAY), 'APPOINTMENTS', 'R-050', '2026-05-28'],
    ['the planned end (R-055)', plannedEndDue(rehab(), TODAY), 'TRAJECTORY', 'R-055', '2027-02-28'],
    ['the plan for afterwards (R-055)', followUpPlanDue(rehab(), [], TODAY), 'RECOVERY_PLAN', 'R-055', '2027-02-28'],
    ['a planned end that no rule asks for', plannedEndDue(trajectory({ plannedEndOn: '2027-01-31' }), TODAY), 'TRAJECTORY', null, '2027-01-31'],
    ['the last look at a functional assessment (R-023)', finalReevaluationDue(assessment(), SIGNED, [], [psychological()], TODAY), 'FUNCTIONAL_ASSESSMENT', 'R-023', '2026-12-20'],
    ['six months without symptoms (R-071)', remissionDue(remission(), true, TODAY), 'DIAGNOSIS', 'R-071', '2026-07-15'],
    ['five years of remission (R-072)', remissionDue(remission({ assessedOn: '2026-08-01', withoutLimitsSince: '2026-05-01' }), true, TODAY), 'DIAGNOSIS', 'R-072', '2031-07-14'],
    ['the need of who waits (R-060)', waitingMessage(waiting(), uuid(5)), 'WAITING', 'R-060', '2026-11-30'],
    ['the need of who waits, by the day agreed (R-060)', waitingMessage(waiting({ needCheckedOn: '2026-10-01', recheckOn: '2027-03-03' }), uuid(5)), 'WAITING', 'R-060', '2027-03-03'],
  ];

  it.each(FEEDS)('%s: by its rule, of the category of what it is about, on both sides of its day', (_what, message, category, rule, due) => {
    expect(message).toMatchObject({ category, rule, due, until: null, responsible: expect.any(String) });
    expect(() => registerMessageSchema.parse(message)).not.toThrow();
    expect(CATEGORY_OF_DETAIL[message!.detailType]).toBeDefined();
    expect([stateOn(message, due), stateOn(message, daysAfter(due, 1))]).toEqual(['DUE', 'OVERDUE']);
    expect(stateOn(message, daysAfter(message!.dueFrom ?? due, -1))).toBe('COMING_UP');
  });

  const ENDED = trajectory({ state: 'ENDED', endedOn: TODAY });
  it.each<readonly [string, RegisterMessage | null, string]>([
    ['a medicine that is taken no longer', medicationDue(medicine({ endedOn: TODAY }), [], [trajectory()], TODAY), 'TAKEN_OFF'],
    ['a medicine once no trajectory runs', medicationDue(medicine(), [], [ENDED], TODAY), 'TAKEN_OFF'],
    ['an intervention that ended', interventionDue(intervention({ state: 'ENDED' }), PLAIN, trajectory(), uuid(6), TODAY), 'TAKEN_OFF'],
    ['an intervention once the trajectory is over', interventionDue(intervention(), PLAIN, ENDED, uuid(6), TODAY), 'TAKEN_OFF'],
    ['a plan that was replaced', planEvaluationDue(plan({ endedOn: TODAY }), [], trajectory(), TODAY), 'TAKEN_OFF'],
    ['a plan whose evaluation is planned in time', planEvaluationDue(plan(), [{ plannedOn: '2025-02-28', heldOn: null }], trajectory(), TODAY), 'TAKEN_OFF'],
    ['the ROM of a plan that was replaced', romDue(plan({ endedOn: TODAY }), [], trajectory(), TODAY), 'TAKEN_OFF'],
    ['the ROM once the trajectory is over', romDue(plan(), [], ENDED, TODAY), 'TAKEN_OFF'],
    ['a review once the trajectory is over', recoveryPlanReviewDue(rehab({ state: 'ENDED' }), [], TODAY), 'TAKEN_OFF'],
    ['a review that is planned in time', recoveryPlanReviewDue(rehab(), [{ plannedOn: '2026-05-28', heldOn: null }], TODAY), 'TAKEN_OFF'],
    ['the end of what has ended', plannedEndDue(rehab({ state: 'ENDED', endedOn: TODAY }), TODAY), 'DONE'],
    ['a plan for afterwards that was made', followUpPlanDue(rehab(), [{ kind: 'FOLLOW_UP', madeOn: TODAY }], TODAY), 'DONE'],
    ['a plan for afterwards once it is over without one', followUpPlanDue(rehab({ state: 'ENDED', endedOn: TODAY }), [{ kind: 'TREATMENT', madeOn: TODAY }], TODAY), 'TAKEN_OFF'],
    ['an assessment that was looked at a last time', finalReevaluationDue(assessment(), SIGNED, [{ assessmentId: row.id, moment: 'AT_END', evaluatedOn: TODAY }], [psychological()], TODAY), 'DONE'],
    ['an assessment that opened nothing', finalReevaluationDue(assessment(), SIGNED.slice(1), [], [psychological()], TODAY), 'TAKEN_OFF'],
    ['an assessment once the care is over', finalReevaluationDue(assessment(), SIGNED, [], [psychological({ state: 'ENDED' })], TODAY), 'TAKEN_OFF'],
    ['remission that was assessed anew', remissionDue(remission(), false, TODAY), 'TAKEN_OFF'],
    ['an evaluation that was held', evaluationMessage({ ...row, carePlanId: uuid(7), plannedOn: '2026-11-01', heldOn: TODAY, professional: uuid(6) }), 'DONE'],
  ])('%s is out of the way', (_what, message, state) => {
    for (const day of ['2024-01-01', TODAY, '2032-01-01']) expect(stateOn(message, day)).toBe(state);
  });

  it('nothing where no rule of the country makes it due, and never by the rules of the other country', () => {
    const belgian = { jurisdiction: 'BE' };
    expect(medicationDue(medicine(), [], [trajectory(belgian)], TODAY)).toBeNull();
    expect(medicationDue(medicine(), [], [], TODAY)).toBeNull();
    expect(interventionDue(intervention(belgian), PLAIN, trajectory(belgian), uuid(6), TODAY)).toBeNull();
    expect(planEvaluationDue(plan(belgian), [], trajectory(belgian), TODAY)).toBeNull();
    expect(planEvaluationDue(plan({ kind: 'SUPPORT' }), [], trajectory(), TODAY)).toBeNull();
    expect(romDue(plan(belgian), [], trajectory(belgian), TODAY)).toBeNull();
    expect(recoveryPlanReviewDue(trajectory(), [], TODAY)).toBeNull();
    expect(plannedEndDue(trajectory(), TODAY)).toBeNull();
    expect(followUpPlanDue(trajectory({ plannedEndOn: '2027-01-01' }), [], TODAY)).toBeNull();
    expect(finalReevaluationDue(assessment(), SIGNED, [], [trajectory()], TODAY)).toBeNull();
    expect(remissionDue(remission({ symptomFreeSince: null }), true, TODAY)).toBeNull();
    // Free of symptoms for long enough, and limits still: there is no day on which anything changes.
    expect(remissionDue(remission({ assessedOn: '2026-08-01' }), true, TODAY)).toBeNull();
  });

  it('R-072: lapses on the day from which what was found is kept apart, whatever is found later', () => {
    expect(remissionDue(remission({ assessedOn: '2026-08-01', withoutLimitsSince: '2026-05-01' }), true, TODAY)!.lapsesOn).toBe('2031-07-15');
    expect(remissionDue(remission(), true, TODAY)!.lapsesOn).toBe('2031-07-15');
  });

  it('R-077: is due by the end of the first year without a ROM of all three domains; one that lacks a domain does not count', () => {
    const made = plan({ madeOn: '2025-05-01' });
    const dueAfter = (...measured: Any[]) => romDue(made, measured, trajectory(), TODAY);
    expect(dueAfter()).toMatchObject({ due: '2025-12-31', dueFrom: '2025-05-01' });
    expect(dueAfter(romOf('2025-12-31'))).toMatchObject({ due: '2026-12-31', dueFrom: '2026-01-01' });
    expect(dueAfter(romOf('2025-06-01', DOMAINS.slice(1)), romOf('2024-06-01'))).toMatchObject({ due: '2025-12-31' });
    expect(dueAfter(romOf('2026-06-01'), romOf('2025-06-01'))).toMatchObject({ due: '2027-12-31' });
  });

  it('R-060, M-41: who waits is told with the last look at the need, and that care is offered, never in which form', () => {
    const offer = (answer: string, offeredOn: string): Any => ({ ...row, answer, offeredOn, form: 'OUTREACH' });
    const told = waitingMessage(waiting({ needCheckedOn: '2026-10-31' }), uuid(5), [offer('ACCEPTED', '2026-09-10'), offer('DECLINED', '2026-10-01')]);
    expect(told).toMatchObject({ due: '2027-01-31', waiting: { recheckedOn: '2026-10-31', bridging: { code: 'BRIDGING_CARE', from: '2026-09-10', organisation: row.heldBy } } });
    expect(JSON.stringify(told)).not.toContain('OUTREACH');
    for (const offers of [[], [offer('DECLINED', '2026-10-01')], [offer('ENDED', '2026-10-01')]]) {
      expect(waitingMessage(waiting(), uuid(5), offers).waiting).toEqual({ recheckedOn: null, bridging: null });
    }
    expect(waitingMessage(waiting({ until: TODAY }), uuid(5), [offer('OFFERED', '2026-09-10')])).toMatchObject({ due: null, until: TODAY, waiting: { bridging: null } });
  });

  it('R-083: the yearly evaluation of a Dutch treatment plan is a notice once it was held, and nothing else is', () => {
    const held: Any = { ...row, carePlanId: uuid(7), plannedOn: '2026-11-01', heldOn: TODAY, professional: uuid(6) };
    expect(yearlyNotice(held, plan())).toMatchObject({ kind: 'NOTICE', category: 'NOTICES', code: 'YEARLY_EVALUATION', on: TODAY });
    expect(yearlyNotice({ ...held, heldOn: null }, plan())).toBeNull();
    expect([yearlyNotice(held, plan({ jurisdiction: 'BE' })), yearlyNotice(held, plan({ kind: 'SUPPORT' }))]).toEqual([null, null]);
  });
});

describe('care that a functional assessment opens', () => {
  const start = '2026-03-10';
  it('R-022: begins by the day both signed, with one answer for whatever is lacking', () => {
    const faults = [
      openingFault([], [], [], start),
      openingFault([assessment()], SIGNED.slice(0, 1), [], start),
      openingFault([assessment()], SIGNED.map((each: Any) => ({ ...each, signedOn: '2026-03-11' })), [], start),
      openingFault([assessment({ assessedOn: '2026-03-11' })], SIGNED, [], start),
      openingFault([assessment()], SIGNED, [{ assessmentId: row.id, moment: 'AT_END' }], start),
      openingFault([assessment()], SIGNED.map((each: Any) => ({ ...each, assessmentId: uuid(77) })), [], start),
    ];
    for (const fault of faults) expect(fault).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-022', message: faults[0]!.message });
    expect(openingFault([assessment({ assessedOn: start })], SIGNED.map((each: Any) => ({ ...each, signedOn: start })), [], start)).toBeNull();
    expect(openingFault([assessment()], SIGNED, [{ assessmentId: row.id, moment: 'DURING' }], start)).toBeNull();
  });

  it('R-023: ends once it was looked at a last time within that care', () => {
    const last = (evaluatedOn: string, moment: 'AT_END' | 'DURING' = 'AT_END') => endingFault([{ moment, evaluatedOn }], start, TODAY);
    for (const fault of [endingFault([], start, TODAY), last('2026-03-09'), last(daysAfter(TODAY, 1)), last(TODAY, 'DURING')]) {
      expect(fault).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-023' });
    }
    expect([last(start), last(TODAY)]).toEqual([null, null]);
  });
});

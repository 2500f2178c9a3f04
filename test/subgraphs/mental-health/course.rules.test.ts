import { FUNDING_SOURCE_CODES } from '../../../subgraphs/directory/reference/legal-frames.reference';
import { codesOf as codesOfList } from '../../../subgraphs/mental-health/code/code-lists.rules';
import { FRAMES, fundingFault } from '../../../subgraphs/kit/money-frame.rules';
import fc from 'fast-check';
import { keepsResponsibility } from '../../../subgraphs/mental-health/admission/admission.rules';
import { CARE_FORMS, careForm, isCareFormOf } from '../../../subgraphs/mental-health/care-form/care-form.rules';
import { misfitOfAmount } from '../../../subgraphs/mental-health/care-intensity/care-intensity.rules';
import {
  EVALUATION_INTERVALS,
  INTERVENTION_INTERVALS,
  MEDICATION_REVIEW_INTERVALS,
  dueAgainOn,
  wordingOf,
} from '../../../subgraphs/mental-health/care-plan/care-plan.rules';
import { benchmarkOf, countedPeriod, daysWithin, isBelow } from '../../../subgraphs/mental-health/contact-frequency/contact-frequency.rules';
import { CONTACT_BENCHMARKS } from '../../../subgraphs/mental-health/contact-frequency/contact-frequency.reference';
import { trustedPersonIsMissing } from '../../../subgraphs/mental-health/intake-talk/intake-talk.rules';
import { TRUSTED_PERSON_AT_INTAKE } from '../../../subgraphs/mental-health/intake-talk/intake-talk.table';
import { countsOn, misfitOfCheck } from '../../../subgraphs/mental-health/model-fidelity/model-fidelity.rules';
import { domainsLeftOut, needsMappingDue } from '../../../subgraphs/mental-health/needs-map/needs-map.rules';
import { escalationAfter, isClosed, skipsRungs } from '../../../subgraphs/mental-health/treatment-escalation/treatment-escalation.rules';
import { ESCALATION_STATES, ESCALATION_STEPS } from '../../../subgraphs/mental-health/treatment-escalation/treatment-escalation.table';
import { codesOf, isCode } from '../../../subgraphs/mental-health/code/code-lists.rules';
import {
  CRITERIA,
  criteriaOf,
  judgedCriteria,
  outcomeOf,
  pointersOf,
} from '../../../subgraphs/mental-health/eligibility/eligibility-criteria.rules';
import {
  interventionFault,
  mayFollow,
  soundsLikeTriedBefore,
} from '../../../subgraphs/mental-health/intervention/intervention.rules';
import { longestUnreviewed } from '../../../subgraphs/mental-health/medication/medication.rules';
import { isEvaluationWithoutPerson } from '../../../subgraphs/mental-health/plan-evaluation/plan-evaluation.rules';
import { collide, mayBecome } from '../../../subgraphs/mental-health/rehab-module/week-schedule.rules';
import { warned, warningsIn } from '../../../subgraphs/mental-health/rule-warning.rules';
import { meetingFault } from '../../../subgraphs/mental-health/trajectory-meeting/trajectory-meeting.rules';
import { mayAnswer } from '../../../subgraphs/mental-health/trajectory-waiting/trajectory-waiting.rules';
import { isOver, isRunning, stateAfter } from '../../../subgraphs/mental-health/trajectory/trajectory-states.rules';
import { familyWasThoughtOf, inOrder, runBeside } from '../../../subgraphs/mental-health/trajectory/trajectory.rules';
import { TRAJECTORY_STATES, TRAJECTORY_STEPS } from '../../../subgraphs/mental-health/trajectory/trajectory.table';
import type { TrajectoryState, TrajectoryStep } from '../../../subgraphs/mental-health/trajectory/trajectory.table';

describe('what may follow what in a trajectory', () => {
  /** Written out by hand, apart from the table it is held against. */
  const allowed: Readonly<Record<TrajectoryState, Partial<Record<TrajectoryStep, TrajectoryState>>>> = {
    APPLIED: {
      PUT_ON_WAITING_LIST: 'WAITING',
      PLAN_START: 'PLANNED',
      ROUTE_ELSEWHERE: 'ROUTED_ELSEWHERE',
      WITHDRAW: 'WITHDRAWN',
    },
    WAITING: { PLAN_START: 'PLANNED', ROUTE_ELSEWHERE: 'ROUTED_ELSEWHERE', WITHDRAW: 'WITHDRAWN' },
    PLANNED: {
      PUT_ON_WAITING_LIST: 'WAITING',
      PLAN_START: 'PLANNED',
      START: 'ACTIVE',
      ROUTE_ELSEWHERE: 'ROUTED_ELSEWHERE',
      WITHDRAW: 'WITHDRAWN',
    },
    ACTIVE: { BEGIN_AFTERCARE: 'AFTERCARE', END: 'ENDED' },
    AFTERCARE: { RESUME: 'ACTIVE', END: 'ENDED' },
    ENDED: {},
    ROUTED_ELSEWHERE: {},
    WITHDRAWN: {},
  };

  it.each(TRAJECTORY_STATES.flatMap((state) => TRAJECTORY_STEPS.map((step) => [state, step] as const)))(
    'from %s by %s',
    (state, step) => {
      expect(stateAfter(state, step)).toBe(allowed[state][step] ?? null);
    },
  );

  it('is over where nothing may follow, and running in care only', () => {
    expect(TRAJECTORY_STATES.filter(isOver)).toEqual(['ENDED', 'ROUTED_ELSEWHERE', 'WITHDRAWN']);
    expect(TRAJECTORY_STATES.filter(isRunning)).toEqual(['ACTIVE', 'AFTERCARE']);
  });

  it('leads nobody into care but through a start that was planned (R-052 is asked there)', () => {
    const walk = fc.array(fc.constantFrom(...TRAJECTORY_STEPS), { maxLength: 12 });
    fc.assert(
      fc.property(walk, (steps) => {
        let state: TrajectoryState = 'APPLIED';
        let wasStarted = false;
        for (const step of steps) {
          const next = stateAfter(state, step);
          if (next === null) continue;
          wasStarted ||= step === 'START' && state === 'PLANNED';
          state = next;
          expect(isRunning(state) && !wasStarted).toBe(false);
        }
      }),
    );
  });
});

describe('the forms of care', () => {
  it('are each a code with labels, and the other way round', () => {
    for (const code of Object.keys(CARE_FORMS)) expect([code, isCode('mental-health-trajectory', code)]).toEqual([code, true]);
    expect(careForm('NONE_SUCH')).toBeUndefined();
    expect(careForm('constructor')).toBeUndefined();
  });

  it('exist in their country only: rules of the other are never applied', () => {
    expect(isCareFormOf('REHAB', 'BE')).toBe(true);
    expect(isCareFormOf('REHAB', 'NL')).toBe(false);
    expect(isCareFormOf('F_ACT', 'NL')).toBe(true);
    expect(isCareFormOf('F_ACT', 'BE')).toBe(false);
    expect(isCareFormOf('CRISIS_SERVICE', 'BE')).toBe(true);
    expect(isCareFormOf('CRISIS_SERVICE', 'NL')).toBe(true);
  });

  it('tell of no topic that takes a grant of its own (C-56)', () => {
    expect(Object.keys(CARE_FORMS).filter((code) => /ADDICT|FORENS|TRAUMA|POLICE|SEX/.test(code))).toEqual([]);
  });

  it('keep the responsibility in F-ACT (R-111), end by plan in rehabilitation (R-055), and not in F-ACT (R-112)', () => {
    const those = (says: 'keepsResponsibility' | 'isTemporary' | 'isOpenEnded' | 'hasPhases'): string[] =>
      Object.keys(CARE_FORMS).filter((code) => CARE_FORMS[code]![says]);
    expect(those('keepsResponsibility')).toEqual(['F_ACT']);
    expect(those('isTemporary')).toEqual(['REHAB']);
    expect(those('isOpenEnded')).toEqual(['F_ACT']);
    expect(those('hasPhases')).toEqual(['REHAB']);
  });
});

describe('the criteria one by one', () => {
  const assessment = {
    programme: 'REHAB',
    ageInYears: 26,
    domains: ['HOUSING', 'MENTAL_WELLBEING'],
    seeks: ['PERSONAL_RECOVERY', 'DAY_STRUCTURE'],
  };
  const judged = criteriaOf('REHAB').filter(({ isComputed }) => !isComputed);
  const wellFound = judged.map(({ code, effect }) => ({ criterion: code, isTheCase: effect === 'INCLUDE' }));
  const outcome = (changes: object = {}, findings = wellFound) =>
    outcomeOf(judgedCriteria({ ...assessment, ...changes }, findings));
  const turned = (code: string) =>
    wellFound.map((found) => (found.criterion === code ? { ...found, isTheCase: !found.isTheCase } : found));

  it('come to eligible when every one is met (R-042)', () => {
    expect(outcome()).toBe('ELIGIBLE');
  });

  it.each(judged.map(({ code, rule }) => [code, rule] as const))(
    'come to not eligible when %s speaks against it (%s), and to undecided when it is not known',
    (code) => {
      expect(outcome({}, turned(code))).toBe('NOT_ELIGIBLE');
      expect(outcome({}, wellFound.filter(({ criterion }) => criterion !== code))).toBe('UNDECIDED');
    },
  );

  it('open from 16 on, without a highest age (R-041)', () => {
    expect(outcome({ ageInYears: 15 })).toBe('NOT_ELIGIBLE');
    expect(outcome({ ageInYears: 16 })).toBe('ELIGIBLE');
    expect(outcome({ ageInYears: 99 })).toBe('ELIGIBLE');
  });

  it('ask for two domains (R-042)', () => {
    expect(outcome({ domains: ['HOUSING'] })).toBe('NOT_ELIGIBLE');
    expect(outcome({ domains: ['HOUSING', 'HOUSING'] })).toBe('NOT_ELIGIBLE');
  });

  it('are not met by who looks for day structure and nothing else, and point to day activity (R-044)', () => {
    const only = judgedCriteria({ ...assessment, seeks: ['DAY_STRUCTURE'] }, wellFound);
    expect(outcomeOf(only)).toBe('NOT_ELIGIBLE');
    expect(pointersOf(only)).toEqual(['DAY_ACTIVITY']);
    expect(outcome({ seeks: [] })).toBe('UNDECIDED');
  });

  it('point to the crisis offer in an acute crisis (R-043)', () => {
    expect(pointersOf(judgedCriteria(assessment, turned('ACUTE_CRISIS')))).toEqual(['CRISIS_OFFER']);
    expect(pointersOf(judgedCriteria(assessment, wellFound))).toEqual([]);
  });

  it('have nothing to do with status or benefits (R-045)', () => {
    const codes = Object.values(CRITERIA).flat().map(({ code }) => code);
    expect(codes.filter((code) => /STATUS|BENEFIT|INSUR|INCOME|WORK/.test(code) && code !== 'WILLING_TO_WORK_IN_GROUP')).toEqual([]);
    expect(outcome({ socialStatus: 'UNEMPLOYED' })).toBe(outcome({ socialStatus: 'INVALIDITY' }));
  });

  it('of the Active Recovery Triad are three, and all three are needed (R-100)', () => {
    const triad = { ...assessment, programme: 'ACTIVE_RECOVERY_TRIAD' };
    const codes = criteriaOf('ACTIVE_RECOVERY_TRIAD').map(({ code }) => code);
    expect(codes).toEqual(['ALL_OTHER_CARE_TRIED', 'CARE_DAY_AND_NIGHT', 'RECOVERY_STUCK']);
    const found = codes.map((criterion) => ({ criterion, isTheCase: true }));
    expect(outcomeOf(judgedCriteria(triad, found))).toBe('ELIGIBLE');
    for (const code of codes) {
      const without = found.map((each) => ({ ...each, isTheCase: each.criterion !== code }));
      expect(outcomeOf(judgedCriteria(triad, without))).toBe('NOT_ELIGIBLE');
    }
  });

  it('that tell of a diagnosis or of addiction are kept apart from needs (C-56)', () => {
    const apart = Object.values(CRITERIA).flat().filter(({ category }) => category !== 'CARE_NEEDS');
    expect(apart.map(({ code, category }) => [code, category])).toEqual([
      ['DIAGNOSIS_PER_CONVENTION', 'DIAGNOSIS'],
      ['ACUTE_ADDICTION', 'ADDICTION'],
      ['INTELLECTUAL_DISABILITY', 'DIAGNOSIS'],
    ]);
  });

  it('are none for a form of care without printed ones', () => {
    expect(criteriaOf('F_ACT')).toEqual([]);
    expect(criteriaOf('toString')).toEqual([]);
  });
});

describe('thinking of the family at the start (R-052)', () => {
  const trajectory = { kind: 'REHAB', heldBy: 'centre', openedOn: '2026-05-01' };
  const done = (changes: object = {}) => [{ programme: 'REHAB', heldBy: 'centre', doneOn: '2026-06-01', ...changes }];

  it('counts from the application to the first day, both included', () => {
    expect(familyWasThoughtOf(trajectory, '2026-06-10', done({ doneOn: '2026-04-30' }))).toBe(false);
    expect(familyWasThoughtOf(trajectory, '2026-06-10', done({ doneOn: '2026-05-01' }))).toBe(true);
    expect(familyWasThoughtOf(trajectory, '2026-06-10', done({ doneOn: '2026-06-10' }))).toBe(true);
    expect(familyWasThoughtOf(trajectory, '2026-06-10', done({ doneOn: '2026-06-11' }))).toBe(false);
  });

  it('is this provider’s, for this form of care', () => {
    expect(familyWasThoughtOf(trajectory, '2026-06-10', done({ heldBy: 'another' }))).toBe(false);
    expect(familyWasThoughtOf(trajectory, '2026-06-10', done({ programme: 'DAY_TREATMENT' }))).toBe(false);
    expect(familyWasThoughtOf(trajectory, '2026-06-10', [])).toBe(false);
  });
});

describe('trajectories in time', () => {
  it('run beside each other when a day is of both (M-52)', () => {
    const one = { startedOn: '2026-01-01', endedOn: '2026-06-01' };
    expect(runBeside(one, { startedOn: '2026-05-31', endedOn: null })).toBe(true);
    // The end is the first day on which it is over.
    expect(runBeside(one, { startedOn: '2026-06-01', endedOn: null })).toBe(false);
    expect(runBeside(one, { startedOn: '2025-01-01', endedOn: '2026-01-01' })).toBe(false);
    expect(runBeside(one, { startedOn: '2025-01-01', endedOn: '2026-01-02' })).toBe(true);
    expect(runBeside(one, { startedOn: null, endedOn: null })).toBe(false);
  });

  it('show their steps by day, and within a day as they were recorded', () => {
    const events = [
      { happenedOn: '2026-02-01', ofVersion: 3, part: null },
      { happenedOn: '2026-02-01', ofVersion: 2, part: 'COUNSELLOR' },
      { happenedOn: '2026-02-01', ofVersion: 2, part: 'ACCOUNTABLE' },
      { happenedOn: '2026-02-01', ofVersion: 2, part: null },
      { happenedOn: '2026-01-01', ofVersion: 9, part: null },
    ] as const;
    expect(inOrder(events).map(({ ofVersion, part }) => [ofVersion, part])).toEqual([
      [9, null], [2, null], [2, 'ACCOUNTABLE'], [2, 'COUNSELLOR'], [3, null],
    ]);
  });

  it('R-111: F-ACT keeps the responsibility on every day of a stay that it runs on', () => {
    const fact = { kind: 'F_ACT', state: 'ACTIVE', startedOn: '2026-03-01', endedOn: null } as const;
    const stay = { admittedOn: '2026-02-01', dischargedOn: '2026-02-28' };
    expect(keepsResponsibility(fact, stay, '2026-05-01')).toBe(false);
    expect(keepsResponsibility(fact, { ...stay, dischargedOn: '2026-03-01' }, '2026-05-01')).toBe(true);
    expect(keepsResponsibility(fact, { ...stay, dischargedOn: null }, '2026-05-01')).toBe(true);
    expect(keepsResponsibility({ ...fact, endedOn: '2026-04-01' }, { admittedOn: '2026-04-01', dischargedOn: null }, '2026-05-01')).toBe(false);
    expect(keepsResponsibility({ ...fact, state: 'PLANNED' }, { ...stay, dischargedOn: null }, '2026-05-01')).toBe(false);
    expect(keepsResponsibility({ ...fact, kind: 'REHAB' }, { ...stay, dischargedOn: null }, '2026-05-01')).toBe(false);
  });
});

describe('what is due again', () => {
  it('is so a year later in the Netherlands, and never by a Dutch rule in Belgium (R-073, R-074, R-076, L-20)', () => {
    for (const intervals of [EVALUATION_INTERVALS.TREATMENT, MEDICATION_REVIEW_INTERVALS, INTERVENTION_INTERVALS]) {
      expect(dueAgainOn(intervals, 'NL', '2026-03-15')).toBe('2027-03-15');
      expect(dueAgainOn(intervals, 'NL', '2028-02-29')).toBe('2029-02-28');
      expect(dueAgainOn(intervals, 'NL', '2027-02-28')).toBe('2028-02-28');
      expect(dueAgainOn(intervals, 'BE', '2026-03-15')).toBeNull();
    }
    expect(dueAgainOn(EVALUATION_INTERVALS.SUPPORT, 'NL', '2026-03-15')).toBeNull();
  });

  it('of medicines counts from the one that was looked at longest ago (R-073)', () => {
    const medicines = [
      { id: 'a', startedOn: '2025-01-01', endedOn: null },
      { id: 'b', startedOn: '2026-02-01', endedOn: null },
      { id: 'over', startedOn: '2020-01-01', endedOn: '2026-02-28' },
    ];
    const reviews = [{ medicationId: 'a', reviewedOn: '2026-01-10' }];
    expect(longestUnreviewed(medicines, reviews, '2026-03-01')).toBe('2026-01-10');
    expect(longestUnreviewed(medicines, reviews, '2026-02-28')).toBe('2020-01-01');
    expect(longestUnreviewed(medicines, [], '2026-03-01')).toBe('2025-01-01');
    expect(longestUnreviewed([], reviews, '2026-03-01')).toBeNull();
  });

  it('R-076: a Dutch treatment plan is not evaluated without the person', () => {
    expect(isEvaluationWithoutPerson({ jurisdiction: 'NL', kind: 'TREATMENT' }, false)).toBe(true);
    expect(isEvaluationWithoutPerson({ jurisdiction: 'NL', kind: 'TREATMENT' }, true)).toBe(false);
    expect(isEvaluationWithoutPerson({ jurisdiction: 'BE', kind: 'TREATMENT' }, false)).toBe(false);
    expect(isEvaluationWithoutPerson({ jurisdiction: 'NL', kind: 'SUPPORT' }, false)).toBe(false);
  });
});

describe('the wording that holds (C-10)', () => {
  const wordings = [
    { side: 'PERSON', goalId: null, ofVersion: 2, text: 'second' },
    { side: 'PROFESSIONAL', goalId: null, ofVersion: 3, text: 'view' },
    { side: 'PERSON', goalId: 'goal', ofVersion: 9, text: 'of a goal' },
    { side: 'PERSON', goalId: null, ofVersion: 1, text: 'first' },
  ] as const;

  it('is each side’s newest, of the plan or of one goal', () => {
    expect(wordingOf(wordings, 'PERSON', null)?.text).toBe('second');
    expect(wordingOf(wordings, 'PROFESSIONAL', null)?.text).toBe('view');
    expect(wordingOf(wordings, 'PERSON', 'goal')?.text).toBe('of a goal');
    expect(wordingOf(wordings, 'PROFESSIONAL', 'goal')).toBeNull();
  });
});

describe('what is not done', () => {
  const said = { state: 'LEFT_OUT', reason: 'NOT_NOW', explanation: null } as const;

  it.each(['ALREADY_TRIED', 'already_tried', 'TRIED_BEFORE', 'DID_NOT_WORK'])('is never for the reason %s (R-075)', (reason) => {
    expect(interventionFault({ ...said, reason })?.rule).toBe('R-075');
    expect(isCode('intervention-reason', reason)).toBe(false);
  });

  it('says why, and says nothing of why where it is done', () => {
    expect(interventionFault(said)).toBeNull();
    expect(interventionFault({ ...said, reason: null })?.rule).toBeNull();
    expect(interventionFault({ state: 'RUNNING', reason: 'NOT_NOW', explanation: null })).not.toBeNull();
    expect(interventionFault({ state: 'RUNNING', reason: null, explanation: null })).toBeNull();
  });

  it('though wished is explained (R-107)', () => {
    const outside = { state: 'NOT_OFFERED', reason: 'OUTSIDE_CARE_STANDARDS' } as const;
    expect(interventionFault({ ...outside, explanation: null })?.rule).toBe('R-107');
    expect(interventionFault({ ...outside, explanation: 'Het staat niet in de standaarden.' })).toBeNull();
  });

  it.each([
    ['Dit heeft hij al geprobeerd.', true],
    ['EMDR werkte toen niet.', true],
    ['Cela a déjà été essayé.', true],
    ['Das wurde schon einmal versucht.', true],
    ['He already tried it.', true],
    ['It didn’t work for her.', true],
    ['Ze wil het nu niet.', false],
    ['Eerst de verhuizing.', false],
    ['She would rather try something else.', false],
  ])('is flagged when the words suggest it was tried before: %s', (explanation, flagged) => {
    expect(soundsLikeTriedBefore({ state: 'LEFT_OUT', explanation })).toBe(flagged);
    expect(soundsLikeTriedBefore({ state: 'RUNNING', explanation })).toBe(false);
  });

  it('can be offered again, whatever it brought', () => {
    for (const state of ['DECLINED', 'LEFT_OUT', 'NOT_OFFERED', 'ENDED'] as const) expect(mayFollow(state, 'OFFERED')).toBe(true);
    expect(mayFollow('ENDED', 'RUNNING')).toBe(false);
    expect(mayFollow('RUNNING', 'DECLINED')).toBe(false);
  });
});

describe('meetings', () => {
  const talks = (count: number, state: 'PLANNED' | 'CANCELLED' = 'PLANNED') =>
    Array.from({ length: count }, () => ({ kind: 'DIAGNOSTIC_TALK', state }) as const);
  const advice = { kind: 'PSYCHIATRIC_ADVICE', state: 'ACTIVE' } as const;

  it('of an advice are one or two diagnostic talks, and no third (R-066)', () => {
    expect(meetingFault('DIAGNOSTIC_TALK', advice, talks(1))).toBeNull();
    expect(meetingFault('DIAGNOSTIC_TALK', advice, talks(2))?.rule).toBe('R-066');
    expect(meetingFault('DIAGNOSTIC_TALK', advice, [...talks(1), ...talks(3, 'CANCELLED')])).toBeNull();
    expect(meetingFault('DIAGNOSTIC_TALK', { ...advice, kind: 'F_ACT' }, talks(9))).toBeNull();
  });

  it('come in their time: a first visit before the start, a talk afterwards after it', () => {
    const at = (kind: string, state: TrajectoryState) => meetingFault(kind, { kind: 'REHAB', state }, []) === null;
    expect(TRAJECTORY_STATES.filter((state) => at('INTRODUCTION_VISIT', state))).toEqual(['APPLIED', 'WAITING', 'PLANNED']);
    expect(TRAJECTORY_STATES.filter((state) => at('AFTERCARE_TALK', state))).toEqual(['AFTERCARE', 'ENDED']);
    expect(TRAJECTORY_STATES.filter((state) => !at('HOME_VISIT', state))).toEqual(['ENDED', 'ROUTED_ELSEWHERE', 'WITHDRAWN']);
  });
});

describe('small tables of what may follow', () => {
  it('bridging care can be wanted after it was declined, and is over when it is over', () => {
    expect(mayAnswer('OFFERED', 'ACCEPTED')).toBe(true);
    expect(mayAnswer('OFFERED', 'ENDED')).toBe(false);
    expect(mayAnswer('DECLINED', 'ACCEPTED')).toBe(true);
    expect(mayAnswer('ENDED', 'ACCEPTED')).toBe(false);
  });

  it('nobody completes a module they did not choose', () => {
    expect(mayBecome('TRYING_OUT', 'COMPLETED')).toBe(false);
    expect(mayBecome('TRYING_OUT', 'CHOSEN')).toBe(true);
    expect(mayBecome('CHOSEN', 'COMPLETED')).toBe(true);
    expect(mayBecome('STOPPED', 'CHOSEN')).toBe(false);
  });

  it('half days collide on the same half day of overlapping periods only', () => {
    const slot = { weekday: 1, partOfDay: 'MORNING', validFrom: '2026-11-01', validUntil: null } as const;
    expect(collide(slot, slot)).toBe(true);
    expect(collide(slot, { ...slot, weekday: 2 })).toBe(false);
    expect(collide(slot, { ...slot, partOfDay: 'AFTERNOON' })).toBe(false);
    expect(collide(slot, { ...slot, validFrom: '2026-10-01', validUntil: '2026-11-01' })).toBe(false);
    expect(collide(slot, { ...slot, validFrom: '2026-10-01', validUntil: '2026-11-02' })).toBe(true);
    // Taken out before it ever held.
    expect(collide(slot, { ...slot, validFrom: '2026-12-01', validUntil: '2026-12-01' })).toBe(false);
  });

  it('an amount of care is one that a week can hold', () => {
    expect(misfitOfAmount({ halfDaysAWeek: 14, contactsInFourWeeks: 112 })).toBeNull();
    expect(misfitOfAmount({ halfDaysAWeek: 0 })).toBeNull();
    expect(misfitOfAmount({ halfDaysAWeek: 15 })).not.toBeNull();
    expect(misfitOfAmount({ halfDaysAWeek: -1 })).not.toBeNull();
    expect(misfitOfAmount({ contactsInFourWeeks: 113 })).not.toBeNull();
    expect(misfitOfAmount({ contactsInFourWeeks: -1 })).not.toBeNull();
  });

  it('a receipt keeps which rules were warned of, and no words', () => {
    const receipt = warned('R-055', false, null, 'R-103');
    expect(receipt).toBe('R-055 R-103');
    expect(warningsIn(receipt).map(({ rule }) => rule)).toEqual(['R-055', 'R-103']);
    expect(warningsIn(undefined)).toEqual([]);
    expect(warningsIn('R-999 constructor')).toEqual([]);
  });
});

describe('R-113: contacts against what was found elsewhere', () => {
  const over90 = { from: '2026-01-01', until: '2026-03-31', days: 90 };

  it.each([
    // 90 days: once a week on average takes 13 contacts, once in three weeks 5.
    [7, 13, 90, false],
    [7, 12, 90, true],
    [21, 5, 90, false],
    [21, 4, 90, true],
    // A period shorter than one interval says nothing of who was not seen yet.
    [7, 0, 6, false],
    [7, 0, 7, true],
    [21, 0, 20, false],
    [21, 0, 21, true],
  ])('one in %i days: %i contacts in %i days warn: %s', (everyDays, contacts, days, warns) => {
    expect(isBelow(contacts, { ...over90, days }, { everyDays })).toBe(warns);
  });

  it('counts a day once, and both ends of the period', () => {
    expect(daysWithin(['2026-01-01', '2026-01-01', '2026-03-31', null], over90)).toBe(2);
    expect(daysWithin(['2025-12-31', '2026-04-01'], over90)).toBe(0);
  });

  it.each([
    ['2025-06-01', null, '2026-03-31', { from: '2026-01-01', until: '2026-03-31', days: 90 }],
    ['2026-01-02', null, '2026-03-31', { from: '2026-01-02', until: '2026-03-31', days: 89 }],
    // The day on which it ended is no longer in it; over a change to summer time too a day is a day.
    ['2026-03-28', '2026-03-31', '2026-06-30', { from: '2026-03-28', until: '2026-03-30', days: 3 }],
    ['2024-02-28', '2024-03-02', '2024-03-02', { from: '2024-02-28', until: '2024-03-01', days: 3 }],
    ['2026-04-01', null, '2026-03-31', null],
    [null, null, '2026-03-31', null],
  ])('of a trajectory from %s to %s, asked until %s', (startedOn, endedOn, until, period) => {
    expect(countedPeriod({ startedOn, endedOn }, until)).toEqual(period);
  });

  it('holds Dutch care against what was found there, from when it was, and Belgian care against nothing', () => {
    const of = (kind: string, jurisdiction: 'BE' | 'NL', on = '2026-01-01') => benchmarkOf(CONTACT_BENCHMARKS, { kind, jurisdiction }, on)?.everyDays;
    expect([of('F_ACT', 'NL'), of('SPECIALISED_TREATMENT', 'NL'), of('PSYCHIATRIC_FOLLOW_UP', 'NL')]).toEqual([7, 21, 21]);
    expect([of('PSYCHIATRIC_FOLLOW_UP', 'BE'), of('HIGH_INTENSIVE_CARE', 'NL'), of('F_ACT', 'NL', '2013-12-31')]).toEqual([undefined, undefined, undefined]);
    const later = { ...CONTACT_BENCHMARKS[0]!, validFrom: '2027-01-01', everyDays: 5 };
    const both = [{ ...CONTACT_BENCHMARKS[0]!, validTo: '2027-01-01' }, later];
    const fact = { kind: 'F_ACT', jurisdiction: 'NL' } as const;
    expect([benchmarkOf(both, fact, '2026-12-31')?.everyDays, benchmarkOf(both, fact, '2027-01-01')?.everyDays]).toEqual([7, 5]);
  });

  it('every benchmark is of a form of care that there is in that country, and longer than one interval', () => {
    for (const { careForm, jurisdiction, everyDays, overDays } of CONTACT_BENCHMARKS) {
      expect([careForm, isCareFormOf(careForm, jurisdiction)]).toEqual([careForm, true]);
      expect(overDays).toBeGreaterThanOrEqual(everyDays);
    }
  });
});

describe('R-088: the ladder', () => {
  it.each(ESCALATION_STATES.flatMap((state) => ESCALATION_STEPS.map((step) => [state, step] as const)))('%s, %s', (state, step) => {
    const allowed: Readonly<Record<string, string>> = {
      'ASKED PLAN': 'PLANNED', 'PLANNED PLAN': 'PLANNED', 'ASKED HOLD': 'HELD', 'PLANNED HOLD': 'HELD', 'HELD CONCLUDE': 'CONCLUDED',
      'ASKED NOT_DO': 'NOT_DONE', 'PLANNED NOT_DO': 'NOT_DONE', 'ASKED WITHDRAW': 'WITHDRAWN', 'PLANNED WITHDRAW': 'WITHDRAWN',
    };
    expect(escalationAfter(state, step)).toBe(allowed[`${state} ${step}`] ?? null);
    expect(isClosed(state)).toBe(['CONCLUDED', 'NOT_DONE', 'WITHDRAWN'].includes(state));
  });

  const dutch = { id: 'a', jurisdiction: 'NL' } as const;
  const tried = { trajectoryId: 'a', rung: 'INTERVISION', outcome: 'STILL_STUCK' } as const;
  it.each([
    ['the team asks first of all', 'TEAM', dutch, [], true],
    ['intervision helped', 'TEAM', dutch, [{ ...tried, outcome: 'GOES_ON' as const }], true],
    ['it was tried in another trajectory', 'TEAM', dutch, [{ ...tried, trajectoryId: 'b' }], true],
    ['an expert was asked before, and nobody else', 'TEAM', dutch, [{ ...tried, rung: 'EXPERT_CONSULTATION' as const }], true],
    ['intervision left it stuck', 'TEAM', dutch, [tried], false],
    ['the person asks', 'PERSON', dutch, [], false],
    ['a relative asks', 'RELATIVE', dutch, [], false],
    ['a representative asks', 'REPRESENTATIVE', dutch, [], false],
    ['care is Belgian', 'TEAM', { ...dutch, jurisdiction: 'BE' as const }, [], false],
  ] as const)('an expert is asked too early when %s: %#', (_, askedBy, trajectory, earlier, early) => {
    expect(skipsRungs('EXPERT_CONSULTATION', askedBy, trajectory, earlier)).toBe(early);
    expect(skipsRungs('SUPERVISION', askedBy, trajectory, earlier)).toBe(false);
  });
});

describe('R-078 and R-085', () => {
  const all = codesOf('life-domain');
  const map = { trajectoryId: 'a', mappedOn: '2024-02-29', withNeed: all.slice(0, 3), withoutNeed: all.slice(3) };
  const trajectory = { id: 'a', jurisdiction: 'NL', startedOn: '2023-05-31', endedOn: null } as const;

  it('R-078: needs are mapped a year after all of them were, a map of 29 February by 28 February', () => {
    expect(needsMappingDue([map], trajectory, '2025-02-27')).toEqual({ lastCompleteOn: '2024-02-29', dueOn: '2025-02-28', isDue: false });
    expect(needsMappingDue([map], trajectory, '2025-02-28')).toMatchObject({ isDue: true });
    const partial = { ...map, mappedOn: '2024-12-01', withoutNeed: all.slice(4) };
    expect(domainsLeftOut(partial)).toEqual([all[3]]);
    expect(needsMappingDue([partial, map, { ...map, trajectoryId: 'b', mappedOn: '2025-01-01' }], trajectory, '2025-02-28')).toMatchObject({ isDue: true });
    expect(needsMappingDue([], trajectory, '2024-05-30')).toEqual({ lastCompleteOn: null, dueOn: '2024-05-31', isDue: false });
  });

  it('R-078: not in Belgium, nor before the start or after the end', () => {
    expect(needsMappingDue([], { ...trajectory, jurisdiction: 'BE' }, '2026-01-01')).toBeNull();
    expect(needsMappingDue([], { ...trajectory, startedOn: null }, '2026-01-01')).toBeNull();
    expect(needsMappingDue([], trajectory, '2023-05-30')).toBeNull();
    expect(needsMappingDue([], { ...trajectory, endedOn: '2025-01-01' }, '2026-01-01')).toBeNull();
  });

  it('R-085: only the person waives the trusted person, and only Dutch intakes ask for it', () => {
    const missing = TRUSTED_PERSON_AT_INTAKE.map((there) => [trustedPersonIsMissing(there, 'NL'), trustedPersonIsMissing(there, 'BE')]);
    expect(missing).toEqual([[false, false], [false, false], [true, false]]);
  });
});

describe('M-18, M-83: checks against a model of care', () => {
  const check = { checkedOn: '2026-01-01', validUntil: '2027-01-01', checkedBy: 'CCAF', score: 0 };

  it('count until the day before they run out, and always where nothing is said', () => {
    expect([countsOn(check, '2026-12-31'), countsOn(check, '2027-01-01'), countsOn({ validUntil: null }, '2099-01-01')]).toEqual([true, false, true]);
  });

  it.each([
    [{}, true],
    [{ checkedOn: '2026-01-02' }, false],
    [{ validUntil: '2026-01-01' }, false],
    [{ validUntil: '2026-01-02' }, true],
    [{ score: -0.1 }, false],
    [{ checkedBy: ' ' }, false],
  ])('%j fits: %s', (changes, fits) => {
    expect(misfitOfCheck({ ...check, ...changes }, '2026-01-01') === null).toBe(fits);
  });
});

describe('the money frames of a trajectory (N-15)', () => {
  const trajectory = { jurisdiction: 'BE', openedOn: '2026-01-10' } as const;
  const frame = (over: object = {}) => ({
    ...{ frame: 'REHAB_CONVENTION', payer: null as string | null, sharePercent: 60, fromDate: '2026-02-01', untilDate: null as string | null },
    ...over,
  });
  const fault = (over: object = {}, ...others: readonly ReturnType<typeof frame>[]) => fundingFault(frame(over), trajectory, others)?.code ?? null;

  it('says of every frame where it exists', () => {
    expect(Object.keys(FRAMES).sort()).toEqual([...codesOfList('funding-source')].sort());
    // The directory's list of the same name says the same, country by country.
    expect(Object.fromEntries(FUNDING_SOURCE_CODES.map(({ code, jurisdiction }) => [code, jurisdiction]))).toEqual(FRAMES);
  });

  it('begin no earlier than the application, and end after they begin', () => {
    expect([fault({ fromDate: '2026-01-09' }), fault({ fromDate: '2026-01-10' })]).toEqual(['INPUT_NOT_FIT', null]);
    expect([fault({ untilDate: '2026-02-01' }), fault({ untilDate: '2026-02-02' })]).toEqual(['PERIOD_ENDS_BEFORE_IT_STARTS', null]);
    expect([0, 1, 100, 101].map((sharePercent) => fault({ sharePercent }))).toEqual(['INPUT_NOT_FIT', null, null, 'INPUT_NOT_FIT']);
  });

  it('may follow each other day by day, and be the same of two who pay', () => {
    const before = frame({ fromDate: '2026-01-20', untilDate: '2026-02-01' });
    expect(fault({}, before)).toBeNull();
    expect(fault({}, { ...before, untilDate: '2026-02-02' })).toBe('RULE_NOT_MET');
    expect(fault({ sharePercent: 40, payer: 'a' }, frame({ payer: 'b' }))).toBeNull();
  });

  it('come to the whole at most, on every day by itself', () => {
    const other = frame({ frame: 'OTHER', sharePercent: 40 });
    expect(fault({}, other)).toBeNull();
    expect(fault({ sharePercent: 61 }, other)).toBe('RULE_NOT_MET');
    // Those two never pay on one day.
    const early = frame({ frame: 'OTHER', untilDate: '2026-03-01' });
    const late = frame({ frame: 'OWN_CONTRIBUTION', fromDate: '2026-03-01' });
    expect(fault({ sharePercent: 40 }, early, late)).toBeNull();
    expect(fault({ sharePercent: 40 }, { ...early, untilDate: '2026-03-02' }, late)).toBe('RULE_NOT_MET');
    expect(fault({ sharePercent: null }, early, { ...late, fromDate: '2026-03-01' })).toBeNull();
  });
});

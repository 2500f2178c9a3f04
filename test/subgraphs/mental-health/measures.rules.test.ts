import { CODE_LISTS } from '../../../subgraphs/mental-health/code/code-lists.rules';
import { INSTRUMENTS, instrumentOf } from '../../../subgraphs/mental-health/outcome-measurement/instruments.rules';
import {
  areaScoresOf,
  averageFault,
  averagesOf,
  hasIrocForReview,
  hasRomOfYear,
  instrumentFor,
  isComplete,
  measurementFault,
  totalOf,
} from '../../../subgraphs/mental-health/outcome-measurement/outcome-measurement.rules';
import { isRomAskedFor } from '../../../subgraphs/mental-health/plan-evaluation/plan-evaluation.rules';
import { previousReviewOn } from '../../../subgraphs/mental-health/recovery-plan-review/recovery-plan-review.rules';
import {
  SMI_CRITERIA,
  areAllCriteriaMet,
  hasLeftTargetGroup,
  isFunctionalRemission,
  isSymptomaticRemission,
  leavesTargetGroupOn,
  remissionFault,
  remissionSince,
} from '../../../subgraphs/mental-health/smi-assessment/smi-assessment.rules';

const itemsOf = (code: string): string[] => instrumentOf(code)!.items.map((item) => item.code);
const filled = (instrument: string, score: number, but: readonly string[] = []) => {
  const items = itemsOf(instrument).filter((item) => !but.includes(item));
  return { instrument, items, scores: items.map(() => score) };
};
const faultOf = (code: string, item: string, score: number) => {
  const instrument = instrumentOf(code)!;
  return measurementFault(instrument, instrument.raters[0]!, [{ item, score }]);
};

describe('instruments of outcome measurement', () => {
  it('have a name for themselves, for each item and for each area', () => {
    for (const { code, items } of INSTRUMENTS) {
      expect(CODE_LISTS['outcome-instrument']).toHaveProperty([code]);
      expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
      for (const item of items) {
        expect(CODE_LISTS['outcome-item']).toHaveProperty([item.code]);
        if (item.area !== null) expect(CODE_LISTS['outcome-area']).toHaveProperty([item.area]);
      }
    }
  });

  it('I.ROC has twelve items in four areas of three', () => {
    expect(itemsOf('I_ROC')).toHaveLength(12);
    expect(areaScoresOf(filled('I_ROC', 4))).toEqual(
      ['HOME', 'OPPORTUNITY', 'PEOPLE', 'EMPOWERMENT'].map((area) => ({ area, score: 12 })),
    );
    expect(totalOf(filled('I_ROC', 1))).toBe(12);
    expect(totalOf(filled('I_ROC', 6))).toBe(72);
  });

  it('an item that was not answered leaves the total and its own area open, and no other', () => {
    const measured = filled('I_ROC', 3, ['LIFE_SKILLS']);
    expect(isComplete(measured)).toBe(false);
    expect(totalOf(measured)).toBeNull();
    expect(areaScoresOf(measured).map(({ score }) => score)).toEqual([null, 9, 9, 9]);
  });

  it.each([
    ['I_ROC', 'LIFE_SKILLS', [1, 6], [0, 7, 2.5, NaN]],
    ['AUDIT', 'HOW_OFTEN', [0, 1, 4], [-1, 5, 0.5]],
    ['AUDIT', 'INJURY', [0, 2, 4], [1, 3, 6]],
    ['FIVE_SHOT', 'HOW_MUCH', [0, 0.5, 2], [-0.5, 0.25, 2.5]],
    ['CAGE_AID', 'GUILT', [0, 1], [-1, 2, 0.5]],
    ['FUNCTIONAL_REMISSION', 'DAILY_LIFE', [0, 2], [-1, 3]],
    ['ROM_EPA', 'PERSONAL_RECOVERY', [0, 61.5], [-1, NaN, Infinity]],
  ])('%s: %s takes what its scale has and nothing beyond', (code, item, taken, refusedScores) => {
    for (const score of taken) expect([score, faultOf(code, item, score)]).toEqual([score, null]);
    for (const score of refusedScores) expect([score, faultOf(code, item, score)]).not.toEqual([score, null]);
  });

  it.each([['AUDIT', 4, 40], ['CAGE_AID', 1, 4], ['FUNCTIONAL_REMISSION', 2, 6]])('%s adds up to %i times its items', (code, score, total) => {
    expect(totalOf(filled(code, score))).toBe(total);
  });

  it('sums up nothing where no source prints a scale', () => {
    for (const code of ['ROM_EPA', 'INTEGRAL_RECOVERY_SCALE', 'PRQ', 'USS_2_0']) {
      expect([code, totalOf(filled(code, 3)), areaScoresOf(filled(code, 3))]).toEqual([code, null, []]);
    }
  });

  it('refuses an item of another instrument, an item twice, no item, and somebody who does not fill it in', () => {
    const cage = instrumentOf('CAGE_AID')!;
    expect(measurementFault(cage, 'PERSON', [{ item: 'LIFE_SKILLS', score: 1 }])).not.toBeNull();
    expect(measurementFault(cage, 'PERSON', [{ item: 'GUILT', score: 1 }, { item: 'GUILT', score: 1 }])).not.toBeNull();
    expect(measurementFault(cage, 'PERSON', [])).not.toBeNull();
    const iroc = instrumentOf('I_ROC')!;
    const one = [{ item: 'LIFE_SKILLS', score: 3 }];
    expect(measurementFault(iroc, 'PERSON', one)).toMatchObject({ rule: 'R-051' });
    expect(measurementFault(iroc, 'PROFESSIONAL', one)).toMatchObject({ rule: 'R-051' });
    expect(measurementFault(iroc, 'TOGETHER', one)).toBeNull();
  });

  it('keeps each instrument to its own category', () => {
    expect(instrumentFor('ROM', 'I_ROC')).toHaveProperty('message');
    expect(instrumentFor('ROM', 'AUDIT')).toHaveProperty('message');
    expect(instrumentFor('ROM', 'HOMEMADE')).toHaveProperty('message');
    expect(instrumentFor('ADDICTION', 'AUDIT')).toHaveProperty('code', 'AUDIT');
  });
});

describe('R-051 and C-63: figures over persons', () => {
  it('there are none of I.ROC, nor of lists about substances', () => {
    expect(averageFault('I_ROC')).toMatchObject({ rule: 'R-051' });
    expect(averageFault('AUDIT')).not.toBeNull();
    expect(averageFault('ROM_EPA')).toBeNull();
  });

  it('nine persons give none, ten do, item by item', () => {
    const ten = Array.from({ length: 10 }, (_, index) => filled('FUNCTIONAL_REMISSION', index % 2));
    expect(averagesOf(ten.slice(0, 9))).toEqual([]);
    expect(averagesOf(ten)).toContainEqual({ item: 'DAILY_LIFE', average: 0.5, persons: 10 });
    const oneLess = [...ten.slice(0, 9), filled('FUNCTIONAL_REMISSION', 1, ['DAILY_LIFE'])];
    expect(averagesOf(oneLess).map(({ item }) => item)).toEqual(['WORK_STUDY_HOUSEKEEPING', 'SOCIAL_CONTACTS']);
  });
});

describe('R-051: what a review starts from', () => {
  it('is an I.ROC since the review before, the day itself included', () => {
    const on = (measuredOn: string) => hasIrocForReview([{ measuredOn }], '2026-11-18', '2026-08-18');
    expect(['2026-08-18', '2026-08-19', '2026-11-18', '2026-11-19'].map(on)).toEqual([false, true, true, false]);
    expect(hasIrocForReview([{ measuredOn: '2020-01-01' }], '2026-11-18', null)).toBe(true);
    expect(hasIrocForReview([], '2026-11-18', null)).toBe(false);
  });

  it('the review before is the last that was held before', () => {
    const held = ['2026-02-01', null, '2026-05-01', '2026-11-18', '2026-12-01'].map((heldOn) => ({ heldOn }));
    expect(previousReviewOn(held, '2026-11-18')).toBe('2026-05-01');
    expect(previousReviewOn([{ heldOn: null }], '2026-11-18')).toBeNull();
  });
});

describe('R-077: the yearly ROM', () => {
  const rom = (measuredOn: string, but: readonly string[] = []) => ({ ...filled('ROM_EPA', 3, but), measuredOn });

  it('is of the same calendar year, up to the day itself', () => {
    const on = (measuredOn: string) => hasRomOfYear([rom(measuredOn)], '2026-11-18');
    expect(['2025-12-31', '2026-01-01', '2026-11-18', '2026-11-19'].map(on)).toEqual([false, true, true, false]);
  });

  it('has all three domains: two are not enough', () => {
    expect(hasRomOfYear([rom('2026-03-01', ['SOCIETAL_RECOVERY'])], '2026-11-18')).toBe(false);
    expect(hasRomOfYear([{ ...filled('FUNCTIONAL_REMISSION', 0), measuredOn: '2026-03-01' }], '2026-11-18')).toBe(false);
    expect(hasRomOfYear([{ ...filled('INTEGRAL_RECOVERY_SCALE', 1), measuredOn: '2026-03-01' }], '2026-11-18')).toBe(true);
  });

  it('is asked for with a Dutch treatment plan only', () => {
    expect(isRomAskedFor({ jurisdiction: 'NL', kind: 'TREATMENT' })).toBe(true);
    expect(isRomAskedFor({ jurisdiction: 'BE', kind: 'TREATMENT' })).toBe(false);
    expect(isRomAskedFor({ jurisdiction: 'NL', kind: 'SUPPORT' })).toBe(false);
  });
});

describe('R-070: severe mental illness', () => {
  it('takes all five criteria; any four are not enough', () => {
    expect(areAllCriteriaMet(SMI_CRITERIA)).toBe(true);
    for (const left of SMI_CRITERIA) expect(areAllCriteriaMet(SMI_CRITERIA.filter((code) => code !== left))).toBe(false);
  });
});

describe('R-071 and R-072: remission', () => {
  const found = (symptomFreeSince: string | null, withoutLimitsSince: string | null, assessedOn: string) => ({
    symptomFreeSince,
    withoutLimitsSince,
    assessedOn,
  });

  it.each([
    ['2026-05-18', '2026-11-17', false],
    ['2026-05-18', '2026-11-18', true],
    ['2026-06-18', '2026-11-18', false],
    // Six months after the end of August is the end of February, of whatever length.
    ['2027-08-31', '2028-02-28', false],
    ['2027-08-31', '2028-02-29', true],
    ['2026-08-31', '2027-02-27', false],
    ['2026-08-31', '2027-02-28', true],
    ['2028-02-29', '2028-08-28', false],
    ['2028-02-29', '2028-08-29', true],
  ])('symptoms gone since %s are remission of symptoms on %s: %s', (since, assessedOn, isIt) => {
    expect(isSymptomaticRemission(found(since, null, assessedOn))).toBe(isIt);
    expect(remissionSince(found(since, since, assessedOn)) !== null).toBe(isIt);
  });

  it('with limits it is of symptoms only, and with symptoms of functioning only', () => {
    const withLimits = found('2026-01-01', null, '2026-11-18');
    expect([isSymptomaticRemission(withLimits), isFunctionalRemission(withLimits)]).toEqual([true, false]);
    const withSymptoms = found(null, '2026-01-01', '2026-11-18');
    expect([isSymptomaticRemission(withSymptoms), isFunctionalRemission(withSymptoms)]).toEqual([false, true]);
    expect([remissionSince(withLimits), remissionSince(withSymptoms)]).toEqual([null, null]);
  });

  it('counts from the later of the two', () => {
    expect(remissionSince(found('2026-01-01', '2026-02-01', '2026-11-18'))).toBe('2026-07-01');
    expect(remissionSince(found('2026-01-01', '2026-08-01', '2026-11-18'))).toBe('2026-08-01');
  });

  it('after five years the person is no longer counted, and not the day before', () => {
    const remitted = found('2021-05-18', '2021-01-01', '2026-01-01');
    expect(leavesTargetGroupOn(remitted)).toBe('2026-11-18');
    expect(hasLeftTargetGroup(remitted, '2026-11-17')).toBe(false);
    expect(hasLeftTargetGroup(remitted, '2026-11-18')).toBe(true);
    expect(hasLeftTargetGroup(null, '2026-11-18')).toBe(false);
    expect(hasLeftTargetGroup(found(null, '2000-01-01', '2026-01-01'), '2026-11-18')).toBe(false);
  });

  it('from a leap day, five years end on the last of February', () => {
    const remitted = found('2023-08-29', '2024-02-29', '2026-01-01');
    expect(remissionSince(remitted)).toBe('2024-02-29');
    expect(leavesTargetGroupOn(remitted)).toBe('2029-02-28');
    expect(hasLeftTargetGroup(remitted, '2029-02-27')).toBe(false);
    expect(hasLeftTargetGroup(remitted, '2029-02-28')).toBe(true);
  });

  it('nothing is gone since a day to come, nor assessed on one', () => {
    expect(remissionFault(found('2026-11-18', '2026-11-18', '2026-11-18'), '2026-11-18')).toBeNull();
    expect(remissionFault(found('2026-11-18', null, '2026-11-17'), '2026-11-18')).not.toBeNull();
    expect(remissionFault(found(null, '2026-11-18', '2026-11-17'), '2026-11-18')).not.toBeNull();
    expect(remissionFault(found(null, null, '2026-11-19'), '2026-11-18')).not.toBeNull();
  });
});

import fc from 'fast-check';
import {
  CONVENTION_AGREEMENTS,
  CONVENTION_LIMITS,
  CONVENTION_TARIFFS,
} from '../../../subgraphs/first-line/convention-rules/convention-rules.reference';
import type { Agreement } from '../../../subgraphs/first-line/convention-rules/convention-rules.table';
import {
  agreementOf,
  agreementsOn,
  categoriesAt,
  categoryFault,
  contributionFault,
  durationFault,
  feeFault,
  networkFault,
  sessionFault,
  sessionWarnings,
  yearlyFault,
} from '../../../subgraphs/first-line/convention-rules/convention.rules';
import type { AskedCategory, CategoryChoice, CountedSession } from '../../../subgraphs/first-line/convention-rules/convention.rules';
import { isWithin } from '../../../subgraphs/first-line/calendar/calendar.rules';
import {
  closingFault,
  closingWarnings,
  gateFault,
  maySignAs,
} from '../../../subgraphs/first-line/convention-assessment/convention-assessment.rules';
import { nextInvoiceStates } from '../../../subgraphs/first-line/convention-invoice/convention-invoice.rules';
import { INVOICE_STATES } from '../../../subgraphs/first-line/convention-invoice/convention-invoice.table';
import type { InvoiceState } from '../../../subgraphs/first-line/convention-invoice/convention-invoice.table';
import {
  leaderFault,
  networkKindOf,
  requirementFault,
} from '../../../subgraphs/first-line/conventioned-professional/conventioned-professional.rules';
import { PSYCH_CONVENTIONS, SESSION_LIMITS, TARIFFS } from '../../../subgraphs/directory/reference/psych-convention.reference';
import { ageOn, monthsAfter } from '../../../shared/local-date';

const agreements: readonly Agreement[] = CONVENTION_AGREEMENTS.map((row) => ({
  ...row,
  limits: CONVENTION_LIMITS.filter(({ agreement }) => agreement === row.code),
  tariffs: CONVENTION_TARIFFS.filter(({ agreement }) => agreement === row.code),
}));
const [old, agreement] = agreements as [Agreement, Agreement];

function times(count: number, session: Partial<CountedSession>): CountedSession[] {
  return Array.from({ length: count }, () => ({ conventionFunction: 'FIRST_LINE', form: 'INDIVIDUAL', isExtra: false, ...session }));
}

describe('the numbers are rows', () => {
  it('says what the public directory says, to the number', () => {
    const [convention] = PSYCH_CONVENTIONS;
    expect(agreement).toMatchObject({
      code: convention!.code,
      validFrom: convention!.validFrom,
      limitPeriodMonths: convention!.limitPeriodMonths,
      categoryPeriodMonths: convention!.categoryPeriodMonths,
      networkPeriodMonths: convention!.networkPeriodMonths,
      childCategoryMaximumAge: convention!.childCategoryMaximumAge,
      adultCategoryMinimumAge: convention!.adultCategoryMinimumAge,
      minimumWeeklyHours: convention!.minimumWeeklyHours,
    });
    const directory = SESSION_LIMITS.map((row) => [row.function, row.ageCategory, row.form, row.maximumSessions, row.extraIndividualSessions, ...row.sources]);
    const ours = CONVENTION_LIMITS.map((row) => [row.conventionFunction, row.ageCategory, row.form, row.maximum, row.extraIndividual, ...row.sources]);
    expect(ours.map(String).sort()).toEqual(directory.map(String).sort());
    const publicTariff = (name: string) => TARIFFS.find(({ code }) => code.endsWith(`.${name}`))!;
    const tariff = (item: string) => CONVENTION_TARIFFS.find((row) => row.item === item)!;
    for (const [name, item] of [
      ['fee-individual', 'INDIVIDUAL_SESSION'],
      ['fee-group', 'GROUP_SESSION'],
      ['fee-consultation', 'MULTIDISCIPLINARY_CONSULTATION'],
      ['fee-functional-assessment', 'FUNCTIONAL_ASSESSMENT'],
    ] as const) {
      const { amountsCents: feesCents, minimumMinutes, maximumMinutes, maximumPerYear } = publicTariff(name);
      expect(tariff(item)).toMatchObject({ feesCents, minimumMinutes, maximumMinutes, maximumPerYear });
    }
    const { contributionFromCents, contributionToCents } = tariff('INDIVIDUAL_SESSION');
    expect([contributionFromCents, contributionToCents]).toEqual(publicTariff('contribution-individual').amountsCents);
    expect([tariff('GROUP_SESSION').contributionFromCents]).toEqual(publicTariff('contribution-group').amountsCents);
  });

  it('each says where, since when and on which source it holds', () => {
    for (const row of CONVENTION_AGREEMENTS) expect(row).toMatchObject({ jurisdiction: 'BE', validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    for (const { sources } of [...CONVENTION_AGREEMENTS, ...CONVENTION_LIMITS, ...CONVENTION_TARIFFS]) {
      expect(sources.every((source) => /^004:\d+(-\d+)?$/.test(source)) && sources.length > 0).toBe(true);
    }
  });

  it('never finds a Belgian agreement for whoever is insured in the Netherlands', () => {
    expect(agreementsOn(agreements, 'NL', '2026-11-18')).toEqual([]);
    expect(agreementsOn(agreements, 'BE', '2026-11-18').map(({ code }) => code)).toEqual(['be-psych-2021']);
    expect(agreementsOn(agreements, 'BE', '2021-10-01').map(({ code }) => code)).toEqual(['be-psych-2021', 'be-psych-2019']);
  });
});

describe('the maxima', () => {
  //
  const LIMITS = [
    ['R-001', 'FIRST_LINE', 'ADULT', 'INDIVIDUAL', 8],
    ['R-002', 'FIRST_LINE', 'ADULT', 'GROUP', 5],
    ['R-003', 'FIRST_LINE', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 10],
    ['R-004', 'FIRST_LINE', 'CHILD_ADOLESCENT', 'GROUP', 8],
    ['R-005', 'SPECIALISED', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 20],
    ['R-006', 'SPECIALISED', 'CHILD_ADOLESCENT', 'GROUP', 15],
    ['R-007', 'SPECIALISED', 'ADULT', 'INDIVIDUAL', 20],
    ['R-008', 'SPECIALISED', 'ADULT', 'GROUP', 12],
  ] as const;

  it.each(LIMITS)('%s: %s, %s, %s: %i and no more', (rule, conventionFunction, ageCategory, form, maximum) => {
    const asked = { conventionFunction, ageCategory, form, isExtra: false };
    const used = (count: number): CountedSession[] => times(count, { conventionFunction, form });
    expect(sessionFault(agreement, used(maximum - 1), asked)).toBeNull();
    expect(sessionFault(agreement, used(maximum), asked)).toEqual({
      code: 'SESSION_LIMIT_REACHED',
      rule,
      message: expect.any(String),
      counter: expect.objectContaining({ conventionFunction, ageCategory, form, used: maximum, maximum }),
    });
    expect(sessionWarnings(agreement, used(maximum - 1), asked)).toEqual([]);
    expect(sessionWarnings(agreement, used(maximum), asked)).toEqual([{ rule, message: expect.any(String) }]);
    // What is used in the other function takes nothing away.
    const other = conventionFunction === 'FIRST_LINE' ? 'SPECIALISED' : 'FIRST_LINE';
    expect(sessionFault(agreement, times(30, { conventionFunction: other, form }), asked)).toBeNull();
  });

  it.each(LIMITS.filter(([, , , form]) => form === 'GROUP'))(
    '%s: one individual session before or after the group of %s, %s, and no second',
    (rule, conventionFunction, ageCategory) => {
      const asked = { conventionFunction, ageCategory, form: 'INDIVIDUAL', isExtra: true } as const;
      const extra = times(1, { conventionFunction, isExtra: true });
      expect(sessionFault(agreement, [], asked)).toBeNull();
      expect(sessionFault(agreement, times(3, { conventionFunction, form: 'GROUP' }), asked)).toBeNull();
      expect(sessionFault(agreement, extra, asked)).toMatchObject({
        code: 'SESSION_LIMIT_REACHED',
        rule,
        counter: { form: 'GROUP', extraIndividualUsed: 1, extraIndividualMaximum: 1 },
      });
      // And the one beside a group takes no place in the group.
      expect(sessionFault(agreement, extra, { ...asked, form: 'GROUP', isExtra: false })).toBeNull();
    },
  );

  it('R-009: does not add up individual and group sessions within one function, but for the one beside the group', () => {
    const asked = { conventionFunction: 'FIRST_LINE', ageCategory: 'ADULT', form: 'INDIVIDUAL', isExtra: false } as const;
    const group = times(1, { form: 'GROUP' });
    expect(sessionFault(agreement, group, asked)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-009' });
    expect(sessionFault(agreement, group, { ...asked, isExtra: true })).toBeNull();
    expect(sessionFault(agreement, group, { ...asked, conventionFunction: 'SPECIALISED' })).toBeNull();
    expect(sessionFault(agreement, times(1, {}), { ...asked, form: 'GROUP' })).toMatchObject({ rule: 'R-009' });
    expect(sessionFault(agreement, times(1, {}), { ...asked, isExtra: true })).toMatchObject({ rule: 'R-009' });
    expect(sessionFault(agreement, [], { ...asked, form: 'GROUP', isExtra: true })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('invents no maximum where the sources name none, and says so', () => {
    const asked = { conventionFunction: 'FIRST_LINE', ageCategory: 'ADULT', form: 'INDIVIDUAL', isExtra: false } as const;
    expect(sessionFault(old, times(40, {}), asked)).toBeNull();
    expect(sessionWarnings(old, times(41, {}), asked)).toHaveLength(1);
  });
});

describe('the age category', () => {
  const choose = (asked: Partial<AskedCategory>, choices: readonly CategoryChoice[] = []) =>
    categoryFault(
      agreement,
      { bornOn: '1990-05-05', onDate: '2026-05-05', category: 'ADULT', byAssessor: true, reason: 'woont alleen', ...asked },
      choices,
    )?.rule ?? null;
  const rule = (bornOn: string, onDate: string, category: 'ADULT' | 'CHILD_ADOLESCENT') => choose({ bornOn, onDate, category });

  it('R-012: children and adolescents up to and including 23', () => {
    expect(rule('2003-05-05', '2027-05-04', 'CHILD_ADOLESCENT')).toBeNull();
    expect(rule('2003-05-05', '2027-05-05', 'CHILD_ADOLESCENT')).toBe('R-012');
    expect(rule('2003-05-05', '2027-05-05', 'ADULT')).toBeNull();
  });

  it('R-013: adults from 15 on', () => {
    expect(rule('2011-05-05', '2026-05-04', 'ADULT')).toBe('R-013');
    expect(rule('2011-05-05', '2026-05-05', 'ADULT')).toBeNull();
    expect(rule('2011-05-05', '2026-05-04', 'CHILD_ADOLESCENT')).toBeNull();
  });

  it('lets somebody born on 29 February have their birthday on 1 March in other years', () => {
    expect(rule('2012-02-29', '2027-02-28', 'ADULT')).toBe('R-013');
    expect(rule('2012-02-29', '2027-03-01', 'ADULT')).toBeNull();
    expect(rule('2004-02-29', '2028-02-28', 'CHILD_ADOLESCENT')).toBeNull();
    expect(rule('2004-02-29', '2028-02-29', 'CHILD_ADOLESCENT')).toBe('R-012');
    expect([ageOn('2004-02-29', '2005-02-28'), ageOn('2004-02-29', '2005-03-01')]).toEqual([0, 1]);
  });

  it('R-014: from 15 up to and including 23 an assessor chooses, with a reason, and the hub never does', () => {
    expect([14, 15, 23, 24].map((age) => categoriesAt(age, agreement).length)).toEqual([1, 2, 2, 1]);
    const at17 = { bornOn: '2009-01-01', onDate: '2026-11-18' };
    expect(choose({ ...at17, byAssessor: false })).toBe('R-014');
    expect(choose({ ...at17, reason: ' ' })).toBe('R-014');
    expect(choose({ ...at17, reason: null })).toBe('R-014');
    expect(choose(at17)).toBeNull();
    expect(choose({ ...at17, category: 'CHILD_ADOLESCENT' })).toBeNull();
    // Where the age leaves no choice nobody is asked for one.
    expect(choose({ byAssessor: false, reason: null })).toBeNull();
  });

  it('R-010: one category per twelve months, from the day it was chosen', () => {
    const adult = (from: string): CategoryChoice[] => [{ category: 'ADULT', from, until: monthsAfter(from, 12) }];
    const child = (from: string, onDate: string) =>
      choose({ bornOn: '2009-01-01', category: 'CHILD_ADOLESCENT', onDate }, adult(from));
    expect(child('2026-01-10', '2027-01-09')).toBe('R-010');
    expect(child('2026-01-10', '2027-01-10')).toBeNull();
    expect(child('2026-01-10', '2027-01-11')).toBeNull();
    // Chosen for a day before: its own twelve months would reach into the other's.
    expect(child('2026-01-10', '2025-01-11')).toBe('R-010');
    expect(child('2026-01-10', '2025-01-10')).toBeNull();
    // The same category again is no other one.
    expect(choose({ onDate: '2026-06-01' }, adult('2026-01-10'))).toBeNull();
  });

  it('R-010: twelve months from 29 February end before 28 February, and those across one have a day more', () => {
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
    const child = (from: string, onDate: string) =>
      choose({ bornOn: '2009-01-01', category: 'CHILD_ADOLESCENT', onDate }, [{ category: 'ADULT', from, until: monthsAfter(from, 12) }]);
    expect(child('2024-02-29', '2025-02-27')).toBe('R-010');
    expect(child('2024-02-29', '2025-02-28')).toBeNull();
    expect(child('2023-03-01', '2024-02-29')).toBe('R-010');
    expect(child('2023-03-01', '2024-03-01')).toBeNull();
  });

  it('R-011: treated in one kind of network per twelve months, whichever session was first', () => {
    const near = (onDate: string, networkKind: 'ADULT' | 'CHILD_ADOLESCENT' = 'CHILD_ADOLESCENT') =>
      networkFault(agreement, [{ networkKind: 'ADULT', onDate: '2026-01-10' }], { networkKind, onDate })?.rule ?? null;
    expect(near('2026-07-29')).toBe('R-011');
    expect(near('2027-01-09')).toBe('R-011');
    expect(near('2027-01-10')).toBeNull();
    expect(near('2025-01-11')).toBe('R-011');
    expect(near('2025-01-10')).toBeNull();
    expect(near('2026-07-29', 'ADULT')).toBeNull();
  });

  it('keeps the day of the month over twelve months, whatever the day', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        const later = monthsAfter(date, 12);
        const days = (Date.parse(later) - Date.parse(date)) / 86_400_000;
        expect([365, 366]).toContain(days);
        expect(later.slice(5)).toBe(date.slice(5) === '02-29' ? '02-28' : date.slice(5));
        expect([isWithin(date, date, later), isWithin(later, date, later)]).toEqual([true, false]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what it costs and how long it lasts', () => {
  it('R-015: the first session of the first-line function is free, and no other first one', () => {
    const first = { conventionFunction: 'FIRST_LINE', form: 'INDIVIDUAL', isFirstOfFunction: true } as const;
    expect(contributionFault(agreement, first, 0)).toBeNull();
    expect(contributionFault(agreement, first, 400)).toMatchObject({ rule: 'R-015' });
    expect(contributionFault(agreement, { ...first, form: 'GROUP' }, 0)).toBeNull();
    expect(contributionFault(agreement, { ...first, isFirstOfFunction: false }, 0)).toMatchObject({ rule: 'R-016' });
    expect(contributionFault(agreement, { ...first, conventionFunction: 'SPECIALISED' }, 0)).toMatchObject({ rule: 'R-016' });
    expect(contributionFault(agreement, { ...first, conventionFunction: 'SPECIALISED' }, 400)).toBeNull();
  });

  it.each([
    ['INDIVIDUAL', 399, 'R-016'],
    ['INDIVIDUAL', 400, null],
    ['INDIVIDUAL', 1_100, null],
    ['INDIVIDUAL', 1_101, 'R-016'],
    ['GROUP', 249, 'R-016'],
    ['GROUP', 250, null],
    ['GROUP', 251, 'R-016'],
  ] as const)('R-016: of a session in the form %s the person pays %i cents: %s', (form, cents, rule) => {
    const later = { conventionFunction: 'FIRST_LINE', form, isFirstOfFunction: false } as const;
    expect(contributionFault(agreement, later, cents)?.rule ?? null).toBe(rule);
  });

  it.each([
    ['INDIVIDUAL', 44, 'R-017'],
    ['INDIVIDUAL', 45, null],
    ['INDIVIDUAL', 60, null],
    ['INDIVIDUAL', 61, 'R-017'],
    ['GROUP', 89, 'R-018'],
    ['GROUP', 90, null],
    ['GROUP', 120, null],
    ['GROUP', 121, 'R-018'],
  ] as const)('a session in the form %s of %i minutes: %s (R-017, R-018)', (form, minutes, rule) => {
    expect(durationFault(agreement, form, minutes)?.rule ?? null).toBe(rule);
  });

  it.each([
    ['INDIVIDUAL_SESSION', 7_500, null],
    ['INDIVIDUAL_SESSION', 7_499, 'R-017'],
    ['GROUP_SESSION', 12_600, null],
    ['GROUP_SESSION', 20_000, null],
    ['GROUP_SESSION', 15_000, 'R-018'],
    ['MULTIDISCIPLINARY_CONSULTATION', 22_500, null],
    ['MULTIDISCIPLINARY_CONSULTATION', 22_501, 'R-019'],
    ['FUNCTIONAL_ASSESSMENT', 6_000, null],
    ['FUNCTIONAL_ASSESSMENT', 0, 'R-020'],
  ] as const)('the fee of %s is %i cents: %s', (item, cents, rule) => {
    expect(feeFault(agreement, item, cents)?.rule ?? null).toBe(rule);
  });

  it.each([
    ['MULTIDISCIPLINARY_CONSULTATION', 'R-019'],
    ['FUNCTIONAL_ASSESSMENT', 'R-020'],
  ] as const)('pays %s once in a calendar year per person (%s)', (item, rule) => {
    const billed = [{ item, onDate: '2026-12-31' }];
    expect(yearlyFault(agreement, item, '2026-01-01', billed)).toMatchObject({ rule });
    expect(yearlyFault(agreement, item, '2026-12-31', billed)).toMatchObject({ rule });
    expect(yearlyFault(agreement, item, '2027-01-01', billed)).toBeNull();
    expect(yearlyFault(agreement, item, '2025-12-31', billed)).toBeNull();
    expect(yearlyFault(agreement, 'INDIVIDUAL_SESSION', '2026-12-31', billed)).toBeNull();
  });
});

describe('who works under the convention', () => {
  const psychologist = { profession: 'CLINICAL_PSYCHOLOGIST', hasVisum: true, hasRecognition: true } as const;
  const hours = (...weekly: number[]) =>
    weekly.map((weeklyHours, index) => ({ network: `network-${index}`, networkKind: 'ADULT' as const, weeklyHours }));

  it('R-027: visum and recognition, and eight hours a week over all networks together', () => {
    const fault = (asked: Partial<Parameters<typeof requirementFault>[1]>) =>
      requirementFault(agreement, { ...psychologist, hours: hours(8), ...asked })?.rule ?? null;
    expect(fault({})).toBeNull();
    expect(fault({ hasVisum: false })).toBe('R-027');
    expect(fault({ hasRecognition: false })).toBe('R-027');
    expect(fault({ hours: hours(7.5) })).toBe('R-027');
    expect(fault({ hours: hours(7.9) })).toBe('R-027');
    expect(fault({ hours: hours(4, 4) })).toBeNull();
    expect(fault({ hours: hours(4.1, 3.9) })).toBeNull();
    expect(fault({ hours: [] })).toBe('R-027');
    // Of whoever joins a group none of it is asked.
    expect(fault({ profession: 'EXPERT_BY_EXPERIENCE', hasVisum: false, hasRecognition: false, hours: hours(1) })).toBeNull();
  });

  it('R-028: individual sessions are led by psychologists and orthopedagogues, groups by others too', () => {
    const fault = (form: 'INDIVIDUAL' | 'GROUP', profession: Parameters<typeof leaderFault>[1]['profession'], beside = 0) =>
      leaderFault(form, { profession }, beside)?.rule ?? null;
    for (const profession of ['EXPERT_BY_EXPERIENCE', 'GENERAL_PRACTITIONER', 'OTHER_CARE_PROFESSIONAL'] as const) {
      expect([fault('INDIVIDUAL', profession), fault('GROUP', profession)]).toEqual(['R-028', null]);
    }
    for (const profession of ['CLINICAL_PSYCHOLOGIST', 'CLINICAL_ORTHOPEDAGOGUE'] as const) {
      expect([fault('INDIVIDUAL', profession), fault('GROUP', profession, 2)]).toEqual([null, null]);
      expect(fault('INDIVIDUAL', profession, 1)).toBe('R-028');
    }
  });

  it('knows in which kind of network somebody is seen, and guesses none', () => {
    const both = [...hours(4), { network: 'young', networkKind: 'CHILD_ADOLESCENT' as const, weeklyHours: 4 }];
    expect([networkKindOf(hours(4, 4), null), networkKindOf(both, null), networkKindOf(both, 'CHILD_ADOLESCENT')]).toEqual(['ADULT', null, 'CHILD_ADOLESCENT']);
    expect(networkKindOf(hours(8), 'CHILD_ADOLESCENT')).toBeNull();
  });

  it('R-037: the old agreement holds until the professional signs the new one, at the latest until 31.12.2021', () => {
    const signed = (code: string, signedOn: string, endedOn: string | null = null) => ({ agreement: code, signedOn, endedOn });
    const under = (signatures: ReturnType<typeof signed>[], date: string) => {
      const found = agreementOf(agreements, signatures, date);
      return 'validFrom' in found ? found.code : found.rule;
    };
    const before = signed('be-psych-2019', '2019-05-01');
    expect(under([before], '2021-12-31')).toBe('be-psych-2019');
    expect(under([before], '2022-01-01')).toBe('R-037');
    const after = signed('be-psych-2021', '2021-10-15');
    expect(under([before, after], '2021-10-14')).toBe('be-psych-2019');
    expect(under([before, after], '2021-10-15')).toBe('be-psych-2021');
    expect(under([before, after], '2026-11-18')).toBe('be-psych-2021');
    expect(under([], '2026-11-18')).toBe('R-021');
    expect(under([signed('be-psych-2021', '2021-10-15', '2026-11-18')], '2026-11-18')).toBe('R-021');
    expect(under([signed('be-psych-2021', '2021-10-15', '2026-11-18')], '2026-11-17')).toBe('be-psych-2021');
  });
});

describe('the gate to the specialised function', () => {
  const assessment = (moment: 'INITIAL' | 'DURING' | 'FINAL', onDate: string, id = moment) => ({ id, moment, onDate, enrolmentId: 'e' });
  const signed = (onDate: string, assessmentId = 'INITIAL') => ({ assessmentId, onDate });

  it('R-022: takes both signatures, by the day of the step', () => {
    const rule = (signatures: ReturnType<typeof signed>[], assessments = [assessment('INITIAL', '2026-03-01')]) =>
      gateFault('2026-03-10', assessments, signatures)?.rule ?? null;
    expect(rule([], [])).toBe('R-022');
    expect(rule([])).toBe('R-022');
    expect(rule([signed('2026-03-10')])).toBeNull();
    expect(rule([signed('2026-03-11')])).toBe('R-022');
    expect(rule([signed('2026-03-01', 'another')])).toBe('R-022');
    expect(rule([signed('2026-03-10')], [assessment('INITIAL', '2026-03-11')])).toBe('R-022');
    expect(rule([signed('2026-03-10', 'DURING')], [assessment('DURING', '2026-03-01')])).toBe('R-022');
  });

  it('R-023: does not close before the last evaluation, and only warns when none came between', () => {
    const rule = (...assessments: ReturnType<typeof assessment>[]) => closingFault('2026-03-10', '2026-09-01', assessments)?.rule ?? null;
    expect(rule(assessment('INITIAL', '2026-03-01'))).toBe('R-023');
    expect(rule(assessment('FINAL', '2026-03-09'))).toBe('R-023');
    expect(rule(assessment('FINAL', '2026-09-02'))).toBe('R-023');
    expect(rule(assessment('FINAL', '2026-09-01'))).toBeNull();
    expect(closingWarnings('2026-03-10', [assessment('FINAL', '2026-09-01')])).toEqual([{ rule: 'R-023', message: expect.any(String) }]);
    expect(closingWarnings('2026-03-10', [assessment('DURING', '2026-06-01')])).toEqual([]);
  });

  it('lets doctors sign as what their token can be', () => {
    expect(maySignAs('GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER')).toBe(true);
    expect(maySignAs('GENERAL_PRACTITIONER', 'PSYCHIATRIST')).toBe(false);
    expect(maySignAs('MENTAL_HEALTH_PROFESSIONAL', 'PSYCHIATRIST')).toBe(true);
    expect(maySignAs('MENTAL_HEALTH_PROFESSIONAL', 'GENERAL_PRACTITIONER')).toBe(false);
    expect(maySignAs('FIRST_LINE_PSYCHOLOGIST', 'OTHER_DOCTOR')).toBe(false);
  });
});

describe('the invoice (R-035)', () => {
  it('goes from entered to paid by these steps and no others', () => {
    const steps = INVOICE_STATES.flatMap((state) => nextInvoiceStates(state).map((next) => `${state}>${next}`));
    expect(steps).toEqual(['ENTERED>RECEIVED', 'RECEIVED>PROPOSED', 'PROPOSED>VALIDATED', 'PROPOSED>REJECTED', 'VALIDATED>PAID']);
  });

  it('is never paid without having been validated, by whatever way', () => {
    const ways = (path: readonly InvoiceState[]): InvoiceState[][] =>
      nextInvoiceStates(path.at(-1)!).length === 0
        ? [[...path]]
        : nextInvoiceStates(path.at(-1)!).flatMap((next) => ways([...path, next]));
    for (const way of ways(['ENTERED'])) {
      if (way.includes('PAID')) expect(way.at(way.indexOf('PAID') - 1)).toBe('VALIDATED');
      expect(way.includes('REJECTED') && way.includes('PAID')).toBe(false);
    }
  });
});

import { CONFERENCE_TRANSITIONS } from '../../../subgraphs/first-line/case-conference/case-conference.rules';
import { misfitOfAgreement, noticeDueOn } from '../../../subgraphs/first-line/collaboration-agreement/collaboration-agreement.rules';
import { CONSULTATION_TRANSITIONS } from '../../../subgraphs/first-line/consultation/consultation.rules';
import { mayBecome, suggestsEarlyTreatment } from '../../../subgraphs/first-line/early-detection/early-detection.rules';
import { EARLY_TREATMENTS } from '../../../subgraphs/first-line/early-detection/early-detection.table';
import { isOverdue, moveFault, sideOf } from '../../../subgraphs/first-line/exchange/exchange.rules';
import type { Side, Transitions } from '../../../subgraphs/first-line/exchange/exchange.rules';
import { INTAKE_TRANSITIONS } from '../../../subgraphs/first-line/intake-desk/intake-desk.rules';
import { NOTICE_TRANSITIONS } from '../../../subgraphs/first-line/partner-notice/partner-notice.rules';
import { arrangementIn } from '../../../subgraphs/first-line/record-holder/record-holder.rules';
import {
  coordinatorOn,
  missingParts,
  nextScreeningBy,
  screeningStanding,
  withoutPlan,
} from '../../../subgraphs/first-line/somatic-screening/somatic-screening.rules';
import { SCREENING_PARTS } from '../../../subgraphs/first-line/somatic-screening/somatic-screening.table';
import type { ScreeningPart } from '../../../subgraphs/first-line/somatic-screening/somatic-screening.table';
import { HANDOVER_TRANSITIONS } from '../../../subgraphs/first-line/warm-handover/warm-handover.rules';

const screening = (onDate: string, parts: readonly ScreeningPart[] = SCREENING_PARTS, abnormal: readonly ScreeningPart[] = []) => ({
  id: onDate,
  onDate,
  results: parts.map((part) => ({ part, isAbnormal: abnormal.includes(part), finding: null })),
});

/** What the rules say goes, as "from > to by side"; everything else does not. Written here by hand, apart from the code. */
const ALLOWED: readonly (readonly [string, Transitions<never>, readonly string[]])[] = [
  [
    'R-084, C-62 warm handover',
    HANDOVER_TRANSITIONS as never,
    [
      'OFFERED > ACCEPTED by RECEIVER',
      'OFFERED > DECLINED by RECEIVER',
      'OFFERED > WITHDRAWN by SENDER',
      'ACCEPTED > JOINT_CONTACT_HELD by SENDER',
      'ACCEPTED > JOINT_CONTACT_HELD by RECEIVER',
      'ACCEPTED > DECLINED by RECEIVER',
      'ACCEPTED > WITHDRAWN by SENDER',
      'JOINT_CONTACT_HELD > GRADUAL_TRANSFER by SENDER',
      'JOINT_CONTACT_HELD > DECLINED by RECEIVER',
      'JOINT_CONTACT_HELD > WITHDRAWN by SENDER',
      'GRADUAL_TRANSFER > COMPLETED by RECEIVER',
      'GRADUAL_TRANSFER > WITHDRAWN by SENDER',
    ],
  ],
  [
    'R-083 notice',
    NOTICE_TRANSITIONS as never,
    [
      'EXPECTED > SENT by SENDER',
      'SENT > RECEIVED by RECEIVER',
      'SENT > ACKNOWLEDGED by RECEIVER',
      'RECEIVED > ACKNOWLEDGED by RECEIVER',
    ],
  ],
  [
    'F-18 consultation',
    CONSULTATION_TRANSITIONS as never,
    [
      'ASKED > FIRST_TALK by RECEIVER',
      'ASKED > REPLIED by RECEIVER',
      'ASKED > DECLINED by RECEIVER',
      'ASKED > WITHDRAWN by SENDER',
      'FIRST_TALK > SECOND_TALK by RECEIVER',
      'FIRST_TALK > REPLIED by RECEIVER',
      'FIRST_TALK > WITHDRAWN by SENDER',
      'SECOND_TALK > REPLIED by RECEIVER',
      'SECOND_TALK > WITHDRAWN by SENDER',
    ],
  ],
  [
    'F-15 intake',
    INTAKE_TRANSITIONS as never,
    [
      'LISTENING > CLARIFICATION by SENDER',
      'LISTENING > CLOSED by SENDER',
      'CLARIFICATION > ORIENTATION by SENDER',
      'CLARIFICATION > CLOSED by SENDER',
      'ORIENTATION > INDICATION by SENDER',
      'ORIENTATION > CLOSED by SENDER',
      'INDICATION > CLOSED by SENDER',
    ],
  ],
  [
    'F-22 conference',
    CONFERENCE_TRANSITIONS as never,
    ['CONVENED > HELD by SENDER', 'CONVENED > CALLED_OFF by SENDER', 'HELD > CONCLUDED by SENDER'],
  ],
];

describe('what goes between organisations about a person', () => {
  it.each(ALLOWED)('%s: every step from every state by either side goes or is refused as the rule says', (_, transitions, allowed) => {
    const table = transitions as unknown as Transitions<string>;
    const states = Object.keys(table);
    const found = states.flatMap((from) =>
      states.flatMap((to) =>
        (['SENDER', 'RECEIVER'] as Side[])
          .filter((side) => moveFault(table, from, to, side) === null)
          .map((side) => `${from} > ${to} by ${side}`),
      ),
    );
    expect(found.sort()).toEqual([...allowed].sort());
  });

  it('tells a step out of order (the rule) from one that is the other side’s to take (R-084)', () => {
    expect(moveFault(HANDOVER_TRANSITIONS, 'OFFERED', 'COMPLETED', 'RECEIVER')?.code).toBe('RULE_NOT_MET');
    expect(moveFault(HANDOVER_TRANSITIONS, 'OFFERED', 'ACCEPTED', 'SENDER')?.code).toBe('NOT_PERMITTED');
  });

  it('knows sender and receivers, and nobody else', () => {
    const row = { sender: 'a', receivers: ['b', 'c'] };
    expect(['a', 'b', 'c', 'd'].map((organisation) => sideOf(row, organisation))).toEqual(['SENDER', 'RECEIVER', 'RECEIVER', null]);
  });

  it('is overdue from the day after the agreed one, while it is awaited (R-083)', () => {
    expect(isOverdue('2028-02-29', true, '2028-02-29')).toBe(false);
    expect(isOverdue('2028-02-29', true, '2028-03-01')).toBe(true);
    expect(isOverdue('2028-02-29', false, '2028-03-01')).toBe(false);
    expect(isOverdue(null, true, '2028-03-01')).toBe(false);
  });
});

describe('the somatic screening', () => {
  it.each([
    ['2026-03-10', '2027-03-10', 'UP_TO_DATE'],
    ['2026-03-10', '2027-03-11', 'OVERDUE'],
    ['2028-02-29', '2029-02-28', 'UP_TO_DATE'],
    ['2028-02-29', '2029-03-01', 'OVERDUE'],
    ['2027-02-28', '2028-02-28', 'UP_TO_DATE'],
    ['2027-02-28', '2028-02-29', 'OVERDUE'],
  ])('of %s is on %s %s (R-079)', (onDate, today, state) => {
    expect(screeningStanding([screening(onDate)], today).state).toBe(state);
    expect(screeningStanding([screening(onDate)], today).nextBy).toBe(nextScreeningBy(onDate));
  });

  it.each(SCREENING_PARTS.map((part) => [part]))('lacks something without %s, and then does not count for the year (R-080)', (part) => {
    const incomplete = screening('2026-10-01', SCREENING_PARTS.filter((each) => each !== part));
    expect(missingParts(incomplete)).toEqual([part]);
    expect(screeningStanding([incomplete], '2026-10-02')).toEqual({ state: 'NEVER_COMPLETE', lastOn: null, nextBy: null });
    expect(screeningStanding([incomplete, screening('2025-05-01')], '2026-10-02')).toMatchObject({ state: 'OVERDUE', lastOn: '2025-05-01' });
  });

  it('counts from the latest complete one, in whatever order they come', () => {
    const all = [screening('2025-01-01'), screening('2026-06-01'), screening('2024-01-01')];
    expect(screeningStanding(all, '2026-07-01').lastOn).toBe('2026-06-01');
    expect(screeningStanding([...all].reverse(), '2026-07-01').lastOn).toBe('2026-06-01');
  });

  it('has one coordinator on every day: mental health care while it lasts, else the practitioner (R-081)', () => {
    const care = [{ fromDate: '2028-02-29', untilDate: '2028-06-01' }];
    expect(coordinatorOn([], '2028-03-01')).toBe('GENERAL_PRACTITIONER');
    expect(coordinatorOn(care, '2028-02-28')).toBe('GENERAL_PRACTITIONER');
    expect(coordinatorOn(care, '2028-02-29')).toBe('MENTAL_HEALTH');
    expect(coordinatorOn(care, '2028-05-31')).toBe('MENTAL_HEALTH');
    expect(coordinatorOn(care, '2028-06-01')).toBe('GENERAL_PRACTITIONER');
    expect(coordinatorOn([{ fromDate: '2028-02-29', untilDate: null }], '2040-01-01')).toBe('MENTAL_HEALTH');
  });

  it('with something out of the ordinary asks for a plan until there is one (R-105)', () => {
    const abnormal = screening('2026-06-01', SCREENING_PARTS, ['LIFESTYLE']);
    expect(withoutPlan([abnormal, screening('2026-05-01')], [])).toEqual([abnormal]);
    expect(withoutPlan([abnormal], [abnormal.id])).toEqual([]);
  });
});

it('keeps the file by what each country has for it (R-082)', () => {
  expect([arrangementIn('BE'), arrangementIn('NL')]).toEqual(['GLOBAL_MEDICAL_FILE', 'PRACTICE_ENROLMENT']);
});

describe('early detection', () => {
  it.each([
    [[true], 'NL', true],
    [[false, null, true, null], 'NL', true],
    [[false, false, false, false], 'NL', false],
    [[null, null, null, null], 'NL', false],
    [[true, true], 'BE', false],
  ] as const)('R-108: %j in %s suggests early treatment: %s', (flags, jurisdiction, suggests) => {
    expect(suggestsEarlyTreatment(flags, jurisdiction)).toBe(suggests);
  });

  it.each(EARLY_TREATMENTS.flatMap((from) => EARLY_TREATMENTS.map((to) => [from, to] as const)))('R-108: from %s to %s', (from, to) => {
    const allowed = ['NOT_OFFERED OFFERED', 'OFFERED ACCEPTED', 'OFFERED DECLINED', 'DECLINED OFFERED', 'DECLINED ACCEPTED'];
    expect(mayBecome(from, to)).toBe(allowed.includes(`${from} ${to}`));
  });
});

describe('the intake desk', () => {
  it('R-065: turns nobody away: no state of it is a refusal, and from the first on each leads further or is closed with what was found', () => {
    expect(Object.keys(INTAKE_TRANSITIONS)).toEqual(['LISTENING', 'CLARIFICATION', 'ORIENTATION', 'INDICATION', 'CLOSED']);
    const ends = Object.entries(INTAKE_TRANSITIONS).filter(([, next]) => next.length === 0);
    expect(ends.map(([state]) => state)).toEqual(['CLOSED']);
  });
});

describe('F-06: what practices and providers agree', () => {
  const agreed = {
    ...{ practice: 'p', provider: 'q', moments: ['INTAKE'] as const, withinDays: 14 },
    ...{ validFrom: '2026-01-01', validTo: '2027-01-01', acceptedOn: '2025-12-01' },
  };
  const due = (changes: Partial<typeof agreed> | { acceptedOn: null }, day = '2026-06-01') =>
    noticeDueOn([{ ...agreed, ...changes }], ['q', 'p'], 'INTAKE', day);

  it('R-083: a notice is owed within the days agreed, of moments within the agreement, once both agreed', () => {
    expect([due({}), due({}, '2026-01-01'), due({}, '2026-12-31')]).toEqual(['2026-06-15', '2026-01-15', '2027-01-14']);
    expect([due({}, '2025-12-31'), due({}, '2027-01-01'), due({ acceptedOn: null }), due({ provider: 'r' })]).toEqual([null, null, null, null]);
    // Agreed later than it was meant to hold from: nothing was owed before.
    expect([due({ acceptedOn: '2026-06-01' }), due({ acceptedOn: '2026-06-02' })]).toEqual(['2026-06-15', null]);
    expect(noticeDueOn([agreed, { ...agreed, withinDays: 3 }], ['p', 'q'], 'INTAKE', '2026-06-01')).toBe('2026-06-04');
    expect(noticeDueOn([agreed], ['p', 'q'], 'OUTFLOW', '2026-06-01')).toBeNull();
  });

  it.each([
    [{}, true],
    [{ provider: 'p' }, false],
    [{ moments: [] }, false],
    [{ withinDays: 0 }, true],
    [{ withinDays: -1 }, false],
    [{ withinDays: 365 }, true],
    [{ withinDays: 366 }, false],
    [{ validTo: '2026-01-01' }, false],
    [{ validTo: '2026-01-02' }, true],
  ])('%j fits: %s', (changes, fits) => {
    expect(misfitOfAgreement({ ...agreed, ...changes }) === null).toBe(fits);
  });
});

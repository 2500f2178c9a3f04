import fc from 'fast-check';
import { dangerFor } from '../../../consent/override-reach';
import { LEGAL_GROUNDS } from '../../../consent/vocabulary';
import { SUBGRAPHS } from '../../../subgraphs';
import type { PersonRow } from '../../../subgraphs/kit/person-table';
import { closingFault, meetingFault, reportFault, voiceOfReporter } from '../../../subgraphs/municipal/concern-report/concern-report.rules';
import { DEBT_SUPPORT_NEXT, changeOfDebtSupport, debtKindFault, debtSupportTold, debtTalkBy } from '../../../subgraphs/municipal/debt-support/debt-support.rules';
import type { DebtSupportRow } from '../../../subgraphs/municipal/debt-support/debt-support.table';
import { DeskFault, centsFault, isEnd, namesLabel, stepFault, wordsFault } from '../../../subgraphs/municipal/desk/desk.rules';
import type { DeskTransitions } from '../../../subgraphs/municipal/desk/desk.rules';
import { EVICTION_RISK_NEXT, changeOfEvictionRisk, evictionRiskTold } from '../../../subgraphs/municipal/eviction-risk/eviction-risk.rules';
import type { EvictionRiskRow } from '../../../subgraphs/municipal/eviction-risk/eviction-risk.table';
import { HOUSING_ALLOCATION_NEXT, changeOfAllocation } from '../../../subgraphs/municipal/housing-allocation/housing-allocation.rules';
import type { HousingAllocationRow } from '../../../subgraphs/municipal/housing-allocation/housing-allocation.table';
import {
  HOUSING_SUPPORT_NEXT,
  changeOfCare,
  housingSupportTold,
  housingSupportWarnings,
} from '../../../subgraphs/municipal/housing-support/housing-support.rules';
import type { HousingSupportRow } from '../../../subgraphs/municipal/housing-support/housing-support.table';
import { INCOME_SUPPORT_NEXT, changeOfIncomeSupport, incomeSupportTold } from '../../../subgraphs/municipal/income-support/income-support.rules';
import type { IncomeSupportRow } from '../../../subgraphs/municipal/income-support/income-support.table';
import {
  INDICATION_NEXT,
  changeOfIndication,
  indicationTold,
  indicationWarnings,
  isEntitlement,
} from '../../../subgraphs/municipal/indication/indication.rules';
import type { IndicationRow } from '../../../subgraphs/municipal/indication/indication.table';
import { MUNICIPAL_TERMS } from '../../../subgraphs/municipal/municipal-term/municipal-term.reference';
import { dueBy } from '../../../subgraphs/municipal/municipal-term/municipal-term.rules';
import {
  answeredAs,
  conveningFault,
  needsYes,
  participantFault,
  participationOf,
  showsParticipant,
  wasUnwanted,
} from '../../../subgraphs/municipal/neighbourhood-conference/neighbourhood-conference.rules';
import { ConferenceGroundKind, ConferenceParticipantKind } from '../../../subgraphs/municipal/neighbourhood-conference/neighbourhood-conference.type';
import { OUTREACH_CASE_NEXT, changeOfCase, outreachCaseTold } from '../../../subgraphs/municipal/outreach-case/outreach-case.rules';
import type { OutreachCaseRow } from '../../../subgraphs/municipal/outreach-case/outreach-case.table';
import { INSTRUMENTS, raterFault, scoresOf, scoringFault } from '../../../subgraphs/municipal/participation-instrument/participation-instrument.rules';
import { ParticipationItemKind } from '../../../subgraphs/municipal/participation-instrument/participation-instrument.type';
import { PERSONAL_BUDGET_NEXT, budgetTold, changeOfBudget } from '../../../subgraphs/municipal/personal-budget/personal-budget.rules';
import type { PersonalBudgetRow } from '../../../subgraphs/municipal/personal-budget/personal-budget.table';
import { SUPPORT_NEXT, changeOfSupport, supportTold } from '../../../subgraphs/municipal/support-provision/support-provision.rules';
import { wishFault } from '../../../subgraphs/municipal/support-wish/support-wish.rules';
import { REGION_SERIES } from '../../../shared/region-series';
import { measuredBy } from '../../../subgraphs/municipal/wmo-indicator/wmo-indicator.rules';
import { WMO_FIELDS, WMO_INDICATORS } from '../../../subgraphs/municipal/wmo-indicator/wmo-indicator.reference';
import type { SupportProvisionRow } from '../../../subgraphs/municipal/support-provision/support-provision.table';

const TODAY = '2026-11-18';
const day = { today: TODAY, terms: MUNICIPAL_TERMS };
const kept: PersonRow = {
  ...{ personId: 'p', id: 'r', heldBy: 'ocmw', author: 'worker', parties: [], sourceSystem: 'kring', sourceId: null },
  ...{ sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, inPlaceBy: null, version: 1 },
  source: 'PROFESSIONAL',
};
const ruleOf = (result: unknown): string | null => (result instanceof DeskFault ? result.rule : 'no fault');
const codeOf = (result: unknown): string => (result instanceof DeskFault ? result.code : 'no fault');

describe('no diagnosis and no label in a municipality (C-51, C-53)', () => {
  it.each([
    'Hij heeft schizofrenie.', 'Elle est bipolaire.', 'Sie hat eine Persönlichkeitsstörung.', 'He has a personality disorder.',
    'DSM-5', 'ICD 10', 'code F20.0', 'zij heeft autisme', 'ADHD', 'een depressie', 'lijdt aan een psychose', 'EPA-cliënt',
    'angststoornissen', 'hij heeft adhd', 'wegens PTSS', 'an eating disorder', 'mental disorders', 'des troubles anxieux', 'eine Angststörung',
  ])('hears one in “%s”', (text) => expect(namesLabel(text)).toBe(true));

  it.each([
    'Ze doet de deur niet open en de gordijnen blijven dicht.', 'Op die manier lukt het niet.', 'Il ne mange presque plus.',
    'Er spricht mit niemandem.', 'The post piles up; I have not seen her for weeks.', 'epa', 'Wil graag hulp bij de was.', 'F2',
    'The flat is in great disorder.', 'Die Störung der Nachtruhe.', 'Es gibt oft Störungen im Treppenhaus.', 'Elle a des troubles avec les voisins.',
  ])('hears none in “%s”', (text) => expect(namesLabel(text)).toBe(false));

  it('refuses a text that names one, and by which rule; a long one, an empty one; and takes one of the greatest length', () => {
    expect(ruleOf(wordsFault('een psychose', 'answer'))).toBe('C-53');
    expect(ruleOf(wordsFault('x'.repeat(1_001), 'answer'))).toBeNull();
    expect(codeOf(wordsFault('  ', 'answer'))).toBe('INPUT_NOT_FIT');
    expect(wordsFault('x'.repeat(1_000), 'answer')).toBeNull();
    expect(wordsFault(null, 'answer')).toBeNull();
  });

  it('takes an address for what it is, and hears a name of a disorder there too', () => {
    const told = { whereabouts: 'Flat F12, derde verdieping', concern: 'Ze doet niet open.', language: 'nl' };
    expect(reportFault(told)).toBeNull();
    expect(ruleOf(reportFault({ ...told, whereabouts: 'Bij de schizofreen in F12' }))).toBe('C-53');
    expect(ruleOf(reportFault({ ...told, concern: 'Code F20' }))).toBe('C-53');
  });

  it('has no column for one, in any table', () => {
    const { tables } = SUBGRAPHS.find(({ name }) => name === 'municipal')!;
    const columns = tables.flatMap(({ options }) => Object.keys(options.columns).map((column) => `${options.tableName}.${column}`));
    expect(columns.length).toBeGreaterThan(150);
    expect(columns.filter((column) => /diagnos|label|disorder|syndrome|dsm|icd|smi|epa/i.test(column))).toEqual([]);
  });
});

describe('the states of what a municipality works on', () => {
  const all: readonly (readonly [string, DeskTransitions<string>])[] = [
    ...([['housing support', HOUSING_SUPPORT_NEXT], ['allocation', HOUSING_ALLOCATION_NEXT], ['eviction', EVICTION_RISK_NEXT]] as const),
    ...([['indication', INDICATION_NEXT], ['support', SUPPORT_NEXT], ['income', INCOME_SUPPORT_NEXT]] as const),
    ...([['debts', DEBT_SUPPORT_NEXT], ['budget', PERSONAL_BUDGET_NEXT], ['outreach', OUTREACH_CASE_NEXT]] as const),
  ];

  it.each(all)('of %s can always come to an end, and what has ended stays so', (_name, next) => {
    const states = Object.keys(next);
    const reaches = (from: string, seen: readonly string[] = []): boolean =>
      isEnd(next, from) || next[from]!.some(({ to }) => !seen.includes(to) && to !== from && reaches(to, [...seen, from]));
    expect(states.filter((state) => !reaches(state))).toEqual([]);
    const ends = states.filter((state) => isEnd(next, state));
    expect(ends.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.constantFrom(...states), (from, to) => {
        expect(codeOf(stepFault(next, from, to, 'DESK'))).toBe('RULE_NOT_MET');
      }),
    );
  });

  it('tell whose a step is: only the person accepts a home, and only the desk says they moved in', () => {
    expect(codeOf(stepFault(HOUSING_ALLOCATION_NEXT, 'OFFERED', 'ACCEPTED', 'DESK'))).toBe('ONLY_THE_PERSON');
    expect(stepFault(HOUSING_ALLOCATION_NEXT, 'OFFERED', 'ACCEPTED', 'PERSON')).toBeNull();
    expect(codeOf(stepFault(HOUSING_ALLOCATION_NEXT, 'ACCEPTED', 'MOVED_IN', 'PERSON'))).toBe('NOT_PERMITTED');
    expect(codeOf(stepFault(INDICATION_NEXT, 'ASKED', 'WITHDRAWN', 'DESK'))).toBe('ONLY_THE_PERSON');
  });

  it('let the person stop what is voluntary at any time (C-58)', () => {
    for (const state of ['ASKED', 'AGREED', 'RUNNING'] as const) expect(stepFault(SUPPORT_NEXT, state, 'ENDED', 'PERSON')).toBeNull();
    expect(stepFault(HOUSING_SUPPORT_NEXT, 'RUNNING', 'ENDED', 'PERSON')).toBeNull();
  });
});

describe('the terms of the law', () => {
  it('are counted in days, weeks, working days and months, jurisdiction by jurisdiction', () => {
    expect(dueBy(MUNICIPAL_TERMS, 'BE', 'INCOME_DECISION', '2026-11-01')).toBe('2026-12-01');
    expect(dueBy(MUNICIPAL_TERMS, 'NL', 'INCOME_DECISION', '2026-11-01')).toBe('2026-12-27');
    expect(dueBy(MUNICIPAL_TERMS, 'NL', 'OUTREACH_REFERRAL', '2026-11-30')).toBe('2027-02-28');
    // Wednesday to Monday; Friday to Wednesday.
    expect(dueBy(MUNICIPAL_TERMS, 'NL', 'EVICTION_TALK', '2026-11-18')).toBe('2026-11-23');
    expect(dueBy(MUNICIPAL_TERMS, 'NL', 'EVICTION_TALK', '2026-11-20')).toBe('2026-11-25');
  });

  it('are none where no law says one, before it held, and from the day on it no longer does', () => {
    expect(dueBy(MUNICIPAL_TERMS, 'BE', 'OUTREACH_REFERRAL', TODAY)).toBeNull();
    expect(dueBy(MUNICIPAL_TERMS, 'NL', 'SUPPORT_TALK', '2014-12-31')).toBeNull();
    expect(dueBy(MUNICIPAL_TERMS, 'NL', 'SUPPORT_TALK', '2015-01-01')).toBe('2015-02-12');
    const ended = MUNICIPAL_TERMS.map((row) => ({ ...row, validTo: '2026-11-18' }));
    expect(dueBy(ended, 'NL', 'SUPPORT_TALK', '2026-11-17')).toBe('2026-12-29');
    expect(dueBy(ended, 'NL', 'SUPPORT_TALK', '2026-11-18')).toBeNull();
  });

  it('each say where they come from, and of what this house adds, that it does', () => {
    expect(MUNICIPAL_TERMS.filter(({ source }) => source.length < 10)).toEqual([]);
    const ours = MUNICIPAL_TERMS.filter(({ source }) => source.includes('number of this house')).map(({ subject }) => subject);
    expect([...new Set(ours)]).toEqual(['SUPPORT_RENEWAL', 'OUTREACH_REFERRAL']);
  });
});

describe('a report of concern (R-095, C-59)', () => {
  const told = { whereabouts: 'Lindestraat, hoekhuis', concern: 'De post stapelt zich op.', language: 'nl' };

  it('is told without a label, since the person will read it', () => {
    expect(reportFault(told)).toBeNull();
    expect(ruleOf(reportFault({ ...told, concern: 'Hij is schizofreen.' }))).toBe('C-53');
    expect(ruleOf(reportFault({ ...told, whereabouts: 'de autist op de hoek' }))).toBe('C-53');
    expect(codeOf(reportFault({ ...told, language: 'Nederlands!' }))).toBe('INPUT_NOT_FIT');
  });

  it('is closed without contact only as not found or not needed, and then nobody is met by it', () => {
    expect(closingFault('RECEIVED', 'NOT_FOUND')).toBeNull();
    expect(closingFault('LOOKING', 'NOT_NEEDED')).toBeNull();
    expect(ruleOf(closingFault('LOOKING', 'RECEIVED'))).toBe('R-095');
    expect(codeOf(closingFault('NOT_FOUND', 'NOT_NEEDED'))).toBe('RULE_NOT_MET');
    expect(ruleOf(meetingFault({ state: 'NOT_FOUND', receivedOn: '2026-11-01' }, TODAY, TODAY))).toBe('R-095');
  });

  it('ends in a meeting on its day or later, and not in the future', () => {
    const report = { state: 'LOOKING', receivedOn: '2026-11-10' } as const;
    expect(meetingFault(report, '2026-11-10', TODAY)).toBeNull();
    expect(codeOf(meetingFault(report, '2026-11-09', TODAY))).toBe('INPUT_NOT_FIT');
    expect(meetingFault(report, TODAY, TODAY)).toBeNull();
    expect(codeOf(meetingFault(report, '2026-11-19', TODAY))).toBe('INPUT_NOT_FIT');
  });

  it('speaks in the voice of who reported, never in the team’s', () => {
    expect(voiceOfReporter('FAMILY')).toBe('RELATIVE');
    expect(voiceOfReporter('NEIGHBOUR')).toBe('REFERRER');
  });

  it('becomes a case that leads to regular services after some months: due then, done with the referral', () => {
    const row: OutreachCaseRow = {
      ...{ ...kept, reportId: 'c', state: 'IN_CONTACT', jurisdiction: 'NL', attempts: 2, metOn: TODAY, referBy: '2027-02-18' },
      ...{ referredOn: null, referredTo: [], endedOn: null },
    };
    expect(outreachCaseTold(row, TODAY)).toMatchObject({ category: 'CONCERN_REPORT', rule: 'R-095', due: '2027-02-18', until: null, doneOn: null });
    expect(ruleOf(changeOfCase('REFERRED', [], TODAY))).toBe('R-095');
    const referred = { ...row, ...(changeOfCase('REFERRED', ['org'], TODAY) as object), state: 'REFERRED' } as OutreachCaseRow;
    expect(outreachCaseTold(referred, TODAY)).toMatchObject({ until: TODAY, doneOn: TODAY });
    const ended = { ...row, ...(changeOfCase('ENDED', [], TODAY) as object), state: 'ENDED' } as OutreachCaseRow;
    expect(outreachCaseTold(ended, TODAY)).toMatchObject({ until: TODAY, doneOn: null });
  });
});

describe('a neighbourhood conference (R-099, C-61)', () => {
  const words = { plannedAt: new Date('2026-12-01T10:00:00Z'), place: 'buurthuis', topic: 'De woning', language: 'nl' };
  const now = new Date('2026-11-18T11:00:00Z');
  const one = (kind: `${ConferenceParticipantKind}`, over: object = {}) => ({
    ...{ kind, invited: 'org', relative: null, reason: null, ground: null, groundInWords: null },
    ...over,
  });
  const person = one('PERSON', { invited: null });

  it('is none without the person, nor with them twice', () => {
    expect(conveningFault(words, [person, one('GENERAL_PRACTITIONER')], now)).toBeNull();
    expect(ruleOf(conveningFault(words, [one('GENERAL_PRACTITIONER')], now))).toBe('R-099');
    expect(ruleOf(conveningFault(words, [person, person], now))).toBe('R-099');
    expect(codeOf(conveningFault({ ...words, plannedAt: now }, [person], now))).toBe('INPUT_NOT_FIT');
  });

  it('has a core that takes part as a matter of course; all others wait for the person’s yes', () => {
    const kinds = Object.values(ConferenceParticipantKind);
    expect(kinds.filter((kind) => !needsYes(kind))).toEqual([
      ...['PERSON', 'GENERAL_PRACTITIONER', 'MENTAL_HEALTH_PRACTITIONER', 'AMBULATORY_SUPPORTER', 'NEIGHBOURHOOD_GENERALIST'],
    ]);
  });

  it.each(['YOUTH_CARE', 'ADDICTION_CARE', 'SCHOOL', 'POLICE', 'HOUSING_ASSOCIATION', 'OTHER'] as const)(
    'asks %s only where the problem asks for it, and says why',
    (kind) => {
      expect(ruleOf(participantFault(one(kind)))).toBe('C-61');
      expect(ruleOf(participantFault(one(kind, { reason: '  ' })))).toBe('C-61');
      expect(participantFault(one(kind, { reason: 'Er werd al drie keer ingebroken.' }))).toBeNull();
    },
  );

  it('needs no reason for its core or relatives, and takes none', () => {
    expect(codeOf(participantFault(one('GENERAL_PRACTITIONER', { reason: 'zo' })))).toBe('INPUT_NOT_FIT');
    expect(codeOf(participantFault(one('GENERAL_PRACTITIONER', { invited: null })))).toBe('INPUT_NOT_FIT');
    expect(participantFault(one('RELATIVE', { invited: null, relative: 'mother' }))).toBeNull();
    expect(codeOf(participantFault(one('POLICE', { relative: 'mother', reason: 'zo' })))).toBe('INPUT_NOT_FIT');
  });

  it('takes a ground of the law of those the problem asks for alone, in words, and lets them see nothing by it (C-61)', () => {
    const police = (over: object = {}) => one('POLICE', { reason: 'Er werd al drie keer ingebroken.', ...over });
    const ground = { ground: 'LEGAL_DUTY', groundInWords: 'Er zijn kinderen in huis en het kan niet wachten.' };
    expect(participantFault(police(ground))).toBeNull();
    expect(ruleOf(participantFault(police({ ground: 'LEGAL_DUTY' })))).toBe('C-61');
    expect(ruleOf(participantFault(police({ groundInWords: 'zo' })))).toBe('C-61');
    expect(ruleOf(participantFault(police({ ...ground, groundInWords: 'Wegens zijn psychose.' })))).toBe('C-53');
    expect(ruleOf(participantFault(police({ ...ground, reason: null })))).toBe('C-61');
    for (const kind of ['PERSON', 'RELATIVE', 'GENERAL_PRACTITIONER'] as const) {
      const invited = kind === 'GENERAL_PRACTITIONER' ? 'org' : null;
      expect([kind, ruleOf(participantFault(one(kind, { ...ground, invited })))]).toEqual([kind, 'C-61']);
    }
    // No override opens what a desk keeps of a home, so a ground named here opens none of it either (C-16).
    expect(LEGAL_GROUNDS.map((each) => dangerFor(each, 'HOUSING'))).toEqual(LEGAL_GROUNDS.map(() => null));
    expect(Object.values(ConferenceGroundKind).sort()).toEqual([...LEGAL_GROUNDS].sort());
    expect(participationOf(police(ground), false)).toBe('ON_LEGAL_GROUND');
    expect(participationOf(police(ground), true)).toBe('ON_LEGAL_GROUND');
    expect(participationOf(police(), false)).toBe('AWAITS_PERSON');
    expect([participationOf(one('GENERAL_PRACTITIONER'), false), participationOf(one('GENERAL_PRACTITIONER'), true)]).toEqual(['INVITED', 'AWAITS_PERSON']);
    expect([answeredAs(police(ground), true), answeredAs(police(ground), false)]).toEqual(['INVITED', 'ON_LEGAL_GROUND']);
    expect([answeredAs(police(), true), answeredAs(police(), false)]).toEqual(['INVITED', 'NOT_WANTED']);
    // A no to who is there on a ground is a no: named as one of the core they wait for the person as anybody else said no to.
    const gp = one('GENERAL_PRACTITIONER', { invited: 'org' });
    const place = (participation: 'ON_LEGAL_GROUND' | 'NOT_WANTED' | 'INVITED', answeredOn: string | null, invited = 'org') => ({
      ...police({ ...ground, invited }),
      ...{ participation, answeredOn },
    });
    expect(wasUnwanted([place('ON_LEGAL_GROUND', '2026-11-18')], gp)).toBe(true);
    expect(wasUnwanted([place('NOT_WANTED', '2026-11-18')], gp)).toBe(true);
    expect(wasUnwanted([place('ON_LEGAL_GROUND', null)], gp)).toBe(false);
    expect(wasUnwanted([place('INVITED', '2026-11-18')], gp)).toBe(false);
    expect(wasUnwanted([place('ON_LEGAL_GROUND', '2026-11-18', 'other')], gp)).toBe(false);
  });

  it('shows who takes part to the person, to whoever convened it, and to each themselves', () => {
    const row = { heldBy: 'ocmw', author: 'worker', parties: ['gp'] };
    const rows = (ownSubjects: readonly string[]) => ({ everything: true, heldBy: [], notHeldBy: [], ownSubjects });
    expect(showsParticipant({ rows: rows([]), asPerson: true }, row)).toBe(true);
    expect(showsParticipant({ rows: rows(['worker']), asPerson: false }, row)).toBe(true);
    expect(showsParticipant({ rows: rows(['gp']), asPerson: false }, row)).toBe(true);
    expect(showsParticipant({ rows: rows(['another']), asPerson: false }, row)).toBe(false);
  });
});

describe('support with a home: the home stays, the care changes (U-20)', () => {
  const row: HousingSupportRow = {
    ...{ ...kept, kind: 'ASSISTED_LIVING', state: 'RUNNING', tenure: 'OWN', provider: 'one', startsOn: '2026-01-01', endsOn: null },
    ...{ careChangedOn: null, homeEndsOn: null, wasHomeless: false },
  };
  const change = (over: object) => ({ to: 'RUNNING', kind: null, provider: null, endsOn: null, homeEndsOn: null, ...over }) as never;

  it('another provider changes the care and nothing of the home', () => {
    expect(changeOfCare(row, change({ provider: 'other' }), TODAY)).toEqual({ provider: 'other', careChangedOn: TODAY });
    expect(codeOf(changeOfCare(row, change({ provider: 'one' }), TODAY))).toBe('INPUT_NOT_FIT');
  });

  it('a home of one’s own does not end with the care; a place that came with it does, on a day that is said', () => {
    expect(changeOfCare(row, change({ to: 'ENDED' }), TODAY)).toEqual({ endsOn: TODAY, homeEndsOn: null });
    expect(codeOf(changeOfCare(row, change({ to: 'ENDED', homeEndsOn: '2026-12-31' }), TODAY))).toBe('RULE_NOT_MET');
    const withSupport = { ...row, tenure: 'WITH_SUPPORT' } as const;
    expect(codeOf(changeOfCare(withSupport, change({ to: 'ENDED' }), TODAY))).toBe('INPUT_NOT_FIT');
    expect(changeOfCare(withSupport, change({ to: 'ENDED', homeEndsOn: '2026-12-31' }), TODAY)).toMatchObject({ homeEndsOn: '2026-12-31' });
  });

  it('thinks of Housing First for whoever has no home, and of nobody else (R-097)', () => {
    expect(housingSupportWarnings({ ...row, wasHomeless: true }).map(({ rule }) => rule)).toEqual(['R-097']);
    expect(housingSupportWarnings({ ...row, wasHomeless: true, kind: 'HOUSING_FIRST' })).toEqual([]);
    expect(housingSupportWarnings(row)).toEqual([]);
  });

  it('is talked over before its end', () => {
    expect(housingSupportTold(row, day)).toEqual([]);
    expect(housingSupportTold({ ...row, endsOn: '2027-01-31' }, day)).toMatchObject([{ due: '2027-01-31', dueFrom: '2026-12-06', until: null }]);
  });
});

describe('a home that is offered', () => {
  const row = { answerBy: TODAY, state: 'OFFERED' } as HousingAllocationRow;

  it('stays offered until the last day to answer is over, that day included', () => {
    expect(codeOf(changeOfAllocation(row, 'LAPSED', TODAY))).toBe('RULE_NOT_MET');
    expect(changeOfAllocation(row, 'LAPSED', '2026-11-19')).toEqual({});
    expect(changeOfAllocation({ ...row, state: 'ACCEPTED' }, 'LAPSED', TODAY)).toEqual({});
    expect(changeOfAllocation(row, 'DECLINED', TODAY)).toEqual({ answeredOn: TODAY });
  });
});

describe('losing one’s home (U-21)', () => {
  const row: EvictionRiskRow = {
    ...{ ...kept, cause: 'RENT_ARREARS', state: 'SIGNALLED', jurisdiction: 'NL', signalledOn: TODAY, talkBy: '2026-11-23' },
    ...{ hearingOn: null, settledOn: null },
  };

  it('before a judge has a day, today or later', () => {
    expect(codeOf(changeOfEvictionRisk('BEFORE_COURT', null, TODAY))).toBe('INPUT_NOT_FIT');
    expect(codeOf(changeOfEvictionRisk('BEFORE_COURT', '2026-11-17', TODAY))).toBe('INPUT_NOT_FIT');
    expect(changeOfEvictionRisk('BEFORE_COURT', TODAY, TODAY)).toEqual({ hearingOn: TODAY });
    expect(codeOf(changeOfEvictionRisk('ARRANGED', TODAY, TODAY))).toBe('INPUT_NOT_FIT');
  });

  it('is talked over by its day; a hearing is due on its own, and not any more once it is settled before', () => {
    expect(evictionRiskTold(row, day)).toMatchObject([{ code: 'EVICTION_TALK', due: '2026-11-23', until: null }]);
    const before = { ...row, state: 'BEFORE_COURT', hearingOn: '2026-12-10' } as const;
    expect(evictionRiskTold(before, day)).toMatchObject([{ doneOn: TODAY }, { code: 'EVICTION_HEARING', due: '2026-12-10', until: null }]);
    expect(evictionRiskTold({ ...before, state: 'AVERTED' }, day)[1]).toMatchObject({ until: TODAY, doneOn: null });
    expect(evictionRiskTold({ ...before, state: 'AVERTED', hearingOn: TODAY }, day)[1]).toMatchObject({ until: TODAY, doneOn: TODAY });
  });
});

describe('an indication (R-096, R-120)', () => {
  const row: IndicationRow = {
    ...{ ...kept, needs: ['HOUSING'], isOnlyNeed: false, act: 'NL_WMO', jurisdiction: 'NL', state: 'ASKED', delivery: null },
    ...{ askedOn: TODAY, stepBy: '2026-12-30', validFrom: null, validUntil: null, answer: null },
  };
  const change = (over: object) =>
    ({ to: 'GRANTED', needs: null, delivery: 'IN_KIND', validFrom: TODAY, validUntil: null, answer: null, ...over }) as never;

  it('that looks at one part of life alone is warned of, unless the person said that it is all (R-096)', () => {
    expect(indicationWarnings(row).map(({ rule }) => rule)).toEqual(['R-096']);
    expect(indicationWarnings({ ...row, needs: ['HOUSING', 'INCOME'] })).toEqual([]);
    expect(indicationWarnings({ ...row, isOnlyNeed: true })).toEqual([]);
    expect(indicationWarnings({ ...row, state: 'WITHDRAWN' })).toEqual([]);
  });

  it('under the Wmo is no individual entitlement (R-120), and of other laws no source says', () => {
    expect(isEntitlement('NL_WMO')).toBe(false);
    expect(isEntitlement('NL_WLZ')).toBeNull();
    expect(isEntitlement('BE_OCMW')).toBeNull();
  });

  it('is granted with how and from when, is not granted with why, and the answer is the desk’s', () => {
    const talked = { ...row, state: 'IN_CONVERSATION' } as const;
    expect(codeOf(changeOfIndication(talked, change({ delivery: null }), day, false))).toBe('INPUT_NOT_FIT');
    expect(codeOf(changeOfIndication(talked, change({ validUntil: '2026-11-17' }), day, false))).toBe('INPUT_NOT_FIT');
    expect(changeOfIndication(talked, change({ validUntil: TODAY }), day, false)).toMatchObject({ validUntil: TODAY, stepBy: null });
    const no = { to: 'NOT_GRANTED', delivery: null, validFrom: null };
    expect(codeOf(changeOfIndication(talked, change(no), day, false))).toBe('INPUT_NOT_FIT');
    expect(changeOfIndication(talked, change({ ...no, answer: 'Er is al hulp.' }), day, false)).toMatchObject({ answer: 'Er is al hulp.' });
    expect(ruleOf(changeOfIndication(talked, change({ ...no, answer: 'Wegens zijn psychose.' }), day, false))).toBe('C-53');
    expect(codeOf(changeOfIndication(talked, change({ ...no, to: 'WITHDRAWN', answer: 'Neen.' }), day, true))).toBe('NOT_PERMITTED');
  });

  it('is talked over in time, and again before it ends', () => {
    expect(indicationTold(row, day)).toMatchObject([{ code: 'INDICATION_TALK', due: '2026-12-30', until: null }]);
    const granted = { ...row, state: 'GRANTED', stepBy: null, validUntil: '2027-06-30' } as const;
    expect(indicationTold(granted, day)).toMatchObject([
      { until: TODAY, doneOn: TODAY },
      { code: 'INDICATION_ENDS', rule: 'R-096', due: '2027-06-30', dueFrom: '2027-05-05', until: null },
    ]);
    expect(indicationTold({ ...row, state: 'WITHDRAWN' }, day)).toMatchObject([{ until: TODAY, doneOn: null }]);
  });
});

describe('support in daily life', () => {
  const row: SupportProvisionRow = {
    ...{ ...kept, kind: 'AMBULATORY_SUPPORT', state: 'ASKED', provider: null, hoursAWeek: null, askedOn: TODAY, startedOn: null },
    ...{ reviewOn: null, endedOn: null, answer: null },
  };
  const change = (over: object) => ({ to: 'AGREED', provider: 'org', hoursAWeek: null, reviewOn: null, answer: null, ...over }) as never;

  it('is agreed with who gives it, for 1 to 168 hours a week', () => {
    expect(codeOf(changeOfSupport(row, change({ provider: null }), TODAY, false))).toBe('INPUT_NOT_FIT');
    expect([0, 169].map((hoursAWeek) => codeOf(changeOfSupport(row, change({ hoursAWeek }), TODAY, false)))).toEqual(['INPUT_NOT_FIT', 'INPUT_NOT_FIT']);
    expect([1, 168].map((hoursAWeek) => codeOf(changeOfSupport(row, change({ hoursAWeek }), TODAY, false)))).toEqual(['no fault', 'no fault']);
  });

  it('is talked over in six weeks; taken back it is no talk that was held', () => {
    expect(supportTold(row, day)).toMatchObject([{ due: '2026-12-30', until: null }]);
    expect(supportTold({ ...row, state: 'ENDED', endedOn: TODAY }, day)).toMatchObject([{ until: TODAY, doneOn: null }]);
  });
});

describe('income, debts and budgets', () => {
  const income: IncomeSupportRow = {
    ...{ ...kept, act: 'BE_LIVING_WAGE', jurisdiction: 'BE', state: 'APPLIED', appliedOn: TODAY, decideBy: '2026-12-18' },
    ...{ paidFrom: null, reviewBy: null, paidUntil: null, monthlyCents: null, answer: null },
  };
  const debts: DebtSupportRow = {
    ...{ ...kept, kind: 'DEBT_MEDIATION', jurisdiction: 'NL', state: 'ASKED', isUnderThreat: false, askedOn: TODAY },
    ...{ nextBy: '2026-12-16', totalCents: null },
  };

  it('an income is decided on in time, with how much and from when, and looked at anew where the law says so', () => {
    const grant = { to: 'GRANTED', monthlyCents: 120_000, paidFrom: TODAY, answer: null } as const;
    expect(codeOf(changeOfIncomeSupport(income, { ...grant, monthlyCents: null }, day))).toBe('INPUT_NOT_FIT');
    expect(changeOfIncomeSupport(income, grant, day)).toEqual({ monthlyCents: 120_000, paidFrom: TODAY, reviewBy: '2027-11-18' });
    expect(changeOfIncomeSupport({ ...income, jurisdiction: 'NL' }, grant, day)).toMatchObject({ reviewBy: null });
    expect(incomeSupportTold(income, day)).toMatchObject([{ category: 'INCOME_DEBTS', code: 'INCOME_DECISION', due: '2026-12-18', until: null }]);
    expect(incomeSupportTold({ ...income, state: 'ENDED' }, day)).toMatchObject([{ until: TODAY, doneOn: null }]);
  });

  it('an amount is not below nothing, nor beyond a million euros', () => {
    expect([-1, 0, 100_000_000, 100_000_001].map((cents) => codeOf(centsFault(cents, 'x')))).toEqual([
      ...['INPUT_NOT_FIT', 'no fault', 'no fault', 'INPUT_NOT_FIT'],
    ]);
  });

  it('the first talk about debts comes sooner where the home or the heating is at stake', () => {
    expect(debtTalkBy({ jurisdiction: 'NL', isUnderThreat: false, askedOn: TODAY }, day)).toBe('2026-12-16');
    expect(debtTalkBy({ jurisdiction: 'NL', isUnderThreat: true, askedOn: TODAY }, day)).toBe('2026-11-23');
    expect(debtTalkBy({ jurisdiction: 'BE', isUnderThreat: true, askedOn: TODAY }, day)).toBeNull();
  });

  it('a settlement of one country’s law is none in the other', () => {
    expect(debtKindFault({ kind: 'BE_COLLECTIVE_SETTLEMENT', jurisdiction: 'BE' })).toBeNull();
    expect(codeOf(debtKindFault({ kind: 'BE_COLLECTIVE_SETTLEMENT', jurisdiction: 'NL' }))).toBe('INPUT_NOT_FIT');
    expect(debtKindFault({ kind: 'DEBT_MEDIATION', jurisdiction: 'NL' })).toBeNull();
  });

  it('each step says by when the next one comes: as agreed, and never later than the law', () => {
    const to = { to: 'INTAKE', totalCents: null } as const;
    expect(changeOfDebtSupport(debts, { ...to, nextBy: null }, day)).toEqual({ nextBy: '2027-01-13' });
    expect(changeOfDebtSupport(debts, { ...to, nextBy: '2026-12-01' }, day)).toEqual({ nextBy: '2026-12-01' });
    expect(changeOfDebtSupport(debts, { ...to, nextBy: '2027-03-01' }, day)).toEqual({ nextBy: '2027-01-13' });
    expect(codeOf(changeOfDebtSupport(debts, { ...to, nextBy: TODAY }, day))).toBe('INPUT_NOT_FIT');
    expect(codeOf(changeOfDebtSupport(debts, { to: 'STOPPED', totalCents: null, nextBy: '2026-12-01' }, day))).toBe('INPUT_NOT_FIT');
    expect(debtSupportTold(debts, day)).toMatchObject([{ code: 'DEBT_STEP', due: '2026-12-16', until: null }]);
    expect(debtSupportTold({ ...debts, state: 'STOPPED', nextBy: null }, day)).toMatchObject([{ due: null, until: TODAY }]);
  });

  it('a budget is granted with how much and from when, and is talked over before its end', () => {
    const row: PersonalBudgetRow = {
      ...{ ...kept, kind: 'NL_WMO', state: 'ASKED', keptBy: 'PERSON', askedOn: TODAY, validFrom: null, validUntil: null },
      ...{ yearlyCents: null, answer: null },
    };
    const grant = { to: 'GRANTED', yearlyCents: 900_000, validFrom: TODAY, validUntil: '2027-11-17', answer: null } as const;
    expect(codeOf(changeOfBudget(row, { ...grant, validFrom: null }, TODAY))).toBe('INPUT_NOT_FIT');
    const granted = { ...row, ...(changeOfBudget(row, grant, TODAY) as object), state: 'GRANTED' } as PersonalBudgetRow;
    expect(budgetTold(granted, day)).toMatchObject([{ code: 'PERSONAL_BUDGET_ENDS', due: '2027-11-17', dueFrom: '2027-09-22', until: null }]);
    expect(budgetTold(row, day)).toEqual([]);
    expect(changeOfBudget(granted, { to: 'ENDED', yearlyCents: null, validFrom: null, validUntil: null, answer: null }, TODAY)).toEqual({ validUntil: TODAY });
  });
});

describe('wishes, scores and what the Wmo counts', () => {
  it('T-28: a person wishes in their own words; a desk that writes it down names no disorder (C-53)', () => {
    const wish = { text: 'Iemand die meekijkt met de was.', language: 'nl' };
    expect([wishFault(wish, 'PERSON'), wishFault(wish, 'DESK')]).toEqual([null, null]);
    const labelled = { ...wish, text: 'Ik heb autisme en wil rust.' };
    expect(wishFault(labelled, 'PERSON')).toBeNull();
    expect(ruleOf(wishFault(labelled, 'DESK'))).toBe('C-53');
    expect(wishFault({ ...wish, text: 'a'.repeat(1_000) }, 'PERSON')).toBeNull();
    for (const text of ['', ' ', 'a'.repeat(1_001), 'a\0b']) expect(codeOf(wishFault({ ...wish, text }, 'PERSON'))).toBe('INPUT_NOT_FIT');
    expect(codeOf(wishFault({ ...wish, language: 'Nederlands' }, 'PERSON'))).toBe('INPUT_NOT_FIT');
  });

  it('U-34, C-53: a municipality scores no health, addiction or justice: there is no item for it', () => {
    expect(Object.keys(ParticipationItemKind).filter((item) => /HEALTH|MENTAL|ADDICTION|JUSTICE|CARE/.test(item))).toEqual([]);
    expect(Object.values(INSTRUMENTS).flatMap(({ items }) => items).sort()).toEqual(Object.keys(ParticipationItemKind).sort());
  });

  it('U-34: scores are in the steps of their instrument, each item once, and of a day that was', () => {
    const matrix = { instrument: 'SELF_SUFFICIENCY_MATRIX', scoredOn: TODAY } as const;
    const ladder = { instrument: 'PARTICIPATION_LADDER', scoredOn: TODAY } as const;
    for (const score of [1, 5]) expect(scoringFault(matrix, [{ item: 'HOUSING', score }], TODAY)).toBeNull();
    for (const score of [1, 6]) expect(scoringFault(ladder, [{ item: 'RUNG', score }], TODAY)).toBeNull();
    for (const score of [0, 6, 2.5]) expect(codeOf(scoringFault(matrix, [{ item: 'HOUSING', score }], TODAY))).toBe('INPUT_NOT_FIT');
    for (const score of [0, 7]) expect(codeOf(scoringFault(ladder, [{ item: 'RUNG', score }], TODAY))).toBe('INPUT_NOT_FIT');
    const twice = [{ item: 'HOUSING', score: 1 }, { item: 'HOUSING', score: 2 }] as const;
    for (const scores of [[], twice, [{ item: 'RUNG', score: 1 }] as const]) expect(codeOf(scoringFault(matrix, scores, TODAY))).toBe('INPUT_NOT_FIT');
    expect(codeOf(scoringFault({ ...ladder, scoredOn: '2026-11-19' }, [{ item: 'RUNG', score: 1 }], TODAY))).toBe('INPUT_NOT_FIT');
    const row = { instrument: 'SELF_SUFFICIENCY_MATRIX', items: ['TAKING_PART', 'HOUSING'], scores: [2, 4] } as const;
    expect(scoresOf(row)).toEqual([{ item: 'HOUSING', score: 4 }, { item: 'TAKING_PART', score: 2 }]);
  });

  it('U-34: nobody scores in the other’s name alone', () => {
    expect([raterFault('PERSON', 'PERSON'), raterFault('DESK', 'DESK'), raterFault('TOGETHER', 'DESK')]).toEqual([null, null, null]);
    expect([codeOf(raterFault('PERSON', 'DESK')), codeOf(raterFault('DESK', 'PERSON')), codeOf(raterFault('TOGETHER', 'PERSON'))]).toEqual([
      ...['ONLY_THE_PERSON', 'NOT_PERMITTED', 'NOT_PERMITTED'],
    ]);
    // C-37: nor does whoever stands in the person's place in theirs, nor anybody in that one's.
    const views = ['PERSON', 'REPRESENTATIVE', 'DESK', 'TOGETHER'] as const;
    expect(views.map((view) => codeOf(raterFault(view, 'REPRESENTATIVE')))).toEqual(['ONLY_THE_PERSON', 'no fault', 'NOT_PERMITTED', 'NOT_PERMITTED']);
    expect([codeOf(raterFault('REPRESENTATIVE', 'PERSON')), codeOf(raterFault('REPRESENTATIVE', 'DESK'))]).toEqual(['NOT_PERMITTED', 'NOT_PERMITTED']);
  });

  it('U-35: each indicator has a figure that measures it or a reason why none does, and one that a region adds says that nobody counts it', () => {
    const indicators = REGION_SERIES.filter(({ isIndicator }) => isIndicator);
    const codes = WMO_INDICATORS.map(({ code }) => code);
    expect(codes.filter((code) => measuredBy(code).measuredAs !== null).sort()).toEqual(indicators.map(({ code }) => code).sort());
    for (const { measure, owner, isShare } of indicators) expect([measure, owner, isShare]).toEqual(['WMO_PERFORMANCE', 'municipal', true]);
    const reasons = codes.map((code) => measuredBy(code).notMeasured).filter((reason) => reason !== null);
    expect(reasons).toHaveLength(codes.length - indicators.length);
    expect(reasons).not.toContain(measuredBy('ANYTHING_ELSE').notMeasured);
    expect(measuredBy('ANYTHING_ELSE')).toEqual({ measuredAs: null, notMeasured: 'No partner counts it in Kring.' });
    expect(measuredBy('OWN_HOME').measuredAs).toBeNull();
  });

  it('U-35: indicators are of the nine fields, over organisations and regions, and of no person', () => {
    expect(WMO_FIELDS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(WMO_INDICATORS.map(({ code }) => code)).size).toBe(WMO_INDICATORS.length);
    for (const { field, levels, domains, numerator, denominator } of WMO_INDICATORS) {
      expect([field >= 1 && field <= 9, levels, domains.length > 0, numerator !== denominator]).toEqual([true, ['ORGANISATION', 'REGION'], true, true]);
    }
  });
});

import { findingsFault } from '../../../subgraphs/mental-health/case-conceptualisation/case-conceptualisation.rules';
import { isCheckNeeded, isCheckOpen } from '../../../subgraphs/mental-health/child-safety-check/child-safety-check.rules';
import { CODE_LISTS } from '../../../subgraphs/mental-health/code/code-lists.rules';
import { aftermathFault } from '../../../subgraphs/mental-health/coercion-event/coercion-event.rules';
import { latestOf } from '../../../subgraphs/mental-health/relapse-plan/relapse-plan.rules';
import { followUpFault, riskMessage } from '../../../subgraphs/mental-health/risk-concern/risk-concern.rules';
import type { RiskConcernRow } from '../../../subgraphs/mental-health/risk-concern/risk-concern.table';
import { answerFault, instrumentsFor } from '../../../subgraphs/mental-health/substance-screening/substance-screening.rules';
import { asksForDecision, screeningFault } from '../../../subgraphs/mental-health/trauma-screening/trauma-screening.rules';

const TODAY = '2026-11-18';
const TOMORROW = '2026-11-19';
const YESTERDAY = '2026-11-17';

describe('what a case conceptualisation takes (M-60, M-61)', () => {
  const found = (domain: string, severity = 2, suffering = 3) => ({ domain, severity, suffering });

  it('is of domains of symptoms, each once, with severity and suffering from 0 to 4', () => {
    expect(findingsFault([found('ANXIETY'), found('SLEEP', 0, 4)])).toBeNull();
    expect(findingsFault([found('ANXIETY', 4, 0)])).toBeNull();
    expect(findingsFault([])).toMatch(/at least one/);
    expect(findingsFault([found('ANXIETY'), found('ANXIETY')])).toMatch(/twice/);
    for (const wrong of [found('ANXIETY', 5), found('ANXIETY', -1), found('ANXIETY', 2, 5), found('ANXIETY', 2, -1)]) {
      expect(findingsFault([wrong])).toMatch(/0 to 4/);
    }
  });

  it('C-56: says nothing of the topics that take a grant of their own', () => {
    for (const topic of ['TRAUMA', 'SUICIDALITY', 'SEXUALITY', 'ADDICTION', 'SUBSTANCE_USE', 'toString']) {
      expect(findingsFault([found(topic)])).toMatch(/one of/);
    }
    expect(Object.keys(CODE_LISTS['symptom-domain']).join(' ')).not.toMatch(/TRAUMA|SUICID|SEX|ADDICT|SUBSTANCE|ALCOHOL|DRUG/);
  });
});

describe('a trauma screening (R-093)', () => {
  const screened = (changes: object = {}) => ({
    ...({ jurisdiction: 'NL', outcome: 'EVENTS_TOLD', decideBy: null, decision: null, considerations: null } as const),
    ...changes,
  });

  it('asks for a decision wherever something was told, and nowhere else', () => {
    expect((['NOTHING_TOLD', 'EVENTS_TOLD', 'COMPLAINTS_FOUND', 'NOT_NOW'] as const).filter(asksForDecision)).toEqual(['EVENTS_TOLD', 'COMPLAINTS_FOUND']);
  });

  it('takes the decision, or the day by which it is taken, in the Netherlands and not in Belgium', () => {
    expect(screeningFault(screened(), TODAY)).toMatchObject({ rule: 'R-093' });
    expect(screeningFault(screened({ outcome: 'COMPLAINTS_FOUND' }), TODAY)).toMatchObject({ rule: 'R-093' });
    expect(screeningFault(screened({ jurisdiction: 'BE' }), TODAY)).toBeNull();
    expect(screeningFault(screened({ decideBy: TODAY }), TODAY)).toBeNull();
    expect(screeningFault(screened({ decideBy: YESTERDAY }), TODAY)).toMatchObject({ rule: null });
    expect(screeningFault(screened({ decision: 'OFFERED' }), TODAY)).toBeNull();
    expect(screeningFault(screened({ decision: 'DECLINED_BY_PERSON' }), TODAY)).toBeNull();
    expect(screeningFault(screened({ decision: 'OFFERED', decideBy: TOMORROW }), TODAY)).toMatchObject({ rule: null });
    expect(screeningFault(screened({ outcome: 'NOTHING_TOLD' }), TODAY)).toBeNull();
    expect(screeningFault(screened({ outcome: 'NOT_NOW', decision: 'OFFERED' }), TODAY)).toMatchObject({ rule: null });
  });

  it('R-107: explains why treatment is not offered', () => {
    expect(screeningFault(screened({ decision: 'NOT_OFFERED' }), TODAY)).toMatchObject({ rule: 'R-107' });
    expect(screeningFault(screened({ decision: 'NOT_OFFERED', considerations: 'Eerst rust.' }), TODAY)).toBeNull();
  });
});

describe('a screening of alcohol or drugs (R-094)', () => {
  it('asks for AUDIT or Five-shot, CAGE-AID, or USS 2.0, in the Netherlands; elsewhere for any list about substances', () => {
    expect(instrumentsFor('ALCOHOL', 'NL')).toEqual(['AUDIT', 'FIVE_SHOT']);
    expect(instrumentsFor('DRUGS', 'NL')).toEqual(['CAGE_AID']);
    expect(instrumentsFor('SEVERE_ADDICTION', 'NL')).toEqual(['USS_2_0']);
    expect(instrumentsFor('ALCOHOL', 'BE')).toEqual(['AUDIT', 'FIVE_SHOT', 'CAGE_AID', 'USS_2_0']);
  });

  it('is answered by such a list that was filled in since the signal', () => {
    const alcohol = { signal: 'ALCOHOL', jurisdiction: 'NL', noticedOn: TODAY } as const;
    const taken = (instrument: string, measuredOn = TODAY) => answerFault(alcohol, { instrument, measuredOn });
    expect([taken('AUDIT'), taken('FIVE_SHOT'), taken('AUDIT', TOMORROW)]).toEqual([null, null, null]);
    expect(taken('CAGE_AID')).toMatch(/AUDIT or FIVE_SHOT/);
    expect(taken('AUDIT', YESTERDAY)).toMatch(/before/);
  });
});

describe('a child-safety check (R-086)', () => {
  it('is needed where there are minor children and the situation may seriously harm them', () => {
    expect(isCheckNeeded({ hasMinorChildren: true, mayBeHarmed: true })).toBe(true);
    expect(isCheckNeeded({ hasMinorChildren: true, mayBeHarmed: false })).toBe(false);
    expect(isCheckNeeded({ hasMinorChildren: false, mayBeHarmed: true })).toBe(false);
  });

  it('stands before the start of the trajectory it was asked for, in the Netherlands, until it is done', () => {
    const check = { trajectoryId: 'a', jurisdiction: 'NL', state: 'NEEDED' } as const;
    expect(isCheckOpen('a', [check])).toBe(true);
    expect(isCheckOpen('b', [check])).toBe(false);
    expect(isCheckOpen('a', [{ ...check, jurisdiction: 'BE' }])).toBe(false);
    expect(isCheckOpen('a', [{ ...check, state: 'DONE' }, { ...check, state: 'NOT_NEEDED' }])).toBe(false);
    expect(isCheckOpen('a', [])).toBe(false);
  });
});

describe('what follows a look at a danger', () => {
  it('is a day to look again, or that it is over in so many words', () => {
    expect(followUpFault(false, TODAY, TODAY)).toBeNull();
    expect(followUpFault(false, YESTERDAY, TODAY)).toMatch(/past/);
    expect(followUpFault(false, null, TODAY)).toMatch(/reviewOn/);
    expect(followUpFault(true, null, TODAY)).toBeNull();
    expect(followUpFault(true, TOMORROW, TODAY)).toMatch(/closed/);
  });

  it('tells the register that something stands, and nothing of what', () => {
    const row = { personId: 'p', id: 'i', heldBy: 'o', author: 'a', parties: [], kind: 'SUICIDE_PLAN', level: 'ACUTE', raisedOn: YESTERDAY, responsible: 'r', reviewOn: TOMORROW, closedOn: null };
    const standing = riskMessage('RiskConcern', 'SUICIDALITY', row as unknown as RiskConcernRow);
    expect(standing).toMatchObject({ kind: 'RISK', due: TOMORROW, until: null, doneOn: null, responsible: 'r' });
    expect(JSON.stringify(standing)).not.toMatch(/SUICIDE_PLAN|ACUTE/);
    const closed = riskMessage('RiskConcern', 'SUICIDALITY', { ...row, reviewOn: null, closedOn: TODAY } as unknown as RiskConcernRow);
    expect(closed).toMatchObject({ due: TODAY, until: TODAY, doneOn: TODAY });
  });
});

describe('what is said after compulsion or pressure', () => {
  it('is said with the person there, or they declined; and the team’s evaluation says something', () => {
    expect(aftermathFault('DEBRIEFING', 'Gezegd.', ['PERSON', 'COUNSELLOR'])).toBeNull();
    expect(aftermathFault('DEBRIEFING', 'Gezegd.', ['COUNSELLOR'])).toMatch(/PERSON/);
    expect(aftermathFault('DEBRIEFING', null, ['COUNSELLOR'])).toBeNull();
    expect(aftermathFault('DEBRIEFING', null, ['PERSON'])).toMatch(/declined/);
    expect(aftermathFault('EVALUATION', 'Besloten.', ['TEAM'])).toBeNull();
    expect(aftermathFault('EVALUATION', null, ['TEAM'])).toMatch(/evaluation/);
  });
});

describe('the two sides of a relapse plan (C-10)', () => {
  it('each say what they last said', () => {
    const said = (side: 'PERSON' | 'PROFESSIONAL', ofVersion: number) => ({ side, ofVersion });
    const all = [said('PERSON', 4), said('PROFESSIONAL', 1), said('PERSON', 2), said('PROFESSIONAL', 3)];
    expect([latestOf(all, 'PERSON'), latestOf(all, 'PROFESSIONAL')]).toEqual([said('PERSON', 4), said('PROFESSIONAL', 3)]);
    expect(latestOf([said('PROFESSIONAL', 1)], 'PERSON')).toBeNull();
  });
});

describe('the code lists of assessment and safety', () => {
  it.each(['circle-part', 'symptom-domain', 'risk-concern', 'safety-concern', 'risk-level', 'coercion-measure'] as const)('%s has four labels on every code', (list) => {
    for (const labels of Object.values(CODE_LISTS[list])) {
      expect((labels as readonly string[]).filter((label) => label.trim() !== '')).toHaveLength(4);
    }
  });
});

import type { Actor } from '../../../../consent/actor';
import { DEMO_IDENTITIES } from '../../../../shared/demo-identities';
import { REGION_LEVELS, REGION_MEASURES, REGION_SERIES, WAITING_BANDS, levelsOf, measureOf } from '../../../../shared/region-series';
import type { RegionMeasureCode } from '../../../../shared/region-series';
import { OUTCOME_MEASURES } from '../../../../subgraphs/directory/reference/outcome-measures.reference';
import { CODE_LISTS } from '../../../../subgraphs/person/code/code-lists.rules';
import { levelsFor, notTold, onlyOf } from '../../../../subgraphs/person/region-cube/region-access.rules';
import { halfWithin, isDueToPublish, standingAfter } from '../../../../subgraphs/person/region-cube/region-cube.rules';

/** Catalogue 1.9. What a row says is counted has a series; what has none says why. */
const ROWS: readonly (readonly [row: string, measures: readonly RegionMeasureCode[], series: readonly string[]])[] = [
  ['O-01', ['ROM_EPA'], []],
  ['O-02', ['ROM'], ['ROM_TAKEN']],
  ['O-03', ['INTEGRAL_RECOVERY_SCALE'], []],
  ['O-04', ['I_ROC'], []],
  ['O-05', ['FUNCTIONAL_REMISSION'], []],
  ['O-06', ['PARTICIPATION_LADDER'], ['LADDER_SCORED']],
  ['O-07', ['SELF_SUFFICIENCY_MATRIX'], ['MATRIX_SCORED']],
  ['O-08', ['PROXY_CARE'], []],
  ['O-09', ['PROXY_SAFETY'], []],
  ['O-10', ['PROXY_PARTICIPATION'], []],
  ['O-11', ['GGZ_PERFORMANCE'], ['ADMITTED', 'ADMITTED_IN_CRISIS', 'SOMATIC_SCREENED']],
  ['O-12', ['COERCION_MONITOR'], ['COERCION']],
  ['O-13', ['WMO_PERFORMANCE'], ['DEBT_SUPPORT', 'OWN_HOME', 'INDICATED_ACROSS_DOMAINS', 'HOME_KEPT', 'OUTREACH_REFERRED_IN_TIME']],
  ['O-14', ['REGIONAL_SCHIZOPHRENIA_CARE_QUALITY'], []],
  ['O-15', ['SAFETY_MONITOR'], []],
  ['O-16', ['GGD_DATA'], ['OUTREACH']],
  ['O-17', ['ROPI'], []],
  ['O-18', ['FACT_FIDELITY'], []],
  ['O-19', ['EXPERIENCE'], []],
  ['O-20', ['PROCESS_INDICATOR'], ['REFERRAL_OPEN', 'REFERRAL_STARTED']],
  ['O-21', ['QUALITY_OF_LIFE', 'VITALITY'], []],
  ['O-22', ['NEED_COVERAGE'], ['NEED_MET', 'NEED_OVERMET']],
  ['O-23', ['POPULATION_STAT'], []],
];

describe('the measures of table 4.2, and how far needs are met (S-12)', () => {
  it.each(ROWS)('%s %j: told at the levels the table has it, from %j, or says why not', (_row, measures, series) => {
    for (const code of measures) {
      const { levels, noData } = measureOf(code);
      expect([code, levels]).toEqual([code, OUTCOME_MEASURES.find((measure) => measure.code === code)?.levels]);
      const told = REGION_LEVELS.filter((level) => notTold(code, level) === null);
      const isTold = (level: string): boolean => (levels as readonly string[]).includes(level === 'ORGANISATION' ? level : 'REGION');
      expect([code, told]).toEqual([code, REGION_LEVELS.filter(isTold)]);
      const counted = REGION_SERIES.filter(({ measure }) => measure === code).map((each) => each.code);
      expect([code, counted]).toEqual([code, series]);
      // Of a measure that is told there is a count or a reason, and never both.
      if (told.length > 0) expect([code, counted.length > 0]).toEqual([code, noData === undefined]);
    }
  });

  it('are all there, and besides them what planning asks for', () => {
    const rows = ROWS.flatMap(([, measures]) => measures);
    expect([...rows].sort()).toEqual(OUTCOME_MEASURES.map(({ code }) => code).sort());
    expect(Object.keys(REGION_MEASURES).filter((code) => !rows.includes(code as RegionMeasureCode))).toEqual([
      ...['WAITING', 'JOB_COACHING', 'NETWORK_BUDGET'],
    ]);
  });

  it('I.ROC is refused at every level, for it compares no centres (R-051)', () => {
    for (const level of REGION_LEVELS) expect(notTold('I_ROC', level)?.rule).toBe('R-051');
    expect(REGION_SERIES.filter(({ measure }) => measure === 'I_ROC')).toEqual([]);
  });

  it('every series has one name, one owner and words, and double entries are told of no zone or organisation', () => {
    expect(new Set(REGION_SERIES.map(({ code }) => code)).size).toBe(REGION_SERIES.length);
    expect(Object.keys(CODE_LISTS['region-series']).sort()).toEqual(REGION_SERIES.map(({ code }) => code).sort());
    expect(REGION_SERIES.filter((series) => levelsOf(series).length === 0)).toEqual([]);
    expect(levelsOf(REGION_SERIES.find(({ code }) => code === 'WAITING_TWICE')!)).toEqual(['NETWORK', 'REGION']);
    expect(levelsOf(REGION_SERIES.find(({ code }) => code === 'OUTREACH')!)).toEqual(['ZONE', 'NETWORK', 'REGION']);
    expect(levelsOf(REGION_SERIES.find(({ code }) => code === 'REFERRAL_OPEN')!)).toEqual(['ORGANISATION']);
  });
});

describe('who reads figures (C-29, ST-08)', () => {
  it('coordinators, stewards and the client panel, and of all others nobody', () => {
    const readers = DEMO_IDENTITIES.filter(({ actor }) => levelsFor(actor).length > 0).map(({ key }) => key);
    expect([...readers].sort()).toEqual(['brug-steward', 'client-panel', 'network-coordinator', 'regional-steward', 'work-steward']);
  });

  it('the steward of an organisation only what is their own, and nothing to subtract it from', () => {
    const steward = (scope: 'ORGANISATION' | 'REGION' | 'PANEL'): Actor => ({ kind: 'STEWARD', id: 's', organisation: 'o', scope });
    expect([levelsFor(steward('ORGANISATION')), onlyOf(steward('ORGANISATION'))]).toEqual([['ORGANISATION'], 'o']);
    expect([levelsFor(steward('REGION')), onlyOf(steward('REGION'))]).toEqual([REGION_LEVELS, null]);
    expect(levelsFor(steward('PANEL'))).not.toContain('ORGANISATION');
  });
});

describe('how long people wait', () => {
  it('is the band up to which half of them have waited', () => {
    expect(halfWithin([[5, 0, 0, 0, 5]], WAITING_BANDS)).toBe(30);
    expect(halfWithin([[4, 0, 0, 0, 5]], WAITING_BANDS)).toBe(0);
    expect(halfWithin([[4, 1, 0, 0, 0], [0, 0, 5, 0, 0]], WAITING_BANDS)).toBe(90);
    expect(halfWithin([[0, 0, 0, 0, 0]], WAITING_BANDS)).toBeNull();
  });

  it('moves only when their number does, or it would move for one', () => {
    const policy = { smallest: 10, step: 5, ofOneAtMostCents: 100 };
    const of = (count: number, days: readonly number[]) => ({ parts: [{ count, once: count }], days, cents: null });
    const last = of(12, [12, 0, 0, 0, 0]);
    expect(standingAfter(last, of(16, [0, 16, 0, 0, 0]), policy)).toEqual(last);
    expect(standingAfter(last, of(17, [0, 17, 0, 0, 0]), policy)).toEqual(of(17, [0, 17, 0, 0, 0]));
    expect(standingAfter(undefined, last, policy)).toEqual(last);
  });
});

describe('when a month is published', () => {
  it.each([
    ['2026-12-02', 0, 60, false],
    ['2026-12-03', 0, 0, true],
    ['2026-12-09', 1, 60, false],
    ['2026-12-10', 1, 60, true],
    ['2026-12-10', 1, 59, false],
  ])('on %s with %i who did not tell, and %i minutes after the first who did: %s', (today, missing, minutes, due) => {
    expect(isDueToPublish(today, missing, minutes * 60_000)).toBe(due);
  });
});

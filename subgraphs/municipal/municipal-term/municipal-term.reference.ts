import type { MunicipalTermRow } from './municipal-term.table';

type Term = readonly [
  MunicipalTermRow['jurisdiction'],
  MunicipalTermRow['subject'],
  amount: number,
  MunicipalTermRow['unit'],
  validFrom: string,
  source: string,
  rule?: string,
];

const OF_THIS_HOUSE = 'a number of this house, for lack of one in the sources';

/**
 * What the laws say of time, jurisdiction by jurisdiction. Where a source asks for something without saying when, the
 * number is this house's own and says so.
 */
const TERMS: readonly Term[] = [
  ['NL', 'SUPPORT_TALK', 6, 'WEEKS', '2015-01-01', 'Wmo 2015, art. 2.3.2 lid 1'],
  ['NL', 'SUPPORT_DECISION', 2, 'WEEKS', '2015-01-01', 'Wmo 2015, art. 2.3.5 lid 2'],
  ['NL', 'SUPPORT_RENEWAL', -8, 'WEEKS', '2015-01-01', OF_THIS_HOUSE, 'R-096'],
  ['NL', 'INCOME_DECISION', 8, 'WEEKS', '2015-01-01', 'Awb, art. 4:13 lid 2'],
  ['NL', 'DEBT_TALK', 4, 'WEEKS', '2012-07-01', 'Wet gemeentelijke schuldhulpverlening, art. 4 lid 1'],
  [
    ...(['NL', 'DEBT_TALK_UNDER_THREAT', 3, 'WORKING_DAYS', '2012-07-01'] as const),
    'Wet gemeentelijke schuldhulpverlening, art. 4 lid 2',
  ],
  ['NL', 'DEBT_PLAN', 8, 'WEEKS', '2021-01-01', 'Wet gemeentelijke schuldhulpverlening, art. 4a'],
  ['NL', 'EVICTION_TALK', 3, 'WORKING_DAYS', '2012-07-01', 'Wet gemeentelijke schuldhulpverlening, art. 4 lid 2'],
  ['NL', 'OUTREACH_REFERRAL', 3, 'MONTHS', '2017-01-01', `003:1502-1504 «na een aantal maanden»; ${OF_THIS_HOUSE}`, 'R-095'],
  ['BE', 'SUPPORT_RENEWAL', -8, 'WEEKS', '2015-01-01', OF_THIS_HOUSE],
  ['BE', 'INCOME_DECISION', 30, 'DAYS', '2002-10-01', 'Wet van 26 mei 2002 (maatschappelijke integratie), art. 21 § 1'],
  ['BE', 'INCOME_REVIEW', 12, 'MONTHS', '2002-10-01', 'Wet van 26 mei 2002 (maatschappelijke integratie), art. 22 § 1'],
];

export const MUNICIPAL_TERMS: readonly MunicipalTermRow[] = TERMS.map(
  ([jurisdiction, subject, amount, unit, validFrom, source, rule]) => ({
    ...{ jurisdiction, subject, amount, unit, validFrom, source },
    ...{ validTo: null, rule: rule ?? null },
  }),
);

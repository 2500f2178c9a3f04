import type { WmoFieldRow, WmoIndicatorRow } from './wmo-indicator.table';

const WMO_2007 = { validFrom: '2007-01-01', validTo: '2015-01-01' } as const;

/** The nine fields of the first Wmo; the act of 2015 has no such list, and is still held against them (002:3984-3990). */
const FIELDS: readonly (readonly [nl: string, en: string])[] = [
  ['sociale samenhang en leefbaarheid van dorpen, wijken en buurten', 'social cohesion and quality of life in villages and neighbourhoods'],
  ['preventieve ondersteuning van jeugdigen en ouders', 'preventive support of young people and parents'],
  ['informatie, advies en cliëntondersteuning', 'information, advice and support of clients'],
  ['ondersteuning van mantelzorgers en vrijwilligers', 'support of informal carers and volunteers'],
  [
    'bevorderen van deelname aan het maatschappelijk verkeer en van zelfstandig functioneren',
    'furthering that people with a limitation take part and live independently',
  ],
  [
    'verlenen van voorzieningen voor zelfstandig functioneren en deelname aan het maatschappelijk verkeer',
    'providing what people with a limitation need to live independently and take part',
  ],
  ['maatschappelijke opvang, waaronder vrouwenopvang', 'shelter, women’s shelter among it'],
  ['openbare geestelijke gezondheidszorg (OGGz)', 'public mental health'],
  ['verslavingsbeleid', 'policy on addiction'],
];

export const WMO_FIELDS: readonly WmoFieldRow[] = FIELDS.map(([nl, en], index) => ({
  ...{ number: index + 1, nl, en, ...WMO_2007 },
  source: 'Wet maatschappelijke ondersteuning (2006), art. 1 lid 1 onder g',
}));

const OF_THIS_HOUSE = 'a definition of this house, for lack of one in the sources; the levels are those of 003:2442, 003:2460-2462 and 003:2478';

type Definition = readonly [
  code: string,
  field: number,
  domains: WmoIndicatorRow['domains'],
  numerator: string,
  denominator: string,
];

/**
 * What can be counted of the records that municipalities keep here. The sources name indicators of the Wmo at the level of
 * organisation and region, and define none (U-35, O-13).
 */
const DEFINITIONS: readonly Definition[] = [
  [
    ...(['SUPPORT_DECIDED_IN_TIME', 6, ['PARTICIPATION']] as const),
    'Indications decided within the term of the law (municipalTerms, SUPPORT_DECISION).',
    'Indications decided in the period.',
  ],
  [
    ...(['INDICATED_ACROSS_DOMAINS', 5, ['PARTICIPATION']] as const),
    'Indications that look at more than one need (R-096).',
    'Indications decided in the period.',
  ],
  [
    ...(['HOME_KEPT', 7, ['PARTICIPATION']] as const),
    'Risks of eviction that ended with the home kept.',
    'Risks of eviction that ended in the period.',
  ],
  [
    ...(['OUTREACH_IN_CONTACT', 8, ['CARE', 'PARTICIPATION']] as const),
    'Outreach cases in which there came to be contact.',
    'Outreach cases opened in the period.',
  ],
  [
    ...(['OUTREACH_REFERRED_IN_TIME', 8, ['CARE']] as const),
    'Outreach cases referred to regular services within the term (municipalTerms, OUTREACH_REFERRAL; R-095).',
    'Outreach cases in which there came to be contact in the period.',
  ],
];

export const WMO_INDICATORS: readonly WmoIndicatorRow[] = DEFINITIONS.map(([code, field, domains, numerator, denominator]) => ({
  ...{ code, field, domains, numerator, denominator, levels: ['ORGANISATION', 'REGION'] },
  ...{ validFrom: '2015-01-01', validTo: null, source: OF_THIS_HOUSE },
}));

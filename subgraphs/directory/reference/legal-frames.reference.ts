import type { CodeRow } from '../code/code.table';
import type { Jurisdiction, LabelledRow, LocalDate, RowOrigin } from '../reference-row/reference-row.table';
import { codeList, labels, stated } from './rows.reference';

/** L-03 to L-05, L-15 to L-20: an act, decree or frame that the field works under. */
export interface LegalFrameRow extends LabelledRow {
  readonly abbreviation: string | null;
  /** Gone, or closed to new people; kept because old records name it. */
  readonly historic: boolean;
  readonly replacedBy: string | null;
  /** Who says from when to when it holds; null when both dates are null. */
  readonly validityOrigin: RowOrigin | null;
}

type FrameEntry = readonly [
  code: string,
  abbreviation: string | null,
  jurisdiction: Jurisdiction,
  nl: string,
  fr: string,
  de: string,
  en: string,
  ...sources: readonly string[],
];

interface FrameValidity {
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly replacedBy?: string;
  readonly historic?: boolean;
  readonly validityOrigin?: RowOrigin;
}

/**
 * The sources were written while Dutch law changed and give almost no dates: the change of 1 January 2015 is public
 * knowledge. The Wsw is closed to new people, not repealed.
 */
const VALIDITY: Readonly<Record<string, FrameValidity>> = {
  BE_PSYCH_CONVENTION: { validFrom: '2021-09-01', validityOrigin: 'SOURCE' },
  NL_AWBZ: { validTo: '2015-01-01', replacedBy: 'NL_WLZ', historic: true, validityOrigin: 'PUBLIC_KNOWLEDGE' },
  NL_WLZ: { validFrom: '2015-01-01', validityOrigin: 'PUBLIC_KNOWLEDGE' },
  NL_WMO: { validTo: '2015-01-01', replacedBy: 'NL_WMO_2015', historic: true, validityOrigin: 'PUBLIC_KNOWLEDGE' },
  NL_WMO_2015: { validFrom: '2015-01-01', validityOrigin: 'PUBLIC_KNOWLEDGE' },
  NL_WWB: {
    validTo: '2015-01-01',
    replacedBy: 'NL_PARTICIPATION_ACT',
    historic: true,
    validityOrigin: 'PUBLIC_KNOWLEDGE',
  },
  NL_WSW: { replacedBy: 'NL_PARTICIPATION_ACT', historic: true },
  NL_PARTICIPATION_ACT: { validFrom: '2015-01-01', validityOrigin: 'PUBLIC_KNOWLEDGE' },
};

const FRAMES: readonly FrameEntry[] = [
  [
    'BE_VLG_VSB',
    'VSB',
    'BE-VLG',
    'Vlaamse sociale bescherming',
    'protection sociale flamande',
    'flämischer sozialer Schutz',
    'Flemish social protection',
    '000:58-67',
  ],
  [
    'BE_VLG_TAKEOVER_DECREE',
    null,
    'BE-VLG',
    'Overnamedecreet (revalidatievoorzieningen)',
    'décret de reprise (établissements de rééducation)',
    'Übernahmedekret (Rehabilitationseinrichtungen)',
    'takeover decree (rehabilitation facilities)',
    '000:58-63',
  ],
  [
    'BE_VLG_VIPA',
    'VIPA',
    'BE-VLG',
    'VIPA-reglementering (infrastructuursubsidies)',
    "réglementation VIPA (subsides d'infrastructure)",
    'VIPA-Regelung (Infrastrukturzuschüsse)',
    'VIPA rules (infrastructure grants)',
    '000:67',
  ],
  [
    'BE_VLG_VIA5',
    'VIA-5',
    'BE-VLG',
    'Vlaams intersectoraal akkoord VIA-5',
    'accord intersectoriel flamand VIA-5',
    'flämisches intersektorales Abkommen VIA-5',
    'Flemish intersectoral agreement VIA-5',
    '000:1113',
  ],
  [
    'BE_VLG_GG_DECREE',
    null,
    'BE-VLG',
    'kaderdecreet geestelijke gezondheid',
    'décret-cadre santé mentale (Flandre)',
    'Rahmendekret psychische Gesundheit (Flandern)',
    'framework decree on mental health (Flanders)',
    '000:704-708',
    '001:61',
  ],
  [
    'BE_ART107',
    null,
    'BE',
    'artikel 107: hervorming van de geestelijke gezondheidszorg (2010)',
    'article 107 : réforme des soins de santé mentale (2010)',
    'Artikel 107: Reform der psychischen Gesundheitsversorgung (2010)',
    'article 107: mental health reform (2010)',
    '000:5-9',
    '000:1110',
    '001:37-49',
  ],
  [
    'BE_REHAB_CONVENTION',
    null,
    'BE-VLG',
    'revalidatieconventie (typeovereenkomst)',
    'convention de rééducation (convention type)',
    'Rehabilitationskonvention (Mustervereinbarung)',
    'rehabilitation convention (type agreement)',
    '000:45-56',
    '000:1215-1219',
  ],
  [
    'BE_PSYCH_CONVENTION',
    null,
    'BE',
    'conventie GGZ (overeenkomst RIZIV, ziekenhuis en netwerk)',
    'convention santé mentale (INAMI, hôpital et réseau)',
    'Konvention psychische Gesundheit (LIKIV, Krankenhaus und Netzwerk)',
    'mental-health convention (federal insurer, hospital and network)',
    '004:248-273',
    '004:1045-1056',
  ],
  [
    'NL_ZVW',
    'Zvw',
    'NL',
    'Zorgverzekeringswet',
    "loi sur l'assurance maladie (Zorgverzekeringswet)",
    'Krankenversicherungsgesetz (Zorgverzekeringswet)',
    'Health Insurance Act (Zorgverzekeringswet)',
    '002:286-288',
    '002:3793-3802',
    '003:2494',
  ],
  [
    'NL_AWBZ',
    'AWBZ',
    'NL',
    'Algemene Wet Bijzondere Ziektekosten',
    'loi générale sur les frais médicaux exceptionnels (AWBZ)',
    'Allgemeines Gesetz über besondere Krankheitskosten (AWBZ)',
    'Exceptional Medical Expenses Act (AWBZ)',
    '002:3796',
    '002:3944',
    '003:2494-2496',
  ],
  [
    'NL_WLZ',
    'Wlz',
    'NL',
    'Wet langdurige zorg',
    'loi sur les soins de longue durée (Wet langdurige zorg)',
    'Gesetz über Langzeitpflege (Wet langdurige zorg)',
    'Long-term Care Act (Wet langdurige zorg)',
    '002:3944-3952',
    '003:2496',
  ],
  [
    'NL_WMO',
    'Wmo',
    'NL',
    'Wet maatschappelijke ondersteuning (voor 2015)',
    'loi sur le soutien social (avant 2015)',
    'Gesetz über soziale Unterstützung (vor 2015)',
    'Social Support Act (before 2015)',
    '002:286-288',
    '002:3980-3990',
  ],
  [
    'NL_WMO_2015',
    'Wmo 2015',
    'NL',
    'Wet maatschappelijke ondersteuning 2015',
    'loi de 2015 sur le soutien social',
    'Gesetz über soziale Unterstützung 2015',
    'Social Support Act 2015',
    '003:1949',
  ],
  [
    'NL_PARTICIPATION_ACT',
    null,
    'NL',
    'Participatiewet',
    'loi sur la participation (Participatiewet)',
    'Teilhabegesetz (Participatiewet)',
    'Participation Act (Participatiewet)',
    '002:4069-4079',
    '002:310',
  ],
  [
    'NL_WWB',
    'WWB',
    'NL',
    'Wet Werk en Bijstand',
    "loi sur le travail et l'assistance (WWB)",
    'Gesetz über Arbeit und Sozialhilfe (WWB)',
    'Work and Social Assistance Act (WWB)',
    '002:4069-4079',
  ],
  [
    'NL_WSW',
    'WSW',
    'NL',
    'Wet Sociale Werkvoorziening',
    "loi sur l'emploi social (WSW)",
    'Gesetz über geschützte Beschäftigung (WSW)',
    'Sheltered Employment Act (WSW)',
    '002:4069-4079',
  ],
  [
    'NL_WAJONG',
    'Wajong',
    'NL',
    'Wet Werk en Arbeidsondersteuning Jonggehandicapten',
    "loi sur l'emploi et le soutien au travail des jeunes handicapés (Wajong)",
    'Gesetz über Arbeit und Arbeitsunterstützung für junge Menschen mit Behinderung (Wajong)',
    'Work and Employment Support for Disabled Young People Act (Wajong)',
    '002:4069-4079',
  ],
  [
    'NL_WGBO',
    'WGBO',
    'NL',
    'Wet op de geneeskundige behandelovereenkomst',
    'loi sur le contrat de traitement médical (WGBO)',
    'Gesetz über den medizinischen Behandlungsvertrag (WGBO)',
    'Medical Treatment Contracts Act (WGBO)',
    '003:1552-1554',
  ],
  [
    'NL_REPORTING_CODE',
    null,
    'NL',
    'Meldcode en wettelijk meldrecht',
    'code de signalement et droit légal de signalement',
    'Meldecode und gesetzliches Melderecht',
    'reporting code and legal right to report',
    '003:1251-1257',
  ],
];

export const LEGAL_FRAMES: readonly LegalFrameRow[] = FRAMES.map(
  ([code, abbreviation, jurisdiction, nl, fr, de, en, ...sources]) => {
    const validity = VALIDITY[code] ?? {};
    return {
      code,
      abbreviation,
      labels: labels(nl, fr, de, en),
      ...stated(jurisdiction, ...sources),
      validFrom: validity.validFrom ?? null,
      validTo: validity.validTo ?? null,
      historic: validity.historic ?? false,
      replacedBy: validity.replacedBy ?? null,
      validityOrigin: validity.validityOrigin ?? null,
    };
  },
);

/** L-02. */
export const FUNDING_METHOD_CODES: readonly CodeRow[] = codeList('funding-method', 'BE-VLG', [
  [
    'PER_ACT',
    'prestatiefinanciering',
    "financement à l'acte",
    'Finanzierung nach Leistung',
    'payment per act',
    '000:683-686',
    '000:29-31',
  ],
  [
    'LUMP_SUM',
    'forfaitaire financiering',
    'financement forfaitaire',
    'Pauschalfinanzierung',
    'lump-sum funding',
    '000:1180-1183',
    '000:29-31',
  ],
]);

/** L-01, L-03, L-07, L-09, L-15, L-17 to L-19, L-21: by which frames care is paid, each of its own country (L-23). */
export const FUNDING_SOURCE_CODES: readonly CodeRow[] = [
  ...codeList('funding-source', 'NL', [
    ['JUSTICE', 'justitie', 'justice', 'Justiz', 'justice', '003:2496'],
    [
      'UWV',
      're-integratiegelden van UWV en gemeenten',
      "fonds de réinsertion de l'UWV et des communes",
      'Wiedereingliederungsmittel des UWV und der Gemeinden',
      'reintegration money of UWV and municipalities',
      '003:2496-2499',
    ],
    [
      'HEALTH_INSURANCE_ACT',
      'Zorgverzekeringswet (Zvw)',
      "loi sur l'assurance maladie (NL)",
      'Krankenversicherungsgesetz (NL)',
      'Health Insurance Act (NL)',
      '003:2494',
    ],
    [
      'LONG_TERM_CARE_ACT',
      'Wet langdurige zorg (Wlz)',
      'loi sur les soins de longue durée (NL)',
      'Langzeitpflegegesetz (NL)',
      'Long-Term Care Act (NL)',
      '003:2496',
    ],
    [
      'SOCIAL_SUPPORT_ACT',
      'Wet maatschappelijke ondersteuning (Wmo)',
      'loi sur le soutien social (NL)',
      'Gesetz über soziale Unterstützung (NL)',
      'Social Support Act (NL)',
      '002:3980-3990',
    ],
    ['PARTICIPATION_ACT', 'Participatiewet', 'loi sur la participation (NL)', 'Partizipationsgesetz (NL)', 'Participation Act (NL)', '002:4069-4079'],
  ]),
  ...codeList(
    'funding-source',
    'BE',
    [
      ['REHAB_CONVENTION', 'revalidatieconventie', 'convention de réadaptation', 'Rehabilitationskonvention', 'rehabilitation convention', '000:45-56'],
      [
        'PSYCH_CONVENTION',
        'conventie psychologische zorg',
        'convention soins psychologiques',
        'Konvention psychologische Versorgung',
        'convention for psychological care',
        '004:248-273',
      ],
      ['HEALTH_INSURANCE', 'ziekteverzekering', 'assurance maladie', 'Krankenversicherung', 'health insurance'],
      [
        'FLEMISH_SOCIAL_PROTECTION',
        'Vlaamse sociale bescherming',
        'protection sociale flamande',
        'flämische Sozialschutzversicherung',
        'Flemish social protection',
        '000:58-67',
      ],
    ],
    7,
  ),
  ...codeList(
    'funding-source',
    'ANY',
    [
      ['OWN_CONTRIBUTION', 'eigen bijdrage', 'contribution personnelle', 'Eigenbeitrag', 'own contribution'],
      ['OTHER', 'andere bron', 'autre source', 'andere Quelle', 'other source'],
    ],
    11,
  ),
];

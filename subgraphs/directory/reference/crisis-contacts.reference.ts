import { codeList, labels, unsourced } from './reference-rows';
import type { CodeRow, Jurisdiction, Labels, Language, LocalDate, OpeningHours, ReferenceRow } from './reference-rows';

export const CRISIS_CONTACT_KINDS = [
  'EMERGENCY',
  'SUICIDE_PREVENTION',
  'LISTENING',
  'CHILDREN',
  'VIOLENCE',
  'CONCERN',
  'OUT_OF_HOURS_GP',
] as const;
export type CrisisContactKind = (typeof CRISIS_CONTACT_KINDS)[number];

export const CRISIS_AUDIENCES = ['EVERYONE', 'CHILDREN_AND_YOUNG_PEOPLE'] as const;
export type CrisisAudience = (typeof CRISIS_AUDIENCES)[number];

/** A number to call when it cannot wait. Publicly known; not from the sources. */
export interface CrisisContactRow extends ReferenceRow {
  /** Its own name: not translated. */
  readonly name: string;
  readonly kind: CrisisContactKind;
  readonly audience: CrisisAudience;
  readonly purpose: Labels;
  /** As dialled in its country, the shortest first. */
  readonly phones: readonly string[];
  readonly website: string | null;
  /** Languages in which somebody answers. */
  readonly languages: readonly Language[];
  /** Day and night, every day. */
  readonly alwaysReachable: boolean;
  /** By phone; empty when always reachable, or when the hours differ from place to place. */
  readonly hours: readonly OpeningHours[];
  /** Day on which somebody called and found it right. Null: check before relying on it. */
  readonly verifiedOn: LocalDate | null;
}

export const CRISIS_CONTACT_KIND_CODES: readonly CodeRow[] = codeList('crisis-contact-kind', 'ANY', [
  ['EMERGENCY', 'noodgeval', 'urgence', 'Notfall', 'emergency'],
  ['SUICIDE_PREVENTION', 'zelfmoordpreventie', 'prévention du suicide', 'Suizidprävention', 'suicide prevention'],
  ['LISTENING', 'luisterend oor', 'écoute', 'offenes Ohr', 'somebody who listens'],
  ['CHILDREN', 'kinderen en jongeren', 'enfants et jeunes', 'Kinder und Jugendliche', 'children and young people'],
  ['VIOLENCE', 'geweld en misbruik', 'violence et maltraitance', 'Gewalt und Missbrauch', 'violence and abuse'],
  [
    'CONCERN',
    'zorgen om iemand anders',
    "inquiétude pour quelqu'un d'autre",
    'Sorge um jemand anderen',
    'worry about somebody else',
  ],
  [
    'OUT_OF_HOURS_GP',
    'huisarts van wacht',
    'médecin généraliste de garde',
    'Hausarzt im Bereitschaftsdienst',
    'GP out of hours',
  ],
]);

export const CRISIS_AUDIENCE_CODES: readonly CodeRow[] = codeList('crisis-audience', 'ANY', [
  ['EVERYONE', 'iedereen', 'tout le monde', 'alle', 'everyone'],
  [
    'CHILDREN_AND_YOUNG_PEOPLE',
    'kinderen en jongeren',
    'enfants et jeunes',
    'Kinder und Jugendliche',
    'children and young people',
  ],
]);

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];

function known(jurisdiction: Jurisdiction) {
  return { ...unsourced(jurisdiction, 'PUBLIC_KNOWLEDGE'), verifiedOn: null };
}

const LISTENING_PURPOSE = labels(
  'iemand die luistert, anoniem, bij zorgen, verdriet of eenzaamheid',
  "quelqu'un qui écoute, anonymement, en cas de soucis, de tristesse ou de solitude",
  'jemand, der zuhört, anonym, bei Sorgen, Trauer oder Einsamkeit',
  'somebody who listens, anonymously, to worries, grief or loneliness',
);

const SUICIDE_PURPOSE = labels(
  'voor wie aan zelfmoord denkt en voor wie zich zorgen maakt om iemand anders',
  "pour qui pense au suicide et pour qui s'inquiète pour quelqu'un d'autre",
  'für Menschen mit Suizidgedanken und für alle, die sich um jemanden sorgen',
  'for whoever thinks of suicide and whoever is worried about somebody else',
);

const EMERGENCY_PURPOSE = labels(
  'levensgevaar of dringend gevaar: ziekenwagen, brandweer, politie',
  'danger de mort ou danger immédiat : ambulance, pompiers, police',
  'Lebensgefahr oder unmittelbare Gefahr: Rettungsdienst, Feuerwehr, Polizei',
  'danger to life or immediate danger: ambulance, fire brigade, police',
);

const CHILDREN_PURPOSE = labels(
  'voor kinderen en jongeren die met iemand willen praten, waarover ook',
  "pour les enfants et les jeunes qui veulent parler à quelqu'un, de n'importe quoi",
  'für Kinder und Jugendliche, die mit jemandem reden wollen, worüber auch immer',
  'for children and young people who want to talk, about anything',
);

const VIOLENCE_PURPOSE = labels(
  'vragen over geweld, misbruik of kindermishandeling, ook bij twijfel',
  'questions sur la violence, les abus ou la maltraitance, même en cas de doute',
  'Fragen zu Gewalt, Missbrauch oder Kindesmisshandlung, auch im Zweifel',
  'questions about violence, abuse or child abuse, also when in doubt',
);

export const CRISIS_CONTACTS: readonly CrisisContactRow[] = [
  {
    ...known('BE'),
    code: 'be-112',
    name: '112',
    kind: 'EMERGENCY',
    audience: 'EVERYONE',
    purpose: EMERGENCY_PURPOSE,
    phones: ['112'],
    website: 'https://www.112.be',
    languages: ['nl', 'fr', 'de', 'en'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-1733',
    name: '1733',
    kind: 'OUT_OF_HOURS_GP',
    audience: 'EVERYONE',
    purpose: labels(
      'een huisarts wanneer de eigen huisarts gesloten is en het niet kan wachten',
      'un médecin généraliste quand le vôtre est absent et que cela ne peut attendre',
      'ein Hausarzt, wenn der eigene geschlossen hat und es nicht warten kann',
      'a GP when your own is closed and it cannot wait',
    ),
    phones: ['1733'],
    website: 'https://www.1733.be',
    languages: ['nl', 'fr', 'de'],
    alwaysReachable: false,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-1813',
    name: 'Zelfmoordlijn 1813',
    kind: 'SUICIDE_PREVENTION',
    audience: 'EVERYONE',
    purpose: SUICIDE_PURPOSE,
    phones: ['1813'],
    website: 'https://www.zelfmoord1813.be',
    languages: ['nl'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-prevention-suicide',
    name: 'Centre de Prévention du Suicide',
    kind: 'SUICIDE_PREVENTION',
    audience: 'EVERYONE',
    purpose: SUICIDE_PURPOSE,
    phones: ['0800 32 123'],
    website: 'https://www.preventionsuicide.be',
    languages: ['fr'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-106',
    name: 'Tele-Onthaal',
    kind: 'LISTENING',
    audience: 'EVERYONE',
    purpose: LISTENING_PURPOSE,
    phones: ['106'],
    website: 'https://www.tele-onthaal.be',
    languages: ['nl'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-107',
    name: 'Télé-Accueil',
    kind: 'LISTENING',
    audience: 'EVERYONE',
    purpose: LISTENING_PURPOSE,
    phones: ['107'],
    website: 'https://www.tele-accueil.be',
    languages: ['fr'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-108',
    name: 'Telefonhilfe',
    kind: 'LISTENING',
    audience: 'EVERYONE',
    purpose: LISTENING_PURPOSE,
    phones: ['108'],
    website: 'https://www.telefonhilfe.be',
    languages: ['de'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('BE'),
    code: 'be-awel-102',
    name: 'Awel',
    kind: 'CHILDREN',
    audience: 'CHILDREN_AND_YOUNG_PEOPLE',
    purpose: CHILDREN_PURPOSE,
    phones: ['102'],
    website: 'https://www.awel.be',
    languages: ['nl'],
    alwaysReachable: false,
    hours: [{ days: [1, 2, 3, 4, 5, 6], opens: '16:00', closes: '22:00' }],
  },
  {
    ...known('BE'),
    code: 'be-ecoute-enfants-103',
    name: 'Écoute-Enfants',
    kind: 'CHILDREN',
    audience: 'CHILDREN_AND_YOUNG_PEOPLE',
    purpose: CHILDREN_PURPOSE,
    phones: ['103'],
    website: 'https://www.103ecoute.be',
    languages: ['fr'],
    alwaysReachable: false,
    hours: [{ days: EVERY_DAY, opens: '10:00', closes: '24:00' }],
  },
  {
    ...known('BE-VLG'),
    code: 'be-1712',
    name: '1712',
    kind: 'VIOLENCE',
    audience: 'EVERYONE',
    purpose: VIOLENCE_PURPOSE,
    phones: ['1712'],
    website: 'https://www.1712.be',
    languages: ['nl'],
    alwaysReachable: false,
    hours: [{ days: WEEKDAYS, opens: '09:00', closes: '17:00' }],
  },
  {
    ...known('BE'),
    code: 'be-violences-conjugales',
    name: 'Écoute violences conjugales',
    kind: 'VIOLENCE',
    audience: 'EVERYONE',
    purpose: VIOLENCE_PURPOSE,
    phones: ['0800 30 030'],
    website: 'https://www.ecouteviolencesconjugales.be',
    languages: ['fr'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('NL'),
    code: 'nl-112',
    name: '112',
    kind: 'EMERGENCY',
    audience: 'EVERYONE',
    purpose: EMERGENCY_PURPOSE,
    phones: ['112'],
    website: 'https://www.112.nl',
    languages: ['nl', 'en'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('NL'),
    code: 'nl-113',
    name: '113 Zelfmoordpreventie',
    kind: 'SUICIDE_PREVENTION',
    audience: 'EVERYONE',
    purpose: SUICIDE_PURPOSE,
    phones: ['113', '0800-0113'],
    website: 'https://www.113.nl',
    languages: ['nl', 'en'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('NL'),
    code: 'nl-luisterlijn',
    name: 'De Luisterlijn',
    kind: 'LISTENING',
    audience: 'EVERYONE',
    purpose: LISTENING_PURPOSE,
    phones: ['088 0767 000'],
    website: 'https://www.deluisterlijn.nl',
    languages: ['nl'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('NL'),
    code: 'nl-kindertelefoon',
    name: 'De Kindertelefoon',
    kind: 'CHILDREN',
    audience: 'CHILDREN_AND_YOUNG_PEOPLE',
    purpose: CHILDREN_PURPOSE,
    phones: ['116 111', '0800-0432'],
    website: 'https://www.kindertelefoon.nl',
    languages: ['nl'],
    alwaysReachable: false,
    hours: [{ days: EVERY_DAY, opens: '11:00', closes: '21:00' }],
  },
  {
    ...known('NL'),
    code: 'nl-veilig-thuis',
    name: 'Veilig Thuis',
    kind: 'VIOLENCE',
    audience: 'EVERYONE',
    purpose: VIOLENCE_PURPOSE,
    phones: ['0800-2000'],
    website: 'https://www.veiligthuis.nl',
    languages: ['nl'],
    alwaysReachable: true,
    hours: [],
  },
  {
    ...known('NL'),
    code: 'nl-zorgwekkend-gedrag',
    name: 'Landelijk Meldpunt Zorgwekkend Gedrag',
    kind: 'CONCERN',
    audience: 'EVERYONE',
    purpose: labels(
      'wanneer het gedrag van iemand in je omgeving je ongerust maakt en er geen direct gevaar is',
      "quand le comportement de quelqu'un de votre entourage vous inquiète, sans danger immédiat",
      'wenn das Verhalten von jemandem in Ihrem Umfeld Sie beunruhigt und keine unmittelbare Gefahr besteht',
      'when the behaviour of somebody near you worries you and there is no immediate danger',
    ),
    phones: ['0800-1205'],
    website: 'https://www.meldpuntzorgwekkendgedrag.nl',
    languages: ['nl'],
    alwaysReachable: true,
    hours: [],
  },
];

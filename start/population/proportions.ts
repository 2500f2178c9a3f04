/**
 * In which proportions people live and are supported, from the population figures of the catalogue (6.15). A number with
 * a source is that source's; what no source gives is this house's own, made up so that every concept has somebody.
 */
export interface Proportion {
  readonly share: number;
  /** What a source that gives a range allows; null where it gives one number, or where no source does. */
  readonly range: readonly [from: number, to: number] | null;
  /** `document:lines` of catalogue 6.15; null for the house's own. */
  readonly source: string | null;
}

const said = (share: number, source: string, range: Proportion['range'] = null): Proportion => ({ share, range, source });
const own = (share: number): Proportion => ({ share, range: null, source: null });

export const PROPORTIONS = {
  /** Three in four are in care: more than half in specialised mental-health care, almost a fifth elsewhere. */
  IN_SPECIALISED_CARE: said(0.56, '003:1937-1943'),
  IN_OTHER_CARE: said(0.19, '003:1937-1943'),
  NOT_IN_CARE: said(0.25, '003:122-126'),
  /** 160,000 of the three in four of 281,000. */
  AGED_18_TO_64: said(160 / (0.75 * 281), '003:122-126'),
  /** Of those in care; the report says about 15 %, and its summary 15 to 20 %. */
  BY_OUTREACHING_TEAM: said(0.15, '002:2514-2518', [0.15, 0.2]),
  PROTECTED_OR_WARD: said(0.07, '002:488-489'),
  MARRIED: said(0.1, '002:490'),
  /** The married among them. */
  WITH_PARTNER: said(0.25, '002:490-491', [0.2, 0.3]),
  UNPAID_JOB: said(0.35, '002:492-494', [0.25, 0.5]),
  PAID_JOB: said(0.15, '002:494', [0.1, 0.2]),
  /** Two thirds are lonely, and a quarter of all mostly or always. */
  LONELY: said(2 / 3, '002:494-497'),
  ALWAYS_LONELY: said(0.25, '002:494-497'),
  FINANCIAL_TROUBLE: said(0.31, '002:3087-3089'),
  /** About 1,000 of about 280,000. */
  IPS: said(1_000 / 280_000, '002:3496-3497'),
  /** Some thousands up to 10,000 of 280,000. */
  PEER_RUN_PROJECT: said(5_000 / 280_000, '002:1039-1044', [2_000 / 280_000, 10_000 / 280_000]),
  /** Of those who work in mental-health care. */
  EXPERTS_AMONG_STAFF: said(0.01, '002:194-195', [0.005, 0.015]),
  WITH_GENERAL_PRACTITIONER: own(0.95),
  OTHER_JOB_COACHING: own(0.04),
  RESOURCE_GROUP: own(0.4),
  OPENED_TO_NETWORK: own(0.85),
  REFUSED_SOMETHING: own(0.12),
  REFERRED: own(0.5),
  CONVENTION: own(0.8),
  HOUSING_REQUEST: own(0.1),
  DEBT_SUPPORT: own(0.35),
} as const satisfies Readonly<Record<string, Proportion>>;

export const share = (name: keyof typeof PROPORTIONS): number => PROPORTIONS[name].share;

/** Of all inhabitants, those with a severe mental illness (003:120-122). */
export const SHARE_OF_INHABITANTS = 0.017;
/** A primary-care zone has about so many inhabitants; the house's own. */
export const INHABITANTS_OF_ZONE = 100_000;
/** 35,000 clients of about 200 teams (002:2514-2518). */
export const CLIENTS_OF_TEAM = 175;
/** Days between contacts: once a week by an outreaching team, once in three weeks in regular care (002:2917-2928). */
export const DAYS_BETWEEN_CONTACTS = { TEAM: 7, REGULAR: 21 } as const;

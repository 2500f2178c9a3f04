import type { Category, Jurisdiction, MandateKind, MandateMode, Moment } from './vocabulary';

/**
 * What the law of one jurisdiction says of one kind of mandate. Numbers are data with a source and a validity: a change
 * of law is a new row, and what BE and NL say is never mixed.
 */
export interface MandateRule {
  readonly jurisdiction: Jurisdiction;
  readonly kind: MandateKind;
  readonly modes: readonly MandateMode[];
  /** In place of the person only in matters in which they cannot decide now (C-36). */
  readonly needsIncapacity: boolean;
  /** Age in whole years of the person from which the mode is possible, and at which it ends; null without bound. */
  readonly ages: Readonly<Partial<Record<MandateMode, { readonly from: number; readonly until: number | null }>>>;
  /** Whether a document must be named: a judgment, a deed, a written choice. */
  readonly needsDocument: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
}

const BE_PATIENT_RIGHTS = 'Wet van 22 augustus 2002 betreffende de rechten van de patiënt, zoals gewijzigd op 6 februari 2024';
const NL_WGBO = 'Burgerlijk Wetboek boek 7, afdeling 5 (WGBO)';

/** Until when a mandate without an own end can run before it must be looked at again, in days. */
export const LONGEST_MANDATE_DAYS = 5 * 365;

export const MANDATE_RULES: readonly MandateRule[] = [
  {
    jurisdiction: 'BE',
    kind: 'PARENT',
    // By maturity and not by a fixed age: a minor who can weigh it decides, and the parents stand beside (art. 12).
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: false,
    ages: { IN_PLACE_OF: { from: 0, until: 18 }, BESIDE: { from: 0, until: 18 } },
    needsDocument: false,
    validFrom: '2002-10-06',
    validUntil: null,
    source: `${BE_PATIENT_RIGHTS}, art. 12; C-37 (003:1233-1237)`,
  },
  {
    jurisdiction: 'NL',
    kind: 'PARENT',
    // Under 12 the parents; from 12 both; from 16 the minor alone (art. 7:447, 7:450, 7:465).
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: false,
    ages: { IN_PLACE_OF: { from: 0, until: 12 }, BESIDE: { from: 12, until: 16 } },
    needsDocument: false,
    validFrom: '1995-04-01',
    validUntil: null,
    source: `${NL_WGBO}, art. 7:447, 7:450 en 7:465; C-37 (003:1233-1237)`,
  },
  {
    jurisdiction: 'BE',
    kind: 'GUARDIAN',
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: false,
    ages: { IN_PLACE_OF: { from: 0, until: 18 }, BESIDE: { from: 0, until: 18 } },
    needsDocument: true,
    validFrom: '2002-10-06',
    validUntil: null,
    source: `${BE_PATIENT_RIGHTS}, art. 12; C-37 (003:1233-1237)`,
  },
  {
    jurisdiction: 'NL',
    kind: 'GUARDIAN',
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: false,
    ages: { IN_PLACE_OF: { from: 0, until: 12 }, BESIDE: { from: 12, until: 16 } },
    needsDocument: true,
    validFrom: '1995-04-01',
    validUntil: null,
    source: `${NL_WGBO}, art. 7:465; C-37 (003:1233-1237)`,
  },
  {
    jurisdiction: 'BE',
    kind: 'COURT_APPOINTED',
    // An administrator exercises the rights of the patient only as far as, and as long as, the person cannot (art. 14).
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: true,
    ages: { IN_PLACE_OF: { from: 18, until: null }, BESIDE: { from: 18, until: null } },
    needsDocument: true,
    validFrom: '2002-10-06',
    validUntil: null,
    source: `${BE_PATIENT_RIGHTS}, art. 14; C-36, C-37 (003:1125-1133, 003:1233-1237)`,
  },
  {
    jurisdiction: 'NL',
    kind: 'COURT_APPOINTED',
    // Curator or mentor, as far as the person cannot weigh their interests in the matter (art. 7:465 lid 2).
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: true,
    ages: { IN_PLACE_OF: { from: 18, until: null }, BESIDE: { from: 18, until: null } },
    needsDocument: true,
    validFrom: '1995-04-01',
    validUntil: null,
    source: `${NL_WGBO}, art. 7:465 lid 2; C-36, C-37 (003:1125-1133, 003:1233-1237)`,
  },
  {
    jurisdiction: 'BE',
    kind: 'NAMED_BY_PERSON',
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: true,
    ages: { IN_PLACE_OF: { from: 18, until: null }, BESIDE: { from: 18, until: null } },
    needsDocument: true,
    validFrom: '2002-10-06',
    validUntil: null,
    source: `${BE_PATIENT_RIGHTS}, art. 14 §1; C-36 (003:1125-1133)`,
  },
  {
    jurisdiction: 'NL',
    kind: 'NAMED_BY_PERSON',
    modes: ['IN_PLACE_OF', 'BESIDE'],
    needsIncapacity: true,
    ages: { IN_PLACE_OF: { from: 16, until: null }, BESIDE: { from: 16, until: null } },
    needsDocument: true,
    validFrom: '1995-04-01',
    validUntil: null,
    source: `${NL_WGBO}, art. 7:465 lid 3 (schriftelijk gemachtigde); C-36 (003:1125-1133)`,
  },
  {
    jurisdiction: 'BE',
    kind: 'FAMILY',
    // Partner, then adult child, parent, adult brother or sister, where nobody was named or appointed.
    modes: ['IN_PLACE_OF'],
    needsIncapacity: true,
    ages: { IN_PLACE_OF: { from: 18, until: null } },
    needsDocument: false,
    validFrom: '2002-10-06',
    validUntil: null,
    source: `${BE_PATIENT_RIGHTS}, art. 14 §3; C-36 (003:1125-1133)`,
  },
  {
    jurisdiction: 'NL',
    kind: 'FAMILY',
    modes: ['IN_PLACE_OF'],
    needsIncapacity: true,
    ages: { IN_PLACE_OF: { from: 18, until: null } },
    needsDocument: false,
    validFrom: '1995-04-01',
    validUntil: null,
    source: `${NL_WGBO}, art. 7:465 lid 3; C-36 (003:1125-1133)`,
  },
  {
    jurisdiction: 'BE',
    kind: 'TRUSTED_PERSON',
    modes: ['BESIDE'],
    needsIncapacity: false,
    ages: { BESIDE: { from: 0, until: null } },
    needsDocument: false,
    validFrom: '2024-02-06',
    validUntil: null,
    source: `${BE_PATIENT_RIGHTS}, art. 11/1; C-08 (003:1284-1286)`,
  },
  {
    jurisdiction: 'NL',
    kind: 'TRUSTED_PERSON',
    modes: ['BESIDE'],
    needsIncapacity: false,
    ages: { BESIDE: { from: 0, until: null } },
    needsDocument: false,
    validFrom: '1995-04-01',
    validUntil: null,
    source: 'C-08 (003:1284-1286)',
  },
];

/**
 * The rule for a kind of mandate on a local date; null when that law knows no such mandate then.
 *
 * @param on local date of the jurisdiction, `YYYY-MM-DD`.
 */
export function mandateRule(jurisdiction: Jurisdiction, kind: MandateKind, on: string): MandateRule | null {
  return (
    MANDATE_RULES.find(
      (rule) =>
        rule.jurisdiction === jurisdiction &&
        rule.kind === kind &&
        rule.validFrom <= on &&
        (rule.validUntil === null || on < rule.validUntil),
    ) ?? null
  );
}

/** What a trusted person is there for at each of the three moments; never a diagnosis, unless the person grants it (C-08). */
export const CATEGORIES_OF_MOMENT: Readonly<Record<Moment, readonly Category[]>> = {
  INTAKE: ['NAME', 'IDENTITY', 'CARE_NETWORK', 'CARE_NEEDS', 'WAITING'],
  PLAN: ['NAME', 'CARE_NETWORK', 'GOALS', 'RECOVERY_PLAN_MOMENTS', 'APPOINTMENTS'],
  EXECUTION: ['NAME', 'CARE_NETWORK', 'COACH_CONTACT', 'GOALS', 'RECOVERY_PLAN_MOMENTS', 'TRAJECTORY', 'APPOINTMENTS'],
};

import type { Category, Purpose, Role } from './vocabulary';

/**
 * What Kring's own words are called in the code systems that others exchange. A word without a fitting code has none:
 * a code that nearly fits would be read by others as something the person never said. Codes are HL7 Terminology
 * (CC0); Kring decides by its own words and only ever translates outward.
 *
 * The legal grounds have none: PurposeOfUse speaks of violence (THREAT), of proceedings (HLEGAL) and of treatment that
 * cannot wait (BTG), and none of these is a conflict of duties, a duty by law or a right to report (003:1249-1257).
 */

export const V3_ACT_REASON = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
export const V3_ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
export const V3_ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
export const V3_ROLE_CLASS = 'http://terminology.hl7.org/CodeSystem/v3-RoleClass';

/** One concept of a published code system. */
export interface Coding {
  /** Canonical URL of the code system. */
  readonly system: string;
  readonly code: string;
  /** As the code system itself names it. */
  readonly display: string;
}

const reason = (code: string, display: string): Coding => ({ system: V3_ACT_REASON, code, display });
const sensitivity = (code: string, display: string): Coding => ({ system: V3_ACT_CODE, code, display });
const roleCode = (code: string, display: string): Coding => ({ system: V3_ROLE_CODE, code, display });
const roleClass = (code: string, display: string): Coding => ({ system: V3_ROLE_CLASS, code, display });

/** HL7 v3 PurposeOfUse. */
export const CODE_OF_PURPOSE: Readonly<Record<Purpose, Coding | undefined>> = {
  CARE: reason('TREAT', 'treatment'),
  COORDINATION: reason('COC', 'coordination of care'),
  // No code of its own: a referral is asked, sent and weighed in order to treat.
  REFERRAL: reason('TREAT', 'treatment'),
  // PurposeOfUse knows health care only; there is nothing for help with finding and keeping work.
  EMPLOYMENT_SUPPORT: undefined,
  ENTITLEMENT: reason('ELIGDTRM', 'eligibility determination'),
  BILLING: reason('HPAYMT', 'healthcare payment'),
  QUALITY: reason('HQUALIMP', 'health quality improvement'),
  SELF: reason('PATRQT', 'patient requested'),
  STEWARDSHIP: reason('HCOMPL', 'health compliance'),
  EMERGENCY: reason('ETREAT', 'Emergency Treatment'),
};

/**
 * HL7 v3 information sensitivity, for partners that label what they receive. Only where the code says what the
 * category says; most of a life has no code there.
 */
export const SENSITIVITY_OF_CATEGORY: Readonly<Partial<Record<Category, Coding>>> = {
  IDENTITY: sensitivity('DEMO', 'all demographic information sensitivity'),
  HOUSEHOLD: sensitivity('LIVARG', 'living arrangement information sensitivity'),
  DIAGNOSIS: sensitivity('DIA', 'diagnosis information sensitivity'),
  REFERRAL_SHEET_DIAGNOSIS: sensitivity('DIA', 'diagnosis information sensitivity'),
  MEDICATION: sensitivity('DRGIS', 'drug information sensitivity'),
  REFERRAL_SHEET_MEDICATION: sensitivity('DRGIS', 'drug information sensitivity'),
  SEXUALITY: sensitivity('SEX', 'sexuality and reproductive health information sensitivity'),
  ADDICTION: sensitivity('SUD', 'substance use disorder information sensitivity'),
  SAFETY_PROXIES: sensitivity('VIO', 'violence information sensitivity'),
  SUICIDALITY: sensitivity('MH', 'mental health information sensitivity'),
  ADMISSIONS: sensitivity('MH', 'mental health information sensitivity'),
  COERCION: sensitivity('MH', 'mental health information sensitivity'),
  WRAP: sensitivity('MH', 'mental health information sensitivity'),
  CRISIS_CARD: sensitivity('MH', 'mental health information sensitivity'),
  IROC: sensitivity('MH', 'mental health information sensitivity'),
  ROM: sensitivity('MH', 'mental health information sensitivity'),
  SESSION_NOTES: sensitivity('PSYTHPN', 'psychotherapy note information sensitivity'),
};

/** HL7 v3 role class or role code. Professions have none there that tells a counsellor from a job coach. */
export const CODE_OF_ROLE: Readonly<Partial<Record<Role, Coding>>> = {
  PERSON: roleClass('PAT', 'patient'),
  LEGAL_REPRESENTATIVE: roleClass('GUARD', 'guardian'),
  RELATIVE: roleCode('FAMMEMB', 'family member'),
};

import { ROLES_OF_PROFESSION } from '../../../consent/vocabulary';
import type { Profession, RelationKind, Role } from '../../../consent/vocabulary';

/**
 * What somebody can be for a person in each kind of relation. A relation in another role would open a column of the
 * visibility matrix that nobody agreed to with that kind: a school that "is" the care lead.
 */
export const ROLES_OF_KIND: Readonly<Record<RelationKind, readonly Role[]>> = {
  CARE_LEAD: ['MH_LEAD'],
  CARE_TEAM: ['MH_TEAM'],
  REFERRAL_SENDER: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MH_LEAD', 'MH_TEAM', 'JOB_COACH'],
  REFERRAL_RECEIVER: [
    'MH_LEAD',
    'MH_TEAM',
    'FIRST_LINE_PSYCHOLOGIST',
    'JOB_COACH',
    'MUNI_INCOME',
    'MUNI_HOUSING',
    'MUNI_NEIGHBOURHOOD',
    'MUNI_OUTREACH',
  ],
  FIRST_LINE: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST'],
  COACHING: ['JOB_COACH'],
  MUNICIPAL_CASE: ['MUNI_INCOME', 'MUNI_HOUSING', 'MUNI_NEIGHBOURHOOD', 'MUNI_OUTREACH'],
  EMPLOYMENT: ['EMPLOYER'],
  TRAINING: ['TRAINING_PROVIDER'],
  INSURER_FILE: ['ADVISING_DOCTOR'],
  BILLING_FILE: ['BILLING'],
  GROUP_RELATIVE: ['RELATIVE'],
  GROUP_EXPERT_BY_EXPERIENCE: ['PEER_WORKER'],
  GROUP_PROFESSIONAL: ['CIRCLE_PROFESSIONAL'],
  TRUSTED_PERSON: ['TRUSTED_PERSON'],
  REPRESENTATIVE: ['LEGAL_REPRESENTATIVE'],
};

/**
 * What the person opens by saying so, and a professional may ask to be confirmed in. The others come about otherwise:
 * by a referral, by an invitation into the resource group that is accepted (C-01, C-03), or by a mandate.
 */
export const OPENED_DIRECTLY: readonly RelationKind[] = [
  'CARE_LEAD',
  'CARE_TEAM',
  'FIRST_LINE',
  'COACHING',
  'MUNICIPAL_CASE',
  'EMPLOYMENT',
  'TRAINING',
  'INSURER_FILE',
  'BILLING_FILE',
];

export function isRoleOfKind(kind: RelationKind, role: Role): boolean {
  return ROLES_OF_KIND[kind].includes(role);
}

/** Whether somebody of this profession can have this role at all; otherwise the relation would open nothing, unseen. */
export function canTakeRole(profession: Profession, role: Role): boolean {
  return ROLES_OF_PROFESSION[profession].includes(role);
}

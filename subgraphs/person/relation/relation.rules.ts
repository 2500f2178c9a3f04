import { ROLES_OF_PROFESSION } from '../../../consent/vocabulary';
import type { Profession, RelationKind, Role } from '../../../consent/vocabulary';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfText } from '../wording.rules';

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

/** What a new relation is to be, as it was stated: keys inside Kring. */
export interface StatedRelation {
  readonly kind: RelationKind;
  readonly role: Role;
  readonly professional: string | null;
  readonly team: string | null;
  readonly inWords: string | null;
}

/** Why a relation of this form can be opened by nobody’s word alone. Null when it can. */
export function relationFault({ kind, role, professional, team, inWords }: StatedRelation): Refused | null {
  if (!OPENED_DIRECTLY.includes(kind)) {
    return refused(
      'INPUT_NOT_FIT',
      `A relation of kind ${kind} comes about by a referral, an invitation or a mandate, and is not opened directly.`,
    );
  }
  if (!isRoleOfKind(kind, role)) {
    return refused(
      'INPUT_NOT_FIT',
      `In a relation of kind ${kind} one is ${ROLES_OF_KIND[kind].join(' or ')}, not ${role}.`,
    );
  }
  if (professional !== null && team !== null) {
    return refused(
      'INPUT_NOT_FIT',
      'Name a professional or a team, not both; with neither, the organisation as a whole has the relation.',
    );
  }
  const fault = inWords === null ? null : faultOfText('description', inWords, 200);
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

/** Who is known to Kring as a holder, for the organisation they are named with. */
export interface KnownHolder {
  readonly organisation: string;
  readonly profession: Profession | null;
}

/** What is sent to an organisation of which nobody uses Kring is read by nobody, however well the directory knows it. */
export function takesNoPart(): Refused {
  return refused(
    'UNKNOWN_GRANTEE',
    'No organisation under this key takes part in Kring, so nobody there would read it; name one that does, or reach it as the directory says.',
  );
}

/**
 * Why this professional cannot have the relation for this organisation. Null when they can.
 *
 * @param known where Kring knows them, and as what.
 */
export function holderFault(role: Role, organisation: string, known: readonly KnownHolder[]): Refused | null {
  const there = known.filter((holder) => holder.organisation === organisation);
  if (there.length === 0) return refused('UNKNOWN_GRANTEE', 'Kring knows nobody under this key at this organisation.');
  const professions = there.flatMap(({ profession }) => (profession === null ? [] : [profession]));
  if (professions.length === 0 || professions.some((profession) => canTakeRole(profession, role))) return null;
  return refused('INPUT_NOT_FIT', `Their profession (${professions.join(', ')}) cannot be ${role} for anybody.`);
}

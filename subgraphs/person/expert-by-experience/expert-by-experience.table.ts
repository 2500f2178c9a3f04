import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What an expert by experience can be for somebody (G-25), of the list expert-by-experience-role. */
export const EXPERT_ROLES = ['ROLE_MODEL', 'CRITIC', 'CHANGER', 'BRIDGE_BUILDER', 'ALLY'] as const;
export type ExpertRole = (typeof EXPERT_ROLES)[number];

/**
 * What the person asks of an expert by experience in their circle (G-23). It opens nothing: what somebody reads comes from
 * the person's grants, never from a role and never from the team they work in (C-12). The member is its party.
 */
export interface ExpertByExperienceRow extends PersonRow {
  readonly membershipId: string;
  readonly roles: readonly ExpertRole[];
  /** An expert by experience of the family (familie-ervaringsdeskundige, G-24). */
  readonly ofFamily: boolean;
  /** Local date on which the person said so. */
  readonly saidOn: string;
}

export const expertByExperienceTable = personTable<ExpertByExperienceRow, 'RESOURCE_GROUP'>(
  'expert_by_experience',
  'RESOURCE_GROUP',
  {
    membershipId: { type: 'uuid' },
    roles: { type: 'text', array: true },
    ofFamily: { type: 'boolean' },
    saidOn: { type: 'date' },
  },
);

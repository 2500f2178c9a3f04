import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * A family group conference (Eigen Kracht-conferentie, G-11): the person, family, friends, neighbours and professionals make one shared
 * plan with roles. It is prepared by a coordinator who has nothing to do with the person's care, and who sees nothing of it in Kring.
 * Members of the group who take part are its parties.
 */
export interface FamilyGroupConferenceRow extends PersonRow {
  readonly question: string;
  readonly language: string;
  readonly coordinator: string;
  /** Local dates. */
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly cancelledOn: string | null;
  /** The one shared plan, once they made it. */
  readonly plan: string | null;
}

export const familyGroupConferenceTable = personTable<FamilyGroupConferenceRow, 'RESOURCE_GROUP'>(
  'family_group_conference',
  'RESOURCE_GROUP',
  {
    question: { type: 'text' },
    language: { type: 'text' },
    coordinator: { type: 'uuid' },
    plannedOn: { type: 'date' },
    heldOn: { type: 'date', nullable: true },
    cancelledOn: { type: 'date', nullable: true },
    plan: { type: 'text', nullable: true },
  },
);

/**
 * Somebody who takes part, and what they do in the plan. Who is no member of the group stands there by what the person calls them,
 * which stays with the person (C-42). A member reads their own row.
 */
export interface FamilyGroupPartRow extends PersonRow {
  readonly conferenceId: string;
  readonly membershipId: string | null;
  readonly calledName: string | null;
  readonly role: string | null;
}

export const familyGroupPartTable = personTable<FamilyGroupPartRow, 'RESOURCE_GROUP'>('family_group_part', 'RESOURCE_GROUP', {
  conferenceId: { type: 'uuid' },
  membershipId: { type: 'uuid', nullable: true },
  calledName: { type: 'text', nullable: true },
  role: { type: 'text', nullable: true },
});

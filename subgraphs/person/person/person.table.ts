import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

export interface NameRow extends PersonRow {
  readonly givenName: string;
  readonly familyName: string;
}

export const nameTable = personTable<NameRow, 'NAME'>('person_name', 'NAME', {
  givenName: { type: 'text' },
  familyName: { type: 'text' },
});

export const GENDERS = ['WOMAN', 'MAN', 'NON_BINARY', 'OTHER', 'NOT_SAID'] as const;
export type Gender = (typeof GENDERS)[number];

export const RELATIONSHIP_STATUSES = ['SINGLE', 'IN_RELATIONSHIP', 'MARRIED', 'DIVORCED', 'WIDOWED', 'NOT_SAID'] as const;
export type RelationshipStatus = (typeof RELATIONSHIP_STATUSES)[number];

export interface IdentityRow extends PersonRow {
  /** Local date, YYYY-MM-DD. */
  readonly birthDate: string;
  readonly gender: Gender;
  readonly relationshipStatus: RelationshipStatus;
  readonly phone: string | null;
  readonly email: string | null;
}

export const identityTable = personTable<IdentityRow, 'IDENTITY'>('person_identity', 'IDENTITY', {
  birthDate: { type: 'date' },
  gender: { type: 'text' },
  relationshipStatus: { type: 'text' },
  phone: { type: 'text', nullable: true },
  email: { type: 'text', nullable: true },
});

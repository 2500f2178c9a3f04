import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** How near somebody stands, in the drawing: the innermost ring, the one around it, the outer one. */
export const CLOSENESS_RINGS = ['INNER', 'MIDDLE', 'OUTER'] as const;
export type ClosenessRing = (typeof CLOSENESS_RINGS)[number];

export const NETWORK_KINDS = ['PARTNER', 'FAMILY', 'FRIEND', 'NEIGHBOUR', 'COLLEAGUE', 'PEER', 'VOLUNTEER', 'PROFESSIONAL', 'OTHER'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

export const WANTED_CHANGES = ['AS_IT_IS', 'CLOSER', 'FURTHER', 'FIND_AGAIN', 'LET_GO'] as const;
export type WantedChange = (typeof WANTED_CHANGES)[number];

/**
 * Somebody around the person, as the person draws it (G-20). They did not ask to be in here: what they are to the person and how
 * near, and no date, address or key of theirs. The name is what the person calls them, and stays with the person (C-42).
 */
export interface NetworkContactRow extends PersonRow {
  readonly calledName: string;
  readonly ring: ClosenessRing;
  readonly kind: NetworkKind;
  /** With what they help, in the person's words. */
  readonly helpsWith: string | null;
  readonly wantedChange: WantedChange;
  readonly language: string;
  /** Local dates. */
  readonly drawnOn: string;
  readonly removedOn: string | null;
}

export const networkContactTable = personTable<NetworkContactRow, 'SOCIAL_NETWORK'>('network_contact', 'SOCIAL_NETWORK', {
  calledName: { type: 'text' },
  ring: { type: 'text' },
  kind: { type: 'text' },
  helpsWith: { type: 'text', nullable: true },
  wantedChange: { type: 'text' },
  language: { type: 'text' },
  drawnOn: { type: 'date' },
  removedOn: { type: 'date', nullable: true },
});

/** That a contact may harm the person (G-51): for the person and for who raised it, whatever is granted. */
export interface HarmfulContactConcernRow extends PersonRow {
  readonly contactId: string;
  readonly text: string;
  readonly language: string;
  /** Local dates. */
  readonly raisedOn: string;
  readonly closedOn: string | null;
}

export const harmfulContactConcernTable = personTable<HarmfulContactConcernRow, 'SOCIAL_NETWORK'>(
  'harmful_contact_concern',
  'SOCIAL_NETWORK',
  {
    contactId: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
    raisedOn: { type: 'date' },
    closedOn: { type: 'date', nullable: true },
  },
);

import { EntitySchema } from 'typeorm';
import type { Profession } from '../../../consent/vocabulary';

export const PARTY_KINDS = ['ORGANISATION', 'TEAM', 'PROFESSIONAL'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/**
 * Organisations, teams and professionals that Kring has met: in a relation, a referral, a registration. The directory
 * is another's database; without a list of its own the person subgraph would take any id for a grantee, and a slip of
 * the pen would be a grant to nobody that the person believes in.
 */
export interface KnownPartyRow {
  readonly id: string;
  /** Where a professional or team works; an organisation’s own key for itself. */
  readonly organisation: string;
  readonly kind: PartyKind;
  /** What a professional’s tokens say they are there; null where it was not said. */
  readonly profession: Profession | null;
  readonly recordedAt: Date;
}

export const knownPartyTable = new EntitySchema<KnownPartyRow>({
  name: 'known_party',
  tableName: 'known_party',
  columns: {
    id: { type: 'uuid', primary: true },
    organisation: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    profession: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz', precision: 3 },
  },
});

import { EntitySchema } from 'typeorm';
import type { ActorKind, Action, Category, Layer, Outcome, Profession, Purpose } from '../../../consent/vocabulary';
import type { SubgraphName } from '../../../shared/subgraph-names';
import type { AccessEventWord } from './access-record.type';

/**
 * Who asked for what of whom, when, why, and what was decided on which ground. Metadata only: a record that repeated
 * the values would itself be the leak. Partitioned by month; the application can insert and read, never change.
 */
export interface AccessRecordRow {
  readonly at: Date;
  readonly id: string;
  readonly requestId: string;
  readonly subgraph: SubgraphName;
  readonly operation: string | null;
  readonly actorKind: ActorKind;
  readonly actor: string | null;
  readonly organisation: string | null;
  readonly profession: Profession | null;
  readonly team: string | null;
  readonly purpose: Purpose;
  /** Null: nobody in particular, as when a steward looks through the lines of an organisation. */
  readonly person: string | null;
  /** Null: only whether there is such a person, or what of them is open, was asked. */
  readonly category: Category | null;
  readonly action: Action;
  /** Schema coordinates asked for. */
  readonly fields: readonly string[];
  readonly outcome: Outcome;
  readonly layer: Layer;
  /** Ids of the grants, refusals, relations or duties that decided. */
  readonly decidedBy: readonly string[];
  /** Own records were open besides, or instead. */
  readonly ownRecords: boolean;
  readonly policyVersion: string;
  readonly epoch: string | null;
  /** What kind of event, as NEN 7513 tells them apart. */
  readonly event: AccessEventWord;
  /** Digest of the access token (tokenIdOf): everything one token saw can be asked. Null without a token. */
  readonly tokenId: string | null;
  /** The person somebody else acted for, by their own choice; null when they acted for themselves. */
  readonly actingFor: string | null;
  /** Outside the normal procedure: on a legal ground or an activated crisis card. */
  readonly emergency: boolean;
  /** The asker was answered as if there were nothing. */
  readonly silent: boolean;
  /** Until then the line is withheld from the person; null for never. */
  readonly disclosedFrom: Date | null;
}

/** What a line is kept with besides, so that it can be sealed. The database fills it in; nobody else writes it. */
export interface SealedColumns {
  /** Transaction that wrote the line: lines are sealed in the order of transactions, since ids commit out of order. */
  readonly xid: string;
  /** Random, per line: who has only the seal cannot try out who it was. */
  readonly salt: Buffer;
  /** Commitments of the values that were erased, by column; null while none is. */
  readonly erased: Readonly<Record<string, string>> | null;
}

export const accessRecordTable = new EntitySchema<AccessRecordRow & SealedColumns>({
  name: 'access_record',
  tableName: 'access_record',
  columns: {
    at: { type: 'timestamptz', precision: 3, primary: true },
    id: { type: 'uuid', primary: true },
    requestId: { type: 'text' },
    subgraph: { type: 'text' },
    operation: { type: 'text', nullable: true },
    actorKind: { type: 'text' },
    actor: { type: 'uuid', nullable: true },
    organisation: { type: 'uuid', nullable: true },
    profession: { type: 'text', nullable: true },
    team: { type: 'uuid', nullable: true },
    purpose: { type: 'text' },
    person: { type: 'uuid', nullable: true },
    category: { type: 'text', nullable: true },
    action: { type: 'text' },
    fields: { type: 'text', array: true },
    outcome: { type: 'text' },
    layer: { type: 'text' },
    decidedBy: { type: 'uuid', array: true },
    ownRecords: { type: 'boolean' },
    policyVersion: { type: 'text' },
    epoch: { type: 'bigint', nullable: true },
    event: { type: 'text', default: 'READ' },
    tokenId: { type: 'text', nullable: true },
    actingFor: { type: 'uuid', nullable: true },
    emergency: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
    disclosedFrom: { type: 'timestamptz', precision: 3, nullable: true },
    xid: { type: 'bigint', default: () => 'access_record_xid()' },
    salt: { type: 'bytea', default: () => 'uuid_send(gen_random_uuid())' },
    erased: { type: 'jsonb', nullable: true },
  },
  indices: [
    { name: 'access_record_person', columns: ['person', 'at', 'id'] },
    { name: 'access_record_organisation', columns: ['organisation', 'at', 'id'] },
    { name: 'access_record_actor', columns: ['actor', 'at', 'id'] },
    { name: 'access_record_token', columns: ['tokenId', 'at', 'id'] },
    { name: 'access_record_xid', columns: ['xid', 'id'] },
    // Inverted, and of the lines that a grant or refusal decided: the migration makes it, by hand.
    { name: 'access_record_decided_by', columns: ['decidedBy'], synchronize: false },
  ],
});

/**
 * Whether an organisation tells persons the names of its professionals who looked; the newest that has begun counts. By
 * default it does not: dates, reasons and organisation are the person's right, names are not (Court of Justice,
 * C-579/21; NEN 7513 chapter 9 leaves the name optional).
 */
export interface AccessNamingRow {
  readonly organisation: string;
  readonly from: Date;
  readonly names: boolean;
  /** Where the organisation laid it down. */
  readonly source: string;
}

export const accessNamingTable = new EntitySchema<AccessNamingRow>({
  name: 'access_naming',
  tableName: 'access_naming',
  columns: {
    organisation: { type: 'uuid', primary: true },
    from: { type: 'timestamptz', name: 'from_at', precision: 3, primary: true },
    names: { type: 'boolean' },
    source: { type: 'text' },
  },
});

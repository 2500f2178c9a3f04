import { EntitySchema } from 'typeorm';

/** One checkpoint with the leaves it added. Written once, by the sealer; nobody changes it. */
export interface SealRow {
  /** Lines sealed with this and every earlier checkpoint. */
  readonly treeSize: string;
  readonly root: Buffer;
  /** Exclusive; the next seal begins with this transaction. */
  readonly upToXid: string;
  readonly previousRoot: Buffer;
  readonly sealedAt: Date;
  /** DER (SPKI). */
  readonly publicKey: Buffer;
  readonly signature: Buffer;
  /** The whole subtrees that the next seal goes on from, one hash after the other. */
  readonly frontier: Buffer;
  /** The leaves this seal added, one hash after the other; so a line that is gone leaves its hash behind. */
  readonly leaves: Buffer;
}

export const sealTable = new EntitySchema<SealRow>({
  name: 'access_seal',
  tableName: 'access_seal',
  columns: {
    treeSize: { type: 'bigint', primary: true },
    root: { type: 'bytea' },
    upToXid: { type: 'bigint' },
    previousRoot: { type: 'bytea' },
    sealedAt: { type: 'timestamptz', precision: 3 },
    publicKey: { type: 'bytea' },
    signature: { type: 'bytea' },
    frontier: { type: 'bytea' },
    leaves: { type: 'bytea' },
  },
  indices: [{ name: 'access_seal_up_to_xid', columns: ['upToXid'] }],
});

/** The hash of one whole subtree, so that a proof need not read every leaf. Follows from the leaves. */
export interface SealNodeRow {
  readonly level: number;
  readonly index: string;
  readonly hash: Buffer;
}

export const sealNodeTable = new EntitySchema<SealNodeRow>({
  name: 'access_seal_node',
  tableName: 'access_seal_node',
  columns: {
    level: { type: 'smallint', primary: true },
    index: { type: 'bigint', primary: true },
    hash: { type: 'bytea' },
  },
});

/** A month of lines that went because its retention was over: what was there, and by which policy it went. */
export interface GoneMonthRow {
  /** `2016-01`. */
  readonly month: string;
  readonly lines: number;
  /** Half-open ranges of positions in the tree that the lines had. */
  readonly positions: readonly (readonly [number, number])[];
  readonly jurisdiction: string;
  readonly years: number;
  /** Where the retention is laid down. */
  readonly source: string;
  readonly goneAt: Date;
}

export const goneMonthTable = new EntitySchema<GoneMonthRow>({
  name: 'access_record_gone',
  tableName: 'access_record_gone',
  columns: {
    month: { type: 'text', primary: true },
    lines: { type: 'integer' },
    positions: { type: 'jsonb' },
    jurisdiction: { type: 'text' },
    years: { type: 'integer' },
    source: { type: 'text' },
    goneAt: { type: 'timestamptz', precision: 3 },
  },
});

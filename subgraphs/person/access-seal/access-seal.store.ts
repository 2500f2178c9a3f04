import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { KringError } from '../../../shared/errors';
import { snakeCase } from '../../kit/snake-case';
import type { StoreSource } from '../../kit/subgraph-definition';
import { checkpointOf } from './access-checkpoint.rules';
import type { Checkpoint } from './access-checkpoint.rules';
import { LINE_COLUMNS, leafOf, leafText, openingsOf } from './access-leaf.rules';
import type { CommittedColumn, SealableLine } from './access-leaf.rules';
import type { InclusionProof } from './access-proof.rules';
import { sealTable } from './access-seal.table';
import type { SealRow } from './access-seal.table';
import { consistencyPath, hashOfRange, hashesIn, inclusionPath, partsOf } from './merkle.rules';
import type { Range, Subtree } from './merkle.rules';

const COLUMNS = LINE_COLUMNS.map((name) => `${snakeCase(name)} AS "${name}"`).join(', ');

/** Reads what was sealed: checkpoints, which are about nobody, and by permit the proof of one of a person's own lines. */
export class AccessSealStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** The newest checkpoint; null while nothing is sealed. */
  async latest(): Promise<Checkpoint | null> {
    const seal = await this.newest();
    return seal && checkpointOf(seal);
  }

  /**
   * Hashes (hex) that show that a checkpoint goes on from one with so many lines.
   *
   * @throws {KringError} BAD_USER_INPUT for a number of lines that no earlier checkpoint can have.
   */
  async consistency(earlier: number, checkpoint: Checkpoint): Promise<readonly string[]> {
    if (!Number.isSafeInteger(earlier) || earlier < 1 || earlier > checkpoint.treeSize) {
      throw new KringError('BAD_USER_INPUT', 'The checkpoint does not go on from a record of that many lines.');
    }
    return this.hashesOf(consistencyPath(earlier, checkpoint.treeSize));
  }

  /**
   * The proof that a line about the person stands in the record. Null for a line that is not there for them (also one
   * that is still withheld), or that is not sealed yet.
   *
   * @param told which values the reader may see, and so check.
   */
  async proof(
    permit: Permit<'ACCESS_RECORDS', 'READ'>,
    id: string,
    told: readonly CommittedColumn[],
  ): Promise<InclusionProof | null> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    const { person } = permit;
    if (!covers(permit.rows, { heldBy: person, author: person, parties: [] })) return null;
    const [line] = await this.manager.query<SealableLine[]>(
      `SELECT ${COLUMNS} FROM access_record
        WHERE person = $1 AND id = $2 AND (disclosed_from IS NULL OR disclosed_from <= $3)`,
      [person, id, this.source.clock.now()],
    );
    const newest = await this.newest();
    if (!line || !newest || BigInt(line.xid) >= BigInt(newest.upToXid)) return null;
    const position = await this.positionOf(line);
    return {
      ...{ position, line: leafText(line), openings: openingsOf(line, told) },
      path: await this.hashesOf(inclusionPath(position, Number(newest.treeSize))),
      checkpoint: checkpointOf(newest),
    };
  }

  private newest(): Promise<SealRow | null> {
    return this.manager.find(sealTable, { order: { treeSize: 'DESC' }, take: 1 }).then(([seal]) => seal ?? null);
  }

  private async positionOf(line: SealableLine): Promise<number> {
    const [seal] = await this.manager.query<[{ treeSize: string; leaves: Buffer }?]>(
      'SELECT tree_size AS "treeSize", leaves FROM access_seal WHERE up_to_xid > $1 ORDER BY up_to_xid LIMIT 1',
      [line.xid],
    );
    const leaves = hashesIn(seal?.leaves ?? Buffer.alloc(0));
    const leaf = leafOf(line);
    const nth = leaves.findIndex((each) => each.equals(leaf));
    // Never a proof of something else: that the line was changed is for the verification to say, line by line.
    if (!seal || nth < 0) throw new Error('a line of the access record is not the one that was sealed');
    return Number(seal.treeSize) - leaves.length + nth;
  }

  private async hashesOf(path: readonly Range[]): Promise<readonly string[]> {
    const parts = path.flatMap(partsOf);
    const known = new Map<string, Buffer>();
    const name = ({ level, index }: Subtree): string => `${level}/${index}`;
    const [leaves, nodes] = [parts.filter(({ level }) => level === 0), parts.filter(({ level }) => level > 0)];
    const rows = [
      ...(await this.manager.query<(Subtree & { hash: Buffer })[]>(
        `SELECT 0 AS level, asked.place::float8 AS index,
                substring(seal.leaves FROM ((asked.place - seal.tree_size) * 32 + length(seal.leaves) + 1)::int FOR 32) AS hash
           FROM unnest($1::bigint[]) AS asked(place)
          CROSS JOIN LATERAL (
            SELECT tree_size, leaves FROM access_seal WHERE tree_size > asked.place ORDER BY tree_size LIMIT 1) AS seal`,
        [leaves.map(({ index }) => index)],
      )),
      ...(await this.manager.query<(Subtree & { hash: Buffer })[]>(
        `SELECT node.level::int AS level, node.index::float8 AS index, node.hash
           FROM unnest($1::smallint[], $2::bigint[]) AS asked(level, index)
           JOIN access_seal_node node ON node.level = asked.level AND node.index = asked.index`,
        [nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
      )),
    ];
    for (const row of rows) known.set(name(row), row.hash);
    return path.map((range) =>
      hashOfRange(range, (part) => {
        const hash = known.get(name(part));
        if (!hash) throw new Error('a hash of the sealed access record is missing');
        return hash;
      }).toString('hex'),
    );
  }
}

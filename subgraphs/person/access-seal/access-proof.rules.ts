import type { Opening } from './access-leaf.rules';
import { opens } from './access-leaf.rules';
import type { Checkpoint } from './access-checkpoint.rules';
import { isSigned } from './access-checkpoint.rules';
import { hashLeaf, provesInclusion } from './merkle.rules';

/** Shows that one line stands in the sealed record, without any other line. Plain JSON; hashes in hex. */
export interface InclusionProof {
  /** Place of the line in the order of sealing, from 0. */
  readonly position: number;
  /** Canonical text of the line, with commitments in place of what says something about a natural person. */
  readonly line: string;
  /** Opens the commitments of those values that the reader may see. */
  readonly openings: readonly Opening[];
  /** Hashes from the leaf up to the root. */
  readonly path: readonly string[];
  readonly checkpoint: Checkpoint;
}

/** What a proof came to. */
export type ProofVerdict =
  | 'PROVEN'
  /** The checkpoint is not signed, or not with the key that was expected. */
  | 'NOT_SIGNED'
  /** The path does not lead from this line to the signed root. */
  | 'NOT_INCLUDED'
  /** The line is there, and one of the values shown with it is not what was sealed. */
  | 'OTHER_VALUES';

/**
 * Checks a proof with nothing but what stands in it and the hub's public key.
 *
 * @param publicKey hex, as in a checkpoint that was kept; undefined believes the key that the proof brings along.
 */
export function checkProof(proof: InclusionProof, publicKey?: string): ProofVerdict {
  const { checkpoint, line, openings, path, position } = proof;
  if (!isSigned(checkpoint) || (publicKey !== undefined && publicKey !== checkpoint.publicKey)) return 'NOT_SIGNED';
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const isIncluded = provesInclusion(
    hashLeaf(line),
    position,
    checkpoint.treeSize,
    path.map(bytes),
    bytes(checkpoint.root),
  );
  if (!isIncluded) return 'NOT_INCLUDED';
  return openings.every((opening) => opens(opening, line)) ? 'PROVEN' : 'OTHER_VALUES';
}

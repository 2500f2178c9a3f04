import { createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { SealRow } from './access-seal.table';
import { canonicalJson } from './canonical-json.rules';
import { provesConsistency } from './merkle.rules';

/**
 * What the hub puts its name under: so many lines, with this root. Plain JSON, to be kept where the hub cannot reach
 * it: only who keeps one can tell that the newest lines were cut off. Hashes, key and signature in hex.
 */
export interface Checkpoint {
  readonly format: typeof CHECKPOINT_FORMAT;
  /** Number of lines sealed. */
  readonly treeSize: number;
  /** Root of the tree over them (RFC 6962). */
  readonly root: string;
  /** All transactions below this one are sealed. */
  readonly upToXid: string;
  /** Root of the checkpoint before; of the empty tree for the first. */
  readonly previousRoot: string;
  /** When it was sealed, ISO 8601, UTC. */
  readonly at: string;
  /** Ed25519, DER (SPKI). */
  readonly publicKey: string;
  /** Ed25519 over signedText(). */
  readonly signature: string;
}

export const CHECKPOINT_FORMAT = 'kring-checkpoint-1';

const HEX = /^(?:[0-9a-f]{2})+$/;
const FIELDS = ['at', 'format', 'previousRoot', 'publicKey', 'root', 'signature', 'treeSize', 'upToXid'];

export function signCheckpoint(
  key: KeyObject,
  content: Omit<Checkpoint, 'format' | 'publicKey' | 'signature'>,
): Checkpoint {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('hex');
  const unsigned = { format: CHECKPOINT_FORMAT, ...content, publicKey } as const;
  return { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), key).toString('hex') };
}

/** The checkpoint of a seal, as it is kept outside. */
export function checkpointOf(seal: SealRow): Checkpoint {
  return {
    format: CHECKPOINT_FORMAT,
    treeSize: Number(seal.treeSize),
    root: seal.root.toString('hex'),
    upToXid: seal.upToXid,
    previousRoot: seal.previousRoot.toString('hex'),
    at: seal.sealedAt.toISOString(),
    publicKey: seal.publicKey.toString('hex'),
    signature: seal.signature.toString('hex'),
  };
}

/** Whether it was signed with the key that it names. Whether that key is the hub's, who kept it must know. */
export function isSigned(checkpoint: Checkpoint): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(checkpoint.publicKey, 'hex'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(signedText(checkpoint)), key, Buffer.from(checkpoint.signature, 'hex'));
  } catch {
    return false;
  }
}

/** The text under the signature: the checkpoint without it (RFC 8785). */
export function signedText({ format, treeSize, root, upToXid, previousRoot, at, publicKey }: Omit<Checkpoint, 'signature'>): string {
  return canonicalJson({ format, treeSize, root, upToXid, previousRoot, at, publicKey });
}

/** Reads a checkpoint that was kept. Undefined for anything else. */
export function readCheckpoint(json: unknown): Checkpoint | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const read = json as Readonly<Record<string, unknown>>;
  if (Object.keys(read).sort().join() !== FIELDS.join()) return undefined;
  const { format, treeSize, at, upToXid, root, previousRoot, publicKey, signature } = read;
  const fits =
    format === CHECKPOINT_FORMAT &&
    Number.isSafeInteger(treeSize) &&
    Number(treeSize) >= 0 &&
    typeof at === 'string' &&
    typeof upToXid === 'string' &&
    [root, previousRoot, publicKey, signature].every((value) => typeof value === 'string' && HEX.test(value));
  return fits ? (read as unknown as Checkpoint) : undefined;
}

/**
 * Whether a later checkpoint goes on from an earlier one that was kept: the same lines in the same order, and more.
 *
 * @param path as the hub gives it with the later one; hex.
 */
export function goesOn(earlier: Checkpoint, later: Checkpoint, path: readonly string[]): boolean {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  return (
    isSigned(earlier) &&
    isSigned(later) &&
    earlier.publicKey === later.publicKey &&
    provesConsistency(earlier.treeSize, bytes(earlier.root), later.treeSize, bytes(later.root), path.map(bytes))
  );
}

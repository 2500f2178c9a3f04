import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { newSigningKey, parseSigningKey } from '../../../../shared/keys';
import { goesOn, isSigned, readCheckpoint, signCheckpoint } from '../../../../subgraphs/person/access-seal/access-checkpoint.rules';
import type { Checkpoint } from '../../../../subgraphs/person/access-seal/access-checkpoint.rules';
import { COMMITTED, breakIn, leafOf, leafText, openingsOf, opens } from '../../../../subgraphs/person/access-seal/access-leaf.rules';
import type { SealableLine } from '../../../../subgraphs/person/access-seal/access-leaf.rules';
import { checkProof } from '../../../../subgraphs/person/access-seal/access-proof.rules';
import type { InclusionProof } from '../../../../subgraphs/person/access-seal/access-proof.rules';
import { canonicalJson } from '../../../../subgraphs/person/access-seal/canonical-json.rules';
import {
  GrowingTree,
  KEPT_LEVEL,
  consistencyPath,
  hashLeaf,
  hashNode,
  hashOfRange,
  inclusionPath,
  partsOf,
  provesConsistency,
  provesInclusion,
  sha256,
} from '../../../../subgraphs/person/access-seal/merkle.rules';
import type { Range } from '../../../../subgraphs/person/access-seal/merkle.rules';

/** MTH of RFC 6962 2.1, word for word and as slow as that: what the tree that grows is held against. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  if (leaves.length === 1) return leaves[0]!;
  const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return hashNode(rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

const leaves = Array.from({ length: 600 }, (_, nth) => hashLeaf(`line ${nth}`));

/** Reads every part from the slow tree. */
function pathOf(ranges: readonly Range[]): Buffer[] {
  return ranges.map((range) =>
    hashOfRange(range, ({ level, index }) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))),
  );
}

describe('the tree', () => {
  it('has the roots of the certificate transparency test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    const tree = new GrowingTree();
    expect(tree.root().toString('hex')).toBe(createHash('sha256').digest('hex'));
    inputs.forEach((input, nth) => {
      tree.append(createHash('sha256').update(Buffer.from(`00${input}`, 'hex')).digest());
      expect(tree.root().toString('hex')).toBe(roots[nth]);
    });
  });

  it('grows to the same root one by one, and from any place where somebody else stopped', () => {
    const tree = new GrowingTree();
    for (const [nth, leaf] of leaves.slice(0, 70).entries()) {
      const taken = new GrowingTree(tree.size, tree.frontier);
      tree.append(leaf);
      taken.append(leaf);
      expect(taken.root()).toEqual(tree.root());
      expect(tree.root()).toEqual(rootOf(leaves.slice(0, nth + 1)));
    }
  });

  it('tells every subtree that became whole, once', () => {
    const tree = new GrowingTree();
    const whole = leaves.flatMap((leaf) => tree.append(leaf));
    for (const { level, index, hash } of whole) {
      expect(hash).toEqual(rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
    }
    expect(whole.filter(({ level }) => level === KEPT_LEVEL)).toHaveLength(Math.floor(600 / 256));
    expect(new Set(whole.map(({ level, index }) => `${level}/${index}`)).size).toBe(whole.length);
  });

  it('proves each line in trees of many sizes, and no other line, place, size or root', () => {
    for (const size of [1, 2, 3, 7, 8, 9, 31, 64, 65, 257, 600]) {
      const root = rootOf(leaves.slice(0, size));
      for (const position of new Set([0, 1, size >> 1, size - 2, size - 1].filter((place) => place >= 0 && place < size))) {
        const path = pathOf(inclusionPath(position, size));
        expect(provesInclusion(leaves[position]!, position, size, path, root)).toBe(true);
        expect(provesInclusion(leaves[599 - position]!, position, size, path, root)).toBe(leaves[599 - position] === leaves[position]);
        expect(provesInclusion(leaves[position]!, position + 1, size, path, root)).toBe(false);
        expect(provesInclusion(leaves[position]!, position, size, [...path, root], root)).toBe(false);
        expect(provesInclusion(leaves[position]!, position, size, path, rootOf(leaves.slice(0, size + 1).reverse()))).toBe(false);
        if (path.length > 0) expect(provesInclusion(leaves[position]!, position, size, path.slice(1), root)).toBe(false);
      }
    }
    expect(provesInclusion(leaves[0]!, -1, 1, [], leaves[0]!)).toBe(false);
    expect(provesInclusion(leaves[0]!, 0.5, 1, [], leaves[0]!)).toBe(false);
  });

  it('proves that each smaller tree is its beginning, and that one with another line in it is not', () => {
    for (const size of [1, 2, 3, 6, 7, 8, 33, 64, 300]) {
      const root = rootOf(leaves.slice(0, size));
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const before = rootOf(leaves.slice(0, earlier));
        const path = pathOf(consistencyPath(earlier, size));
        expect(provesConsistency(earlier, before, size, root, path)).toBe(true);
        const forged = rootOf([leaves[599]!, ...leaves.slice(1, earlier)]);
        expect(provesConsistency(earlier, forged, size, root, path)).toBe(false);
        expect(provesConsistency(earlier, before, size, forged, path)).toBe(false);
        expect(provesConsistency(earlier, before, size, root, [...path, root])).toBe(false);
      }
    }
    expect(provesConsistency(0, rootOf([]), 3, rootOf(leaves.slice(0, 3)), [])).toBe(false);
    expect(provesConsistency(4, rootOf(leaves.slice(0, 4)), 3, rootOf(leaves.slice(0, 3)), [])).toBe(false);
  });

  it('needs few hashes for a proof, however many lines there are', () => {
    const million = 1_000_000;
    for (const position of [0, 123_456, million - 1]) {
      const parts = inclusionPath(position, million).flatMap(partsOf);
      expect(parts.filter(({ level }) => level === 0).length).toBeLessThanOrEqual(2 * 255);
      expect(parts.filter(({ level }) => level > 0).length).toBeLessThanOrEqual(24);
      expect(parts.every(({ level }) => level === 0 || level >= KEPT_LEVEL)).toBe(true);
    }
  });
});

describe('the canonical text', () => {
  it('is one for one value, as RFC 8785 writes it', () => {
    expect(canonicalJson({ b: [true, 'x'], a: 1 })).toBe('{"a":1,"b":[true,"x"]}');
    expect(canonicalJson({ '\u20ac': '1', '\r': '2', '\ufb33': '3', '1': '4', '\u{1f600}': '5', '\u0080': '6', '\u00f6': '7' })).toBe(
      '{"\\r":"2","1":"4","\u0080":"6","\u00f6":"7","\u20ac":"1","\u{1f600}":"5","\ufb33":"3"}',
    );
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\/"');
  });

  it('is none for what would have two', () => {
    for (const value of [0.5, Number.NaN, 2 ** 60, null, undefined, '\ud800', { a: null }]) {
      expect(() => canonicalJson(value as never)).toThrow(TypeError);
    }
  });
});

const line: SealableLine = {
  at: new Date('2026-11-18T11:00:00.000Z'),
  id: randomUUID(),
  requestId: 'r-1',
  subgraph: 'person',
  operation: 'Look',
  actorKind: 'PROFESSIONAL',
  actor: randomUUID(),
  organisation: randomUUID(),
  profession: 'JOB_COACH',
  team: randomUUID(),
  purpose: 'COORDINATION',
  person: randomUUID(),
  category: 'GOALS',
  action: 'READ',
  fields: ['Person.goals'],
  outcome: 'PERMIT',
  layer: 'GRANT',
  decidedBy: [randomUUID(), randomUUID()],
  ownRecords: true,
  policyVersion: '1',
  epoch: '3',
  event: 'READ',
  tokenId: 'digest',
  actingFor: randomUUID(),
  emergency: true,
  silent: true,
  disclosedFrom: new Date('2026-12-18T11:00:00.000Z'),
  xid: '700',
  salt: randomBytes(16),
  erased: null,
};

describe('the leaf of a line', () => {
  it('changes with every column', () => {
    for (const [column, value] of Object.entries(line)) {
      if (column === 'erased') continue;
      const other =
        value instanceof Date
          ? new Date(value.getTime() + 1)
          : Array.isArray(value)
            ? [...(value as string[])].reverse().concat('more')
            : Buffer.isBuffer(value)
              ? randomBytes(16)
              : typeof value === 'boolean'
                ? !value
                : `${String(value)}0`;
      expect([column, leafOf({ ...line, [column]: other } as never).equals(leafOf(line))]).toEqual([column, false]);
    }
    expect(leafOf({ ...line, erased: { actor: '00' } })).not.toEqual(leafOf(line));
  });

  it('is today what it was for every line that was ever sealed', () => {
    const uuid = (nth: number): string => `00000000-0000-4000-8000-00000000000${nth}`;
    const sealed: SealableLine = {
      ...line,
      ...{ at: new Date('2026-11-18T11:00:00.050Z'), id: uuid(1), requestId: 'r-1 "é" \u{1f600}', operation: 'x'.repeat(400) },
      ...{ actor: uuid(2), organisation: uuid(3), team: uuid(4), person: uuid(5), decidedBy: [uuid(6), uuid(7)], actingFor: uuid(8) },
      ...{ fields: ['Person.goals', 'Goal.title'], silent: false, salt: Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex') },
    };
    // As written down on 26 November 2026: whoever changes how a leaf is made breaks every seal and every proof kept.
    expect(leafOf(sealed).toString('hex')).toBe('1d24ef7142797c243d6e16d519dd5c4d95b86c36748a9571d7aa94420e640f4a');
    expect(leafOf({ ...sealed, actor: null, erased: { actor: 'ab'.repeat(32) } }).toString('hex')).toBe(
      'd62bc78763c2574c50d41925db2b3065ab3fce937fd939346b75d6c94f773b12',
    );
  });

  it('commits to each value by SHA-256(SHA-256(salt ‖ column) ‖ value), however long it is and whatever came before', () => {
    const of = (...parts: readonly (Buffer | string)[]): Buffer =>
      parts.reduce((sum, part) => sum.update(part as string), createHash('sha256')).digest();
    for (const length of [3, 400, 2, 255, 223, 224, 1, 37]) {
      for (const value of ['a'.repeat(length), 'é'.repeat(length), '\u{1f600}'.repeat(length)]) {
        const salt = randomBytes(length % 2 === 0 ? 16 : 20);
        const { commitments } = JSON.parse(leafText({ ...line, operation: value, salt }));
        expect(commitments.operation).toBe(of(of(salt, 'operation'), value).toString('hex'));
      }
    }
  });

  it('holds no value that says something about a natural person, and the same value is never twice the same', () => {
    const text = leafText(line);
    for (const column of COMMITTED) for (const value of [line[column]].flat()) expect(text).not.toContain(value as string);
    const again = leafText({ ...line, salt: randomBytes(16) });
    const of = (content: string) => JSON.parse(content).commitments as Record<string, string>;
    for (const column of COMMITTED) expect(of(again)[column]).not.toBe(of(text)[column]);
    expect(Object.keys(of(text)).sort()).toEqual([...COMMITTED].sort());
  });

  it('stays when a column comes that is empty in the lines of today', () => {
    const empty = { ...line, disclosedFrom: null, silent: false, decidedBy: [], team: null };
    expect(leafText({ ...empty, later: null, evenLater: false } as never)).toBe(leafText(empty));
  });

  it('opens one value without the others', () => {
    const text = leafText(line);
    const [opening, ...others] = openingsOf(line, ['person']);
    expect(others).toEqual([]);
    expect(opening).toMatchObject({ column: 'person', value: line.person });
    expect(opens(opening!, text)).toBe(true);
    expect(opens({ ...opening!, value: line.actor! }, text)).toBe(false);
    // With the key of one value nobody can try out who another one was.
    expect(opens({ ...opening!, column: 'actor', value: line.actor! }, text)).toBe(false);
  });

  it('is that of a broken line when something was put back, taken away in part, or erased that is not a person’s', () => {
    const commitments = JSON.parse(leafText(line)).commitments as Record<string, string>;
    expect(breakIn(line)).toBeUndefined();
    expect(breakIn({ ...line, actor: null, erased: { actor: commitments['actor']! } })).toBeUndefined();
    expect(breakIn({ ...line, erased: { actor: commitments['actor']! } })).toMatch('actor was erased and is there again');
    expect(breakIn({ ...line, erased: {} })).toMatch('not what');
    expect(breakIn({ ...line, erased: { outcome: '00' } })).toMatch('no value of a person');
    expect(breakIn({ ...line, salt: Buffer.alloc(0) })).toMatch('salt');
    expect(leafOf({ ...line, erased: {} })).not.toEqual(leafOf(line));
  });
});

describe('a checkpoint', () => {
  const key = parseSigningKey(newSigningKey());
  const content = { upToXid: '9', at: '2026-11-18T11:00:00.000Z', previousRoot: '00'.repeat(32) };
  const of = (size: number, signer = key): Checkpoint =>
    signCheckpoint(signer, { ...content, treeSize: size, root: rootOf(leaves.slice(0, size)).toString('hex') });

  it('is signed over all it says', () => {
    const checkpoint = of(5);
    expect(isSigned(checkpoint)).toBe(true);
    for (const [field, value] of Object.entries(checkpoint)) {
      const other = typeof value === 'number' ? value + 1 : field === 'publicKey' ? of(5, parseSigningKey(newSigningKey())).publicKey : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
      expect([field, isSigned({ ...checkpoint, [field]: other } as Checkpoint)]).toEqual([field, false]);
    }
  });

  it('is read back as it was kept, and nothing else is', () => {
    const checkpoint = of(5);
    expect(readCheckpoint(JSON.parse(JSON.stringify(checkpoint)))).toEqual(checkpoint);
    for (const wrong of [null, 'x', [], {}, { ...checkpoint, more: 1 }, { ...checkpoint, treeSize: -1 }, { ...checkpoint, root: 'xyz' }, { ...checkpoint, format: 'other' }]) {
      expect(readCheckpoint(wrong)).toBeUndefined();
    }
  });

  it('goes on from an earlier one of the same hub with the same lines', () => {
    const path = pathOf(consistencyPath(5, 20)).map((hash) => hash.toString('hex'));
    expect(goesOn(of(5), of(20), path)).toBe(true);
    expect(goesOn(of(4), of(20), path)).toBe(false);
    expect(goesOn(of(5, parseSigningKey(newSigningKey())), of(20), path)).toBe(false);
    expect(goesOn({ ...of(5), signature: of(4).signature }, of(20), path)).toBe(false);
  });

  it('proves a line to whoever has its proof and the public key alone', () => {
    const tree = [...leaves.slice(0, 11), leafOf(line), ...leaves.slice(11, 30)];
    const root = rootOf(tree).toString('hex');
    const path = inclusionPath(11, 31).map((range) =>
      hashOfRange(range, ({ level, index }) => rootOf(tree.slice(index * 2 ** level, (index + 1) * 2 ** level))).toString('hex'),
    );
    const checkpoint = signCheckpoint(key, { ...content, treeSize: 31, root });
    const proof: InclusionProof = { position: 11, line: leafText(line), openings: openingsOf(line, ['person', 'decidedBy']), path, checkpoint };
    expect(checkProof(proof)).toBe('PROVEN');
    expect(checkProof(proof, checkpoint.publicKey)).toBe('PROVEN');
    expect(checkProof(proof, of(1, parseSigningKey(newSigningKey())).publicKey)).toBe('NOT_SIGNED');
    expect(checkProof({ ...proof, checkpoint: { ...checkpoint, treeSize: 32 } })).toBe('NOT_SIGNED');
    expect(checkProof({ ...proof, position: 12 })).toBe('NOT_INCLUDED');
    expect(checkProof({ ...proof, line: proof.line.replace('"PERMIT"', '"DENY"') })).toBe('NOT_INCLUDED');
    expect(checkProof({ ...proof, openings: [{ ...proof.openings[0]!, value: randomUUID() }] })).toBe('OTHER_VALUES');
  });
});

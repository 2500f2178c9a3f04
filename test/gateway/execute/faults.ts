import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { CompilingGateway } from '../../../gateway/execute/compiling-gateway';

/** One line of our execution, and what it would be in worse hands. */
export interface Fault {
  readonly what: string;
  readonly file: string;
  readonly line: string;
  readonly broken: string;
  /** Index of the supergraph in which it shows. */
  readonly supergraph: number;
}

export const FAULTS: readonly Fault[] = [
  { what: 'an object that is filled in where another stands', file: 'fetch', line: 'entities[representation]', broken: 'entities[(representation + 1) % entities.length]', supergraph: 0 },
  { what: 'objects that are taken for one and the same', file: 'fetch', line: 'let position = positions.get(text);', broken: 'let position = texts.length > 0 ? 0 : positions.get(text);', supergraph: 0 },
  { what: 'defaults of conditions that are forgotten', file: 'operation-cache', line: 'this.get(known, coerced.coerced)', broken: 'this.get(known, sent)', supergraph: 0 },
  { what: 'an operation that is run as it was for other conditions', file: 'operation-cache', line: '|${held}|', broken: '|', supergraph: 0 },
  { what: 'the type of an object by another name only', file: 'planner', line: "name.value === '__typename' && alias ? TYPENAME : undefined", broken: 'undefined', supergraph: 2 },
  { what: 'an object that takes the name by which a partner knows its interface', file: 'fetch', line: "if (typeof knownAs === 'string' && asked.types.fits(knownAs, object['__typename'] as string)) object['__typename'] = knownAs;", broken: '', supergraph: 4 },
  { what: 'an error that is told of the first object only', file: 'fetch', line: 'return found.length > 0 ? found : [undefined];', broken: 'return found.length > 0 ? found.slice(0, 1) : [undefined];', supergraph: 0 },
  { what: 'an error without its place', file: 'fetch', line: '...(path && { path }),', broken: '', supergraph: 0 },
  { what: 'a null where none may be', file: 'projection', line: 'return projected === null ? BUBBLES : projected;', broken: 'return projected;', supergraph: 0 },
  { what: 'skip that is read as include', file: 'conditions', line: "name.value === 'include' ? isMet : !isMet", broken: 'isMet', supergraph: 0 },
  { what: 'a nested key that is left out', file: 'representation', line: 'setOwn(into, key, below(value));', broken: '', supergraph: 0 },
  { what: 'an object that a partner is not told the type of as it knows it', file: 'rewrite', line: 'setOwn(object, key, setValueTo)', broken: 'undefined', supergraph: 4 },
  { what: 'a fragment on an interface that its members do not meet', file: 'projection', line: 'return isAbstractType(conditional) && this.schema.isSubType(conditional, type);', broken: 'return false;', supergraph: 2 },
  { what: 'a list in a list that is passed over', file: 'places', line: "const next = segment === '@' ? depth + 1 : depth;", broken: 'const next = depth + 1;', supergraph: 0 },
];

/** Our gateway with one line of it broken, in modules of its own. */
export function faulty({ file, line, broken }: Omit<Fault, 'what' | 'supergraph'>): typeof CompilingGateway {
  const folder = join(__dirname, '..', '..', '..', 'gateway', 'execute');
  const loaded = new Map<string, object>();
  const load = (name: string): object => {
    const known = loaded.get(name);
    if (known) return known;
    const source = readFileSync(join(folder, `${name}.ts`), 'utf8');
    if (name === file && source.split(line).length !== 2) throw new Error(`"${line}" is not one line of ${file}`);
    const { code } = transformSync(name === file ? source.replace(line, broken) : source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const module = { exports: {} };
    loaded.set(name, module.exports);
    const requireHere = (wanted: string): unknown =>
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- what is not ours is shared
      wanted.startsWith('./') ? load(wanted.slice(2)) : require(wanted.startsWith('.') ? join(folder, wanted) : wanted);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the house’s own source
    new Function('exports', 'require', 'module', code)(module.exports, requireHere, module);
    return module.exports;
  };
  return (load('compiling-gateway') as { CompilingGateway: typeof CompilingGateway }).CompilingGateway;
}

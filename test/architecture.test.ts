import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(__dirname, '..');
const HOUSE = ['consent', 'shared', 'gateway', 'subgraphs', 'schema', 'start'];
const SUFFIXES = ['table', 'store', 'rules', 'type', 'resolver', 'subgraph', 'context', 'demo', 'http', 'migration', 'reference', 'worker', 'channel'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = HOUSE.flatMap((folder) => filesBelow(join(root, folder))).map((file) => relative(root, file).split(sep).join('/'));
const imports = files.flatMap(importsOf);
const internal = imports.filter(({ to }) => !to.startsWith('package:'));

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)];
  return found.map(([, type, specifier]) => ({
    from: file,
    typeOnly: type !== undefined,
    to: specifier!.startsWith('.')
      ? relative(root, join(root, dirname(file), specifier!)).split(sep).join('/')
      : `package:${specifier}`,
  }));
}

function subgraphOf(path: string): string | undefined {
  const [top, name] = path.split('/');
  return top === 'subgraphs' && name !== undefined && name !== 'kit' && !/^(index|migrate)(\.ts)?$/.test(name) ? name : undefined;
}

function suffixOf(path: string): string | undefined {
  const match = /\.([a-z]+)(?:\.ts)?$/.exec(path.split('/').pop()!);
  return match && SUFFIXES.includes(match[1]!) ? match[1] : undefined;
}

function offences(rule: (each: Import) => boolean): string[] {
  return internal.filter(rule).map(({ from, to }) => `${from} -> ${to}`);
}

describe('the imports go one way', () => {
  it('reads a real tree', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(internal.length).toBeGreaterThan(150);
  });

  it('consent imports nothing outside itself, not even a library: the rule must be readable and portable alone', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('consent/') && !to.startsWith('consent/'))).toEqual([]);
  });

  it('shared knows neither the gateway nor any subgraph', () => {
    expect(offences(({ from, to }) => from.startsWith('shared/') && !/^(shared|consent)\//.test(to))).toEqual([]);
  });

  it('the kit knows no subgraph', () => {
    expect(offences(({ from, to }) => from.startsWith('subgraphs/kit/') && !/^(subgraphs\/kit|shared|consent)\//.test(to))).toEqual([]);
  });

  it('subgraphs never import each other, and none imports the gateway', () => {
    expect(
      offences(({ from, to }) => {
        const mine = subgraphOf(from);
        if (mine === undefined) return false;
        return to.startsWith('gateway/') || to.startsWith('start/') || (to.startsWith('subgraphs/') && !to.startsWith('subgraphs/kit/') && subgraphOf(to) !== mine);
      }),
    ).toEqual([]);
  });

  it('the gateway never imports a subgraph: nobody’s privacy may come to depend on it', () => {
    expect(offences(({ from, to }) => from.startsWith('gateway/') && !/^(gateway|shared|consent)\//.test(to))).toEqual([]);
  });

  it('only start, schema and the list itself name all subgraphs', () => {
    expect(offences(({ from, to }) => /^subgraphs(\/index)?$/.test(to) && !/^(start|schema)\/|^subgraphs\/migrate/.test(from))).toEqual([]);
  });

  it('has no cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of internal) {
      if (!typeOnly) next.set(from, [...(next.get(from) ?? []), `${to}.ts`, `${to}/index.ts`]);
    }
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const to of next.get(file) ?? []) {
        const cycle = walk(to, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return undefined;
    };
    for (const file of files) expect(walk(file, [])).toBeUndefined();
  });
});

describe('the suffix is the layer', () => {
  const layers = internal.filter(
    ({ from, to }) => subgraphOf(from) !== undefined && subgraphOf(to) !== undefined && suffixOf(from) && suffixOf(to),
  );
  const allowed: Readonly<Record<string, readonly string[]>> = {
    table: ['table', 'type'],
    store: ['store', 'table', 'rules'],
    rules: ['rules', 'table', 'type'],
    type: ['type'],
    resolver: ['resolver', 'type', 'rules', 'store', 'context', 'table'],
    context: ['store', 'context'],
    http: ['store', 'http', 'table'],
    demo: ['table', 'demo', 'rules', 'reference', 'store'],
    reference: ['reference', 'table'],
    migration: [],
    worker: ['worker', 'channel', 'store', 'rules', 'table'],
    channel: ['channel', 'rules', 'table'],
  };

  it.each(Object.entries(allowed))('%s files reach only into %j', (layer, reach) => {
    const wrong = layers.filter(({ from, to }) => suffixOf(from) === layer && !reach.includes(suffixOf(to)!));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('resolvers know stores by type only, and never TypeORM: there is no other way to rows than a permit', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        suffixOf(from) === 'resolver' && ((suffixOf(to) === 'store' && !typeOnly) || to === 'package:typeorm'),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('decorators live in types and resolvers only', () => {
    const wrong = imports.filter(
      ({ from, to }) => to === 'package:type-graphql' && subgraphOf(from) !== undefined && !['type', 'resolver'].includes(suffixOf(from)!),
    );
    expect(wrong.map(({ from }) => from)).toEqual([]);
  });

  it('every file below a concept says its layer', () => {
    const nameless = files.filter((file) => {
      const parts = file.split('/');
      return subgraphOf(file) !== undefined && parts.length === 4 && parts[2] !== 'migrations' && !suffixOf(file) && parts[3] !== 'decision-point.ts';
    });
    expect(nameless).toEqual([]);
  });
});

describe('the few doors', () => {
  const text = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const saying = (pattern: RegExp): string[] => files.filter((file) => pattern.test(text.get(file)!));

  it('only the gate issues permits', () => {
    expect(saying(/Permit\.issue/)).toEqual(['subgraphs/kit/consent-gate.ts']);
  });

  it('settings come from the environment in one place per process', () => {
    const readers = saying(/process\.env/).filter((file) => !file.startsWith('start/'));
    expect(readers.sort()).toEqual(['gateway/graph.ts', 'shared/env.ts']);
    // The gateway only silences Apollo's telemetry, which can be told in no other way.
    expect(text.get('gateway/graph.ts')!.match(/process\.env/g)).toHaveLength(1);
  });

  it('raw SQL stands in stores, migrations and the kit, where permits are demanded', () => {
    const raw = saying(/\.query\(/).filter((file) => !/\.(store|migration)\.ts$|^subgraphs\/kit\/|^start\//.test(file));
    expect(raw).toEqual([]);
  });

  it('an order is never a string from outside', () => {
    const variable = saying(/\.(orderBy|addOrderBy)\((?!['"`])/);
    expect(variable).toEqual([]);
  });

  it('nothing waits for an issue that does not exist', () => {
    expect(saying(/\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  it('nobody reads the clock but the clock', () => {
    const readers = saying(/Date\.now\(\)|new Date\(\)/).filter((file) => !/^start\/|^shared\/clock\.ts$|^subgraphs\/migrate\.ts$/.test(file));
    expect(readers).toEqual([]);
  });

  it('the tests that are begun first, since they take longest, are there', () => {
    const longest = JSON.parse(readFileSync(join(root, 'test', 'support', 'longest-first.json'), 'utf8')) as string[];
    expect(longest.length).toBeGreaterThan(0);
    expect(longest.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

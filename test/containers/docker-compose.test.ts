import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { SUBGRAPHS } from '../../subgraphs';

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: unknown;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
}

const root = join(__dirname, '..', '..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  secrets: Record<string, { file: string }>;
};
const subgraphs = SUBGRAPHS.map(({ name }) => name);

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, the migration, every subgraph of the list and the gateway, and nothing else', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...subgraphs, 'gateway', 'migrate', 'postgres'].sort());
  });

  it('publishes nothing but the gateway, and keeps the partners off every other network', () => {
    const published = Object.entries(compose.services).filter(([, service]) => service.ports);
    expect(published.map(([name]) => name)).toEqual(['gateway']);
    expect(compose.networks['partners']).toEqual({ internal: true });
    for (const name of [...subgraphs, 'postgres']) expect(compose.services[name]!.networks).toEqual(['partners']);
  });

  it.each(subgraphs)('starts %s from its own main, with its own keys and no key of another', (name) => {
    const service = compose.services[name]!;
    expect(service.command).toEqual(['node', `dist/subgraphs/${name}/main.js`]);
    expect(existsSync(join(root, 'subgraphs', name, 'main.ts'))).toBe(true);
    const foreign = service.secrets!.filter((secret) => subgraphs.some((other) => other !== name && secret.endsWith(`-${other}`)));
    expect(foreign).toEqual([]);
    expect(service.secrets).toEqual(expect.arrayContaining([`database-url-${name}`, `context-key-${name}`, `service-key-${name}`]));
  });

  it('gives no secret as a value, and names every secret it uses', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const secret of service.secrets ?? []) expect(compose.secrets[secret]).toBeDefined();
      const bare = Object.keys(service.environment ?? {}).filter((key) => /PASSWORD|SECRET|KEY|DATABASE_URL/.test(key) && !/_(FILE|DIR)$/.test(key));
      expect([name, bare]).toEqual([name, []]);
    }
  });

  it('checks the health of every server, and lets the gateway wait for all of them', () => {
    for (const name of [...subgraphs, 'gateway', 'postgres']) expect(compose.services[name]!.healthcheck).toBeDefined();
    expect(Object.keys(compose.services['gateway']!.depends_on!).sort()).toEqual([...subgraphs].sort());
  });

  it('tells the gateway where every subgraph is, and starts no demo', () => {
    const environment = compose.services['gateway']!.environment!;
    for (const name of subgraphs) {
      expect(environment[`KRING_URL_${name.toUpperCase().replace('-', '_')}`]).toBe(`http://${name}:4001/graphql`);
    }
    expect(environment['NODE_ENV']).toBe('production');
    expect(JSON.stringify(compose)).not.toMatch(/DEMO/);
  });

  it('keeps how far consent has come on a volume of its own, that a restore of the database does not take back', () => {
    const { environment, volumes } = compose.services['person']!;
    const folder = dirname(environment!['KRING_KEPT_EPOCHS_FILE']!);
    expect(volumes).toContain(`kept-epochs:${folder}`);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toContain(`chown node:node ${folder}`);
    expect(compose.services['postgres']!.volumes!.join()).not.toContain('kept-epochs');
  });

  it('is built from a Dockerfile whose files exist', () => {
    const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) => names!.split(' ')).filter((name) => name !== '.');
    expect(copied.length).toBeGreaterThan(3);
    for (const name of copied) expect(readdirSync(root)).toContain(name);
    for (const service of Object.values(compose.services)) {
      const script = service.command?.[1];
      if (script?.startsWith('dist/')) expect(existsSync(join(root, script.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
    }
  });
});

import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { Actor } from '../consent/actor';
import { DEMO, DEMO_IDENTITIES, demoIdentity } from './demo-identities';
import { DEMO_ISSUER, readTrustedIssuers } from './identity/trusted-issuers';
import { newSecretKey, parseTokenKey, readSecretFile, writeSecretFile } from './keys';
import { SUBGRAPH_NAMES } from './subgraph-names';

/** The one router that the demo knows, to try the token exchange with. */
export const DEMO_ROUTER_CLIENT = 'demo-router';

const DEMO_TOKEN_SECONDS = 3600;

/** Where the demo issuer keeps what it made. */
export interface DemoIssuerFiles {
  /** Registry of trusted issuers, for readTrustedIssuers(). Holds the demo issuer only. */
  readonly issuersFile: string;
  /** Routers that may exchange tokens, for readRouterClients(). Holds the demo router only. */
  readonly routerClientsFile: string;
  /** The demo router's secret; its owner may read it. */
  readonly routerSecretFile: string;
}

/** Somebody of a made region for whom the demo issuer makes tokens. */
export interface RegionIdentity {
  readonly key: string;
  readonly actor: Exclude<Actor, { readonly kind: 'ANONYMOUS' }>;
}

/** Who works in the region that was made in this hub, besides the demo cast. */
interface RegionCast {
  readonly organisations: readonly string[];
  readonly identities: readonly RegionIdentity[];
}

/** Where `npm run populate` leaves who works in the region it made; without the file there is no region. */
export function regionCastFile(dir: string): string {
  return join(dir, 'region.json');
}

/** Those of the region whom the demo issuer knows; nobody where none was made. */
export function regionCast(dir: string): RegionCast {
  const file = regionCastFile(dir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RegionCast) : { organisations: [], identities: [] };
}

/** The demo issuer was asked for in production, or for somebody it does not know. */
export class DemoIssuerRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DemoIssuerRefused';
  }
}

/**
 * Makes the demo issuer's keys at the first start and keeps them after; a token made yesterday is refused for its age
 * and not for its key. Can be called again at every start, also after one that was cut off half-way.
 *
 * @param dir made for its owner only; everything the issuer makes lies here.
 * @throws {DemoIssuerRefused} in production: anybody who can read the demo's folder could be anybody in the graph.
 */
export async function ensureDemoIssuer(
  dir: string,
  options: { audience: string; nodeEnv: string | undefined },
): Promise<DemoIssuerFiles> {
  refuseProduction(options.nodeEnv);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);

  const keyFile = join(dir, 'issuer-key.pem');
  ensureSecret(keyFile, () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  });
  const routerSecretFile = join(dir, 'router-client-secret');
  ensureSecret(routerSecretFile, newSecretKey);

  // What follows is worked out anew each time, so that it always fits the keys and the cast of this version.
  const publicKey = createPublicKey(readSecretFile(keyFile)).export({ format: 'jwk' });
  replaceJson(join(dir, 'jwks.json'), {
    keys: [{ ...publicKey, use: 'sig', alg: 'EdDSA', kid: keyIdOf(publicKey.x as string) }],
  });

  const issuersFile = join(dir, 'trusted-issuers.json');
  const region = regionCast(dir);
  const actors = [...DEMO_IDENTITIES, ...region.identities].map((identity) => identity.actor);
  replaceJson(issuersFile, [
    {
      issuer: DEMO_ISSUER,
      audience: options.audience,
      algorithms: ['EdDSA'],
      jwks: { file: 'jwks.json' },
      organisations: [...Object.values(DEMO.organisations), ...region.organisations],
      professions: distinct(actors.flatMap((actor) => (actor.kind === 'PROFESSIONAL' ? [actor.profession] : []))),
      kinds: distinct(actors.map((actor) => actor.kind)),
      stewardScopes: distinct(actors.flatMap((actor) => (actor.kind === 'STEWARD' ? [actor.scope] : []))),
      maxTokenAgeSeconds: DEMO_TOKEN_SECONDS,
    },
  ]);

  const routerClientsFile = join(dir, 'router-clients.json');
  const secret = readSecretFile(routerSecretFile).toString('utf8').trim();
  replaceJson(routerClientsFile, [
    {
      client_id: DEMO_ROUTER_CLIENT,
      secret_sha256: createHash('sha256').update(secret).digest('hex'),
      audiences: SUBGRAPH_NAMES,
    },
  ]);
  return { issuersFile, routerClientsFile, routerSecretFile };
}

/**
 * A bearer token of one hour for somebody of the demo cast, or of the region that was made here.
 *
 * @param dir where ensureDemoIssuer made its keys.
 * @throws {DemoIssuerRefused} in production, for an unknown identity, and when the hub was never started.
 */
export async function mintDemoToken(
  dir: string,
  identityKey: string,
  options: { now: Date; nodeEnv: string | undefined },
): Promise<string> {
  refuseProduction(options.nodeEnv);
  const identity = demoIdentity(identityKey) ?? regionCast(dir).identities.find(({ key }) => key === identityKey);
  if (!identity) {
    throw new DemoIssuerRefused(`There is no demo identity ${JSON.stringify(identityKey)}; list them to see who is`);
  }
  return mintTokenFor(dir, identity.actor, options);
}

/**
 * A bearer token of one hour for anybody for whom the demo issuer may speak.
 *
 * @param dir where ensureDemoIssuer made its keys.
 * @throws {DemoIssuerRefused} in production, and when the hub was never started.
 */
export async function mintTokenFor(
  dir: string,
  actor: RegionIdentity['actor'],
  options: { now: Date; nodeEnv: string | undefined },
): Promise<string> {
  refuseProduction(options.nodeEnv);
  const keyFile = join(dir, 'issuer-key.pem');
  if (!existsSync(keyFile)) {
    throw new DemoIssuerRefused('The demo issuer has no keys yet: start the hub first');
  }
  const key = parseTokenKey(readSecretFile(keyFile), keyFile);
  if (Buffer.isBuffer(key)) {
    throw new DemoIssuerRefused(`${keyFile} is not the key that the demo issuer made`);
  }
  const issuersFile = join(dir, 'trusted-issuers.json');
  const audience = readTrustedIssuers(issuersFile, { nodeEnv: options.nodeEnv }).get(DEMO_ISSUER)?.audience;
  if (audience === undefined) {
    throw new DemoIssuerRefused(`${issuersFile} does not name the demo issuer: start the hub first`);
  }
  const { id, ...kring } = actor;
  const issuedAt = Math.floor(options.now.getTime() / 1000);
  return new SignJWT({ kring })
    .setProtectedHeader({
      alg: 'EdDSA',
      typ: 'at+jwt',
      kid: keyIdOf(createPublicKey(key).export({ format: 'jwk' }).x as string),
    })
    .setIssuer(DEMO_ISSUER)
    .setAudience(audience)
    .setSubject(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + DEMO_TOKEN_SECONDS)
    .setJti(randomUUID())
    .sign(key);
}

function refuseProduction(nodeEnv: string | undefined): void {
  if (nodeEnv === 'production') {
    throw new DemoIssuerRefused(
      'The demo issuer does not run in production: it makes a token for whoever asks. ' +
        'Name the identity providers you trust in a registry of trusted issuers instead.',
    );
  }
}

/** Two starts at once: the one that comes second takes what the first wrote. */
function ensureSecret(file: string, make: () => string): void {
  try {
    writeSecretFile(file, make());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  }
}

/** In one step, so that a reader never finds half a file. */
function replaceJson(file: string, content: unknown): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function keyIdOf(x: string): string {
  return createHash('sha256').update(x).digest('base64url').slice(0, 16);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

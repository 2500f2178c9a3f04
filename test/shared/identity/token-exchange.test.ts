import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { demoIdentity } from '../../../shared/demo-identities';
import { ensureDemoIssuer, mintDemoToken } from '../../../shared/demo-issuer';
import { SettingsError } from '../../../shared/env';
import type { AccessTokenVerifier } from '../../../shared/identity/access-token';
import { createAccessTokenVerifier } from '../../../shared/identity/access-token';
import { verifyContextToken } from '../../../shared/identity/context-token';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import { readRouterClients, tokenExchangeRouter } from '../../../shared/identity/token-exchange';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { readTrustedIssuers } from '../../../shared/identity/trusted-issuers';
import { deriveKey } from '../../../shared/keys';
import type { SubgraphName } from '../../../shared/subgraph-names';
import { SUBGRAPH_NAMES } from '../../../shared/subgraph-names';
import { changedAt, secondsAfter } from './forge';

const now = new Date('2026-03-01T10:00:00Z');
const master = randomBytes(32);
const contextKeys = new Map<SubgraphName, Buffer>(
  SUBGRAPH_NAMES.map((name) => [name, deriveKey(master, `context:${name}`)]),
);
const secrets = { 'router-1': 's3cret:with/signs+and space', 'work-only': randomBytes(32).toString('base64url') };
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';

let folder: string;
let server: Server;
let refusals: { code: string; reason: string; client: string | undefined }[];
let verifier: AccessTokenVerifier;
let gpToken: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kring-exchange-'));
  const { issuersFile } = await ensureDemoIssuer(folder, { audience: 'kring', nodeEnv: 'test' });
  const registry = readTrustedIssuers(issuersFile, { nodeEnv: 'test' });
  verifier = createAccessTokenVerifier(registry, { audience: 'kring', clock: { now: () => now } });
  gpToken = await mintDemoToken(folder, 'jonas-gp', { now, nodeEnv: 'test' });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  refusals = [];
  await serve({});
});
afterEach(() => stop());

async function serve(extra: Partial<Parameters<typeof tokenExchangeRouter>[0]>): Promise<void> {
  const clientsFile = join(folder, 'clients.json');
  writeFileSync(
    clientsFile,
    JSON.stringify(
      Object.entries(secrets).map(([client_id, secret]) => ({
        client_id,
        secret_sha256: createHash('sha256').update(secret).digest('hex'),
        audiences: client_id === 'work-only' ? ['work'] : SUBGRAPH_NAMES,
      })),
    ),
  );
  const app = express();
  app.use(
    tokenExchangeRouter({
      verifier,
      contextKeys,
      clients: readRouterClients(clientsFile),
      clock: { now: () => now },
      onRefused: (refusal) => refusals.push(refusal),
      ...extra,
    }),
  );
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
const basic = (name: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(name)}:${encodeURIComponent(secret)}`).toString('base64')}`;
const router1 = basic('router-1', secrets['router-1']);

const wellFormed = (): Record<string, string> => ({
  grant_type: GRANT,
  subject_token: gpToken,
  subject_token_type: ACCESS_TOKEN,
  audience: 'work',
});

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

async function send(form: Record<string, string> | string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(address(), {
    method: 'POST',
    headers: { authorization: router1, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** Asks, and expects a refusal in the form of RFC 6749 that holds no token and may be cached by nobody. */
async function refusedWith(answer: Promise<Answer>, error: string, status = 400): Promise<Answer> {
  const { status: answered, headers, body } = await answer;
  expect([answered, body['error']]).toEqual([status, error]);
  expect(Object.keys(body).sort()).toEqual(['error', 'error_description']);
  expect(JSON.stringify(body)).not.toMatch(/eyJ|s3cret|Error:|at \//);
  expect(headers.get('cache-control')).toBe('no-store');
  return { status: answered, headers, body };
}

describe('the token exchange', () => {
  it('gives another router a token for one subgraph, for its user and itself, and 30 seconds', async () => {
    const { status, headers, body } = await send(wellFormed());
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^eyJ/),
      issued_token_type: ACCESS_TOKEN,
      token_type: 'Bearer',
      expires_in: 30,
      scope: 'kring:purpose:CARE',
    });
    expect(headers.get('cache-control')).toBe('no-store');

    const token = body['access_token'] as string;
    const expected = { body: Buffer.from('{}'), now, replay: createReplayGuard({ startedAt: now }) };
    await expect(
      verifyContextToken(contextKeys.get('work') as Buffer, token, { ...expected, audience: 'work' }),
    ).resolves.toEqual({
      actor: demoIdentity('jonas-gp')?.actor,
      purpose: 'CARE',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      accessTokenId: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      tokenId: expect.any(String),
      router: 'router-1',
    });
    for (const audience of SUBGRAPH_NAMES.filter((name) => name !== 'work')) {
      const key = contextKeys.get(audience) as Buffer;
      await expect(verifyContextToken(key, token, { ...expected, audience })).rejects.toBeInstanceOf(TokenRefused);
    }
    await expect(verifier.verifyToken(token)).rejects.toBeInstanceOf(TokenRefused);
    const later = { ...expected, audience: 'work' as const, now: secondsAfter(now, 36) };
    await expect(verifyContextToken(contextKeys.get('work') as Buffer, token, later)).rejects.toThrow();
    expect(refusals).toEqual([]);
  });

  it('takes the purpose of use from the scope', async () => {
    const { body } = await send({ ...wellFormed(), scope: 'kring:purpose:REFERRAL' });
    expect(body['scope']).toBe('kring:purpose:REFERRAL');
  });

  it('gives two requests two request ids', async () => {
    const ids = await Promise.all(
      [0, 1].map(async () => {
        const { body } = await send(wellFormed());
        const payload = (body['access_token'] as string).split('.')[1] as string;
        return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')).rid as string;
      }),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no grant type', { grant_type: '' }, 'invalid_request'],
    ['another grant type', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
    ['no subject token', { subject_token: '' }, 'invalid_request'],
    ['no subject token type', { subject_token_type: '' }, 'invalid_request'],
    [
      'an ID token as subject',
      { subject_token_type: 'urn:ietf:params:oauth:token-type:id_token' },
      'invalid_request',
    ],
    ['a subject token that is none', { subject_token: 'a.b.c' }, 'invalid_request'],
    ['an actor token', { actor_token: 'x', actor_token_type: ACCESS_TOKEN }, 'invalid_request'],
    [
      'another type of token asked for',
      { requested_token_type: 'urn:ietf:params:oauth:token-type:refresh_token' },
      'invalid_request',
    ],
    ['its secret in the body', { client_id: 'router-1', client_secret: secrets['router-1'] }, 'invalid_request'],
    ['no audience', { audience: '' }, 'invalid_target'],
    ['an unknown audience', { audience: 'billing' }, 'invalid_target'],
    ['the decision point as audience', { audience: 'decision-point' }, 'invalid_target'],
    ['two audiences in one', { audience: 'work municipal' }, 'invalid_target'],
    ['a resource', { resource: 'http://127.0.0.1:4003/graphql' }, 'invalid_target'],
    ['an unknown scope', { scope: 'openid' }, 'invalid_scope'],
    ['two purposes', { scope: 'kring:purpose:CARE kring:purpose:REFERRAL' }, 'invalid_scope'],
    ['a purpose its user may not state', { scope: 'kring:purpose:BILLING' }, 'invalid_scope'],
    ['an emergency', { scope: 'kring:purpose:EMERGENCY' }, 'invalid_scope'],
  ])('refuses %s', async (_, change, error) => {
    await refusedWith(send({ ...wellFormed(), ...change }), error);
    expect(refusals).toEqual([{ code: error, reason: expect.any(String), client: 'router-1' }]);
  });

  it('refuses a user token that is changed, expired or a context token itself', async () => {
    const { body } = await send(wellFormed());
    const old = await mintDemoToken(folder, 'jonas-gp', { now: secondsAfter(now, -3700), nodeEnv: 'test' });
    for (const subject_token of [changedAt(gpToken, gpToken.length - 5), old, body['access_token'] as string]) {
      await refusedWith(send({ ...wellFormed(), subject_token }), 'invalid_request');
    }
    expect(JSON.stringify(refusals)).not.toContain('eyJ');
  });

  it('refuses a parameter that stands twice', async () => {
    const form = new URLSearchParams(wellFormed());
    form.append('audience', 'municipal');
    await refusedWith(send(form.toString()), 'invalid_request');
  });

  it('refuses another form of body', async () => {
    const json = { 'content-type': 'application/json' };
    await refusedWith(send(JSON.stringify(wellFormed()), json), 'invalid_request');
    await refusedWith(send('', {}), 'invalid_request');
    await refusedWith(send({ ...wellFormed(), padding: 'x'.repeat(20_000) }), 'invalid_request', 413);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, 'x']));
    await refusedWith(send({ ...wellFormed(), ...many }), 'invalid_request', 413);
  });

  it.each<[string, string]>([
    ['no authentication', ''],
    ['a wrong secret', basic('router-1', 'wrong')],
    ['the secret of another', basic('router-1', secrets['work-only'])],
    ['an unknown client', basic('router-2', secrets['router-1'])],
    ['a client that is an object key', basic('__proto__', secrets['router-1'])],
    ['no secret', basic('router-1', '')],
    ['only a name', `Basic ${Buffer.from('router-1').toString('base64')}`],
    ['a broken encoding', `Basic ${Buffer.from('router-1:%E0%A4%A').toString('base64')}`],
    ['a bearer token', 'Bearer router-1'],
  ])('refuses a router with %s', async (_, authorization) => {
    const { headers } = await refusedWith(send(wellFormed(), { authorization }), 'invalid_client', 401);
    expect(headers.get('www-authenticate')).toBe('Basic realm="kring"');
    expect(refusals.map(({ client }) => client)).toEqual([undefined]);
  });

  it('gives a router tokens for its own subgraphs only', async () => {
    const authorization = basic('work-only', secrets['work-only']);
    expect((await send(wellFormed(), { authorization })).status).toBe(200);
    for (const audience of SUBGRAPH_NAMES.filter((name) => name !== 'work')) {
      await refusedWith(send({ ...wellFormed(), audience }, { authorization }), 'invalid_target');
    }
  });

  it('answers to POST only, and is cached by nobody', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await fetch(address(), { method, headers: { authorization: router1 } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(response.headers.get('cache-control')).toBe('no-store');
      await response.arrayBuffer();
    }
  });

  it('says that it cannot judge now, when the keys of the issuer cannot be had', async () => {
    await stop();
    const unavailable = new TokenRefused('the keys cannot be had', 'UNAUTHENTICATED');
    await serve({ verifier: { ...verifier, verifyToken: () => Promise.reject(unavailable) } });
    await refusedWith(send(wellFormed()), 'temporarily_unavailable', 503);
  });

  it('lets nothing of its own failure out', async () => {
    await stop();
    const broken = new Error('connect ECONNREFUSED 10.0.0.7:5432 password=hunter2');
    await serve({ verifier: { ...verifier, verifyToken: () => Promise.reject(broken) } });
    const { body } = await refusedWith(send(wellFormed()), 'server_error', 500);
    expect(JSON.stringify([body, refusals])).not.toMatch(/hunter2|10\.0\.0\.7/);
  });
});

describe('the routers that may exchange tokens', () => {
  const read = (json: unknown): unknown => {
    const file = join(folder, 'other-clients.json');
    writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
    return readRouterClients(file);
  };
  const client = { client_id: 'a', secret_sha256: '0'.repeat(64), audiences: ['work'] };

  it.each<[string, unknown]>([
    ['no JSON', '['],
    ['no list', {}],
    ['a secret in clear', [{ ...client, secret: 'x' }]],
    ['a hash that is none', [{ ...client, secret_sha256: 'x' }]],
    ['an unknown subgraph', [{ ...client, audiences: ['billing'] }]],
    ['no subgraph', [{ ...client, audiences: [] }]],
    ['a name that cannot stand in a token', [{ ...client, client_id: 'a b' }]],
    ['one name twice', [client, client]],
  ])('are refused with %s', (_, json) => {
    expect(() => read(json)).toThrow(SettingsError);
  });

  it('may be none', () => {
    expect(read([])).toEqual(new Map());
  });
});

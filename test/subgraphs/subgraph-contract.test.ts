import { randomUUID } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Actor } from '../../consent/actor';
import { DEMO, demoIdentity } from '../../shared/demo-identities';
import { signContextToken, signExchangedContextToken } from '../../shared/identity/context-token';
import { bodyHash } from '../../shared/identity/signed-token';
import { encodePersonId } from '../../shared/ids';
import { SUBGRAPHS } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/kit/data-source';
import { pendingStatements } from '../../subgraphs/kit/migrate';
import { TEST_NOW, aRequestId, startTestHub } from '../support/hub';
import type { SubgraphUnderTest, TestHub } from '../support/hub';

/** What every subgraph must keep, whoever reaches it and whatever it is about. A new subgraph inherits it by being listed. */

const ENTITIES = 'query E($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const SERVICE = '{ _service { sdl } }';
const jonas = encodePersonId(DEMO.persons.jonas);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: true });
}, 120_000);
afterAll(() => hub.stop());

function bodyOf(query: string, variables: object = {}): string {
  return JSON.stringify({ query, variables });
}

async function post(url: string, body: string, token?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body,
  });
  return { status: response.status, text: await response.text() };
}

function actorOf(identity: string): Actor {
  return demoIdentity(identity)!.actor;
}

function contextToken(subgraph: SubgraphUnderTest, body: string, options: { actor?: Actor; now?: Date } = {}): Promise<string> {
  return signContextToken(subgraph.contextKey, {
    audience: subgraph.definition.name,
    actor: options.actor ?? actorOf('jonas'),
    purpose: 'COORDINATION',
    requestId: aRequestId(),
    bodyHash: bodyHash(body),
    now: options.now ?? hub.clock.now(),
  });
}

const bodies = [
  ['the SDL', bodyOf(SERVICE)],
  ['an entity', bodyOf(ENTITIES, { representations: [{ __typename: 'Person', id: jonas }] })],
  ['introspection', bodyOf('{ __schema { types { name } } }')],
] as const;

describe.each(SUBGRAPHS.map(({ name }) => name))('the subgraph %s, reached directly', (name) => {
  let subgraph: SubgraphUnderTest;
  beforeAll(() => {
    subgraph = hub.subgraphs.get(name)!;
  });

  async function expectRefused(body: string, token: string | undefined): Promise<void> {
    const before = subgraph.statements.length;
    const answer = await post(subgraph.url, body, token);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual({ errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })] });
    // Refused before GraphQL: no row and no decision was touched.
    expect(subgraph.statements).toHaveLength(before);
  }

  it.each(bodies)('gives %s to nobody without a token', async (_what, body) => {
    await expectRefused(body, undefined);
  });

  it.each(bodies)('gives %s to no token of another subgraph', async (_what, body) => {
    for (const other of hub.subgraphs.values()) {
      if (other.definition.name === name) continue;
      await expectRefused(body, await contextToken(other, body));
    }
  });

  it.each(bodies)('gives %s to no token that has expired, on the first second after', async (_what, body) => {
    const expired = new Date(hub.clock.now().getTime() - 36_000);
    await expectRefused(body, await contextToken(subgraph, body, { now: expired }));
  });

  it.each(bodies)('gives %s to no token changed by one byte', async (_what, body) => {
    const token = await contextToken(subgraph, body);
    for (const at of [5, Math.floor(token.length / 2), token.length - 10]) {
      await expectRefused(body, token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1));
    }
  });

  it.each(bodies)('gives %s to no body other than the one the token was made for', async (_what, body) => {
    await expectRefused(`${body} `, await contextToken(subgraph, body));
  });

  it.each(bodies)('gives %s to no user token, however good at the gateway', async (_what, body) => {
    await expectRefused(body, await hub.token('jonas'));
  });

  it('accepts a token once: a replay opens nothing', async () => {
    const body = bodyOf('{ __typename }');
    const token = await contextToken(subgraph, body);

    expect((await post(subgraph.url, body, token)).status).toBe(200);
    await expectRefused(body, token);
  });

  it('accepts no token without a signature or signed by somebody else', async () => {
    const body = bodyOf(SERVICE);
    const claims = { act: actorOf('jonas'), pur: 'COORDINATION', rid: 'r', bh: bodyHash(body) };
    const unsigned = new UnsecuredJWT(claims).setIssuer('kring-gateway').setAudience(name).setIssuedAt().setExpirationTime('30s').encode();
    const foreign = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'kring-context+jwt' })
      .setIssuer('kring-gateway')
      .setAudience(name)
      .setSubject(DEMO.persons.jonas)
      .setJti(randomUUID())
      .setIssuedAt(TEST_NOW)
      .setExpirationTime(new Date(TEST_NOW.getTime() + 30_000))
      .sign(Buffer.alloc(32, 7));
    await expectRefused(body, unsigned);
    await expectRefused(body, foreign);
  });

  it('does not answer introspection, also not to a good token', async () => {
    const body = bodyOf('{ __schema { types { name } } }');
    const answer = await post(subgraph.url, body, await contextToken(subgraph, body));
    expect(answer.text).not.toContain('"types"');
  });

  it('shows a person to no stranger: hidden and missing are the same bytes, also for other routers', async () => {
    if (name === 'directory') return;
    const stranger = { audience: name, actor: actorOf('stranger'), purpose: 'CARE', now: hub.clock.now(), router: 'demo-router' } as const;
    const answers = await Promise.all(
      [jonas, encodePersonId(randomUUID()), 'not-an-id', '__proto__'].map(async (id) => {
        const body = bodyOf(ENTITIES, { representations: [{ __typename: 'Person', id }] });
        const token = await signExchangedContextToken(subgraph.contextKey, { ...stranger, requestId: aRequestId() });
        return (await post(subgraph.url, body, token)).text;
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['{"data":{"_entities":[null]}}\n']));
  });

  it('refuses a harvest: more representations than any query needs', async () => {
    const body = bodyOf(ENTITIES, { representations: Array.from({ length: 501 }, () => ({ __typename: 'Person', id: jonas })) });
    const answer = await post(subgraph.url, body, await contextToken(subgraph, body));
    expect(answer.status).toBe(400);
  });

  it('refuses a harvest that is spread over several lists', async () => {
    const many = (length: number) => Array.from({ length }, () => ({ __typename: 'Person', id: jonas }));
    const body = bodyOf(ENTITIES, { representations: many(250), more: many(251) });
    const answer = await post(subgraph.url, body, await contextToken(subgraph, body));
    expect(answer.status).toBe(400);
  });

  it('has migrations that say the same as its tables', async () => {
    const owner = await createDataSource(subgraph.definition, subgraph.database.ownerUrl, 1).initialize();
    try {
      expect(await pendingStatements(owner)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('logs in as a role that owns nothing and is no superuser', async () => {
    const [role] = await subgraph.dataSource.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
         FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
    await expect(subgraph.dataSource.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  });
});

describe('a context token captured at municipal', () => {
  it('opens nothing at any other subgraph, at the decision point, at the register or at the gateway', async () => {
    const captured = hub.subgraphs.get('municipal') ?? hub.subgraphs.get('work')!;
    const person = hub.subgraphs.get('person')!;
    const body = bodyOf(ENTITIES, { representations: [{ __typename: 'Person', id: jonas }] });
    const token = await contextToken(captured, body);
    const decisionBody = JSON.stringify({
      actor: actorOf('jonas'),
      purpose: 'COORDINATION',
      requestId: 'r',
      operation: null,
      cells: [{ person: DEMO.persons.jonas, category: 'DIAGNOSIS', action: 'READ', fields: [] }],
    });
    const [{ n: before }] = await person.dataSource.query('SELECT count(*)::int AS n FROM access_record');

    for (const other of hub.subgraphs.values()) {
      if (other === captured) continue;
      expect((await post(other.url, body, token)).status).toBe(401);
    }
    for (const path of ['/decisions', '/register']) {
      const answer = await post(new URL(path, person.url).toString(), decisionBody, token);
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain('PERMIT');
    }
    const atGateway = await post(hub.gateway.url, bodyOf('{ me { id } }'), token);
    expect(atGateway.status).toBe(401);

    const [{ n: after }] = await person.dataSource.query('SELECT count(*)::int AS n FROM access_record');
    expect(after).toBe(before);
  });
});

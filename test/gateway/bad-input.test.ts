import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { buildSchema, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { OperationCache } from '../../gateway/execute/operation-cache';
import { TypeRelations } from '../../gateway/execute/type-relations';
import { DEMO } from '../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../shared/ids';
import { codesOf, startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';

const PERSON = 'query P($id: ID!) { person(id: $id) { id } }';
const jonas = encodePersonId(DEMO.persons.jonas);

interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ introspection: false });
}, 60_000);
afterAll(() => hub.stop());

function raw(body: string | Buffer, headers: Record<string, string>, method = 'POST', path = '/graphql'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, hub.gateway.url);
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString(), headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const ask = (query: string) => raw(JSON.stringify({ query }), JSON_TYPE);

describe('who asks', () => {
  it('without a token reads the directory only', async () => {
    const answer = await hub.ask('anonymous', PERSON, { id: jonas });
    expect(answer.data).toEqual({ person: null });
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['no bearer', 'Basic YTpi'],
    ['an empty bearer', 'Bearer '],
    ['not a token', 'Bearer abc'],
    ['an unsigned token', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`],
  ])('with %s is refused, and never treated as without a token', async (_what, authorization) => {
    const answer = await raw('{"query":"{ __typename }"}', { ...JSON_TYPE, authorization });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text).errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('with an expired token is refused', async () => {
    const token = await hub.token('jonas');
    const now = hub.clock.now();
    hub.clock.set(new Date(now.getTime() + 3_700_000));
    try {
      expect((await raw('{"query":"{ __typename }"}', { ...JSON_TYPE, authorization: `Bearer ${token}` })).status).toBe(401);
    } finally {
      hub.clock.set(now);
    }
  });

  it('for a purpose that is not theirs is refused, with the way out', async () => {
    const answer = await hub.ask('jonas-gp', PERSON, { id: jonas }, { purpose: 'STEWARDSHIP' });
    expect(answer.status).toBe(403);
    expect(codesOf(answer)).toEqual(['PURPOSE_NOT_ALLOWED']);
    const unknown = await hub.ask('jonas-gp', PERSON, { id: jonas }, { purpose: 'CURIOSITY' });
    expect(unknown.status).toBe(403);
  });
});

describe('an id', () => {
  it.each([
    ['nothing', ''],
    ['not an id', 'jonas'],
    ['a bare uuid', DEMO.persons.jonas],
    ['the id of a goal', encodeId('WorkGoal', DEMO.persons.jonas, DEMO.persons.mira)],
    ['SQL', "' OR 1=1 --"],
    ['a prototype', '__proto__'],
  ])('that is %s is a clear error', async (_what, id) => {
    const answer = await hub.ask('jonas', PERSON, { id });
    expect(answer.data).toEqual({ person: null });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors![0]!.message).toContain('not the key of a person');
  });
});

describe('a document', () => {
  it.each([
    ['an alias flood', `{${Array.from({ length: 1_500 }, (_unused, index) => `a${index}:__typename`).join(' ')}}`],
    ['a field flood', `{${'__typename '.repeat(100_000 / 12)}}`],
    ['a directive flood', `{__typename ${'@skip(if:false)'.repeat(100)}}`],
    ['a deep query', `{me{${'careNetwork{nodes{'.repeat(20)}role${'}}'.repeat(20)}}}`],
    ['a fragment bomb', `{...F0} ${Array.from({ length: 12 }, (_unused, level) => `fragment F${level} on Query{${level < 11 ? `...F${level + 1} ...F${level + 1}` : '__typename'}}`).join(' ')} `],
    ['a fragment cycle', '{...A} fragment A on Query{...B} fragment B on Query{...A}'],
    ['more aliases than may be, and fits the schema', `{${Array.from({ length: 31 }, (_unused, index) => `a${index}:me{id}`).join(' ')}}`],
    ['deeper than may be, and fits the schema', `{me{${'resourceGroup{director{'.repeat(7)}id${'}}'.repeat(7)}}}`],
    ['more directives than may be, and fits the schema', `{${Array.from({ length: 21 }, (_unused, index) => `a${index % 20}:__typename @skip(if:false)`).join(' ')}}`],
    ['a subscription', 'subscription{said}'],
    ['introspection', '{__schema{types{name}}}'],
    ['an unknown field', '{helo}'],
    ['lists in lists', `{careFunctions(on:${'['.repeat(60)}${']'.repeat(60)}){code}}`],
    ['objects in objects', `query($on:Date=${'{a:'.repeat(11)}1${'}'.repeat(11)}){careFunctions(on:$on){code}}`],
    ['a type of lists of lists', `query($on:${'['.repeat(60)}Date${']'.repeat(60)}){careFunctions(on:{a:$on}){code}}`],
    ['a number beyond all bounds', '{careFunctions(on:99999999999999999999){code}}'],
    ['a number that is infinite', '{careFunctions(on:1e999){code}}'],
  ])('that is %s is refused within bounds', async (_what, query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    const { errors } = JSON.parse(answer.text);
    expect(errors.length).toBeLessThanOrEqual(6);
    expect(errors.every(({ extensions }: { extensions: { code: string } }) => ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].includes(extensions.code))).toBe(true);
    expect(answer.text).not.toContain('Did you mean');
    expect(answer.text).not.toContain('stacktrace');
  });

  it('that is a bomb of fragments over lists costs nothing', async () => {
    const bomb = `{caseload{nodes{...F0}}} ${Array.from({ length: 14 }, (_unused, level) => `fragment F${level} on Person{${level < 13 ? `...F${level + 1} ...F${level + 1}` : 'id'}}`).join(' ')}`;
    const before = process.cpuUsage();
    const answer = await ask(bomb);
    expect(answer.status).toBe(400);
    // Stock limits let 746 bytes of this run out of memory; here it must not even be planned.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});

describe('what is kept of operations', () => {
  const schema = buildSchema('type Query { said(to: String): String }');

  /** How often an operation was planned, of those that are asked one after the other. */
  async function plannedTimes(limits: { operations: number; bytes: number }, sources: readonly string[]): Promise<number> {
    let planned = 0;
    const planner = { plan: () => Promise.resolve(void (planned += 1)) };
    const maker = { types: new TypeRelations(parse('type Query { said: String }')), partnerOf: () => ({ send: () => Promise.reject(new Error('nobody')) }) };
    const cache = new OperationCache(schema, planner, maker, limits);
    for (const source of sources) {
      const document = parse(source);
      await cache.get({ source, document, operation: document.definitions[0] as OperationDefinitionNode }, {});
    }
    return planned;
  }

  it('is bounded by their size and not by their number alone, so that large ones do not fill the memory', async () => {
    const large = (nth: number) => `{ said(to: "${nth}${'x'.repeat(9_000)}") }`;
    const limits = { operations: 100, bytes: 100_000 };
    // Two of them fit, by size: the third pushes out the first.
    expect(await plannedTimes(limits, [large(1), large(2), large(1), large(2)])).toBe(2);
    expect(await plannedTimes(limits, [large(1), large(2), large(3), large(1)])).toBe(4);
    expect(await plannedTimes(limits, [large(1), large(2), '{ said }', large(2), '{ said }'])).toBe(3);
  });

  it('is bounded by their number, and what is used stays longest', async () => {
    const small = (nth: number) => `{ said(to: "${nth}") }`;
    const limits = { operations: 2, bytes: 100_000_000 };
    expect(await plannedTimes(limits, [small(1), small(2), small(1), small(3), small(1)])).toBe(3);
    expect(await plannedTimes(limits, [small(1), small(2), small(1), small(3), small(2)])).toBe(4);
  });

  it('is the operation that was asked, of several in one document', async () => {
    expect(await plannedTimes({ operations: 9, bytes: 1_000_000 }, ['query A { said }', 'query B { said }', 'query A { said }'])).toBe(2);
  });
});

describe('a request', () => {
  it.each([
    ['malformed JSON', '{"query":', JSON_TYPE, 400],
    ['a list of operations', '[{"query":"{__typename}"}]', JSON_TYPE, 400],
    ['too large a body', JSON.stringify({ query: `{__typename} #${'x'.repeat(110_000)}` }), JSON_TYPE, 413],
    ['a compressed body', gzipSync('{"query":"{__typename}"}'), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 415],
    ['another charset', '{"query":"{__typename}"}', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['a simple form', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['plain text', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }, 400],
    ['an operation name of 100 kB', JSON.stringify({ query: '{__typename}', operationName: 'a'.repeat(90_000) }), JSON_TYPE, 400],
    ['an operation name that writes log lines', JSON.stringify({ query: '{__typename}', operationName: 'a\nlevel=50' }), JSON_TYPE, 400],
    ['an operation name __proto__', JSON.stringify({ query: '{__typename}', operationName: '__proto__' }), JSON_TYPE, 400],
    ['an unknown operation', JSON.stringify({ query: 'query A{__typename} query B{__typename}', operationName: 'C' }), JSON_TYPE, 400],
  ])('with %s is a client’s error, told without internals', async (_what, body, headers, status) => {
    const answer = await raw(body, headers as unknown as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.text.length).toBeLessThan(1_000);
    expect(answer.text).not.toMatch(/node_modules|\.js:|<pre>/);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toMatch(/^(BAD_REQUEST|OPERATION_RESOLUTION_FAILURE)$/);
  });

  it.each(['text/plain', 'application/graphql', 'multipart/form-data; boundary=x'])('as %s is told how to ask', async (type) => {
    const answer = await raw('{"query":"{__typename}"}', { 'content-type': type });
    expect(JSON.parse(answer.text).errors[0].message).toMatch(/by POST .* content-type application\/json/);
  });

  it('by GET without a preflight header is refused, and never runs a mutation', async () => {
    expect((await raw('', {}, 'GET', '/graphql?query={__typename}')).status).toBe(400);
    const mutation = await raw('', { 'apollo-require-preflight': '1' }, 'GET', '/graphql?query=mutation{requestHousing{__typename}}');
    expect(mutation.status).toBeGreaterThanOrEqual(400);
  });

  it('from a page of another origin gets no permission to read', async () => {
    const foreign = await raw('{"query":"{ __typename }"}', { ...JSON_TYPE, origin: 'https://evil.example' });
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
    const portal = await raw('{"query":"{ __typename }"}', { ...JSON_TYPE, origin: 'https://portal.example' });
    expect(portal.headers['access-control-allow-origin']).toBe('https://portal.example');
  });

  it('cannot pollute the process', async () => {
    await raw('{"query":"{__proto__:__typename constructor:__typename}","variables":{"__proto__":{"polluted":1}}}', JSON_TYPE);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is answered with what nobody may keep, and with an id to ask about', async () => {
    const answer = await raw('{"query":"{ __typename }"}', JSON_TYPE);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['kring-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });
});

describe('the doors beside the graph', () => {
  it('tell liveness, readiness and the schema with its categories', async () => {
    expect((await raw('', {}, 'GET', '/live')).status).toBe(204);
    const ready = await raw('', {}, 'GET', '/ready');
    expect(ready.status).toBe(200);
    expect(Object.values(JSON.parse(ready.text).partners)).not.toContain(false);
    const schema = await raw('', {}, 'GET', '/schema.graphql');
    expect(schema.text).toContain('@consent(category: "WORK_GOALS")');
    expect(schema.text).not.toContain('join__');
  });

  it('serve a GraphiQL that loads nothing from anywhere else', async () => {
    const page = await raw('', {}, 'GET', '/graphiql?as=jonas');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<(script|link|img)[^>]+(src|href)="(https?:)?\/\//);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('jonas-gp');
    // A panel reads no line, so it is not offered the lines.
    for (const [as, isOffered] of [['regional-steward', true], ['client-panel', false]] as const) {
      expect((await raw('', {}, 'GET', `/graphiql?as=${as}`)).text.includes('accessRecords(first')).toBe(isOffered);
    }
    const unknown = await raw('', {}, 'GET', '/graphiql?as=%3Cscript%3E');
    expect(unknown.text).not.toContain('<script>"');
    expect(unknown.text).not.toContain('authorization');
  });
});

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { ANONYMOUS } from '../../consent/actor';
import { CIRCUIT } from '../../gateway/circuit';
import { Client } from '../../gateway/client';
import { createPlannedDecisionsClient } from '../../gateway/decisions-in-plan';
import type { GatewayContext } from '../../gateway/gateway-context';
import { PARTNER_LIMITS } from '../../gateway/passage';
import type { PartnerNews } from '../../gateway/passage';
import { SubgraphPartner } from '../../gateway/subgraph-partner';
import { Leases } from '../../shared/leases';
import type { SubgraphName } from '../../shared/subgraph-names';

const GOOD = '{"data":{"x":1},"extensions":{"kring":{"leases":{"asked":false,"endsAfter":null,"states":[]}}}}';

describe('a partner, as the gateway reaches it', () => {
  let server: Server;
  let pool: Pool;
  let ticks: number;
  let news: PartnerNews[];
  /** Requests that came and are not answered yet, and how many ended before they were. */
  let held: ServerResponse[];
  let leftByGateway: number;
  let respond: (response: ServerResponse) => void;
  const answered = (response: ServerResponse): void => void response.setHeader('content-type', 'application/json').end(GOOD);
  const broken = (response: ServerResponse): void => void response.writeHead(500).end('no');
  const silent = (response: ServerResponse): void => void held.push(response);

  beforeEach(async () => {
    [ticks, news, held, leftByGateway, respond] = [0, [], [], 0, answered];
    server = createServer((_request, response) => {
      response.once('close', () => (leftByGateway += response.writableFinished ? 0 : 1));
      respond(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: PARTNER_LIMITS.connections });
  });
  afterEach(async () => {
    await pool.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const partnerOf = (subgraph: SubgraphName = 'work', timeoutMs = 60_000, over: Pick<Pool, 'dispatch'> = pool): SubgraphPartner =>
    new SubgraphPartner({
      ...{ subgraph, path: '/graphql', timeoutMs, pool: over, contextKey: randomBytes(32) },
      clock: { now: () => new Date('2026-03-01T10:00:00Z'), ticks: () => ticks },
      onNews: (told) => void news.push(told),
    });
  const contextOf = (kind: 'query' | 'mutation' = 'query', client = new Client()): GatewayContext => ({
    ...{ actor: ANONYMOUS, tokenId: undefined, purpose: 'CARE', requestId: 'r-1', acceptLanguage: undefined, withheld: [] },
    ...{ leases: new Leases(), course: { mayRunAgain: kind === 'query', acknowledgedAt: null }, client, deciding: undefined, withheldAt: new Map(), partners: new Map() },
  });
  /** The code of the refusal, or that it answered. */
  const ask = (partner: SubgraphPartner, context = contextOf()): Promise<unknown> =>
    partner.send('{}', context).then(
      () => 'ANSWERED',
      (error: GraphQLError) => error.extensions['code'],
    );
  const arrived = async (count: number): Promise<void> => {
    while (held.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  const left = async (count: number): Promise<void> => {
    while (leftByGateway < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it.each([
    ['work', 'PARTNER_UNAVAILABLE'],
    ['person', 'DECISION_UNAVAILABLE'],
  ] as const)('%s is cut off when it fails again and again, and let back in by trials', async (subgraph, code) => {
    const partner = partnerOf(subgraph);
    let asked = 0;
    respond = (response) => (asked += 1) && broken(response);
    for (let failure = 1; failure <= CIRCUIT.failures; failure += 1) expect(await ask(partner)).toBe(code);
    expect(asked).toBe(CIRCUIT.failures);
    const refused = contextOf();
    expect(await ask(partner, refused)).toBe(code);
    expect(asked).toBe(CIRCUIT.failures);
    expect(refused.leases.any).toBe(false);
    expect(news).toEqual([...Array.from({ length: CIRCUIT.failures }, () => 'FAILED'), 'CUT_OFF']);

    respond = answered;
    ticks = CIRCUIT.waitMs - 1;
    expect(await ask(partner)).toBe(code);
    ticks = CIRCUIT.waitMs;
    expect(await Promise.all([ask(partner), ask(partner)])).toEqual(['ANSWERED', code]);
    expect(await ask(partner)).toBe('ANSWERED');
    expect(await Promise.all([ask(partner), ask(partner)])).toEqual(['ANSWERED', code]);
    expect(await Promise.all([ask(partner), ask(partner)])).toEqual(['ANSWERED', 'ANSWERED']);
    expect(news.slice(CIRCUIT.failures)).toEqual(['CUT_OFF', 'LET_BACK_IN']);
  });

  it('takes as many as may go and wait, refuses one more at once without asking it, and takes more when there is room', async () => {
    respond = silent;
    const partner = partnerOf();
    const most = PARTNER_LIMITS.connections + PARTNER_LIMITS.waiting;
    const under = Array.from({ length: most }, () => ask(partner));
    const [first, second] = [contextOf(), contextOf()];
    expect(await ask(partner, first)).toBe('PARTNER_UNAVAILABLE');
    expect(await ask(partner, second)).toBe('PARTNER_UNAVAILABLE');
    expect([first.leases.any, second.leases.any]).toEqual([false, false]);
    expect(news).toEqual(['FULL']);
    await arrived(PARTNER_LIMITS.connections);
    expect(held).toHaveLength(PARTNER_LIMITS.connections);
    respond = answered;
    held.forEach(answered);
    expect(new Set(await Promise.all(under))).toEqual(new Set(['ANSWERED']));
    expect(await ask(partner)).toBe('ANSWERED');
  });

  it('the decision point is waited for no longer either, by whoever it answers in bits or stands behind those whom it does not', async () => {
    const personUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const serviceKey = randomBytes(32);
    const client = createPlannedDecisionsClient({ personUrl, serviceKey, clock: { now: () => new Date('2026-03-01T10:00:00Z') }, timeoutMs: 150 });
    const plan = () => client.ask({ actor: { kind: 'ANONYMOUS' }, purpose: 'CARE', requestId: 'r-1', operation: null, fetches: [] });
    const inBits: NodeJS.Timeout[] = [];
    respond = (response) => {
      silent(response);
      response.writeHead(200, { 'content-type': 'application/json' });
      inBits.push(setInterval(() => response.write(' '), 20));
    };
    await expect(plan()).rejects.toThrow('the decision point gave no answer within 150 ms');
    inBits.forEach(clearInterval);
    respond = silent;
    const asked = Array.from({ length: PARTNER_LIMITS.connections + 1 }, plan);
    for (const each of await Promise.allSettled(asked)) expect(each.status).toBe('rejected');
    await client.close();
  }, 2_000);

  it('is not asked on for a client who left, and is not blamed for it', async () => {
    respond = silent;
    const partner = partnerOf();
    for (let count = 1; count <= CIRCUIT.failures; count += 1) {
      const client = new Client();
      const asked = ask(partner, contextOf('query', client));
      await arrived(count);
      client.leave();
      expect(await asked).toBe('PARTNER_UNAVAILABLE');
      await left(count);
      // Nor for what its plan would have asked next.
      expect(await ask(partner, contextOf('query', client))).toBe('PARTNER_UNAVAILABLE');
    }
    expect(held).toHaveLength(CIRCUIT.failures);
    respond = answered;
    expect(await ask(partner)).toBe('ANSWERED');
    expect(news).toEqual([]);
  });

  it('carries an act to its end, also when the client left before or while it was done', async () => {
    respond = silent;
    const partner = partnerOf();
    const client = new Client();
    const while_ = ask(partner, contextOf('mutation', client));
    await arrived(1);
    client.leave();
    const before = ask(partner, contextOf('mutation', client));
    await arrived(2);
    held.forEach(answered);
    expect([await while_, await before]).toEqual(['ANSWERED', 'ANSWERED']);
    expect(leftByGateway).toBe(0);
  });

  it.each([
    ['says nothing', silent],
    ['begins and does not go on', (response: ServerResponse) => void response.setHeader('content-type', 'application/json').write('{"data":')],
  ])('that %s within its time is unavailable, and something may have been decided for it', async (_what, how) => {
    respond = how;
    const context = contextOf();
    expect(await ask(partnerOf('work', 100), context)).toBe('PARTNER_UNAVAILABLE');
    expect(context.leases.any).toBe(true);
    await left(1);
    expect(news).toEqual(['FAILED']);
  });
});

import { randomBytes } from 'node:crypto';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import type { ServiceName } from '../../../shared/identity/service-token';
import { SERVICE_AUDIENCES, signServiceToken, verifyServiceToken } from '../../../shared/identity/service-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { deriveKey } from '../../../shared/keys';
import { SUBGRAPH_NAMES } from '../../../shared/subgraph-names';
import { changedAt, forge, partsOf, secondsAfter, without } from './forge';

const now = new Date('2026-03-01T10:00:00.500Z');
const master = randomBytes(32);
const keyOf = (name: ServiceName): Buffer => deriveKey(master, `service:${name}`);
const keys = new Map<ServiceName, Buffer>(SUBGRAPH_NAMES.map((name) => [name, keyOf(name)]));
const body = Buffer.from('{"person":"0f8fad5b-d9cb-469f-a165-70867728950e","categories":["DIAGNOSIS"]}');

const tokenOf = (issuer: ServiceName, extra: object = {}): Promise<string> =>
  signServiceToken(keyOf(issuer), { issuer, audience: 'decision-point', body, now, ...extra });

const accept = (token: string | undefined, extra: object = {}): Promise<{ issuer: ServiceName }> =>
  verifyServiceToken(keys, token, {
    audience: 'decision-point',
    body,
    now,
    replay: createReplayGuard({ startedAt: now }),
    ...extra,
  });

const refused = (accepted: Promise<unknown>): Promise<void> => expect(accepted).rejects.toBeInstanceOf(TokenRefused);

describe('a service token', () => {
  it('says which subgraph asks', async () => {
    for (const name of SUBGRAPH_NAMES) {
      await expect(accept(await tokenOf(name))).resolves.toMatchObject({ issuer: name });
    }
  });

  it('signed with the key of another subgraph is refused', async () => {
    for (const thief of SUBGRAPH_NAMES) {
      for (const claimed of SUBGRAPH_NAMES.filter((name) => name !== thief)) {
        const token = await signServiceToken(keyOf(thief), { issuer: claimed, audience: 'decision-point', body, now });
        await refused(accept(token));
      }
    }
  });

  it('for the register opens nothing at the decision point, nor the other way round', async () => {
    const [decisionPoint, register] = SERVICE_AUDIENCES;
    await refused(accept(await tokenOf('work', { audience: register })));
    await refused(accept(await tokenOf('work', { audience: decisionPoint }), { audience: register }));
  });

  it('of a process without a key is refused, whatever name it takes', async () => {
    await refused(accept(await tokenOf('gateway')));
    for (const name of ['', 'constructor', '__proto__', 'toString']) {
      await refused(accept(await tokenOf(name as ServiceName)));
    }
  });

  it('opens only the body it was signed for, once', async () => {
    const changed = Buffer.from(body);
    changed[20] = (changed[20] as number) ^ 1;
    const replay = createReplayGuard({ startedAt: now });
    const token = await tokenOf('work');
    await refused(accept(token, { replay, body: changed }));
    await expect(accept(token, { replay })).resolves.toMatchObject({ issuer: 'work' });
    await refused(accept(token, { replay }));
  });

  it('lives 30 seconds, and 5 more for clocks that differ', async () => {
    await expect(accept(await tokenOf('work'), { now: secondsAfter(now, 34.9) })).resolves.toBeDefined();
    await refused(accept(await tokenOf('work'), { now: secondsAfter(now, 35.6) }));
  });

  it('changed at any place is refused', async () => {
    const token = await tokenOf('work');
    for (let place = 0; place < token.length; place += 1) {
      await refused(accept(changedAt(token, place)));
    }
  });

  it.each(['iss', 'aud', 'sub', 'exp', 'iat', 'jti', 'bh'])('without %s is refused', async (claim) => {
    const { header, payload } = partsOf(await tokenOf('work'));
    await expect(accept(forge(header, payload, keyOf('work')))).resolves.toMatchObject({ issuer: 'work' });
    await refused(accept(forge(header, without(payload, claim), keyOf('work'))));
  });

  it('unsigned, in pieces or missing is refused', async () => {
    const { header, payload } = partsOf(await tokenOf('work'));
    await refused(accept(forge({ ...header, alg: 'none' }, payload, undefined)));
    await refused(accept(forge(header, { ...payload, sub: 'municipal' }, keyOf('work'))));
    await refused(accept(forge(header, { ...payload, aud: ['decision-point', 'register'] }, keyOf('work'))));
    await refused(accept(forge(header, 'not json', keyOf('work'))));
    for (const token of ['', 'a', 'a.b', 'a.b.c', 'a.b.c.d', undefined]) {
      await refused(accept(token));
    }
  });
});

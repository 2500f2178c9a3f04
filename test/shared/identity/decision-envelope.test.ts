import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import type { Asker } from '../../../shared/decision-api';
import * as envelopes from '../../../shared/identity/decision-envelope';
import type { SealedDecision } from '../../../shared/identity/decision-envelope';
import { createReplayGuard } from '../../../shared/identity/replay-guard';
import type { ReplayGuard } from '../../../shared/identity/replay-guard';
import { signServiceToken } from '../../../shared/identity/service-token';
import { signToken } from '../../../shared/identity/signed-token';
import { TokenRefused } from '../../../shared/identity/token-refused';
import { newSecretKey, newSigningKey, parseSecretKey, parseSigningKey } from '../../../shared/keys';

const NOW = new Date('2026-11-18T11:00:00.000Z');
const key = parseSecretKey(newSecretKey());
const asker: Asker = {
  actor: { kind: 'PROFESSIONAL', id: randomUUID(), organisation: randomUUID(), profession: 'GENERAL_PRACTITIONER' },
  purpose: 'CARE',
  requestId: 'one-request',
  operation: 'Circle',
  tokenId: 'x'.repeat(43),
  subgraph: 'work',
};
const cells: readonly SealedDecision[] = [
  {
    ...{ person: randomUUID(), category: 'WORK_GOALS', action: 'READ', outcome: 'PERMIT', standing: true, silent: false, epoch: '3' },
    ...{ rows: { everything: true, heldBy: [], notHeldBy: [], ownSubjects: [] }, fields: ['Person.workGoals'] },
  },
];
const guard = (): ReplayGuard => createReplayGuard({ startedAt: new Date(NOW.getTime() - 60_000) });
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

type Open = typeof envelopes.openDecisions;
/** One way in which an envelope does not fit, and whether it is refused by whoever opens it. */
type Attempt = (open: Open) => Promise<unknown>;

const sealed = (over: Partial<Asker> = {}, by: Buffer = key): Promise<string> => envelopes.sealDecisions(by, { ...asker, ...over }, cells, NOW);
const opened = async (open: Open, envelope: Promise<string>, now = NOW): Promise<unknown> =>
  open(key, await envelope, { asker, now, replay: guard() });

const FORGERIES: Readonly<Record<string, Attempt>> = {
  'for another actor': (open) => opened(open, sealed({ actor: { kind: 'PERSON', id: randomUUID() } })),
  'for the same actor in another organisation': (open) =>
    opened(open, sealed({ actor: { ...asker.actor, organisation: randomUUID() } as Asker['actor'] })),
  'for another purpose': (open) => opened(open, sealed({ purpose: 'BILLING' })),
  'for another request': (open) => opened(open, sealed({ requestId: 'another-request' })),
  'for another operation': (open) => opened(open, sealed({ operation: 'Other' })),
  'for another access token': (open) => opened(open, sealed({ tokenId: 'y'.repeat(43) })),
  'for another partner, with the same key': (open) => opened(open, sealed({ subgraph: 'municipal' })),
  'by another key, as of the gateway': (open) => opened(open, sealed({}, parseSecretKey(newSecretKey()))),
  'by the partner’s own service token': (open) => opened(open, signServiceToken(key, { issuer: 'work', audience: 'decision-point', body: '{}', now: NOW })),
  'by who is not the decision point': (open) => opened(open, otherToken({ issuer: 'work' })),
  'of another sort': (open) => opened(open, otherToken({ typ: 'kring-context+jwt' })),
  'with an action that changes something': (open) => opened(open, otherToken({ cells: cells.map((cell) => ({ ...cell, action: 'CONTRIBUTE' })) })),
  'older than a lease': (open) => opened(open, sealed(), later(1_901)),
  'from a clock that is far ahead': (open) => opened(open, sealed(), later(-1_001)),
  'used before': async (open) => {
    const [envelope, replay] = [await sealed(), guard()];
    await open(key, envelope, { asker, now: NOW, replay });
    return open(key, envelope, { asker, now: NOW, replay });
  },
  'changed on the way': async (open) => {
    const [head, body, mac] = (await sealed()).split('.') as [string, string, string];
    const content = JSON.parse(Buffer.from(body, 'base64url').toString()) as { cells: { person: string }[] };
    content.cells[0]!.person = randomUUID();
    return opened(open, Promise.resolve([head, Buffer.from(JSON.stringify(content)).toString('base64url'), mac].join('.')));
  },
};

function otherToken(over: { readonly issuer?: string; readonly typ?: string; readonly cells?: readonly object[] }): Promise<string> {
  const { actor, purpose, operation, tokenId, requestId } = asker;
  const { issuer = 'person', typ = 'kring-decisions+jwt' } = over;
  return signToken(key, {
    ...{ issuer, typ, audience: 'work', subject: requestId, now: NOW },
    claims: { act: { ...actor }, pur: purpose, op: operation, tok: tokenId, cells: over.cells ?? cells },
  });
}

describe('an envelope of decisions', () => {
  it('is opened by the partner it was sealed for, for the asker it was decided for', async () => {
    expect(await opened(envelopes.openDecisions, sealed())).toEqual(cells);
    expect(await opened(envelopes.openDecisions, otherToken({}))).toEqual(cells);
  });

  it('is good for as long as a lease, and with a clock that is a little ahead', async () => {
    expect(await opened(envelopes.openDecisions, sealed(), later(1_900))).toEqual(cells);
    expect(await opened(envelopes.openDecisions, sealed(), later(-1_000))).toEqual(cells);
  });

  it.each(Object.entries(FORGERIES))('opens nothing %s', async (_name, attempt) => {
    await expect(attempt(envelopes.openDecisions)).rejects.toThrow(TokenRefused);
  });

  it('is sealed for nobody whose key cannot be shared', async () => {
    const own = parseSigningKey(newSigningKey());
    await expect(envelopes.openDecisions(own, await sealed(), { asker, now: NOW, replay: guard() })).rejects.toThrow(TokenRefused);
  });

  it.each([
    ['whoever asks', 'isDeepStrictEqual(act, { ...asker.actor })', 'true', 'for another actor'],
    ['why', 'pur === asker.purpose', 'true', 'for another purpose'],
    ['under what name', 'op === asker.operation', 'true', 'for another operation'],
    ['with what token', 'tok === asker.tokenId', 'true', 'for another access token'],
    ['in which request', 'verified.subject !== asker.requestId', 'false', 'for another request'],
    ['where', 'audience: asker.subgraph,\n    typ', "audience: 'municipal',\n    typ", 'for another partner, with the same key'],
    ['how old it is', 'age > LEASE_MS', 'false', 'older than a lease'],
    ['how often', "replay.use(verified.tokenId, verified.issuedAt, verified.acceptableUntil, now) !== 'FIRST_USE'", 'false', 'used before'],
    ['for what', "z.literal('READ')", "z.enum(['READ', 'CONTRIBUTE'])", 'with an action that changes something'],
    ['of what sort', 'typ: ENVELOPE_TYP,\n    now,\n    maxLength', "typ: 'kring-context+jwt',\n    now,\n    maxLength", 'of another sort'],
  ])('a partner that does not look at it is found out: %s', async (_what, line, broken, forgery) => {
    await expect(FORGERIES[forgery]!(careless(line, broken))).resolves.toBeDefined();
  });
});

/** The same, with one line of it broken. */
function careless(line: string, broken: string): Open {
  const file = join(__dirname, '..', '..', '..', 'shared', 'identity', 'decision-envelope.ts');
  const source = readFileSync(file, 'utf8');
  if (source.split(line).length !== 2) throw new Error(`"${line}" does not stand there once`);
  const { code } = transformSync(source.replace(line, broken), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what is not broken is shared
  const requireThere = (wanted: string): unknown => require(wanted.startsWith('.') ? join(dirname(file), wanted) : wanted);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the house’s own source
  new Function('exports', 'require', 'module', code)(module.exports, requireThere, module);
  return (module.exports as typeof envelopes).openDecisions;
}

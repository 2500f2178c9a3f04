import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, importPKCS8 } from 'jose';
import type { Actor } from '../../consent/actor';
import type { TestHub } from './hub';

/** An access token for anybody, also for who is not of the demo cast, as the issuer that the hub trusts makes them. */
export async function tokenFor(hub: TestHub, actor: Exclude<Actor, { kind: 'ANONYMOUS' }>): Promise<string> {
  const key = await importPKCS8(readFileSync(join(hub.issuerDir, 'issuer-key.pem'), 'utf8'), 'EdDSA');
  const { keys } = JSON.parse(readFileSync(join(hub.issuerDir, 'jwks.json'), 'utf8')) as { keys: { kid: string }[] };
  const [trusted] = JSON.parse(readFileSync(join(hub.issuerDir, 'trusted-issuers.json'), 'utf8')) as { issuer: string }[];
  const { id, ...kring } = actor;
  const issuedAt = Math.floor(hub.clock.now().getTime() / 1_000);
  return new SignJWT({ kring })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keys[0]!.kid })
    .setIssuer(trusted!.issuer)
    .setAudience('kring')
    .setSubject(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 3_600)
    .setJti(randomUUID())
    .sign(key);
}

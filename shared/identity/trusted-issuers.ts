import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { createLocalJWKSet, createRemoteJWKSet, errors } from 'jose';
import { z } from 'zod';
import type { ActorKind, Profession } from '../../consent/vocabulary';
import { PROFESSIONS } from '../../consent/vocabulary';
import { SettingsError } from '../env';
import { isUuid } from '../ids';
import { TokenRefused } from './token-refused';

/** The issuer of the demo: whoever can read its folder can be anybody, so it is never trusted in production. */
export const DEMO_ISSUER = 'urn:kring:demo-issuer';

/** Asymmetric only: whoever can verify an access token must not be able to make one. */
export const ACCESS_TOKEN_ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'] as const;
export type AccessTokenAlgorithm = (typeof ACCESS_TOKEN_ALGORITHMS)[number];

/** What one identity provider is trusted with, and nothing beyond. */
export interface TrustedIssuer {
  /** Exactly the `iss` of its tokens. */
  readonly issuer: string;
  /** The `aud` of its tokens, when it differs from the hub's own. */
  readonly audience?: string;
  readonly algorithms: readonly AccessTokenAlgorithm[];
  /** Where its public keys are. Never taken from a token. */
  readonly jwks: { readonly file: string } | { readonly url: string };
  /** The organisations it speaks for; null for an issuer of a whole country or region, which speaks for all. */
  readonly organisations: readonly string[] | null;
  readonly professions: readonly Profession[];
  readonly kinds: readonly Exclude<ActorKind, 'ANONYMOUS'>[];
  /** REGION and PANEL are for the issuer of the region only: an organisation must not make itself the steward of all. */
  readonly stewardScopes: readonly ('ORGANISATION' | 'REGION' | 'PANEL')[];
  /** Longest time since `iat`, whatever `exp` says. */
  readonly maxTokenAgeSeconds: number;
}

/** All trusted issuers by their `iss`. */
export type TrustedIssuers = ReadonlyMap<string, TrustedIssuer>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const jwksUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) {
    return false;
  }
  const url = new URL(value);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  return safe && url.username === '' && url.password === '';
}, 'https is needed (http only on this machine), without a password in it');

const issuerForm = z
  .strictObject({
    issuer: z.string().min(1).max(255),
    audience: z.string().min(1).max(255).optional(),
    algorithms: z.array(z.enum(ACCESS_TOKEN_ALGORITHMS)).min(1),
    jwks: z.union([z.strictObject({ file: z.string().min(1) }), z.strictObject({ url: jwksUrl })]),
    organisations: z.array(z.string().refine(isUuid, 'a lower-case UUIDv4 is needed')).nullable(),
    professions: z.array(z.enum(PROFESSIONS)),
    kinds: z.array(z.enum(['PROFESSIONAL', 'PERSON', 'STEWARD', 'SERVICE'])).min(1),
    stewardScopes: z.array(z.enum(['ORGANISATION', 'REGION', 'PANEL'])).min(1).default(['ORGANISATION']),
    maxTokenAgeSeconds: z.number().int().min(1).max(86_400),
  })
  .superRefine((entry, context) => {
    if (entry.kinds.includes('PROFESSIONAL') && entry.professions.length === 0) {
      context.addIssue({ code: 'custom', path: ['professions'], message: 'kind PROFESSIONAL needs at least one' });
    }
    if (entry.kinds.some((kind) => kind !== 'PERSON') && entry.organisations?.length === 0) {
      context.addIssue({ code: 'custom', path: ['organisations'], message: 'all but PERSON need at least one' });
    }
  });

/** Public keys only: a private key that lies where everybody reads is not private any more. */
const jwksForm = z.looseObject({
  keys: z
    .array(
      z
        .looseObject({ kty: z.enum(['OKP', 'EC', 'RSA']) })
        .refine((key) => !('d' in key) && !('k' in key), 'a private or shared key must not stand here'),
    )
    .min(1),
});

/**
 * Reads the registry of trusted issuers: a JSON array. A `jwks.file` is relative to the registry's own folder.
 *
 * @throws {SettingsError} with everything that is wrong at once, the keys' files included.
 */
export function readTrustedIssuers(file: string, options: { nodeEnv: string | undefined }): TrustedIssuers {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new SettingsError([`${file} cannot be read as JSON`]);
  }
  return parseTrustedIssuers(json, { ...options, folder: dirname(file), name: file });
}

/** As readTrustedIssuers, for a registry that was read already. @throws {SettingsError} */
export function parseTrustedIssuers(
  json: unknown,
  options: { nodeEnv: string | undefined; folder: string; name?: string },
): TrustedIssuers {
  const { nodeEnv, folder, name = 'trusted issuers' } = options;
  const parsed = z.array(issuerForm).min(1).safeParse(json);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${name}: ${issue.path.join('.') || 'the list'}: ${issue.message}`);

  const registry = new Map<string, TrustedIssuer>();
  for (const [index, entry] of (parsed.data ?? []).entries()) {
    if (registry.has(entry.issuer)) {
      problems.push(`${name}: ${index}.issuer: stands here twice`);
    }
    if (entry.issuer === DEMO_ISSUER && nodeEnv === 'production') {
      problems.push(`${name}: ${index}.issuer: the demo issuer is never trusted in production`);
    }
    const jwks = 'file' in entry.jwks ? { file: resolve(folder, entry.jwks.file) } : entry.jwks;
    if ('file' in jwks) {
      try {
        readJwks(jwks.file);
      } catch {
        problems.push(`${name}: ${index}.jwks.file: no set of public keys (a JWKS with OKP, EC or RSA keys)`);
      }
    }
    const { audience, ...rest } = entry;
    registry.set(entry.issuer, { ...rest, ...(audience === undefined ? {} : { audience }), jwks });
  }
  if (problems.length > 0) {
    throw new SettingsError(problems);
  }
  return registry;
}

function readJwks(file: string): JSONWebKeySet {
  return jwksForm.parse(JSON.parse(readFileSync(file, 'utf8'))) as JSONWebKeySet;
}

/**
 * The public keys of one issuer: from its file, read again when the file changes; or from its address, asked at most
 * every 30 seconds and kept for 10 minutes. A `kid` only chooses among these in memory.
 *
 * The function throws TokenRefused with code UNAUTHENTICATED when the keys cannot be had: nothing is accepted then, but
 * the token may be good.
 */
export function keysOf(issuer: TrustedIssuer): JWTVerifyGetKey {
  const find = 'file' in issuer.jwks ? keysInFile(issuer.jwks.file) : keysAtUrl(issuer.jwks.url);
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      if (
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported
      ) {
        throw error;
      }
      throw new TokenRefused(`the keys of ${issuer.issuer} cannot be had`, 'UNAUTHENTICATED');
    }
  };
}

function keysInFile(file: string): JWTVerifyGetKey {
  let known: { version: string; find: JWTVerifyGetKey } | undefined;
  return (header, token) => {
    const { mtimeMs, size, ino } = statSync(file);
    const version = `${mtimeMs}:${size}:${ino}`;
    if (known?.version !== version) {
      // Not kept when it cannot be read: a key that was taken out must not live on because its file is broken.
      known = undefined;
      known = { version, find: createLocalJWKSet(readJwks(file)) };
    }
    return known.find(header, token);
  };
}

function keysAtUrl(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    timeoutDuration: 3_000,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  });
}

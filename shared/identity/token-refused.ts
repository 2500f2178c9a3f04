/** What may be known outside about a refused token. Which part failed is for the log of the refusing process only. */
export type TokenRefusalCode = 'UNAUTHENTICATED' | 'INVALID_TOKEN';

/**
 * A token was refused. Never treated as "no token": whoever shows something false gets nothing, not the public part.
 *
 * `code` is UNAUTHENTICATED when there is nothing to judge (none shown, or the issuer's keys cannot be had just now),
 * INVALID_TOKEN otherwise. `reason` is for logs and holds no part of the token.
 */
export class TokenRefused extends Error {
  constructor(
    readonly reason: string,
    readonly code: TokenRefusalCode = 'INVALID_TOKEN',
  ) {
    super('The token was refused');
    this.name = 'TokenRefused';
  }
}

/** The stated purpose of use is not one this actor may state (consent/purposes.ts), or is none at all. */
export class PurposeNotAllowed extends Error {
  readonly code = 'PURPOSE_NOT_ALLOWED';

  constructor(readonly reason: string) {
    super('This purpose of use is not allowed for this actor');
    this.name = 'PurposeNotAllowed';
  }
}

import { hash } from 'node:crypto';

/** From when and until when what is remembered of a token holds, in seconds since 1970. */
export interface Held {
  readonly from: number;
  /** The first instant at which it does not. */
  readonly until: number;
}

/** Beyond what a region asks with at once; whoever collects tokens pushes out only the oldest. */
const CAPACITY = 10_000;

/**
 * Tokens that were found good, by their SHA-256: what lies in memory opens nothing. No tolerance is given to clocks here:
 * at the edges of its life a token is read anew.
 */
export class VerifiedTokens<Known extends Held> {
  private readonly known = new Map<string, Known>();

  constructor(private readonly capacity = CAPACITY) {}

  find(token: string, now: Date): Known | undefined {
    const key = digest(token);
    const found = this.known.get(key);
    if (!found) return undefined;
    const seconds = now.getTime() / 1000;
    if (found.from <= seconds && seconds < found.until) return found;
    this.known.delete(key);
    return undefined;
  }

  keep(token: string, known: Known): void {
    this.known.set(digest(token), known);
    if (this.known.size > this.capacity) this.known.delete(this.known.keys().next().value!);
  }

  get size(): number {
    return this.known.size;
  }
}

function digest(token: string): string {
  return hash('sha256', token, 'base64url');
}

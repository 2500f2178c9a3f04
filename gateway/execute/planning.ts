import { KringError } from '../../shared/errors';

/** How many new operations are planned at once, and how many more wait: a portal’s first day brings some dozens. */
export const PLANNING = { atOnce: 4, waiting: 200 } as const;

/**
 * Lets new operations be planned a few at a time. Whoever sends different ones without end makes others of their kind wait,
 * and beyond that be refused: never what is known already, and never the memory of everybody.
 */
export class Planning {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: { readonly atOnce: number; readonly waiting: number } = PLANNING) {}

  /** @throws {KringError} TOO_BUSY at once, when too many wait. */
  async turn<Plan>(plan: () => Promise<Plan>): Promise<Plan> {
    if (this.underWay < this.limits.atOnce) this.underWay += 1;
    else if (this.waiting.length >= this.limits.waiting) throw new KringError('TOO_BUSY');
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await plan();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }
}

import type { Decision } from './decide';
import { NO_ROWS, isEmpty, opensOwnRecords } from './rows';
import type { RowScope } from './rows';
import type { Action, Category } from './vocabulary';

/**
 * Proof that consent was asked and what it opened. A store takes one instead of a person id, so no row is read before
 * a decision has been made and recorded. Private state makes it impossible to write one down as a literal.
 */
export class Permit<C extends Category = Category, A extends Action = Action> {
  readonly #sealed = true;

  private constructor(
    readonly person: string,
    readonly category: C,
    readonly action: A,
    readonly rows: RowScope,
    /**
     * Whether this is the person's own: opened to themselves, or to somebody who stands in their place within a mandate
     * (C-01, C-37). What is the person's alone to do asks this, and never who signed in.
     */
    readonly asPerson: boolean,
    /** Who asked, as their records name them as author; null where nobody did who could have written one. */
    readonly asker: string | null,
  ) {
    Object.freeze(this);
  }

  /** Who acts in the person's place with it; null where the person does, or somebody in their own name (C-37). */
  get inPlaceBy(): string | null {
    return this.asPerson && this.asker !== this.person ? this.asker : null;
  }

  /**
   * Called by the consent gate and by nobody else (test/architecture.test.ts holds every other file to it). A decision
   * that opens no row at all gives no permit.
   */
  static issue<C extends Category, A extends Action>(
    cell: { readonly person: string; readonly category: C; readonly action: A },
    decision: Pick<Decision, 'rows'> & { readonly asPerson?: boolean | undefined },
    asker: string | null = null,
  ): Permit<C, A> | null {
    if (isEmpty(decision.rows) && !opensOwnRecords(decision.rows)) return null;
    return new Permit(cell.person, cell.category, cell.action, decision.rows, decision.asPerson === true, asker);
  }

  /**
   * A permit that opens nothing, for what is withheld without a word: read with it, a store answers as for a person who
   * has no such data, in the same form and by the same way. Called by the consent gate alone, like `issue`.
   */
  static silent<C extends Category>(cell: { readonly person: string; readonly category: C }): Permit<C, 'READ'> {
    return new Permit(cell.person, cell.category, 'READ', NO_ROWS, false, null);
  }

  /** Checked again where rows are touched: a permit cast to another type or made by hand must open nothing. */
  static assertFits(permit: Permit, category: Category, action: Action): void {
    if (!(#sealed in permit) || permit.category !== category || permit.action !== action) {
      throw new Error(`a permit for ${category} ${action} is needed here`);
    }
  }
}

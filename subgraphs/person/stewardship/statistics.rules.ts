/** Numbers below this say too much of too few (C-63). */
export const SMALLEST_NUMBER = 10;

export interface Cell {
  readonly lines: number;
  /** How many persons the lines are about: a hundred lines about one person say everything of that one. */
  readonly persons: number;
}

/** A row of numbers as a client panel may read it: a null is a number that is not told. */
export interface Suppressed<C extends Cell> {
  readonly cells: readonly (Omit<C, keyof Cell> & { readonly lines: number | null })[];
  /** Null when the total with the numbers that are told would give away one that is not. */
  readonly total: number | null;
}

/**
 * Leaves out small numbers, of lines or of persons, and with them as many others that neither the total nor its difference with what is told
 * gives one back: at least two are left out, and together they are no small number, of no fewer persons. Of how many
 * persons they are together is not known, only that they are no fewer than of one of them. Where that cannot be had, the total
 * goes as well.
 */
export function suppressed<C extends Cell>(cells: readonly C[]): Suppressed<C> {
  const bySize = [...cells].sort((a, b) => a.lines - b.lines);
  const hidden = new Set(bySize.filter(({ lines, persons }) => lines < SMALLEST_NUMBER || persons < SMALLEST_NUMBER));
  const isSmall = (): boolean => {
    const sum = [...hidden].reduce((all, { lines }) => all + lines, 0);
    return sum < SMALLEST_NUMBER || Math.max(...[...hidden].map(({ persons }) => persons)) < SMALLEST_NUMBER;
  };
  const isGivenAway = (): boolean => hidden.size > 0 && (hidden.size < 2 || isSmall());
  for (const cell of bySize) if (isGivenAway()) hidden.add(cell);
  const total = cells.reduce((sum, { lines }) => sum + lines, 0);
  return {
    cells: cells.map((cell) => {
      const { lines, persons: _untold, ...rest } = cell;
      return { ...rest, lines: hidden.has(cell) ? null : lines };
    }),
    total: isGivenAway() ? null : total,
  };
}

/** Numbers below this say too much of too few (C-63). */
export const SMALLEST_NUMBER = 10;

export interface Cell {
  readonly lines: number;
}

/** A row of numbers as a client panel may read it: a null is a number that is not told. */
export interface Suppressed<C extends Cell> {
  readonly cells: readonly (Omit<C, 'lines'> & { readonly lines: number | null })[];
  /** Null when the total with the numbers that are told would give away one that is not. */
  readonly total: number | null;
}

/**
 * Leaves out small numbers, and with them as many others that neither the total nor its difference with what is told
 * gives one back: at least two are left out, and together they are no small number. Where that cannot be had, the total
 * goes as well.
 */
export function suppressed<C extends Cell>(cells: readonly C[]): Suppressed<C> {
  const bySize = [...cells].sort((a, b) => a.lines - b.lines);
  const hidden = new Set(bySize.filter(({ lines }) => lines < SMALLEST_NUMBER));
  const hiddenSum = (): number => [...hidden].reduce((sum, { lines }) => sum + lines, 0);
  const isGivenAway = (): boolean => hidden.size > 0 && (hidden.size < 2 || hiddenSum() < SMALLEST_NUMBER);
  for (const cell of bySize) if (isGivenAway()) hidden.add(cell);
  const total = cells.reduce((sum, { lines }) => sum + lines, 0);
  return {
    cells: cells.map((cell) => ({ ...cell, lines: hidden.has(cell) ? null : cell.lines })),
    total: isGivenAway() ? null : total,
  };
}

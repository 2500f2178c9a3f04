import type { CodeRow } from '../code/code.table';

/**
 * The bands of a stated waiting time that last no longer than one of them. What is not known is never short: somebody
 * who cannot wait would be sent to a door that stays shut for months.
 *
 * @param bands the code list, in its own order, which runs from short to long and ends with what is not known.
 */
export function bandsUpTo(longest: string, bands: readonly Pick<CodeRow, 'code' | 'ordinal'>[]): readonly string[] {
  const limit = bands.find(({ code }) => code === longest)?.ordinal ?? 0;
  return bands.filter(({ code, ordinal }) => ordinal <= limit && code !== 'UNKNOWN').map(({ code }) => code);
}

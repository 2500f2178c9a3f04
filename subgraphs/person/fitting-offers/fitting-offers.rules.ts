/**
 * The life domains in which there are known to be difficulties. Needs on one domain do not say that there are none on
 * others: what was not seen yet is not known, and speaks against nobody.
 *
 * @param said by who asks; null where nothing was.
 */
export function knownDomains(onRecord: readonly string[], said: readonly string[] | null): string[] | null {
  const all = [...new Set([...onRecord, ...(said ?? [])])].sort();
  return said === null && all.length < 2 ? null : all;
}

/**
 * The names that tokens, keys, databases and processes are told apart by. Kept here and not in subgraphs/index.ts
 * because the gateway must know whom it speaks to without importing any of them.
 */
export const SUBGRAPH_NAMES = ['person', 'directory', 'mental-health', 'first-line', 'work', 'municipal'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

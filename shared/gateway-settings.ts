import { z } from 'zod';
import { SUBGRAPH_NAMES } from './subgraph-names';
import type { SubgraphName } from './subgraph-names';

/** Longer than an act waits for older leases, with room for a partner whose database is busy. */
export const PARTNER_TIMEOUT_MS = 10_000;

/** `mental-health` makes `KRING_TIMEOUT_MS_MENTAL_HEALTH`. */
export function timeoutSettingOf(name: SubgraphName): string {
  return `KRING_TIMEOUT_MS_${name.toUpperCase().replaceAll('-', '_')}`;
}

const timeoutOf = (name: SubgraphName) =>
  z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .optional()
    .describe(`milliseconds within which ${name} must have answered, 100 to 60000; ${PARTNER_TIMEOUT_MS} when left out`);

/** How the gateway answers. The start, which hands them on, and the gateway read the same. */
export const GATEWAY_SETTINGS: Readonly<Record<string, z.ZodOptional<z.ZodEnum<{ 0: '0'; 1: '1' }>> | ReturnType<typeof timeoutOf>>> = {
  KRING_GRAPHIQL: z.enum(['0', '1']).optional().describe('1 to serve GraphiQL and allow introspection, 0 not to; on in the demo'),
  KRING_CONSENT_IN_PLAN: z.enum(['0', '1']).optional().describe('0 to let each subgraph ask for consent itself, 1 to ask once for all'),
  ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [timeoutSettingOf(name), timeoutOf(name)])),
};

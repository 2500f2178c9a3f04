import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';
import { CATEGORIES } from '../consent/vocabulary';
import { encodePersonId } from '../shared/ids';
import type { GatewayContext } from './gateway-context';

const withheldExtension = z.object({
  kring: z.object({
    withheld: z.array(
      z.object({
        person: z.uuid(),
        category: z.enum(CATEGORIES),
        fields: z.array(z.string()),
        partial: z.boolean(),
      }),
    ),
  }),
});
export type WithheldCell = z.infer<typeof withheldExtension>['kring']['withheld'][number];

/** What a subgraph says it withheld; nothing when it says nothing. */
export function readWithheld(extensions: unknown): readonly WithheldCell[] {
  const parsed = withheldExtension.safeParse(extensions);
  return parsed.success ? parsed.data.kring.withheld : [];
}

/** Once per person and category, in an order that tells nothing: not which partner was slow, not who holds what. */
export function mergeWithheld(cells: readonly WithheldCell[]): readonly WithheldCell[] {
  const merged = new Map<string, WithheldCell>();
  for (const cell of cells) {
    const key = `${cell.person}|${cell.category}`;
    const before = merged.get(key);
    merged.set(key, {
      person: encodePersonId(cell.person),
      category: cell.category,
      fields: [...new Set([...(before?.fields ?? []), ...cell.fields])].sort(),
      partial: cell.partial || (before?.partial ?? false),
    });
  }
  return [...merged.keys()].sort().map((key) => merged.get(key)!);
}

/**
 * Tells the client what was withheld, so that "none", "withheld" and "unavailable" can be told apart. The executor's
 * own hints are dropped: they name types and fields of the subgraphs.
 */
export const tellWithheld: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { valueCompletion: _hints, ...extensions } = response.body.singleResult.extensions ?? {};
        const withheld = mergeWithheld(contextValue.withheld);
        const told = { ...extensions, ...(withheld.length > 0 && { kring: { withheld } }) };
        response.body.singleResult.extensions = Object.keys(told).length > 0 ? told : undefined;
        return Promise.resolve();
      },
    }),
};

import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';
import { CATEGORIES } from '../consent/vocabulary';
import { encodePersonId } from '../shared/ids';
import { leaseTermsSchema } from '../shared/lease-api';
import type { GatewayContext } from './gateway-context';

const partnerExtension = z.object({
  kring: z.object({
    withheld: z
      .array(
        z.object({
          person: z.uuid(),
          category: z.enum(CATEGORIES),
          fields: z.array(z.string()),
          partial: z.boolean(),
        }),
      )
      .default([]),
    leases: leaseTermsSchema,
    acknowledgedAt: z.iso.datetime().optional(),
  }),
});
/** What a subgraph tells beside its data: what it withheld, on which leases it stands, when an act was acknowledged. */
export type PartnerTold = z.infer<typeof partnerExtension>['kring'];
export type WithheldCell = PartnerTold['withheld'][number];

/** Undefined for a subgraph that does not say on what its answer stands. */
export function readPartnerTold(extensions: unknown): PartnerTold | undefined {
  const parsed = partnerExtension.safeParse(extensions);
  return parsed.success ? parsed.data.kring : undefined;
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
 * Tells the client what was withheld, so that "none", "withheld" and "unavailable" can be told apart, and from when on a
 * change of consent holds everywhere. The executor's
 * own hints are dropped: they name types and fields of the subgraphs.
 */
export const tellWithheld: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { valueCompletion: _hints, ...extensions } = response.body.singleResult.extensions ?? {};
        const withheld = mergeWithheld(contextValue.withheld);
        const { acknowledgedAt } = contextValue.course;
        const kring = { ...(withheld.length > 0 && { withheld }), ...(acknowledgedAt !== null && { acknowledgedAt }) };
        const told = { ...extensions, ...(Object.keys(kring).length > 0 && { kring }) };
        response.body.singleResult.extensions = Object.keys(told).length > 0 ? told : undefined;
        return Promise.resolve();
      },
    }),
};

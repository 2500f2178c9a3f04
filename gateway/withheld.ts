import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';
import { CATEGORIES } from '../consent/vocabulary';
import { encodePersonId } from '../shared/ids';
import { leaseTermsSchema } from '../shared/lease-api';
import type { ResponsePath } from './execute/places';
import type { WithheldPlaces } from './execute/withheld-places';
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

/** Once per person and category. */
function merged(cells: readonly WithheldCell[]): ReadonlyMap<string, WithheldCell> {
  const byKey = new Map<string, WithheldCell>();
  for (const cell of cells) {
    const before = byKey.get(keyOf(cell));
    byKey.set(keyOf(cell), {
      person: cell.person,
      category: cell.category,
      fields: [...new Set([...(before?.fields ?? []), ...cell.fields])].sort(),
      partial: cell.partial || (before?.partial ?? false),
    });
  }
  return byKey;
}

/** In an order that tells nothing: not which partner was slow, not who holds what. */
export function mergeWithheld(
  cells: readonly WithheldCell[],
  places: GatewayContext['withheldAt'] = new Map(),
): readonly (WithheldCell & { readonly paths?: readonly ResponsePath[] })[] {
  const byKey = merged(cells);
  return [...byKey.keys()].sort().map((key) => {
    const cell = byKey.get(key)!;
    const paths = places.get(key);
    return { ...cell, person: encodePersonId(cell.person), ...(paths && { paths }) };
  });
}

/**
 * Where in the answer it shows: a client need not look for the persons and fields in its own query. Only of what is told
 * to be withheld anyway, at fields that are null or shown in part.
 */
export const withheldPlaces: WithheldPlaces<GatewayContext> = {
  told: ({ withheld }) => [...merged(withheld).values()],
  askerOf: ({ actor }) => (actor.kind === 'PERSON' ? actor.id : undefined),
  locate: ({ withheldAt }, cell, path) => void withheldAt.set(keyOf(cell), [...(withheldAt.get(keyOf(cell)) ?? []), path]),
};

function keyOf({ person, category }: { readonly person: string; readonly category: string }): string {
  return `${person}|${category}`;
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
        const withheld = mergeWithheld(contextValue.withheld, contextValue.withheldAt);
        const { acknowledgedAt } = contextValue.course;
        const kring = { ...(withheld.length > 0 && { withheld }), ...(acknowledgedAt !== null && { acknowledgedAt }) };
        const told = { ...extensions, ...(Object.keys(kring).length > 0 && { kring }) };
        response.body.singleResult.extensions = Object.keys(told).length > 0 ? told : undefined;
        return Promise.resolve();
      },
    }),
};

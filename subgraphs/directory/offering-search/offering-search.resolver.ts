import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import type { DirectoryContext } from '../directory.context';
import { dayOf, shown } from '../reference-row/reference-row.rules';
import { DayPageArgs } from '../reference-row/reference-row.type';
import { requireCriteria } from '../service-offering/service-offering.resolver';
import { ServiceOfferingFilter } from '../service-offering/service-offering.type';
import { requireZones } from '../zone/zone.resolver';
import { LONGEST_QUESTION } from './offering-search.rules';
import type { Origin } from './offering-search.store';
import { NearInput, OfferingHitConnection } from './offering-search.type';

@Resolver()
export class OfferingSearchResolver {
  @Query(() => OfferingHitConnection, {
    description:
      'Looks for offerings by what is needed, in plain words in Dutch or French (sociale kaart), best first. Slips of the pen are taken for the nearest word. ' +
      'Asking tells nothing about who asks. Whom to call at once is not among them: where CRISIS_INTERVENTION is found, show crisisContacts with it (N-19).',
  })
  async searchOfferings(
    @Arg('text', () => String, { description: 'What is needed, in a few words; 1 to 200 characters, of which 12 words count.' })
    text: string,
    @Arg('filter', () => ServiceOfferingFilter, { nullable: true, description: 'Which offerings.' })
    filter: ServiceOfferingFilter | null | undefined,
    @Arg('near', () => NearInput, { nullable: true, description: 'From where; among equals the nearest comes first.' })
    near: NearInput | null | undefined,
    @Args(() => DayPageArgs) page: DayPageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    const { stores, now } = context;
    if (text.length === 0 || text.length > LONGEST_QUESTION) {
      throw new KringError('BAD_USER_INPUT', `text is what is needed in a few words: 1 to ${LONGEST_QUESTION} characters.`);
    }
    const on = dayOf(page.on, now);
    const criteria = await requireCriteria(filter, on, context);
    const from = near == null ? null : await requireOrigin(near, context);
    const { hits, hasNextPage } = await stores.offeringSearch.search(text, criteria, from, page, on);
    const offerings = await stores.offerings.byKeys(hits.map(({ offeringId }) => offeringId));
    const byId = new Map(offerings.map((offering) => [offering.id, offering]));
    const edges = hits.flatMap(({ offeringId, cursor, metres, matches }) => {
      const offering = byId.get(offeringId);
      if (offering === undefined) return [];
      const node = {
        offering: shown('ServiceOffering', offering, on),
        kilometres: metres === null ? null : Math.round(metres / 100) / 10,
        matched: matches,
      };
      return [{ cursor, node }];
    });
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage,
        hasPreviousPage: page.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}

async function requireOrigin({ latitude, longitude, zone, kilometres }: NearInput, context: DirectoryContext): Promise<Origin> {
  if (kilometres != null && !(kilometres > 0 && kilometres <= 500)) {
    throw new KringError('BAD_USER_INPUT', 'near.kilometres is more than 0 and at most 500.');
  }
  const within = kilometres ?? null;
  if (zone != null && latitude == null && longitude == null) {
    const zones = await requireZones(zone, context);
    const row = await context.stores.zones.byKey(zone);
    if (row?.latitude == null || row.longitude == null) {
      throw new KringError('BAD_USER_INPUT', 'It is not known where the middle of this zone is; give a point.');
    }
    return { latitude: row.latitude, longitude: row.longitude, kilometres: within, zones };
  }
  const isPoint = latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (zone != null || !isPoint) {
    throw new KringError('BAD_USER_INPUT', 'near is a zone, or a latitude of -90 to 90 with a longitude of -180 to 180.');
  }
  return { latitude, longitude, kilometres: within, zones: [] };
}

import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { OfferNeedInput, decodeOfferNeed, encodeOfferNeed, offerNeedOf } from '../../kit/offer-need.type';
import type { OfferNeed } from '../../kit/offer-need.type';
import type { ReferenceResolver } from '../../kit/subgraph-definition';
import { requireCodes, showCode } from '../code/code.resolver';
import type { DirectoryContext } from '../directory.context';
import { dayOf, shown } from '../reference-row/reference-row.rules';
import { requireCriteria } from '../service-offering/service-offering.resolver';
import { SAYABLE, fitOf, inOrderOfFit, judge } from './offering-fit.rules';
import { DirectoryOfferFit } from './offering-fit.type';

/** How many offerings are looked at, and how many shown. */
const MOST_CONSIDERED = 100;
const MOST_SHOWN = 50;

/** The door for partners, who ask on behalf of a person: by the question alone. */
export const offerFitByReference: ReferenceResolver = async ({ id }, context) => {
  const need = decodeOfferNeed(id);
  return need === undefined ? null : fitting(need, context as DirectoryContext);
};

@Resolver(() => DirectoryOfferFit)
export class OfferingFitResolver {
  @Query(() => DirectoryOfferFit, {
    description:
      'The offerings that fit a need (passend aanbod), each with its criteria one by one: met, not met or not known. Asking ' +
      'tells nothing about who asks, and for whom is not asked. For somebody you may read: Person.fittingOffers.',
  })
  fittingOffers(
    @Arg('need', () => OfferNeedInput, { description: 'What is looked for.' }) input: OfferNeedInput,
    @Ctx() context: DirectoryContext,
  ) {
    const need = offerNeedOf(input);
    if (need === undefined) {
      throw new KringError('BAD_USER_INPUT', 'need has lists of at most 50 kinds, 20 life domains and 30 known criteria, and an age of 0 to 130.');
    }
    return fitting(need, context);
  }
}

/** @throws {KringError} BAD_USER_INPUT for a code or zone that does not exist, and for a need that names neither kinds nor text. */
async function fitting(need: OfferNeed, context: DirectoryContext): Promise<object> {
  const { stores, now } = context;
  const { kinds, text, zone, careLevel, deliveryMode, language, waitingAtMost } = need;
  if (kinds === null && (text === null || text.trim() === '')) {
    throw new KringError('BAD_USER_INPUT', 'Name in need what is looked for: kinds of offering, or text in plain words.');
  }
  const said = need.known?.find(({ criterion }) => !SAYABLE.includes(criterion));
  if (said !== undefined) {
    throw new KringError('BAD_USER_INPUT', `${JSON.stringify(said.criterion.slice(0, 80))} is no criterion that people judge; codes(system: "offer-criterion") lists them.`);
  }
  const on = dayOf(null, now);
  await requireCodes('life-domain', need.lifeDomains ?? [], context);
  const criteria = await requireCriteria({ kinds, function: need.function, careLevel, zone, deliveryMode, language, waitingAtMost }, on, context);
  const { zones = null, waitingBands = null } = criteria;
  const hard = { kinds, zones };
  const page = { first: MOST_CONSIDERED, after: null };
  const found = text === null || text.trim() === '' ? await byKind(hard, page, on, context) : await bySaying(text, hard, page, on, context);
  const ordinals = new Map((await stores.codes.list('waiting-time-band', on)).map(({ code, ordinal }) => [code, ordinal]));
  const judged = found.offerings.map((offering) => ({
    offering,
    criteria: judge(offering, need, waitingBands),
    waitingOrdinal: ordinals.get(offering.waitingTimeBand) ?? Number.MAX_SAFE_INTEGER,
  }));
  const offers = inOrderOfFit(judged)
    .slice(0, MOST_SHOWN)
    .map(({ offering, criteria: each }) => ({
      offering: shown('ServiceOffering', offering, on),
      fit: fitOf(each),
      criteria: each.map((one) => ({ ...one, criterion: showCode('offer-criterion', one.criterion, context) })),
    }));
  return { id: encodeOfferNeed(need), offers, isWhole: found.isWhole && judged.length <= MOST_SHOWN };
}

type Hard = Pick<Awaited<ReturnType<typeof requireCriteria>>, 'kinds' | 'zones'>;
interface Page {
  readonly first: number;
  readonly after: null;
}

async function byKind(hard: Hard, page: Page, on: string, { stores }: DirectoryContext) {
  const { nodes, pageInfo } = await stores.offerings.find(hard, page, on);
  return { offerings: nodes, isWhole: !pageInfo.hasNextPage };
}

async function bySaying(text: string, hard: Hard, page: Page, on: string, { stores }: DirectoryContext) {
  const { hits, hasNextPage } = await stores.offeringSearch.search(text, hard, null, page, on);
  const rows = await stores.offerings.byKeys(hits.map(({ offeringId }) => offeringId));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { offerings: hits.flatMap(({ offeringId }) => byId.get(offeringId) ?? []), isWhole: !hasNextPage };
}

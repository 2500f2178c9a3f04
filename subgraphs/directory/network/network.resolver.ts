import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { requireCodes, showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { Organisation } from '../organisation/organisation.type';
import { entryByReference } from '../reference-row/reference-row.resolver';
import { dayOf, shown, shownPage } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayPageArgs } from '../reference-row/reference-row.type';
import { Zone } from '../zone/zone.type';
import { audiencesFor } from './network.rules';
import type { NetworkRow } from './network.table';
import { MentalHealthNetwork, MentalHealthNetworkConnection, NetworkBudget, NetworkFilter } from './network.type';

export const networkByReference = entryByReference('MentalHealthNetwork', (stores, key) => stores.networks.byKey(key));

@Resolver(() => MentalHealthNetwork)
export class NetworkResolver {
  @Query(() => MentalHealthNetworkConnection, {
    description: 'The mental-health networks (netwerken geestelijke gezondheid), by name.',
  })
  async networks(
    @Arg('filter', () => NetworkFilter, { nullable: true, description: 'Which of them.' })
    filter: NetworkFilter | null | undefined,
    @Args(() => DayPageArgs) page: DayPageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    const { stores, now } = context;
    await requireCodes('belgian-entity', [filter?.entity], context);
    await requireCodes('network-audience', [filter?.audience], context);
    const { entity, audience, ageInYears = null } = filter ?? {};
    if (ageInYears !== null && (ageInYears < 0 || ageInYears > 130)) {
      throw new KringError('BAD_USER_INPUT', 'The value of filter.ageInYears is not an age of 0 to 130 years.');
    }
    const on = dayOf(page.on, now);
    const criteria = { entity, audience, audiences: ageInYears === null ? null : audiencesFor(ageInYears) };
    return shownPage('MentalHealthNetwork', await stores.networks.find(criteria, page, on), on);
  }

  @FieldResolver(() => DirectoryCode, {
    description: 'Region or community (gewest of gemeenschap); list belgian-entity.',
  })
  entity(@Root() { entity }: Shown<NetworkRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('belgian-entity', entity, context);
  }

  @FieldResolver(() => DirectoryCode, { description: 'For whom; list network-audience.' })
  audience(@Root() { audience }: Shown<NetworkRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('network-audience', audience, context);
  }

  @FieldResolver(() => [NetworkBudget], { description: 'Its budgets.' })
  budgets(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    return stores.networkBudgets.belonging('networkCode', key, on);
  }

  @FieldResolver(() => [Zone], { description: 'The zones it works for, as far as the directory knows them.' })
  async zones(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    const zones = await stores.zones.belonging('networkCode', key, on);
    return zones.map((zone) => shown('Zone', zone, on));
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that coordinates it, where the directory knows it.',
  })
  async organisation(@Root() { organisationId, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    const organisation = organisationId === null ? null : await stores.organisations.byKey(organisationId);
    return organisation && shown('Organisation', organisation, on);
  }
}

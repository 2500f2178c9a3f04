import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { labelled } from '../code/code.resolver';
import type { DirectoryContext } from '../directory.context';
import type { NetworkBudgetRow, NetworkRow } from '../network/network.table';
import { MentalHealthNetwork, NetworkBudget } from '../network/network.type';
import { Organisation } from '../organisation/organisation.type';
import { dayOf, inWords, shown } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import type { ZoneRow } from '../zone/zone.table';
import { Zone } from '../zone/zone.type';
import {
  isReached,
  networkGaps,
  partiesMissing,
  pilotUntilOn,
  privatePractice,
  scaleKeysMissing,
  spentOf,
  splitOf,
  stagesReached,
  zoneGaps,
} from './region-plan.rules';
import type { LocalPartnershipRow, PartnershipMemberRow, SteeringMemberRow } from './region-plan.table';
import {
  FirstLinePracticeSetting,
  LocalPartnership,
  LocalPartnershipMember,
  LocalPartnershipStage,
  NetworkBudgetPart,
  NetworkBudgetUse,
  NetworkGapKind,
  NetworkQualityReview,
  NetworkStrategy,
  PartnershipMonitorPoint,
  PartnershipPilot,
  PartnershipScale,
  RegionalSteering,
  SteeringMember,
  ZoneEvaluation,
  ZoneGapKind,
  ZoneGoal,
} from './region-plan.type';

@Resolver(() => Zone)
export class ZonePlanResolver {
  @FieldResolver(() => [ZoneGoal], { description: 'What it wants to reach (doelstellingen per zone).' })
  async goals(@Root() { key, on }: Shown<ZoneRow>, @Ctx() { stores, languages }: DirectoryContext) {
    const goals = await stores.zoneGoals.belonging('zoneCode', key, on);
    return goals.map((goal) => shown('ZoneGoal', labelled(goal, languages), on));
  }

  @FieldResolver(() => [ZoneEvaluation], { description: 'When results are held against goals (evaluatiemomenten), in order of time.' })
  async evaluations(@Root() { key, on }: Shown<ZoneRow>, @Ctx() { stores }: DirectoryContext) {
    const evaluations = await stores.zoneEvaluations.belonging('zoneCode', key, on);
    return evaluations.map((evaluation) => shown('ZoneEvaluation', evaluation, on));
  }

  @FieldResolver(() => [LocalPartnership], { description: 'Its local partnerships (lokale samenwerkingsverbanden).' })
  async partnerships(@Root() { key, on }: Shown<ZoneRow>, @Ctx() { stores }: DirectoryContext) {
    const partnerships = await stores.localPartnerships.belonging('zoneCode', key, on);
    return partnerships.map((partnership) => shown('LocalPartnership', partnership, on));
  }

  @FieldResolver(() => [ZoneGapKind], { description: 'What it lacks of what was agreed for zones of its kind (R-029, R-030, R-062).' })
  async gaps(@Root() zone: Shown<ZoneRow>, @Ctx() { stores }: DirectoryContext) {
    const { key, on } = zone;
    const [goals, evaluations, partnerships, [bounds]] = await Promise.all([
      stores.zoneGoals.belonging('zoneCode', key, on),
      stores.zoneEvaluations.belonging('zoneCode', key, on),
      stores.localPartnerships.belonging('zoneCode', key, on),
      stores.conventions.holding(on),
    ]);
    return zoneGaps(zone, { bounds: bounds ?? null, goals, evaluations, partnerships: partnerships.length }, on);
  }
}

@Resolver(() => LocalPartnership)
export class LocalPartnershipResolver {
  @FieldResolver(() => [LocalPartnershipMember], { description: 'Who takes part.' })
  members(@Root() { key, on }: Shown<LocalPartnershipRow>, @Ctx() { stores }: DirectoryContext) {
    return stores.partnershipMembers.belonging('partnershipCode', key, on);
  }

  @FieldResolver(() => PartnershipScale, { description: 'By what its scale was chosen (R-068).' })
  scale(@Root() partnership: Shown<LocalPartnershipRow>, @Ctx() { languages }: DirectoryContext): PartnershipScale {
    const said = (labels: LocalPartnershipRow['offer']) => labels && inWords(labels, languages);
    const { accessibility, demography, offer } = partnership;
    return { accessibility: said(accessibility), demography: said(demography), offer: said(offer), missing: scaleKeysMissing(partnership) };
  }

  @FieldResolver(() => PartnershipPilot, { nullable: true, description: 'That it is a pilot (proeftuin, S-27); null where it is none, or none any more.' })
  pilot(@Root() partnership: Shown<LocalPartnershipRow>, @Ctx() { languages }: DirectoryContext): PartnershipPilot | null {
    const until = pilotUntilOn(partnership, partnership.on);
    const { pilotFreeOf } = partnership;
    return until === null ? null : { freeOf: pilotFreeOf && inWords(pilotFreeOf, languages), until };
  }

  @FieldResolver(() => [LocalPartnershipStage], { description: 'The steps it has come through, in order: each needs the one before it (R-069).' })
  stagesReached(@Root() { stage }: Shown<LocalPartnershipRow>) {
    return stagesReached(stage);
  }

  @FieldResolver(() => [PartnershipMonitorPoint], { description: 'Its monitor: the reference points it is held against (S-20).' })
  async monitor(@Root() { key, on }: Shown<LocalPartnershipRow>, @Ctx() { stores, languages }: DirectoryContext) {
    const points = await stores.monitorPoints.belonging('partnershipCode', key, on);
    return points.map((point) => ({ ...shown('PartnershipMonitorPoint', labelled(point, languages), on), isReached: isReached(point) }));
  }
}

@Resolver(() => LocalPartnershipMember)
export class LocalPartnershipMemberResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Which organisation.' })
  organisation(@Root() { organisationId }: PartnershipMemberRow, @Ctx() context: DirectoryContext) {
    return organisationOf(organisationId, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it binds itself to (bindend engagement, mandaat), in the language of Accept-Language; null where to nothing yet.',
  })
  mandate(@Root() { mandate }: PartnershipMemberRow, @Ctx() { languages }: DirectoryContext): string | null {
    return mandate && inWords(mandate, languages);
  }
}

@Resolver(() => SteeringMember)
export class SteeringMemberResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Which organisation.' })
  organisation(@Root() { organisationId }: SteeringMemberRow, @Ctx() context: DirectoryContext) {
    return organisationOf(organisationId, context);
  }
}

@Resolver(() => MentalHealthNetwork)
export class NetworkPlanResolver {
  @FieldResolver(() => RegionalSteering, { description: 'Who steers the region (regionale regie), and who is missing (R-119).' })
  async steering(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    const members = await stores.steeringMembers.belonging('networkCode', key, on);
    return Object.assign(new RegionalSteering(), { members, missing: partiesMissing(members) });
  }

  @FieldResolver(() => [NetworkStrategy], { description: 'What it set out to do for all who live there (strategisch plan, S-19).' })
  async strategy(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores, languages }: DirectoryContext) {
    const rows = await stores.networkStrategies.belonging('networkCode', key, on);
    return rows.map((row) => shown('NetworkStrategy', labelled(row, languages), on));
  }

  @FieldResolver(() => [NetworkQualityReview], { description: 'When it looks at its own quality, in order of time (kwaliteitscultuur, S-23).' })
  async qualityReviews(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    const rows = await stores.qualityReviews.belonging('networkCode', key, on);
    return rows.map((row) => shown('NetworkQualityReview', row, on));
  }

  @FieldResolver(() => [NetworkGapKind], {
    nullable: true,
    description: 'What it lacks of what each network was given (R-058); null where none of its zones is known.',
  })
  async gaps(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    const [zones, ...offerings] = await Promise.all([
      stores.zones.belonging('networkCode', key, on),
      stores.offerings.belonging('kind', 'REHAB_PROGRAMME', on),
      stores.offerings.belonging('kind', 'JOB_COACHING', on),
    ]);
    const codes = new Set(zones.map(({ code }) => code));
    return networkGaps(codes.size === 0 ? null : offerings.flat().filter(({ zoneCodes }) => zoneCodes.some((code) => codes.has(code))));
  }

  @FieldResolver(() => FirstLinePracticeSetting, {
    nullable: true,
    description: 'Where first-line psychologists of its zones work (R-040); null where no place is known.',
  })
  async firstLinePractice(@Root() { key, on }: Shown<NetworkRow>, @Ctx() { stores }: DirectoryContext) {
    const [zones, offerings] = await Promise.all([
      stores.zones.belonging('networkCode', key, on),
      stores.offerings.belonging('kind', 'FIRST_LINE_PSYCHOLOGY', on),
    ]);
    const codes = new Set(zones.map(({ code }) => code));
    const places = await stores.locations.byKeys(offerings.flatMap(({ locationCode }) => locationCode ?? []));
    return privatePractice(offerings, [...new Set(places)].filter(({ zoneCode }) => codes.has(zoneCode)));
  }
}

@Resolver(() => NetworkBudget)
export class NetworkBudgetResolver {
  @FieldResolver(() => [NetworkBudgetPart], { description: 'How it is split and paid (R-032, R-034), by the convention that holds today.' })
  async parts(@Root() budget: NetworkBudgetRow, @Ctx() { stores, now }: DirectoryContext) {
    const shares = await stores.budgetShares.holding(dayOf(null, now));
    return splitOf(budget, shares).map(({ stream, cents, monthlyCents, lastMonthCents }) => ({
      ...{ stream, amountCents: Number(cents), monthlyCents: Number(monthlyCents), lastMonthCents: Number(lastMonthCents) },
    }));
  }

  @FieldResolver(() => NetworkBudgetUse, { description: 'What was used of it (R-031); in this year, where it is for no period in particular.' })
  async use(@Root() budget: NetworkBudgetRow, @Ctx() { stores, now }: DirectoryContext) {
    const today = dayOf(null, now);
    const spending = await stores.networkSpending.belonging('networkCode', budget.networkCode, today);
    const { cents, isOver } = spentOf(budget, spending, today);
    return { spentCents: Number(cents), isOver };
  }
}

async function organisationOf(id: string, { stores, now }: DirectoryContext) {
  const organisation = await stores.organisations.byKey(id);
  return organisation && shown('Organisation', organisation, dayOf(null, now));
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { openTrajectoryAct, tellAll } from '../acting';
import { firstMisfit, keyOf, misfitOfCodes } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import { MentalHealthTrajectory } from '../trajectory/trajectory.type';
import { domainsLeftOut, needsMappingDue } from './needs-map.rules';
import type { NeedsMapRow } from './needs-map.table';
import { MapNeedsInput, NeedsMap, NeedsMapConnection, NeedsMapRecord, NeedsMappingDue } from './needs-map.type';

const { Recorded, Result } = NeedsMapRecord;

function showMap(row: NeedsMapRow, languages: readonly string[]) {
  const domains = (codes: readonly string[]) => codes.map((code) => coded('life-domain', code, languages));
  return {
    ...present('NeedsMap', row),
    practitioner: professionalReference(row.practitioner),
    withNeed: domains(row.withNeed),
    withoutNeed: domains(row.withoutNeed),
    leftOut: domains(domainsLeftOut(row)),
  };
}

export const NeedsMapRecordedResolver = recordedResolver(
  Recorded,
  { field: 'map', type: NeedsMap, category: 'CARE_NEEDS', description: 'The map as it stands.' },
  (stores) => stores.needsMaps,
  showMap,
);

@Resolver(() => MentalHealthTrajectory)
export class TrajectoryNeedsMappingResolver {
  @FieldResolver(() => NeedsMappingDue, {
    nullable: true,
    description: 'By when the needs are mapped again; null in Belgium, and while the trajectory does not run (R-078).',
  })
  @Consent('CARE_NEEDS')
  needsMappingDue(
    @Root() { row }: { row: TrajectoryRow },
    @Ctx() { gate, stores, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'CARE_NEEDS', info, async (permit, isWithoutAWord) => {
      // Worked out from the few maps somebody made themselves it would call overdue what was done.
      const ofHouse = { heldBy: row.heldBy, author: row.heldBy, parties: [] };
      if (!isWithoutAWord && !covers(permit.rows, ofHouse)) return null;
      return needsMappingDue(await stores.needsMaps.all(permit), row, localDate(now));
    });
  }
}

@Resolver(() => Person)
export class NeedsMapsResolver {
  @FieldResolver(() => NeedsMapConnection, {
    nullable: true,
    description: 'On which life domains the person needs something, the latest map first, of a period (R-078).',
  })
  @Consent('CARE_NEEDS')
  needsMaps(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('NeedsMap', await stores.needsMaps.filteredPage(permit, page), (row) => showMap(row, languages)),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records on which life domains the person needs something. By the provider who answers for the trajectory, while it ' +
      'runs. In the Netherlands a map that leaves a domain out is warned of, and does not count as the yearly one (R-078).',
  })
  async mapNeeds(
    @Arg('input', () => MapNeedsInput, { description: 'In which trajectory, and on which domains.' }) input: MapNeedsInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { withNeed, withoutNeed } = input;
    const misfit = firstMisfit(
      misfitOfCodes('life-domain', withNeed, 'withNeed'),
      misfitOfCodes('life-domain', withoutNeed, 'withoutNeed'),
      withNeed.some((domain) => withoutNeed.includes(domain)) ? 'On one domain there is a need or there is none.' : null,
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit, 'R-078');
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'CARE_NEEDS', info);
    if (act instanceof Refused) return act;
    const mappedOn = dateGiven(input.mappedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'mapNeeds', input, async (scope) => {
      const { stores } = scope;
      if (!isRunning(act.seen.state)) return refused('RULE_NOT_MET', 'Needs are mapped while the trajectory runs.', 'R-078');
      if (mappedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'mappedOn lies in the future.');
      const row = await stores.needsMaps.add(act.permit, {
        ...act.writer,
        ...{ trajectoryId: act.trajectoryId, mappedOn, practitioner: act.writer.author, withNeed, withoutNeed },
      });
      await tellAll(scope, stores.dueFeed.ofNeeds(act.permit, act.writer.heldBy, act.trajectoryId, localDate(context.now)));
      const isPartial = act.seen.jurisdiction === 'NL' && domainsLeftOut(row).length > 0;
      return { person: act.person, row: row.id, warned: warned(isPartial && 'R-078') };
    });
    return answered(Recorded, receipt);
  }
}

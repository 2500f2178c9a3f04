import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfOptionalText } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver, isRunning } from '../trajectory/trajectory-states.rules';
import { intensityMessage, misfitOfAmount } from './care-intensity.rules';
import type { CareIntensityChangeRow } from './care-intensity.table';
import {
  CareIntensityChange,
  CareIntensityChangeConnection,
  CareIntensityChangeRecord,
  ChangeCareIntensityInput,
} from './care-intensity.type';

const { Recorded, Result } = CareIntensityChangeRecord;

export function showIntensityChange(row: CareIntensityChangeRow, languages: readonly string[]) {
  return {
    ...present('CareIntensityChange', row),
    reason: coded('intensity-reason', row.reason, languages),
    organisation: organisationReference(row.heldBy),
  };
}

export const CareIntensityChangeRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'change',
    type: CareIntensityChange,
    category: 'RECOVERY_PLAN',
    description: 'The change as it stands.',
  },
  (stores) => stores.careIntensityChanges,
  showIntensityChange,
);

@Resolver(() => Person)
export class CareIntensityChangesResolver {
  @FieldResolver(() => CareIntensityChangeConnection, {
    nullable: true,
    description: 'When care went up or down and why, of all time or a period; the latest first (M-51).',
  })
  @Consent('RECOVERY_PLAN')
  careIntensityChanges(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('CareIntensityChange', await stores.careIntensityChanges.filteredPage(permit, page), (row) =>
        showIntensityChange(row, languages),
      ),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records that care goes up or down and why, and tells the register that it did. It takes no new indication (R-112). ' +
      'By the provider who answers for the trajectory.',
  })
  async changeCareIntensity(
    @Arg('input', () => ChangeCareIntensityInput, { description: 'Which trajectory, more or less, why.' })
    input: ChangeCareIntensityInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCode('intensity-reason', input.reason, 'reason'),
      misfitOfOptionalText(input.explanation, 'explanation'),
      misfitOfLanguage(input.language),
      misfitOfAmount(input),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'RECOVERY_PLAN', info);
    if (act instanceof Refused) return act;
    const changedOn = dateGiven(input.changedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'changeCareIntensity', input, async (scope) => {
      const trajectory = await scope.stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory has ended.');
      if (!isRunning(trajectory.state) || trajectory.startedOn === null) {
        return refused('RULE_NOT_MET', 'This trajectory has not begun.');
      }
      if (changedOn > localDate(context.now) || changedOn < trajectory.startedOn) {
        return refused('INPUT_NOT_FIT', 'changedOn lies between the start and today.');
      }
      const row = await scope.stores.careIntensityChanges.add(act.permit, {
        ...act.writer,
        trajectoryId: trajectory.id,
        direction: input.direction,
        changedOn,
        reason: input.reason,
        explanation: input.explanation?.trim() ?? null,
        language: input.language,
        halfDaysAWeek: input.halfDaysAWeek ?? null,
        contactsInFourWeeks: input.contactsInFourWeeks ?? null,
      });
      await scope.tell(intensityMessage(row, trajectory.accountable));
      return { person: act.person, row: row.id };
    });
    return answered(Recorded, receipt);
  }
}

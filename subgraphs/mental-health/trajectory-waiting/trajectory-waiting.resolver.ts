import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRowAct, openTrajectoryAct, tellAll, writerOf } from '../acting';
import { keyOf, misfitOfCode } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver, isRunning } from '../trajectory/trajectory-states.rules';
import { mayAnswer, recheckDueOn, recheckNotAhead } from './trajectory-waiting.rules';
import type { BridgingCareRow, TrajectoryWaitingRow } from './trajectory-waiting.table';
import {
  AnswerBridgingCareInput,
  BridgingCare,
  BridgingCareConnection,
  BridgingCareRecord,
  CheckNeedWhileWaitingInput,
  OfferBridgingCareInput,
  TrajectoryWaiting,
  TrajectoryWaitingConnection,
  TrajectoryWaitingRecord,
} from './trajectory-waiting.type';

export function showWaiting(row: TrajectoryWaitingRow, languages: readonly string[]) {
  return {
    ...present('TrajectoryWaiting', row),
    waitsFor: coded('mental-health-trajectory', row.waitsFor, languages),
    recheckDueOn: recheckDueOn(row),
    organisation: organisationReference(row.heldBy),
  };
}

function showBridging(row: BridgingCareRow, languages: readonly string[]) {
  return {
    ...present('BridgingCare', row),
    form: coded('bridging-care', row.form, languages),
    organisation: organisationReference(row.heldBy),
  };
}

export const TrajectoryWaitingRecordedResolver = recordedResolver(
  TrajectoryWaitingRecord.Recorded,
  { field: 'waiting', type: TrajectoryWaiting, category: 'WAITING', description: 'The place as it now stands.' },
  (stores) => stores.trajectoryWaiting,
  showWaiting,
);

export const BridgingCareRecordedResolver = recordedResolver(
  BridgingCareRecord.Recorded,
  { field: 'bridgingCare', type: BridgingCare, category: 'TRAJECTORY', description: 'The offer as it now stands.' },
  (stores) => stores.bridgingCare,
  showBridging,
);

@Resolver(() => Person)
export class TrajectoryWaitingResolver {
  @FieldResolver(() => TrajectoryWaitingConnection, {
    nullable: true,
    description:
      'Places on waiting lists of mental-health providers, the latest first (M-40). Who keeps one of the lists reads their own ' +
      '(ST-11).',
  })
  @Consent('WAITING')
  trajectoryWaiting(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages, actor }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const keeper = writerOf(actor)?.heldBy ?? null;
    return gate.read(person, 'WAITING', info, async (permit) =>
      presentPage('TrajectoryWaiting', await stores.trajectoryWaiting.pageOfKeeper(permit, page, keeper), (row) =>
        showWaiting(row, languages),
      ),
    );
  }

  @FieldResolver(() => BridgingCareConnection, {
    nullable: true,
    description: 'Care that was offered before a trajectory began, the latest first (M-41).',
  })
  @Consent('TRAJECTORY')
  bridgingCare(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAJECTORY', info, async (permit) =>
      presentPage('BridgingCare', await stores.bridgingCare.page(permit, page), (row) => showBridging(row, languages)),
    );
  }

  @Mutation(() => TrajectoryWaitingRecord.Result, {
    description:
      'Records that somebody who waits was asked whether the need is still the same (R-060). By the provider who keeps ' +
      'the list. A need that changed leads nowhere by itself: what follows is agreed with the person.',
  })
  async checkNeedWhileWaiting(
    @Arg('input', () => CheckNeedWhileWaitingInput, { description: 'Of which place, when, and the answer.' })
    input: CheckNeedWhileWaitingInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.waiting, 'waiting', 'TrajectoryWaiting');
    const act = await openRowAct(context, key, 'WAITING', context.stores.trajectoryWaiting, info);
    if (act instanceof Refused) return act;
    const needCheckedOn = dateGiven(input.checkedOn);
    const recheckOn = input.recheckOn ? dateGiven(input.recheckOn) : null;
    if (recheckOn !== null && recheckOn <= localDate(context.now)) return recheckNotAhead();
    const receipt = await context.writing.once(input.idempotencyKey, 'checkNeedWhileWaiting', input, async (scope) => {
      const { stores } = scope;
      const current = await stores.trajectoryWaiting.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.until !== null) return refused('ALREADY_ENDED', 'The person waits no longer.');
      if (needCheckedOn > localDate(context.now) || needCheckedOn < current.since) {
        return refused('INPUT_NOT_FIT', 'checkedOn lies between the first day of waiting and today.');
      }
      const amended = await stores.trajectoryWaiting.amend(act.permit, act.rowId, input.version, {
        needCheckedOn,
        needUnchanged: input.needUnchanged,
        recheckOn,
      });
      if (typeof amended === 'string') return staleVersion();
      await tellAll(scope, stores.dueFeed.ofWaiting(act.permit, act.writer.heldBy, current.trajectoryId));
      return { person: act.person, row: act.rowId };
    });
    return answered(TrajectoryWaitingRecord.Recorded, receipt);
  }

  @Mutation(() => BridgingCareRecord.Result, {
    description:
      'Offers care before a trajectory begins (overbruggingszorg). By the provider who answers for the trajectory; ' +
      'whether the person takes it is theirs to say.',
  })
  async offerBridgingCare(
    @Arg('input', () => OfferBridgingCareInput, { description: 'Which trajectory, what, when.' })
    input: OfferBridgingCareInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfCode('bridging-care', input.form, 'form');
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const offeredOn = dateGiven(input.offeredOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'offerBridgingCare', input, async (scope) => {
      const { stores } = scope;
      const current = await stores.trajectories.one(act.permit, act.trajectoryId);
      if (current === null) return notFound();
      if (isOver(current.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (isRunning(current.state)) {
        return refused('RULE_NOT_MET', 'This trajectory has begun; bridging care is care before the start.');
      }
      if (offeredOn > localDate(context.now) || offeredOn < current.openedOn) {
        return refused('INPUT_NOT_FIT', 'offeredOn lies between the application and today.');
      }
      const { id } = await stores.bridgingCare.add(act.permit, {
        ...act.writer,
        trajectoryId: current.id,
        form: input.form,
        answer: 'OFFERED',
        offeredOn,
        answeredOn: offeredOn,
      });
      await tellAll(scope, stores.dueFeed.ofWaiting(act.permit, act.writer.heldBy, current.id));
      return { person: act.person, row: id };
    });
    return answered(BridgingCareRecord.Recorded, receipt);
  }

  @Mutation(() => BridgingCareRecord.Result, {
    description: 'Records what the person answered to care before the start, or that it is over. By whoever offered it.',
  })
  async answerBridgingCare(
    @Arg('input', () => AnswerBridgingCareInput, { description: 'To which offer, and the answer.' })
    input: AnswerBridgingCareInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.bridgingCare, 'bridgingCare', 'BridgingCare');
    const act = await openRowAct(context, key, 'TRAJECTORY', context.stores.bridgingCare, info);
    if (act instanceof Refused) return act;
    const answeredOn = dateGiven(input.answeredOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'answerBridgingCare', input, async (scope) => {
      const { stores } = scope;
      const current = await stores.bridgingCare.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (!mayAnswer(current.answer, input.answer)) {
        return refused('RULE_NOT_MET', `Bridging care that is ${current.answer} cannot become ${input.answer}.`);
      }
      if (answeredOn > localDate(context.now) || answeredOn < current.answeredOn) {
        return refused('INPUT_NOT_FIT', 'answeredOn lies between the last answer and today.');
      }
      const { answer } = input;
      const amended = await stores.bridgingCare.amend(act.permit, act.rowId, input.version, { answer, answeredOn });
      if (typeof amended === 'string') return staleVersion();
      await tellAll(scope, stores.dueFeed.ofWaiting(act.permit, act.writer.heldBy, current.trajectoryId));
      return { person: act.person, row: act.rowId };
    });
    return answered(BridgingCareRecord.Recorded, receipt);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope, Receipt } from '../../kit/writing';
import { notTheirs, ofHouse, openRecordAct, openTrajectoryAct, stoppedByPerson, tellAll } from '../acting';
import type { TrajectoryAct } from '../acting';
import {
  firstMisfit,
  keyOf,
  misfitOfCode,
  misfitOfCodes,
  misfitOfLanguage,
  misfitOfText,
  personOf,
  professionalOf,
} from '../acting.rules';
import { careForm, isCareFormOf } from '../care-form/care-form.rules';
import { isCheckOpen } from '../child-safety-check/child-safety-check.rules';
import { judgedCriteria, outcomeOf } from '../eligibility/eligibility-criteria.rules';
import { endingFault, openingFault } from '../functional-assessment/functional-assessment.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { closureMessage } from '../trajectory-closure/trajectory-closure.rules';
import { recheckNotAhead } from '../trajectory-waiting/trajectory-waiting.rules';
import { STEPS_ONWARD, isOver, isRunning, stateAfter } from './trajectory-states.rules';
import { familyWasThoughtOf, partMessage, partsOver, trajectoryStartedMessage } from './trajectory.rules';
import type { TrajectoryPart, TrajectoryRow, TrajectoryStep } from './trajectory.table';
import { showTrajectory } from './trajectory.resolver';
import {
  AssignTrajectoryInput,
  BeginAftercareInput,
  CloseTrajectoryInput,
  MentalHealthTrajectory,
  PlanTrajectoryEndInput,
  PlanTrajectoryStartInput,
  PutOnWaitingListInput,
  RegisterApplicationInput,
  ResumeTrajectoryInput,
  StartTrajectoryInput,
  TrajectoryRecord,
} from './trajectory.type';

const { Recorded, Result } = TrajectoryRecord;
type Answer = InstanceType<typeof Recorded> | Refused;

export const TrajectoryRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'trajectory',
    type: MentalHealthTrajectory,
    category: 'TRAJECTORY',
    description: 'The trajectory as it now stands.',
  },
  (stores) => stores.trajectories,
  showTrajectory,
);

type Scope = ActScope<MentalHealthContext['stores']>;
type OwnAct = TrajectoryAct<'TRAJECTORY'>;
type Changes = Partial<
  Pick<
    TrajectoryRow,
    'startedOn' | 'plannedEndOn' | 'endedOn' | 'leadPractitioner' | 'counsellor' | 'phase' | 'phaseStartedOn'
  >
>;

/** What a step reads and writes besides the trajectory, all asked for before the act: no transaction waits for a decision. */
interface StepPermits {
  readonly plans: Permit<'RECOVERY_PLAN', 'READ'> | null;
  readonly waiting: Permit<'WAITING', 'READ'> | null;
  readonly waitingOn: Permit<'WAITING', 'CONTRIBUTE'> | null;
  readonly needs: Permit<'CARE_NEEDS', 'READ'> | null;
  readonly diagnosis: Permit<'DIAGNOSIS', 'READ'> | null;
  readonly addiction: Permit<'ADDICTION', 'READ'> | null;
  readonly checks: Permit<'FAMILY_IMPACT_CHECK_DONE', 'READ'> | null;
  readonly childSafety: Permit<'CHILD_SAFETY_CHECK', 'READ'> | null;
  readonly assessments: Permit<'FUNCTIONAL_ASSESSMENT', 'READ'> | null;
}

/** What a step needs to know of; nothing else of the person is asked for it. */
async function permitsFor(
  step: TrajectoryStep,
  { person, seen }: OwnAct,
  { gate }: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<StepPermits> {
  const form = careForm(seen.kind);
  const judges = step === 'PLAN_START' && form?.programme != null;
  const leavesList = step === 'PLAN_START' || step === 'ROUTE_ELSEWHERE' || step === 'WITHDRAW';
  const looksAtAssessment = form?.needsFunctionalAssessment === true && (step === 'START' || step === 'END');
  const asksPlans = STEPS_ONWARD.includes(step) || form?.isTemporary === true || looksAtAssessment;
  const checksFamily = step === 'START' && form?.needsFamilyImpactCheck === true;
  const [plans, waiting, waitingOn, needs, diagnosis, addiction, checks, childSafety, assessments] = await Promise.all([
    asksPlans ? gate.open(person, 'RECOVERY_PLAN', 'READ', info) : null,
    leavesList ? gate.open(person, 'WAITING', 'READ', info) : null,
    leavesList ? gate.open(person, 'WAITING', 'CONTRIBUTE', info) : null,
    judges ? gate.open(person, 'CARE_NEEDS', 'READ', info) : null,
    judges ? gate.open(person, 'DIAGNOSIS', 'READ', info) : null,
    judges ? gate.open(person, 'ADDICTION', 'READ', info) : null,
    checksFamily ? gate.open(person, 'FAMILY_IMPACT_CHECK_DONE', 'READ', info) : null,
    step === 'START' && seen.jurisdiction === 'NL' ? gate.open(person, 'CHILD_SAFETY_CHECK', 'READ', info) : null,
    looksAtAssessment ? gate.open(person, 'FUNCTIONAL_ASSESSMENT', 'READ', info) : null,
  ]);
  return { plans, waiting, waitingOn, needs, diagnosis, addiction, checks, childSafety, assessments };
}

interface StepTaken {
  readonly step: TrajectoryStep;
  /** Local date. */
  readonly on: string;
  readonly changes?: (current: TrajectoryRow) => Changes;
  /** What stands against it; asked once state and version fit. */
  readonly unless?: (current: TrajectoryRow, scope: Scope, permits: StepPermits) => Promise<Refused | null>;
  /** What is recorded with it, and the rules to be warned of. */
  readonly besides?: (after: TrajectoryRow, scope: Scope, permits: StepPermits) => Promise<string | void>;
}

interface OnTrajectoryInput {
  readonly trajectory: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

@Resolver()
export class TrajectoryCourseResolver {
  @Mutation(() => Result, {
    description:
      'Records an application (aanmelding) at a mental-health provider. By a mental-health professional with a relation ' +
      'to the person, in the record of their own.',
  })
  async registerApplication(
    @Arg('input', () => RegisterApplicationInput, { description: 'For what, with which question.' })
    input: RegisterApplicationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const person = personOf(input.person, 'person');
    const accountable = professionalOf(input.accountable, 'accountable');
    const misfit = firstMisfit(
      misfitOfText(input.question, 'question'),
      misfitOfLanguage(input.language),
      misfitOfCode('application-source', input.broughtBy, 'broughtBy'),
      misfitOfCode('mental-health-trajectory', input.careForm, 'careForm'),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const act = await openRecordAct(context, person, 'TRAJECTORY', info);
    if (act instanceof Refused) return act;
    const needs = await openRecordAct(context, person, 'CARE_NEEDS', info);
    if (needs instanceof Refused) return needs;
    const openedOn = dateGiven(input.appliedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'registerApplication', input, async ({ stores, tell }) => {
      if (openedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'appliedOn lies in the future.');
      if (!isCareFormOf(input.careForm, input.jurisdiction)) {
        return refused('INPUT_NOT_FIT', 'careForm does not exist where this jurisdiction holds.');
      }
      const trajectory = await stores.trajectories.add(act.permit, {
        ...act.writer,
        kind: input.careForm,
        jurisdiction: input.jurisdiction,
        state: 'APPLIED',
        counsellor: null,
        accountable,
        leadPractitioner: null,
        openedOn,
        startedOn: null,
        plannedEndOn: null,
        endedOn: null,
        phase: null,
        phaseStartedOn: null,
      });
      const { id } = trajectory;
      await stores.applications.add(needs.permit, {
        ...act.writer,
        // Told by the person or a relative, it is their question in the provider's record.
        source: VOICE_OF_SOURCE[input.broughtBy] ?? act.writer.source,
        trajectoryId: id,
        appliedOn: openedOn,
        broughtBy: input.broughtBy,
        question: input.question.trim(),
        language: input.language,
        fromYouthCare: input.fromYouthCare,
      });
      const event = { ...act.writer, trajectoryId: id, happenedOn: openedOn, state: 'APPLIED', ofVersion: 1 } as const;
      await stores.trajectoryEvents.add(act.permit, { ...event, step: 'APPLY', part: null, professional: null });
      await stores.trajectoryEvents.add(act.permit, {
        ...event,
        step: null,
        part: 'ACCOUNTABLE',
        professional: accountable,
      });
      await tell(partMessage(trajectory, 'ACCOUNTABLE', accountable, openedOn));
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Puts the person on the provider’s waiting list (wachtlijst). By the provider who answers for the trajectory.',
  })
  async putOnWaitingList(
    @Arg('input', () => PutOnWaitingListInput, { description: 'Which trajectory, since when.' })
    input: PutOnWaitingListInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const since = dateGiven(input.since);
    const recheckOn = input.recheckOn ? dateGiven(input.recheckOn) : null;
    return this.take(context, info, 'putOnWaitingList', input, async (act) => {
      const waiting = await permitFor(context, act, 'WAITING', info);
      if (waiting instanceof Refused) return waiting;
      return {
        step: 'PUT_ON_WAITING_LIST',
        on: since,
        changes: () => ({ startedOn: null }),
        unless: async () => (recheckOn === null || recheckOn > localDate(context.now) ? null : recheckNotAhead()),
        besides: async (after, scope) => {
          await scope.stores.trajectoryWaiting.add(waiting, {
            ...act.writer,
            trajectoryId: after.id,
            waitsFor: after.kind,
            since,
            until: null,
            needCheckedOn: null,
            needUnchanged: null,
            recheckOn,
          });
          await tellAll(scope, scope.stores.dueFeed.ofWaiting(act.permit, act.writer.heldBy, after.id));
        },
      };
    });
  }

  @Mutation(() => Result, {
    description:
      'Agrees when a trajectory is to begin, or moves that day. Where the sources print criteria for the form of care, ' +
      'an assessment must find every one met (R-041 to R-044, R-100). By the provider who answers for it.',
  })
  async planTrajectoryStart(
    @Arg('input', () => PlanTrajectoryStartInput, { description: 'Which trajectory, from when.' })
    input: PlanTrajectoryStartInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const startsOn = dateGiven(input.startsOn);
    const today = localDate(context.now);
    return this.take(context, info, 'planTrajectoryStart', input, async () => ({
      step: 'PLAN_START',
      on: today,
      changes: () => ({ startedOn: startsOn }),
      unless: async (current, scope, permits) => {
        if (startsOn < today) return refused('INPUT_NOT_FIT', 'startsOn lies in the past; a start is planned ahead.');
        return this.isEligible(current, scope, permits);
      },
      besides: async (after, scope, permits) => this.stopWaiting(after, today, scope, permits),
    }));
  }

  @Mutation(() => Result, {
    description:
      'Records that a trajectory began: not before the whole family was thought of (R-052), with one who is accountable ' +
      'and one who leads the treatment, with a planned end where it is temporary (R-055), with a functional assessment that ' +
      'has both signatures where that opens the care (R-022), and not before a child-safety check that Dutch rules ask for ' +
      '(R-086): there by who leads the treatment, since others do not see it (C-40). By the provider who answers for it.',
  })
  async startTrajectory(
    @Arg('input', () => StartTrajectoryInput, { description: 'Which trajectory, since when, led by whom.' })
    input: StartTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const startedOn = dateGiven(input.startedOn);
    const plannedEndOn = input.plannedEndOn ? dateGiven(input.plannedEndOn) : null;
    const leadPractitioner = professionalOf(input.leadPractitioner, 'leadPractitioner');
    const counsellor = input.counsellor == null ? null : professionalOf(input.counsellor, 'counsellor');
    return this.take(context, info, 'startTrajectory', input, async (act) => ({
      step: 'START',
      on: startedOn,
      changes: ({ kind }) => ({
        startedOn,
        plannedEndOn,
        leadPractitioner,
        counsellor,
        ...(careForm(kind)?.hasPhases === true && { phase: 'START', phaseStartedOn: startedOn }),
      }),
      unless: async (current, { stores }, { checks: reading, childSafety, assessments }) => {
        const rule = careForm(current.kind);
        if (startedOn > localDate(context.now)) {
          return refused('INPUT_NOT_FIT', 'startedOn lies in the future; a start is recorded when it was made.');
        }
        if (startedOn < current.openedOn) {
          return refused('INPUT_NOT_FIT', 'startedOn lies before the application.');
        }
        if (plannedEndOn !== null && plannedEndOn <= startedOn) {
          return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'plannedEndOn must come after startedOn.');
        }
        if (rule?.isTemporary === true && plannedEndOn === null) {
          return refused('RULE_NOT_MET', 'This form of care is temporary: name the day on which it is to end.', 'R-055');
        }
        // Refused whether there is a check or not: to whom it is not open there is none, and it stands before the start (C-40).
        const seesChecks = childSafety !== null && covers(childSafety.rows, ofHouse(current.heldBy));
        if (current.jurisdiction === 'NL' && !seesChecks) {
          return refused('NOT_PERMITTED', 'Where Dutch rules hold, who leads the treatment at the provider records the start.', 'R-086');
        }
        if (seesChecks && isCheckOpen(current.id, await stores.childSafetyChecks.all(childSafety))) {
          return refused('RULE_NOT_MET', 'Before it begins, do the child-safety check that is needed (recordChildSafetyCheck).', 'R-086');
        }
        const unopened = rule?.needsFunctionalAssessment === true ? await unopenedBy(assessments, stores, startedOn) : null;
        if (unopened !== null) return unopened;
        if (rule?.needsFamilyImpactCheck !== true) return null;
        const checks = reading === null ? [] : await stores.familyImpactChecksDone.all(reading);
        if (familyWasThoughtOf(current, startedOn, checks)) return null;
        return refused(
          'RULE_NOT_MET',
          'Before it begins, think with the person of what it means for the whole family, also when there are no ' +
            'children, and record that (recordFamilyImpactCheck).',
          'R-052',
        );
      },
      besides: async (after, scope) => {
        const { stores, tell } = scope;
        if (after.phase !== null) {
          await stores.trajectoryPhases.add(act.permit, {
            ...act.writer,
            trajectoryId: after.id,
            phase: 'START',
            startedOn,
          });
        }
        await this.passPart(act, after, 'LEAD_PRACTITIONER', leadPractitioner, startedOn, scope);
        if (counsellor !== null) await this.passPart(act, after, 'COUNSELLOR', counsellor, startedOn, scope);
        await tell(trajectoryStartedMessage(after));
        return warned(plannedEndOn !== null && careForm(after.kind)?.isOpenEnded === true && 'R-112');
      },
    }));
  }

  @Mutation(() => Result, {
    description: 'Records that a trajectory was rounded off and goes on as aftercare. By the provider who answers for it.',
  })
  async beginAftercare(
    @Arg('input', () => BeginAftercareInput, { description: 'Which trajectory, since when.' }) input: BeginAftercareInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const on = dateGiven(input.beganOn);
    return this.take(context, info, 'beginAftercare', input, async () => ({
      step: 'BEGIN_AFTERCARE',
      on,
      unless: async (current) => notBeforeStart(current, on, 'beganOn', context),
      besides: async (after, scope, permits) => this.warnWithoutFollowUpPlan(after, scope, permits),
    }));
  }

  @Mutation(() => Result, {
    description:
      'Takes a trajectory up again out of aftercare, at once and without a new application (R-106). By the provider who ' +
      'answers for it.',
  })
  async resumeTrajectory(
    @Arg('input', () => ResumeTrajectoryInput, { description: 'Which trajectory, since when.' })
    input: ResumeTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const on = dateGiven(input.resumedOn);
    return this.take(context, info, 'resumeTrajectory', input, async () => ({
      step: 'RESUME',
      on,
      unless: async (current) => notBeforeStart(current, on, 'resumedOn', context),
    }));
  }

  @Mutation(() => Result, {
    description:
      'Records that a trajectory ended, and why, and tells the register (R-083). Never refused for want of a plan for ' +
      'afterwards, of which it warns (R-055). Where a functional assessment opened it, that is looked at a last time first ' +
      '(R-023), but for somebody who stops (R-059). By the provider who answers for it.',
  })
  async endTrajectory(
    @Arg('input', () => CloseTrajectoryInput, { description: 'Which trajectory, when, why.' })
    input: CloseTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return this.close(context, info, 'endTrajectory', 'END', input);
  }

  @Mutation(() => Result, {
    description:
      'Records that a trajectory does not begin, and what the person was shown instead: nobody is just turned away ' +
      '(X-18). By the provider who answers for it.',
  })
  async routeElsewhere(
    @Arg('input', () => CloseTrajectoryInput, { description: 'Which trajectory, why, and what instead.' })
    input: CloseTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    if (input.pointedTo.length === 0) {
      return refused('RULE_NOT_MET', 'Say in pointedTo what the person was shown instead; nobody is just turned away.', 'X-18');
    }
    return this.close(context, info, 'routeElsewhere', 'ROUTE_ELSEWHERE', input);
  }

  @Mutation(() => Result, {
    description:
      'Records that the person did not go on with an application. By the provider who answers for it; the person says so ' +
      'themselves with askOfTrajectory.',
  })
  async withdrawApplication(
    @Arg('input', () => CloseTrajectoryInput, { description: 'Which trajectory, when, why.' })
    input: CloseTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return this.close(context, info, 'withdrawApplication', 'WITHDRAW', input);
  }

  @Mutation(() => Result, {
    description:
      'Passes a part in a trajectory to another professional: there is always one who is accountable and never two ' +
      '(R-063). By the provider who answers for it.',
  })
  async assignTrajectory(
    @Arg('input', () => AssignTrajectoryInput, { description: 'Which trajectory, to whom, from when.' })
    input: AssignTrajectoryInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const from = dateGiven(input.from);
    const parts: readonly (readonly [TrajectoryPart, 'accountable' | 'leadPractitioner' | 'counsellor'])[] = [
      ['ACCOUNTABLE', 'accountable'],
      ['LEAD_PRACTITIONER', 'leadPractitioner'],
      ['COUNSELLOR', 'counsellor'],
    ];
    const passed = parts.flatMap(([part, field]) => {
      const id = input[field];
      return id == null ? [] : [{ part, field, professional: professionalOf(id, field) }];
    });
    if (passed.length === 0) return refused('INPUT_NOT_FIT', 'Name at least one part that passes to somebody.');
    return this.amend(context, info, 'assignTrajectory', input, async (act, current, scope) => {
      if (isOver(current.state)) return refused('ALREADY_ENDED', 'This trajectory has ended.');
      if (from > localDate(context.now)) return refused('INPUT_NOT_FIT', 'from lies in the future.');
      if (from < current.openedOn) return refused('INPUT_NOT_FIT', 'from lies before the application.');
      const changes = Object.fromEntries(passed.map(({ field, professional }) => [field, professional]));
      const amended = await scope.stores.trajectories.amend(act.permit, current.id, input.version, changes);
      if (typeof amended === 'string') return staleVersion();
      for (const { part, professional } of passed) {
        await this.passPart(act, amended.row, part, professional, from, scope);
      }
      await this.tellDue(act, scope, localDate(context.now));
      await tellAll(scope, scope.stores.dueFeed.ofWaiting(act.permit, act.writer.heldBy, current.id));
      return { person: act.person, row: current.id };
    });
  }

  @Mutation(() => Result, {
    description:
      'Plans when a trajectory is to end, or another day, or none. Refused where it is temporary and none is named ' +
      '(R-055); warned of where it lasts as long as needed (R-112). By the provider who answers for it.',
  })
  async planTrajectoryEnd(
    @Arg('input', () => PlanTrajectoryEndInput, { description: 'Which trajectory, until when.' })
    input: PlanTrajectoryEndInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const plannedEndOn = input.plannedEndOn ? dateGiven(input.plannedEndOn) : null;
    return this.amend(context, info, 'planTrajectoryEnd', input, async (act, current, scope) => {
      if (isOver(current.state)) return refused('ALREADY_ENDED', 'This trajectory has ended.');
      if (!isRunning(current.state) || current.startedOn === null) {
        return refused('RULE_NOT_MET', 'This trajectory has not begun; its end is planned with its start.');
      }
      if (plannedEndOn === null && careForm(current.kind)?.isTemporary === true) {
        return refused('RULE_NOT_MET', 'This form of care is temporary: name the day on which it is to end.', 'R-055');
      }
      if (plannedEndOn !== null && plannedEndOn <= current.startedOn) {
        return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'plannedEndOn must come after the start.');
      }
      const amended = await scope.stores.trajectories.amend(act.permit, current.id, input.version, { plannedEndOn });
      if (typeof amended === 'string') return staleVersion();
      await this.tellDue(act, scope, localDate(context.now));
      const isQuestioned = plannedEndOn !== null && careForm(current.kind)?.isOpenEnded === true;
      return { person: act.person, row: current.id, warned: warned(isQuestioned && 'R-112') };
    });
  }

  /** An act on a trajectory of one's own, on the version that was seen. */
  private async amend(
    context: MentalHealthContext,
    info: GraphQLResolveInfo,
    name: string,
    input: OnTrajectoryInput,
    run: (act: OwnAct, current: TrajectoryRow, scope: Scope) => Promise<Receipt | Refused>,
  ): Promise<Answer> {
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'TRAJECTORY', info);
    return act instanceof Refused ? act : this.amendOpened(context, act, name, input, run);
  }

  private async amendOpened(
    context: MentalHealthContext,
    act: OwnAct,
    name: string,
    input: OnTrajectoryInput,
    run: (act: OwnAct, current: TrajectoryRow, scope: Scope) => Promise<Receipt | Refused>,
  ): Promise<Answer> {
    const receipt = await context.writing.once(input.idempotencyKey, name, input, async (scope) => {
      const current = await scope.stores.trajectories.one(act.permit, act.trajectoryId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      return run(act, current, scope);
    });
    return answered(Recorded, receipt);
  }

  /** The one way from one state to another: what the table of transitions does not hold is refused. */
  private async take(
    context: MentalHealthContext,
    info: GraphQLResolveInfo,
    name: string,
    input: OnTrajectoryInput,
    prepare: (act: OwnAct) => Promise<StepTaken | Refused>,
  ): Promise<Answer> {
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const opened = await openTrajectoryAct(context, key, 'TRAJECTORY', info);
    if (opened instanceof Refused) return opened;
    const prepared = await prepare(opened);
    if (prepared instanceof Refused) return prepared;
    const permits = await permitsFor(prepared.step, opened, context, info);
    return this.amendOpened(context, opened, name, input, async (act, current, scope) => {
      const { step, on, changes, unless, besides } = prepared;
      const state = stateAfter(current.state, step);
      if (state === null) {
        if (isOver(current.state)) {
          return refused('ALREADY_ENDED', 'This trajectory is over; a new one begins with an application.');
        }
        return refused('RULE_NOT_MET', `A trajectory that is ${current.state} cannot take the step ${step}.`);
      }
      const isOnward = STEPS_ONWARD.includes(step);
      const stop = isOnward ? await stoppedByPerson(permits.plans, current.id, scope.stores) : null;
      if (stop !== null) return stop;
      const today = localDate(context.now);
      if (on > today || on < current.openedOn) {
        return refused('INPUT_NOT_FIT', 'The day of a step lies between the application and today.');
      }
      const objection = await unless?.(current, scope, permits);
      if (objection) return objection;
      const amended = await scope.stores.trajectories.amend(act.permit, current.id, input.version, {
        ...changes?.(current),
        state,
      });
      if (typeof amended === 'string') return staleVersion();
      await scope.stores.trajectoryEvents.add(act.permit, {
        ...act.writer,
        trajectoryId: current.id,
        happenedOn: on,
        step,
        state,
        part: null,
        professional: null,
        ofVersion: amended.row.version,
      });
      const rules = await besides?.(amended.row, scope, permits);
      await tellAll(scope, scope.stores.dueFeed.ofFamilyCheck(act.permit, act.writer.heldBy, current, amended.row, today));
      if (isRunning(current.state) || isRunning(state)) await this.tellDue(act, scope, today);
      return { person: act.person, row: current.id, ...(rules !== undefined && rules !== '' && { warned: rules }) };
    });
  }

  private async close(
    context: MentalHealthContext,
    info: GraphQLResolveInfo,
    name: string,
    step: 'END' | 'ROUTE_ELSEWHERE' | 'WITHDRAW',
    input: CloseTrajectoryInput,
  ): Promise<Answer> {
    const misfit = firstMisfit(
      misfitOfText(input.explanation, 'explanation'),
      misfitOfLanguage(input.language),
      misfitOfCode('closure-reason', input.reason, 'reason'),
      misfitOfCodes('pointed-to', input.pointedTo, 'pointedTo'),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const closedOn = dateGiven(input.closedOn);
    const isStopped = async (id: string, { trajectoryRequests }: Scope['stores'], { plans }: StepPermits): Promise<boolean> =>
      input.reason === 'PERSON_STOPS' || (plans !== null && (await trajectoryRequests.stops(plans, id)));
    return this.take(context, info, name, input, async (act) => {
      const plan = await permitFor(context, act, 'RECOVERY_PLAN', info);
      if (plan instanceof Refused) return plan;
      return {
        step,
        on: closedOn,
        changes: () => (step === 'END' ? { endedOn: closedOn } : { startedOn: null }),
        unless: async (current, { stores }, permits) => {
          if (step !== 'END') return null;
          const early = notBeforeStart(current, closedOn, 'closedOn', context);
          const open = early ?? (await notRoundedOff(current, closedOn, permits, stores));
          // Nobody is kept in care for want of a form: who stops, stops.
          return open !== null && open.rule === 'R-023' && (await isStopped(current.id, stores, permits)) ? null : open;
        },
        besides: async (after, scope, permits) => {
          const closure = await scope.stores.trajectoryClosures.add(plan, {
            ...act.writer,
            trajectoryId: after.id,
            closedOn,
            reason: input.reason,
            explanation: input.explanation.trim(),
            language: input.language,
            pointedTo: input.pointedTo,
          });
          for (const message of partsOver(after, closedOn)) await scope.tell(message);
          if (step !== 'END') {
            await this.stopWaiting(after, closedOn, scope, permits);
            return '';
          }
          await scope.tell(closureMessage(closure, after.accountable));
          const warnings = await this.warnWithoutFollowUpPlan(after, scope, permits);
          const isOpen = (await notRoundedOff(after, closedOn, permits, scope.stores)) !== null;
          return [warnings, warned(isOpen && 'R-023')].join(' ').trim();
        },
      };
    });
  }

  /** Whether the printed criteria of the form of care are met; null where there are none. */
  private async isEligible(
    current: TrajectoryRow,
    { stores }: Scope,
    { needs, diagnosis, addiction }: StepPermits,
  ): Promise<Refused | null> {
    const programme = careForm(current.kind)?.programme ?? null;
    if (programme === null) return null;
    const assessments = needs === null ? [] : await stores.eligibilityAssessments.ofTrajectory(needs, current.id);
    const [newest] = assessments;
    const rule = programme === 'REHAB' ? 'R-042' : 'R-100';
    if (newest === undefined || needs === null) {
      return refused('RULE_NOT_MET', 'Assess first whether the programme fits (assessEligibility).', rule);
    }
    const found = [...(await stores.eligibilityFindings.ofAssessment(needs, newest.id))];
    if (diagnosis !== null) found.push(...(await stores.eligibilityDiagnosisFindings.ofAssessment(diagnosis, newest.id)));
    if (addiction !== null) found.push(...(await stores.eligibilityAddictionFindings.ofAssessment(addiction, newest.id)));
    const criteria = judgedCriteria(newest, found);
    if (outcomeOf(criteria) === 'ELIGIBLE') return null;
    const open = criteria.filter(({ finding }) => finding !== 'MET');
    return refused(
      'RULE_NOT_MET',
      `These criteria are not met or not known yet: ${open.map(({ code }) => code).join(', ')}.`,
      open[0]!.rule,
    );
  }

  private async stopWaiting(
    after: TrajectoryRow,
    until: string,
    scope: Scope,
    { waiting: reading, waitingOn: permit }: StepPermits,
  ): Promise<void> {
    const { trajectoryWaiting, dueFeed } = scope.stores;
    const open = reading === null ? [] : await trajectoryWaiting.openOf(reading, after.id);
    if (permit === null || open.length === 0) return;
    for (const waiting of open) await trajectoryWaiting.amend(permit, waiting.id, waiting.version, { until });
    await tellAll(scope, dueFeed.ofWaiting(permit, after.heldBy, after.id));
  }

  /** What is due of a trajectory and by it: its medicines are looked at anew for as long as it runs. */
  private async tellDue({ permit, writer: { heldBy }, trajectoryId }: OwnAct, scope: Scope, today: string): Promise<void> {
    const { dueFeed } = scope.stores;
    await tellAll(scope, dueFeed.ofTrajectory(permit, heldBy, trajectoryId, today));
    await tellAll(scope, dueFeed.ofMedicines(permit, heldBy, today));
    await tellAll(scope, dueFeed.ofAssessments(permit, heldBy, today));
  }

  private async warnWithoutFollowUpPlan(
    after: TrajectoryRow,
    { stores }: Scope,
    { plans: reading }: StepPermits,
  ): Promise<string> {
    if (careForm(after.kind)?.isTemporary !== true) return '';
    const plans = reading === null ? [] : await stores.carePlans.ofTrajectory(reading, after.id);
    return warned(!plans.some(({ kind }) => kind === 'FOLLOW_UP') && 'R-055');
  }

  private async passPart(
    act: OwnAct,
    after: TrajectoryRow,
    part: TrajectoryPart,
    professional: string,
    happenedOn: string,
    { stores, tell }: Scope,
  ): Promise<void> {
    await stores.trajectoryEvents.add(act.permit, {
      ...act.writer,
      trajectoryId: after.id,
      happenedOn,
      step: null,
      state: after.state,
      part,
      professional,
      ofVersion: after.version,
    });
    await tell(partMessage(after, part, professional, happenedOn));
  }
}

/** Why care that takes a functional assessment does not begin yet. */
async function unopenedBy(
  reading: StepPermits['assessments'],
  { functionalAssessments, assessmentSignatures, reevaluations }: Scope['stores'],
  startedOn: string,
): Promise<Refused | null> {
  if (reading === null) return openingFault([], [], [], startedOn);
  const found = await functionalAssessments.all(reading);
  return openingFault(found, await assessmentSignatures.all(reading), await reevaluations.all(reading), startedOn);
}

/** Why care that a functional assessment opened does not end yet. */
async function notRoundedOff(
  { kind, startedOn }: TrajectoryRow,
  closedOn: string,
  { assessments: reading }: StepPermits,
  { reevaluations }: Scope['stores'],
): Promise<Refused | null> {
  if (careForm(kind)?.needsFunctionalAssessment !== true || startedOn === null) return null;
  return endingFault(reading === null ? [] : await reevaluations.all(reading), startedOn, closedOn);
}

const VOICE_OF_SOURCE: Readonly<Record<string, 'PERSON' | 'RELATIVE' | 'REFERRER'>> = {
  PERSON: 'PERSON',
  RELATIVE: 'RELATIVE',
  REFERRER: 'REFERRER',
};

async function permitFor<C extends Category>(
  { gate }: MentalHealthContext,
  { person }: OwnAct,
  category: C,
  info: GraphQLResolveInfo,
): Promise<Permit<C, 'CONTRIBUTE'> | Refused> {
  return (await gate.open(person, category, 'CONTRIBUTE', info)) ?? notTheirs();
}

function notBeforeStart(
  { startedOn }: TrajectoryRow,
  on: string,
  field: string,
  { now }: MentalHealthContext,
): Refused | null {
  if (on > localDate(now)) return refused('INPUT_NOT_FIT', `${field} lies in the future.`);
  if (startedOn === null || on >= startedOn) return null;
  return refused('PERIOD_ENDS_BEFORE_IT_STARTS', `${field} lies before the start.`);
}

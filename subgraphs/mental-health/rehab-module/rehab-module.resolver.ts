import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { daysAfter, localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notTheirs, openRowAct, openTrajectoryAct, stoppedByPerson } from '../acting';
import { firstMisfit, keyOf, misfitOfCode, misfitOfLanguage, misfitOfOptionalText, misfitOfText } from '../acting.rules';
import { mondayOf } from '../calendar/calendar.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { RehabModuleRow } from './rehab-module.table';
import {
  AddRehabModuleInput,
  ChangeRehabModuleInput,
  RehabModule,
  RehabModuleConnection,
  RehabModuleRecord,
  ScheduleRehabModuleInput,
  WeekSchedule,
  WeekdayKind,
} from './rehab-module.type';
import { collide, halfDaysInWeekOf, mayBecome } from './week-schedule.rules';

const { Recorded, Result } = RehabModuleRecord;

const WEEKDAYS = Object.values(WeekdayKind);

function showModule(row: RehabModuleRow, languages: readonly string[]) {
  return {
    ...present('RehabModule', row),
    form: coded('session-form', row.form, languages),
    domain: coded('life-domain', row.domain, languages),
    topic: coded('rehab-module-topic', row.topic, languages),
  };
}

export const RehabModuleRecordedResolver = recordedResolver(
  Recorded,
  { field: 'module', type: RehabModule, category: 'WEEK_SCHEDULE', description: 'The module as it now stands.' },
  (stores) => stores.rehabModules,
  showModule,
);

@Resolver(() => Person)
export class RehabModuleResolver {
  @FieldResolver(() => RehabModuleConnection, {
    nullable: true,
    description:
      'Modules of the rehabilitation programme that the person tried, chose or completed, of all topics or some (kinds), of ' +
      'all time or begun in a period; the latest first (T-20, T-27, T-28).',
  })
  @Consent('WEEK_SCHEDULE')
  rehabModules(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WEEK_SCHEDULE', info, async (permit) =>
      presentPage('RehabModule', await stores.rehabModules.filteredPage(permit, page), (row) =>
        showModule(row, languages),
      ),
    );
  }

  @FieldResolver(() => WeekSchedule, {
    nullable: true,
    description: 'The schedule of one week: which modules on which half days (TQ-05). Null when the week has none.',
  })
  @Consent('WEEK_SCHEDULE')
  weekSchedule(
    @Root() { person }: Person,
    @Arg('on', () => GraphQLDate, {
      nullable: true,
      description: 'Any day of the week wanted, a local date; this week when left out.',
    })
    on: Date | null,
    @Ctx() { gate, stores, languages, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WEEK_SCHEDULE', info, async (permit) => {
      const day = on ? on.toISOString().slice(0, 10) : localDate(now);
      const halfDays = halfDaysInWeekOf(await stores.halfDays.all(permit), day);
      if (halfDays.length === 0) return null;
      const modules = new Map((await stores.rehabModules.all(permit)).map((row) => [row.id, row]));
      const startsOn = mondayOf(day);
      return {
        startsOn,
        halfDayCount: halfDays.length,
        halfDays: halfDays.map(({ weekday, partOfDay, place, moduleId }) => {
          const module = modules.get(moduleId);
          return {
            day: daysAfter(startsOn, weekday - 1),
            weekday: WEEKDAYS[weekday - 1],
            partOfDay,
            place,
            module: module ? showModule(module, languages) : null,
          };
        }),
      };
    });
  }
  @Mutation(() => Result, {
    description:
      'Records that the person tries out or follows a module (R-047: job coaching is no part of the programme). By the ' +
      'provider who answers for the trajectory.',
  })
  async addRehabModule(
    @Arg('input', () => AddRehabModuleInput, { description: 'In which trajectory, and which module.' })
    input: AddRehabModuleInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (input.topic === 'JOB_COACHING') {
      return refused(
        'RULE_NOT_MET',
        'Job coaching stands apart from the programme: both may run at once, and neither is a part of the other.',
        'R-047',
      );
    }
    const misfit = firstMisfit(
      misfitOfText(input.title, 'title'),
      misfitOfOptionalText(input.goal, 'goal'),
      misfitOfLanguage(input.language),
      misfitOfCode('session-form', input.form, 'form'),
      misfitOfCode('life-domain', input.domain, 'domain'),
      misfitOfCode('rehab-module-topic', input.topic, 'topic'),
      input.isChosen && input.goal == null ? 'goal says what the person wants from a module they chose.' : null,
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'WEEK_SCHEDULE', info);
    if (act instanceof Refused) return act;
    const plan = await context.gate.open(act.person, 'RECOVERY_PLAN', 'READ', info);
    const startedOn = dateGiven(input.startedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'addRehabModule', input, async ({ stores }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (!isRunning(trajectory.state) || trajectory.startedOn === null) {
        return refused('RULE_NOT_MET', 'Modules are followed while the trajectory runs.');
      }
      const stop = await stoppedByPerson(plan, trajectory.id, stores);
      if (stop !== null) return stop;
      if (startedOn < trajectory.startedOn) return refused('INPUT_NOT_FIT', 'startedOn lies before the trajectory began.');
      const { id } = await stores.rehabModules.add(act.permit, {
        ...act.writer,
        trajectoryId: trajectory.id,
        title: input.title.trim(),
        goal: input.goal?.trim() ?? null,
        language: input.language,
        form: input.form,
        domain: input.domain,
        topic: input.topic,
        state: input.isChosen ? 'CHOSEN' : 'TRYING_OUT',
        startedOn,
        endedOn: null,
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records that the person chose, completed or stopped a module. By the provider who holds it.',
  })
  async changeRehabModule(
    @Arg('input', () => ChangeRehabModuleInput, { description: 'Which module, and how it stands.' })
    input: ChangeRehabModuleInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfOptionalText(input.goal, 'goal');
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.module, 'module', 'RehabModule');
    const act = await openRowAct(context, key, 'WEEK_SCHEDULE', context.stores.rehabModules, info);
    if (act instanceof Refused) return act;
    const on = dateGiven(input.on);
    const receipt = await context.writing.once(input.idempotencyKey, 'changeRehabModule', input, async ({ stores }) => {
      const current = await stores.rehabModules.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (!mayBecome(current.state, input.state)) {
        return refused('RULE_NOT_MET', `A module that is ${current.state} cannot become ${input.state}.`);
      }
      if (on > localDate(context.now) || on < current.startedOn) {
        return refused('INPUT_NOT_FIT', 'on lies between the start of the module and today.');
      }
      const goal = input.goal?.trim() ?? current.goal;
      if (input.state === 'CHOSEN' && goal === null) {
        return refused('INPUT_NOT_FIT', 'goal says what the person wants from a module they chose.');
      }
      const endedOn = input.state === 'CHOSEN' ? null : on;
      const amended = await stores.rehabModules.amend(act.permit, act.rowId, input.version, {
        state: input.state,
        goal,
        endedOn,
      });
      if (typeof amended === 'string') return staleVersion();
      if (endedOn !== null) await endHalfDays(act.rowId, endedOn, stores, act.permit);
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Sets on which half days of the week a module is from a day on (weekschema). Weeks before keep theirs. A half day that ' +
      'another module already has is refused. By the provider who holds the module.',
  })
  async scheduleRehabModule(
    @Arg('input', () => ScheduleRehabModuleInput, { description: 'Which module, and when in the week.' })
    input: ScheduleRehabModuleInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(...input.halfDays.map(({ place }) => misfitOfOptionalText(place, 'place')));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.module, 'module', 'RehabModule');
    const act = await openRowAct(context, key, 'WEEK_SCHEDULE', context.stores.rehabModules, info);
    if (act instanceof Refused) return act;
    const validFrom = dateGiven(input.validFrom);
    const trajectory = await context.gate.open(act.person, 'TRAJECTORY', 'CONTRIBUTE', info);
    if (trajectory === null) return notTheirs();
    const receipt = await context.writing.once(input.idempotencyKey, 'scheduleRehabModule', input, async ({ stores }) => {
      // Two modules of one trajectory must not both take the same half day at the same moment.
      await stores.trajectories.lock(trajectory, act.seen.trajectoryId);
      const amended = await stores.rehabModules.amend(act.permit, act.rowId, input.version, {});
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      if (amended.row.endedOn !== null) return refused('ALREADY_ENDED', 'The person follows this module no longer.');
      if (validFrom < amended.row.startedOn) {
        return refused('INPUT_NOT_FIT', 'validFrom lies before the module began.');
      }
      await endHalfDays(act.rowId, validFrom, stores, act.permit);
      const taken = await stores.halfDays.own(act.permit);
      for (const { weekday, partOfDay, place } of input.halfDays) {
        const slot = { weekday: WEEKDAYS.indexOf(weekday) + 1, partOfDay, validFrom, validUntil: null };
        if (taken.some((other) => collide(slot, other))) {
          return refused('RULE_NOT_MET', 'The person has another module on that half day; choose another half day.');
        }
        taken.push(
          await stores.halfDays.add(act.permit, {
            ...act.writer,
            ...slot,
            moduleId: act.rowId,
            place: place?.trim() ?? null,
          }),
        );
      }
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

/** From that day on the module has no half days; what had not begun by then never does. */
async function endHalfDays(
  moduleId: string,
  from: string,
  { halfDays }: MentalHealthContext['stores'],
  permit: Permit<'WEEK_SCHEDULE', 'CONTRIBUTE'>,
): Promise<void> {
  for (const slot of await halfDays.own(permit)) {
    if (slot.moduleId !== moduleId || (slot.validUntil !== null && slot.validUntil <= from)) continue;
    const validUntil = slot.validFrom > from ? slot.validFrom : from;
    await halfDays.amend(permit, slot.id, slot.version, { validUntil });
  }
}

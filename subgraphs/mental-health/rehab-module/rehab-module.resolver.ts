import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { addDays, mondayOf } from '../calendar/calendar.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import type { RehabModuleRow } from './rehab-module.table';
import { RehabModuleConnection, WeekSchedule, WeekdayKind } from './rehab-module.type';
import { halfDaysInWeekOf } from './week-schedule.rules';

const WEEKDAYS = Object.values(WeekdayKind);

function showModule(row: RehabModuleRow, languages: readonly string[]) {
  return {
    ...present('RehabModule', row),
    form: coded('session-form', row.form, languages),
    domain: coded('life-domain', row.domain, languages),
    topic: coded('rehab-module-topic', row.topic, languages),
  };
}

@Resolver(() => Person)
export class RehabModuleResolver {
  @FieldResolver(() => RehabModuleConnection, {
    nullable: true,
    description:
      'Modules of the rehabilitation programme that the person tried, chose or completed, the latest first (T-20, ' +
      'T-27, T-28).',
  })
  @Consent('WEEK_SCHEDULE')
  rehabModules(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WEEK_SCHEDULE', info, async (permit) =>
      presentPage('RehabModule', await stores.rehabModules.page(permit, page), (row) => showModule(row, languages)),
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
            day: addDays(startsOn, weekday - 1),
            weekday: WEEKDAYS[weekday - 1],
            partOfDay,
            place,
            module: module ? showModule(module, languages) : null,
          };
        }),
      };
    });
  }
}

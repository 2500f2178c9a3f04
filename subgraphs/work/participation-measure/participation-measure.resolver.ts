import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { isWhole } from '../../../consent/rows';
import { KringError } from '../../../shared/errors';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { Person } from '../person/person.type';
import type { WorkContext } from '../work.context';
import { fteOf, fullTimeWeekOn, workOn } from './participation-measure.rules';
import { ParticipationMeasure, ParticipationMeasureArgs } from './participation-measure.type';

@Resolver(() => Person)
export class ParticipationMeasureResolver {
  @FieldResolver(() => ParticipationMeasure, {
    nullable: true,
    description:
      'How much the person works on a day, of all their jobs. Null for whoever is not shown all of them: worked out from a part ' +
      'it would call less what was only withheld.',
  })
  @Consent('JOB_HISTORY')
  participationMeasure(
    @Root() { person }: Person,
    @Args(() => ParticipationMeasureArgs) { jurisdiction, on }: ParticipationMeasureArgs,
    @Ctx() { gate, stores, now }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const today = localDate(now);
    const day = on == null ? today : dateGiven(on);
    if (day > today) throw new KringError('BAD_USER_INPUT', 'on lies in the future; how much somebody will work is not known.');
    return gate.read(person, 'JOB_HISTORY', info, async (permit, isWithoutAWord) => {
      // Of a person without jobs there is a measure of nothing: none at all would tell that something goes unsaid.
      if (!isWhole(permit.rows) && !isWithoutAWord) return null;
      const [jobs, hours, weeks] = await Promise.all([
        stores.jobPlacements.all(permit),
        stores.jobHours.all(permit),
        stores.fullTimeWeeks.all(),
      ]);
      const work = workOn(jobs, hours, day);
      const week = fullTimeWeekOn(weeks, jurisdiction, day);
      return { ...work, on: day, workFte: fteOf(work, week), fullTimeHours: week?.hours ?? null, fullTimeSource: week?.source ?? null };
    });
  }
}

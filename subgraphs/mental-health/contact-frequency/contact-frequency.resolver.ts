import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import type { LocalDate } from '../calendar/calendar.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { warningsIn } from '../rule-warning.rules';
import { MentalHealthTrajectory } from '../trajectory/trajectory.type';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import { benchmarkOf, countedPeriod, daysWithin, isBelow } from './contact-frequency.rules';
import type { CountedPeriod } from './contact-frequency.rules';
import type { ContactBenchmarkRow } from './contact-frequency.table';
import { ContactAverage, ContactFrequency, ContactFrequencyArgs } from './contact-frequency.type';

interface Counted extends CountedPeriod {
  readonly row: TrajectoryRow;
  readonly benchmark: ContactBenchmarkRow | null;
}
type Days = readonly (LocalDate | null)[];

@Resolver(() => MentalHealthTrajectory)
export class TrajectoryContactFrequencyResolver {
  @FieldResolver(() => ContactFrequency, {
    nullable: true,
    description: 'How often the provider and the person met lately (M-92, R-113); null before the start.',
  })
  @Consent('TRAJECTORY')
  async contactFrequency(
    @Root() { row }: { row: TrajectoryRow },
    @Args(() => ContactFrequencyArgs) { until }: ContactFrequencyArgs,
    @Ctx() { stores, now }: MentalHealthContext,
  ): Promise<Counted | null> {
    const today = localDate(now);
    const asked = until ? dateGiven(until) : today;
    const last = asked < today ? asked : today;
    const benchmark = benchmarkOf(await stores.contactBenchmarks.all(), row, last);
    const period = countedPeriod(row, last, benchmark?.overDays);
    return period && { ...period, row, benchmark };
  }
}

@Resolver(() => ContactFrequency)
export class ContactFrequencyResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'On how many days there was a meeting, a review or an evaluation.',
  })
  @Consent('APPOINTMENTS')
  async meetingDays(@Root() counted: Counted, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    const days = await meetings(counted, context, info);
    return days && daysWithin(days, counted);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'On how many days there was a session that was written up.' })
  @Consent('SESSION_NOTES')
  async sessionDays(@Root() counted: Counted, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    const days = await sessions(counted, context, info);
    return days && daysWithin(days, counted);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'On how many days the person came, for the whole or a part.' })
  @Consent('ATTENDANCE')
  async attendedDays(@Root() counted: Counted, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    const days = await attended(counted, context, info);
    return days && daysWithin(days, counted);
  }

  @FieldResolver(() => ContactAverage, {
    nullable: true,
    description:
      'All of it together. Null for whoever is not shown every part: worked out from the rest it would call seldom what was ' +
      'only withheld.',
  })
  @Consent('SESSION_NOTES')
  async average(
    @Root() counted: Counted,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactAverage | null> {
    const parts = await Promise.all([meetings, sessions, attended].map((part) => part(counted, context, info)));
    const known = parts.filter((days) => days !== null);
    if (known.length < parts.length) return null;
    const contactDays = daysWithin(known.flat(), counted);
    const { benchmark, days } = counted;
    return {
      contactDays,
      daysPerContact: contactDays === 0 ? null : days / contactDays,
      warnings: [...warningsIn(benchmark !== null && isBelow(contactDays, counted, benchmark) ? 'R-113' : '')],
    };
  }
}

/** What is counted of a part that is open as far as the provider holds it; nothing is counted from a part of that. */
function wholly(permit: Permit, isWithoutAWord: boolean, { row }: Counted): boolean {
  return isWithoutAWord || covers(permit.rows, { heldBy: row.heldBy, author: row.heldBy, parties: [] });
}

function meetings(counted: Counted, { gate, stores }: MentalHealthContext, info: GraphQLResolveInfo): Promise<Days | null> {
  const { row } = counted;
  return gate.read(row.personId, 'APPOINTMENTS', info, async (permit, isWithoutAWord) => {
    if (!wholly(permit, isWithoutAWord, counted)) return null;
    const [held, reviews, evaluations] = await Promise.all([
      stores.trajectoryMeetings.ofTrajectory(permit, row.id),
      stores.recoveryPlanReviews.ofTrajectory(permit, row.id),
      stores.planEvaluations.all(permit),
    ]);
    const own = evaluations.filter(({ heldBy }) => heldBy === row.heldBy);
    return [...held, ...reviews, ...own].map(({ heldOn }) => heldOn);
  });
}

function sessions(counted: Counted, { gate, stores }: MentalHealthContext, info: GraphQLResolveInfo): Promise<Days | null> {
  const { row } = counted;
  return gate.read(row.personId, 'SESSION_NOTES', info, async (permit, isWithoutAWord) => {
    if (!wholly(permit, isWithoutAWord, counted)) return null;
    const notes = await stores.sessionNotes.all(permit);
    return notes.filter(({ heldBy }) => heldBy === row.heldBy).map(({ heldOn }) => heldOn);
  });
}

function attended(counted: Counted, { gate, stores }: MentalHealthContext, info: GraphQLResolveInfo): Promise<Days | null> {
  const { row } = counted;
  return gate.read(row.personId, 'ATTENDANCE', info, async (permit, isWithoutAWord) => {
    if (!wholly(permit, isWithoutAWord, counted)) return null;
    const entries = await stores.attendance.all(permit);
    return entries.filter(({ heldBy, presence }) => heldBy === row.heldBy && presence !== 'ABSENT').map(({ day }) => day);
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { notTheirs, openRecordAct, openRowAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfOptionalText } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { faultOfDay, isRecorded } from './attendance.rules';
import type { AttendanceRow } from './attendance.table';
import {
  Attendance,
  AttendanceConnection,
  AttendanceRecord,
  CorrectAttendanceInput,
  RecordAttendanceInput,
} from './attendance.type';

const { Recorded, Result } = AttendanceRecord;

export const AttendanceRecordedResolver = recordedResolver(
  Recorded,
  { field: 'attendance', type: Attendance, category: 'ATTENDANCE', description: 'The entry as it now stands.' },
  (stores) => stores.attendance,
  (row: AttendanceRow) => present('Attendance', row),
);

@Resolver(() => Person)
export class AttendanceResolver {
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description:
      'On which half days the person came, the latest first (T-30). Never for work, municipality or employer.',
  })
  @Consent('ATTENDANCE')
  attendance(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ATTENDANCE', info, async (permit) =>
      presentPage('Attendance', await stores.attendance.page(permit, page)),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records whether the person came on a half day. By every professional of the provider who answers for the trajectory, ' +
      'since whoever leads a group sees who is there.',
  })
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'In which trajectory, when, and whether.' })
    input: RecordAttendanceInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfSaid(input);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const { person, row } = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openRecordAct(context, person, 'ATTENDANCE', info);
    if (act instanceof Refused) return act;
    const { gate } = context;
    const [running, reading] = [
      await gate.open(person, 'TRAJECTORY', 'READ', info),
      await gate.open(person, 'ATTENDANCE', 'READ', info),
    ];
    const trajectory = running && (await context.stores.trajectories.one(running, row));
    if (trajectory === null) return notFound();
    const { heldBy, author, source } = act.writer;
    if (trajectory.heldBy !== heldBy) return notTheirs();
    const { presence, language, partOfDay } = input;
    const day = dateGiven(input.day);
    const said = input.said?.trim() ?? null;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordAttendance', input, async ({ stores }) => {
      const fault = faultOfDay(day, trajectory, localDate(context.now));
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      await stores.attendance.serialise(act.permit, day);
      const known = reading === null ? [] : await stores.attendance.all(reading);
      if (isRecorded(known, { day, partOfDay, heldBy })) {
        return refused('RULE_NOT_MET', 'That half day is recorded; put it right with correctAttendance.');
      }
      const { id } = await stores.attendance.add(act.permit, {
        ...{ heldBy, author, source: said === null ? source : 'PERSON' },
        ...{ day, partOfDay, presence, said, language },
      });
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Puts right whether the person came. By whoever recorded it, and those who answer for the record.',
  })
  async correctAttendance(
    @Arg('input', () => CorrectAttendanceInput, { description: 'Which entry, and what holds.' }) input: CorrectAttendanceInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfSaid(input);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.attendance, 'attendance', 'Attendance');
    const act = await openRowAct(context, key, 'ATTENDANCE', context.stores.attendance, info);
    if (act instanceof Refused) return act;
    const said = input.said?.trim() ?? null;
    // What the person said stays theirs: it is neither taken away nor put into their mouth under another’s voice.
    if ((said === null) !== (act.seen.said === null)) {
      return refused('INPUT_NOT_FIT', 'Whether the person said something is no correction; only how it is written down.');
    }
    const { presence, language } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'correctAttendance', input, async ({ stores }) => {
      const amended = await stores.attendance.amend(act.permit, act.rowId, input.version, { presence, said, language });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

function misfitOfSaid({ said, language }: Pick<RecordAttendanceInput, 'said' | 'language'>): string | null {
  return firstMisfit(misfitOfOptionalText(said, 'said'), misfitOfLanguage(language));
}

import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { Team } from '../organisation/team.type';
import { Professional } from '../professional/professional.type';
import { dayOf, shown } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayArgs } from '../reference-row/reference-row.type';
import type { StaffSecondmentRow } from './staff-secondment.table';
import { StaffSecondment } from './staff-secondment.type';

type Of = Shown<StaffSecondmentRow>;

@Resolver(() => StaffSecondment)
export class StaffSecondmentResolver {
  @Query(() => [StaffSecondment], {
    description: 'Which teams lend staff to which, or share a function, on a day (U-33). Public, and no key to anybody’s record.',
  })
  async staffSecondments(@Args(() => DayArgs) { on }: DayArgs, @Ctx() { stores, now }: DirectoryContext) {
    const day = dayOf(on, now);
    return (await stores.staffSecondments.holding(day)).map((row) => shown('StaffSecondment', row, day));
  }

  @FieldResolver(() => DirectoryCode, { description: 'As what; list professional-kind.' })
  profession(@Root() { kind }: Of, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('professional-kind', kind, context);
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The team that lends.' })
  from(@Root() { fromTeamId, on }: Of, @Ctx() context: DirectoryContext) {
    return teamOf(fromTeamId, on, context);
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The team that is lent to.' })
  to(@Root() { toTeamId, on }: Of, @Ctx() context: DirectoryContext) {
    return teamOf(toTeamId, on, context);
  }

  @FieldResolver(() => Professional, { nullable: true, description: 'Who, where it is one by name; null for a function that is shared.' })
  async professional(@Root() { professionalId, on }: Of, @Ctx() { stores }: DirectoryContext) {
    const professional = professionalId === null ? null : await stores.professionals.byKey(professionalId);
    return professional && shown('Professional', professional, on);
  }
}

async function teamOf(id: string, on: string, { stores }: DirectoryContext) {
  const team = await stores.teams.byKey(id);
  return team && shown('Team', team, on);
}

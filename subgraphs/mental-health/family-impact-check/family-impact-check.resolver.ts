import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { notTheirs, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver } from '../trajectory/trajectory-states.rules';
import { checkDone } from './family-impact-check.rules';
import type { FamilyImpactCheckRow } from './family-impact-check.table';
import {
  FamilyImpactCheck,
  FamilyImpactCheckConnection,
  FamilyImpactCheckDoneConnection,
  FamilyImpactCheckRecord,
  RecordFamilyImpactCheckInput,
} from './family-impact-check.type';

const { Recorded, Result } = FamilyImpactCheckRecord;

function showCheck(row: FamilyImpactCheckRow, languages: readonly string[]) {
  return {
    ...present('FamilyImpactCheck', row),
    programme: coded('mental-health-trajectory', row.programme, languages),
    author: professionalReference(row.author),
  };
}

export const FamilyImpactCheckRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'check',
    type: FamilyImpactCheck,
    category: 'FAMILY_IMPACT_CHECK',
    description: 'The check as it stands.',
  },
  (stores) => stores.familyImpactChecks,
  showCheck,
);

@Resolver(() => Person)
export class FamilyImpactCheckResolver {
  @FieldResolver(() => FamilyImpactCheckConnection, {
    nullable: true,
    description:
      'What mental-health trajectories mean for the whole family, and what was agreed, the latest first (R-052).',
  })
  @Consent('FAMILY_IMPACT_CHECK')
  familyImpactChecks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK', info, async (permit) =>
      presentPage('FamilyImpactCheck', await stores.familyImpactChecks.page(permit, page), (row) =>
        showCheck(row, languages),
      ),
    );
  }

  @FieldResolver(() => FamilyImpactCheckDoneConnection, {
    nullable: true,
    description: 'That family impact checks were done, and when; no content, so the network may know this much (C-39).',
  })
  @Consent('FAMILY_IMPACT_CHECK_DONE')
  familyImpactChecksDone(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK_DONE', info, async (permit) =>
      presentPage('FamilyImpactCheckDone', await stores.familyImpactChecksDone.page(permit, page), (row) => ({
        programme: coded('mental-health-trajectory', row.programme, languages),
        organisation: organisationReference(row.heldBy),
      })),
    );
  }
  @Mutation(() => Result, {
    description:
      'Records that the whole family was thought of before a trajectory begins (kindreflex, R-052): what it means for them, ' +
      'for its author and the person; that it was done, for the network (C-39). By the provider who answers for it.',
  })
  async recordFamilyImpactCheck(
    @Arg('input', () => RecordFamilyImpactCheckInput, { description: 'For which trajectory, and what it means.' })
    input: RecordFamilyImpactCheckInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfText(input.meaning, 'meaning'),
      misfitOfText(input.agreed, 'agreed'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'FAMILY_IMPACT_CHECK', info);
    if (act instanceof Refused) return act;
    const done = await context.gate.open(act.person, 'FAMILY_IMPACT_CHECK_DONE', 'CONTRIBUTE', info);
    if (done === null) return notTheirs();
    const doneOn = dateGiven(input.doneOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordFamilyImpactCheck', input, async ({ stores, tell }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (doneOn > localDate(context.now) || doneOn < trajectory.openedOn) {
        return refused('INPUT_NOT_FIT', 'doneOn lies between the application and today.');
      }
      const said = { ...act.writer, programme: trajectory.kind, doneOn };
      const { id } = await stores.familyImpactChecks.add(act.permit, {
        ...said,
        meaning: input.meaning.trim(),
        agreed: input.agreed.trim(),
        language: input.language,
      });
      await stores.familyImpactChecksDone.add(done, said);
      const message = checkDone(trajectory, doneOn);
      if (message !== null) await tell(message);
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }
}

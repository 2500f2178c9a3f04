import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { openTrajectoryAct } from '../acting';
import { keyOf, professionalOf } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { trustedPersonIsMissing } from './intake-talk.rules';
import type { IntakeTalkRow } from './intake-talk.table';
import { IntakeTalk, IntakeTalkConnection, IntakeTalkRecord, RecordIntakeTalkInput } from './intake-talk.type';

const { Recorded, Result } = IntakeTalkRecord;

function showIntake(row: IntakeTalkRow) {
  return {
    ...present('IntakeTalk', row),
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
  };
}

export const IntakeTalkRecordedResolver = recordedResolver(
  Recorded,
  { field: 'intake', type: IntakeTalk, category: 'RECOVERY_PLAN_MOMENTS', description: 'The intake as it stands.' },
  (stores) => stores.intakeTalks,
  showIntake,
);

@Resolver(() => Person)
export class IntakeTalksResolver {
  @FieldResolver(() => IntakeTalkConnection, { nullable: true, description: 'Intakes, the latest first (R-085).' })
  @Consent('RECOVERY_PLAN_MOMENTS')
  intakeTalks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN_MOMENTS', info, async (permit) =>
      presentPage('IntakeTalk', await stores.intakeTalks.page(permit, page), showIntake),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records that the intake was held. By the provider who answers for the trajectory. In the Netherlands refused without ' +
      'the trusted person, unless the person waived that (R-085).',
  })
  async recordIntakeTalk(
    @Arg('input', () => RecordIntakeTalkInput, { description: 'Of which trajectory, when, and who was there.' })
    input: RecordIntakeTalkInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const professional = professionalOf(input.professional, 'professional');
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'RECOVERY_PLAN_MOMENTS', info);
    if (act instanceof Refused) return act;
    const heldOn = dateGiven(input.heldOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordIntakeTalk', input, async ({ stores }) => {
      if (trustedPersonIsMissing(input.trustedPerson, act.seen.jurisdiction)) {
        return refused('RULE_NOT_MET', 'The trusted person is at the intake, or the person says that they need not be.', 'R-085');
      }
      if (heldOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'heldOn lies in the future.');
      if (heldOn < act.seen.openedOn) return refused('INPUT_NOT_FIT', 'heldOn lies before the application.');
      const { id } = await stores.intakeTalks.add(act.permit, {
        ...act.writer,
        ...{ trajectoryId: act.trajectoryId, heldOn, professional, trustedPerson: input.trustedPerson },
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }
}

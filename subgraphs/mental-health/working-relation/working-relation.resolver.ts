import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfOptionalText } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { WorkingRelationCheckRow } from './working-relation.table';
import {
  CheckWorkingRelationInput,
  WorkingRelationCheck,
  WorkingRelationCheckConnection,
  WorkingRelationCheckRecord,
} from './working-relation.type';

const { Recorded, Result } = WorkingRelationCheckRecord;
const BEST = 10;

function showCheck(row: WorkingRelationCheckRow) {
  return { ...present('WorkingRelationCheck', row), organisation: organisationReference(row.heldBy) };
}

export const WorkingRelationCheckRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'check',
    type: WorkingRelationCheck,
    category: 'RECOVERY_PLAN',
    description: 'The check as it stands.',
  },
  (stores) => stores.workingRelationChecks,
  showCheck,
);

@Resolver(() => Person)
export class WorkingRelationChecksResolver {
  @FieldResolver(() => WorkingRelationCheckConnection, {
    nullable: true,
    description: 'How the person found the working relation at mental-health providers, the latest first (M-64).',
  })
  @Consent('RECOVERY_PLAN')
  workingRelationChecks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'RECOVERY_PLAN', info, async (permit) =>
      presentPage('WorkingRelationCheck', await stores.workingRelationChecks.page(permit, page), showCheck),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records how the person finds the working relation. By the provider who answers for the trajectory; another ' +
      'professional the person asks for themselves, with askOfTrajectory (R-089).',
  })
  async checkWorkingRelation(
    @Arg('input', () => CheckWorkingRelationInput, { description: 'In which trajectory, and the rating.' })
    input: CheckWorkingRelationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfOptionalText(input.said, 'said'),
      misfitOfLanguage(input.language),
      input.rating >= 0 && input.rating <= BEST ? null : `rating must be 0 to ${BEST}.`,
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'RECOVERY_PLAN', info);
    if (act instanceof Refused) return act;
    const checkedOn = dateGiven(input.checkedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'checkWorkingRelation', input, async ({ stores }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (!isRunning(trajectory.state)) return refused('RULE_NOT_MET', 'The trajectory does not run.');
      if (checkedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'checkedOn lies in the future.');
      const { id } = await stores.workingRelationChecks.add(act.permit, {
        ...act.writer,
        // The rating and the words are the person's, in the provider's record.
        source: 'PERSON',
        trajectoryId: trajectory.id,
        checkedOn,
        rating: input.rating,
        said: input.said?.trim() ?? null,
        language: input.language,
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }
}

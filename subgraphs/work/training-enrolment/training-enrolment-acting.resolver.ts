import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, currentRow, openAsCoach, personActedOn, recordActedOn } from '../person/acting.resolver';
import { referenceTo } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { showTraining } from './training-enrolment.resolver';
import { enrolmentFault, trainingFault } from './training-enrolment.rules';
import {
  EnrolInTrainingInput,
  EnrolmentState,
  MoveTrainingEnrolmentInput,
  TrainingEnrolment,
  TrainingEnrolmentRecord,
} from './training-enrolment.type';

const { Recorded, Result } = TrainingEnrolmentRecord;

export const TrainingEnrolmentRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'enrolment',
    type: TrainingEnrolment,
    category: 'TRAINING_ENROLMENT',
    description: 'The enrolment as it stands.',
  },
  (stores) => stores.trainingEnrolments,
  showTraining,
);

@Resolver()
export class TrainingEnrolmentActingResolver {
  @Mutation(() => Result, {
    description: 'Records a training, an internship or supported education, by the coach (W-16, W-30, W-34).',
  })
  async enrolInTraining(
    @Arg('input', () => EnrolInTrainingInput, { description: 'What the person learns, and where.' })
    input: EnrolInTrainingInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'TRAINING_ENROLMENT', info);
    if (act instanceof Refused) return act;
    const organisation = referenceTo('Organisation', input.provider);
    if (organisation === undefined) return refused('INPUT_NOT_FIT', 'provider is not the key of an organisation.');
    const { form, title, language, hoursPerWeek = null } = input;
    const startedOn = dateGiven(input.startedOn);
    const plannedEndOn = input.plannedEndOn == null ? null : dateGiven(input.plannedEndOn);
    const training = { form, title, language, hoursPerWeek, startedOn, plannedEndOn };
    const fault = trainingFault(training);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'enrolInTraining', input, async ({ stores }) => {
      const row = await stores.trainingEnrolments.add(act.permit, {
        ...act.authorship,
        ...training,
        organisation,
        state: 'APPLIED',
        endedOn: null,
        parties: [organisation],
      });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Says how far a training has come, by the service of the coach who recorded it.' })
  async moveTrainingEnrolment(
    @Arg('input', () => MoveTrainingEnrolmentInput, { description: 'Which, and how far it has come.' })
    input: MoveTrainingEnrolmentInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('TrainingEnrolment', 'enrolment', input.enrolment, context);
    const act = await openAsCoach(context, person, 'TRAINING_ENROLMENT', info);
    if (act instanceof Refused) return act;
    const { to: state, version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'moveTrainingEnrolment', input, async ({ stores }) => {
      const before = await currentRow(stores.trainingEnrolments, act.permit, row, version);
      if (before instanceof Refused) return before;
      const fault = enrolmentFault(before.state, state);
      if (fault) return fault;
      const endedOn = state === EnrolmentState.ENROLLED ? null : localDate(context.now);
      const amended = amendedRow(await stores.trainingEnrolments.amend(act.permit, row, version, { state, endedOn }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

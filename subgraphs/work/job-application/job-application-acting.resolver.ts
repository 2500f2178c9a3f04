import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import {
  amendedRow,
  currentRow,
  openAsPersonOrCoach,
  personActedOn,
  recordActedOn,
} from '../person/acting.resolver';
import { referenceTo } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { showApplication } from './job-application.resolver';
import { applicationFault, vacancyFault } from './job-application.rules';
import { JobApplication, JobApplicationRecord, MoveJobApplicationInput, RecordVacancyInput } from './job-application.type';

const { Recorded, Result } = JobApplicationRecord;

export const JobApplicationRecordedResolver = recordedResolver(
  Recorded,
  { field: 'application', type: JobApplication, category: 'JOB_HISTORY', description: 'The application as it stands.' },
  (stores) => stores.jobApplications,
  showApplication,
);

@Resolver()
export class JobApplicationActingResolver {
  @Mutation(() => Result, { description: 'Records a vacancy that the person considers: the person or their coach (W-14).' })
  async recordVacancy(
    @Arg('input', () => RecordVacancyInput, { description: 'The vacancy.' }) input: RecordVacancyInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const organisation = input.employer == null ? null : referenceTo('Organisation', input.employer);
    if (organisation === undefined) return refused('INPUT_NOT_FIT', 'employer is not the key of an organisation.');
    const { title: vacancyTitle, employerInWords = null, hoursPerWeek = null, language } = input;
    const foundOn = dateGiven(input.foundOn);
    const vacancy = { vacancyTitle, organisation, employerInWords, hoursPerWeek, language, foundOn };
    const fault = vacancyFault(vacancy, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordVacancy', input, async ({ stores }) => {
      const application = { ...act.authorship, ...vacancy, state: 'CONSIDERED', appliedOn: null } as const;
      return { person, row: (await stores.jobApplications.add(act.permit, application)).id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Says what became of a vacancy: the person, or the coach in what they recorded.',
  })
  async moveJobApplication(
    @Arg('input', () => MoveJobApplicationInput, { description: 'Which, and what became of it.' })
    input: MoveJobApplicationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('JobApplication', 'application', input.application, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const { to: state, version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'moveJobApplication', input, async ({ stores }) => {
      const before = await currentRow(stores.jobApplications, act.permit, row, version);
      if (before instanceof Refused) return before;
      const fault = applicationFault(before.state, state);
      if (fault) return fault;
      const appliedOn = state === 'APPLIED' ? localDate(context.now) : before.appliedOn;
      const amended = amendedRow(await stores.jobApplications.amend(act.permit, row, version, { state, appliedOn }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

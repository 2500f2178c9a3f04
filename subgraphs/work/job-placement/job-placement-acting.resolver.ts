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
  withoutReader,
} from '../person/acting.resolver';
import { referenceTo } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import { showPlacement } from './job-placement.resolver';
import { hoursChangeFault, hoursFault, placementEndFault, placementFault } from './job-placement.rules';
import {
  ChangeJobHoursInput,
  EndJobPlacementInput,
  JobPlacement,
  JobPlacementRecord,
  StartJobPlacementInput,
} from './job-placement.type';

const { Recorded, Result } = JobPlacementRecord;

export const JobPlacementRecordedResolver = recordedResolver(
  Recorded,
  { field: 'job', type: JobPlacement, category: 'JOB_HISTORY', description: 'The job as it stands.' },
  (stores) => stores.jobPlacements,
  showPlacement,
);

@Resolver()
export class JobPlacementActingResolver {
  @Mutation(() => Result, { description: 'Records a job, paid or not: the person or their coach (W-13, W-23 to W-26).' })
  async startJobPlacement(
    @Arg('input', () => StartJobPlacementInput, { description: 'Which job.' }) input: StartJobPlacementInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const organisation = input.employer == null ? null : referenceTo('Organisation', input.employer);
    if (organisation === undefined) return refused('INPUT_NOT_FIT', 'employer is not the key of an organisation.');
    const { title, workForm, employerInWords = null, hoursPerWeek = null, remark = null, language } = input;
    const startedOn = dateGiven(input.startedOn);
    const job = { title, workForm, organisation, employerInWords, hoursPerWeek, remark, language, startedOn };
    const fault = placementFault(job);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'startJobPlacement', input, async ({ stores }) => {
      const row = await stores.jobPlacements.add(act.permit, { ...act.authorship, ...job, endedOn: null });
      if (hoursPerWeek !== null) {
        const hours = { placement: row.id, hoursPerWeek, since: startedOn, until: null };
        await stores.jobHours.add(act.permit, { ...act.authorship, ...hours });
      }
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Changes the hours in a job: the person, or the coach in what they recorded.' })
  async changeJobHours(
    @Arg('input', () => ChangeJobHoursInput, { description: 'Which hours, from when.' }) input: ChangeJobHoursInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('JobPlacement', 'job', input.job, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(person, 'JOB_HISTORY', 'READ', info);
    // The hours that end are found by reading; a system, which reads nothing as itself, would leave two that hold.
    if (reading === null) return withoutReader();
    const { hoursPerWeek, version } = input;
    const since = dateGiven(input.since);
    const fault = hoursFault(hoursPerWeek);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'changeJobHours', input, async ({ stores }) => {
      const job = await currentRow(stores.jobPlacements, act.permit, row, version);
      if (job instanceof Refused) return job;
      const hours = await stores.jobHours.ofPlacement(reading, row);
      const open = hours.find(({ until }) => until === null);
      const misfit = hoursChangeFault(job, open, since);
      if (misfit) return misfit;
      const amended = amendedRow(await stores.jobPlacements.amend(act.permit, row, version, { hoursPerWeek }));
      if (amended instanceof Refused) return amended;
      // Kept by whoever keeps the job, so that both who may change it find hours they may end.
      const authorship = { ...act.authorship, heldBy: job.heldBy };
      if (open) {
        const ended = amendedRow(await stores.jobHours.amend(act.permit, open.id, open.version, { until: since }));
        if (ended instanceof Refused) return ended;
      } else if (job.hoursPerWeek !== null) {
        // A job from before its hours were kept in time: what held until now stays readable.
        const earlier = { placement: row, hoursPerWeek: job.hoursPerWeek, since: job.startedOn, until: since };
        await stores.jobHours.add(act.permit, { ...authorship, ...earlier });
      }
      await stores.jobHours.add(act.permit, { ...authorship, placement: row, hoursPerWeek, since, until: null });
      return { person, row };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Ends a job: the person, or the coach in what they recorded. Why is the person’s to tell, in their own words and behind ' +
      'a consent of its own; nobody is ever said to have failed (E-13).',
  })
  async endJobPlacement(
    @Arg('input', () => EndJobPlacementInput, { description: 'When, and, from the person, why.' })
    input: EndJobPlacementInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('JobPlacement', 'job', input.job, context);
    const act = await openAsPersonOrCoach(context, person, 'JOB_HISTORY', info);
    if (act instanceof Refused) return act;
    const { reason = null, language = null, version } = input;
    if (reason !== null && !act.permit.asPerson) {
      return refused('ONLY_THE_PERSON', 'Why a job ended is told by the person; leave reason out.', 'R-054');
    }
    const today = localDate(context.now);
    const endedOn = dateGiven(input.endedOn);
    const fault =
      pastDateFault('endedOn', endedOn, today) ?? (reason === null ? null : wordingFault('reason', reason, language ?? ''));
    if (fault) return fault;
    const telling = reason === null ? null : await context.gate.open(person, 'WORK_EVENTS', 'CONTRIBUTE', info);
    if (reason !== null && telling === null) {
      return refused('ONLY_THE_PERSON', 'Why a job ended is told by the person.', 'R-054');
    }
    const reading = await context.gate.open(person, 'JOB_HISTORY', 'READ', info);
    // The hours that end are found by reading; a system, which reads nothing as itself, would leave two that hold.
    if (reading === null) return withoutReader();
    const receipt = await context.writing.once(input.idempotencyKey, 'endJobPlacement', input, async ({ stores }) => {
      const job = await currentRow(stores.jobPlacements, act.permit, row, version);
      if (job instanceof Refused) return job;
      const misfit = placementEndFault(job, endedOn);
      if (misfit) return misfit;
      const amended = amendedRow(await stores.jobPlacements.amend(act.permit, row, version, { endedOn }));
      if (amended instanceof Refused) return amended;
      const hours = await stores.jobHours.ofPlacement(reading, row);
      const open = hours.find(({ until }) => until === null);
      if (open) {
        // Hours that were to begin after the end never did.
        const until = open.since > endedOn ? open.since : endedOn;
        const ended = amendedRow(await stores.jobHours.amend(act.permit, open.id, open.version, { until }));
        if (ended instanceof Refused) return ended;
      }
      if (telling !== null && reason !== null && language !== null) {
        const told = { kind: 'REASON_OF_LEAVING', placement: row, text: reason, language, happenedOn: endedOn } as const;
        await stores.workEvents.add(telling, { ...act.authorship, ...told });
      }
      return { person, row };
    });
    return answered(Recorded, receipt);
  }
}

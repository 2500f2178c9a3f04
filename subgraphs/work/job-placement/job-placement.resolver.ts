import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { readWords } from '../own-words/own-words.resolver';
import { WorkWords } from '../own-words/own-words.type';
import { Person } from '../person/person.type';
import { rowOf, showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { showEvent } from '../work-event/work-event.resolver';
import { WorkEvent } from '../work-event/work-event.type';
import type { JobPlacementRow } from './job-placement.table';
import { JobHours, JobPlacement, JobPlacementConnection } from './job-placement.type';

export function showPlacement(row: JobPlacementRow) {
  return { ...present('JobPlacement', row), employer: row.organisation && organisationReference(row.organisation) };
}

@Resolver(() => Person)
export class JobHistoryResolver {
  @FieldResolver(() => JobPlacementConnection, {
    nullable: true,
    description: 'Jobs the person had and has, newest first.',
  })
  @Consent('JOB_HISTORY')
  jobHistory(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'JOB_HISTORY', info, async (permit) =>
      showPage(await stores.jobPlacements.page(permit, page), showPlacement),
    );
  }
}

@Resolver(() => JobPlacement)
export class JobPlacementResolver {
  @FieldResolver(() => [JobHours], { nullable: true, description: 'How the hours changed in time, oldest first.' })
  @Consent('JOB_HISTORY')
  hours(@Root() job: JobPlacement, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(job.personId, 'JOB_HISTORY', info, async (permit) => {
      const rows = await stores.jobHours.ofPlacement(permit, rowOf(job));
      return rows.map((row) => present('JobHours', row));
    });
  }

  @FieldResolver(() => WorkEvent, {
    nullable: true,
    description:
      'Why it ended, in the words it was told in. Behind a consent of its own: never for an employer (E-13, EQ-06).',
  })
  @Consent('WORK_EVENTS')
  exitReason(@Root() job: JobPlacement, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(job.personId, 'WORK_EVENTS', info, async (permit) => {
      const row = await stores.workEvents.reasonOfLeaving(permit, rowOf(job));
      return row && showEvent(row);
    });
  }

  @FieldResolver(() => WorkWords, {
    nullable: true,
    description:
      'How the job suits the person, as they last said it. Opens to those they named for their own words only.',
  })
  @Consent('OWN_WORDS')
  personRating(@Root() job: JobPlacement, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    return readWords('HOW_JOB_SUITS', job, context, info);
  }
}

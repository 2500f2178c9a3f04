import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { authorshipOf, personActedOn, recordActedOn, refuseTo } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { workEventFault } from './work-event.rules';
import type { WorkEventRow } from './work-event.table';
import {
  RecordWorkEventInput,
  RecordWorkEventResult,
  WorkEventConnection,
  WorkEventKind,
  WorkEventRecorded,
} from './work-event.type';

export const showEvent = (row: WorkEventRow) => present('WorkEvent', row);

@Resolver(() => Person)
export class WorkEventResolver {
  @FieldResolver(() => WorkEventConnection, {
    nullable: true,
    description:
      'What happened around work, as it was told, newest first. Never for an employer or an advising doctor.',
  })
  @Consent('WORK_EVENTS')
  workEvents(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => WorkEventKind, { nullable: true, description: 'Only events of this kind.' })
    kind: WorkEventKind | null,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_EVENTS', info, async (permit) =>
      showPage(await stores.workEvents.pageOf(permit, page, kind ?? null), showEvent),
    );
  }

  @Mutation(() => RecordWorkEventResult, {
    description: 'Records what happened around work. The person’s own words: only they record it (R-054).',
  })
  async recordWorkEvent(
    @Arg('input', () => RecordWorkEventInput, { description: 'What happened.' }) input: RecordWorkEventInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkEventRecorded | Refused> {
    const { actor, gate, writing, now } = context;
    const person = personActedOn(input.person, context);
    const job = input.job == null ? null : recordActedOn('JobPlacement', 'job', input.job, context);
    const permit = await gate.open(person, 'WORK_EVENTS', 'CONTRIBUTE', info);
    if (!permit?.asPerson) {
      const message = 'What happened is told in the person’s own words; only the person records it.';
      return refuseTo(person, context, info, refused('ONLY_THE_PERSON', message, 'R-054'));
    }
    const happenedOn = dateGiven(input.happenedOn);
    const fault = workEventFault({ ...input, happenedOn }, localDate(now));
    if (fault) return fault;
    if (input.kind === WorkEventKind.REASON_OF_LEAVING && job === null) {
      return refused('INPUT_NOT_FIT', 'A reason of leaving belongs to a job; name it in job.');
    }
    if (job !== null) {
      const history = await gate.open(person, 'JOB_HISTORY', 'READ', info);
      const isTheirs =
        history !== null && job.person === person && (await context.stores.jobPlacements.one(history, job.row));
      if (!isTheirs) return notFound();
    }
    const done = await writing.once(input.idempotencyKey, 'recordWorkEvent', input, async ({ stores }) => {
      const { kind, text, language } = input;
      const placement = job?.row ?? null;
      const told = { kind, text, language, happenedOn, placement };
      const event = await stores.workEvents.add(permit, { ...authorshipOf(actor, person), ...told });
      return { event: event.id };
    });
    if (done instanceof Refused) return done;
    context.decideAgain();
    const workEvent = await gate.read(person, 'WORK_EVENTS', info, async (read) => {
      const row = await context.stores.workEvents.one(read, done.event);
      return row && showEvent(row);
    });
    return Object.assign(new WorkEventRecorded(), { workEvent });
  }
}

import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { decodeReferenceId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { endFault } from '../accommodation/accommodation.rules';
import { referenceTo } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { deskFault } from './outreach-desk.rules';
import type { OutreachDeskRow } from './outreach-desk.table';
import {
  EndOutreachDeskInput,
  HoldOutreachDeskInput,
  OutreachDesk,
  OutreachDeskRecorded,
  OutreachDeskResult,
  OutreachDesksArgs,
} from './outreach-desk.type';

function showDesk(row: OutreachDeskRow) {
  return {
    ...row,
    id: encodeReferenceId('OutreachDesk', row.id),
    organisation: organisationReference(row.organisation),
    coach: professionalReference(row.coach),
    host: organisationReference(row.host),
  };
}

@Resolver()
export class OutreachDeskResolver {
  @Query(() => [OutreachDesk], {
    description: 'Where and when job coaches can be met at another’s place (W-33), by the days of the week. Needs a token.',
  })
  async outreachDesks(@Args(() => OutreachDesksArgs) { host, on }: OutreachDesksArgs, @Ctx() context: WorkContext) {
    if (context.actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
    const at = host == null ? null : referenceTo('Organisation', host);
    if (at === undefined) throw new KringError('BAD_USER_INPUT', 'host is not the key of an organisation.');
    const rows = await context.stores.outreachDesks.on(on == null ? localDate(context.now) : dateGiven(on), at);
    return rows.map(showDesk);
  }

  @Mutation(() => OutreachDeskResult, { description: 'A job coach says when and where they can be met (W-33).' })
  async holdOutreachDesk(
    @Arg('input', () => HoldOutreachDeskInput, { description: 'When and where.' }) input: HoldOutreachDeskInput,
    @Ctx() context: WorkContext,
  ): Promise<OutreachDeskRecorded | Refused> {
    const coach = coachIn(context);
    if (coach instanceof Refused) return coach;
    const host = referenceTo('Organisation', input.host);
    if (host === undefined) return refused('INPUT_NOT_FIT', 'host is not the key of an organisation.');
    const { weekday, opensAt, closesAt } = input;
    const fault = deskFault({ weekday, opensAt, closesAt });
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'holdOutreachDesk', input, async ({ stores }) => {
      const desk = { ...coach, host, weekday, opensAt, closesAt, since: dateGiven(input.since) };
      return { desk: await stores.outreachDesks.add(desk) };
    });
    return recorded(receipt, context);
  }

  @Mutation(() => OutreachDeskResult, { description: 'Says that a desk is held no more, by the service of the coach.' })
  async endOutreachDesk(
    @Arg('input', () => EndOutreachDeskInput, { description: 'Which, and from when.' }) input: EndOutreachDeskInput,
    @Ctx() context: WorkContext,
  ): Promise<OutreachDeskRecorded | Refused> {
    const coach = coachIn(context);
    if (coach instanceof Refused) return coach;
    const key = decodeReferenceId(input.desk);
    if (key?.type !== 'OutreachDesk' || !isUuid(key.key)) {
      throw new KringError('BAD_USER_INPUT', 'desk is not the key of a desk; use an id that the graph gave you.');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'endOutreachDesk', input, async ({ stores }) => {
      const held = await stores.outreachDesks.held(key.key);
      if (held === null) return notFound();
      if (held.organisation !== coach.organisation) return notACoach();
      if (held.version !== input.version) {
        return refused('STALE_VERSION', 'It was changed since; read it again and decide anew.');
      }
      const until = dateGiven(input.until);
      const fault = endFault(held, until);
      if (fault) return fault;
      await stores.outreachDesks.end(held, until);
      return { desk: held.id };
    });
    return recorded(receipt, context);
  }
}

function coachIn({ actor }: WorkContext): { readonly organisation: string; readonly coach: string } | Refused {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
  const isCoach = actor.kind === 'PROFESSIONAL' && actor.profession === 'JOB_COACH';
  return isCoach ? { organisation: actor.organisation, coach: actor.id } : notACoach();
}

function notACoach(): Refused {
  return refused('NOT_PERMITTED', 'A desk is held by a job coach, for their own service.');
}

async function recorded(
  receipt: { readonly desk: string } | Refused,
  { stores }: WorkContext,
): Promise<OutreachDeskRecorded | Refused> {
  if (receipt instanceof Refused) return receipt;
  const desk = await stores.outreachDesks.one(receipt.desk);
  return Object.assign(new OutreachDeskRecorded(), { desk: desk && showDesk(desk) });
}

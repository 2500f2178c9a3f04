import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import { KringError } from '../../../shared/errors';
import { encodeReferenceId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, refused } from '../../kit/refused.type';
import { referenceTo, term } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { informationFault, misfitOfPeriod } from './employer-information.rules';
import type { EmployerInformationRow } from './employer-information.table';
import {
  EmployerInformationArgs,
  EmployerInformationRecorded,
  EmployerInformationResult,
  EmployerInformationTalk,
  RecordEmployerInformationInput,
} from './employer-information.type';

function showTalk(row: EmployerInformationRow, context: WorkContext) {
  return {
    ...row,
    id: encodeReferenceId('EmployerInformationTalk', row.id),
    organisation: organisationReference(row.organisation),
    coach: professionalReference(row.coach),
    employer: row.employer && organisationReference(row.employer),
    topics: row.topics.map((topic) => term('employer-information-topic', topic, context)),
  };
}

@Resolver()
export class EmployerInformationResolver {
  @Query(() => [EmployerInformationTalk], {
    description:
      'How your service informed employers in general, the latest first (C-44). For job coaches, of their own service; empty ' +
      'for everybody else: whom a coach talks to says something of those coached there.',
  })
  async employerInformationTalks(@Args(() => EmployerInformationArgs) args: EmployerInformationArgs, @Ctx() context: WorkContext) {
    const coach = coachIn(context);
    const [from, until] = [dateGiven(args.from), dateGiven(args.until)];
    const misfit = misfitOfPeriod(from, until);
    if (misfit !== null) throw new KringError('BAD_USER_INPUT', misfit);
    if (coach === null) return [];
    const rows = await context.stores.employerInformation.of(coach.organisation, from, until);
    return rows.map((row) => showTalk(row, context));
  }

  @Mutation(() => EmployerInformationResult, {
    description: 'A job coach records that they informed employers in general, apart from anybody they coach (C-44, W-10).',
  })
  async recordEmployerInformation(
    @Arg('input', () => RecordEmployerInformationInput, { description: 'Whom, about what, when.' })
    input: RecordEmployerInformationInput,
    @Ctx() context: WorkContext,
  ): Promise<EmployerInformationRecorded | Refused> {
    const coach = coachIn(context);
    if (coach === null) return refused('NOT_PERMITTED', 'This is recorded by a job coach, for their own service.');
    const employer = input.employer == null ? null : referenceTo('Organisation', input.employer);
    if (employer === undefined) return refused('INPUT_NOT_FIT', 'employer is not the key of an organisation.');
    const { audience, channel, topics } = input;
    const talk = { audience, employer, channel, topics, heldOn: dateGiven(input.heldOn) };
    const fault = informationFault(talk, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordEmployerInformation', input, async ({ stores }) => {
      return { talk: await stores.employerInformation.add({ ...talk, organisation: coach.organisation, coach: coach.id }) };
    });
    if (receipt instanceof Refused) return receipt;
    const row = await context.stores.employerInformation.one(receipt.talk);
    return Object.assign(new EmployerInformationRecorded(), { talk: row && showTalk(row, context) });
  }
}

function coachIn({ actor }: WorkContext): ProfessionalActor | null {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
  return actor.kind === 'PROFESSIONAL' && actor.profession === 'JOB_COACH' ? actor : null;
}

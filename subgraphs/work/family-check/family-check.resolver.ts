import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound } from '../../kit/refused.type';
import { openAsCoach, recordActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded/recorded.resolver';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import { checkDone } from './family-check.rules';
import {
  JobCoachingFamilyCheck,
  JobCoachingFamilyCheckDone,
  JobCoachingFamilyCheckRecord,
  RecordJobCoachingFamilyCheckInput,
} from './family-check.type';

const { Recorded, Result } = JobCoachingFamilyCheckRecord;

export const FamilyCheckRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'familyCheck',
    type: JobCoachingFamilyCheck,
    category: 'FAMILY_IMPACT_CHECK',
    description: 'The check as recorded, for who did it and the person.',
  },
  (stores) => stores.familyChecks,
  (row) => present('JobCoachingFamilyCheck', row),
);

@Resolver(() => Person)
export class FamilyCheckResolver {
  @FieldResolver(() => JobCoachingFamilyCheck, {
    nullable: true,
    description: 'The last check on the family in job coaching (Kindreflex): for who did it and the person (C-39).',
  })
  @Consent('FAMILY_IMPACT_CHECK')
  jobCoachingFamilyCheck(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK', info, async (permit) => {
      const row = await stores.familyChecks.first(permit);
      return row && present('JobCoachingFamilyCheck', row);
    });
  }

  @FieldResolver(() => JobCoachingFamilyCheckDone, {
    nullable: true,
    description: 'That the check on the family was done in job coaching, for the network to know (C-39).',
  })
  @Consent('FAMILY_IMPACT_CHECK_DONE')
  jobCoachingFamilyCheckDone(
    @Root() { person }: Person,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FAMILY_IMPACT_CHECK_DONE', info, async (permit) => {
      const row = await stores.familyChecksDone.first(permit);
      const organisation = row && organisationReference(row.organisation);
      return row && { ...present('JobCoachingFamilyCheckDone', row), organisation };
    });
  }

  @Mutation(() => Result, {
    description: 'Records that the whole family was thought of in a coaching trajectory, by the coach (R-052, C-39).',
  })
  async recordJobCoachingFamilyCheck(
    @Arg('input', () => RecordJobCoachingFamilyCheckInput, { description: 'Of which trajectory, and what came out of it.' })
    input: RecordJobCoachingFamilyCheckInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row: trajectory } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const [act, done, course] = await Promise.all([
      openAsCoach(context, person, 'FAMILY_IMPACT_CHECK', info),
      openAsCoach(context, person, 'FAMILY_IMPACT_CHECK_DONE', info),
      openAsCoach(context, person, 'WORK_TRAJECTORY', info),
    ]);
    if (act instanceof Refused) return act;
    if (done instanceof Refused) return done;
    if (course instanceof Refused) return course;
    const { outcome, actions = null, language } = input;
    const doneOn = dateGiven(input.doneOn);
    const fault =
      wordingFault('outcome', outcome, language) ??
      (actions === null ? null : wordingFault('actions', actions, language)) ??
      pastDateFault('doneOn', doneOn, localDate(context.now));
    if (fault) return fault;
    const { idempotencyKey } = input;
    const receipt = await context.writing.once(idempotencyKey, 'recordJobCoachingFamilyCheck', input, async ({ stores, tell }) => {
      const found = await stores.jobCoachings.one(course.permit, trajectory);
      if (found === null || found.heldBy !== act.authorship.heldBy) return notFound();
      const check = { trajectory, doneOn, outcome, actions, language };
      const row = await stores.familyChecks.add(act.permit, { ...act.authorship, ...check });
      const { organisation } = found;
      await stores.familyChecksDone.add(done.permit, { ...act.authorship, trajectory, organisation, doneOn });
      const message = checkDone(found, doneOn);
      if (message) await tell(message);
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }
}

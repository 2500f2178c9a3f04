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
import { contactDueMessage, rhythmToCount } from '../job-coaching/job-coaching.rules';
import { openAsCoach, recordActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { referenceTo } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { contactFault, employerContactFault, isSecondTalk } from './coaching-contact.rules';
import type { CoachingContactRow } from './coaching-contact.table';
import {
  CoachingContact,
  CoachingContactConnection,
  CoachingContactRecord,
  RecordCoachingContactInput,
} from './coaching-contact.type';

const { Recorded, Result } = CoachingContactRecord;

function showContact(row: CoachingContactRow) {
  return { ...present('CoachingContact', row), organisation: row.organisation && organisationReference(row.organisation) };
}

export const CoachingContactRecordedResolver = recordedResolver(
  Recorded,
  { field: 'contact', type: CoachingContact, category: 'WORK_NOTES', description: 'The contact as recorded.' },
  (stores) => stores.coachingContacts,
  showContact,
);

@Resolver(() => Person)
export class CoachingContactResolver {
  @FieldResolver(() => CoachingContactConnection, {
    nullable: true,
    description: 'When the coach was in contact and with whom, the latest first: for the person and the coach.',
  })
  @Consent('WORK_NOTES')
  coachingContacts(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_NOTES', info, async (permit) =>
      presentPage('CoachingContact', await stores.coachingContacts.page(permit, page), showContact),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records a contact of the coach, by the coach. With an employer only as the person wishes it (C-43). Says when the next ' +
      'contact is due by the rhythm that was agreed.',
  })
  async recordCoachingContact(
    @Arg('input', () => RecordCoachingContactInput, { description: 'When, with whom, by what.' })
    input: RecordCoachingContactInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, gate, now } = context;
    const { person, row: trajectoryId } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const [act, course] = await Promise.all([
      openAsCoach(context, person, 'WORK_NOTES', info),
      openAsCoach(context, person, 'WORK_TRAJECTORY', info),
    ]);
    if (act instanceof Refused) return act;
    if (course instanceof Refused) return course;
    const isAtOrganisation = input.withWhom === 'EMPLOYER' || input.withWhom === 'SCHOOL';
    const [notes, rhythms, wishes, history] = await Promise.all([
      gate.open(person, 'WORK_NOTES', 'READ', info),
      gate.open(person, 'WORK_TRAJECTORY', 'READ', info),
      isAtOrganisation ? gate.open(person, 'EMPLOYER_DISCLOSURE', 'READ', info) : null,
      input.withWhom === 'SCHOOL' ? gate.open(person, 'JOB_HISTORY', 'READ', info) : null,
    ]);
    if (notes === null || rhythms === null) return notFound();
    const organisation = input.organisation == null ? null : referenceTo('Organisation', input.organisation);
    if (organisation === undefined) return refused('INPUT_NOT_FIT', 'organisation is not the key of an organisation.');
    const { channel, withWhom } = input;
    const contact = { heldOn: dateGiven(input.heldOn), channel, withWhom, organisation };
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'recordCoachingContact',
      input,
      async ({ stores, tell }) => {
        const trajectory = await stores.jobCoachings.one(course.permit, trajectoryId);
        if (trajectory === null || trajectory.heldBy !== act.authorship.heldBy) return notFound();
        const fault = contactFault(trajectory, contact, localDate(now));
        if (fault) return fault;
        const { organisation: at } = contact;
        if (at !== null) {
          const coach = actor.kind === 'PROFESSIONAL' ? actor.id : trajectory.coach;
          const said = wishes === null ? [] : await stores.employerContactWishes.all(wishes);
          const jobs = history === null ? [] : await stores.jobPlacements.all(history);
          const vacancies = history === null ? [] : await stores.jobApplications.all(history);
          // An employer that gives courses too is no less an employer: calling it a school is no way past the wish.
          const isEmployer = withWhom === 'EMPLOYER' || [...said, ...jobs, ...vacancies].some((each) => each.organisation === at);
          const unwished = isEmployer ? employerContactFault(said, { ...contact, organisation: at, coach }) : null;
          if (unwished) return unwished;
        }
        const before = await stores.coachingContacts.ofTrajectory(notes, trajectoryId);
        const row = await stores.coachingContacts.add(act.permit, {
          ...act.authorship,
          ...contact,
          trajectory: trajectoryId,
        });
        const last = [...before, row].filter(({ withWhom }) => withWhom === 'PERSON').map(({ heldOn }) => heldOn).sort().at(-1);
        const agreed = await stores.contactRhythms.ofTrajectory(rhythms, trajectoryId);
        const rhythm = rhythmToCount(agreed, last, localDate(now));
        if (rhythm && trajectory.endedOn === null) await tell(contactDueMessage(trajectory, rhythm, last, localDate(now)));
        return { person, row: row.id, warned: isSecondTalk(before, contact) ? 'R-048' : '' };
      },
    );
    return answered(Recorded, receipt);
  }
}

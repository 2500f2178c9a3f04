import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { authorshipOf, recordActedOn, refuseTo } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordReference, rowOf, showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { rhythmFault, rhythmOn } from './contact-rhythm.rules';
import { contactDueMessage, phaseOutMessage, rhythmToCount } from './job-coaching.rules';
import type { JobCoachingRow } from './job-coaching.table';
import {
  ChangeContactRhythmInput,
  ChangeContactRhythmResult,
  ContactChannel,
  ContactFrequency,
  ContactRhythm,
  ContactRhythmChanged,
  JobCoaching,
  JobCoachingConnection,
} from './job-coaching.type';

export function showCoaching(row: JobCoachingRow) {
  return {
    ...present('JobCoaching', row),
    organisation: organisationReference(row.organisation),
    coach: professionalReference(row.coach),
  };
}

export const resolveJobCoaching = recordReference(
  'JobCoaching',
  'WORK_TRAJECTORY',
  ({ jobCoachings }) => jobCoachings,
  showCoaching,
);

@Resolver(() => Person)
export class JobCoachingsResolver {
  @FieldResolver(() => JobCoachingConnection, {
    nullable: true,
    description: 'Trajectories with a job coach, newest first.',
  })
  @Consent('WORK_TRAJECTORY')
  jobCoaching(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_TRAJECTORY', info, async (permit) =>
      showPage(await stores.jobCoachings.page(permit, page), showCoaching),
    );
  }

  @Mutation(() => ChangeContactRhythmResult, {
    description:
      'Changes how often coach and person are in contact: the coach whose trajectory it is, as agreed with the person.',
  })
  async changeContactRhythm(
    @Arg('input', () => ChangeContactRhythmInput, { description: 'The new rhythm.' }) input: ChangeContactRhythmInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactRhythmChanged | Refused> {
    const { actor, gate, writing, now } = context;
    const { person, row: trajectory } = recordActedOn('JobCoaching', 'jobCoaching', input.jobCoaching, context);
    const [permit, reading] = await Promise.all([
      gate.open(person, 'WORK_TRAJECTORY', 'CONTRIBUTE', info),
      gate.open(person, 'WORK_TRAJECTORY', 'READ', info),
    ]);
    if (permit === null || reading === null) {
      const message = 'The rhythm is changed by the coach whose trajectory it is.';
      return refuseTo(person, context, info, refused('NOT_PERMITTED', message));
    }
    const notes = await gate.open(person, 'WORK_NOTES', 'READ', info);
    const since = dateGiven(input.since);
    const done = await writing.once(input.idempotencyKey, 'changeContactRhythm', input, async ({ stores, tell }) => {
      // Amending the trajectory takes its row lock, so two changes at once cannot both end the same rhythm.
      const amended = await stores.jobCoachings.amend(permit, trajectory, input.version, {});
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE')
        return refused('STALE_VERSION', 'The trajectory was changed since; read it again and decide anew.');
      const rhythms = await stores.contactRhythms.ofTrajectory(reading, trajectory);
      const open = rhythms.find(({ until }) => until === null);
      const fault = rhythmFault(amended.row, open, { ...input, since });
      if (fault) return fault;
      if (open) {
        const ended = await stores.contactRhythms.amend(permit, open.id, open.version, { until: since });
        if (typeof ended === 'string') return notFound();
      }
      const { frequency, channels } = input;
      const authorship = authorshipOf(actor, person);
      await stores.contactRhythms.add(permit, { ...authorship, trajectory, frequency, channels, since, until: null });
      const phaseOut = phaseOutMessage(amended.row);
      if (phaseOut) await tell(phaseOut);
      const contacts = notes === null ? [] : await stores.coachingContacts.ofTrajectory(notes, trajectory);
      const last = contacts.find(({ withWhom }) => withWhom === 'PERSON')?.heldOn;
      const agreed = { frequency, since, until: null };
      const earlier = rhythms.map((rhythm) => (rhythm === open ? { ...rhythm, until: since } : rhythm));
      const counted = rhythmToCount([...earlier, agreed], last, localDate(now)) ?? agreed;
      await tell(contactDueMessage(amended.row, counted, last, localDate(now)));
      await tell({
        person,
        detail: trajectory,
        detailType: 'JobCoaching',
        kind: 'NOTICE',
        category: 'WORK_TRAJECTORY',
        code: 'CONTACT_RHYTHM_CHANGED',
        on: since,
        until: null,
        responsible: amended.row.coach,
        heldBy: amended.row.heldBy,
        author: authorship.author,
        parties: [],
      });
      return { trajectory };
    });
    if (done instanceof Refused) return done;
    context.decideAgain();
    const jobCoaching = await gate.read(person, 'WORK_TRAJECTORY', info, async (read) => {
      const row = await context.stores.jobCoachings.one(read, done.trajectory);
      return row && showCoaching(row);
    });
    return Object.assign(new ContactRhythmChanged(), { jobCoaching });
  }
}

@Resolver(() => JobCoaching)
export class ContactRhythmResolver {
  @FieldResolver(() => [ContactRhythm], {
    nullable: true,
    description: 'The rhythms of contact in time, oldest first.',
  })
  @Consent('WORK_TRAJECTORY')
  async contactRhythms(@Root() coaching: JobCoaching, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    const rhythms = await this.rhythms(coaching, context, info);
    return rhythms && rhythms.map((row) => present('ContactRhythm', row));
  }

  @FieldResolver(() => ContactFrequency, {
    nullable: true,
    description: 'How often coach and person are in contact now.',
  })
  @Consent('WORK_TRAJECTORY')
  async frequency(@Root() coaching: JobCoaching, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    return this.now(coaching, context, info).then((rhythm) => rhythm?.frequency ?? null);
  }

  @FieldResolver(() => [ContactChannel], {
    nullable: true,
    description: 'By what coach and person are in contact now.',
  })
  @Consent('WORK_TRAJECTORY')
  async channels(@Root() coaching: JobCoaching, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    return this.now(coaching, context, info).then((rhythm) => rhythm?.channels ?? null);
  }

  private async now(coaching: JobCoaching, context: WorkContext, info: GraphQLResolveInfo) {
    const rhythms = await this.rhythms(coaching, context, info);
    return rhythms && rhythmOn(rhythms, localDate(context.now));
  }

  private rhythms(coaching: JobCoaching, { gate, stores }: WorkContext, info: GraphQLResolveInfo) {
    return gate.read(coaching.personId, 'WORK_TRAJECTORY', info, (permit) =>
      stores.contactRhythms.ofTrajectory(permit, rowOf(coaching)),
    );
  }
}

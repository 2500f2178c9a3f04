import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, currentRow, openAsCoach, personActedOn, recordActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { coachContactFault, contactOn } from './coach-contact.rules';
import type { CoachContactRow } from './coach-contact.table';
import { CoachContact, CoachContactRecord, EndCoachContactInput, NameCoachContactInput } from './coach-contact.type';

const { Recorded, Result } = CoachContactRecord;

function showCoachContact(row: CoachContactRow) {
  return {
    ...present('CoachContact', row),
    coach: professionalReference(row.professional),
    organisation: organisationReference(row.organisation),
  };
}

export const CoachContactRecordedResolver = recordedResolver(
  Recorded,
  { field: 'contact', type: CoachContact, category: 'COACH_CONTACT', description: 'The contact as it stands.' },
  (stores) => stores.coachContacts,
  showCoachContact,
);

@Resolver(() => Person)
export class CoachContactResolver {
  @FieldResolver(() => CoachContact, {
    nullable: true,
    description: 'Whom an employer or a training provider may call about work now.',
  })
  @Consent('COACH_CONTACT')
  coachContact(@Root() { person }: Person, @Ctx() { gate, stores, now }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'COACH_CONTACT', info, async (permit) => {
      const row = contactOn(await stores.coachContacts.all(permit), localDate(now));
      return row && showCoachContact(row);
    });
  }

  @Mutation(() => Result, {
    description:
      'A coach says how they can be reached about somebody’s work, in place of what their service said before. Who gets to see ' +
      'it is the person’s to say (C-43, EQ-06).',
  })
  async nameCoachContact(
    @Arg('input', () => NameCoachContactInput, { description: 'For whom, and how the coach can be reached.' })
    input: NameCoachContactInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'COACH_CONTACT', info);
    if (act instanceof Refused) return act;
    const { actor } = context;
    const reading = await context.gate.open(person, 'COACH_CONTACT', 'READ', info);
    // A system names nobody: whom an employer may call is somebody whom the person knows.
    if (actor.kind !== 'PROFESSIONAL' || reading === null) {
      return refused('NOT_PERMITTED', 'The coach who can be called says so themselves.');
    }
    const { phone = null, email = null, reachable = null, language } = input;
    const fault = coachContactFault({ phone, email, reachable, language });
    if (fault) return fault;
    const since = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'nameCoachContact', input, async ({ stores }) => {
      // Two colleagues who name themselves at once would each leave the other's number standing.
      await stores.coachContacts.serialise(act.permit, actor.organisation);
      const before = await stores.coachContacts.all(reading);
      for (const { id, version, organisation, until } of before) {
        if (organisation !== actor.organisation || until !== null) continue;
        const ended = amendedRow(await stores.coachContacts.amend(act.permit, id, version, { until: since }));
        if (ended instanceof Refused) return ended;
      }
      const row = await stores.coachContacts.add(act.permit, {
        ...act.authorship,
        ...{ professional: actor.id, organisation: actor.organisation },
        ...{ phone, email, reachable, language, since, until: null },
      });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Says that nobody is to call there any more, by the coach’s service.' })
  async endCoachContact(
    @Arg('input', () => EndCoachContactInput, { description: 'Which contact.' }) input: EndCoachContactInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('CoachContact', 'contact', input.contact, context);
    const act = await openAsCoach(context, person, 'COACH_CONTACT', info);
    if (act instanceof Refused) return act;
    const { version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'endCoachContact', input, async ({ stores }) => {
      const before = await currentRow(stores.coachContacts, act.permit, row, version);
      if (before instanceof Refused) return before;
      if (before.until !== null) return refused('ALREADY_ENDED', 'It has ended before.');
      const until = localDate(context.now);
      const amended = amendedRow(await stores.coachContacts.amend(act.permit, row, version, { until }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

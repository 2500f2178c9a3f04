import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { besides, hiddenFrom } from '../register/register.resolver';
import { listsKeptBy } from '../register/register.rules';
import type { RegisterRow } from '../register/register.table';
import { CareMeanwhile, WaitingEntry, WaitingEntryConnection } from '../register/register.type';
import { daysBetween, isEnteredTwice, otherListsThan } from './waiting-list.rules';
import { WaitingListFilter } from './waiting-list.type';

function shownEntry(row: RegisterRow, { now, languages }: PersonContext) {
  return {
    ...besides(row, languages),
    row,
    daysWaited: daysBetween(row.onDate, row.untilDate ?? localDate(now)),
    recheckDueOn: row.untilDate === null ? row.dueOn : null,
    recheckedOn: row.waiting?.recheckedOn ?? null,
  };
}
type ShownEntry = ReturnType<typeof shownEntry>;

@Resolver(() => Person)
export class WaitingListResolver {
  @FieldResolver(() => WaitingEntryConnection, {
    nullable: true,
    description:
      'The waiting lists the person stands or stood on, at whatever partner, the newest first (wachtlijsten). Who keeps ' +
      'one of them reads their own, and of the others the number at most (ST-11).',
  })
  @Consent('WAITING')
  waitingListEntries(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WaitingListFilter, { nullable: true, description: 'Which entries; left out: all.' })
    filter: WaitingListFilter | null | undefined,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.entries(person, page, filter ?? {}, context, info);
  }

  @FieldResolver(() => WaitingEntryConnection, {
    nullable: true,
    description: 'For what the person waits or waited, newest first (wachten).',
    deprecationReason: 'Use waitingListEntries, which can be filtered.',
  })
  @Consent('WAITING')
  waiting(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.entries(person, page, {}, context, info);
  }

  private entries(
    person: string,
    page: PageArgs,
    { isStanding = null, occasions = null, since, sinceBefore }: WaitingListFilter,
    context: PersonContext,
    info: GraphQLResolveInfo,
  ) {
    const { gate, stores, actor, purpose } = context;
    return gate.read(person, 'WAITING', info, async (permit) => {
      const seat = await stores.standIns.seatOf(actor, purpose);
      const found = await stores.waitingLists.page(
        permit,
        page,
        await hiddenFrom(person, context),
        listsKeptBy(seat.actor),
        {
          isStanding,
          occasions,
          from: since == null ? null : dateGiven(since),
          until: sinceBefore == null ? null : dateGiven(sinceBefore),
        },
      );
      return presentPage('WaitingEntry', found, (row) => shownEntry(row, context));
    });
  }
}

@Resolver(() => WaitingEntry)
export class WaitingEntryResolver {
  @FieldResolver(() => CareMeanwhile, {
    nullable: true,
    description: 'Care offered meanwhile (overbruggingszorg), to whoever may see care; null where none is told.',
  })
  @Consent('TRAJECTORY')
  bridgingCare(@Root() { row }: ShownEntry, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(row.personId, 'TRAJECTORY', info, (permit) => {
      const bridging = row.waiting?.bridging ?? null;
      // That somebody waits is not that they get care meanwhile, which belongs to what begins there.
      if (bridging === null || !covers(permit.rows, row)) return Promise.resolve(null);
      return Promise.resolve({
        what: coded('register-occasion', bridging.code, context.languages),
        fromDate: bridging.from,
        organisation: organisationReference(bridging.organisation),
        responsible: bridging.responsible === null ? null : professionalReference(bridging.responsible),
      });
    });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the person stands on this very list by another entry as well (dubbele inschrijving).',
  })
  @Consent('WAITING')
  isEnteredTwice(@Root() { row }: ShownEntry, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(row.personId, 'WAITING', info, async (permit) =>
      isEnteredTwice(row, await placesOf(row.personId, permit, context)),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'On how many other lists the person stands now: the number, never which (ST-11). Null without a grant that ' +
      'reaches beyond your own records, whether there are any or not.',
  })
  @Consent('WAITING')
  otherLists(@Root() { row }: ShownEntry, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(row.personId, 'WAITING', info, async (permit, isWithoutAWord) => {
      // Counted among own records alone it would always be the number of one's own, and claim that there are no others.
      if (!permit.rows.everything && !isWithoutAWord) return null;
      return otherListsThan(row, await placesOf(row.personId, permit, context));
    });
  }
}

async function placesOf(person: string, permit: Permit<'WAITING', 'READ'>, context: PersonContext) {
  return context.stores.waitingLists.placesCounted(permit, await hiddenFrom(person, context));
}

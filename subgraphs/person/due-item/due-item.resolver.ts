import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Actor } from '../../../consent/actor';
import { localDate } from '../../../shared/local-date';
import { DUE_CATEGORIES } from '../../../shared/register-api';
import { PageArgs } from '../../kit/connection.type';
import { ConsentByRow } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { besides, hiddenFrom } from '../register/register.resolver';
import { listsKeptBy } from '../register/register.rules';
import { daysOver, dueStateOf, escalationAt } from './due-item.rules';
import type { DueQuestion } from './due-item.rules';
import { DueItemConnection, DueItemFilter } from './due-item.type';

@Resolver(() => Person)
export class DueItemResolver {
  @FieldResolver(() => DueItemConnection, {
    nullable: true,
    description:
      'What partners are to do for or with the person by a day, the earliest first: overdue, due, coming up. Each item has the ' +
      'category of what it is about, and is shown to whoever may see that.',
  })
  @ConsentByRow(DUE_CATEGORIES)
  dueItems(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DueItemFilter, {
      nullable: true,
      description: 'Which items; left out: all that are not done and not taken off.',
    })
    filter: DueItemFilter | null | undefined,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores, actor, purpose, now, languages } = context;
    const today = localDate(now);
    return gate.readByRow(person, DUE_CATEGORIES, info, async (permits) => {
      const seat = await stores.standIns.seatOf(actor, purpose);
      const reader = { permits, hidden: await hiddenFrom(person, context), keeper: listsKeptBy(seat.actor), today };
      const found = await stores.dueItems.page(reader, questionOf(filter ?? {}, seat.actor), page);
      const value = presentPage('DueItem', found.page, (row) => {
        const days = daysOver(row, today);
        const shown = besides(row, languages);
        // Who is to do it: of a question that is whoever was asked, though the record is whose question it was.
        const organisation = row.owedBy === null ? shown.organisation : organisationReference(row.owedBy);
        return { ...shown, organisation, state: dueStateOf(row, today), daysOver: days, escalation: escalationAt(days) };
      });
      return { value, found: found.found };
    });
  }
}

/** @param actor whose eyes look: what is theirs to do is shown to a person who looks through them. */
function questionOf(filter: DueItemFilter, actor: Actor): DueQuestion {
  const { kinds = null, states = null, rules = null, dueFrom, dueBefore, mine } = filter;
  return {
    kinds,
    states,
    rules,
    dueFrom: dueFrom == null ? null : dateGiven(dueFrom),
    dueBefore: dueBefore == null ? null : dateGiven(dueBefore),
    responsible: mine === true ? (actor.kind === 'ANONYMOUS' ? '' : actor.id) : null,
  };
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { Refused, notFound } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { TYPE_OF_ABOUT } from './notification.rules';
import type { NotificationRow } from './notification.table';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadResult,
  Notification,
  NotificationConnection,
  NotificationsRead,
} from './notification.type';

const READERS_OWN: PersonsOwn = { message: 'Only the person themselves says what they have read.', rule: 'C-55' };
const MOST_AT_ONCE = 100;

/**
 * Under the category CONSENT: what somebody is told of is what others asked, got or took of them, which is nobody
 * else's business, and unlike ACCESS_RECORDS it is the person's to write in, who marks it as read.
 */
@Resolver(() => Person)
export class NotificationResolver {
  @FieldResolver(() => NotificationConnection, {
    nullable: true,
    description: 'What the person is told inside Kring, the newest first.',
  })
  @Consent('CONSENT')
  notifications(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('onlyUnread', () => Boolean, { defaultValue: false, description: 'Only what is not marked as read.' })
    onlyUnread: boolean,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const told = await stores.ownNotifications.page(permit, page, onlyUnread);
      if (told === null) return null;
      const edges = told.edges.map(({ cursor, node }) => ({ cursor, node: presented(node) }));
      return { edges, nodes: edges.map(({ node }) => node), pageInfo: told.pageInfo };
    });
  }

  @Mutation(() => MarkNotificationsReadResult, {
    description: 'The person marks notifications as read. All of them, or none.',
  })
  async markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which.' }) input: MarkNotificationsReadInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof MarkNotificationsReadResult> {
    const { person, ids } = ofOnePerson(input.notifications);
    const permit = await openForPerson(context, info, person, 'CONSENT', READERS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'markNotificationsRead', input, async ({ stores }) =>
      (await stores.ownNotifications.markRead(permit, ids)) ? {} : notFound(),
    );
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const reading = await context.gate.open(person, 'CONSENT', 'READ', info);
    const rows = reading && (await context.stores.ownNotifications.some(reading, ids));
    return Object.assign(new NotificationsRead(), { notifications: rows && rows.map(presented) });
  }
}

/** @throws {KringError} BAD_USER_INPUT for none, too many, malformed keys, or keys of several persons. */
function ofOnePerson(keys: readonly string[]): { readonly person: string; readonly ids: readonly string[] } {
  if (keys.length === 0 || keys.length > MOST_AT_ONCE) {
    throw new KringError('BAD_USER_INPUT', `The value of input.notifications must hold 1 to ${MOST_AT_ONCE} keys.`);
  }
  const decoded = keys.map((key) => keyOf(key, 'input.notifications', 'Notification'));
  const [{ person }] = decoded as [(typeof decoded)[number]];
  if (decoded.some((each) => each.person !== person)) {
    throw new KringError('BAD_USER_INPUT', 'The keys in input.notifications are of several persons; send those of one.');
  }
  return { person, ids: decoded.map(({ row }) => row) };
}

function presented({ id, person, kind, about, visibleFrom, readAt }: NotificationRow): Notification {
  const type = TYPE_OF_ABOUT[kind];
  return Object.assign(new Notification(), {
    id: encodeId('Notification', person, id),
    kind,
    about: about === null || type === undefined ? null : encodeId(type, person, about),
    // When it was told is not shown: beside it, a delay would show as well.
    at: visibleFrom,
    readAt,
  });
}

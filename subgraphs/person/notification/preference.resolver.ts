import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Consent } from '../../kit/consent-directive';
import { Refused, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { NOTIFICATION_CHANNELS } from './message.table';
import { INSTALLED_CHANNELS, faultOfAddress, isInstalled } from './notification.rules';
import {
  ChannelNotInstalled,
  NotificationPreferences,
  NotificationPreferencesDone,
  NotificationPreferencesResult,
  SetNotificationPreferencesInput,
} from './notification.type';
import type { Preference } from './preference.store';

const CHOOSERS_OWN: PersonsOwn = { message: 'Only the person themselves says where messages go.', rule: 'C-13' };

@Resolver(() => Person)
export class NotificationPreferenceResolver {
  @FieldResolver(() => NotificationPreferences, {
    nullable: true,
    description: 'How the person wants to hear, outside Kring, that there is something to read.',
  })
  @Consent('CONSENT')
  notificationPreferences(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const preference = await stores.notificationPreferences.of(permit);
      return preference && presented(preference);
    });
  }

  @Mutation(() => NotificationPreferencesResult, {
    description: 'The person says how they want to hear that there is something to read. Only the person can.',
  })
  async setNotificationPreferences(
    @Arg('input', () => SetNotificationPreferencesInput, { description: 'What they want.' })
    input: SetNotificationPreferencesInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof NotificationPreferencesResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CONSENT', CHOOSERS_OWN);
    if (permit instanceof Refused) return permit;
    const addresses = addressesOf(input);
    if (addresses instanceof Refused || addresses instanceof ChannelNotInstalled) return addresses;
    const { language, rhythm, version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'setNotificationPreferences', input, async ({ stores }) =>
      (await stores.notificationPreferences.choose(permit, { language, rhythm, addresses, version })) ? {} : staleVersion(),
    );
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const reading = await context.gate.open(person, 'CONSENT', 'READ', info);
    const preference = reading && (await context.stores.notificationPreferences.of(reading));
    return Object.assign(new NotificationPreferencesDone(), { preferences: preference && presented(preference) });
  }
}

function addressesOf({
  addresses,
}: SetNotificationPreferencesInput): Preference['addresses'] | ChannelNotInstalled | Refused {
  const chosen: Partial<Record<(typeof NOTIFICATION_CHANNELS)[number], string>> = {};
  for (const { channel, address } of addresses) {
    if (!isInstalled(channel)) {
      return Object.assign(new ChannelNotInstalled(), { channel, installed: INSTALLED_CHANNELS });
    }
    const fault = faultOfAddress(channel, address);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    if (chosen[channel] !== undefined) return refused('INPUT_NOT_FIT', 'Give one address for each way.');
    chosen[channel] = address;
  }
  return chosen;
}

function presented({ language, rhythm, addresses, version }: Preference): NotificationPreferences {
  const ways = NOTIFICATION_CHANNELS.map((channel) => ({
    channel,
    isInstalled: isInstalled(channel),
    address: addresses[channel] ?? null,
  }));
  return Object.assign(new NotificationPreferences(), { language, rhythm, ways, version });
}

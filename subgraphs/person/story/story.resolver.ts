import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Recipient } from '../../../consent/facts';
import type { Permit } from '../../../consent/permit';
import { encodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { coded } from '../code/code-lists.rules';
import { partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { unknownParty } from '../relation/party.resolver';
import { MOST_READERS, readAs, storyFault } from './story.rules';
import type { StoryKind, StoryPartRow } from './story.table';
import {
  EarlierStoryPartConnection,
  LifeStoryPart,
  LifeStoryPartConnection,
  RetellStoryPartInput,
  ShareStoryPartInput,
  StoryPartDone,
  StoryPartResult,
  TellStoryPartInput,
} from './story.type';

const OWN_STORY: PersonsOwn = { message: 'A story is the person’s own; only they tell it.', rule: 'C-54' };
const OWN_SHARING: PersonsOwn = { message: 'Only the person says with whom a part of their story is shared.', rule: 'C-54' };

@Resolver(() => Person)
export class PersonStoryResolver {
  @FieldResolver(() => LifeStoryPartConnection, {
    nullable: true,
    description: 'The life story, oldest first: for the person all of it, for others the parts they share with them (levensverhaal).',
  })
  @Consent('LIFE_STORY')
  lifeStory(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return storyOf(person, 'LIFE', page, context, info);
  }

  @FieldResolver(() => LifeStoryPartConnection, {
    nullable: true,
    description: 'The recovery story, oldest first: for the person all of it, for others the parts they share with them (herstelverhaal).',
  })
  @Consent('LIFE_STORY')
  recoveryStory(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return storyOf(person, 'RECOVERY', page, context, info);
  }

  @FieldResolver(() => LifeStoryPartConnection, {
    nullable: true,
    description:
      'Advice on recovering that experts by experience gave the person, as the person keeps it, oldest first: for the person all of it, ' +
      'for others what they share with them (hersteladvies, G-26). Never part of a record of care (C-11).',
  })
  @Consent('LIFE_STORY')
  recoveryAdvice(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return storyOf(person, 'ADVICE', page, context, info);
  }
}

@Resolver(() => LifeStoryPart)
export class StoryPartResolver {
  @FieldResolver(() => EarlierStoryPartConnection, {
    nullable: true,
    description: 'What it said before, the newest first; for the person alone.',
  })
  @Consent('LIFE_STORY')
  earlier(
    @Root() { personId, row }: LifeStoryPart,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'LIFE_STORY', info, async (permit) =>
      permit.asPerson ? presentPage('EarlierStoryPart', await stores.stories.earlier(permit, row, page)) : null,
    );
  }
}

@Resolver(() => StoryPartDone)
export class StoryPartDoneResolver {
  @FieldResolver(() => LifeStoryPart, { nullable: true, description: 'The part as it now is.' })
  @Consent('LIFE_STORY')
  part(@Root() { receipt }: StoryPartDone, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'LIFE_STORY', info, async (permit) => {
      const row = permit.asPerson ? await stores.stories.one(permit, receipt.part) : null;
      return row && { ...present('LifeStoryPart', row), ...besides(row, permit, languages) };
    });
  }
}

@Resolver()
export class StoryActs {
  @Mutation(() => StoryPartResult, {
    description: 'The person tells a part of their story. It is shared with nobody until they share it. Only the person can (C-54).',
  })
  async tellStoryPart(
    @Arg('input', () => TellStoryPartInput, { description: 'What is told.' }) input: TellStoryPartInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof StoryPartResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'LIFE_STORY', OWN_STORY);
    if (permit instanceof Refused) return permit;
    const told = toldIn(input);
    const fault = storyFault(told);
    if (fault !== null) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'tellStoryPart', input, async ({ stores }) => {
      const stated = { ...told, kind: input.kind, saidOn: localDate(context.now), sharedWith: [] };
      return { person, part: (await stores.stories.begin(permit, stated)).id };
    });
    return partDone(receipt);
  }

  @Mutation(() => StoryPartResult, {
    description: 'The person tells a part anew; what it said before is kept for them alone. Only the person can (C-54).',
  })
  async retellStoryPart(
    @Arg('input', () => RetellStoryPartInput, { description: 'What it is to say.' }) input: RetellStoryPartInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof StoryPartResult> {
    const { person, row } = keyOf(input.part, 'input.part', 'LifeStoryPart');
    const permit = await openForPerson(context, info, person, 'LIFE_STORY', OWN_STORY);
    if (permit instanceof Refused) return permit;
    const told = toldIn(input);
    const fault = storyFault(told);
    if (fault !== null) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'retellStoryPart', input, async ({ stores }) => {
      // What a reader is shown after this is the new wording: nobody is answered with the old one once it is replaced.
      await stores.epochs.advance(person);
      const amended = await stores.stories.rewrite(permit, row, input.version, { ...told, saidOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, part: row };
    });
    return partDone(receipt);
  }

  @Mutation(() => StoryPartResult, {
    description:
      'The person says with whom a part of their story is shared; whoever is left off no longer reads it. Only the person can (C-54).',
  })
  async shareStoryPart(
    @Arg('input', () => ShareStoryPartInput, { description: 'Which part, and with whom.' }) input: ShareStoryPartInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof StoryPartResult> {
    const { person, row } = keyOf(input.part, 'input.part', 'LifeStoryPart');
    const permit = await openForPerson(context, info, person, 'LIFE_STORY', OWN_SHARING);
    if (permit instanceof Refused) return permit;
    const readers = distinctReaders(input.readers.map(({ kind, id }) => ({ kind, ref: partyKeyOf(kind, id) })));
    if (readers.length > MOST_READERS) {
      return refused('INPUT_NOT_FIT', `A part is shared with at most ${MOST_READERS} by name.`, 'C-54');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'shareStoryPart', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const fault = await unknownParty(readers, permit, stores, {
        themselves: 'You read all of your own story.',
        unknown: 'Kring knows nobody under the key of one of the readers.',
      });
      if (fault !== null) return fault;
      const amended = await stores.stories.amend(permit, row, input.version, { sharedWith: readers });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, part: row };
    });
    return partDone(receipt);
  }
}

async function storyOf(person: string, kind: StoryKind, page: PageArgs, context: PersonContext, info: GraphQLResolveInfo) {
  const { gate, stores, languages } = context;
  const { actor } = await stores.standIns.seatOf(context.actor, context.purpose);
  return gate.read(person, 'LIFE_STORY', info, async (permit) =>
    presentPage('LifeStoryPart', await stores.stories.shown(permit, page, kind, readAs(actor)), (row) =>
      besides(row, permit, languages),
    ),
  );
}

function toldIn({ title, text, language, topic }: TellStoryPartInput | RetellStoryPartInput) {
  return { title: title.trim(), text: text.trim(), language, topic: topic ?? null };
}

function distinctReaders(readers: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(readers.map((reader) => [`${reader.kind}/${reader.ref}`, reader])).values()];
}

/** What is shown beside the words. With whom else a part is shared is between the person and each of them. */
function besides({ id, topic, sharedWith }: StoryPartRow, permit: Permit<'LIFE_STORY', 'READ'>, languages: readonly string[]) {
  return {
    row: id,
    topic: topic === null ? null : coded('story-topic', topic, languages),
    sharedWith: permit.asPerson ? sharedWith.map(presentReader) : null,
  };
}

function presentReader({ kind, ref }: Recipient) {
  return {
    kind,
    person: kind === 'PERSON' ? encodePersonId(ref) : null,
    professional: kind === 'PROFESSIONAL' ? professionalReference(ref) : null,
    organisation: kind === 'ORGANISATION' ? organisationReference(ref) : null,
  };
}

function partDone(receipt: { readonly person: string; readonly part: string } | Refused): StoryPartDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new StoryPartDone(), { receipt });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { isTheirsToSayAnew } from '../../kit/person-store';
import type { Amendment, PersonStore } from '../../kit/person-store';
import type { PersonRow } from '../../kit/person-table';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { RewordWhatISaidInput, TakeBackWhatISaidInput, WhatISaidDone, WhatISaidResult } from './said-of-oneself.type';

const THEIRS = { message: 'Only the person words anew or takes back what they said of themselves.', rule: 'C-52' };
const NOT_SAID_BY_YOU = 'In the person’s place you word anew and take back what you said for them yourself.';

/** The new words; null where what was said is taken back. */
type NewWords = { readonly text: string; readonly language: string } | null;

interface Change {
  readonly person: string;
  readonly row: string;
  readonly version: number;
  readonly act: string;
  readonly input: { readonly idempotencyKey: string };
  readonly words: NewWords;
}

interface Kind {
  change(context: PersonContext, info: GraphQLResolveInfo, change: Change): Promise<Receipt | Refused>;
}

/** A kind of what the person says of themselves: where it is kept, and what of it is words. */
function kind<Row extends PersonRow, C extends Category>(
  category: C,
  storeOf: (stores: PersonContext['stores']) => PersonStore<Row, C>,
  wording: { readonly most: number; readonly of: (text: string, language: string) => object } | null,
): Kind {
  return {
    async change(context, info, { person, row, version, act, input, words }) {
      const permit = await openForPerson(context, info, person, category, THEIRS);
      if (permit instanceof Refused) return permit;
      const fault = words && faultOfWords(words, wording?.most ?? null);
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      return context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
        // Nobody is answered with the old words once they are replaced, or with what is gone.
        await stores.epochs.advance(person);
        const store = storeOf(stores);
        const there = await store.one(permit, row);
        if (there === null) return notFound();
        // What others wrote about the person is their record: it is answered in one's own words and not rewritten (C-22, C-52).
        if (there.heldBy !== person) return refused('NOT_PERMITTED', 'Others wrote this; you can say what you think of it.', 'C-52');
        if (!isTheirsToSayAnew(permit, there)) return refused('ONLY_THE_PERSON', NOT_SAID_BY_YOU, 'C-37');
        const done: Amendment<Row> =
          words === null || wording === null
            ? await store.remove(permit, row, version)
            : await store.sayAnew(permit, row, version, wording.of(words.text.trim(), words.language) as Partial<Omit<Row, keyof PersonRow>>);
        if (done === 'STALE') return staleVersion();
        return done === 'ABSENT' ? notFound() : { person, row };
      });
    },
  };
}

const text = (most: number) => ({ most, of: (words: string, language: string) => ({ text: words, language }) });
const IN_WORDS = { most: 1_000, of: (inWords: string, language: string) => ({ inWords, language }) };

/** What the person says of themselves, by the type under whose key it goes. */
const KINDS = {
  OwnWords: kind('OWN_WORDS', (stores) => stores.ownWords, text(4_000)),
  Wish: kind('WISHES', (stores) => stores.wishes, text(1_000)),
  HowToWorkWithMe: kind('HOW_TO_WORK_WITH_ME', (stores) => stores.howToWorkWithMe, text(1_000)),
  Loneliness: kind('SOCIAL_NETWORK', (stores) => stores.loneliness, IN_WORDS),
  MobilityLimit: kind('HOUSEHOLD', (stores) => stores.mobilityLimits, IN_WORDS),
  RecoveryPhase: kind('OWN_WORDS', (stores) => stores.recoveryPhases, IN_WORDS),
  Strength: kind('STRENGTHS', (stores) => stores.strengths, text(1_000)),
  CareNeed: kind('CARE_NEEDS', (stores) => stores.careNeeds, text(2_000)),
  LivingSituation: kind('HOUSEHOLD', (stores) => stores.livingSituations, IN_WORDS),
  SocialNetwork: kind('SOCIAL_NETWORK', (stores) => stores.socialNetworks, IN_WORDS),
  Child: kind('CHILDREN', (stores) => stores.children, null),
};
const TYPES = Object.keys(KINDS) as (keyof typeof KINDS)[];

@Resolver()
export class SaidOfOneselfActs {
  @Mutation(() => WhatISaidResult, {
    description:
      'The person says in other words what they said of themselves; the day on which they said it stays. What others wrote is theirs. ' +
      'What a representative said in the person’s place (vertegenwoordiger, C-37) the person words anew, and is then their own word; ' +
      'the representative words anew what they said themselves, while their mandate reaches it.',
  })
  rewordWhatISaid(
    @Arg('input', () => RewordWhatISaidInput, { description: 'What, and the new words.' }) input: RewordWhatISaidInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof WhatISaidResult> {
    const { text, language } = input;
    return changed(context, info, 'rewordWhatISaid', input, { text, language });
  }

  @Mutation(() => WhatISaidResult, {
    description:
      'The person takes back what they said of themselves, or what a representative said in their place (vertegenwoordiger, C-37): from ' +
      'now on nobody reads it and nothing of it is kept. The representative takes back what they said in the person’s place, and ' +
      'nothing that the person said.',
  })
  takeBackWhatISaid(
    @Arg('input', () => TakeBackWhatISaidInput, { description: 'What.' }) input: TakeBackWhatISaidInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof WhatISaidResult> {
    return changed(context, info, 'takeBackWhatISaid', input, null);
  }
}

async function changed(
  context: PersonContext,
  info: GraphQLResolveInfo,
  act: string,
  input: RewordWhatISaidInput | TakeBackWhatISaidInput,
  words: NewWords,
): Promise<WhatISaidDone | Refused> {
  const { type, person, row } = keyOf(input.said, 'input.said', ...TYPES);
  const { version } = input;
  const receipt = await KINDS[type].change(context, info, { person, row, version, act, input, words });
  return receipt instanceof Refused ? receipt : Object.assign(new WhatISaidDone(), { said: input.said });
}

function faultOfWords({ text, language }: NonNullable<NewWords>, most: number | null): string | null {
  if (most === null) return 'There are no words in this: take it back and say it anew.';
  return firstFault(faultOfText('text', text, most), faultOfLanguage(language));
}

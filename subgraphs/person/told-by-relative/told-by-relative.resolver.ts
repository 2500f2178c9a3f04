import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { encodePersonId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { keyOf, requireToken } from '../acting.resolver';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { ToldByRelativeRow } from './told-by-relative.table';
import {
  TellAboutPersonDone,
  TellAboutPersonInput,
  TellAboutPersonResult,
  ToldByRelative,
  ToldByRelativeConnection,
} from './told-by-relative.type';

/** What a relative must have been shown before they write (C-22). */
const WARNING =
  'The person can read what you tell here, and that it was you who told it; so can those to whom the person opens it. ' +
  'It does not open anything about the person to you. If you want to go on, say that you know: acknowledgedVisibleToPerson: true.';

@Resolver(() => Person)
export class ToldByRelativeResolver {
  @FieldResolver(() => ToldByRelativeConnection, {
    nullable: true,
    description: 'What relatives wrote about the person, the newest first. The person reads all of it, a relative their own (C-22, C-23).',
  })
  @Consent('CONTEXT_CONVERSATIONS')
  toldByRelatives(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONTEXT_CONVERSATIONS', info, async (permit) =>
      presentPage('ToldByRelative', await stores.toldByRelatives.page(permit, page), besides),
    );
  }
}

@Resolver(() => TellAboutPersonDone)
export class TellAboutPersonDoneResolver {
  @FieldResolver(() => ToldByRelative, { nullable: true, description: 'What was told.' })
  @Consent('CONTEXT_CONVERSATIONS')
  told(@Root() { receipt }: TellAboutPersonDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'CONTEXT_CONVERSATIONS', info, async (permit) => {
      const row = await stores.toldByRelatives.one(permit, receipt.told);
      return row && { ...present('ToldByRelative', row), ...besides(row) };
    });
  }
}

@Resolver()
export class TellAboutPersonActs {
  @Mutation(() => TellAboutPersonResult, {
    description:
      'A relative writes down what they want to tell about the person, once the person said yes to that. The person reads it; writing opens nothing to the one who writes (C-22, C-23).',
  })
  async tellAboutPerson(
    @Arg('input', () => TellAboutPersonInput, { description: 'What is told.' }) input: TellAboutPersonInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof TellAboutPersonResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    requireToken(context);
    const { actor, gate } = context;
    const permit = await gate.open(person, 'CONTEXT_CONVERSATIONS', 'CONTRIBUTE', info);
    if (!permit && !(await gate.recognises(person, info))) return notFound();
    // A representative's word in the person's place is not what a relative told.
    if (actor.kind !== 'PERSON' || actor.id === person || permit?.asPerson) {
      return refused('NOT_PERMITTED', 'This is where relatives tell. The person writes in their own words, a professional in the account of a talk.', 'C-22');
    }
    if (!permit) return refused('NOT_PERMITTED', 'The person did not say yes to your writing about them here.', 'C-22');
    if (!input.acknowledgedVisibleToPerson) return refused('RULE_NOT_MET', WARNING, 'C-22');
    const fault = firstFault(faultOfText('text', input.text, 4_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'tellAboutPerson', input, async ({ stores }) => {
      const { id } = actor;
      const told = await stores.toldByRelatives.add(permit, {
        ...{ heldBy: id, author: id, parties: [id], source: 'RELATIVE' },
        ...{ text: input.text.trim(), language: input.language },
      });
      return { person, told: told.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new TellAboutPersonDone(), { receipt });
  }
}

function besides({ author }: ToldByRelativeRow) {
  return { toldBy: encodePersonId(author) };
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireCodes, showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import { contactsFor } from '../crisis-contact/crisis-contact.rules';
import { CrisisContact } from '../crisis-contact/crisis-contact.type';
import type { DirectoryContext } from '../directory.context';
import { requireJurisdiction } from '../reference-row/reference-row.resolver';
import { dayOf, inWords, languageOf, shown, shownPage } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayPageArgs } from '../reference-row/reference-row.type';
import type { GuidanceRow } from './guidance.table';
import { Considerations, Guidance, GuidanceConnection } from './guidance.type';

type Text = Shown<GuidanceRow>;

@Resolver(() => Guidance)
export class GuidanceResolver {
  @Query(() => GuidanceConnection, {
    description:
      'General information (algemene informatie). Asking needs no login and tells nothing about who asks.',
  })
  async guidance(
    @Arg('audience', () => String, {
      nullable: true,
      description: 'For whom, a code of guidance-audience such as SIBLING.',
    })
    audience: string | null | undefined,
    @Arg('topic', () => String, {
      nullable: true,
      description: 'About what, a code of guidance-topic such as WORRIED.',
    })
    topic: string | null | undefined,
    @Args(() => DayPageArgs) page: DayPageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    await requireCodes('guidance-audience', [audience], context);
    await requireCodes('guidance-topic', [topic], context);
    const on = dayOf(page.on, context.now);
    return shownPage('Guidance', await context.stores.guidance.find({ audience, topic }, page, on), on);
  }

  @FieldResolver(() => DirectoryCode, { description: 'For whom; list guidance-audience.' })
  audience(@Root() { audience }: Text, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('guidance-audience', audience, context);
  }

  @FieldResolver(() => DirectoryCode, { description: 'About what; list guidance-topic.' })
  topic(@Root() { topic }: Text, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('guidance-topic', topic, context);
  }

  @FieldResolver(() => String, {
    description: 'Language in which it is given, BCP 47: the first of Accept-Language there is, otherwise nl.',
  })
  language(@Ctx() { languages }: DirectoryContext): string {
    return languageOf(languages);
  }

  @FieldResolver(() => String, { description: 'The title, in that language.' })
  title(@Root() { title }: Text, @Ctx() { languages }: DirectoryContext): string {
    return inWords(title, languages);
  }

  @FieldResolver(() => String, { description: 'The text, in that language: plain text, a few sentences.' })
  body(@Root() { body }: Text, @Ctx() { languages }: DirectoryContext): string {
    return inWords(body, languages);
  }

  @FieldResolver(() => Considerations, {
    nullable: true,
    description: 'What speaks for and against, where there is a choice to make.',
  })
  considerations(@Root() { considerations }: Text, @Ctx() { languages }: DirectoryContext): Considerations | null {
    if (considerations === null) return null;
    return {
      for: considerations.for.map((text) => inWords(text, languages)),
      against: considerations.against.map((text) => inWords(text, languages)),
    };
  }

  @FieldResolver(() => [CrisisContact], {
    description: 'Whom to call, to show beside the text; empty where the text needs none.',
  })
  async crisisContacts(
    @Root() { crisisContactKinds, on }: Text,
    @Arg('jurisdiction', () => String, {
      nullable: true,
      description: 'Of this country or part of one (BE, NL, BE-VLG). Left out: of all.',
    })
    jurisdiction: string | null | undefined,
    @Ctx() { stores }: DirectoryContext,
  ) {
    if (jurisdiction != null) requireJurisdiction(jurisdiction);
    const contacts = await stores.crisisContacts.holding(on);
    const beside = contacts.filter(({ kind }) => crisisContactKinds.includes(kind));
    const reader = { jurisdiction: jurisdiction ?? null, audience: null };
    return contactsFor(reader, beside).map((contact) => shown('CrisisContact', contact, on));
  }
}

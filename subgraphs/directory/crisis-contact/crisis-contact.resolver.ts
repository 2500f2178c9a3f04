import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireCodes, showCode } from '../code/code.resolver';
import { DirectoryCode } from '../code/code.type';
import type { DirectoryContext } from '../directory.context';
import { requireJurisdiction } from '../reference-row/reference-row.resolver';
import { dayOf, inWords, shown } from '../reference-row/reference-row.rules';
import type { Shown } from '../reference-row/reference-row.rules';
import { DayArgs } from '../reference-row/reference-row.type';
import { contactsFor } from './crisis-contact.rules';
import type { CrisisContactRow } from './crisis-contact.table';
import { CrisisContact } from './crisis-contact.type';

@Resolver(() => CrisisContact)
export class CrisisContactResolver {
  @Query(() => [CrisisContact], {
    description:
      'Whom to call when it cannot wait (crisiscontacten), danger to life first. Never paged: no number may wait.',
  })
  async crisisContacts(
    @Arg('jurisdiction', () => String, {
      nullable: true,
      description: 'Of this country or part of one (BE, NL, BE-VLG). Left out: of all.',
    })
    jurisdiction: string | null | undefined,
    @Arg('audience', () => String, {
      nullable: true,
      description: 'For whom, a code of crisis-audience; those for everyone are always among them. Left out: all.',
    })
    audience: string | null | undefined,
    @Args(() => DayArgs) { on }: DayArgs,
    @Ctx() context: DirectoryContext,
  ) {
    if (jurisdiction != null) requireJurisdiction(jurisdiction);
    await requireCodes('crisis-audience', [audience], context);
    const day = dayOf(on, context.now);
    const contacts = await context.stores.crisisContacts.holding(day);
    const reader = { jurisdiction: jurisdiction ?? null, audience: audience ?? null };
    return contactsFor(reader, contacts).map((contact) => shown('CrisisContact', contact, day));
  }

  @FieldResolver(() => DirectoryCode, { description: 'For what; list crisis-contact-kind.' })
  kind(@Root() { kind }: Shown<CrisisContactRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('crisis-contact-kind', kind, context);
  }

  @FieldResolver(() => DirectoryCode, { description: 'For whom; list crisis-audience.' })
  audience(@Root() { audience }: Shown<CrisisContactRow>, @Ctx() context: DirectoryContext): Promise<DirectoryCode> {
    return showCode('crisis-audience', audience, context);
  }

  @FieldResolver(() => String, { description: 'When to call it, in the language of Accept-Language.' })
  purpose(@Root() { purpose }: Shown<CrisisContactRow>, @Ctx() { languages }: DirectoryContext): string {
    return inWords(purpose, languages);
  }
}

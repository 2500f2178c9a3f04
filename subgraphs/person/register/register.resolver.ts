import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { isOneOfTheirOwn } from './register.rules';
import type { HiddenDetail } from './register.rules';
import type { RegisterRow } from './register.table';
import { NoticeConnection, PlannedReviewConnection } from './register.type';

/** What is agreed to be told by a day was not told yet: it is among what is due, and no notice. */
const TOLD: Parameters<PersonContext['stores']['register']['notices']['page']>[3] = {
  name: '',
  by: (query) => void query.andWhere('(t.dueOn IS NULL OR t.doneOn IS NOT NULL)'),
};

@Resolver(() => Person)
export class RegisterResolver {
  @FieldResolver(() => NoticeConnection, {
    nullable: true,
    description: 'What partners told each other, newest first (berichten).',
  })
  @Consent('NOTICES')
  notices(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'NOTICES', info, async (permit) =>
      presentPage('Notice', await stores.register.notices.page(permit, page, await hiddenFrom(person, context), TOLD), (row) =>
        besides(row, context.languages),
      ),
    );
  }

  @FieldResolver(() => PlannedReviewConnection, {
    nullable: true,
    description: 'Reviews that are planned or were held, latest first.',
  })
  @Consent('APPOINTMENTS')
  reviews(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'APPOINTMENTS', info, async (permit) =>
      presentPage('PlannedReview', await stores.register.reviews.page(permit, page, await hiddenFrom(person, context)), (row) =>
        besides(row, context.languages),
      ),
    );
  }
}

/** What the reader must not notice in any list of the register. */
export async function hiddenFrom(person: string, context: PersonContext): Promise<readonly HiddenDetail[]> {
  const { stores, actor, purpose } = context;
  return stores.unspokenDetails.of(person, await stores.standIns.seatOf(actor, purpose));
}

/** What every row of the register shows besides its columns. */
export function besides(row: RegisterRow, languages: readonly string[]) {
  return {
    occasion: coded('register-occasion', row.code, languages),
    // What is counted over all providers is none of theirs: it is kept as the person's.
    organisation: row.heldBy === row.personId ? null : organisationReference(row.heldBy),
    responsible: row.responsible === null || isOneOfTheirOwn(row) ? null : professionalReference(row.responsible),
    detail: encodeId(row.detailType, row.personId, row.detail),
  };
}

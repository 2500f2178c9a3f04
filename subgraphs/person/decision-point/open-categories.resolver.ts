import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { CATEGORY_ENTRIES } from '../../../consent/categories';
import type { Decision } from '../../../consent/decide';
import { opensOwnRecords } from '../../../consent/rows';
import { groundLanguage } from '../access-record/access-record.rules';
import { askerOf } from '../access-record/access-record.resolver';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { AccessOutcome, CategoryAccess } from './open-categories.type';

@Resolver(() => Person)
export class OpenCategoriesResolver {
  @FieldResolver(() => [CategoryAccess], {
    nullable: true,
    description:
      'What of this person is open to you, for the purpose you state: every category, also those that hold nothing. Says how far, never why.',
  })
  @Directive('@consent(byRow: true)')
  async access(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly CategoryAccess[] | null> {
    const decisions = await context.stores.openCategories.of(person, askerOf(context, info));
    if (decisions === null) return null;
    const language = groundLanguage(context.languages);
    return [...decisions].map(([category, decision]) => {
      const { label, description } = CATEGORY_ENTRIES[category][language];
      const ownRecords = opensOwnRecords(decision.rows);
      return Object.assign(new CategoryAccess(), {
        category,
        label,
        holds: description,
        outcome: outcomeOf(decision),
        ownRecords,
      });
    });
  }
}

/** As a field would answer: what is partly open there is partly open here. */
function outcomeOf({ outcome, rows }: Decision): AccessOutcome {
  if (outcome === 'DENY') return AccessOutcome.WITHHELD;
  return rows.everything && rows.notHeldBy.length === 0 ? AccessOutcome.OPEN : AccessOutcome.PARTLY;
}

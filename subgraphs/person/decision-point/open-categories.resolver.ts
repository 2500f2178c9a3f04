import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { CATEGORY_ENTRIES } from '../../../consent/categories';
import type { Decision } from '../../../consent/decide';
import { textLanguage } from '../../../consent/language';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category } from '../../../consent/vocabulary';
import { isWhole, opensOwnRecords } from '../../../consent/rows';
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
    const { gate, stores } = context;
    const asked = gate.asking();
    const { decisions, epoch } = await stores.openCategories.of(person, { ...askerOf(context, info), holder: gate.holder });
    asked.restsOn([{ person, epoch, held: decisions !== null }]);
    if (decisions === null) return null;
    const language = textLanguage(context.languages);
    const told = [...decisions].filter(([category, decision]) => !isUnspoken(category, decision));
    return told.map(([category, decision]) => {
      const { label, description } = CATEGORY_ENTRIES[category][language];
      const ownRecords = opensOwnRecords(decision.rows);
      return Object.assign(new CategoryAccess(), {
        category,
        label,
        holds: description,
        outcome: outcomeOf(category, decision),
        ownRecords,
      });
    });
  }
}

/**
 * Always withheld without a word, so not in the list either: whoever stands there has been let in, and the list of
 * everybody else is the same whatever there is.
 */
function isUnspoken(category: Category, { outcome, silent }: Decision): boolean {
  return silent && outcome === 'DENY' && CURRENT_POLICY.alwaysSilent.has(category);
}

/**
 * As a field would answer: what is partly open there is partly open here, and what the person wants withheld without a
 * word looks like what is open and empty.
 */
function outcomeOf(category: Category, { outcome, rows, silent }: Decision): AccessOutcome {
  // What takes others' yes as well is never wholly open by consent, and so never without a word either (C-18).
  if (silent) return CURRENT_POLICY.needsContextConsent.has(category) ? AccessOutcome.PARTLY : AccessOutcome.OPEN;
  if (outcome === 'DENY') return AccessOutcome.WITHHELD;
  return isWhole(rows) ? AccessOutcome.OPEN : AccessOutcome.PARTLY;
}

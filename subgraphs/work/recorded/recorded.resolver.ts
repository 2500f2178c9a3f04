import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { Consent } from '../../kit/consent-directive';
import type { PersonStore } from '../../kit/person-store';
import type { PersonRow } from '../../kit/person-table';
import { Refused } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import type { WorkContext, WorkStores } from '../work.context';
import { WorkRuleWarning } from './recorded.type';
import type { RecordedWork } from './recorded.type';
import { workWarningsIn } from './rule-warning.rules';

type AnyClass<T> = abstract new (...args: never[]) => T;

/** Shows what an act recorded to whoever acted, as far as it is open to them: acting is no leave to read (C-23). */
export function recordedResolver<Row extends PersonRow, C extends Category>(
  Recorded: AnyClass<RecordedWork>,
  shown: { readonly field: string; readonly type: AnyClass<object>; readonly category: C; readonly description: string },
  storeOf: (stores: WorkStores) => PersonStore<Row, C>,
  show: (row: Row, languages: readonly string[]) => object,
) {
  @Resolver(() => Recorded)
  class RecordedResolver {
    @FieldResolver(() => shown.type, { name: shown.field, nullable: true, description: shown.description })
    @Consent(shown.category)
    recorded(
      @Root() { person, row }: RecordedWork,
      @Ctx() { gate, stores, languages }: WorkContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      return gate.read(person, shown.category, info, async (permit) => {
        const found = await storeOf(stores).one(permit, row);
        return found && show(found, languages);
      });
    }

    @FieldResolver(() => [WorkRuleWarning], {
      nullable: true,
      description: 'Rules that ask for attention; empty when none does. What was recorded is recorded all the same.',
    })
    @Consent(shown.category)
    warnings(@Root() { warned }: RecordedWork) {
      return workWarningsIn(warned);
    }
  }
  return RecordedResolver;
}

/** The receipt of an act as its answer; a refusal as it is. */
export function answered<Answer extends RecordedWork>(
  Recorded: new () => Answer,
  context: WorkContext,
  receipt: Receipt | Refused,
): Answer | Refused {
  if (receipt instanceof Refused) return receipt;
  context.decideAgain();
  return Object.assign(new Recorded(), receipt);
}

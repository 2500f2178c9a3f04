import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Category } from '../../consent/vocabulary';
import { Consent } from '../kit/consent-directive';
import type { PersonStore } from '../kit/person-store';
import type { PersonRow } from '../kit/person-table';
import { Refused } from '../kit/refused.type';
import type { Receipt } from '../kit/writing';
import type { MentalHealthContext } from './mental-health.context';
import { CareRuleWarning } from './recorded.type';
import type { RecordedAct } from './recorded.type';
import { warningsIn } from './rule-warning.rules';

type AnyClass<T> = abstract new (...args: never[]) => T;

/** Shows what an act recorded to whoever acted, as far as it is open to them: acting is no leave to read (C-23). */
export function recordedResolver<Row extends PersonRow, C extends Category>(
  Recorded: AnyClass<RecordedAct>,
  shown: { readonly field: string; readonly type: AnyClass<object>; readonly category: C; readonly description: string },
  storeOf: (stores: MentalHealthContext['stores']) => PersonStore<Row, C>,
  show: (row: Row, languages: readonly string[]) => object,
) {
  @Resolver(() => Recorded)
  class RecordedResolver {
    @FieldResolver(() => shown.type, { name: shown.field, nullable: true, description: shown.description })
    @Consent(shown.category)
    recorded(
      @Root() { person, row }: RecordedAct,
      @Ctx() { gate, stores, languages }: MentalHealthContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      return gate.read(person, shown.category, info, async (permit) => {
        const found = await storeOf(stores).one(permit, row);
        return found && show(found, languages);
      });
    }

    @FieldResolver(() => [CareRuleWarning], {
      nullable: true,
      description: 'Rules that ask for attention; empty when none does. What was recorded is recorded all the same.',
    })
    @Consent(shown.category)
    warnings(@Root() { warned }: RecordedAct) {
      return warningsIn(warned);
    }
  }
  return RecordedResolver;
}

/** The receipt of an act as its answer; a refusal as it is. */
export function answered<Answer extends RecordedAct>(
  Recorded: new () => Answer,
  receipt: Receipt | Refused,
): Answer | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new Recorded(), receipt);
}

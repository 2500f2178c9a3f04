import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Category } from '../../consent/vocabulary';
import { Consent } from './consent-directive';
import type { PersonStore } from './person-store';
import type { PersonRow } from './person-table';
import type { RecordedAct } from './recorded.type';
import { Refused } from './refused.type';
import type { RequestContext } from './request-context';
import type { Receipt } from './writing';

type AnyClass<T> = abstract new (...args: never[]) => T;

/**
 * How the acts of one subgraph show what they recorded.
 *
 * @param Warning the type in which the subgraph warns.
 * @param warningsIn what the warnings that a receipt names say.
 */
export function recordedResolverOf<Stores>(
  Warning: AnyClass<object>,
  warningsIn: (receipt: string | undefined) => readonly object[],
) {
  /** Shows what an act recorded to whoever acted, as far as it is open to them: acting is no leave to read (C-23). */
  return function recordedResolver<Row extends PersonRow, C extends Category>(
    Recorded: AnyClass<RecordedAct>,
    shown: { readonly field: string; readonly type: AnyClass<object>; readonly category: C; readonly description: string },
    storeOf: (stores: Stores) => PersonStore<Row, C>,
    show: (row: Row, languages: readonly string[]) => object,
  ) {
    @Resolver(() => Recorded)
    class RecordedResolver {
      @FieldResolver(() => shown.type, { name: shown.field, nullable: true, description: shown.description })
      @Consent(shown.category)
      recorded(
        @Root() { person, row }: RecordedAct,
        @Ctx() { gate, stores, languages }: RequestContext<Stores>,
        @Info() info: GraphQLResolveInfo,
      ) {
        return gate.read(person, shown.category, info, async (permit) => {
          const found = await storeOf(stores).one(permit, row);
          return found && show(found, languages);
        });
      }

      @FieldResolver(() => [Warning], {
        nullable: true,
        description: 'Rules that ask for attention; empty when none does. What was recorded is recorded all the same.',
      })
      @Consent(shown.category)
      warnings(@Root() { warned }: RecordedAct) {
        return warningsIn(warned);
      }
    }
    return RecordedResolver;
  };
}

/** The receipt of an act as its answer; a refusal as it is. */
export function answered<Answer extends RecordedAct>(
  Recorded: new () => Answer,
  receipt: Receipt | Refused,
): Answer | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new Recorded(), receipt);
}

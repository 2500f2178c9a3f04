import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { isTheirsToAmend } from '../../kit/person-store';
import type { NewRow, PersonStore } from '../../kit/person-store';
import type { PersonRow } from '../../kit/person-table';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { asRefused, keyOf, openDeskAct, organisationKeyIfAny, personKeyOf } from '../acting';
import type { DeskAct } from '../acting';
import { DeskFault, stepFault } from './desk.rules';
import type { DeskDay, DeskTransitions, DeskWarning, Told } from './desk.rules';
import type { deskTypesOf } from './desk.type';

type Stores = MunicipalContext['stores'];
type AnyClass<T> = new () => T;
type Stated<S extends string> = PersonRow & { readonly state: S };
type Own<Row extends PersonRow> = Omit<Row, keyof PersonRow>;

interface OpenInput {
  readonly person: string;
  /** Asked by a person of which organisation; a desk writes for its own. */
  readonly organisation?: string | null;
  readonly idempotencyKey: string;
}

interface MoveInput<S extends string> {
  readonly id: string;
  readonly version: number;
  readonly to: S;
  readonly idempotencyKey: string;
}

/** What a concept says of itself; the rest is the same for all that a municipal desk works on. */
export interface DeskConcept<
  Row extends Stated<S>,
  C extends Category,
  S extends string,
  Opening extends OpenInput,
  Moving extends MoveInput<S>,
> {
  readonly name: string;
  readonly category: C;
  readonly types: ReturnType<typeof deskTypesOf>;
  readonly inputs: { readonly open: AnyClass<Opening>; readonly move: AnyClass<Moving> };
  readonly rows: (stores: Stores) => PersonStore<Row, C>;
  readonly transitions: DeskTransitions<S>;
  /** Whether the person asks for it themselves; otherwise the desk alone records it. */
  readonly isAskedByPerson: boolean;
  /** What a new one holds, or why it cannot be. */
  readonly opened: (input: Opening, day: DeskDay, act: DeskAct<C>) => Own<Row> | DeskFault;
  /** What a step changes besides the state, or why it cannot be taken. */
  readonly moved: (row: Row, input: Moving, day: DeskDay, act: DeskAct<C>) => Partial<Own<Row>> | DeskFault;
  /** Rules that ask for attention as it now stands. */
  readonly warned?: (row: Row) => readonly DeskWarning[];
  /** What the register is told of it, as it now stands. */
  readonly told?: (row: Row, day: DeskDay) => Told;
  /** What is written with it, in the same transaction. */
  readonly also?: (scope: ActScope<Stores>, row: Row, act: DeskAct<C>, day: DeskDay) => Promise<void>;
  readonly shown?: (row: Row) => object;
  readonly field: { readonly name: string; readonly description: string };
  readonly open: { readonly name: string; readonly description: string };
  readonly move: { readonly name: string; readonly description: string };
}

/** The list of one concept on the person, and the two acts on it: record one, and take it a step on. */
export function deskResolverOf<
  Row extends Stated<S>,
  C extends Category,
  S extends string,
  Opening extends OpenInput,
  Moving extends MoveInput<S>,
>(concept: DeskConcept<Row, C, S, Opening, Moving>) {
  const { category, types } = concept;
  const show = (row: Row) => ({
    ...present(concept.name, row),
    organisation: organisationReference(row.heldBy),
    row,
    ...concept.shown?.(row),
  });
  const dayOf = async ({ now }: MunicipalContext, stores: Stores): Promise<DeskDay> => ({
    today: localDate(now),
    terms: await stores.municipalTerms.all(),
  });
  const after = async (scope: ActScope<Stores>, row: Row, act: DeskAct<C>, day: DeskDay): Promise<{ row: string }> => {
    await concept.also?.(scope, row, act, day);
    for (const message of concept.told?.(row, day) ?? []) await scope.tell(message);
    return { row: row.id };
  };
  const recorded = async (context: MunicipalContext, person: string, id: string, info: GraphQLResolveInfo) => {
    context.decideAgain();
    const permit = await context.gate.open(person, category, 'READ', info);
    const row = permit && (await concept.rows(context.stores).one(permit, id));
    const warnings = row === null ? null : [...(concept.warned?.(row) ?? [])];
    return Object.assign(new types.Recorded(), { recorded: row && show(row), warnings });
  };

  @Resolver(() => Person)
  class DeskResolver {
    @FieldResolver(() => types.Connection, { ...concept.field, nullable: true })
    @Consent(category)
    // Each its own method: fields of one name on one type would all be answered by the first, with its category.
    [concept.field.name](
      @Root() { person }: Person,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { gate, stores }: MunicipalContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      return gate.read(person, category, info, async (permit) =>
        presentPage(concept.name, await concept.rows(stores).page(permit, page), show),
      );
    }

    @Mutation(() => types.Result, concept.open)
    async open(
      @Arg('input', () => concept.inputs.open, { description: 'Of whom, and what.' }) input: Opening,
      @Ctx() context: MunicipalContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<InstanceType<typeof types.Recorded> | Refused> {
      const person = personKeyOf(input.person, 'person');
      const asked = organisationKeyIfAny(input.organisation, 'organisation');
      const act = await openDeskAct(context, person, category, info);
      if (act instanceof Refused) return act;
      const heldBy = act.organisation ?? asked;
      if (act.side === 'PERSON' && !concept.isAskedByPerson) {
        return refused('NOT_PERMITTED', 'The desk that works on it records this; you read it.');
      }
      if (heldBy === null || (asked !== null && asked !== heldBy)) {
        const message = heldBy === null ? 'Say which municipality or OCMW is asked.' : 'A desk records at its own organisation alone.';
        return refused('INPUT_NOT_FIT', message);
      }
      const receipt = await context.writing.once(input.idempotencyKey, concept.open.name, input, async (scope) => {
        const day = await dayOf(context, scope.stores);
        const held = concept.opened(input, day, act);
        if (held instanceof DeskFault) return asRefused(held);
        const { author, source } = act;
        const parties = act.side === 'PERSON' ? [person] : [];
        const row = await concept.rows(scope.stores).add(act.permit, { ...held, heldBy, author, source, parties } as NewRow<Row>);
        return after(scope, row, act, day);
      });
      return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
    }

    @Mutation(() => types.Result, concept.move)
    async move(
      @Arg('input', () => concept.inputs.move, { description: 'Which one, into which state.' }) input: Moving,
      @Ctx() context: MunicipalContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<InstanceType<typeof types.Recorded> | Refused> {
      const { person, row: id } = keyOf(input.id, 'id', concept.name);
      const act = await openDeskAct(context, person, category, info);
      if (act instanceof Refused) return act;
      const receipt = await context.writing.once(input.idempotencyKey, concept.move.name, input, async (scope) => {
        // Asked here, not before: a retry is answered with what was done, though the state has moved on by it.
        const before = await concept.rows(scope.stores).one(act.permit, id);
        if (before === null || !isTheirsToAmend(act.permit, before)) return notFound();
        if (before.version !== input.version) return staleVersion();
        const fault = stepFault(concept.transitions, before.state, input.to, act.side);
        if (fault !== null) return asRefused(fault);
        const day = await dayOf(context, scope.stores);
        const changes = concept.moved(before, input, day, act);
        if (changes instanceof DeskFault) return asRefused(changes);
        const whole = { ...changes, state: input.to } as Partial<Own<Row>>;
        const amended = await concept.rows(scope.stores).amend(act.permit, id, input.version, whole);
        if (amended === 'ABSENT') return notFound();
        return amended === 'STALE' ? staleVersion() : after(scope, amended.row, act, day);
      });
      return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
    }
  }
  return DeskResolver;
}

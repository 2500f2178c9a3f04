import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import type { Category, Profession } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import type { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage, provenanceOf } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { directoryKeyOf, keyOf, requireToken } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { faultOfText } from '../record-acting';
import { exchangeMessage, hasPartIn, isOverdue, moveFault, reachesEveryStep, sideOf } from './exchange.rules';
import type { ExchangeDue, Transitions } from './exchange.rules';
import type { ExchangeStepStore, ExchangeStore } from './exchange.store';
import type { ExchangeRow, ExchangeStepRow } from './exchange.table';
import type { exchangeTypesOf } from './exchange.type';

const MOST_RECEIVERS = 20;

/** What a concept says of itself; the rest is the same for all that goes between organisations. */
export interface ExchangeConcept<C extends Category, S extends string> {
  readonly name: string;
  readonly category: C;
  readonly types: ReturnType<typeof exchangeTypesOf>;
  readonly rows: (stores: FirstLineContext['stores']) => ExchangeStore<C>;
  readonly steps: (stores: FirstLineContext['stores']) => ExchangeStepStore<C>;
  readonly transitions: Transitions<S>;
  /** States in which something is still to come by dueOn. */
  readonly awaited: readonly S[];
  readonly due: ExchangeDue<S>;
  /** In which state it begins. */
  readonly first: (hasText: boolean) => S;
  /** Who opens one; of others nobody does. */
  readonly openers: readonly Profession[];
  readonly receivers: { readonly least: number; readonly most: number };
  /** Whether it takes a text when opened, and with which steps it then must have one. */
  readonly text: { readonly opening: 'NEEDED' | 'OPTIONAL' | 'NONE'; readonly needed: readonly S[]; readonly optional: readonly S[] };
  /** Whether a day must be agreed by which the next step comes. */
  readonly needsDueOn: (hasText: boolean) => boolean;
  /** By which day the next step is agreed already, where whoever opens one names none. */
  readonly agreedDueOn?: (
    stores: FirstLineContext['stores'],
    opened: { readonly sender: string; readonly receivers: readonly string[]; readonly kind: string; readonly onDate: string },
  ) => Promise<string | null>;
  readonly rule: string;
  readonly field: { readonly name: string; readonly description: string };
  readonly open: { readonly name: string; readonly description: string };
  readonly move: { readonly name: string; readonly description: string };
}

interface OpenInput {
  readonly person: string;
  readonly kind: string;
  readonly receivers: readonly string[];
  readonly profession?: string | null;
  readonly onDate: Date;
  readonly dueOn?: Date | null;
  readonly text?: string | null;
  readonly language?: string | null;
  readonly idempotencyKey: string;
}

interface MoveInput extends Pick<OpenInput, 'text' | 'language' | 'idempotencyKey'> {
  readonly id: string;
  readonly to: string;
  readonly stepsTaken: number;
}

interface ListArgs extends PageArgs {
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly kind?: string | null;
}

/** The list of one concept on the person, and the two acts on it: open one, and take it a step on. */
export function exchangeResolverOf<C extends Category, S extends string>(concept: ExchangeConcept<C, S>) {
  const { category, types, rule } = concept;

  const show = (row: ExchangeRow, all: readonly ExchangeStepRow[], today: string, permit: Permit<C, 'READ'>) => {
    const taken = all.filter((step) => step.aboutId === row.id);
    // Of a part of its steps alone it would seem to stand where it stood before, and what was answered to be overdue.
    const last = reachesEveryStep(permit.rows, row) ? taken.at(-1) : undefined;
    const state = (last?.state ?? null) as S | null;
    const readsText = !types.wordsStay || permit.asPerson || hasPartIn(permit.rows, row);
    const said = <T extends Pick<ExchangeRow, 'text' | 'language'>>(each: T): T =>
      readsText ? each : { ...each, text: null, language: null };
    return {
      ...said(present(concept.name, row)),
      state,
      stepsTaken: last?.ordinal ?? null,
      steps: taken.map((step) => ({ ...said(step), provenance: provenanceOf(step) })),
      isOverdue: state === null ? null : isOverdue(row.dueOn, concept.awaited.includes(state), today),
      sender: organisationReference(row.sender),
      receivers: row.receivers.map(organisationReference),
    };
  };

  const recorded = async (context: FirstLineContext, person: string, row: string, info: GraphQLResolveInfo) => {
    context.decideAgain();
    const permit = await context.gate.open(person, category, 'READ', info);
    const found = permit && (await concept.rows(context.stores).one(permit, row));
    const shown = found && show(found, await concept.steps(context.stores).all(permit!), localDate(context.now), permit!);
    return Object.assign(new types.Recorded(), { recorded: shown });
  };

  const openAct = async (context: FirstLineContext, person: string, info: GraphQLResolveInfo) => {
    requireToken(context);
    const permit = await context.gate.open(person, category, 'CONTRIBUTE', info);
    if (permit === null) {
      return (await context.gate.recognises(person, info))
        ? refused('NOT_PERMITTED', 'This is written by professionals who keep a record of the person.', rule)
        : notFound();
    }
    const reading = await context.gate.open(person, category, 'READ', info);
    if (reading === null) return notFound();
    const { actor } = context;
    if (actor.kind !== 'PROFESSIONAL') return refused('NOT_PERMITTED', 'This is done by a professional, in their own name.', rule);
    return { permit, reading, actor };
  };

  @Resolver(() => Person)
  class ExchangeResolver {
    @FieldResolver(() => types.Connection, { ...concept.field, nullable: true })
    @Consent(category)
    // Each its own method: fields of one name on one type would all be answered by the first, with its category.
    [concept.field.name](
      @Root() { person }: Person,
      @Args(() => types.Args) args: ListArgs,
      @Ctx() { gate, stores, now }: FirstLineContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      const filter = {
        ...(args.from && { from: dateGiven(args.from) }),
        ...(args.until && { until: dateGiven(args.until) }),
        ...(args.kind && { kind: args.kind }),
      };
      return gate.read(person, category, info, async (permit) => {
        const page = await concept.rows(stores).filtered(permit, args, filter);
        const steps = await concept.steps(stores).all(permit);
        return presentPage(concept.name, page, (row) => show(row, steps, localDate(now), permit));
      });
    }

    @Mutation(() => types.Result, concept.open)
    async open(
      @Arg('input', () => types.OpenInput, { description: 'What is opened, of whom, before whom.' }) input: OpenInput,
      @Ctx() context: FirstLineContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<InstanceType<typeof types.Recorded> | Refused> {
      const { person } = keyOf(input.person, 'person', 'Person');
      const receivers = [...new Set(input.receivers.map((id) => directoryKeyOf(id, 'receivers', 'Organisation')))];
      const act = await openAct(context, person, info);
      if (act instanceof Refused) return act;
      const { permit, actor } = act;
      if (!concept.openers.includes(actor.profession)) {
        return refused('NOT_PERMITTED', 'This is opened by professionals of another kind.', rule);
      }
      const { text = null, language = null, kind } = input;
      const onDate = dateGiven(input.onDate);
      const agreed = async (): Promise<string | null> =>
        (await concept.agreedDueOn?.(context.stores, { sender: actor.organisation, receivers, kind, onDate })) ?? null;
      const dueOn = input.dueOn ? dateGiven(input.dueOn) : concept.needsDueOn(text !== null) ? await agreed() : null;
      const { opening } = concept.text;
      const unfit =
        textFault(text, language, opening) ??
        receiverFault(receivers, actor, concept.receivers) ??
        (dueOn === null && concept.needsDueOn(text !== null) ? 'Say by which day the next step is agreed.' : null) ??
        (dueOn !== null && dueOn < onDate ? 'What is agreed comes on the day itself or after it.' : null);
      if (unfit !== null) return refused('INPUT_NOT_FIT', unfit, rule);
      const receipt = await context.writing.once(input.idempotencyKey, concept.open.name, input, async ({ stores, tell }) => {
        const writer = { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL', parties: receivers } as const;
        const row = await concept.rows(stores).add(permit, {
          ...writer,
          ...{ kind, sender: actor.organisation, receivers, profession: input.profession ?? null, onDate, dueOn, text, language },
        });
        const step = { state: concept.first(text !== null), onDate: localDate(context.now) };
        await concept.steps(stores).add(permit, {
          ...writer,
          ...{ aboutId: row.id, ordinal: 1, ...step },
          ...{ text: null, language: null },
        });
        const message = exchangeMessage(row, step, category, concept.due);
        if (message !== null) await tell(message);
        return { row: row.id };
      });
      return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
    }

    @Mutation(() => types.Result, concept.move)
    async move(
      @Arg('input', () => types.MoveInput, { description: 'Which one, into which state.' }) input: MoveInput,
      @Ctx() context: FirstLineContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<InstanceType<typeof types.Recorded> | Refused> {
      const { person, row: id } = keyOf(input.id, 'id', concept.name);
      const act = await openAct(context, person, info);
      if (act instanceof Refused) return act;
      const { permit, reading, actor } = act;
      const to = input.to as S;
      const { text = null, language = null } = input;
      const { needed, optional } = concept.text;
      const unfit = textFault(text, language, needed.includes(to) ? 'NEEDED' : optional.includes(to) ? 'OPTIONAL' : 'NONE');
      const receipt = await context.writing.once(input.idempotencyKey, concept.move.name, input, async ({ stores, tell }) => {
        await concept.rows(stores).serialise(permit, id);
        const row = await concept.rows(stores).one(reading, id);
        if (row === null) return notFound();
        const side = sideOf(row, actor.organisation);
        // To read what others agree is not to have a say in it.
        if (side === null) return refused('NOT_PERMITTED', 'The next step is taken by those between whom it is.', rule);
        const last = (await concept.steps(stores).of(reading, id)).at(-1);
        if (last === undefined) return notFound();
        if (last.ordinal !== input.stepsTaken) return staleVersion();
        const fault = moveFault(concept.transitions, last.state as S, to, side);
        if (fault !== null) return refused(fault.code, fault.message, rule);
        if (unfit !== null) return refused('INPUT_NOT_FIT', unfit, rule);
        await concept.steps(stores).add(permit, {
          ...{ heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' },
          ...{ aboutId: id, ordinal: last.ordinal + 1, state: to, onDate: localDate(context.now), text, language },
          parties: [...new Set([row.heldBy, row.author, ...row.parties])],
        });
        // Once it was done it stays done by that day, whatever comes after.
        const isSettled = !concept.due.while.includes(last.state as S);
        const message = isSettled ? null : exchangeMessage(row, { state: to, onDate: localDate(context.now) }, category, concept.due);
        if (message !== null) await tell(message);
        return { row: id };
      });
      return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
    }
  }
  return ExchangeResolver;
}

function textFault(text: string | null, language: string | null, wish: 'NEEDED' | 'OPTIONAL' | 'NONE'): string | null {
  if (text === null) {
    if (language !== null) return 'A language goes with a text.';
    return wish === 'NEEDED' ? 'Say what it is about, in the text.' : null;
  }
  if (wish === 'NONE') return 'No text goes with this.';
  if (language === null || language.trim() === '') return 'A text says in which language it is.';
  return faultOfText(text, 'The text');
}

function receiverFault(
  receivers: readonly string[],
  { organisation }: ProfessionalActor,
  { least, most }: { readonly least: number; readonly most: number },
): string | null {
  if (receivers.includes(organisation)) return 'It is brought before others than your own organisation.';
  const isFit = receivers.length >= least && receivers.length <= Math.min(most, MOST_RECEIVERS);
  return isFit ? null : `It is brought before ${least === most ? least : `${least} to ${most}`} organisations.`;
}

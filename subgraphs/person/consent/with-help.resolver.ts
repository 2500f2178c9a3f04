import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { KringError } from '../../../shared/errors';
import { decodeReferenceId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { doer, keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { Keeper } from '../relation/keeper.rules';
import type { PersonContext } from '../person.context';
import { PERSONS_OWN, grantOf, isKnown, presentGrant, presentRefusal, readAnew, refusedWithdrawal, sayingOf } from './consent.resolver';
import { ownFavour, partyKeyOf } from './consent.rules';
import type { GrantRow, RefusalRow, Witness } from './consent.table';
import { helpFault, isForRecorder, needsSignature, notYetTo } from './with-help.rules';
import type { Help } from './with-help.rules';
import {
  DisownSayingInput,
  HelpHow,
  RecordGrantWithHelpInput,
  RecordRefusalWithHelpInput,
  SayingRecorded,
  SayingRecordedResult,
  SayingWithHelpDone,
  SayingWithHelpInput,
  SayingWithHelpResult,
  WitnessDisowned,
  WitnessDisownedResult,
  WitnessedSaying,
} from './with-help.type';

type Stores = PersonContext['stores'];

/** What the person said to a professional, who writes it down for them; theirs to confirm and to undo. */
@Resolver()
export class WithHelpResolver {
  @Mutation(() => SayingRecordedResult, {
    description:
      'A professional who keeps a record records a grant that the person said or signed before a witness. It counts at once, but to who records it, the witness and their organisations it opens nothing until the person, who is told, confirms it.',
  })
  async recordGrantWithHelp(
    @Arg('input', () => RecordGrantWithHelpInput, { description: 'What was said, how, before whom.' })
    input: RecordGrantWithHelpInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SayingRecorded | Refused> {
    const keeper = await keeperOf(input.person, context, info);
    if (keeper instanceof Refused) return keeper;
    const { now, writing } = context;
    const receipt = await writing.once(input.idempotencyKey, 'recordGrantWithHelp', input, async ({ stores }) => {
      await stores.epochs.advance(keeper.person);
      const saying = await grantOf(input, keeper, stores, now);
      if (saying instanceof Refused) return saying;
      const help = await helpOf(input, keeper, stores);
      if (help instanceof Refused) return help;
      const fault = helpFault(help, saying.grantee, keeper, now);
      if (fault) return fault;
      const around = { ...(await stores.relations.reachedByConsent(keeper)), worksAt: [] };
      if (isForRecorder(saying.grantee, keeper, around, now)) {
        return refused('RULE_NOT_MET', 'Nobody records a grant to themselves, their team or their organisation.', 'C-13');
      }
      const unsigned = input.how === HelpHow.SIGNED ? [] : needsSignature(saying.grantee, saying.categories, around, CURRENT_POLICY, now);
      if (unsigned.length > 0) {
        return refused('RULE_NOT_MET', `This takes a signature, not a spoken word: ${unsigned.join(', ')}.`, 'C-56');
      }
      const { kind, ref } = help.witness;
      const witnessAt = kind === 'PROFESSIONAL' ? await stores.knownParties.known(kind, ref) : [];
      const kept = notYetTo(help, keeper, witnessAt.map(({ organisation }) => organisation));
      const row = await stores.grants.addWithHelp(keeper, { ...saying, ...help, exceptTo: null, replaces: null, notYetTo: kept });
      await tellOf(row, keeper, stores);
      return {};
    });
    return receipt instanceof Refused ? receipt : Object.assign(new SayingRecorded(), { isRecorded: true });
  }

  @Mutation(() => SayingRecordedResult, {
    description:
      'A professional who keeps a record records a refusal that the person said or signed before a witness. It counts at once; the person is told, and confirms or undoes it.',
  })
  async recordRefusalWithHelp(
    @Arg('input', () => RecordRefusalWithHelpInput, { description: 'What was said, how, before whom.' })
    input: RecordRefusalWithHelpInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SayingRecorded | Refused> {
    const keeper = await keeperOf(input.person, context, info);
    if (keeper instanceof Refused) return keeper;
    const { now, writing } = context;
    const receipt = await writing.once(input.idempotencyKey, 'recordRefusalWithHelp', input, async ({ stores }) => {
      await stores.epochs.advance(keeper.person);
      const saying = await sayingOf(input, keeper, stores, now);
      if (saying instanceof Refused) return saying;
      const help = await helpOf(input, keeper, stores);
      if (help instanceof Refused) return help;
      const fault = helpFault(help, saying.grantee, keeper, now);
      if (fault) return fault;
      const row = await stores.refusals.addWithHelp(keeper, { ...saying, ...help, everything: false });
      await tellOf(row, keeper, stores);
      return {};
    });
    return receipt instanceof Refused ? receipt : Object.assign(new SayingRecorded(), { isRecorded: true });
  }

  @Query(() => [WitnessedSaying], {
    description:
      'Where you are named as having been there when somebody said something, while that waits to be confirmed: when, and who wrote it down, but not who said it nor what. Looking is recorded.',
  })
  async sayingsWitnessed(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<readonly WitnessedSaying[]> {
    requireToken(context);
    const witness = witnessOf(context);
    if (witness === null) return [];
    const rows = await context.stores.witnessed.of(witness);
    const look = { category: null, fields: coordinateOf(info), layer: 'OWN_RECORD' } as const;
    const looks = rows.map(({ id, person }) => ({ ...look, person, decidedBy: [id] }));
    await context.stores.ownLooks.record(askerOf(context, info), looks.length > 0 ? looks : [{ ...look, person: null }]);
    return rows.map(({ id, saidAt, recordedBy, givenHow }) =>
      Object.assign(new WitnessedSaying(), {
        ...{ id: encodeReferenceId('WitnessedSaying', id), saidAt, how: givenHow },
        recordedBy: professionalReference(recordedBy),
      }),
    );
  }

  @Mutation(() => WitnessDisownedResult, {
    description:
      'Whoever is named as witness says that they were not there, or heard it otherwise, until the person confirms it. A yes then counts no more; a no stands until the person says otherwise. The person is told.',
  })
  async disownSaying(
    @Arg('input', () => DisownSayingInput, { description: 'Which.' }) input: DisownSayingInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WitnessDisowned | Refused> {
    requireToken(context);
    const key = decodeReferenceId(input.saying);
    if (key?.type !== 'WitnessedSaying' || !isUuid(key.key)) {
      throw new KringError('BAD_USER_INPUT', 'The value of input.saying is no key of sayingsWitnessed.');
    }
    const witness = witnessOf(context);
    const receipt = await context.writing.once(input.idempotencyKey, 'disownSaying', input, async ({ stores }) => {
      const named = witness && (await stores.witnessed.one(witness, key.key));
      if (!named) return notFound();
      await stores.epochs.advance(named.person);
      // Read anew: while this waited its turn the person may have confirmed it.
      if (!(await stores.witnessed.disown(witness, key.key))) return notFound();
      await stores.notifications.tell({ person: named.person, kind: 'WITNESS_DISOWNED', about: named.id });
      await stores.ownLooks.record(askerOf(context, info), [
        { person: named.person, category: null, action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'OWN_RECORD', decidedBy: [named.id] },
      ]);
      return {};
    });
    return receipt instanceof Refused ? receipt : Object.assign(new WitnessDisowned(), { isDisowned: true });
  }

  @Mutation(() => SayingWithHelpResult, {
    description: 'The person confirms what a professional recorded for them. It counted before, and goes on to.',
  })
  confirmSaying(
    @Arg('input', () => SayingWithHelpInput, { description: 'Which.' }) input: SayingWithHelpInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SayingWithHelpDone | Refused> {
    return answered('confirmSaying', input, context, info);
  }

  @Mutation(() => SayingWithHelpResult, {
    description: 'The person undoes what a professional recorded for them, confirmed or not. It counts no more.',
  })
  undoSaying(
    @Arg('input', () => SayingWithHelpInput, { description: 'Which.' }) input: SayingWithHelpInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SayingWithHelpDone | Refused> {
    return answered('undoSaying', input, context, info);
  }
}

/** A witness: as a natural person or a professional, as they are named. */
function witnessOf({ actor }: PersonContext): Witness | null {
  const isAsSelf = actor.kind === 'PERSON' && actor.asSeenBy === undefined && actor.actingFor === undefined;
  return isAsSelf || actor.kind === 'PROFESSIONAL' ? { kind: actor.kind as Witness['kind'], ref: actor.id } : null;
}

async function keeperOf(id: string, context: PersonContext, info: GraphQLResolveInfo): Promise<Keeper | Refused> {
  requireToken(context);
  const { person } = keyOf(id, 'input.person', 'Person');
  if (!(await context.gate.recognises(person, info))) return notFound();
  const keeper = await context.stores.relations.keeperOf(context.actor, person);
  return keeper ?? refused('NOT_PERMITTED', 'Only a professional who keeps a record of the person now records for them.', 'C-13');
}

/** Tells the person; and a witness who has notices of their own, of nothing but that they were named as one. */
async function tellOf({ id, witness }: GrantRow | RefusalRow, { person }: Keeper, { notifications }: Stores): Promise<void> {
  await notifications.tell({ person, kind: 'RECORDED_WITH_HELP', about: id });
  if (witness?.kind === 'PERSON') await notifications.tell({ person: witness.ref, kind: 'NAMED_AS_WITNESS' });
}

async function helpOf(
  { how, saidAt, witness }: Pick<RecordGrantWithHelpInput, 'how' | 'saidAt' | 'witness'>,
  keeper: Keeper,
  stores: Stores,
): Promise<Help | Refused> {
  const { kind } = witness;
  const there = { kind, ref: partyKeyOf(kind, witness.id) } as const;
  if (there.ref !== keeper.person && !(await isKnown(there, keeper, stores))) {
    return refused('UNKNOWN_GRANTEE', 'Kring knows nobody under the key of the witness.');
  }
  return { givenHow: how, saidAt, witness: there };
}

async function answered(
  act: 'confirmSaying' | 'undoSaying',
  input: SayingWithHelpInput,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<SayingWithHelpDone | Refused> {
  const { type, person, row: id } = keyOf(input.saying, 'input.saying', 'Grant', 'Refusal');
  const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
  if (permit instanceof Refused) return permit;
  const receipt = await context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
    await stores.epochs.advance(person);
    const said = type === 'Grant' ? stores.grants : stores.refusals;
    const row = await said.one(permit, id);
    if (!row) return notFound();
    if (row.givenHow === 'SELF') return refused('RULE_NOT_MET', 'You said this yourself; withdraw it to take it back.');
    if (act === 'confirmSaying' && row.confirmedAt !== null) {
      return refused('ALREADY_ANSWERED', 'You confirmed this already; nothing was changed.');
    }
    // Who acts for the person says nothing in their own favour, nor ends a no to themselves (C-37).
    const isOwn = row.grantee.kind === 'PERSON' && row.grantee.ref === doer(context);
    if (isOwn && (type === 'Grant') === (act === 'confirmSaying')) return ownFavour();
    const { version } = input;
    const done = await (act === 'confirmSaying'
      ? said.confirm(permit, id, version, doer(context))
      : type === 'Grant'
        ? said.withdraw(permit, id, version)
        : stores.refusals.lift(permit, id, version, doer(context)));
    return typeof done === 'string' ? refusedWithdrawal(done) : {};
  });
  if (receipt instanceof Refused) return receipt;
  const reading = await readAnew(person, context, info);
  const { stores, now } = context;
  const grant = reading && type === 'Grant' ? await stores.grants.one(reading, id) : null;
  const refusal = reading && type === 'Refusal' ? await stores.refusals.one(reading, id) : null;
  return Object.assign(new SayingWithHelpDone(), {
    grant: grant && presentGrant(grant, now),
    refusal: refusal && presentRefusal(refusal, now),
  });
}

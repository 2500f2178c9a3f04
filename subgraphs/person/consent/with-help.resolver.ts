import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { Keeper } from '../relation/keeper.rules';
import type { PersonContext } from '../person.context';
import { PERSONS_OWN, grantOf, isKnown, presentGrant, presentRefusal, readAnew, refusedWithdrawal, sayingOf } from './consent.resolver';
import { partyKeyOf } from './consent.rules';
import { helpFault, isForRecorder, needsSignature } from './with-help.rules';
import type { Help } from './with-help.rules';
import {
  HelpHow,
  RecordGrantWithHelpInput,
  RecordRefusalWithHelpInput,
  SayingRecorded,
  SayingRecordedResult,
  SayingWithHelpDone,
  SayingWithHelpInput,
  SayingWithHelpResult,
} from './with-help.type';

type Stores = PersonContext['stores'];

/** What the person said to a professional, who writes it down for them; theirs to confirm and to undo. */
@Resolver()
export class WithHelpResolver {
  @Mutation(() => SayingRecordedResult, {
    description:
      'A professional who keeps a record records a grant that the person said or signed before a witness. It counts at once; the person is told, and confirms or undoes it.',
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
      const row = await stores.grants.addWithHelp(keeper, { ...saying, ...help, exceptTo: null, replaces: null });
      await stores.notifications.tell({ person: keeper.person, kind: 'RECORDED_WITH_HELP', about: row.id });
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
      await stores.notifications.tell({ person: keeper.person, kind: 'RECORDED_WITH_HELP', about: row.id });
      return {};
    });
    return receipt instanceof Refused ? receipt : Object.assign(new SayingRecorded(), { isRecorded: true });
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

async function keeperOf(id: string, context: PersonContext, info: GraphQLResolveInfo): Promise<Keeper | Refused> {
  requireToken(context);
  const { person } = keyOf(id, 'input.person', 'Person');
  if (!(await context.gate.recognises(person, info))) return notFound();
  const keeper = await context.stores.relations.keeperOf(context.actor, person);
  return keeper ?? refused('NOT_PERMITTED', 'Only a professional who keeps a record of the person now records for them.', 'C-13');
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
    const done = await (act === 'confirmSaying' ? said.confirm(permit, id, input.version) : said.withdraw(permit, id, input.version));
    return typeof done === 'string' ? refusedWithdrawal(done) : {};
  });
  if (receipt instanceof Refused) return receipt;
  const { stores, now } = context;
  const reading = await readAnew(person, context, info);
  const grant = reading && type === 'Grant' ? await context.stores.grants.one(reading, id) : null;
  const refusal = reading && type === 'Refusal' ? await stores.refusals.one(reading, id) : null;
  return Object.assign(new SayingWithHelpDone(), {
    grant: grant && presentGrant(grant, now),
    refusal: refusal && presentRefusal(refusal, now),
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { registerMessage } from '../../kit/register-message';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { ActScope } from '../../kit/writing';
import { keyOf, openForKeeper, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { isCode } from '../code/code-lists.rules';
import { partyKeyOf } from '../consent/consent.rules';
import type { PersonContext } from '../person.context';
import type { NewRelation } from '../relation/relation-acts.store';
import { holderFault, takesNoPart } from '../relation/relation.rules';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { cannotMove, notReceiver, referralDone } from './referral.resolver';
import {
  answerDue,
  canSignAs,
  canWrite,
  faultOfParts,
  isOnByDefault,
  isOver,
  isQuestionOpen,
  mayEnd,
  questionDue,
  roleOfWeighing,
} from './referral.rules';
import type { ReferralMessageKind, ReferralMessageRow, ReferralRow } from './referral.table';
import { DeclineReferralInput, MoveReferralInput, ReferralMessageInput, ReferralResult, WriteReferralInput } from './referral.type';

const OWN_CONSENT: PersonsOwn = { message: 'Only the person says that a referral may go.', rule: 'C-17' };
const MOST_ALTERNATIVES = 5;

type Scope = ActScope<PersonContext['stores']>;
type Result = Promise<typeof ReferralResult>;

/** The acts that lead a referral from its first word to its end (M-39), besides receiving and accepting it. */
@Resolver()
export class ReferralWritingActs {
  @Mutation(() => ReferralResult, {
    description:
      'Writes a referral with its sheet. The person reads it, leaves parts off and says whether it may go; a job coach needs ' +
      'no diagnosis and no medication, so there these parts are off unless the person leaves them on (X-27, C-57).',
  })
  async writeReferral(
    @Arg('input', () => WriteReferralInput, { description: 'To where, for what, with which sheet.' }) input: WriteReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const receiver = partyKeyOf('ORGANISATION', input.receiver);
    const addressee = input.addressee == null ? null : partyKeyOf('PROFESSIONAL', input.addressee);
    const permits = await openSheet(context, info, person);
    if (permits instanceof Refused) return permits;
    const { actor } = context;
    if (actor.kind !== 'PROFESSIONAL') return refused('NOT_PERMITTED', 'A professional refers, in their own name.', 'M-39');
    const { programme, senderKind, parts } = input;
    if (!isCode('programme', programme)) return refused('INPUT_NOT_FIT', 'The programme is a code of the list programme, such as REHAB.');
    if (!canSignAs(actor.profession, senderKind)) {
      return refused('INPUT_NOT_FIT', 'Your profession in the token does not sign as that kind of professional.');
    }
    if (receiver === actor.organisation) return refused('INPUT_NOT_FIT', 'A referral goes to another organisation than your own.');
    const fault = faultOfParts(parts);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault, 'C-57');
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'writeReferral', input, async ({ stores }) => {
      const unknown = await unknownReceiver(stores, programme, receiver, addressee);
      if (unknown) return unknown;
      const writer = { heldBy: actor.organisation, author: actor.id, source: 'REFERRER' } as const;
      const { id } = await stores.referrals.add(permits.referral, {
        ...{ ...writer, programme, senderKind, addressee, state: 'DRAFT', stateSince: today, writtenOn: today },
        ...{ senderOrganisation: actor.organisation, senderProfessional: actor.id, receiverOrganisation: receiver },
        ...{ receiverProfessional: null, agreedOn: null, sentOn: null, acceptedOn: null, waitingSince: null, startedOn: null },
        alternatives: [],
      });
      for (const { part, text, language } of parts) {
        const row = { ...writer, referralId: id, part, text: text.trim(), language, leftOn: isOnByDefault(part, programme) };
        if (part === 'DIAGNOSIS') await stores.referralDiagnoses.add(permits.diagnosis, row);
        else if (part === 'MEDICATION') await stores.referralMedications.add(permits.medication, row);
        else await stores.referralSheets.add(permits.sheet, row);
      }
      return { person, referral: id };
    });
    return referralDone(receipt);
  }

  @Mutation(() => ReferralResult, {
    description: 'Says that a referral may go, with the parts that are left on. Only the person can (C-17).',
  })
  async agreeToReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    const permit = await openForPerson(context, info, person, 'REFERRAL_SHEET', OWN_CONSENT);
    if (permit instanceof Refused) return permit;
    const reading = await context.gate.open(person, 'REFERRAL', 'READ', info);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'agreeToReferral', input, async ({ stores }) => {
      const referral = reading && (await stores.referrals.one(reading, row));
      if (!referral) return notFound();
      if (isOver(referral.state)) return refused('ALREADY_ENDED', 'This referral is over.');
      if (referral.state !== 'DRAFT' || referral.agreedOn !== null) return refused('ALREADY_ANSWERED', 'You agreed to this already.');
      return done(person, row, await stores.referrals.bySubject(permit, row, input.version, { agreedOn: today }));
    });
    return referralDone(receipt);
  }

  @Mutation(() => ReferralResult, {
    description:
      'Sends a referral that the person agreed to: the receiver sees it, with the parts left on. Until it is answered it ' +
      'stands on the list of what is due. For the sender (C-17, C-57).',
  })
  async sendReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    const permits = await openSheet(context, info, person);
    if (permits instanceof Refused) return permits;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'sendReferral', input, async ({ stores, tell }) => {
      const referral = await stores.referrals.one(permits.referral, row);
      if (!referral) return notFound();
      const unfit = notSender(context, referral) ?? cannotMove(referral.state, 'SENT');
      if (unfit) return unfit;
      if (referral.agreedOn === null) {
        return refused('RULE_NOT_MET', 'The person has not said yet that this referral may go.', 'C-17');
      }
      const sent = await stores.referrals.send(permits.referral, row, input.version, today);
      if (sent === 'STALE') return staleVersion();
      if (sent === 'ABSENT') return notFound();
      await stores.referralSheets.send(permits.sheet, sent.row);
      await stores.referralDiagnoses.send(permits.diagnosis, sent.row);
      await stores.referralMedications.send(permits.medication, sent.row);
      const weighing: NewRelation = {
        ...{ person, team: null, member: null, inWords: null },
        kind: 'REFERRAL_RECEIVER',
        role: roleOfWeighing(referral.programme),
        organisation: referral.receiverOrganisation,
        professional: referral.addressee,
      };
      // The person's own word opens it: they agreed to this receiver above.
      if (!(await stores.relationActs.liveAlike(weighing)) && !(await stores.relationActs.open('PERSON', weighing))) return notFound();
      const due = answerDue(sent.row, null);
      if (due) await tell(due);
      return { person, referral: row };
    });
    return referralDone(receipt);
  }

  @Mutation(() => ReferralResult, {
    description: 'Puts somebody who was accepted on the waiting list, where they wait to start (M-40). For the receiver.',
  })
  putReferralOnWaitingList(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.goOn(input, 'WAITING', 'putReferralOnWaitingList', context, info);
  }

  @Mutation(() => ReferralResult, {
    description: 'Says that what the person was referred to has started; the waiting is over. For the receiver.',
  })
  startReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.goOn(input, 'STARTED', 'startReferral', context, info);
  }

  @Mutation(() => ReferralResult, {
    description:
      'Does not take the person in, with the reason and where they can turn instead. The weighing ends, and with it what the ' +
      'receiver sees. For the receiver.',
  })
  async declineReferral(
    @Arg('input', () => DeclineReferralInput, { description: 'Which referral, why, and where else.' }) input: DeclineReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const alternatives = [...new Set(input.alternatives.map((id) => partyKeyOf('ORGANISATION', id)))];
    return this.write(input, 'DECLINED', 'declineReferral', context, info, async (scope, permits, referral, message) => {
      if (alternatives.length < 1 || alternatives.length > MOST_ALTERNATIVES || alternatives.includes(referral.receiverOrganisation)) {
        return refused('INPUT_NOT_FIT', 'Name 1 to 5 other organisations where the person can turn.', 'M-39');
      }
      const { stores, tell } = scope;
      const { writtenOn: today } = message;
      const changes = { state: 'DECLINED', stateSince: today, alternatives } as const;
      const amended = await stores.referrals.answer(permits.referral, referral.id, input.version, changes);
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      const due = answerDue(referral, { doneOn: today });
      if (due) await tell(due);
      await tell(
        registerMessage(ofReferral(message), {
          ...{ detailType: 'Referral', kind: 'NOTICE', category: 'NOTICES', code: 'REFERRAL_DECLINED', on: today },
          responsible: message.author,
        }),
      );
      await closeQuestion(scope, permits.reading, referral, { takenOffOn: today });
      for (const relation of await stores.referrals.weighing(permits.referral, referral)) await stores.relationActs.close(relation);
      return null;
    });
  }

  @Mutation(() => ReferralResult, {
    description: 'Asks the referrer something back about the sheet; one question at a time. For the receiver.',
  })
  askReferrer(
    @Arg('input', () => ReferralMessageInput, { description: 'Which referral, what is asked.' }) input: ReferralMessageInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.write(input, 'QUESTION', 'askReferrer', context, info, async ({ stores, tell }, permits, referral, { id, writtenOn }) => {
      const earlier = await stores.referralMessages.of(permits.reading, referral.id);
      if (isQuestionOpen(earlier.filter((each) => each.id !== id))) {
        return refused('RULE_NOT_MET', 'An earlier question waits for an answer still.', 'M-39');
      }
      await tell(questionDue(referral, writtenOn, null));
      return null;
    });
  }

  @Mutation(() => ReferralResult, { description: 'Answers what the receiver asked. For the referrer.' })
  answerReferralQuestion(
    @Arg('input', () => ReferralMessageInput, { description: 'Which referral, the answer.' }) input: ReferralMessageInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.write(input, 'ANSWER', 'answerReferralQuestion', context, info, async (scope, { reading }, referral, { id, writtenOn }) => {
      const wasOpen = await closeQuestion(scope, reading, referral, { doneOn: writtenOn }, id);
      return wasOpen ? null : refused('RULE_NOT_MET', 'No question waits for an answer.', 'M-39');
    });
  }

  @Mutation(() => ReferralResult, {
    description: 'Tells the referrer how it goes with what the person was referred to (terugkoppeling). For the receiver.',
  })
  reportBackReferral(
    @Arg('input', () => ReferralMessageInput, { description: 'Which referral, the report.' }) input: ReferralMessageInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    return this.write(input, 'REPORT', 'reportBackReferral', context, info, async ({ tell }, _permits, _referral, message) => {
      await tell(
        registerMessage(ofReferral(message), {
          ...{ detailType: 'Referral', kind: 'NOTICE', category: 'NOTICES', code: 'REFERRAL_REPORT', aspect: 'REPORT' },
          ...{ on: message.writtenOn, responsible: message.author },
        }),
      );
      return null;
    });
  }

  @Mutation(() => ReferralResult, {
    description:
      'Ends a referral: the person whenever they wish, the sender until it is accepted, the receiver from then on. Before it ' +
      'is accepted that ends what the receiver sees of it (C-58).',
  })
  async endReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    const own = await context.gate.open(person, 'REFERRAL_SHEET', 'CONTRIBUTE', info);
    const permit = own?.asPerson ? own : await openForKeeper(context, info, person, 'REFERRAL');
    if (permit instanceof Refused) return permit;
    const reading = await context.gate.open(person, 'REFERRAL', 'READ', info);
    const sheet = await context.gate.open(person, 'REFERRAL_SHEET', 'READ', info);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'endReferral', input, async (scope) => {
      const { stores, tell } = scope;
      const referral = reading && (await stores.referrals.one(reading, row));
      if (!referral) return notFound();
      const unfit = cannotMove(referral.state, 'ENDED');
      if (unfit) return unfit;
      const end = { state: 'ENDED', stateSince: today } as const;
      const { version } = input;
      const { referrals } = stores;
      if (permit.category === 'REFERRAL_SHEET') {
        const ended = await referrals.bySubject(permit as Permit<'REFERRAL_SHEET', 'CONTRIBUTE'>, row, version, end);
        if (typeof ended !== 'object') return ended === 'STALE' ? staleVersion() : notFound();
      } else {
        const isSender = notSender(context, referral) === null;
        const isReceiver = notReceiver(context, referral) === null;
        if (!isSender && !isReceiver) return refused('NOT_PERMITTED', 'Sender, receiver and the person end a referral.');
        if (!mayEnd(referral.state, isSender ? 'SENDER' : 'RECEIVER')) {
          return refused('NOT_PERMITTED', 'The sender ends a referral until it is accepted, the receiver from then on.', 'M-39');
        }
        const keeper = permit as Permit<'REFERRAL', 'CONTRIBUTE'>;
        const ended = isSender ? await referrals.amend(keeper, row, version, end) : await referrals.answer(keeper, row, version, end);
        if (typeof ended !== 'object') return ended === 'STALE' ? staleVersion() : notFound();
      }
      if (referral.acceptedOn === null) {
        const due = answerDue(referral, { takenOffOn: today });
        if (due) await tell(due);
        for (const relation of await referrals.weighing(permit, referral)) await stores.relationActs.close(relation);
      }
      if (sheet) await closeQuestion(scope, sheet, referral, { takenOffOn: today });
      const waiting = waitingFor(referral, today);
      if (waiting) await tell(waiting);
      return { person, referral: row };
    });
    return referralDone(receipt);
  }

  private async goOn(
    input: MoveReferralInput,
    to: 'WAITING' | 'STARTED',
    act: string,
    context: PersonContext,
    info: GraphQLResolveInfo,
  ): Result {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    const permit = await openForKeeper(context, info, person, 'REFERRAL');
    if (permit instanceof Refused) return permit;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, act, input, async ({ stores, tell }) => {
      const referral = await stores.referrals.one(permit, row);
      if (!referral) return notFound();
      const unfit = notReceiver(context, referral) ?? cannotMove(referral.state, to);
      if (unfit) return unfit;
      const amended = await stores.referrals.answer(permit, row, input.version, {
        ...{ state: to, stateSince: today },
        ...(to === 'WAITING' ? { waitingSince: today } : { startedOn: today }),
      });
      if (amended === 'STALE') return staleVersion();
      if (amended === 'ABSENT') return notFound();
      const waiting = waitingFor(amended.row, to === 'STARTED' ? today : null);
      if (waiting) await tell(waiting);
      return { person, referral: row };
    });
    return referralDone(receipt);
  }

  /** Writes to the other side; `besides` says what follows from it, or why it may not be. */
  private async write(
    input: Pick<DeclineReferralInput, 'referral' | 'text' | 'language' | 'idempotencyKey'>,
    kind: ReferralMessageKind,
    act: string,
    context: PersonContext,
    info: GraphQLResolveInfo,
    besides: (scope: Scope, permits: Writing, referral: ReferralRow, message: ReferralMessageRow) => Promise<Refused | null>,
  ): Result {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    // Declining ends what had opened it: the retry of who declined is answered as they were.
    const retried = async (closed: Refused): Result => referralDone(await context.writing.again(input.idempotencyKey, act, input, closed));
    const referralPermit = await openForKeeper(context, info, person, 'REFERRAL');
    if (referralPermit instanceof Refused) return retried(referralPermit);
    const sheet = await openForKeeper(context, info, person, 'REFERRAL_SHEET');
    if (sheet instanceof Refused) return retried(sheet);
    const reading = await context.gate.open(person, 'REFERRAL_SHEET', 'READ', info);
    const { actor } = context;
    if (actor.kind !== 'PROFESSIONAL' || !reading) return refused('NOT_PERMITTED', 'A professional writes this, in their own name.');
    const permits = { referral: referralPermit, sheet, reading };
    const text = firstFault(faultOfText('text', input.text, 4_000), faultOfLanguage(input.language));
    const writtenOn = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, act, input, async (scope) => {
      const { stores } = scope;
      // One after the other: two questions at once would leave one of them never answered.
      await stores.referralMessages.serialise(sheet, row);
      const referral = await stores.referrals.one(referralPermit, row);
      if (!referral) return notFound();
      const unfit = kind === 'ANSWER' ? notSender(context, referral) : notReceiver(context, referral);
      if (unfit) return unfit;
      if (!canWrite(kind, referral)) {
        if (kind === 'DECLINED') return cannotMove(referral.state, 'DECLINED') ?? notFound();
        return isOver(referral.state)
          ? refused('ALREADY_ENDED', 'This referral is over.')
          : refused('RULE_NOT_MET', `Of a referral that is ${referral.state} this is not written.`, 'M-39');
      }
      if (text !== null) return refused('INPUT_NOT_FIT', text);
      const others =
        kind === 'ANSWER' ? [referral.receiverOrganisation] : [referral.senderOrganisation, referral.senderProfessional];
      const message = await stores.referralMessages.add(sheet, {
        ...{ heldBy: actor.organisation, author: actor.id, parties: others, referralId: row, kind, writtenOn },
        ...{ text: input.text.trim(), language: input.language },
        source: kind === 'ANSWER' ? 'REFERRER' : 'PROFESSIONAL',
      });
      const refusal = await besides(scope, permits, referral, message);
      if (refusal) return refusal;
      return { person, referral: row };
    });
    return referralDone(receipt);
  }
}

interface Writing {
  readonly referral: Permit<'REFERRAL', 'CONTRIBUTE'>;
  readonly sheet: Permit<'REFERRAL_SHEET', 'CONTRIBUTE'>;
  readonly reading: Permit<'REFERRAL_SHEET', 'READ'>;
}

/** Opens a referral and every part of its sheet to whoever writes or sends it. */
async function openSheet(context: PersonContext, info: GraphQLResolveInfo, person: string) {
  const referral = await openForKeeper(context, info, person, 'REFERRAL');
  if (referral instanceof Refused) return referral;
  const sheet = await openForKeeper(context, info, person, 'REFERRAL_SHEET');
  if (sheet instanceof Refused) return sheet;
  const diagnosis = await openForKeeper(context, info, person, 'REFERRAL_SHEET_DIAGNOSIS');
  if (diagnosis instanceof Refused) return diagnosis;
  const medication = await openForKeeper(context, info, person, 'REFERRAL_SHEET_MEDICATION');
  return medication instanceof Refused ? medication : { referral, sheet, diagnosis, medication };
}

async function unknownReceiver(
  { knownParties }: PersonContext['stores'],
  programme: string,
  receiver: string,
  addressee: string | null,
): Promise<Refused | null> {
  const known = await knownParties.known('ORGANISATION', receiver);
  if (known.length === 0) return takesNoPart();
  if (addressee === null) return null;
  return holderFault(roleOfWeighing(programme), receiver, await knownParties.known('PROFESSIONAL', addressee));
}

/** The receiver may read and answer the referral, and says nothing in the sender's place. */
function notSender({ actor }: PersonContext, referral: ReferralRow): Refused | null {
  const isSender = actor.kind === 'PROFESSIONAL' && actor.organisation === referral.senderOrganisation;
  return isSender ? null : refused('NOT_PERMITTED', 'Only the sender does this, in their own name.');
}

/**
 * Takes a question that waits off the list of what is due; false when none did.
 *
 * @param answer the message that answers it.
 */
async function closeQuestion(
  { stores, tell }: Scope,
  reading: Permit<'REFERRAL_SHEET', 'READ'>,
  referral: ReferralRow,
  closed: { readonly doneOn: string } | { readonly takenOffOn: string },
  answer?: string,
): Promise<boolean> {
  const messages = (await stores.referralMessages.of(reading, referral.id)).filter(({ id }) => id !== answer);
  if (!isQuestionOpen(messages)) return false;
  const asked = messages.findLast(({ kind }) => kind === 'QUESTION')!;
  await tell(questionDue(referral, asked.writtenOn, closed));
  return true;
}

/** What the register is told of a message is about its referral, and held by who wrote the message. */
function ofReferral(message: ReferralMessageRow): ReferralMessageRow {
  return { ...message, id: message.referralId };
}

/** The place on the receiver's waiting list, for the list of all the person waits for; null of who never waited. */
function waitingFor(row: ReferralRow, until: string | null) {
  if (row.waitingSince === null || row.receiverProfessional === null) return null;
  return registerMessage(
    { ...row, heldBy: row.receiverOrganisation, author: row.receiverProfessional, parties: [] },
    {
      ...{ detailType: 'Referral', kind: 'WAITING', category: 'WAITING', code: 'WAITING_FOR_START', on: row.waitingSince, until },
      responsible: row.receiverProfessional,
    },
  );
}

function done(person: string, referral: string, amended: object | 'STALE' | 'ABSENT') {
  if (amended === 'STALE') return staleVersion();
  return amended === 'ABSENT' ? notFound() : { person, referral };
}

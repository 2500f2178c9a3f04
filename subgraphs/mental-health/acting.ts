import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../consent/actor';
import type { Permit } from '../../consent/permit';
import type { RecordStake } from '../../consent/rows';
import type { Category } from '../../consent/vocabulary';
import { KringError } from '../../shared/errors';
import type { DecodedId } from '../../shared/ids';
import type { RegisterMessage } from '../../shared/register-api';
import { isTheirsToAmend } from '../kit/person-store';
import type { PersonStore } from '../kit/person-store';
import type { PersonRow } from '../kit/person-table';
import { Refused, notFound, refused } from '../kit/refused.type';
import type { MentalHealthContext } from './mental-health.context';
import type { TrajectoryRow } from './trajectory/trajectory.table';

/** What a writer's new rows say of where they come from. */
export type Writer = Pick<PersonRow, 'heldBy' | 'author' | 'source'>;

/** What somebody who answers for a trajectory may write about it. */
export interface TrajectoryAct<C extends Category> {
  readonly person: string;
  readonly trajectoryId: string;
  readonly writer: Writer;
  /** The trajectory as it stood when the act was opened; read it again inside the act. */
  readonly seen: TrajectoryRow;
  readonly trajectory: Permit<'TRAJECTORY', 'CONTRIBUTE'>;
  readonly permit: Permit<C, 'CONTRIBUTE'>;
}

/** Professionals and their systems write for their organisation. Null for everybody else. */
export function writerOf(actor: Actor): Writer | null {
  switch (actor.kind) {
    case 'PROFESSIONAL':
      return { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' };
    case 'SERVICE':
      return { heldBy: actor.organisation, author: actor.id, source: 'PARTNER_SYSTEM' };
    default:
      return null;
  }
}

/**
 * Opens an act on a trajectory to those whose own record it is. Reading a trajectory is not answering for it: a GP who
 * sees that it runs plans nothing in it. Whoever has nothing to do with the person gets the same answer as for nobody.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openTrajectoryAct<C extends Category>(
  context: MentalHealthContext,
  { person, row }: DecodedId,
  category: C,
  info: GraphQLResolveInfo,
): Promise<TrajectoryAct<C> | Refused> {
  const { gate, stores, actor } = context;
  requireToken(context);
  const trajectory = await gate.open(person, 'TRAJECTORY', 'CONTRIBUTE', info);
  if (trajectory === null) return (await gate.recognises(person, info)) ? notTheirs() : notFound();
  const found = await stores.trajectories.one(trajectory, row);
  const writer = writerOf(actor);
  if (found === null || writer === null || found.heldBy !== writer.heldBy) {
    const reading = await gate.open(person, 'TRAJECTORY', 'READ', info);
    const isShown = reading !== null && (await stores.trajectories.one(reading, row)) !== null;
    return isShown ? notTheirs() : notFound();
  }
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  if (permit === null) return notTheirs();
  return { person, trajectoryId: row, writer, seen: found, trajectory, permit };
}

/**
 * Why a trajectory does not go on, when the person said that they stop: it stands from when they said it, and only they
 * take it back. Whoever answers for the trajectory always knows of it, since it was said to them.
 *
 * @param reading opened before the act, so that no transaction waits for a decision.
 */
export async function stoppedByPerson(
  reading: Permit<'RECOVERY_PLAN', 'READ'> | null,
  trajectoryId: string,
  { trajectoryRequests }: MentalHealthContext['stores'],
): Promise<Refused | null> {
  if (reading === null || !(await trajectoryRequests.stops(reading, trajectoryId))) return null;
  return refused('RULE_NOT_MET', 'The person said that they stop. Nothing goes on until they take that back.', 'R-059');
}

/** What a mental-health professional may write of a person, in the record of their own. */
export interface RecordAct<C extends Category> {
  readonly person: string;
  readonly writer: Writer;
  readonly permit: Permit<C, 'CONTRIBUTE'>;
}

/**
 * Opens an act on a person to mental-health professionals who have their own part in the record, and to the systems they
 * work with. Other professions keep records too, elsewhere: they never write among those of mental-health care.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openRecordAct<C extends Category>(
  context: MentalHealthContext,
  person: string,
  category: C,
  info: GraphQLResolveInfo,
): Promise<RecordAct<C> | Refused> {
  const { gate, actor } = context;
  requireToken(context);
  const isOfMentalHealth = actor.kind !== 'PROFESSIONAL' || actor.profession === 'MENTAL_HEALTH_PROFESSIONAL';
  const writer = isOfMentalHealth ? writerOf(actor) : null;
  const permit = writer === null ? null : await gate.open(person, category, 'CONTRIBUTE', info);
  if (writer === null || permit === null) return (await gate.recognises(person, info)) ? notTheirs() : notFound();
  return { person, writer, permit };
}

/**
 * Opens an act that is the person's alone, or that of whoever stands in their place within a mandate.
 *
 * @param rule the rule by which it is theirs.
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openAsPerson<C extends Category>(
  context: MentalHealthContext,
  person: string,
  category: C,
  rule: string,
  info: GraphQLResolveInfo,
): Promise<RecordAct<C> | Refused> {
  const { gate, actor } = context;
  requireToken(context);
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  if (permit?.asPerson === true && actor.kind === 'PERSON') {
    return { person, permit, writer: { heldBy: person, author: actor.id, source: voiceOf(actor.id, person) } };
  }
  if (!(await gate.recognises(person, info))) return notFound();
  return refused('ONLY_THE_PERSON', 'This is the person’s own to say.', rule);
}

/** Whoever stands in somebody's place does not speak with their voice. */
export function voiceOf(author: string, person: string): 'PERSON' | 'RELATIVE' {
  return author === person ? 'PERSON' : 'RELATIVE';
}

/** What somebody may write about one row of their own. */
export interface RowAct<Row extends PersonRow, C extends Category> extends RecordAct<C> {
  readonly rowId: string;
  /** As it stood when the act was opened; read it again inside the act. */
  readonly seen: Row;
}

/**
 * Opens an act on one row to those whose own record it is. Whoever is not shown the row is answered as if there were none.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openRowAct<Row extends PersonRow, C extends Category>(
  context: MentalHealthContext,
  { person, row }: DecodedId,
  category: C,
  store: PersonStore<Row, C>,
  info: GraphQLResolveInfo,
): Promise<RowAct<Row, C> | Refused> {
  const { gate, actor } = context;
  requireToken(context);
  const writer = writerOf(actor);
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  const seen = permit && (await store.one(permit, row));
  if (permit !== null && seen !== null && writer !== null && seen.heldBy === writer.heldBy && isTheirsToAmend(permit, seen)) {
    return { person, rowId: row, writer, permit, seen };
  }
  return notShownOrNotTheirs(context, { person, row }, category, store, info);
}

/** Whatever anybody of a provider wrote: what is worked out from a part of that would claim something else than there is. */
export function ofHouse(heldBy: string): RecordStake {
  return { heldBy, author: heldBy, parties: [] };
}

/** Whose act it is: the person's own, or that of the provider who holds the row. */
export interface PartAct<Row extends PersonRow, C extends Category> extends RowAct<Row, C> {
  readonly side: 'PERSON' | 'PROFESSIONAL';
}

/**
 * Opens an act on one row to the person whose it is about, or to those whose own record it is: for what both have their
 * say in, each on their own side (C-10).
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openPartAct<Row extends PersonRow, C extends Category>(
  context: MentalHealthContext,
  key: DecodedId,
  category: C,
  store: PersonStore<Row, C>,
  info: GraphQLResolveInfo,
): Promise<PartAct<Row, C> | Refused> {
  const { gate, actor } = context;
  requireToken(context);
  const { person, row } = key;
  const permit = actor.kind === 'PERSON' ? await gate.open(person, category, 'CONTRIBUTE', info) : null;
  if (permit?.asPerson !== true || actor.kind !== 'PERSON') {
    const act = await openRowAct(context, key, category, store, info);
    return act instanceof Refused ? act : { ...act, side: 'PROFESSIONAL' };
  }
  const seen = await store.one(permit, row);
  if (seen === null) return notFound();
  const writer: Writer = { heldBy: person, author: actor.id, source: voiceOf(actor.id, person) };
  return { person, rowId: row, writer, permit, seen, side: 'PERSON' };
}

/** The one refusal for a row that is another's, and the other for a row that is hidden or missing. */
export async function notShownOrNotTheirs<Row extends PersonRow, C extends Category>(
  { gate }: MentalHealthContext,
  { person, row }: Pick<DecodedId, 'person' | 'row'>,
  category: C,
  store: PersonStore<Row, C>,
  info: GraphQLResolveInfo,
): Promise<Refused> {
  if (!(await gate.recognises(person, info))) return notFound();
  const reading = await gate.open(person, category, 'READ', info);
  const isShown = reading !== null && (await store.one(reading, row)) !== null;
  return isShown ? notTheirs() : notFound();
}

/** Tells the register in turn. */
export async function tellAll(
  { tell }: { readonly tell: (message: RegisterMessage) => Promise<void> },
  messages: Promise<readonly RegisterMessage[]>,
): Promise<void> {
  for (const message of await messages) await tell(message);
}

export function notTheirs(): Refused {
  return refused(
    'NOT_PERMITTED',
    'Only the provider who answers for the trajectory may do this, in the record of its own.',
  );
}

/** Without a token there is the directory and nothing else: not even the answer that nobody is there. */
export function requireToken({ actor }: Pick<MentalHealthContext, 'actor'>): void {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
}

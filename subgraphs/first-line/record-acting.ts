import type { GraphQLResolveInfo } from 'graphql';
import type { ProfessionalActor } from '../../consent/actor';
import type { Permit } from '../../consent/permit';
import type { Category, Profession } from '../../consent/vocabulary';
import type { PersonStore } from '../kit/person-store';
import type { PersonRow } from '../kit/person-table';
import { Refused, notFound, refused, staleVersion } from '../kit/refused.type';
import { requireToken } from './convention-acting';
import type { Writer } from './convention-acting';
import type { FirstLineContext } from './first-line.context';

/** Of a text that a professional of the first line writes. */
export const MOST_CHARACTERS = 2_000;

/** What a professional of these kinds may write of a person, in the record of their own. */
export interface OwnRecordAct<C extends Category> {
  readonly permit: Permit<C, 'CONTRIBUTE'>;
  readonly actor: ProfessionalActor;
  readonly writer: Writer;
}

/**
 * Opens an act on a person to professionals of some kinds who keep a record of them. Whoever has nothing to do with the
 * person gets the same answer as for nobody.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
export async function openOwnRecordAct<C extends Category>(
  context: FirstLineContext,
  person: string,
  category: C,
  professions: readonly Profession[],
  rule: string,
  info: GraphQLResolveInfo,
): Promise<OwnRecordAct<C> | Refused> {
  const { actor, gate } = context;
  requireToken(context);
  const permit = await gate.open(person, category, 'CONTRIBUTE', info);
  if (permit !== null && actor.kind === 'PROFESSIONAL' && professions.includes(actor.profession)) {
    return { permit, actor, writer: { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' } };
  }
  if (permit === null && !(await gate.recognises(person, info))) return notFound();
  return refused('NOT_PERMITTED', 'This is written by professionals of another kind, each in the record of their own.', rule);
}

/**
 * The row that is acted on, as it stands, in the record of whoever acts; or why it cannot be acted on.
 *
 * @param version that the actor saw.
 */
export async function ownRecord<Row extends PersonRow, C extends Category>(
  store: PersonStore<Row, C>,
  { permit, writer }: OwnRecordAct<C>,
  row: string,
  version: number,
): Promise<Row | Refused> {
  const current = await store.one(permit, row);
  if (current === null || current.heldBy !== writer.heldBy) return notFound();
  return current.version === version ? current : staleVersion();
}

/** What was recorded, to whoever acted, as far as it is open to them: acting is no leave to read (C-23). */
export async function recordedRow<Row extends PersonRow, C extends Category>(
  context: FirstLineContext,
  storeOf: (stores: FirstLineContext['stores']) => PersonStore<Row, C>,
  person: string,
  category: C,
  row: string,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  context.decideAgain();
  const permit = await context.gate.open(person, category, 'READ', info);
  return permit && storeOf(context.stores).one(permit, row);
}

/** What is wrong with a text that says something, in words for the client; null when it fits. */
export function faultOfText(text: string, field: string): string | null {
  const isFit = text.trim() !== '' && text.length <= MOST_CHARACTERS && !text.includes('\0');
  return isFit ? null : `${field} must have 1 to ${MOST_CHARACTERS} characters.`;
}

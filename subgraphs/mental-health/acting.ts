import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../consent/actor';
import type { Permit } from '../../consent/permit';
import type { Category } from '../../consent/vocabulary';
import { KringError } from '../../shared/errors';
import type { DecodedId } from '../../shared/ids';
import type { PersonRow } from '../kit/person-table';
import { Refused, notFound, refused } from '../kit/refused.type';
import type { MentalHealthContext } from './mental-health.context';

/** What a writer's new rows say of where they come from. */
export type Writer = Pick<PersonRow, 'heldBy' | 'author' | 'source'>;

/** What somebody who answers for a trajectory may write about it. */
export interface TrajectoryAct<C extends Category> {
  readonly person: string;
  readonly trajectoryId: string;
  readonly writer: Writer;
  readonly trajectory: Permit<'TRAJECTORY', 'CONTRIBUTE'>;
  readonly permit: Permit<C, 'CONTRIBUTE'>;
}

/** Professionals and their systems write for their organisation. Null for everybody else. */
function writerOf(actor: Actor): Writer | null {
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
  return { person, trajectoryId: row, writer, trajectory, permit };
}

function notTheirs(): Refused {
  return refused(
    'NOT_PERMITTED',
    'Only the provider who answers for the trajectory may do this, in the record of its own.',
  );
}

/** Without a token there is the directory and nothing else: not even the answer that nobody is there. */
export function requireToken({ actor }: Pick<MentalHealthContext, 'actor'>): void {
  if (actor.kind === 'ANONYMOUS') throw new KringError('UNAUTHENTICATED');
}

export function staleVersion(): Refused {
  return refused(
    'STALE_VERSION',
    'Somebody changed this since you read it. Read it again, and name the version you then see.',
  );
}

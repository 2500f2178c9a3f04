import { z } from 'zod';
import type { Actor } from '../consent/actor';
import type { RowScope } from '../consent/rows';
import { ACTIONS, CATEGORIES, OUTCOMES, PURPOSES } from '../consent/vocabulary';
import { actorClaims } from './identity/actor-claims';
import type { SubgraphName } from './subgraph-names';

/** The wire between a consent gate and the decision point. Both sides check it: an answer that does not fit opens nothing. */

/** As many fields of one category as one operation may ask, and more than the schema has: beyond it nobody could look at all of it at once. */
export const MOST_FIELDS = 1_000;

/** One thing asked of one person. A null category asks only whether the asker has anything to do with them. */
export const cellSchema = z.strictObject({
  person: z.uuid(),
  category: z.enum(CATEGORIES).nullable(),
  action: z.enum(ACTIONS),
  /** Schema coordinates, so that a record can say what was looked at. */
  fields: z.array(z.string().max(200)).max(MOST_FIELDS),
});
export type AskedCell = Readonly<Omit<z.infer<typeof cellSchema>, 'fields'>> & { readonly fields: readonly string[] };

export const decisionRequestSchema = z.strictObject({
  actor: actorClaims,
  purpose: z.enum(PURPOSES),
  requestId: z.string().min(1).max(100),
  operation: z.string().max(100).nullable(),
  tokenId: z.string().max(64).optional(),
  holder: z.string().min(1).max(100).optional(),
  cells: z.array(cellSchema).min(1).max(20_000),
});

const rowScopeSchema = z.strictObject({
  everything: z.boolean(),
  heldBy: z.array(z.string()),
  notHeldBy: z.array(z.string()),
  ownSubjects: z.array(z.string()),
  partySubjects: z.array(z.string()).optional(),
  onlyAbout: z.array(z.string()).optional(),
});

export const answerSchema = z.strictObject({
  person: z.uuid(),
  category: z.enum(CATEGORIES).nullable(),
  action: z.enum(ACTIONS),
  outcome: z.enum(OUTCOMES),
  standing: z.boolean(),
  /** Withheld without a word: the asker is answered as by a person who has no such data. */
  silent: z.boolean(),
  /** Opened as the person's own, to them or in their place; what is theirs alone to do takes it. Left out: it is not. */
  asPerson: z.literal(true).optional(),
  /** Consent opens to whoever asks as what they are no more than their own records, of anybody. Left out: it can. */
  ownOnly: z.literal(true).optional(),
  rows: rowScopeSchema,
  /** State of the person’s consent that it was decided on; null for somebody Kring does not know. */
  epoch: z.string().regex(/^\d{1,19}$/).nullable(),
});
/** What the gate needs to know, and no more: never the layer, never which rule (an asker must not learn why). */
export type DecisionAnswer = Readonly<Omit<z.infer<typeof answerSchema>, 'rows'>> & { readonly rows: RowScope };

export const decisionResponseSchema = z.strictObject({ answers: z.array(answerSchema) });

/** Who asks, on behalf of which request. Made by the subgraph from the context token it verified. */
export interface Asker {
  readonly actor: Actor;
  readonly purpose: (typeof PURPOSES)[number];
  readonly requestId: string;
  readonly operation: string | null;
  /** Of the access token, so that everything one token saw can be asked; absent without a token. */
  readonly tokenId?: string | undefined;
  readonly subgraph: SubgraphName;
  /** Under which its leases stand; left out: under the request. */
  readonly holder?: string;
}

/**
 * Whether an answer opens something about somebody else, and is therefore a lease: also the bare fact that the asker
 * has to do with them. What somebody reads of themselves no withdrawal takes away.
 */
export function isLeased(
  { actor }: Pick<Asker, 'actor'>,
  { person, outcome, standing, epoch }: Pick<DecisionAnswer, 'person' | 'outcome' | 'standing' | 'epoch'>,
): boolean {
  return epoch !== null && !isAboutSelf(actor, person) && (standing || outcome === 'PERMIT');
}

export function isAboutSelf(actor: Actor, person: string): boolean {
  return actor.kind === 'PERSON' && actor.id === person;
}

/** Asks the decision point. Rejects when it cannot be reached or could not record: no record, no data. */
export type AskDecisions = (asker: Asker, cells: readonly AskedCell[]) => Promise<readonly DecisionAnswer[]>;

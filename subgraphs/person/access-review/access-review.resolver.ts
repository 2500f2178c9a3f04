import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { decodePersonId, decodeReferenceId, encodeId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import type { Connection } from '../../kit/connection.type';
import { organisationReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { StewardScope } from '../access-record/access-record.rules';
import { keyOf, requireToken } from '../acting.resolver';
import { presentActivation } from '../crisis-card/crisis-card.resolver';
import { CardActivation } from '../crisis-card/crisis-card.type';
import { toldFrom } from '../decision-point/own-look.rules';
import type { PersonContext } from '../person.context';
import { presentOverride } from '../secrecy-override/secrecy-override.resolver';
import { SecrecyOverride } from '../secrecy-override/secrecy-override.type';
import type { Lens } from '../stewardship/steward-case.rules';
import { faultOfText } from '../wording.rules';
import type { AccessReviewRow, ReviewState } from './access-review.table';
import {
  AccessReview,
  AccessReviewConnection,
  ReviewAccessDone,
  ReviewAccessInput,
  ReviewAccessResult,
  ReviewVerdict,
} from './access-review.type';
import { ReviewStateName } from './review-state.type';

@Resolver(() => AccessReview)
export class AccessReviewResolver {
  @Query(() => AccessReviewConnection, {
    description:
      'For data stewards: openings that rested on no consent, within their organisation or region, the oldest first. Over a region by pseudonym, and what was opened with a case (openCase). Looking is recorded.',
  })
  async accessReviews(
    @Arg('state', () => ReviewStateName, { defaultValue: ReviewStateName.OPEN, description: 'In which state.' })
    state: ReviewState,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AccessReview>> {
    requireToken(context);
    const { actor, stores } = context;
    const scope = StewardScope.of(actor);
    const asker = askerOf(context, info);
    const look = { category: 'ACCESS_RECORDS', fields: coordinateOf(info), layer: 'VALIDITY' } as const;
    if (scope === null) {
      await stores.ownLooks.record(asker, [{ ...look, person: null, outcome: 'DENY' }]);
      throw new KringError('FORBIDDEN', 'Reviews are open to data stewards only. What was opened of yours is under me.');
    }
    const { edges, pageInfo } = await stores.accessReviews.page(scope, state, page);
    const lens = await stores.stewardCases.lens(scope);
    const persons = [...new Set(edges.map(({ node }) => node.person))];
    const looks = persons.map((person) => {
      const notices = edges.flatMap(({ node }) => (node.person === person && node.toldFrom !== null ? [node.toldFrom] : []));
      // That a steward reviews something of theirs would tell the person of it sooner.
      const disclosedFrom = toldFrom(notices, context.now);
      return { ...look, person, ...(disclosedFrom && { disclosedFrom }) };
    });
    await stores.ownLooks.record(asker, looks.length === 0 ? [{ ...look, person: null }] : looks);
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: presentReview(node, lens) }));
    return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
  }

  @FieldResolver(() => SecrecyOverride, { nullable: true, description: 'The override, for kind OVERRIDE.' })
  async override(@Root() review: AccessReview, @Ctx() { stores, now }: PersonContext): Promise<SecrecyOverride | null> {
    if (review.kind !== 'OVERRIDE' || review.person === null) return null;
    const row = await stores.secrecyOverrides.byKey(decodePersonId(review.person)!, review.about);
    const [reviewed] = await stores.accessReviews.ofOpenings([review.about]);
    return row && presentOverride(row, reviewed ?? null, now);
  }

  @FieldResolver(() => CardActivation, { nullable: true, description: 'The opening of a crisis card, for kind CARD.' })
  async activation(@Root() review: AccessReview, @Ctx() { stores, now }: PersonContext): Promise<CardActivation | null> {
    if (review.kind !== 'CARD' || review.person === null) return null;
    const row = await stores.cardActivations.byKey(decodePersonId(review.person)!, review.about);
    const [reviewed] = await stores.accessReviews.ofOpenings([review.about]);
    return row && presentActivation(row, reviewed ?? null, now);
  }

  @Mutation(() => ReviewAccessResult, {
    description: 'A steward accepts an opening or objects to it, in words that the person reads.',
  })
  async reviewAccess(
    @Arg('input', () => ReviewAccessInput, { description: 'Which review, and what is made of it.' })
    input: ReviewAccessInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ReviewAccessResult> {
    requireToken(context);
    const { actor } = context;
    const id = reviewKeyOf(input.review);
    const scope = StewardScope.of(actor);
    const tried = {
      ...{ category: 'ACCESS_RECORDS', action: 'CONTRIBUTE', layer: 'VALIDITY', outcome: 'DENY', person: null } as const,
      fields: coordinateOf(info),
    };
    if (scope === null || actor.kind !== 'STEWARD') {
      await context.stores.ownLooks.record(askerOf(context, info), [tried]);
      return notFound();
    }
    const words = input.words.trim();
    const fault = faultOfText('words', words, 2_000);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'reviewAccess', input, async ({ stores }) => {
      const review = await stores.accessReviews.one(scope, id);
      if (!review) return notFound();
      const { person } = review;
      if (review.state !== 'OPEN') return refused('ALREADY_ANSWERED', 'It was reviewed already; nothing was changed.');
      if (review.version !== input.version) return staleVersion();
      const state = input.verdict === ReviewVerdict.ACCEPT ? 'ACCEPTED' : 'OBJECTED';
      if (!(await stores.accessReviews.answer(review, actor, state, words))) return staleVersion();
      const look = { person, category: 'ACCESS_RECORDS', action: 'CONTRIBUTE', fields: coordinateOf(info), layer: 'VALIDITY' } as const;
      const disclosedFrom = review.toldFrom === null ? undefined : toldFrom([review.toldFrom], context.now);
      await stores.ownLooks.record(askerOf(context, info), [{ ...look, ...(disclosedFrom && { disclosedFrom }) }]);
      await stores.notifications.tell({ person, kind: 'ACCESS_REVIEWED', about: id, notBefore: review.toldFrom });
      return { review: id };
    });
    if (receipt instanceof Refused) {
      await context.stores.ownLooks.record(askerOf(context, info), [tried]);
      return receipt;
    }
    const review = await context.stores.accessReviews.one(scope, id);
    const lens = await context.stores.stewardCases.lens(scope);
    return Object.assign(new ReviewAccessDone(), { review: review && presentReview(review, lens) });
  }
}

/** The row of a review, whose key names the person only to who may know them. */
function reviewKeyOf(id: string): string {
  const reference = decodeReferenceId(id);
  if (reference?.type === 'AccessReview' && isUuid(reference.key)) return reference.key;
  return keyOf(id, 'input.review', 'AccessReview').row;
}

/**
 * As the steward may know whom it is about. What was opened is in words about the person, so over a region it takes a
 * case as their name does: beside the pseudonym of its line it would name everything else of theirs.
 */
function presentReview(row: AccessReviewRow, lens: Lens): AccessReview {
  const { id, kind, state, organisation, openedAt, words, reviewedAt, version, about } = row;
  const { person, personPseudonym } = lens.person(row.person);
  return Object.assign(new AccessReview(), {
    id: person === null ? encodeReferenceId('AccessReview', id) : encodeId('AccessReview', row.person, id),
    ...{ person, personPseudonym },
    organisation: organisation === null ? null : organisationReference(organisation),
    ...{ kind, state, openedAt, words, reviewedAt, version, about },
  });
}

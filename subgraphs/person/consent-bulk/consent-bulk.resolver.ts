import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { doer, keyOf } from '../acting.resolver';
import { presented, readAnew, saidOnce } from '../consent/consent.resolver';
import { distinct, partyKeyOf, periodFault, stateOf } from '../consent/consent.rules';
import type { GrantRow } from '../consent/consent.table';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { bearingOf, bulkPlan } from './consent-bulk.rules';
import type { Bearing } from './consent-bulk.rules';
import type { ConsentBulkRow } from './consent-bulk.table';
import {
  ConsentBulk,
  ConsentBulkConnection,
  ConsentBulkDone,
  ConsentBulkResult,
  LimitAllInput,
  UndoBulkInput,
} from './consent-bulk.type';

type Stores = PersonContext['stores'];

@Resolver(() => Person)
export class ConsentBulkResolver {
  @FieldResolver(() => ConsentBulkConnection, {
    nullable: true,
    description: 'The acts by which the person limited all that an organisation has, the newest first.',
  })
  @Consent('CONSENT')
  consentBulks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) =>
      presented(await stores.consentBulks.page(permit, page), presentBulk),
    );
  }

  @Mutation(() => ConsentBulkResult, {
    description:
      'The person limits all that an organisation has, in one act: what names it, its teams or its professionals ends at the instant given, and what reaches it otherwise is refused from then. What was recorded in its own record stays there. Only the person can (C-13, C-15).',
  })
  async limitAll(
    @Arg('input', () => LimitAllInput, { description: 'Which organisation, until when.' }) input: LimitAllInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentBulkDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const organisation = partyKeyOf('ORGANISATION', input.organisation);
    const { now } = context;
    const receipt = await saidOnce(context, info, person, 'limitAll', input, async (permit, stores) => {
      const limit = { organisation, until: input.until ?? null, categories: distinct(input.categories) };
      const fault = periodFault(now, limit.until, now);
      if (fault) return fault;
      if ((await stores.knownParties.known('ORGANISATION', organisation)).length === 0) {
        return refused('UNKNOWN_GRANTEE', 'Kring knows no organisation under this key.');
      }
      const grants = await stores.grants.every(permit);
      const bearing = await bearings(grants, organisation, permit, stores, now);
      const { cuts, refused: no } = bulkPlan(grants, bearing, limit, CURRENT_POLICY, now);
      if (cuts.length === 0 && no === null) {
        return refused('ALREADY_ENDED', 'By what you allowed they have nothing of this after that instant; nothing was changed.');
      }
      const made: string[] = [];
      for (const { ended, left } of cuts) {
        await stores.grants.withdraw(permit, ended.id, ended.version);
        for (const row of left) {
          made.push((await stores.grants.carryOver(permit, row, doer(context), ended.id)).id);
        }
      }
      const refusal =
        no &&
        (await stores.refusals.add(permit, {
          ...no,
          ...{ grantee: { kind: 'ORGANISATION', ref: organisation }, heldBy: null, everything: false },
          ...{ from: limit.until ?? now, until: null, recordedBy: doer(context) },
        }));
      const ended = cuts.map((cut) => cut.ended.id);
      const bulk = await stores.consentBulks.add(permit, { ...limit, ended, made, refusal: refusal?.id ?? null });
      return { bulk: bulk.id };
    });
    return receipt instanceof Refused ? receipt : bulkDone(person, receipt.bulk, context, info);
  }

  @Mutation(() => ConsentBulkResult, {
    description:
      'The person undoes such an act: what it made ends, what it ended is given again as it was. Refused, naming what, if the person changed any of it since. Only the person can.',
  })
  async undoBulk(
    @Arg('input', () => UndoBulkInput, { description: 'Which act.' }) input: UndoBulkInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentBulkDone | Refused> {
    const { person, row: id } = keyOf(input.bulk, 'input.bulk', 'ConsentBulk');
    const receipt = await saidOnce(context, info, person, 'undoBulk', input, async (permit, stores) => {
      const bulk = await stores.consentBulks.one(permit, id);
      if (!bulk) return notFound();
      if (bulk.undoneAt !== null) return refused('ALREADY_ENDED', 'It was undone already; nothing was changed.');
      const fault = await takenBack(bulk, permit, stores, context.now);
      if (fault) return fault;
      const restored = await givenAgain(bulk, permit, stores, context);
      await stores.consentBulks.undo(permit, id, restored);
      return { bulk: id };
    });
    return receipt instanceof Refused ? receipt : bulkDone(person, receipt.bulk, context, info);
  }
}

/** What each grant has to do with the organisation. */
async function bearings(
  grants: readonly GrantRow[],
  organisation: string,
  permit: Permit<'CONSENT', 'CONTRIBUTE'>,
  { knownParties, relations }: Stores,
  now: Date,
): Promise<ReadonlyMap<string, Bearing>> {
  const kinds = (await relations.reachedByConsent(permit)).relations
    .filter((relation) => relation.organisation === organisation && ['LIVE', 'NOT_YET'].includes(stateOf(relation, now)))
    .map(({ kind }) => kind);
  const found = new Map<string, Bearing>();
  for (const { id, grantee } of grants) {
    const isThere = grantee.kind === 'TEAM' || grantee.kind === 'PROFESSIONAL';
    const worksAt = isThere ? await knownParties.known(grantee.kind, grantee.ref) : [];
    found.set(id, bearingOf(grantee, organisation, { worksAt: worksAt.map((each) => each.organisation), kinds }));
  }
  return found;
}

/** Ends what the act made; refused when the person had another word about any of it since. */
async function takenBack(
  bulk: ConsentBulkRow,
  permit: Permit<'CONSENT', 'CONTRIBUTE'>,
  stores: Stores,
  now: Date,
): Promise<Refused | null> {
  const refusal = bulk.refusal === null ? null : await stores.refusals.one(permit, bulk.refusal);
  const made = (await stores.grants.every(permit)).filter(({ id }) => bulk.made.includes(id));
  const changed = [
    ...made.filter(({ version }) => version !== 1).map(({ id }) => encodeId('Grant', bulk.person, id)),
    ...(refusal !== null && refusal.version !== 1 ? [encodeId('Refusal', bulk.person, refusal.id)] : []),
  ];
  if (changed.length > 0) {
    return refused('STALE_VERSION', `You changed this since; change the rest one by one. Changed: ${changed.join(', ')}.`);
  }
  // What has run out by itself has nothing left to end.
  for (const { id, version } of made.filter((row) => stateOf(row, now) !== 'ENDED')) {
    await stores.grants.withdraw(permit, id, version);
  }
  if (refusal !== null) await stores.refusals.withdraw(permit, refusal.id, refusal.version);
  return null;
}

/** Gives again what the act ended, as it was, but for what would have run out meanwhile. */
async function givenAgain(
  bulk: ConsentBulkRow,
  permit: Permit<'CONSENT', 'CONTRIBUTE'>,
  stores: Stores,
  context: PersonContext,
): Promise<readonly string[]> {
  const restored: string[] = [];
  const ended = (await stores.grants.every(permit)).filter(({ id }) => bulk.ended.includes(id));
  for (const row of ended.filter(({ until }) => until === null || until > context.now)) {
    restored.push((await stores.grants.carryOver(permit, row, doer(context), null)).id);
  }
  return restored;
}

async function bulkDone(
  person: string,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<ConsentBulkDone> {
  const permit = await readAnew(person, context, info);
  const row = permit && (await context.stores.consentBulks.one(permit, id));
  return Object.assign(new ConsentBulkDone(), { bulk: row && presentBulk(row) });
}

function presentBulk({ id, person, organisation, refusal, ...bulk }: ConsentBulkRow): ConsentBulk {
  const keysOf = (ids: readonly string[]): readonly string[] => ids.map((grant) => encodeId('Grant', person, grant));
  const { until, categories, recordedAt, undoneAt } = bulk;
  return Object.assign(new ConsentBulk(), {
    id: encodeId('ConsentBulk', person, id),
    organisation: organisationReference(organisation),
    ...{ until, categories, recordedAt, undoneAt },
    ...{ ended: keysOf(bulk.ended), made: keysOf(bulk.made), restored: keysOf(bulk.restored) },
    refusal: refusal && encodeId('Refusal', person, refusal),
  });
}

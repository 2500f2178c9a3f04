import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Grantee as GranteeFact } from '../../../consent/facts';
import type { Permit } from '../../../consent/permit';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Action } from '../../../consent/vocabulary';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import type { Connection } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import { doer, keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { Person } from '../person/person.type';
import type { Keeper } from '../relation/keeper.rules';
import type { PersonContext } from '../person.context';
import {
  distinct,
  exceptionFault,
  grantFault,
  granteeOf,
  limited,
  opensNothingNow,
  ownFavour,
  partyKeyOf,
  periodFault,
  refusalScopeFault,
  scopeFault,
  stateOf,
} from './consent.rules';
import type { StatedScope } from './consent.rules';
import { shutByRefusal } from './consent-view.rules';
import type { Withdrawal } from './consent.store';
import type { GrantRow, RefusalRow } from './consent.table';
import {
  EndPauseDone,
  EndPauseResult,
  GiveExceptionInput,
  GiveGrantInput,
  GivenHowKind,
  Grant,
  GrantConnection,
  GrantDone,
  GrantResult,
  LimitGrantInput,
  PauseInput,
  Refusal,
  RefusalConnection,
  RefusalDone,
  RefusalResult,
  RefuseInput,
  SayingStateKind,
  ScopeInput,
  WithdrawGrantInput,
  WithdrawRefusalInput,
} from './consent.type';

type Stores = PersonContext['stores'];

@Resolver(() => Person)
export class ConsentResolver {
  @FieldResolver(() => GrantConnection, {
    nullable: true,
    description: 'What the person allowed, the newest first; also what they took back.',
  })
  @Consent('CONSENT')
  grants(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('onlyLive', () => Boolean, { defaultValue: false, description: 'Only what counts now.' }) onlyLive: boolean,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) =>
      presented(await stores.grants.page(permit, page, onlyLive), (row) => presentGrant(row, now)),
    );
  }

  @FieldResolver(() => RefusalConnection, {
    nullable: true,
    description: 'What the person refused, the newest first; also what they took back.',
  })
  @Consent('CONSENT')
  refusals(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('onlyLive', () => Boolean, { defaultValue: false, description: 'Only what counts now.' }) onlyLive: boolean,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) =>
      presented(await stores.refusals.page(permit, page, onlyLive), (row) => presentRefusal(row, now)),
    );
  }

  @Mutation(() => GrantResult, { description: 'The person allows somebody something (C-13). Only the person can.' })
  async giveGrant(
    @Arg('input', () => GiveGrantInput, { description: 'To whom, for what.' }) input: GiveGrantInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const receipt = await saidOnce(context, info, person, 'giveGrant', input, async (permit, stores) => {
      const saying = await grantOf(input, permit, stores, context.now, doer(context));
      if (saying instanceof Refused) return saying;
      const row = await stores.grants.add(permit, { ...saying, recordedBy: doer(context), exceptTo: null, replaces: null });
      return { grant: row.id };
    });
    return receipt instanceof Refused ? receipt : grantDone(person, receipt.grant, context, info);
  }

  @Mutation(() => GrantResult, {
    description:
      'The person takes something off a grant. The wider grant ends and the narrower takes its place, so the history stays.',
  })
  async limitGrant(
    @Arg('input', () => LimitGrantInput, { description: 'Which grant, and what of it stays.' }) input: LimitGrantInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantDone | Refused> {
    const { person, row: grant } = keyOf(input.grant, 'input.grant', 'Grant');
    const receipt = await saidOnce(context, info, person, 'limitGrant', input, async (permit, stores) => {
      const heldBy = await holderOf(input.heldBy, stores);
      if (heldBy instanceof Refused) return heldBy;
      const ended = await stores.grants.withdraw(permit, grant, input.version);
      if (typeof ended === 'string') return refusedWithdrawal(ended);
      const left = limited(ended.row, { ...input, heldBy }, context.now);
      if (left instanceof Refused) return left;
      const row = await stores.grants.add(permit, { ...left, recordedBy: doer(context), replaces: grant });
      return { grant: row.id };
    });
    return receipt instanceof Refused ? receipt : grantDone(person, receipt.grant, context, info);
  }

  @Mutation(() => GrantResult, { description: 'The person takes a grant back. It closes at the next request (C-15).' })
  async withdrawGrant(
    @Arg('input', () => WithdrawGrantInput, { description: 'Which grant.' }) input: WithdrawGrantInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantDone | Refused> {
    const { person, row: grant } = keyOf(input.grant, 'input.grant', 'Grant');
    const receipt = await saidOnce(context, info, person, 'withdrawGrant', input, async (permit, stores) => {
      const ended = await stores.grants.withdraw(permit, grant, input.version);
      return typeof ended === 'string' ? refusedWithdrawal(ended) : { grant };
    });
    return receipt instanceof Refused ? receipt : grantDone(person, receipt.grant, context, info);
  }

  @Mutation(() => GrantResult, {
    description: 'The person makes an exception to one refusal: a later grant that is strictly narrower and names it.',
  })
  async giveException(
    @Arg('input', () => GiveExceptionInput, { description: 'To which refusal, to whom, for what.' })
    input: GiveExceptionInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantDone | Refused> {
    const { person, row: exceptTo } = keyOf(input.refusal, 'input.refusal', 'Refusal');
    const receipt = await saidOnce(context, info, person, 'giveException', input, async (permit, stores) => {
      const refusal = await stores.refusals.one(permit, exceptTo);
      if (!refusal) return notFound();
      if (['ENDED', 'WITHDRAWN'].includes(stateOf(refusal, context.now))) return refusedWithdrawal('ENDED');
      const saying = await grantOf(input, permit, stores, context.now, doer(context));
      if (saying instanceof Refused) return saying;
      // Later than what it excepts to, also when both were said within one tick of the clock.
      const recordedAt = new Date(Math.max(context.now.getTime(), refusal.recordedAt.getTime() + 1));
      const exception = { ...saying, recordedBy: doer(context), exceptTo, replaces: null };
      const row = await stores.grants.add(permit, exception, recordedAt);
      return exceptionFault(row, refusal, CURRENT_POLICY) ?? { grant: row.id };
    });
    return receipt instanceof Refused ? receipt : grantDone(person, receipt.grant, context, info);
  }

  @Mutation(() => RefusalResult, {
    description:
      'The person refuses somebody something, or everything: their last word (C-15, C-20). Only the person can. ' +
      'To everybody at once everything is closed by pauseAll; endRelation ends what one has to do with them.',
  })
  async refuse(
    @Arg('input', () => RefuseInput, { description: 'To whom, for what.' }) input: RefuseInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RefusalDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const receipt = await saidOnce(context, info, person, 'refuse', input, async (permit, stores) => {
      const saying = await sayingOf(input, permit, stores, context.now, (stated) => refusalScopeFault({ ...stated, everything: input.everything }));
      if (saying instanceof Refused) return saying;
      const row = await stores.refusals.add(permit, { ...saying, recordedBy: doer(context), everything: input.everything });
      return { refusal: row.id };
    });
    return receipt instanceof Refused ? receipt : refusalDone(person, receipt.refusal, context, info);
  }

  @Mutation(() => RefusalResult, { description: 'The person takes a refusal back. What was granted counts again.' })
  async withdrawRefusal(
    @Arg('input', () => WithdrawRefusalInput, { description: 'Which refusal.' }) input: WithdrawRefusalInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RefusalDone | Refused> {
    const { person, row: refusal } = keyOf(input.refusal, 'input.refusal', 'Refusal');
    const receipt = await saidOnce(context, info, person, 'withdrawRefusal', input, async (permit, stores) => {
      const ended = await stores.refusals.lift(permit, refusal, input.version, doer(context));
      if (typeof ended === 'string') return refusedWithdrawal(ended);
      const { grantee } = ended.row;
      return grantee.kind === 'PERSON' && grantee.ref === doer(context) ? ownFavour() : { refusal };
    });
    return receipt instanceof Refused ? receipt : refusalDone(person, receipt.refusal, context, info);
  }

  @Mutation(() => RefusalResult, {
    description:
      'The person refuses everything to everyone, in one act. Who must keep a record keeps their own; a pause that stands already is answered.',
  })
  async pauseAll(
    @Arg('input', () => PauseInput, { description: 'Whose pause.' }) input: PauseInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RefusalDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'pauseAll', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const [standing] = await stores.refusals.livePauses(permit);
      if (standing) return { refusal: standing.id };
      await stores.epochs.advance(person);
      const row = await stores.refusals.add(permit, {
        grantee: { kind: 'EVERYONE' },
        categories: [],
        bundles: [],
        heldBy: null,
        purposes: [],
        actions: ['READ', 'CONTRIBUTE'],
        from: context.now,
        until: null,
        everything: true,
        recordedBy: doer(context),
      });
      return { refusal: row.id };
    });
    return receipt instanceof Refused ? receipt : refusalDone(person, receipt.refusal, context, info);
  }

  @Mutation(() => EndPauseResult, { description: 'The person ends the pause. What was said before counts again.' })
  async endPause(
    @Arg('input', () => PauseInput, { description: 'Whose pause.' }) input: PauseInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndPauseDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const receipt = await saidOnce(context, info, person, 'endPause', input, async (permit, stores) => {
      const standing = await stores.refusals.livePauses(permit);
      if (standing.length === 0) return refused('ALREADY_ENDED', 'There is no pause to end.');
      for (const pause of standing) await stores.refusals.lift(permit, pause.id, pause.version, doer(context));
      return { refusals: standing.map((pause) => pause.id).join(' ') };
    });
    if (receipt instanceof Refused) return receipt;
    const ended = receipt.refusals.split(' ');
    const reading = await readAnew(person, context, info);
    const rows = reading ? await context.stores.refusals.all(reading) : [];
    return Object.assign(new EndPauseDone(), {
      refusals: reading && rows.filter(({ id }) => ended.includes(id)).map((row) => presentRefusal(row, context.now)),
    });
  }
}

/** What is said of every act by which the person decides who sees what. */
export const PERSONS_OWN: PersonsOwn = {
  message: 'Only the person themselves can say what others may see of them.',
  rule: 'C-13',
};

/**
 * What the person says of their consent: opened to them alone, at most once, and after their epoch moved on, so that whoever
 * decides meanwhile decides again.
 */
export async function saidOnce<R extends Receipt>(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
  act: string,
  input: { readonly idempotencyKey: string },
  say: (permit: Permit<'CONSENT', 'CONTRIBUTE'>, stores: Stores) => Promise<R | Refused>,
): Promise<R | Refused> {
  const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
  if (permit instanceof Refused) return permit;
  return context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
    await stores.epochs.advance(person);
    return say(permit, stores);
  });
}

/** What was stated, held against what Kring knows; nothing is written yet. */
export async function sayingOf(
  input: ScopeInput & { readonly actions: Action[] },
  permit: Permit<'CONSENT'> | Keeper,
  stores: Stores,
  now: Date,
  isSaid: (stated: StatedScope & { readonly grantee: GranteeFact }) => Refused | null = scopeFault,
) {
  const grantee = granteeOf(input.grantee);
  if (grantee instanceof Refused) return grantee;
  const saying = {
    grantee,
    categories: distinct(input.categories),
    bundles: distinct(input.bundles),
    purposes: distinct(input.purposes),
    actions: distinct(input.actions),
    from: input.from ?? now,
    until: input.until ?? null,
  };
  const fault = isSaid({ ...saying, heldBy: null }) ?? periodFault(saying.from, saying.until, now);
  if (fault) return fault;
  if (!(await isKnown(grantee, permit, stores))) {
    return refused('UNKNOWN_GRANTEE', 'Kring knows nobody under this key whom this can be said to.');
  }
  const heldBy = await holderOf(input.heldBy, stores);
  return heldBy instanceof Refused ? heldBy : { ...saying, heldBy };
}

/** The same of a grant, which cannot be said to everyone nor to oneself. */
export async function grantOf(
  input: ScopeInput & { readonly actions: Action[] },
  permit: Permit<'CONSENT'> | Keeper,
  stores: Stores,
  now: Date,
  sayer = permit.person,
) {
  const saying = await sayingOf(input, permit, stores, now);
  return saying instanceof Refused ? saying : (grantFault(saying.grantee, permit.person, sayer) ?? saying);
}

/** Whether Kring knows whom is meant; a wildcard means nobody in particular. */
export async function isKnown(
  grantee: GranteeFact,
  permit: Permit<'CONSENT'> | Keeper,
  stores: Stores,
): Promise<boolean> {
  if (!('ref' in grantee)) return true;
  if (grantee.kind === 'PERSON') {
    return grantee.ref === permit.person || stores.relations.everMember(permit, grantee.ref);
  }
  return (await stores.knownParties.known(grantee.kind, grantee.ref)).length > 0;
}

async function holderOf(id: string | null | undefined, stores: Stores): Promise<string | null | Refused> {
  if (id == null) return null;
  const organisation = partyKeyOf('ORGANISATION', id);
  const known = await stores.knownParties.known('ORGANISATION', organisation);
  return known.length > 0 ? organisation : refused('INPUT_NOT_FIT', 'Kring knows no organisation under heldBy.');
}

/** Why something that was said could not be taken back. */
export function refusedWithdrawal(outcome: Extract<Withdrawal<never>, string>): Refused {
  switch (outcome) {
    case 'ABSENT':
      return notFound();
    case 'STALE':
      return staleVersion();
    case 'ENDED':
      return refused('ALREADY_ENDED', 'It has ended already; nothing was changed.');
  }
}

/** Leave to read after an act: under a new decision, so that the answer shows what now holds. */
export async function readAnew(
  person: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<Permit<'CONSENT', 'READ'> | null> {
  context.decideAgain();
  return context.gate.open(person, 'CONSENT', 'READ', info);
}

async function grantDone(
  person: string,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<GrantDone> {
  const permit = await readAnew(person, context, info);
  const row = permit && (await context.stores.grants.one(permit, id));
  if (!row) return Object.assign(new GrantDone(), { grant: null, opensNothingNow: null });
  const { stores } = context;
  const named = row.grantee.kind === 'PROFESSIONAL' || row.grantee.kind === 'TEAM' ? row.grantee : null;
  const worksAt = named ? await stores.knownParties.known(named.kind, named.ref) : [];
  const around = { ...(await stores.relations.reachedByConsent(permit)), worksAt };
  const circle = await stores.consentViews.of(permit);
  const refusedToThem = circle ? shutByRefusal(row, circle, context.now, CURRENT_POLICY) : [];
  const shut = new Set([...opensNothingNow(row, around, CURRENT_POLICY, context.now), ...refusedToThem]);
  return Object.assign(new GrantDone(), {
    grant: presentGrant(row, context.now),
    opensNothingNow: row.categories.filter((category) => shut.has(category)),
  });
}

async function refusalDone(
  person: string,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<RefusalDone> {
  const permit = await readAnew(person, context, info);
  const row = permit && (await context.stores.refusals.one(permit, id));
  return Object.assign(new RefusalDone(), { refusal: row && presentRefusal(row, context.now) });
}

/** A page of rows as the graph shows each. */
export function presented<Row, Shown>(page: Connection<Row>, show: (row: Row) => Shown): Connection<Shown> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

/** A grant as the graph shows it. */
export function presentGrant(row: GrantRow, now: Date): Grant {
  return Object.assign(new Grant(), presentSaying('Grant', row, now), {
    exceptTo: row.exceptTo && encodeId('Refusal', row.person, row.exceptTo),
    replaces: row.replaces && encodeId('Grant', row.person, row.replaces),
  });
}

/** A refusal as the graph shows it. */
export function presentRefusal(row: RefusalRow, now: Date): Refusal {
  return Object.assign(new Refusal(), presentSaying('Refusal', row, now), { everything: row.everything });
}

function presentSaying(type: 'Grant' | 'Refusal', row: GrantRow | RefusalRow, now: Date) {
  const { person, categories, bundles, purposes, actions, from, until, recordedAt, withdrawnAt, version } = row;
  return {
    id: encodeId(type, person, row.id),
    grantee: presentGrantee(row.grantee),
    heldBy: row.heldBy === null ? null : organisationReference(row.heldBy),
    state: stateOf(row, now) as SayingStateKind,
    saidBy: row.givenHow !== 'SELF' || row.recordedBy === person ? null : encodePersonId(row.recordedBy),
    ...{ categories, bundles, purposes, actions, from, until, recordedAt, withdrawnAt, version },
    ...presentHelp(row),
  };
}

function presentHelp({ givenHow, recordedBy, saidAt, witness, confirmedAt }: GrantRow | RefusalRow) {
  return {
    ...{ givenHow: givenHow as GivenHowKind, saidAt, confirmedAt },
    recordedByProfessional: givenHow === 'SELF' ? null : professionalReference(recordedBy),
    witness: witness && presentGrantee(witness),
  };
}

/** Whom something was said of, with the fields of its kind and no others. */
export function presentGrantee(grantee: GranteeFact) {
  const nobody = { organisation: null, professional: null, team: null, person: null, relationKinds: null };
  switch (grantee.kind) {
    case 'ORGANISATION':
      return { ...nobody, kind: grantee.kind, organisation: organisationReference(grantee.ref) };
    case 'PROFESSIONAL':
      return { ...nobody, kind: grantee.kind, professional: professionalReference(grantee.ref) };
    case 'TEAM':
      return { ...nobody, kind: grantee.kind, team: encodeReferenceId('Team', grantee.ref) };
    case 'PERSON':
      return { ...nobody, kind: grantee.kind, person: encodePersonId(grantee.ref) };
    case 'CARE_NETWORK':
      return { ...nobody, kind: grantee.kind, relationKinds: grantee.relationKinds };
    default:
      return { ...nobody, kind: grantee.kind };
  }
}

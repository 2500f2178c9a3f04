import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { KringError } from '../../../shared/errors';
import { decodeId, encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { fundingFault } from '../../kit/money-frame.rules';
import { isTheirsToAmend } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { dateIfAny, keyOf, openDeskAct, organisationKeyIfAny } from '../acting';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { stateOfHousingSupport, stateOfProvision } from './support-funding.rules';
import type { PaidSupportState } from './support-funding.rules';
import { PAID_SUPPORTS } from './support-funding.table';
import type { PaidSupport, SupportFundingRow } from './support-funding.table';
import {
  AllocateSupportFundingInput,
  ChangeSupportFundingInput,
  SupportFunding,
  SupportFundingConnection,
  supportFundingTypes,
} from './support-funding.type';

const { Recorded, Result } = supportFundingTypes;
type Stores = MunicipalContext['stores'];

/** Who pays, or was told of the frame alone, is not told which support it is: its key shows where the support does. */
async function presenting(permit: Permit<'HOUSING', 'READ'>, { supportProvisions, housingSupports }: Stores) {
  const [provisions, housing] = await Promise.all([supportProvisions.all(permit), housingSupports.all(permit)]);
  const open: Readonly<Record<PaidSupport, ReadonlySet<string>>> = {
    SupportProvision: new Set(provisions.map(({ id }) => id)),
    HousingSupport: new Set(housing.map(({ id }) => id)),
  };
  return ({ personId, supportType, supportId, payer, heldBy }: SupportFundingRow) => ({
    trajectory: open[supportType].has(supportId) ? encodeId(supportType, personId, supportId) : null,
    payer: payer === null ? null : organisationReference(payer),
    organisation: organisationReference(heldBy),
  });
}

/** The desk alone, which answers for it: the person reads what pays, and does not say it. */
async function openAsDesk(context: MunicipalContext, person: string, info: GraphQLResolveInfo) {
  const act = await openDeskAct(context, person, 'HOUSING', info);
  if (act instanceof Refused) return act;
  const { organisation } = act;
  const reading = organisation === null ? null : await context.gate.open(person, 'HOUSING', 'READ', info);
  if (organisation === null || reading === null) return refused('NOT_PERMITTED', 'The desk that answers for the support records what pays it.');
  return { ...act, organisation, reading };
}

async function paidSupport(stores: Stores, permit: Permit<'HOUSING', 'CONTRIBUTE'>, type: PaidSupport, id: string): Promise<PaidSupportState | null> {
  if (type === 'HousingSupport') {
    const row = await stores.housingSupports.one(permit, id);
    return row !== null && isTheirsToAmend(permit, row) ? stateOfHousingSupport(row) : null;
  }
  const row = await stores.supportProvisions.one(permit, id);
  return row !== null && isTheirsToAmend(permit, row) ? stateOfProvision(row) : null;
}

@Resolver(() => Recorded)
export class SupportFundingRecordedResolver {
  @FieldResolver(() => SupportFunding, { name: 'funding', nullable: true, description: 'The frame as it now stands.' })
  @Consent('HOUSING')
  recorded(
    @Root() { person, row }: InstanceType<typeof Recorded>,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) => {
      const found = await stores.supportFundings.one(permit, row);
      return found && { ...present('SupportFunding', found), ...(await presenting(permit, stores))(found) };
    });
  }
}

@Resolver(() => Person)
export class SupportFundingResolver {
  @FieldResolver(() => SupportFundingConnection, {
    nullable: true,
    description: 'By which money frames support of a municipality is and was paid, the latest first (L-23, N-15).',
  })
  @Consent('HOUSING')
  supportFundings(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) =>
      presentPage('SupportFunding', await stores.supportFundings.page(permit, page), await presenting(permit, stores)),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records by which money frame support of a municipality is paid. Several at once are usual; the same twice at one time, ' +
      'and more than the whole, are refused. By the desk that answers for the support.',
  })
  async allocateSupportFunding(
    @Arg('input', () => AllocateSupportFundingInput, { description: 'Which support, which frame, from when.' })
    input: InstanceType<typeof AllocateSupportFundingInput>,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof Recorded> | Refused> {
    const key = decodeId(input.trajectory);
    const supportType = PAID_SUPPORTS.find((type) => type === key?.type);
    if (key === undefined || supportType === undefined) {
      throw new KringError('BAD_USER_INPUT', 'trajectory is not the key of a SupportProvision or a HousingSupport; use an id that the graph gave you.');
    }
    const { person, row: supportId } = key;
    const payer = organisationKeyIfAny(input.payer, 'payer');
    const act = await openAsDesk(context, person, info);
    if (act instanceof Refused) return act;
    const found = {
      ...{ frame: input.frame, payer, method: input.method ?? null, sharePercent: input.sharePercent ?? null },
      fromDate: dateGiven(input.fromDate),
      untilDate: dateIfAny(input.untilDate),
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'allocateSupportFunding', input, async ({ stores }) => {
      // Two recorded at once must not come to more than the whole.
      await stores.supportFundings.serialise(act.permit, supportId);
      const paid = await paidSupport(stores, act.permit, supportType, supportId);
      if (paid === null) return notFound();
      if (paid.isOver) return refused('ALREADY_ENDED', 'This support is over.');
      const others = await stores.supportFundings.ofSupport(act.reading, supportId);
      const fault = fundingFault(found, { jurisdiction: null, openedOn: paid.openedOn }, others);
      if (fault !== null) return refused(fault.code, fault.message);
      const { author, source, organisation: heldBy } = act;
      const { id } = await stores.supportFundings.add(act.permit, { ...found, author, source, heldBy, supportType, supportId });
      return { person, row: id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new Recorded(), receipt);
  }

  @Mutation(() => Result, {
    description: 'Says anew how long and for how much a frame pays, also after the support ended. By the desk that recorded it.',
  })
  async changeSupportFunding(
    @Arg('input', () => ChangeSupportFundingInput, { description: 'Which frame, what holds.' })
    input: InstanceType<typeof ChangeSupportFundingInput>,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof Recorded> | Refused> {
    const { person, row: id } = keyOf(input.funding, 'funding', 'SupportFunding');
    const act = await openAsDesk(context, person, info);
    if (act instanceof Refused) return act;
    const changes = { sharePercent: input.sharePercent ?? null, untilDate: dateIfAny(input.untilDate) };
    const receipt = await context.writing.once(input.idempotencyKey, 'changeSupportFunding', input, async ({ stores }) => {
      const before = await stores.supportFundings.one(act.permit, id);
      if (before === null || !isTheirsToAmend(act.permit, before)) return notFound();
      if (before.version !== input.version) return staleVersion();
      await stores.supportFundings.serialise(act.permit, before.supportId);
      const paid = await paidSupport(stores, act.permit, before.supportType, before.supportId);
      if (paid === null) return notFound();
      const others = await stores.supportFundings.ofSupport(act.reading, before.supportId);
      const beside = others.filter((other) => other.id !== id);
      const fault = fundingFault({ ...before, ...changes }, { jurisdiction: null, openedOn: paid.openedOn }, beside);
      if (fault !== null) return refused(fault.code, fault.message);
      const amended = await stores.supportFundings.amend(act.permit, id, input.version, changes);
      if (amended === 'ABSENT') return notFound();
      return amended === 'STALE' ? staleVersion() : { person, row: id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new Recorded(), receipt);
  }
}

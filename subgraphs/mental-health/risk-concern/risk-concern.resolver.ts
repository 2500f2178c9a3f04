import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import { openRecordAct, openRowAct } from '../acting';
import {
  firstMisfit,
  keyOf,
  misfitOfCode,
  misfitOfCodes,
  misfitOfLanguage,
  misfitOfText,
  personOf,
  professionalOf,
} from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { followUpFault, riskMessage } from './risk-concern.rules';
import type { RiskConcernStoreOf, RiskLookStoreOf } from './risk-concern.store';
import type { RiskCategory, RiskConcernRow, RiskLookRow } from './risk-concern.table';
import {
  ConcernArgs,
  RaiseConcernInput,
  ReviewConcernInput,
  RiskConcern,
  RiskConcernConnection,
  RiskConcernLook,
  RiskConcernRecord,
  SafetyConcern,
  SafetyConcernConnection,
  SafetyConcernLook,
  SafetyConcernRecord,
} from './risk-concern.type';

type Stores = MentalHealthContext['stores'];

/** The two kinds of concerns, which differ in category and nowhere else. */
interface Kind<C extends RiskCategory> {
  readonly type: 'RiskConcern' | 'SafetyConcern';
  readonly category: C;
  readonly codes: 'risk-concern' | 'safety-concern';
  readonly storeOf: (stores: Stores) => RiskConcernStoreOf<C>;
  readonly looksOf: (stores: Stores) => RiskLookStoreOf<C>;
}

const RISK: Kind<'SUICIDALITY'> = {
  type: 'RiskConcern',
  category: 'SUICIDALITY',
  codes: 'risk-concern',
  storeOf: (stores) => stores.riskConcerns,
  looksOf: (stores) => stores.riskLooks,
};
const SAFETY: Kind<'SAFETY_PROXIES'> = {
  type: 'SafetyConcern',
  category: 'SAFETY_PROXIES',
  codes: 'safety-concern',
  storeOf: (stores) => stores.safetyConcerns,
  looksOf: (stores) => stores.safetyLooks,
};

function showAs({ type, codes }: Pick<Kind<RiskCategory>, 'type' | 'codes'>) {
  return (row: RiskConcernRow, languages: readonly string[]) => ({
    ...present(type, row),
    row,
    kind: coded(codes, row.kind, languages),
    level: coded('risk-level', row.level, languages),
    isOpen: row.closedOn === null,
    responsible: professionalReference(row.responsible),
    organisation: organisationReference(row.heldBy),
  });
}
type Shown = ReturnType<ReturnType<typeof showAs>>;
export const showRiskConcern = showAs(RISK);
export const showSafetyConcern = showAs(SAFETY);

function showLook(type: 'RiskConcernLook' | 'SafetyConcernLook', row: RiskLookRow, languages: readonly string[]) {
  return {
    ...present(type, row),
    level: coded('risk-level', row.level, languages),
    toldTo: row.toldTo.map((code) => coded('circle-part', code, languages)),
    author: professionalReference(row.author),
  };
}

export const RiskConcernRecordedResolver = recordedResolver(
  RiskConcernRecord.Recorded,
  { field: 'concern', type: RiskConcern, category: 'SUICIDALITY', description: 'The concern as it now stands.' },
  RISK.storeOf,
  showRiskConcern,
);
export const SafetyConcernRecordedResolver = recordedResolver(
  SafetyConcernRecord.Recorded,
  { field: 'concern', type: SafetyConcern, category: 'SAFETY_PROXIES', description: 'The concern as it now stands.' },
  SAFETY.storeOf,
  showSafetyConcern,
);

@Resolver(() => Person)
export class RiskConcernsResolver {
  @FieldResolver(() => RiskConcernConnection, {
    nullable: true,
    description: 'Concerns about harm to oneself, of all kinds or some, of all time or raised in a period; the latest first.',
  })
  @Consent('SUICIDALITY')
  riskConcerns(
    @Root() { person }: Person,
    @Args(() => ConcernArgs) page: ConcernArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return concernsOf(RISK, person, page, context, info);
  }

  @FieldResolver(() => SafetyConcernConnection, {
    nullable: true,
    description: 'Concerns about harm by and to others, of all kinds or some, of all time or raised in a period; the latest first.',
  })
  @Consent('SAFETY_PROXIES')
  safetyConcerns(
    @Root() { person }: Person,
    @Args(() => ConcernArgs) page: ConcernArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return concernsOf(SAFETY, person, page, context, info);
  }

  @Mutation(() => RiskConcernRecord.Result, {
    description:
      'Raises a concern about harm to oneself: what was found, what was agreed, who was told, when it is looked at again. Telling ' +
      'somebody here opens nothing to them. By mental-health professionals, in the record of their own.',
  })
  async raiseRiskConcern(
    @Arg('input', () => RaiseConcernInput, { description: 'Of whom, and what is feared.' }) input: RaiseConcernInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(RiskConcernRecord.Recorded, await raise(RISK, 'raiseRiskConcern', input, context, info));
  }

  @Mutation(() => SafetyConcernRecord.Result, {
    description: 'The same for harm by and to others, which stands apart (C-56). By who leads the treatment.',
  })
  async raiseSafetyConcern(
    @Arg('input', () => RaiseConcernInput, { description: 'Of whom, and what is feared.' }) input: RaiseConcernInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(SafetyConcernRecord.Recorded, await raise(SAFETY, 'raiseSafetyConcern', input, context, info));
  }

  @Mutation(() => RiskConcernRecord.Result, {
    description: 'Looks at a concern again, and closes it where the danger is over. By the provider who raised it.',
  })
  async reviewRiskConcern(
    @Arg('input', () => ReviewConcernInput, { description: 'Which concern, and what was found.' }) input: ReviewConcernInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(RiskConcernRecord.Recorded, await review(RISK, 'reviewRiskConcern', input, context, info));
  }

  @Mutation(() => SafetyConcernRecord.Result, {
    description: 'The same for harm by and to others, which stands apart (C-56). By the provider who raised it.',
  })
  async reviewSafetyConcern(
    @Arg('input', () => ReviewConcernInput, { description: 'Which concern, and what was found.' }) input: ReviewConcernInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(SafetyConcernRecord.Recorded, await review(SAFETY, 'reviewSafetyConcern', input, context, info));
  }
}

@Resolver(() => RiskConcern)
export class RiskConcernResolver {
  @FieldResolver(() => [RiskConcernLook], { nullable: true, description: 'Every look at it, the first first.' })
  @Consent('SUICIDALITY')
  looks(
    @Root() { row }: Shown,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'SUICIDALITY', info, async (permit) =>
      (await stores.riskLooks.at(permit, row.id)).map((each) => showLook('RiskConcernLook', each, languages)),
    );
  }
}

@Resolver(() => SafetyConcern)
export class SafetyConcernResolver {
  @FieldResolver(() => [SafetyConcernLook], { nullable: true, description: 'Every look at it, the first first.' })
  @Consent('SAFETY_PROXIES')
  looks(
    @Root() { row }: Shown,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'SAFETY_PROXIES', info, async (permit) =>
      (await stores.safetyLooks.at(permit, row.id)).map((each) => showLook('SafetyConcernLook', each, languages)),
    );
  }
}

function concernsOf<C extends RiskCategory>(
  kind: Kind<C>,
  person: string,
  page: ConcernArgs,
  { gate, stores, languages }: MentalHealthContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(person, kind.category, info, async (permit) =>
    presentPage(kind.type, await kind.storeOf(stores).filteredPage(permit, page, page.isOpen ?? null), (row) =>
      showAs(kind)(row, languages),
    ),
  );
}

function misfitOf({ level, findings, agreed, toldTo, language }: RaiseConcernInput | ReviewConcernInput): string | null {
  return firstMisfit(
    misfitOfCode('risk-level', level, 'level'),
    misfitOfText(findings, 'findings'),
    misfitOfText(agreed, 'agreed'),
    misfitOfCodes('circle-part', toldTo, 'toldTo'),
    misfitOfLanguage(language),
  );
}

function lookIn({ level, findings, agreed, toldTo, language }: RaiseConcernInput | ReviewConcernInput) {
  return { level, findings: findings.trim(), agreed: agreed.trim(), toldTo, language };
}

async function raise<C extends RiskCategory>(
  { type, category, codes, storeOf, looksOf }: Kind<C>,
  name: string,
  input: RaiseConcernInput,
  context: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<Receipt | Refused> {
  const misfit = firstMisfit(misfitOf(input), misfitOfCode(codes, input.kind, 'kind'));
  if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
  const responsible = professionalOf(input.responsible, 'responsible');
  const act = await openRecordAct(context, personOf(input.person, 'person'), category, info);
  if (act instanceof Refused) return act;
  const raisedOn = dateGiven(input.raisedOn);
  const reviewOn = dateGiven(input.reviewOn);
  const today = localDate(context.now);
  return context.writing.once(input.idempotencyKey, name, input, async ({ stores, tell }) => {
    if (raisedOn > today) return refused('INPUT_NOT_FIT', 'raisedOn lies in the future.');
    const fault = followUpFault(false, reviewOn, today);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const { kind, level } = input;
    const row = await storeOf(stores).add(act.permit, { ...act.writer, kind, level, raisedOn, responsible, reviewOn, closedOn: null });
    const look = { ...act.writer, ...lookIn(input), concernId: row.id, ofVersion: 1, lookedOn: raisedOn };
    await looksOf(stores).add(act.permit, look);
    await tell(riskMessage(type, category, row));
    return { person: act.person, row: row.id };
  });
}

async function review<C extends RiskCategory>(
  { type, category, storeOf, looksOf }: Kind<C>,
  name: string,
  input: ReviewConcernInput,
  context: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<Receipt | Refused> {
  const misfit = misfitOf(input);
  if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
  const key = keyOf(input.concern, 'concern', type);
  const act = await openRowAct(context, key, category, storeOf(context.stores), info);
  if (act instanceof Refused) return act;
  const lookedOn = dateGiven(input.lookedOn);
  const reviewOn = input.reviewOn == null ? null : dateGiven(input.reviewOn);
  const today = localDate(context.now);
  return context.writing.once(input.idempotencyKey, name, input, async ({ stores, tell }) => {
    const current = await storeOf(stores).one(act.permit, act.rowId);
    if (current === null) return notFound();
    if (current.version !== input.version) return staleVersion();
    if (current.closedOn !== null) return refused('ALREADY_ENDED', 'This concern was closed; a new danger is a new concern.');
    if (lookedOn > today || lookedOn < current.raisedOn) {
      return refused('INPUT_NOT_FIT', 'lookedOn lies between the day it was raised and today.');
    }
    const fault = followUpFault(input.isClosed, reviewOn, today);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const changes = { level: input.level, reviewOn, closedOn: input.isClosed ? lookedOn : null };
    const amended = await storeOf(stores).amend(act.permit, act.rowId, input.version, changes);
    if (typeof amended === 'string') return staleVersion();
    const { version } = amended.row;
    await looksOf(stores).add(act.permit, { ...act.writer, ...lookIn(input), concernId: act.rowId, ofVersion: version, lookedOn });
    await tell(riskMessage(type, category, amended.row));
    return { person: act.person, row: act.rowId };
  });
}

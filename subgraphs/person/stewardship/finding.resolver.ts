import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Resolver } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askedAbout, askerOf } from '../access-record/access-record.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import { presentGrantee } from '../consent/consent.resolver';
import type { PersonContext } from '../person.context';
import type { AccessFindingRow, StatisticsRow } from './access-finding.store';
import type { ConsentFindingRow } from './consent-finding.store';
import { AUTOMATIC_CHECKS, assertWithin, leastLines, shareOf, spanOf, wholeMonthsOf } from './finding.rules';
import {
  AccessChecks,
  CheckReach,
  AccessFinding,
  AccessFindingConnection,
  AccessFindingName,
  AccessStatistics,
  ConsentCoverage,
  ConsentCoverageConnection,
  ConsentFinding,
  ConsentFindingConnection,
  ConsentFindingName,
  FindingArgs,
  SpanArgs,
} from './finding.type';
import { suppressed } from './statistics.rules';
import type { Lens } from './steward-case.rules';
import { stewardOf } from './stewardship.resolver';
import { Stewardship } from './stewardship.type';

@Resolver(() => Stewardship)
export class FindingResolver {
  @FieldResolver(() => AccessFindingConnection, {
    nullable: true,
    description: 'Accesses of one kind, grouped by who asked and about whom (or by hour), the newest first.',
  })
  @Consent('ACCESS_RECORDS')
  async accessFindings(
    @Arg('kind', () => AccessFindingName, { description: 'What to look for.' }) kind: AccessFindingName,
    @Args(() => FindingArgs) wanted: FindingArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessFindingConnection> {
    const scope = await stewardOf(context, info);
    const lens = await context.stores.stewardCases.lens(scope);
    const question = {
      ...spanOf(wanted.from, wanted.until, context.now),
      kind,
      atLeast: leastLines(kind, wanted.atLeast ?? null),
      person: await askedAbout('PERSON', wanted.person, lens, context, info),
      account: await askedAbout('ACCOUNT', wanted.account, lens, context, info),
      tokenId: wanted.tokenId ?? null,
      organisation: wanted.organisation == null ? null : partyKeyOf('ORGANISATION', wanted.organisation),
    };
    const { page: found, totals } = await context.stores.accessFindings.page(scope, question, page);
    // Also who was asked about and not found: that there is no line of them was shown.
    const persons = [question.person, ...found.nodes.map(({ person }) => person)].filter((person) => person !== null);
    await context.stores.accessRecords.recordLook(askerOf(context, info), persons, coordinateOf(info));
    const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: presentAccess(kind, node, lens) }));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: found.pageInfo, totals };
  }

  @FieldResolver(() => ConsentFindingConnection, {
    nullable: true,
    description: 'Grants and refusals of one kind. A steward of one organisation finds those that name it, its teams or its people.',
  })
  @Consent('CONSENT')
  async consentFindings(
    @Arg('kind', () => ConsentFindingName, { description: 'What to look for.' }) kind: ConsentFindingName,
    @Arg('withinDays', () => Int, { defaultValue: 30, description: 'For EXPIRING: within so many days, 1 to 365.' }) withinDays: number,
    @Arg('person', () => ID, {
      nullable: true,
      description: 'Of this person, by key or pseudonym; over a region by key with a case only.',
    })
    person: string | null | undefined,
    @Args(() => SpanArgs) span: SpanArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentFindingConnection> {
    const scope = await stewardOf(context, info);
    assertWithin(withinDays);
    const lens = await context.stores.stewardCases.lens(scope);
    const asked = await askedAbout('PERSON', person, lens, context, info);
    const question = { ...spanOf(span.from, span.until, context.now), kind, withinDays, person: asked };
    const { page: found, total } = await context.stores.consentFindings.page(scope, question, page);
    await context.stores.accessRecords.recordLook(
      askerOf(context, info),
      [...(asked === null ? [] : [asked]), ...found.nodes.map((node) => node.person)],
      coordinateOf(info),
    );
    const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: presentConsent(kind, node, lens) }));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: found.pageInfo, total };
  }

  @FieldResolver(() => ConsentCoverageConnection, {
    nullable: true,
    description: 'How far consent reaches, by organisation and category. Numbers only.',
  })
  @Consent('CONSENT')
  async consentCoverage(
    @Arg('organisation', () => ID, { nullable: true, description: 'Of this organisation.' })
    organisation: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentCoverageConnection> {
    const scope = await stewardOf(context, info);
    const key = organisation == null ? null : partyKeyOf('ORGANISATION', organisation);
    const found = await context.stores.consentFindings.coverage(scope, key, page);
    await context.stores.accessRecords.recordLook(askerOf(context, info), [], coordinateOf(info));
    const nodes = found.nodes.map((row) =>
      Object.assign(new ConsentCoverage(), { ...row, organisation: organisationReference(row.organisation) }),
    );
    return { nodes, pageInfo: found.pageInfo };
  }

  @FieldResolver(() => AccessChecks, { nullable: true, description: 'What of the accesses of a period is checked, and how.' })
  @Consent('ACCESS_RECORDS')
  async checks(
    @Args(() => SpanArgs) span: SpanArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessChecks> {
    const scope = await stewardOf(context, info);
    const found = await context.stores.accessFindings.checked(scope, spanOf(span.from, span.until, context.now));
    await context.stores.accessRecords.recordLook(askerOf(context, info), [], coordinateOf(info));
    const { lines, automatically, openings, byHand } = found;
    return Object.assign(new AccessChecks(), {
      ...{ lines, checkedAutomatically: automatically, mustBeReviewed: openings, reviewedByHand: byHand },
      automaticShare: shareOf(automatically, lines),
      manualShare: shareOf(byHand, lines),
      reviewedShare: shareOf(byHand, openings),
      checks: AUTOMATIC_CHECKS.map((kind) => AccessFindingName[kind]),
      reach: AUTOMATIC_CHECKS.map((kind) => Object.assign(new CheckReach(), { check: kind, lines: found[kind] })),
    });
  }

  @FieldResolver(() => [AccessStatistics], {
    nullable: true,
    description:
      'How often what was asked for and what came of it, by month and organisation, of the whole months of the period that are over; small numbers are left out. Also for a client panel (C-63).',
  })
  @Consent('ACCESS_RECORDS')
  async statistics(
    @Args(() => SpanArgs) span: SpanArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly AccessStatistics[]> {
    const { actor } = context;
    if (actor.kind !== 'STEWARD') throw new KringError('FORBIDDEN', 'Statistics of access are for stewards and client panels.');
    const organisation = actor.scope === 'ORGANISATION' ? actor.organisation : null;
    const months = wholeMonthsOf(spanOf(span.from, span.until, context.now), context.now);
    const rows = months === null ? [] : await context.stores.accessFindings.statistics(organisation, months);
    await context.stores.accessRecords.recordLook(askerOf(context, info), [], coordinateOf(info));
    return statisticsOf(rows);
  }
}

function presentAccess(kind: AccessFindingName, row: AccessFindingRow, lens: Lens): AccessFinding {
  const { person, actor, personPseudonym, askerPseudonym } = lens.sidesOf(row);
  const { actorKind, profession, persons, lines, denied, firstAt, lastAt, purposes, layers, emergency } = row;
  return Object.assign(new AccessFinding(), {
    ...{ kind, actorKind, profession, persons, lines, denied, firstAt, lastAt, purposes, layers, emergency },
    ...{ personPseudonym, askerPseudonym, categories: row.categories ?? [], onRetentionDuty: row.onDuty },
    person: person && encodePersonId(person),
    professional: actor !== null && actorKind === 'PROFESSIONAL' ? professionalReference(actor) : null,
    naturalPerson: actor !== null && actorKind === 'PERSON' ? encodePersonId(actor) : null,
    organisation: row.organisation === null ? null : organisationReference(row.organisation),
  });
}

function presentConsent(kind: ConsentFindingName, row: ConsentFindingRow, lens: Lens): ConsentFinding {
  const { person, personPseudonym } = lens.sidesOf({ person: row.person, actor: null });
  const { categories, bundles, from, until, lines, lastAt, divergence } = row;
  const type = kind === ConsentFindingName.REFUSAL_HIT ? 'Refusal' : 'Grant';
  return Object.assign(new ConsentFinding(), {
    ...{ kind, categories, bundles, from, until, lines, lastAt, divergence, personPseudonym },
    saying: person && encodeId(type, person, row.id),
    person: person && encodePersonId(person),
    granteeKind: row.grantee.kind,
    grantee: person && presentGrantee(row.grantee),
  });
}

function statisticsOf(rows: readonly StatisticsRow[]): readonly AccessStatistics[] {
  const groups = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    const key = `${row.month} ${row.organisation ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const [{ month, organisation }] = group as [StatisticsRow];
    const { cells, total } = suppressed(group.map(({ category, outcome, lines, persons }) => ({ category, outcome, lines, persons })));
    return Object.assign(new AccessStatistics(), {
      ...{ month, cells, total },
      organisation: organisation === null ? null : organisationReference(organisation),
    });
  });
}

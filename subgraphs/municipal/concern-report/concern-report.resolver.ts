import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { decodeReferenceId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { asRefused, organisationKeyOf, personKeyOf, requireToken } from '../acting';
import { stepFault } from '../desk/desk.rules';
import type { MunicipalContext } from '../municipal.context';
import { dueBy } from '../municipal-term/municipal-term.rules';
import { outreachCaseTold } from '../outreach-case/outreach-case.rules';
import { OutreachCaseRecorded, OutreachCaseResult } from '../outreach-case/outreach-case.type';
import { Person } from '../person/person.type';
import { OUTREACH_REPORT_NEXT, closingFault, meetingFault, reportFault, voiceOfReporter } from './concern-report.rules';
import type { TeamSeat } from './concern-report.store';
import type { ConcernReportRow, OutreachAttemptRow, OutreachLookRow, OutreachReportRow } from './concern-report.table';
import {
  CloseOutreachReportInput,
  ConcernReport,
  ConcernReportConnection,
  ConcernReportLook,
  ConcernReported,
  OutreachLookConnection,
  OutreachReport,
  OutreachReportChanged,
  OutreachReportConnection,
  OutreachReportResult,
  RecordOutreachAttemptInput,
  RecordOutreachContactInput,
  ReportConcernInput,
  ReportConcernResult,
} from './concern-report.type';

@Resolver(() => Person)
export class ConcernReportResolver {
  @FieldResolver(() => ConcernReportConnection, {
    nullable: true,
    description: 'Reports by people who were worried, which the person reads since outreach met them (C-59), newest first.',
  })
  @Consent('CONCERN_REPORT')
  concernReports(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONCERN_REPORT', info, async (permit) =>
      presentPage('ConcernReport', await stores.concernReports.page(permit, page), (row: ConcernReportRow) => ({
        organisation: organisationReference(row.heldBy),
        row,
      })),
    );
  }
}

@Resolver(() => ConcernReport)
export class ConcernReportLookResolver {
  @FieldResolver(() => [ConcernReportLook], {
    nullable: true,
    description: 'Who of the team looked at it before they met the person, oldest first; since then it is in the access record.',
  })
  @Consent('CONCERN_REPORT')
  looks(
    @Root() { row }: { readonly row: ConcernReportRow },
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'CONCERN_REPORT', info, async (permit) =>
      (await stores.outreachLooks.of(permit, row)).map(({ at, act, actor }) => ({
        ...{ at, act },
        professional: professionalReference(actor),
      })),
    );
  }
}

@Resolver(() => OutreachReport)
export class OutreachReportResolver {
  @Query(() => OutreachReportConnection, {
    nullable: true,
    description: 'Reports of concern that your outreach team has in hand, oldest first; null to everybody who is not on one (C-59).',
  })
  async outreachReports(@Args(() => PageArgs) page: PageArgs, @Ctx() context: MunicipalContext) {
    const seat = await seatOf(context);
    if (seat === null) return null;
    const { edges, nodes, pageInfo } = await context.stores.outreachReports.page(seat, page);
    const attempts = await context.stores.outreachReports.attempts(seat, nodes);
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: show(node, attempts.get(node.id)) }));
    return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
  }

  @Query(() => OutreachLookConnection, {
    nullable: true,
    description:
      'Who looked at the reports of your organisation before contact, the latest first; for the steward of one organisation, ' +
      'null to everybody else. No word of a report stands in it, and no person (C-59).',
  })
  async outreachLooks(@Args(() => PageArgs) page: PageArgs, @Ctx() { actor, stores }: MunicipalContext) {
    if (actor.kind === 'ANONYMOUS') return null;
    if (actor.kind !== 'STEWARD' || actor.scope !== 'ORGANISATION') {
      await stores.outreachLooks.note(actor, 'REFUSED', []);
      return null;
    }
    const { edges, pageInfo } = await stores.outreachLooks.page(actor, page);
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: showLook(node) }));
    return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
  }

  @Mutation(() => ReportConcernResult, {
    description:
      'Tells an outreach team that you are worried about somebody (melding; R-095). It names no person of this graph, and ' +
      'nothing is told back to you (C-59).',
  })
  async reportConcern(
    @Arg('input', () => ReportConcernInput, { description: 'To which team, about whom, what.' }) input: ReportConcernInput,
    @Ctx() context: MunicipalContext,
  ): Promise<ConcernReported | Refused> {
    requireToken(context);
    const { actor, writing, now } = context;
    const team = organisationKeyOf(input.team, 'team');
    if (actor.kind === 'ANONYMOUS' || actor.kind === 'STEWARD') {
      return refused('NOT_PERMITTED', 'A steward reports nobody; tell it in another role.', 'R-095');
    }
    const receivedOn = localDate(now);
    const receipt = await writing.once(input.idempotencyKey, 'reportConcern', input, async ({ stores }) => {
      const fault = reportFault(input);
      if (fault !== null) return asRefused(fault);
      if (!(await stores.outreachReports.hasTeam(team, receivedOn))) {
        return refused('INPUT_NOT_FIT', 'This organisation has no outreach team; the social map says whom to call.', 'R-095');
      }
      const { reporterKind, language } = input;
      const told = { whereabouts: input.whereabouts.trim(), concern: input.concern.trim() };
      await stores.outreachReports.receive({ team, reporterKind, language, receivedOn, enteredBy: actor.id, ...told });
      return { receivedOn };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConcernReported(), receipt);
  }

  @Mutation(() => OutreachReportResult, { description: 'The team tried to meet the person a report is about (contactpoging).' })
  async recordOutreachAttempt(
    @Arg('input', () => RecordOutreachAttemptInput, { description: 'When, and how.' }) input: RecordOutreachAttemptInput,
    @Ctx() context: MunicipalContext,
  ): Promise<OutreachReportChanged | Refused> {
    const onDate = dateGiven(input.onDate);
    return actOn(context, input, 'recordOutreachAttempt', 'ATTEMPT', async (report, seat, stores) => {
      const fault = stepFault(OUTREACH_REPORT_NEXT, report.state, 'LOOKING', 'DESK');
      if (fault !== null) return asRefused(fault);
      if (onDate > localDate(context.now) || onDate < report.receivedOn) {
        return refused('INPUT_NOT_FIT', 'An attempt was made today or earlier, and not before the report came in.');
      }
      const { way, isAnswered } = input;
      await stores.outreachReports.addAttempt(report, { onDate, way, isAnswered, recordedBy: seat.professional });
      await stores.outreachReports.amend(report, { state: 'LOOKING' });
      return null;
    });
  }

  @Mutation(() => OutreachReportResult, {
    description: 'Closes a report without contact. What was told of somebody who was never met is deleted with it.',
  })
  async closeOutreachReport(
    @Arg('input', () => CloseOutreachReportInput, { description: 'Which one, as what.' }) input: CloseOutreachReportInput,
    @Ctx() context: MunicipalContext,
  ): Promise<OutreachReportChanged | Refused> {
    return actOn(context, input, 'closeOutreachReport', 'CLOSE', async (report, seat, stores) => {
      const fault = closingFault(report.state, input.as);
      if (fault !== null) return asRefused(fault);
      // Who told it goes with it: of somebody who was never met there is nothing left to answer for.
      const gone = { whereabouts: null, concern: null, enteredBy: seat.professional };
      await stores.outreachReports.amend(report, { ...gone, state: input.as, closedOn: localDate(context.now) });
      return null;
    });
  }

  @Mutation(() => OutreachCaseResult, {
    description:
      'The team met the person, who let it in. The report leaves the team’s list and is the person’s to read from now on, ' +
      'and a case begins that leads to regular services after some months (R-095, C-59).',
  })
  async recordOutreachContact(
    @Arg('input', () => RecordOutreachContactInput, { description: 'Which report, whom, when.' }) input: RecordOutreachContactInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OutreachCaseRecorded | Refused> {
    requireToken(context);
    const { gate, writing, actor } = context;
    const id = reportKeyOf(input.report);
    const person = personKeyOf(input.person, 'person');
    const seat = await seatOf(context);
    if (seat === null) return notFound();
    const permit = await gate.open(person, 'CONCERN_REPORT', 'CONTRIBUTE', info);
    if (permit === null || actor.kind !== 'PROFESSIONAL') {
      if (!(await gate.recognises(person, info))) return notFound();
      return refused('NOT_PERMITTED', 'The person lets the team in first: open the relation with them.', 'C-59');
    }
    const { metOn: given, jurisdiction, version } = input;
    const metOn = dateGiven(given);
    const receipt = await writing.once(input.idempotencyKey, 'recordOutreachContact', input, async ({ stores, tell }) => {
      const report = await stores.outreachReports.held(seat, id, 'MEET');
      if (report === null) return notFound();
      if (report.version !== version) return staleVersion();
      const fault = meetingFault(report, metOn, localDate(context.now));
      if (fault !== null) return asRefused(fault);
      const { reporterKind, language, receivedOn, concern } = report;
      const held = { heldBy: seat.team, author: actor.id, parties: [] };
      const kept = await stores.concernReports.add(permit, {
        // The same key as before contact: who looked at it then is theirs to read now.
        id: report.id,
        ...{ ...held, reporterKind, language, receivedOn, metOn },
        ...{ concern: concern ?? '', source: voiceOfReporter(reporterKind) },
      });
      const attempts = (await stores.outreachReports.attempts(seat, [report])).get(id) ?? [];
      const row = await stores.outreachCases.add(permit, {
        ...{ ...held, reportId: kept.id, jurisdiction, metOn, attempts: attempts.length },
        ...{ source: 'PROFESSIONAL', state: 'IN_CONTACT', referredTo: [], referredOn: null, endedOn: null },
        referBy: dueBy(await stores.municipalTerms.all(), jurisdiction, 'OUTREACH_REFERRAL', metOn),
      });
      await stores.outreachReports.remove(report);
      await tell(outreachCaseTold(row, localDate(context.now)));
      return { person, row: row.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new OutreachCaseRecorded(), receipt);
  }
}

/** Reports are worked on from a seat on the team; to all others there is no such list, and that they asked is on record. */
async function seatOf({ actor, stores, now }: MunicipalContext): Promise<TeamSeat | null> {
  if (actor.kind === 'ANONYMOUS') return null;
  const isWorker = actor.kind === 'PROFESSIONAL' && actor.profession === 'MUNICIPAL_WORKER';
  const seat = isWorker ? await stores.outreachReports.seat(actor.organisation, actor.id, localDate(now)) : null;
  if (seat === null) await stores.outreachLooks.note(actor, 'REFUSED', []);
  return seat;
}

function showLook({ at, act, actor, actorKind, reportId }: OutreachLookRow) {
  return {
    ...{ at, act },
    professional: actorKind === 'PROFESSIONAL' ? professionalReference(actor) : null,
    report: reportId === null ? null : encodeReferenceId('OutreachReport', reportId),
  };
}

async function actOn(
  context: MunicipalContext,
  input: { readonly report: string; readonly version: number; readonly idempotencyKey: string },
  act: string,
  as: OutreachLookRow['act'],
  run: (report: OutreachReportRow, seat: TeamSeat, stores: MunicipalContext['stores']) => Promise<Refused | null>,
): Promise<OutreachReportChanged | Refused> {
  requireToken(context);
  const id = reportKeyOf(input.report);
  const seat = await seatOf(context);
  if (seat === null) return notFound();
  const receipt = await context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
    const report = await stores.outreachReports.held(seat, id, as);
    if (report === null) return notFound();
    if (report.version !== input.version) return staleVersion();
    return (await run(report, seat, stores)) ?? { id };
  });
  if (receipt instanceof Refused) return receipt;
  const now = await context.stores.outreachReports.one(seat, id);
  const attempts = now && (await context.stores.outreachReports.attempts(seat, [now]));
  return Object.assign(new OutreachReportChanged(), { report: now && show(now, attempts?.get(id)) });
}

/** @throws {KringError} BAD_USER_INPUT for anything but the key of a report. */
function reportKeyOf(id: string): string {
  const decoded = decodeReferenceId(id);
  if (decoded?.type === 'OutreachReport' && isUuid(decoded.key)) return decoded.key;
  throw new KringError('BAD_USER_INPUT', 'The value of report is not the key of an OutreachReport; use an id that the graph gave you.');
}

function show(row: OutreachReportRow, attempts: readonly OutreachAttemptRow[] = []) {
  return { ...row, attempts, id: encodeReferenceId('OutreachReport', row.id) };
}

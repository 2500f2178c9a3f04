import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { asRefused, conventionedOn, directoryKeyOf, keyOf, openAct } from '../convention-acting';
import { notEnrolled } from '../convention-enrolment/convention-enrolment.resolver';
import { feeFault, itemOfForm, yearlyFault } from '../convention-rules/convention.rules';
import { groupKeyOf } from '../convention-session/convention-session.rules';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { nextInvoiceStates, whoMovesTo } from './convention-invoice.rules';
import type { InvoiceLineRow } from './convention-invoice.table';
import {
  ConventionInvoiceLine,
  ConventionInvoiceLineConnection,
  ConventionInvoiceLineRecorded,
  ConventionInvoiceLineResult,
  ConventionInvoiceStep,
  EnterConventionInvoiceLineInput,
  InvoiceItemKind,
  InvoiceStateKind,
  MoveConventionInvoiceLineInput,
} from './convention-invoice.type';

const MOST_CHARACTERS = 500;

/** What a line is about, once it is found to be there and to be the asker's. */
type Billed = Pick<InvoiceLineRow, 'aboutId' | 'onDate' | 'contributionCents' | 'groupKey'>;

export function showInvoiceLine(row: InvoiceLineRow) {
  return {
    ...present('ConventionInvoiceLine', row),
    row,
    organisation: organisationReference(row.heldBy),
    receiver: organisationReference(row.receiver),
    validator: organisationReference(row.validator),
  };
}
type ShownLine = ReturnType<typeof showInvoiceLine>;

@Resolver(() => Person)
export class ConventionInvoiceLinesResolver {
  @FieldResolver(() => ConventionInvoiceLineConnection, {
    nullable: true,
    description: 'What was billed to the convention, the latest first: to the person all, to others what they have a part in.',
  })
  @Consent('CONVENTION_SESSIONS')
  conventionInvoiceLines(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONVENTION_SESSIONS', info, async (permit) =>
      presentPage('ConventionInvoiceLine', await stores.invoiceLines.page(permit, page), showInvoiceLine),
    );
  }

  @Mutation(() => ConventionInvoiceLineResult, {
    description:
      'Whoever gave the care enters what is billed (R-035): a session that was held, an assessment or a consultation, each ' +
      'once. Refused by rule for R-017 to R-020 and R-026.',
  })
  async enterConventionInvoiceLine(
    @Arg('input', () => EnterConventionInvoiceLineInput, { description: 'What is billed, of whom, to whom.' })
    input: EnterConventionInvoiceLineInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionInvoiceLineRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const receiver = directoryKeyOf(input.receiver, 'receiver', 'Organisation');
    const validator = directoryKeyOf(input.validator, 'validator', 'Organisation');
    const session = input.session == null ? null : keyOf(input.session, 'session', 'ConventionSession');
    const assessment = input.assessment == null ? null : keyOf(input.assessment, 'assessment', 'ConventionAssessment');
    const opened = await openAct(context, person, 'CONVENTION_SESSIONS', info);
    if (opened instanceof Refused) return opened;
    const permit = opened;
    if ([session, assessment].some((key) => key !== null && key.person !== person)) return notFound();
    const isAssessment = input.item === InvoiceItemKind.FUNCTIONAL_ASSESSMENT;
    const isConsultation = input.item === InvoiceItemKind.MULTIDISCIPLINARY_CONSULTATION;
    const isSession = !isAssessment && !isConsultation;
    if ((session !== null) !== isSession || (assessment !== null) !== isAssessment || (input.onDate != null) !== isConsultation) {
      return refused('INPUT_NOT_FIT', 'A session goes with its key, an assessment with its key, a consultation with its day.');
    }
    if (!input.isInsuranceInOrder) {
      return refused('RULE_NOT_MET', 'The convention pays for whoever is in order with health insurance.', 'R-026');
    }
    const assessments = isAssessment ? await context.gate.open(person, 'FUNCTIONAL_ASSESSMENT', 'READ', info) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'enterConventionInvoiceLine', input, async ({ stores }) => {
      const { conventionLedger: ledger } = stores;
      await ledger.serialise(permit);
      const about = await billedBy();
      if (about instanceof Refused) return about;
      if (about.onDate > localDate(context.now)) return refused('INPUT_NOT_FIT', 'What is still to come cannot be billed.');
      const conventioned = await conventionedOn({ actor: context.actor, stores }, about.onDate);
      if (conventioned instanceof Refused) return conventioned;
      const { agreement, writer } = conventioned;
      const enrolment = await ledger.enrolmentOn(permit, agreement.code, about.onDate);
      if (enrolment === undefined) return notEnrolled();
      const billed = await ledger.billed(permit);
      const fault = feeFault(agreement, input.item, input.feeCents) ?? yearlyFault(agreement, input.item, about.onDate, billed);
      if (fault !== null) return asRefused(fault);
      if (about.aboutId !== null && billed.some(({ aboutId }) => aboutId === about.aboutId)) {
        return refused('ALREADY_ANSWERED', 'This was billed already.', 'R-035');
      }
      if (about.groupKey !== null) {
        await ledger.serialiseGroup(permit, about.groupKey);
        if (await ledger.isGroupBilled(permit, about.groupKey)) {
          return refused('ALREADY_ANSWERED', 'A group session is paid once, and this one was billed with another participant.', 'R-018');
        }
      }
      const parties = [receiver, validator];
      const line = await stores.invoiceLines.add(permit, {
        ...writer,
        ...about,
        ...{ item: input.item, agreement: agreement.code, feeCents: input.feeCents, pseudocode: enrolment.pseudocode },
        ...{ receiver, validator, parties },
      });
      await stores.invoiceSteps.add(permit, {
        ...writer,
        ...{ lineId: line.id, ordinal: 1, state: 'ENTERED', onDate: localDate(context.now), reason: null, parties },
      });
      return { person, row: line.id };

      async function billedBy(): Promise<Billed | Refused> {
        if (isConsultation) {
          return { aboutId: null, onDate: dateGiven(input.onDate!), contributionCents: null, groupKey: null };
        }
        if (isAssessment) {
          const found = assessments && (await stores.conventionAssessments.one(assessments, assessment!.row));
          if (!found || context.actor.kind !== 'PROFESSIONAL' || found.heldBy !== context.actor.organisation) return notFound();
          return { aboutId: found.id, onDate: found.onDate, contributionCents: null, groupKey: null };
        }
        const found = await stores.conventionSessions.one(permit, session!.row);
        if (!found || context.actor.kind !== 'PROFESSIONAL' || found.heldBy !== context.actor.organisation) return notFound();
        if (found.state !== 'HELD') return refused('RULE_NOT_MET', 'Only a session that was held is billed.', 'R-035');
        if (itemOfForm(found.form) !== input.item) return refused('INPUT_NOT_FIT', 'The session is of the other form.');
        const groupKey = found.form === 'GROUP' ? groupKeyOf(found.leader, found.startsAt, found.conventionFunction) : null;
        return { aboutId: found.id, onDate: found.onDate, contributionCents: found.contributionCents, groupKey };
      }
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConventionInvoiceLineRecorded(), receipt);
  }

  @Mutation(() => ConventionInvoiceLineResult, {
    description:
      'Takes a line into its next state (R-035): the agency receives and proposes, the hospital or network validates or ' +
      'rejects, and pays what was validated. Nothing else can be paid.',
  })
  async moveConventionInvoiceLine(
    @Arg('input', () => MoveConventionInvoiceLineInput, { description: 'Which line, into which state.' })
    input: MoveConventionInvoiceLineInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionInvoiceLineRecorded | Refused> {
    const { actor, gate } = context;
    const { person, row: line } = keyOf(input.line, 'line', 'ConventionInvoiceLine');
    const permit = await openAct(context, person, 'CONVENTION_SESSIONS', info);
    if (permit instanceof Refused) return permit;
    const reading = await gate.open(person, 'CONVENTION_SESSIONS', 'READ', info);
    if (reading === null) return notFound();
    const reason = input.reason ?? null;
    const isRejected = input.to === InvoiceStateKind.REJECTED;
    if (isRejected !== (reason !== null && reason.trim() !== '') || (reason ?? '').length > MOST_CHARACTERS) {
      return refused('INPUT_NOT_FIT', `A rejection has a reason of at most ${MOST_CHARACTERS} characters, and nothing else has.`);
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'moveConventionInvoiceLine', input, async ({ stores }) => {
      await stores.conventionLedger.serialise(permit);
      const found = await stores.invoiceLines.one(reading, line);
      if (found === null) return notFound();
      const mover = whoMovesTo(input.to);
      const organisation = { AUTHOR: found.heldBy, RECEIVER: found.receiver, VALIDATOR: found.validator }[mover];
      const mayMove = actor.kind === 'PROFESSIONAL' && actor.profession === 'BILLING_OFFICER' && actor.organisation === organisation;
      if (!mayMove) {
        return refused('NOT_PERMITTED', 'The agency receives and proposes; the hospital or network validates, rejects and pays.', 'R-035');
      }
      const last = (await stores.invoiceSteps.ofLine(reading, line)).at(-1)!;
      if (!nextInvoiceStates(last.state).includes(input.to)) {
        return refused('RULE_NOT_MET', `A line that is ${last.state} does not become ${input.to}.`, 'R-035');
      }
      await stores.invoiceSteps.add(permit, {
        ...{ heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' },
        ...{ lineId: line, ordinal: last.ordinal + 1, state: input.to, onDate: localDate(context.now), reason },
        parties: [found.heldBy, found.author, found.receiver, found.validator],
      });
      return { person, row: line };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConventionInvoiceLineRecorded(), receipt);
  }
}

@Resolver(() => ConventionInvoiceLine)
export class ConventionInvoiceLineResolver {
  @FieldResolver(() => InvoiceStateKind, { nullable: true, description: 'How it stands.' })
  @Consent('CONVENTION_SESSIONS')
  state(@Root() { row }: ShownLine, @Ctx() { gate, stores }: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'CONVENTION_SESSIONS', info, async (permit) => {
      return (await stores.invoiceSteps.ofLine(permit, row.id)).at(-1)?.state ?? null;
    });
  }

  @FieldResolver(() => [ConventionInvoiceStep], { nullable: true, description: 'How it came there, in order.' })
  @Consent('CONVENTION_SESSIONS')
  steps(@Root() { row }: ShownLine, @Ctx() { gate, stores }: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'CONVENTION_SESSIONS', info, async (permit) => stores.invoiceSteps.ofLine(permit, row.id));
  }
}

@Resolver(() => ConventionInvoiceLineRecorded)
export class ConventionInvoiceLineRecordedResolver {
  @FieldResolver(() => ConventionInvoiceLine, { nullable: true, description: 'The line, as you may read it.' })
  @Consent('CONVENTION_SESSIONS')
  line(
    @Root() { person, row }: ConventionInvoiceLineRecorded,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONVENTION_SESSIONS', info, async (permit) => {
      const found = await stores.invoiceLines.one(permit, row);
      return found && showInvoiceLine(found);
    });
  }
}

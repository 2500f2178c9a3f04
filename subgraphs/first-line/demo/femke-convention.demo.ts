import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import { daysAfter, monthsAfter } from '../../../shared/local-date';
import { assessmentSignatureTable, conventionAssessmentTable } from '../convention-assessment/convention-assessment.table';
import type { AssessmentMoment, ConventionAssessmentRow } from '../convention-assessment/convention-assessment.table';
import { categoryChoiceTable, conventionEnrolmentTable, functionStepTable } from '../convention-enrolment/convention-enrolment.table';
import type { FunctionStepRow } from '../convention-enrolment/convention-enrolment.table';
import { invoiceLineTable, invoiceStepTable } from '../convention-invoice/convention-invoice.table';
import type { InvoiceLineRow, InvoiceState, InvoiceStepRow } from '../convention-invoice/convention-invoice.table';
import { whoMovesTo } from '../convention-invoice/convention-invoice.rules';
import { AGREEMENT_2021 } from '../convention-rules/convention-rules.reference';
import { conventionSessionTable } from '../convention-session/convention-session.table';
import type { ConventionSessionRow } from '../convention-session/convention-session.table';
import { conventionedProfessionalTable } from '../conventioned-professional/conventioned-professional.table';
import type { ConventionedProfessionalRow } from '../conventioned-professional/conventioned-professional.table';
import { demoId, inWeek, morningOf, rowOf } from './demo-row.demo';
import type { Writer } from './demo-row.demo';

const { femke } = DEMO.persons;
const { organisations, professionals } = DEMO;

const GP: Writer = { heldBy: organisations.gpPracticeMira, author: professionals.femkeGp };
const PSYCHOLOGIST: Writer = { heldBy: organisations.formerPsychologistPractice, author: professionals.femkePsychologist };
const SPECIALIST: Writer = { heldBy: organisations.psychiatristPractice, author: professionals.femkeSpecialist };
const AGENCY: Writer = { heldBy: organisations.mutuality, author: professionals.conventionBilling };
const HOSPITAL: Writer = { heldBy: organisations.hospital, author: professionals.hospitalBilling };

/**
 * Weeks from now. The first line, then the specialised function, then the first line again: three weeks of booking
 * ahead, and one session left of the eight of the twelve months.
 */
const WEEK = {
  enrolled: -44,
  firstLine: [-44, -42, -40, -38, -36],
  missed: -37,
  assessed: -35,
  signed: -34,
  up: -33,
  specialised: [-32, -30, -28, -26, -24, -22, -20, -18, -14, -12, -10],
  calledOff: -16,
  during: -21,
  final: -9,
  down: -8,
  afterwards: -5,
  planned: 2,
} as const;

/** What somebody pays who has no increased reimbursement. */
const CONTRIBUTION = 1_100;

/** Femke goes through the Belgian convention for psychological care over the year. */
export async function loadFemkeConvention(manager: EntityManager, now: Date): Promise<void> {
  await manager.insert(conventionedProfessionalTable, [
    conventioned(PSYCHOLOGIST, now),
    conventioned(SPECIALIST, now),
    conventioned({ heldBy: organisations.formerPsychologistPractice, author: professionals.jonasFormerPsychologist }, now),
  ] as never);

  const enrolledOn = inWeek(now, WEEK.enrolled, 2);
  const enrolment = {
    ...rowOf(femke, 'enrolment', PSYCHOLOGIST, enrolledOn, now),
    ...{ agreement: AGREEMENT_2021, periodFrom: enrolledOn, periodTo: monthsAfter(enrolledOn, 12) },
    pseudocode: demoId('pseudocode'),
  };
  await manager.insert(conventionEnrolmentTable.schema, enrolment as never);
  await manager.insert(categoryChoiceTable.schema, {
    ...rowOf(femke, 'category', PSYCHOLOGIST, enrolledOn, now),
    ...{ category: 'ADULT', bindsFrom: enrolledOn, bindsTo: monthsAfter(enrolledOn, 12), reason: null },
  } as never);
  const step = (writer: Writer, toFunction: FunctionStepRow['toFunction'], week: number): FunctionStepRow => {
    const onDate = inWeek(now, week, 3);
    return { ...rowOf(femke, `step ${toFunction}`, writer, onDate, now), enrolmentId: enrolment.id, toFunction, onDate };
  };
  await manager.insert(functionStepTable.schema, [
    step(SPECIALIST, 'SPECIALISED', WEEK.up),
    step(SPECIALIST, 'FIRST_LINE', WEEK.down),
  ] as never);

  const sessions = sessionsOf(enrolment.id, now);
  await manager.insert(conventionSessionTable.schema, sessions as never);
  const assessments = await loadAssessments(manager, enrolment.id, now);
  await loadInvoices(manager, enrolment.pseudocode, sessions, assessments[0]!, now);
}

function conventioned({ author, heldBy }: Writer, now: Date): ConventionedProfessionalRow {
  return {
    ...{ professional: author, organisation: heldBy, agreement: AGREEMENT_2021, profession: 'CLINICAL_PSYCHOLOGIST' },
    ...{ hasVisum: true, hasRecognition: true, signedOn: '2021-10-01', endedOn: null, version: 1 },
    hours: [{ network: organisations.network, networkKind: 'ADULT', weeklyHours: 16 }],
    ...{ recordedBy: professionals.networkCoordinator, recordedAt: now },
  };
}

function sessionsOf(enrolmentId: string, now: Date): ConventionSessionRow[] {
  const session = (
    writer: Writer,
    week: number,
    also: Pick<ConventionSessionRow, 'conventionFunction' | 'state' | 'contributionCents'>,
  ): ConventionSessionRow => {
    const onDate = inWeek(now, week, 2);
    return {
      ...rowOf(femke, `session ${week}`, writer, onDate, now),
      ...{ enrolmentId, agreement: AGREEMENT_2021, ageCategory: 'ADULT', form: 'INDIVIDUAL', isExtra: false },
      ...{ networkKind: 'ADULT', leader: writer.author, coLeaders: [], startsAt: morningOf(onDate), onDate, minutes: 50 },
      ...{ place: week === WEEK.afterwards ? 'REMOTE' : 'PRACTICE', ...also },
    };
  };
  const first = { conventionFunction: 'FIRST_LINE' } as const;
  const specialised = { conventionFunction: 'SPECIALISED' } as const;
  const held = { state: 'HELD', contributionCents: CONTRIBUTION } as const;
  return [
    // the first of the first line is free; the first of the specialised function is not.
    ...WEEK.firstLine.map((week, index) =>
      session(PSYCHOLOGIST, week, { ...first, ...held, ...(index === 0 && { contributionCents: 0 }) }),
    ),
    session(PSYCHOLOGIST, WEEK.missed, { ...first, state: 'NO_SHOW', contributionCents: null }),
    ...WEEK.specialised.map((week) => session(SPECIALIST, week, { ...specialised, ...held })),
    session(SPECIALIST, WEEK.calledOff, { ...specialised, state: 'CANCELLED', contributionCents: null }),
    session(PSYCHOLOGIST, WEEK.afterwards, { ...first, ...held }),
    session(PSYCHOLOGIST, WEEK.planned, { ...first, state: 'PLANNED', contributionCents: null }),
  ];
}

/** drawn up in the first line, signed by the general practitioner, looked at again twice. */
async function loadAssessments(manager: EntityManager, enrolmentId: string, now: Date): Promise<readonly ConventionAssessmentRow[]> {
  const assessment = (writer: Writer, moment: AssessmentMoment, week: number, parties: readonly string[] = []): ConventionAssessmentRow => {
    const onDate = inWeek(now, week, 4);
    return {
      ...rowOf(femke, `assessment ${moment}`, writer, onDate, now, parties),
      ...{ enrolmentId, moment, onDate, assessor: writer.author },
    };
  };
  const assessments = [
    assessment(PSYCHOLOGIST, 'INITIAL', WEEK.assessed, [professionals.femkeGp, professionals.femkeSpecialist]),
    assessment(SPECIALIST, 'DURING', WEEK.during),
    assessment(SPECIALIST, 'FINAL', WEEK.final),
  ];
  await manager.insert(conventionAssessmentTable.schema, assessments as never);
  const onDate = inWeek(now, WEEK.signed, 1);
  await manager.insert(assessmentSignatureTable.schema, {
    ...rowOf(femke, 'assessment signature', GP, onDate, now, [professionals.femkePsychologist, PSYCHOLOGIST.heldBy]),
    ...{ assessmentId: assessments[0]!.id, capacity: 'GENERAL_PRACTITIONER', onDate, doctor: professionals.femkeGp },
  } as never);
  return assessments;
}

/** lines in every state, and one that was rejected and billed anew. */
async function loadInvoices(
  manager: EntityManager,
  pseudocode: string,
  sessions: readonly ConventionSessionRow[],
  { id: assessmentId, onDate: assessedOn }: ConventionAssessmentRow,
  now: Date,
): Promise<void> {
  const parties = [organisations.mutuality, organisations.hospital];
  const lines: InvoiceLineRow[] = [];
  const steps: InvoiceStepRow[] = [];
  const bill = (
    name: string,
    about: Pick<InvoiceLineRow, 'heldBy' | 'author' | 'item' | 'aboutId' | 'onDate' | 'feeCents' | 'contributionCents'>,
    states: readonly InvoiceState[],
    { reason = null, after = 0 }: { readonly reason?: string | null; readonly after?: number } = {},
  ): void => {
    const enteredOn = daysAfter(about.onDate, after);
    const line: InvoiceLineRow = {
      ...rowOf(femke, `line ${name}`, about, enteredOn, now, parties),
      ...{ item: about.item, aboutId: about.aboutId, onDate: about.onDate, agreement: AGREEMENT_2021, pseudocode },
      ...{ feeCents: about.feeCents, contributionCents: about.contributionCents, groupKey: null },
      ...{ receiver: organisations.mutuality, validator: organisations.hospital },
    };
    lines.push(line);
    states.forEach((state, index) => {
      const writer: Writer = { AUTHOR: about, RECEIVER: AGENCY, VALIDATOR: HOSPITAL }[whoMovesTo(state)];
      const onDate = daysAfter(enteredOn, 7 * index);
      steps.push({
        ...rowOf(femke, `line ${name} ${state}`, writer, onDate, now, [line.heldBy, line.author, ...parties]),
        ...{ lineId: line.id, ordinal: index + 1, state, onDate, reason: state === 'REJECTED' ? reason : null },
      });
    });
  };
  const session = (week: number): Parameters<typeof bill>[1] => {
    const { id, heldBy, author, onDate, contributionCents } = sessions.find(({ id: each }) => each === demoId(`session ${week}`))!;
    return { heldBy, author, item: 'INDIVIDUAL_SESSION', aboutId: id, onDate, feeCents: 7_500, contributionCents };
  };
  const PAID = ['ENTERED', 'RECEIVED', 'PROPOSED', 'VALIDATED', 'PAID'] as const;
  const [first, second, third, fourth, fifth] = WEEK.firstLine;
  bill('first', session(first), PAID);
  bill('second', session(second), PAID);
  bill('third', session(third), ['ENTERED', 'RECEIVED', 'PROPOSED', 'REJECTED'], { reason: 'De datum van de sessie ontbreekt.' });
  bill('third again', session(third), PAID.slice(0, 4), { after: 28 });
  bill('fourth', session(fourth), PAID.slice(0, 3));
  bill('fifth', session(fifth), PAID.slice(0, 2));
  const assessment = { ...PSYCHOLOGIST, item: 'FUNCTIONAL_ASSESSMENT', aboutId: assessmentId, onDate: assessedOn } as const;
  bill('assessment', { ...assessment, feeCents: 6_000, contributionCents: null }, PAID);
  bill('specialised', session(WEEK.specialised[0]), PAID);
  bill('afterwards', session(WEEK.afterwards), PAID.slice(0, 1));
  await manager.insert(invoiceLineTable.schema, lines as never);
  await manager.insert(invoiceStepTable.schema, steps as never);
}

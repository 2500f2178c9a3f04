import { daysAfter, monthsAfter } from '../../shared/local-date';
import { contactMessage } from '../../subgraphs/first-line/contact/contact.rules';
import { contactTable } from '../../subgraphs/first-line/contact/contact.table';
import type { ContactRow } from '../../subgraphs/first-line/contact/contact.table';
import { categoryChoiceTable, conventionEnrolmentTable } from '../../subgraphs/first-line/convention-enrolment/convention-enrolment.table';
import type { CategoryChoiceRow, ConventionEnrolmentRow } from '../../subgraphs/first-line/convention-enrolment/convention-enrolment.table';
import { categoryEndMessage, enrolmentEndMessage } from '../../subgraphs/first-line/convention-rules/convention-due.rules';
import { AGREEMENT_2021 } from '../../subgraphs/first-line/convention-rules/convention-rules.reference';
import { conventionSessionTable } from '../../subgraphs/first-line/convention-session/convention-session.table';
import { recordHolderMessage } from '../../subgraphs/first-line/record-holder/record-holder.rules';
import { recordHolderTable } from '../../subgraphs/first-line/record-holder/record-holder.table';
import type { RecordHolderRow } from '../../subgraphs/first-line/record-holder/record-holder.table';
import type { Worker } from './cast';
import type { Life } from './life';
import { morningOf, rowOf } from './region-rows';
import type { RegionRows, Teller } from './region-rows';

/** Under the agreement an adult has eight individual sessions of the first line; with more than five few are left. */
const MOST_SESSIONS = 5;
/** Euro cents; the first one is free. */
const CONTRIBUTION = 1_100;

/** What the first line holds: whose file it is, when they met, and the sessions under the convention. */
export function addFirstLineRows(rows: RegionRows, life: Life): void {
  if (life.doctor) addDoctor(rows, life, life.doctor);
  if (life.psychologist) addConvention(rows, life, life.psychologist);
}

const byWorker = ({ id, organisation }: Worker): Teller => ({ heldBy: organisation, author: id, source: 'PROFESSIONAL' });

function addDoctor(rows: RegionRows, life: Life, doctor: Worker): void {
  const { id, chance, since, today } = life;
  const holder: RecordHolderRow = {
    ...{ ...rowOf(chance, id, byWorker(doctor), since), practice: doctor.organisation, professional: doctor.id, jurisdiction: 'BE' },
    ...{ fromDate: since, untilDate: null },
  };
  rows.add('first-line', recordHolderTable.schema, holder);
  rows.tell(chance, 'first-line', morningOf(since), recordHolderMessage(holder));
  const met = (onDate: string, isPlanned: boolean, writtenOn: string): void => {
    const contact: ContactRow = {
      ...{ ...rowOf(chance, id, byWorker(doctor), writtenOn), kind: chance.happens(0.8) ? 'CONSULTATION' : 'TELEPHONE', onDate, isPlanned },
      professional: doctor.id,
    };
    rows.add('first-line', contactTable.schema, contact);
    rows.tell(chance, 'first-line', morningOf(writtenOn), contactMessage(contact));
  };
  const last = daysAfter(today, -chance.between(3, 190));
  met(last, false, last);
  if (chance.happens(0.4)) met(daysAfter(today, chance.between(1, 60)), true, last);
}

function addConvention(rows: RegionRows, life: Life, psychologist: Worker): void {
  const { id, chance, today } = life;
  const weeks = chance.between(2, 24);
  const periodFrom = daysAfter(today, -7 * weeks);
  const periodTo = monthsAfter(periodFrom, 12);
  const enrolment: ConventionEnrolmentRow = {
    ...{ ...rowOf(chance, id, byWorker(psychologist), periodFrom), agreement: AGREEMENT_2021, periodFrom, periodTo, pseudocode: chance.uuid() },
  };
  const choice: CategoryChoiceRow = {
    ...{ ...rowOf(chance, id, byWorker(psychologist), periodFrom), category: 'ADULT', bindsFrom: periodFrom, bindsTo: periodTo, reason: null },
  };
  rows.add('first-line', conventionEnrolmentTable.schema, enrolment);
  rows.add('first-line', categoryChoiceTable.schema, choice);
  rows.tell(chance, 'first-line', morningOf(periodFrom), enrolmentEndMessage(enrolment), categoryEndMessage(choice));
  const sessions = Math.min(chance.between(1, MOST_SESSIONS), weeks - 1);
  for (let nth = 0; nth < sessions; nth += 1) {
    const onDate = daysAfter(periodFrom, 7 * nth);
    rows.add('first-line', conventionSessionTable.schema, {
      ...{ ...rowOf(chance, id, byWorker(psychologist), onDate), enrolmentId: enrolment.id, agreement: AGREEMENT_2021 },
      ...{ conventionFunction: 'FIRST_LINE', ageCategory: 'ADULT', form: 'INDIVIDUAL', isExtra: false, networkKind: 'ADULT' },
      ...{ leader: psychologist.id, coLeaders: [], startsAt: morningOf(onDate), onDate, minutes: 50, place: 'PRACTICE', state: 'HELD' },
      contributionCents: nth === 0 ? 0 : CONTRIBUTION,
    });
  }
}

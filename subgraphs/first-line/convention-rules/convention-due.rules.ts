import { daysAfter, monthsAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy, registerMessage } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { ConventionAssessmentRow } from '../convention-assessment/convention-assessment.table';
import type { CategoryChoiceRow, ConventionEnrolmentRow } from '../convention-enrolment/convention-enrolment.table';
import type { Agreement, SessionForm } from './convention-rules.table';
import { counterOf, limitOf } from './convention.rules';
import type { AskedSession, CountedSession } from './convention.rules';

/** How long ahead it is said that a period ends, and with how many sessions left that they are few: this house's own numbers. */
const MONTHS_AHEAD = 1;
export const FEW_SESSIONS = 2;

/** A day before a period is over, from a month ahead; gone once it is, since nothing can be done about it then. */
function beforeEndOf(periodTo: LocalDate) {
  return { on: periodTo, dueFrom: monthsAfter(periodTo, -MONTHS_AHEAD), due: daysAfter(periodTo, -1), lapsesOn: periodTo };
}

/** When counting starts anew, with a new period or a new agreement. */
export function enrolmentEndMessage(row: ConventionEnrolmentRow): RegisterMessage {
  return dueBy('R-036', row, {
    ...{ detailType: 'ConventionEnrolment', category: 'SESSION_COUNTER', code: 'ENROLMENT_ENDS', responsible: row.author },
    ...beforeEndOf(row.periodTo),
  });
}

/** When the age category binds no more and is to be chosen again. */
export function categoryEndMessage(row: CategoryChoiceRow): RegisterMessage {
  return dueBy('R-010', row, {
    ...{ detailType: 'ConventionCategoryChoice', category: 'SESSION_COUNTER', code: 'AGE_CATEGORY_ENDS', responsible: row.author },
    ...beforeEndOf(row.bindsTo),
  });
}

/** The form whose counter a session is counted by: the one beside a group by that of the group. */
function counterForm({ form, isExtra }: Pick<AskedSession, 'form' | 'isExtra'>): SessionForm {
  return isExtra ? 'GROUP' : form;
}

/**
 * That few sessions are left in a period, over all providers. It is kept as the person's, and by no
 * provider: whoever reads no more than their own counts no more than their own (C-26).
 *
 * @param counted sessions of the period, with the one that was booked, or without the one that was called off.
 */
export function fewSessionsMessage(
  enrolment: ConventionEnrolmentRow,
  agreement: Agreement,
  counted: readonly CountedSession[],
  { conventionFunction, ageCategory, form, isExtra }: AskedSession,
  today: LocalDate,
): RegisterMessage | null {
  const limit = limitOf(agreement, conventionFunction, ageCategory, counterForm({ form, isExtra }));
  if (limit === undefined) return null;
  const { used } = counterOf(agreement, counted, { conventionFunction, ageCategory, form: limit.form });
  const isFew = limit.maximum - used <= FEW_SESSIONS;
  const person = enrolment.personId;
  return registerMessage({ ...enrolment, heldBy: person, author: person, parties: [] }, {
    ...{ detailType: 'ConventionEnrolment', kind: 'TASK', category: 'SESSION_COUNTER', code: 'SESSIONS_NEARLY_USED' },
    ...{ rule: limit.rule, aspect: `${limit.rule}-FEW` },
    ...beforeEndOf(enrolment.periodTo),
    ...{ on: today, dueFrom: today },
    ...(isFew ? {} : { until: today, doneOn: null }),
  });
}

/** The last look at an assessment that opened the specialised function, before its period is over. */
export function lastLookMessage(
  row: ConventionAssessmentRow,
  { periodTo }: Pick<ConventionEnrolmentRow, 'periodTo'>,
  looks: readonly Pick<ConventionAssessmentRow, 'moment' | 'onDate'>[],
): RegisterMessage {
  const last = looks.filter(({ moment, onDate }) => moment === 'FINAL' && onDate >= row.onDate).map(({ onDate }) => onDate);
  const doneOn = last.toSorted().at(-1) ?? null;
  return dueBy('R-023', row, {
    ...{ detailType: 'ConventionAssessment', category: 'FUNCTIONAL_ASSESSMENT', code: 'RE_EVALUATION', responsible: row.assessor },
    ...{ on: row.onDate, dueFrom: monthsAfter(periodTo, -MONTHS_AHEAD), due: daysAfter(periodTo, -1), until: doneOn, doneOn },
  });
}

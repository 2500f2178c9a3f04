import { daysAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import { careForm } from '../care-form/care-form.rules';
import { EVALUATION_INTERVALS, INTERVENTION_INTERVALS, MEDICATION_REVIEW_INTERVALS, dueAgainOn } from '../care-plan/care-plan.rules';
import type { CarePlanRow } from '../care-plan/care-plan.table';
import { closingFault, lackingSignatures } from '../functional-assessment/functional-assessment.rules';
import type { AssessmentSignatureRow, FunctionalAssessmentRow, ReevaluationRow } from '../functional-assessment/functional-assessment.table';
import type { InterventionRow } from '../intervention/intervention.table';
import type { MedicationReviewRow, MedicationRow } from '../medication/medication.table';
import { needsMappingDue } from '../needs-map/needs-map.rules';
import type { NeedsMapRow } from '../needs-map/needs-map.table';
import { hasRomOfYear } from '../outcome-measurement/outcome-measurement.rules';
import type { OutcomeMeasurementRow } from '../outcome-measurement/outcome-measurement.table';
import { isRomAskedFor } from '../plan-evaluation/plan-evaluation.rules';
import type { PlanEvaluationRow } from '../plan-evaluation/plan-evaluation.table';
import type { RecoveryPlanReviewRow } from '../recovery-plan-review/recovery-plan-review.table';
import { earliestLeaveOn, isSymptomaticRemission, leavesTargetGroupOn, symptomaticRemissionOn } from '../smi-assessment/smi-assessment.rules';
import type { RemissionAssessmentRow } from '../smi-assessment/smi-assessment.table';
import { reviewDue } from '../trajectory/trajectory.rules';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';

/*
 * What the register is told to be due of the records of mental-health care: one rule each, the same message again and
 * again as the record goes on. Null where no rule of the country ever makes it due; taken off where it is due no more.
 */

const TAKEN_OFF = { doneOn: null } as const;

/** The state of something that is due as long as it is wanted. */
function standing(isWanted: boolean, today: LocalDate): { readonly until: LocalDate | null; readonly doneOn?: null } {
  return isWanted ? { until: null } : { until: today, ...TAKEN_OFF };
}

function latest(dates: readonly LocalDate[]): LocalDate {
  return dates.reduce((last, date) => (date > last ? date : last));
}

/** By when a medicine is looked at anew, while a trajectory of its provider runs where that is asked for. */
export function medicationDue(
  row: MedicationRow,
  reviews: readonly Pick<MedicationReviewRow, 'medicationId' | 'reviewedOn'>[],
  trajectories: readonly Pick<TrajectoryRow, 'jurisdiction' | 'state'>[],
  today: LocalDate,
): RegisterMessage | null {
  const held = reviews.filter(({ medicationId }) => medicationId === row.id).map(({ reviewedOn }) => reviewedOn);
  const since = latest([row.startedOn, ...held]);
  const asking = trajectories.flatMap(({ jurisdiction, state }) => {
    const due = dueAgainOn(MEDICATION_REVIEW_INTERVALS, jurisdiction, since);
    return due === null ? [] : [{ due, isRunning: isRunning(state) }];
  });
  if (asking.length === 0) return null;
  return dueBy('R-073', row, {
    detailType: 'Medication',
    category: 'MEDICATION',
    code: 'RE_EVALUATION',
    on: since,
    due: asking[0]!.due,
    responsible: row.prescriber,
    ...standing(row.endedOn === null && asking.some((each) => each.isRunning), today),
  });
}

/** By when an intervention is reconsidered, also one that was declined or left out. */
export function interventionDue(
  row: InterventionRow,
  about: { readonly detailType: 'Intervention'; readonly category: 'RECOVERY_PLAN' } | { readonly detailType: 'TraumaIntervention'; readonly category: 'TRAUMA' },
  trajectory: Pick<TrajectoryRow, 'state'>,
  responsible: string,
  today: LocalDate,
): RegisterMessage | null {
  const due = dueAgainOn(INTERVENTION_INTERVALS, row.jurisdiction, row.reconsideredOn);
  if (due === null) return null;
  const isWanted = row.state !== 'ENDED' && isRunning(trajectory.state);
  return dueBy('R-074', row, { ...about, code: 'RE_EVALUATION', on: row.reconsideredOn, due, responsible, ...standing(isWanted, today) });
}

/** By when a plan is evaluated with the person; an evaluation that is planned in time stands for it. */
export function planEvaluationDue(
  row: CarePlanRow,
  evaluations: readonly Pick<PlanEvaluationRow, 'plannedOn' | 'heldOn'>[],
  trajectory: Pick<TrajectoryRow, 'state'>,
  today: LocalDate,
): RegisterMessage | null {
  const held = evaluations.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]));
  const since = latest([row.madeOn, ...held]);
  const due = dueAgainOn(EVALUATION_INTERVALS[row.kind], row.jurisdiction, since);
  if (due === null) return null;
  const isPlanned = evaluations.some(({ heldOn, plannedOn }) => heldOn === null && plannedOn <= due);
  return dueBy('R-076', row, {
    detailType: 'CarePlan',
    category: 'RECOVERY_PLAN',
    code: 'PLAN_EVALUATION',
    on: since,
    due,
    responsible: row.leadPractitioner,
    ...standing(row.endedOn === null && isRunning(trajectory.state) && !isPlanned, today),
  });
}

/** The last day of the first calendar year without the ROM that the evaluation of a plan needs. */
export function romDue(
  row: CarePlanRow,
  measured: readonly OutcomeMeasurementRow[],
  trajectory: Pick<TrajectoryRow, 'state'>,
  today: LocalDate,
): RegisterMessage | null {
  if (!isRomAskedFor(row)) return null;
  const made = Number(row.madeOn.slice(0, 4));
  const years = measured.map(({ measuredOn }) => Number(measuredOn.slice(0, 4)));
  const whole = years.filter((year) => year >= made && hasRomOfYear(measured, `${year}-12-31`));
  const year = Math.max(made, ...whole.map((each) => each + 1));
  const from = latest([row.madeOn, `${year}-01-01`]);
  return dueBy('R-077', row, {
    detailType: 'CarePlan',
    category: 'ROM',
    code: 'OUTCOME_MEASUREMENT',
    on: from,
    dueFrom: from,
    due: `${year}-12-31`,
    responsible: row.leadPractitioner,
    ...standing(row.endedOn === null && isRunning(trajectory.state), today),
  });
}

/** By when the recovery plan is reviewed; a review that is planned in time stands for it. */
export function recoveryPlanReviewDue(
  row: TrajectoryRow,
  reviews: readonly Pick<RecoveryPlanReviewRow, 'plannedOn' | 'heldOn'>[],
  today: LocalDate,
): RegisterMessage | null {
  if (row.phase === null || row.startedOn === null) return null;
  const { dueOn } = reviewDue(row.startedOn, reviews, today);
  const isPlanned = reviews.some(({ heldOn, plannedOn }) => heldOn === null && plannedOn <= dueOn);
  return dueBy('R-050', row, {
    detailType: 'MentalHealthTrajectory',
    category: 'APPOINTMENTS',
    code: 'PLAN_REVIEW',
    // Not the day it began: that is the trajectory's, which whoever may see appointments need not see.
    on: dueOn,
    due: dueOn,
    responsible: row.counsellor ?? row.accountable,
    ...standing(isRunning(row.state) && !isPlanned, today),
  });
}

/** By when the needs are mapped again on all life domains, in a Dutch trajectory that runs. */
export function needsMapDue(row: TrajectoryRow, maps: readonly NeedsMapRow[], today: LocalDate): RegisterMessage | null {
  // Of one that ended it is still worked out by when it was due: that is what is taken off.
  const due = needsMappingDue(maps, { ...row, endedOn: null }, today);
  if (due === null) return null;
  return dueBy('R-078', row, {
    detailType: 'MentalHealthTrajectory',
    category: 'CARE_NEEDS',
    code: 'NEEDS_MAP',
    // As with reviews: not the day the trajectory began, which is not for whoever may see needs.
    on: due.dueOn,
    due: due.dueOn,
    responsible: row.leadPractitioner ?? row.accountable,
    ...standing(isRunning(row.state), today),
  });
}

/** The day on which a trajectory is meant to end (R-055, where it is temporary). */
export function plannedEndDue(row: TrajectoryRow, today: LocalDate): RegisterMessage | null {
  if (row.startedOn === null || row.plannedEndOn === null) return null;
  const ended = row.endedOn === null ? standing(isRunning(row.state), today) : { until: row.endedOn, doneOn: row.endedOn };
  return {
    ...dueBy('R-055', row, {
      detailType: 'MentalHealthTrajectory',
      category: 'TRAJECTORY',
      code: 'PLANNED_END',
      on: row.startedOn,
      due: row.plannedEndOn,
      responsible: row.accountable,
      ...ended,
    }),
    rule: careForm(row.kind)?.isTemporary === true ? 'R-055' : null,
  };
}

/** By the end of a temporary trajectory there is a plan for afterwards. */
export function followUpPlanDue(
  row: TrajectoryRow,
  plans: readonly Pick<CarePlanRow, 'kind' | 'madeOn'>[],
  today: LocalDate,
): RegisterMessage | null {
  if (careForm(row.kind)?.isTemporary !== true || row.startedOn === null || row.plannedEndOn === null) return null;
  const made = plans.filter(({ kind }) => kind === 'FOLLOW_UP').map(({ madeOn }) => madeOn);
  const message = dueBy('R-055', row, {
    detailType: 'MentalHealthTrajectory',
    category: 'RECOVERY_PLAN',
    code: 'FOLLOW_UP_PLAN',
    on: row.startedOn,
    due: row.plannedEndOn,
    responsible: row.leadPractitioner ?? row.accountable,
    ...(made.length > 0 ? { until: latest(made), doneOn: latest(made) } : standing(isRunning(row.state), today)),
  });
  return { ...message, aspect: 'R-055-PLAN' };
}

/** The last look at a functional assessment, by the planned end of the care it opened. */
export function finalReevaluationDue(
  row: FunctionalAssessmentRow,
  signatures: readonly Pick<AssessmentSignatureRow, 'assessmentId' | 'signedAs'>[],
  reevaluations: readonly Pick<ReevaluationRow, 'assessmentId' | 'moment' | 'evaluatedOn'>[],
  trajectories: readonly Pick<TrajectoryRow, 'kind' | 'state' | 'plannedEndOn'>[],
  today: LocalDate,
): RegisterMessage | null {
  const opened = trajectories.filter(({ kind, plannedEndOn }) => careForm(kind)?.needsFunctionalAssessment === true && plannedEndOn !== null);
  const due = opened.find(({ state }) => isRunning(state)) ?? opened[0];
  if (due === undefined || due.plannedEndOn === null) return null;
  const own = reevaluations.filter(({ assessmentId }) => assessmentId === row.id);
  const opens = lackingSignatures(signatures.filter(({ assessmentId }) => assessmentId === row.id)).length === 0;
  const last = closingFault(own) === null ? latest(own.filter(({ moment }) => moment === 'AT_END').map(({ evaluatedOn }) => evaluatedOn)) : null;
  return dueBy('R-023', row, {
    detailType: 'FunctionalAssessment',
    category: 'FUNCTIONAL_ASSESSMENT',
    code: 'RE_EVALUATION',
    on: row.assessedOn,
    due: due.plannedEndOn,
    responsible: row.author,
    ...(last === null ? standing(opens && isRunning(due.state), today) : { until: last, doneOn: last }),
  });
}

/**
 * When remission is looked at again: once the symptoms are gone for six months, and before the person would no
 * longer be counted. From that day nothing of it is shown: what was found stays with the person and its keeper.
 */
export function remissionDue(row: RemissionAssessmentRow, isLatest: boolean, today: LocalDate): RegisterMessage | null {
  const { symptomFreeSince, assessor, assessedOn } = row;
  if (symptomFreeSince === null) return null;
  const leaves = leavesTargetGroupOn(row);
  if (leaves === null && isSymptomaticRemission(row)) return null;
  const message = dueBy('R-071', row, {
    detailType: 'RemissionAssessment',
    category: 'DIAGNOSIS',
    code: 'RE_EVALUATION',
    on: assessedOn,
    due: leaves === null ? symptomaticRemissionOn(symptomFreeSince) : daysAfter(leaves, -1),
    lapsesOn: leaves ?? earliestLeaveOn(symptomFreeSince),
    responsible: assessor,
    ...standing(isLatest, today),
  });
  return leaves === null ? message : { ...message, rule: 'R-072' };
}

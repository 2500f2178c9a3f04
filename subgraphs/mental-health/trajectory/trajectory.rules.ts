import type { RegisterMessage } from '../../../shared/register-api';
import { monthsAfter } from '../../../shared/local-date';
import { registerMessage } from '../../kit/register-message';
import { wholeMonthsBetween } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { PHASES, TRAJECTORY_PARTS } from './trajectory.table';
import type { Phase, TrajectoryPart, TrajectoryRow } from './trajectory.table';

/** What is usual in a phase of a one-year programme: months and half days a week. */
export interface PhaseGuidance {
  readonly phase: Phase;
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly halfDaysFrom: number;
  readonly halfDaysTo: number;
}

/**
 * An example and no rule: the trajectory has no rigid structure (R-049, 000:504-518). Month 9 belongs to two phases in
 * the source, and so it does here.
 */
export const PHASE_GUIDANCE: readonly PhaseGuidance[] = [
  { phase: 'START', fromMonth: 1, toMonth: 1, halfDaysFrom: 4, halfDaysTo: 4 },
  { phase: 'INTENSIVE', fromMonth: 2, toMonth: 9, halfDaysFrom: 6, halfDaysTo: 6 },
  { phase: 'PHASE_OUT', fromMonth: 9, toMonth: 12, halfDaysFrom: 2, halfDaysTo: 4 },
];

/** In which month of the trajectory a date lies: 1 from the first day; null before. */
export function monthOfTrajectory(startedOn: LocalDate, today: LocalDate): number | null {
  return today < startedOn ? null : wholeMonthsBetween(startedOn, today) + 1;
}

/** What is usual in a month; empty before the first and after the twelfth. */
export function usualIn(month: number): readonly PhaseGuidance[] {
  return PHASE_GUIDANCE.filter(({ fromMonth, toMonth }) => month >= fromMonth && month <= toMonth);
}

/** The phase that comes after; null after the last. */
export function nextPhase(phase: Phase): Phase | null {
  return PHASES[PHASES.indexOf(phase) + 1] ?? null;
}

export interface DatedPhase {
  readonly phase: Phase;
  readonly startedOn: LocalDate;
  /** First day that is no longer in it; null while it lasts. */
  readonly endedOn: LocalDate | null;
}

/** The phases in order, each until the next began or the trajectory ended. */
export function datedPhases(
  begun: readonly { readonly phase: Phase; readonly startedOn: LocalDate }[],
  trajectoryEndedOn: LocalDate | null,
): readonly DatedPhase[] {
  const inOrder = [...begun].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
  return inOrder.map(({ phase, startedOn }, index) => ({
    phase,
    startedOn,
    endedOn: inOrder[index + 1]?.startedOn ?? trajectoryEndedOn,
  }));
}

/** Every three months there is a review of the recovery plan (R-050, 000:511). */
const MONTHS_BETWEEN_REVIEWS = 3;

export interface ReviewDue {
  readonly lastHeldOn: LocalDate | null;
  /** The day from which a review is due. */
  readonly dueOn: LocalDate;
  readonly isDue: boolean;
  readonly nextPlannedOn: LocalDate | null;
}

/** When the next review is due: three months after the last one, or after the start when none was held yet. */
export function reviewDue(
  startedOn: LocalDate,
  reviews: readonly { readonly plannedOn: LocalDate; readonly heldOn: LocalDate | null }[],
  today: LocalDate,
): ReviewDue {
  const held = reviews.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).sort();
  const lastHeldOn = held.at(-1) ?? null;
  const dueOn = monthsAfter(lastHeldOn ?? startedOn, MONTHS_BETWEEN_REVIEWS);
  const planned = reviews
    .filter(({ plannedOn, heldOn }) => heldOn === null && plannedOn >= today)
    .map(({ plannedOn }) => plannedOn)
    .sort();
  return { lastHeldOn, dueOn, isDue: today >= dueOn, nextPlannedOn: planned[0] ?? null };
}

/** What the register is told when a trajectory begins: mental health care and GP tell each other at intake. */
export function trajectoryStartedMessage(row: TrajectoryRow): RegisterMessage {
  return {
    person: row.personId,
    detail: row.id,
    detailType: 'MentalHealthTrajectory',
    kind: 'NOTICE',
    category: 'NOTICES',
    code: 'INTAKE',
    on: row.startedOn ?? row.openedOn,
    until: row.endedOn,
    responsible: row.accountable,
    heldBy: row.heldBy,
    author: row.author,
    parties: [...row.parties],
  };
}

/** What the register is told of who has a part in a trajectory, since when (N-04, R-063). */
export function partMessage(row: TrajectoryRow, part: TrajectoryPart, professional: string, since: LocalDate): RegisterMessage {
  return registerMessage(row, {
    ...{ detailType: 'MentalHealthTrajectory', kind: 'RESPONSIBLE', category: 'TRAJECTORY', code: part, aspect: part },
    on: since,
    responsible: professional,
  });
}

/** Nobody has a part in it any more, from that day. */
export function partsOver(row: TrajectoryRow, on: LocalDate): readonly RegisterMessage[] {
  return partsIn(row).map(([part, professional]) => ({ ...partMessage(row, part, professional, on), until: on }));
}

/** Who has which part now. */
export function partsIn({ accountable, leadPractitioner, counsellor }: TrajectoryRow): readonly (readonly [TrajectoryPart, string])[] {
  const parts = [
    ['ACCOUNTABLE', accountable],
    ['LEAD_PRACTITIONER', leadPractitioner],
    ['COUNSELLOR', counsellor],
  ] as const;
  return parts.flatMap(([part, professional]) => (professional === null ? [] : [[part, professional] as const]));
}

interface Lasting {
  readonly startedOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
}

/** Whether two trajectories run, or ran, on the same day: several at once are allowed (M-52, 000:638-642). */
export function runBeside(one: Lasting, other: Lasting): boolean {
  if (one.startedOn === null || other.startedOn === null) return false;
  const beginsBefore = (a: Lasting, b: Lasting): boolean => b.endedOn === null || a.startedOn! < b.endedOn;
  return beginsBefore(one, other) && beginsBefore(other, one);
}

interface DoneCheck {
  readonly programme: string;
  readonly heldBy: string;
  readonly doneOn: LocalDate;
}

/**
 * Whether the whole family was thought of at this start: by this provider, for this form of care, since the person
 * applied and before they begin. An earlier trajectory's check is no check of this one.
 */
export function familyWasThoughtOf(
  trajectory: Pick<TrajectoryRow, 'kind' | 'heldBy' | 'openedOn'>,
  startsOn: LocalDate,
  checks: readonly DoneCheck[],
): boolean {
  return checks.some(
    ({ programme, heldBy, doneOn }) =>
      programme === trajectory.kind &&
      heldBy === trajectory.heldBy &&
      doneOn >= trajectory.openedOn &&
      doneOn <= startsOn,
  );
}

interface Happened {
  readonly happenedOn: LocalDate;
  readonly ofVersion: number;
  readonly part: TrajectoryPart | null;
}

/** By day, within a day as they were recorded, and a step before the parts that passed with it. */
export function inOrder<E extends Happened>(events: readonly E[]): readonly E[] {
  const place = ({ part }: E): number => (part === null ? 0 : 1 + TRAJECTORY_PARTS.indexOf(part));
  return [...events].sort(
    (a, b) => a.happenedOn.localeCompare(b.happenedOn) || a.ofVersion - b.ofVersion || place(a) - place(b),
  );
}

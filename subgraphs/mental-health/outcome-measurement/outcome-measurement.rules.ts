import type { LocalDate } from '../calendar/calendar.rules';
import { instrumentCodesOf, instrumentOf } from './instruments.rules';
import type { Instrument, Scale } from './instruments.rules';
import type { MeasurementCategory, OutcomeMeasurementRow, Rater } from './outcome-measurement.table';

export interface ItemScore {
  readonly item: string;
  readonly score: number;
}

/** What stands against a measurement, with the rule that says so if one does. */
export interface MeasurementFault {
  readonly message: string;
  readonly rule: string | null;
}

export interface AreaScore {
  readonly area: string;
  /** The sum of its items; null as long as one of them was not answered. */
  readonly score: number | null;
}

type Scored = Pick<OutcomeMeasurementRow, 'instrument' | 'items' | 'scores'>;

/** The instrument of that code, when its scores are of this category. */
export function instrumentFor(category: MeasurementCategory, code: string): Instrument | MeasurementFault {
  const instrument = instrumentOf(code);
  if (instrument?.category === category) return instrument;
  return { message: `instrument must be one of ${instrumentCodesOf(category).join(', ')}.`, rule: null };
}

/** Why an instrument cannot have been filled in this way, or null. */
export function measurementFault(
  instrument: Instrument,
  ratedBy: Rater,
  scores: readonly ItemScore[],
): MeasurementFault | null {
  if (!instrument.raters.includes(ratedBy)) {
    const who = instrument.raters.join(' or ');
    return { message: `${instrument.code} is filled in by ${who}.`, rule: instrument.raterRule };
  }
  if (scores.length === 0) return { message: 'scores holds at least one answer.', rule: null };
  const named = scores.map(({ item }) => item);
  if (new Set(named).size !== named.length) return { message: 'scores names an item twice.', rule: null };
  for (const { item, score } of scores) {
    const asked = instrument.items.find(({ code }) => code === item);
    if (asked === undefined) {
      const codes = instrument.items.map(({ code }) => code).join(', ');
      return { message: `scores.item must be one of ${codes}.`, rule: null };
    }
    if (!fits(score, asked.scale)) return { message: `${item} takes ${inWords(asked.scale)}.`, rule: null };
  }
  return null;
}

function fits(score: number, scale: Scale | null): boolean {
  if (scale === null) return Number.isFinite(score) && score >= 0;
  return score >= scale.least && score <= scale.most && Number.isInteger((score - scale.least) / scale.step);
}

function inWords(scale: Scale | null): string {
  return scale === null ? 'a figure of 0 or more' : `${scale.least} to ${scale.most} in steps of ${scale.step}`;
}

export function itemScoresOf({ items, scores }: Scored): readonly ItemScore[] {
  return items.map((item, index) => ({ item, score: scores[index]! }));
}

/** Whether every item was answered. */
export function isComplete(measured: Scored): boolean {
  const instrument = instrumentOf(measured.instrument);
  return instrument !== undefined && instrument.items.every(({ code }) => measured.items.includes(code));
}

/** The sum of all items; null where one was not answered, and where the instrument has no such sum. */
export function totalOf(measured: Scored): number | null {
  if (instrumentOf(measured.instrument)?.hasTotal !== true || !isComplete(measured)) return null;
  return sum(measured.scores);
}

/** The areas in the instrument's own order; empty for one without areas. */
export function areaScoresOf(measured: Scored): readonly AreaScore[] {
  const asked = instrumentOf(measured.instrument)?.items ?? [];
  const areas = [...new Set(asked.map(({ area }) => area))].filter((area) => area !== null);
  const answered = new Map(itemScoresOf(measured).map(({ item, score }) => [item, score]));
  return areas.map((area) => {
    const scores = asked.filter((item) => item.area === area).map(({ code }) => answered.get(code));
    const isWhole = scores.every((score) => score !== undefined);
    return { area, score: isWhole ? sum(scores) : null };
  });
}

function sum(scores: readonly number[]): number {
  return scores.reduce((total, score) => total + score, 0);
}

/** Whether the yearly ROM, with all three domains of recovery, was taken in the calendar year of that day. */
export function hasRomOfYear(measured: readonly (Scored & { readonly measuredOn: LocalDate })[], day: LocalDate): boolean {
  return measured.some(
    (each) =>
      instrumentOf(each.instrument)?.coversRecoveryDomains === true &&
      isComplete(each) &&
      each.measuredOn <= day &&
      each.measuredOn.slice(0, 4) === day.slice(0, 4),
  );
}

/** Whether a review has an I.ROC to start from: one since the review before, up to and including its own day. */
export function hasIrocForReview(
  measured: readonly { readonly measuredOn: LocalDate }[],
  heldOn: LocalDate,
  previousHeldOn: LocalDate | null,
): boolean {
  return measured.some(
    ({ measuredOn }) => measuredOn <= heldOn && (previousHeldOn === null || measuredOn > previousHeldOn),
  );
}

/** Below this many persons a figure tells too much of each (C-63). */
export const FEWEST_PERSONS = 10;

/** Why there is no figure over several persons for an instrument, whoever asks; null where there may be one. */
export function averageFault(code: string): MeasurementFault | null {
  const instrument = instrumentOf(code);
  if (instrument?.unfitForBenchmark === true) {
    return { message: 'I.ROC in its present form is not suited to comparing: there is no figure over persons.', rule: 'R-051' };
  }
  const fit = instrumentFor('ROM', code);
  return 'message' in fit ? fit : null;
}

export interface ItemAverage {
  readonly item: string;
  readonly average: number;
  readonly persons: number;
}

/** The average of each item over persons, one measurement each, but for items that fewer than ten persons answered. */
export function averagesOf(measured: readonly Scored[]): readonly ItemAverage[] {
  const scores = new Map<string, number[]>();
  for (const { item, score } of measured.flatMap(itemScoresOf)) scores.set(item, [...(scores.get(item) ?? []), score]);
  return [...scores]
    .filter(([, each]) => each.length >= FEWEST_PERSONS)
    .map(([item, each]) => ({ item, average: sum(each) / each.length, persons: each.length }));
}

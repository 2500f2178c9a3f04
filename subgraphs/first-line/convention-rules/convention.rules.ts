import { ageOn, monthsAfter } from '../../../shared/local-date';
import { isWithin } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import type {
  AgeCategory,
  Agreement,
  ConventionFunction,
  ConventionLimitRow,
  ConventionTariffRow,
  Jurisdiction,
  SessionForm,
  TariffItem,
} from './convention-rules.table';

/** Why something is refused: the code of the refusal, the rule behind it, what would be right. */
export interface Fault {
  readonly code: 'RULE_NOT_MET' | 'INPUT_NOT_FIT' | 'OUT_OF_SCOPE' | 'SESSION_LIMIT_REACHED';
  readonly rule: string | null;
  readonly message: string;
  /** The counter that is full, of a SESSION_LIMIT_REACHED. */
  readonly counter?: Counter;
}

/** What does not stop an act and must be thought of (soft rules: never an error). */
export interface Warning {
  readonly rule: string | null;
  readonly message: string;
}

/** Number and category only (C-26). */
export interface Counter {
  readonly conventionFunction: ConventionFunction;
  readonly ageCategory: AgeCategory;
  readonly form: SessionForm;
  readonly used: number;
  readonly maximum: number | null;
  readonly extraIndividualUsed: number;
  readonly extraIndividualMaximum: number | null;
}

/** What counts of a session that is planned or was held. */
export interface CountedSession {
  readonly conventionFunction: ConventionFunction;
  readonly form: SessionForm;
  /** The "+1" before or after a group. */
  readonly isExtra: boolean;
}

export interface AskedSession extends CountedSession {
  readonly ageCategory: AgeCategory;
}

function notMet(rule: string, message: string): Fault {
  return { code: 'RULE_NOT_MET', rule, message };
}

/** Agreements in force on a date in a jurisdiction, the latest first. BE and NL never mix. */
export function agreementsOn(
  agreements: readonly Agreement[],
  jurisdiction: Jurisdiction,
  date: LocalDate,
): readonly Agreement[] {
  return agreements
    .filter((agreement) => agreement.jurisdiction === jurisdiction && isWithin(date, agreement.validFrom, agreement.validTo))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
}

/** That a professional signed an agreement, and until when they stayed in it. */
export interface Signature {
  readonly agreement: string;
  readonly signedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/**
 * Under which agreement a professional works on a date: the latest that they signed and that holds. Whoever has not
 * signed the new one stays under the old, which ends for everybody on its last day.
 */
export function agreementOf(
  agreements: readonly Agreement[],
  signatures: readonly Signature[],
  date: LocalDate,
): Agreement | Fault {
  const signed = agreements.filter((agreement) =>
    signatures.some(({ agreement: code, signedOn, endedOn }) => code === agreement.code && isWithin(date, signedOn, endedOn)),
  );
  const holding = signed
    .filter((agreement) => isWithin(date, agreement.validFrom, agreement.validTo))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  if (holding !== undefined) return holding;
  if (signed.some(({ validTo }) => validTo !== null && validTo <= date)) {
    return notMet('R-037', 'The agreement that you signed no longer holds on this day; sign the one that does.');
  }
  return notMet('R-021', 'On this day you are not conventioned; the network registers you once you signed the agreement.');
}

/** How much of one function is used. */
export function usageOf(sessions: readonly CountedSession[], conventionFunction: ConventionFunction) {
  const own = sessions.filter((session) => session.conventionFunction === conventionFunction);
  return {
    individual: own.filter(({ form, isExtra }) => form === 'INDIVIDUAL' && !isExtra).length,
    group: own.filter(({ form }) => form === 'GROUP').length,
    extra: own.filter(({ isExtra }) => isExtra).length,
  };
}

export function limitOf(
  agreement: Agreement,
  conventionFunction: ConventionFunction,
  ageCategory: AgeCategory,
  form: SessionForm,
): ConventionLimitRow | undefined {
  return agreement.limits.find(
    (limit) =>
      limit.conventionFunction === conventionFunction && limit.ageCategory === ageCategory && limit.form === form,
  );
}

/** A counter as it stands. The "+1" belongs to the group's. */
export function counterOf(
  agreement: Agreement,
  sessions: readonly CountedSession[],
  { conventionFunction, ageCategory, form }: Pick<Counter, 'conventionFunction' | 'ageCategory' | 'form'>,
): Counter {
  const usage = usageOf(sessions, conventionFunction);
  const limit = limitOf(agreement, conventionFunction, ageCategory, form);
  const isGroup = form === 'GROUP';
  return {
    conventionFunction,
    ageCategory,
    form,
    used: isGroup ? usage.group : usage.individual,
    maximum: limit?.maximum ?? null,
    extraIndividualUsed: isGroup ? usage.extra : 0,
    extraIndividualMaximum: limit?.extraIndividual ?? null,
  };
}

/** Whether one more session fits into the period: the maxima and no cumulation. */
export function sessionFault(
  agreement: Agreement,
  sessions: readonly CountedSession[],
  asked: AskedSession,
): Fault | null {
  const { conventionFunction, ageCategory, form, isExtra } = asked;
  if (isExtra && form !== 'INDIVIDUAL') {
    return { code: 'INPUT_NOT_FIT', rule: null, message: 'Only an individual session can be the one before or after a group.' };
  }
  const usage = usageOf(sessions, conventionFunction);
  const isPlainIndividual = form === 'INDIVIDUAL' && !isExtra;
  if (isPlainIndividual ? usage.group + usage.extra > 0 : usage.individual > 0) {
    return notMet(
      'R-009',
      'Individual and group sessions are not added up within one function, but for the one individual session before or after a group.',
    );
  }
  const limit = limitOf(agreement, conventionFunction, ageCategory, isExtra ? 'GROUP' : form);
  if (limit === undefined) return null;
  const [used, most] = isExtra
    ? [usage.extra, limit.extraIndividual]
    : [form === 'GROUP' ? usage.group : usage.individual, limit.maximum];
  if (used < most) return null;
  return {
    code: 'SESSION_LIMIT_REACHED',
    rule: limit.rule,
    message: 'No session is left: all of this period are used or planned.',
    counter: counterOf(agreement, sessions, { conventionFunction, ageCategory, form: limit.form }),
  };
}

/** What to think of once a session was booked. */
export function sessionWarnings(
  agreement: Agreement,
  sessions: readonly CountedSession[],
  asked: AskedSession,
): readonly Warning[] {
  const { conventionFunction, ageCategory, form, isExtra } = asked;
  const limit = limitOf(agreement, conventionFunction, ageCategory, isExtra ? 'GROUP' : form);
  if (limit === undefined) {
    return [{ rule: null, message: 'This agreement names no maximum in the sources; nothing was counted against one.' }];
  }
  if (isExtra) return [];
  const usage = usageOf(sessions, conventionFunction);
  const used = form === 'GROUP' ? usage.group : usage.individual;
  return used < limit.maximum ? [] : [{ rule: limit.rule, message: 'This is the last session of the period.' }];
}

/** The categories that an age allows: both from 15 up to and including 23. */
export function categoriesAt(
  age: number,
  { childCategoryMaximumAge, adultCategoryMinimumAge }: Pick<Agreement, 'childCategoryMaximumAge' | 'adultCategoryMinimumAge'>,
): readonly AgeCategory[] {
  return [
    ...(age <= childCategoryMaximumAge ? (['CHILD_ADOLESCENT'] as const) : []),
    ...(age >= adultCategoryMinimumAge ? (['ADULT'] as const) : []),
  ];
}

export interface AskedCategory {
  readonly bornOn: LocalDate;
  readonly onDate: LocalDate;
  readonly category: AgeCategory;
  /** Whether the one who chooses is a conventioned clinical psychologist or orthopedagogue. */
  readonly byAssessor: boolean;
  /** From the person's own situation; blank counts as none. */
  readonly reason: string | null;
}

/** Whether a category may be chosen: ages, the assessor's choice in between, one per twelve months. */
export function categoryFault(
  agreement: Agreement,
  { bornOn, onDate, category, byAssessor, reason }: AskedCategory,
  choices: readonly CategoryChoice[],
): Fault | null {
  if (bornOn > onDate) return { code: 'INPUT_NOT_FIT', rule: null, message: 'bornOn lies after the day of the choice.' };
  if (choices.some((choice) => choice.category !== category && overlaps(choice, onDate, agreement.categoryPeriodMonths))) {
    return notMet('R-010', 'A person belongs to one category per twelve months, and is in the other one.');
  }
  const age = ageOn(bornOn, onDate);
  const allowed = categoriesAt(age, agreement);
  if (!allowed.includes(category)) {
    return category === 'ADULT'
      ? notMet('R-013', `The category of adults is open from the age of ${agreement.adultCategoryMinimumAge}.`)
      : notMet('R-012', `The category of children and adolescents is open up to and including ${agreement.childCategoryMaximumAge}.`);
  }
  if (allowed.length > 1 && !byAssessor) {
    return notMet('R-014', 'At this age a conventioned clinical psychologist or orthopedagogue chooses the category.');
  }
  if (allowed.length > 1 && (reason ?? '').trim() === '') {
    return notMet('R-014', 'At this age the choice takes a reason from the person’s own situation.');
  }
  return null;
}

export interface CategoryChoice {
  readonly category: AgeCategory;
  readonly from: LocalDate;
  /** First day on which it no longer binds. */
  readonly until: LocalDate;
}

/** The category that binds on a date, if one was chosen. */
export function categoryOn(choices: readonly CategoryChoice[], date: LocalDate): AgeCategory | null {
  return choices.find(({ from, until }) => isWithin(date, from, until))?.category ?? null;
}

function overlaps({ from, until }: CategoryChoice, date: LocalDate, months: number): boolean {
  return from < monthsAfter(date, months) && date < until;
}

/** within twelve months of a session in one kind of network there is none in the other. */
export function networkFault(
  agreement: Agreement,
  sessions: readonly { readonly networkKind: AgeCategory; readonly onDate: LocalDate }[],
  asked: { readonly networkKind: AgeCategory; readonly onDate: LocalDate },
): Fault | null {
  const months = agreement.networkPeriodMonths;
  const isNear = ({ onDate }: { readonly onDate: LocalDate }): boolean =>
    asked.onDate < monthsAfter(onDate, months) && onDate < monthsAfter(asked.onDate, months);
  return sessions.some((session) => session.networkKind !== asked.networkKind && isNear(session))
    ? notMet('R-011', 'Within twelve months a person is treated in the network for adults or in that for children, not in both.')
    : null;
}

export function tariffOf(agreement: Agreement, item: TariffItem): ConventionTariffRow | undefined {
  return agreement.tariffs.find((tariff) => tariff.item === item);
}

export function itemOfForm(form: SessionForm): TariffItem {
  return form === 'GROUP' ? 'GROUP_SESSION' : 'INDIVIDUAL_SESSION';
}

/** How long a session lasts. */
export function durationFault(agreement: Agreement, form: SessionForm, minutes: number): Fault | null {
  const tariff = tariffOf(agreement, itemOfForm(form));
  if (tariff?.minimumMinutes == null || tariff.maximumMinutes === null) return null;
  return minutes >= tariff.minimumMinutes && minutes <= tariff.maximumMinutes
    ? null
    : notMet(tariff.rule, `This session lasts ${tariff.minimumMinutes} to ${tariff.maximumMinutes} minutes.`);
}

/** What the person pays. Which person pays the lowest and which the highest is not stated. */
export function contributionFault(
  agreement: Agreement,
  { conventionFunction, form, isFirstOfFunction }: Pick<CountedSession, 'conventionFunction' | 'form'> & { isFirstOfFunction: boolean },
  cents: number,
): Fault | null {
  const tariff = tariffOf(agreement, itemOfForm(form));
  if (tariff === undefined) return null;
  if (isFirstOfFunction && tariff.firstFreeIn === conventionFunction) {
    return cents === 0 ? null : notMet('R-015', 'The first session of the first-line function is free.');
  }
  const [from, to] = [tariff.contributionFromCents, tariff.contributionToCents];
  if (from === null || to === null || (cents >= from && cents <= to)) return null;
  return notMet('R-016', from === to ? `The person pays ${from} cents.` : `The person pays ${from} to ${to} cents.`);
}

/** What the convention pays: one of the amounts stated. */
export function feeFault(agreement: Agreement, item: TariffItem, cents: number): Fault | null {
  const tariff = tariffOf(agreement, item);
  if (tariff === undefined) return notMet('R-035', 'This agreement names no fee for this in the sources.');
  return tariff.feesCents.includes(cents)
    ? null
    : notMet(tariff.rule, `The fee is ${tariff.feesCents.join(' or ')} cents.`);
}

/** What is paid once a year per person. A year is a calendar year: twelve months are named where meant. */
export function yearlyFault(
  agreement: Agreement,
  item: TariffItem,
  onDate: LocalDate,
  billed: readonly { readonly item: TariffItem; readonly onDate: LocalDate }[],
): Fault | null {
  const tariff = tariffOf(agreement, item);
  if (tariff?.maximumPerYear == null) return null;
  const inYear = billed.filter((line) => line.item === item && line.onDate.slice(0, 4) === onDate.slice(0, 4));
  return inYear.length < tariff.maximumPerYear
    ? null
    : notMet(tariff.rule, `This is paid ${tariff.maximumPerYear} time(s) a year per person, by whomever it is billed.`);
}

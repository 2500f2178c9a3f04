import { LONGEST_MANDATE_DAYS, mandateRule } from '../../../consent/mandate-rules';
import type { MandateRule } from '../../../consent/mandate-rules';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type {
  Category,
  Jurisdiction,
  MandateKind,
  MandateMode,
  Moment,
  RelationKind,
  Role,
} from '../../../consent/vocabulary';
import { ageOn, localDate, startOfLocalDate } from '../../../shared/local-date';
import { Refused, refused } from '../../kit/refused.type';
import { periodFault } from '../consent/consent.rules';
import { dateOfAge } from '../person/person.rules';
import { faultOfText } from '../wording.rules';
import type { MandateOfferRow, MandateRow } from './mandate.table';

const DAY = 86_400_000;

/** What the person enters themselves; the others are entered by a professional who saw what they rest on. */
export const ENTERED_BY_PERSON: readonly MandateKind[] = ['NAMED_BY_PERSON', 'TRUSTED_PERSON'];

/** What the person can take back at any time, since it was theirs to give (C-08, C-36). */
export const ENDED_BY_PERSON: readonly MandateKind[] = ENTERED_BY_PERSON;

/** Kinds of relation in which a professional keeps a record of the person, and answers for what they enter in it. */
export const ENTERED_IN: readonly RelationKind[] = ['CARE_LEAD', 'FIRST_LINE'];

/** Longest time until an assessment of what somebody can decide must be looked at again, in days. Our choice (C-36). */
export const LONGEST_INCAPACITY_DAYS = 365;

/** A mandate as it is stated. */
export interface StatedMandate {
  readonly kind: MandateKind;
  readonly mode: MandateMode;
  readonly jurisdiction: Jurisdiction;
  readonly categories: readonly Category[];
  readonly moments: readonly Moment[];
  readonly document: string | null;
  readonly from: Date;
  readonly until: Date;
}

/**
 * What the law makes of a mandate: refused, or until when it holds. It never outlives the age at which the mode ends, so
 * nobody has to remember a birthday for a parent's say to stop (C-37).
 *
 * @param birthDate local date of birth; null when Kring does not know it.
 */
export function endOfMandate(stated: StatedMandate, birthDate: string | null, now: Date): Date | Refused {
  const { kind, mode, jurisdiction, from, until } = stated;
  const day = localDate(from);
  const rule = mandateRule(jurisdiction, kind, day);
  if (rule === null) return unmet(kind, `The law of ${jurisdiction} knows no such mandate on ${day}.`);
  if (!rule.modes.includes(mode)) {
    return unmet(kind, `By the law of ${jurisdiction} this mandate is ${rule.modes.join(' or ')}, not ${mode}.`);
  }
  const fault = formFault(stated, rule) ?? periodFault(from, until, now);
  if (fault) return fault;
  if (until.getTime() - from.getTime() > LONGEST_MANDATE_DAYS * DAY) {
    return unmet(kind, `A mandate runs for at most ${LONGEST_MANDATE_DAYS} days; after that it is entered anew.`);
  }
  const ages = rule.ages[mode];
  if (ages === undefined || (ages.from === 0 && ages.until === null)) return until;
  if (birthDate === null) return unmet(kind, 'Kring does not know the date of birth that this mandate hangs on.');
  const age = ageOn(birthDate, day);
  if (age < ages.from || (ages.until !== null && age >= ages.until)) {
    const bounds = ages.until === null ? `from ${ages.from}` : `from ${ages.from} and under ${ages.until}`;
    return unmet(kind, `By the law of ${jurisdiction} this takes an age ${bounds} years. Source: ${rule.source}.`);
  }
  if (ages.until === null) return until;
  const outgrown = startOfLocalDate(dateOfAge(birthDate, ages.until));
  return outgrown < until ? outgrown : until;
}

function formFault(stated: StatedMandate, { needsDocument }: MandateRule): Refused | null {
  const { kind, categories, moments, document } = stated;
  if (needsDocument && document === null) {
    return refused('INPUT_NOT_FIT', 'Name the judgment, deed or written choice that it rests on.', ruleOf(kind));
  }
  const fault = document === null ? null : faultOfText('document', document, 500);
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  if (kind === 'TRUSTED_PERSON') {
    if (moments.length > 0 && categories.length === 0) return null;
    const message = 'A trusted person is there at moments: name those, and no categories. For more, give a grant.';
    return refused('INPUT_NOT_FIT', message, 'C-08');
  }
  if (categories.length === 0 || moments.length > 0) {
    return refused('INPUT_NOT_FIT', 'Name the categories in which they represent the person, and no moments.', 'C-37');
  }
  const closed = categories.filter((category) => !isOpenTo(category, roleOf(kind)));
  return closed.length === 0
    ? null
    : refused('INPUT_NOT_FIT', `No representative stands for a person in ${closed.join(', ')}; leave it off.`, 'C-37');
}

function isOpenTo(category: Category, role: Role): boolean {
  return ['N', 'T', 'R'].includes(CURRENT_POLICY.cell(category, role));
}

export function roleOf(kind: MandateKind): Extract<Role, 'LEGAL_REPRESENTATIVE' | 'TRUSTED_PERSON'> {
  return kind === 'TRUSTED_PERSON' ? 'TRUSTED_PERSON' : 'LEGAL_REPRESENTATIVE';
}

export function relationKindOf(kind: MandateKind): Extract<RelationKind, 'REPRESENTATIVE' | 'TRUSTED_PERSON'> {
  return kind === 'TRUSTED_PERSON' ? 'TRUSTED_PERSON' : 'REPRESENTATIVE';
}

export type MandateState = 'OFFERED' | 'LIVE' | 'NOT_YET' | 'ENDED' | 'DECLINED' | 'TAKEN_BACK';

/** @param mandate the fact that the accepted offer became; null before. */
export function mandateState(
  offer: Pick<MandateOfferRow, 'state' | 'until'>,
  mandate: Pick<MandateRow, 'from' | 'until' | 'withdrawnAt'> | null,
  now: Date,
): MandateState {
  if (offer.state === 'OFFERED') return now < offer.until ? 'OFFERED' : 'ENDED';
  if (mandate === null) return offer.state === 'DECLINED' ? 'DECLINED' : 'TAKEN_BACK';
  if (mandate.withdrawnAt !== null || mandate.until === null || mandate.until <= now) return 'ENDED';
  return mandate.from <= now ? 'LIVE' : 'NOT_YET';
}

/** What was stated of somebody's capacity to decide; null when it can be entered. */
export function incapacityFault(
  { categories, grounds, until }: { readonly categories: readonly Category[]; readonly grounds: string; readonly until: Date },
  now: Date,
): Refused | null {
  if (categories.length === 0) return refused('INPUT_NOT_FIT', 'Name the matters that it is about.', 'C-36');
  const closed = categories.filter((category) => !isOpenTo(category, 'LEGAL_REPRESENTATIVE'));
  if (closed.length > 0) {
    const message = `Nobody can represent a person in ${closed.join(', ')}, so nothing follows there from not being able to decide.`;
    return refused('INPUT_NOT_FIT', message, 'C-36');
  }
  const fault = faultOfText('grounds', grounds, 2_000);
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  if (until.getTime() - now.getTime() > LONGEST_INCAPACITY_DAYS * DAY) {
    return refused('RULE_NOT_MET', `It is looked at again within ${LONGEST_INCAPACITY_DAYS} days.`, 'C-36');
  }
  return periodFault(now, until, now);
}

function unmet(kind: MandateKind, message: string): Refused {
  return refused('RULE_NOT_MET', message, ruleOf(kind));
}

function ruleOf(kind: MandateKind): string {
  return kind === 'TRUSTED_PERSON' ? 'C-08' : 'C-37';
}

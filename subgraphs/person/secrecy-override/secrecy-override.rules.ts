import { dangerFor, overrideReach } from '../../../consent/override-reach';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { ROLES_OF_PROFESSION } from '../../../consent/vocabulary';
import type { Category, DangerLevel, LegalGround, Profession, RelationKind } from '../../../consent/vocabulary';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfText } from '../wording.rules';

const HOUR = 3_600_000;

/** Relations in which somebody can break secrecy: they treat the person, and so have a secret to keep (C-32). */
export const OVERRIDE_RELATIONS: readonly RelationKind[] = ['CARE_LEAD', 'CARE_TEAM', 'FIRST_LINE'];

/** Words of a reason at least, in characters: enough to say what was feared and why nothing less would do. Our choice. */
export const SHORTEST_REASON = 20;

/**
 * How long an override opens at most, in hours. Our choice, since no source gives a number: as long as it takes to reach
 * the recipient and act, longer only with greater danger (C-16, C-34); a duty of the law takes as long as a report or an
 * inspection does to begin.
 */
const MOST_HOURS: Readonly<Record<DangerLevel, number>> = { RAISED: 24, SERIOUS: 48, ACUTE: 72 };
const MOST_HOURS_ON_LEGAL_DUTY = 14 * 24;

/** How much later than the opening the person can be told at most, with a second signature, in hours. Our choice. */
export const LONGEST_DELAY_HOURS = 72;

/** How long a second signature can be given, in hours: what was urgent yesterday is weighed anew. Our choice. */
export const SIGNABLE_HOURS = 24;

export function mostHours(ground: LegalGround, danger: DangerLevel): number {
  return ground === 'LEGAL_DUTY' ? MOST_HOURS_ON_LEGAL_DUTY : MOST_HOURS[danger];
}

/** An override as it is stated. */
export interface StatedOverride {
  readonly ground: LegalGround;
  readonly danger: DangerLevel;
  readonly categories: readonly Category[];
  readonly reason: string;
  readonly reference: string | null;
  readonly hours: number;
  readonly delayHours: number | null;
}

/** What no override can be, whoever opens it and for whom; null when it can. */
export function overrideFault(stated: StatedOverride): Refused | null {
  const { ground, danger, categories, reason, reference, hours, delayHours } = stated;
  if ([...reason].length < SHORTEST_REASON) {
    const message = `Say why, in at least ${SHORTEST_REASON} characters: the person and a steward will read it.`;
    return refused('INPUT_NOT_FIT', message, 'C-16');
  }
  const fault = faultOfText('reason', reason, 2_000) ?? (reference === null ? null : faultOfText('reference', reference, 300));
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  if (reference === null && ground !== 'CONFLICT_OF_DUTIES') {
    const message = 'Name the law or case that it rests on.';
    return refused('INPUT_NOT_FIT', message, ground === 'LEGAL_DUTY' ? 'C-28' : 'C-33');
  }
  if (categories.length === 0) return refused('INPUT_NOT_FIT', 'Name what the recipient needs to know.', 'C-34');
  const reach = overrideReach(ground, danger);
  const beyond = categories.filter((category) => !reach.includes(category));
  if (beyond.length > 0) {
    const levels = beyond.map((category) => `${category} (${dangerFor(ground, category) ?? 'never'})`).join(', ');
    const message = `On this ground at this level of danger these stay closed: ${levels}. Leave them off.`;
    return refused('RULE_NOT_MET', message, 'C-34');
  }
  const most = mostHours(ground, danger);
  if (hours < 1 || hours > most) {
    return refused('RULE_NOT_MET', `It opens for 1 to ${most} hours on this ground and at this level of danger.`, 'C-16');
  }
  if (delayHours !== null && (delayHours < 1 || delayHours > LONGEST_DELAY_HOURS)) {
    return refused('RULE_NOT_MET', `The notice can come 1 to ${LONGEST_DELAY_HOURS} hours later.`, 'C-16');
  }
  return null;
}

/** An inspector works on a duty of the law alone, whatever danger somebody sees (C-28). Null when it fits. */
export function recipientFault(ground: LegalGround, professions: readonly (Profession | null)[]): Refused | null {
  return ground !== 'LEGAL_DUTY' && professions.includes('INSPECTOR')
    ? refused('RULE_NOT_MET', 'An inspector is told on a legal duty only, with its reference.', 'C-28')
    : null;
}

/** Whether somebody of this profession can sign beside the author: a clinician, who can weigh it. */
export function isClinician(profession: Profession): boolean {
  return ROLES_OF_PROFESSION[profession].some((role) => CURRENT_POLICY.keepsWholeRecord.has(role));
}

/** When the person is told at the latest of what was asked for at this instant: signed as late as can be, and then delayed. */
export function latestNotice(requestedAt: Date, delayHours: number): Date {
  return hoursAfter(requestedAt, SIGNABLE_HOURS + delayHours);
}

export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR);
}

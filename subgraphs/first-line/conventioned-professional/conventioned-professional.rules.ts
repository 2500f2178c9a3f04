import type { Agreement, AgeCategory, SessionForm } from '../convention-rules/convention-rules.table';
import type { Fault } from '../convention-rules/convention.rules';
import type { ConventionProfession, ConventionedProfessionalRow, NetworkHours } from './conventioned-professional.table';

const ASSESSORS: readonly ConventionProfession[] = ['CLINICAL_PSYCHOLOGIST', 'CLINICAL_ORTHOPEDAGOGUE'];

/** Whether somebody draws up assessments, chooses categories and holds individual sessions. */
export function isAssessor({ profession }: Pick<ConventionedProfessionalRow, 'profession'>): boolean {
  return ASSESSORS.includes(profession);
}

/** visum and recognition, and the hours of all networks together. Of those who only join a group nothing is asked. */
export function requirementFault(
  { minimumWeeklyHours }: Pick<Agreement, 'minimumWeeklyHours'>,
  asked: Pick<ConventionedProfessionalRow, 'profession' | 'hasVisum' | 'hasRecognition' | 'hours'>,
): Fault | null {
  const fault = (message: string): Fault => ({ code: 'RULE_NOT_MET', rule: 'R-027', message });
  if (asked.hours.length === 0) return fault('A conventioned professional works in at least one network.');
  if (!isAssessor(asked)) return null;
  if (!asked.hasVisum || !asked.hasRecognition) {
    return fault('A clinical psychologist or orthopedagogue needs both visum and recognition.');
  }
  // In tenths, so that 4.1 + 3.9 is 8 and not a little less.
  const tenths = asked.hours.reduce((sum, { weeklyHours }) => sum + Math.round(weeklyHours * 10), 0);
  return tenths >= minimumWeeklyHours * 10
    ? null
    : fault(`At least ${minimumWeeklyHours} hours a week are needed, over all networks together.`);
}

/** who may lead a session of this form. */
export function leaderFault(
  form: SessionForm,
  leader: Pick<ConventionedProfessionalRow, 'profession'>,
  coLeaders: number,
): Fault | null {
  if (form === 'GROUP') return null;
  if (!isAssessor(leader)) {
    return {
      code: 'RULE_NOT_MET',
      rule: 'R-028',
      message: 'An individual session is led by a clinical psychologist or orthopedagogue; others lead groups.',
    };
  }
  return coLeaders === 0
    ? null
    : { code: 'RULE_NOT_MET', rule: 'R-028', message: 'An individual session has no co-leaders; a group has.' };
}

/** Whether somebody works in a network, by the key of the organisation that it is. */
export function worksIn(network: string, { hours }: Pick<ConventionedProfessionalRow, 'hours'>): boolean {
  return hours.some((each) => each.network === network);
}

/** The kind of network in which they see somebody: the one they work in, or the one they name where they work in both. */
export function networkKindOf(
  hours: readonly NetworkHours[],
  named: AgeCategory | null,
): AgeCategory | null {
  const kinds = new Set(hours.map(({ networkKind }) => networkKind));
  if (named !== null) return kinds.has(named) ? named : null;
  return kinds.size === 1 ? [...kinds][0]! : null;
}

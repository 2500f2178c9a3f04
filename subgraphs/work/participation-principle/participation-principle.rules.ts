import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import type { JobCoachingRow } from '../job-coaching/job-coaching.table';
import { pastDateFault } from '../wording/wording.rules';
import type { PrincipleScoreRow } from './participation-principle.table';

type Principle = PrincipleScoreRow['followed'][number];

/** The five principles, in the order in which they are printed (002:3479-3490, W-07). */
export const IPS_PRINCIPLES: readonly Principle[] = ['WISHES', 'FAST', 'CONTINUITY', 'ENVIRONMENT', 'INTEGRAL'];

/** Each principle with whether it was followed; their number is the score, 0 to 5. */
export function scorecard(followed: readonly Principle[]): {
  readonly score: number;
  readonly principles: readonly { readonly code: Principle; readonly isFollowed: boolean }[];
} {
  const principles = IPS_PRINCIPLES.map((code) => ({ code, isFollowed: followed.includes(code) }));
  return { score: principles.filter(({ isFollowed }) => isFollowed).length, principles };
}

/** What is wrong with a score, or null. */
export function scoreFault(
  { since, endedOn }: Pick<JobCoachingRow, 'since' | 'endedOn'>,
  { followed, scoredOn }: Pick<PrincipleScoreRow, 'followed' | 'scoredOn'>,
  today: string,
): Refused | null {
  if (new Set(followed).size < followed.length) return refused('INPUT_NOT_FIT', 'Name each principle once.', 'R-114');
  if (scoredOn < since) return refused('INPUT_NOT_FIT', 'scoredOn lies before the trajectory began.');
  if (endedOn !== null && scoredOn > endedOn) return refused('ALREADY_ENDED', 'The trajectory had ended by then.');
  return pastDateFault('scoredOn', scoredOn, today);
}

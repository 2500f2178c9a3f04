import { DeskFault } from '../desk/desk.rules';
import type { ParticipationScoringRow } from './participation-instrument.table';

type Instrument = ParticipationScoringRow['instrument'];
type Item = ParticipationScoringRow['items'][number];

export interface ItemScore {
  readonly item: Item;
  readonly score: number;
}

/** What each instrument scores, in its own order, from 1 up to which score. */
export const INSTRUMENTS: Readonly<Record<Instrument, { readonly items: readonly Item[]; readonly most: number }>> = {
  SELF_SUFFICIENCY_MATRIX: {
    items: ['HOUSING', 'DAY_ACTIVITY', 'DOMESTIC_RELATIONS', 'DAILY_LIFE', 'SOCIAL_NETWORK', 'TAKING_PART'],
    most: 5,
  },
  PARTICIPATION_LADDER: { items: ['RUNG'], most: 6 },
};

/**
 * Items that say something of the people around somebody, which is a topic of its own: who may know how they live may not by
 * that know how small their network is (EQ-11), and a municipality never.
 */
export const TOPIC_OF_ITEM = { DOMESTIC_RELATIONS: 'HOUSEHOLD', SOCIAL_NETWORK: 'SOCIAL_NETWORK' } as const;
export type TopicItem = keyof typeof TOPIC_OF_ITEM;

export function isTopicItem(item: Item): item is TopicItem {
  return item in TOPIC_OF_ITEM;
}

/** Why scores cannot be recorded, or null. @param today local date. */
export function scoringFault(
  { instrument, scoredOn }: Pick<ParticipationScoringRow, 'instrument' | 'scoredOn'>,
  scores: readonly ItemScore[],
  today: string,
): DeskFault | null {
  const { items, most } = INSTRUMENTS[instrument];
  if (scores.length === 0 || new Set(scores.map(({ item }) => item)).size < scores.length) {
    return new DeskFault('INPUT_NOT_FIT', 'scores names each item once, and at least one.');
  }
  const other = scores.find(({ item }) => !items.includes(item));
  if (other !== undefined) return new DeskFault('INPUT_NOT_FIT', `${other.item} is not scored by ${instrument}.`);
  const beyond = scores.find(({ score }) => !Number.isInteger(score) || score < 1 || score > most);
  if (beyond !== undefined) return new DeskFault('INPUT_NOT_FIT', `${beyond.item} is scored from 1 to ${most}.`);
  return scoredOn > today ? new DeskFault('INPUT_NOT_FIT', 'scoredOn lies in the future.') : null;
}

/** Who scores alone: whoever stands in the person's place has seen for themselves, and not with the person's eyes (C-37). */
export type LoneRater = Exclude<ParticipationScoringRow['ratedBy'], 'TOGETHER'>;

/** Whether somebody can say whose view the scores are: nobody scores in another's name alone. */
export function raterFault(ratedBy: ParticipationScoringRow['ratedBy'], by: LoneRater): DeskFault | null {
  if (ratedBy === by || (by === 'DESK' && ratedBy === 'TOGETHER')) return null;
  if (ratedBy === 'PERSON') {
    const message = 'The person records their own view; scored in their place it is that of their representative.';
    return by === 'DESK' ? new DeskFault('ONLY_THE_PERSON', 'The person records their own view.') : new DeskFault('ONLY_THE_PERSON', message, 'C-37');
  }
  return ratedBy === 'REPRESENTATIVE'
    ? new DeskFault('NOT_PERMITTED', 'What is scored in the person’s place is recorded by whoever stands there.', 'C-37')
    : new DeskFault('NOT_PERMITTED', 'What the desk sees, or what you looked at together, is recorded by the desk.');
}

/** Whether scores are of the person's side: theirs, or said for them. */
export function isOfPersonsSide(ratedBy: ParticipationScoringRow['ratedBy']): boolean {
  return ratedBy === 'PERSON' || ratedBy === 'REPRESENTATIVE';
}

type Scored = Pick<ParticipationScoringRow, 'instrument' | 'items' | 'scores'>;

/** What was scored of how somebody lives, in the order of the instrument; what is of another topic is told apart. */
export function scoresOf(row: Scored): readonly ItemScore[] {
  return scoresAmong(row, INSTRUMENTS[row.instrument].items.filter((item) => !isTopicItem(item)));
}

/** What was scored of these items. */
export function scoresAmong(row: Scored, items: readonly Item[]): readonly ItemScore[] {
  return items.flatMap((item) => {
    const score = scoreOf(row, item);
    return score === null ? [] : [{ item, score }];
  });
}

/** The score of one item; null where it was not scored. */
export function scoreOf({ items, scores }: Pick<Scored, 'items' | 'scores'>, item: Item): number | null {
  return scores[items.indexOf(item)] ?? null;
}

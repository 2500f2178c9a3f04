import type { Actor } from '../../../consent/actor';
import type { Recipient } from '../../../consent/facts';
import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { isCode } from '../code/code-lists.rules';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';

export const LONGEST_PART = 20_000;
export const MOST_READERS = 50;

/** What is told, as it is stated. */
export interface StatedPart {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly topic: string | null;
}

/** What no part of a story can be; null when it can be kept. */
export function storyFault({ title, text, language, topic }: StatedPart): Refused | null {
  const fault = firstFault(
    faultOfText('title', title, 200),
    faultOfText('text', text, LONGEST_PART),
    faultOfLanguage(language),
    topic === null || isCode('story-topic', topic)
      ? null
      : 'The topic is not a code of the list story-topic, such as WHAT_HAPPENED.',
  );
  return fault === null ? null : refused('INPUT_NOT_FIT', fault);
}

/**
 * As whom somebody is named on a part that they may read: as themselves, or by the organisation they act for. Systems,
 * stewards and whoever shows no token are named on none.
 */
export function readAs(actor: Actor): readonly Recipient[] {
  if (actor.kind === 'PERSON') return [{ kind: 'PERSON', ref: actor.id }];
  if (actor.kind !== 'PROFESSIONAL') return [];
  return [
    { kind: 'PROFESSIONAL', ref: actor.id },
    { kind: 'ORGANISATION', ref: actor.organisation },
  ];
}

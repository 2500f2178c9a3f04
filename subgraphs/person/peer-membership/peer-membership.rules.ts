import { refused } from '../../kit/refused.type';
import type { Refused } from '../../kit/refused.type';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import type { PeerCourse, PeerKind, PeerMembershipRow, SelfHelpTopic } from './peer-membership.table';

/** What a course is that goes by its name, as the standard of it says. */
interface CourseRule {
  readonly meetings: number;
  /** How many lead it; null where the standard does not say. */
  readonly leaders: number | null;
  readonly rule: string;
}

/** Led by trained experts by experience, both of them. Any other course is what its makers make of it. */
export const COURSE_RULES: Readonly<Record<PeerCourse, CourseRule | null>> = {
  WRAP: { meetings: 8, leaders: null, rule: 'R-090' },
  RECOVER_YOURSELF: { meetings: 12, leaders: 2, rule: 'R-091' },
  OTHER: null,
};

/** Meetings of a course of which no standard says how many. */
export const MOST_MEETINGS = 100;

/** A membership as it is stated. */
export interface StatedMembership {
  readonly kind: PeerKind;
  readonly topic: SelfHelpTopic | null;
  readonly course: PeerCourse | null;
  readonly leaders: number | null;
  readonly ledByTrainedPeers: boolean | null;
  readonly name: string;
  readonly language: string;
  /** Local dates. */
  readonly since: string;
  readonly until: string | null;
}

/**
 * What cannot be written down as a membership; null when it can be.
 *
 * @param today local date.
 */
export function membershipFault(stated: StatedMembership, today: string): Refused | null {
  const { kind, topic, course, leaders, name, language, since, until } = stated;
  const fault = firstFault(
    faultOfText('name', name, 200),
    faultOfLanguage(language),
    topic !== null && kind !== 'SELF_HELP_GROUP' ? 'A topic goes with a self-help group only.' : null,
    (course === null) === (kind === 'PEER_COURSE') ? 'A course is named for a peer course, and for nothing else.' : null,
    leaders !== null && (course === null || leaders < 1 || leaders > 20) ? 'Leaders go with a course: 1 to 20.' : null,
    since > today ? 'The day since when they take part is still to come.' : null,
  );
  if (fault !== null) return refused('INPUT_NOT_FIT', fault);
  return endFault(since, until, today) ?? courseFault(stated);
}

/** Nothing ends before it began, and what is still to come has not ended. */
export function endFault(since: string, until: string | null, today: string): Refused | null {
  if (until !== null && until > today) return refused('INPUT_NOT_FIT', 'The last day is still to come.');
  return until !== null && until < since
    ? refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'It ended before it began; name a later last day.')
    : null;
}

/** A course that goes by the name of one with a standard is as the standard says, or it is another course. */
function courseFault({ course, leaders, ledByTrainedPeers }: StatedMembership): Refused | null {
  const standard = course === null ? null : COURSE_RULES[course];
  if (standard === null) return null;
  if (ledByTrainedPeers !== true) {
    return refused('RULE_NOT_MET', 'This course is led by trained experts by experience; another is a course OTHER.', standard.rule);
  }
  return standard.leaders === null || leaders === standard.leaders
    ? null
    : refused('RULE_NOT_MET', `This course has ${standard.leaders} leaders; another is a course OTHER.`, standard.rule);
}

/** How many meetings the course has; null for what is no course, and for a course of which no standard says so. */
export function meetingsOf(course: PeerCourse | null): number | null {
  return course === null ? null : (COURSE_RULES[course]?.meetings ?? null);
}

/**
 * What cannot be written down as a meeting; null when it can be.
 *
 * @param today local date.
 */
export function meetingFault(
  { course, since, until }: Pick<PeerMembershipRow, 'course' | 'since' | 'until'>,
  { place, heldOn }: { readonly place: number; readonly heldOn: string },
  today: string,
): Refused | null {
  if (course === null) return refused('RULE_NOT_MET', 'Only of a course it is written down who was there, by the person themselves.');
  const most = meetingsOf(course);
  if (place < 1 || place > (most ?? MOST_MEETINGS)) {
    return refused('RULE_NOT_MET', `The meetings of this course are 1 to ${most ?? MOST_MEETINGS}.`, COURSE_RULES[course]?.rule);
  }
  if (heldOn > today) return refused('INPUT_NOT_FIT', 'The day of the meeting is still to come.');
  const isWithin = heldOn >= since && (until === null || heldOn <= until);
  return isWithin ? null : refused('INPUT_NOT_FIT', 'The day of the meeting is not within the time they took part.');
}

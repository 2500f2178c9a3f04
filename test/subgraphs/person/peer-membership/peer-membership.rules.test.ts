import 'reflect-metadata';
import {
  COURSE_RULES,
  MOST_MEETINGS,
  endFault,
  meetingFault,
  meetingsOf,
  membershipFault,
} from '../../../../subgraphs/person/peer-membership/peer-membership.rules';
import type { StatedMembership } from '../../../../subgraphs/person/peer-membership/peer-membership.rules';
import { PEER_KINDS, SELF_HELP_TOPICS } from '../../../../subgraphs/person/peer-membership/peer-membership.table';

const TODAY = '2026-11-26';
const group: StatedMembership = {
  ...{ kind: 'SELF_HELP_GROUP', topic: null, course: null, leaders: null, ledByTrainedPeers: null },
  ...{ name: 'Stemmengroep', language: 'nl', since: '2026-03-01', until: null },
};
const course = (changes: Partial<StatedMembership>): StatedMembership => ({ ...group, kind: 'PEER_COURSE', course: 'OTHER', ...changes });

describe('what somebody takes part in among peers', () => {
  it.each(PEER_KINDS)('%s can be written down (G-27, G-28, G-29, G-30, G-31, G-36, G-39)', (kind) => {
    expect(membershipFault({ ...group, kind, course: kind === 'PEER_COURSE' ? 'OTHER' : null }, TODAY)).toBeNull();
  });

  it('has a topic only where it is a self-help group (G-32)', () => {
    for (const topic of SELF_HELP_TOPICS) {
      expect(membershipFault({ ...group, topic }, TODAY)).toBeNull();
      expect(membershipFault({ ...group, kind: 'RECOVERY_GROUP', topic }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
  });

  it('is a course that is named, and nothing else is one', () => {
    expect(membershipFault(course({ course: null }), TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(membershipFault({ ...group, course: 'OTHER' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(membershipFault({ ...group, leaders: 2 }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it.each([[0, false], [1, true], [20, true], [21, false]])('%i leaders of a course: %s', (leaders, fits) => {
    expect(membershipFault(course({ leaders }), TODAY) === null).toBe(fits);
  });

  it('R-090: WRAP is led by trained experts by experience, however many, or it is another course', () => {
    expect(membershipFault(course({ course: 'WRAP', ledByTrainedPeers: true }), TODAY)).toBeNull();
    expect(membershipFault(course({ course: 'WRAP', ledByTrainedPeers: true, leaders: 3 }), TODAY)).toBeNull();
    for (const ledByTrainedPeers of [false, null]) {
      expect(membershipFault(course({ course: 'WRAP', ledByTrainedPeers }), TODAY)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-090' });
      expect(membershipFault(course({ course: 'OTHER', ledByTrainedPeers }), TODAY)).toBeNull();
    }
  });

  it('R-091: Herstellen doe je Zelf has two trained leaders, and not one or three', () => {
    const stated = course({ course: 'RECOVER_YOURSELF', ledByTrainedPeers: true });
    expect(membershipFault({ ...stated, leaders: 2 }, TODAY)).toBeNull();
    for (const leaders of [null, 1, 3]) {
      expect(membershipFault({ ...stated, leaders }, TODAY)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-091' });
    }
    expect(membershipFault({ ...stated, leaders: 2, ledByTrainedPeers: false }, TODAY)).toMatchObject({ rule: 'R-091' });
  });

  it('begins today at the latest, and ends on the day it began at the earliest', () => {
    expect(membershipFault({ ...group, since: TODAY, until: TODAY }, TODAY)).toBeNull();
    expect(membershipFault({ ...group, since: '2026-11-27' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(endFault('2026-03-01', '2026-03-01', TODAY)).toBeNull();
    expect(endFault('2026-03-01', null, TODAY)).toBeNull();
    expect(endFault('2026-03-01', '2026-02-28', TODAY)).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(endFault('2026-03-01', TODAY, TODAY)).toBeNull();
    expect(endFault('2026-03-01', '2026-11-27', TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});

describe('the meetings of a course', () => {
  const attended = (of: 'WRAP' | 'RECOVER_YOURSELF' | 'OTHER' | null, place: number, heldOn = '2026-04-01', until: string | null = null) =>
    meetingFault({ course: of, since: '2026-03-01', until }, { place, heldOn }, TODAY);

  it.each([['WRAP', 8, 'R-090'], ['RECOVER_YOURSELF', 12, 'R-091']] as const)('%s has %i (%s)', (of, most, rule) => {
    expect([meetingsOf(of), COURSE_RULES[of]!.rule]).toEqual([most, rule]);
    for (const place of [1, most]) expect(attended(of, place)).toBeNull();
    for (const place of [0, most + 1]) expect(attended(of, place)).toMatchObject({ code: 'RULE_NOT_MET', rule });
  });

  it('are as many as there are of a course that has no standard', () => {
    expect([meetingsOf('OTHER'), meetingsOf(null)]).toEqual([null, null]);
    expect(attended('OTHER', MOST_MEETINGS)).toBeNull();
    expect(attended('OTHER', MOST_MEETINGS + 1)).toMatchObject({ code: 'RULE_NOT_MET', rule: null });
  });

  it('are of a course alone: who comes to a self-help group is written down by nobody', () => {
    expect(attended(null, 1)).toMatchObject({ code: 'RULE_NOT_MET' });
  });

  it('were held while they took part, and not in a time to come', () => {
    expect(attended('WRAP', 1, '2026-03-01')).toBeNull();
    expect(attended('WRAP', 1, '2026-02-28')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(attended('WRAP', 1, TODAY)).toBeNull();
    expect(attended('WRAP', 1, '2026-11-27')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(attended('WRAP', 1, '2026-05-01', '2026-05-01')).toBeNull();
    expect(attended('WRAP', 1, '2026-05-02', '2026-05-01')).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});

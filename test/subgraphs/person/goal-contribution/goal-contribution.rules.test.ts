import type { Actor } from '../../../../consent/actor';
import {
  contributionDue,
  isContributor,
  isPromised,
  takesContributions,
} from '../../../../subgraphs/person/goal-contribution/goal-contribution.rules';
import { CONTRIBUTION_STATES } from '../../../../subgraphs/person/goal-contribution/goal-contribution.table';
import type { GoalContributionRow } from '../../../../subgraphs/person/goal-contribution/goal-contribution.table';
import { GOAL_STATUSES } from '../../../../subgraphs/person/goal/goal.table';
import { isOneOfTheirOwn } from '../../../../subgraphs/person/register/register.rules';

const contribution: GoalContributionRow = {
  ...{ personId: 'jonas', id: 'row', heldBy: 'jonas', author: 'mother', parties: ['mother', 'father'], source: 'RELATIVE' },
  ...{ sourceSystem: 'kring', sourceId: null, sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, inPlaceBy: null, version: 1 },
  ...{ goalId: 'goal', text: 'samen koken', language: 'nl', dueOn: '2026-05-01', state: 'PLANNED', stateSetOn: '2026-04-01' },
  membershipId: 'place',
};

describe('a contribution to a goal', () => {
  const mother: Actor = { kind: 'PERSON', id: 'mother' };
  const gp = (organisation: string): Actor => ({ kind: 'PROFESSIONAL', id: 'gp', organisation, profession: 'GENERAL_PRACTITIONER' });

  it('is taken on towards what the person works on, not towards what they reached or let go (R-054)', () => {
    expect(GOAL_STATUSES.filter(takesContributions)).toEqual(['CHOSEN', 'UNDER_WAY', 'PAUSED']);
  });

  it('is spoken of by the one who took it on, in the place they have now', () => {
    expect(isContributor(contribution, mother, 'place')).toBe(true);
    expect(isContributor(contribution, mother, 'the place after coming back')).toBe(false);
    expect(isContributor(contribution, mother, null)).toBe(false);
    expect(isContributor(contribution, { kind: 'PERSON', id: 'father' }, 'place')).toBe(false);
    expect(isContributor(contribution, { kind: 'PERSON', id: 'jonas' }, null)).toBe(false);
    expect(isContributor(contribution, { kind: 'ANONYMOUS' }, 'place')).toBe(false);
  });

  it('of a professional is spoken of for the house it was taken on for', () => {
    const row = { author: 'gp', heldBy: 'practice', membershipId: null };
    expect(isContributor(row, gp('practice'), null)).toBe(true);
    expect(isContributor(row, gp('another'), null)).toBe(false);
    expect(isContributor(row, { kind: 'PERSON', id: 'gp' }, null)).toBe(false);
  });

  it('stands among what is due for who took it on, named to nobody as a professional, with no other member as a party (C-42)', () => {
    const message = contributionDue(contribution)!;
    expect(message).toMatchObject({ kind: 'CONTRIBUTION', category: 'GOALS', due: '2026-05-01', responsible: 'mother', parties: [] });
    expect(isOneOfTheirOwn({ ...message, personId: 'jonas' })).toBe(true);
    const ofHouse = contributionDue({ ...contribution, author: 'gp', heldBy: 'practice', membershipId: null })!;
    expect(isOneOfTheirOwn({ ...ofHouse, personId: 'jonas' })).toBe(false);
    expect(contributionDue({ ...contribution, dueOn: null })).toBeNull();
  });

  it('is done or taken off the list as they say', () => {
    const told = CONTRIBUTION_STATES.map((state) => contributionDue({ ...contribution, state })!);
    expect(told.map(({ doneOn, until }) => [doneOn, until])).toEqual([
      ...[[null, null], [null, null]],
      ['2026-04-01', null],
      [null, '2026-04-01'],
    ]);
    expect(CONTRIBUTION_STATES.filter(isPromised)).toEqual(['PLANNED', 'UNDER_WAY']);
  });
});

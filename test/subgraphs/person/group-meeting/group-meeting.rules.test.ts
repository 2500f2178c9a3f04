import type { PersonRow } from '../../../../subgraphs/kit/person-table';
import { agreementDue, meetingDue, meetingDueOn, meetingState } from '../../../../subgraphs/person/group-meeting/group-meeting.rules';
import type { GroupAgreementRow, GroupMeetingRow } from '../../../../subgraphs/person/group-meeting/group-meeting.table';
import { dueStateOf } from '../../../../subgraphs/person/due-item/due-item.rules';
import { dueOf, isOneOfTheirOwn } from '../../../../subgraphs/person/register/register.rules';
import type { ResourceGroupRow } from '../../../../subgraphs/person/resource-group/resource-group.table';

const provenance: Omit<PersonRow, 'parties'> = {
  ...{ personId: 'jonas', id: 'row', heldBy: 'jonas', author: 'jonas', source: 'PERSON', sourceSystem: 'kring', sourceId: null },
  ...{ sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, inPlaceBy: null, version: 1 },
};
const group = (over: Partial<ResourceGroupRow> = {}): ResourceGroupRow => ({
  ...provenance,
  ...{ parties: ['mother'], name: 'Kring', startedAt: new Date('2026-01-15T10:00:00Z'), endedAt: null, primaryContact: null, ...over },
});
const meeting = (day: string, over: Partial<GroupMeetingRow> = {}): GroupMeetingRow => ({
  ...provenance,
  ...{ parties: ['mother'], groupId: 'group', startsAt: new Date(`${day}T18:00:00Z`), place: 'thuis', about: null, language: 'nl' },
  ...{ cancelledOn: null, heldOn: null, minutes: null, ...over },
});
const held = (day: string): GroupMeetingRow => meeting(day, { heldOn: day });

describe('when a resource group should meet (G-01)', () => {
  const stateOn = (meetings: readonly GroupMeetingRow[], today: string, of = group()): string => {
    const message = meetingDue(of, meetings, today);
    return dueStateOf({ ...dueOf(message), untilDate: message.until }, today);
  };

  it('is three months after it last did, or began: coming up the day before, due on the day, overdue the day after', () => {
    expect(meetingDueOn(group(), [])).toBe('2026-04-15');
    expect(['2026-04-14', '2026-04-15', '2026-04-16'].map((today) => stateOn([], today))).toEqual(['COMING_UP', 'DUE', 'OVERDUE']);
    const met = [held('2026-02-01'), held('2026-03-31')];
    // The thirty-first of March, and June has thirty days.
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((today) => stateOn(met, today))).toEqual(['COMING_UP', 'DUE', 'OVERDUE']);
  });

  it('is not overdue while a later one is planned, and is again once that day passed and nobody met', () => {
    const planned = meeting('2026-05-20');
    expect(['2026-05-19', '2026-05-20', '2026-05-21'].map((today) => stateOn([planned], today))).toEqual(['COMING_UP', 'DUE', 'OVERDUE']);
    // Planned sooner than need be, it leaves the three months as they are.
    expect(meetingDueOn(group(), [meeting('2026-02-10')])).toBe('2026-04-15');
  });

  it('counts no meeting that was called off, nor one that was planned and overtaken by one that was held', () => {
    expect(meetingDueOn(group(), [meeting('2026-09-01', { cancelledOn: '2026-08-01' })])).toBe('2026-04-15');
    expect(meetingDueOn(group(), [meeting('2026-02-01'), held('2026-02-15')])).toBe('2026-05-15');
    expect(meetingState(meeting('2026-02-01', { cancelledOn: '2026-01-20' }))).toBe('CANCELLED');
  });

  it('is nothing any more once the group ended', () => {
    expect(stateOn([], '2027-01-01', group({ endedAt: new Date('2026-12-01T10:00:00Z') }))).toBe('TAKEN_OFF');
  });

  it('tells no member: that a meeting is planned is for those who are asked to it', () => {
    expect(meetingDue(group(), [meeting('2026-05-20')], '2026-02-01').parties).toEqual([]);
  });
});

describe('what was agreed at a meeting, among what is due', () => {
  const agreement = (over: Partial<GroupAgreementRow> = {}): GroupAgreementRow => ({
    ...provenance,
    ...{ parties: ['mother', 'father'], meetingId: 'meeting', membershipId: 'place', text: 'bellen', language: 'nl' },
    ...{ dueOn: '2026-05-01', goalId: null, state: 'OPEN', stateSetOn: '2026-04-01', place: 1, ...over },
  });

  it('is for who is to do it, and not for the others who heard it', () => {
    const message = agreementDue(agreement(), { member: 'mother', memberOrganisation: null })!;
    expect(message).toMatchObject({ responsible: 'mother', author: 'mother', parties: [], due: '2026-05-01', doneOn: null, until: null });
    // Nobody takes a relative for a professional (C-42).
    expect(isOneOfTheirOwn({ ...message, personId: 'jonas' })).toBe(true);
  });

  it('names a professional as one, and the person as nobody but themselves', () => {
    const byGp = agreementDue(agreement(), { member: 'gp', memberOrganisation: 'practice' })!;
    expect(byGp).toMatchObject({ responsible: 'gp', author: 'jonas', parties: ['gp'] });
    expect(isOneOfTheirOwn({ ...byGp, personId: 'jonas' })).toBe(false);
    const own = agreementDue(agreement({ membershipId: null }), 'THE_PERSON')!;
    expect(own).toMatchObject({ responsible: 'jonas', parties: [] });
    expect(isOneOfTheirOwn({ ...own, personId: 'jonas' })).toBe(true);
  });

  it('is done, or taken off, as who is to do it says; and nobody’s once they left', () => {
    expect(agreementDue(agreement({ state: 'DONE' }), 'THE_PERSON')).toMatchObject({ doneOn: '2026-04-01', until: null });
    expect(agreementDue(agreement({ state: 'LET_GO' }), null)).toMatchObject({
      ...{ doneOn: null, until: '2026-04-01', responsible: null, author: 'jonas', parties: [] },
    });
  });

  it('without a day stands on no list', () => {
    expect(agreementDue(agreement({ dueOn: null }), 'THE_PERSON')).toBeNull();
  });
});

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import type { RegisterMessage } from '../../../shared/register-api';
import { daysAfter, localDate, monthsAfter } from '../../../shared/local-date';
import { mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { boardMessage, standingOnBoard } from '../team-board/team-board.rules';
import { teamBoardEntryTable, teamBoardLookTable } from '../team-board/team-board.table';
import type { TeamBoardEntryRow, TeamBoardLookRow } from '../team-board/team-board.table';
import { escalationMessage } from '../treatment-escalation/treatment-escalation.rules';
import { treatmentEscalationTable } from '../treatment-escalation/treatment-escalation.table';
import type { TreatmentEscalationRow } from '../treatment-escalation/treatment-escalation.table';
import { demoId, rowOf, workday } from './demo-row.demo';

const { jonas, mira } = DEMO.persons;
const { brug, psychiatristPractice } = DEMO.organisations;
const { jonasCounsellor, jonasTeamMember, miraPsychiatrist } = DEMO.professionals;

/** What the team of Jonas looks at, and what was asked of others when the treatment of Jonas and of Mira was stuck (M-93, M-94). */
export async function loadTeamAndLadder(manager: EntityManager, now: Date): Promise<readonly RegisterMessage[]> {
  const today = localDate(now);
  const start = mondayOf(monthsAfter(today, -4));
  const onBoard = (
    name: string,
    author: string,
    onSince: LocalDate,
    said: Pick<TeamBoardEntryRow, 'reason' | 'attention' | 'firstLookOn'>,
  ): TeamBoardEntryRow => ({
    ...rowOf(jonas, { name: `jonas board ${name}`, heldBy: brug, author, source: 'PROFESSIONAL', recordedOn: onSince }, now),
    ...{ trajectoryId: demoId('jonas trajectory'), team: DEMO.teams.brugRehabilitation, onSince, language: 'nl' },
    ...said,
  });
  const looked = (
    { id, author }: TeamBoardEntryRow,
    ordinal: number,
    by: string,
    lookedOn: LocalDate,
    said: Pick<TeamBoardLookRow, 'kind' | 'attention' | 'nextLookOn'>,
  ): TeamBoardLookRow => ({
    ...rowOf(
      jonas,
      { name: `jonas board look ${id} ${ordinal}`, heldBy: brug, author: by, source: 'PROFESSIONAL', parties: [author], recordedOn: lookedOn },
      now,
    ),
    ...{ entryId: id, ordinal, lookedOn, language: said.attention === null ? null : 'nl' },
    ...said,
  });
  const entries = [
    onBoard('new', jonasCounsellor, start, {
      reason: 'NEW_IN_CARE',
      attention: 'Elke ochtend afspreken wie hem die dag wegwijs maakt.',
      firstLookOn: daysAfter(start, 1),
    }),
    onBoard('busy weeks', jonasTeamMember, daysAfter(mondayOf(today), -7), {
      reason: 'PERSON_ASKS',
      attention: 'Hij vraagt om de drukke weken kort samen te plannen, elke maandag.',
      firstLookOn: daysAfter(mondayOf(today), -4),
    }),
  ] as const;
  const [first, asked] = entries;
  const looks = [
    looked(first, 1, jonasTeamMember, daysAfter(start, 1), { kind: 'LOOKED', attention: null, nextLookOn: daysAfter(start, 14) }),
    looked(first, 2, jonasCounsellor, daysAfter(start, 14), { kind: 'TAKEN_OFF', attention: 'Hij kent het huis en de groepen.', nextLookOn: null }),
    // To be looked at on the Monday of this week, which is today or was.
    looked(asked, 1, jonasCounsellor, daysAfter(mondayOf(today), -4), { kind: 'LOOKED', attention: null, nextLookOn: mondayOf(today) }),
  ];

  const none = { expertCentre: null, expert: null, plannedOn: null, heldOn: null, outcome: null, answer: null, answerLanguage: null, closedOn: null } as const;
  const jonasAskedOn = workday(daysAfter(today, -9));
  const miraAskedOn = workday(monthsAfter(today, -5));
  const miraHeldOn = workday(daysAfter(miraAskedOn, 12));
  const escalations: TreatmentEscalationRow[] = [
    {
      // he asks it himself; the team has to answer.
      ...rowOf(
        jonas,
        { name: 'jonas escalation', heldBy: brug, author: jonas, source: 'PERSON', parties: [jonasCounsellor], recordedOn: jonasAskedOn },
        now,
      ),
      ...{ ...none, version: 2, trajectoryId: demoId('jonas trajectory'), rung: 'TEAM_REVIEW', askedBy: 'PERSON', state: 'PLANNED' },
      ...{ askedOn: jonasAskedOn, plannedOn: workday(daysAfter(today, 5)), language: 'nl' },
      question: 'Op het stuk wonen blijven we rond hetzelfde draaien. Kan het hele team daar eens naar kijken, met mij erbij?',
    },
    {
      ...rowOf(
        mira,
        { name: 'mira escalation', heldBy: psychiatristPractice, author: miraPsychiatrist, source: 'PROFESSIONAL', parties: [miraPsychiatrist], recordedOn: miraAskedOn },
        now,
      ),
      ...{ ...none, version: 4, trajectoryId: demoId('mira trajectory'), rung: 'INTERVISION', askedBy: 'TEAM', state: 'CONCLUDED' },
      ...{ askedOn: miraAskedOn, plannedOn: miraHeldOn, heldOn: miraHeldOn, closedOn: miraHeldOn, language: 'nl' },
      question: 'De gesprekken herhalen zich al een paar maanden. Wat zien collega’s die wij niet meer zien?',
      ...{ outcome: 'GOES_ON', answerLanguage: 'nl' },
      answer: 'Met haar de doelen herschrijven vanuit haar nieuwe job, en minder vaak maar langer afspreken.',
    },
  ];
  await manager.insert(teamBoardEntryTable.schema, entries as never);
  await manager.insert(teamBoardLookTable.schema, looks as never);
  await manager.insert(treatmentEscalationTable.schema, escalations as never);
  return [
    ...entries.map((entry) => boardMessage(entry, standingOnBoard(entry, looks), jonasCounsellor)),
    ...escalations.map((row) => escalationMessage(row, row.parties[0]!)),
  ];
}

import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { LocalDate } from '../calendar/calendar.rules';
import type { TeamBoardEntryRow, TeamBoardLookRow } from './team-board.table';

/** How a place on the board stands, by all that the team said of it. */
export interface BoardStanding {
  readonly looksTaken: number;
  readonly lastLookedOn: LocalDate | null;
  /** Null once it is off. */
  readonly nextLookOn: LocalDate | null;
  readonly offSince: LocalDate | null;
}

type Look = Pick<TeamBoardLookRow, 'entryId' | 'ordinal' | 'kind' | 'lookedOn' | 'nextLookOn'>;

/** @param looks of this and other places, in any order. */
export function standingOnBoard(entry: Pick<TeamBoardEntryRow, 'id' | 'firstLookOn'>, looks: readonly Look[]): BoardStanding {
  const last = looksAt(entry, looks).at(-1);
  const offSince = last?.kind === 'TAKEN_OFF' ? last.lookedOn : null;
  return {
    looksTaken: last?.ordinal ?? 0,
    lastLookedOn: last?.lookedOn ?? null,
    nextLookOn: offSince === null ? (last?.nextLookOn ?? entry.firstLookOn) : null,
    offSince,
  };
}

/** What was said of one place, in order. */
export function looksAt<Each extends Pick<Look, 'entryId' | 'ordinal'>>(
  { id }: Pick<TeamBoardEntryRow, 'id'>,
  looks: readonly Each[],
): readonly Each[] {
  return looks.filter(({ entryId }) => entryId === id).sort((a, b) => a.ordinal - b.ordinal);
}

/** Whether the team looks today, or should have before. */
export function isToBeLookedAt({ nextLookOn }: BoardStanding, today: LocalDate): boolean {
  return nextLookOn !== null && nextLookOn <= today;
}

/** What the register is told: when the team looks next, and when it came off. Not why, nor what is agreed. */
export function boardMessage(entry: TeamBoardEntryRow, standing: BoardStanding, responsible: string): RegisterMessage {
  const { nextLookOn, offSince } = standing;
  return registerMessage(entry, {
    detailType: 'TeamBoardEntry',
    kind: 'TASK',
    category: 'RECOVERY_PLAN',
    code: 'TEAM_LOOKS',
    on: entry.onSince,
    until: offSince,
    due: nextLookOn ?? offSince,
    doneOn: offSince,
    responsible,
  });
}

import { isOwnRecord } from '../../../consent/rows';
import type { RecordStake, RowScope } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import { DeskFault, firstFault, languageFault, placeFault, wordsFault } from '../desk/desk.rules';
import type { DeskTransitions } from '../desk/desk.rules';
import type { ConferenceParticipantRow, NeighbourhoodConferenceRow } from './neighbourhood-conference.table';

type Kind = ConferenceParticipantRow['kind'];

/** What each kind of participant asks for before they are invited (R-099, 003:2148-2156; C-61; C-04). */
const RULE_OF_KIND: Readonly<Record<Kind, 'CORE' | 'IF_WANTED' | 'BY_PROBLEM'>> = {
  PERSON: 'CORE',
  RELATIVE: 'IF_WANTED',
  GENERAL_PRACTITIONER: 'CORE',
  MENTAL_HEALTH_PRACTITIONER: 'CORE',
  AMBULATORY_SUPPORTER: 'CORE',
  NEIGHBOURHOOD_GENERALIST: 'CORE',
  YOUTH_CARE: 'BY_PROBLEM',
  ADDICTION_CARE: 'BY_PROBLEM',
  SCHOOL: 'BY_PROBLEM',
  POLICE: 'BY_PROBLEM',
  HOUSING_ASSOCIATION: 'BY_PROBLEM',
  OTHER: 'BY_PROBLEM',
};

/** Whether somebody takes part only once the person said yes to them, for this one meeting. */
export function needsYes(kind: Kind): boolean {
  return RULE_OF_KIND[kind] !== 'CORE';
}

export const CONFERENCE_NEXT: DeskTransitions<NeighbourhoodConferenceRow['state']> = {
  PLANNED: [
    { to: 'HELD', by: ['DESK'] },
    { to: 'CALLED_OFF', by: ['DESK'] },
  ],
  HELD: [],
  CALLED_OFF: [],
};

export interface Proposed {
  readonly kind: Kind;
  readonly invited: string | null;
  readonly relative: string | null;
  readonly reason: string | null;
  readonly ground: ConferenceParticipantRow['ground'];
  readonly groundInWords: string | null;
}

/** Why somebody cannot be proposed as this, or null. */
export function participantFault({ kind, invited, relative, reason, ground, groundInWords }: Proposed): DeskFault | null {
  const rule = RULE_OF_KIND[kind];
  const isWithoutReason = reason === null || reason.trim() === '';
  return firstFault(
    rule === 'BY_PROBLEM' && isWithoutReason
      ? new DeskFault('RULE_NOT_MET', `${kind} takes part only where the problem asks for it: say why.`, 'C-61')
      : null,
    rule !== 'BY_PROBLEM' && reason !== null ? new DeskFault('INPUT_NOT_FIT', 'A reason goes with those beyond the core.') : null,
    rule === 'CORE' && kind !== 'PERSON' && invited === null
      ? new DeskFault('INPUT_NOT_FIT', `Name the organisation of ${kind}.`)
      : null,
    kind === 'PERSON' && invited !== null ? new DeskFault('INPUT_NOT_FIT', 'The person takes part as themselves.') : null,
    kind !== 'RELATIVE' && relative !== null ? new DeskFault('INPUT_NOT_FIT', 'relative goes with RELATIVE.') : null,
    wordsFault(reason, 'reason'),
    ground !== null && rule !== 'BY_PROBLEM'
      ? new DeskFault('INPUT_NOT_FIT', 'A ground goes with those the problem asks for: the core needs none, and no law brings a relative.', 'C-61')
      : null,
    (ground === null) !== (groundInWords === null)
      ? new DeskFault('RULE_NOT_MET', 'With a ground say what it rests on and why the yes cannot be waited for.', 'C-61')
      : null,
    wordsFault(groundInWords, 'groundInWords'),
  );
}

const MOST_PARTICIPANTS = 20;

/** Why a conference cannot be convened like this, or null. Nobody is spoken about without being invited first. */
export function conveningFault(
  input: { readonly plannedAt: Date; readonly place: string; readonly topic: string; readonly language: string },
  participants: readonly Proposed[],
  now: Date,
): DeskFault | null {
  const persons = participants.filter(({ kind }) => kind === 'PERSON').length;
  return firstFault(
    persons === 1 ? null : new DeskFault('RULE_NOT_MET', 'The person is invited first, and once.', 'R-099'),
    participants.length > MOST_PARTICIPANTS ? new DeskFault('INPUT_NOT_FIT', `At most ${MOST_PARTICIPANTS} take part.`) : null,
    input.plannedAt <= now ? new DeskFault('INPUT_NOT_FIT', 'plannedAt must lie in the future.') : null,
    languageFault(input.language),
    placeFault(input.place, 'place'),
    wordsFault(input.topic, 'topic'),
    ...participants.map(participantFault),
  );
}

/** Who is a party at once, and so sees the conference: the core, of whom the person said no to nobody yet. */
export function partyOf({ kind, invited, relative }: Pick<Proposed, 'kind' | 'invited' | 'relative'>): string | null {
  return kind === 'PERSON' ? null : (invited ?? relative);
}

/**
 * How somebody comes to a conference. On a ground of the law they are there, and the graph opens nothing to them: no override
 * reaches what a desk keeps of a home, whoever it is that has to be told (C-16, C-61).
 */
export function participationOf({ kind, ground }: Pick<Proposed, 'kind' | 'ground'>, isUnwanted: boolean): ConferenceParticipantRow['participation'] {
  if (ground !== null) return 'ON_LEGAL_GROUND';
  return needsYes(kind) || isUnwanted ? 'AWAITS_PERSON' : 'INVITED';
}

/** How it stands once the person answered. Their no is kept; what a law brings somebody for does not hang on it. */
export function answeredAs({ ground }: Pick<Proposed, 'ground'>, isWanted: boolean): ConferenceParticipantRow['participation'] {
  if (isWanted) return 'INVITED';
  return ground === null ? 'NOT_WANTED' : 'ON_LEGAL_GROUND';
}

/** Whether the person said no to them at this meeting: to propose them anew then asks the person anew (C-61). */
export function wasUnwanted(
  places: readonly (Proposed & Pick<ConferenceParticipantRow, 'participation' | 'answeredOn'>)[],
  proposed: Proposed,
): boolean {
  const party = partyOf(proposed);
  // Who is there on a ground all the same was said no to as well: as one of the core they would be let in past it.
  const isNo = ({ participation, answeredOn }: Pick<ConferenceParticipantRow, 'participation' | 'answeredOn'>): boolean =>
    participation === 'NOT_WANTED' || (participation === 'ON_LEGAL_GROUND' && answeredOn !== null);
  return party !== null && places.some((place) => isNo(place) && partyOf(place) === party);
}

/** Why it cannot be closed as this, or null. */
export function conferenceClosingFault(as: NeighbourhoodConferenceRow['state'], agreed: string | null): DeskFault | null {
  if (as === 'PLANNED') return new DeskFault('INPUT_NOT_FIT', 'A conference is closed as HELD or CALLED_OFF.');
  if (as === 'CALLED_OFF' && agreed !== null) return new DeskFault('INPUT_NOT_FIT', 'What was called off agreed on nothing.');
  return wordsFault(agreed, 'agreed');
}

/** Whether a participant is shown: to the person, to the convener, and to the participant themselves. */
export function showsParticipant(
  { rows, asPerson }: { readonly rows: RowScope; readonly asPerson: boolean },
  participant: RecordStake,
): boolean {
  const { ownSubjects, partySubjects = [] } = rows;
  const isParty = partySubjects.some((subject) => participant.parties.includes(subject));
  return asPerson || isOwnRecord(participant, ownSubjects) || isParty;
}

export function conferenceTold(row: NeighbourhoodConferenceRow, today: string): RegisterMessage {
  const isPlanned = row.state === 'PLANNED';
  return registerMessage(row, {
    ...{ detailType: 'NeighbourhoodConference', kind: 'NEXT_CONTACT', category: 'HOUSING', code: 'CONFERENCE_PLANNED' },
    ...{ on: localDate(row.plannedAt), rule: 'R-099', responsible: row.convener },
    ...{ until: isPlanned ? null : today, doneOn: row.state === 'HELD' ? today : null },
  });
}

import { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { conferenceParticipantTable, neighbourhoodConferenceTable } from './neighbourhood-conference.table';
import type { ConferenceParticipantRow, NeighbourhoodConferenceRow } from './neighbourhood-conference.table';

type Writing = Permit<'HOUSING', 'CONTRIBUTE'>;

export class NeighbourhoodConferenceStore extends PersonStore<NeighbourhoodConferenceRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, neighbourhoodConferenceTable, { by: 'plannedAt', direction: 'DESC' });
  }

  /** The row as it stands, held until the transaction ends: a yes and the end of a meeting never cross. */
  async held(permit: Writing, id: string): Promise<NeighbourhoodConferenceRow | null> {
    await this.manager.query('SELECT 1 FROM neighbourhood_conference WHERE person_id = $1 AND id = $2 FOR UPDATE', [permit.person, id]);
    return this.one(permit, id);
  }

  /** Lets somebody see the conference, or no longer. Whoever may not reach it changes nothing. */
  async setParty(permit: Writing, id: string, party: string, isIn: boolean): Promise<void> {
    if ((await this.one(permit, id)) === null) return;
    const without = 'array_remove(parties, $3::uuid)';
    await this.manager.query(
      `UPDATE neighbourhood_conference SET parties = ${isIn ? `array_append(${without}, $3::uuid)` : without}
        WHERE person_id = $1 AND id = $2`,
      [permit.person, id, party],
    );
  }
}

export class ConferenceParticipantStore extends PersonStore<ConferenceParticipantRow, 'HOUSING'> {
  constructor(source: StoreSource) {
    super(source, conferenceParticipantTable, { by: 'recordedAt', direction: 'ASC' });
  }

  async of(permit: Permit<'HOUSING', 'READ'>, conferenceId: string): Promise<readonly ConferenceParticipantRow[]> {
    return (await this.all(permit)).filter((row) => row.conferenceId === conferenceId);
  }

  /**
   * All places of one conference, also those that a colleague proposed: they are closed with it, and a no is remembered
   * whoever asked. Not to be shown: who reads what is for `of`.
   *
   * @param conference as `held` gave it, in the same transaction.
   */
  async ofHeld(permit: Writing, conference: NeighbourhoodConferenceRow): Promise<readonly ConferenceParticipantRow[]> {
    Permit.assertFits(permit, 'HOUSING', 'CONTRIBUTE');
    return this.manager.findBy(conferenceParticipantTable.schema, { personId: permit.person, conferenceId: conference.id });
  }

  /**
   * Lets the participant see that they are one, or no longer.
   *
   * @param participant of a conference that `held` gave, in the same transaction.
   */
  async setParty(permit: Writing, participant: ConferenceParticipantRow, party: string | null): Promise<void> {
    Permit.assertFits(permit, 'HOUSING', 'CONTRIBUTE');
    await this.manager.query('UPDATE conference_participant SET parties = $3::uuid[] WHERE person_id = $1 AND id = $2', [
      ...[permit.person, participant.id],
      party === null ? [] : [party],
    ]);
  }
}

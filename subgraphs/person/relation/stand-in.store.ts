import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ANONYMOUS } from '../../../consent/actor';
import type { Actor } from '../../../consent/actor';
import { defaultPurpose } from '../../../consent/purposes';
import type { Purpose } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { knownPartyTable } from './known-party.table';
import { relationTable, rosterTable } from './relation.table';
import { standInFor } from './stand-in.rules';
import type { HoldersAround, Seat } from './stand-in.rules';

/** Who would ask if the holder of a relation did. */
export class StandInStore {
  private readonly manager: EntityManager;
  private readonly seats = new Map<string, Promise<Seat>>();

  constructor(private readonly source: Pick<StoreSource, 'manager' | 'clock'>) {
    this.manager = source.manager;
  }

  /**
   * Puts the holder of the relation in the place of a person who looks through their eyes, with the purpose they have
   * when they state none. Everybody else keeps their own place; of a relation that is not the person's, nobody asks.
   */
  seatOf(actor: Actor, purpose: Purpose): Promise<Seat> {
    if (actor.kind !== 'PERSON' || actor.asSeenBy === undefined) return Promise.resolve({ actor, purpose, look: null });
    const { id: person, asSeenBy: relation } = actor;
    const key = `${person}/${relation}`;
    const seat = this.seats.get(key) ?? this.load(person, relation);
    this.seats.set(key, seat);
    return seat;
  }

  /** All that says who can hold the relations of a person. */
  async holdersAround(person: string): Promise<HoldersAround> {
    const relations = await this.manager.findBy(relationTable, { person });
    const teams = relations.flatMap(({ team }) => (team === null ? [] : [team]));
    const rosters = await this.manager.findBy(rosterTable, { team: In(teams) });
    const professionals = [...relations, ...rosters].flatMap(({ professional }) => professional ?? []);
    const parties = await this.manager.findBy(knownPartyTable, { kind: 'PROFESSIONAL', id: In(professionals) });
    return { relations, rosters, parties };
  }

  private async load(person: string, id: string): Promise<Seat> {
    const around = await this.holdersAround(person);
    const relation = around.relations.find((each) => each.id === id);
    const actor = (relation && standInFor(relation, around, this.source.clock.now())) ?? ANONYMOUS;
    return { actor, purpose: defaultPurpose(actor), look: { person, relation: id } };
  }
}

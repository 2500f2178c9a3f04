import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import { liveRelations } from '../../../consent/decide';
import { NO_FACTS } from '../../../consent/facts';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable, rosterTable } from './relation.table';

/** Relations seen from the asker's side: whom they have to do with, themselves. */
export class RelationStore {
  private readonly manager: EntityManager;

  constructor(source: StoreSource) {
    this.manager = source.manager;
  }

  /** The persons the actor has a live relation with now, by key in a stable order. Their own relations need no permit. */
  async personsOf(actor: Actor, now: Date): Promise<readonly string[]> {
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return [];
    const rosters = actor.kind === 'PROFESSIONAL' ? await this.manager.findBy(rosterTable, { professional: actor.id }) : [];
    const relations = await this.manager.find(relationTable, {
      where:
        actor.kind === 'PERSON'
          ? { member: actor.id }
          : [
              { organisation: actor.organisation, professional: actor.id },
              { organisation: actor.organisation, professional: IsNull(), team: IsNull(), member: IsNull() },
              ...rosters.map(({ team }) => ({ organisation: actor.organisation, team })),
            ],
    });
    const persons = new Set(relations.map((relation) => relation.person));
    return [...persons]
      .filter((person) => liveRelations(actor, person, { ...NO_FACTS, relations, rosters }, now).length > 0)
      .sort();
  }
}

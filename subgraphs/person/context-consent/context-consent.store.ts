import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../../consent/actor';
import { liveRelations } from '../../../consent/decide';
import { NO_FACTS } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { relationTable } from '../relation/relation.table';
import { contextConsentTable } from './context-consent.table';
import type { ContextConsentRow } from './context-consent.table';

/** What people around a person agreed to have shared of themselves. Written inside an act that counts it in the epoch. */
export class ContextConsentStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** What was agreed around a person that the permit opens, the newest first. */
  async around(permit: Permit<'CONSENT', 'READ'>): Promise<readonly ContextConsentRow[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const rows = await this.of({ person: permit.person });
    return rows.filter(({ person, contextPerson }) =>
      covers(permit.rows, { heldBy: person, author: contextPerson, parties: [] }),
    );
  }

  /** What the actor agreed to themselves around a person: theirs to say and to read, so no permit is asked. */
  ofActor({ id: contextPerson }: PersonActor, person: string): Promise<readonly ContextConsentRow[]> {
    return this.of({ person, contextPerson });
  }

  /** Whether the actor is around the person now, and so can be somebody whom a record of theirs is about. */
  async isAround(actor: PersonActor, person: string): Promise<boolean> {
    const relations = await this.manager.findBy(relationTable, { person, member: actor.id });
    return liveRelations(actor, person, { ...NO_FACTS, relations }, this.source.clock.now()).length > 0;
  }

  async add(
    { id: contextPerson }: PersonActor,
    person: string,
    stated: { readonly categories: readonly Category[]; readonly until: Date | null },
  ): Promise<ContextConsentRow> {
    const now = this.source.clock.now();
    const said = { id: randomUUID(), person, contextPerson, from: now, recordedAt: now, withdrawnAt: null, version: 1 };
    const row: ContextConsentRow = { ...said, ...stated };
    await this.manager.insert(contextConsentTable, row as never);
    return row;
  }

  async withdraw({ id, person, version }: ContextConsentRow): Promise<void> {
    const withdrawnAt = this.source.clock.now();
    await this.manager.update(contextConsentTable, { id, person }, { withdrawnAt, version: version + 1 });
  }

  private of(where: { readonly person: string; readonly contextPerson?: string }): Promise<ContextConsentRow[]> {
    return this.manager.find(contextConsentTable, { where, order: { recordedAt: 'DESC', id: 'ASC' } });
  }
}

import DataLoader from 'dataloader';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import { liveRelations } from '../../../consent/decide';
import { NO_FACTS, isLive } from '../../../consent/facts';
import type { RosterEntry } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { StoreSource } from '../../kit/subgraph-definition';
import { Keeper } from './keeper.rules';
import { relationTable, rosterTable } from './relation.table';
import type { RelationRow } from './relation.table';

/** What the person writes in which they name who is around them. */
const NAMING = ['CRISIS_CARD', 'LIFE_STORY'] as const;
export type NamingPermit = { [C in (typeof NAMING)[number]]: Permit<C, 'CONTRIBUTE'> }[(typeof NAMING)[number]];

/** Who has to do with whom: seen from the asker's side, and around one person. */
export class RelationStore {
  private readonly manager: EntityManager;
  private readonly byPerson: DataLoader<string, readonly RelationRow[]>;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.byPerson = new DataLoader((persons) => this.loadAround(persons));
  }

  /** The relations around a person that the permit opens, also those that have ended, the oldest first. */
  async around(permit: Permit<'CARE_NETWORK', 'READ'>): Promise<readonly RelationRow[]> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'READ');
    const rows = await this.byPerson.load(permit.person);
    return rows.filter((row) => covers(permit.rows, stakeOf(row)));
  }

  /** Every relation around a person and the rosters of the teams among them, to say what a grant of theirs can open. */
  async reachedByConsent(
    permit: Permit<'CONSENT'> | Keeper,
  ): Promise<{ readonly relations: readonly RelationRow[]; readonly rosters: readonly RosterEntry[] }> {
    assertMaySay(permit);
    const relations = await this.byPerson.load(permit.person);
    const teams = relations.flatMap(({ team }) => (team === null ? [] : [team]));
    return { relations, rosters: await this.manager.findBy(rosterTable, { team: In(teams) }) };
  }

  /**
   * The persons the actor has a live relation with now, by key in a stable order. Their own relations need no permit.
   *
   * @param ofTeam only those with whom the team has to do that the actor acts for; nobody, where they act for none.
   */
  async personsOf(actor: Actor, now: Date, ofTeam = false): Promise<readonly string[]> {
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return [];
    const team = ofTeam && actor.kind === 'PROFESSIONAL' ? actor.team : undefined;
    if (ofTeam && team === undefined) return [];
    const rosters =
      actor.kind === 'PROFESSIONAL' ? await this.manager.findBy(rosterTable, { professional: actor.id }) : [];
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
    const counts = (relation: Pick<RelationRow, 'team'>): boolean => team === undefined || relation.team === team;
    return [...persons]
      .filter((person) => liveRelations(actor, person, { ...NO_FACTS, relations: relations.filter(counts), rosters }, now).length > 0)
      .sort();
  }

  /** The live relations the actor has with one person. Their own, so no permit is needed. */
  async ofActor(actor: Actor, person: string): Promise<readonly RelationRow[]> {
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return [];
    const rosters =
      actor.kind === 'PROFESSIONAL' ? await this.manager.findBy(rosterTable, { professional: actor.id }) : [];
    const relations = await this.byPerson.load(person);
    const live = liveRelations(actor, person, { ...NO_FACTS, relations, rosters }, this.source.clock.now());
    return relations.filter(({ id }) => live.some((relation) => relation.id === id));
  }

  /** The actor as somebody who may record what the person said; null for everybody else. */
  async keeperOf(actor: Actor, person: string): Promise<Keeper | null> {
    if (actor.kind !== 'PROFESSIONAL') return null;
    const now = this.source.clock.now();
    const rosters = await this.manager.findBy(rosterTable, { professional: actor.id, organisation: actor.organisation });
    const teams = rosters.filter((entry) => isLive(entry, now)).map(({ team }) => team);
    return Keeper.of(actor, person, await this.ofActor(actor, person), teams, CURRENT_POLICY);
  }

  /** Whether this natural person has, or ever had, a relation with the person. */
  async everMember(
    permit: Permit<'CONSENT'> | NamingPermit | Keeper,
    member: string,
  ): Promise<boolean> {
    if (permit instanceof Permit && NAMING.some((category) => category === permit.category)) {
      Permit.assertFits(permit, permit.category, 'CONTRIBUTE');
    } else {
      assertMaySay(permit as Permit<'CONSENT'> | Keeper);
    }
    const relations = await this.byPerson.load(permit.person);
    return relations.some((relation) => relation.member === member);
  }

  private async loadAround(persons: readonly string[]): Promise<readonly (readonly RelationRow[])[]> {
    const rows = await this.manager.find(relationTable, {
      where: { person: In([...persons]) },
      order: { from: 'ASC', id: 'ASC' },
    });
    return persons.map((person) => rows.filter((row) => row.person === person));
  }
}

/** Who says what others may see, or writes down that the person said it. */
function assertMaySay(by: Permit<'CONSENT'> | Keeper): void {
  if (by instanceof Keeper) return Keeper.assert(by);
  Permit.assertFits(by, 'CONSENT', by.action);
}

/** The person answers for their own network; whoever stands in it has a part in that one relation. */
function stakeOf({ person, organisation, professional, team, member }: RelationRow): Parameters<typeof covers>[1] {
  const parties = [organisation, professional, team, member].filter((party): party is string => party !== null);
  return { heldBy: person, author: person, parties };
}

import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { RosterEntry } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import type { StoreSource } from '../../kit/subgraph-definition';
import { accessRecordTable } from '../access-record/access-record.table';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { DecisionPointStore } from '../decision-point/decision-point.store';
import { factsToldOf } from '../decision-point/own-look.rules';
import { mandateTable } from '../mandate/mandate.table';
import { rosterTable } from '../relation/relation.table';
import { StandInStore } from '../relation/stand-in.store';
import type { Circle } from './consent-view.rules';

/** All that decisions about a person rest on, read for the person to see what follows from it. */
export class ConsentViewStore {
  private readonly manager: EntityManager;
  private readonly standIns: StandInStore;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.standIns = new StandInStore(source);
  }

  /** Null for a permit that does not open all that the person said. */
  async of(permit: Permit<'CONSENT', 'READ'>): Promise<Circle | null> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const { person, rows } = permit;
    if (!rows.everything) return null;
    const self = { kind: 'PERSON', id: person } as const;
    const known = (await new DecisionPointStore(this.manager).factsOf([person], self)).get(person);
    if (known === undefined || known.epoch === null) return null;
    const around = await this.standIns.holdersAround(person);
    const grantees = [...known.facts.grants, ...known.facts.refusals].map(({ grantee }) => grantee);
    const teams = grantees.flatMap((grantee) => (grantee.kind === 'TEAM' ? [grantee.ref] : []));
    const rosters = await this.rostersOf(
      [...teams, ...around.relations.flatMap(({ team }) => team ?? [])],
      around.relations.flatMap(({ professional }) => professional ?? []),
    );
    const mandates = await this.manager.findBy(mandateTable, { person });
    const facts = { ...known.facts, rosters, mandates };
    return { person, facts: factsToldOf(facts, this.source.clock.now()), around: { ...around, rosters } };
  }

  /** One line of the person's record of access; null when it is not theirs. */
  async line(permit: Permit<'ACCESS_RECORDS', 'READ'>, id: string): Promise<AccessRecordRow | null> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    if (!permit.rows.everything) return null;
    return this.manager.findOneBy(accessRecordTable, { person: permit.person, id });
  }

  private rostersOf(teams: readonly string[], professionals: readonly string[]): Promise<readonly RosterEntry[]> {
    return this.manager.findBy(rosterTable, [{ team: In([...teams]) }, { professional: In([...professionals]) }]);
  }
}

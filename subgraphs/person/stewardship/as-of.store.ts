import type { Facts } from '../../../consent/facts';
import type { StoreSource } from '../../kit/subgraph-definition';
import { AUDITED_CATEGORIES, StewardScope } from '../access-record/access-record.rules';
import { accessRecordTable } from '../access-record/access-record.table';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { DecisionPointStore, inOneState } from '../decision-point/decision-point.store';
import { incapacityTable, mandateTable } from '../mandate/mandate.table';
import { withoutWhatOpens } from '../restore-guard/restore-guard.rules';
import { RestoreGuardStore } from '../restore-guard/restore-guard.store';
import { actorOfLine, asRecordedBy, replay } from './replay.rules';
import type { Replay } from './replay.rules';

/** What stood in the record at an instant, and what was decided on it. */
export class AsOfStore {
  constructor(private readonly source: StoreSource) {}

  /** The facts about one person as recorded by an instant, rosters and mandates of nobody in particular left out. */
  async factsAsOf(scope: StewardScope, person: string, instant: Date): Promise<Facts> {
    StewardScope.assert(scope);
    const { facts, mandates } = await inOneState(this.source.manager, async (manager) => {
      const known = await new DecisionPointStore(manager).factsOf([person], { kind: 'ANONYMOUS' }, 'IGNORE');
      // Decisions load these only for who says that they act for the person.
      const mandates = await manager.findBy(mandateTable, { person });
      const incapacities = await manager.findBy(incapacityTable, { person });
      return { facts: known.get(person)!.facts, mandates: { mandates, incapacities } };
    });
    return asRecordedBy({ ...facts, ...mandates }, instant);
  }

  /** A line within the steward's scope, by its id and instant; null for any other. */
  async line(scope: StewardScope, id: string, at: Date): Promise<AccessRecordRow | null> {
    StewardScope.assert(scope);
    const line = await this.source.manager.findOneBy(accessRecordTable, { id, at });
    if (line === null || (scope.organisation !== null && line.organisation !== scope.organisation)) return null;
    return line.category === null || AUDITED_CATEGORIES.includes(line.category) ? line : null;
  }

  /** Decides again what the line says was decided. */
  async replay(scope: StewardScope, line: AccessRecordRow): Promise<Replay> {
    StewardScope.assert(scope);
    const person = line.person!;
    const { facts, wasHeld } = await inOneState(this.source.manager, async (manager) => {
      const known = await new DecisionPointStore(manager).factsOf([person], actorOfLine(line) ?? { kind: 'ANONYMOUS' }, 'IGNORE');
      const guard = new RestoreGuardStore({ manager, clock: this.source.clock });
      return { facts: known.get(person)!.facts, wasHeld: await guard.wasHeld(person, line.at) };
    });
    return replay(line, wasHeld ? withoutWhatOpens(facts) : facts);
  }
}

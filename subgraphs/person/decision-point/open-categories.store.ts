import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../../../consent/decide';
import { visibleCategories } from '../../../consent/visible';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category } from '../../../consent/vocabulary';
import { isAboutSelf } from '../../../shared/decision-api';
import type { Asker } from '../../../shared/decision-api';
import { KringError } from '../../../shared/errors';
import type { StoreSource } from '../../kit/subgraph-definition';
import { lineOf } from '../access-record/access-record.rules';
import type { Asked } from '../access-record/access-record.rules';
import { StandInStore } from '../relation/stand-in.store';
import { DecisionPointStore, inOneState } from './decision-point.store';
import { LeaseStore } from './lease.store';
import { asLooked, factsInView, toldLater } from './own-look.rules';

/** What of one person is open. */
export interface OpenCategories {
  /** The decision on every category; null for somebody the asker has nothing to do with. */
  readonly decisions: ReadonlyMap<Category, Decision> | null;
  /** State of the person’s consent that it was decided on; null for somebody Kring does not know. */
  readonly epoch: string | null;
}

/**
 * What somebody may see of a person. It decides as the decision point does, in one snapshot and written down before it
 * is answered; as one line per person, since it was one question and showed nothing of what is there.
 */
export class OpenCategoriesStore {
  private readonly manager: EntityManager;
  private loader: DataLoader<string, OpenCategories> | undefined;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /**
   * @param asker the same for every call on one store: stores live no longer than a request.
   * @throws {KringError} DECISION_UNAVAILABLE when it cannot be decided or written down.
   */
  of(person: string, asker: Asker): Promise<OpenCategories> {
    this.loader ??= new DataLoader((persons) => this.decideAll(persons, asker));
    return this.loader.load(person);
  }

  private async decideAll(persons: readonly string[], asker: Asker): Promise<readonly OpenCategories[]> {
    const now = this.source.clock.now();
    try {
      return await inOneState(this.manager, async (manager) => {
        const store = new DecisionPointStore(manager);
        const seat = await new StandInStore({ manager, clock: this.source.clock }).seatOf(asker.actor, asker.purpose);
        const { actor, purpose } = seat;
        const known = await store.factsOf(persons, actor);
        const decided = persons.map((person) => {
          const { facts, epoch } = known.get(person)!;
          const view = factsInView(seat, facts, now);
          const decisions = visibleCategories(actor, purpose, 'READ', person, view, now, CURRENT_POLICY);
          const isInView = seat.look === null || seat.look.person === person;
          const standing = epoch !== null && isInView && [...decisions.values()].some((decision) => decision.standing);
          const disclosedFrom = toldLater(actor, person, facts, [], now);
          return { person, epoch, answer: standing ? decisions : null, disclosedFrom };
        });
        const opened = decided.flatMap(({ person, epoch, answer }) =>
          answer === null || isAboutSelf(asker.actor, person) ? [] : [{ person, epoch }],
        );
        await new LeaseStore(manager).grant(asker, opened);
        await store.record(
          decided.map(({ person, epoch, answer, disclosedFrom }) => {
            const asked: Asked = {
              person,
              category: null,
              action: 'READ',
              fields: ['Person.access'],
              outcome: answer === null ? 'DENY' : 'PERMIT',
              layer: actor.kind === 'PERSON' && actor.id === person ? 'OWN' : 'RELATION',
              decidedBy: [],
              ownRecords: false,
              policyVersion: CURRENT_POLICY.version,
              epoch,
              disclosedFrom,
            };
            return lineOf(randomUUID(), ...asLooked(seat, asker, asked), now);
          }),
        );
        return decided.map(({ answer, epoch }) => ({ decisions: answer, epoch }));
      });
    } catch {
      throw new KringError('DECISION_UNAVAILABLE');
    }
  }
}

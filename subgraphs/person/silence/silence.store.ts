import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { decide } from '../../../consent/decide';
import { isLive } from '../../../consent/facts';
import type { Facts } from '../../../consent/facts';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category } from '../../../consent/vocabulary';
import type { Asker } from '../../../shared/decision-api';
import type { StoreSource } from '../../kit/subgraph-definition';
import { SayingStore } from '../consent/consent.store';
import { DecisionPointStore } from '../decision-point/decision-point.store';
import { CATEGORY_OF_DETAIL, detailTypesOf } from '../register/register.rules';
import type { HiddenDetail } from '../register/register.rules';
import { silenceTable } from './silence.table';
import type { SilenceRow } from './silence.table';

/** Of whom the person wants that they do not notice what is withheld from them. */
export class SilenceStore extends SayingStore<SilenceRow> {
  constructor(source: StoreSource) {
    super(source, silenceTable, {});
  }
}

/**
 * What the register must not mention to an asker: a row of it that everybody may see, about a record that is withheld
 * from this one without a word. It asks the rule and records nothing, since nothing is shown by it.
 */
export class UnspokenDetailStore {
  private readonly manager: EntityManager;
  private loader: DataLoader<string, readonly HiddenDetail[]> | undefined;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** @param asker the same for every call on one store: stores live no longer than a request. */
  of(person: string, asker: Pick<Asker, 'actor' | 'purpose'>): Promise<readonly HiddenDetail[]> {
    this.loader ??= new DataLoader((persons) => this.load(persons, asker));
    return this.loader.load(person);
  }

  private async load(persons: readonly string[], asker: Pick<Asker, 'actor' | 'purpose'>): Promise<readonly (readonly HiddenDetail[])[]> {
    const now = this.source.clock.now();
    const keeping = await this.manager.query<{ person: string; categories: Category[] }[]>(
      `SELECT person, categories FROM silence
        WHERE person = ANY($1) AND from_at <= $2 AND (until_at IS NULL OR until_at > $2)
          AND (withdrawn_at IS NULL OR withdrawn_at > $2)`,
      [persons, now],
    );
    const asked = persons.filter(
      (person) => mayBeUnspoken(keeping.filter((silence) => silence.person === person).flatMap(({ categories }) => categories)).length > 0,
    );
    if (asked.length === 0) return persons.map(() => []);
    const known = await new DecisionPointStore(this.manager).factsOf(asked, asker.actor);
    return persons.map((person) => {
      const found = known.get(person);
      return found ? unspokenIn(found.facts, person, asker, now) : [];
    });
  }
}

/** What must not be mentioned to the asker, of facts that are known: see UnspokenDetailStore. */
export function unspokenIn(
  facts: Facts,
  person: string,
  { actor, purpose }: Pick<Asker, 'actor' | 'purpose'>,
  now: Date,
): readonly HiddenDetail[] {
  const named = facts.silences.filter((silence) => isLive(silence, now)).flatMap(({ categories }) => categories);
  return mayBeUnspoken(named).flatMap((category) => {
    const decision = decide({ actor, purpose, action: 'READ', person, category }, facts, now, CURRENT_POLICY);
    if (!decision.silent) return [];
    return detailTypesOf(category).map((detailType) => ({ detailType, rows: decision.rows }));
  });
}

/** @param named categories that the person wants to go unnoticed by somebody. */
function mayBeUnspoken(named: readonly Category[]): readonly Category[] {
  return [...new Set(Object.values(CATEGORY_OF_DETAIL))].filter((category) => named.includes(category) || CURRENT_POLICY.alwaysSilent.has(category));
}

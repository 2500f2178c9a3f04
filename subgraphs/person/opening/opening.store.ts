import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import { decide } from '../../../consent/decide';
import type { CardActivation, Override } from '../../../consent/facts';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category, Purpose } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { DecisionPointStore } from '../decision-point/decision-point.store';
import { toldLater } from '../decision-point/own-look.rules';

/** An override or an opened crisis card, as far as it opens something to one asker now. */
export interface OpeningTo {
  readonly kind: 'OVERRIDE' | 'CARD';
  readonly id: string;
  readonly person: string;
  /** What it opens to the asker, which may be less than it names. */
  readonly categories: readonly Category[];
  readonly from: Date;
  readonly until: Date;
  /** From when the person may find in their record that this was looked at; null for at once. */
  readonly disclosedFrom: Date | null;
}

/** Which overrides and opened crisis cards open something to an asker now: what the rule says, and not who is named. */
export class OpeningStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** Of all persons, by person and start. Only who asks is told, so no permit is asked. */
  async to(actor: Actor, purpose: Purpose): Promise<readonly OpeningTo[]> {
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return [];
    const now = this.source.clock.now();
    const rows = await this.manager.query<{ readonly person: string }[]>(
      `SELECT DISTINCT person FROM (
         SELECT person, jsonb_build_array(recipient) AS recipients, until_at FROM secrecy_override WHERE withdrawn_at IS NULL
         UNION ALL
         SELECT person, recipients, until_at FROM card_activation WHERE withdrawn_at IS NULL) AS opened
        WHERE until_at > $1 AND EXISTS (
          SELECT FROM jsonb_array_elements(recipients) AS named(recipient)
           WHERE recipient->>'ref' = $2 OR recipient->>'ref' = $3
              OR (recipient->>'kind' = 'TEAM' AND EXISTS (
                SELECT FROM team_roster t WHERE t.team::text = recipient->>'ref' AND t.professional::text = $2)))
        ORDER BY person`,
      [now, actor.id, actor.kind === 'PROFESSIONAL' ? actor.organisation : null],
    );
    return this.of(rows.map(({ person }) => person), actor, purpose);
  }

  /** Of these persons. */
  async of(persons: readonly string[], actor: Actor, purpose: Purpose): Promise<readonly OpeningTo[]> {
    const now = this.source.clock.now();
    const known = persons.length === 0 ? null : await new DecisionPointStore(this.manager).factsOf(persons, actor);
    return persons.flatMap((person) => {
      const { facts } = known!.get(person)!;
      const opened = (opening: Override | CardActivation): readonly Category[] =>
        opening.categories.filter((category) => {
          const { layer, decidedBy } = decide({ actor, purpose, action: 'READ', person, category }, facts, now, CURRENT_POLICY);
          return layer === 'OVERRIDE' && decidedBy.includes(opening.id);
        });
      return [...facts.overrides, ...facts.activations]
        .flatMap((opening): OpeningTo[] => {
          const { id, from, until } = opening;
          const categories = until === null ? [] : opened(opening);
          if (until === null || categories.length === 0) return [];
          const kind = 'recipients' in opening ? 'CARD' : 'OVERRIDE';
          const disclosedFrom = toldLater(actor, person, facts, [id], now);
          return [{ kind, id, person, categories, from, until, disclosedFrom }];
        })
        .sort((a, b) => Number(a.from) - Number(b.from) || (a.id < b.id ? -1 : 1));
    });
  }
}

import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import { decide } from '../../../consent/decide';
import { isWithinCeiling } from '../../../consent/visible';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Purpose } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import { localDate } from '../../../shared/local-date';
import { DUE_CATEGORIES } from '../../../shared/register-api';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import { prepared } from '../../kit/prepared-rows';
import type { StoreSource } from '../../kit/subgraph-definition';
import { DecisionPointStore, inOneState } from '../decision-point/decision-point.store';
import { RULES_PER_PERSON } from '../due-item/due-item.rules';
import { dueCategoriesOf, isHidden, listsKeptBy } from '../register/register.rules';
import { notOfOtherLists, notOfOtherTables } from '../register/register.store';
import { RelationStore } from '../relation/relation.store';
import { unspokenIn } from '../silence/silence.store';
import { NOTHING_STANDS, comparePlaces, placeIn, reaches, standingOf } from './caseload.rules';
import type { CaseloadOrder, RegisterSum, Standing } from './caseload.rules';

/** Who asks for their caseload, and from where they look. */
export interface CaseloadAsker {
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly now: Date;
}

/** Which part of a caseload, and in which order. */
export interface CaseloadPart {
  readonly order: CaseloadOrder;
  /** Only those whom the team that the asker acts for has in care. */
  readonly ofTeam: boolean;
}

interface Placed {
  readonly person: string;
  readonly place: readonly (string | number)[];
  /** Of the state of their consent that the place rests on; undefined for an order that looks at nothing. */
  readonly epoch: string | null | undefined;
}

/** What an order looks at of one person, and on which state of their consent. */
interface Looked {
  readonly standing: Standing;
  readonly epoch: string | null;
}

const EPOCHS = { name: 'epochs', text: 'SELECT person, epoch::text AS epoch FROM consent_epoch WHERE person = ANY ($1)' } as const;

/** How often an order is looked at anew because it changed meanwhile, before nothing can be said now. */
const MOST_TRIES = 3;

/** Whom the asker may see now, page by page. */
export class CaseloadStore {
  private readonly manager: EntityManager;
  private readonly relations: RelationStore;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.relations = new RelationStore(source);
  }

  /**
   * @param recognise turns a key into a person, or null when the decision point does not know them.
   * @throws {KringError} BAD_USER_INPUT for a page size out of bounds or a cursor that is not of this asker's list in
   *   this order.
   */
  async page<Node>(
    asker: CaseloadAsker,
    page: PageArgs,
    { order, ofTeam }: CaseloadPart,
    recognise: (person: string) => Promise<Node | null>,
  ): Promise<Connection<Node>> {
    assertPageSize(page.first);
    const { actor, now } = asker;
    const part = `${order === 'KEY' ? '' : `/${order}`}${ofTeam ? '/team' : ''}`;
    const list = `caseload/${actor.kind === 'ANONYMOUS' ? '' : actor.id}${part}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const persons = await this.relations.personsOf(actor, now, ofTeam);
    for (let tries = 1; ; tries += 1) {
      const ahead = (await this.placed(persons, asker, order))
        .filter(({ place }) => after === null || comparePlaces(place, after) > 0)
        .toSorted((a, b) => comparePlaces(a.place, b.place));
      const shown = ahead.slice(0, page.first);
      const nodes = await Promise.all(shown.map(({ person }) => recognise(person)));
      // The order was looked at before anybody was leased: who took something back meanwhile stands elsewhere now. Of those
      // beyond the page nothing is said but that they come later, and so does whoever takes something back.
      if (await this.areAsTheyWere(shown)) {
        return this.connection(shown, nodes, list, { hasNextPage: ahead.length > shown.length, hasPreviousPage: after !== null });
      }
      if (tries === MOST_TRIES) throw new KringError('DECISION_UNAVAILABLE');
    }
  }

  private connection<Node>(
    shown: readonly Placed[],
    nodes: readonly (Node | null)[],
    list: string,
    more: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
  ): Connection<Node> {
    const edges = shown.flatMap(({ place }, index) => {
      const node = nodes[index];
      return node == null ? [] : [{ node, cursor: this.source.cursors.encode(list, place) }];
    });
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        ...more,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** Where each of them stands in the order, as of now. */
  private async placed(persons: readonly string[], asker: CaseloadAsker, order: CaseloadOrder): Promise<readonly Placed[]> {
    const looked = order === 'KEY' ? new Map<string, Looked>() : await this.standingsOf(persons, asker);
    const today = localDate(asker.now);
    return persons.map((person) => {
      const { standing = NOTHING_STANDS, epoch } = looked.get(person) ?? {};
      return { person, place: [...placeIn(order, standing, today), person], epoch };
    });
  }

  /** Whether nobody’s consent changed since their place was looked for: on one state of it everything is decided alike. */
  private async areAsTheyWere(shown: readonly Placed[]): Promise<boolean> {
    const rested = shown.filter(({ epoch }) => epoch !== undefined);
    if (rested.length === 0) return true;
    const standing = await prepared<{ person: string; epoch: string }>(this.manager, EPOCHS, [rested.map(({ person }) => person)]);
    const epochs = new Map(standing.map(({ person, epoch }) => [person, epoch]));
    return rested.every(({ person, epoch }) => (epochs.get(person) ?? null) === epoch);
  }

  /**
   * What there is of these persons for an order to look at, and only what the asker may see of each: else the order
   * would tell what was withheld. It asks the rule and records nothing; what rests on it is asked again, and recorded,
   * of whoever is shown. One statement beside the facts, whatever the number of persons.
   */
  private async standingsOf(
    persons: readonly string[],
    { actor, purpose, now }: CaseloadAsker,
  ): Promise<ReadonlyMap<string, Looked>> {
    // Who looks through somebody else's eyes looks at themselves alone.
    if (persons.length === 0 || (actor.kind === 'PERSON' && actor.asSeenBy !== undefined)) return new Map();
    const categories = DUE_CATEGORIES.filter((category) => isWithinCeiling(actor, category, CURRENT_POLICY));
    const keeper = listsKeptBy(actor);
    const { known, sums } = await inOneState(this.manager, async (manager) => ({
      known: await new DecisionPointStore(manager).factsOf(persons, actor),
      sums: await manager.query<RegisterSum[]>(
        `SELECT t.person_id AS "personId", t.category, t.held_by AS "heldBy", t.author, t.parties,
                t.detail_type AS "detailType", max(t.recorded_at) AS "changedAt",
                (min(t.due_on) FILTER (WHERE t.done_on IS NULL AND t.until_date IS NULL
                   AND NOT (coalesce(t.rule, '') = ANY($5))))::text AS "dueOn",
                (max(t.due_on) FILTER (WHERE t.done_on IS NULL AND t.until_date IS NULL
                   AND t.rule = ANY($5)))::text AS "dueAnewOn",
                (count(*) FILTER (WHERE t.kind = 'RISK' AND t.done_on IS NULL AND t.until_date IS NULL))::int AS risks,
                (min(t.on_date) FILTER (WHERE t.kind = 'WAITING' AND t.until_date IS NULL
                   AND t.held_by = CAST($3 AS uuid)))::text AS "waitingSince"
           FROM register_entry t
          WHERE t.person_id = ANY($1) AND t.category = ANY($2) AND ${notOfOtherLists('$3')} AND ${notOfOtherTables('$6')}
            AND (t.lapses_on IS NULL OR t.lapses_on > $4)
          GROUP BY t.person_id, t.category, t.held_by, t.author, t.parties, t.detail_type`,
        [persons, categories, keeper, localDate(now), RULES_PER_PERSON, takingPartAs(actor)],
      ),
    }));
    return new Map(
      persons.map((person) => {
        const { facts, epoch } = known.get(person)!;
        const hidden = unspokenIn(facts, person, { actor, purpose }, now);
        const opened = new Map(
          categories.map((category) => [
            category as string,
            decide({ actor, purpose, action: 'READ', person, category }, facts, now, CURRENT_POLICY).rows,
          ]),
        );
        const isOpen = (sum: RegisterSum): boolean => dueCategoriesOf(sum).every((category) => reaches(opened.get(category), sum));
        const seen = sums.filter(
          (sum) => sum.personId === person && epoch !== null && isOpen(sum) && !isHidden(sum, hidden),
        );
        return [person, { standing: standingOf(seen), epoch }] as const;
      }),
    );
  }
}

/** Under which ids somebody takes part in a meeting; null for who stands beside the person or in their place. */
function takingPartAs(actor: Actor): readonly string[] | null {
  if (actor.kind === 'PERSON') return actor.actingFor === undefined ? [actor.id] : null;
  return actor.kind === 'PROFESSIONAL' ? [actor.id, actor.organisation] : [];
}

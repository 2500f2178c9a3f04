import type { GraphQLError } from 'graphql';
import type { Category } from '../../consent/vocabulary';
import { decodeId, decodePersonId } from '../../shared/ids';
import { MOST_PLANNED_CELLS, MOST_REPRESENTATIONS } from '../../shared/planned-decisions';
import type { AskedPart, LeftOut } from '../../shared/planned-decisions';
import { askedCategories } from '../../shared/selected-categories';
import type { AskedOfPersons } from './asked-of-persons';
import type { JsonObject } from './json';

/** What the gateway withholds itself, of a person whom a partner was not asked about. */
export interface WithheldInPlan {
  readonly person: string;
  readonly category: Category;
  readonly fields: readonly string[];
}

/** One fetch, as it is put to the decision point. */
export interface AskedFetch {
  readonly subgraph: string;
  readonly parts: readonly AskedPart[];
}

/** What was decided of one fetch; undefined where the partner asks for itself. */
export interface DecidedFetch {
  readonly leftOut: readonly LeftOut[];
  /** What goes with the body, as JSON; undefined when the lease on it is as good as over. */
  readonly handedOn: () => string | undefined;
}

/** How consent is asked for the requests of a gateway before a partner is. */
export interface ConsentInPlan<Context> {
  /** Whether it is asked for this request at all, or each partner asks for itself. */
  readonly isAskedFor: (context: Context) => boolean;
  /** Whoever asks, where that is a natural person: the person that they are. */
  readonly askerOf: (context: Context) => string | undefined;
  /** Categories that can never open to who asks are no part of a list whose rows have one each. */
  readonly isAskable: (context: Context, category: Category) => boolean;
  /** Asks for all of them at once. Rejects when nothing was decided. */
  readonly ask: (context: Context, operationName: string | undefined, fetches: readonly AskedFetch[]) => Promise<readonly (DecidedFetch | undefined)[]>;
  readonly withhold: (context: Context, cells: readonly WithheldInPlan[]) => void;
  /** Said in the place of what this partner would have answered, when nothing could be decided. */
  readonly unavailable: (subgraph: string) => GraphQLError;
}

/** What a fetch asks about persons, known when it is compiled. */
export interface FetchConsent {
  readonly subgraph: string;
  readonly asked: readonly AskedOfPersons[];
}

/** About whom each field of a fetch asks, in the order of the fields; and after which parts of the first fetch. */
export interface AboutWhom {
  readonly fetch: FetchConsent;
  readonly persons: readonly (readonly string[])[];
  readonly after?: readonly (readonly number[])[];
  /** Those of the root lead to the person, and cannot leave them out. */
  readonly isRoot?: boolean;
}

/** Consent for one client request: asked once for all fetches of which it is known whom they are about. */
export class RequestConsent<Context> {
  private readonly decided = new Map<FetchConsent, Promise<Decision | undefined>>();

  constructor(
    private readonly consent: ConsentInPlan<Context>,
    private readonly context: Context,
    private readonly operationName: string | undefined,
  ) {}

  get asker(): string | undefined {
    return this.consent.askerOf(this.context);
  }

  isDecided(fetch: FetchConsent): boolean {
    return this.decided.has(fetch);
  }

  /** Asks for all of these in one request. */
  askTogether(about: readonly AboutWhom[]): void {
    const planned = about.map((each) => ({ ...each, ...this.partsOf(each) }));
    const asking = planned.filter(({ parts }) => parts.length > 0);
    const cells = asking.reduce((count, { parts }) => count + cellsIn(parts), 0);
    if (asking.length === 0 || cells > MOST_PLANNED_CELLS) return;
    const answers = this.consent.ask(this.context, this.operationName, asking.map(({ fetch, parts }) => ({ subgraph: fetch.subgraph, parts })));
    asking.forEach(({ fetch, fields }, index) => {
      const decision = answers.then((decided) => decided[index] && new Decision(decided[index], fetch, fields));
      // Whoever waits for it is told; a fetch that is never sent waits for nothing.
      decision.catch(() => undefined);
      this.decided.set(fetch, decision);
    });
  }

  /** @throws GraphQLError when nothing could be decided. */
  async decisionOn(fetch: FetchConsent): Promise<Decision | undefined> {
    try {
      return await this.decided.get(fetch);
    } catch {
      throw this.consent.unavailable(fetch.subgraph);
    }
  }

  withhold(cells: readonly WithheldInPlan[]): void {
    if (cells.length > 0) this.consent.withhold(this.context, cells);
  }

  /** The parts of which somebody is known, and which field of the fetch each is. */
  private partsOf({ fetch, persons, after, isRoot }: AboutWhom): { readonly parts: readonly AskedPart[]; readonly fields: readonly number[] } {
    const parts: AskedPart[] = [];
    const fields: number[] = [];
    fetch.asked.forEach(({ selected, nothingBut }, field) => {
      const known = persons[field] ?? [];
      if (known.length === 0) return;
      const asked = askedCategories(selected, (category) => this.consent.isAskable(this.context, category));
      const categories = [...asked].map(([category, coordinates]) => ({ category, fields: [...coordinates] }));
      fields.push(field);
      parts.push({
        persons: [...known],
        categories: categories.length > 0 ? categories : [{ category: null, fields: [] }],
        leavesOut: isRoot ? 'NOBODY' : nothingBut === undefined ? 'STRANGERS' : 'SHUT',
        ...(after?.[field] && { after: [...after[field]] }),
      });
    });
    return { parts, fields };
  }
}

/** What was decided of one fetch, by the fields that asked. */
export class Decision {
  private readonly leftOut: ReadonlyMap<string, LeftOut>;

  constructor(
    private readonly decided: DecidedFetch,
    private readonly fetch: FetchConsent,
    fields: readonly number[],
  ) {
    this.leftOut = new Map(decided.leftOut.map((each) => [`${fields[each.part]}|${each.person}`, each]));
  }

  get handedOn(): string | undefined {
    return this.decided.handedOn();
  }

  isLeftOut(field: number, person: string): boolean {
    return this.leftOut.has(`${field}|${person}`);
  }

  /** What a partner would have told to be withheld of somebody it was not asked about. */
  withheldOf(field: number, person: string): readonly WithheldInPlan[] {
    const { withheld = [] } = this.leftOut.get(`${field}|${person}`) ?? {};
    const { nothingBut } = this.fetch.asked[field]!;
    return withheld.flatMap((category) => {
      const fields = nothingBut?.get(category);
      return fields ? [{ person, category, fields }] : [];
    });
  }
}

/** About whom a representation is: a key carries its person. */
export function personIn(representation: JsonObject): string | undefined {
  const { __typename: typename, id } = representation;
  if (typeof typename !== 'string' || typeof id !== 'string') return undefined;
  const key = typename === 'Person' ? undefined : decodeId(id);
  return typename === 'Person' ? decodePersonId(id) : key?.type === typename ? key.person : undefined;
}

/** Whether so many may be asked about in one request; a partner refuses more of them unread. */
export function mayBeAsked(representations: number): boolean {
  return representations > 0 && representations <= MOST_REPRESENTATIONS;
}

function cellsIn(parts: readonly AskedPart[]): number {
  return parts.reduce((count, { persons, categories }) => count + persons.length * categories.length, 0);
}

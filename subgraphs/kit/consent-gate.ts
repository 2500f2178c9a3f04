import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Permit } from '../../consent/permit';
import { isEmpty, isWhole } from '../../consent/rows';
import { isWithinCeiling } from '../../consent/visible';
import { CURRENT_POLICY } from '../../consent/visibility';
import { ACTIONS } from '../../consent/vocabulary';
import type { Action, Category } from '../../consent/vocabulary';
import type { Clock } from '../../shared/clock';
import { isAboutSelf, isLeased } from '../../shared/decision-api';
import type { AskDecisions, Asker, DecisionAnswer } from '../../shared/decision-api';
import { KringError } from '../../shared/errors';
import type { SealedDecision } from '../../shared/identity/decision-envelope';
import { LEASE_MS } from '../../shared/lease-api';
import { Leases } from '../../shared/leases';
import { coordinateOf, protectedSelections } from './selected-categories';

/** One thing that was withheld. Says that, never why: a reason would itself be about the person. */
export interface WithheldCell {
  readonly person: string;
  readonly category: Category;
  readonly fields: readonly string[];
  /** Some records of the category are shown, others not. */
  readonly partial: boolean;
}

interface Question {
  readonly person: string;
  readonly category: Category | null;
  readonly action: Action;
}

/** Takes note of what an answer rests on. */
interface Resting {
  readonly restsOn: (states: readonly RestingState[], action?: Action) => void;
}

/** A state of consent that an answer rests on; no epoch for somebody Kring does not know. */
interface RestingState {
  readonly person: string;
  readonly epoch: string | null;
  /** Something was opened on it. */
  readonly held: boolean;
}

/** What the decision point told this subgraph by way of the gateway, before it asked. */
export interface ToldDecisions {
  readonly cells: readonly SealedDecision[];
  /** Ticks at which the lease on them ends. */
  readonly endsAt: number;
}

/**
 * Asks the decision point and issues permits, for one subgraph request. Everything that the operation will need of a
 * person is asked in one go when that person first comes into view, so N persons cost one decision request.
 */
export class ConsentGate {
  /** The leases behind what was opened so far for reading. */
  readonly leases = new Leases();
  /** The same for what was opened for contributing: they must stand when the act commits, not when it is answered. */
  private acting = new Leases();
  private loader = this.newLoader();
  private readonly fields = new Map<string, Set<string>>();
  private told: { readonly endsAt: number; readonly byKey: ReadonlyMap<string, SealedDecision> } | undefined;
  private readonly withheldCells = new Map<string, { question: Question; fields: Set<string>; partial: boolean }>();

  constructor(
    private readonly asker: Asker,
    private readonly ask: AskDecisions,
    private readonly onUnavailable: (error: unknown) => void,
    private readonly clock: Pick<Clock, 'ticks'>,
    told?: ToldDecisions,
  ) {
    this.told = told && { endsAt: told.endsAt, byKey: new Map(told.cells.map((cell) => [keyOf(cell), cell])) };
  }

  /** Under which its leases stand. */
  get holder(): string {
    return this.asker.holder ?? this.asker.requestId;
  }

  /** As whom who asks has written what they wrote. */
  private get author(): string | null {
    return 'id' in this.asker.actor ? this.asker.actor.id : null;
  }

  /** Whether what was opened for contributing is still open: an act that took too long must not commit. */
  mayStillAct(): boolean {
    return this.acting.left(this.clock.ticks()) > 0;
  }

  /** Begins to ask; to be called before the question is sent, since its leases count from then. */
  asking(): Resting {
    return this.restingFrom(this.clock.ticks());
  }

  private restingFrom(sentAt: number): Resting {
    this.leases.noteAsked();
    return {
      restsOn: (states, action = 'READ') => {
        const known = states.flatMap(({ person, epoch, held }) =>
          epoch === null || isAboutSelf(this.asker.actor, person) ? [] : [{ person, epoch, held }],
        );
        (action === 'READ' ? this.leases : this.acting).note(sentAt, known);
      },
    };
  }

  /**
   * Whether the asker has anything to do with this person, asking at once for every category selected below. False
   * must be answered exactly as for a person who does not exist.
   *
   * @param besides categories that this very field rests on, as an order of persons does.
   */
  async recognises(person: string, info: GraphQLResolveInfo, besides: readonly Category[] = []): Promise<boolean> {
    const selections = new Map(protectedSelections(info, (category) => this.isAskable(category)));
    for (const category of besides.filter((each) => this.isAskable(each))) {
      selections.set(category, [...(selections.get(category) ?? []), ...coordinateOf(info)]);
    }
    const questions: Question[] = [...selections.keys()].map((category) => ({ person, category, action: 'READ' }));
    if (questions.length === 0) questions.push({ person, category: null, action: 'READ' });
    for (const question of questions) this.note(question, selections.get(question.category as Category) ?? []);
    const answers = await Promise.all(questions.map((question) => this.loader.load(question)));
    return answers.some((answer) => answer.standing);
  }

  /**
   * A permit for what the person opened to the asker, or null: withheld, and listed as such. What is withheld from a
   * reader without a word gives a permit that opens nothing, so that an act answers as if there were nothing.
   */
  async open<C extends Category, A extends Action>(
    person: string,
    category: C,
    action: A,
    info: GraphQLResolveInfo,
  ): Promise<Permit<C, A> | null> {
    const question = { person, category, action };
    const answer = await this.decided(question, info);
    const permit = Permit.issue(question, answer, this.author);
    if (permit !== null || action !== 'READ' || !isSilent(answer)) return permit;
    return Permit.silent(question) as Permit<C, A>;
  }

  /**
   * Reads a protected field: null when withheld, also when only the asker's own records would be open and they have
   * none. An empty list there would claim that the person has none. What is withheld without a word does claim so: it is
   * read with a permit that opens nothing, so the answer is that of a person who has no such data.
   *
   * @param load is told when it answers without a word, for a list on which the asker would look for themselves.
   */
  async read<C extends Category, T>(
    person: string,
    category: C,
    info: GraphQLResolveInfo,
    load: (permit: Permit<C, 'READ'>, isWithoutAWord: boolean) => Promise<T>,
  ): Promise<T | null> {
    const question = { person, category, action: 'READ' } as const;
    const answer = await this.decided(question, info);
    const permit = Permit.issue(question, answer, this.author) ?? (isSilent(answer) ? Permit.silent(question) : null);
    if (permit === null) return null;
    const value = await load(permit, isSilent(answer));
    if (isSilent(answer) || !isEmpty(permit.rows)) return value;
    if (holdsNothing(value)) return null;
    const cell = this.withheldCells.get(keyOf(question));
    if (cell) cell.partial = true;
    return value;
  }

  /**
   * Reads a list whose rows have a category each. Null when no row is open and some category is withheld: an empty list
   * would claim that nothing is there. What is withheld without a word counts as open and empty. Where consent opens
   * nothing to who asks but what is their own, nothing is said to be withheld: a silence about it would show by that.
   *
   * @param load gets a permit for each category of which something is open; says in which it found rows.
   */
  async readByRow<C extends Category, T>(
    person: string,
    categories: readonly C[],
    info: GraphQLResolveInfo,
    load: (permits: readonly Permit<C, 'READ'>[]) => Promise<{ readonly value: T; readonly found: ReadonlySet<Category> }>,
  ): Promise<T | null> {
    const questions = categories
      .filter((category) => this.isAskable(category))
      .map((category) => ({ person, category, action: 'READ' }) as const);
    const answers = await Promise.all(questions.map((question) => this.decided(question, info, 'BY_ROW')));
    const permits = questions.flatMap((question, index) => {
      const answer = answers[index]!;
      const permit = Permit.issue(question, answer, this.author) ?? (isSilent(answer) ? Permit.silent(question) : null);
      return permit === null ? [] : [permit];
    });
    if (permits.length === 0) return null;
    const { value, found } = await load(permits);
    const isWithheld = (answer: DecisionAnswer): boolean =>
      answer.ownOnly !== true && !isSilent(answer) && isEmpty(answer.rows);
    if (found.size === 0 && answers.some(isWithheld)) return null;
    for (const category of found) {
      const cell = this.withheldCells.get(keyOf({ person, category, action: 'READ' }));
      if (cell) cell.partial = true;
    }
    return value;
  }

  /** Which categories of many are asked at all: not those that can never open to who asks. */
  isAskable(category: Category): boolean {
    return isWithinCeiling(this.asker.actor, category, CURRENT_POLICY);
  }

  /** What was withheld from this request so far, once per person and category. */
  withheld(): readonly WithheldCell[] {
    return [...this.withheldCells.values()].map(({ question, fields, partial }) => ({
      person: question.person,
      category: question.category as Category,
      fields: [...fields].sort(),
      partial,
    }));
  }

  /** Forgets all decisions: the next opening asks again. */
  decideAgain(): void {
    this.loader = this.newLoader();
    this.told = undefined;
    this.fields.clear();
    this.acting = new Leases();
  }

  private async decided(
    question: Question & { readonly category: Category },
    info: GraphQLResolveInfo,
    list: 'OF_ONE' | 'BY_ROW' = 'OF_ONE',
  ): Promise<DecisionAnswer> {
    const coordinates = coordinateOf(info);
    this.note(question, coordinates);
    const answer = await this.loader.load(question);
    const isPermitted = answer.outcome === 'PERMIT';
    const saysWithheld = list === 'OF_ONE' || answer.ownOnly !== true;
    if (saysWithheld && answer.standing && question.action === 'READ' && !answer.silent && !(isPermitted && isWhole(answer.rows))) {
      this.withhold(question, coordinates, isPermitted);
    } else if (saysWithheld && isSilent(answer) && CURRENT_POLICY.needsContextConsent.has(question.category)) {
      // Whoever may read this is told "partly" of everybody, for want of others' yes: not to be told so would be the tell.
      this.withhold(question, coordinates, true);
    }
    return answer;
  }

  private note(question: Question, fields: readonly string[]): void {
    const key = keyOf(question);
    const noted = this.fields.get(key) ?? new Set<string>();
    for (const field of fields) noted.add(field);
    this.fields.set(key, noted);
  }

  private withhold(question: Question, fields: readonly string[], partial: boolean): void {
    const key = keyOf(question);
    const cell = this.withheldCells.get(key) ?? { question, fields: new Set<string>(), partial };
    for (const field of fields) cell.fields.add(field);
    cell.partial ||= partial;
    this.withheldCells.set(key, cell);
  }

  private newLoader(): DataLoader<Question, DecisionAnswer, string> {
    return new DataLoader((questions) => this.askAll(questions), { cacheKeyFn: keyOf });
  }

  private async askAll(questions: readonly Question[]): Promise<(DecisionAnswer | Error)[]> {
    const told = this.answersTold(questions);
    const open = questions.filter((question) => !told.has(keyOf(question)));
    const asked = open.length === 0 ? [] : await this.askNow(open);
    const byKey = new Map([...told, ...asked.map((answer) => [keyOf(answer), answer] as const)]);
    return questions.map((question) => byKey.get(keyOf(question)) ?? new KringError('DECISION_UNAVAILABLE'));
  }

  /**
   * What was decided and recorded already. Only while the lease on it stands, and only where the record names every
   * field that is about to be looked at: whatever else is asked, is asked now.
   */
  private answersTold(questions: readonly Question[]): ReadonlyMap<string, DecisionAnswer> {
    const { told } = this;
    if (told === undefined || told.endsAt <= this.clock.ticks()) return new Map();
    const found = questions.flatMap((question) => {
      const cell = told.byKey.get(keyOf(question));
      const isRecorded = cell !== undefined && this.fieldsOf(question).every((field) => cell.fields.includes(field));
      return isRecorded ? [cell] : [];
    });
    if (found.length > 0) this.rest(this.restingFrom(told.endsAt - LEASE_MS), found);
    return new Map(found.map((cell) => [keyOf(cell), cell]));
  }

  /** Never a refusal and never a yes when it fails: the client must be able to tell "cannot say now" from "withheld". */
  private async askNow(questions: readonly Question[]): Promise<readonly DecisionAnswer[]> {
    const asked = this.asking();
    try {
      const answers = await this.ask(this.asker, questions.map((question) => ({ ...question, fields: this.fieldsOf(question) })));
      this.rest(asked, answers);
      return answers;
    } catch (error) {
      this.onUnavailable(error);
      return [];
    }
  }

  private rest(asked: Resting, answers: readonly DecisionAnswer[]): void {
    for (const action of ACTIONS) {
      const resting = answers.filter((answer) => answer.action === action);
      if (resting.length > 0) asked.restsOn(resting.map((answer) => ({ ...answer, held: isLeased(this.asker, answer) })), action);
    }
  }

  private fieldsOf(question: Question): readonly string[] {
    return [...(this.fields.get(keyOf(question)) ?? [])].sort();
  }
}

/** To whoever has nothing to do with the person there is nobody, and so nothing to be silent about. */
function isSilent({ standing, silent }: DecisionAnswer): boolean {
  return standing && silent;
}

function keyOf(question: Question): string {
  return `${question.person}|${question.category ?? ''}|${question.action}`;
}

function holdsNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  const { edges } = value as { edges?: unknown };
  return Array.isArray(edges) && edges.length === 0;
}

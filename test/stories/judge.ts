import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category } from '../../consent/vocabulary';
import type { GraphAnswer, TestHub } from '../support/hub';
import { openCase } from '../subgraphs/person/stewardship/cases';

/** One question of the case stories (catalogue 5.2, 5.4, 5.6), with all that must be visible and all that must not. */
export interface Question {
  /** TQ-02, EQ-05, ST-09 … */
  readonly id: string;
  /** Who asks: a demo identity, or "anonymous". */
  readonly identity: string;
  /** In words, as the catalogue asks it. */
  readonly asks: string;
  /** Name of the file in docs/operations. */
  readonly operation: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly purpose?: string;
  /** The person whose lines a steward of a region must have a case for. */
  readonly caseAbout?: string;
  /**
   * What must be there, by path into `data` ("person.name.givenName", "person.referrals.nodes.0.state"). A value, or a
   * check of it. A segment "*" means "in at least one item of the list".
   */
  readonly sees: Readonly<Record<string, Seen>>;
  /** What must be null, by path; with a category: withheld, and listed so; with null: absent as for nobody. */
  readonly seesNot: Readonly<Record<string, Category | null>>;
  /** Words that may stand nowhere in the answer, whatever field they would come by. */
  readonly never?: readonly RegExp[];
}

export type Seen = string | number | boolean | readonly unknown[] | RegExp | ((value: unknown) => boolean);

export interface Verdict {
  readonly wronglyWithheld: readonly string[];
  readonly wronglyShown: readonly string[];
}

const OPERATIONS = join(__dirname, '..', '..', 'docs', 'operations');

export function operationText(name: string): string {
  return readFileSync(join(OPERATIONS, `${name}.graphql`), 'utf8');
}

export async function put(hub: TestHub, question: Question): Promise<GraphAnswer> {
  if (question.caseAbout !== undefined) await openCase(hub, question.identity, question.caseAbout, { idempotencyKey: 'story-case' });
  return hub.ask(question.identity, operationText(question.operation), question.variables ?? {}, {
    ...(question.purpose !== undefined && { purpose: question.purpose }),
  });
}

/** Both errors count: what is missing of what they may see, and what is there of what they may not. */
export function judge(question: Question, answer: GraphAnswer): Verdict {
  const wronglyWithheld = Object.entries(question.sees)
    .filter(([path, seen]) => !valuesAt(answer.data, path.split('.')).some((value) => fits(value, seen)))
    .map(([path]) => `${question.id}: ${path} is ${JSON.stringify(valuesAt(answer.data, path.split('.')))?.slice(0, 200)}`);
  const wronglyShown = [
    ...Object.entries(question.seesNot).flatMap(([path, category]) => {
      const shown = valuesAt(answer.data, path.split('.')).filter((value) => value !== null && value !== undefined);
      const problems = shown.length > 0 ? [`${question.id}: ${path} shows ${JSON.stringify(shown).slice(0, 200)}`] : [];
      const isListed = answer.withheld.some((cell) => cell.category === category);
      return category !== null && !isListed ? [...problems, `${question.id}: ${path} is not listed as withheld ${category}`] : problems;
    }),
    ...(question.never ?? []).filter((words) => words.test(answer.text)).map((words) => `${question.id}: the answer says ${words}`),
  ];
  return { wronglyWithheld, wronglyShown };
}

/** The values at a path into an answer; a segment "*" means each item of the list. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [head, ...rest] = path;
  if (head === undefined) return [value];
  if (value === null || value === undefined) return [value];
  if (head === '*') return (value as readonly unknown[]).flatMap((item) => valuesAt(item, rest));
  return valuesAt((value as Record<string, unknown>)[head], rest);
}

function fits(value: unknown, seen: Seen): boolean {
  if (typeof seen === 'function') return seen(value);
  if (seen instanceof RegExp) return typeof value === 'string' && seen.test(value);
  return JSON.stringify(value) === JSON.stringify(seen);
}

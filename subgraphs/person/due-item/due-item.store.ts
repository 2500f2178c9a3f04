import DataLoader from 'dataloader';
import { Permit } from '../../../consent/permit';
import { covers, isOwnRecord } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';
import { KringError } from '../../../shared/errors';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { dueCategoriesOf, isHidden } from '../register/register.rules';
import type { HiddenDetail } from '../register/register.rules';
import { notOfOtherLists, tablesOf } from '../register/register.store';
import { registerTable } from '../register/register.table';
import type { RegisterRow } from '../register/register.table';
import { asksForClosed, isAskedFor, withoutDoneAnew } from './due-item.rules';
import type { DueQuestion } from './due-item.rules';

/** A row of the register with a day by which it is to be done. */
export type DueRow = RegisterRow & { readonly dueFrom: string; readonly dueOn: string };

/** A row, and who has a part in what it is about where nobody else is shown it; null where its category alone opens it. */
type LoadedRow = RegisterRow & { readonly withWhom: readonly string[] | null };

/** What of one person's rows a reader may be shown. */
export interface DueReader {
  /** One for each category of which something is open; all of the same person. */
  readonly permits: readonly Permit<Category, 'READ'>[];
  readonly hidden: readonly HiddenDetail[];
  /** Organisation whose waiting lists are the reader's own. */
  readonly keeper: string | null;
  /** Local date. */
  readonly today: string;
}

/**
 * What is to be done by a day, over all categories at once and each row by the permit of its own. The rule's own words
 * on rows (`covers`) choose, and not a second spelling of them in SQL: of one person there are few.
 */
export class DueItemStore {
  private readonly loaders = new Map<boolean, DataLoader<Asked, readonly LoadedRow[], string>>();

  constructor(private readonly source: StoreSource) {}

  /**
   * A page of what the permits open, the earliest due first.
   *
   * @throws {KringError} BAD_USER_INPUT for a page size out of bounds or a cursor that is not of this person's list.
   */
  async page(
    reader: DueReader,
    question: DueQuestion,
    page: PageArgs,
  ): Promise<{ readonly page: Connection<DueRow>; readonly found: ReadonlySet<Category> }> {
    assertPageSize(page.first);
    const [first] = reader.permits;
    const list = `due/${first?.person}/${JSON.stringify(question)}`;
    const after = page.after == null ? null : this.source.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this list; use endCursor of a page of it.');
    }
    const open = (await this.open(reader, asksForClosed(question))).filter((row) => isAskedFor(row, question, reader.today));
    const place = (row: DueRow): readonly [string, string] => [row.dueOn, row.id];
    const ahead = open
      .filter((row) => after === null || isBeyond(place(row), after as readonly [string, string]))
      .toSorted((a, b) => (isBeyond(place(a), place(b)) ? 1 : -1));
    const nodes = ahead.slice(0, page.first);
    const edges = nodes.map((node) => ({ node, cursor: this.source.cursors.encode(list, place(node)) }));
    const pageInfo = {
      hasNextPage: ahead.length > nodes.length,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { page: { edges, nodes, pageInfo }, found: new Set(open.map(({ category }) => category)) };
  }

  private async open({ permits, hidden, keeper, today }: DueReader, withClosed: boolean): Promise<readonly DueRow[]> {
    for (const permit of permits) Permit.assertFits(permit, permit.category, 'READ');
    let loader = this.loaders.get(withClosed);
    if (!loader) {
      loader = new DataLoader((asked) => this.load(asked, withClosed, today), { cacheKeyFn: (asked) => JSON.stringify(asked) });
      this.loaders.set(withClosed, loader);
    }
    const [first] = permits;
    if (!first) return [];
    const rows = await loader.load({ person: first.person, categories: permits.map(({ category }) => category), keeper });
    const reaches = (permit: Permit<Category, 'READ'>, category: Category, row: RegisterRow): boolean =>
      permit.category === category && permit.person === row.personId && covers(permit.rows, row);
    // The category opens what is to be done, and not that somebody met or asked, nor who was in it (C-17).
    const isWith = ({ category, heldBy, author, withWhom }: LoadedRow): boolean =>
      withWhom === null ||
      permits.some(
        ({ category: opened, asPerson, rows: { ownSubjects } }) =>
          opened === category && (asPerson || isOwnRecord({ heldBy, author, parties: withWhom }, ownSubjects)),
      );
    const open = rows.filter(
      (row): row is LoadedRow & DueRow =>
        dueCategoriesOf(row).every((category) => permits.some((permit) => reaches(permit, category, row))) &&
        isWith(row) &&
        !isHidden(row, hidden),
    );
    const isClosed = ({ doneOn, untilDate }: DueRow): boolean => doneOn !== null || untilDate !== null;
    return [...withoutDoneAnew(open.filter((row) => !isClosed(row))), ...open.filter(isClosed)];
  }

  private async load(asked: readonly Asked[], withClosed: boolean, today: string): Promise<readonly (readonly LoadedRow[])[]> {
    const cells = asked.flatMap(({ person, categories }) => categories.map((category) => ({ person, category })));
    const query = this.source.manager
      .createQueryBuilder(registerTable, 't')
      .where(
        `(t.person_id, t.category) IN (SELECT * FROM unnest(CAST(:persons AS uuid[]), CAST(:categories AS text[])))
           AND t.due_on IS NOT NULL`,
        { persons: cells.map(({ person }) => person), categories: cells.map(({ category }) => category) },
      )
      .andWhere('(t.lapses_on IS NULL OR t.lapses_on > :today)', { today })
      .andWhere(notOfOtherLists(':keeper'), { keeper: asked[0]?.keeper ?? null });
    if (!withClosed) query.andWhere('t.done_on IS NULL AND t.until_date IS NULL');
    const found = await query.getMany();
    const tables = await tablesOf(this.source.manager, found);
    const rows = found.map((row) => ({ ...row, withWhom: tables.get(row.detail) ?? null }));
    return asked.map(({ person }) => rows.filter(({ personId }) => personId === person));
  }
}

/** The keeper is the same for all of one request: it hangs on who asks. */
interface Asked {
  readonly person: string;
  readonly categories: readonly Category[];
  readonly keeper: string | null;
}

function isBeyond([dueOn, id]: readonly [string, string], [afterDue, afterId]: readonly [string, string]): boolean {
  return dueOn > afterDue || (dueOn === afterDue && id > afterId);
}

import { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { Amendment, NewRow } from '../../kit/person-store';
import type { PersonRow, PersonTable } from '../../kit/person-table';
import type { ListOrder } from '../../kit/prepared-rows';
import type { StoreSource } from '../../kit/subgraph-definition';
import type { EarlierRow } from './own-document.table';

/** What the person says of a document: all of it anew, each time they write. */
type Stated<Row extends PersonRow> = Omit<Row, keyof PersonRow>;

/** Documents that the person writes and writes anew. What they said before is kept, for themselves and nobody else. */
export class OwnDocumentStore<Row extends PersonRow, Earlier extends EarlierRow, C extends Category> extends PersonStore<Row, C> {
  private readonly before: PersonStore<Earlier, C>;

  /** @param wording the columns that `earlier` keeps of the document. */
  constructor(
    source: StoreSource,
    private readonly current: PersonTable<Row, C>,
    earlier: PersonTable<Earlier, C>,
    private readonly wording: readonly (keyof Row & keyof Earlier & string)[],
    order?: ListOrder<Row>,
  ) {
    super(source, current, order);
    this.before = new PersonStore(source, earlier, { by: 'ofVersion', direction: 'DESC' });
  }

  /** Puts a document down for the first time. */
  begin(permit: Permit<C, 'CONTRIBUTE'>, stated: Stated<Row>): Promise<Row> {
    return this.add(permit, { ...stated, ...byThePerson(permit) } as unknown as NewRow<Row>);
  }

  /** Writes it anew, and keeps what it said. */
  async rewrite(
    permit: Permit<C, 'CONTRIBUTE'>,
    id: string,
    version: number,
    stated: Partial<Stated<Row>>,
  ): Promise<Amendment<Row>> {
    const said = await this.one(permit, id);
    const amended = await this.amend(permit, id, version, stated as never);
    if (said === null || typeof amended !== 'object') return amended;
    const kept = Object.fromEntries(this.wording.map((column) => [column, said[column]]));
    const earlier = { ...kept, ...byThePerson(permit), documentId: id, ofVersion: said.version };
    await this.before.add(permit, earlier as unknown as NewRow<Earlier>);
    return amended;
  }

  /** The one document that a person has of a kind: begun where there is none, written anew where there is. */
  async write(permit: Permit<C, 'CONTRIBUTE'>, version: number | null, stated: Stated<Row>): Promise<Amendment<Row>> {
    Permit.assertFits(permit, this.current.category, 'CONTRIBUTE');
    const there = await this.manager.findOne(this.current.schema, { where: { personId: permit.person } as never });
    if (there === null) return version === null ? { row: await this.begin(permit, stated) } : 'ABSENT';
    return version === null ? 'STALE' : this.rewrite(permit, there.id, version, stated);
  }

  /** What one document said before, the newest first: for the person, and for whoever stands in their place. */
  earlier(permit: Permit<C, 'READ'>, document: string, page: PageArgs): Promise<Connection<Earlier>> {
    return this.before.page(permit, page, `of/${document}`, (query) => {
      query.andWhere('t.document_id = :document', { document });
    });
  }
}

function byThePerson({ person }: Permit) {
  return { heldBy: person, author: person, source: 'PERSON' as const };
}

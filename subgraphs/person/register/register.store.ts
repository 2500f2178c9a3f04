import { randomUUID } from 'node:crypto';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import type { RegisterKind, RegisterMessage } from '../../../shared/register-api';
import type { SubgraphName } from '../../../shared/subgraph-names';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { dueOf } from './register.rules';
import type { HiddenDetail } from './register.rules';
import { registerAs } from './register.table';
import type { RegisterRow } from './register.table';

/**
 * SQL that leaves out, of rows `t`, other waiting lists than the reader's own, where they keep one: consent to what a
 * person waits for is not consent to tell one list's keeper which other lists there are (ST-11); they get the number.
 *
 * @param keeper placeholder for the organisation the reader keeps lists for; null for none.
 */
export function notOfOtherLists(keeper: string): string {
  return `(t.kind <> 'WAITING' OR CAST(${keeper} AS uuid) IS NULL OR t.held_by = CAST(${keeper} AS uuid)
    OR NOT EXISTS (SELECT FROM register_entry own WHERE own.person_id = t.person_id AND own.kind = 'WAITING'
                     AND own.held_by = CAST(${keeper} AS uuid)))`;
}

/**
 * SQL that leaves out, of rows `t`, what was given to do at meetings that the reader is not at, and requests for more or less
 * care that did not go to them: to whoever else may read the category it would tell that there is one, and with whom (C-17).
 *
 * @param reader placeholder for the ids that the reader takes part under; null for the person's own side.
 */
export function notOfOtherTables(reader: string): string {
  const ids = `CAST(${reader} AS uuid[])`;
  return `(${ids} IS NULL OR t.author = ANY(${ids})
    OR (t.detail_type <> 'CareConferenceTask' AND (t.detail_type <> 'CareStep' OR t.parties && ${ids}))
    OR EXISTS (SELECT FROM care_conference_item i JOIN care_conference c ON c.person_id = i.person_id AND c.id = i.conference_id
                WHERE i.person_id = t.person_id AND i.id = t.detail AND c.parties && ${ids}))`;
}

/** Of rows that are shown to those alone who have a part in what they are about: who that is, by the key of the detail. */
export async function tablesOf(
  manager: EntityManager,
  rows: readonly Pick<RegisterRow, 'detail' | 'detailType' | 'parties'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const of = (type: string) => rows.filter(({ detailType }) => detailType === type);
  const tasks = of('CareConferenceTask').map(({ detail }) => detail);
  const seated = tasks.length === 0 ? [] : await manager.query<{ id: string; parties: string[] }[]>(
    `SELECT i.id, c.parties FROM care_conference_item i
       JOIN care_conference c ON c.person_id = i.person_id AND c.id = i.conference_id WHERE i.id = ANY($1)`,
    [tasks],
  );
  const nobody = tasks.map((detail) => [detail, []] as const);
  const asked = of('CareStep').map(({ detail, parties }) => [detail, parties] as const);
  return new Map([...nobody, ...asked, ...seated.map(({ id, parties }) => [id, parties] as const)]);
}

/** One list of the register: rows of one kind and one category, and no way to any other. */
export class RegisterList<C extends Category> {
  private readonly byHidden = new Map<string, PersonStore<RegisterRow, C>>();

  constructor(
    private readonly source: StoreSource,
    private readonly kind: RegisterKind,
    private readonly category: C,
  ) {}

  /**
   * @param hidden rows that the reader must not notice.
   * @param narrowed what else is asked of the rows, and a name for it that is the same for the same question.
   */
  page(
    permit: Permit<C, 'READ'>,
    page: PageArgs,
    hidden: readonly HiddenDetail[],
    narrowed?: { readonly name: string; readonly by: (query: SelectQueryBuilder<RegisterRow>) => void },
  ): Promise<Connection<RegisterRow>> {
    return this.without(hidden).page(permit, page, `${this.kind}${narrowed?.name ?? ''}`, (query) => {
      narrowed?.by(query);
      query.andWhere('t.kind = :registerKind AND t.category = :registerCategory', {
        registerKind: this.kind,
        registerCategory: this.category,
      });
      hidden.forEach((detail, index) => withoutDetail(query, detail, index));
    });
  }

  /** A store apart, not a list of another name: a cursor that stopped fitting would tell that a silence began. */
  private without(hidden: readonly HiddenDetail[]): PersonStore<RegisterRow, C> {
    const key = JSON.stringify(hidden);
    const rows =
      this.byHidden.get(key) ??
      new PersonStore(this.source, registerAs(this.category), { by: 'onDate', direction: 'DESC' });
    this.byHidden.set(key, rows);
    return rows;
  }
}

/** Leaves out rows about records of a type, but for the records that are open to the reader all the same. */
function withoutDetail(query: SelectQueryBuilder<RegisterRow>, { detailType, rows }: HiddenDetail, index: number): void {
  const held = rows.everything ? 't.held_by <> ALL' : 't.held_by = ANY';
  query.andWhere(
    `(t.detail_type <> :hidden${index} OR ${held}(:hiddenHolders${index}) OR t.held_by = ANY(:hiddenOwn${index})
      OR t.author = ANY(:hiddenOwn${index}) OR t.parties && CAST(:hiddenParts${index} AS uuid[]))`,
    {
      [`hidden${index}`]: detailType,
      [`hiddenHolders${index}`]: rows.everything ? rows.notHeldBy : rows.heldBy,
      [`hiddenOwn${index}`]: rows.ownSubjects,
      [`hiddenParts${index}`]: [...rows.ownSubjects, ...(rows.partySubjects ?? [])],
    },
  );
}

/** The cross-partner lists: what federation cannot merge from several subgraphs, thin and in one place. */
export class RegisterStore {
  readonly notices: RegisterList<'NOTICES'>;
  readonly reviews: RegisterList<'APPOINTMENTS'>;

  constructor(source: StoreSource) {
    this.notices = new RegisterList(source, 'NOTICE', 'NOTICES');
    this.reviews = new RegisterList(source, 'REVIEW', 'APPOINTMENTS');
  }
}

/** What one subgraph told, with its own number; numbers rise in the order in which the acts committed. */
export interface ToldMessage {
  readonly sequence: string;
  readonly message: RegisterMessage;
}

/** Writes down what partners tell. */
export class RegisterEntryStore {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Notes messages of one teller, each replacing what was told before about the same detail. A message that was heard
   * already, or that comes after a later one about its detail, changes nothing: delivery is at least once.
   */
  async note(subgraph: SubgraphName, told: readonly ToldMessage[], at: Date): Promise<void> {
    for (const { sequence, message } of told) {
      const { dueFrom, dueOn, doneOn } = dueOf(message);
      await this.manager.query(
        `INSERT INTO register_entry
           (person_id, id, held_by, author, parties, source, source_system, source_id, source_version, recorded_at,
            effective_at, version, kind, category, code, on_date, until_date, responsible, subgraph, detail, detail_type,
            sequence, aspect, rule, due_from, due_on, done_on, waiting, lapses_on, owed_by)
         VALUES ($1, $2, $3, $4, $5, 'PARTNER_SYSTEM', $6::text, ($7::uuid)::text, ($8::bigint)::text, $9, NULL, 1,
                 $10, $11, $12, $13, $14, $15, $6::text, $7::uuid, $16, $8::bigint, $17, $18, $19, $20, $21, $22, $23, $24)
         ON CONFLICT (person_id, subgraph, kind, detail, aspect) DO UPDATE SET
           held_by = EXCLUDED.held_by, author = EXCLUDED.author, parties = EXCLUDED.parties,
           source_version = EXCLUDED.source_version, recorded_at = EXCLUDED.recorded_at,
           version = register_entry.version + 1, category = EXCLUDED.category, code = EXCLUDED.code,
           on_date = EXCLUDED.on_date, until_date = EXCLUDED.until_date, responsible = EXCLUDED.responsible,
           detail_type = EXCLUDED.detail_type, sequence = EXCLUDED.sequence, rule = EXCLUDED.rule,
           due_from = EXCLUDED.due_from, due_on = EXCLUDED.due_on, done_on = EXCLUDED.done_on, waiting = EXCLUDED.waiting,
           lapses_on = EXCLUDED.lapses_on, owed_by = EXCLUDED.owed_by
         WHERE register_entry.sequence < EXCLUDED.sequence`,
        [
          message.person,
          randomUUID(),
          message.heldBy,
          message.author,
          message.parties,
          subgraph,
          message.detail,
          sequence,
          at,
          message.kind,
          message.category,
          message.code,
          message.on,
          message.until,
          message.responsible,
          message.detailType,
          message.aspect ?? '',
          message.rule ?? null,
          dueFrom,
          dueOn,
          doneOn,
          message.waiting == null ? null : JSON.stringify(message.waiting),
          message.lapsesOn ?? null,
          message.owedBy ?? null,
        ],
      );
    }
  }
}

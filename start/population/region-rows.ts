import type { EntitySchema } from 'typeorm';
import type { RegisterMessage } from '../../shared/register-api';
import type { SubgraphName } from '../../shared/subgraph-names';
import type { PersonRow, Voice } from '../../subgraphs/kit/person-table';
import { dueOf } from '../../subgraphs/person/register/register.rules';
import { registerTable } from '../../subgraphs/person/register/register.table';
import type { Chance } from './chance';

/** The rows of one table of one subgraph, in the order in which they were made. */
export interface TableRows {
  readonly subgraph: SubgraphName;
  readonly schema: EntitySchema<object>;
  readonly rows: object[];
}

/** What is to be written, table by table. */
export class RegionRows {
  private readonly byTable = new Map<EntitySchema<object>, TableRows>();

  add<Row extends object>(subgraph: SubgraphName, schema: EntitySchema<Row>, ...rows: readonly Row[]): void {
    const key = schema as unknown as EntitySchema<object>;
    let table = this.byTable.get(key);
    if (!table) this.byTable.set(key, (table = { subgraph, schema: key, rows: [] }));
    table.rows.push(...rows);
  }

  of(subgraph: SubgraphName): readonly TableRows[] {
    return this.tables().filter((table) => table.subgraph === subgraph);
  }

  tables(): readonly TableRows[] {
    return [...this.byTable.values()];
  }

  /** The rows of one table; none where nobody has any. */
  rowsOf<Row extends object>(schema: EntitySchema<Row>): readonly Row[] {
    return (this.byTable.get(schema as unknown as EntitySchema<object>)?.rows ?? []) as unknown as readonly Row[];
  }

  /**
   * What the register has of what was told, as if it had been delivered. Told with the number that nothing is before, so
   * that whatever is told of the same detail later takes its place.
   */
  tell(chance: Chance, subgraph: SubgraphName, at: Date, ...messages: readonly (RegisterMessage | null)[]): void {
    for (const message of messages) {
      if (message === null) continue;
      const { person, heldBy, author, parties, kind, category, code, detail, detailType, responsible } = message;
      const { dueFrom, dueOn, doneOn } = dueOf(message);
      this.add('person', registerTable, {
        personId: person,
        id: chance.uuid(),
        heldBy,
        author,
        parties,
        inPlaceBy: null,
        source: 'PARTNER_SYSTEM',
        sourceSystem: subgraph,
        sourceId: detail,
        sourceVersion: '0',
        recordedAt: at,
        effectiveAt: null,
        version: 1,
        kind,
        category,
        code,
        onDate: message.on,
        untilDate: message.until,
        responsible,
        subgraph,
        detail,
        detailType,
        sequence: '0',
        aspect: message.aspect ?? '',
        rule: message.rule ?? null,
        dueFrom,
        dueOn,
        doneOn,
        lapsesOn: message.lapsesOn ?? null,
        owedBy: message.owedBy ?? null,
        waiting: message.waiting ?? null,
      });
    }
  }
}

/** Who says something, and who answers for the record of it. */
export interface Teller {
  readonly heldBy: string;
  readonly author: string;
  readonly source: Voice;
  readonly parties?: readonly string[];
}

/** Nine in the morning, or ten in summer: before anybody looks at that day. */
export const morningOf = (date: string): Date => new Date(`${date}T08:00:00.000Z`);

/** The columns that every row about a person has, as an act through the graph writes them. */
export function rowOf(chance: Chance, personId: string, { heldBy, author, source, parties = [] }: Teller, recordedOn: string): PersonRow {
  return {
    personId,
    id: chance.uuid(),
    heldBy,
    author,
    parties,
    inPlaceBy: null,
    source,
    sourceSystem: 'kring',
    sourceId: null,
    sourceVersion: null,
    recordedAt: morningOf(recordedOn),
    effectiveAt: null,
    version: 1,
  };
}

import DataLoader from 'dataloader';
import type { StoreSource } from '../../kit/subgraph-definition';
import { holdingOn } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { codeTable } from './code.table';
import type { CodeRow } from './code.table';

interface CodeKey {
  readonly system: string;
  readonly code: string;
}

/** Code lists. All codes that one request needs by name are read with one query. */
export class CodeStore {
  private readonly codes: DataLoader<CodeKey, CodeRow | null, string>;
  private readonly lists = new Map<string, Promise<readonly CodeRow[]>>();

  constructor(private readonly source: StoreSource) {
    this.codes = new DataLoader((keys) => this.load(keys), { cacheKeyFn: nameOf });
  }

  /** One value of a list, also when it no longer holds; null when the list has never had it. */
  one(system: string, code: string): Promise<CodeRow | null> {
    return this.codes.load({ system, code });
  }

  /** The values of a list that hold on a day, in the list's own order; empty when there is no such list. */
  list(system: string, on: LocalDate): Promise<readonly CodeRow[]> {
    const name = `${system}|${on}`;
    const list = this.lists.get(name) ?? this.loadList(system, on);
    this.lists.set(name, list);
    return list;
  }

  /** The names of all code lists. */
  async systems(): Promise<readonly string[]> {
    const rows = await this.source.manager
      .createQueryBuilder(codeTable.schema, 't')
      .select('t.system', 'system')
      .distinct(true)
      .orderBy('t.system', 'ASC')
      .getRawMany<{ system: string }>();
    return rows.map(({ system }) => system);
  }

  private loadList(system: string, on: LocalDate): Promise<readonly CodeRow[]> {
    const query = this.source.manager
      .createQueryBuilder(codeTable.schema, 't')
      .where('t.system = :system', { system })
      .orderBy('t.ordinal', 'ASC');
    return holdingOn(query, on).getMany();
  }

  private async load(keys: readonly CodeKey[]): Promise<(CodeRow | null)[]> {
    const rows = await this.source.manager
      .createQueryBuilder(codeTable.schema, 't')
      .where('t.system = ANY(:systems)', { systems: [...new Set(keys.map(({ system }) => system))] })
      .andWhere('t.code = ANY(:codes)', { codes: [...new Set(keys.map(({ code }) => code))] })
      .getMany();
    const byName = new Map(rows.map((row) => [nameOf(row), row]));
    return keys.map((key) => byName.get(nameOf(key)) ?? null);
  }
}

function nameOf({ system, code }: CodeKey): string {
  return `${system}|${code}`;
}

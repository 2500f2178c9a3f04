import { randomBytes, randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { ActorKind } from '../../../consent/vocabulary';
import type { StoreSource } from '../../kit/subgraph-definition';
import { StewardScope } from '../access-record/access-record.rules';
import { Pseudonyms, pseudonymPeriod } from './pseudonym.rules';
import { Lens, caseUntil } from './steward-case.rules';
import { pseudonymKeyTable, stewardCaseTable } from './stewardship.table';
import type { CaseSubject, PseudonymKeyRow, StewardCaseRow } from './stewardship.table';

/** The cases of stewards, and the pseudonyms by which they know everybody else. */
export class StewardCaseStore {
  private ofPersons: DataLoader<string, readonly StewardCaseRow[]> | undefined;
  private readonly lenses = new Map<string, Promise<Lens>>();

  constructor(private readonly source: StoreSource) {}

  /** How a steward sees those on the lines now; the same for one request. */
  lens(scope: StewardScope): Promise<Lens> {
    StewardScope.assert(scope);
    const known = this.lenses.get(scope.steward) ?? this.newLens(scope);
    this.lenses.set(scope.steward, known);
    return known;
  }

  private async newLens(scope: StewardScope): Promise<Lens> {
    const open = await this.open(scope);
    if (scope.organisation !== null) return new Lens(null, open);
    const { manager, clock } = this.source;
    const period = pseudonymPeriod(clock.now());
    let keys = await manager.findBy(pseudonymKeyTable, { steward: scope.steward });
    if (!keys.some((key) => key.period === period)) {
      const made: PseudonymKeyRow = { steward: scope.steward, period, key: randomBytes(32) };
      await manager.createQueryBuilder().insert().into(pseudonymKeyTable).values(made).orIgnore().execute();
      // Whoever came first made it; two keys for one quarter would be two pseudonyms for one person.
      keys = await manager.findBy(pseudonymKeyTable, { steward: scope.steward });
    }
    return new Lens(new Pseudonyms(keys, period), open);
  }

  private open(scope: StewardScope): Promise<StewardCaseRow[]> {
    return this.source.manager
      .createQueryBuilder(stewardCaseTable, 'c')
      .where('c.steward = :steward AND c.closed_at IS NULL AND c.until_at > :now', {
        steward: scope.steward,
        now: this.source.clock.now(),
      })
      .getMany();
  }

  /** Every case of this steward, the newest first; short, since a case needs a reason each. */
  async all(scope: StewardScope, onlyOpen: boolean): Promise<readonly StewardCaseRow[]> {
    StewardScope.assert(scope);
    const cases = onlyOpen
      ? await this.open(scope)
      : await this.source.manager.findBy(stewardCaseTable, { steward: scope.steward });
    return [...cases].sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  async one(scope: StewardScope, id: string): Promise<StewardCaseRow | null> {
    StewardScope.assert(scope);
    return this.source.manager.findOneBy(stewardCaseTable, { id, steward: scope.steward });
  }

  async add(scope: StewardScope, about: CaseSubject, subject: string, reason: string): Promise<StewardCaseRow> {
    StewardScope.assert(scope);
    const now = this.source.clock.now();
    const row: StewardCaseRow = {
      ...{ id: randomUUID(), steward: scope.steward, organisation: scope.ofOrganisation, about, subject, reason },
      accountKind: about === 'ACCOUNT' ? await this.kindOf(subject) : null,
      ...{ openedAt: now, until: caseUntil(now), closedAt: null, version: 1 },
    };
    await this.source.manager.insert(stewardCaseTable, row);
    return row;
  }

  /** As what an account asked last. */
  private async kindOf(account: string): Promise<ActorKind | null> {
    const [line] = await this.source.manager.query<{ kind: ActorKind }[]>(
      'SELECT actor_kind AS kind FROM access_record WHERE actor = $1 ORDER BY at DESC, id DESC LIMIT 1',
      [account],
    );
    return line?.kind ?? null;
  }

  /** False when it is closed already, or another version. */
  async close(scope: StewardScope, id: string, version: number): Promise<boolean> {
    StewardScope.assert(scope);
    const [, closed] = await this.source.manager.query<[unknown[], number]>(
      `UPDATE steward_case SET closed_at = $1, version = version + 1
        WHERE id = $2 AND steward = $3 AND version = $4 AND closed_at IS NULL AND until_at > $1`,
      [this.source.clock.now(), id, scope.steward, version],
    );
    return closed === 1;
  }

  /** The cases about one person, for that person. Null when the permit does not open them. */
  async about(permit: Permit<'ACCESS_RECORDS', 'READ'>): Promise<readonly StewardCaseRow[] | null> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    const { person } = permit;
    if (!covers(permit.rows, { heldBy: person, author: person, parties: [] })) return null;
    this.ofPersons ??= new DataLoader((persons) => this.aboutAll(persons));
    return this.ofPersons.load(person);
  }

  private async aboutAll(persons: readonly string[]): Promise<StewardCaseRow[][]> {
    const rows = await this.source.manager
      .createQueryBuilder(stewardCaseTable, 'c')
      // Of who asks about themselves a case about their account reads as much as one about them.
      .where(`(c.about = 'PERSON' OR c.account_kind = 'PERSON') AND c.subject IN (:...persons)`, { persons })
      .orderBy('c.openedAt', 'DESC')
      .addOrderBy('c.id')
      .getMany();
    const naming = await this.naming(persons);
    return persons.map((person) => {
      const theirs = rows.filter(({ subject }) => subject === person);
      const besides = naming.filter(({ named }) => named === person).map(({ row }) => row);
      return [...theirs, ...besides].sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : 1));
    });
  }

  /**
   * Cases about the account of somebody else, in which the steward looked at lines of this person while it was open:
   * there they stood by name as well. Nothing is told by way of a line that the person is told of later (C-16).
   */
  private async naming(persons: readonly string[]): Promise<readonly { readonly named: string; readonly row: StewardCaseRow }[]> {
    const found = await this.source.manager.query<{ named: string; id: string }[]>(
      `SELECT asked.person AS named, c.id FROM steward_case c CROSS JOIN unnest($1::uuid[]) AS asked(person)
        WHERE c.about = 'ACCOUNT' AND c.subject <> asked.person
          AND EXISTS (SELECT FROM access_record a
                       WHERE a.person = asked.person AND a.actor = c.subject
                         AND (a.disclosed_from IS NULL OR a.disclosed_from <= $2))
          AND EXISTS (SELECT FROM access_record l
                       WHERE l.person = asked.person AND l.actor_kind = 'STEWARD' AND l.actor = c.steward
                         AND l.at >= c.opened_at AND l.at < coalesce(c.closed_at, c.until_at)
                         AND (l.disclosed_from IS NULL OR l.disclosed_from <= $2))`,
      [[...persons], this.source.clock.now()],
    );
    if (found.length === 0) return [];
    const rows = await this.source.manager.findBy(stewardCaseTable, { id: In(found.map(({ id }) => id)) });
    return found.flatMap(({ named, id }) => rows.filter((row) => row.id === id).map((row) => ({ named, row })));
  }
}

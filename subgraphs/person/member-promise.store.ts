import { In } from 'typeorm';
import { Permit } from '../../consent/permit';
import type { Category } from '../../consent/vocabulary';
import { PersonStore } from '../kit/person-store';
import type { Amendment } from '../kit/person-store';
import type { PersonRow, PersonTable } from '../kit/person-table';
import type { StoreSource } from '../kit/subgraph-definition';

/** Something that somebody said they would do, with how far it is. */
export interface MemberPromiseRow extends PersonRow {
  /** Place in the resource group of who does it; null for who is not there as a member. */
  readonly membershipId: string | null;
  readonly state: string;
  /** Local date on which they said so. */
  readonly stateSetOn: string;
}

/** What members take on: how far it is they say, and what is open when they leave is let go of. */
export abstract class MemberPromiseStore<Row extends MemberPromiseRow, C extends Category> extends PersonStore<Row, C> {
  constructor(
    source: StoreSource,
    private readonly promises: PersonTable<Row, C>,
    by: keyof Row & string,
    /** States in which it is still to be done. */
    private readonly open: readonly Row['state'][],
    private readonly letGoAs: Row['state'],
  ) {
    super(source, promises, { by, direction: 'ASC' });
  }

  /** Notes how far it is; to be called for who took it on and nobody else. */
  async setState(
    permit: Permit<C, 'READ'>,
    seen: Row,
    expectedVersion: number,
    to: Pick<Row, 'state' | 'stateSetOn'>,
  ): Promise<Amendment<Row>> {
    Permit.assertFits(permit, this.promises.category, 'READ');
    const { personId, id } = seen;
    const version = expectedVersion + 1;
    const { affected } = await this.manager.update(
      this.promises.schema,
      { personId, id, version: expectedVersion } as never,
      { ...to, version } as never,
    );
    return affected === 1 ? { row: { ...seen, ...to, version } } : 'STALE';
  }

  /** What some members had taken on in the group and not done, let go of; for when they leave. */
  async letGo(person: string, memberships: readonly string[], today: string): Promise<readonly Row[]> {
    const which = { personId: person, membershipId: In([...memberships]), state: In([...this.open]) };
    const left = await this.manager.findBy(this.promises.schema, which as never);
    const to = { state: this.letGoAs, stateSetOn: today };
    for (const { id, version } of left) {
      await this.manager.update(this.promises.schema, { personId: person, id } as never, { ...to, version: version + 1 } as never);
    }
    return left.map((row) => ({ ...row, ...to }));
  }
}

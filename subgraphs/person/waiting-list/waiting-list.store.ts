import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { isHidden } from '../register/register.rules';
import type { HiddenDetail } from '../register/register.rules';
import { RegisterList, notOfOtherLists } from '../register/register.store';
import type { RegisterRow } from '../register/register.table';

/** Which entries are asked for; what is null does not narrow it. Dates are local. */
export interface WaitingListQuestion {
  readonly isStanding: boolean | null;
  readonly occasions: readonly string[] | null;
  readonly from: string | null;
  readonly until: string | null;
}

type StandingPlace = Pick<RegisterRow, 'id' | 'personId' | 'heldBy' | 'author' | 'parties' | 'code' | 'detailType'>;

/** The waiting lists a person stands on, of whatever partner. */
export class WaitingListStore {
  private readonly manager: EntityManager;
  private readonly entries: RegisterList<'WAITING'>;
  private readonly standing: DataLoader<string, readonly StandingPlace[]>;

  constructor(source: StoreSource) {
    this.manager = source.manager;
    this.entries = new RegisterList(source, 'WAITING', 'WAITING');
    this.standing = new DataLoader((persons) => this.loadStanding(persons));
  }

  /**
   * A page of the entries that the permit opens; to whoever keeps a list themselves no other list than that.
   *
   * @param keeper the organisation whose lists are the reader's own.
   */
  page(
    permit: Permit<'WAITING', 'READ'>,
    page: PageArgs,
    hidden: readonly HiddenDetail[],
    keeper: string | null,
    { isStanding, occasions, from, until }: WaitingListQuestion,
  ): Promise<Connection<RegisterRow>> {
    return this.entries.page(permit, page, hidden, {
      name: `/${JSON.stringify([isStanding, occasions, from, until])}`,
      by: (query) => {
        query.andWhere(notOfOtherLists(':keeper'), { keeper });
        if (isStanding !== null) query.andWhere(isStanding ? 't.untilDate IS NULL' : 't.untilDate IS NOT NULL');
        if (occasions !== null) query.andWhere('t.code = ANY(:occasions)', { occasions });
        if (from !== null) query.andWhere('t.onDate >= :waitingFrom', { waitingFrom: from });
        if (until !== null) query.andWhere('t.onDate < :waitingUntil', { waitingUntil: until });
      },
    });
  }

  /** Where the person waits now, as far as the permit reaches; for counting only, since other lists are among them. */
  async placesCounted(permit: Permit<'WAITING', 'READ'>, hidden: readonly HiddenDetail[]): Promise<readonly StandingPlace[]> {
    Permit.assertFits(permit, 'WAITING', 'READ');
    const rows = await this.standing.load(permit.person);
    return rows.filter((row) => covers(permit.rows, row) && !isHidden(row, hidden));
  }

  private async loadStanding(persons: readonly string[]): Promise<readonly (readonly StandingPlace[])[]> {
    const rows = await this.manager.query<StandingPlace[]>(
      `SELECT id, person_id AS "personId", held_by AS "heldBy", author, parties, code, detail_type AS "detailType"
         FROM register_entry
        WHERE person_id = ANY($1) AND kind = 'WAITING' AND category = 'WAITING' AND until_date IS NULL`,
      [persons],
    );
    return persons.map((person) => rows.filter(({ personId }) => personId === person));
  }
}

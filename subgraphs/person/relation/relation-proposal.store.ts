import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { pageOfShortList } from '../consent/short-list.store';
import { relationProposalTable } from './relation-proposal.table';
import type { ProposalState, RelationProposalRow } from './relation-proposal.table';

export type NewProposal = Pick<
  RelationProposalRow,
  'person' | 'kind' | 'role' | 'organisation' | 'professional' | 'team' | 'inWords' | 'proposedBy'
>;

/** Relations that professionals registered and the person has, or has not yet, answered. */
export class RelationProposalStore {
  private readonly manager: EntityManager;
  private readonly byPerson: DataLoader<string, readonly RelationProposalRow[]>;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
    this.byPerson = new DataLoader((persons) => this.load(persons));
  }

  /**
   * Keeps what a professional registered for the person to answer. Says nothing back: whether there is such a person
   * must not be told by whether there is anything to keep.
   */
  async propose(proposal: NewProposal): Promise<void> {
    const { person, kind, role, organisation, professional, team, inWords, proposedBy } = proposal;
    await this.manager.query(
      `INSERT INTO relation_proposal
         (person, id, kind, role, organisation, professional, team, in_words, proposed_by, proposed_at, state)
       SELECT person, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'OPEN' FROM consent_epoch WHERE person = $1
       ON CONFLICT DO NOTHING`,
      [
        person,
        randomUUID(),
        kind,
        role,
        organisation,
        professional,
        team,
        inWords,
        proposedBy,
        this.source.clock.now(),
      ],
    );
  }

  /** @throws {KringError} BAD_USER_INPUT for a page size or cursor that does not fit. */
  async page(
    permit: Permit<'CONSENT', 'READ'>,
    page: PageArgs,
    onlyOpen: boolean,
  ): Promise<Connection<RelationProposalRow>> {
    const rows = (await this.all(permit)).filter(({ state }) => !onlyOpen || state === 'OPEN');
    const list = `relation_proposal/${permit.person}/${onlyOpen ? 'open' : 'all'}`;
    return pageOfShortList(this.source.cursors, list, rows, page);
  }

  async one(permit: Permit<'CONSENT'>, id: string): Promise<RelationProposalRow | null> {
    Permit.assertFits(permit, 'CONSENT', permit.action);
    return this.manager.findOneBy(relationProposalTable, { person: permit.person, id });
  }

  /**
   * Answers an open proposal, whatever version was read: the caller has held it against the row.
   *
   * @returns false when it was answered meanwhile.
   */
  async answer(
    permit: Permit<'CONSENT', 'CONTRIBUTE'>,
    { id, version }: Pick<RelationProposalRow, 'id' | 'version'>,
    state: Exclude<ProposalState, 'OPEN'>,
    relation: string | null,
  ): Promise<boolean> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    const { affected } = await this.manager.update(
      relationProposalTable,
      { person: permit.person, id, version, state: 'OPEN' },
      { state, relation, answeredAt: this.source.clock.now(), version: version + 1 },
    );
    return affected === 1;
  }

  private async all(permit: Permit<'CONSENT', 'READ'>): Promise<readonly RelationProposalRow[]> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const rows = await this.byPerson.load(permit.person);
    return rows.filter(({ person, proposedBy }) =>
      covers(permit.rows, { heldBy: person, author: proposedBy, parties: [] }),
    );
  }

  private async load(persons: readonly string[]): Promise<readonly (readonly RelationProposalRow[])[]> {
    const rows = await this.manager.find(relationProposalTable, {
      where: { person: In([...persons]) },
      order: { proposedAt: 'DESC', id: 'ASC' },
    });
    return persons.map((person) => rows.filter((row) => row.person === person));
  }
}

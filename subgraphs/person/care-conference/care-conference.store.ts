import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { decide } from '../../../consent/decide';
import { Permit } from '../../../consent/permit';
import { allowedPurposes } from '../../../consent/purposes';
import { covers } from '../../../consent/rows';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Category } from '../../../consent/vocabulary';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore, isTheirsToAmend } from '../../kit/person-store';
import type { Amendment, NewRow } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { pageOfShortList } from '../consent/short-list.store';
import { DecisionPointStore } from '../decision-point/decision-point.store';
import type { StandIn } from '../relation/stand-in.rules';
import { isToDoBy } from './care-conference.rules';
import {
  CONFERENCE_CATEGORIES,
  careConferenceParticipantTable,
  careConferenceTable,
  conferenceItemTable,
  conferenceItemsAs,
} from './care-conference.table';
import type {
  CareConferenceParticipantRow,
  CareConferenceRow,
  ConferenceCategory,
  ConferenceItemRow,
} from './care-conference.table';

type Writing = Permit<'CARE_NETWORK', 'CONTRIBUTE'>;

export class CareConferenceStore extends PersonStore<CareConferenceRow, 'CARE_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, careConferenceTable, { by: 'plannedAt', direction: 'DESC' });
  }

  /** A page of the conferences that a reader is shown. */
  pageOf(permit: Permit<'CARE_NETWORK', 'READ'>, shown: readonly CareConferenceRow[], page: PageArgs): Connection<CareConferenceRow> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'READ');
    return pageOfShortList(this.source.cursors, `care_conference/${permit.person}`, shown, page);
  }

  /** The conference as it stands, held until the transaction ends: a no and the meeting never cross. */
  async held(permit: Permit<'CARE_NETWORK'>, id: string): Promise<CareConferenceRow | null> {
    await this.manager.query('SELECT 1 FROM care_conference WHERE person_id = $1 AND id = $2 FOR UPDATE', [permit.person, id]);
    return this.one(permit, id);
  }

  /** Whether what an organisation proposed waits for the person's answer: nobody is worn down into a meeting. */
  waiting(permit: Writing, organisation: string): Promise<boolean> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    return this.manager.existsBy(careConferenceTable.schema, { personId: permit.person, heldBy: organisation, state: 'PROPOSED' });
  }

  /**
   * Takes a conference on, or lets others see it. Its own way in, since whoever leads it did not write it, and the person
   * agrees to what others proposed; who may is for the act to say.
   *
   * @param conference as `held` gave it, in the same transaction.
   */
  async turn(
    permit: Writing,
    conference: CareConferenceRow,
    changes: Partial<Pick<CareConferenceRow, 'state' | 'stateSince' | 'agreedOn' | 'heldOn' | 'plannedAt' | 'place' | 'isRemote'>>,
  ): Promise<CareConferenceRow> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    const turned = { ...changes, version: conference.version + 1 };
    await this.manager.update(careConferenceTable.schema, { personId: permit.person, id: conference.id }, turned as never);
    return { ...conference, ...turned };
  }

  /**
   * Lets those who are invited see the conference and each other, and nobody else any more.
   *
   * @param conference as `held` gave it, in the same transaction.
   */
  async letIn(permit: Writing, { id }: CareConferenceRow): Promise<void> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    const invited = `SELECT COALESCE(array_agg(p.subject), '{}') FROM care_conference_participant p
                      WHERE p.person_id = $1 AND p.conference_id = $2 AND p.participation = 'INVITED' AND p.subject IS NOT NULL`;
    const keys = [permit.person, id];
    await this.manager.query(`UPDATE care_conference SET parties = (${invited}) WHERE person_id = $1 AND id = $2`, keys);
    await this.manager.query(
      `UPDATE care_conference_participant
          SET parties = CASE WHEN participation = 'INVITED' AND subject IS NOT NULL THEN (${invited}) ELSE '{}' END
        WHERE person_id = $1 AND conference_id = $2`,
      keys,
    );
  }

  /**
   * Of which topics somebody may read what others hold, for any purpose they have. The person's to know, and of who reads
   * their consents in their place.
   */
  async readableTo(permit: Permit<'CONSENT', 'READ'>, actor: StandIn): Promise<ReadonlySet<Category>> {
    Permit.assertFits(permit, 'CONSENT', 'READ');
    const { person } = permit;
    const known = await new DecisionPointStore(this.manager).factsOf([person], actor);
    const facts = known.get(person)!.facts;
    const now = this.source.clock.now();
    const reads = (category: Category): boolean =>
      allowedPurposes(actor).some(
        (purpose) => decide({ actor, purpose, action: 'READ', person, category }, facts, now, CURRENT_POLICY).outcome === 'PERMIT',
      );
    return new Set(CONFERENCE_CATEGORIES.filter(reads));
  }
}

export class CareConferenceParticipantStore extends PersonStore<CareConferenceParticipantRow, 'CARE_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, careConferenceParticipantTable, { by: 'recordedAt', direction: 'ASC' });
  }

  async of(permit: Permit<'CARE_NETWORK', 'READ'>, conferenceId: string): Promise<readonly CareConferenceParticipantRow[]> {
    return (await this.all(permit)).filter((row) => row.conferenceId === conferenceId);
  }

  /**
   * All places of a conference, whoever proposed them: a place is given once, and a no is remembered. Not to be shown.
   *
   * @param conference as `held` gave it, in the same transaction.
   */
  async ofHeld(permit: Permit<'CARE_NETWORK'>, { id }: CareConferenceRow): Promise<readonly CareConferenceParticipantRow[]> {
    Permit.assertFits(permit, 'CARE_NETWORK', permit.action);
    return this.manager.findBy(careConferenceParticipantTable.schema, { personId: permit.person, conferenceId: id });
  }

  /**
   * What the person says of a place, or whether somebody was there.
   *
   * @param place of a conference that `held` gave, in the same transaction.
   */
  async set(
    permit: Writing,
    { id, version }: CareConferenceParticipantRow,
    changes: Partial<Pick<CareConferenceParticipantRow, 'participation' | 'isChair' | 'wasThere'>>,
  ): Promise<void> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    const set = { ...changes, version: version + 1 };
    await this.manager.update(careConferenceParticipantTable.schema, { personId: permit.person, id }, set);
  }
}

/** Items as the person writes them: theirs by the conference, which is about them, whatever the topic. */
class PersonsItemStore extends PersonStore<ConferenceItemRow, 'CARE_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, { name: 'care_conference_item', category: 'CARE_NETWORK', schema: conferenceItemTable });
  }
}

/** How a task comes to stand. */
type Settled = Pick<ConferenceItemRow, 'taskState' | 'doneOn'>;

/** By which somebody writes an item: for the person the permit for the conference, for others that for the topic. */
export type ItemWriting = Writing | Permit<ConferenceCategory, 'CONTRIBUTE'>;

/**
 * Points, decisions and tasks, over all categories at once and each row by the permit of its own. The rule's own words on
 * rows (`covers`) choose: of one person there are few.
 */
export class ConferenceItemStore {
  private readonly items: DataLoader<string, readonly ConferenceItemRow[]>;

  constructor(private readonly source: StoreSource) {
    this.items = new DataLoader(async (persons: readonly string[]) => {
      const rows = await source.manager.findBy(conferenceItemTable, { personId: In([...persons]) });
      return persons.map((person) => rows.filter(({ personId }) => personId === person));
    });
  }

  /** What the permits open, each row by the permit for its category. */
  async open(permits: readonly Permit<ConferenceCategory, 'READ'>[]): Promise<readonly ConferenceItemRow[]> {
    for (const permit of permits) Permit.assertFits(permit, permit.category, 'READ');
    const persons = [...new Set(permits.map(({ person }) => person))];
    const rows = (await Promise.all(persons.map((person) => this.items.load(person)))).flat();
    const reaches = (permit: Permit<ConferenceCategory, 'READ'>, row: ConferenceItemRow): boolean =>
      permit.category === row.category && permit.person === row.personId && covers(permit.rows, row);
    return rows.filter((row) => permits.some((permit) => reaches(permit, row)));
  }

  /** Which topics are on the agenda of each conference of the person: by this somebody takes part or not. Not to be shown. */
  async agendas(permit: Permit<'CARE_NETWORK'>): Promise<ReadonlyMap<string, readonly ConferenceCategory[]>> {
    Permit.assertFits(permit, 'CARE_NETWORK', permit.action);
    const agendas = new Map<string, ConferenceCategory[]>();
    for (const { kind, conferenceId, category } of await this.items.load(permit.person)) {
      if (kind === 'POINT') agendas.set(conferenceId, [...(agendas.get(conferenceId) ?? []), category]);
    }
    return agendas;
  }

  /** @throws {Error} for a permit of another category than the item's, but the person's for the conference. */
  add(permit: ItemWriting, item: NewRow<ConferenceItemRow>): Promise<ConferenceItemRow> {
    if (permit.category === 'CARE_NETWORK') {
      if (!permit.asPerson) throw new Error('only the person writes an item by the conference');
      return new PersonsItemStore(this.source).add(permit as Writing, item);
    }
    return new PersonStore(this.source, conferenceItemsAs(item.category)).add(permit as Permit<ConferenceCategory, 'CONTRIBUTE'>, item);
  }

  /**
   * Says that a task was done or dropped: the person, who is to do it, or whoever wrote it down.
   *
   * @param task as `open` gave it to who asks.
   */
  async settle(permit: ItemWriting, task: ConferenceItemRow, version: number, to: Settled): Promise<Amendment<ConferenceItemRow>> {
    Permit.assertFits(permit, permit.category === 'CARE_NETWORK' ? 'CARE_NETWORK' : task.category, 'CONTRIBUTE');
    // Of one who is named `settleOwn` asks as whom; here it is the house as a whole that promised it.
    const isTheirs = ({ responsible, owedBy, ...row }: ConferenceItemRow): boolean =>
      (responsible !== null && responsible === owedBy && permit.rows.ownSubjects.includes(responsible)) || isTheirsToAmend(permit, row);
    return this.turn(permit.person, task.id, version, to, isTheirs);
  }

  /**
   * The same of somebody who is named to do it, whether or not they keep a record: being shown it is what lets them, and of theirs
   * alone.
   *
   * @param permit by which `open` gave the task to who asks.
   * @param organisation for which they ask; null of a natural person.
   */
  async settleOwn(
    permit: Permit<ConferenceCategory, 'READ'>,
    organisation: string | null,
    task: ConferenceItemRow,
    version: number,
    to: Settled,
  ): Promise<Amendment<ConferenceItemRow>> {
    Permit.assertFits(permit, task.category, 'READ');
    const isTheirs = (row: ConferenceItemRow): boolean =>
      permit.asker !== null && isToDoBy(row, [permit.asker], organisation) && covers(permit.rows, row);
    return this.turn(permit.person, task.id, version, to, isTheirs);
  }

  private async turn(
    personId: string,
    id: string,
    version: number,
    to: Settled,
    isTheirs: (row: ConferenceItemRow) => boolean,
  ): Promise<Amendment<ConferenceItemRow>> {
    const key = { personId, id };
    const current = await this.source.manager.findOne(conferenceItemTable, { where: key, lock: { mode: 'pessimistic_write' } });
    if (current === null || !isTheirs(current)) return 'ABSENT';
    if (current.version !== version) return 'STALE';
    const settled = { ...to, version: version + 1 };
    await this.source.manager.update(conferenceItemTable, key, settled);
    return { row: { ...current, ...settled } };
  }
}

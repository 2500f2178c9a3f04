import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { IsNull, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ProfessionalActor } from '../../../consent/actor';
import type { Recipient } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Purpose } from '../../../consent/vocabulary';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { OpeningStore } from '../opening/opening.store';
import { TRIES_AN_HOUR, newCode, printedCode, readCode } from './crisis-card.rules';
import { cardActivationTable, cardCodeTable, cardCodeTryTable, crisisCardTable } from './crisis-card.table';
import type { ActivationWay, CardActivationRow, CrisisCardRow } from './crisis-card.table';

const hashed = promisify<string, string, number, Buffer>(scrypt);
const HASH_BYTES = 32;
const HOUR = 3_600_000;

export class CrisisCardStore extends PersonStore<CrisisCardRow, 'CRISIS_CARD'> {
  constructor(source: StoreSource) {
    super(source, crisisCardTable);
  }

  /** The card itself, inside the act that opens it: whom it names and what it lists decides whether it opens. */
  forOpening(person: string): Promise<CrisisCardRow | null> {
    return this.manager.findOne(crisisCardTable.schema, { where: { personId: person }, order: { recordedAt: 'DESC' } });
  }
}

/** Printed codes of crisis cards, and who tried them. */
export class CardCodeStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** Makes a code for the person's card; an earlier one ends with it. Kept as a salted hash: shown now or never. */
  async make(permit: Permit<'CRISIS_CARD', 'CONTRIBUTE'>): Promise<string> {
    await this.revoke(permit);
    const code = newCode();
    const salt = randomBytes(16).toString('base64url');
    await this.manager.insert(cardCodeTable, {
      ...{ id: randomUUID(), person: permit.person, finder: code.finder, salt },
      hash: (await hashed(code.secret, salt, HASH_BYTES)).toString('base64url'),
      ...{ madeAt: this.source.clock.now(), revokedAt: null },
    });
    return printedCode(code);
  }

  /** @returns false when there was none to revoke. */
  async revoke(permit: Permit<'CRISIS_CARD', 'CONTRIBUTE'>): Promise<boolean> {
    Permit.assertFits(permit, 'CRISIS_CARD', 'CONTRIBUTE');
    const revokedAt = this.source.clock.now();
    const { affected } = await this.manager.update(cardCodeTable, { person: permit.person, revokedAt: IsNull() }, { revokedAt });
    return (affected ?? 0) > 0;
  }

  /**
   * Tries a code, and writes the try down, in a transaction of its own: what is refused afterwards was still tried.
   *
   * @returns the person whose card it opens; null for a code that is unknown, revoked or none at all, without a
   *   difference, in time neither; TOO_MANY when this asker has tried too often.
   */
  async tryCode(asker: string, typed: string): Promise<{ readonly person: string } | null | 'TOO_MANY'> {
    const now = this.source.clock.now();
    const code = readCode(typed);
    return this.manager.transaction(async (manager) => {
      // One try of an asker at a time, or as many at once as they have connections would count as none.
      await manager.query('SELECT pg_advisory_xact_lock(7003, hashtext($1))', [asker]);
      const tries = await manager.countBy(cardCodeTryTable, { asker, at: MoreThan(new Date(now.getTime() - HOUR)) });
      if (tries >= TRIES_AN_HOUR) return 'TOO_MANY';
      const row = code && (await manager.findOneBy(cardCodeTable, { finder: code.finder }));
      const hash = await hashed(code?.secret ?? typed, row?.salt ?? 'no such code', HASH_BYTES);
      const isRight = row !== null && timingSafeEqual(hash, Buffer.from(row.hash, 'base64url')) && row.revokedAt === null;
      const noted = { id: randomUUID(), asker, finder: code?.finder ?? null, isFound: isRight, at: now };
      await manager.insert(cardCodeTryTable, noted);
      return isRight ? { person: row.person } : null;
    });
  }
}

/** When a card was opened. Written inside an act that has counted it in the person's epoch. */
export class CardActivationStore {
  private readonly manager: EntityManager;

  constructor(private readonly source: StoreSource) {
    this.manager = source.manager;
  }

  /** Those about a person that the permit opens, the newest first. */
  async around(permit: Permit<'ACCESS_RECORDS', 'READ'>): Promise<readonly CardActivationRow[]> {
    Permit.assertFits(permit, 'ACCESS_RECORDS', 'READ');
    const rows = await this.of(permit.person);
    return rows.filter(({ person, activatedBy }) =>
      covers(permit.rows, { heldBy: person, author: activatedBy, parties: [] }),
    );
  }

  /**
   * Those that a professional opened, and those that open something to them now: theirs to read, so no permit is asked.
   * What was going on is in words about the person, so it closes to the others with the card, and at an organisation
   * on it, it is not for those to whom nothing opens.
   */
  async ofActor(actor: ProfessionalActor, person: string, purpose: Purpose): Promise<readonly CardActivationRow[]> {
    const rows = await this.of(person);
    const isOwn = ({ activatedBy }: CardActivationRow): boolean => activatedBy === actor.id;
    if (rows.every(isOwn)) return rows;
    const opened = await new OpeningStore(this.source).of([person], actor, purpose);
    return rows.filter((row) => isOwn(row) || opened.some(({ id }) => id === row.id));
  }

  /** One by key, for its review or its end: about the opening, never what it opened. */
  byKey(person: string, id: string): Promise<CardActivationRow | null> {
    return this.manager.findOneBy(cardActivationTable, { person, id });
  }

  async open(
    card: CrisisCardRow,
    opener: { readonly as: Recipient; readonly organisation: string | null },
    opening: { readonly way: ActivationWay; readonly hours: number; readonly situation: string },
  ): Promise<CardActivationRow> {
    const now = this.source.clock.now();
    const { as, organisation } = opener;
    const { way, situation, hours } = opening;
    const named = card.contacts.some(({ kind, ref }) => kind === as.kind && ref === as.ref);
    const row: CardActivationRow = {
      ...{ id: randomUUID(), person: card.personId, way, situation, organisation, activatedBy: as.ref, version: 1 },
      recipients: named ? card.contacts : [...card.contacts, as],
      categories: card.opens,
      ...{ from: now, until: new Date(now.getTime() + hours * HOUR), recordedAt: now, withdrawnAt: null },
    };
    await this.manager.insert(cardActivationTable, row as never);
    return row;
  }

  async end({ id, person, version }: CardActivationRow): Promise<void> {
    const withdrawnAt = this.source.clock.now();
    await this.manager.update(cardActivationTable, { id, person }, { withdrawnAt, version: version + 1 });
  }

  private of(person: string): Promise<CardActivationRow[]> {
    return this.manager.find(cardActivationTable, { where: { person }, order: { recordedAt: 'DESC', id: 'ASC' } });
  }
}

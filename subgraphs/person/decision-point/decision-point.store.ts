import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import type { Facts } from '../../../consent/facts';
import { accessRecordTable } from '../access-record/access-record.table';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { grantTable, refusalTable } from '../consent/consent.table';
import type { ConsentEpochRow } from '../consent/consent.table';
import { contextConsentTable } from '../context-consent/context-consent.table';
import { cardActivationTable } from '../crisis-card/crisis-card.table';
import { incapacityTable, mandateTable } from '../mandate/mandate.table';
import { secrecyOverrideTable } from '../secrecy-override/secrecy-override.table';
import { withoutWhatOpens } from '../restore-guard/restore-guard.rules';
import { heldAmong } from '../restore-guard/restore-guard.store';
import { consentHoldTable } from '../restore-guard/restore-guard.table';
import { silenceTable } from '../silence/silence.table';
import { relationTable, retentionTable, rosterTable } from '../relation/relation.table';

/** What the decision point knows of one person, in the snapshot of its transaction. */
export interface KnownFacts {
  readonly facts: Facts;
  /** Null for somebody Kring does not know, which is recorded as well. */
  readonly epoch: string | null;
}

/** An act takes milliseconds. One that hangs must not take every reader of that person with it. */
const LOCK_PATIENCE_MS = 1_500;
const ATTEMPTS = 5;
/** serialization_failure, deadlock_detected. */
const TRY_AGAIN: readonly unknown[] = ['40001', '40P01'];

/**
 * Decides on one state of consent: again when a change committed meanwhile, since its facts are then the old ones.
 *
 * @throws whatever the last attempt threw.
 */
export async function inOneState<T>(
  manager: Pick<EntityManager, 'transaction'>,
  run: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await manager.transaction('REPEATABLE READ', run);
    } catch (error) {
      const code = (error as { driverError?: { code?: unknown } }).driverError?.code;
      if (attempt === ATTEMPTS || !TRY_AGAIN.includes(code)) throw error;
    }
  }
}

/** What few people have any of: read only where somebody who is asked about has some. */
const RARE = [
  retentionTable,
  secrecyOverrideTable,
  cardActivationTable,
  silenceTable,
  contextConsentTable,
  consentHoldTable,
] as const;
type Rare = (typeof RARE)[number];

/**
 * Loads what decisions rest on and writes what was decided. One query per kind of fact at most, whatever the number of
 * persons.
 */
export class DecisionPointStore {
  constructor(private readonly manager: EntityManager) {}

  /**
   * What is known, under a share of the lock that every change takes first: until the transaction ends no change of
   * these persons’ consent can commit, so nothing is ever decided on facts that an acknowledged act has passed.
   *
   * @param holds IGNORE to look back at what stood in the record, whatever a restore closed since.
   * @throws serialization_failure when one committed while this waited: see `inOneState`.
   */
  async factsOf(
    persons: readonly string[],
    actor: Actor,
    holds: 'COUNT' | 'IGNORE' = 'COUNT',
  ): Promise<ReadonlyMap<string, KnownFacts>> {
    const among = { person: In([...persons]) };
    const epochs = await this.hold(persons);
    const relations = await this.manager.findBy(relationTable, among);
    const grants = await this.manager.findBy(grantTable, among);
    const refusals = await this.manager.findBy(refusalTable, among);
    const isThere = await this.rareAmong(persons);
    const retentions = isThere(retentionTable) ? await this.manager.findBy(retentionTable, among) : [];
    const rosters =
      actor.kind === 'PROFESSIONAL' ? await this.manager.findBy(rosterTable, { professional: actor.id }) : [];
    const mandates =
      actor.kind === 'PERSON' && actor.actingFor !== undefined
        ? await this.manager.findBy(mandateTable, { holder: actor.id })
        : [];
    const incapacities = mandates.length > 0 ? await this.manager.findBy(incapacityTable, among) : [];
    const overrides = isThere(secrecyOverrideTable) ? await this.manager.findBy(secrecyOverrideTable, among) : [];
    const activations = isThere(cardActivationTable) ? await this.manager.findBy(cardActivationTable, among) : [];
    const silences = isThere(silenceTable) ? await this.manager.findBy(silenceTable, among) : [];
    const contextConsents = isThere(contextConsentTable) ? await this.manager.findBy(contextConsentTable, among) : [];
    const isHeld = holds === 'COUNT' && isThere(consentHoldTable);
    const held = isHeld ? await heldAmong(this.manager, persons) : new Set<string>();
    const known = (person: string, facts: Facts): Facts => (held.has(person) ? withoutWhatOpens(facts) : facts);
    return new Map(
      persons.map((person) => [
        person,
        {
          facts: known(person, {
            relations: relations.filter((fact) => fact.person === person),
            grants: grants.filter((fact) => fact.person === person),
            refusals: refusals.filter((fact) => fact.person === person),
            retentions: retentions.filter((fact) => fact.person === person),
            rosters,
            mandates: mandates.filter((fact) => fact.person === person),
            incapacities: incapacities.filter((fact) => fact.person === person),
            overrides: overrides.filter((fact) => fact.person === person),
            activations: activations.filter((fact) => fact.person === person),
            silences: silences.filter((fact) => fact.person === person),
            contextConsents: contextConsents.filter((fact) => fact.person === person),
          }),
          epoch: epochs.get(person) ?? null,
        },
      ]),
    );
  }

  /** In the order of their keys, so that two who hold the same persons never wait for each other. */
  private async hold(persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.manager.query<ConsentEpochRow[]>(
      `SELECT e.person, e.epoch
         FROM (SELECT set_config('lock_timeout', $2, true)) AS patience, consent_epoch e
        WHERE e.person = ANY ($1) ORDER BY e.person FOR SHARE OF e`,
      [persons, `${LOCK_PATIENCE_MS}ms`],
    );
    return new Map(rows.map(({ person, epoch }) => [person, epoch]));
  }

  /** Which of the rare kinds there is anything of, of any of these persons. */
  private async rareAmong(persons: readonly string[]): Promise<(kind: Rare) => boolean> {
    const existing = RARE.map(
      ({ options: { name } }) => `SELECT '${name}' AS kind WHERE EXISTS (SELECT FROM ${name} WHERE person = ANY ($1))`,
    );
    const rows = await this.manager.query<{ readonly kind: string }[]>(existing.join(' UNION ALL '), [persons]);
    const found = new Set(rows.map(({ kind }) => kind));
    return ({ options: { name } }) => found.has(name);
  }

  async record(rows: readonly AccessRecordRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += 1_000) {
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(accessRecordTable)
        .values(rows.slice(start, start + 1_000) as AccessRecordRow[])
        .updateEntity(false)
        .execute();
    }
  }
}

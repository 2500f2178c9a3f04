import type { EntityManager, EntitySchema } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import type { Facts } from '../../../consent/facts';
import { prepared } from '../../kit/prepared-rows';
import { snakeCase } from '../../kit/snake-case';
import { accessRecordTable } from '../access-record/access-record.table';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { grantTable, refusalTable } from '../consent/consent.table';
import { contextConsentTable } from '../context-consent/context-consent.table';
import { cardActivationTable } from '../crisis-card/crisis-card.table';
import { incapacityTable, mandateTable } from '../mandate/mandate.table';
import { secrecyOverrideTable } from '../secrecy-override/secrecy-override.table';
import { heldAmong, withoutWhatOpens } from '../restore-guard/restore-guard.rules';
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
  manager: EntityManager,
  run: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inSnapshot(manager, run);
    } catch (error) {
      const code = (error as { driverError?: { code?: unknown } }).driverError?.code;
      if (attempt === ATTEMPTS || !TRY_AGAIN.includes(code)) throw error;
    }
  }
}

/** One transaction at REPEATABLE READ, begun by one statement: the ORM needs two, and every one of them costs. */
async function inSnapshot<T>(manager: EntityManager, run: (manager: EntityManager) => Promise<T>): Promise<T> {
  if (manager.queryRunner?.isTransactionActive === true) return manager.transaction('REPEATABLE READ', run);
  const runner = manager.connection.createQueryRunner();
  try {
    await runner.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    try {
      const value = await run(runner.manager);
      await runner.query('COMMIT');
      return value;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** Facts about a person, by the key of the person. */
const ABOUT_PERSONS = [
  relationTable,
  grantTable,
  refusalTable,
  retentionTable,
  secrecyOverrideTable,
  cardActivationTable,
  silenceTable,
  contextConsentTable,
  consentHoldTable,
] as const;

const byPersons = ABOUT_PERSONS.map(({ options: { tableName } }) => `SELECT '${tableName}', row_to_json(t) FROM ${tableName} t WHERE t.person = ANY ($1)`);

/**
 * One statement, for the time that a decision takes goes into sending them. Everything in it is read in the snapshot in which
 * the locks are taken, and in the order of the keys: two who hold the same persons never wait for each other.
 */
export const FACTS = `
  WITH held AS (
    SELECT e.person, e.epoch
      FROM (SELECT set_config('lock_timeout', $2, true)) AS patience, consent_epoch e
     WHERE e.person = ANY ($1) ORDER BY e.person FOR SHARE OF e)
  SELECT 'consent_epoch' AS kind, json_build_object('person', person, 'epoch', epoch::text) AS fact FROM held
  UNION ALL ${byPersons.join(' UNION ALL ')}
  UNION ALL SELECT 'team_roster', row_to_json(t) FROM team_roster t WHERE t.professional = $3
  UNION ALL SELECT 'mandate', row_to_json(t) FROM mandate t WHERE t.holder = $4
  UNION ALL SELECT 'incapacity', row_to_json(t) FROM incapacity t WHERE t.person = ANY ($1) AND $4::uuid IS NOT NULL`;

const LINES_OF_STATEMENT = 2_000;

/** What the database fills in itself is not among them. */
const COLUMNS = Object.keys(accessRecordTable.options.columns)
  .filter((property) => !['xid', 'salt', 'erased'].includes(property))
  .map((property) => [property as keyof AccessRecordRow, snakeCase(property)] as const);

const columnsOf = (from: string): string => COLUMNS.map(([, column]) => `${from}"${column}"`).join(', ');
const RECORD = `INSERT INTO access_record (${columnsOf('')}) SELECT ${columnsOf('line.')} FROM json_populate_recordset(NULL::access_record, $1::json) AS line`;

interface FoundFact {
  readonly kind: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** Loads what decisions rest on, in one query whatever the number of persons, and writes what was decided. */
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
    const professional = actor.kind === 'PROFESSIONAL' ? actor.id : null;
    const representative = actor.kind === 'PERSON' && actor.actingFor !== undefined ? actor.id : null;
    const found = await prepared<FoundFact>(this.manager, { name: 'facts', text: FACTS }, [persons, `${LOCK_PATIENCE_MS}ms`, professional, representative]);
    const epochs = new Map(found.filter(({ kind }) => kind === 'consent_epoch').map(({ fact }) => [fact['person'], fact['epoch']]));
    const relations = this.rowsOf(relationTable, found);
    const grants = this.rowsOf(grantTable, found);
    const refusals = this.rowsOf(refusalTable, found);
    const retentions = this.rowsOf(retentionTable, found);
    const rosters = this.rowsOf(rosterTable, found);
    const mandates = this.rowsOf(mandateTable, found);
    const incapacities = mandates.length > 0 ? this.rowsOf(incapacityTable, found) : [];
    const overrides = this.rowsOf(secrecyOverrideTable, found);
    const activations = this.rowsOf(cardActivationTable, found);
    const silences = this.rowsOf(silenceTable, found);
    const contextConsents = this.rowsOf(contextConsentTable, found);
    const held = heldAmong(holds === 'COUNT' ? this.rowsOf(consentHoldTable, found) : []);
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
          epoch: (epochs.get(person) as string | undefined) ?? null,
        },
      ]),
    );
  }

  /** The rows of one table, as a repository would give them. JSON knows no instants; wider numbers than it holds no fact has. */
  private rowsOf<Row extends object>(table: EntitySchema<Row>, found: readonly FoundFact[]): Row[] {
    const { columns, tableName } = this.manager.connection.getMetadata(table);
    return found
      .filter(({ kind }) => kind === tableName)
      .map(({ fact }) =>
        Object.fromEntries(
          columns.map(({ databaseName, propertyName, type }) => {
            const value = fact[databaseName];
            return [propertyName, type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value];
          }),
        ) as Row,
      );
  }

  /** As one value: a parameter for each column of each line made the ORM the dearest part of a look at a caseload. */
  async record(rows: readonly AccessRecordRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += LINES_OF_STATEMENT) {
      const lines = rows.slice(start, start + LINES_OF_STATEMENT).map((row) => Object.fromEntries(COLUMNS.map(([property, column]) => [column, row[property]])));
      await prepared(this.manager, { name: 'access_record', text: RECORD }, [JSON.stringify(lines)]);
    }
  }
}

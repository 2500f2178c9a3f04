import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { circleDemoId, loadCircleDemo } from '../../../subgraphs/person/circle.demo';
import { consentRows } from '../../support/consent-rows';
import type { ConsentRows } from '../../support/consent-rows';
import { TEST_NOW, startTestHub } from '../../support/hub';
import type { GraphAnswer, TestHub } from '../../support/hub';

export const { persons, professionals, organisations, teams } = DEMO;
export const JONAS = encodePersonId(persons.jonas);
export const MIRA = encodePersonId(persons.mira);

/** A hub makes a database for each subgraph; on a busy machine that takes its time. */
export const HUB_START = 240_000;

/** Asks while the clock goes on, a millisecond each time that somebody looks at it, as it does outside tests. */
export async function whileTimeGoesOn<Answer>({ clock }: TestHub, ask: () => Promise<Answer>): Promise<Answer> {
  const { now } = clock;
  let instant = now().getTime();
  Object.assign(clock, { now: () => new Date((instant += 1)) });
  try {
    return await ask();
  } finally {
    Object.assign(clock, { now });
    clock.set(new Date(instant));
  }
}

export interface CircleHub {
  readonly hub: TestHub;
  readonly consent: ConsentRows;
  /** All rows of some tables of the person subgraph, to hold before and after an act side by side. */
  snapshot(...tables: readonly string[]): Promise<string>;
  /** Runs SQL on the person subgraph's database. */
  sql<Row>(query: string, parameters?: unknown[]): Promise<Row[]>;
}

/**
 * The hub with the two circles and none of the demo's relations or grants: each test says who has to do with whom, so
 * that what it finds open or closed hangs on nothing else.
 */
export async function startCircleHub(): Promise<CircleHub> {
  const hub = await startTestHub();
  const { dataSource } = hub.subgraphs.get('person')!;
  await dataSource.transaction((manager) => loadCircleDemo(manager, TEST_NOW));
  const consent = consentRows(hub);
  for (const person of Object.values(persons)) await consent.person(person);
  await consent.relation({
    person: persons.jonas,
    kind: 'GROUP_RELATIVE',
    role: 'RELATIVE',
    member: persons.jonasMother,
  });
  await consent.relation({
    person: persons.jonas,
    kind: 'GROUP_RELATIVE',
    role: 'RELATIVE',
    member: persons.jonasFather,
  });
  return {
    hub,
    consent,
    async snapshot(...tables) {
      const rows = await Promise.all(
        tables.map(async (table) => [
          table,
          await dataSource.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
        ]),
      );
      return JSON.stringify(rows);
    },
    sql: (query, parameters) => dataSource.query(query, parameters),
  };
}

/** Jonas's counsellor, as the lead of his care. */
export function relateCounsellor({ consent }: CircleHub): Promise<string> {
  return consent.relation({
    person: persons.jonas,
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: organisations.brug,
    professional: professionals.jonasCounsellor,
  });
}

/** The public id of a row of the demo. */
export function demoKey(type: string, person: string, key: string): string {
  return encodeId(type, person, circleDemoId(key));
}

export function key(): string {
  return randomUUID();
}

/** The one field that a mutation answers. */
export function answered(answer: GraphAnswer): Record<string, never> & { __typename: string } {
  expect(answer.errors).toBeUndefined();
  const [only] = Object.values(answer.data as Record<string, never>);
  return only!;
}

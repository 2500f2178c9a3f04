import { Brackets, QueryFailedError } from 'typeorm';
import type { EntityManager, EntitySchema } from 'typeorm';
import type { Policy } from '../../consent/policy';
import type { RowScope } from '../../consent/rows';
import { CURRENT_POLICY } from '../../consent/visibility';
import { createLog } from '../../shared/log';
import type { AskDecisions } from '../../shared/decision-api';
import { ConsentGate } from '../../subgraphs/kit/consent-gate';
import { PersonStore, within } from '../../subgraphs/kit/person-store';
import { DecisionPointStore } from '../../subgraphs/person/decision-point/decision-point.store';
import { FAULTS as DECISION_FAULTS } from '../stories/faults';
import type { Fault } from './canaries';

/** What a fault is seeded into. */
export interface Seedbed {
  /** The decision point of every subgraph of the hub. */
  readonly decisions: { fault: (ask: AskDecisions) => AskDecisions };
  /** Where the processes of the hub write their log. */
  readonly logTo: { write(line: string): void };
}

/** A fault put into the running hub on purpose, which the search that finds none in the real one must find. */
export interface SeededFault {
  readonly name: string;
  /** As which it must be found. */
  readonly found: Fault['kind'];
  /** @returns takes it out again. */
  readonly seed: (bed: Seedbed) => () => void;
}


/** Puts another in the place of a method until it is taken out again. */
function inPlaceOf<M>(owner: object, name: string, change: (real: M) => M): () => void {
  const methods = owner as Record<string, M>;
  const real = methods[name]!;
  methods[name] = change(real);
  return () => void (methods[name] = real);
}

interface Inside {
  readonly manager: EntityManager;
  readonly table: { readonly schema: EntitySchema<object> };
}
type Query = (this: Inside, permits: readonly { readonly person: string; readonly rows: RowScope }[]) => unknown;
type Load = (...args: unknown[]) => Promise<unknown>;
type Read = (this: ConsentGate, person: string, category: string, info: unknown, load: Load) => Promise<unknown>;
type KeepRecord = (this: DecisionPointStore, rows: readonly object[]) => Promise<void>;

const onDecisions = (change: Seedbed['decisions']['fault']) => (bed: Seedbed) => {
  const before = bed.decisions.fault;
  bed.decisions.fault = change;
  return () => void (bed.decisions.fault = before);
};

/** What is read of persons, as it passes the gate. */
const readingAlong = (see: (value: unknown) => void): (() => void) =>
  inPlaceOf<Read>(ConsentGate.prototype, 'read', (real) => async function (person, category, info, load) {
    const value = await real.call(this, person, category, info, load);
    see(value);
    return value;
  });

export const CANARY_FAULTS: readonly SeededFault[] = [
  {
    name: 'a store reads the person’s rows and forgets which of them were opened',
    found: 'SHOWN',
    seed: () =>
      inPlaceOf<Query>(PersonStore.prototype, 'query', () => function (permits) {
        const persons = permits.map(({ person }) => person);
        return this.manager.createQueryBuilder(this.table.schema, 't').where('t.person_id = ANY(:persons)', { persons });
      }),
  },
  {
    name: 'in the table of who may see what one category stands in the row of another',
    found: 'SHOWN',
    seed: () =>
      inPlaceOf<Policy['cell']>(CURRENT_POLICY, 'cell', (real) => (category, role) =>
        real(category === 'SESSION_NOTES' ? 'TRAJECTORY' : category, role),
      ),
  },
  {
    name: 'a line of the log holds what was answered',
    found: 'LOGGED',
    seed: ({ logTo }) => {
      const log = createLog('careless', 'debug', logTo);
      return readingAlong((answer) => log.debug({ answer }, 'answered'));
    },
  },
  {
    name: 'those who keep a record are locked out of it',
    found: 'WITHHELD',
    seed: onDecisions(
      (ask) => async (asker, cells) =>
        (await ask(asker, cells)).map((answer) => ({ ...answer, rows: { ...answer.rows, ownSubjects: [], partySubjects: [] } })),
    ),
  },
  {
    name: 'what is to go unnoticed is listed as withheld',
    found: 'TOLD',
    seed: onDecisions((ask) => async (asker, cells) => (await ask(asker, cells)).map((answer) => ({ ...answer, silent: false }))),
  },
  {
    name: 'nobody is told that anything is withheld',
    found: 'NOT_TOLD',
    seed: () => inPlaceOf<ConsentGate['withheld']>(ConsentGate.prototype, 'withheld', () => () => []),
  },
  {
    name: 'a line of the access record holds what was read',
    found: 'RECORDED',
    seed: () => {
      let last: string | null = null;
      const ends = [
        readingAlong((value) => void (last = value === null ? last : JSON.stringify(value))),
        inPlaceOf<KeepRecord>(DecisionPointStore.prototype, 'record', (real) => function (rows) {
          return real.call(this, rows.map((row) => ({ ...row, operation: last })));
        }),
      ];
      return () => ends.forEach((end) => end());
    },
  },
];

/** Faults that need more worlds: those of the decision point that the case stories are tried with, where they hang on nobody of the demo. */
export const MORE_FAULTS: readonly SeededFault[] = [
  {
    name: 'what somebody wrote in the person’s place is read by them as their own',
    found: 'SHOWN',
    seed: () =>
      inPlaceOf<Query>(PersonStore.prototype, 'query', () => function (permits) {
        const wrote = permits.flatMap(({ person, rows }) => rows.ownSubjects.map((subject) => `${person}/${subject}`));
        const own = `t.person_id || '/' || t.in_place_by = ANY(:wrote)`;
        const opened = new Brackets((or) => or.where(within(permits)).orWhere(own, { wrote }));
        return this.manager.createQueryBuilder(this.table.schema, 't').where(opened);
      }),
  },
  ...DECISION_FAULTS.filter(({ name }) => !name.includes('first line')).map(
    ({ name, kind, fault }): SeededFault => ({ name, found: kind === 'LEAKY' ? 'SHOWN' : 'WITHHELD', seed: onDecisions(fault) }),
  ),
];

/** Failures that carry a value, as drivers put it into messages, parameters and details; each is to be logged without. */
export const FAILURES: readonly (readonly [name: string, seed: (bed: Seedbed, value: string) => () => void])[] = [
  [
    'the database refuses a query about a person',
    (_bed, value) =>
      inPlaceOf<Query>(PersonStore.prototype, 'query', () => function () {
        const driver = Object.assign(new Error(`duplicate key ${value}`), { code: '23505', detail: `Key (text)=(${value}) already exists.` });
        throw new QueryFailedError(`SELECT '${value}'`, [value], driver);
      }),
  ],
  [
    'the decision point fails over a fact',
    (bed, value) =>
      onDecisions(() => () => Promise.reject(Object.assign(new Error(`cannot decide ${value}`), { facts: value })))(bed),
  ],
];

import type { DataSource } from 'typeorm';
import { isEmpty, opensOwnRecords } from '../../../consent/rows';
import type { Clock } from '../../../shared/clock';
import { isAboutSelf, isLeased } from '../../../shared/decision-api';
import type { Asker, DecisionAnswer } from '../../../shared/decision-api';
import { sealDecisions } from '../../../shared/identity/decision-envelope';
import type { SealedDecision } from '../../../shared/identity/decision-envelope';
import type { ServiceName } from '../../../shared/identity/service-token';
import type { TokenKey } from '../../../shared/keys';
import type { AskInPlan, AskedPart, LeftOut, PlannedRequest } from '../../../shared/planned-decisions';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { sit } from './decision-point';
import type { DecidedCell, Sitting } from './decision-point';
import { inOneState } from './decision-point.store';
import { LeaseStore } from './lease.store';

type PlannedFetch = PlannedRequest['fetches'][number];

/** What one partner would have asked, decided. */
interface DecidedFetch {
  readonly asker: Asker;
  readonly key: Buffer;
  readonly cells: readonly DecidedCell[];
  /** What the partner is told: nothing of whom it need not be asked about. */
  readonly told: readonly SealedDecision[];
  readonly leftOut: readonly LeftOut[];
  /** By part: whom the asker has to do with. */
  readonly recognised: readonly ReadonlySet<string>[];
}

/**
 * Decides for several partners at once what each of them would have asked, and writes it down as each would have had it
 * written down: in one transaction, before anything is answered. What is opened is a lease of the gateway, which hands
 * the answers on and the whole over (ADR 0021).
 */
export function createPlannedDecisions(
  dataSource: DataSource,
  clock: Clock,
  serviceKeys: ReadonlyMap<ServiceName, TokenKey>,
): AskInPlan {
  return async ({ fetches, ...who }) => {
    const decided = await inOneState(dataSource.manager, async (manager) => {
      const persons = new Set(fetches.flatMap(({ parts }) => parts.flatMap((part) => part.persons)));
      const sitting = onceEach(await sit(manager, clock, who, persons));
      const found: (DecidedFetch | undefined)[] = [];
      for (const fetch of fetches) {
        const key = serviceKeys.get(fetch.subgraph);
        const isFirstMissing = found.length > 0 && found[0] === undefined && fetch.parts.some(({ after }) => after !== undefined);
        const canSeal = Buffer.isBuffer(key) && !isFirstMissing;
        found.push(canSeal ? decideFetch(sitting, fetch, { ...who, subgraph: fetch.subgraph }, key, found[0]) : undefined);
      }
      const answers = found.flatMap((each) => each?.cells.map(({ answer }) => answer) ?? []);
      const leased = answers.filter((answer) => isLeased(who, answer));
      await new LeaseStore(manager).grant({ requestId: who.requestId, subgraph: 'gateway' }, leased);
      await sitting.record(linesOf(found));
      return found;
    });
    const sealed = decided.map(async (fetch) => {
      if (!fetch) return { decided: false, envelope: null, leftOut: [] };
      const { key, asker, told, leftOut } = fetch;
      return { decided: true, envelope: told.length === 0 ? null : await sealDecisions(key, asker, told, clock.now()), leftOut: [...leftOut] };
    });
    return { fetches: await Promise.all(sealed), states: statesOf(who, decided) };
  };
}

/** Several partners ask the same of the same person: what is decided of it is one thing, on one snapshot. */
function onceEach(sitting: Sitting): Sitting {
  const known = new Map<string, DecidedCell>();
  return {
    ...sitting,
    decide: (cell) => {
      const key = keyOf(cell);
      const before = known.get(key) ?? sitting.decide({ ...cell, fields: [] });
      known.set(key, before);
      return before;
    },
  };
}

function decideFetch(sitting: Sitting, { parts }: PlannedFetch, asker: Asker, key: Buffer, first: DecidedFetch | undefined): DecidedFetch {
  const asked = new Map<string, { readonly decided: DecidedCell; readonly fields: Set<string> }>();
  const isTold = new Set<string>();
  const leftOut: LeftOut[] = [];
  const recognised = parts.map((part, index) => {
    const known = new Set<string>();
    for (const person of personsOf(part, first)) {
      const cells = part.categories.map(({ category, fields }) => {
        const cell = { person, category, action: 'READ', fields: [] } as const;
        const decided = sitting.decide(cell);
        const before = asked.get(keyOf(cell)) ?? { decided, fields: new Set<string>() };
        for (const field of fields) before.fields.add(field);
        asked.set(keyOf(cell), before);
        return decided.answer;
      });
      const isKnown = cells.some(({ standing }) => standing);
      if (isKnown) known.add(person);
      if (part.leavesOut !== 'NOBODY' && !isKnown) {
        leftOut.push({ part: index, person, withheld: [] });
      } else if (part.leavesOut === 'SHUT' && cells.every(isShut)) {
        leftOut.push({ part: index, person, withheld: cells.flatMap(({ standing, category }) => (standing && category !== null ? [category] : [])) });
      } else {
        for (const cell of cells) isTold.add(keyOf(cell));
      }
    }
    return known;
  });
  const cells = [...asked.values()].map(({ decided, fields }) => withFields(decided, [...fields].sort()));
  const told = cells.filter(({ cell }) => isTold.has(keyOf(cell))).map(({ cell, answer }) => ({ ...answer, fields: cell.fields }));
  return { asker, key, cells, told, leftOut, recognised };
}

/** Whoever the first fetch does not find, no later one would have been sent a question about. */
function personsOf({ persons, after }: AskedPart, first: DecidedFetch | undefined): readonly string[] {
  return after === undefined ? persons : persons.filter((person) => after.some((part) => first?.recognised[part]?.has(person) === true));
}

/** Nothing of it opens, and that it does not is told: what is withheld without a word is for the partner to answer. */
function isShut({ outcome, rows, standing, silent, category }: DecisionAnswer): boolean {
  return category !== null && outcome === 'DENY' && isEmpty(rows) && !opensOwnRecords(rows) && !(standing && silent);
}

function withFields(decided: DecidedCell, fields: readonly string[]): DecidedCell {
  return { ...decided, cell: { ...decided.cell, fields }, line: (asker) => ({ ...decided.line(asker), fields }) };
}

function linesOf(found: readonly (DecidedFetch | undefined)[]): readonly AccessRecordRow[] {
  return found.flatMap((fetch) => fetch?.cells.map(({ line }) => line(fetch.asker)) ?? []);
}

function statesOf(who: Pick<Asker, 'actor'>, found: readonly (DecidedFetch | undefined)[]) {
  const states = new Map<string, { person: string; epoch: string; held: boolean }>();
  for (const { answer } of found.flatMap((fetch) => fetch?.cells ?? [])) {
    const { person, epoch } = answer;
    if (epoch === null || isAboutSelf(who.actor, person)) continue;
    states.set(person, { person, epoch, held: isLeased(who, answer) || (states.get(person)?.held ?? false) });
  }
  return [...states.values()];
}

function keyOf({ person, category }: { readonly person: string; readonly category: string | null }): string {
  return `${person}|${category ?? ''}`;
}

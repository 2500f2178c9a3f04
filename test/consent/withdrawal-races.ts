import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { Client } from 'pg';
import { systemClock } from '../../shared/clock';
import type { Clock } from '../../shared/clock';
import type { AskDecisions, DecisionAnswer } from '../../shared/decision-api';
import { DEMO, demoIdentity } from '../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../shared/ids';
import type { SubgraphName } from '../../shared/subgraph-names';
import { consentRows } from '../support/consent-rows';
import { asksNothingInPlan, startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { tokenFor } from '../support/tokens';

/** What can be broken on purpose, to see whether the races would notice. */
export type Fault = 'NONE' | 'DECISIONS_CACHED_FIVE_SECONDS' | 'NO_LEASE_CHECK_AT_FLUSH' | 'NO_WAIT';

/** What came of races of a withdrawal against queries. Instants are milliseconds of the one clock of this process. */
export interface Outcome {
  races: number;
  queries: number;
  /** Queries that had begun when the withdrawal was sent, or began before it was acknowledged. */
  overlapping: number;
  /** Queries that showed the value, and those that were told it is withheld. */
  shown: number;
  withheld: number;
  /** Queries that were told that consent cannot be asked, or were cut off. */
  unavailable: number;
  /** Ended by the hub before the first byte: the lease was over. */
  cutOff: number;
  /** Queries in which bytes of the value came after the first byte of the acknowledgement. */
  violations: number;
  /** Queries begun and ended before the withdrawal was sent that did not show the value. */
  wronglyWithheld: number;
  /** From sending the withdrawal to the first byte of its answer, in milliseconds. */
  readonly acknowledgements: number[];
}

interface Subject {
  readonly person: string;
  readonly token: string;
  /** Stands in everything that the grant opens, and nowhere else. */
  readonly canary: string;
}

interface Grant {
  readonly id: string;
}

const READER = 'mira-gp';
const CATEGORIES = ['WISHES', 'HOUSING', 'WORK_GOALS', 'DIAGNOSIS'] as const;
const FIELDS = 'wishes { nodes { text } } housingRequests { nodes { answer } } workGoals { nodes { text } }';
const ACROSS = `query Across($id: ID!) { person(id: $id) { id ${FIELDS} } }`;
const STALLED = `query Stalled($id: ID!) { person(id: $id) { id ${FIELDS} diagnoses { nodes { wording } } } }`;
const WISHES = 'query Wishes($id: ID!) { person(id: $id) { wishes { nodes { text } } } }';
const WITHDRAW = /* GraphQL */ `
  mutation Withdraw($input: WithdrawGrantInput!) {
    withdrawGrant(input: $input) { __typename ... on GrantDone { grant { state withdrawnAt recordedAt from version } } }
  }
`;

interface Received {
  readonly text: string;
  readonly begunAt: number;
  readonly firstByteAt: number;
  /** When the first bytes came that, with those before them, hold the canary; null when none did. */
  readonly shownAt: number | null;
  readonly endedAt: number;
}

/** A hub in real time, with as many people as wanted who all have the same general practitioner. */
export class WithdrawalRaces {
  private fault: Fault = 'NONE';
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly cached = new Map<string, { until: number; answers: readonly DecisionAnswer[] }>();
  private hub!: TestHub;
  private reader!: string;

  async start(): Promise<void> {
    const gatewayClock: Clock = {
      now: systemClock.now,
      ticks: () => (this.fault === 'NO_LEASE_CHECK_AT_FLUSH' ? 0 : systemClock.ticks()),
    };
    this.hub = await startTestHub({
      clock: systemClock,
      gatewayClock,
      decisionFault: (ask) => (asker, cells) =>
        this.fault === 'DECISIONS_CACHED_FIVE_SECONDS' ? this.fromCache(ask, asker, cells) : ask(asker, cells),
      consentInPlan: true,
      planFault: (ask) => (request) => (this.fault === 'DECISIONS_CACHED_FIVE_SECONDS' ? asksNothingInPlan : ask)(request),
      acknowledgeFault: (acknowledge) => (states, holder) =>
        this.fault === 'NO_WAIT' ? Promise.resolve() : this.timed(acknowledge(states, holder)),
    });
    this.reader = await tokenFor(this.hub, demoIdentity(READER)!.actor);
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await this.hub.stop();
  }

  /** Breaks something; nothing may be under way. */
  breakWith(fault: Fault): void {
    this.fault = fault;
    this.cached.clear();
  }

  async people(count: number): Promise<readonly Subject[]> {
    return Promise.all(
      Array.from({ length: count }, async () => {
        const person = randomUUID();
        const subject = { person, canary: `canary-${person}`, token: await tokenFor(this.hub, { kind: 'PERSON', id: person }) };
        const rows = consentRows(this.hub);
        await rows.person(person);
        await rows.relation({
          ...{ person, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
          ...{ organisation: DEMO.organisations.gpPracticeMira, professional: DEMO.professionals.miraGp },
        });
        await this.wish(subject, subject.canary);
        await this.row('municipal', 'housing_request', subject, { form: 'NOT_SURE', state: 'REQUESTED', requested_on: '2026-01-05', answer: subject.canary });
        await this.row('work', 'work_goal', subject, { text: subject.canary, language: 'nl', set_on: '2026-01-05' });
        await this.row('mental-health', 'diagnosis', subject, {
          ...{ wording: subject.canary, language: 'nl', certainty: 'DIAGNOSED', stated_on: '2026-01-05' },
        });
        return subject;
      }),
    );
  }

  wish(subject: Subject, text: string): Promise<void> {
    return this.row('person', 'wish', subject, { text, language: 'nl', said_on: '2026-01-05' });
  }

  /**
   * The person withdraws while the practitioner asks.
   *
   * @param shares of the races: in which they ask again at the first byte of the acknowledgement, and in which the first
   *   query is awaited before the person withdraws.
   */
  async race(subject: Subject, outcome: Outcome, random: () => number, shares: { askedAfter: number; awaited: number }): Promise<void> {
    const grant = await this.grant(subject);
    const before = this.query(subject, ACROSS);
    // From at once to when it is long over.
    const delay = random() * 120;
    await (random() < shares.awaited ? before : pause(delay));
    const withdrawal = this.withdraw(subject, grant);
    const after = random() < shares.askedAfter ? [withdrawal.acknowledged.then(() => this.query(subject, ACROSS))] : [];
    await this.judge(outcome, withdrawal, [before, ...after]);
  }

  /**
   * A partner's database is stuck until all of some withdrawals are acknowledged: the data comes when their leases have
   * ended. Others are asked about when it is stuck still for so many milliseconds: theirs comes while their lease stands.
   */
  async stall(early: readonly Subject[], late: readonly Subject[], outcome: Outcome, stuckFor: number): Promise<void> {
    const grants = new Map(await Promise.all([...early, ...late].map(async (subject) => [subject, await this.grant(subject)] as const)));
    const partner = this.hub.subgraphs.get('mental-health')!;
    const owner = new Client({ connectionString: partner.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('BEGIN');
      await owner.query('LOCK TABLE diagnosis IN ACCESS EXCLUSIVE MODE');
      const acknowledged: Promise<number>[] = [];
      const askAndWithdraw = async (subjects: readonly Subject[]): Promise<void> => {
        await Promise.all(
          subjects.map(async (subject) => {
            const asked = this.query(subject, STALLED);
            await this.decided(subject);
            const withdrawal = this.withdraw(subject, grants.get(subject)!);
            acknowledged.push(withdrawal.acknowledged);
            await this.judge(outcome, withdrawal, [asked, withdrawal.acknowledged.then(() => this.query(subject, ACROSS))]);
          }),
        );
      };
      const first = askAndWithdraw(early);
      while (acknowledged.length < early.length) await pause(5);
      await Promise.all(acknowledged);
      const second = askAndWithdraw(late);
      await pause(stuckFor);
      await owner.query('ROLLBACK');
      await Promise.all([first, second]);
    } finally {
      await owner.end();
    }
  }

  /**
   * A practitioner whose line takes only what the systems between hold, while the person withdraws.
   *
   * @returns how much of the answer came at all, and how large the answer was to be.
   */
  async slowReader(subject: Subject, outcome: Outcome): Promise<{ readonly bytes: number; readonly of: number }> {
    const grant = await this.grant(subject);
    const body = JSON.stringify({ query: WISHES, variables: { id: encodePersonId(subject.person) } });
    const socket = connect(Number(new URL(this.hub.gateway.url).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    const begun = new Promise<void>((resolve) =>
      socket.once('data', (chunk) => {
        chunks.push(chunk);
        socket.pause();
        resolve();
      }),
    );
    const begunAt = performance.now();
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: hub\r\nconnection: close\r\ncontent-type: application/json\r\n` +
        `authorization: Bearer ${this.reader}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await begun;
    const withdrawal = this.withdraw(subject, grant);
    const acknowledgedAt = await withdrawal.acknowledged;
    // What came before is the systems' between, and cannot be called back; it must not be all.
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.resume();
    await closed;
    const text = Buffer.concat(chunks).toString('utf8');
    const shown = text.includes(subject.canary);
    const at = performance.now();
    const received = { text, begunAt, firstByteAt: at, endedAt: at, shownAt: shown ? at : null };
    count(outcome, received, withdrawal.sentAt, acknowledgedAt);
    await withdrawal.done;
    outcome.races += 1;
    const of = Number(/content-length: (\d+)/i.exec(text)?.[1]);
    return { bytes: Buffer.byteLength(text), of };
  }

  /** What the record says became of answers, by outcome. */
  async releases(): Promise<Readonly<Record<string, number>>> {
    await this.hub.gateway.settled();
    const rows = await this.database().query<{ outcome: string; n: number }[]>(
      'SELECT outcome, count(*)::int AS n FROM access_release GROUP BY outcome',
    );
    return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
  }

  /** From each commit until nobody used an older answer, in milliseconds, since this was last read. */
  takeWaits(): readonly number[] {
    return this.waits.splice(0);
  }

  private readonly waits: number[] = [];

  private async timed(wait: Promise<void>): Promise<void> {
    const since = performance.now();
    await wait;
    this.waits.push(performance.now() - since);
  }

  private async judge(outcome: Outcome, withdrawal: Withdrawal, queries: readonly Promise<Received>[]): Promise<void> {
    const acknowledgedAt = await withdrawal.acknowledged;
    outcome.acknowledgements.push(acknowledgedAt - withdrawal.sentAt);
    for (const received of await Promise.all(queries)) count(outcome, received, withdrawal.sentAt, acknowledgedAt);
    await withdrawal.done;
    outcome.races += 1;
  }

  private withdraw(subject: Subject, grant: Grant): Withdrawal {
    const sentAt = performance.now();
    const input = { grant: encodeId('Grant', subject.person, grant.id), version: 1, idempotencyKey: randomUUID() };
    let acknowledge!: (at: number) => void;
    const acknowledged = new Promise<number>((resolve) => (acknowledge = resolve));
    const done = this.send(subject.token, WITHDRAW, { input }, subject.canary, acknowledge).then(({ text }) => {
      if (!text.includes('"state":"WITHDRAWN"') || !text.includes('acknowledgedAt')) throw new Error(`not withdrawn: ${text}`);
    });
    // Nothing waits for an acknowledgement that never comes.
    return { sentAt, acknowledged: Promise.race([acknowledged, done.then(() => acknowledged)]), done };
  }

  private query(subject: Subject, query: string): Promise<Received> {
    return this.send(this.reader, query, { id: encodePersonId(subject.person) }, subject.canary);
  }

  private send(token: string, query: string, variables: object, canary: string, onFirstByte?: (at: number) => void): Promise<Received> {
    return new Promise((resolve, reject) => {
      const begunAt = performance.now();
      const sent = request(
        this.hub.gateway.url,
        { method: 'POST', agent: this.agent, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } },
        (response) => {
          let text = '';
          let firstByteAt = performance.now();
          let shownAt: number | null = null;
          onFirstByte?.(firstByteAt);
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            const at = performance.now();
            if (text === '') firstByteAt = at;
            text += chunk;
            if (shownAt === null && text.includes(canary)) shownAt = at;
          });
          const end = (): void => resolve({ text, begunAt, firstByteAt, shownAt, endedAt: performance.now() });
          response.on('end', end);
          response.on('error', end);
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET') return reject(error);
        // Cut off before the first byte, as the hub promises for an answer that may not be handed over any more, or a
        // kept connection that had just been closed. A query was answered nothing; an act is sent again under its key.
        if (onFirstByte) return resolve(this.send(token, query, variables, canary, onFirstByte));
        const at = performance.now();
        resolve({ text: '', begunAt, firstByteAt: at, shownAt: null, endedAt: at });
      });
      sent.end(JSON.stringify({ query, variables }));
    });
  }

  /** As an act does it: counted, so that two states of consent never have one number. */
  private async grant({ person }: Subject): Promise<Grant> {
    const id = randomUUID();
    await this.database().query(
      `WITH counted AS (UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $2)
       INSERT INTO consent_grant (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, '{}', '{}', '{READ}', '2026-01-05', '2026-01-05', $2)`,
      [id, person, JSON.stringify({ kind: 'PROFESSIONAL', ref: DEMO.professionals.miraGp }), CATEGORIES],
    );
    return { id };
  }

  /** Until the partner that is stuck was told that it may show. */
  private async decided({ person }: Subject): Promise<void> {
    for (;;) {
      const [row] = await this.database().query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM access_record WHERE person = $1 AND subgraph = 'mental-health'`,
        [person],
      );
      if (row!.n > (this.decidedBefore.get(person) ?? 0)) {
        this.decidedBefore.set(person, row!.n);
        return;
      }
      await pause(5);
    }
  }

  private readonly decidedBefore = new Map<string, number>();

  private async row(subgraph: SubgraphName, table: string, { person }: Subject, values: Record<string, string>): Promise<void> {
    const row = {
      ...{ person_id: person, id: randomUUID(), held_by: DEMO.organisations.ocmw, author: person, source: 'PERSON' },
      ...{ recorded_at: '2026-01-05T10:00:00Z', ...values },
    };
    const columns = Object.keys(row);
    await this.hub.subgraphs
      .get(subgraph)!
      .dataSource.query(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_column, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      );
  }

  private async fromCache(ask: AskDecisions, ...[asker, cells]: Parameters<AskDecisions>): Promise<readonly DecisionAnswer[]> {
    const key = JSON.stringify([asker.actor, asker.purpose, asker.subgraph, cells.map(({ fields: _fields, ...cell }) => cell)]);
    const found = this.cached.get(key);
    if (found && found.until > performance.now()) return found.answers;
    const answers = await ask(asker, cells);
    this.cached.set(key, { until: performance.now() + 5_000, answers });
    return answers;
  }

  private database() {
    return this.hub.subgraphs.get('person')!.dataSource;
  }
}

interface Withdrawal {
  readonly sentAt: number;
  /** When the first byte of its answer came. */
  readonly acknowledged: Promise<number>;
  readonly done: Promise<void>;
}

export function noOutcome(): Outcome {
  return {
    ...{ races: 0, queries: 0, overlapping: 0, shown: 0, withheld: 0, unavailable: 0, cutOff: 0, violations: 0, wronglyWithheld: 0 },
    acknowledgements: [],
  };
}

function count(outcome: Outcome, { text, begunAt, endedAt, shownAt }: Received, sentAt: number, acknowledgedAt: number): void {
  outcome.queries += 1;
  if (begunAt < acknowledgedAt && endedAt > sentAt) outcome.overlapping += 1;
  if (shownAt !== null) outcome.shown += 1;
  else if (text.includes('"withheld"')) outcome.withheld += 1;
  else if (text === '') outcome.cutOff += 1;
  else outcome.unavailable += 1;
  if (shownAt !== null && shownAt > acknowledgedAt) outcome.violations += 1;
  if (endedAt < sentAt && shownAt === null) outcome.wronglyWithheld += 1;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

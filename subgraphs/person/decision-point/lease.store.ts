import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../../shared/clock';
import type { Asker } from '../../../shared/decision-api';
import { ACT_WAITS_MS } from '../../../shared/lease-api';
import type { ConsentState, Release, Releaser } from '../../../shared/lease-api';
import type { LeaseKeeper } from '../../kit/subgraph-definition';

/** Nobody’s lease, which is never released: it is gone after a crash, as then are the leases of everybody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Steps between two looks at leases that stand, in milliseconds: most last as long as a query. */
const FIRST_LOOK_AFTER_MS = 3;
const LOOK_EVERY_MS = 25;

/** A lease that nobody released or passed is swept up when it is this old. */
const SWEPT_AFTER = '1 minute';

/** Who uses which answers. */
export class LeaseStore {
  constructor(private readonly manager: EntityManager) {}

  /** Notes what was opened. To be called in the transaction that decided it. */
  async grant(
    asker: Pick<Asker, 'holder' | 'requestId'> & { readonly subgraph: Releaser },
    opened: readonly { readonly person: string; readonly epoch: string | null }[],
  ): Promise<void> {
    await this.add(asker.holder ?? asker.requestId, asker.subgraph, opened);
  }

  /** Whether all of them go on. False when consent of any of these persons changed since. */
  async renew(holder: string, by: Releaser, states: readonly ConsentState[]): Promise<boolean> {
    const standing = await this.manager.query<ConsentState[]>(
      'SELECT person, epoch FROM consent_epoch WHERE person = ANY ($1) ORDER BY person FOR SHARE',
      [states.map(({ person }) => person)],
    );
    const epochs = new Map(standing.map(({ person, epoch }) => [person, epoch]));
    if (states.some(({ person, epoch }) => epochs.get(person) !== epoch)) return false;
    // One that goes on is as old as when it last did: swept by its first instant, no act would wait for a slow answer.
    await this.manager.query('UPDATE consent_lease SET at = clock_timestamp() WHERE holder = $1', [holder]);
    await this.add(holder, by, states);
    return true;
  }

  /** Ends leases. A subgraph can end its own only; the gateway, which alone hands the whole over, everything of a request. */
  async release(by: Releaser, releases: readonly Release[], at: Date): Promise<void> {
    const column = <K extends keyof Release>(name: K): readonly Release[K][] => releases.map((release) => release[name]);
    await this.manager.query(
      `WITH ended AS (DELETE FROM consent_lease WHERE holder = ANY ($1) AND ($2 = 'gateway' OR subgraph = $2))
       INSERT INTO access_release (id, at, request_id, released_by, outcome, status, bytes)
       SELECT id, $3, request_id, $2, outcome, status, bytes
         FROM unnest($4::uuid[], $5::text[], $6::text[], $7::int[], $8::bigint[]) AS told (id, request_id, outcome, status, bytes)
       ON CONFLICT (id) DO NOTHING`,
      [column('holder'), by, at, column('id'), column('requestId'), column('outcome'), column('status'), column('bytes')],
    );
  }

  /** Whether somebody else may still be using an answer older than these states. True as well when nobody can know. */
  async areOlderHeld(states: readonly ConsentState[], holder: string): Promise<boolean> {
    const [{ held }] = await this.manager.query<[{ held: boolean }]>(
      `SELECT EXISTS (SELECT FROM consent_lease l, unnest($1::uuid[], $2::bigint[]) AS changed (person, epoch)
                       WHERE l.person = changed.person AND l.epoch < changed.epoch AND l.holder <> $3)
              OR NOT EXISTS (SELECT FROM consent_lease WHERE person = '${NOBODY}') AS held`,
      [states.map(({ person }) => person), states.map(({ epoch }) => epoch), holder],
    );
    return held;
  }

  /** Takes away what is over for certain: to be called when two seconds have gone by since these states came to be. */
  async sweep(states: readonly ConsentState[]): Promise<void> {
    await this.manager.query(
      `DELETE FROM consent_lease l USING unnest($1::uuid[], $2::bigint[]) AS changed (person, epoch)
        WHERE l.person = changed.person AND l.epoch < changed.epoch`,
      [states.map(({ person }) => person), states.map(({ epoch }) => epoch)],
    );
    await this.manager.query(
      `INSERT INTO consent_lease (person, epoch, holder, subgraph) VALUES ('${NOBODY}', 0, '', 'person') ON CONFLICT DO NOTHING`,
    );
  }

  /** Takes away what was never released and no act has waited for. */
  async sweepOld(): Promise<void> {
    await this.manager.query(
      `DELETE FROM consent_lease WHERE at < clock_timestamp() - interval '${SWEPT_AFTER}' AND person <> '${NOBODY}'`,
    );
  }

  private async add(
    holder: string,
    by: Releaser,
    states: readonly { readonly person: string; readonly epoch: string | null }[],
  ): Promise<void> {
    const epochs = new Map(states.map(({ person, epoch }) => [person, epoch]));
    if (epochs.size === 0) return;
    await this.manager.query(
      `INSERT INTO consent_lease (person, epoch, holder, subgraph)
       SELECT person, epoch, $1, $2 FROM unnest($3::uuid[], $4::bigint[]) AS opened (person, epoch)
       ON CONFLICT DO NOTHING`,
      [holder, by, [...epochs.keys()], [...epochs.values()]],
    );
  }
}

/** The leases as `person` itself keeps them, for its own answers and behind its door. */
export function createLeaseKeeper(dataSource: DataSource, clock: Clock, onFailure: (error: unknown) => void): LeaseKeeper {
  const store = new LeaseStore(dataSource.manager);
  const underWay = new Set<Promise<void>>();
  let sweptAt = clock.ticks();

  const releaseAll: LeaseKeeper['releaseAll'] = async (by, releases) => {
    await store.release(by, releases, clock.now());
    if (clock.ticks() - sweptAt < 60_000) return;
    sweptAt = clock.ticks();
    await store.sweepOld();
  };
  const renewAs: LeaseKeeper['renewAs'] = (by, holder, states) =>
    dataSource.transaction((manager) => new LeaseStore(manager).renew(holder, by, states));
  return {
    releaseAll,
    renewAs,
    async renew(holder, states) {
      try {
        return await renewAs('person', holder, states);
      } catch (error) {
        onFailure(error);
        return false;
      }
    },
    release(release) {
      const told = releaseAll('person', [release]).catch(onFailure).finally(() => underWay.delete(told));
      underWay.add(told);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async acknowledge(states, holder) {
      if (states.length === 0) return;
      // Counted from here, after the commit: every older lease was asked for before it.
      const over = clock.ticks() + ACT_WAITS_MS;
      for (let pause = FIRST_LOOK_AFTER_MS; await store.areOlderHeld(states, holder); pause = Math.min(pause * 2, LOOK_EVERY_MS)) {
        if (clock.ticks() >= over) return store.sweep(states);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}

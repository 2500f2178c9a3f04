import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../consent/actor';
import type { Clock } from '../../shared/clock';
import { KringError } from '../../shared/errors';
import type { ConsentState } from '../../shared/lease-api';
import type { RegisterMessage } from '../../shared/register-api';
import { Refused, refused } from './refused.type';
import { doneActTable, outboxTable } from './writing.table';

/** What an act leaves behind to answer from, also on a retry: ids, never content. */
export type Receipt = Readonly<Record<string, string>>;

/** What an act can do inside its transaction. */
export interface ActScope<Stores> {
  readonly stores: Stores;
  readonly manager: EntityManager;
  /** Tells the register; delivered after the commit, at least once. */
  readonly tell: (message: RegisterMessage) => Promise<void>;
}

/** Long enough not to meet another by chance, short enough to be a key. */
const KEY_FORM = /^[!-~]{8,200}$/;

/** Why a text is no idempotency key; null when it is one. */
export function faultOfKey(key: string): Refused | null {
  return KEY_FORM.test(key)
    ? null
    : refused('INPUT_NOT_FIT', 'The idempotency key has 8 to 200 visible ASCII characters; a new UUID will do.');
}

/** Where a receipt keeps which states of consent its act made, so that a retry waits for the same as the act. */
const ADVANCED = 'kring:advanced';

/** What an act must know of the consent it was opened by, and of the consent it changed. */
export interface ActConsent {
  /** Whether what opened the act still stands. */
  readonly mayStillAct: () => boolean;
  /** Resolves when nobody uses an answer from before these states. */
  readonly acknowledge: (states: readonly ConsentState[]) => Promise<void>;
}

/**
 * Setting of the transaction of an act: whose consent it moved on. `person` refuses a change to any fact of consent of
 * somebody who is not in it; outside an act it is empty, and nothing is refused.
 */
export const ADVANCED_IN_TRANSACTION = 'kring.advanced';

class RolledBack extends Error {
  constructor(readonly refusal: Refused) {
    super('rolled back');
  }
}

/**
 * Runs the acts behind mutations: in one transaction, at most once per idempotency key and actor, and with nothing
 * half-written when the act is refused.
 */
export class Writing<Stores> {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
    private readonly clock: Clock,
    private readonly storesOf: (manager: EntityManager, advanced: (state: ConsentState) => void) => Stores,
    private readonly onTold: () => void,
    private readonly consent: ActConsent,
  ) {}

  /**
   * When the last act of this request that changed anybody’s consent was acknowledged: from then on nothing leaves
   * Kring that rests on what was before it. Null when none did.
   */
  get acknowledgedAt(): Date | null {
    return this.acknowledged;
  }

  private acknowledged: Date | null = null;

  /**
   * @param act name of the mutation.
   * @param input everything the client sent: the same key with another input is refused, since answering the first
   *   act's receipt would claim that the second was done.
   */
  async once<R extends Receipt>(
    key: string,
    act: string,
    input: unknown,
    run: (scope: ActScope<Stores>) => Promise<R | Refused>,
  ): Promise<R | Refused> {
    const { doer: actor } = this;
    if (actor === null) return refused('NOT_PERMITTED', 'Acting needs an access token.');
    if (this.actor.kind === 'PERSON' && this.actor.asSeenBy !== undefined) {
      return refused('NOT_PERMITTED', 'Through somebody else’s eyes one only looks; leave out Kring-As-Seen-By to act.');
    }
    const fault = faultOfKey(key);
    if (fault) return fault;
    const inputHash = hashOf(input);
    let told = false;
    try {
      const receipt = await this.manager.transaction(async (manager) => {
        const advanced = new Map<string, string>();
        const claimed = await manager
          .createQueryBuilder()
          .insert()
          .into(doneActTable)
          .values({ actor, key, act, inputHash, receipt: null, at: this.clock.now() })
          .orIgnore()
          .returning(`key, set_config('${ADVANCED_IN_TRANSACTION}', '-', true)`)
          .execute();
        if ((claimed.raw as unknown[]).length === 0) return await this.earlier(manager, actor, key, act, inputHash);
        const result = await run({
          stores: this.storesOf(manager, ({ person, epoch }) => advanced.set(person, epoch)),
          manager,
          tell: async (message) => {
            told = true;
            await manager.insert(outboxTable, {
              personId: message.person,
              message: message as object,
              at: this.clock.now(),
              deliveredAt: null,
            });
          },
        });
        if (result instanceof Refused) throw new RolledBack(result);
        if (!this.consent.mayStillAct()) throw new KringError('DECISION_UNAVAILABLE');
        const noted: Receipt = { ...result, ...(advanced.size > 0 && { [ADVANCED]: JSON.stringify([...advanced]) }) };
        await manager.update(doneActTable, { actor, key }, { receipt: noted });
        return noted;
      });
      return await this.answered<R>(receipt);
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      throw error;
    } finally {
      if (told) this.onTold();
    }
  }

  /**
   * The answer to somebody to whom an act is not open: where they did it and its being done closed it to them, as a receiver who
   * declines has nothing to do with the person any more, a retry is answered as the act was. It tells them what they did.
   *
   * @param otherwise the answer to everybody else, and to every other act.
   */
  async again<R extends Receipt>(key: string, act: string, input: unknown, otherwise: Refused): Promise<R | Refused> {
    const { doer } = this;
    const isLooking = this.actor.kind === 'PERSON' && this.actor.asSeenBy !== undefined;
    if (doer === null || isLooking || faultOfKey(key)) return otherwise;
    if (!(await this.manager.existsBy(doneActTable, { actor: doer, key }))) return otherwise;
    return this.answered<R>(await this.earlier(this.manager, doer, key, act, hashOf(input)));
  }

  /** Who acts; null where nobody says who they are. */
  private get doer(): string | null {
    return this.actor.kind === 'ANONYMOUS' ? null : this.actor.id;
  }

  private async answered<R extends Receipt>(receipt: Receipt | Refused): Promise<R | Refused> {
    if (receipt instanceof Refused) return receipt;
    const { [ADVANCED]: advanced, ...left } = receipt;
    if (advanced !== undefined) await this.acknowledge(advanced);
    return left as R;
  }

  private async acknowledge(advanced: string): Promise<void> {
    const states = (JSON.parse(advanced) as [string, string][]).map(([person, epoch]) => ({ person, epoch }));
    await this.consent.acknowledge(states);
    this.acknowledged = this.clock.now();
  }

  private async earlier(
    manager: EntityManager,
    actor: string,
    key: string,
    act: string,
    inputHash: string,
  ): Promise<Receipt | Refused> {
    const done = await manager.findOneByOrFail(doneActTable, { actor, key });
    if (done.act !== act || done.inputHash !== inputHash) {
      return refused('KEY_USED_OTHERWISE', 'This idempotency key was used for another act; use a new key for a new act.');
    }
    return done.receipt ?? {};
  }
}

function hashOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

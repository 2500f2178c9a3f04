import type { StoreSource } from '../../kit/subgraph-definition';
import { ADVANCED_IN_TRANSACTION } from '../../kit/writing';

/** Counts what changed in the facts that decisions about a person rest on. */
export class ConsentEpochStore {
  constructor(private readonly source: Pick<StoreSource, 'manager' | 'advanced'>) {}

  /** Holds the person's consent until the transaction ends, for an act that must read before it knows what changes. */
  async hold(person: string): Promise<void> {
    await this.source.manager.query('SELECT epoch FROM consent_epoch WHERE person = $1 FOR UPDATE', [person]);
  }

  /**
   * Counts one change and holds the person's consent until the transaction ends, so that changes of one person come
   * one after the other. To be called before anything is read that the change depends on. The act is answered only
   * when nobody uses an answer from before it any more.
   *
   * @returns false when Kring does not know the person: then there is nothing to change.
   */
  async advance(person: string): Promise<boolean> {
    const [[changed]] = await this.source.manager.query<[{ epoch: string }[], number]>(
      `UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1
       RETURNING epoch, set_config('${ADVANCED_IN_TRANSACTION}', concat(current_setting('${ADVANCED_IN_TRANSACTION}', true), ' ', person), true)`,
      [person],
    );
    if (changed) this.source.advanced({ person, epoch: changed.epoch });
    return changed !== undefined;
  }
}

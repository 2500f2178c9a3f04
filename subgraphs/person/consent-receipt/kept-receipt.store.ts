import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { isLive } from '../../../consent/facts';
import { Permit } from '../../../consent/permit';
import type { Clock } from '../../../shared/clock';
import { NowAndThen } from '../../kit/now-and-then';
import type { StoreSource } from '../../kit/subgraph-definition';
import { GrantStore, RefusalStore } from '../consent/consent.store';
import type { ConsentReceiptRow } from './consent-receipt.table';
import { limitedGrant, readReceipt, refusalIn, signedReceipt } from './kept-receipt.rules';
import type { KeptReceipt } from './kept-receipt.rules';
import { presentedReceiptTable, receiptKeyTable, receiptSignatureTable } from './kept-receipt.table';
import type { PresentedOutcome } from './kept-receipt.table';

const EVERY_MILLISECONDS = 1_000;
const PER_ROUND = 500;
/** No act lasts so long that a receipt of it is seen later than this after it was issued. */
const LATEST_MILLISECONDS = 3_600_000;

/** Puts the hub’s name under receipts, after they were issued, with the key of the checkpoints: no act waits for it. */
export class ReceiptSigner {
  private readonly turns = new NowAndThen(() => this.sign(), EVERY_MILLISECONDS, (error) => this.options.onFailure(error));
  private since: Date | null = null;

  constructor(
    private readonly options: {
      readonly dataSource: DataSource;
      readonly clock: Pick<Clock, 'now'>;
      /** Ed25519, private. */
      readonly key: KeyObject;
      readonly onFailure: (error: unknown) => void;
    },
  ) {}

  start(): void {
    this.turns.start();
  }

  stop(): Promise<void> {
    return this.turns.stop();
  }

  /** Signs what is not signed yet; two processes at once sign the same alike, and the first is kept. */
  async sign(): Promise<void> {
    const { dataSource, clock, key } = this.options;
    const { manager } = dataSource;
    const now = clock.now();
    if (this.since === null) {
      const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
      await manager.createQueryBuilder().insert().into(receiptKeyTable).values({ publicKey, since: now }).orIgnore().execute();
    }
    for (;;) {
      const rows = await manager.query<ConsentReceiptRow[]>(
        `SELECT r.id, r.person, r.saying_type AS "sayingType", r.saying, r.event, r.issued_at AS "issuedAt", r.body
           FROM consent_receipt r
          WHERE ($1::timestamptz IS NULL OR r.issued_at >= $1)
            AND NOT EXISTS (SELECT FROM consent_receipt_signature s WHERE s.receipt = r.id)
          ORDER BY r.issued_at LIMIT ${PER_ROUND}`,
        [this.since],
      );
      const signed = await Promise.all(rows.map(async (row) => ({ receipt: row.id, jws: await signedReceipt(key, row), signedAt: now })));
      if (signed.length > 0) await manager.createQueryBuilder().insert().into(receiptSignatureTable).values(signed).orIgnore().execute();
      if (rows.length < PER_ROUND) break;
    }
    this.since = new Date(now.getTime() - LATEST_MILLISECONDS);
  }
}

/** What persons do with receipts they kept: what they took back or refused holds again, and nothing opens by it. */
export class KeptReceiptStore {
  constructor(private readonly source: StoreSource) {}

  /** What a receipt says; undefined when the hub did not sign it. About nobody until it is held against a permit. */
  async read(jws: string): Promise<KeptReceipt | undefined> {
    const keys = await this.source.manager.find(receiptKeyTable);
    return readReceipt(jws.trim(), keys.map(({ publicKey }) => publicKey));
  }

  /**
   * Has what a receipt says of closing hold again. To be called within an act that has counted it in the person’s epoch.
   *
   * @returns undefined for a receipt of somebody else, or of a refusal that nobody can say any more.
   */
  async present(permit: Permit<'CONSENT', 'CONTRIBUTE'>, kept: KeptReceipt, recordedBy: string): Promise<PresentedOutcome | undefined> {
    Permit.assertFits(permit, 'CONSENT', 'CONTRIBUTE');
    if (kept.person !== permit.person) return undefined;
    const outcome = await this.apply(permit, kept, recordedBy);
    if (outcome === undefined) return undefined;
    const presentedAt = this.source.clock.now();
    await this.source.manager
      .createQueryBuilder()
      .insert()
      .into(presentedReceiptTable)
      .values({ receipt: kept.receipt, presentedAt, person: permit.person, outcome })
      .orIgnore()
      .execute();
    return outcome;
  }

  private apply(permit: Permit<'CONSENT', 'CONTRIBUTE'>, kept: KeptReceipt, recordedBy: string): Promise<PresentedOutcome | undefined> {
    const limited = limitedGrant(kept);
    if (limited !== null) return this.endGrant(permit, limited);
    if (kept.sayingType === 'Grant') {
      return kept.event === 'WITHDRAWN' ? this.endGrant(permit, kept.saying) : this.opens(permit, kept);
    }
    return kept.event === 'WITHDRAWN' ? this.opens(permit, kept) : this.refuse(permit, kept, recordedBy);
  }

  private async endGrant(permit: Permit<'CONSENT', 'CONTRIBUTE'>, id: string): Promise<PresentedOutcome> {
    const grants = new GrantStore(this.source);
    const row = await grants.one(permit, id);
    if (row === null) return 'ALREADY_SO';
    return typeof (await grants.withdraw(permit, id, row.version)) === 'string' ? 'ALREADY_SO' : 'WITHDRAWN_AGAIN';
  }

  private async refuse(permit: Permit<'CONSENT', 'CONTRIBUTE'>, kept: KeptReceipt, recordedBy: string): Promise<PresentedOutcome | undefined> {
    const refusals = new RefusalStore(this.source);
    if ((await refusals.one(permit, kept.saying)) !== null) return 'ALREADY_SO';
    const said = refusalIn(kept, this.source.clock.now());
    if (said === undefined) return undefined;
    if (said === null) return 'ALREADY_SO';
    // A pause to everyone, and not of one that was kept for somebody alone: it would end with the pause.
    const isPause = said.everything && said.grantee.kind === 'EVERYONE';
    if (isPause && (await refusals.livePauses(permit)).length > 0) return 'ALREADY_SO';
    await refusals.restore(permit, kept.saying, { ...said, recordedBy });
    return 'REFUSED_AGAIN';
  }

  /** What would open something is for the person to say anew: a receipt says what they wanted then, and not now. */
  private async opens(permit: Permit<'CONSENT', 'CONTRIBUTE'>, { sayingType, saying, event }: KeptReceipt): Promise<PresentedOutcome> {
    const row = await (sayingType === 'Grant' ? new GrantStore(this.source) : new RefusalStore(this.source)).one(permit, saying);
    const isLiveNow = row !== null && isLive(row, this.source.clock.now());
    const isSo = event === 'WITHDRAWN' ? !isLiveNow : row !== null;
    return isSo ? 'ALREADY_SO' : 'TO_BE_SAID_ANEW';
  }
}

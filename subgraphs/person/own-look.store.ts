import { randomUUID } from 'node:crypto';
import { CURRENT_POLICY } from '../../consent/visibility';
import type { Category, Layer } from '../../consent/vocabulary';
import type { Asker } from '../../shared/decision-api';
import { KringError } from '../../shared/errors';
import type { StoreSource } from '../kit/subgraph-definition';
import { lineOf } from './access-record/access-record.rules';
import { DecisionPointStore } from './decision-point/decision-point.store';

/** What was looked at or done outside the gate, and on which ground. */
export interface Look {
  readonly person: string | null;
  readonly category: Category | null;
  readonly fields: readonly string[];
  readonly action?: 'READ' | 'CONTRIBUTE';
  readonly layer: Layer;
  readonly outcome?: 'PERMIT' | 'DENY';
  /** Ids of the facts that it rests on. */
  readonly decidedBy?: readonly string[];
  /** From when the person finds it in their record; at once when left out. */
  readonly disclosedFrom?: Date;
}

/**
 * Writes down looks that no decision of the gate stands behind: of a professional at what they entered themselves, of a
 * steward at what waits for review. No record, no data.
 */
export class OwnLookStore {
  constructor(private readonly source: StoreSource) {}

  /** @throws {KringError} DECISION_UNAVAILABLE when it cannot be written down; then nothing may be shown. */
  async record(asker: Asker, looks: readonly Look[]): Promise<void> {
    const now = this.source.clock.now();
    const lines = looks.map(({ person, category, fields, action = 'READ', layer, outcome = 'PERMIT', decidedBy = [], disclosedFrom }) =>
      lineOf(
        randomUUID(),
        asker,
        {
          ...{ person, category, action, fields, outcome, layer, decidedBy },
          ownRecords: layer === 'OWN_RECORD',
          policyVersion: CURRENT_POLICY.version,
          epoch: null,
          ...(disclosedFrom !== undefined && { disclosedFrom }),
        },
        now,
      ),
    );
    try {
      await new DecisionPointStore(this.source.manager).record(lines);
    } catch {
      throw new KringError('DECISION_UNAVAILABLE');
    }
  }
}

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { MunicipalJurisdictionKind } from '../desk/desk.type';
import type { EvictionCauseKind, EvictionRiskStateKind } from './eviction-risk.type';

/** That somebody may lose their home (U-21). */
export interface EvictionRiskRow extends PersonRow {
  readonly cause: `${EvictionCauseKind}`;
  readonly state: `${EvictionRiskStateKind}`;
  readonly jurisdiction: `${MunicipalJurisdictionKind}`;
  /** Local dates. */
  readonly signalledOn: string;
  readonly talkBy: string | null;
  readonly hearingOn: string | null;
  readonly settledOn: string | null;
}

export const evictionRiskTable = personTable<EvictionRiskRow, 'HOUSING'>('eviction_risk', 'HOUSING', {
  cause: { type: 'text' },
  state: { type: 'text' },
  jurisdiction: { type: 'text' },
  signalledOn: { type: 'date' },
  talkBy: { type: 'date', nullable: true },
  hearingOn: { type: 'date', nullable: true },
  settledOn: { type: 'date', nullable: true },
});

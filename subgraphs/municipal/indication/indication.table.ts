import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { MunicipalJurisdictionKind } from '../desk/desk.type';
import type { IndicationActKind, IndicationDeliveryKind, IndicationDomainKind, IndicationStateKind } from './indication.type';

/** What support somebody is found to need (U-06). Needs, and no cause of them. */
export interface IndicationRow extends PersonRow {
  readonly needs: readonly `${IndicationDomainKind}`[];
  /** the person said that one need is all there is. */
  readonly isOnlyNeed: boolean;
  readonly act: `${IndicationActKind}`;
  readonly jurisdiction: `${MunicipalJurisdictionKind}`;
  readonly state: `${IndicationStateKind}`;
  readonly delivery: `${IndicationDeliveryKind}` | null;
  /** Local dates. */
  readonly askedOn: string;
  readonly stepBy: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly answer: string | null;
}

export const indicationTable = personTable<IndicationRow, 'HOUSING'>('indication', 'HOUSING', {
  needs: { type: 'text', array: true },
  isOnlyNeed: { type: 'boolean' },
  act: { type: 'text' },
  jurisdiction: { type: 'text' },
  state: { type: 'text' },
  delivery: { type: 'text', nullable: true },
  askedOn: { type: 'date' },
  stepBy: { type: 'date', nullable: true },
  validFrom: { type: 'date', nullable: true },
  validUntil: { type: 'date', nullable: true },
  answer: { type: 'text', nullable: true },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** What is agreed after a screening, with the person and their relatives (R-105, 003:1648-1652). */
export interface PhysicalHealthPlanRow extends PersonRow {
  readonly screeningId: string;
  /** Local date. */
  readonly onDate: string;
  readonly relatives: string;
  readonly text: string;
  readonly language: string;
}

export const physicalHealthPlanTable = personTable<PhysicalHealthPlanRow, 'SOMATIC_HEALTH'>('physical_health_plan', 'SOMATIC_HEALTH', {
  screeningId: { type: 'uuid' },
  onDate: { type: 'date' },
  relatives: { type: 'text' },
  text: { type: 'text' },
  language: { type: 'text' },
});

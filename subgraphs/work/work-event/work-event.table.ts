import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { WorkEventKind } from './work-event.type';

/** What happened around work, in the words it was told in, without a judgement (E-13, E-25; catalogue 5.5). */
export interface WorkEventRow extends PersonRow {
  readonly kind: `${WorkEventKind}`;
  /** The job it belongs to. */
  readonly placement: string | null;
  readonly text: string;
  readonly language: string;
  readonly happenedOn: string;
}

export const workEventTable = personTable<WorkEventRow, 'WORK_EVENTS'>('work_event', 'WORK_EVENTS', {
  kind: { type: 'text' },
  placement: { type: 'uuid', nullable: true },
  text: { type: 'text' },
  language: { type: 'text' },
  happenedOn: { type: 'date' },
});

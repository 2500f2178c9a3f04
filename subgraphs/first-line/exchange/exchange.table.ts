import type { Category } from '../../../consent/vocabulary';
import { personTable } from '../../kit/person-table';
import type { PersonRow, PersonTable } from '../../kit/person-table';

/** What one organisation brings before others about a person: a notice, a question, a handover, a conference. */
export interface ExchangeRow extends PersonRow {
  readonly kind: string;
  /** Organisation whose turn it is first. */
  readonly sender: string;
  /** Organisations it is brought before; parties of the row, so that it is their record too. */
  readonly receivers: readonly string[];
  /** As what somebody of the first line is asked or does it; null where the concept does not say. */
  readonly profession: string | null;
  /** Local date. */
  readonly onDate: string;
  /** Local date by which the next step is agreed; the day itself is in time. */
  readonly dueOn: string | null;
  readonly text: string | null;
  readonly language: string | null;
}

/** That it came into a state, and who said so. Never amended: who accepted stays who accepted. */
export interface ExchangeStepRow extends PersonRow {
  readonly aboutId: string;
  /** 1 for the first state. */
  readonly ordinal: number;
  readonly state: string;
  /** Local date. */
  readonly onDate: string;
  readonly text: string | null;
  readonly language: string | null;
}

export interface ExchangeTables<C extends Category> {
  readonly rows: PersonTable<ExchangeRow, C>;
  readonly steps: PersonTable<ExchangeStepRow, C>;
}

export function exchangeTables<C extends Category>(name: string, category: C): ExchangeTables<C> {
  return {
    rows: personTable<ExchangeRow, C>(name, category, {
      kind: { type: 'text' },
      sender: { type: 'uuid' },
      receivers: { type: 'uuid', array: true },
      profession: { type: 'text', nullable: true },
      onDate: { type: 'date' },
      dueOn: { type: 'date', nullable: true },
      text: { type: 'text', nullable: true },
      language: { type: 'text', nullable: true },
    }),
    steps: personTable<ExchangeStepRow, C>(
      `${name}_step`,
      category,
      {
        aboutId: { type: 'uuid' },
        ordinal: { type: 'integer' },
        state: { type: 'text' },
        onDate: { type: 'date' },
        text: { type: 'text', nullable: true },
        language: { type: 'text', nullable: true },
      },
      [{ name: `${name}_step_order`, columns: ['personId', 'aboutId', 'ordinal'], unique: true }],
    ),
  };
}

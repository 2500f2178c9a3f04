import { referenceTable } from '../reference-row/reference-row.table';
import type { LabelledRow, Labels, ReferenceRow } from '../reference-row/reference-row.table';

/** M-32: functions of the Flemish decree on mental health. */
export const MH_FUNCTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type MhFunction = (typeof MH_FUNCTIONS)[number];

/** M-33: care levels (zorgniveaus) 0a, 0b, 1, 2a, 2b. */
export const CARE_LEVELS = ['L0A', 'L0B', 'L1', 'L2A', 'L2B'] as const;
export type CareLevel = (typeof CARE_LEVELS)[number];

/** M-34. */
export const DELIVERY_MODES = ['AMBULATORY', 'MOBILE', 'ONLINE', 'RESIDENTIAL'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export interface MhFunctionRow extends LabelledRow {
  readonly code: MhFunction;
  /** What another place in the same source adds or says otherwise; the labels follow the endnote. */
  readonly note: Labels | null;
}

export interface CareLevelRow extends LabelledRow {
  readonly code: CareLevel;
  /** The level as the field writes it: `2a`. */
  readonly notation: string;
}

/** a function that the model places at a level. An offering outside it gets a warning, never an error. */
export interface CareLevelFunctionRow extends ReferenceRow {
  readonly level: CareLevel;
  readonly function: MhFunction;
  /** G is printed apart from the letter row of level 2; whether it spans all levels cannot be read. */
  readonly printedApart: boolean;
}

export interface CareLevelDeliveryRow extends ReferenceRow {
  readonly level: CareLevel;
  readonly mode: DeliveryMode;
}

export const careFunctionTable = referenceTable<MhFunctionRow>('care_function', ['code'], {
  labels: { type: 'jsonb' },
  note: { type: 'jsonb', nullable: true },
});

export const careLevelTable = referenceTable<CareLevelRow>('care_level', ['code'], {
  labels: { type: 'jsonb' },
  notation: { type: 'text' },
});

export const careLevelFunctionTable = referenceTable<CareLevelFunctionRow>('care_level_function', ['code'], {
  level: { type: 'text' },
  function: { type: 'text' },
  printedApart: { type: 'boolean' },
});

export const careLevelDeliveryTable = referenceTable<CareLevelDeliveryRow>('care_level_delivery', ['code'], {
  level: { type: 'text' },
  mode: { type: 'text' },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** More care or less (op- en afschalen). */
export const STEP_DIRECTIONS = ['UP', 'DOWN'] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

export const STEP_URGENCIES = ['CRISIS', 'URGENT', 'ROUTINE'] as const;
export type StepUrgency = (typeof STEP_URGENCIES)[number];

/** All that whoever asked is told: never who looks at it, nor whether anybody answered for the person before. */
export const STEP_OUTCOMES = ['LOOKED_AT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** That somebody asks for more care or less for the person: in the words of who asks, and what they are told of it. */
export interface CareStepRow extends PersonRow {
  readonly direction: StepDirection;
  readonly urgency: StepUrgency;
  readonly reason: string;
  readonly language: string;
  /** Local dates. */
  readonly askedOn: string;
  readonly dueOn: string;
  readonly outcome: StepOutcome;
  readonly outcomeOn: string | null;
}

export const careStepTable = personTable<CareStepRow, 'CARE_NETWORK'>('care_step', 'CARE_NETWORK', {
  direction: { type: 'text' },
  urgency: { type: 'text' },
  reason: { type: 'text' },
  language: { type: 'text' },
  askedOn: { type: 'date' },
  dueOn: { type: 'date' },
  outcome: { type: 'text' },
  outcomeOn: { type: 'date', nullable: true },
});

export const ROUTING_STATES = ['AWAITS_PERSON', 'SENT', 'ACCEPTED', 'DECLINED', 'NOT_WANTED', 'WITHDRAWN'] as const;
export type RoutingState = (typeof ROUTING_STATES)[number];

/**
 * To whom it goes and how it stands there. Kept as the person's own record, apart from what was asked: to whoever asked,
 * where it went would say who cares for the person.
 */
export interface CareStepRoutingRow extends PersonRow {
  readonly stepId: string;
  readonly state: RoutingState;
  /** Offer that fits, as whoever asked named it: where it goes when nobody answers for the person yet. */
  readonly fallback: string;
  /** Organisation it goes to; null until it is sent. */
  readonly receiver: string | null;
  /** Whether the receiver answered for the person already. */
  readonly isKnown: boolean | null;
  /** Local dates. */
  readonly agreedOn: string | null;
  readonly sentOn: string | null;
  readonly answeredOn: string | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
  readonly answerLanguage: string | null;
}

export const careStepRoutingTable = personTable<CareStepRoutingRow, 'CARE_NETWORK'>('care_step_routing', 'CARE_NETWORK', {
  stepId: { type: 'uuid' },
  state: { type: 'text' },
  fallback: { type: 'uuid' },
  receiver: { type: 'uuid', nullable: true },
  isKnown: { type: 'boolean', nullable: true },
  agreedOn: { type: 'date', nullable: true },
  sentOn: { type: 'date', nullable: true },
  answeredOn: { type: 'date', nullable: true },
  answeredBy: { type: 'uuid', nullable: true },
  answer: { type: 'text', nullable: true },
  answerLanguage: { type: 'text', nullable: true },
});

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import { earlierTable } from '../own-document/own-document.table';
import type { EarlierRow } from '../own-document/own-document.table';

export const SAFETY_PLAN_PARTS = ['warningSigns', 'whatHelps', 'whomToCall', 'whatNotToDo'] as const;
export type SafetyPlanPart = (typeof SAFETY_PLAN_PARTS)[number];

interface Parts {
  readonly warningSigns: string | null;
  readonly whatHelps: string | null;
  readonly whomToCall: string | null;
  readonly whatNotToDo: string | null;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

/**
 * The person's own plan for when it is not safe any more (veiligheidsplan, G-13). It stands beside the crisis card and is in
 * its category: what the card may do, it may (C-35). Whether it opens with the card is for the person to say.
 */
export interface SafetyPlanRow extends PersonRow, Parts {
  readonly opensWithCard: boolean;
}

const part = { type: 'text', nullable: true } as const;
const parts = {
  warningSigns: part,
  whatHelps: part,
  whomToCall: part,
  whatNotToDo: part,
  language: { type: 'text' },
  saidOn: { type: 'date' },
} as const;

export const safetyPlanTable = personTable<SafetyPlanRow, 'CRISIS_CARD'>('safety_plan', 'CRISIS_CARD', {
  ...parts,
  opensWithCard: { type: 'boolean' },
});

export interface EarlierSafetyPlanRow extends EarlierRow, Parts {}

export const earlierSafetyPlanTable = earlierTable<EarlierSafetyPlanRow, 'CRISIS_CARD'>('safety_plan_earlier', 'CRISIS_CARD', parts);

/** What is kept of a plan that is written anew. */
export const SAFETY_PLAN_WORDING = [...SAFETY_PLAN_PARTS, 'language', 'saidOn'] as const;

import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/** The rungs of the ladder for treatment that is stuck, from below (R-088, M-21, M-94). */
export const ESCALATION_RUNGS = ['TEAM_REVIEW', 'INTERVISION', 'SUPERVISION', 'EXPERT_CONSULTATION'] as const;
export type EscalationRung = (typeof ESCALATION_RUNGS)[number];

/** Whom an expert consultation is asked of (M-21). The first three are Dutch. */
export const EXPERT_CENTRES = ['KIB', 'CCE', 'TOPGGZ', 'OTHER_EXPERT'] as const;
export type ExpertCentre = (typeof EXPERT_CENTRES)[number];

/** Who asked for it. Which relative is not kept (C-42). */
export const ESCALATION_ASKERS = ['TEAM', 'PERSON', 'RELATIVE', 'REPRESENTATIVE'] as const;
export type EscalationAsker = (typeof ESCALATION_ASKERS)[number];

export const ESCALATION_STATES = ['ASKED', 'PLANNED', 'HELD', 'CONCLUDED', 'NOT_DONE', 'WITHDRAWN'] as const;
export type EscalationState = (typeof ESCALATION_STATES)[number];

export const ESCALATION_STEPS = ['PLAN', 'HOLD', 'CONCLUDE', 'NOT_DO', 'WITHDRAW'] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

export const ESCALATION_OUTCOMES = ['GOES_ON', 'STILL_STUCK'] as const;
export type EscalationOutcome = (typeof ESCALATION_OUTCOMES)[number];

/**
 * That somebody asks others to look along because treatment is stuck. The provider of the trajectory holds the record,
 * whoever asked: it has to answer.
 */
export interface TreatmentEscalationRow extends PersonRow {
  readonly trajectoryId: string;
  readonly rung: EscalationRung;
  /** Of an expert consultation only. */
  readonly expertCentre: ExpertCentre | null;
  /** Organisation that is consulted, where it is known. */
  readonly expert: string | null;
  readonly askedBy: EscalationAsker;
  readonly question: string;
  /** Language of the question. */
  readonly language: string;
  /** Local date. */
  readonly askedOn: string;
  readonly state: EscalationState;
  /** Local date; null as long as none is agreed. */
  readonly plannedOn: string | null;
  /** Local date. */
  readonly heldOn: string | null;
  readonly outcome: EscalationOutcome | null;
  /** What was advised, or why it is not done. */
  readonly answer: string | null;
  readonly answerLanguage: string | null;
  /** Local date from which nothing more comes of it. */
  readonly closedOn: string | null;
}

export const treatmentEscalationTable = personTable<TreatmentEscalationRow, 'RECOVERY_PLAN'>(
  'treatment_escalation',
  'RECOVERY_PLAN',
  {
    trajectoryId: { type: 'uuid' },
    rung: { type: 'text' },
    expertCentre: { type: 'text', nullable: true },
    expert: { type: 'uuid', nullable: true },
    askedBy: { type: 'text' },
    question: { type: 'text' },
    language: { type: 'text' },
    askedOn: { type: 'date' },
    state: { type: 'text' },
    plannedOn: { type: 'date', nullable: true },
    heldOn: { type: 'date', nullable: true },
    outcome: { type: 'text', nullable: true },
    answer: { type: 'text', nullable: true },
    answerLanguage: { type: 'text', nullable: true },
    closedOn: { type: 'date', nullable: true },
  },
);

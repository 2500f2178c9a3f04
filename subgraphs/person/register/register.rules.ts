import type { Actor } from '../../../consent/actor';
import { covers } from '../../../consent/rows';
import type { RecordStake, RowScope } from '../../../consent/rows';
import type { Category } from '../../../consent/vocabulary';
import { DUE_ON_THE_DAY } from '../../../shared/register-api';
import type { RegisterMessage } from '../../../shared/register-api';

/**
 * Of which category the record is that a row of the register is about. That there is such a record, or that it changed,
 * is said in a list with a category of its own; where the record is to go unnoticed, so is the row.
 */
export const CATEGORY_OF_DETAIL: Readonly<Record<string, Category>> = {
  Referral: 'REFERRAL',
  Medication: 'MEDICATION',
  MentalHealthTrajectory: 'TRAJECTORY',
  CareConferenceTask: 'CARE_NETWORK',
  CareStep: 'CARE_NETWORK',
  RecoveryPlanReview: 'APPOINTMENTS',
  PlanEvaluation: 'APPOINTMENTS',
  TrajectoryWaiting: 'WAITING',
  TrajectoryClosure: 'RECOVERY_PLAN',
  CareIntensityChange: 'RECOVERY_PLAN',
  TreatmentEscalation: 'RECOVERY_PLAN',
  TeamBoardEntry: 'RECOVERY_PLAN',
  WorkGoal: 'WORK_GOALS',
  JobCoaching: 'WORK_TRAJECTORY',
  ProgressiveWork: 'PROGRESSIVE_WORK',
  FirstLineContact: 'APPOINTMENTS',
  HousingRequest: 'HOUSING',
  ChildSafetyCheck: 'CHILD_SAFETY_CHECK',
  CoercionEvent: 'COERCION',
  RelapsePlan: 'RECOVERY_PLAN',
  RiskConcern: 'SUICIDALITY',
  SafetyConcern: 'SAFETY_PROXIES',
  SubstanceScreening: 'ADDICTION',
  TraumaScreening: 'TRAUMA',
  CarePlan: 'RECOVERY_PLAN',
  Intervention: 'RECOVERY_PLAN',
  TraumaIntervention: 'TRAUMA',
  FunctionalAssessment: 'FUNCTIONAL_ASSESSMENT',
  RemissionAssessment: 'DIAGNOSIS',
  PartnerNotice: 'NOTICES',
  Consultation: 'NOTICES',
  WarmHandover: 'REFERRAL',
  IntakeDesk: 'CARE_NEEDS',
  CaseConference: 'CARE_NEEDS',
  SomaticScreening: 'SOMATIC_HEALTH',
  ScreeningCoordination: 'SOMATIC_HEALTH',
  RecordHolder: 'CARE_NETWORK',
  ConventionEnrolment: 'SESSION_COUNTER',
  ConventionCategoryChoice: 'SESSION_COUNTER',
  ConventionAssessment: 'FUNCTIONAL_ASSESSMENT',
  HousingSupport: 'HOUSING',
  HousingAllocation: 'HOUSING',
  EvictionRisk: 'HOUSING',
  Indication: 'HOUSING',
  SupportProvision: 'HOUSING',
  NeighbourhoodConference: 'HOUSING',
  IncomeSupport: 'INCOME_DEBTS',
  DebtSupport: 'INCOME_DEBTS',
  PersonalBudget: 'INCOME_DEBTS',
  OutreachCase: 'CONCERN_REPORT',
  ResourceGroup: 'RESOURCE_GROUP',
  GroupAgreement: 'RESOURCE_GROUP',
  GoalContribution: 'GOALS',
};

/**
 * Of these records the day by which something is due is counted from when a trajectory began or is to begin or end, whatever
 * the category of what is due: whoever may not see the trajectory would read its days from that (C-48).
 */
const COUNTED_FROM: Readonly<Record<string, Category>> = {
  MentalHealthTrajectory: 'TRAJECTORY',
  FunctionalAssessment: 'TRAJECTORY',
  JobCoaching: 'WORK_TRAJECTORY',
};

/** All categories that must be open to whoever is shown that something is due. */
export function dueCategoriesOf({ category, detailType }: { readonly category: Category; readonly detailType: string }): readonly Category[] {
  const from = Object.hasOwn(COUNTED_FROM, detailType) ? COUNTED_FROM[detailType]! : category;
  return from === category ? [category] : [category, from];
}

/**
 * Whether somebody is to do it as themselves and for no house: the person, or one of the people they chose. No professional is then
 * to be named, nor are the others around the person told who it is (C-42).
 */
export function isOneOfTheirOwn({ heldBy, personId, author, responsible }: RecordStake & { readonly personId: string; readonly responsible: string | null }): boolean {
  return heldBy === personId && responsible !== null && responsible === author;
}

/** Rows about records of one type that a reader must not notice, but for those that are open to them. */
export interface HiddenDetail {
  readonly detailType: string;
  readonly rows: RowScope;
}

export function detailTypesOf(category: Category): readonly string[] {
  return Object.keys(CATEGORY_OF_DETAIL).filter((type) => CATEGORY_OF_DETAIL[type] === category);
}

/** What a row says of the record it is about: by this a silence about that record is found. */
type OfDetail = RecordStake & { readonly detailType: string };

/** Whether a row must not be noticed: it is about a record that is withheld without a word. */
export function isHidden(row: OfDetail, hidden: readonly HiddenDetail[]): boolean {
  return hidden.some(({ detailType, rows }) => detailType === row.detailType && !covers(rows, row));
}

/** When something that was told is due and done; all null for what is due on no day. */
export function dueOf(message: RegisterMessage): {
  readonly dueFrom: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
} {
  const dueOn = message.due === undefined && DUE_ON_THE_DAY.includes(message.kind) ? message.on : (message.due ?? null);
  if (dueOn === null) return { dueFrom: null, dueOn: null, doneOn: null };
  const from = message.dueFrom ?? dueOn;
  const doneOn = message.doneOn === undefined && message.kind !== 'WAITING' ? message.until : (message.doneOn ?? null);
  return { dueFrom: from < dueOn ? from : dueOn, dueOn, doneOn };
}

/** The organisation whose waiting lists are the reader’s own; null for whoever reads for none. */
export function listsKeptBy(actor: Actor): string | null {
  return actor.kind === 'PROFESSIONAL' || actor.kind === 'SERVICE' ? actor.organisation : null;
}

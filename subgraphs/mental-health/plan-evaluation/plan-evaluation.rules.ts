import type { RegisterMessage } from '../../../shared/register-api';
import { registerMessage } from '../../kit/register-message';
import type { CarePlanRow } from '../care-plan/care-plan.table';
import type { PlanEvaluationRow } from './plan-evaluation.table';

/** What the register is told of an evaluation: due or held, when, and who leads it. Nothing of what it is about. */
export function evaluationMessage(row: PlanEvaluationRow): RegisterMessage {
  return registerMessage(row, {
    detailType: 'PlanEvaluation',
    kind: 'REVIEW',
    category: 'APPOINTMENTS',
    code: 'PLAN_EVALUATION',
    on: row.plannedOn,
    until: row.heldOn,
    rule: 'R-076',
    responsible: row.professional,
  });
}

/** Mental health care and the general practitioner tell each other at the yearly evaluation. */
export function yearlyNotice(row: PlanEvaluationRow, { jurisdiction, kind }: Pick<CarePlanRow, 'jurisdiction' | 'kind'>): RegisterMessage | null {
  if (jurisdiction !== 'NL' || kind !== 'TREATMENT' || row.heldOn === null) return null;
  return registerMessage(row, {
    detailType: 'PlanEvaluation',
    kind: 'NOTICE',
    category: 'NOTICES',
    code: 'YEARLY_EVALUATION',
    on: row.heldOn,
    responsible: row.professional,
  });
}

/** Where the law asks that the person is there, an evaluation without them is none. */
export function isEvaluationWithoutPerson(
  { jurisdiction, kind }: Pick<CarePlanRow, 'jurisdiction' | 'kind'>,
  personWasThere: boolean,
): boolean {
  return jurisdiction === 'NL' && kind === 'TREATMENT' && !personWasThere;
}

/** Where the yearly ROM is part of the evaluation (R-077, 003:1560-1572). */
export function isRomAskedFor({ jurisdiction, kind }: Pick<CarePlanRow, 'jurisdiction' | 'kind'>): boolean {
  return jurisdiction === 'NL' && kind === 'TREATMENT';
}

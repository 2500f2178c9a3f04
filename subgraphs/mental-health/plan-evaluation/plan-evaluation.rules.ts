import type { RegisterMessage } from '../../../shared/register-api';
import type { CarePlanRow } from '../care-plan/care-plan.table';
import type { PlanEvaluationRow } from './plan-evaluation.table';

/** What the register is told of an evaluation: due or held, when, and who leads it. Nothing of what it is about. */
export function evaluationMessage(row: PlanEvaluationRow): RegisterMessage {
  return {
    person: row.personId,
    detail: row.id,
    detailType: 'PlanEvaluation',
    kind: 'REVIEW',
    category: 'APPOINTMENTS',
    code: 'PLAN_EVALUATION',
    on: row.plannedOn,
    until: row.heldOn,
    responsible: row.professional,
    heldBy: row.heldBy,
    author: row.author,
    parties: [...row.parties],
  };
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

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import { daysAfter, localDate } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import type { PersonRow } from '../../kit/person-table';
import { mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { carePlanTable, planWordingTable } from '../care-plan/care-plan.table';
import type { CarePlanRow, PlanWordingRow } from '../care-plan/care-plan.table';
import { familyImpactCheckDoneTable } from '../family-impact-check/family-impact-check.table';
import type { FamilyImpactCheckDoneRow } from '../family-impact-check/family-impact-check.table';
import {
  assessmentSignatureTable,
  functionalAssessmentTable,
  reevaluationTable,
} from '../functional-assessment/functional-assessment.table';
import type {
  AssessmentSignatureRow,
  FunctionalAssessmentRow,
  ReevaluationRow,
} from '../functional-assessment/functional-assessment.table';
import { interventionTable } from '../intervention/intervention.table';
import type { InterventionRow } from '../intervention/intervention.table';
import { romMeasurementTable } from '../outcome-measurement/outcome-measurement.table';
import { sharedDecisionTable } from '../shared-decision/shared-decision.table';
import type { SharedDecisionRow } from '../shared-decision/shared-decision.table';
import { closureMessage } from '../trajectory-closure/trajectory-closure.rules';
import { trajectoryClosureTable } from '../trajectory-closure/trajectory-closure.table';
import type { TrajectoryClosureRow } from '../trajectory-closure/trajectory-closure.table';
import { trajectoryFundingTable } from '../trajectory-funding/trajectory-funding.table';
import type { TrajectoryFundingRow } from '../trajectory-funding/trajectory-funding.table';
import { trajectoryEventTable, trajectoryTable } from '../trajectory/trajectory.table';
import type { TrajectoryEventRow, TrajectoryRow } from '../trajectory/trajectory.table';
import { partsOver, trajectoryStartedMessage } from '../trajectory/trajectory.rules';
import { treatmentGoalTable } from '../treatment-goal/treatment-goal.table';
import type { TreatmentGoalRow } from '../treatment-goal/treatment-goal.table';
import { rowOf } from './demo-row.demo';
import { measured } from './measures.demo';

const { femke } = DEMO.persons;
const { formerPsychologistPractice, gpPracticeMira, hospital, psychiatristPractice } = DEMO.organisations;
const { femkeGp, femkePsychologist, femkeSpecialist } = DEMO.professionals;

/**
 * Femke, whom first-line psychological care was not enough for: the functional assessment that opened the specialised
 * function, the treatment there, and the way back (M-14, M-96; ). Her sessions are counted in `first-line`,
 * on the same days.
 */
export async function loadFemke(manager: EntityManager, now: Date): Promise<readonly RegisterMessage[]> {
  const monday = mondayOf(localDate(now));
  const inWeek = (week: number, weekday: number): LocalDate => daysAfter(monday, 7 * week + weekday - 1);
  const [assessedOn, signedOn, start, end] = [inWeek(-35, 4), inWeek(-34, 1), inWeek(-33, 3), inWeek(-8, 3)];
  const at = (name: string, heldBy: string, author: string, recordedOn: LocalDate): PersonRow =>
    rowOf(femke, { name: `femke ${name}`, heldBy, author, source: 'PROFESSIONAL', recordedOn }, now);
  const by = (name: string, recordedOn: LocalDate): PersonRow => at(name, psychiatristPractice, femkeSpecialist, recordedOn);
  const byFemke = (name: string, recordedOn: LocalDate): PersonRow => ({
    ...at(name, femke, femke, recordedOn),
    ...{ source: 'PERSON', parties: [psychiatristPractice] },
  });

  const assessment: FunctionalAssessmentRow = {
    ...at('functional assessment', formerPsychologistPractice, femkePsychologist, assessedOn),
    ...{ assessedOn, firstSessionOn: inWeek(-44, 2), personAgreedOn: assessedOn, isPaid: true, language: 'nl' },
    findings: 'Na vijf sessies slaapt zij nog weinig en gaat zij steeds minder de deur uit. Op haar werk houdt zij het net vol.',
    interest: 'Zo moet zij haar verhaal niet opnieuw doen bij wie haar verder helpt.',
  };
  const signatures: AssessmentSignatureRow[] = [
    {
      ...at('assessment signature', formerPsychologistPractice, femkePsychologist, assessedOn),
      ...{ assessmentId: assessment.id, signedAs: 'PSYCHOLOGIST', signedOn: assessedOn },
    },
    { ...at('assessment doctor', gpPracticeMira, femkeGp, signedOn), ...{ assessmentId: assessment.id, signedAs: 'DOCTOR', signedOn } },
  ];
  const again = (name: string, moment: ReevaluationRow['moment'], evaluatedOn: LocalDate, findings: string): ReevaluationRow => ({
    ...by(`reevaluation ${name}`, evaluatedOn),
    ...{ assessmentId: assessment.id, moment, evaluatedOn, findings, language: 'nl' },
  });
  const reevaluations = [
    again('during', 'DURING', inWeek(-21, 4), 'Slaapt beter en neemt de trein weer, met iemand erbij.'),
    again('at end', 'AT_END', inWeek(-9, 4), 'Gaat alleen de deur uit. Wat nog spannend is, kan zij in de eerste lijn oefenen.'),
  ];

  const trajectory: TrajectoryRow = {
    ...by('trajectory', start),
    ...{ version: 2, kind: 'SPECIALISED_PSYCHOLOGICAL_FUNCTION', jurisdiction: 'BE', state: 'ENDED' },
    ...{ counsellor: null, accountable: femkeSpecialist, leadPractitioner: femkeSpecialist },
    ...{ openedOn: start, startedOn: start, plannedEndOn: null, endedOn: end, phase: null, phaseStartedOn: null },
  };
  const event = (
    name: string,
    happenedOn: LocalDate,
    of: Pick<TrajectoryEventRow, 'step' | 'state' | 'ofVersion'>,
  ): TrajectoryEventRow => ({
    ...by(`event ${name}`, happenedOn),
    ...{ trajectoryId: trajectory.id, happenedOn, part: null, professional: null, ...of },
  });
  const events: TrajectoryEventRow[] = [
    event('start', start, { step: 'START', state: 'ACTIVE', ofVersion: 1 }),
    ...(['ACCOUNTABLE', 'LEAD_PRACTITIONER'] as const).map((part) => ({
      ...event(`start ${part}`, start, { step: null, state: 'ACTIVE', ofVersion: 1 }),
      ...{ part, professional: femkeSpecialist },
    })),
    event('end', end, { step: 'END', state: 'ENDED', ofVersion: 2 }),
  ];
  const closure: TrajectoryClosureRow = {
    ...by('closure', end),
    ...{ trajectoryId: trajectory.id, closedOn: end, reason: 'COMPLETED', language: 'nl' },
    explanation: 'Zij heeft bereikt waarvoor zij kwam en oefent verder bij haar psycholoog van de eerste lijn.',
    pointedTo: ['FIRST_LINE', 'GENERAL_PRACTITIONER'],
  };
  const checkedOn = inWeek(-34, 4);
  const familyCheckDone: FamilyImpactCheckDoneRow = {
    ...by('family impact check done', checkedOn),
    ...{ programme: 'SPECIALISED_PSYCHOLOGICAL_FUNCTION', doneOn: checkedOn },
  };

  // C-10: her words and his side by side; the goal was reached when she said so.
  const planOn = inWeek(-31, 2);
  const decidedOn = inWeek(-10, 2);
  const plan: CarePlanRow = {
    ...by('treatment plan', planOn),
    ...{ version: 3, trajectoryId: trajectory.id, kind: 'TREATMENT', jurisdiction: 'BE', madeOn: planOn },
    ...{ leadPractitioner: femkeSpecialist, language: 'nl', trustedPerson: 'WAIVED_BY_PERSON', endedOn: end },
    networkInvolvement: 'Haar vriend weet ervan en gaat mee op de eerste oefeningen, op haar vraag.',
  };
  const goal: TreatmentGoalRow = {
    ...byFemke('treatment goal', planOn),
    ...{ heldBy: psychiatristPractice, version: 3, carePlanId: plan.id, subject: 'DAILY_LIFE', origin: 'PERSON' },
    ...{ state: 'REACHED', setOn: planOn, stateSince: decidedOn },
  };
  const worded = (
    row: PersonRow,
    side: PlanWordingRow['side'],
    goalId: string | null,
    ofVersion: number,
    text: string,
  ): PlanWordingRow => ({
    ...row,
    ...{ carePlanId: plan.id, goalId, side, text, language: 'nl', saidOn: planOn, ofVersion },
  });
  const wordings = [
    worded(by('plan view', planOn), 'PROFESSIONAL', null, 1, 'Stap voor stap terug naar wat zij uit de weg gaat, en eerst de slaap.'),
    worded(byFemke('plan wording', planOn), 'PERSON', null, 2, 'Ik wil weer gewoon met de trein naar mijn werk.'),
    worded(byFemke('goal wording', planOn), 'PERSON', goal.id, 1, 'Alleen de trein nemen, ook als het druk is.'),
    worded(by('goal view', planOn), 'PROFESSIONAL', goal.id, 2, 'Oefenen in kleine stappen, elke week één rit.'),
  ];
  const intervention: InterventionRow = {
    ...by('intervention', planOn),
    ...{ version: 2, carePlanId: plan.id, jurisdiction: 'BE', kind: 'COGNITIVE_BEHAVIOURAL_THERAPY', state: 'ENDED' },
    ...{ since: end, reconsideredOn: end, reason: null, explanation: null, language: 'nl' },
  };
  const decision: SharedDecisionRow = {
    ...by('decision', decidedOn),
    ...{ carePlanId: plan.id, language: 'nl', decidedOn, personAgrees: true, agreedBy: [femkeSpecialist] },
    question: 'Hier verder, of terug naar de eerste lijn?',
    options: ['Nog vijf sessies hier', 'Terug naar haar psycholoog in de eerste lijn'],
    considerations: ['Zij vertrouwt haar psycholoog en woont dichter bij de praktijk.', 'Alleen reizen lukt nu drie weken op rij.'],
    outcome: 'Terug naar de eerste lijn, met één gesprek samen.',
  };
  const keeper = { heldBy: psychiatristPractice, author: femkeSpecialist };
  const remission = (on: LocalDate, scores: readonly number[]) =>
    measured(femke, `femke remission ${on}`, keeper, { instrument: 'FUNCTIONAL_REMISSION', ratedBy: 'TOGETHER', on, scores }, now);
  const measures = [remission(inWeek(-32, 2), [1, 1, 2]), remission(inWeek(-20, 2), [1, 1, 1]), remission(decidedOn, [0, 0, 1])];

  await manager.insert(functionalAssessmentTable.schema, assessment as never);
  await manager.insert(assessmentSignatureTable.schema, signatures as never);
  await manager.insert(reevaluationTable.schema, reevaluations as never);
  await manager.insert(familyImpactCheckDoneTable.schema, familyCheckDone as never);
  await manager.insert(trajectoryTable.schema, trajectory as never);
  await manager.insert(trajectoryEventTable.schema, events as never);
  // L-07, L-23: the convention, by the hospital of the network; what she paid herself stands with each session.
  const frame: TrajectoryFundingRow = {
    ...by('funding', start),
    ...{ trajectoryId: trajectory.id, frame: 'PSYCH_CONVENTION', method: 'PER_ACT', payer: hospital, parties: [hospital] },
    ...{ sharePercent: null, fromDate: start, untilDate: end },
  };
  await manager.insert(trajectoryFundingTable.schema, frame as never);
  await manager.insert(trajectoryClosureTable.schema, closure as never);
  await manager.insert(carePlanTable.schema, plan as never);
  await manager.insert(treatmentGoalTable.schema, goal as never);
  await manager.insert(planWordingTable.schema, wordings as never);
  await manager.insert(interventionTable.schema, intervention as never);
  await manager.insert(sharedDecisionTable.schema, decision as never);
  await manager.insert(romMeasurementTable.schema, measures as never);
  return [trajectoryStartedMessage(trajectory), closureMessage(closure, femkeSpecialist), ...partsOver(trajectory, end)];
}

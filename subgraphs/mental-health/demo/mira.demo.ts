import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import type { RegisterMessage } from '../../../shared/register-api';
import { daysAfter, localDate, monthsAfter } from '../../../shared/local-date';
import type { PersonRow } from '../../kit/person-table';
import type { LocalDate } from '../calendar/calendar.rules';
import { careIntensityChangeTable } from '../care-intensity/care-intensity.table';
import type { CareIntensityChangeRow } from '../care-intensity/care-intensity.table';
import { carePlanTable, planWordingTable } from '../care-plan/care-plan.table';
import type { CarePlanRow, PlanWordingRow } from '../care-plan/care-plan.table';
import { diagnosisTable } from '../diagnosis/diagnosis.table';
import type { DiagnosisRow } from '../diagnosis/diagnosis.table';
import { medicationChangedMessage } from '../medication/medication.rules';
import { medicationReviewTable, medicationSupportTable, medicationTable, sideEffectTable } from '../medication/medication.table';
import type { MedicationReviewRow, MedicationRow, MedicationSupportRow, SideEffectRow } from '../medication/medication.table';
import { sessionNoteTable } from '../session-note/session-note.table';
import type { SessionNoteRow } from '../session-note/session-note.table';
import { sharedDecisionTable } from '../shared-decision/shared-decision.table';
import type { SharedDecisionRow } from '../shared-decision/shared-decision.table';
import { partMessage, partsIn } from '../trajectory/trajectory.rules';
import { trajectoryTable } from '../trajectory/trajectory.table';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import { rowOf, workday } from './demo-row.demo';

const mira = DEMO.persons.mira;
const { psychiatristPractice, gpPracticeMira } = DEMO.organisations;
const { miraPsychiatrist, miraGp } = DEMO.professionals;

/**
 * Mira and her psychiatrist. She never followed a rehabilitation programme (E-17) nor was she admitted: those lists are
 * empty, which is not the same as withheld. Her family impact check is the job coach's, and stands with `work`.
 */
export async function loadMira(manager: EntityManager, now: Date): Promise<readonly RegisterMessage[]> {
  const today = localDate(now);
  const since = workday(monthsAfter(today, -62));
  const by = (name: string, recordedOn: LocalDate): PersonRow =>
    rowOf(
      mira,
      {
        name: `mira ${name}`,
        heldBy: psychiatristPractice,
        author: miraPsychiatrist,
        source: 'PROFESSIONAL',
        recordedOn,
      },
      now,
    );

  // E-07: the psychiatrist both treats and refers; what the sheet says of it stands with the referral.
  const diagnoses: DiagnosisRow[] = [
    {
      ...by('diagnosis anxiety', monthsAfter(since, 2)),
      wording: 'angststoornis',
      language: 'nl',
      code: 'F41.9',
      certainty: 'NAMED',
      statedBy: miraPsychiatrist,
      statedOn: monthsAfter(since, 2),
    },
  ];
  // E-06: the psychiatrist, as a trajectory that goes on.
  const trajectory: TrajectoryRow = {
    ...by('trajectory', since),
    kind: 'PSYCHIATRIC_FOLLOW_UP',
    jurisdiction: 'BE',
    state: 'ACTIVE',
    counsellor: null,
    accountable: miraPsychiatrist,
    leadPractitioner: miraPsychiatrist,
    openedOn: since,
    startedOn: since,
    plannedEndOn: null,
    endedOn: null,
    phase: null,
    phaseStartedOn: null,
  };
  const loweredOn = workday(monthsAfter(today, -3));
  const medications: MedicationRow[] = [
    {
      ...by('medication now', loweredOn),
      agent: 'N06AB06',
      dose: '50 mg, ’s ochtends',
      servesGoal: 'Blijven werken zonder dat de angst het overneemt.',
      sideEffects: null,
      language: 'nl',
      prescriber: miraPsychiatrist,
      startedOn: loweredOn,
      endedOn: null,
    },
    {
      ...by('medication before', monthsAfter(since, 3)),
      agent: 'N06AB06',
      dose: '100 mg, ’s ochtends',
      servesGoal: 'Rustiger slapen en weer buiten durven komen.',
      sideEffects: 'Overdag slaperig.',
      language: 'nl',
      prescriber: miraPsychiatrist,
      startedOn: monthsAfter(since, 3),
      endedOn: daysAfter(loweredOn, -1),
    },
    {
      ...by('medication when needed', monthsAfter(today, -10)),
      agent: 'C07AA05',
      dose: '10 mg, zo nodig voor een spannend moment',
      servesGoal: 'Een gesprek op het werk aankunnen.',
      sideEffects: null,
      language: 'nl',
      prescriber: miraPsychiatrist,
      startedOn: monthsAfter(today, -10),
      endedOn: monthsAfter(today, -4),
    },
  ];
  // E-06: support in taking medicines.
  const support: MedicationSupportRow[] = [
    {
      ...by('support talk', monthsAfter(since, 3)),
      kind: 'REVIEW_TALK',
      text: 'Om de zes weken bekijken we samen wat de medicatie doet en wat niet.',
      language: 'nl',
      professional: miraPsychiatrist,
      organisation: psychiatristPractice,
      startedOn: monthsAfter(since, 3),
      endedOn: null,
    },
    {
      ...by('support repeat', monthsAfter(since, 6)),
      kind: 'REPEAT_PRESCRIPTION',
      text: 'De huisarts schrijft tussendoor voor in dezelfde dosis.',
      language: 'nl',
      professional: miraGp,
      organisation: gpPracticeMira,
      startedOn: monthsAfter(since, 6),
      endedOn: null,
    },
  ];
  const notes: SessionNoteRow[] = (
    [
      [
        -98,
        'Vertelt hoe de drukte op de weg haar spanning gaf en dat ze dit op het werk heeft besproken. Dosis ' +
          'blijft voorlopig gelijk.',
      ],
      [-56, 'Nieuwe taak bevalt. Lagere dosis wordt goed verdragen.'],
      [-14, 'Slaapt goed. Vraagt of ze op termijn verder kan afbouwen; we bekijken het na de opleiding.'],
    ] as const
  ).map(([days, text]) => {
    const heldOn = workday(daysAfter(today, days));
    return { ...by(`note ${days}`, heldOn), heldOn, form: 'INDIVIDUAL', text, language: 'nl' };
  });

  // C-10, R-104: what she says and what he thinks stand side by side, and why the dose went down is kept.
  const plan: CarePlanRow = {
    ...by('treatment plan', monthsAfter(since, 2)),
    version: 2,
    trajectoryId: trajectory.id,
    kind: 'TREATMENT',
    jurisdiction: 'BE',
    madeOn: monthsAfter(since, 2),
    leadPractitioner: miraPsychiatrist,
    networkInvolvement: 'Niemand, zo wil zij het. We vragen het haar elk jaar opnieuw.',
    language: 'nl',
    trustedPerson: 'WAIVED_BY_PERSON',
    endedOn: null,
  };
  const worded = (
    row: PersonRow,
    said: Pick<PlanWordingRow, 'side' | 'text' | 'ofVersion' | 'saidOn'>,
  ): PlanWordingRow => ({ ...row, carePlanId: plan.id, goalId: null, language: 'nl', ...said });
  const wordings: PlanWordingRow[] = [
    worded(by('plan view', monthsAfter(since, 2)), {
      side: 'PROFESSIONAL',
      text: 'Medicatie zo laag als kan, en kleine stappen in wat spannend is.',
      ofVersion: 1,
      saidOn: monthsAfter(since, 2),
    }),
    worded(
      {
        ...by('plan wording', monthsAfter(since, 3)),
        heldBy: mira,
        author: mira,
        source: 'PERSON',
        parties: [psychiatristPractice],
      },
      {
        side: 'PERSON',
        text: 'Ik wil werken met mensen zonder dat de angst beslist wanneer ik stop.',
        ofVersion: 2,
        saidOn: monthsAfter(since, 3),
      },
    ),
  ];
  const decision: SharedDecisionRow = {
    ...by('decision on dose', loweredOn),
    carePlanId: plan.id,
    question: 'Blijft de dosis gelijk nu het nieuwe werk goed gaat?',
    options: ['100 mg houden', 'Naar 50 mg, met een gesprek na zes weken'],
    considerations: ['Ze is overdag slaperig en wil alert zijn op het werk.', 'Een drukke periode komt eraan.'],
    outcome: 'Naar 50 mg, met een gesprek na zes weken.',
    language: 'nl',
    decidedOn: loweredOn,
    personAgrees: true,
    agreedBy: [miraPsychiatrist],
  };
  const effects: SideEffectRow[] = [
    {
      ...by('side effect', monthsAfter(today, -5)),
      source: 'PERSON',
      medicationId: medications[1]!.id,
      toldOn: monthsAfter(today, -5),
      text: 'Overdag val ik bijna in slaap op de bus.',
      language: 'nl',
    },
  ];
  const reviews: MedicationReviewRow[] = [
    {
      ...by('medication review', loweredOn),
      medicationId: medications[1]!.id,
      reviewedOn: loweredOn,
      reviewer: miraPsychiatrist,
      outcome: 'LOWERED',
      findings: 'Minder angst in het verkeer, wel slaperig. Lagere dosis geprobeerd.',
      language: 'nl',
    },
  ];
  const intensity: CareIntensityChangeRow = {
    ...by('intensity down', loweredOn),
    trajectoryId: trajectory.id,
    direction: 'DOWN',
    changedOn: loweredOn,
    reason: 'GOING_WELL',
    explanation: null,
    language: 'nl',
    halfDaysAWeek: null,
    contactsInFourWeeks: 1,
  };

  await manager.insert(carePlanTable.schema, plan as never);
  await manager.insert(planWordingTable.schema, wordings as never);
  await manager.insert(sharedDecisionTable.schema, decision as never);
  await manager.insert(sideEffectTable.schema, effects as never);
  await manager.insert(medicationReviewTable.schema, reviews as never);
  await manager.insert(careIntensityChangeTable.schema, intensity as never);
  await manager.insert(diagnosisTable.schema, diagnoses as never);
  await manager.insert(trajectoryTable.schema, trajectory as never);
  await manager.insert(medicationTable.schema, medications as never);
  await manager.insert(medicationSupportTable.schema, support as never);
  await manager.insert(sessionNoteTable.schema, notes as never);
  const parts = partsIn(trajectory).map(([part, professional]) => partMessage(trajectory, part, professional, since));
  return [medicationChangedMessage(medications[0]!), ...parts];
}

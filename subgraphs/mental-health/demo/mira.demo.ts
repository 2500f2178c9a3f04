import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import type { RegisterMessage } from '../../../shared/register-api';
import { localDate } from '../../../shared/local-date';
import type { PersonRow } from '../../kit/person-table';
import { addDays, addMonths } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { diagnosisTable } from '../diagnosis/diagnosis.table';
import type { DiagnosisRow } from '../diagnosis/diagnosis.table';
import { medicationChangedMessage } from '../medication/medication.rules';
import { medicationSupportTable, medicationTable } from '../medication/medication.table';
import type { MedicationRow, MedicationSupportRow } from '../medication/medication.table';
import { sessionNoteTable } from '../session-note/session-note.table';
import type { SessionNoteRow } from '../session-note/session-note.table';
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
  const since = workday(addMonths(today, -62));
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
      ...by('diagnosis anxiety', addMonths(since, 2)),
      wording: 'angststoornis',
      language: 'nl',
      code: 'F41.9',
      certainty: 'NAMED',
      statedBy: miraPsychiatrist,
      statedOn: addMonths(since, 2),
    },
  ];
  // E-06: the psychiatrist, as a trajectory that goes on.
  const trajectory: TrajectoryRow = {
    ...by('trajectory', since),
    kind: 'PSYCHIATRIC_FOLLOW_UP',
    state: 'ACTIVE',
    counsellor: null,
    accountable: miraPsychiatrist,
    startedOn: since,
    plannedEndOn: null,
    endedOn: null,
    phase: null,
    phaseStartedOn: null,
  };
  const loweredOn = workday(addMonths(today, -3));
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
      ...by('medication before', addMonths(since, 3)),
      agent: 'N06AB06',
      dose: '100 mg, ’s ochtends',
      servesGoal: 'Rustiger slapen en weer buiten durven komen.',
      sideEffects: 'Overdag slaperig.',
      language: 'nl',
      prescriber: miraPsychiatrist,
      startedOn: addMonths(since, 3),
      endedOn: addDays(loweredOn, -1),
    },
    {
      ...by('medication when needed', addMonths(today, -10)),
      agent: 'C07AA05',
      dose: '10 mg, zo nodig voor een spannend moment',
      servesGoal: 'Een gesprek op het werk aankunnen.',
      sideEffects: null,
      language: 'nl',
      prescriber: miraPsychiatrist,
      startedOn: addMonths(today, -10),
      endedOn: addMonths(today, -4),
    },
  ];
  // E-06: support in taking medicines.
  const support: MedicationSupportRow[] = [
    {
      ...by('support talk', addMonths(since, 3)),
      kind: 'REVIEW_TALK',
      text: 'Om de zes weken bekijken we samen wat de medicatie doet en wat niet.',
      language: 'nl',
      professional: miraPsychiatrist,
      organisation: psychiatristPractice,
      startedOn: addMonths(since, 3),
      endedOn: null,
    },
    {
      ...by('support repeat', addMonths(since, 6)),
      kind: 'REPEAT_PRESCRIPTION',
      text: 'De huisarts schrijft tussendoor voor in dezelfde dosis.',
      language: 'nl',
      professional: miraGp,
      organisation: gpPracticeMira,
      startedOn: addMonths(since, 6),
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
    const heldOn = workday(addDays(today, days));
    return { ...by(`note ${days}`, heldOn), heldOn, form: 'INDIVIDUAL', text, language: 'nl' };
  });

  await manager.insert(diagnosisTable.schema, diagnoses as never);
  await manager.insert(trajectoryTable.schema, trajectory as never);
  await manager.insert(medicationTable.schema, medications as never);
  await manager.insert(medicationSupportTable.schema, support as never);
  await manager.insert(sessionNoteTable.schema, notes as never);
  return [medicationChangedMessage(medications[0]!)];
}

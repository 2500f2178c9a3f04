import { daysAfter } from '../../shared/local-date';
import { careEpisodeTable } from '../../subgraphs/mental-health/care-episode/care-episode.table';
import { diagnosisTable } from '../../subgraphs/mental-health/diagnosis/diagnosis.table';
import { familyImpactCheckDoneTable } from '../../subgraphs/mental-health/family-impact-check/family-impact-check.table';
import { medicationChangedMessage } from '../../subgraphs/mental-health/medication/medication.rules';
import { medicationTable } from '../../subgraphs/mental-health/medication/medication.table';
import type { MedicationRow } from '../../subgraphs/mental-health/medication/medication.table';
import { sessionNoteTable } from '../../subgraphs/mental-health/session-note/session-note.table';
import { partMessage, partsIn, trajectoryStartedMessage } from '../../subgraphs/mental-health/trajectory/trajectory.rules';
import { trajectoryEventTable, trajectoryTable } from '../../subgraphs/mental-health/trajectory/trajectory.table';
import type { TrajectoryEventRow, TrajectoryRow } from '../../subgraphs/mental-health/trajectory/trajectory.table';
import type { Life } from './life';
import { DAYS_BETWEEN_CONTACTS } from './proportions';
import { morningOf, rowOf } from './region-rows';
import type { RegionRows, Teller } from './region-rows';
import { DIAGNOSES, MEDICINES } from './wording';

/** How far back talks are kept of; what was before is in no table of the region. */
const DAYS_OF_NOTES = 63;

/** What a provider holds of whom it treats. */
export function addMentalHealthRows(rows: RegionRows, life: Life): void {
  const { id, chance, lead, team, since, today, doctor } = life;
  if (lead === null) return;
  const by = (on: string, parties: readonly string[] = []) => {
    const teller: Teller = { heldBy: lead.organisation, author: lead.id, source: 'PROFESSIONAL', parties };
    return rowOf(chance, id, teller, on);
  };
  const isProtected = life.living === 'SHELTERED_HOUSING';
  const kind = team !== null ? 'MOBILE_TEAM_2B' : isProtected ? 'SHELTERED_LIVING_BE' : chance.happens(0.6) ? 'OUTPATIENT_CENTRE' : 'PSYCHIATRIC_FOLLOW_UP';
  const openedOn = daysAfter(since, -30);
  const trajectory: TrajectoryRow = {
    ...{ ...by(openedOn), version: 3, kind, jurisdiction: 'BE', state: 'ACTIVE', counsellor: null, accountable: lead.id, leadPractitioner: lead.id },
    ...{ openedOn, startedOn: since, plannedEndOn: null, endedOn: null, phase: null, phaseStartedOn: null },
  };
  rows.add('mental-health', trajectoryTable.schema, trajectory);
  const event = (happenedOn: string, of: Pick<TrajectoryEventRow, 'step' | 'state' | 'part' | 'professional' | 'ofVersion'>): TrajectoryEventRow => ({
    ...{ ...by(happenedOn), trajectoryId: trajectory.id, happenedOn, ...of },
  });
  rows.add(
    ...(['mental-health', trajectoryEventTable.schema] as const),
    event(openedOn, { step: 'APPLY', state: 'APPLIED', part: null, professional: null, ofVersion: 1 }),
    event(openedOn, { step: null, state: 'APPLIED', part: 'ACCOUNTABLE', professional: lead.id, ofVersion: 1 }),
    event(since, { step: 'START', state: 'ACTIVE', part: null, professional: null, ofVersion: 3 }),
    event(since, { step: null, state: 'ACTIVE', part: 'LEAD_PRACTITIONER', professional: lead.id, ofVersion: 3 }),
  );
  const at = morningOf(since);
  rows.tell(chance, 'mental-health', at, trajectoryStartedMessage(trajectory));
  for (const [part, professional] of partsIn(trajectory)) {
    rows.tell(chance, 'mental-health', at, partMessage(trajectory, part, professional, part === 'ACCOUNTABLE' ? openedOn : since));
  }
  // before it began they thought of the whole family.
  rows.add('mental-health', familyImpactCheckDoneTable.schema, { ...by(openedOn), programme: kind, doneOn: openedOn });
  const [code, wording] = chance.of(DIAGNOSES);
  rows.add('mental-health', diagnosisTable.schema, {
    ...{ ...by(since), wording, language: 'nl', code, certainty: chance.happens(0.8) ? 'NAMED' : 'SUSPECTED', statedBy: lead.id, statedOn: since },
  });
  if (chance.happens(0.6)) {
    const startedOn = daysAfter(today, -chance.between(10, 190));
    const [agent, dose] = chance.of(MEDICINES);
    const medication: MedicationRow = {
      ...{ ...by(startedOn, doctor === null ? [] : [doctor.organisation]), agent, dose, servesGoal: null, sideEffects: null, language: 'nl' },
      ...{ prescriber: lead.id, startedOn, endedOn: null },
    };
    rows.add('mental-health', medicationTable.schema, medication);
    rows.tell(chance, 'mental-health', morningOf(startedOn), medicationChangedMessage(medication));
  }
  if (chance.happens(0.3)) {
    const endedOn = daysAfter(since, -chance.between(60, 700));
    rows.add('mental-health', careEpisodeTable.schema, {
      ...{ ...by(since), careForm: 'OUTPATIENT_PSYCHOLOGIST', organisation: null, professional: null },
      ...{ startedOn: daysAfter(endedOn, -chance.between(60, 400)), endedOn },
    });
  }
  const every = team === null ? DAYS_BETWEEN_CONTACTS.REGULAR : DAYS_BETWEEN_CONTACTS.TEAM;
  for (let ago = chance.between(1, every); ago <= DAYS_OF_NOTES; ago += every) {
    const heldOn = daysAfter(today, -ago);
    rows.add('mental-health', sessionNoteTable.schema, {
      ...{ ...by(heldOn), heldOn, form: 'INDIVIDUAL', text: 'Besproken hoe de week ging en wat de volgende wordt.', language: 'nl' },
    });
  }
}

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import type { RegisterMessage } from '../../../shared/register-api';
import { daysAfter, localDate, monthsAfter } from '../../../shared/local-date';
import type { PersonRow, Voice } from '../../kit/person-table';
import { admissionTable } from '../admission/admission.table';
import type { AdmissionRow } from '../admission/admission.table';
import { attendanceTable } from '../attendance/attendance.table';
import type { AttendanceRow } from '../attendance/attendance.table';
import { mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import { careEpisodeTable } from '../care-episode/care-episode.table';
import type { CareEpisodeRow } from '../care-episode/care-episode.table';
import { contextAccountTable, contextConversationTable } from '../context-conversation/context-conversation.table';
import type { ContextAccountRow, ContextConversationRow } from '../context-conversation/context-conversation.table';
import { diagnosisOwnWordsTable, diagnosisTable } from '../diagnosis/diagnosis.table';
import type { DiagnosisOwnWordsRow, DiagnosisRow } from '../diagnosis/diagnosis.table';
import { eligibilityAssessmentTable } from '../eligibility/eligibility.table';
import type { EligibilityAssessmentRow } from '../eligibility/eligibility.table';
import { familyImpactCheckDoneTable, familyImpactCheckTable } from '../family-impact-check/family-impact-check.table';
import type { FamilyImpactCheckDoneRow, FamilyImpactCheckRow } from '../family-impact-check/family-impact-check.table';
import {
  assessmentContextTable,
  assessmentSignatureTable,
  functionalAssessmentTable,
} from '../functional-assessment/functional-assessment.table';
import type {
  AssessmentContextRow,
  AssessmentSignatureRow,
  FunctionalAssessmentRow,
} from '../functional-assessment/functional-assessment.table';
import { homeAssignmentTable } from '../home-assignment/home-assignment.table';
import type { HomeAssignmentRow } from '../home-assignment/home-assignment.table';
import { householdModuleResultTable, workModuleResultTable } from '../module-result/module-result.table';
import type { HouseholdModuleResultRow, WorkModuleResultRow } from '../module-result/module-result.table';
import { followUpPlanDue, plannedEndDue, recoveryPlanReviewDue } from '../due-feed/due-feed.rules';
import { reviewMessage } from '../recovery-plan-review/recovery-plan-review.rules';
import { recoveryPlanReviewTable } from '../recovery-plan-review/recovery-plan-review.table';
import type { RecoveryPlanReviewRow } from '../recovery-plan-review/recovery-plan-review.table';
import { halfDayTable, rehabModuleTable } from '../rehab-module/rehab-module.table';
import type { HalfDayRow, PartOfDay, RehabModuleRow } from '../rehab-module/rehab-module.table';
import { sessionNoteTable } from '../session-note/session-note.table';
import type { SessionNoteRow } from '../session-note/session-note.table';
import { trajectoryFundingTable } from '../trajectory-funding/trajectory-funding.table';
import type { TrajectoryFundingRow } from '../trajectory-funding/trajectory-funding.table';
import { partMessage, partsIn, trajectoryStartedMessage } from '../trajectory/trajectory.rules';
import { trajectoryPhaseTable, trajectoryTable } from '../trajectory/trajectory.table';
import type { TrajectoryPhaseRow, TrajectoryRow } from '../trajectory/trajectory.table';
import { afternoonOf, demoId, rowOf, workday } from './demo-row.demo';
import { loadJonasCourse } from './jonas-course.demo';

const jonas = DEMO.persons.jonas;
const { brug, hospital, formerPsychologistPractice, mutuality } = DEMO.organisations;
const { jonasCounsellor, jonasIntake, jonasTeamMember, jonasGp, jonasHospitalDoctor, jonasFormerPsychologist } =
  DEMO.professionals;

const TRAJECTORY = demoId('jonas trajectory');

/** The first five weeks are for getting to know the centre. */
const DAYS_OF_START_PHASE = 35;

/** Jonas at Centrum De Brug, in the fifth month of his year; what he and his referrer brought from before. */
export async function loadJonas(manager: EntityManager, now: Date): Promise<readonly RegisterMessage[]> {
  const today = localDate(now);
  const start = mondayOf(monthsAfter(today, -4));
  const intensiveFrom = daysAfter(start, DAYS_OF_START_PHASE);
  const referredOn = daysAfter(start, -63);
  const intakeOn = workday(daysAfter(start, -21));

  const at = (
    name: string,
    source: Voice,
    author: string,
    recordedOn: LocalDate,
    parties: readonly string[] = [],
  ): PersonRow => rowOf(jonas, { name: `jonas ${name}`, heldBy: brug, author, source, parties, recordedOn }, now);
  const byCounsellor = (name: string, recordedOn: LocalDate, parties: readonly string[] = []): PersonRow =>
    at(name, 'PROFESSIONAL', jonasCounsellor, recordedOn, parties);
  /** Taken over from the GP's sheet at intake: the GP's voice, in the centre's record. */
  const fromSheet = (name: string): PersonRow => at(name, 'REFERRER', jonasIntake, intakeOn);

  // T-14: all three stand on the GP's sheet; autism and the obsessive-compulsive features stand nowhere else.
  const diagnoses: DiagnosisRow[] = [
    {
      ...fromSheet('diagnosis autism'),
      wording: 'autisme',
      language: 'nl',
      code: 'F84.0',
      certainty: 'NAMED',
      statedBy: jonasGp,
      statedOn: referredOn,
    },
    {
      ...fromSheet('diagnosis depression'),
      wording: 'depressie',
      language: 'nl',
      code: 'F32.9',
      certainty: 'NAMED',
      statedBy: jonasGp,
      statedOn: referredOn,
    },
    {
      ...fromSheet('diagnosis obsessive-compulsive features'),
      wording: 'obsessief-compulsieve kenmerken',
      language: 'nl',
      code: null,
      certainty: 'FEATURES',
      statedBy: jonasGp,
      statedOn: referredOn,
    },
    {
      ...rowOf(
        jonas,
        {
          name: 'jonas diagnosis at discharge',
          heldBy: hospital,
          author: jonasHospitalDoctor,
          source: 'PROFESSIONAL',
          recordedOn: monthsAfter(today, -28),
        },
        now,
      ),
      wording: 'recidiverende depressie',
      language: 'nl',
      code: 'F33.9',
      certainty: 'NAMED',
      statedBy: jonasHospitalDoctor,
      statedOn: monthsAfter(today, -28),
    },
  ];
  // C-52: his own wording, next to the label.
  const ownWords: DiagnosisOwnWordsRow[] = [
    {
      ...rowOf(
        jonas,
        { name: 'jonas words on autism', heldBy: jonas, author: jonas, source: 'PERSON', recordedOn: intensiveFrom },
        now,
      ),
      diagnosisId: demoId('jonas diagnosis autism'),
      text: 'Dit woord kwam van de huisarts. Ik herken dat drukte me moe maakt, maar ik zou het zelf nooit zo noemen.',
      language: 'nl',
      disagrees: true,
      saidOn: intensiveFrom,
    },
    {
      ...rowOf(
        jonas,
        {
          name: 'jonas words on depression',
          heldBy: jonas,
          author: jonas,
          source: 'PERSON',
          recordedOn: intensiveFrom,
        },
        now,
      ),
      diagnosisId: demoId('jonas diagnosis depression'),
      text: 'Sombere periodes, zo noem ik het. Tussenin gaat het echt wel.',
      language: 'nl',
      disagrees: false,
      saidOn: intensiveFrom,
    },
  ];

  // T-11: several stays, from the sheet; the last one also from the hospital itself.
  const admissions: AdmissionRow[] = [
    {
      ...fromSheet('admission first'),
      organisation: hospital,
      careForm: 'PSYCHIATRIC_HOSPITAL_STAY',
      crisis: true,
      somatic: false,
      admittedOn: monthsAfter(today, -84),
      dischargedOn: monthsAfter(today, -82),
    },
    {
      ...fromSheet('admission second'),
      organisation: hospital,
      careForm: 'PSYCHIATRIC_HOSPITAL_STAY',
      crisis: false,
      somatic: false,
      admittedOn: monthsAfter(today, -60),
      dischargedOn: monthsAfter(today, -57),
    },
    {
      ...rowOf(
        jonas,
        {
          name: 'jonas admission third',
          heldBy: hospital,
          author: jonasHospitalDoctor,
          source: 'PROFESSIONAL',
          recordedOn: monthsAfter(today, -28),
        },
        now,
      ),
      organisation: hospital,
      careForm: 'PSYCHIATRIC_HOSPITAL_STAY',
      crisis: false,
      somatic: false,
      admittedOn: monthsAfter(today, -30),
      dischargedOn: monthsAfter(today, -28),
    },
  ];
  const careHistory: CareEpisodeRow[] = [
    // T-12: the psychologist, who is past.
    {
      ...fromSheet('episode psychologist'),
      careForm: 'OUTPATIENT_PSYCHOLOGIST',
      organisation: formerPsychologistPractice,
      professional: jonasFormerPsychologist,
      startedOn: monthsAfter(today, -40),
      endedOn: monthsAfter(today, -14),
    },
    // T-10: earlier contacts, as he told them at intake.
    {
      ...at('episode day treatment', 'PERSON', jonasIntake, intakeOn),
      careForm: 'DAY_TREATMENT',
      organisation: hospital,
      professional: null,
      startedOn: monthsAfter(today, -57),
      endedOn: monthsAfter(today, -54),
    },
    {
      ...at('episode outpatient centre', 'PERSON', jonasIntake, intakeOn),
      careForm: 'OUTPATIENT_CENTRE',
      organisation: null,
      professional: null,
      startedOn: monthsAfter(today, -96),
      endedOn: monthsAfter(today, -90),
    },
  ];

  // T-32: what the checks are computed from.
  const assessments: EligibilityAssessmentRow[] = [
    {
      ...at('assessment by telephone', 'PROFESSIONAL', jonasIntake, workday(daysAfter(start, -42))),
      programme: 'REHAB',
      assessedOn: workday(daysAfter(start, -42)),
      assessor: jonasIntake,
      ageInYears: 26,
      domains: ['WORK_EDUCATION_LEISURE', 'MENTAL_WELLBEING'],
      seeks: ['SOCIETAL_RECOVERY'],
      trajectoryId: TRAJECTORY,
      ordinal: 1,
    },
    {
      ...at('assessment at intake', 'PROFESSIONAL', jonasIntake, intakeOn),
      programme: 'REHAB',
      assessedOn: intakeOn,
      assessor: jonasIntake,
      ageInYears: 26,
      domains: ['WORK_EDUCATION_LEISURE', 'MENTAL_WELLBEING', 'HOUSING', 'NETWORK_RELATIONS'],
      seeks: ['PERSONAL_RECOVERY', 'SOCIETAL_RECOVERY', 'LIVING_ALONE'],
      trajectoryId: TRAJECTORY,
      ordinal: 2,
    },
  ];

  // M-96: drawn up after the first sessions, signed by his GP as the doctor; of his parents each their own part (C-18).
  const signedOn = workday(daysAfter(start, 14));
  const bilan: FunctionalAssessmentRow = {
    ...byCounsellor('functional assessment', signedOn),
    ...{ assessedOn: signedOn, firstSessionOn: start, personAgreedOn: signedOn, isPaid: true, language: 'nl' },
    findings: 'Overdag weinig structuur, snel overprikkeld in groep. Werkt rustig en nauwkeurig als hij weet wat er komt.',
    interest: 'Wie hem helpt, begint dan niet telkens opnieuw.',
  };
  const signatures: AssessmentSignatureRow[] = [
    { ...byCounsellor('functional assessment signature', signedOn), assessmentId: bilan.id, signedAs: 'PSYCHOLOGIST', signedOn },
    {
      ...rowOf(
        jonas,
        {
          name: 'jonas functional assessment doctor',
          heldBy: DEMO.organisations.gpPracticeJonas,
          author: jonasGp,
          source: 'PROFESSIONAL',
          recordedOn: signedOn,
        },
        now,
      ),
      ...{ assessmentId: bilan.id, signedAs: 'DOCTOR', signedOn },
    },
  ];
  const contextParts: AssessmentContextRow[] = [
    {
      ...byCounsellor('functional assessment mother', signedOn, [DEMO.persons.jonasMother]),
      ...{ assessmentId: bilan.id, about: 'MOTHER', language: 'nl' },
      findings: 'Is overdag thuis en vangt veel op; wil weten wat zij beter niet overneemt.',
    },
    {
      ...byCounsellor('functional assessment father', signedOn, [DEMO.persons.jonasFather]),
      ...{ assessmentId: bilan.id, about: 'FATHER', language: 'nl' },
      findings: 'Werkt in ploegen en slaapt overdag; zoekt rust in huis.',
    },
  ];

  // Kindreflex for the whole home, his younger sister too (000:548-550); no child's care is recorded.
  const checkedOn = workday(daysAfter(start, -7));
  const familyChecks: FamilyImpactCheckRow[] = [
    {
      ...byCounsellor('family impact check', checkedOn),
      programme: 'REHAB',
      doneOn: checkedOn,
      meaning:
        'Zijn ouders zijn overdag vaker alleen met zijn zus. Thuis is er meer rust nodig op de dagen dat hij van ' +
        'het centrum komt.',
      agreed:
        'Zijn zus krijgt een uitnodiging voor een kennismaking, als zij dat wil. Na drie maanden bekijken we dit ' +
        'samen opnieuw.',
      language: 'nl',
    },
  ];
  const familyChecksDone: FamilyImpactCheckDoneRow[] = [
    { ...byCounsellor('family impact check done', checkedOn), programme: 'REHAB', doneOn: checkedOn },
  ];

  // T-19, T-21, T-26.
  const trajectory: TrajectoryRow = {
    ...byCounsellor('trajectory', start),
    kind: 'REHAB',
    jurisdiction: 'BE',
    state: 'ACTIVE',
    counsellor: jonasCounsellor,
    accountable: jonasCounsellor,
    leadPractitioner: jonasCounsellor,
    openedOn: workday(daysAfter(start, -42)),
    startedOn: start,
    plannedEndOn: monthsAfter(start, 12),
    endedOn: null,
    phase: 'INTENSIVE',
    phaseStartedOn: intensiveFrom,
  };
  const phases: TrajectoryPhaseRow[] = [
    { ...byCounsellor('phase start', start), trajectoryId: TRAJECTORY, phase: 'START', startedOn: start },
    {
      ...byCounsellor('phase intensive', intensiveFrom),
      trajectoryId: TRAJECTORY,
      phase: 'INTENSIVE',
      startedOn: intensiveFrom,
    },
  ];

  // TQ-02: one review held, two planned, three months apart.
  const reviews: RecoveryPlanReviewRow[] = [3, 6, 9].map((months) => {
    const plannedOn = workday(monthsAfter(start, months));
    return {
      ...byCounsellor(`review after ${months} months`, start),
      trajectoryId: TRAJECTORY,
      plannedOn,
      heldOn: months === 3 ? plannedOn : null,
      professional: jonasCounsellor,
    };
  });

  await manager.insert(diagnosisTable.schema, diagnoses as never);
  await manager.insert(diagnosisOwnWordsTable.schema, ownWords as never);
  await manager.insert(admissionTable.schema, admissions as never);
  await manager.insert(careEpisodeTable.schema, careHistory as never);
  await manager.insert(eligibilityAssessmentTable.schema, assessments as never);
  await manager.insert(functionalAssessmentTable.schema, bilan as never);
  await manager.insert(assessmentSignatureTable.schema, signatures as never);
  await manager.insert(assessmentContextTable.schema, contextParts as never);
  await manager.insert(familyImpactCheckTable.schema, familyChecks as never);
  await manager.insert(familyImpactCheckDoneTable.schema, familyChecksDone as never);
  await manager.insert(trajectoryTable.schema, trajectory as never);
  await manager.insert(trajectoryPhaseTable.schema, phases as never);
  // L-23: two frames for one trajectory, of which the mutuality pays the larger part.
  const frames: TrajectoryFundingRow[] = [
    {
      ...byCounsellor('funding convention', start),
      ...{ trajectoryId: TRAJECTORY, frame: 'REHAB_CONVENTION', method: 'LUMP_SUM', payer: mutuality, parties: [mutuality] },
      ...{ sharePercent: 90, fromDate: start, untilDate: null },
    },
    {
      ...byCounsellor('funding own', start),
      ...{ trajectoryId: TRAJECTORY, frame: 'OWN_CONTRIBUTION', method: 'PER_ACT', payer: null },
      ...{ sharePercent: 10, fromDate: start, untilDate: null },
    },
  ];
  await manager.insert(trajectoryFundingTable.schema, frames as never);
  await manager.insert(recoveryPlanReviewTable.schema, reviews as never);
  await loadProgramme(manager, { today, start, intensiveFrom, byCounsellor, at });
  await loadConversations(manager, { today, start, byCounsellor, at });
  await loadJonasCourse(manager, { start, intensiveFrom, intakeOn, trajectoryId: TRAJECTORY, reviews, byCounsellor, at });
  const due = [plannedEndDue(trajectory, today), followUpPlanDue(trajectory, [], today), recoveryPlanReviewDue(trajectory, reviews, today)];
  const parts = partsIn(trajectory).map(([part, professional]) => partMessage(trajectory, part, professional, start));
  return [trajectoryStartedMessage(trajectory), ...parts, ...reviews.map(reviewMessage), ...due.filter((message) => message !== null)];
}

interface Making {
  readonly today: LocalDate;
  readonly start: LocalDate;
  readonly byCounsellor: (name: string, recordedOn: LocalDate, parties?: readonly string[]) => PersonRow;
  readonly at: (
    name: string,
    source: Voice,
    author: string,
    recordedOn: LocalDate,
    parties?: readonly string[],
  ) => PersonRow;
}

interface Slot {
  readonly module: string;
  readonly weekday: number;
  readonly partOfDay: PartOfDay;
}

/** 4 half days in the first weeks, 6 since (000:504-511). */
const START_WEEK: readonly Slot[] = [
  { module: 'getting to know', weekday: 1, partOfDay: 'MORNING' },
  { module: 'studio', weekday: 2, partOfDay: 'MORNING' },
  { module: 'cooking', weekday: 4, partOfDay: 'MORNING' },
  { module: 'movement', weekday: 5, partOfDay: 'MORNING' },
];
const INTENSIVE_WEEK: readonly Slot[] = [
  { module: 'work', weekday: 1, partOfDay: 'MORNING' },
  { module: 'movement', weekday: 1, partOfDay: 'AFTERNOON' },
  { module: 'cooking', weekday: 2, partOfDay: 'MORNING' },
  { module: 'counsellor', weekday: 3, partOfDay: 'AFTERNOON' },
  { module: 'living alone', weekday: 4, partOfDay: 'MORNING' },
  { module: 'tension', weekday: 5, partOfDay: 'MORNING' },
];

async function loadProgramme(
  manager: EntityManager,
  { today, start, intensiveFrom, byCounsellor, at }: Making & { readonly intensiveFrom: LocalDate },
): Promise<void> {
  const moduleOf = (
    name: string,
    module: Omit<RehabModuleRow, keyof PersonRow | 'trajectoryId' | 'language'>,
  ): RehabModuleRow => ({
    ...byCounsellor(`module ${name}`, module.startedOn),
    trajectoryId: TRAJECTORY,
    language: 'nl',
    ...module,
  });
  // T-20: tried, then chosen, in a combination of his own. T-24: who else is in the groups is kept nowhere.
  const modules: RehabModuleRow[] = [
    moduleOf('getting to know', {
      title: 'Wegwijs in het centrum',
      goal: null,
      form: 'GROUP',
      domain: 'PERSONAL_FUNCTIONING',
      topic: 'SELF_KNOWLEDGE',
      state: 'COMPLETED',
      startedOn: start,
      endedOn: intensiveFrom,
    }),
    moduleOf('studio', {
      title: 'Open atelier',
      goal: null,
      form: 'GROUP',
      domain: 'MENTAL_WELLBEING',
      topic: 'CREATIVE',
      state: 'STOPPED',
      startedOn: start,
      endedOn: intensiveFrom,
    }),
    moduleOf('music', {
      title: 'Samen muziek maken',
      goal: null,
      form: 'GROUP',
      domain: 'SOCIAL_AUTONOMY',
      topic: 'CREATIVE',
      state: 'TRYING_OUT',
      startedOn: mondayOf(daysAfter(today, -7)),
      endedOn: null,
    }),
    // T-28.
    moduleOf('cooking', {
      title: 'Koken, wassen, plannen',
      goal: 'Een week lang zelf mijn huishouden plannen en uitvoeren.',
      form: 'GROUP',
      domain: 'LIVING_AUTONOMY',
      topic: 'HOUSEHOLD',
      state: 'CHOSEN',
      startedOn: start,
      endedOn: null,
    }),
    moduleOf('movement', {
      title: 'Bewegen op maat',
      goal: 'Twee keer per week buiten komen.',
      form: 'GROUP',
      domain: 'PHYSICAL_WELLBEING',
      topic: 'MOVEMENT',
      state: 'CHOSEN',
      startedOn: start,
      endedOn: null,
    }),
    // T-27.
    moduleOf('work', {
      title: 'Werk en ik',
      goal: 'Weten waar ik goed in ben en dat durven zeggen in een sollicitatie.',
      form: 'GROUP',
      domain: 'WORK_EDUCATION_LEISURE',
      topic: 'WORK',
      state: 'CHOSEN',
      startedOn: intensiveFrom,
      endedOn: null,
    }),
    // T-28.
    moduleOf('living alone', {
      title: 'Op eigen benen wonen',
      goal: 'Een lijst maken van alles wat ik nodig heb om alleen te wonen.',
      form: 'GROUP',
      domain: 'HOUSING',
      topic: 'HOUSEHOLD',
      state: 'CHOSEN',
      startedOn: intensiveFrom,
      endedOn: null,
    }),
    moduleOf('tension', {
      title: 'Omgaan met spanning',
      goal: 'Vroeger merken dat het te veel wordt.',
      form: 'GROUP',
      domain: 'MENTAL_WELLBEING',
      topic: 'SOCIAL',
      state: 'CHOSEN',
      startedOn: intensiveFrom,
      endedOn: null,
    }),
    // T-21.
    moduleOf('counsellor', {
      title: 'Gesprek met mijn begeleider',
      goal: 'Beslissingen in kleinere stukken knippen.',
      form: 'INDIVIDUAL',
      domain: 'PERSONAL_FUNCTIONING',
      topic: 'COUNSELLING',
      state: 'CHOSEN',
      startedOn: start,
      endedOn: null,
    }),
  ];
  const slotsOf = (slots: readonly Slot[], validFrom: LocalDate, validUntil: LocalDate | null): HalfDayRow[] =>
    slots.map(({ module, weekday, partOfDay }) => ({
      ...byCounsellor(`half day ${validFrom === start ? 'start' : 'intensive'} ${weekday} ${partOfDay}`, validFrom),
      moduleId: demoId(`jonas module ${module}`),
      weekday,
      partOfDay,
      place: module === 'movement' ? 'Sportpark' : null,
      validFrom,
      validUntil,
    }));
  const halfDays = [...slotsOf(START_WEEK, start, intensiveFrom), ...slotsOf(INTENSIVE_WEEK, intensiveFrom, null)];

  // T-27: for work partners, if he wants. Nothing of the treatment.
  const workResults: WorkModuleResultRow[] = [
    {
      ...byCounsellor('work result qualities', workday(daysAfter(intensiveFrom, 42))),
      topic: 'Kwaliteiten leren kennen',
      qualities: ['nauwkeurig', 'denkt goed na voor hij begint', 'brede interesse in geschiedenis'],
      howToUse: 'Vertel één voorbeeld waarin nauwkeurig werken het verschil maakte.',
      language: 'nl',
      recordedOn: workday(daysAfter(intensiveFrom, 42)),
    },
    {
      ...byCounsellor('work result applying', workday(daysAfter(today, -15))),
      topic: 'Kwaliteiten inzetten bij het solliciteren',
      qualities: ['luistert goed', 'komt afspraken na', 'leert snel een vaste werkwijze'],
      howToUse:
        'Zoek vacatures met vaste uren en een duidelijk takenpakket, en zet deze drie sterktes bovenaan in de brief.',
      language: 'nl',
      recordedOn: workday(daysAfter(today, -15)),
    },
  ];
  // T-28: for a housing desk, if he wants.
  const householdResults: HouseholdModuleResultRow[] = [
    {
      ...byCounsellor('household result', workday(daysAfter(intensiveFrom, 49))),
      topic: 'Koken, wassen, plannen',
      canDo: ['vijf maaltijden klaarmaken', 'de was doen', 'een boodschappenlijst maken'],
      stillNeeds: ['een vaste dag voor de poets'],
      language: 'nl',
      recordedOn: workday(daysAfter(intensiveFrom, 49)),
    },
    {
      ...byCounsellor('living alone result', workday(daysAfter(today, -8))),
      topic: 'Voorbereiding op alleen wonen',
      canDo: ['een weekbudget opvolgen', 'een afspraak maken met een verhuurder'],
      stillNeeds: [
        'hulp bij papieren en waarborg',
        'in het begin wekelijks iemand die langskomt voor praktische dingen',
      ],
      language: 'nl',
      recordedOn: workday(daysAfter(today, -8)),
    },
  ];
  // T-29: practice in other places, at home too.
  const assignments: HomeAssignmentRow[] = (
    [
      ['bus', 'Met de bus naar het sportpark, buiten de spits.', 'PUBLIC_TRANSPORT', -60, -53, -55],
      ['meal', 'Eén keer per week voor het hele gezin koken.', 'AT_HOME', -40, -12, -12],
      ['shop', 'Met een lijst en een vast bedrag boodschappen doen.', 'SHOP', -20, -6, -7],
      ['desk', 'Aan het loket vragen hoe je je inschrijft voor een woning.', 'SERVICE_DESK', -6, 8, null],
      ['list', 'De lijst van de kosten van een eigen studio aanvullen.', 'AT_HOME', -6, null, null],
    ] as const
  ).map(([name, text, setting, given, due, done]) => ({
    ...byCounsellor(`assignment ${name}`, daysAfter(today, given)),
    text,
    language: 'nl',
    setting,
    givenOn: daysAfter(today, given),
    dueOn: due === null ? null : daysAfter(today, due),
    doneOn: done === null ? null : daysAfter(today, done),
  }));

  await manager.insert(rehabModuleTable.schema, modules as never);
  await manager.insert(halfDayTable.schema, halfDays as never);
  await manager.insert(workModuleResultTable.schema, workResults as never);
  await manager.insert(householdModuleResultTable.schema, householdResults as never);
  await manager.insert(homeAssignmentTable.schema, assignments as never);
  await manager.insert(attendanceTable.schema, attendanceOf({ today, intensiveFrom, byCounsellor, at }) as never);
}

/** T-30: all whole weeks since he follows the programme, with days on which he stayed in his own place, in his words. */
function attendanceOf({
  today,
  intensiveFrom,
  byCounsellor,
  at,
}: Omit<Making, 'start'> & { readonly intensiveFrom: LocalDate }): AttendanceRow[] {
  const told = new Map<number, Pick<AttendanceRow, 'presence' | 'said'>>([
    [2, { presence: 'ABSENT', said: 'Vandaag lukt het niet om van huis te gaan. Morgen ben ik er weer.' }],
    [4, { presence: 'PARTLY', said: 'Een uur was genoeg.' }],
    [8, { presence: 'ABSENT', said: 'Ik heb een dag op mijn kamer nodig.' }],
  ]);
  const mondays: LocalDate[] = [];
  for (let monday = intensiveFrom; monday < mondayOf(today); monday = daysAfter(monday, 7)) mondays.push(monday);
  // What he said is of the last two weeks.
  const tellsFrom = mondays.length - 2;
  return mondays.flatMap((monday, week) =>
    INTENSIVE_WEEK.map(({ weekday, partOfDay }, index) => {
      const day = daysAfter(monday, weekday - 1);
      const name = `attendance ${week} ${weekday} ${partOfDay}`;
      const said = told.get((week - tellsFrom) * INTENSIVE_WEEK.length + index);
      return {
        ...(said ? at(name, 'PERSON', jonasCounsellor, day) : byCounsellor(name, day)),
        day,
        partOfDay,
        ...(said ?? { presence: 'PRESENT' as const, said: null }),
        language: 'nl',
      };
    }),
  );
}

async function loadConversations(manager: EntityManager, { today, start, byCounsellor, at }: Making): Promise<void> {
  const { jonasMother, jonasFather } = DEMO.persons;
  const both = [jonasMother, jonasFather];
  const conversationOf = (
    name: string,
    plannedOn: LocalDate,
    parties: readonly string[],
    conversation: Pick<ContextConversationRow, 'state' | 'topic' | 'form' | 'invitedAs'>,
  ): ContextConversationRow => ({
    ...byCounsellor(`conversation ${name}`, daysAfter(plannedOn, -28), parties),
    trajectoryId: TRAJECTORY,
    plannedAt: afternoonOf(plannedOn),
    language: 'nl',
    place: 'Centrum De Brug, gesprekskamer 2',
    professional: jonasCounsellor,
    personAgreedOn: daysAfter(plannedOn, -28),
    ...conversation,
  });
  // T-06: his parents may come and talk, each side to understand the other.
  const conversations: ContextConversationRow[] = [
    conversationOf('first', workday(daysAfter(start, 50)), both, {
      state: 'HELD',
      topic: 'Kennismaking en hoe het programma werkt',
      form: 'INDIVIDUAL',
      invitedAs: ['MOTHER', 'FATHER'],
    }),
    conversationOf('called off', workday(daysAfter(today, -20)), [jonasFather], {
      state: 'CANCELLED',
      topic: 'Vragen van vader over de praktische kant',
      form: 'INDIVIDUAL',
      invitedAs: ['FATHER'],
    }),
    conversationOf('next', workday(daysAfter(today, 12)), both, {
      state: 'PLANNED',
      topic: 'Hoe kijken we elk naar samen wonen, en naar straks',
      form: 'INDIVIDUAL',
      invitedAs: ['MOTHER', 'FATHER'],
    }),
    conversationOf('evening', workday(daysAfter(today, 26)), both, {
      state: 'PLANNED',
      topic: 'Avond voor families: wat is herstel?',
      form: 'GROUP',
      invitedAs: ['MOTHER', 'FATHER'],
    }),
  ];
  // TQ-01, C-22: what his parents told, which he can read; each of them reads their own.
  const heldOn = workday(daysAfter(start, 50));
  const accounts: ContextAccountRow[] = [
    {
      ...at('account mother', 'RELATIVE', jonasCounsellor, heldOn, [jonasMother]),
      conversationId: demoId('jonas conversation first'),
      text: 'Ik wil hem helpen, maar ik weet vaak niet of ik iets moet zeggen of hem beter laat.',
      language: 'nl',
      toldAs: 'MOTHER',
    },
    {
      ...at('account father', 'RELATIVE', jonasCounsellor, heldOn, [jonasFather]),
      conversationId: demoId('jonas conversation first'),
      text: 'Ik maak me zorgen over later, en dan word ik ongeduldig.',
      language: 'nl',
      toldAs: 'FATHER',
    },
  ];
  const noteOf = (name: string, author: string, heldOn: LocalDate, form: string, text: string): SessionNoteRow => ({
    ...at(`note ${name}`, 'PROFESSIONAL', author, heldOn),
    heldOn,
    form,
    text,
    language: 'nl',
  });
  const counsellingDay = (weeksAgo: number): LocalDate => daysAfter(mondayOf(today), 2 - 7 * weeksAgo);
  const notes: SessionNoteRow[] = [
    noteOf(
      'plan',
      jonasCounsellor,
      counsellingDay(9),
      'INDIVIDUAL',
      'Samen de korte doelen herlezen. Hij twijfelt tussen een opleiding en eerst werken; we laten beide nog open.',
    ),
    noteOf(
      'home',
      jonasCounsellor,
      counsellingDay(5),
      'INDIVIDUAL',
      'Spreekt over wrijving thuis na een dag waarop hij niet kwam. Wil dit zelf aankaarten tijdens het volgende ' +
        'gesprek met zijn ouders.',
    ),
    noteOf(
      'steps',
      jonasCounsellor,
      counsellingDay(2),
      'INDIVIDUAL',
      'Fier op de sollicitatiebrief uit de werkmodule. Volgende stap: één vacature uitkiezen om op te oefenen.',
    ),
    noteOf(
      'group',
      jonasTeamMember,
      daysAfter(mondayOf(today), -7),
      'GROUP',
      'Nam voor het eerst zelf het woord in de werkmodule en gaf een voorbeeld van nauwkeurig werken.',
    ),
  ];
  await manager.insert(contextConversationTable.schema, conversations as never);
  await manager.insert(contextAccountTable.schema, accounts as never);
  await manager.insert(sessionNoteTable.schema, notes as never);
}

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import { daysAfter } from '../../../shared/local-date';
import type { PersonRow, Voice } from '../../kit/person-table';
import { applicationTable } from '../application/application.table';
import type { ApplicationRow } from '../application/application.table';
import type { LocalDate } from '../calendar/calendar.rules';
import { careIntensityChangeTable } from '../care-intensity/care-intensity.table';
import type { CareIntensityChangeRow } from '../care-intensity/care-intensity.table';
import { carePlanTable, planWordingTable } from '../care-plan/care-plan.table';
import type { CarePlanRow, PlanWordingRow } from '../care-plan/care-plan.table';
import { criteriaOf } from '../eligibility/eligibility-criteria.rules';
import {
  eligibilityAddictionFindingTable,
  eligibilityDiagnosisFindingTable,
  eligibilityFindingTable,
} from '../eligibility/eligibility.table';
import type { EligibilityFindingRow } from '../eligibility/eligibility.table';
import { interventionTable } from '../intervention/intervention.table';
import type { InterventionRow } from '../intervention/intervention.table';
import { reviewPresenceTable } from '../plan-evaluation/plan-evaluation.table';
import type { ReviewPresenceRow } from '../plan-evaluation/plan-evaluation.table';
import type { RecoveryPlanReviewRow } from '../recovery-plan-review/recovery-plan-review.table';
import { sharedDecisionTable } from '../shared-decision/shared-decision.table';
import type { SharedDecisionRow } from '../shared-decision/shared-decision.table';
import { trajectoryMeetingTable } from '../trajectory-meeting/trajectory-meeting.table';
import type { TrajectoryMeetingRow } from '../trajectory-meeting/trajectory-meeting.table';
import { bridgingCareTable, trajectoryWaitingTable } from '../trajectory-waiting/trajectory-waiting.table';
import type { BridgingCareRow, TrajectoryWaitingRow } from '../trajectory-waiting/trajectory-waiting.table';
import { trajectoryEventTable } from '../trajectory/trajectory.table';
import type { TrajectoryEventRow } from '../trajectory/trajectory.table';
import { treatmentGoalTable } from '../treatment-goal/treatment-goal.table';
import type { TreatmentGoalRow } from '../treatment-goal/treatment-goal.table';
import { workingRelationCheckTable } from '../working-relation/working-relation.table';
import type { WorkingRelationCheckRow } from '../working-relation/working-relation.table';
import { demoId, workday } from './demo-row.demo';

const { jonas } = DEMO.persons;
const { brug } = DEMO.organisations;
const { jonasCounsellor, jonasIntake, jonasTeamMember } = DEMO.professionals;

interface Course {
  readonly start: LocalDate;
  readonly intensiveFrom: LocalDate;
  readonly intakeOn: LocalDate;
  readonly trajectoryId: string;
  readonly reviews: readonly RecoveryPlanReviewRow[];
  readonly byCounsellor: (name: string, recordedOn: LocalDate, parties?: readonly string[]) => PersonRow;
  readonly at: (
    name: string,
    source: Voice,
    author: string,
    recordedOn: LocalDate,
    parties?: readonly string[],
  ) => PersonRow;
}

/** How Jonas came to the centre and goes through it: application, waiting, criteria, first visits, plan and decisions. */
export async function loadJonasCourse(manager: EntityManager, course: Course): Promise<void> {
  const { start, intensiveFrom, intakeOn, trajectoryId, byCounsellor, at } = course;
  const appliedOn = workday(daysAfter(start, -42));
  const byIntake = (name: string, recordedOn: LocalDate): PersonRow => at(name, 'PROFESSIONAL', jonasIntake, recordedOn);
  const byJonas = (name: string, recordedOn: LocalDate): PersonRow => ({
    ...at(name, 'PERSON', jonas, recordedOn, [brug]),
    heldBy: jonas,
  });

  const application: ApplicationRow = {
    ...at('application', 'REFERRER', jonasIntake, appliedOn),
    trajectoryId,
    appliedOn,
    broughtBy: 'REFERRER',
    question: 'Zijn gevoel is beter na vroegere hulp; op wonen, werk en contact met anderen zit hij vast.',
    language: 'nl',
    fromYouthCare: false,
  };
  const waiting: TrajectoryWaitingRow = {
    ...byIntake('waiting', appliedOn),
    trajectoryId,
    waitsFor: 'REHAB',
    since: appliedOn,
    until: intakeOn,
    needCheckedOn: workday(daysAfter(appliedOn, 12)),
    needUnchanged: true,
    recheckOn: null,
  };
  const bridging: BridgingCareRow = {
    ...byIntake('bridging care', appliedOn),
    trajectoryId,
    form: 'CONTACT_BY_PHONE',
    answer: 'ENDED',
    offeredOn: appliedOn,
    answeredOn: start,
  };
  const step = (
    name: string,
    happenedOn: LocalDate,
    event: Pick<TrajectoryEventRow, 'step' | 'state' | 'ofVersion'> & Partial<TrajectoryEventRow>,
  ): TrajectoryEventRow => ({
    ...byIntake(`event ${name}`, happenedOn),
    trajectoryId,
    happenedOn,
    part: null,
    professional: null,
    ...event,
  });
  const events: TrajectoryEventRow[] = [
    step('apply', appliedOn, { step: 'APPLY', state: 'APPLIED', ofVersion: 1 }),
    step('intake accountable', appliedOn, {
      step: null,
      state: 'APPLIED',
      part: 'ACCOUNTABLE',
      professional: jonasIntake,
      ofVersion: 1,
    }),
    step('waiting', appliedOn, { step: 'PUT_ON_WAITING_LIST', state: 'WAITING', ofVersion: 2 }),
    step('plan start', intakeOn, { step: 'PLAN_START', state: 'PLANNED', ofVersion: 3 }),
    step('start', start, { step: 'START', state: 'ACTIVE', ofVersion: 4 }),
    ...(['ACCOUNTABLE', 'LEAD_PRACTITIONER', 'COUNSELLOR'] as const).map((part) =>
      step(`start ${part}`, start, { step: null, state: 'ACTIVE', part, professional: jonasCounsellor, ofVersion: 4 }),
    ),
  ];
  const meeting = (
    name: string,
    plannedOn: LocalDate,
    also: Pick<TrajectoryMeetingRow, 'kind' | 'professional' | 'mode' | 'contextIsWelcome'>,
  ): TrajectoryMeetingRow => ({
    ...byIntake(`meeting ${name}`, daysAfter(plannedOn, -7)),
    trajectoryId,
    state: 'HELD',
    plannedOn,
    heldOn: plannedOn,
    ...also,
  });
  const meetings: TrajectoryMeetingRow[] = [
    meeting('introduction', workday(daysAfter(appliedOn, 8)), {
      kind: 'INTRODUCTION_VISIT',
      professional: jonasIntake,
      mode: 'FACE_TO_FACE',
      contextIsWelcome: true,
    }),
    meeting('home visit', workday(daysAfter(intensiveFrom, 20)), {
      kind: 'HOME_VISIT',
      professional: jonasCounsellor,
      mode: 'OUTREACH',
      contextIsWelcome: true,
    }),
  ];

  const findings = criteriaOf('REHAB').filter(({ isComputed }) => !isComputed);
  const findingsIn = (category: (typeof findings)[number]['category']): EligibilityFindingRow[] =>
    findings
      .filter((each) => each.category === category)
      .map(({ code, effect }) => ({
        ...byIntake(`finding ${code}`, intakeOn),
        assessmentId: demoId('jonas assessment at intake'),
        criterion: code,
        isTheCase: effect === 'INCLUDE',
        foundOn: intakeOn,
      }));

  const intensity: CareIntensityChangeRow[] = [
    {
      ...byCounsellor('intensity up', intensiveFrom),
      trajectoryId,
      direction: 'UP',
      changedOn: intensiveFrom,
      reason: 'BUILDING_UP',
      explanation: 'Zes halve dagen, zoals hij zelf voorstelde.',
      language: 'nl',
      halfDaysAWeek: 6,
      contactsInFourWeeks: null,
    },
  ];

  const planId = demoId('jonas support plan');
  const plan: CarePlanRow = {
    ...byCounsellor('support plan', intensiveFrom),
    version: 2,
    trajectoryId,
    kind: 'SUPPORT',
    jurisdiction: 'BE',
    madeOn: intensiveFrom,
    leadPractitioner: jonasCounsellor,
    networkInvolvement: 'Zijn ouders komen om de twee maanden mee praten; zijn zus is welkom als zij dat wil.',
    language: 'nl',
    trustedPerson: 'INVOLVED',
    endedOn: null,
  };
  const goalId = demoId('jonas support goal');
  const goal: TreatmentGoalRow = {
    ...byJonas('support goal', intensiveFrom),
    heldBy: brug,
    version: 2,
    carePlanId: planId,
    subject: 'DAILY_LIFE',
    origin: 'PERSON',
    state: 'OPEN',
    setOn: intensiveFrom,
    stateSince: intensiveFrom,
  };
  const worded = (
    row: PersonRow,
    said: Pick<PlanWordingRow, 'goalId' | 'side' | 'text' | 'ofVersion'>,
  ): PlanWordingRow => ({ ...row, carePlanId: planId, language: 'nl', saidOn: intensiveFrom, ...said });
  const wordings: PlanWordingRow[] = [
    worded(byCounsellor('plan view', intensiveFrom), {
      goalId: null,
      side: 'PROFESSIONAL',
      text: 'Kleine stappen, elke week één keuze die hij zelf maakt. Rust inbouwen na drukke dagen.',
      ofVersion: 1,
    }),
    worded(byJonas('plan wording', intensiveFrom), {
      goalId: null,
      side: 'PERSON',
      text: 'Ik wil uitzoeken wat ik kan en waar ik straks woon. Niet alles tegelijk.',
      ofVersion: 2,
    }),
    worded(byJonas('goal wording', intensiveFrom), {
      goalId,
      side: 'PERSON',
      text: 'Een vaste week hebben die ik volhoud.',
      ofVersion: 1,
    }),
    worded(byCounsellor('goal view', intensiveFrom), {
      goalId,
      side: 'PROFESSIONAL',
      text: 'Zes halve dagen is veel; we bekijken na een maand of het er vijf worden.',
      ofVersion: 2,
    }),
  ];
  const decision: SharedDecisionRow = {
    ...byCounsellor('decision', workday(daysAfter(intensiveFrom, 30))),
    carePlanId: planId,
    question: 'Zes halve dagen blijven volgen, of terug naar vijf?',
    options: ['Zes halve dagen', 'Vijf halve dagen en meer thuis oefenen'],
    considerations: ['De groep op vrijdag geeft hem energie.', 'Na twee drukke dagen is hij moe.'],
    outcome: 'Zes halve dagen blijft, met een rustige woensdagnamiddag.',
    language: 'nl',
    decidedOn: workday(daysAfter(intensiveFrom, 30)),
    personAgrees: true,
    agreedBy: [jonasCounsellor],
  };
  const intervention: InterventionRow = {
    ...byCounsellor('intervention', intensiveFrom),
    carePlanId: planId,
    jurisdiction: 'BE',
    kind: 'COGNITIVE_BEHAVIOURAL_THERAPY',
    state: 'LEFT_OUT',
    since: intensiveFrom,
    reconsideredOn: intensiveFrom,
    reason: 'NOT_NOW',
    explanation: 'Eerst de week op orde; daarna bekijken we het samen opnieuw.',
    language: 'nl',
  };
  const held = course.reviews.find(({ heldOn }) => heldOn !== null);
  const presences: ReviewPresenceRow[] =
    held?.heldOn == null
      ? []
      : [
          {
            ...byCounsellor('review presence', held.heldOn),
            reviewId: held.id,
            personWasThere: true,
            relations: ['MOTHER'],
            professionals: [jonasCounsellor, jonasTeamMember],
            trustedPersonWasThere: false,
            selfHelpMentionedOn: held.heldOn,
            heldOn: held.heldOn,
          },
        ];
  const relationCheck: WorkingRelationCheckRow = {
    ...at('working relation', 'PERSON', jonasCounsellor, workday(daysAfter(intensiveFrom, 40))),
    trajectoryId,
    checkedOn: workday(daysAfter(intensiveFrom, 40)),
    rating: 8,
    said: 'Het klikt. Soms gaat het mij wat snel.',
    language: 'nl',
  };

  await manager.insert(applicationTable.schema, application as never);
  await manager.insert(trajectoryWaitingTable.schema, waiting as never);
  await manager.insert(bridgingCareTable.schema, bridging as never);
  await manager.insert(trajectoryEventTable.schema, events as never);
  await manager.insert(trajectoryMeetingTable.schema, meetings as never);
  await manager.insert(eligibilityFindingTable.schema, findingsIn('CARE_NEEDS') as never);
  await manager.insert(eligibilityDiagnosisFindingTable.schema, findingsIn('DIAGNOSIS') as never);
  await manager.insert(eligibilityAddictionFindingTable.schema, findingsIn('ADDICTION') as never);
  await manager.insert(careIntensityChangeTable.schema, intensity as never);
  await manager.insert(carePlanTable.schema, plan as never);
  await manager.insert(treatmentGoalTable.schema, goal as never);
  await manager.insert(planWordingTable.schema, wordings as never);
  await manager.insert(sharedDecisionTable.schema, decision as never);
  await manager.insert(interventionTable.schema, intervention as never);
  await manager.insert(reviewPresenceTable.schema, presences as never);
  await manager.insert(workingRelationCheckTable.schema, relationCheck as never);
}

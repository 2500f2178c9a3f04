import { daysAfter } from '../../shared/local-date';
import { educationTable } from '../../subgraphs/work/education/education.table';
import { employmentPeriodTable } from '../../subgraphs/work/employment-period/employment-period.table';
import { coachMessage, contactDueMessage } from '../../subgraphs/work/job-coaching/job-coaching.rules';
import { contactRhythmTable, jobCoachingTable } from '../../subgraphs/work/job-coaching/job-coaching.table';
import type { ContactRhythmRow, JobCoachingRow } from '../../subgraphs/work/job-coaching/job-coaching.table';
import { jobHoursTable, jobPlacementTable } from '../../subgraphs/work/job-placement/job-placement.table';
import type { JobPlacementRow } from '../../subgraphs/work/job-placement/job-placement.table';
import { workGoalStepTable, workGoalTable } from '../../subgraphs/work/work-goal/work-goal.table';
import { workWishTable } from '../../subgraphs/work/work-wish/work-wish.table';
import type { Worker } from './cast';
import type { Life } from './life';
import { morningOf, rowOf } from './region-rows';
import type { RegionRows } from './region-rows';
import { JOBS, WORK_GOALS, WORK_WISHES } from './wording';

const NL = { language: 'nl' } as const;

/** Work, paid and not, what the person wants of it, and who coaches. */
export function addWorkRows(rows: RegionRows, life: Life): void {
  const { id, chance, since, today } = life;
  const own = (on: string) => rowOf(chance, id, { heldBy: id, author: id, source: 'PERSON' }, on);
  const studied = Number(life.birthDate.slice(0, 4)) + 18;
  rows.add('work', educationTable.schema, {
    ...{ ...own(since), ...NL, codeSystem: 'education-level', title: 'Secundair onderwijs', remark: null, state: 'COMPLETED' },
    level: chance.among({ UPPER_SECONDARY_VOCATIONAL: 0.35, UPPER_SECONDARY_GENERAL: 0.3, LOWER_SECONDARY: 0.2, BACHELOR: 1 }),
    ...{ startedOn: `${studied - 6}-09-01`, endedOn: `${studied}-06-30` },
  });
  if (life.age < 66 && chance.happens(0.5)) {
    const saidOn = daysAfter(today, -chance.between(5, 190));
    rows.add('work', workWishTable.schema, { ...own(saidOn), ...NL, text: chance.of(WORK_WISHES), saidOn });
  }
  if (life.job !== 'NONE') addJob(rows, life, life.job);
  if (life.coach) addCoaching(rows, life, life.coach);
}

function addJob(rows: RegionRows, { id, chance, today, employer }: Life, job: 'PAID' | 'UNPAID'): void {
  const startedOn = daysAfter(today, -chance.between(20, 900));
  const own = () => rowOf(chance, id, { heldBy: id, author: id, source: 'PERSON' }, startedOn);
  const hoursPerWeek = chance.between(4, job === 'PAID' ? 38 : 16);
  const placement: JobPlacementRow = {
    ...{ ...own(), ...NL, title: chance.of(JOBS), hoursPerWeek, remark: null, startedOn, endedOn: null },
    workForm: job === 'PAID' ? chance.among({ REGULAR: 0.5, SHELTERED: 0.3, TEMPORARY: 0.1, SOCIAL_ENTERPRISE: 1 }) : chance.among({ VOLUNTEER: 0.7, UNPAID: 1 }),
    // Where somebody volunteers is named nowhere (EQ-09).
    ...{ organisation: job === 'PAID' ? employer.id : null, employerInWords: null },
  };
  rows.add('work', jobPlacementTable.schema, placement);
  rows.add('work', jobHoursTable.schema, { ...own(), placement: placement.id, hoursPerWeek, since: startedOn, until: null });
  if (job === 'PAID') {
    rows.add('work', employmentPeriodTable.schema, {
      ...{ ...own(), contract: chance.happens(0.6) ? 'OPEN_ENDED' : 'FIXED_TERM', organisation: employer.id, startedOn, endedOn: null },
    });
  }
}

function addCoaching(rows: RegionRows, { id, chance, today, isIps }: Life, coach: Worker): void {
  const since = daysAfter(today, -chance.between(30, 190));
  const byCoach = (on: string) => rowOf(chance, id, { heldBy: coach.organisation, author: coach.id, source: 'PROFESSIONAL' }, on);
  const coaching: JobCoachingRow = {
    ...{ ...byCoach(since), version: 2, organisation: coach.organisation, coach: coach.id, door: isIps ? 'IPS' : 'MH_JOB_COACH', state: 'ONGOING' },
    ...{ since, plannedPhaseOutOn: null, endedOn: null },
  };
  const rhythm: ContactRhythmRow = {
    ...{ ...byCoach(since), trajectory: coaching.id, frequency: isIps ? 'WEEKLY' : 'MONTHLY', channels: ['TALK'], since, until: null },
  };
  rows.add('work', jobCoachingTable.schema, coaching);
  rows.add('work', contactRhythmTable.schema, rhythm);
  const last = daysAfter(today, -chance.between(1, 25));
  rows.tell(chance, 'work', morningOf(since), coachMessage(coaching), contactDueMessage(coaching, rhythm, last, today));
  const [text, steps] = chance.of(WORK_GOALS);
  const goal = { ...byCoach(since), ...NL, text, setOn: since };
  rows.add('work', workGoalTable.schema, goal);
  steps.forEach((step, nth) => rows.add('work', workGoalStepTable.schema, { ...byCoach(since), ...NL, goal: goal.id, position: nth + 1, text: step, reachedOn: null }));
}

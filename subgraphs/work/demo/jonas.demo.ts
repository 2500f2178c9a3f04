import { DEMO } from '../../../shared/demo-identities';
import { accommodationTable } from '../accommodation/accommodation.table';
import { educationTable } from '../education/education.table';
import { jobPlacementTable } from '../job-placement/job-placement.table';
import { workWordsTable } from '../own-words/own-words.table';
import { workPreferenceTable, workWishTable } from '../work-wish/work-wish.table';
import { workDemoId } from './work-demo.demo';
import type { Speaker, WorkDemo } from './work-demo.demo';

const { jonas } = DEMO.persons;

/** What he keeps himself. */
const byJonas: Speaker = { heldBy: jonas, author: jonas, source: 'PERSON' };

/** Jonas: studies, jobs, what he looks for (T-16 to T-18, TQ-10), in invented words; each fact beside its row. */
export async function loadJonasDemo({ add, day, ago }: WorkDemo): Promise<void> {
  const recordedOn = day(-40);
  const told = { by: byJonas, recordedOn, language: 'nl' } as const;
  await add(jonas, educationTable, [
    {
      // T-16: general secondary school; did not know what to become, no further study at once
      ...told,
      name: 'jonas/education/secondary',
      codeSystem: 'education-level',
      level: 'UPPER_SECONDARY_GENERAL',
      title: 'Algemeen secundair onderwijs, humane wetenschappen',
      remark: 'Wist toen niet waar hij naartoe wilde en nam eerst tijd voor hij aan iets nieuws begon.',
      state: 'COMPLETED',
      startedOn: ago(14, '09-01'),
      endedOn: ago(8, '07-01'),
    },
    {
      // T-17: began to study history, out of interest; stopped
      ...told,
      name: 'jonas/education/history',
      codeSystem: 'education-level',
      level: 'BACHELOR',
      title: 'Bachelor geschiedenis',
      remark: 'Gekozen uit interesse.',
      state: 'STOPPED',
      startedOn: ago(6, '09-21'),
      endedOn: ago(5, '03-15'),
    },
  ]);
  await add(jonas, workWordsTable, [
    {
      // T-17: the reason is sensitive, so it is his words and not the row of the study
      ...told,
      name: 'jonas/words/history-stopped',
      topic: 'WHY_STUDY_STOPPED',
      subject: workDemoId('jonas/education/history'),
      text: 'Ik zat toen heel diep en kreeg mezelf niet meer in de les. De lessen zelf vond ik boeiend.',
      saidOn: recordedOn,
    },
  ]);
  // T-18: some temporary jobs in hotels and restaurants
  const horeca = { ...told, workForm: 'TEMPORARY', organisation: null, hoursPerWeek: null } as const;
  await add(jonas, jobPlacementTable, [
    {
      ...horeca,
      name: 'jonas/job/dishes',
      title: 'Afwasser',
      employerInWords: 'restaurant in de stad',
      remark: 'Avonden en weekends.',
      startedOn: ago(8, '09-10'),
      endedOn: ago(7, '01-05'),
    },
    {
      ...horeca,
      name: 'jonas/job/bar',
      title: 'Medewerker bar',
      employerInWords: 'café aan het station',
      remark: 'Wisselende shiften.',
      startedOn: ago(7, '04-01'),
      endedOn: ago(7, '10-01'),
    },
    {
      ...horeca,
      name: 'jonas/job/breakfast',
      title: 'Hulp ontbijtzaal',
      employerInWords: 'hotel',
      remark: null,
      startedOn: ago(6, '02-01'),
      endedOn: ago(6, '06-30'),
    },
  ]);
  await add(jonas, workPreferenceTable, [
    {
      // T-18, TQ-10: what to avoid
      ...told,
      name: 'jonas/preference/hours',
      codeSystem: 'work-preference',
      code: 'NO_IRREGULAR_HOURS',
      remark: 'Vaste uren geven mij houvast; late en wisselende uren niet.',
      saidOn: recordedOn,
    },
    {
      // TQ-10
      ...told,
      name: 'jonas/preference/team',
      codeSystem: 'work-preference',
      code: 'SMALL_TEAM',
      remark: null,
      saidOn: recordedOn,
    },
  ]);
  await add(jonas, workWishTable, [
    {
      // TQ-10, T-17: the interest stayed
      ...told,
      name: 'jonas/wish/history',
      text: 'Ik zou graag iets doen waar mijn interesse voor geschiedenis van pas komt, zoals in een archief.',
      saidOn: recordedOn,
    },
    {
      // TQ-10, T-27: tries out in the work module
      ...told,
      name: 'jonas/wish/try-out',
      text: 'Ik wil eerst ergens proefdraaien voor ik vast solliciteer.',
      saidOn: day(-20),
      recordedOn: day(-20),
    },
  ]);
  await add(jonas, accommodationTable, [
    {
      // TQ-10, T-18: asked for wherever he works
      ...told,
      name: 'jonas/accommodation/hours',
      codeSystem: 'accommodation-kind',
      kind: 'HOURS',
      inWords: 'Vaste werkuren overdag, op voorhand gekend.',
      organisation: null,
      workplaceBuddy: false,
      since: recordedOn,
      until: null,
    },
  ]);
}

import { DEMO } from '../../../shared/demo-identities';
import { accommodationTable } from '../accommodation/accommodation.table';
import { coachContactTable } from '../coach-contact/coach-contact.table';
import { coachingContactTable } from '../coaching-contact/coaching-contact.table';
import { coachingAssessmentTable } from '../coaching-door/coaching-door.table';
import { coachingFundingTable } from '../coaching-funding/coaching-funding.table';
import { educationTable } from '../education/education.table';
import { employerContactWishTable } from '../employer-contact-wish/employer-contact-wish.table';
import { employerDisclosureTable, employerDisclosureTextTable } from '../employer-disclosure/employer-disclosure.table';
import { employmentPeriodTable } from '../employment-period/employment-period.table';
import { familyCheckDoneTable, familyCheckTable } from '../family-check/family-check.table';
import { jobApplicationTable } from '../job-application/job-application.table';
import { contactRhythmTable, jobCoachingTable } from '../job-coaching/job-coaching.table';
import { jobPlacementTable } from '../job-placement/job-placement.table';
import { workWordsTable } from '../own-words/own-words.table';
import { principleScoreTable } from '../participation-principle/participation-principle.table';
import { progressiveWorkTable } from '../progressive-work/progressive-work.table';
import { supportRequestTable } from '../support-request/support-request.table';
import { trainingEnrolmentTable } from '../training-enrolment/training-enrolment.table';
import { workEventTable } from '../work-event/work-event.table';
import { workGoalStepTable, workGoalTable } from '../work-goal/work-goal.table';
import { workNoteTable } from '../work-note/work-note.table';
import { vocationalOrientationTable, workPreferenceTable, workWishTable } from '../work-wish/work-wish.table';
import { workDemoId } from './work-demo.demo';
import type { Speaker, WorkDemo } from './work-demo.demo';

const { professionals, organisations } = DEMO;
const { mira } = DEMO.persons;

/** What she keeps herself. */
const byMira: Speaker = { heldBy: mira, author: mira, source: 'PERSON' };
/** What the coach wrote down as she told it, and what the coach says. */
const asMiraTold: Speaker = { heldBy: organisations.jobCoaching, author: professionals.miraCoach, source: 'PERSON' };
const byCoach: Speaker = { heldBy: organisations.jobCoaching, author: professionals.miraCoach, source: 'PROFESSIONAL' };
/** What stood on the psychiatrist's referral, received by the coach's service. */
const byReferrer: Speaker = {
  heldBy: organisations.jobCoaching,
  author: professionals.miraPsychiatrist,
  source: 'REFERRER',
};

/** Mira: the way back to work (E-08 to E-31), in invented words; the fact stands beside its row. */
export async function loadMiraDemo({ add, tell, day, ago }: WorkDemo): Promise<void> {
  const start = day(-600);
  const driverFrom = day(-420);
  const animatorFrom = day(-210);
  const rhythmChange = day(-170);
  const nl = { language: 'nl' } as const;

  await add(mira, supportRequestTable, [
    {
      // E-15: the question of the referral, in the referrer's voice
      ...nl,
      name: 'mira/request/referrer',
      by: byReferrer,
      recordedOn: day(-630),
      text: 'Graag samen met mevrouw nagaan welke plaats er voor haar nog is op de gewone arbeidsmarkt.',
      askedOn: day(-630),
    },
    {
      // E-15: and in her own
      ...nl,
      name: 'mira/request/own',
      by: byMira,
      recordedOn: day(-610),
      text: 'Ik wil weten of gewoon werk voor mij nog kan, en zo ja wat dan.',
      askedOn: day(-610),
    },
  ]);
  await add(mira, educationTable, [
    {
      // E-11: master; not the direction she wants work in (see the preference)
      ...nl,
      name: 'mira/education/master',
      by: asMiraTold,
      recordedOn: day(-590),
      codeSystem: 'education-level',
      level: 'MASTER',
      title: 'Master in de biomedische wetenschappen',
      remark: null,
      state: 'COMPLETED',
      startedOn: ago(24, '09-23'),
      endedOn: ago(19, '07-01'),
    },
  ]);

  // E-12: research and administrative jobs, short, under high pressure
  const past = { ...nl, by: asMiraTold, recordedOn: day(-590), workForm: 'REGULAR', organisation: null } as const;
  await add(mira, jobPlacementTable, [
    {
      ...past,
      name: 'mira/job/research',
      title: 'Wetenschappelijk medewerker',
      employerInWords: 'onderzoeksgroep',
      hoursPerWeek: 38,
      remark: 'Strakke deadlines, hoge druk.',
      startedOn: ago(19, '10-01'),
      endedOn: ago(18, '08-15'),
    },
    {
      ...past,
      name: 'mira/job/laboratory',
      title: 'Laborant',
      employerInWords: 'klinisch laboratorium',
      hoursPerWeek: 38,
      remark: 'Hoge werkdruk, weinig marge voor fouten.',
      startedOn: ago(17, '03-01'),
      endedOn: ago(17, '11-30'),
    },
    {
      ...past,
      name: 'mira/job/administration',
      title: 'Administratief bediende',
      employerInWords: 'studiebureau',
      hoursPerWeek: 38,
      remark: 'Kort contract, veel pieken.',
      startedOn: ago(13, '01-15'),
      endedOn: ago(12, '02-01'),
    },
    {
      ...past,
      name: 'mira/job/secretariat',
      title: 'Medewerker secretariaat',
      employerInWords: 'advocatenkantoor',
      hoursPerWeek: 19,
      remark: 'Deeltijds.',
      startedOn: ago(8, '05-01'),
      endedOn: ago(8, '12-20'),
    },
    {
      // E-22: reads aloud and helps in class. Kept by herself, the school unnamed and without a part in it: it is
      // hers to tell, and the school knows her as a parent only (EQ-09).
      ...nl,
      name: 'mira/job/volunteer',
      by: byMira,
      recordedOn: day(-580),
      title: 'Helpen in de klas en voorlezen',
      workForm: 'VOLUNTEER',
      organisation: null,
      employerInWords: 'basisschool',
      hoursPerWeek: 2,
      remark: null,
      startedOn: day(-900),
      endedOn: null,
    },
    {
      // E-23: driver for older people to the day-activity centre, part-time
      ...nl,
      name: 'mira/job/driver',
      by: asMiraTold,
      recordedOn: driverFrom,
      title: 'Chauffeur: brengt ouderen naar het dagcentrum',
      workForm: 'REGULAR',
      organisation: organisations.dayCentre,
      employerInWords: null,
      hoursPerWeek: 16,
      remark: null,
      startedOn: driverFrom,
      endedOn: animatorFrom,
    },
    {
      // E-27: animator at the same employer, since she applied
      ...nl,
      name: 'mira/job/animator',
      by: asMiraTold,
      recordedOn: animatorFrom,
      title: 'Animator',
      workForm: 'REGULAR',
      organisation: organisations.dayCentre,
      employerInWords: null,
      hoursPerWeek: 16,
      remark: null,
      startedOn: animatorFrom,
      endedOn: null,
    },
  ]);
  await add(mira, employmentPeriodTable, [
    {
      // E-08: no employment contract at the referral, as the referrer wrote
      name: 'mira/contract/none',
      by: byReferrer,
      recordedOn: day(-630),
      contract: 'NONE',
      organisation: null,
      startedOn: ago(8, '12-21'),
      endedOn: driverFrom,
    },
    {
      name: 'mira/contract/driver',
      by: byCoach,
      recordedOn: driverFrom,
      contract: 'FIXED_TERM',
      organisation: organisations.dayCentre,
      startedOn: driverFrom,
      endedOn: animatorFrom,
    },
    {
      name: 'mira/contract/animator',
      by: byCoach,
      recordedOn: animatorFrom,
      contract: 'OPEN_ENDED',
      organisation: organisations.dayCentre,
      startedOn: animatorFrom,
      endedOn: null,
    },
  ]);
  await add(mira, jobApplicationTable, [
    {
      // E-23: the vacancy as driver, come upon by chance
      ...nl,
      name: 'mira/application/driver',
      by: asMiraTold,
      recordedOn: day(-445),
      vacancyTitle: 'Chauffeur (deeltijds)',
      organisation: organisations.dayCentre,
      employerInWords: null,
      hoursPerWeek: 16,
      foundOn: day(-450),
      state: 'TAKEN_ON',
      appliedOn: day(-445),
    },
    {
      // E-27: the open function of animator
      ...nl,
      name: 'mira/application/animator',
      by: asMiraTold,
      recordedOn: day(-250),
      vacancyTitle: 'Animator (deeltijds)',
      organisation: organisations.dayCentre,
      employerInWords: null,
      hoursPerWeek: 16,
      foundOn: day(-255),
      state: 'TAKEN_ON',
      appliedOn: day(-250),
    },
  ]);
  await add(mira, workWordsTable, [
    {
      // E-23: it fits the care for her daughter; in her words, since a job history must not tell of a child
      ...nl,
      name: 'mira/words/driver-fits',
      by: byMira,
      recordedOn: day(-445),
      topic: 'WHY_JOB_FITS',
      subject: workDemoId('mira/application/driver'),
      text: 'Met deze uren kan ik mijn dochter zelf ophalen, en ik zie mensen zonder dat elke dag dezelfde is.',
      saidOn: day(-445),
    },
    {
      // E-28: satisfaction, in her own words
      ...nl,
      name: 'mira/words/animator-suits',
      by: byMira,
      recordedOn: day(-30),
      topic: 'HOW_JOB_SUITS',
      subject: workDemoId('mira/job/animator'),
      text: 'Dit is de eerste job waar ik ’s morgens zin in heb.',
      saidOn: day(-30),
    },
  ]);
  const leaving = { ...nl, by: byMira, recordedOn: day(-588), kind: 'REASON_OF_LEAVING' } as const;
  await add(mira, workEventTable, [
    {
      // E-13: the fear grew until she dropped out and resigned, more than once
      ...leaving,
      name: 'mira/event/left-research',
      placement: workDemoId('mira/job/research'),
      text: 'De schrik om iets fout te doen werd elke week groter, tot ik niet meer naar binnen kon en zelf opzegde.',
      happenedOn: ago(18, '08-15'),
    },
    {
      ...leaving,
      name: 'mira/event/left-laboratory',
      placement: workDemoId('mira/job/laboratory'),
      text: 'Ik controleerde alles drie keer en raakte uitgeput. Ik viel uit en nam ontslag.',
      happenedOn: ago(17, '11-30'),
    },
    {
      ...leaving,
      name: 'mira/event/left-administration',
      placement: workDemoId('mira/job/administration'),
      text: 'Weer hetzelfde: de angst liep op bij elke piek, tot ik ermee stopte.',
      happenedOn: ago(12, '02-01'),
    },
    {
      // E-25: set-back, by busy traffic; stress; about to resign again
      ...nl,
      name: 'mira/event/traffic',
      by: byMira,
      recordedOn: day(-300),
      kind: 'SETBACK',
      placement: workDemoId('mira/job/driver'),
      text: 'In het drukke verkeer kwam de angst terug. Ik slaap er slecht van en denk eraan om op te zeggen.',
      happenedOn: day(-300),
    },
    {
      // E-27: not an end, but another job at the same place
      ...nl,
      name: 'mira/event/moved',
      by: byMira,
      recordedOn: animatorFrom,
      kind: 'STEP_FORWARD',
      placement: workDemoId('mira/job/animator'),
      text: 'Ik ben niet weggegaan deze keer. Ik heb gesproken, en nu begin ik aan iets dat mij beter ligt.',
      happenedOn: animatorFrom,
    },
  ]);

  await add(mira, jobCoachingTable, [
    {
      // E-17: with a job coach only; E-31: thinks of phasing out
      name: 'mira/coaching',
      by: byCoach,
      recordedOn: start,
      organisation: organisations.jobCoaching,
      coach: professionals.miraCoach,
      door: 'MH_JOB_COACH',
      state: 'ONGOING',
      since: start,
      plannedPhaseOutOn: day(120),
      endedOn: null,
    },
  ]);
  // L-23: the centre's convention pays its job coach, one sum and not per talk (L-02); a fifth comes from Flanders.
  const frame = { by: byCoach, recordedOn: start, trajectory: workDemoId('mira/coaching'), method: 'LUMP_SUM', fromDate: start, untilDate: null } as const;
  await add(mira, coachingFundingTable, [
    { ...frame, name: 'mira/funding/convention', frame: 'REHAB_CONVENTION', payer: organisations.mutuality, sharePercent: 80 },
    { ...frame, name: 'mira/funding/flanders', frame: 'FLEMISH_SOCIAL_PROTECTION', payer: null, sharePercent: 20 },
  ]);
  await add(mira, contactRhythmTable, [
    {
      // E-24: weekly, with telephone between
      name: 'mira/rhythm/weekly',
      by: byCoach,
      recordedOn: start,
      trajectory: workDemoId('mira/coaching'),
      frequency: 'WEEKLY',
      channels: ['TALK', 'PHONE'],
      since: start,
      until: rhythmChange,
    },
    {
      // E-30: monthly
      name: 'mira/rhythm/monthly',
      by: byCoach,
      recordedOn: rhythmChange,
      trajectory: workDemoId('mira/coaching'),
      frequency: 'MONTHLY',
      channels: ['TALK'],
      since: rhythmChange,
      until: null,
    },
  ]);
  await tell({
    // E-17
    person: mira,
    detail: workDemoId('mira/coaching'),
    detailType: 'JobCoaching',
    kind: 'RESPONSIBLE',
    category: 'WORK_TRAJECTORY',
    code: 'JOB_COACH',
    on: start,
    until: null,
    responsible: professionals.miraCoach,
    owedBy: organisations.jobCoaching,
    heldBy: organisations.jobCoaching,
    author: professionals.miraCoach,
    parties: [],
  });
  await tell({
    person: mira,
    detail: workDemoId('mira/coaching'),
    detailType: 'JobCoaching',
    kind: 'NOTICE',
    category: 'WORK_TRAJECTORY',
    code: 'CONTACT_RHYTHM_CHANGED',
    on: rhythmChange,
    until: null,
    responsible: professionals.miraCoach,
    heldBy: organisations.jobCoaching,
    author: professionals.miraCoach,
    parties: [],
  });
  await tell({
    // E-31
    person: mira,
    detail: workDemoId('mira/coaching'),
    detailType: 'JobCoaching',
    kind: 'TASK',
    category: 'WORK_TRAJECTORY',
    code: 'PHASE_OUT_PLANNED',
    on: day(120),
    due: day(120),
    until: null,
    responsible: professionals.miraCoach,
    heldBy: organisations.jobCoaching,
    author: professionals.miraCoach,
    parties: [],
  });
  await add(mira, coachingAssessmentTable, [
    {
      // E-15, E-17: by the door of the job coach of mental health
      name: 'mira/door',
      by: byCoach,
      recordedOn: start,
      trajectory: workDemoId('mira/coaching'),
      door: 'MH_JOB_COACH',
      assessedOn: start,
      wantsRegularWork: null,
      isOfWorkingAge: true,
      asksForPaidWork: true,
      asksForSupportInJob: false,
      isMotivated: true,
      hasLittleBenefitOfRegularOffer: true,
      workIsTheFocus: true,
    },
  ]);
  await add(mira, employerContactWishTable, [
    {
      // E-26: with the day centre the coach may speak, about what was agreed
      ...nl,
      name: 'mira/employer-contact',
      by: byMira,
      recordedOn: day(-290),
      organisation: organisations.dayCentre,
      coach: professionals.miraCoach,
      about: 'Over wat is afgesproken voor mijn uren en taken, en over niets anders.',
      since: day(-290),
      until: null,
      parties: [professionals.miraCoach],
    },
  ]);
  await add(mira, coachingContactTable, [
    {
      // E-24, E-30: talks; E-26: one at work
      name: 'mira/contact/talk',
      by: byCoach,
      recordedOn: day(-20),
      trajectory: workDemoId('mira/coaching'),
      heldOn: day(-20),
      channel: 'TALK',
      withWhom: 'PERSON',
      organisation: null,
    },
    {
      name: 'mira/contact/employer',
      by: byCoach,
      recordedOn: day(-280),
      trajectory: workDemoId('mira/coaching'),
      heldOn: day(-280),
      channel: 'TALK',
      withWhom: 'EMPLOYER',
      organisation: organisations.dayCentre,
    },
  ]);
  await add(mira, vocationalOrientationTable, [
    {
      // E-18: exploratory talks, methods; the strengths themselves are with her
      ...nl,
      name: 'mira/orientation',
      by: byCoach,
      recordedOn: day(-520),
      organisation: organisations.jobCoaching,
      codeSystem: 'orientation-method',
      methods: ['EXPLORATORY_TALK', 'STRENGTH_CARDS', 'LIFE_LINE'],
      summary: 'Contact met mensen en afwisseling komen telkens terug; tempo en verwachtingen mogen lager beginnen.',
      startedOn: day(-590),
      endedOn: day(-520),
    },
  ]);
  await add(mira, workWishTable, [
    {
      // E-21: something with people
      ...nl,
      name: 'mira/wish/people',
      by: byMira,
      recordedOn: day(-540),
      text: 'Ik wil met mensen bezig zijn, niet de hele dag achter een scherm.',
      saidOn: day(-540),
    },
  ]);
  const preference = {
    ...nl,
    by: byMira,
    recordedOn: day(-540),
    codeSystem: 'work-preference',
    saidOn: day(-540),
  } as const;
  await add(mira, workPreferenceTable, [
    // E-21
    { ...preference, name: 'mira/preference/people', code: 'WITH_PEOPLE', remark: null },
    {
      // E-21: no "real" job with children
      ...preference,
      name: 'mira/preference/children',
      code: 'NO_JOB_WITH_CHILDREN',
      remark: 'Af en toe helpen is fijn, er mijn beroep van maken is te zwaar.',
    },
    // E-11
    { ...preference, name: 'mira/preference/study', code: 'NOT_IN_FIELD_OF_STUDY', remark: null },
    // E-23
    { ...preference, name: 'mira/preference/part-time', code: 'PART_TIME', remark: null },
    { ...preference, name: 'mira/preference/varied', code: 'VARIED_TASKS', remark: null },
  ]);

  // E-19: goals in small steps, set with the coach; E-30: what the monthly talks are about
  const goal = { ...nl, by: asMiraTold } as const;
  await add(mira, workGoalTable, [
    {
      ...goal,
      name: 'mira/goal/direction',
      recordedOn: day(-560),
      text: 'Een richting vinden die bij mij past.',
      setOn: day(-560),
    },
    {
      ...goal,
      name: 'mira/goal/lasting',
      recordedOn: day(-400),
      text: 'In een job blijven, ook als het even moeilijk gaat.',
      setOn: day(-400),
    },
    {
      ...goal,
      name: 'mira/goal/confidence',
      recordedOn: rhythmChange,
      text: 'Op de werkvloer meer vertrouwen krijgen in wat ik kan.',
      setOn: rhythmChange,
    },
  ]);
  const steps: readonly (readonly [goalName: string, recordedOn: string, text: string, reachedOn: string | null])[] = [
    ['mira/goal/direction', day(-560), 'Drie dingen opschrijven die mij energie geven.', day(-550)],
    ['mira/goal/direction', day(-560), 'Met twee mensen praten over hun werk.', day(-515)],
    ['mira/goal/direction', day(-560), 'Eén vacature lezen zonder ze meteen weg te leggen.', day(-450)],
    ['mira/goal/lasting', day(-400), 'Iets zeggen voor het te veel wordt.', day(-290)],
    ['mira/goal/lasting', day(-400), 'Elke week één ding noteren dat goed ging.', day(-350)],
    ['mira/goal/confidence', rhythmChange, 'Zelf een activiteit voorstellen aan de groep.', day(-120)],
    ['mira/goal/confidence', rhythmChange, 'Hulp vragen als een namiddag vastloopt.', null],
  ];
  const places = new Map<string, number>();
  for (const [goalName, recordedOn, text, reachedOn] of steps) {
    const position = (places.get(goalName) ?? 0) + 1;
    places.set(goalName, position);
    const name = `${goalName}/step/${position}`;
    await add(mira, workGoalStepTable, [
      { ...goal, name, recordedOn, goal: workDemoId(goalName), position, text, reachedOn },
    ]);
  }
  for (const [name, setOn] of [
    ['mira/goal/direction', day(-560)],
    ['mira/goal/lasting', day(-400)],
    ['mira/goal/confidence', rhythmChange],
  ] as const) {
    await tell({
      person: mira,
      detail: workDemoId(name),
      detailType: 'WorkGoal',
      kind: 'CONTRIBUTION',
      category: 'WORK_GOALS',
      code: 'WORK_GOAL_ADDED',
      on: setOn,
      until: null,
      responsible: professionals.miraCoach,
      heldBy: organisations.jobCoaching,
      author: professionals.miraCoach,
      parties: [],
    });
  }

  await add(mira, employerDisclosureTable, [
    {
      // E-26: she told her employer herself, with the coach's support; ST-12: it holds for the employer, not one job
      ...nl,
      name: 'mira/disclosure',
      by: byMira,
      recordedOn: day(-288),
      organisation: organisations.dayCentre,
      toldOn: day(-289),
      toldTo: 'de directeur van het dagcentrum',
      circumstances:
        'Ik wilde opzeggen. Met Leen heb ik geoefend hoe ik het kon zeggen, en ik heb het gesprek zelf gevraagd.',
      supportedBy: [professionals.miraCoach],
      parties: [professionals.miraCoach],
    },
  ]);
  await add(mira, employerDisclosureTextTable, [
    {
      // E-26: word for word, and nothing else for the employer
      ...nl,
      name: 'mira/disclosure/text',
      by: byMira,
      recordedOn: day(-288),
      disclosure: workDemoId('mira/disclosure'),
      organisation: organisations.dayCentre,
      text: 'Ik word soms heel gespannen, vooral in druk verkeer. Ik werk hier graag en zoek hoe ik het volhoud.',
      toldOn: day(-289),
      withdrawnOn: null,
      parties: [organisations.dayCentre, professionals.miraCoach],
    },
  ]);
  const agreed = { ...nl, by: byCoach, codeSystem: 'accommodation-kind', workplaceBuddy: false, until: null } as const;
  await add(mira, accommodationTable, [
    {
      // E-25, E-26: agreed after the talk, as a driver (W-08)
      ...agreed,
      name: 'mira/accommodation/routes',
      recordedOn: day(-280),
      kind: 'TASKS',
      inWords: 'Ritten buiten de spits.',
      organisation: organisations.dayCentre,
      since: day(-280),
      until: animatorFrom,
    },
    {
      ...agreed,
      name: 'mira/accommodation/hours',
      recordedOn: animatorFrom,
      kind: 'HOURS',
      inWords: 'Vaste namiddagen, vier keer per week.',
      organisation: organisations.dayCentre,
      since: animatorFrom,
    },
    {
      // W-09
      ...agreed,
      name: 'mira/accommodation/buddy',
      recordedOn: animatorFrom,
      kind: 'COMMUNICATION_SUPPORT',
      inWords: 'Een vaste collega bij wie ze even terecht kan.',
      workplaceBuddy: true,
      organisation: organisations.dayCentre,
      since: animatorFrom,
    },
    {
      // EQ-08: what she shared with the school
      ...agreed,
      name: 'mira/accommodation/course',
      by: byMira,
      recordedOn: day(-190),
      kind: 'HOURS',
      inWords: 'Praktijkproeven gespreid over twee dagen.',
      organisation: organisations.trainingProvider,
      since: day(-190),
    },
  ]);
  await add(mira, progressiveWorkTable, [
    // E-10: progressive return to work, still under way
    {
      name: 'mira/progressive/1',
      by: byCoach,
      recordedOn: driverFrom,
      hoursPerWeek: 12,
      since: driverFrom,
      until: animatorFrom,
      reviewOn: null,
    },
    {
      name: 'mira/progressive/2',
      by: byCoach,
      recordedOn: animatorFrom,
      hoursPerWeek: 16,
      since: animatorFrom,
      until: null,
      reviewOn: null,
    },
  ]);
  await add(mira, trainingEnrolmentTable, [
    {
      // E-29: trains as an animator beside the job
      ...nl,
      name: 'mira/training',
      by: byMira,
      recordedOn: day(-200),
      form: 'TRAINING',
      title: 'Opleiding tot animator',
      organisation: organisations.trainingProvider,
      state: 'ENROLLED',
      hoursPerWeek: 6,
      startedOn: day(-195),
      plannedEndOn: day(90),
      endedOn: null,
      parties: [organisations.trainingProvider],
    },
  ]);
  await add(mira, coachContactTable, [
    {
      // EQ-06: whom the employer may call
      ...nl,
      name: 'mira/coach-contact',
      by: byCoach,
      recordedOn: day(-285),
      professional: professionals.miraCoach,
      organisation: organisations.jobCoaching,
      phone: '+32 2 555 01 42',
      email: 'leen.hermans@stapvoorstap.example',
      reachable: 'op dinsdag en donderdag, van 9 tot 16 uur',
      since: day(-285),
      until: null,
    },
  ]);
  await add(mira, principleScoreTable, [
    {
      // looked at together; a placement that was not fast, and care and work not yet as one
      name: 'mira/principles',
      by: byCoach,
      recordedOn: rhythmChange,
      trajectory: workDemoId('mira/coaching'),
      scoredOn: rhythmChange,
      followed: ['WISHES', 'CONTINUITY', 'ENVIRONMENT'],
    },
  ]);
  const note = { ...nl, by: byCoach } as const;
  await add(mira, workNoteTable, [
    {
      // E-20: raised in the talks about goals
      ...note,
      name: 'mira/note/expectations',
      recordedOn: day(-555),
      kind: 'TALK_WITH_PERSON',
      text: 'Legt de lat erg hoog. Afgesproken om elk doel nog eens te halveren.',
      heldOn: day(-555),
    },
    {
      // E-24
      ...note,
      name: 'mira/note/phone',
      recordedOn: day(-300),
      kind: 'PHONE_CALL_WITH_PERSON',
      text: 'Belt van onderweg, erg gespannen, denkt aan stoppen. Samen beslist om eerst te praten.',
      heldOn: day(-300),
    },
    {
      // E-26, C-43: with the employer, as she wanted
      ...note,
      name: 'mira/note/employer',
      recordedOn: day(-284),
      kind: 'TALK_WITH_EMPLOYER',
      text: 'Gesprek op het dagcentrum, op haar vraag en met haar erbij. De directeur denkt mee over iets anders.',
      heldOn: day(-284),
    },
    {
      // E-30: hindrances at work, self-confidence
      ...note,
      name: 'mira/note/monthly',
      recordedOn: day(-28),
      kind: 'TALK_WITH_PERSON',
      text: 'Overlopen waar ze nog op botst: drukke namiddagen. Zelfvertrouwen groeit; wil de steun stilaan afbouwen.',
      heldOn: day(-28),
    },
  ]);
  await add(mira, familyCheckTable, [
    {
      // EQ-02, C-39: what came out of it is for her and the coach
      ...nl,
      name: 'mira/family-check',
      by: byCoach,
      recordedOn: day(-598),
      trajectory: workDemoId('mira/coaching'),
      doneOn: day(-598),
      outcome: 'Werkuren en opvang sluiten op elkaar aan in de weken dat het kind bij haar is. Geen zorgen.',
      actions: 'Bij een wijziging van de uren opnieuw bekijken.',
    },
  ]);
  await add(mira, familyCheckDoneTable, [
    {
      // EQ-02, C-39: that it was done is for the network
      name: 'mira/family-check/done',
      by: byCoach,
      recordedOn: day(-598),
      trajectory: workDemoId('mira/coaching'),
      organisation: organisations.jobCoaching,
      doneOn: day(-598),
    },
  ]);
}

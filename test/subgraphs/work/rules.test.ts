import 'reflect-metadata';
import { DEMO, demoIdentity } from '../../../shared/demo-identities';
import { workplaceOf } from '../../../subgraphs/work/accommodation/accommodation.rules';
import { accommodationFault, endFault } from '../../../subgraphs/work/accommodation/accommodation.rules';
import { coachContactFault, contactOn } from '../../../subgraphs/work/coach-contact/coach-contact.rules';
import { contactFault, employerContactFault, isSecondTalk, mondayOf } from '../../../subgraphs/work/coaching-contact/coaching-contact.rules';
import { doorCriteria, doorFault } from '../../../subgraphs/work/coaching-door/coaching-door.rules';
import type { DoorFindings } from '../../../subgraphs/work/coaching-door/coaching-door.rules';
import { MOST_HALF_DAYS, activityFault } from '../../../subgraphs/work/day-activity/day-activity.rules';
import { EDUCATION_TRANSITIONS, educationFault, educationStepFault } from '../../../subgraphs/work/education/education.rules';
import { MOST_DAYS, informationFault, misfitOfPeriod } from '../../../subgraphs/work/employer-information/employer-information.rules';
import { employmentEndFault, employmentFault } from '../../../subgraphs/work/employment-period/employment-period.rules';
import { FULL_TIME_WEEKS } from '../../../subgraphs/work/participation-measure/full-time-weeks.reference';
import { fteOf, fullTimeWeekOn, workOn } from '../../../subgraphs/work/participation-measure/participation-measure.rules';
import { IPS_PRINCIPLES, scoreFault, scorecard } from '../../../subgraphs/work/participation-principle/participation-principle.rules';
import { IpsPrinciple } from '../../../subgraphs/work/participation-principle/participation-principle.type';
import { noteFault, unwishedTalkFault } from '../../../subgraphs/work/work-note/work-note.rules';
import { IPS_PRINCIPLE_CODES } from '../../../subgraphs/directory/reference/recovery-codes.reference';
import { CHECK_WITHIN_DAYS, checkDone, checkDue, checkNotNeeded } from '../../../subgraphs/work/family-check/family-check.rules';
import { FEWEST_PERSONS, fidelityItems } from '../../../subgraphs/work/ips-fidelity/ips-fidelity.rules';
import type { IpsPerson } from '../../../subgraphs/work/ips-fidelity/ips-fidelity.rules';
import { APPLICATION_TRANSITIONS, applicationFault } from '../../../subgraphs/work/job-application/job-application.rules';
import { COURSE, nextContactBy, rhythmToCount, stateAfter } from '../../../subgraphs/work/job-coaching/job-coaching.rules';
import type { JobCoachingRow } from '../../../subgraphs/work/job-coaching/job-coaching.table';
import { dueCategoriesOf } from '../../../subgraphs/person/register/register.rules';
import { ContactFrequency, JobCoachingState } from '../../../subgraphs/work/job-coaching/job-coaching.type';
import { MOST_HOURS, hoursChangeFault, hoursFault, placementEndFault, placementFault } from '../../../subgraphs/work/job-placement/job-placement.rules';
import { progressiveFault, reviewFault } from '../../../subgraphs/work/progressive-work/progressive-work.rules';
import { ENROLMENT_TRANSITIONS, enrolmentFault, trainingFault } from '../../../subgraphs/work/training-enrolment/training-enrolment.rules';
import { orientationFault, preferenceFault } from '../../../subgraphs/work/work-wish/work-wish.rules';
import { disclosureFault, employerFault } from '../../../subgraphs/work/employer-disclosure/employer-disclosure.rules';
import { rhythmFault, rhythmOn } from '../../../subgraphs/work/job-coaching/contact-rhythm.rules';
import { daysAfter, localDate } from '../../../shared/local-date';
import { dateGiven } from '../../../subgraphs/kit/date-given';
import { labelOf } from '../../../subgraphs/work/term/term.rules';
import { MAX_WORDING_LENGTH, pastDateFault, wordingFault } from '../../../subgraphs/work/wording/wording.rules';
import { workEventFault } from '../../../subgraphs/work/work-event/work-event.rules';
import { MAX_STEPS, reachedFault, workGoalFault } from '../../../subgraphs/work/work-goal/work-goal.rules';

const TODAY = '2026-11-18';

describe('words that somebody wrote', () => {
  it('are neither empty nor longer than a few pages', () => {
    expect(wordingFault('text', 'a', 'nl')).toBeNull();
    expect(wordingFault('text', 'a'.repeat(MAX_WORDING_LENGTH), 'nl')).toBeNull();
    expect(wordingFault('text', 'a'.repeat(MAX_WORDING_LENGTH + 1), 'nl')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(wordingFault('text', 'a\0b', 'nl')).toMatchObject({ code: 'INPUT_NOT_FIT' });
    for (const empty of ['', ' ', '\n\t'])
      expect(wordingFault('text', empty, 'nl')).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('say in which language they are', () => {
    for (const language of ['nl', 'nl-BE', 'fr', 'yue', 'zh-Hant-TW'])
      expect(wordingFault('text', 'a', language)).toBeNull();
    for (const language of ['', 'n', 'NL', 'Dutch language', 'nl_BE', 'nl-', 'nl-BE-x-y-z-w-v']) {
      expect(wordingFault('text', 'a', language)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
  });

  it('tell of today and before, not of tomorrow', () => {
    expect(pastDateFault('on', '2026-11-17', TODAY)).toBeNull();
    expect(pastDateFault('on', '1900-01-01', TODAY)).toBeNull();
    expect(pastDateFault('on', '1899-12-31', TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(pastDateFault('on', TODAY, TODAY)).toBeNull();
    expect(pastDateFault('on', '2026-11-19', TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const told = { text: 'a', language: 'nl' };
    expect(workEventFault({ ...told, happenedOn: TODAY }, TODAY)).toBeNull();
    expect(workEventFault({ ...told, happenedOn: '2026-11-19' }, TODAY)).not.toBeNull();
    expect(workEventFault({ ...told, text: '', happenedOn: TODAY }, TODAY)).not.toBeNull();
  });
});

describe('a work goal', () => {
  const goal = { text: 'a', language: 'nl' };

  it(`has from none to ${MAX_STEPS} steps, none of them empty`, () => {
    expect(workGoalFault({ ...goal, steps: [] })).toBeNull();
    expect(workGoalFault({ ...goal, steps: Array<string>(MAX_STEPS).fill('b') })).toBeNull();
    expect(workGoalFault({ ...goal, steps: Array<string>(MAX_STEPS + 1).fill('b') })).toMatchObject({
      code: 'INPUT_NOT_FIT',
    });
    expect(workGoalFault({ ...goal, steps: ['b', ' '] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('has steps that were reached by today, or not yet', () => {
    expect(reachedFault(null, TODAY)).toBeNull();
    expect(reachedFault(TODAY, TODAY)).toBeNull();
    expect(reachedFault('2026-11-19', TODAY)).not.toBeNull();
  });
});

describe('a disclosure to an employer', () => {
  const draft = { text: 'a', circumstances: 'b', toldTo: null, language: 'nl', toldOn: TODAY };

  it('has words, circumstances and a day that came', () => {
    expect(disclosureFault(draft, TODAY)).toBeNull();
    expect(disclosureFault({ ...draft, toldTo: 'c' }, TODAY)).toBeNull();
    for (const over of [{ text: '' }, { circumstances: '' }, { toldTo: ' ' }, { toldOn: '2026-11-19' }]) {
      expect(disclosureFault({ ...draft, ...over }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
  });

  it('goes to an organisation the person works, worked or applied at (C-45)', () => {
    expect(employerFault('here', [null, 'there', 'here'])).toBeNull();
    expect(employerFault('elsewhere', [null, 'there', 'here'])).toMatchObject({
      code: 'UNKNOWN_GRANTEE',
      rule: 'C-45',
    });
    expect(employerFault('elsewhere', [])).not.toBeNull();
  });
});

describe('the rhythm of contact', () => {
  const weekly = { since: '2026-01-01', until: '2026-06-01' };
  const monthly = { since: '2026-06-01', until: null };
  const trajectory = { since: '2026-01-01', endedOn: null };
  const change = { channels: ['TALK'], since: '2026-06-02' };

  it('on the day of a change is the new one, and before the first there is none', () => {
    const rhythms = [weekly, monthly];
    expect(rhythmOn(rhythms, '2025-12-31')).toBeUndefined();
    expect(rhythmOn(rhythms, '2026-01-01')).toBe(weekly);
    expect(rhythmOn(rhythms, '2026-05-31')).toBe(weekly);
    expect(rhythmOn(rhythms, '2026-06-01')).toBe(monthly);
    expect(rhythmOn([weekly], '2026-06-01')).toBeUndefined();
  });

  it('changes from the day after the current one began', () => {
    expect(rhythmFault(trajectory, monthly, change)).toBeNull();
    for (const since of ['2026-06-01', '2026-05-31']) {
      expect(rhythmFault(trajectory, monthly, { ...change, since })).toMatchObject({
        code: 'PERIOD_ENDS_BEFORE_IT_STARTS',
      });
    }
  });

  it('begins at the earliest with the trajectory, and not after its end', () => {
    expect(rhythmFault(trajectory, undefined, { ...change, since: '2026-01-01' })).toBeNull();
    expect(rhythmFault(trajectory, undefined, { ...change, since: '2025-12-31' })).toMatchObject({
      code: 'INPUT_NOT_FIT',
    });
    expect(rhythmFault({ ...trajectory, endedOn: '2026-10-01' }, monthly, change)).toMatchObject({
      code: 'ALREADY_ENDED',
    });
  });

  it('names each channel once, and at least one', () => {
    expect(rhythmFault(trajectory, monthly, { ...change, channels: ['TALK', 'PHONE', 'MAIL'] })).toBeNull();
    for (const channels of [[], ['TALK', 'TALK']]) {
      expect(rhythmFault(trajectory, monthly, { ...change, channels })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
  });
});

describe('whose accommodations concern an asker', () => {
  it('are their own for an employer and a school, and all for whoever is no workplace', () => {
    const { organisations } = DEMO;
    expect(workplaceOf(demoIdentity('mira-employer-hr')!.actor)).toBe(organisations.dayCentre);
    expect(workplaceOf(demoIdentity('mira-training-provider')!.actor)).toBe(organisations.trainingProvider);
    for (const key of ['mira', 'mira-coach', 'mira-employer-care', 'mira-advising-doctor', 'jonas-care-service']) {
      expect(workplaceOf(demoIdentity(key)!.actor)).toBeNull();
    }
  });
});

describe('labels of codes', () => {
  it('come in the first language the reader knows, and else in Dutch', () => {
    const label = (...languages: string[]) => labelOf('accommodation-kind', 'TASKS', languages);
    expect(label('de-AT', 'en')).toBe('Anpassung der Aufgaben');
    expect(label('sv', 'en')).toBe('adapted tasks');
    expect(label('sv')).toBe('taakaanpassing');
    expect(label('*')).toBe('taakaanpassing');
    expect(label()).toBe('taakaanpassing');
  });

  it('are the code itself when it is not ours, whatever it is called', () => {
    expect(labelOf('accommodation-kind', 'XYZ', ['en'])).toBe('XYZ');
    expect(labelOf('elsewhere', 'TASKS', ['en'])).toBe('TASKS');
    expect(labelOf('__proto__', 'toString', ['en'])).toBe('toString');
    expect(labelOf('accommodation-kind', 'constructor', ['en'])).toBe('constructor');
  });
});

describe('local dates', () => {
  it('turn at midnight in Brussels, in winter and in summer', () => {
    expect(localDate(new Date('2026-11-18T22:59:59Z'))).toBe('2026-11-18');
    expect(localDate(new Date('2026-11-18T23:00:00Z'))).toBe('2026-11-19');
    expect(localDate(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });

  it('move over months, leap days and the clock change', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(dateGiven(new Date('2026-11-18T00:00:00.000Z'))).toBe('2026-11-18');
  });
});

describe('the two doors of job coaching', () => {
  const nothingAsked = {
    isOfWorkingAge: null,
    asksForPaidWork: null,
    asksForSupportInJob: null,
    isMotivated: null,
    hasLittleBenefitOfRegularOffer: null,
    workIsTheFocus: null,
  };
  const ips = (over: Partial<DoorFindings>): DoorFindings => ({ ...nothingAsked, wantsRegularWork: null, ...over, door: 'IPS' });
  const KEYS = Object.keys(nothingAsked) as (keyof typeof nothingAsked)[];
  /** Every way in which six criteria can be found. */
  const EVERY_FINDING: DoorFindings[] = Array.from({ length: 2 ** KEYS.length }, (_, bits) => ({
    ...(Object.fromEntries(KEYS.map((key, bit) => [key, (bits & (1 << bit)) !== 0])) as Record<(typeof KEYS)[number], boolean>),
    door: 'MH_JOB_COACH',
    wantsRegularWork: null,
  }));

  it('R-098: IPS is open to everybody who wants regular work, and cannot be told anything else about them', () => {
    expect(doorFault(ips({ wantsRegularWork: true }))).toBeNull();
    expect(doorFault(ips({ wantsRegularWork: false }))).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-098' });
    expect(doorFault(ips({}))).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-098' });
    for (const key of KEYS) {
      for (const found of [true, false]) {
        expect(doorFault(ips({ wantsRegularWork: true, [key]: found }))).toMatchObject({
          code: 'INPUT_NOT_FIT',
          rule: 'R-098',
        });
      }
    }
    expect(doorCriteria(ips({ wantsRegularWork: true })).map(({ code }) => code)).toEqual(['WANTS_REGULAR_WORK']);
  });

  it('R-046: the job coach opens if each of the five is met, and names those that are not', () => {
    const open = EVERY_FINDING.filter((found) => doorFault(found) === null);
    // Work, or support in a job, or both.
    expect(open).toHaveLength(3);
    for (const found of EVERY_FINDING) {
      const unmet = doorCriteria(found).filter(({ isMet }) => !isMet).map(({ code }) => code);
      expect(doorCriteria(found)).toHaveLength(5);
      const fault = doorFault(found);
      if (unmet.length === 0) expect(fault).toBeNull();
      else expect(fault).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-046', message: expect.stringContaining(unmet.join(', ')) });
    }
    const all = EVERY_FINDING.at(-1)!;
    for (const key of KEYS) expect(doorFault({ ...all, [key]: null })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-046' });
    expect(doorFault({ ...all, wantsRegularWork: true })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});

describe('the course of a coaching trajectory', () => {
  it('takes the steps that follow and no other', () => {
    const found = Object.values(JobCoachingState).flatMap((state) =>
      (['START', 'BEGIN_AFTERCARE', 'RESUME', 'END'] as const).flatMap((step) => {
        const to = stateAfter(state, step);
        return to === null ? [] : [`${state} ${step} ${to}`];
      }),
    );
    expect(found).toEqual([
      'BEFORE_START START ONGOING',
      'BEFORE_START END ENDED',
      'ONGOING BEGIN_AFTERCARE AFTERCARE',
      'ONGOING END ENDED',
      'AFTERCARE RESUME ONGOING',
      'AFTERCARE END ENDED',
    ]);
    expect(Object.values(COURSE).flatMap(({ from }) => from)).not.toContain('ENDED');
  });

  it('has its next contact by the rhythm, over the end of a month too, and none where the person asks for it', () => {
    expect(Object.values(ContactFrequency).map((frequency) => nextContactBy(frequency, '2026-01-31'))).toEqual([
      '2026-02-07',
      '2026-02-14',
      '2026-02-28',
      '2026-04-30',
      null,
    ]);
  });

  it('counts by the rhythm that holds, and by one to come from where it begins first', () => {
    const weekly = { frequency: 'WEEKLY', since: '2026-11-01', until: '2026-11-25' } as const;
    const monthly = { frequency: 'MONTHLY', since: '2026-11-25', until: null } as const;
    expect(rhythmToCount([weekly, monthly], '2026-11-18', TODAY)).toBe(weekly);
    expect(rhythmToCount([{ ...weekly, until: '2026-11-24' }, { ...monthly, since: '2026-11-24' }], '2026-11-18', TODAY)).toMatchObject({
      frequency: 'MONTHLY',
    });
    expect(rhythmToCount([{ ...weekly, frequency: 'ON_REQUEST' }, monthly], undefined, TODAY)).toBe(monthly);
    expect(rhythmToCount([monthly], undefined, TODAY)).toBe(monthly);
    expect(rhythmToCount([], undefined, TODAY)).toBeUndefined();
  });
});

describe('the check on the family (R-052)', () => {
  const trajectory = {
    personId: 'person', id: 'trajectory', heldBy: 'service', author: 'coach', parties: [], organisation: 'service', coach: 'coach',
    state: 'BEFORE_START', since: '2026-11-16',
  } as unknown as JobCoachingRow;

  it('is due from the first talk, for two weeks, to the coach; and is told among what the network may know, with no word of it', () => {
    const message = checkDue(trajectory);
    expect(message).toMatchObject({ category: 'FAMILY_IMPACT_CHECK_DONE', dueFrom: '2026-11-16', due: '2026-11-30', responsible: 'coach', doneOn: null, until: null });
    expect(CHECK_WITHIN_DAYS).toBe(14);
    // Whoever may not see that there is a trajectory would read it from this (C-48).
    expect(dueCategoriesOf(message)).toEqual(['FAMILY_IMPACT_CHECK_DONE', 'WORK_TRAJECTORY']);
  });

  it('is one and the same item when it is made or not needed any more, and nothing once the trajectory had started', () => {
    const { detail, aspect, rule } = checkDue(trajectory);
    expect(checkDone(trajectory, '2026-11-18')).toMatchObject({ detail, aspect, rule, doneOn: '2026-11-18', until: null });
    expect(checkNotNeeded(trajectory, '2026-11-18')).toMatchObject({ detail, aspect, rule, doneOn: null, until: '2026-11-18' });
    for (const state of ['ONGOING', 'AFTERCARE', 'ENDED'] as const) {
      const later = { ...trajectory, state };
      expect([state, checkDone(later, '2026-11-18'), checkNotNeeded(later, '2026-11-18')]).toEqual([state, null, null]);
    }
  });
});

describe('a contact of the coach', () => {
  const talk = { heldOn: TODAY, channel: 'TALK', withWhom: 'PERSON', organisation: null } as const;
  const trajectory = { since: '2026-11-16', endedOn: null };

  it('lies in the trajectory and not in the future, and names an organisation of employers and schools only', () => {
    expect(contactFault(trajectory, talk, TODAY)).toBeNull();
    expect(contactFault(trajectory, { ...talk, heldOn: '2026-11-16' }, TODAY)).toBeNull();
    expect(contactFault(trajectory, { ...talk, heldOn: '2026-11-15' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(contactFault(trajectory, { ...talk, heldOn: '2026-11-19' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(contactFault({ ...trajectory, endedOn: '2026-11-19' }, talk, TODAY)).toBeNull();
    expect(contactFault({ ...trajectory, endedOn: TODAY }, talk, TODAY)).toMatchObject({ code: 'ALREADY_ENDED' });
    for (const withWhom of ['EMPLOYER', 'SCHOOL'] as const) {
      expect(contactFault(trajectory, { ...talk, withWhom, organisation: 'here' }, TODAY)).toBeNull();
      expect(contactFault(trajectory, { ...talk, withWhom }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
    for (const withWhom of ['PERSON', 'CARE_PARTNER', 'FAMILY'] as const) {
      expect(contactFault(trajectory, { ...talk, withWhom, organisation: 'here' }, TODAY)).toMatchObject({
        code: 'INPUT_NOT_FIT',
      });
    }
  });

  it('C-43: with an employer is what the person wishes, of this coach, there, from that day until they take it back', () => {
    const wish = { organisation: 'here', coach: 'coach', since: '2026-11-10', until: '2026-11-20' };
    const contact = { organisation: 'here', coach: 'coach', heldOn: '2026-11-10' };
    expect(employerContactFault([wish], contact)).toBeNull();
    expect(employerContactFault([wish], { ...contact, heldOn: '2026-11-19' })).toBeNull();
    expect(employerContactFault([{ ...wish, until: null }], { ...contact, heldOn: '2027-11-19' })).toBeNull();
    for (const over of [{ heldOn: '2026-11-09' }, { heldOn: '2026-11-20' }, { coach: 'another' }, { organisation: 'there' }]) {
      expect(employerContactFault([wish], { ...contact, ...over })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-43' });
    }
    expect(employerContactFault([], contact)).not.toBeNull();
  });

  it('R-048: is a second talk from Monday to Sunday, and not on either side of it', () => {
    expect(['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map(mondayOf)).toEqual([
      '2026-11-09',
      '2026-11-16',
      '2026-11-16',
      '2026-11-23',
    ]);
    const onMonday = { ...talk, heldOn: '2026-11-16' };
    expect(isSecondTalk([onMonday], { ...talk, heldOn: '2026-11-22' })).toBe(true);
    expect(isSecondTalk([onMonday], { ...talk, heldOn: '2026-11-23' })).toBe(false);
    expect(isSecondTalk([onMonday], { ...talk, channel: 'PHONE' })).toBe(false);
    expect(isSecondTalk([{ ...onMonday, channel: 'MAIL' }], talk)).toBe(false);
    expect(isSecondTalk([{ ...onMonday, withWhom: 'EMPLOYER' }], talk)).toBe(false);
    expect(isSecondTalk([], talk)).toBe(false);
  });
});

describe('jobs and vacancies', () => {
  const job = {
    title: 'a',
    workForm: 'REGULAR',
    organisation: null,
    employerInWords: null,
    hoursPerWeek: null,
    remark: null,
    language: 'nl',
    startedOn: '2026-10-01',
  } as const;

  it(`have 1 to ${MOST_HOURS} hours a week, or hours that vary`, () => {
    for (const hours of [null, 1, MOST_HOURS]) expect(hoursFault(hours)).toBeNull();
    for (const hours of [0, -1, MOST_HOURS + 1]) expect(hoursFault(hours)).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('name the employer once, and of a volunteer never by key (EQ-09)', () => {
    expect(placementFault(job)).toBeNull();
    expect(placementFault({ ...job, organisation: 'here' })).toBeNull();
    expect(placementFault({ ...job, organisation: 'here', employerInWords: 'hier' })).not.toBeNull();
    expect(placementFault({ ...job, workForm: 'VOLUNTEER', employerInWords: 'hier' })).toBeNull();
    expect(placementFault({ ...job, workForm: 'VOLUNTEER', organisation: 'here' })).not.toBeNull();
    for (const over of [{ title: '' }, { remark: ' ' }, { employerInWords: '' }, { startedOn: '1899-12-31' }, { hoursPerWeek: 0 }]) {
      expect(placementFault({ ...job, ...over })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
  });

  it('change hours after those that hold, and end from their first day on, once', () => {
    const going = { startedOn: '2026-10-01', endedOn: null };
    expect(hoursChangeFault(going, undefined, '2026-10-02')).toBeNull();
    expect(hoursChangeFault(going, undefined, '2026-10-01')).not.toBeNull();
    expect(hoursChangeFault(going, { since: '2026-11-01' }, '2026-11-02')).toBeNull();
    expect(hoursChangeFault(going, { since: '2026-11-01' }, '2026-11-01')).not.toBeNull();
    expect(hoursChangeFault({ ...going, endedOn: '2026-11-01' }, undefined, '2026-10-02')).toMatchObject({
      code: 'ALREADY_ENDED',
    });
    expect(placementEndFault(going, '2026-10-01')).toBeNull();
    expect(placementEndFault(going, '2026-09-30')).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(placementEndFault({ ...going, endedOn: '2026-11-01' }, '2026-11-02')).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it.each([
    ['application', APPLICATION_TRANSITIONS, applicationFault],
    ['enrolment', ENROLMENT_TRANSITIONS, enrolmentFault],
  ] as const)('an %s moves as its table says and in no other way', (_name, transitions, faultOf) => {
    const table = transitions as Readonly<Record<string, readonly string[]>>;
    const fault = faultOf as (from: string, to: string) => { code: string } | null;
    for (const from of Object.keys(table)) {
      for (const to of Object.keys(table)) {
        if (table[from]!.includes(to)) expect(fault(from, to)).toBeNull();
        else expect(fault(from, to)).toMatchObject({ code: table[from]!.length === 0 ? 'ALREADY_ENDED' : 'RULE_NOT_MET' });
      }
    }
  });
});

describe('what is agreed, planned and learnt', () => {
  it('an accommodation is one of support if it is a contact at work (W-09), and ends from its first day on, once', () => {
    const agreed = { kind: 'COMMUNICATION_SUPPORT', inWords: 'a', language: 'nl', workplaceBuddy: true, since: TODAY };
    expect(accommodationFault(agreed)).toBeNull();
    expect(accommodationFault({ ...agreed, kind: 'HOURS' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(accommodationFault({ ...agreed, kind: 'HOURS', workplaceBuddy: false })).toBeNull();
    expect(accommodationFault({ ...agreed, inWords: '' })).not.toBeNull();
    expect(accommodationFault({ ...agreed, since: '1899-12-31' })).not.toBeNull();
    expect(endFault({ since: TODAY, until: null }, TODAY)).toBeNull();
    expect(endFault({ since: TODAY, until: null }, '2026-11-17')).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(endFault({ since: TODAY, until: TODAY }, TODAY)).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('hours beside a benefit follow the last, and are looked at again after they began', () => {
    const period = { hoursPerWeek: 8, since: TODAY, reviewOn: '2026-11-19' };
    expect(progressiveFault(period, undefined)).toBeNull();
    expect(progressiveFault({ ...period, reviewOn: TODAY }, undefined)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(progressiveFault({ ...period, reviewOn: null }, { since: '2026-11-17' })).toBeNull();
    expect(progressiveFault(period, { since: TODAY })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(progressiveFault({ ...period, hoursPerWeek: 0 }, undefined)).not.toBeNull();
    expect(progressiveFault({ ...period, since: '1899-12-31' }, undefined)).not.toBeNull();
  });

  it('C-49: only the advising doctor agrees, and only the coach plans the next look', () => {
    expect(reviewFault(true, 'AGREED', false)).toBeNull();
    expect(reviewFault(false, 'AGREED', false)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-49' });
    expect(reviewFault(false, 'KEEP', true)).toBeNull();
    expect(reviewFault(true, 'KEEP', true)).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('a training ends after it began; a day activity fills no more than a week; words say their language', () => {
    const training = { title: 'a', language: 'nl', hoursPerWeek: null, startedOn: TODAY, plannedEndOn: '2026-11-19' };
    expect(trainingFault(training)).toBeNull();
    expect(trainingFault({ ...training, plannedEndOn: TODAY })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(trainingFault({ ...training, startedOn: '1899-12-31' })).not.toBeNull();
    const activity = { title: 'a', placeInWords: null, language: 'nl', halfDaysPerWeek: null, startedOn: TODAY };
    for (const halfDaysPerWeek of [null, 1, MOST_HALF_DAYS]) expect(activityFault({ ...activity, halfDaysPerWeek })).toBeNull();
    for (const halfDaysPerWeek of [0, MOST_HALF_DAYS + 1]) {
      expect(activityFault({ ...activity, halfDaysPerWeek })).not.toBeNull();
    }
    expect(activityFault({ ...activity, placeInWords: '' })).not.toBeNull();
    expect(activityFault({ ...activity, startedOn: '1899-12-31' })).not.toBeNull();
    expect(preferenceFault({ remark: null, language: null })).toBeNull();
    expect(preferenceFault({ remark: 'a', language: 'nl' })).toBeNull();
    expect(preferenceFault({ remark: 'a', language: null })).not.toBeNull();
    expect(preferenceFault({ remark: null, language: 'nl' })).not.toBeNull();
    const orientation = { methods: ['LIFE_LINE'], summary: 'a', language: 'nl', startedOn: TODAY };
    expect(orientationFault(orientation, TODAY)).toBeNull();
    for (const over of [{ methods: [] }, { methods: ['LIFE_LINE', 'LIFE_LINE'] }, { summary: '' }, { startedOn: '2026-11-19' }]) {
      expect(orientationFault({ ...orientation, ...over }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
  });
});

describe('a study, a contract, a number to call and a note', () => {
  const study = { level: 'BACHELOR', title: 'Geschiedenis', remark: null, language: 'nl', state: 'UNDER_WAY', startedOn: '2020-09-01', endedOn: null } as const;

  it('T-17: a study that goes on has no end, and one that is over has one, not before it began nor after today', () => {
    expect(educationFault(study, TODAY)).toBeNull();
    expect(educationFault({ ...study, state: 'COMPLETED', endedOn: TODAY }, TODAY)).toBeNull();
    expect(educationFault({ ...study, state: 'STOPPED', endedOn: study.startedOn }, TODAY)).toBeNull();
    for (const over of [
      { state: 'STOPPED' },
      { endedOn: TODAY },
      { state: 'COMPLETED', endedOn: '2026-11-19' },
      { startedOn: '2026-11-19' },
      { level: 'DOKTER' },
      { title: ' ' },
    ] as const) {
      expect(educationFault({ ...study, ...over }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
    expect(educationFault({ ...study, state: 'STOPPED', endedOn: '2020-08-31' }, TODAY)).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
  });

  it('takes a study a step on by its table alone', () => {
    for (const [from, nexts] of Object.entries(EDUCATION_TRANSITIONS)) {
      for (const state of ['UNDER_WAY', 'COMPLETED', 'STOPPED'] as const) {
        const before = { ...study, state: from as 'STOPPED', endedOn: from === 'UNDER_WAY' ? null : '2021-01-01' };
        const fault = educationStepFault(before, { state, endedOn: state === 'UNDER_WAY' ? null : TODAY }, TODAY);
        expect([from, state, fault?.code]).toEqual([from, state, nexts.includes(state) ? undefined : 'RULE_NOT_MET']);
      }
    }
  });

  it('W-12: no contract has no employer, and only of a fixed term is the end known beforehand', () => {
    const contract = { contract: 'FIXED_TERM', organisation: 'house', startedOn: '2026-11-01', endedOn: null } as const;
    expect(employmentFault(contract, TODAY)).toBeNull();
    expect(employmentFault({ ...contract, endedOn: '2027-10-31' }, TODAY)).toBeNull();
    expect(employmentFault({ ...contract, contract: 'NONE' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(employmentFault({ ...contract, startedOn: '2026-11-19' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const open = { ...contract, contract: 'OPEN_ENDED' } as const;
    expect(employmentEndFault(open, TODAY, TODAY)).toBeNull();
    expect(employmentEndFault(open, '2026-11-19', TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(employmentEndFault(open, '2026-11-02', TODAY)).toBeNull();
    expect(employmentEndFault(open, '2026-11-01', TODAY)).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
  });

  it('EQ-06: a contact has a number or an address, and the one that was named last holds until its end', () => {
    const contact = { phone: '+32 2 555 01 42', email: null, reachable: null, language: 'nl' };
    expect(coachContactFault(contact)).toBeNull();
    expect(coachContactFault({ ...contact, phone: null, email: 'leen@stapvoorstap.example' })).toBeNull();
    for (const over of [{ phone: null }, { phone: 'bel mij' }, { email: 'leen' }, { reachable: ' ' }, { language: 'NL' }]) {
      expect(coachContactFault({ ...contact, ...over })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
    const rows = [{ since: '2026-01-01', until: null }, { since: '2026-06-01', until: TODAY }];
    expect(contactOn(rows, '2026-11-17')).toBe(rows[1]);
    expect(contactOn(rows, TODAY)).toBe(rows[0]);
    expect(contactOn(rows, '2025-12-31')).toBeNull();
  });

  it('C-43: a note of a talk with an employer is written while the person wishes such talks with this coach, others always', () => {
    const wish = { coach: 'coach', since: '2026-11-10', until: '2026-11-20' };
    const talk = { kind: 'TALK_WITH_EMPLOYER', heldOn: '2026-11-10' } as const;
    expect(unwishedTalkFault(talk, 'coach', [wish])).toBeNull();
    expect(unwishedTalkFault({ ...talk, heldOn: '2026-11-19' }, 'coach', [wish])).toBeNull();
    for (const heldOn of ['2026-11-09', '2026-11-20']) {
      expect(unwishedTalkFault({ ...talk, heldOn }, 'coach', [wish])).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-43' });
    }
    expect(unwishedTalkFault(talk, 'colleague', [wish])).not.toBeNull();
    expect(unwishedTalkFault({ ...talk, kind: 'TALK_WITH_PERSON' }, 'coach', [])).toBeNull();
    expect(noteFault({ text: 'a', language: 'nl', heldOn: TODAY }, TODAY)).toBeNull();
    expect(noteFault({ text: 'a', language: 'nl', heldOn: '2026-11-19' }, TODAY)).not.toBeNull();
  });

  it('C-44: what employers are told in general names topics of a list, and nobody', () => {
    const talk = { audience: 'ONE_EMPLOYER', employer: 'house', topics: ['OPENNESS', 'STIGMA'], heldOn: TODAY } as const;
    expect(informationFault(talk, TODAY)).toBeNull();
    expect(informationFault({ ...talk, employer: null }, TODAY)).toBeNull();
    for (const over of [
      { topics: [] },
      { topics: ['STIGMA', 'STIGMA'] },
      { topics: ['Mira zoekt werk'] },
      { heldOn: '2026-11-19' },
      { audience: 'SEVERAL_EMPLOYERS' },
    ] as const) {
      expect(informationFault({ ...talk, ...over }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    }
    expect(misfitOfPeriod('2026-01-01', daysAfter('2026-01-01', MOST_DAYS))).toBeNull();
    expect(misfitOfPeriod('2026-01-01', daysAfter('2026-01-01', MOST_DAYS + 1))).not.toBeNull();
    expect(misfitOfPeriod('2026-01-01', '2026-01-01')).not.toBeNull();
  });
});

describe('the five principles of participation (W-07, R-114)', () => {
  it('are those of the code list of the directory, each with words of its own', () => {
    expect([...IPS_PRINCIPLES].sort()).toEqual(IPS_PRINCIPLE_CODES.map(({ code }) => code).sort());
    expect(Object.keys(IpsPrinciple).sort()).toEqual([...IPS_PRINCIPLES].sort());
    expect(new Set(IPS_PRINCIPLES.map((code) => labelOf('ips-principle', code, ['en']))).size).toBe(5);
  });

  it('R-114: score from 0 to 5, one by one, within the trajectory', () => {
    expect(scorecard([]).score).toBe(0);
    expect(scorecard(IPS_PRINCIPLES).score).toBe(5);
    const some = scorecard(['INTEGRAL', 'WISHES']);
    expect(some.score).toBe(2);
    expect(some.principles.map(({ isFollowed }) => isFollowed)).toEqual([true, false, false, false, true]);
    const trajectory = { since: '2026-11-01', endedOn: '2026-11-10' };
    const scored = { followed: ['FAST'], scoredOn: '2026-11-10' } as const;
    expect(scoreFault(trajectory, scored, TODAY)).toBeNull();
    expect(scoreFault(trajectory, { ...scored, scoredOn: '2026-11-01' }, TODAY)).toBeNull();
    expect(scoreFault(trajectory, { ...scored, scoredOn: '2026-10-31' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(scoreFault(trajectory, { ...scored, scoredOn: '2026-11-11' }, TODAY)).toMatchObject({ code: 'ALREADY_ENDED' });
    expect(scoreFault({ ...trajectory, endedOn: null }, { ...scored, scoredOn: '2026-11-19' }, TODAY)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(scoreFault(trajectory, { ...scored, followed: ['FAST', 'FAST'] }, TODAY)).toMatchObject({ rule: 'R-114' });
  });
});

describe('how much somebody works, as a part of a full week (W-35)', () => {
  const job = { id: 'a', workForm: 'REGULAR', hoursPerWeek: 19, startedOn: '2026-01-01', endedOn: null } as const;

  it('counts the jobs of that day, paid and unpaid apart, by the hours that held then', () => {
    const jobs = [job, { ...job, id: 'b', workForm: 'VOLUNTEER', hoursPerWeek: 4 }, { ...job, id: 'c', endedOn: '2026-06-01', hoursPerWeek: 10 }] as const;
    const hours = [
      { placement: 'a', hoursPerWeek: 12, since: '2026-01-01', until: '2026-05-01' },
      { placement: 'a', hoursPerWeek: 19, since: '2026-05-01', until: null },
    ];
    expect(workOn(jobs, hours, '2025-12-31')).toEqual({ paidHours: 0, unpaidHours: 0, jobsWithoutHours: 0 });
    expect(workOn(jobs, hours, '2026-04-30')).toEqual({ paidHours: 22, unpaidHours: 4, jobsWithoutHours: 0 });
    expect(workOn(jobs, hours, '2026-05-31')).toEqual({ paidHours: 29, unpaidHours: 4, jobsWithoutHours: 0 });
    expect(workOn(jobs, hours, '2026-06-01')).toEqual({ paidHours: 19, unpaidHours: 4, jobsWithoutHours: 0 });
  });

  it('is no figure where hours are unknown or no full week is, and never 0 for either', () => {
    const week = fullTimeWeekOn(FULL_TIME_WEEKS, 'BE', TODAY)!;
    expect(week.hours).toBe(38);
    expect(fteOf(workOn([job], [], TODAY), week)).toBe(0.5);
    expect(fteOf(workOn([], [], TODAY), week)).toBe(0);
    const unknown = workOn([job, { ...job, id: 'b', hoursPerWeek: null }], [], TODAY);
    expect(unknown).toMatchObject({ paidHours: 19, jobsWithoutHours: 1 });
    expect(fteOf(unknown, week)).toBeNull();
    expect(fteOf(workOn([job], [], TODAY), null)).toBeNull();
  });

  it('takes the full week of the country and the day, and never the other country’s', () => {
    expect(fullTimeWeekOn(FULL_TIME_WEEKS, 'BE', '2003-01-01')?.hours).toBe(38);
    expect(fullTimeWeekOn(FULL_TIME_WEEKS, 'BE', '2002-12-31')).toBeNull();
    expect(fullTimeWeekOn(FULL_TIME_WEEKS, 'NL', '2024-01-01')?.hours).toBe(36);
    expect(fullTimeWeekOn(FULL_TIME_WEEKS, 'NL', '2023-12-31')).toBeNull();
    const ended = [{ ...FULL_TIME_WEEKS[0]!, validTo: TODAY }];
    expect(fullTimeWeekOn(ended, 'BE', '2026-11-17')).not.toBeNull();
    expect(fullTimeWeekOn(ended, 'BE', TODAY)).toBeNull();
  });
});

describe('what a team can tell of its fidelity to IPS', () => {
  const someone = (over: Partial<IpsPerson> = {}): IpsPerson => ({
    trajectory: { coach: 'coach', since: '2026-10-01' },
    contacts: [],
    placements: [],
    ...over,
  });
  const many = (count: number, over: Partial<IpsPerson> = {}): IpsPerson[] => Array.from({ length: count }, () => someone(over));
  const item = (persons: readonly IpsPerson[], code: string) => fidelityItems(persons, TODAY).find((each) => each.code === code);

  it(`is nothing below ${FEWEST_PERSONS} persons, as a whole and item by item (C-63)`, () => {
    expect(fidelityItems(many(FEWEST_PERSONS - 1), TODAY)).toEqual([]);
    expect(fidelityItems(many(FEWEST_PERSONS), TODAY)).toHaveLength(5);
    const job = { workForm: 'REGULAR', startedOn: '2026-11-01', endedOn: null } as const;
    const working = (count: number) => [...many(count, { placements: [job] }), ...many(20 - count)];
    expect(item(working(9), 'REGULAR_WORK')?.percent).toBeNull();
    expect(item(working(10), 'REGULAR_WORK')?.percent).toBe(100);
    const ended = { ...job, endedOn: TODAY };
    expect(item([...working(9), someone({ placements: [ended] })], 'REGULAR_WORK')?.percent).toBeNull();
  });

  it('has the highest caseload at twenty for one coach, and not at twenty-one', () => {
    const other = { trajectory: { coach: 'other', since: '2026-10-01' } };
    expect(item([...many(20), ...many(5, other)], 'CASELOAD')?.isReached).toBe(true);
    expect(item([...many(21), ...many(5, other)], 'CASELOAD')?.isReached).toBe(false);
  });

  it('counts a search as rapid up to thirty days, of whoever is that long in it', () => {
    const met = (heldOn: string) => ({ contacts: [{ withWhom: 'EMPLOYER', heldOn }] }) as const;
    expect(item([...many(5, met('2026-10-31')), ...many(5, met('2026-11-01'))], 'RAPID_SEARCH')?.percent).toBe(50);
    const young = { trajectory: { coach: 'coach', since: '2026-10-20' } };
    expect(item([...many(9), ...many(3, young)], 'RAPID_SEARCH')?.percent).toBeNull();
    const justLong = { trajectory: { coach: 'coach', since: '2026-10-19' } };
    expect(item([...many(9), ...many(1, justLong)], 'RAPID_SEARCH')?.percent).toBe(0);
  });

  it('counts support of the last month, in whole fives', () => {
    const met = (heldOn: string) => ({ contacts: [{ withWhom: 'PERSON', heldOn }] }) as const;
    expect(item([...many(5, met('2026-10-19')), ...many(5, met('2026-10-18'))], 'LASTING_SUPPORT')?.percent).toBe(50);
    expect(item([...many(1, met(TODAY)), ...many(11)], 'LASTING_SUPPORT')?.percent).toBe(10);
    expect(item(many(10, met(TODAY)), 'CARE_INTEGRATION')?.percent).toBe(0);
  });
});

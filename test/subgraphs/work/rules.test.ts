import 'reflect-metadata';
import { DEMO, demoIdentity } from '../../../shared/demo-identities';
import { workplaceOf } from '../../../subgraphs/work/accommodation/accommodation.rules';
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

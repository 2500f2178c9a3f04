import 'reflect-metadata';
import { documentFault, partsOf } from '../../../../subgraphs/person/own-document/own-document.rules';
import { SAFETY_PLAN_PARTS } from '../../../../subgraphs/person/safety-plan/safety-plan.table';
import { readAs, storyFault } from '../../../../subgraphs/person/story/story.rules';
import { WRAP_THEMES } from '../../../../subgraphs/person/wrap/wrap.table';

describe('a document of the person’s own', () => {
  it('R-116: a WRAP has seven themes, with triggers, signals and a crisis plan among them', () => {
    expect(new Set(WRAP_THEMES).size).toBe(7);
    expect(WRAP_THEMES).toEqual(expect.arrayContaining(['triggers', 'earlySigns', 'crisisPlan']));
  });

  it('R-118: no part is asked for; an empty one says nothing', () => {
    const parts = partsOf(SAFETY_PLAN_PARTS, { warningSigns: '  Ik zwijg. ', whatHelps: ' ', whomToCall: null });
    expect(parts).toEqual({ warningSigns: 'Ik zwijg.', whatHelps: null, whomToCall: null, whatNotToDo: null });
    expect(documentFault(parts, 'nl', 9)).toBeNull();
    for (const name of WRAP_THEMES) expect(documentFault(partsOf(WRAP_THEMES, { [name]: 'x' }), 'nl', 1)).toBeNull();
  });

  it('says nothing at all: then there is none', () => {
    expect(documentFault(partsOf(WRAP_THEMES, {}), 'nl', 10)).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('is as long as it may be and no longer, in a language that there is', () => {
    const parts = partsOf(SAFETY_PLAN_PARTS, { whatHelps: 'x'.repeat(10) });
    expect(documentFault(parts, 'nl-BE', 10)).toBeNull();
    expect(documentFault(parts, 'nl-BE', 9)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(documentFault(parts, 'Vlaams', 10)).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});

describe('a part of a story (C-54)', () => {
  const part = { title: 'Weer buiten', text: 'Met de bus.', language: 'nl', topic: null };

  it('is free narrative: it may answer a question and need not (P-22)', () => {
    expect(storyFault(part)).toBeNull();
    for (const topic of ['WHAT_HAPPENED', 'VULNERABILITY_RESILIENCE', 'WHERE_TO', 'WHAT_NEEDED', 'EXPLANATION', 'MEANING']) {
      expect(storyFault({ ...part, topic })).toBeNull();
    }
    expect(storyFault({ ...part, topic: 'toString' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it.each([['title', 200], ['text', 20_000]] as const)('has a %s of 1 to %i characters', (name, most) => {
    expect(storyFault({ ...part, [name]: 'x'.repeat(most) })).toBeNull();
    expect(storyFault({ ...part, [name]: 'x'.repeat(most + 1) })).not.toBeNull();
    expect(storyFault({ ...part, [name]: ' ' })).not.toBeNull();
  });

  it('is read by somebody as themselves or for the house they act for, and by no system, steward or nobody', () => {
    expect(readAs({ kind: 'PERSON', id: 'moeder' })).toEqual([{ kind: 'PERSON', ref: 'moeder' }]);
    const coach = { kind: 'PROFESSIONAL', id: 'coach', organisation: 'huis', profession: 'JOB_COACH' } as const;
    expect(readAs(coach)).toEqual([{ kind: 'PROFESSIONAL', ref: 'coach' }, { kind: 'ORGANISATION', ref: 'huis' }]);
    expect(readAs({ kind: 'SERVICE', id: 'systeem', organisation: 'huis' })).toEqual([]);
    expect(readAs({ kind: 'STEWARD', id: 'steward', organisation: 'huis', scope: 'REGION' })).toEqual([]);
    expect(readAs({ kind: 'ANONYMOUS' })).toEqual([]);
  });
});

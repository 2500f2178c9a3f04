import { CODE_OF_PURPOSE, CODE_OF_ROLE, SENSITIVITY_OF_CATEGORY, V3_ACT_REASON } from '../../consent/code-systems';
import { PURPOSES } from '../../consent/vocabulary';

describe('the codes others know our words by', () => {
  it('name every purpose in PurposeOfUse, but the one that it lacks', () => {
    const without = PURPOSES.filter((purpose) => CODE_OF_PURPOSE[purpose] === undefined);
    expect(without).toEqual(['EMPLOYMENT_SUPPORT']);
    for (const purpose of PURPOSES.filter((name) => !without.includes(name))) {
      expect(CODE_OF_PURPOSE[purpose]?.system).toBe(V3_ACT_REASON);
    }
  });

  it('give one code one display', () => {
    const displays = new Map<string, string>();
    for (const table of [CODE_OF_PURPOSE, SENSITIVITY_OF_CATEGORY, CODE_OF_ROLE]) {
      for (const coding of Object.values(table)) {
        if (coding) {
          const name = `${coding.system}|${coding.code}`;
          expect(displays.get(name) ?? coding.display).toBe(coding.display);
          displays.set(name, coding.display);
        }
      }
    }
    expect(displays.size).toBeGreaterThan(15);
  });

  it('do not call a suspicion of danger in a family, or work, by a code of health care', () => {
    expect(SENSITIVITY_OF_CATEGORY.CHILD_SAFETY_CHECK).toBeUndefined();
    expect(SENSITIVITY_OF_CATEGORY.WORK_ACCOMMODATIONS).toBeUndefined();
    expect(CODE_OF_ROLE.JOB_COACH).toBeUndefined();
  });
});

import { EXPERT_BY_EXPERIENCE_ROLE_CODES } from '../../../../subgraphs/directory/reference/recovery-codes.reference';
import { CODE_LISTS, coded } from '../../../../subgraphs/person/code/code-lists.rules';
import { RIGHTS_OF_ALL, RIGHTS_OF_ROLE, orderedRoles } from '../../../../subgraphs/person/expert-by-experience/expert-by-experience.rules';
import { EXPERT_ROLES } from '../../../../subgraphs/person/expert-by-experience/expert-by-experience.table';

describe('the roles of an expert by experience (G-25)', () => {
  it('are the five that the directory knows, called the same', () => {
    expect(EXPERT_BY_EXPERIENCE_ROLE_CODES.map(({ code }) => code)).toEqual(EXPERT_ROLES);
    for (const { code, labels } of EXPERT_BY_EXPERIENCE_ROLE_CODES) {
      const said = Object.keys(labels).map((language) => [language, coded('expert-by-experience-role', code, [language]).label]);
      expect(Object.fromEntries(said)).toEqual(labels);
    }
  });

  it('N-22: each comes with rights of its own in words, and all with two that unclear tasks take away', () => {
    for (const role of EXPERT_ROLES) expect(RIGHTS_OF_ROLE[role].length).toBeGreaterThan(0);
    const said = [...RIGHTS_OF_ALL, ...EXPERT_ROLES.flatMap((role) => RIGHTS_OF_ROLE[role])];
    expect(said.toSorted()).toEqual(Object.keys(CODE_LISTS['expert-by-experience-right']).toSorted());
    expect(new Set(said).size).toBe(said.length);
  });

  it('are each there once, in the order of the list', () => {
    expect(orderedRoles(EXPERT_ROLES, ['ALLY', 'ROLE_MODEL', 'ALLY'])).toEqual(['ROLE_MODEL', 'ALLY']);
    expect(orderedRoles(EXPERT_ROLES, [])).toEqual([]);
  });
});

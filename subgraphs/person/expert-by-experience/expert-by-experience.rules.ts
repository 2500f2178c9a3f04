import type { CodeOf } from '../code/code-lists.rules';
import type { ExpertRole } from './expert-by-experience.table';

type Right = CodeOf<'expert-by-experience-right'>;

/** What goes for every expert by experience, whatever their role: rights that unclear tasks take away (N-22, C-12). */
export const RIGHTS_OF_ALL: readonly Right[] = ['READS_BY_CHOICE', 'MAY_DECLINE_TASKS'];

/** What each role may do, as codes of expert-by-experience-right. The bridge is to whom the person asks for (002:2780-2794). */
export const RIGHTS_OF_ROLE: Readonly<Record<ExpertRole, readonly Right[]>> = {
  ROLE_MODEL: ['TELLS_OWN_EXPERIENCE'],
  CRITIC: ['SAYS_WHAT_HINDERS'],
  CHANGER: ['ASKS_FOR_CHANGE'],
  BRIDGE_BUILDER: ['BRIDGES_WHEN_ASKED'],
  ALLY: ['STANDS_BESIDE'],
};

/** Each role once, in the order of the list, whatever order they were named in. */
export function orderedRoles(all: readonly ExpertRole[], named: readonly ExpertRole[]): readonly ExpertRole[] {
  return all.filter((role) => named.includes(role));
}

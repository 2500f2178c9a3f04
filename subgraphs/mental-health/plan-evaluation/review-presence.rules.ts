import { firstMisfit, misfitOfCodes, professionalOf } from '../acting.rules';
import type { Misfit } from '../acting.rules';
import type { ReviewPresenceRow } from './plan-evaluation.table';

interface Given {
  readonly personWasThere: boolean;
  readonly trustedPersonWasThere: boolean;
  readonly relations: readonly string[];
  readonly professionals: readonly string[];
  readonly selfHelpMentioned: boolean;
}

const MAX_PRESENT = 20;

/** What is wrong with who is said to have been there; null when it fits. */
export function misfitOfPresence({ relations, professionals }: Given): Misfit {
  return firstMisfit(
    misfitOfCodes('third-party-relation', relations, 'presence.relations'),
    professionals.length <= MAX_PRESENT ? null : `presence.professionals must name ${MAX_PRESENT} at most.`,
  );
}

type Presence = Pick<
  ReviewPresenceRow,
  'personWasThere' | 'trustedPersonWasThere' | 'relations' | 'professionals' | 'selfHelpMentionedOn' | 'heldOn'
>;

/** Who was there, as it is kept. */
export function presenceOf(given: Given, heldOn: string): Presence {
  return {
    personWasThere: given.personWasThere,
    trustedPersonWasThere: given.trustedPersonWasThere,
    relations: given.relations,
    professionals: [...new Set(given.professionals.map((id) => professionalOf(id, 'presence.professionals')))],
    selfHelpMentionedOn: given.selfHelpMentioned ? heldOn : null,
    heldOn,
  };
}

import { isLive } from '../../../consent/facts';
import type { RowScope } from '../../../consent/rows';
import type { RelationKind } from '../../../consent/vocabulary';
import type { RelationRow } from '../relation/relation.table';

/**
 * Who counts as the network around a person when others look: those who care for them and support them (C-25). The
 * rest would tell by the way what has a category of its own: that there is an employer or a school (JOB_HISTORY,
 * TRAINING_ENROLMENT), an insurer's file (SOCIAL_STATUS), a referral being weighed (REFERRAL), whom the person chose
 * for their resource group (RESOURCE_GROUP).
 */
export const NETWORK_FOR_OTHERS: readonly RelationKind[] = [
  'CARE_LEAD',
  'CARE_TEAM',
  'FIRST_LINE',
  'COACHING',
  'MUNICIPAL_CASE',
  'TRUSTED_PERSON',
  'REPRESENTATIVE',
];

export interface NetworkView {
  /** Whether the person looks themselves. */
  readonly isPerson: boolean;
  /** Former relations too; heard for the person only. */
  readonly includeEnded: boolean;
  /**
   * Ids of the reader's own relations, where the others are to go unnoticed: of a person whom nobody else cares for
   * they would see themselves.
   */
  readonly own?: readonly string[];
}

/** The relations a reader sees as the network, first come first. */
export function networkOf(
  relations: readonly RelationRow[],
  rows: RowScope,
  view: NetworkView,
  now: Date,
): readonly RelationRow[] {
  return relations
    .filter((relation) => isOpened(relation, rows) || view.own?.includes(relation.id))
    .filter((relation) => view.isPerson || NETWORK_FOR_OTHERS.includes(relation.kind))
    .filter((relation) => isLive(relation, now) || (view.isPerson && view.includeEnded && hasEnded(relation, now)))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1));
}

/** When a relation ended, or is going to; null while no end is known. */
export function endOf({ until, withdrawnAt }: Pick<RelationRow, 'until' | 'withdrawnAt'>): Date | null {
  if (until === null || withdrawnAt === null) return until ?? withdrawnAt;
  return until < withdrawnAt ? until : withdrawnAt;
}

function hasEnded(relation: RelationRow, now: Date): boolean {
  const end = endOf(relation);
  return relation.recordedAt <= now && end !== null && end <= now;
}

/**
 * A relation is held by the organisation that has it. The asker's own stake opens nothing here: a network of oneself
 * alone would say that nobody else is involved.
 */
function isOpened(relation: RelationRow, { everything, heldBy, notHeldBy }: RowScope): boolean {
  const holder = relation.organisation ?? relation.person;
  return everything ? !notHeldBy.includes(holder) : heldBy.includes(holder);
}

import type { Facts, Override } from '../../../consent/facts';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { AskedCell, Asker } from '../../../shared/decision-api';
import type { Asked } from '../access-record/access-record.rules';
import type { Seat } from '../relation/stand-in.rules';
import type { SecrecyOverrideRow } from '../secrecy-override/secrecy-override.table';

/**
 * Whether a person who looks through somebody's eyes may be answered at all: about themselves, reading, and never what
 * they could not read as themselves. An outreach worker's eyes do not show a concern report before contact (C-59).
 */
export function mayLook(person: string, cell: Pick<AskedCell, 'person' | 'category' | 'action'>): boolean {
  if (cell.person !== person || cell.action !== 'READ') return false;
  return cell.category === null || CURRENT_POLICY.cell(cell.category, 'PERSON') === 'O';
}

/**
 * The facts as this seat may be shown what follows from them. An override of which the person is told later is left
 * out of what they see through its recipient's eyes: it would tell them sooner (C-16).
 */
export function factsInView({ look }: Pick<Seat, 'look'>, facts: Facts, now: Date): Facts {
  return look === null ? facts : factsToldOf(facts, now);
}

/** The facts that the person has been told of, or could read. */
export function factsToldOf(facts: Facts, now: Date): Facts {
  const rows = facts.overrides as readonly (Override & Partial<Pick<SecrecyOverrideRow, 'noticeFrom'>>)[];
  return { ...facts, overrides: rows.filter(({ noticeFrom }) => noticeFrom === undefined || noticeFrom <= now) };
}

/** When the person may find a look at these notices in their record: not before the last of them; undefined for at once. */
export function toldFrom(notices: readonly Date[], now: Date): Date | undefined {
  return notices.filter((from) => from > now).sort((a, b) => Number(b) - Number(a))[0];
}

/**
 * How a look through somebody's eyes stands in the record: as the person's own, for themselves, with the relation they
 * looked through. The other saw nothing, and must not stand there as somebody who did.
 */
export function asLooked({ look }: Pick<Seat, 'look'>, asker: Asker, asked: Asked): readonly [Asker, Asked] {
  if (look === null) return [asker, asked];
  const own = { outcome: 'PERMIT', layer: 'OWN', decidedBy: [look.relation], ownRecords: false } as const;
  return [
    { ...asker, purpose: 'SELF' },
    { ...asked, ...(asked.person === look.person ? own : { outcome: 'DENY', layer: 'VALIDITY', decidedBy: [] }) },
  ];
}

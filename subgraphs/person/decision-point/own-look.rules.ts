import type { Actor } from '../../../consent/actor';
import { standingOf } from '../../../consent/decide';
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

type KeptOverride = Override & Partial<Pick<SecrecyOverrideRow, 'noticeFrom'>>;

/** The facts that the person has been told of, or could read. */
export function factsToldOf(facts: Facts, now: Date): Facts {
  const rows: readonly KeptOverride[] = facts.overrides;
  return { ...facts, overrides: rows.filter(({ noticeFrom }) => noticeFrom === undefined || noticeFrom <= now) };
}

/** When the person may find a look at these notices in their record: not before the last of them; undefined for at once. */
export function toldFrom(notices: readonly Date[], now: Date): Date | undefined {
  return notices.filter((from) => from > now).sort((a, b) => Number(b) - Number(a))[0];
}

/**
 * Until when a line stays out of the person's own record: a look that rests on an override of which, by a second
 * signature, they are told later. It would tell them itself. So would any other line, also of a denial, of somebody who
 * has to do with them by nothing else (C-16).
 */
export function toldLater(actor: Actor, person: string, facts: Facts, decidedBy: readonly string[], now: Date): Date | null {
  const untold = (facts.overrides as readonly KeptOverride[]).flatMap(({ id, noticeFrom }) =>
    noticeFrom !== undefined && noticeFrom > now ? [{ id, noticeFrom }] : [],
  );
  if (untold.length === 0) return null;
  const isKnownBesides = standingOf(actor, person, factsToldOf(facts, now), now) !== null;
  const restsOn = isKnownBesides ? decidedBy : [...decidedBy, ...(standingOf(actor, person, facts, now) ?? [])];
  const notices = untold.filter(({ id }) => restsOn.includes(id)).map(({ noticeFrom }) => noticeFrom);
  return toldFrom(notices, now) ?? null;
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

/** What makes a record somebody's own: who holds it, who wrote it, and who else has a part in it. */
export interface RecordStake {
  readonly heldBy: string;
  readonly author: string;
  /** Senders, receivers, invited, supporters: ids of persons, professionals or organisations. */
  readonly parties: readonly string[];
  /** Who wrote it in the author's place. It makes nothing theirs: whoever stands for somebody has no part of their own (C-37). */
  readonly inPlaceBy?: string | null;
}

/**
 * Which records of a category a decision opens. A grant may be limited to what one organisation holds, a refusal may
 * take away what one organisation holds, and own records stay open to those who must keep them; a store that ignored
 * any of the three would show rows nobody consented to.
 */
export interface RowScope {
  /** True: whatever anyone holds, but for `notHeldBy`. False: only what `heldBy` hold. */
  readonly everything: boolean;
  readonly heldBy: readonly string[];
  readonly notHeldBy: readonly string[];
  /** Ids whose own records are open besides: the asker, and the organisation when they answer for its record. */
  readonly ownSubjects: readonly string[];
  /**
   * Ids that open records they have a part in, but not those they hold. An employer that is also a care organisation
   * reads what was told to it as an employer, never what the house holds (ST-04, C-50).
   */
  readonly partySubjects?: readonly string[];
  /**
   * Where set, what consent opens opens only when everybody it is about is among these: a person's yes does not share
   * what is about their parent, who said no (C-18). In such categories the parties of a record are those people.
   */
  readonly onlyAbout?: readonly string[];
}

export const NO_ROWS: RowScope = { everything: false, heldBy: [], notHeldBy: [], ownSubjects: [] };
export const ALL_ROWS: RowScope = { everything: true, heldBy: [], notHeldBy: [], ownSubjects: [] };

export function isOwnRecord(record: RecordStake, subjects: readonly string[]): boolean {
  return subjects.some(
    (subject) => record.heldBy === subject || record.author === subject || record.parties.includes(subject),
  );
}

/** Whether a record falls within the rows a decision opened. */
export function covers(rows: RowScope, record: RecordStake): boolean {
  if (isOwnRecord(record, rows.ownSubjects)) return true;
  if (rows.partySubjects?.some((subject) => record.parties.includes(subject))) return true;
  if (rows.onlyAbout !== undefined && !record.parties.every((party) => rows.onlyAbout!.includes(party))) return false;
  return rows.everything ? !rows.notHeldBy.includes(record.heldBy) : rows.heldBy.includes(record.heldBy);
}

/** Whether every record of the category opens, whoever holds it and whoever it is about. */
export function isWhole(rows: RowScope): boolean {
  return rows.everything && rows.notHeldBy.length === 0 && rows.onlyAbout === undefined;
}

/** Whether own records are open besides. */
export function opensOwnRecords(rows: RowScope): boolean {
  return rows.ownSubjects.length > 0 || (rows.partySubjects?.length ?? 0) > 0;
}

export function isEmpty(rows: RowScope): boolean {
  return !rows.everything && rows.heldBy.length === 0;
}

/** What either of two grants opens. */
export function union(a: RowScope, b: RowScope): RowScope {
  const ownSubjects = [...new Set([...a.ownSubjects, ...b.ownSubjects])].sort();
  if (a.everything && b.everything) {
    const notHeldBy = a.notHeldBy.filter((holder) => b.notHeldBy.includes(holder));
    return { everything: true, heldBy: [], notHeldBy, ownSubjects };
  }
  if (a.everything || b.everything) {
    const [wide, narrow] = a.everything ? [a, b] : [b, a];
    const notHeldBy = wide.notHeldBy.filter((holder) => !narrow.heldBy.includes(holder));
    return { everything: true, heldBy: [], notHeldBy, ownSubjects };
  }
  const heldBy = [...new Set([...a.heldBy, ...b.heldBy])].sort();
  return { everything: false, heldBy, notHeldBy: [], ownSubjects };
}

/** What is left of a grant after refusals that each take away what one organisation holds. */
export function without(rows: RowScope, holders: readonly string[]): RowScope {
  return rows.everything
    ? { ...rows, notHeldBy: [...new Set([...rows.notHeldBy, ...holders])].sort() }
    : { ...rows, heldBy: rows.heldBy.filter((holder) => !holders.includes(holder)) };
}

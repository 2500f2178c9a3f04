import { NO_ROWS, covers } from '../../consent/rows';
import type { RecordStake, RowScope } from '../../consent/rows';

/**
 * Whether a record is the person's to read, or the reader's own: what consent to the category opens besides does not count. For the
 * few words that stay between the person and who said them, or to whom they were said, whoever may read the rest.
 */
export function isBetweenThem(permit: { readonly asPerson: boolean; readonly rows: RowScope }, record: RecordStake): boolean {
  const { ownSubjects, partySubjects } = permit.rows;
  return permit.asPerson || covers({ ...NO_ROWS, ownSubjects, ...(partySubjects && { partySubjects }) }, record);
}

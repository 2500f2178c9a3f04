import type { RegisterKind, RegisterMessage } from '../../shared/register-api';
import type { PersonRow } from './person-table';

type Told = Omit<RegisterMessage, 'person' | 'detail' | 'heldBy' | 'author' | 'parties' | 'until' | 'responsible'> &
  Partial<Pick<RegisterMessage, 'until' | 'responsible'>>;

/**
 * What the register is told of a record: whose it is, who answers for it and who has a part in it follow from the row.
 * With it a partner feeds every cross-partner list with one line inside an act, in the transaction of what it tells:
 *
 * ```ts
 * await tell(registerMessage(row, { detailType: 'Medication', kind: 'TASK', category: 'MEDICATION', code: 'RE_EVALUATION',
 *   on: today, due: addMonths(today, 12), rule: 'R-073', responsible: row.prescriber }));
 * ```
 *
 * - `category` is that of the record, and one of DUE_CATEGORIES if it has a day by which it is due: only who may see the
 *   record sees that it is due.
 *   What is counted from the days of another record stands with that in COUNTED_FROM of the register: its days show there.
 * - `due` is the last day in time, `dueFrom` the first on which it can be done. Of REVIEW and NEXT_CONTACT `on` is both.
 * - `lapsesOn` for what only reminds ahead of a day, and would stand overdue for ever since nobody can do it afterwards.
 * - done: tell it again with `doneOn`; not needed any more: with `until`, and `doneOn: null`.
 * - several things due about one record: one message each, with the rule as `aspect`; each replaces the last with it.
 * - responsible: kind RESPONSIBLE, the part as `aspect` where one record has several, `on` since when, `until` when it was over;
 *   `owedBy` the organisation they do it for, where that does not hold the record. One of RESPONSIBILITY_CATEGORIES.
 * - waiting: kind WAITING, `on` since when, `until` when it was over, `due` when the need is looked at again.
 * - `detailType` must stand in CATEGORY_OF_DETAIL of the register, or a silence about that record would not hold there.
 */
export function registerMessage(row: PersonRow, told: Told): RegisterMessage {
  const { personId, id, heldBy, author, parties } = row;
  return {
    until: null,
    responsible: null,
    ...told,
    person: personId,
    detail: id,
    heldBy,
    author,
    parties: [...parties],
  };
}

/** A message about something of which there is one per rule and record. */
export function dueBy(rule: string, row: PersonRow, told: Omit<Told, 'rule' | 'aspect' | 'kind'> & { kind?: RegisterKind }): RegisterMessage {
  return registerMessage(row, { kind: 'TASK', ...told, rule, aspect: rule });
}

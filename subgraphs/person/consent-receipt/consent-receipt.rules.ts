import { JURISDICTIONS } from '../../../consent/vocabulary';
import type { GrantRow, RefusalRow } from '../consent/consent.table';
import type { ReceiptEvent } from './consent-receipt.table';

/** Version of the fields below; a receipt keeps the version it was issued in. */
const SCHEMA_VERSION = 'ISO/IEC TS 27560:2023; kring-1';

/** What a new grant or refusal is, by what it says. */
export function eventOfNew(row: GrantRow | RefusalRow): ReceiptEvent {
  if (!isGrant(row)) return row.everything && row.grantee.kind === 'EVERYONE' ? 'PAUSED' : 'REFUSED';
  if (row.exceptTo !== null) return 'EXCEPTED';
  return row.replaces === null ? 'GRANTED' : 'LIMITED';
}

/**
 * The receipt of a grant or refusal as it stands after an event: what a person can keep and show outside Kring. Parties
 * are named by key, as in the graph: a name would go on being told after it changed.
 *
 * @param id of the receipt.
 */
export function receiptBody(id: string, row: GrantRow | RefusalRow, event: ReceiptEvent, at: Date): object {
  const { person, grantee, categories, bundles, purposes, actions, heldBy, from, until, recordedBy, recordedAt } = row;
  const { givenHow, saidAt, witness } = row;
  const given = { event: eventOfNew(row), at: recordedAt.toISOString(), by: recordedBy };
  return {
    schema_version: SCHEMA_VERSION,
    record_id: id,
    pii_principal_id: person,
    consent_type: isGrant(row) ? 'EXPRESSED' : 'REFUSED',
    pii_controllers: heldBy === null ? 'EVERY_PARTNER_THAT_HOLDS_IT' : [heldBy],
    pii_categories: row && 'everything' in row && row.everything ? 'EVERYTHING' : [...categories],
    bundles: [...bundles],
    purposes: purposes.length === 0 ? 'EVERY_PURPOSE' : [...purposes],
    processing: [...actions],
    recipients: grantee,
    period: { from: from.toISOString(), until: until === null ? null : until.toISOString() },
    collection_method: givenHow,
    ...(saidAt !== null && { said_at: saidAt.toISOString() }),
    ...(witness !== null && { witness }),
    jurisdiction: [...JURISDICTIONS],
    withdrawal_method: isGrant(row) ? 'mutation withdrawGrant' : 'mutation withdrawRefusal or endPause',
    ...(isGrant(row) && { exception_to: row.exceptTo, replaces: row.replaces }),
    saying: row.id,
    events: event === given.event ? [given] : [given, { event, at: at.toISOString(), by: person }],
  };
}

function isGrant(row: GrantRow | RefusalRow): row is GrantRow {
  return 'exceptTo' in row;
}

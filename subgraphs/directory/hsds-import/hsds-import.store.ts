import type { EntityManager } from 'typeorm';
import { codeTable } from '../code/code.table';
import { locationTable } from '../organisation/location.table';
import { organisationTable } from '../organisation/organisation.table';
import { bringIn } from '../reference-row/reference-row.store';
import type { ReferenceRow, ReferenceTable } from '../reference-row/reference-row.table';
import { serviceOfferingTable } from '../service-offering/service-offering.table';
import { zoneTable } from '../zone/zone.table';
import { BrokenFileError } from './hsds-file.rules';
import type { HsdsTables } from './hsds-file.rules';
import { difference, importedCode, planImport } from './hsds-import.rules';
import type { Difference, ImportGround, ImportPlan } from './hsds-import.rules';

/** What an import did: codes of entries, and every record that was refused or left something out. */
export interface ImportReport extends Pick<ImportPlan, 'refused' | 'leftOut'> {
  readonly entries: readonly {
    readonly what: 'organisations' | 'places' | 'offerings';
    readonly taken: readonly string[];
    readonly changed: readonly string[];
    readonly unchanged: readonly string[];
    readonly closed: readonly string[];
  }[];
}

/** Rows in one statement: PostgreSQL takes 65,535 values, and an offering has some thirty. */
const BATCH = 1_000;
/** Of how many standing offerings on a source that loses over half of them is not believed. */
const BELIEVED_BELOW = 10;

/**
 * Brings a source into the social map, in one transaction: all of it or nothing. What is the same stays untouched; what
 * is no longer in the source ends today and stays, since referrals and plans go on naming it.
 *
 * @param asked what whoever imports says; the directory adds its zones and codes.
 * @param letMostGo takes a source that lost over half of its offerings for true.
 * @throws {BrokenFileError} for a source that is not fit as a whole; nothing is written.
 */
export async function importHsds(
  owner: EntityManager,
  tables: HsdsTables,
  asked: Omit<ImportGround, 'zones' | 'codes'>,
  letMostGo: boolean,
): Promise<ImportReport> {
  return owner.transaction(async (manager) => {
    // Two imports at once would each see half of what the other writes.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('kring hsds import'))`);
    const zones = await manager.find(zoneTable.schema);
    const codes = await manager.find(codeTable.schema);
    for (const [system, code, flag] of [
      ['offering-kind', asked.kind, '--kind'],
      ['organisation-kind', asked.organisationKind, '--organisation-kind'],
    ] as const) {
      const isKnown = code === null || codes.some((row) => row.system === system && row.code === code);
      if (!isKnown) throw new BrokenFileError(`${flag}: ${code} is not a code of ${system}.`);
    }
    const plan = planImport(tables, { ...asked, zones, codes });
    const { source, today } = asked;
    const organisations = difference(plan.organisations, await standing(manager, organisationTable, source));
    const places = difference(plan.locations, await standing(manager, locationTable, source));
    const offerings = difference(plan.offerings, await standing(manager, serviceOfferingTable, source));
    // A refused record is no sign that the offering is gone: what stands of it goes on standing.
    const refusedCodes = new Set(plan.refused.flatMap(({ id }) => (id === null ? [] : [importedCode(source, 'service', id)])));
    const closed = offerings.gone.filter(({ id, code }) => plan.ended.has(id) || !refusedCodes.has(code));
    const held = offerings.gone.length + offerings.changed.length + offerings.unchanged.length;
    if (!letMostGo && held >= BELIEVED_BELOW && closed.length * 2 > held) {
      throw new BrokenFileError(
        `${closed.length} of the ${held} offerings of ${source} are not in it any more. If that is so, say --let-most-go.`,
      );
    }
    await bringAll(manager, organisationTable, organisations);
    await bringAll(manager, locationTable, places);
    await bringAll(manager, serviceOfferingTable, offerings);
    for (const batch of batches(closed.map(({ id }) => id))) {
      await manager.query('UPDATE service_offering SET valid_to = $2 WHERE id = ANY ($1)', [batch, today]);
    }
    const codesIn = (rows: readonly { readonly code: string }[]): readonly string[] => rows.map(({ code }) => code);
    const entry = <Row extends ReferenceRow>(what: ImportReport['entries'][number]['what'], of: Difference<Row>, gone: readonly Row[]) => ({
      ...{ what, taken: codesIn(of.taken), changed: codesIn(of.changed), unchanged: codesIn(of.unchanged), closed: codesIn(gone) },
    });
    return {
      entries: [entry('organisations', organisations, []), entry('places', places, []), entry('offerings', offerings, closed)],
      refused: plan.refused,
      leftOut: plan.leftOut,
    };
  });
}

function standing<Row extends ReferenceRow>(manager: EntityManager, table: ReferenceTable<Row>, source: string): Promise<Row[]> {
  return manager
    .createQueryBuilder(table.schema, 't')
    .where('starts_with(t.code, :prefix)', { prefix: `${source}.` })
    .andWhere(`t.origin = 'IMPORTED'`)
    .getMany();
}

async function bringAll<Row extends ReferenceRow>(manager: EntityManager, table: ReferenceTable<Row>, { taken, changed }: Difference<Row>): Promise<void> {
  for (const batch of batches([...taken, ...changed])) await bringIn(manager, table, batch);
}

function batches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, nth) => items.slice(nth * BATCH, (nth + 1) * BATCH));
}

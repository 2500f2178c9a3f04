import { AGREEMENT_2021 } from '../../subgraphs/first-line/convention-rules/convention-rules.reference';
import { conventionedProfessionalTable } from '../../subgraphs/first-line/conventioned-professional/conventioned-professional.table';
import { organisationTable } from '../../subgraphs/directory/organisation/organisation.table';
import { teamMembershipTable, teamTable } from '../../subgraphs/directory/organisation/team.table';
import { professionalTable } from '../../subgraphs/directory/professional/professional.table';
import { zoneTable } from '../../subgraphs/directory/zone/zone.table';
import { knownPartyTable } from '../../subgraphs/person/relation/known-party.table';
import { rosterTable } from '../../subgraphs/person/relation/relation.table';
import { housesOf } from './cast';
import type { Cast, House, Zone } from './cast';
import { namedUuid } from './chance';
import { RegionRows, morningOf } from './region-rows';

/** Since when everybody works where they work. */
const SINCE = '2022-01-03';
const EXAMPLE = { jurisdiction: 'BE-VLG', validFrom: null, validTo: null, origin: 'EXAMPLE', sources: [] } as const;

/** Where the public directory, the register of known parties and the convention know those who work in the region from. */
export function castRows(cast: Cast): RegionRows {
  const rows = new RegionRows();
  cast.zones.forEach((zone, nth) => {
    rows.add('directory', zoneTable.schema, {
      ...{ ...EXAMPLE, code: zone.code, kind: 'PRIMARY_CARE_ZONE', name: zone.name, inhabitants: zone.inhabitants, networkCode: null, partOf: null },
      ...{ latitude: 50.8 + (nth % 8) * 0.06, longitude: 2.8 + Math.floor(nth / 8) * 0.14 },
    });
    for (const house of housesOf(zone)) addHouse(rows, zone, house);
    for (const { id, name, organisation, workers } of zone.teams) {
      rows.add('directory', teamTable.schema, { ...EXAMPLE, id, code: `team-${id}`, organisationId: organisation, name });
      rows.add('person', knownPartyTable, { id, organisation, kind: 'TEAM', profession: null, recordedAt: morningOf(SINCE) });
      for (const { id: professional } of workers) {
        rows.add('directory', teamMembershipTable.schema, {
          ...{ ...EXAMPLE, validFrom: SINCE, code: `seat-${professional}`, teamId: id, professionalId: professional },
        });
        rows.add('person', rosterTable, {
          ...{ id: namedUuid(`kring region roster ${id} ${professional}`), team: id, organisation, professional },
          ...{ from: morningOf(SINCE), until: null, recordedAt: morningOf(SINCE), withdrawnAt: null },
        });
      }
    }
    for (const { id, organisation } of zone.psychologists.workers) {
      rows.add('first-line', conventionedProfessionalTable, {
        ...{ professional: id, organisation, agreement: AGREEMENT_2021, profession: 'CLINICAL_PSYCHOLOGIST', hasVisum: true, hasRecognition: true },
        // No network of the region has a name, so it is the practice that the hours are worked for.
        ...{ hours: [{ network: organisation, networkKind: 'ADULT', weeklyHours: 16 }], signedOn: SINCE, endedOn: null },
        ...{ recordedBy: id, recordedAt: morningOf(SINCE), version: 1 },
      });
    }
  });
  return rows;
}

function addHouse(rows: RegionRows, zone: Zone, { id, code, name, kind, workers }: House): void {
  rows.add('directory', organisationTable.schema, {
    ...{ ...EXAMPLE, id, code, kind, name, zoneCode: zone.code, website: null, qualityStatute: null },
    ...{ clientBoardPercent: null, isIndependent: null },
  });
  rows.add('person', knownPartyTable, { id, organisation: id, kind: 'ORGANISATION', profession: null, recordedAt: morningOf(SINCE) });
  workers.forEach((worker, nth) => {
    rows.add('directory', professionalTable.schema, {
      ...{ ...EXAMPLE, id: worker.id, code: `${code}-${nth}`, kind: worker.kind, organisationId: id, givenName: worker.given },
      ...{ familyName: worker.family, languages: ['nl'], conventioned: worker.kind === 'FIRST_LINE_PSYCHOLOGIST' ? true : null },
    });
    rows.add('person', knownPartyTable, {
      ...{ id: worker.id, organisation: id, kind: 'PROFESSIONAL', profession: worker.profession, recordedAt: morningOf(SINCE) },
    });
  });
}

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../shared/demo-identities';
import { daysFrom } from '../../shared/local-date';
import { housingRequestTable } from './housing-request/housing-request.table';
import { supportWishTable } from './support-wish/support-wish.table';

const { persons, organisations } = DEMO;

/** The municipality’s part of the two invented circles. Mira asked the municipality for nothing (EQ-10), so it has nothing. */
export async function loadMunicipalDemo(manager: EntityManager, now: Date): Promise<void> {
  const recorded = {
    personId: persons.jonas,
    heldBy: organisations.ocmw,
    author: persons.jonas,
    parties: [persons.jonas],
    source: 'PERSON',
    sourceSystem: 'kring',
    sourceId: null,
    sourceVersion: null,
    effectiveAt: null,
    recordedAt: now,
    version: 1,
  } as const;
  await manager.insert(housingRequestTable.schema, {
    // T-04, T-28: wants to leave home and is preparing to live alone.
    ...recorded,
    id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e001',
    form: 'INDEPENDENT',
    state: 'IN_CONVERSATION',
    wantedFrom: daysFrom(now, 180),
    requestedOn: daysFrom(now, -35),
    answer: null,
    listedOn: null,
    recheckOn: null,
    recheckedOn: null,
  });
  await manager.insert(supportWishTable.schema, [
    {
      // T-28: learned in the household modules what living alone asks.
      ...recorded,
      id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e002',
      text: 'In het begin graag iemand die meekijkt met de was, het koken en de rekeningen.',
      language: 'nl',
      saidOn: daysFrom(now, -35),
    },
    {
      ...recorded,
      id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e003',
      text: 'Liefst een plek waar ik met de bus of de fiets naar het centrum kan.',
      language: 'nl',
      saidOn: daysFrom(now, -20),
    },
  ]);
}

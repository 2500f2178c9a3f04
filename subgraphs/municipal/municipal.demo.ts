import type { EntityManager } from 'typeorm';
import { DEMO } from '../../shared/demo-identities';
import { daysFrom, localDate } from '../../shared/local-date';
import { outboxTable } from '../kit/writing.table';
import { outreachAttemptTable, outreachReportTable, outreachWorkerTable } from './concern-report/concern-report.table';
import { housingRequestTable } from './housing-request/housing-request.table';
import { indicationTable } from './indication/indication.table';
import { conferenceTold } from './neighbourhood-conference/neighbourhood-conference.rules';
import { conferenceParticipantTable, neighbourhoodConferenceTable } from './neighbourhood-conference/neighbourhood-conference.table';
import type { ConferenceParticipantRow, NeighbourhoodConferenceRow } from './neighbourhood-conference/neighbourhood-conference.table';
import { participationScoringTable } from './participation-instrument/participation-instrument.table';
import { supportProvisionTable } from './support-provision/support-provision.table';
import { supportWishTable } from './support-wish/support-wish.table';

const { persons, organisations, professionals } = DEMO;

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
    inPlaceBy: null,
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
  // U-34: looked at together with the housing desk, and how he sees it himself.
  await manager.insert(participationScoringTable.schema, [
    {
      ...recorded,
      ...{ id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e020', author: professionals.ocmwHousing, source: 'PROFESSIONAL', parties: [] },
      ...{ instrument: 'SELF_SUFFICIENCY_MATRIX', ratedBy: 'TOGETHER', scoredOn: daysFrom(now, -30) },
      ...{ items: ['HOUSING', 'DAY_ACTIVITY', 'DAILY_LIFE', 'DOMESTIC_RELATIONS'], scores: [3, 4, 3, 3] },
    },
    {
      ...recorded,
      ...{ id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e021', heldBy: persons.jonas, parties: [] },
      ...{ instrument: 'PARTICIPATION_LADDER', ratedBy: 'PERSON', scoredOn: daysFrom(now, -20), items: ['RUNG'], scores: [3] },
    },
  ] as never);
  await manager.insert(supportWishTable.schema, [
    {
      // T-28: learned in the household modules what living alone asks.
      ...recorded,
      id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e002',
      text: 'In het begin graag iemand die meekijkt met de was, het koken en de rekeningen.',
      language: 'nl',
      saidOn: daysFrom(now, -35),
      withdrawnOn: null,
    },
    {
      ...recorded,
      id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e003',
      text: 'Liefst een plek waar ik met de bus of de fiets naar het centrum kan.',
      language: 'nl',
      saidOn: daysFrom(now, -20),
      withdrawnOn: null,
    },
  ]);
  await manager.insert(indicationTable.schema, {
    // TQ-11: what he asks help with goes beyond the roof over his head.
    ...recorded,
    id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e004',
    needs: ['HOUSING', 'LIVING_AUTONOMY', 'INCOME'],
    isOnlyNeed: false,
    act: 'BE_OCMW',
    jurisdiction: 'BE',
    state: 'IN_CONVERSATION',
    delivery: null,
    askedOn: daysFrom(now, -33),
    stepBy: null,
    validFrom: null,
    validUntil: null,
    answer: null,
  });
  await manager.insert(supportProvisionTable.schema, {
    // T-28: somebody who looks along at home, once he lives there.
    ...recorded,
    id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e005',
    kind: 'AMBULATORY_SUPPORT',
    state: 'ASKED',
    provider: null,
    hoursAWeek: null,
    askedOn: daysFrom(now, -20),
    startedOn: null,
    reviewOn: null,
    endedOn: null,
    answer: null,
  });
  await loadConferenceDemo(manager, now);
  await loadOutreachDemo(manager, now);
}

/** U-32, R-099: a talk in the neighbourhood before he moves; the landlord comes along only once he says yes. */
async function loadConferenceDemo(manager: EntityManager, now: Date): Promise<void> {
  const conferenceId = 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e008';
  const byDesk = {
    ...{ personId: persons.jonas, heldBy: organisations.ocmw, author: professionals.ocmwHousing },
    ...{ source: 'PROFESSIONAL' as const, sourceSystem: 'kring', sourceId: null, sourceVersion: null, effectiveAt: null },
    ...{ recordedAt: now, version: 1, inPlaceBy: null },
  };
  const conference: NeighbourhoodConferenceRow = {
    ...byDesk,
    id: conferenceId,
    parties: [persons.jonas, organisations.gpPracticeJonas],
    plannedAt: new Date(`${daysFrom(now, 18)}T13:00:00Z`),
    place: 'Buurthuis De Schakel',
    topic: 'Wat er nodig is om straks alleen te wonen.',
    language: 'nl',
    state: 'PLANNED',
    agreed: null,
    convener: professionals.ocmwHousing,
  };
  await manager.insert(neighbourhoodConferenceTable.schema, conference as never);
  const participant = (id: string, over: Pick<ConferenceParticipantRow, 'kind' | 'invited' | 'reason' | 'participation' | 'parties'>) => ({
    ...byDesk,
    id,
    conferenceId,
    relative: null,
    proposedOn: daysFrom(now, -3),
    answeredOn: null,
    ...over,
  });
  await manager.insert(conferenceParticipantTable.schema, [
    participant('a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e009', {
      ...{ kind: 'PERSON', invited: null, reason: null, participation: 'INVITED', parties: [persons.jonas] },
    }),
    participant('a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e00a', {
      ...{ kind: 'GENERAL_PRACTITIONER', invited: organisations.gpPracticeJonas, reason: null, participation: 'INVITED' },
      parties: [organisations.gpPracticeJonas],
    }),
    participant('a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e00b', {
      ...{ kind: 'HOUSING_ASSOCIATION', invited: null, reason: 'Zij weten welke woningen er vrijkomen.', participation: 'AWAITS_PERSON' },
      parties: [],
    }),
  ] as never);
  await manager.insert(outboxTable, {
    ...{ personId: persons.jonas, message: conferenceTold(conference, localDate(now)), at: now, deliveredAt: null },
  });
}

/** A town this small has one worker for income and for outreach. The report is about nobody in this graph (C-59). */
async function loadOutreachDemo(manager: EntityManager, now: Date): Promise<void> {
  const { ocmw: team } = organisations;
  const reportId = 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e006';
  await manager.insert(outreachWorkerTable, {
    organisation: team,
    professional: professionals.ocmwIncome,
    since: daysFrom(now, -400),
    until: null,
  });
  await manager.insert(outreachReportTable, {
    ...{ id: reportId, team, reporterKind: 'NEIGHBOUR', state: 'LOOKING', language: 'nl' },
    whereabouts: 'De benedenwoning naast de fietsenmaker in de Molenstraat.',
    concern: 'De post ligt weken in de gang en ’s avonds brandt er geen licht meer.',
    receivedOn: daysFrom(now, -12),
    closedOn: null,
    enteredBy: professionals.ocmwIncome,
    version: 2,
  });
  await manager.insert(outreachAttemptTable, {
    ...{ id: 'a7d20c54-51b8-4c1f-8a8e-7c0fd2b6e007', reportId, onDate: daysFrom(now, -8), way: 'VISIT', isAnswered: false },
    recordedBy: professionals.ocmwIncome,
  });
}

import type { EntityManager } from 'typeorm';
import { DEMO } from '../../shared/demo-identities';
import { daysFrom } from '../../shared/local-date';
import { outboxTable } from '../kit/writing.table';
import { contactMessage } from './contact/contact.rules';
import { contactTable } from './contact/contact.table';
import type { ContactRow } from './contact/contact.table';
import { loadFemkeConvention } from './demo/femke-convention.demo';
import { loadFirstLineCare } from './demo/first-line-care.demo';
import { endorsementTable } from './endorsement/endorsement.table';
import { sessionCounterTable } from './session-counter/session-counter.table';

const { persons, professionals, organisations } = DEMO;

/** The first line’s part of the three invented circles. */
export async function loadFirstLineDemo(manager: EntityManager, now: Date): Promise<void> {
  const recorded = {
    source: 'PROFESSIONAL',
    sourceSystem: 'kring',
    sourceId: null,
    sourceVersion: null,
    effectiveAt: null,
    inPlaceBy: null,
    recordedAt: now,
    version: 1,
    parties: [],
  } as const;
  const contact = (id: string, personId: string, heldBy: string, professional: string, day: number, kind: ContactRow['kind'] = 'CONSULTATION'): ContactRow => ({
    ...recorded,
    personId,
    id,
    heldBy,
    author: professional,
    professional,
    kind,
    onDate: daysFrom(now, day),
    isPlanned: day > 0,
  });
  const contacts = [
    // T-08: the general practitioner who referred Jonas goes on seeing him.
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c001', persons.jonas, organisations.gpPracticeJonas, professionals.jonasGp, -150),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c002', persons.jonas, organisations.gpPracticeJonas, professionals.jonasGp, -42),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c003', persons.jonas, organisations.gpPracticeJonas, professionals.jonasGp, 21),
    // E-06: regular contact with the general practitioner.
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c004', persons.mira, organisations.gpPracticeMira, professionals.miraGp, -98),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c005', persons.mira, organisations.gpPracticeMira, professionals.miraGp, -63, 'TELEPHONE'),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c006', persons.mira, organisations.gpPracticeMira, professionals.miraGp, -28),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c007', persons.mira, organisations.gpPracticeMira, professionals.miraGp, 7),
    // F-02: her general practitioner, whom she asked for a psychologist; no referral was needed.
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c008', persons.femke, organisations.gpPracticeMira, professionals.femkeGp, -315),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c009', persons.femke, organisations.gpPracticeMira, professionals.femkeGp, -60, 'TELEPHONE'),
    contact('f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c00a', persons.femke, organisations.gpPracticeMira, professionals.femkeGp, 30),
  ];
  await manager.insert(contactTable.schema, contacts);
  for (const row of contacts.filter(({ isPlanned }) => isPlanned)) {
    await manager.insert(outboxTable, { personId: row.personId, message: contactMessage(row), at: now, deliveredAt: null });
  }
  await manager.insert(endorsementTable.schema, {
    // E-16: the advising doctor of the mutuality supports the trajectory.
    ...recorded,
    personId: persons.mira,
    id: 'f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c010',
    heldBy: organisations.mutuality,
    author: professionals.miraAdvisingDoctor,
    onDate: daysFrom(now, -300),
    text: 'Akkoord met een traject bij de jobcoach en met progressieve werkhervatting.',
    language: 'nl',
  });
  await manager.insert(sessionCounterTable.schema, {
    // T-12: the earlier psychologist; ended, and counted as number and category only.
    ...recorded,
    personId: persons.jonas,
    id: 'f1a4d3be-0c62-4e0a-9d3b-0e6f2a51c020',
    heldBy: organisations.formerPsychologistPractice,
    author: professionals.jonasFormerPsychologist,
    conventionFunction: 'FIRST_LINE',
    ageCategory: 'ADULT',
    form: 'INDIVIDUAL',
    used: 8,
    periodFrom: daysFrom(now, -700),
  });
  await loadFirstLineCare(manager, now);
  await loadFemkeConvention(manager, now);
}

import { randomUUID } from 'node:crypto';
import type { Grantee, Grant, Refusal } from '../../../consent/facts';
import type { RelationKind, Role } from '../../../consent/vocabulary';
import { DEMO } from '../../../shared/demo-identities';
import { encodeId, encodeReferenceId } from '../../../shared/ids';
import { loadDemo } from '../../../subgraphs/kit/migrate';
import { workDemoId } from '../../../subgraphs/work/demo/work-demo.demo';
import { TEST_NOW, startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';

const { persons, professionals, organisations } = DEMO;
const LONG_AGO = new Date('2024-01-05T09:00:00.000Z');

/** The hub with the work demo and nothing else: each test says itself who has to do with whom, and what was granted. */
export async function startWorkHub(): Promise<TestHub> {
  const hub = await startTestHub();
  const { definition, database } = hub.subgraphs.get('work')!;
  await loadDemo(definition, database.ownerUrl, TEST_NOW);
  for (const person of Object.values(persons)) await know(hub, person);
  return hub;
}

/** Kring gave out a key for this person. */
export async function know(hub: TestHub, person: string): Promise<void> {
  await personDatabase(hub).query('INSERT INTO consent_epoch (person, epoch) VALUES ($1, 1)', [person]);
}

interface Party {
  readonly kind: RelationKind;
  readonly role: Role;
  readonly organisation?: string;
  readonly professional?: string;
  readonly member?: string;
}

export async function relate(hub: TestHub, person: string, party: Party): Promise<void> {
  const { kind, role, organisation = null, professional = null, member = null } = party;
  await personDatabase(hub).query(
    `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, organisation, professional, member, opened_by)
     VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, 'PERSON')`,
    [randomUUID(), LONG_AGO, person, kind, role, organisation, professional, member],
  );
}

type Said = { readonly grantee: Grantee } & Partial<
  Pick<Grant, 'categories' | 'bundles' | 'heldBy' | 'purposes' | 'actions'>
>;

export async function grant(hub: TestHub, person: string, said: Said): Promise<string> {
  return say(hub, 'consent_grant', person, said);
}

export async function refuse(
  hub: TestHub,
  person: string,
  said: Said & Partial<Pick<Refusal, 'everything'>>,
): Promise<string> {
  return say(hub, 'consent_refusal', person, said);
}

export async function withdraw(hub: TestHub, grantId: string): Promise<void> {
  await personDatabase(hub).query('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [grantId, TEST_NOW]);
}

async function say(hub: TestHub, table: string, person: string, said: Said): Promise<string> {
  const id = randomUUID();
  const { grantee, categories = [], bundles = [], heldBy = null, purposes = [], actions = ['READ'] } = said;
  await personDatabase(hub).query(
    `INSERT INTO ${table}
       (id, person, grantee, categories, bundles, held_by, purposes, actions, from_at, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $2)`,
    [id, person, JSON.stringify(grantee), categories, bundles, heldBy, purposes, actions, LONG_AGO],
  );
  return id;
}

function personDatabase(hub: TestHub) {
  return hub.subgraphs.get('person')!.dataSource;
}

/** The circle around Mira as her story has it (catalogue 5.4), with the grants that the story implies. */
export async function gatherMiraCircle(hub: TestHub): Promise<void> {
  const { mira } = persons;
  await relateMiraCircle(hub);
  await grant(hub, mira, {
    grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'CARE_LEAD', 'FIRST_LINE'] },
    bundles: ['BASIC_NETWORK'],
  });
  // To the house as an employer: the purpose keeps the same yes from its carers (C-50).
  await grant(hub, mira, {
    grantee: { kind: 'ORGANISATION', ref: organisations.dayCentre },
    categories: ['NAME', 'COACH_CONTACT', 'WORK_ACCOMMODATIONS'],
    purposes: ['EMPLOYMENT_SUPPORT'],
  });
  await grant(hub, mira, {
    grantee: { kind: 'ORGANISATION', ref: organisations.trainingProvider },
    categories: ['NAME', 'WORK_ACCOMMODATIONS'],
  });
  await grant(hub, mira, {
    grantee: { kind: 'PROFESSIONAL', ref: professionals.miraAdvisingDoctor },
    categories: ['PROGRESSIVE_WORK', 'WORK_TRAJECTORY', 'TRAINING_ENROLMENT'],
  });
}

/** The same people, before anything was granted. */
export async function relateMiraCircle(hub: TestHub): Promise<void> {
  const { mira } = persons;
  await relate(hub, mira, {
    kind: 'COACHING',
    role: 'JOB_COACH',
    organisation: organisations.jobCoaching,
    professional: professionals.miraCoach,
  });
  // The personnel office of the day-activity centre, and nobody of its care.
  await relate(hub, mira, { kind: 'EMPLOYMENT', role: 'EMPLOYER', organisation: organisations.dayCentre });
  await relate(hub, mira, {
    kind: 'TRAINING',
    role: 'TRAINING_PROVIDER',
    organisation: organisations.trainingProvider,
    professional: professionals.miraTrainingProvider,
  });
  await relate(hub, mira, {
    kind: 'INSURER_FILE',
    role: 'ADVISING_DOCTOR',
    organisation: organisations.mutuality,
    professional: professionals.miraAdvisingDoctor,
  });
  await relate(hub, mira, {
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: organisations.psychiatristPractice,
    professional: professionals.miraPsychiatrist,
  });
  await relate(hub, mira, {
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: organisations.gpPracticeMira,
    professional: professionals.miraGp,
  });
}

export async function relateGtbCoach(hub: TestHub): Promise<void> {
  await relate(hub, persons.jonas, {
    kind: 'COACHING',
    role: 'JOB_COACH',
    organisation: organisations.jobMediation,
    professional: professionals.gtbCoach,
  });
}

/** The public id of a demo row of Mira. */
export function miraId(type: string, name: string): string {
  return encodeId(type, persons.mira, workDemoId(name));
}

export function organisationId(organisation: string): string {
  return encodeReferenceId('Organisation', organisation);
}

export function professionalId(professional: string): string {
  return encodeReferenceId('Professional', professional);
}

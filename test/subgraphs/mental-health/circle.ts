import { randomUUID } from 'node:crypto';
import type { Category, RelationKind } from '../../../consent/vocabulary';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId } from '../../../shared/ids';
import { directorySubgraph } from '../../../subgraphs/directory/directory.subgraph';
import { loadDemo } from '../../../subgraphs/kit/migrate';
import { mentalHealthSubgraph } from '../../../subgraphs/mental-health/mental-health.subgraph';
import { consentRows } from '../../support/consent-rows';
import type { ConsentRows } from '../../support/consent-rows';
import { TEST_NOW, startTestHub } from '../../support/hub';
import type { GraphAnswer, SubgraphUnderTest, TestHub } from '../../support/hub';

const { persons, professionals, organisations, teams } = DEMO;

export const JONAS = encodePersonId(persons.jonas);
export const MIRA = encodePersonId(persons.mira);

/** Those who get the basic network grant in these tests. */
const CARE: readonly RelationKind[] = [
  'CARE_LEAD',
  'CARE_TEAM',
  'FIRST_LINE',
  'REFERRAL_RECEIVER',
  'COACHING',
  'INSURER_FILE',
];

/** A hub with the demo of this subgraph alone: relations and grants are these tests' own, not those of the demo circle. */
export interface Circle {
  readonly hub: TestHub;
  readonly consent: ConsentRows;
  readonly mentalHealth: SubgraphUnderTest;
  /** Asks one field, or several, of Jonas or Mira. */
  ask(identity: string, person: string, fields: string): Promise<GraphAnswer>;
  /** The person names the categories, to everybody who has to do with them. */
  open(person: string, ...categories: Category[]): Promise<void>;
  count(table: string): Promise<number>;
  stop(): Promise<void>;
}

export async function startCircle(): Promise<Circle> {
  const hub = await startTestHub();
  const mentalHealth = hub.subgraphs.get('mental-health')!;
  await loadDemo(mentalHealthSubgraph, mentalHealth.database.ownerUrl, TEST_NOW);
  // Names come from the directory, which is public.
  await loadDemo(directorySubgraph, hub.subgraphs.get('directory')!.database.ownerUrl, TEST_NOW);
  const consent = consentRows(hub);
  await relateAll(hub, consent);
  return {
    hub,
    consent,
    mentalHealth,
    ask: (identity, person, fields) =>
      hub.ask(identity, `query Ask($id: ID!) { person(id: $id) { id ${fields} } }`, { id: person }),
    async open(person, ...categories) {
      await consent.grant({ person, grantee: { kind: 'EVERYONE' }, categories });
    },
    async count(table) {
      const [row] = await mentalHealth.dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM "${table}"`);
      return row!.n;
    },
    stop: () => hub.stop(),
  };
}

async function relateAll(hub: TestHub, consent: ConsentRows): Promise<void> {
  const { jonas, mira } = persons;
  for (const person of [jonas, mira]) {
    await consent.person(person);
    await consent.grant({
      person,
      grantee: { kind: 'CARE_NETWORK', relationKinds: CARE },
      bundles: ['BASIC_NETWORK'],
    });
  }
  const { brug, gpPracticeJonas, jobMediation, ocmw, formerPsychologistPractice } = organisations;
  const lead = { person: jonas, role: 'MH_LEAD', organisation: brug } as const;
  await consent.relation({ ...lead, kind: 'CARE_LEAD', professional: professionals.jonasCounsellor });
  await consent.relation({ ...lead, kind: 'REFERRAL_RECEIVER', professional: professionals.jonasIntake });
  await consent.relation({
    person: jonas,
    kind: 'CARE_TEAM',
    role: 'MH_TEAM',
    organisation: brug,
    team: teams.brugRehabilitation,
  });
  await consent.relation({
    person: jonas,
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: gpPracticeJonas,
    professional: professionals.jonasGp,
  });
  await consent.relation({
    person: jonas,
    kind: 'FIRST_LINE',
    role: 'FIRST_LINE_PSYCHOLOGIST',
    organisation: formerPsychologistPractice,
    professional: professionals.jonasFormerPsychologist,
    until: new Date(TEST_NOW.getTime() - 3_600_000),
  });
  for (const member of [persons.jonasMother, persons.jonasFather]) {
    await consent.relation({ person: jonas, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member });
  }
  await consent.relation({
    person: jonas,
    kind: 'COACHING',
    role: 'JOB_COACH',
    organisation: jobMediation,
    professional: professionals.gtbCoach,
  });
  await consent.relation({
    person: jonas,
    kind: 'MUNICIPAL_CASE',
    role: 'MUNI_HOUSING',
    organisation: ocmw,
    professional: professionals.ocmwHousing,
  });

  const { psychiatristPractice, gpPracticeMira, jobCoaching, mutuality } = organisations;
  await consent.relation({
    person: mira,
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: psychiatristPractice,
    professional: professionals.miraPsychiatrist,
  });
  await consent.relation({
    person: mira,
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: gpPracticeMira,
    professional: professionals.miraGp,
  });
  await consent.relation({
    person: mira,
    kind: 'COACHING',
    role: 'JOB_COACH',
    organisation: jobCoaching,
    professional: professionals.miraCoach,
  });
  await consent.relation({
    person: mira,
    kind: 'INSURER_FILE',
    role: 'ADVISING_DOCTOR',
    organisation: mutuality,
    professional: professionals.miraAdvisingDoctor,
  });

  await hub.subgraphs.get('person')!.dataSource.query(
    `INSERT INTO team_roster (id, recorded_at, from_at, team, organisation, professional)
     VALUES ($1, '2026-01-01', '2026-01-01', $2, $3, $4)`,
    [randomUUID(), teams.brugRehabilitation, brug, professionals.jonasTeamMember],
  );
}

/** The categories that an answer says were withheld, each once. */
export function withheldCategories(answer: GraphAnswer): readonly string[] {
  return answer.withheld.map(({ category }) => category).sort();
}

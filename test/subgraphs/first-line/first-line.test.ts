import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId } from '../../../shared/ids';
import { loadFirstLineDemo } from '../../../subgraphs/first-line/first-line.demo';
import { consentRows } from '../../support/consent-rows';
import { startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';

const { persons, organisations, professionals } = DEMO;
const mira = encodePersonId(persons.mira);

const ENDORSE = /* GraphQL */ `
  mutation Endorse($input: EndorseWorkTrajectoryInput!) {
    endorseWorkTrajectory(input: $input) {
      __typename
      ... on WorkTrajectoryEndorsed { endorsement { text } }
      ... on Refused { code rule }
    }
  }
`;
const input = (text: string, idempotencyKey: string = randomUUID()) => ({ input: { person: mira, text, language: 'nl', idempotencyKey } });
const READ = /* GraphQL */ `
  query Read($person: ID!) {
    person(id: $person) {
      firstLineContacts(first: 2) { nodes { onDate isPlanned } pageInfo { hasNextPage endCursor } }
      endorsements { nodes { text } }
      sessionCounter { nodes { used } }
    }
  }
`;

describe('the first line around a person', () => {
  let hub: TestHub;
  const count = async (): Promise<number> => {
    const [row] = await hub.subgraphs.get('first-line')!.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM endorsement');
    return row!.n;
  };

  beforeAll(async () => {
    hub = await startTestHub();
    await loadFirstLineDemo(hub.subgraphs.get('first-line')!.dataSource.manager, hub.clock.now());
    const consent = consentRows(hub);
    await consent.person(persons.mira);
    await consent.person(persons.jonas);
    await consent.relation({ person: persons.mira, kind: 'INSURER_FILE', role: 'ADVISING_DOCTOR', organisation: organisations.mutuality, professional: professionals.miraAdvisingDoctor });
    await consent.relation({ person: persons.mira, kind: 'COACHING', role: 'JOB_COACH', organisation: organisations.jobCoaching, professional: professionals.miraCoach });
    await consent.grant({ person: persons.mira, grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING'] }, categories: ['WORK_TRAJECTORY'] });
  }, 60_000);
  afterAll(() => hub.stop());

  it('shows the coach the endorsement that was opened, and neither contacts nor counters (EQ-02)', async () => {
    const answer = await hub.ask('mira-coach', READ, { person: mira });

    expect(answer.data.person.endorsements.nodes).toHaveLength(1);
    expect(answer.data.person).toMatchObject({ firstLineContacts: null, sessionCounter: null });
    expect(answer.withheld.map(({ category }) => category)).toEqual(['APPOINTMENTS', 'SESSION_COUNTER']);
  });

  it('pages through contacts, and a cursor of another person’s list opens nothing', async () => {
    const first = await hub.ask('mira', READ, { person: mira });
    const { endCursor, hasNextPage } = first.data.person.firstLineContacts.pageInfo;
    expect(hasNextPage).toBe(true);

    const next = 'query N($person: ID!, $after: String) { person(id: $person) { firstLineContacts(first: 2, after: $after) { nodes { onDate } pageInfo { hasNextPage hasPreviousPage } } } }';
    const second = await hub.ask('mira', next, { person: mira, after: endCursor });
    expect(second.data.person.firstLineContacts).toMatchObject({ pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect(second.data.person.firstLineContacts.nodes).toHaveLength(2);

    const foreign = await hub.ask('jonas', next, { person: encodePersonId(persons.jonas), after: endCursor });
    expect(foreign.data.person.firstLineContacts).toBeNull();
    expect(foreign.errors!.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('lets the advising doctor endorse, once per act, and nobody else (E-16)', async () => {
    const before = await count();
    const key = randomUUID();
    const doctor = await hub.ask('mira-advising-doctor', ENDORSE, input('Akkoord met deeltijds werk.', key));
    await hub.ask('mira-advising-doctor', ENDORSE, input('Akkoord met deeltijds werk.', key));

    expect(doctor.data.endorseWorkTrajectory).toEqual({
      __typename: 'WorkTrajectoryEndorsed',
      endorsement: { text: 'Akkoord met deeltijds werk.' },
    });
    expect(await count()).toBe(before + 1);

    const coach = await hub.ask('mira-coach', ENDORSE, input('Akkoord.'));
    expect(coach.data.endorseWorkTrajectory).toEqual({ __typename: 'Refused', code: 'NOT_PERMITTED', rule: 'E-16' });
    const stranger = await hub.ask('stranger', ENDORSE, input('Akkoord.'));
    expect(stranger.data.endorseWorkTrajectory.code).toBe('NOT_FOUND');
    expect(await count()).toBe(before + 1);
  });

  it.each([
    ['', 'INPUT_NOT_FIT'],
    ['x'.repeat(2_001), 'INPUT_NOT_FIT'],
    ['x'.repeat(2_000), undefined],
  ])('holds the text of an endorsement to its length (%#)', async (text, code) => {
    const answer = await hub.ask('mira-advising-doctor', ENDORSE, input(text));
    expect(answer.data.endorseWorkTrajectory.code).toBe(code);
  });
});

import { randomUUID } from 'node:crypto';
import type { Purpose } from '../../../consent/vocabulary';
import { DEMO, demoIdentity } from '../../../shared/demo-identities';
import { encodeId } from '../../../shared/ids';
import { signContextToken } from '../../../shared/identity/context-token';
import { bodyHash } from '../../../shared/identity/signed-token';
import { registerMessageSchema } from '../../../shared/register-api';
import { readAnswer, TEST_NOW } from '../../support/hub';
import type { GraphAnswer } from '../../support/hub';
import { startCircle } from './circle';
import type { Circle } from './circle';

const { persons, organisations, professionals } = DEMO;

const ENTITIES = /* GraphQL */ `
  query Details($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on MentalHealthTrajectory {
        state
        phase
      }
      ... on RecoveryPlanReview {
        plannedOn
      }
      ... on Medication {
        dose
      }
      ... on RelapsePlan {
        kind
      }
      ... on RiskConcern {
        closedOn
      }
    }
  }
`;

describe('what the register is told, and the details behind it', () => {
  let circle: Circle;
  beforeAll(async () => {
    circle = await startCircle();
  }, 120_000);
  afterAll(() => circle.stop());

  async function messages() {
    const rows = await circle.mentalHealth.dataSource.query<{ message: unknown }[]>(
      'SELECT message FROM outbox ORDER BY id',
    );
    return rows.map(({ message }) => registerMessageSchema.parse(message));
  }

  /** Asks the subgraph itself, as a gateway would. */
  async function details(
    identity: string,
    representations: readonly object[],
    purpose: Purpose = 'CARE',
  ): Promise<GraphAnswer> {
    const body = JSON.stringify({ query: ENTITIES, variables: { representations } });
    const token = await signContextToken(circle.mentalHealth.contextKey, {
      audience: 'mental-health',
      actor: demoIdentity(identity)!.actor,
      purpose,
      requestId: randomUUID(),
      bodyHash: bodyHash(body),
      now: circle.hub.clock.now(),
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return readAnswer(await fetch(circle.mentalHealth.url, { method: 'POST', headers, body }));
  }

  const keyed = async (person: string): Promise<{ __typename: string; id: string }[]> =>
    (await messages())
      .filter((message) => message.person === person)
      .map(({ detailType, detail }) => ({ __typename: detailType, id: encodeId(detailType, person, detail) }));

  it('TQ-02: hears of the start, of each review and of a change of medication, and of no content', async () => {
    const told = await messages();
    const ofJonas = told.filter(({ person }) => person === persons.jonas);
    expect(ofJonas.map(({ kind, code }) => [kind, code])).toEqual([
      ['NOTICE', 'INTAKE'],
      // N-04: who answers for what.
      ['RESPONSIBLE', 'ACCOUNTABLE'],
      ['RESPONSIBLE', 'LEAD_PRACTITIONER'],
      ['RESPONSIBLE', 'COUNSELLOR'],
      ['REVIEW', 'PLAN_REVIEW'],
      ['REVIEW', 'PLAN_REVIEW'],
      ['REVIEW', 'PLAN_REVIEW'],
      // What is owed by the trajectory itself: its planned end, the plan for afterwards, the next look at the plan.
      ['TASK', 'PLANNED_END'],
      ['TASK', 'FOLLOW_UP_PLAN'],
      ['TASK', 'PLAN_REVIEW'],
      ['TASK', 'RELAPSE_PLAN_REVIEW'],
      ['RISK', 'RISK_REVIEW'],
      // Two places on the board of the team, and what he asked the team to look at.
      ['TASK', 'TEAM_LOOKS'],
      ['TASK', 'TEAM_LOOKS'],
      ['TASK', 'TREATMENT_STUCK'],
    ]);
    expect(ofJonas.filter(({ kind }) => kind === 'REVIEW').map(({ until }) => until)).toEqual([
      '2026-10-13',
      null,
      null,
    ]);
    expect(
      ofJonas.every(
        ({ heldBy, responsible }) => heldBy === organisations.brug && responsible === professionals.jonasCounsellor,
      ),
    ).toBe(true);
    expect(told.filter(({ person }) => person === persons.mira).map(({ kind, code }) => [kind, code])).toEqual([
      ['NOTICE', 'EVENT_OR_POLICY_CHANGE'],
      ['RESPONSIBLE', 'ACCOUNTABLE'],
      ['RESPONSIBLE', 'LEAD_PRACTITIONER'],
      ['TASK', 'RELAPSE_PLAN_REVIEW'],
      ['TASK', 'TREATMENT_STUCK'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/sertraline|N06AB06|autis|opname|Werk en ik|SUICIDAL_|RAISED|atelier|wegwijs|drukke weken|stuk wonen/);
  });

  it('shows a detail by its key to whom it is open, N of a kind with one query', async () => {
    const representations = await keyed(persons.jonas);
    circle.hub.recount();
    const answer = await details('jonas-gp', representations);
    expect(answer.data._entities).toEqual([
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      { plannedOn: '2026-10-13' },
      { plannedOn: '2027-01-13' },
      { plannedOn: '2027-04-13' },
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      { state: 'ACTIVE', phase: 'INTENSIVE' },
      // A relapse plan, a risk concern, the board and the ladder, whose categories are not open to the GP.
      ...[null, null, null, null, null],
    ]);
    expect(circle.mentalHealth.decisionRequests).toHaveLength(1);
    // Trajectory, reviews, relapse plan, concern, board, ladder.
    expect(circle.mentalHealth.statements).toHaveLength(6);
  });

  it('gives a stranger null for what there is, for what there is not, and for a key of no form', async () => {
    const representations = [
      ...(await keyed(persons.jonas)),
      ...(await keyed(persons.mira)),
      { __typename: 'Medication', id: encodeId('Medication', randomUUID(), randomUUID()) },
      { __typename: 'Medication', id: 'nonsense' },
    ];
    const answer = await details('stranger', representations);
    expect(answer.errors).toBeUndefined();
    expect(answer.data._entities).toEqual(representations.map(() => null));
    expect(answer.withheld).toEqual([]);
  });

  it('gives no detail under a key of another type or another person', async () => {
    const [medication] = await keyed(persons.mira);
    const row = (await messages()).find(({ person }) => person === persons.mira)!.detail;
    const answer = await details(
      'jonas',
      [
        { ...medication, __typename: 'RecoveryPlanReview' },
        { __typename: 'Medication', id: encodeId('Medication', persons.jonas, row) },
      ],
      'COORDINATION',
    );
    expect(answer.data._entities).toEqual([null, null]);
  });

  it('names the type’s own key, and nothing of federation, as withheld and in the access record', async () => {
    const [trajectory] = await keyed(persons.jonas);
    const answer = await details('gtb-coach', [trajectory!], 'EMPLOYMENT_SUPPORT');
    expect(answer.data._entities).toEqual([null]);
    expect(answer.withheld).toEqual([
      { person: persons.jonas, category: 'TRAJECTORY', fields: ['MentalHealthTrajectory.id'], partial: false },
    ]);
    const records = await circle.hub.subgraphs
      .get('person')!
      .dataSource.query<{ fields: string[] }[]>('SELECT fields FROM access_record WHERE at = $1', [TEST_NOW]);
    expect(records.length).toBeGreaterThan(0);
    expect(records.flatMap(({ fields }) => fields).filter((field) => field.includes('_entities'))).toEqual([]);
  });
});

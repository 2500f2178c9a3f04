import { randomUUID } from 'node:crypto';
import { DEMO } from '../../shared/demo-identities';
import { encodePersonId } from '../../shared/ids';
import { startTestHub, TEST_NOW } from '../support/hub';
import type { TestHub } from '../support/hub';

const WORK_GOALS = /* GraphQL */ `
  query WorkGoals($id: ID!) {
    person(id: $id) {
      id
      name {
        givenName
      }
      workGoals {
        nodes {
          text
        }
      }
    }
  }
`;

describe('one person, one category, through the whole graph', () => {
  let hub: TestHub;
  const person = DEMO.persons.mira;
  const coach = DEMO.professionals.miraCoach;

  beforeAll(async () => {
    hub = await startTestHub();
    const work = hub.subgraphs.get('work')!.dataSource;
    await work.query(
      `INSERT INTO work_goal (person_id, id, held_by, author, source, recorded_at, text, language, set_on) VALUES ($1, $2, $3, $4, 'PERSON', $5, 'iets met mensen', 'nl', '2026-01-05')`,
      [person, randomUUID(), DEMO.organisations.jobCoaching, coach, TEST_NOW],
    );
    const db = hub.subgraphs.get('person')!.dataSource;
    await db.query('INSERT INTO consent_epoch VALUES ($1, 1)', [person]);
    await db.query(
      `INSERT INTO relation (id, recorded_at, from_at, person, kind, role, organisation, professional, opened_by) VALUES ($1, $2, $2, $3, 'COACHING', 'JOB_COACH', $4, $5, 'PERSON')`,
      [randomUUID(), '2026-01-01', person, DEMO.organisations.jobCoaching, coach],
    );
  });
  afterAll(() => hub.stop());

  it('the person reads their own goals', async () => {
    const answer = await hub.ask('mira', WORK_GOALS, { id: encodePersonId(person) });

    expect(answer).toMatchObject({ status: 200, errors: undefined, withheld: [] });
    expect(answer.data.person.workGoals.nodes).toEqual([{ text: 'iets met mensen' }]);
  });

  it('a stranger gets null, as for nobody, and both attempts are on record', async () => {
    const hidden = await hub.ask('stranger', WORK_GOALS, { id: encodePersonId(person) });
    const missing = await hub.ask('stranger', WORK_GOALS, { id: encodePersonId(randomUUID()) });

    expect(hidden.data).toEqual({ person: null });
    expect(hidden.text).toBe(missing.text);
    const records = await hub.subgraphs
      .get('person')!
      .dataSource.query('SELECT person, category, outcome FROM access_record WHERE actor = $1', [DEMO.professionals.strangerGp]);
    expect(records).toHaveLength(2);
    expect(records).toEqual(
      expect.arrayContaining([expect.objectContaining({ person, category: 'NAME', outcome: 'DENY' })]),
    );
    // Nobody asked the work partner: that somebody looks for this person is not its business either.
    expect(hub.subgraphs.get('work')!.decisionRequests.filter(({ asker }) => asker.actor.kind === 'PROFESSIONAL')).toEqual([]);
  });
});

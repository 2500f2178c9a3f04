import { randomUUID } from 'node:crypto';
import { DEMO, demoIdentity } from '../../../shared/demo-identities';
import { signContextToken } from '../../../shared/identity/context-token';
import { bodyHash } from '../../../shared/identity/signed-token';
import { encodeId } from '../../../shared/ids';
import { aRequestId, readAnswer } from '../../support/hub';
import type { TestHub } from '../../support/hub';
import { gatherMiraCircle, miraId, startWorkHub } from './circle';

const { persons } = DEMO;

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on WorkGoal {
        text
        steps {
          text
        }
      }
      ... on JobCoaching {
        state
        frequency
      }
    }
  }
`;

describe('a record that others point at, by its key', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startWorkHub();
    await gatherMiraCircle(hub);
  }, 120_000);
  afterAll(() => hub.stop());

  async function entities(identity: string, ...representations: object[]) {
    const work = hub.subgraphs.get('work')!;
    const body = JSON.stringify({ query: ENTITIES, variables: { representations } });
    const token = await signContextToken(work.contextKey, {
      audience: 'work',
      actor: demoIdentity(identity)!.actor,
      purpose:
        identity === 'mira'
          ? 'SELF'
          : identity === 'mira-coach' || identity === 'gtb-coach'
            ? 'EMPLOYMENT_SUPPORT'
            : 'CARE',
      requestId: aRequestId(),
      bodyHash: bodyHash(body),
      now: hub.clock.now(),
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return readAnswer(await fetch(work.url, { method: 'POST', headers, body }));
  }

  /** Fields that the access record names of what was asked in a category. */
  async function accessOf(category: string): Promise<string[]> {
    const lines: { fields: string[] }[] = await hub.subgraphs
      .get('person')!
      .dataSource.query('SELECT fields FROM access_record WHERE category = $1', [category]);
    return lines.flatMap(({ fields }) => fields);
  }

  const goal = { __typename: 'WorkGoal', id: miraId('WorkGoal', 'mira/goal/lasting') };
  const coaching = { __typename: 'JobCoaching', id: miraId('JobCoaching', 'mira/coaching') };

  it('opens to whom the person opened it', async () => {
    const answer = await entities('mira-coach', goal, coaching);
    expect(answer.data._entities).toEqual([
      { text: expect.stringMatching(/job blijven/), steps: [expect.anything(), expect.anything()] },
      { state: 'ONGOING', frequency: 'MONTHLY' },
    ]);
  });

  it('is nobody’s to whom the person is nobody, whatever field is smuggled and whatever key is used', async () => {
    const smuggled = { ...goal, text: 'made up', personId: persons.mira };
    const missing = { __typename: 'WorkGoal', id: encodeId('WorkGoal', persons.mira, randomUUID()) };
    const foreign = { __typename: 'WorkGoal', id: coaching.id };
    const elsewhere = { __typename: 'WorkGoal', id: encodeId('WorkGoal', persons.jonas, randomUUID()) };
    const malformed = { __typename: 'WorkGoal', id: 'made-up' };
    for (const identity of ['stranger', 'gtb-coach']) {
      const answer = await entities(identity, smuggled, missing, foreign, elsewhere, malformed);
      expect(answer.data._entities).toEqual([null, null, null, null, null]);
      expect(answer.text).not.toContain('made up');
    }
    const asMira = await entities('mira', smuggled, missing, foreign, elsewhere, malformed);
    expect(asMira.data._entities).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/job/) }),
      null,
      null,
      null,
      null,
    ]);
  });

  it('stays closed to whom the person shows other things', async () => {
    const answer = await entities('mira-gp', goal, coaching);
    expect(answer.data._entities).toEqual([null, { state: 'ONGOING', frequency: 'MONTHLY' }]);
    // What was withheld is the goal, by its own name, and not the machinery by which it was asked for.
    const fields = answer.withheld.flatMap((cell) => cell.fields);
    expect(fields).toContain('WorkGoal.id');
    expect([...fields, ...(await accessOf('WORK_GOALS'))].filter((field) => field.includes('_entities'))).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { HUB_START, organisations, professionals, startCircleHub } from './circle-hub';
import type { CircleHub } from './circle-hub';

/** Every concept of the circle at once, through every list and every nested list. */
const CASELOAD = /* GraphQL */ `
  query Caseload {
    caseload(first: 100) {
      nodes {
        id
        name {
          givenName
        }
        household {
          livingSituation {
            kind {
              code
            }
          }
          thirdParties {
            minor
          }
        }
        children {
          nodes {
            minor
          }
        }
        socialNetwork {
          strength {
            code
          }
        }
        socialStatus {
          nodes {
            kind {
              code
            }
          }
        }
        insurance {
          inOrder
        }
        ownWords {
          nodes {
            text
          }
        }
        howToWorkWithMe {
          nodes {
            text
          }
        }
        wishes {
          nodes {
            text
          }
        }
        lifeStory {
          nodes {
            title
          }
        }
        strengths {
          nodes {
            text
          }
        }
        careNeeds {
          nodes {
            text
          }
        }
        careNetwork {
          nodes {
            kind
          }
        }
        goals {
          nodes {
            text
            steps {
              text
            }
            notes {
              text
            }
          }
        }
        recoveryPlan {
          text
          goals {
            nodes {
              text
            }
          }
        }
        recoveryPlanMoments {
          nodes {
            moment
          }
        }
        resourceGroup {
          name
          members {
            nodes {
              state
            }
          }
          goals {
            nodes {
              text
            }
          }
        }
        referrals {
          nodes {
            state
            sheet {
              text
            }
            diagnosisPart {
              text
            }
            medicationPart {
              text
            }
          }
        }
        notices {
          nodes {
            onDate
          }
        }
        waiting {
          nodes {
            onDate
          }
        }
        reviews {
          nodes {
            onDate
          }
        }
      }
    }
  }
`;

describe('many persons at once', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  /** Persons like Jonas in everything, each with the counsellor as lead and everything opened. */
  async function addPersons(count: number): Promise<void> {
    const { sql, consent } = circle;
    const tables = await sql<{ table_name: string }>(
      `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'person_id' AND table_name <> 'outbox'`,
    );
    for (let index = 0; index < count; index += 1) {
      const person = randomUUID();
      await consent.person(person);
      await consent.relation({
        person,
        kind: 'CARE_LEAD',
        role: 'MH_LEAD',
        organisation: organisations.brug,
        professional: professionals.jonasCounsellor,
      });
      for (const { table_name: table } of tables) {
        const columns = (
          await sql<{ column_name: string }>(
            `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND column_name NOT IN ('person_id')`,
            [table],
          )
        ).map(({ column_name: column }) => `"${column}"`);
        await sql(
          `INSERT INTO "${table}" (person_id, ${columns.join(', ')}) SELECT $1, ${columns.join(', ')} FROM "${table}" WHERE person_id = (SELECT person_id FROM person_name WHERE given_name = 'Jonas' LIMIT 1) AND person_id <> $1`,
          [person],
        );
      }
      await consent.grant({
        person,
        grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
        bundles: ['BASIC_NETWORK'],
        categories: [
          'NAME',
          'GOALS',
          'OWN_WORDS',
          'LIFE_STORY',
          'RESOURCE_GROUP',
          'HOW_TO_WORK_WITH_ME',
          'SOCIAL_STATUS',
          'INSURANCE_STATUS',
          'CARE_NETWORK',
        ],
      });
    }
  }

  async function cost(): Promise<{ persons: number; decisionRequests: number; statements: Record<string, number> }> {
    const { hub } = circle;
    hub.recount();
    const answer = await hub.ask('jonas-counsellor', CASELOAD);
    expect(answer.errors).toBeUndefined();
    const { nodes } = answer.data.caseload;
    for (const node of nodes) {
      expect(node).toMatchObject({
        name: { givenName: 'Jonas' },
        goals: { nodes: expect.any(Array) },
        resourceGroup: { name: 'De kring van Jonas' },
      });
      expect(node.goals.nodes.flatMap(({ steps }: { steps: object[] }) => steps)).toHaveLength(3);
      expect(node.referrals.nodes[0].sheet).toHaveLength(5);
      expect(node.ownWords.nodes).toHaveLength(4);
    }
    const { statements, decisionRequests } = hub.subgraphs.get('person')!;
    const counted: Record<string, number> = {};
    for (const statement of statements) {
      const table = /FROM "([a-z_]+)"/.exec(statement)?.[1];
      if (table && statement.startsWith('SELECT')) counted[table] = (counted[table] ?? 0) + 1;
    }
    return { persons: nodes.length, decisionRequests: decisionRequests.length, statements: counted };
  }

  it('cost one decision request, and per concept as many queries as one person does', async () => {
    await addPersons(1);
    const one = await cost();
    await addPersons(11);
    const twelve = await cost();

    expect([one.persons, twelve.persons]).toEqual([1, 12]);
    expect([one.decisionRequests, twelve.decisionRequests]).toEqual([1, 1]);
    expect(twelve.statements).toEqual(one.statements);
    // Goals are three lists: all, of the plan, shared with the group. The register is three lists of one table.
    expect(one.statements).toMatchObject({
      person_name: 1,
      care_need: 1,
      goal: 3,
      goal_step: 1,
      goal_note: 1,
      referral: 1,
      referral_sheet_part: 1,
      register_entry: 3,
    });
  }, 240_000);
});

import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { startCircle } from './circle';
import type { Circle } from './circle';

const { professionals, organisations } = DEMO;

const CASELOAD = /* GraphQL */ `
  query Caseload {
    caseload(first: 100) {
      nodes {
        diagnoses {
          nodes {
            wording
          }
        }
        admissions {
          nodes {
            admittedOn
          }
        }
        attendance {
          nodes {
            day
          }
        }
        weekSchedule {
          halfDayCount
          halfDays {
            module {
              title
            }
          }
        }
        mentalHealthTrajectories {
          nodes {
            phase
            phases {
              phase
            }
            recoveryPlanReviewDue {
              isDue
            }
          }
        }
      }
    }
  }
`;

describe('what a caseload costs', () => {
  let circle: Circle;
  beforeAll(async () => {
    circle = await startCircle();
  }, 120_000);
  afterAll(() => circle.stop());

  /** As many persons as wanted, each with the rows of Jonas, held by the same centre. */
  async function withPersons(count: number): Promise<void> {
    const tables = [
      'diagnosis',
      'admission',
      'attendance',
      'rehab_module',
      'half_day',
      'trajectory',
      'trajectory_phase',
      'recovery_plan_review',
    ];
    for (let made = 0; made < count; made += 1) {
      const person = randomUUID();
      await circle.consent.person(person);
      await circle.consent.relation({
        person,
        kind: 'CARE_LEAD',
        role: 'MH_LEAD',
        organisation: organisations.brug,
        professional: professionals.jonasCounsellor,
      });
      await circle.consent.grant({
        person,
        grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD'] },
        bundles: ['BASIC_NETWORK'],
      });
      for (const table of tables) {
        await circle.mentalHealth.dataSource.query(
          `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('person_id', $1::text))).* FROM ${table} t WHERE person_id = $2`,
          [person, DEMO.persons.jonas],
        );
      }
    }
  }

  async function cost(): Promise<{ persons: number; decisions: number; statements: number }> {
    circle.hub.recount();
    const answer = await circle.hub.ask('jonas-counsellor', CASELOAD);
    expect(answer.errors).toBeUndefined();
    const nodes = answer.data.caseload.nodes;
    for (const node of nodes) {
      expect(node.diagnoses.nodes.length).toBeGreaterThan(0);
      expect(node.weekSchedule.halfDayCount).toBe(6);
      expect(node.mentalHealthTrajectories.nodes[0]).toMatchObject({
        phase: 'INTENSIVE',
        recoveryPlanReviewDue: { isDue: false },
      });
    }
    return {
      persons: nodes.length,
      decisions: circle.mentalHealth.decisionRequests.length + circle.hub.plannedRequests.length,
      statements: circle.mentalHealth.statements.length,
    };
  }

  it('is one decision request and one statement for each concept, whatever the number of persons', async () => {
    const one = await cost();
    // diagnosis, admission, attendance, half day, module, trajectory, phase, review
    expect(one).toEqual({ persons: 1, decisions: 1, statements: 8 });

    await withPersons(11);
    expect(await cost()).toEqual({ persons: 12, decisions: 1, statements: 8 });
  }, 60_000);
});

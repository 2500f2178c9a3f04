import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { decodePersonId } from '../../../shared/ids';
import type { TestHub } from '../../support/hub';
import { grant, know, relate, startWorkHub } from './circle';

const { professionals, organisations } = DEMO;

const CASELOAD = /* GraphQL */ `
  query Caseload {
    caseload(first: 100) {
      nodes {
        workGoals {
          nodes {
            text
            steps {
              text
            }
          }
        }
        workWishes {
          nodes {
            text
          }
        }
        workPreferences {
          nodes {
            kind {
              code
            }
          }
        }
        vocationalOrientations {
          nodes {
            summary
          }
        }
        jobHistory {
          nodes {
            title
            exitReason {
              text
            }
            personRating {
              text
            }
          }
        }
        employmentPeriods {
          nodes {
            contract
          }
        }
        applications {
          nodes {
            state
            whyItFits {
              text
            }
          }
        }
        workNotes {
          nodes {
            text
          }
        }
        jobCoaching {
          nodes {
            state
            frequency
            channels
            contactRhythms {
              since
            }
          }
        }
        coachContact {
          phone
        }
        accommodations {
          nodes {
            inWords
          }
        }
        employerDisclosures {
          nodes {
            circumstances
            text {
              text
            }
          }
        }
        progressiveWork {
          nodes {
            hoursPerWeek
          }
        }
        trainingEnrolments {
          nodes {
            state
            accommodations {
              inWords
            }
          }
        }
        education {
          nodes {
            title
            stopReason {
              text
            }
          }
        }
        supportRequests {
          nodes {
            text
          }
        }
        jobCoachingFamilyCheck {
          outcome
        }
        jobCoachingFamilyCheckDone {
          doneOn
        }
      }
    }
  }
`;

/** Each read by one statement, or two where it is shown both as a page and beside something else. */
const CONCEPTS = [
  'work_goal',
  'work_goal_step',
  'work_wish',
  'work_preference',
  'vocational_orientation',
  'job_placement',
  'work_event',
  'work_words',
  'employment_period',
  'job_application',
  'work_note',
  'job_coaching',
  'contact_rhythm',
  'coach_contact',
  'accommodation',
  'employer_disclosure',
  'employer_disclosure_text',
  'progressive_work',
  'training_enrolment',
  'education',
  'support_request',
  'family_check',
  'family_check_done',
];

describe('a caseload of persons', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startWorkHub();
    await addToCaseload(DEMO.persons.mira);
  }, 120_000);
  afterAll(() => hub.stop());

  async function addToCaseload(person: string): Promise<void> {
    await relate(hub, person, {
      kind: 'COACHING',
      role: 'JOB_COACH',
      organisation: organisations.jobCoaching,
      professional: professionals.miraCoach,
    });
    await grant(hub, person, { grantee: { kind: 'EVERYONE' }, bundles: ['BASIC_NETWORK'] });
  }

  async function measure() {
    hub.recount();
    const answer = await hub.ask('mira-coach', CASELOAD);
    expect(answer.errors).toBeUndefined();
    const { decisionRequests, statements } = hub.subgraphs.get('work')!;
    const reads = CONCEPTS.map((table) => statements.filter((sql) => new RegExp(`FROM "${table}"`).test(sql)).length);
    return { answer, decisions: decisionRequests.length + hub.plannedRequests.length, statements: statements.length, reads };
  }

  it('costs one decision request and the same statements, whether it is one person or thirty', async () => {
    const one = await measure();
    for (let n = 0; n < 29; n += 1) {
      const person = randomUUID();
      await know(hub, person);
      await addToCaseload(person);
      await hub.subgraphs.get('work')!.dataSource.query(
        `INSERT INTO work_goal (person_id, id, held_by, author, source, recorded_at, text, language, set_on)
         VALUES ($1, $2, $3, $4, 'PERSON', $5, $6, 'nl', '2026-01-05')`,
        [
          person,
          randomUUID(),
          organisations.jobCoaching,
          professionals.miraCoach,
          hub.clock.now(),
          `doel van ${person}`,
        ],
      );
    }
    const thirty = await measure();

    expect(one.answer.data.caseload.nodes).toHaveLength(1);
    expect(thirty.answer.data.caseload.nodes).toHaveLength(30);
    expect([one.decisions, thirty.decisions]).toEqual([1, 1]);
    expect(thirty.statements).toBe(one.statements);
    expect(thirty.reads).toEqual(one.reads);
    for (const [index, table] of CONCEPTS.entries()) {
      // A page and, for what is shown beside it too, one list: never one per person.
      expect({ table, isRead: one.reads[index]! > 0, atMost: one.reads[index]! <= 2 }).toEqual({
        table,
        isRead: true,
        atMost: true,
      });
    }
  });

  it('gives each person their own rows and nobody else’s', async () => {
    const { answer } = await measure();
    const goals: string[] = answer.data.caseload.nodes.flatMap((node: { workGoals: { nodes: { text: string }[] } }) =>
      node.workGoals.nodes.map(({ text }) => text),
    );
    expect(new Set(goals).size).toBe(goals.length);
    expect(goals).toHaveLength(29 + 3);
  });

  const FIDELITY = `query ($input: IpsFidelityInput!) {
    ipsFidelity(input: $input) {
      __typename
      ... on Refused { code rule }
      ... on IpsFidelity { items { item { code } percent isReached } }
    }
  }`;

  it('C-63: a team reads its fidelity to IPS over ten of its persons and not over nine; nobody else reads it', async () => {
    const { data } = await hub.ask('mira-coach', '{ caseload(first: 100) { nodes { id } } }');
    const persons: string[] = data.caseload.nodes.map(({ id }: { id: string }) => id).slice(0, 11);
    for (const [index, id] of persons.entries()) {
      await hub.subgraphs.get('work')!.dataSource.query(
        `INSERT INTO job_coaching (person_id, id, held_by, author, source, recorded_at, organisation, coach, state, since, door)
         VALUES ($1, $2, $3, $4, 'PROFESSIONAL', $5, $3, $4, 'ONGOING', '2026-03-02', $6)`,
        [
          ...[decodePersonId(id), randomUUID(), organisations.jobCoaching, professionals.miraCoach, hub.clock.now()],
          index < 10 ? 'IPS' : 'MH_JOB_COACH',
        ],
      );
    }
    const ask = async (identity: string, ids: readonly string[]) =>
      (await hub.ask(identity, FIDELITY, { input: { persons: ids } })).data?.ipsFidelity;
    // The eleventh came by the other door and counts for nothing here.
    const tooFew = { __typename: 'Refused', code: 'RULE_NOT_MET', rule: 'C-63' };
    expect(await ask('mira-coach', [...persons.slice(0, 9), persons[10]!])).toEqual(tooFew);
    const { items } = await ask('mira-coach', persons);
    expect(items).toContainEqual({ item: { code: 'CASELOAD' }, percent: null, isReached: true });
    expect(items).toContainEqual({ item: { code: 'LASTING_SUPPORT' }, percent: 0, isReached: null });
    expect(items).toContainEqual({ item: { code: 'REGULAR_WORK' }, percent: null, isReached: null });
    expect(await ask('gtb-coach', persons)).toEqual(tooFew);
    for (const identity of ['mira', 'mira-gp', 'work-steward']) {
      expect(await ask(identity, persons)).toMatchObject({ __typename: 'Refused', code: 'NOT_PERMITTED' });
    }
    expect(await ask('mira-coach', [persons[0]!, persons[0]!])).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});

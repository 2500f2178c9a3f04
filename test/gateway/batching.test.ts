import { randomUUID } from 'node:crypto';
import { DEMO } from '../../shared/demo-identities';
import type { SubgraphName } from '../../shared/subgraph-names';
import { consentRows } from '../support/consent-rows';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';

const CASELOAD = /* GraphQL */ `
  query Caseload {
    caseload(first: 100) {
      nodes {
        id
        name { givenName }
        identity { age }
        firstLineContacts { nodes { onDate } }
        endorsements { nodes { text } }
        housingRequests { nodes { form } }
      }
    }
  }
`;
const PARTNERS: readonly SubgraphName[] = ['person', 'first-line', 'municipal'];

interface Cost {
  readonly persons: number;
  readonly decisionRequests: Record<string, number>;
  readonly plannedRequests: number;
  readonly statements: Record<string, number>;
}

/** Asking about fifty persons must not ask fifty times: neither for consent nor for rows. */
describe('the cost of a caseload', () => {
  let hub: TestHub;
  let costs: readonly Cost[];

  beforeAll(async () => {
    hub = await startTestHub();
    costs = [];
    for (const persons of [1, 7, 50]) {
      await peopleUpTo(persons);
      costs = [...costs, await costOf(persons)];
    }
  }, 120_000);
  afterAll(() => hub.stop());

  const known: string[] = [];
  async function peopleUpTo(count: number): Promise<void> {
    const consent = consentRows(hub);
    while (known.length < count) {
      const person = randomUUID();
      known.push(person);
      await consent.person(person);
      await consent.relation({
        person,
        kind: 'FIRST_LINE',
        role: 'GENERAL_PRACTITIONER',
        organisation: DEMO.organisations.gpPracticeMira,
        professional: DEMO.professionals.miraGp,
      });
      // Every third opens the basic network, so that permitted, withheld and own records are mixed.
      if (known.length % 3 === 0) {
        await consent.grant({ person, grantee: { kind: 'CARE_NETWORK', relationKinds: ['FIRST_LINE'] }, bundles: ['BASIC_NETWORK'] });
      }
    }
  }

  async function costOf(persons: number, plainly = false): Promise<Cost> {
    hub.recount();
    const answer = await hub.ask('mira-gp', CASELOAD, {}, { plainly });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.caseload.nodes).toHaveLength(persons);
    const per = (count: (name: SubgraphName) => number) => Object.fromEntries(PARTNERS.map((name) => [name, count(name)]));
    return {
      persons,
      decisionRequests: per((name) => hub.subgraphs.get(name)!.decisionRequests.length),
      plannedRequests: hub.plannedRequests.length,
      statements: per((name) => hub.subgraphs.get(name)!.statements.length),
    };
  }

  it('is one decision request to find the persons and one for all that partners will show of them', () => {
    for (const { decisionRequests, plannedRequests } of costs) {
      expect({ decisionRequests, plannedRequests }).toEqual({ decisionRequests: { person: 1, 'first-line': 0, municipal: 0 }, plannedRequests: 1 });
    }
  });

  it('is one decision request per subgraph where each asks for itself, whatever the number of persons', async () => {
    const { decisionRequests, plannedRequests, statements } = await costOf(50, true);
    expect({ decisionRequests, plannedRequests }).toEqual({ decisionRequests: { person: 1, 'first-line': 1, municipal: 1 }, plannedRequests: 0 });
    expect(statements).toMatchObject({ 'first-line': 2, municipal: 1 });
  });

  it('is one query per concept, whatever the number of persons', () => {
    const [one, few, many] = costs;
    expect(few!.statements).toEqual(one!.statements);
    expect(many!.statements).toEqual(one!.statements);
    // Two concepts were asked of the first line, one of the municipality.
    expect(many!.statements).toMatchObject({ 'first-line': 2, municipal: 1 });
  });
});

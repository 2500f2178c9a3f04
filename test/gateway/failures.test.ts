import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Client } from 'pg';
import { CIRCUIT } from '../../gateway/circuit';
import { DEMO } from '../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../shared/ids';
import { consentRows } from '../support/consent-rows';
import { testAdminUrl } from '../support/database';
import { codesOf, startTestHub } from '../support/hub';
import type { GraphAnswer, SubgraphUnderTest, TestHub } from '../support/hub';

const mira = encodePersonId(DEMO.persons.mira);

const ACROSS_PARTNERS = /* GraphQL */ `
  query AcrossPartners($id: ID!) {
    person(id: $id) {
      id
      name { givenName }
      housingRequests { nodes { form } }
      endorsements { nodes { text } }
    }
  }
`;

/** What depends on what is down is null with a code of its own; it is never called withheld, and all else answers. */
describe('when a part of the hub is down', () => {
  let hub: TestHub;
  const ask = (identity = 'mira'): Promise<GraphAnswer> => hub.ask(identity, ACROSS_PARTNERS, { id: mira });
  const part = (name: 'person' | 'municipal'): SubgraphUnderTest => hub.subgraphs.get(name)!;

  beforeAll(async () => {
    hub = await startTestHub();
    const consent = consentRows(hub);
    await consent.person(DEMO.persons.mira);
    await consent.relation({
      person: DEMO.persons.mira,
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: DEMO.organisations.gpPracticeMira,
      professional: DEMO.professionals.miraGp,
    });
    await hub.ask(
      'mira',
      'mutation R($input: RequestHousingInput!) { requestHousing(input: $input) { __typename } }',
      {
        input: {
          person: mira,
          organisation: encodeReferenceId('Organisation', DEMO.organisations.ocmw),
          form: 'NOT_SURE',
          idempotencyKey: randomUUID(),
        },
      },
    );
  }, 60_000);
  afterAll(() => hub.stop());

  async function expectWhole(): Promise<void> {
    const answer = await ask();
    expect(answer.errors).toBeUndefined();
    expect(answer.data.person).toMatchObject({ id: mira, housingRequests: { nodes: [{ form: 'NOT_SURE' }] }, endorsements: { nodes: [] } });
  }

  async function expectOnlyMunicipalMissing(): Promise<void> {
    const own = await ask();
    expect(own.data.person).toMatchObject({ id: mira, housingRequests: null, endorsements: { nodes: [] } });
    expect(codesOf(own)).toEqual(['PARTNER_UNAVAILABLE']);
    expect(own.withheld).toEqual([]);
    expect(own.text).not.toMatch(/127\.0\.0\.1|ECONN|select |relation |terminat/i);

    // Somebody to whom nothing is opened is told of withheld categories, but not of one that nobody could be asked for.
    const gp = await ask('mira-gp');
    expect(gp.withheld.map(({ category }) => category)).not.toContain('INTERNAL');
    expect(gp.data.person.id).toBe(mira);
  }

  async function expectNothingDecided(): Promise<void> {
    const answer = await ask();
    expect(answer.data).toEqual({ person: null });
    expect(new Set(codesOf(answer))).toEqual(new Set(['DECISION_UNAVAILABLE']));
    expect(answer.withheld).toEqual([]);
    expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|select |relation |terminat/i);
    expect((await hub.ask('anonymous', '{ __typename }')).data).toEqual({ __typename: 'Query' });
  }

  it('a silent partner is not a refusal, everybody else answers, and it comes back by itself', async () => {
    await part('municipal').halt();
    try {
      await expectOnlyMunicipalMissing();
    } finally {
      await part('municipal').resume();
    }
    await expectWhole();
  });

  it('a partner that stays silent is not asked for a while, and is let back in when it was waited for', async () => {
    await part('municipal').halt();
    try {
      for (let failure = 0; failure <= CIRCUIT.failures; failure += 1) expect(codesOf(await ask())).toEqual(['PARTNER_UNAVAILABLE']);
    } finally {
      await part('municipal').resume();
    }
    hub.clock.set(new Date(hub.clock.now().getTime() + CIRCUIT.longestWaitMs));
    for (let trial = 0; trial <= CIRCUIT.trials; trial += 1) await expectWhole();
  });

  it.each([
    ['nothing', '{}'],
    ['no data and no reason', '{"data":null,"errors":[]}'],
    ['what a proxy on the way says', '{"message":"Too many requests"}'],
    ['null', 'null'],
  ])('a partner that answers %s is a silent partner: it did not say that there is nothing', async (_what, body) => {
    await withInPlaceOf(part('municipal'), body, expectOnlyMunicipalMissing);
    await expectWhole();
  });

  it.each([['null'], ['{"0":"_entities"}'], ['"_entities"']])('a partner that places its error at %s takes nothing of the others along', async (path) => {
    const body = `{"data":{"_entities":[null]},"errors":[{"message":"x","path":${path},"extensions":{"code":"FORBIDDEN"}}],
      "extensions":{"kring":{"leases":{"asked":false,"endsAfter":null,"states":[]}}}}`;
    await withInPlaceOf(part('municipal'), body, async () => {
      const answer = await ask();
      expect(answer.data.person).toMatchObject({ id: mira, housingRequests: null, endorsements: { nodes: [] } });
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    });
    await expectWhole();
  });

  it('a partner whose database is down is a silent partner', async () => {
    await withoutDatabase(part('municipal'), expectOnlyMunicipalMissing);
    await expectWhole();
  });

  it('without the decision point nothing about anybody is shown', async () => {
    await part('person').halt();
    try {
      await expectNothingDecided();
    } finally {
      await part('person').resume();
    }
    await expectWhole();
  });

  it('without the database of consent nothing is decided, so nothing is shown', async () => {
    await withoutDatabase(part('person'), expectNothingDecided);
    await expectWhole();
  });

  it('an access record that cannot be written denies: no record, no data', async () => {
    const owner = new Client({ connectionString: part('person').database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('ALTER TABLE access_record ADD CONSTRAINT full_up CHECK (false) NOT VALID');
      await expectNothingDecided();
      await owner.query('ALTER TABLE access_record DROP CONSTRAINT full_up');
    } finally {
      await owner.end();
    }
    await expectWhole();
  });
});

/** Something else answers at the address of a partner, while something is tried. */
async function withInPlaceOf(subgraph: SubgraphUnderTest, body: string, attempt: () => Promise<void>): Promise<void> {
  await subgraph.halt();
  const other = createServer((_request, response) => void response.setHeader('content-type', 'application/json').end(body));
  await new Promise<void>((resolve) => other.listen(Number(new URL(subgraph.url).port), '127.0.0.1', resolve));
  try {
    await attempt();
  } finally {
    other.closeAllConnections();
    await new Promise<void>((resolve) => other.close(() => resolve()));
    await subgraph.resume();
  }
}

/** Cuts every connection to a database and lets none in, while something is tried. */
async function withoutDatabase(subgraph: SubgraphUnderTest, attempt: () => Promise<void>): Promise<void> {
  const database = new URL(subgraph.database.loginUrl).pathname.slice(1);
  const admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
  try {
    await admin.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
    await attempt();
  } finally {
    await admin.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
    await admin.end();
  }
}

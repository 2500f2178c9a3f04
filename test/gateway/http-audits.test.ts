import { serverAudits } from 'graphql-http';
import { startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';

/**
 * The audits of GraphQL over HTTP that we fail on purpose, by id, with the reason. SHOULD and MAY only; a MUST is
 * never on this list.
 */
const DELIBERATE: Readonly<Record<string, string>> = {
  '572B': 'a document that cannot be parsed is answered 400, also to clients that accept application/json',
  FDE2: 'a document that is not valid is answered 400, also to clients that accept application/json',
  '7B9B': 'variables that cannot be coerced are answered 400, also to clients that accept application/json',
  '5A70': 'GET needs a preflight header: without one, another site could make a browser ask for the person behind it',
  D6D5: 'GET needs a preflight header (CSRF)',
  '6A70': 'GET needs a preflight header (CSRF)',
};

describe('GraphQL over HTTP, as the graphql-http audits see it', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ introspection: true });
  }, 60_000);
  afterAll(() => hub.stop());

  it('runs all 61 audits without an error, and warns only where we mean to', async () => {
    const audits = serverAudits({ url: () => hub.gateway.url, fetchFn: fetch });
    const results = [];
    for (const audit of audits) results.push(await audit.fn());

    expect(results).toHaveLength(61);
    const notOk = results.filter(({ status }) => status !== 'ok');
    expect(notOk.filter(({ status }) => status === 'error')).toEqual([]);
    expect(notOk.map(({ id }) => id).sort()).toEqual(Object.keys(DELIBERATE).sort());
  });
});

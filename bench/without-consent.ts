import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ALL_ROWS } from '../consent/rows';
import { DEMO } from '../shared/demo-identities';
import { isAboutSelf } from '../shared/decision-api';
import type { AskDecisions } from '../shared/decision-api';
import { signContextToken } from '../shared/identity/context-token';
import { bodyHash } from '../shared/identity/signed-token';
import { readSecretKey } from '../shared/keys';
import { createLog } from '../shared/log';
import { readSchemaFile } from '../shared/schema-files';
import { SUBGRAPH_NAMES } from '../shared/subgraph-names';
import type { SubgraphName } from '../shared/subgraph-names';
import { settingFor } from '../start/settings';
import { SUBGRAPHS } from '../subgraphs';
import { main } from '../subgraphs/kit/run-subgraph';
import { bareServer, listening } from './bare-server';

/**
 * What consent is held against: the same partners as if there were none, behind the stock gateway. Nothing is asked and
 * nothing recorded, so this is for made-up persons, and only the bench starts it.
 */
const permitAll: AskDecisions = ({ actor }, cells) =>
  Promise.resolve(
    cells.map(({ person, category, action }) => ({
      ...{ person, category, action, outcome: 'PERMIT', standing: true, silent: false, rows: ALL_ROWS, epoch: '1' },
      ...(isAboutSelf(actor, person) && { asPerson: true }),
    })),
  );

function serveSubgraph(name: SubgraphName): void {
  const { work: _work, seals: _seals, internalRoutes: _routes, ...definition } = SUBGRAPHS.find((each) => each.name === name)!;
  main({ ...definition, decisions: () => permitAll });
}

/** Knows no users: whoever asks, Jonas does. */
async function serveGateway(): Promise<void> {
  const gateway = new ApolloGateway({
    supergraphSdl: readSchemaFile('supergraph.graphql'),
    logger: createLog('bench', 'silent'),
    buildService: ({ name }) => {
      const source = new RemoteGraphQLDataSource({ url: process.env[settingFor('KRING_URL', name as SubgraphName)]! });
      const key = readSecretKey(join(process.env['KRING_CONTEXT_KEYS_DIR']!, `${name}.key`));
      const { fetcher } = source;
      // A partner takes nothing without a token for this very body; of the gateway's own cost this is no part.
      source.fetcher = async (url, init) => {
        const token = await signContextToken(key, {
          ...{ audience: name as SubgraphName, actor: { kind: 'PERSON', id: DEMO.persons.jonas }, purpose: 'SELF' },
          ...{ requestId: randomUUID(), bodyHash: bodyHash(init!.body as string), now: new Date() },
        });
        return fetcher(url, { ...init, headers: { ...(init!.headers as Record<string, string>), authorization: `Bearer ${token}` } });
      };
      return source;
    },
  });
  const port = await listening(await bareServer(gateway));
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ listening: port });
}

const [role] = process.argv.slice(2);
if (role === 'gateway') void serveGateway();
else serveSubgraph(SUBGRAPH_NAMES.find((name) => name === role)!);

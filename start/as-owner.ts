import type { DataSource } from 'typeorm';
import { createDataSource } from '../subgraphs/kit/data-source';
import type { SubgraphDefinition } from '../subgraphs/kit/subgraph-definition';

/**
 * Runs something as the owner of a subgraph's tables, however long it takes.
 *
 * @param ownerUrl of that role's database.
 */
export async function asOwner<Done>(
  definition: SubgraphDefinition,
  ownerUrl: string,
  run: (owner: DataSource) => Promise<Done>,
): Promise<Done> {
  const owner = await createDataSource(definition, ownerUrl, 1).initialize();
  try {
    await owner.query('SET statement_timeout = 0');
    return await run(owner);
  } finally {
    await owner.destroy();
  }
}

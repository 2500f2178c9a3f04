import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the committed schema: beside the sources, or beside dist/ when built. */
function schemaDir(): string {
  const candidates = [join(__dirname, '..', 'schema'), join(__dirname, '..', '..', 'schema')];
  return candidates.find((folder) => existsSync(join(folder, 'supergraph.graphql'))) ?? candidates[0]!;
}

/**
 * One file of the committed schema, such as "work.graphql" or "supergraph.graphql".
 *
 * @param folder where it stands; left out, where the project keeps it.
 */
export function readSchemaFile(name: string, folder = schemaDir()): string {
  return readFileSync(join(folder, name), 'utf8');
}

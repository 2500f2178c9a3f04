import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An example operation that comes with the hub. */
export interface ExampleOperation {
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
  /** From lines `# Try: IDENTITY [VARIABLES-JSON]` at its head. */
  readonly tries: readonly { readonly identity: string; readonly variables: string | undefined }[];
}

/** All example operations in docs/operations, by name. */
export function exampleOperations(root: string): ExampleOperation[] {
  const folder = join(root, 'docs', 'operations');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const tries = [...text.matchAll(/^# Try: (\S+)(?: (\{.*\}))?$/gm)].map(([, identity, variables]) => ({
        identity: identity!,
        variables,
      }));
      return { name: file.slice(0, -'.graphql'.length), text, tries };
    });
}

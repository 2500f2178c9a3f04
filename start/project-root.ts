import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json. The same code runs from source (tests) and from dist/, so no file may count
 * directory levels for itself.
 */
export function projectRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      return folder;
    }
    if (dirname(folder) === folder) {
      throw new Error(`No package.json in ${from} or above it; Kring must run from its own folder.`);
    }
  }
}

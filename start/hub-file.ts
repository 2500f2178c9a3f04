import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from './life';
import { isAlive, lifeOf } from './life';

/** What a running hub leaves in its data folder for the commands that talk to it. */
export interface HubFile extends Life {
  /** The gateway's, without a path. */
  readonly url: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'hub.json');

/** Tells that this process is the hub and is ready. */
export function writeHubFile(dataDir: string, url: string): void {
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...lifeOf(process.pid), url }), { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
}

export function removeHubFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The hub that runs on this data folder now; undefined when none does, also when the last one was killed. */
export function runningHub(dataDir: string): HubFile | undefined {
  try {
    const file = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as HubFile;
    return typeof file.url === 'string' && isAlive(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

import type { EntityManager } from 'typeorm';
import { loadJonasDemo } from './demo/jonas.demo';
import { loadMiraDemo } from './demo/mira.demo';
import { workDemo } from './demo/work-demo.demo';

/** The work part of the two stories (catalogue 5.1, 5.3). */
export async function loadWorkDemo(manager: EntityManager, now: Date): Promise<void> {
  const demo = workDemo(manager, now);
  await loadJonasDemo(demo);
  await loadMiraDemo(demo);
}

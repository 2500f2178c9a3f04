import type { EntityManager } from 'typeorm';

/**
 * Makes the partitions of the access record that are missing, from this month to two years ahead. As the owner, at
 * every start; lines of a month that has none go to the default partition, so nothing is ever refused for want of one.
 */
export async function keepPartitionsAhead(manager: EntityManager): Promise<void> {
  await manager.query('SELECT access_record_keep_partitions(now())');
}

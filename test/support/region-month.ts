import { RegionReporter } from '../../subgraphs/kit/region-reporter';
import { RegionPublisher } from '../../subgraphs/person/region-cube/region-cube.worker';
import type { TestHub } from './hub';

const fail = (error: unknown): never => {
  throw error;
};

/** Where partners tell what they count. */
export const regionCountsOf = (hub: TestHub): URL => new URL('/region-counts', hub.subgraphs.get('person')!.url);

/** Every partner tells what it counts of the month that ended last, and it is published. */
export async function endOfTheMonth(hub: TestHub): Promise<void> {
  for (const [subgraph, { definition, dataSource, serviceKey }] of hub.subgraphs) {
    const telling = { definition, dataSource, subgraph, personUrl: regionCountsOf(hub), serviceKey, clock: hub.clock, onFailure: fail };
    const reporter = new RegionReporter(telling);
    await reporter.kick();
    await reporter.stop();
  }
  await new RegionPublisher({ dataSource: hub.subgraphs.get('person')!.dataSource, clock: hub.clock, onFailure: fail }).kick();
}

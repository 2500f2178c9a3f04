import type { DataSource } from 'typeorm';
import { localDate } from '../../shared/local-date';
import type { SubgraphName } from '../../shared/subgraph-names';
import { Reporter } from './reporter';
import type { Reporting } from './reporter';
import type { SubgraphDefinition } from './subgraph-definition';

/** The list is one small query and one body: for how long the person’s side may be behind after it was set back. */
const HOLDS_MILLISECONDS = 3_600_000;

/**
 * Tells `person` which professionals stand in the directory. The person’s side cannot ask it, and would else take any key for
 * somebody.
 */
export class ProfessionalReporter extends Reporter {
  constructor({
    definition: { professionals },
    dataSource,
    subgraph: issuer,
    serviceKey,
    clock,
    everyMilliseconds,
    ...options
  }: Reporting & {
    readonly definition: Pick<SubgraphDefinition, 'professionals'>;
    readonly dataSource: DataSource;
    readonly subgraph: SubgraphName;
  }) {
    super({
      ...options,
      everyMilliseconds,
      holdsMilliseconds: HOLDS_MILLISECONDS,
      path: '/directory-professionals',
      caller: { issuer, audience: 'directory-professionals', serviceKey, clock, door: 'the list of professionals' },
      look: async () => {
        if (professionals === undefined) return null;
        const list = [...(await professionals(dataSource.manager, localDate(clock.now())))].sort();
        return { mark: list.join(), content: () => Promise.resolve({ professionals: list }) };
      },
    });
  }
}

import type { DataSource } from 'typeorm';
import { localDate } from '../../shared/local-date';
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
  constructor(
    reporting: Reporting & { readonly definition: Pick<SubgraphDefinition, 'professionals'>; readonly dataSource: DataSource },
  ) {
    const { definition, dataSource, clock } = reporting;
    super(reporting, {
      ...{ audience: 'directory-professionals', path: '/directory-professionals', door: 'the list of professionals' },
      holdsMilliseconds: HOLDS_MILLISECONDS,
      look: async () => {
        if (definition.professionals === undefined) return null;
        const list = [...(await definition.professionals(dataSource.manager, localDate(clock.now())))].sort();
        return { mark: list.join(), content: () => Promise.resolve({ professionals: list }) };
      },
    });
  }
}

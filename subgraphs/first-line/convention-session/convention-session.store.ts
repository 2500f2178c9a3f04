import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { conventionSessionTable } from './convention-session.table';
import type { ConventionSessionRow } from './convention-session.table';

/** Which sessions are asked for; what is left out does not narrow. */
export interface SessionFilter {
  /** Local dates: from the first, before the second. */
  readonly from?: string;
  readonly until?: string;
  readonly conventionFunction?: ConventionSessionRow['conventionFunction'];
  readonly form?: ConventionSessionRow['form'];
  readonly state?: ConventionSessionRow['state'];
}

export class ConventionSessionStore extends PersonStore<ConventionSessionRow, 'CONVENTION_SESSIONS'> {
  constructor(source: StoreSource) {
    super(source, conventionSessionTable, { by: 'startsAt', direction: 'DESC' });
  }

  /** A page of the sessions of a period and kind, the latest first. */
  filtered(
    permit: Permit<'CONVENTION_SESSIONS', 'READ'>,
    page: PageArgs,
    { from, until, conventionFunction, form, state }: SessionFilter,
  ): Promise<Connection<ConventionSessionRow>> {
    const name = JSON.stringify([from, until, conventionFunction, form, state]);
    return this.page(permit, page, name, (query) => {
      if (from !== undefined) query.andWhere('t.on_date >= :from', { from });
      if (until !== undefined) query.andWhere('t.on_date < :until', { until });
      if (conventionFunction !== undefined) query.andWhere('t.convention_function = :conventionFunction', { conventionFunction });
      if (form !== undefined) query.andWhere('t.form = :form', { form });
      if (state !== undefined) query.andWhere('t.state = :state', { state });
    });
  }
}

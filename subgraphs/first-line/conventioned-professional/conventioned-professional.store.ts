import type { StoreSource } from '../../kit/subgraph-definition';
import { conventionedProfessionalTable } from './conventioned-professional.table';
import type { ConventionedProfessionalRow } from './conventioned-professional.table';

type Registration = Omit<ConventionedProfessionalRow, 'recordedAt' | 'version' | 'endedOn'>;
type Key = Pick<Registration, 'professional' | 'organisation' | 'agreement'>;

/** Who works under the convention. Public like a list of conventioned doctors is; it is about nobody in care. */
export class ConventionedProfessionalStore {
  constructor(private readonly source: StoreSource) {}

  /** All that one professional signed for one organisation. */
  signedBy(professional: string, organisation: string): Promise<readonly ConventionedProfessionalRow[]> {
    return this.source.manager.find(conventionedProfessionalTable, { where: { professional, organisation } });
  }

  /** All that any of these professionals signed. */
  signedByAny(professionals: readonly string[]): Promise<readonly ConventionedProfessionalRow[]> {
    if (professionals.length === 0) return Promise.resolve([]);
    return this.source.manager
      .createQueryBuilder(conventionedProfessionalTable, 't')
      .where('t.professional = ANY(:professionals)', { professionals })
      .getMany();
  }

  /** Those who are conventioned on a date, in any network or in one. */
  async on(date: string, network: string | null): Promise<readonly ConventionedProfessionalRow[]> {
    const query = this.source.manager
      .createQueryBuilder(conventionedProfessionalTable, 't')
      .where('t.signed_on <= :date AND (t.ended_on IS NULL OR t.ended_on > :date)', { date })
      .orderBy('t.signed_on', 'ASC')
      .addOrderBy('t.professional', 'ASC');
    if (network !== null) query.andWhere('t.hours @> CAST(:held AS jsonb)', { held: JSON.stringify([{ network }]) });
    return query.getMany();
  }

  /** What was registered, held until the transaction ends; null when nothing was. */
  held({ professional, organisation, agreement }: Key): Promise<ConventionedProfessionalRow | null> {
    return this.source.manager.findOne(conventionedProfessionalTable, {
      where: { professional, organisation, agreement },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Registers somebody, or amends what was registered: the latest statement of the network counts. */
  async register(registration: Registration): Promise<void> {
    const { professional, organisation, agreement } = registration;
    const key = { professional, organisation, agreement };
    const known = await this.held(key);
    const row = { ...registration, recordedAt: this.source.clock.now(), version: (known?.version ?? 0) + 1 };
    if (known) await this.source.manager.update(conventionedProfessionalTable, key, row as never);
    else await this.source.manager.insert(conventionedProfessionalTable, { ...row, endedOn: null } as never);
  }

  /** @param known as `held` gave it, in the same transaction. */
  async end(known: ConventionedProfessionalRow, endedOn: string, recordedBy: string): Promise<void> {
    const { professional, organisation, agreement, version } = known;
    const now = { recordedBy, recordedAt: this.source.clock.now(), version: version + 1 };
    await this.source.manager.update(conventionedProfessionalTable, { professional, organisation, agreement }, { endedOn, ...now });
  }
}

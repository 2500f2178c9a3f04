import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Grantee } from '../../consent/facts';
import type { Action, Bundle, Category, Purpose, RelationKind, Role } from '../../consent/vocabulary';
import type { TestHub } from './hub';

/** Facts put straight into the tables, for tests of what a subgraph shows once they are there. */
export interface ConsentRows {
  person(person: string): Promise<void>;
  relation(fact: {
    person: string;
    kind: RelationKind;
    role: Role;
    organisation?: string;
    professional?: string;
    team?: string;
    member?: string;
    from?: Date;
    until?: Date;
  }): Promise<string>;
  grant(fact: {
    person: string;
    grantee: Grantee;
    categories?: readonly Category[];
    bundles?: readonly Bundle[];
    actions?: readonly Action[];
    purposes?: readonly Purpose[];
    heldBy?: string;
    until?: Date;
  }): Promise<string>;
  /** Somebody who stands in the person’s place in these categories, by a deed and while the person cannot decide of them (C-37). @returns their relation. */
  representative(fact: {
    person: string;
    holder: string;
    categories: readonly Category[];
    assessedBy: string;
    organisation: string;
  }): Promise<string>;
}

export function consentRows(hub: TestHub): ConsentRows {
  const db: DataSource = hub.subgraphs.get('person')!.dataSource;
  const since = new Date(hub.clock.now().getTime() - 86_400_000);
  const rows: ConsentRows = {
    async person(person) {
      await db.query('INSERT INTO consent_epoch VALUES ($1, 1) ON CONFLICT DO NOTHING', [person]);
    },
    async relation({ person, kind, role, organisation, professional, team, member, from = since, until }) {
      const id = randomUUID();
      await db.query(
        `INSERT INTO relation (id, recorded_at, from_at, until_at, person, kind, role, organisation, professional, team, member, opened_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'PERSON')`,
        [id, since, from, until ?? null, person, kind, role, organisation ?? null, professional ?? null, team ?? null, member ?? null],
      );
      return id;
    },
    async grant({ person, grantee, categories = [], bundles = [], actions = ['READ'], purposes = [], heldBy, until }) {
      const id = randomUUID();
      await db.query(
        `INSERT INTO consent_grant (id, person, grantee, categories, bundles, held_by, purposes, actions, from_at, until_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $2)`,
        [id, person, JSON.stringify(grantee), categories, bundles, heldBy ?? null, purposes, actions, since, until ?? null],
      );
      return id;
    },
    async representative({ person, holder, categories, assessedBy, organisation }) {
      const relation = await rows.relation({ person, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE', member: holder });
      await db.query(
        `INSERT INTO mandate (id, recorded_at, from_at, until_at, person, holder, kind, mode, jurisdiction, categories, moments, relation, document, recorded_by)
         VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', '2028-01-01', $1, $2, 'NAMED_BY_PERSON', 'IN_PLACE_OF', 'BE', $4, '{}', $3, 'Volmacht', $1)`,
        [person, holder, relation, categories],
      );
      await db.query(
        `INSERT INTO incapacity (id, recorded_at, from_at, person, categories, assessed_by, organisation, grounds)
         VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', $1, $4, $2, $3, 'Kan dit nu niet overzien')`,
        [person, assessedBy, organisation, categories],
      );
      return relation;
    },
  };
  return rows;
}

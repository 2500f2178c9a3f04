import type { EntityManager } from 'typeorm';
import type { Facts } from '../../consent/facts';
import { consentEpochTable, grantTable, refusalTable } from '../../subgraphs/person/consent/consent.table';
import { contextConsentTable } from '../../subgraphs/person/context-consent/context-consent.table';
import { cardActivationTable } from '../../subgraphs/person/crisis-card/crisis-card.table';
import { incapacityTable, mandateTable } from '../../subgraphs/person/mandate/mandate.table';
import { relationTable, retentionTable, rosterTable } from '../../subgraphs/person/relation/relation.table';
import { secrecyOverrideTable } from '../../subgraphs/person/secrecy-override/secrecy-override.table';
import { silenceTable } from '../../subgraphs/person/silence/silence.table';

/** The tables that facts are laid in. */
export const FACT_TABLES = [
  relationTable,
  rosterTable,
  retentionTable,
  grantTable,
  refusalTable,
  mandateTable,
  incapacityTable,
  secrecyOverrideTable,
  cardActivationTable,
  silenceTable,
  contextConsentTable,
  consentEpochTable,
] as const;

/** What was said besides a fact, in words. The rule never reads them. */
export interface FactWords {
  relation(id: string): string | null;
  document(id: string): string | null;
  grounds(id: string): string;
  reason(id: string): string;
  situation(id: string): string;
}

const PLAIN: FactWords = {
  relation: () => null,
  document: () => null,
  grounds: () => 'as assessed',
  reason: () => 'a reason',
  situation: () => 'a crisis',
};

/**
 * Puts facts as the rule takes them into the tables of the person subgraph, one statement for each kind.
 *
 * @param by who recorded what somebody recorded.
 * @param noticeFrom from when the person is told of overrides.
 */
export async function layFacts(
  manager: EntityManager,
  facts: Facts,
  { by, noticeFrom, words = PLAIN }: { readonly by: string; readonly noticeFrom: Date; readonly words?: FactWords },
): Promise<void> {
  const said = (each: { readonly person: string }) => ({ ...each, recordedBy: each.person, version: 1 });
  const opened = { organisation: by, version: 1 };
  const rows: readonly (readonly [table: unknown, rows: readonly object[]])[] = [
    [relationTable, facts.relations.map((each) => ({ ...each, openedBy: 'PERSON', inWords: words.relation(each.id) }))],
    [rosterTable, facts.rosters],
    [retentionTable, facts.retentions],
    [grantTable, facts.grants.map(said)],
    [refusalTable, facts.refusals.map(said)],
    [mandateTable, facts.mandates.map((each) => ({ ...said(each), relation: each.id, document: words.document(each.id) }))],
    [
      incapacityTable,
      facts.incapacities.map((each) => ({ ...each, ...opened, assessedBy: by, grounds: words.grounds(each.id) })),
    ],
    [
      secrecyOverrideTable,
      facts.overrides.map((each) => ({
        ...{ ...each, ...opened, author: by, reason: words.reason(each.id), reference: null },
        ...{ noticeFrom, countersignedBy: null, countersignedAt: null },
      })),
    ],
    [
      cardActivationTable,
      facts.activations.map((each) => ({
        ...{ ...each, ...opened, way: 'NAMED_ON_CARD', activatedBy: by, situation: words.situation(each.id) },
      })),
    ],
    [silenceTable, facts.silences.map(said)],
    [contextConsentTable, facts.contextConsents.map((each) => ({ ...each, version: 1 }))],
  ];
  for (const [table, values] of rows) {
    if (values.length > 0) await manager.insert(table as typeof relationTable, values as never);
  }
}

import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import type { Facts } from '../../../consent/facts';
import { accessRecordTable } from '../access-record/access-record.table';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { consentEpochTable, grantTable, refusalTable } from '../consent/consent.table';
import { contextConsentTable } from '../context-consent/context-consent.table';
import { cardActivationTable } from '../crisis-card/crisis-card.table';
import { incapacityTable, mandateTable } from '../mandate/mandate.table';
import { secrecyOverrideTable } from '../secrecy-override/secrecy-override.table';
import { silenceTable } from '../silence/silence.table';
import { relationTable, retentionTable, rosterTable } from '../relation/relation.table';

/** What the decision point knows of one person, in the snapshot of its transaction. */
export interface KnownFacts {
  readonly facts: Facts;
  /** Null for somebody Kring does not know, which is recorded as well. */
  readonly epoch: string | null;
}

/** Loads what decisions rest on and writes what was decided. One query per kind of fact, whatever the number of persons. */
export class DecisionPointStore {
  constructor(private readonly manager: EntityManager) {}

  async factsOf(persons: readonly string[], actor: Actor): Promise<ReadonlyMap<string, KnownFacts>> {
    const among = { person: In([...persons]) };
    const relations = await this.manager.findBy(relationTable, among);
    const grants = await this.manager.findBy(grantTable, among);
    const refusals = await this.manager.findBy(refusalTable, among);
    const retentions = await this.manager.findBy(retentionTable, among);
    const rosters =
      actor.kind === 'PROFESSIONAL' ? await this.manager.findBy(rosterTable, { professional: actor.id }) : [];
    const mandates =
      actor.kind === 'PERSON' && actor.actingFor !== undefined
        ? await this.manager.findBy(mandateTable, { holder: actor.id })
        : [];
    const incapacities = mandates.length > 0 ? await this.manager.findBy(incapacityTable, among) : [];
    const overrides = await this.manager.findBy(secrecyOverrideTable, among);
    const activations = await this.manager.findBy(cardActivationTable, among);
    const silences = await this.manager.findBy(silenceTable, among);
    const contextConsents = await this.manager.findBy(contextConsentTable, among);
    const epochs = await this.manager.findBy(consentEpochTable, among);
    return new Map(
      persons.map((person) => [
        person,
        {
          facts: {
            relations: relations.filter((fact) => fact.person === person),
            grants: grants.filter((fact) => fact.person === person),
            refusals: refusals.filter((fact) => fact.person === person),
            retentions: retentions.filter((fact) => fact.person === person),
            rosters,
            mandates: mandates.filter((fact) => fact.person === person),
            incapacities: incapacities.filter((fact) => fact.person === person),
            overrides: overrides.filter((fact) => fact.person === person),
            activations: activations.filter((fact) => fact.person === person),
            silences: silences.filter((fact) => fact.person === person),
            contextConsents: contextConsents.filter((fact) => fact.person === person),
          },
          epoch: epochs.find((row) => row.person === person)?.epoch ?? null,
        },
      ]),
    );
  }

  async record(rows: readonly AccessRecordRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += 1_000) {
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(accessRecordTable)
        .values(rows.slice(start, start + 1_000) as AccessRecordRow[])
        .updateEntity(false)
        .execute();
    }
  }
}

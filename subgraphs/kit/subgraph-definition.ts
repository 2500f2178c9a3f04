import type { KeyObject } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource, EntityManager, EntitySchema, MigrationInterface } from 'typeorm';
import type { Router } from 'express';
import type { Clock } from '../../shared/clock';
import type { Cursors } from '../../shared/cursor';
import type { AskDecisions } from '../../shared/decision-api';
import type { ServiceName } from '../../shared/identity/service-token';
import type { TokenKey } from '../../shared/keys';
import type { ConsentState, LeaseDoor, Release, Releaser } from '../../shared/lease-api';
import type { NetworkBudgetTold, OrganisationCount, OrganisationPlace } from '../../shared/region-api';
import type { SubgraphName } from '../../shared/subgraph-names';
import type { CountedMonth } from './region-count';
import type { RequestContext } from './request-context';
import type { SubgraphWork } from './subgraph-worker';

/** A class as TypeGraphQL and TypeORM take it. */
export type AnyClass = abstract new (...args: never[]) => unknown;

export interface Reference {
  readonly id: string;
}

/** Resolves an entity by its key. Null for what does not exist and for what the asker may not know to exist, alike. */
export type ReferenceResolver = (
  reference: Reference,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;

/** What a subgraph's stores are made from, per request: nothing they cache outlives it. */
export interface StoreSource {
  readonly manager: EntityManager;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** Notes that an act changed somebody’s consent, so that it is not answered before everybody’s answers follow it. */
  readonly advanced: (state: ConsentState) => void;
}

/** The leases as `person` keeps them: for its own answers, and for those of others who ask at its door. */
export interface LeaseKeeper extends LeaseDoor {
  renewAs(by: Releaser, holder: string, states: readonly ConsentState[]): Promise<boolean>;
  releaseAll(by: Releaser, releases: readonly Release[]): Promise<void>;
  /**
   * Waits until no answer older than these states is being used by anybody but this holder; at most two seconds.
   *
   * @throws when the database does not answer: then nothing is acknowledged.
   */
  acknowledge(states: readonly ConsentState[], holder: string): Promise<void>;
}

/** What the person subgraph offers the others besides GraphQL: the decision point, its leases and the register. */
export interface InternalRoutes {
  (source: {
    readonly dataSource: DataSource;
    readonly clock: Clock;
    readonly serviceKeys: ReadonlyMap<ServiceName, TokenKey>;
    readonly leases: LeaseKeeper;
  }): Router;
}

/** Puts the hub's name under what was written, after it was written. Only `person` keeps something to seal. */
export interface Sealing {
  /** Seals from now and then on, until stop(). */
  readonly start: () => void;
  /** Seals what can be sealed now; says how many lines. */
  readonly seal: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export interface MakeSealing {
  (source: {
    readonly dataSource: DataSource;
    readonly clock: Clock;
    /** Ed25519, private. */
    readonly key: KeyObject;
    readonly onFailure: (error: unknown) => void;
  }): Sealing;
}

/**
 * All that makes a subgraph. Every subgraph has exactly this shape; a fifth partner is one more of these and one line
 * in subgraphs/index.ts.
 */
export interface SubgraphDefinition<Stores = unknown> {
  readonly name: SubgraphName;
  readonly tables: readonly EntitySchema<object>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly resolvers: readonly AnyClass[];
  /** Entities this subgraph adds to, and object types reached only through unions: what no root field leads to. */
  readonly types: readonly AnyClass[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly stores: (source: StoreSource) => Stores;
  /** Rows of the demo circle; called once, with the owner's rights, in one transaction. */
  readonly loadDemo?: (manager: EntityManager, now: Date) => Promise<void>;
  /** Reference data every installation needs; called after every migration run and must be repeatable. */
  readonly loadReference?: (manager: EntityManager) => Promise<void>;
  /** Only `person` decides for itself; everyone else asks it. */
  readonly decisions?: (dataSource: DataSource, clock: Clock) => AskDecisions;
  /** Only `person` keeps leases; everyone else holds them. */
  readonly leases?: (dataSource: DataSource, clock: Clock, onFailure: (error: unknown) => void) => LeaseKeeper;
  readonly internalRoutes?: InternalRoutes;
  /** What its process does by itself, besides answering. */
  readonly work?: SubgraphWork;
  readonly seals?: MakeSealing;
  /** What it counts for the figures of the region, at the end of a month: numbers per organisation, no person (ADR 0016). */
  readonly counts?: (manager: EntityManager, month: CountedMonth) => Promise<readonly OrganisationCount[]>;
  /** Only `directory` knows in which zone and network organisations lie. */
  readonly places?: (manager: EntityManager, on: string) => Promise<readonly OrganisationPlace[]>;
  /** Only `directory` knows what networks may spend; told as it stood before a day. */
  readonly budgets?: (manager: EntityManager, until: string) => Promise<readonly NetworkBudgetTold[]>;
  /** Only `directory` knows which professionals there are on a local date: their keys. */
  readonly professionals?: (manager: EntityManager, on: string) => Promise<readonly string[]>;
}

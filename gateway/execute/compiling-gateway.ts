import type { ApolloGateway } from '@apollo/gateway';
import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { parse } from 'graphql';
import type { ConsentInPlan } from './consent-in-plan';
import { OperationCache } from './operation-cache';
import type { Partner } from './partner';
import { createPlanner } from './planner';
import { SubgraphViews } from './subgraph-views';
import { TypeRelations } from './type-relations';
import type { WithheldPlaces } from './withheld-places';

type SchemaContext = Parameters<GatewaySchemaLoadOrUpdateCallback>[0];

/**
 * Executes what clients send over the partners, each operation compiled once (ADR 0015). The Apollo gateway keeps the life
 * of the supergraph: it loads it, takes updates, and says what of it is public.
 */
export class CompilingGateway<Context> implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private operations: OperationCache<Context> | undefined;
  private preparing: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      readonly apollo: ApolloGateway;
      readonly partnerOf: (subgraph: string) => Partner<Context>;
      /** Operations that will be asked, compiled before the first request. */
      readonly expected?: readonly string[];
      /** How consent is asked before partners are; left out: each partner asks for itself. */
      readonly consent?: ConsentInPlan<Context>;
      /** Is told where in an answer what is withheld shows. */
      readonly places?: WithheldPlaces<Context>;
      readonly onFailure: (error: unknown) => void;
    },
  ) {
    options.apollo.onSchemaLoadOrUpdate((told) => {
      this.preparing = this.preparing.then(() => this.prepare(told)).catch(options.onFailure);
    });
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): Promise<GatewayLoadResult> {
    await this.options.apollo.load(options);
    await this.preparing;
    if (!this.operations) throw new Error('the supergraph was not loaded');
    return { executor: this.execute };
  }

  stop(): Promise<void> {
    return this.options.apollo.stop();
  }

  private readonly execute: GatewayExecutor = async (request) => {
    const answer = await this.operations!.answer(request, request.context as Context, request.request.variables ?? {});
    return answer as GatewayExecutionResult;
  };

  /** The new schema takes over when the operations in use are compiled for it: an update is no cold start. */
  private async prepare(told: SchemaContext): Promise<void> {
    const { apiSchema, coreSupergraphSdl } = told;
    const supergraph = parse(coreSupergraphSdl, { noLocation: true });
    const types = new TypeRelations(supergraph);
    const { consent, places } = this.options;
    const operations = new OperationCache<Context>(apiSchema, createPlanner(coreSupergraphSdl), {
      types,
      partnerOf: this.options.partnerOf,
      inPlan: consent && { consent, views: new SubgraphViews(supergraph) },
      places,
    });
    await operations.refill([...(this.options.expected ?? []), ...(this.operations?.asked() ?? [])]);
    this.operations = operations;
    for (const listener of this.listeners) listener(told);
  }
}

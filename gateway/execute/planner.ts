import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner as ApolloPlanner } from '@apollo/query-planner';
import type { FetchDataRewrite, PlanNode as ApolloPlanNode } from '@apollo/query-planner';
import { QueryPlanner as HivePlanner } from '@graphql-hive/router-query-planner';
import type { FetchRewrite, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import { GraphQLError, Kind, getOperationAST, print, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { TYPENAME, whenTheseHold } from './conditions';

export type {
  EntityBatchAlias,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';

/** Says which partner is asked for what, and in which order (ADR 0015). */
export interface Planner {
  /** Undefined where nobody needs to be asked: the answer is in the schema alone. */
  readonly plan: (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    /** The values of the variables that a condition hangs on: each set of them has a plan of its own. */
    conditions: Readonly<Record<string, unknown>>,
  ) => Promise<PlanNode | undefined>;
}

/**
 * Plans by the faster planner where it is right. Where fields require others, or an interface is an object elsewhere, it
 * makes a wrong plan of some operations, or none: such a graph is planned by Apollo’s. So is an operation that it finds
 * no plan for, but not one that it cannot read (ADR 0015).
 */
export function createPlanner(supergraphSdl: string): Planner {
  let apollo: PlanText | undefined;
  const byApollo: PlanText = (document, name) => (apollo ??= apolloPlans(supergraphSdl))(document, name);
  const isBeyondHive = /\brequires: "|\bisInterfaceObject: true/.test(supergraphSdl);
  const byHive = isBeyondHive ? undefined : hivePlans(supergraphSdl);
  return {
    plan: async (whole, { name }, conditions) => {
      const document = byOwnName(withoutIntrospection(whenTheseHold(whole, conditions)));
      const operation = getOperationAST(document, name?.value);
      if (!operation || !asksAPartner(operation.selectionSet, document)) return undefined;
      // Apollo’s is given the document as it came: of less it makes other plans, some of them wrong, than the stock gateway has.
      const plannedByApollo = (): ReturnType<PlanText> => byApollo(withoutIntrospection(whole), name?.value);
      if (!byHive) return plannedByApollo();
      return byHive(document, name?.value).catch((error: unknown) => {
        if (isUnreadable(error)) throw unreadable();
        return plannedByApollo();
      });
    },
  };
}

type PlanText = (document: DocumentNode, operationName: string | undefined) => Promise<PlanNode | undefined>;

const NO_LABELS: Set<string> = new Set();

function hivePlans(supergraphSdl: string): PlanText {
  const planner = new HivePlanner(supergraphSdl);
  // On a thread of its own: a client’s new query must not hold up everybody’s known ones.
  return async (document, operationName) => (await planner.planAsync(print(document), operationName, NO_LABELS, 0)).node;
}

/** Said by the faster planner of numbers beyond 64 bits, and of types and values nested more than fifty deep. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Failed to parse query');
}

/** Apollo’s planner would hold up everybody for seconds, with lists in lists for ever: for what no schema here has a use for. */
function unreadable(): GraphQLError {
  return new GraphQLError('The document holds a number that is too large, or a value or type that is nested too deeply.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}

function apolloPlans(supergraphSdl: string): PlanText {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const [schema, planner] = [supergraph.apiSchema(), new ApolloPlanner(supergraph)];
  return (document, operationName) => {
    const operation = operationFromDocument(schema, document, { ...(operationName !== undefined && { operationName }) });
    const { node } = planner.buildQueryPlan(operation);
    if (node?.kind === 'Subscription') throw new Error('subscriptions are not offered');
    return Promise.resolve(node && fromApollo(node));
  };
}

/** The same plan in the words of the other planner. */
function fromApollo(node: ApolloPlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(fromApollo) };
    case 'Condition':
      return {
        kind: 'Condition',
        condition: node.condition,
        ...(node.ifClause && { ifClause: fromApollo(node.ifClause) }),
        ...(node.elseClause && { elseClause: fromApollo(node.elseClause) }),
      };
    case 'Flatten':
      return { kind: 'Flatten', path: node.path.map((part) => (part === '@' ? '@' : { Field: String(part) })), node: fromApollo(node.node) };
    case 'Fetch':
      return {
        kind: 'Fetch',
        serviceName: node.serviceName,
        ...(node.variableUsages && { variableUsages: node.variableUsages }),
        operationKind: node.operationKind,
        // Its name of the fetch is left out, since partners record the client’s.
        operation: node.operation.replace(/^(query|mutation) \w+/, '$1'),
        ...(node.requires && { requires: node.requires as RequiresSelection[] }),
        ...(node.inputRewrites && { inputRewrites: node.inputRewrites.map(rewriteFromApollo) }),
        ...(node.outputRewrites && { outputRewrites: node.outputRewrites.map(rewriteFromApollo) }),
      };
    case 'Defer':
      throw new Error('deferred parts are not offered');
  }
}

function rewriteFromApollo(rewrite: FetchDataRewrite): FetchRewrite {
  const path = rewrite.path.map((part) => (part.startsWith('... on ') ? { TypenameEquals: [part.slice('... on '.length)] } : { Key: part }));
  return rewrite.kind === 'KeyRenamer'
    ? { KeyRenamer: { path, renameKeyTo: rewrite.renameKeyTo } }
    : { ValueSetter: { path, setValueTo: rewrite.setValueTo as string } };
}

/** What no partner knows, the schema of all, the gateway answers itself. */
function withoutIntrospection(document: DocumentNode): DocumentNode {
  return visit(document, { Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? TYPENAME : undefined) });
}

/** The type of an object is asked for by its own name, since by that it is read; by another Hive’s planner takes it for told. */
function byOwnName(document: DocumentNode): DocumentNode {
  return visit(document, { Field: ({ name, alias }) => (name.value === '__typename' && alias ? TYPENAME : undefined) });
}

function asksAPartner(selections: SelectionSetNode, document: DocumentNode): boolean {
  return selections.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return !selection.name.value.startsWith('__');
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksAPartner(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && asksAPartner(fragment.selectionSet, document);
  });
}

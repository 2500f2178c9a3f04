import { GraphQLError, Kind, OperationTypeNode, execute } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import { askedOfEntities, askedOfRoot } from './asked-of-persons';
import { fragmentsOf } from './conditions';
import { RequestConsent } from './consent-in-plan';
import type { ConsentInPlan } from './consent-in-plan';
import type { JsonObject } from './json';
import type { Execution, FetchReader, Step, StepMaker } from './fetch';
import { compileSteps } from './plan-steps';
import type { Planner } from './planner';
import { compileProjection } from './projection';
import type { Projection } from './projection';
import type { SubgraphViews } from './subgraph-views';
import { compileWithheldPlaces } from './withheld-places';
import type { FindPlaces, WithheldPlaces } from './withheld-places';

type Variables = Readonly<Record<string, unknown>>;

/** What operations of one supergraph are compiled with. */
export interface OperationMaker<Context> extends Pick<StepMaker<Context>, 'types' | 'partnerOf'> {
  /** Undefined where each partner asks for itself, whoever asks. */
  readonly inPlan?: { readonly views: SubgraphViews; readonly consent: ConsentInPlan<Context> } | undefined;
  /** Is told where in the answer what is withheld shows. */
  readonly places?: WithheldPlaces<Context> | undefined;
}

/** An operation under conditions that hold, read, planned and compiled once, and run for each request that sends it. */
export class CompiledOperation<Context> {
  private readonly introspection: readonly SelectionNode[];
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly project: Projection;
  /** Compiled when something of it is withheld for the first time. */
  private readonly findPlaces: () => FindPlaces;
  private finder: FindPlaces | undefined;

  private constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    conditions: Variables,
    private readonly carryOut: Step<Context> | undefined,
    private readonly consent: ConsentInPlan<Context> | undefined,
    private readonly places: WithheldPlaces<Context> | undefined,
  ) {
    this.fragments = fragmentsOf(document);
    this.introspection = introspectionOf(operation.selectionSet.selections, this.fragments);
    const where = { schema, rootType: rootTypeOf(schema, operation), selections: operation.selectionSet, fragments: this.fragments };
    this.project = compileProjection({ ...where, variables: conditions });
    this.findPlaces = () => (this.finder ??= compileWithheldPlaces({ ...where, conditions }));
  }

  static async compile<Context>(options: {
    readonly schema: GraphQLSchema;
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    /** The values of the variables that a condition hangs on. */
    readonly conditions: Variables;
    readonly planner: Planner;
    readonly maker: OperationMaker<Context>;
  }): Promise<CompiledOperation<Context>> {
    const { schema, document, operation, conditions, planner, maker } = options;
    const plan = await planner.plan(document, operation, conditions);
    const { types, partnerOf } = maker;
    // An act decides again after each of its fields: nothing may be decided for it before.
    const inPlan = operation.operation === OperationTypeNode.QUERY ? maker.inPlan : undefined;
    const consent = inPlan && fetchReader(inPlan.views, conditions);
    const steps = plan && compileSteps(plan, { types, partnerOf, consent, operationName: operation.name?.value });
    return new CompiledOperation(schema, document, operation, conditions, steps, inPlan?.consent, maker.places);
  }

  /**
   * Runs it for one request. Never throws for what a client sent or a partner answered.
   *
   * @param sent the variables as they came.
   * @param variables the same, with the defaults of the operation filled in.
   */
  async run(context: Context, sent: Variables, variables: Variables): Promise<ExecutionResult> {
    const root: JsonObject = {};
    const errors: GraphQLError[] = [];
    const consent = this.consent?.isAskedFor(context) ? new RequestConsent(this.consent, context, this.operation.name?.value) : undefined;
    const execution: Execution<Context> = { context, sent, variables, root, errors, consent };
    if (this.carryOut) await this.carryOut(execution);
    const data = this.project(root, this.introspect(variables));
    if (data) this.tellPlaces(data, execution);
    return errors.length === 0 ? { data } : { errors, data };
  }

  private tellPlaces(data: JsonObject, { context, root, variables }: Execution<Context>): void {
    const { places } = this;
    const told = places?.told(context) ?? [];
    if (!places || told.length === 0) return;
    this.findPlaces()(data, root, told, { variables, asker: places.askerOf(context) }, (cell, path) => places.locate(context, cell, path));
  }

  /** What an operation asks about the schema, the gateway knows itself. */
  private introspect(variables: Variables): JsonObject {
    if (this.introspection.length === 0) return {};
    const operation = { ...this.operation, selectionSet: { kind: Kind.SELECTION_SET, selections: this.introspection } } as const;
    const definitions = [operation, ...this.fragments.values()];
    const answer = execute({ schema: this.schema, document: { kind: Kind.DOCUMENT, definitions }, variableValues: variables });
    return ((answer as ExecutionResult).data ?? {}) as JsonObject;
  }
}

function fetchReader(views: SubgraphViews, conditions: Variables): FetchReader {
  return {
    ofRoot: (subgraph, text) => askedOfRoot(text, views.of(subgraph), conditions),
    ofEntities: (subgraph, text) => askedOfEntities(text, views.of(subgraph), conditions),
  };
}

function rootTypeOf(schema: GraphQLSchema, { operation }: OperationDefinitionNode): GraphQLObjectType {
  const type = schema.getRootType(operation);
  if (!type || operation === OperationTypeNode.SUBSCRIPTION) throw new GraphQLError(`This graph has no ${operation}s.`);
  return type;
}

/** The selections of the root that are about the schema, with the conditions they stand under. */
function introspectionOf(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__schema' || selection.name.value === '__type' ? [selection] : [];
    const below = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    const found = introspectionOf(below?.selections ?? [], fragments);
    if (found.length === 0) return [];
    const { directives } = selection;
    return [{ kind: Kind.INLINE_FRAGMENT, ...(directives && { directives }), selectionSet: { kind: Kind.SELECTION_SET, selections: found } }];
  });
}

import { GraphQLError, Kind, OperationTypeNode, execute, getVariableValues } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import type { JsonObject } from './json';
import type { Execution, Step, StepMaker } from './fetch';
import { compileSteps } from './plan-steps';
import type { Planner } from './planner';
import { compileProjection } from './projection';
import type { Projection } from './projection';

/** As many as five conditions can be set; one operation may not fill the memory with its variants. */
const MAX_PROJECTIONS = 32;

const MAX_COERCION_ERRORS = 5;

/** An operation that was read, planned and compiled once, and is run for each request that sends it. */
export class CompiledOperation<Context> {
  private readonly projections = new Map<string, Projection>();
  private readonly conditions: readonly string[];
  private readonly introspection: readonly SelectionNode[];
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  private constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly carryOut: Step<Context> | undefined,
  ) {
    this.fragments = fragmentsOf(document);
    this.conditions = conditionsOf(document);
    this.introspection = introspectionOf(operation.selectionSet.selections, this.fragments);
  }

  static async compile<Context>(options: {
    readonly schema: GraphQLSchema;
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly planner: Planner;
    readonly maker: Omit<StepMaker<Context>, 'operationName'>;
  }): Promise<CompiledOperation<Context>> {
    const { schema, document, operation, planner, maker } = options;
    const plan = await planner.plan(document, operation);
    const steps = plan && compileSteps(plan, { ...maker, operationName: operation.name?.value });
    return new CompiledOperation(schema, document, operation, steps);
  }

  /** Runs it for one request. Never throws for what a client sent or a partner answered. */
  async run(context: Context, sent: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
    const coerced = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], sent, { maxErrors: MAX_COERCION_ERRORS });
    if (coerced.errors) return { errors: coerced.errors };
    const variables = coerced.coerced;
    const root: JsonObject = {};
    const errors: GraphQLError[] = [];
    const execution: Execution<Context> = { context, sent, variables, root, errors };
    if (this.carryOut) await this.carryOut(execution);
    const data = this.projectionFor(variables)(root, this.introspect(variables));
    return errors.length === 0 ? { data } : { errors, data };
  }

  private projectionFor(variables: Readonly<Record<string, unknown>>): Projection {
    const key = this.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const known = this.projections.get(key);
    if (known) return known;
    const projection = compileProjection({
      schema: this.schema,
      rootType: rootTypeOf(this.schema, this.operation),
      selections: this.operation.selectionSet,
      fragments: this.fragments,
      variables,
    });
    if (this.projections.size < MAX_PROJECTIONS) this.projections.set(key, projection);
    return projection;
  }

  /** What an operation asks about the schema, the gateway knows itself. */
  private introspect(variables: Readonly<Record<string, unknown>>): JsonObject {
    if (this.introspection.length === 0) return {};
    const operation = { ...this.operation, selectionSet: { kind: Kind.SELECTION_SET, selections: this.introspection } } as const;
    const definitions = [operation, ...this.fragments.values()];
    const answer = execute({ schema: this.schema, document: { kind: Kind.DOCUMENT, definitions }, variableValues: variables });
    return ((answer as ExecutionResult).data ?? {}) as JsonObject;
  }
}

function rootTypeOf(schema: GraphQLSchema, { operation }: OperationDefinitionNode): GraphQLObjectType {
  const type = schema.getRootType(operation);
  if (!type || operation === OperationTypeNode.SUBSCRIPTION) throw new GraphQLError(`This graph has no ${operation}s.`);
  return type;
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
}

/** The variables that a condition anywhere in the document hangs on. */
function conditionsOf(document: DocumentNode): readonly string[] {
  const found = new Set<string>();
  const search = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      for (const { name, arguments: stated = [] } of selection.directives ?? []) {
        if (name.value !== 'skip' && name.value !== 'include') continue;
        for (const { value } of stated) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) search(selection.selectionSet.selections);
    }
  };
  for (const definition of document.definitions) if ('selectionSet' in definition) search(definition.selectionSet.selections);
  return [...found].sort();
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

import { getVariableValues, parse, validate, valueFromAST } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLBoolean } from 'graphql';
import { CompiledOperation } from './compiled-operation';
import type { OperationMaker } from './compiled-operation';
import { conditionsOf } from './conditions';
import type { Planner } from './planner';
import { Planning } from './planning';

/** Portals send a few hundred; whoever sends new ones without end pushes out only the least used. */
const MAX_OPERATIONS = 2_000;

/** What they may take together. Two thousand of the largest that are let in would be a gigabyte. */
const MAX_BYTES = 128_000_000;

/** Measured: text stands in key, document, steps and projections; a token is a node of the document. */
const [BYTES_OF_A_CHARACTER, BYTES_OF_A_TOKEN] = [5, 250];

/** One operation of a document, by the text it was sent in. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

type Variables = Readonly<Record<string, unknown>>;

const MAX_COERCION_ERRORS = 5;

/** An operation as it is known, and the conditions under which it was asked. */
interface Asked {
  readonly source: string;
  readonly conditions: Variables;
}

interface Kept<Context> extends Asked {
  readonly compiled: Promise<CompiledOperation<Context>>;
  /** What it takes, about. */
  readonly bytes: number;
}

/** The operations of one schema, compiled for the conditions they come with. Used again from the most recently used end. */
export class OperationCache<Context> {
  private readonly operations = new Map<string, Kept<Context>>();
  private bytes = 0;
  private readonly planning: Planning;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planner: Planner,
    private readonly maker: OperationMaker<Context>,
    private readonly limits: {
      readonly operations: number;
      readonly bytes: number;
      readonly planning?: ConstructorParameters<typeof Planning>[0];
    } = { operations: MAX_OPERATIONS, bytes: MAX_BYTES },
  ) {
    this.planning = new Planning(limits.planning);
  }

  /** The answer to one request. */
  async answer(known: KnownOperation, context: Context, sent: Variables): Promise<ExecutionResult> {
    const coerced = getVariableValues(this.schema, known.operation.variableDefinitions ?? [], sent, { maxErrors: MAX_COERCION_ERRORS });
    if (coerced.errors) return { errors: coerced.errors };
    const compiled = await this.get(known, coerced.coerced);
    return compiled.run(context, sent, coerced.coerced);
  }

  /**
   * Of equal operations that come at once, the first is compiled and the others wait for it.
   *
   * @param variables those that a condition hangs on, at least.
   * @throws {KringError} TOO_BUSY when more new operations come at once than can be planned.
   */
  async get(known: KnownOperation, variables: Variables): Promise<CompiledOperation<Context>> {
    const { source, document, operation } = known;
    const names = conditionsOf(document);
    const held = names.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const key = `${operation.name?.value ?? ''}|${held}|${source}`;
    const present = this.operations.get(key);
    if (present) {
      this.operations.delete(key);
      this.operations.set(key, present);
      return present.compiled;
    }
    const { schema, planner, maker } = this;
    const conditions = Object.fromEntries(names.map((name) => [name, variables[name] === true]));
    const compiled = this.planning.turn(() => CompiledOperation.compile({ schema, planner, maker, document, operation, conditions }));
    const kept = { source, conditions, compiled, bytes: bytesOf(known) };
    this.operations.set(key, kept);
    this.bytes += kept.bytes;
    while (this.operations.size > this.limits.operations || this.bytes > this.limits.bytes) this.drop(this.operations.keys().next().value!);
    try {
      return await compiled;
    } catch (error) {
      // It may have been pushed out meanwhile, and come again.
      if (this.operations.get(key) === kept) this.drop(key);
      throw error;
    }
  }

  private drop(key: string): void {
    this.bytes -= this.operations.get(key)!.bytes;
    this.operations.delete(key);
  }

  /** Texts that still hold under this schema are compiled before anybody asks; the others are left out. */
  async refill(expected: Iterable<string | Asked>): Promise<void> {
    for (const each of expected) {
      const { source, conditions } = typeof each === 'string' ? { source: each, conditions: undefined } : each;
      const operations = operationsIn(source, this.schema);
      await Promise.allSettled(operations.map((known) => this.get(known, conditions ?? defaultsOf(known.operation))));
    }
  }

  /** What is known, least used first. */
  asked(): readonly Asked[] {
    return [...this.operations.values()].map(({ source, conditions }) => ({ source, conditions }));
  }
}

/** The values that conditions have for whoever does not set them; without a default, the client says yes or no each time. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue ? valueFromAST(defaultValue, GraphQLBoolean) : true]),
  );
}

function bytesOf({ source, document }: KnownOperation): number {
  return source.length * BYTES_OF_A_CHARACTER + (document.tokenCount ?? source.length) * BYTES_OF_A_TOKEN;
}

function operationsIn(source: string, schema: GraphQLSchema): readonly KnownOperation[] {
  let document: DocumentNode;
  try {
    document = parse(source);
  } catch {
    return [];
  }
  if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return [];
  return document.definitions.flatMap((operation) => (operation.kind === 'OperationDefinition' ? [{ source, document, operation }] : []));
}

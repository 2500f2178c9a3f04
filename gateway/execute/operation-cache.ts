import { parse, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledOperation } from './compiled-operation';
import type { StepMaker } from './fetch';
import type { Planner } from './planner';

/** Portals send a few hundred; whoever sends new ones without end pushes out only the least used. */
const MAX_OPERATIONS = 2_000;

/** One operation of a document, by the text it was sent in. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** The operations of one schema, compiled. Used again from the most recently used end. */
export class OperationCache<Context> {
  private readonly operations = new Map<string, { readonly known: KnownOperation; readonly compiled: Promise<CompiledOperation<Context>> }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planner: Planner,
    private readonly maker: Omit<StepMaker<Context>, 'operationName'>,
    private readonly limit = MAX_OPERATIONS,
  ) {}

  /** Of equal operations that come at once, the first is compiled and the others wait for it. */
  async get(known: KnownOperation): Promise<CompiledOperation<Context>> {
    const key = `${known.operation.name?.value ?? ''}|${known.source}`;
    const present = this.operations.get(key);
    if (present) {
      this.operations.delete(key);
      this.operations.set(key, present);
      return present.compiled;
    }
    const { schema, planner, maker } = this;
    const compiled = CompiledOperation.compile({ schema, planner, maker, document: known.document, operation: known.operation });
    this.operations.set(key, { known, compiled });
    if (this.operations.size > this.limit) this.operations.delete(this.operations.keys().next().value!);
    try {
      return await compiled;
    } catch (error) {
      this.operations.delete(key);
      throw error;
    }
  }

  /** Texts that still hold under this schema are compiled before anybody asks; the others are left out. */
  async refill(sources: Iterable<string>): Promise<void> {
    for (const source of sources) {
      const operations = operationsIn(source, this.schema);
      await Promise.allSettled(operations.map((known) => this.get(known)));
    }
  }

  /** The texts known, least used first. */
  sources(): readonly string[] {
    return [...new Set([...this.operations.values()].map(({ known }) => known.source))];
  }
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

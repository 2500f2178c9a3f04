import { parse, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledOperation } from './compiled-operation';
import type { StepMaker } from './fetch';
import type { Planner } from './planner';

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

interface Kept<Context> {
  readonly known: KnownOperation;
  readonly compiled: Promise<CompiledOperation<Context>>;
  /** What it takes, about. */
  readonly bytes: number;
}

/** The operations of one schema, compiled. Used again from the most recently used end. */
export class OperationCache<Context> {
  private readonly operations = new Map<string, Kept<Context>>();
  private bytes = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planner: Planner,
    private readonly maker: Omit<StepMaker<Context>, 'operationName'>,
    private readonly limits = { operations: MAX_OPERATIONS, bytes: MAX_BYTES },
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
    const kept = { known, compiled, bytes: bytesOf(known) };
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

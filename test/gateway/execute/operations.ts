import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  isInterfaceType,
  print,
  parse,
} from 'graphql';
import type { GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';

/** A client’s request, as it would come over the wire. */
export interface GeneratedOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Draws numbers from 0 up to 1; the operation follows from them alone, so that fast-check can shrink it. */
type Draw = () => number;

interface Shape {
  readonly schema: GraphQLSchema;
  readonly draw: Draw;
  readonly depth: number;
  /** How literal ids are made, where any id would find nothing. */
  readonly idFor?: (argument: GraphQLArgument, draw: Draw) => string | undefined;
  readonly isWanted?: (type: string, field: string) => boolean;
}

/** Operations with aliases, fragments by name and inline, variables, conditions and names of types; acts as well. */
export function operationsOver(
  schema: GraphQLSchema,
  options: { readonly acts?: boolean; readonly depth?: number; readonly choices?: number } & Pick<Shape, 'idFor' | 'isWanted'> = {},
): fc.Arbitrary<GeneratedOperation> {
  // From a seed and not from a list of choices, whose generator prefers small ones: most operations would ask next to nothing.
  const seeds = fc.record({ seed: fc.nat(), choices: fc.noBias(fc.integer({ min: 10, max: options.choices ?? 200 })) });
  return seeds.map(({ seed, choices }) => {
    const random = numbersFrom(seed);
    let left = choices;
    // When all choices are made every further one is nought, which ends it: fewer choices are a smaller operation.
    const draw: Draw = () => ((left -= 1) < 0 ? 0 : random());
    return new Writer({ schema, draw, depth: options.depth ?? 4, ...options }).operation(options.acts === true);
  });
}

/** From 0 up to 1, always the same ones for a seed (mulberry32). */
function numbersFrom(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Writer {
  private readonly variables = new Map<string, { readonly type: string; readonly fallback?: string; readonly value?: unknown }>();
  private readonly fragments: string[] = [];
  private keys = 0;

  constructor(private readonly shape: Shape) {}

  operation(acts: boolean): GeneratedOperation {
    const { schema, draw } = this.shape;
    const mutation = schema.getMutationType();
    const isAct = acts && mutation !== undefined && mutation !== null && draw() < 0.3;
    const root = isAct ? mutation : schema.getQueryType()!;
    const selections = this.selections(root, this.shape.depth, true);
    const declared = [...this.variables].map(([name, { type, fallback }]) => `$${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`);
    const head = `${isAct ? 'mutation' : 'query'} Generated${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
    const values = [...this.variables].filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value] as const);
    return { source: print(parse(`${head} ${selections}\n${this.fragments.join('\n')}`)), variables: Object.fromEntries(values) };
  }

  private selections(type: GraphQLCompositeType, depth: number, isRoot = false): string {
    const { draw } = this.shape;
    const written: string[] = [];
    const count = 1 + Math.floor(draw() * (isRoot ? 2 : 4));
    for (let index = 0; index < count; index += 1) written.push(this.selection(type, depth, isRoot));
    if (draw() > 0.8 || written.every((each) => each === '')) written.push(draw() > 0.7 ? `t${(this.keys += 1)}: __typename` : '__typename');
    return `{ ${written.filter((each) => each !== '').join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number, isRoot: boolean): string {
    const { schema, draw } = this.shape;
    const kind = draw();
    if (kind > 0.72 && depth > 0) {
      const conditions = isUnionType(type) || isInterfaceType(type) ? [...schema.getPossibleTypes(type), ...(isInterfaceType(type) ? [type] : [])] : [type];
      const condition = pick(conditions, draw);
      const inner = this.selections(condition, depth - 1, isRoot);
      if (kind > 0.9) {
        const name = `F${(this.keys += 1)}`;
        this.fragments.push(`fragment ${name} on ${condition.name} ${inner}`);
        return `... ${name} ${this.directives()}`;
      }
      const hasNoCondition = condition === type && draw() > 0.6;
      return `... ${hasNoCondition ? '' : `on ${condition.name}`} ${this.directives()} ${inner}`;
    }
    if (isUnionType(type)) return depth > 0 ? `... on ${pick(schema.getPossibleTypes(type), draw).name} ${this.selections(pick(schema.getPossibleTypes(type), () => 0), 0)}`.replace(/\{.*\}$/s, '{ __typename }') : '__typename';
    const fields = Object.values(type.getFields()).filter(
      (field) => (depth > 0 || !isCompositeType(getNamedType(field.type))) && (this.shape.isWanted?.(type.name, field.name) ?? true),
    );
    return fields.length === 0 ? '' : this.field(pick(fields, draw), depth);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { draw } = this.shape;
    const stated = field.args.map((argument) => this.argument(argument)).filter((each) => each !== undefined);
    // With arguments a field needs a key of its own, or two of them could not stand side by side.
    const isAliased = stated.length > 0 || draw() > 0.75;
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? this.selections(named, depth - 1) : '';
    return `${isAliased ? `a${(this.keys += 1)}: ` : ''}${field.name}${stated.length > 0 ? `(${stated.join(', ')})` : ''} ${this.directives()} ${below}`;
  }

  private directives(): string {
    const { draw } = this.shape;
    const kind = draw();
    if (kind < 0.8) return '';
    const directive = draw() > 0.5 ? 'include' : 'skip';
    if (kind < 0.86) return `@${directive}(if: ${draw() > 0.5})`;
    const name = `c${Math.floor(draw() * 3)}`;
    if (!this.variables.has(name)) {
      const fallback = draw() > 0.7 ? String(draw() > 0.5) : undefined;
      const value = fallback !== undefined && draw() > 0.5 ? undefined : draw() > 0.5;
      this.variables.set(name, { type: 'Boolean!', ...(fallback !== undefined && { fallback }), ...(value !== undefined && { value }) });
    }
    return `@${directive}(if: $${name})`;
  }

  private argument(argument: GraphQLArgument): string | undefined {
    const { draw } = this.shape;
    const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!isRequired && draw() < 0.5) return undefined;
    const value = this.value(argument.type, argument);
    if (value === undefined) return undefined;
    if (draw() < 0.5) return `${argument.name}: ${literal(value, argument.type)}`;
    const name = `v${(this.keys += 1)}`;
    const isLeftToDefault = draw() > 0.8;
    this.variables.set(name, {
      type: String(argument.type),
      ...(isLeftToDefault ? { fallback: literal(value, argument.type) } : { value }),
    });
    return `${argument.name}: $${name}`;
  }

  private value(type: GraphQLInputType, argument: GraphQLArgument): unknown {
    const { draw } = this.shape;
    if (isNonNullType(type)) return this.value(type.ofType, argument);
    if (isListType(type)) return [this.value(type.ofType, argument)];
    if (isEnumType(type)) return pick(type.getValues(), draw).name;
    if (isInputObjectType(type)) {
      const entries = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
      return Object.fromEntries(entries.map((field) => [field.name, this.value(field.type, argument)]));
    }
    switch (type.name) {
      case 'Int':
        return 1 + Math.floor(draw() * 4);
      case 'Float':
        return 1.5;
      case 'Boolean':
        return draw() > 0.5;
      case 'ID':
        return this.shape.idFor?.(argument, draw) ?? `Person-${Math.floor(draw() * 6)}`;
      case 'String':
        return `s${Math.floor(draw() * 3)}`;
      default:
        return undefined;
    }
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((each) => literal(each, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{ ${Object.entries(value as object).map(([name, each]) => `${name}: ${literal(each, fields[name]!.type)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}

function pick<T>(among: readonly T[], draw: Draw): T {
  return among[Math.floor(draw() * among.length)]!;
}

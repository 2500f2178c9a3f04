import { Kind, buildASTSchema } from 'graphql';
import type {
  DirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  GraphQLSchema,
  InterfaceTypeDefinitionNode,
  NamedTypeNode,
  ObjectTypeDefinitionNode,
  TypeNode,
} from 'graphql';

/**
 * The schema of each partner as the supergraph tells it: which types and fields it answers, what stands for what there,
 * and the directives on its fields. Without arguments, which say nothing about what is shown.
 */
export class SubgraphViews {
  private readonly views = new Map<string, GraphQLSchema>();
  private readonly graphs: ReadonlyMap<string, string>;

  constructor(private readonly supergraph: DocumentNode) {
    this.graphs = graphsOf(supergraph);
  }

  /** @throws Error for a partner that the supergraph does not name. */
  of(subgraph: string): GraphQLSchema {
    const known = this.views.get(subgraph);
    if (known) return known;
    const graph = this.graphs.get(subgraph);
    if (graph === undefined) throw new Error(`the supergraph names no ${subgraph}`);
    const view = buildASTSchema(viewOf(this.supergraph, graph), { assumeValid: true, assumeValidSDL: true });
    this.views.set(subgraph, view);
    return view;
  }
}

function graphsOf({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find((each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).map(({ name, directives = [] }) => [textOf(directives.find((each) => each.name.value === 'join__graph'), 'name') ?? name.value, name.value]),
  );
}

function viewOf({ definitions }: DocumentNode, graph: string): DocumentNode {
  const keyed: NamedTypeNode[] = [];
  const seen = definitions.flatMap((definition): DefinitionNode[] => {
    if (!('directives' in definition) || !('name' in definition) || definition.name === undefined) return [];
    const here = applied(definition.directives, 'join__type').filter((each) => textOf(each, 'graph') === graph);
    if (here.length === 0) return [];
    const { directives: _joins, ...rest } = definition;
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && here.some((each) => textOf(each, 'key') !== undefined)) {
      keyed.push({ kind: Kind.NAMED_TYPE, name: definition.name });
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) return [fieldsIn(definition, graph)];
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      const members = applied(definition.directives, 'join__unionMember').filter((each) => textOf(each, 'graph') === graph);
      const names = new Set(members.map((each) => textOf(each, 'member')));
      return [{ ...definition, directives: [], types: definition.types?.filter(({ name }) => names.has(name.value)) ?? [] }];
    }
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION) return [rest as DefinitionNode];
    return [];
  });
  return { kind: Kind.DOCUMENT, definitions: [...withEntities(seen, keyed)] };
}

function fieldsIn<T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(definition: T, graph: string): T {
  const fields = (definition.fields ?? []).flatMap((field): FieldDefinitionNode[] => {
    const joins = applied(field.directives, 'join__field');
    const here = joins.find((each) => textOf(each, 'graph') === graph);
    const isHere = joins.length === 0 || here !== undefined;
    if (!isHere || flagOf(here, 'external')) return [];
    const directives = (field.directives ?? []).filter(({ name }) => !name.value.startsWith('join__'));
    return [{ ...field, arguments: [], directives }];
  });
  const implemented = applied(definition.directives, 'join__implements').filter((each) => textOf(each, 'graph') === graph);
  const interfaces = new Set(implemented.map((each) => textOf(each, 'interface')));
  return { ...definition, directives: [], fields, interfaces: definition.interfaces?.filter(({ name }) => interfaces.has(name.value)) ?? [] };
}

/** What federation adds to a partner’s queries. */
function withEntities(definitions: readonly DefinitionNode[], types: readonly NamedTypeNode[]): readonly DefinitionNode[] {
  if (types.length === 0) return definitions;
  const entities: FieldDefinitionNode = { kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value: '_entities' }, type: listOf('_Entity') };
  const query = definitions.find((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Query');
  const before = query?.kind === Kind.OBJECT_TYPE_DEFINITION ? query : { kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: 'Query' }, fields: [] } as const;
  return [
    ...definitions.filter((each) => each !== query),
    { ...before, fields: [...(before.fields ?? []), entities] },
    { kind: Kind.UNION_TYPE_DEFINITION, name: { kind: Kind.NAME, value: '_Entity' }, types },
  ];
}

function listOf(name: string): TypeNode {
  return { kind: Kind.LIST_TYPE, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } };
}

function applied(directives: readonly DirectiveNode[] | undefined, name: string): readonly DirectiveNode[] {
  return (directives ?? []).filter((each) => each.name.value === name);
}

function textOf(directive: DirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function flagOf(directive: DirectiveNode | undefined, argument: string): boolean {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.BOOLEAN && value.value;
}

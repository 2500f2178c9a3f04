import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Category } from '../../consent/vocabulary';
import { ConsentField, InheritedConsentField } from './consent-directive';

@ObjectType({ description: 'Where a page of a list begins and ends (Relay).' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before startCursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of this page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of this page; null on an empty page.' })
  endCursor!: string | null;
}

/** Forward paging. Cursors are opaque and signed; a cursor of another list or person is refused. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many items at most, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

type AnyClass<T> = abstract new (...args: never[]) => T;

/**
 * The connection type of a list of records about a person. There is no total: a count that skipped the consent filter
 * would tell how much is withheld.
 *
 * @param category of every record, or BY_ROW where each has one of its own.
 */
export function connectionOf<Node extends object>(
  name: string,
  node: AnyClass<Node>,
  category: Category | 'BY_ROW',
  inWords: string,
): AnyClass<Connection<Node>> {
  const Protected = (type: () => unknown, options: { readonly description: string }) =>
    category === 'BY_ROW' ? InheritedConsentField(type, options) : ConsentField(category, type, options);

  @ObjectType(`${name}Edge`, { description: `One of ${inWords}, with its place in the list.` })
  class NodeEdge {
    @Field(() => String, { description: 'Place in the list; opaque.' })
    cursor!: string;

    @Protected(() => node, { description: `One of ${inWords}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${inWords}.` })
  class NodeConnection {
    @Protected(() => [NodeEdge], { description: 'The items with their cursors.' })
    edges!: NodeEdge[];

    @Protected(() => [node], { description: 'The items alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
    pageInfo!: PageInfo;
  }
  return NodeConnection as unknown as AnyClass<Connection<Node>>;
}

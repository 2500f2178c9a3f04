import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs, PageInfo } from '../../kit/connection.type';
import type { Connection } from '../../kit/connection.type';

export enum OriginKind {
  SOURCE = 'SOURCE',
  PUBLIC_KNOWLEDGE = 'PUBLIC_KNOWLEDGE',
  KRING = 'KRING',
  EXAMPLE = 'EXAMPLE',
  IMPORTED = 'IMPORTED',
}

registerEnumType(OriginKind, {
  name: 'DirectoryOrigin',
  description: 'Who says what an entry of the directory says.',
  valuesConfig: {
    SOURCE: { description: 'A source document, at the lines cited.' },
    PUBLIC_KNOWLEDGE: { description: 'It is generally known; no source document says it.' },
    KRING: { description: 'The hub itself, which needs the list.' },
    EXAMPLE: { description: 'Nobody: it is invented, to show how the directory works.' },
    IMPORTED: { description: 'The social map of another keeper, brought in as it was there.' },
  },
});

/** What every entry of the directory shows of where it comes from; in the schema under the entries' own names only. */
@ObjectType({ description: 'An entry of the public directory.' })
export abstract class DirectoryEntry {
  @Field(() => String, {
    description: 'Where it holds: a country (BE, NL), a part of one (BE-VLG) or ANY. Two countries never mix.',
  })
  jurisdiction!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day on which it holds; null where nothing is said.' })
  validFrom!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day on which it no longer holds; null where nothing is said.',
  })
  validTo!: string | null;

  @Field(() => OriginKind, { description: 'Who says it.' })
  origin!: OriginKind;

  @Field(() => [String], { description: 'Where a source document says it, as document:line or document:line-line.' })
  sources!: readonly string[];
}

@ObjectType({ description: 'One text in the four languages of the directory.' })
export class Labels {
  @Field(() => String, { description: 'In Dutch.' })
  nl!: string;

  @Field(() => String, { description: 'In French.' })
  fr!: string;

  @Field(() => String, { description: 'In German.' })
  de!: string;

  @Field(() => String, { description: 'In English.' })
  en!: string;
}

/** An entry that is called something in four languages. */
@ObjectType({ description: 'An entry of the public directory with a name in four languages.' })
export abstract class LabelledEntry extends DirectoryEntry {
  @Field(() => String, {
    description:
      'What it is called, in the first language of Accept-Language that there is (nl, fr, de, en); otherwise Dutch.',
  })
  label!: string;

  @Field(() => Labels, { description: 'What it is called, in every language of the directory.' })
  labels!: Labels;
}

@ObjectType({ description: 'When something is open or reachable (openingsuren), in local time.' })
export class OpeningHours {
  @Field(() => [Int], { description: 'On which days: 1 is Monday, 7 is Sunday.' })
  days!: readonly number[];

  @Field(() => String, { description: 'From when, HH:MM.' })
  opens!: string;

  @Field(() => String, { description: 'Until when, HH:MM; 24:00 is midnight at the end of the day.' })
  closes!: string;
}

const ON =
  'For which day, a local date; today when left out. An entry holds from validFrom up to, and without, validTo.';

/** The day asked for. */
@ArgsType()
export class DayArgs {
  @Field(() => GraphQLDate, { nullable: true, description: ON })
  on?: Date | null;
}

/** The day and the page asked for. */
@ArgsType()
export class DayPageArgs extends PageArgs {
  @Field(() => GraphQLDate, { nullable: true, description: ON })
  on?: Date | null;
}

type AnyClass<T> = abstract new (...args: never[]) => T;

/** The connection type of a list of the directory: everybody may read all of it, so nothing in it needs consent. */
export function publicConnectionOf<Node extends object>(
  name: string,
  node: AnyClass<Node>,
  inWords: string,
): AnyClass<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of ${inWords}, with its place in the list.` })
  class NodeEdge {
    @Field(() => String, { description: 'Place in the list; opaque.' })
    cursor!: string;

    @Field(() => node, { description: `One of ${inWords}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${inWords}.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The items with their cursors.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'The items alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
    pageInfo!: PageInfo;
  }
  return NodeConnection as unknown as AnyClass<Connection<Node>>;
}

import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Connection, Edge } from '../../kit/connection.type';
import { PageInfo } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { PERSON_DESCRIPTION } from '../../kit/person-reference';
import { Provenance } from '../../kit/provenance.type';

export enum GenderKind {
  WOMAN = 'WOMAN',
  MAN = 'MAN',
  NON_BINARY = 'NON_BINARY',
  OTHER = 'OTHER',
  NOT_SAID = 'NOT_SAID',
}

registerEnumType(GenderKind, {
  name: 'Gender',
  description: 'Gender as the person says it.',
  valuesConfig: {
    WOMAN: { description: 'Woman (vrouw).' },
    MAN: { description: 'Man (man).' },
    NON_BINARY: { description: 'Non-binary (non-binair).' },
    OTHER: { description: 'Something else.' },
    NOT_SAID: { description: 'Not asked or not said.' },
  },
});

export enum RelationshipStatusKind {
  SINGLE = 'SINGLE',
  IN_RELATIONSHIP = 'IN_RELATIONSHIP',
  MARRIED = 'MARRIED',
  DIVORCED = 'DIVORCED',
  WIDOWED = 'WIDOWED',
  NOT_SAID = 'NOT_SAID',
}

registerEnumType(RelationshipStatusKind, {
  name: 'RelationshipStatus',
  description: 'Whether the person has a partner (P-05).',
  valuesConfig: {
    SINGLE: { description: 'Single (alleenstaand).' },
    IN_RELATIONSHIP: { description: 'With a partner (partner).' },
    MARRIED: { description: 'Married (gehuwd).' },
    DIVORCED: { description: 'Divorced (gescheiden).' },
    WIDOWED: { description: 'Widowed (verweduwd).' },
    NOT_SAID: { description: 'Not asked or not said.' },
  },
});

@ObjectType({ description: 'The name the person goes by.' })
export class PersonName {
  @ConsentField('NAME', () => String, { description: 'Given name (voornaam).' })
  givenName!: string;

  @ConsentField('NAME', () => String, { description: 'Family name (familienaam).' })
  familyName!: string;

  @ConsentField('NAME', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'Who the person is, as on any form: age, gender, partner status, contact (P-04, P-05).' })
export class Identity {
  @ConsentField('IDENTITY', () => GraphQLDate, { description: 'Date of birth, a local date.' })
  birthDate!: string;

  @ConsentField('IDENTITY', () => Int, { description: 'Age in whole years, today.' })
  age!: number;

  @ConsentField('IDENTITY', () => GenderKind, { description: 'Gender.' })
  gender!: GenderKind;

  @ConsentField('IDENTITY', () => RelationshipStatusKind, { description: 'Partner status.' })
  relationshipStatus!: RelationshipStatusKind;

  @ConsentField('IDENTITY', () => String, { description: 'Telephone number, as the person wants to be called.' })
  phone!: string | null;

  @ConsentField('IDENTITY', () => String, { description: 'E-mail address.' })
  email!: string | null;

  @ConsentField('IDENTITY', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({ description: PERSON_DESCRIPTION })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { description: 'Opaque key of the person. Says nothing, and is the same in every subgraph.' })
  id!: string;

  /** The key inside Kring; not in the schema. */
  person!: string;
}

@ObjectType({ description: 'A person, with their place in the list.' })
export class PersonEdge implements Edge<Person> {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @Field(() => Person, { description: 'The person.' })
  node!: Person;
}

@ObjectType({ description: 'A page of persons.' })
export class PersonConnection implements Connection<Person> {
  @Field(() => [PersonEdge], { description: 'The persons with their cursors.' })
  edges!: readonly PersonEdge[];

  @Field(() => [Person], { description: 'The persons alone.' })
  nodes!: readonly Person[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;
}

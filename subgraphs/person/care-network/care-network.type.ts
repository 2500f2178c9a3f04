import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { PageArgs, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { RelationKindName, RoleName } from '../relation/relation.type';
import type { RelationKind, Role } from '../../../consent/vocabulary';

@ObjectType({
  description:
    'Somebody in the network around the person: who, as what, since when (zorgnetwerk, G-19, C-25). Of a natural person others see as what they are there, not who.',
})
@Directive('@key(fields: "id")')
export class CareNetworkMember {
  @Field(() => ID, { description: 'Opaque key of the place in the network.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => RelationKindName, { description: 'How they have to do with the person.' })
  kind!: RelationKind;

  @ConsentField('CARE_NETWORK', () => RoleName, { description: 'What they are for the person.' })
  role!: Role;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'The organisation; null for a natural person.' })
  organisation!: Organisation | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The professional, where one is named.' })
  professional!: Professional | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, { description: 'Since when (UTC).' })
  since!: Date;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, {
    description: 'Until when (UTC), exclusive; null while no end is known.',
  })
  until!: Date | null;

  @ConsentField('CARE_NETWORK', () => String, {
    description: 'What they do for the person, in a few words; of a natural person only for the person themself.',
  })
  inWords!: string | null;

  /** Not in the schema. */
  personId!: string;
  member!: string | null;
}

export const CareNetworkConnection = connectionOf(
  'CareNetworkMember',
  CareNetworkMember,
  'CARE_NETWORK',
  'those in the network around the person',
);

@ArgsType()
export class CareNetworkArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Former relations too. Heard for the person only: whom somebody left is nobody else’s business.',
  })
  includeEnded!: boolean;
}

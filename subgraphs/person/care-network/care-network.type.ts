import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs, connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Code } from '../code/code.type';
import { RelationKindName, RoleName } from '../relation/relation.type';
import type { RelationKind, Role } from '../../../consent/vocabulary';

export enum SupportLayerName {
  SELF = 'SELF',
  INFORMAL = 'INFORMAL',
  FIRST_LINE = 'FIRST_LINE',
  COMMUNITY_AND_WORK = 'COMMUNITY_AND_WORK',
  SPECIALISED = 'SPECIALISED',
}

registerEnumType(SupportLayerName, {
  name: 'SupportLayer',
  description:
    'The circles around a person, from the inside out: support of one’s own first, mental-health care as what stands behind ' +
    'it (Framework for Support, G-54, S-14).',
  valuesConfig: {
    SELF: { description: 'The person themselves (eigen regie).' },
    INFORMAL: {
      description:
        'Who stands beside the person by their own choice or by law: relatives, friends, peers, a trusted person, a ' +
        'representative, whoever they asked into their resource group (naasten, lotgenoten).',
    },
    FIRST_LINE: { description: 'First line: general practitioner, first-line psychologist (eerste lijn).' },
    COMMUNITY_AND_WORK: {
      description: 'Municipality, work, learning, income and insurance (maatschappelijke instanties).',
    },
    SPECIALISED: { description: 'Specialised mental-health care (gespecialiseerde ggz).' },
  },
});

export enum NetworkTieName {
  AROUND = 'AROUND',
  SAME_ORGANISATION = 'SAME_ORGANISATION',
}

registerEnumType(NetworkTieName, {
  name: 'NetworkTie',
  description: 'What ties two in a drawing of the network.',
  valuesConfig: {
    AROUND: { description: 'The second is around the first, who is the person.' },
    SAME_ORGANISATION: { description: 'Both work in one organisation (collega’s).' },
  },
});

@ObjectType({
  description:
    'What somebody in the network answers for: one professional at a time, and never one owner of it all (verantwoordelijke, ' +
    'N-04, X-13). Shown to whoever may see what it is about.',
})
export class CareResponsibility {
  @InheritedConsentField(() => Code, { description: 'As what, of the list responsibility.' })
  what!: Code;

  @InheritedConsentField(() => Professional, { description: 'Who answers for it.' })
  professional!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @InheritedConsentField(() => GraphQLDate, { description: 'Since when, a local date.' })
  sinceDate!: string;

  @InheritedConsentField(() => String, { description: 'Type of the record it is about, which stays with its owner.' })
  detailType!: string;

  @InheritedConsentField(() => ID, { description: 'Opaque key of that record, open under its own consent only.' })
  detail!: string;
}

@ObjectType({ description: 'The next contact or review with somebody in the network (volgende afspraak).' })
export class NextContact {
  @InheritedConsentField(() => Code, { description: 'What is agreed, of the list register-occasion.' })
  occasion!: Code;

  @InheritedConsentField(() => GraphQLDate, { description: 'On which day, a local date.' })
  onDate!: string;

  @InheritedConsentField(() => Professional, { description: 'With whom, if one is named.' })
  professional!: Professional | null;
}

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

  @ConsentField('CARE_NETWORK', () => SupportLayerName, { description: 'In which circle around the person they stand.' })
  circle!: SupportLayerName;

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
  place!: { readonly organisation: string | null; readonly professional: string | null };
  around!: readonly { readonly organisation: string | null; readonly professional: string | null }[];
}

@ObjectType({ description: 'A point in a drawing of the network: the person, or one of those around them.' })
export class CareNetworkNode {
  @ConsentField('CARE_NETWORK', () => ID, { description: 'Opaque key: of the person, or of the place in the network.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => SupportLayerName, { description: 'In which circle.' })
  circle!: SupportLayerName;

  @ConsentField('CARE_NETWORK', () => String, {
    description: 'What they are, in words of the reader’s language; never a name, which the directory or the person has.',
  })
  label!: string;

  @ConsentField('CARE_NETWORK', () => RoleName, { description: 'What they are for the person.' })
  role!: Role;

  @ConsentField('CARE_NETWORK', () => RelationKindName, { description: 'How they have to do with the person; null for the person.' })
  kind!: RelationKind | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, { description: 'Since when (UTC); null for the person.' })
  since!: Date | null;

  @ConsentField('CARE_NETWORK', () => CareNetworkMember, { description: 'Who it is; null for the person.' })
  member!: CareNetworkMember | null;
}

@ObjectType({ description: 'A line in a drawing of the network.' })
export class CareNetworkLine {
  @ConsentField('CARE_NETWORK', () => ID, { description: 'Key of the point where it begins.' })
  from!: string;

  @ConsentField('CARE_NETWORK', () => ID, { description: 'Key of the point where it ends.' })
  to!: string;

  @ConsentField('CARE_NETWORK', () => NetworkTieName, { description: 'What ties the two.' })
  tie!: NetworkTieName;

  @ConsentField('CARE_NETWORK', () => RelationKindName, {
    description: 'As what the second is around the person; null between two of the others.',
  })
  relation!: RelationKind | null;
}

@ObjectType({
  description:
    'The network as points and lines, for drawing (zorgnetwerk, G-19). It has those whom the list careNetwork shows to the ' +
    'same reader, all at once, and nobody else.',
})
export class CareNetworkGraph {
  @ConsentField('CARE_NETWORK', () => [CareNetworkNode], { description: 'The person first, then who came first.' })
  nodes!: readonly CareNetworkNode[];

  @ConsentField('CARE_NETWORK', () => [CareNetworkLine], { description: 'Between two of these points.' })
  edges!: readonly CareNetworkLine[];
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

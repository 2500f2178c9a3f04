import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { Code } from '../code/code.type';
import { ResourceGroupMember } from '../resource-group/resource-group.type';

export enum ExpertByExperienceRole {
  ROLE_MODEL = 'ROLE_MODEL',
  CRITIC = 'CRITIC',
  CHANGER = 'CHANGER',
  BRIDGE_BUILDER = 'BRIDGE_BUILDER',
  ALLY = 'ALLY',
}

registerEnumType(ExpertByExperienceRole, {
  name: 'ExpertByExperienceRole',
  description: 'What an expert by experience is for somebody (G-25).',
  valuesConfig: {
    ROLE_MODEL: { description: 'Role model (rolmodel).' },
    CRITIC: { description: 'Gadfly, critical voice (luis in de pels).' },
    CHANGER: { description: 'Agent of change (veranderaar).' },
    BRIDGE_BUILDER: { description: 'Bridge builder between clients and professionals (bruggenbouwer).' },
    ALLY: { description: 'Ally of the person (bondgenoot).' },
  },
});

@ObjectType({ description: 'One role of an expert by experience, with what comes with it, in words (N-22).' })
export class ExpertRoleInWords {
  @InheritedConsentField(() => Code, { description: 'The role, of the list expert-by-experience-role.' })
  role!: Code;

  @InheritedConsentField(() => [Code], {
    description: 'What who has it may do, in sentences, of the list expert-by-experience-right. None of it opens data (C-12).',
  })
  rights!: readonly Code[];
}

@ObjectType({
  description:
    'What the person asks of an expert by experience in their circle ((familie-)ervaringsdeskundige, G-23 to G-25). It opens nothing: access is the person’s choice, never the team’s (C-12).',
})
@Directive('@key(fields: "id")')
export class ExpertByExperience {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('RESOURCE_GROUP', () => ResourceGroupMember, { description: 'Their place in the group, where it is open to who asks.' })
  membership!: ResourceGroupMember | null;

  @ConsentField('RESOURCE_GROUP', () => [ExpertRoleInWords], { description: 'The roles, with what comes with each.' })
  roles!: readonly ExpertRoleInWords[];

  @ConsentField('RESOURCE_GROUP', () => [Code], {
    description: 'What goes for every expert by experience, of the list expert-by-experience-right.',
  })
  rightsOfAll!: readonly Code[];

  @ConsentField('RESOURCE_GROUP', () => Boolean, { description: 'Of the family (familie-ervaringsdeskundige, G-24).' })
  ofFamily!: boolean;

  @ConsentField('RESOURCE_GROUP', () => GraphQLDate, { description: 'When the person said so, a local date.' })
  saidOn!: string;

  @ConsentField('RESOURCE_GROUP', () => Provenance, { description: 'Where this comes from; its version is named when amending.' })
  provenance!: Provenance;
}

export const ExpertByExperienceConnection = connectionOf(
  'ExpertByExperience',
  ExpertByExperience,
  'RESOURCE_GROUP',
  'the experts by experience in the circle',
);

@InputType({ description: 'What the person asks of an expert by experience in their circle.' })
export class SayExpertRolesInput {
  @Field(() => ID, { description: 'Key of their place in the group.' })
  membership!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; left out the first time.' })
  version?: number | null;

  @Field(() => [ExpertByExperienceRole], { description: 'The roles; none is possible too.' })
  roles!: ExpertByExperienceRole[];

  @Field(() => Boolean, { defaultValue: false, description: 'Of the family (familie-ervaringsdeskundige).' })
  ofFamily!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The roles were said.' })
export class ExpertRolesSaid {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly expert: string };
}

export const ExpertRolesResult = createUnionType({
  name: 'ExpertRolesResult',
  description: 'What is asked of them now, or why nothing was changed.',
  types: () => [ExpertRolesSaid, Refused] as const,
});

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeReferenceId } from '../../shared/ids';

/** Partners know organisations and professionals by key; the public directory knows the rest. */

@ObjectType({ description: 'An organisation, as the public directory knows it.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Organisation {
  @Field(() => ID, { description: 'Opaque key of the organisation.' })
  id!: string;
}

@ObjectType({ description: 'A professional, as the public directory knows them.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Professional {
  @Field(() => ID, { description: 'Opaque key of the professional.' })
  id!: string;
}

@ObjectType({ description: 'A team, as the public directory knows it.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Team {
  @Field(() => ID, { description: 'Opaque key of the team.' })
  id!: string;
}

export function organisationReference(organisation: string): Organisation {
  return { id: encodeReferenceId('Organisation', organisation) };
}

export function professionalReference(professional: string): Professional {
  return { id: encodeReferenceId('Professional', professional) };
}

export function teamReference(team: string): Team {
  return { id: encodeReferenceId('Team', team) };
}

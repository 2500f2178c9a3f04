import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeReferenceId } from '../../../shared/ids';

/** Public; named by key only, so that name and address come from the directory in the same query. */
@ObjectType({ description: 'An organisation (organisatie), as the directory knows it.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Organisation {
  @Field(() => ID, { description: 'Opaque key of the organisation, the same in every subgraph.' })
  id!: string;
}

/** Public; named by key only, so that name and discipline come from the directory in the same query. */
@ObjectType({ description: 'A professional (hulpverlener, begeleider, medewerker), as the directory knows them.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Professional {
  @Field(() => ID, { description: 'Opaque key of the professional, the same in every subgraph.' })
  id!: string;
}

/** The reference to an organisation by its key inside Kring; null for none. */
export function organisationOf(key: string | null): Organisation | null {
  return key === null ? null : { id: encodeReferenceId('Organisation', key) };
}

/** The reference to a professional by their key inside Kring; null for none. */
export function professionalOf(key: string | null): Professional | null {
  return key === null ? null : { id: encodeReferenceId('Professional', key) };
}

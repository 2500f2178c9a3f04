import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DirectoryEntry } from '../reference-row/reference-row.type';

@ObjectType({ description: 'A place where something is offered (praktijklocatie).' })
export class ServiceLocation extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the place.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'Municipality (gemeente).' })
  municipality!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'One can get in without a step; null where nobody looked.' })
  stepFree!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84); null where nobody measured.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84); null where nobody measured.' })
  longitude!: number | null;
}

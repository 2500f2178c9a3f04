import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DirectoryEntry, publicConnectionOf } from '../reference-row/reference-row.type';

@ObjectType({
  description:
    'An area of the social map: of primary care (eerstelijnszone), of a loco-local network, a neighbourhood (wijk).',
})
@Directive('@key(fields: "id")')
export class Zone extends DirectoryEntry {
  @Field(() => ID, { description: 'Opaque key of the zone.' })
  id!: string;

  @Field(() => String, { description: 'Code of the zone, by which lists are narrowed.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'How many people live there (aantal inwoners).' })
  inhabitants!: number;
}

export const ZoneConnection = publicConnectionOf('Zone', Zone, 'the zones');

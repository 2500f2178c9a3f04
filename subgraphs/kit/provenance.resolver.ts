import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { covers } from '../../consent/rows';
import { encodePersonId } from '../../shared/ids';
import { Consent } from './consent-directive';
import { Provenance } from './provenance.type';
import type { RequestContext } from './request-context';

@Resolver(() => Provenance)
export class ProvenanceResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'Key of who wrote it in the place of the person (vertegenwoordiger, C-37), for whoever may know who acts for them; ' +
      'null where nobody did.',
  })
  @Consent('CONSENT')
  writtenInPlaceBy(
    @Root() { personId, inPlaceBy }: Provenance,
    @Ctx() { gate }: RequestContext<unknown>,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> | null {
    if (inPlaceBy === null) return null;
    // Told as the mandates themselves are: it is the person's to say, and of who acted that they did.
    const stake = { heldBy: personId, author: personId, parties: [inPlaceBy] };
    return gate.read(personId, 'CONSENT', info, ({ rows }) => Promise.resolve(covers(rows, stake) ? encodePersonId(inPlaceBy) : null));
  }
}

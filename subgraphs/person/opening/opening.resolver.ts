import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { requireToken } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { OpeningToMe } from './opening.type';

@Resolver()
export class OpeningResolver {
  @Query(() => [OpeningToMe], {
    description:
      'The overrides and opened crisis cards that open something to you now, for professionals and for people around a person; they are on no caseload. Looking is recorded with each person.',
  })
  async openingsToMe(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<readonly OpeningToMe[]> {
    requireToken(context);
    const { actor, purpose, stores } = context;
    // Who looks at themselves through another’s eyes would find what is opened to that other of third persons.
    if (actor.kind === 'PERSON' && actor.asSeenBy !== undefined) return [];
    const openings = await stores.openings.to(actor, purpose);
    const look = { category: null, fields: coordinateOf(info), layer: 'OVERRIDE' } as const;
    await stores.ownLooks.record(
      askerOf(context, info),
      openings.length === 0
        ? [{ ...look, person: null, layer: 'OWN_RECORD' }]
        : openings.map(({ id, person, disclosedFrom }) => ({
            ...{ ...look, person, decidedBy: [id] },
            ...(disclosedFrom !== null && { disclosedFrom }),
          })),
    );
    return openings.map(({ kind, id, person, categories, until }) =>
      Object.assign(new OpeningToMe(), {
        id: encodeId(kind === 'OVERRIDE' ? 'SecrecyOverride' : 'CardActivation', person, id),
        ...{ kind, person: encodePersonId(person), categories, until },
      }),
    );
  }
}

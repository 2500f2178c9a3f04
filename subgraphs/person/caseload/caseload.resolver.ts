import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { DUE_CATEGORIES } from '../../../shared/register-api';
import { recognisedPerson } from '../../kit/person-reference';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { requireToken } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { PersonConnection } from '../person/person.type';
import { CaseloadArgs, CaseloadOrderName } from './caseload.type';

@Resolver()
export class CaseloadResolver {
  @Query(() => PersonConnection, {
    description: 'Everybody you have to do with now (caseload): those you have a live relation with, whatever they opened to you.',
  })
  async caseload(
    @Args(() => CaseloadArgs) { orderBy, ofTeam, ...page }: CaseloadArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonConnection> {
    requireToken(context);
    const { gate, stores } = context;
    // Where somebody stands in an order tells of what it looks at, so that stands in the record as looked at.
    const lookedAt = orderBy === CaseloadOrderName.KEY ? [] : DUE_CATEGORIES;
    const found = await stores.caseload.page(context, page, { order: orderBy, ofTeam }, async (person) =>
      (await gate.recognises(person, info, lookedAt)) ? recognisedPerson(person) : null,
    );
    // Also the search that found nobody: who looks for persons is on record before anybody is named.
    const persons = found.nodes.map(({ person }) => person);
    await stores.accessRecords.recordSearch(askerOf(context, info), persons, coordinateOf(info));
    return found;
  }
}

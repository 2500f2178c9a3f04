import { Ctx, Query, Resolver } from 'type-graphql';
import type { MunicipalContext } from '../municipal.context';
import { MunicipalTerm } from './municipal-term.type';

@Resolver(() => MunicipalTerm)
export class MunicipalTermResolver {
  @Query(() => [MunicipalTerm], {
    description: 'Within which time a municipality or OCMW has to do what, by whose law. About nobody, and open to all.',
  })
  municipalTerms(@Ctx() { stores }: MunicipalContext) {
    return stores.municipalTerms.all();
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { decodePersonId } from '../../../shared/ids';
import { ageOn, localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { recognisedPerson } from '../../kit/person-reference';
import { present, provenanceOf } from '../../kit/present';
import { requireToken } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { Identity, Person, PersonName } from './person.type';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'The person who is asking. Null for a professional: who asks for work is nobody’s patient here.',
  })
  async me(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<Person | null> {
    requireToken(context);
    if (context.actor.kind !== 'PERSON') return null;
    return this.recognised(context.actor.id, context, info);
  }

  @Query(() => Person, {
    nullable: true,
    description:
      'One person by key. Null when there is no such person and when you have nothing to do with them; the two look the same, and both are recorded.',
  })
  async person(
    @Arg('id', () => ID, { description: 'Key of the person.' }) id: string,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person | null> {
    requireToken(context);
    const person = decodePersonId(id);
    if (person === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The argument id is not the key of a person; use an id that the graph gave you.');
    }
    return this.recognised(person, context, info);
  }

  @FieldResolver(() => PersonName, { nullable: true, description: 'The name the person goes by.' })
  @Consent('NAME')
  name(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'NAME', info, async (permit) => {
      const row = await stores.names.first(permit);
      return row && { ...row, provenance: provenanceOf(row) };
    });
  }

  @FieldResolver(() => Identity, { nullable: true, description: 'Age, gender, partner status, contact.' })
  @Consent('IDENTITY')
  identity(@Root() { person }: Person, @Ctx() { gate, stores, now }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'IDENTITY', info, async (permit) => {
      const row = await stores.identities.first(permit);
      return row && { ...present('Identity', row), age: ageOn(row.birthDate, localDate(now)) };
    });
  }

  private async recognised(person: string, context: PersonContext, info: GraphQLResolveInfo): Promise<Person | null> {
    return (await context.gate.recognises(person, info)) ? recognisedPerson(person) : null;
  }
}

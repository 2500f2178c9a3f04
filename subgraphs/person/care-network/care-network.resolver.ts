import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import type { RelationRow } from '../relation/relation.table';
import { endOf } from './care-network.rules';
import { CareNetworkArgs, CareNetworkConnection, CareNetworkMember } from './care-network.type';

@Resolver(() => Person)
export class CareNetworkResolver {
  @FieldResolver(() => CareNetworkConnection, {
    nullable: true,
    description: 'Who is involved, as what and since when, first come first (zorgnetwerk).',
  })
  @Consent('CARE_NETWORK')
  careNetwork(
    @Root() { person }: Person,
    @Args(() => CareNetworkArgs) { includeEnded, ...page }: CareNetworkArgs,
    @Ctx() { gate, stores, ...asker }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NETWORK', info, async (permit, isWithoutAWord) => {
      const { actor } = await stores.standIns.seatOf(asker.actor, asker.purpose);
      const isPerson = permit.asPerson;
      const own = isWithoutAWord ? await stores.relations.ofActor(actor, person) : [];
      const view = { isPerson, includeEnded, own: own.map(({ id }) => id) };
      const found = await stores.careNetwork.page(permit, page, view);
      const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: presentMember(node, isPerson) }));
      return { ...found, edges, nodes: edges.map(({ node }) => node) };
    });
  }
}

@Resolver(() => CareNetworkMember)
export class CareNetworkMemberResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name with which a natural person joined the resource group; only for the person themself (C-42).',
  })
  @Consent('RESOURCE_GROUP')
  name(
    @Root() { personId, member }: CareNetworkMember,
    @Ctx() { gate, stores, actor }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    // Asked for who could be shown it alone: another's question must not stand on record as a look at the group.
    const mayAsk =
      actor.kind === 'PERSON' &&
      actor.asSeenBy === undefined &&
      (actor.id === personId || actor.actingFor === personId);
    if (member === null || !mayAsk) return null;
    return gate.read(personId, 'RESOURCE_GROUP', info, async (permit) => {
      if (!permit.asPerson) return null;
      const places = await stores.memberships.all(permit);
      return places.findLast((place) => place.member === member)?.memberName ?? null;
    });
  }
}

function presentMember(row: RelationRow, isPerson: boolean) {
  return {
    id: encodeId('CareNetworkMember', row.person, row.id),
    personId: row.person,
    member: row.member,
    kind: row.kind,
    role: row.role,
    organisation: row.organisation === null ? null : organisationReference(row.organisation),
    professional: row.professional === null ? null : professionalReference(row.professional),
    since: row.from,
    until: endOf(row),
    // A municipal case in words is the request itself, and that is HOUSING or INCOME_DEBTS.
    inWords: isPerson || (row.member === null && row.kind !== 'MUNICIPAL_CASE') ? row.inWords : null,
  };
}

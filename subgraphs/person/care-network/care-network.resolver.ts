import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { textLanguage } from '../../../consent/language';
import { WORDS } from '../../../consent/in-words';
import type { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { CONTACT_CATEGORIES, RESPONSIBILITY_CATEGORIES } from '../../../shared/register-api';
import { Consent, ConsentByRow } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { hiddenFrom } from '../register/register.resolver';
import type { RegisterRow } from '../register/register.table';
import type { RelationRow } from '../relation/relation.table';
import { endOf, isDutyOf, layerOf, tiesOf } from './care-network.rules';
import type { NetworkView } from './care-network.rules';
import {
  CareNetworkArgs,
  CareNetworkConnection,
  CareNetworkGraph,
  CareNetworkMember,
  CareResponsibility,
  NextContact,
} from './care-network.type';

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
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'CARE_NETWORK', info, async (permit, isWithoutAWord) => {
      const view = await viewOf(permit, isWithoutAWord, includeEnded, context);
      const found = await stores.careNetwork.page(permit, page, view);
      const around = await stores.careNetwork.all(permit, { ...view, includeEnded: false });
      const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: presentMember(node, view.isPerson, around) }));
      return { ...found, edges, nodes: edges.map(({ node }) => node) };
    });
  }

  @FieldResolver(() => CareNetworkGraph, {
    nullable: true,
    description: 'The same network as points and lines, in circles around the person (G-19, G-54): whoever holds now.',
  })
  @Consent('CARE_NETWORK')
  careNetworkGraph(@Root() { person }: Person, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    const { gate, stores, languages } = context;
    const { roles } = WORDS[textLanguage(languages)].vocabulary;
    return gate.read(person, 'CARE_NETWORK', info, async (permit, isWithoutAWord) => {
      const view = await viewOf(permit, isWithoutAWord, false, context);
      const around = await stores.careNetwork.all(permit, view);
      const self = { id: encodePersonId(person), circle: 'SELF', label: roles.PERSON, role: 'PERSON', kind: null, since: null, member: null };
      const keyed = around.map((row) => ({ ...row, id: memberKey(row) }));
      const members = around.map((row) => {
        const member = presentMember(row, view.isPerson, around);
        const { id, circle, role, kind, since } = member;
        return { id, circle, label: roles[role], role, kind, since, member };
      });
      return { nodes: [self, ...members], edges: tiesOf(self.id, keyed) };
    });
  }
}

async function viewOf(
  permit: Permit<'CARE_NETWORK', 'READ'>,
  isWithoutAWord: boolean,
  includeEnded: boolean,
  { stores, ...asker }: PersonContext,
): Promise<NetworkView> {
  const { actor } = await stores.standIns.seatOf(asker.actor, asker.purpose);
  const own = isWithoutAWord ? await stores.relations.ofActor(actor, permit.person) : [];
  return { isPerson: permit.asPerson, includeEnded, own: own.map(({ id }) => id) };
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

  @FieldResolver(() => [CareResponsibility], {
    nullable: true,
    description:
      'What they answer for now, longest first: accountable for a trajectory, leading the treatment, individual counsellor, ' +
      'holding the record, coaching. Each is shown to whoever may see what it is about.',
  })
  @ConsentByRow(RESPONSIBILITY_CATEGORIES)
  responsibleFor(@Root() member: CareNetworkMember, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    const { gate, stores, languages } = context;
    // Of a natural person it is known without asking.
    if (member.place.organisation === null) return [];
    return gate.readByRow(member.personId, RESPONSIBILITY_CATEGORIES, info, async (permits) => {
      const rows = await stores.networkDuties.responsibilities(permits, await hiddenFrom(member.personId, context));
      const theirs = rows.filter((row) => isTheirs(row, member));
      const value = theirs.map((row) => ({
        what: coded('responsibility', row.code, languages),
        professional: row.responsible === null ? null : professionalReference(row.responsible),
        organisation: organisationReference(row.owedBy ?? row.heldBy),
        sinceDate: row.onDate,
        detailType: row.detailType,
        detail: encodeId(row.detailType, row.personId, row.detail),
      }));
      return { value, found: new Set(theirs.map(({ category }) => category)) };
    });
  }

  @FieldResolver(() => NextContact, {
    nullable: true,
    description: 'The next contact or review with them that is agreed, today or later; null where there is none.',
  })
  @ConsentByRow(CONTACT_CATEGORIES)
  nextContact(@Root() member: CareNetworkMember, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    const { gate, stores, languages, now } = context;
    if (member.place.organisation === null) return null;
    return gate.readByRow(member.personId, CONTACT_CATEGORIES, info, async (permits) => {
      const hidden = await hiddenFrom(member.personId, context);
      const rows = await stores.networkDuties.contactsAhead(permits, hidden, localDate(now));
      const next = rows.find((row) => isTheirs(row, member));
      if (next === undefined) return { value: null, found: new Set<Category>() };
      const value = {
        occasion: coded('register-occasion', next.code, languages),
        onDate: next.onDate,
        professional: next.responsible === null ? null : professionalReference(next.responsible),
      };
      return { value, found: new Set([next.category]) };
    });
  }
}

function isTheirs(row: RegisterRow, { place, around }: CareNetworkMember): boolean {
  // Whoever left answers for nothing any more, also where a colleague of theirs does.
  return around.includes(place) && isDutyOf(row, place, around);
}

function memberKey({ person, id }: Pick<RelationRow, 'person' | 'id'>): string {
  return encodeId('CareNetworkMember', person, id);
}

function presentMember(row: RelationRow, isPerson: boolean, around: readonly RelationRow[]) {
  return {
    id: memberKey(row),
    personId: row.person,
    member: row.member,
    place: row,
    around,
    circle: layerOf(row.role),
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

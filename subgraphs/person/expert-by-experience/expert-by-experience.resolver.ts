import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { doer, keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { coded } from '../code/code-lists.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { readerOf, shownMember } from '../resource-group/resource-group.resolver';
import { membershipState } from '../resource-group/resource-group.rules';
import type { MembershipRow } from '../resource-group/resource-group.table';
import { RIGHTS_OF_ALL, RIGHTS_OF_ROLE, orderedRoles } from './expert-by-experience.rules';
import { EXPERT_ROLES } from './expert-by-experience.table';
import type { ExpertByExperienceRow } from './expert-by-experience.table';
import {
  ExpertByExperience,
  ExpertByExperienceConnection,
  ExpertRolesResult,
  ExpertRolesSaid,
  SayExpertRolesInput,
} from './expert-by-experience.type';

const PERSONS_OWN: PersonsOwn = { message: 'Only the person says what they ask of who is in their circle.', rule: 'C-12' };

@Resolver(() => Person)
export class PersonExpertsResolver {
  @FieldResolver(() => ExpertByExperienceConnection, {
    nullable: true,
    description: 'What the person asks of the experts by experience in their circle; for one of those, what is asked of them.',
  })
  @Consent('RESOURCE_GROUP')
  expertsByExperience(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.gate.read(person, 'RESOURCE_GROUP', info, async (permit) => {
      const places = await openPlaces(permit, context);
      return presentPage('ExpertByExperience', await context.stores.experts.shown(permit, page), (row) => inWords(row, places, context));
    });
  }
}

@Resolver(() => ExpertRolesSaid)
export class ExpertRolesSaidResolver {
  @FieldResolver(() => ExpertByExperience, { nullable: true, description: 'What is asked of them now.' })
  @Consent('RESOURCE_GROUP')
  expert(@Root() { receipt }: ExpertRolesSaid, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(receipt.person, 'RESOURCE_GROUP', info, async (permit) => {
      const row = await context.stores.experts.one(permit, receipt.expert);
      return row && { ...present('ExpertByExperience', row), ...inWords(row, await openPlaces(permit, context), context) };
    });
  }
}

@Resolver()
export class ExpertActs {
  @Mutation(() => ExpertRolesResult, {
    description:
      'The person says what they ask of an expert by experience in their circle. It opens nothing to them. Only the person can (C-12).',
  })
  async sayExpertRoles(
    @Arg('input', () => SayExpertRolesInput, { description: 'Of whom, and what.' }) input: SayExpertRolesInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ExpertRolesResult> {
    const { person, row: membershipId } = keyOf(input.membership, 'input.membership', 'ResourceGroupMember');
    const permit = await openForPerson(context, info, person, 'RESOURCE_GROUP', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const { ofFamily } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'sayExpertRoles', input, async ({ stores }) => {
      await stores.memberships.hold(permit);
      const membership = await stores.memberships.one(permit, membershipId);
      if (membership === null) return notFound();
      const isExpert = membership.kind === 'EXPERT_BY_EXPERIENCE' && membershipState(membership, context.now) === 'ACCEPTED';
      if (!isExpert || membership.member === null) {
        return refused('RULE_NOT_MET', 'Roles are said of an expert by experience who is in the group.', 'G-25');
      }
      const author = doer(context);
      const said = await stores.experts.say(permit, input.version ?? null, {
        ...{ heldBy: person, author, source: author === person ? 'PERSON' : 'RELATIVE', parties: [membership.member] },
        ...{ membershipId, roles: orderedRoles(EXPERT_ROLES, input.roles), ofFamily, saidOn: localDate(context.now) },
      });
      if (said === 'ABSENT') return notFound();
      return said === 'STALE' ? staleVersion() : { person, expert: said.row.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ExpertRolesSaid(), { receipt });
  }
}

type Places = ReadonlyMap<string, ReturnType<typeof placeOf>>;

/** The places in the group that are open to who asks: what somebody is asked must not lead to a place that is not. */
async function openPlaces(permit: Permit<'RESOURCE_GROUP', 'READ'>, context: PersonContext): Promise<Places> {
  const reader = await readerOf(context);
  return new Map((await context.stores.memberships.all(permit)).map((row) => [row.id, placeOf(row, permit, reader)]));
}

function placeOf(row: MembershipRow, permit: Permit<'RESOURCE_GROUP', 'READ'>, reader: Awaited<ReturnType<typeof readerOf>>) {
  return { ...present('ResourceGroupMember', row), ...shownMember(row, permit, reader) };
}

function inWords({ membershipId, roles }: ExpertByExperienceRow, places: Places, { languages }: PersonContext) {
  return {
    membership: places.get(membershipId) ?? null,
    roles: roles.map((role) => ({
      role: coded('expert-by-experience-role', role, languages),
      rights: RIGHTS_OF_ROLE[role].map((right) => coded('expert-by-experience-right', right, languages)),
    })),
    rightsOfAll: RIGHTS_OF_ALL.map((right) => coded('expert-by-experience-right', right, languages)),
  };
}

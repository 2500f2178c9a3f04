import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { isLive } from '../../../consent/facts';
import type { Permit } from '../../../consent/permit';
import { MEMBER_RELATION_KINDS } from '../../../consent/vocabulary';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { partyKeyOf, periodFault } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { canTakeRole, holderFault, relationFault, takesNoPart } from './relation.rules';
import type { RelationRow } from './relation.table';
import type { RelationProposalRow } from './relation-proposal.table';
import {
  AnswerRegistrationInput,
  DeclineRegistrationDone,
  DeclineRegistrationResult,
  EndRelationInput,
  OpenRelationInput,
  ProposalStateKind,
  RegisterRelationInput,
  RegistrationDone,
  RegistrationHolder,
  RegistrationResult,
  Relation,
  RelationDone,
  RelationOpening,
  RelationProposal,
  RelationProposalConnection,
  RelationResult,
} from './relation.type';

const PERSONS_OWN: PersonsOwn = { message: 'Only the person themselves says who has to do with them.', rule: 'C-17' };

@Resolver(() => Person)
export class RelationResolver {
  @FieldResolver(() => RelationProposalConnection, {
    nullable: true,
    description: 'Who registered to have to do with the person, and what became of it; the newest first.',
  })
  @Consent('CONSENT')
  relationProposals(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('onlyOpen', () => Boolean, { defaultValue: false, description: 'Only what waits for an answer.' })
    onlyOpen: boolean,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) => {
      const { edges, pageInfo } = await stores.relationProposals.page(permit, page, onlyOpen);
      const shown = edges.map(({ cursor, node }) => ({ cursor, node: presentProposal(node) }));
      return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
    });
  }

  @Mutation(() => RelationResult, {
    description:
      'The person says that somebody has to do with them: a professional, a team or an organisation that Kring knows.',
  })
  async openRelation(
    @Arg('input', () => OpenRelationInput, { description: 'Who, as what.' }) input: OpenRelationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CARE_NETWORK', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'openRelation', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const { kind, role } = input;
      const relation = {
        ...{ person, kind, role, member: null, inWords: input.inWords?.trim() ?? null },
        organisation: partyKeyOf('ORGANISATION', input.organisation),
        professional: input.professional == null ? null : partyKeyOf('PROFESSIONAL', input.professional),
        team: input.team == null ? null : partyKeyOf('TEAM', input.team),
        from: input.from ?? context.now,
        until: input.until ?? null,
      };
      const fault =
        relationFault(relation) ??
        periodFault(relation.from, relation.until, context.now) ??
        (await unknownParty(relation, stores));
      if (fault) return fault;
      if (await stores.relationActs.liveAlike(relation)) {
        return refused('RULE_NOT_MET', 'There is such a relation already; end it first to open it anew.');
      }
      const opened = await stores.relationActs.open('PERSON', relation);
      return opened ? { relation: opened.id } : notFound();
    });
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new RelationDone(), {
      relation: await freshRelation(person, receipt.relation, context, info),
    });
  }

  @Mutation(() => RelationResult, {
    description:
      'Ends a relation: the person any of theirs, a professional or relative their own side. Opening again is the person’s.',
  })
  async endRelation(
    @Arg('input', () => EndRelationInput, { description: 'Which relation.' }) input: EndRelationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationDone | Refused> {
    requireToken(context);
    const { person, row: relationId } = keyOf(input.relation, 'input.relation', 'Relation', 'CareNetworkMember');
    const permit = await context.gate.open(person, 'CARE_NETWORK', 'CONTRIBUTE', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'endRelation', input, async ({ stores }) => {
      const relation =
        permit?.asPerson
          ? await stores.relationActs.ofPerson(permit, relationId)
          : await stores.relationActs.ofActor(context.actor, person, relationId);
      if (!relation) return notFound();
      if (MEMBER_RELATION_KINDS.includes(relation.kind)) {
        // Ended here alone, the member would stay in the group and be told what it shares.
        return refused(
          'RULE_NOT_MET',
          'Membership of the resource group ends in the group: by leaving it, or by being taken off it.',
          'C-01',
        );
      }
      if (await stores.mandates.restsOn(relation)) {
        // Ended here, a guardian would be shut out by a click, and the mandate stand in the books as if it counted.
        return refused('RULE_NOT_MET', 'This relation stands and ends with its mandate: end the mandate.', 'C-37');
      }
      const closed = await stores.relationActs.close(relation);
      return closed
        ? { relation: relationId }
        : refused('ALREADY_ENDED', 'The relation has ended already; nothing was changed.');
    });
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new RelationDone(), {
      relation: await freshRelation(person, receipt.relation, context, info),
    });
  }

  @Mutation(() => RegistrationResult, {
    description:
      'A professional registers that they, their team or their organisation have to do with somebody. It opens nothing until the person confirms it.',
  })
  async registerRelation(
    @Arg('input', () => RegisterRelationInput, { description: 'For whom, as what.' }) input: RegisterRelationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegistrationDone | Refused> {
    requireToken(context);
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const { actor } = context;
    // Asked for the record alone: whatever the answer, what is said back is the same.
    await context.gate.open(person, 'CARE_NETWORK', 'CONTRIBUTE', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'registerRelation', input, async ({ stores }) => {
      if (actor.kind !== 'PROFESSIONAL') {
        return refused(
          'NOT_PERMITTED',
          'Only a professional registers a relation; relatives and others are invited by the person.',
        );
      }
      const { kind, role, holder } = input;
      if (holder === RegistrationHolder.TEAM && actor.team === undefined) {
        return refused('INPUT_NOT_FIT', 'Your token names no team; register for yourself or for the organisation.');
      }
      const proposal = {
        ...{ person, kind, role, organisation: actor.organisation, proposedBy: actor.id },
        professional: holder === RegistrationHolder.PROFESSIONAL ? actor.id : null,
        team: holder === RegistrationHolder.TEAM ? (actor.team ?? null) : null,
        inWords: input.inWords?.trim() ?? null,
      };
      const fault = relationFault(proposal);
      if (fault) return fault;
      if (!canTakeRole(actor.profession, role)) {
        return refused('NOT_PERMITTED', `Your profession in the token cannot be ${role} for anybody.`);
      }
      await stores.knownParties.meetActor(actor);
      await stores.relationProposals.propose(proposal);
      return {};
    });
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new RegistrationDone(), { isReceived: true });
  }

  @Mutation(() => RelationResult, { description: 'The person confirms a registration: the relation opens.' })
  async confirmRegistration(
    @Arg('input', () => AnswerRegistrationInput, { description: 'Which registration.' }) input: AnswerRegistrationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationDone | Refused> {
    const { person, row } = keyOf(input.proposal, 'input.proposal', 'RelationProposal');
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'confirmRegistration',
      input,
      async ({ stores }) => {
        await stores.epochs.hold(person);
        const proposal = await openProposal(row, input.version, permit, stores);
        if (proposal instanceof Refused) return proposal;
        const { kind, role, organisation, professional, team, inWords } = proposal;
        const relation = { person, kind, role, organisation, professional, team, member: null, inWords };
        const standing = await stores.relationActs.liveAlike(relation);
        const opened = standing ?? (await stores.relationActs.open('CONFIRMED_REGISTRATION', relation));
        if (!opened || !(await stores.relationProposals.answer(permit, proposal, 'CONFIRMED', opened.id)))
          return staleVersion();
        return { relation: opened.id };
      },
    );
    if (receipt instanceof Refused) return receipt;
    return Object.assign(new RelationDone(), {
      relation: await freshRelation(person, receipt.relation, context, info),
    });
  }

  @Mutation(() => DeclineRegistrationResult, {
    description: 'The person declines a registration: it opened nothing and never will.',
  })
  async declineRegistration(
    @Arg('input', () => AnswerRegistrationInput, { description: 'Which registration.' }) input: AnswerRegistrationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeclineRegistrationDone | Refused> {
    const { person, row } = keyOf(input.proposal, 'input.proposal', 'RelationProposal');
    const permit = await openForPerson(context, info, person, 'CONSENT', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'declineRegistration',
      input,
      async ({ stores }) => {
        const proposal = await openProposal(row, input.version, permit, stores);
        if (proposal instanceof Refused) return proposal;
        const isAnswered = await stores.relationProposals.answer(permit, proposal, 'DECLINED', null);
        return isAnswered ? { proposal: row } : staleVersion();
      },
    );
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const reading = await context.gate.open(person, 'CONSENT', 'READ', info);
    const declined = reading && (await context.stores.relationProposals.one(reading, row));
    return Object.assign(new DeclineRegistrationDone(), { proposal: declined && presentProposal(declined) });
  }
}

/** A relation as the graph shows it. */
export function presentRelation(row: RelationRow, now: Date): Relation {
  const { person, kind, role, inWords, from, until, withdrawnAt } = row;
  return Object.assign(new Relation(), {
    id: encodeId('Relation', person, row.id),
    ...{ kind, role, inWords, from },
    organisation: row.organisation === null ? null : organisationReference(row.organisation),
    professional: row.professional === null ? null : professionalReference(row.professional),
    team: row.team === null ? null : encodeReferenceId('Team', row.team),
    member: row.member === null ? null : encodePersonId(row.member),
    // Withdrawn before its end: then that is when it ended.
    until: withdrawnAt !== null && (until === null || withdrawnAt < until) ? withdrawnAt : until,
    isLive: isLive(row, now),
    openedBy: row.openedBy as RelationOpening,
  });
}

function presentProposal(row: RelationProposalRow): RelationProposal {
  const { person, kind, role, inWords, proposedAt, answeredAt, version } = row;
  return Object.assign(new RelationProposal(), {
    id: encodeId('RelationProposal', person, row.id),
    ...{ kind, role, inWords, proposedAt, answeredAt, version },
    organisation: organisationReference(row.organisation),
    professional: row.professional === null ? null : professionalReference(row.professional),
    team: row.team === null ? null : encodeReferenceId('Team', row.team),
    proposedBy: professionalReference(row.proposedBy),
    state: row.state as ProposalStateKind,
  });
}

type Stores = PersonContext['stores'];

async function unknownParty(
  {
    organisation,
    professional,
    team,
    role,
  }: Pick<RelationRow, 'professional' | 'team' | 'role'> & { readonly organisation: string },
  stores: Stores,
): Promise<Refused | null> {
  const organisations = await stores.knownParties.known('ORGANISATION', organisation);
  if (organisations.length === 0) return takesNoPart();
  if (professional !== null)
    return holderFault(role, organisation, await stores.knownParties.known('PROFESSIONAL', professional));
  if (team !== null) return holderFault(role, organisation, await stores.knownParties.known('TEAM', team));
  return null;
}

async function openProposal(
  id: string,
  version: number,
  permit: Permit<'CONSENT', 'CONTRIBUTE'>,
  stores: Stores,
): Promise<RelationProposalRow | Refused> {
  const proposal = await stores.relationProposals.one(permit, id);
  if (!proposal) return notFound();
  if (proposal.state !== 'OPEN')
    return refused('ALREADY_ANSWERED', 'The registration was answered already; nothing was changed.');
  return proposal.version === version ? proposal : staleVersion();
}

/** The answer is read anew, after the act and under a new decision. */
async function freshRelation(
  person: string,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<Relation | null> {
  context.decideAgain();
  const permit = await context.gate.open(person, 'CARE_NETWORK', 'READ', info);
  const around = permit ? await context.stores.relations.around(permit) : [];
  const row = around.find((relation) => relation.id === id);
  return row ? presentRelation(row, context.now) : null;
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { decodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import type { Misfit } from '../acting.rules';
import { coded, codesOf, isCode } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { isOver } from '../trajectory/trajectory-states.rules';
import type { ContextConversationRow } from './context-conversation.table';
import {
  ContextAccount,
  ContextConversation,
  ContextConversationConnection,
  ContextConversationPlanned,
  ContextConversationResult,
  PlanContextConversationInput,
} from './context-conversation.type';

const MAX_INVITED = 20;

function showConversation(row: ContextConversationRow, languages: readonly string[]) {
  return {
    ...present('ContextConversation', row),
    row,
    form: coded('session-form', row.form, languages),
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
    invitedAs: row.invitedAs.map((code) => coded('third-party-relation', code, languages)),
  };
}
type ShownConversation = ReturnType<typeof showConversation>;

@Resolver(() => Person)
export class ContextConversationsResolver {
  @FieldResolver(() => ContextConversationConnection, {
    nullable: true,
    description:
      'Talks with those around the person, the latest first (T-06). The invited see those they are invited to, ' +
      'without any grant (TQ-08).',
  })
  @Consent('CONTEXT_CONVERSATIONS')
  contextConversations(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONTEXT_CONVERSATIONS', info, async (permit) =>
      presentPage('ContextConversation', await stores.contextConversations.page(permit, page), (row) =>
        showConversation(row, languages),
      ),
    );
  }

  @Mutation(() => ContextConversationResult, {
    description:
      'Plans a talk with those around the person and invites them. By the provider who answers for the ' +
      'trajectory, once the person agreed.',
  })
  async planContextConversation(
    @Arg('input', () => PlanContextConversationInput, { description: 'When, about what, with whom.' })
    input: PlanContextConversationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContextConversationPlanned | Refused> {
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const misfit = firstMisfit(
      misfitOfText(input.topic, 'topic'),
      misfitOfLanguage(input.language),
      misfitOfInvited(input),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const act = await openTrajectoryAct(context, key, 'CONTEXT_CONVERSATIONS', info);
    if (act instanceof Refused) return act;
    if (!input.personAgrees) {
      return refused('RULE_NOT_MET', 'Those around the person are involved once the person agreed to it.', 'C-17');
    }
    const { person, trajectoryId, trajectory, writer, permit } = act;
    const { writing } = context;
    const receipt = await writing.once(input.idempotencyKey, 'planContextConversation', input, async ({ stores }) => {
      const current = await stores.trajectories.one(trajectory, trajectoryId);
      if (current === null) return notFound();
      if (isOver(current.state)) return refused('ALREADY_ENDED', 'This trajectory has ended.');
      if (input.plannedAt <= context.now) return refused('INPUT_NOT_FIT', 'plannedAt must lie in the future.');
      const { id } = await stores.contextConversations.add(permit, {
        ...writer,
        parties: input.invited.map((each) => decodePersonId(each.person)!),
        trajectoryId,
        plannedAt: input.plannedAt,
        state: 'PLANNED',
        topic: input.topic.trim(),
        language: input.language,
        place: input.place ?? null,
        form: input.inGroup ? 'GROUP' : 'INDIVIDUAL',
        professional: current.counsellor ?? current.accountable,
        invitedAs: input.invited.map((each) => each.as),
        personAgreedOn: localDate(context.now),
      });
      return { person, row: id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ContextConversationPlanned(), receipt);
  }
}

@Resolver(() => ContextConversation)
export class ContextConversationResolver {
  @FieldResolver(() => [ContextAccount], {
    nullable: true,
    description:
      'What those around the person told. The person reads all of it; a relative reads their own (C-22, C-23).',
  })
  @Consent('CONTEXT_CONVERSATIONS')
  accounts(
    @Root() { row }: ShownConversation,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'CONTEXT_CONVERSATIONS', info, async (permit) => {
      const accounts = await stores.contextAccounts.ofConversation(permit, row.id);
      return accounts.map((account) => ({
        ...present('ContextAccount', account),
        toldAs: coded('third-party-relation', account.toldAs, languages),
      }));
    });
  }
}

@Resolver(() => ContextConversationPlanned)
export class ContextConversationPlannedResolver {
  @FieldResolver(() => ContextConversation, { nullable: true, description: 'The talk as it is planned.' })
  @Consent('CONTEXT_CONVERSATIONS')
  conversation(
    @Root() { person, row }: ContextConversationPlanned,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONTEXT_CONVERSATIONS', info, async (permit) => {
      const found = await stores.contextConversations.one(permit, row);
      return found && showConversation(found, languages);
    });
  }
}

function misfitOfInvited({ invited }: PlanContextConversationInput): Misfit {
  if (invited.length < 1 || invited.length > MAX_INVITED) return `invited must name 1 to ${MAX_INVITED} people.`;
  const keys = invited.map((each) => decodePersonId(each.person));
  if (keys.includes(undefined))
    return 'invited holds an id that is not the key of a person; use an id that the graph gave you.';
  if (new Set(keys).size !== keys.length) return 'invited names somebody twice.';
  const isKnown = invited.every((each) => isCode('third-party-relation', each.as));
  return isKnown ? null : `invited.as must be one of ${codesOf('third-party-relation').join(', ')}.`;
}

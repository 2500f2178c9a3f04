import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf, openForKeeper, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { coded } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { localDate } from '../../../shared/local-date';
import { Person } from '../person/person.type';
import { answerDue, canMove, isAtOrPast, isOver, relationOfReceiver } from './referral.rules';
import type { ReferralPartRow, ReferralRow, ReferralState } from './referral.table';
import {
  MoveReferralInput,
  Referral,
  ReferralConnection,
  ReferralDone,
  ReferralMessage,
  ReferralPart,
  ReferralPartInput,
  ReferralResult,
} from './referral.type';

const OWN_SHEET: PersonsOwn = {
  message: 'Only the person decides which parts of a referral sheet go along.',
  rule: 'C-57',
};

@Resolver(() => Person)
export class PersonReferralResolver {
  @FieldResolver(() => ReferralConnection, {
    nullable: true,
    description: 'Referrals, newest first: for sender and receiver their own (C-57).',
  })
  @Consent('REFERRAL')
  referrals(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'REFERRAL', info, async (permit) =>
      presentPage('Referral', await stores.referrals.page(permit, page), (row) => besides(row, languages)),
    );
  }
}

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => [ReferralPart], {
    nullable: true,
    description: 'The sheet without diagnosis and medication. What the person left off is for them and whoever wrote it (C-57).',
  })
  @Consent('REFERRAL_SHEET')
  sheet(@Root() { personId, row }: Referral, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'REFERRAL_SHEET', info, async (permit) =>
      (await stores.referralSheets.shown(permit))
        .filter(({ referralId }) => referralId === row)
        .map((part) => present('ReferralSheetPart', part)),
    );
  }

  @FieldResolver(() => ReferralPart, {
    nullable: true,
    description: 'The diagnosis part of the sheet; a scope of its own (C-57).',
  })
  @Consent('REFERRAL_SHEET_DIAGNOSIS')
  diagnosisPart(
    @Root() { personId, row }: Referral,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'REFERRAL_SHEET_DIAGNOSIS', info, async (permit) =>
      partOf(await stores.referralDiagnoses.shown(permit), row, 'ReferralDiagnosisPart'),
    );
  }

  @FieldResolver(() => ReferralPart, {
    nullable: true,
    description: 'The medication part of the sheet; a scope of its own (C-57).',
  })
  @Consent('REFERRAL_SHEET_MEDICATION')
  medicationPart(
    @Root() { personId, row }: Referral,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'REFERRAL_SHEET_MEDICATION', info, async (permit) =>
      partOf(await stores.referralMedications.shown(permit), row, 'ReferralMedicationPart'),
    );
  }
}

@Resolver(() => Referral)
export class ReferralMessagesResolver {
  @FieldResolver(() => [ReferralMessage], {
    nullable: true,
    description: 'What sender and receiver wrote each other since it was sent, the earliest first.',
  })
  @Consent('REFERRAL_SHEET')
  messages(@Root() { personId, row }: Referral, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'REFERRAL_SHEET', info, async (permit) =>
      (await stores.referralMessages.of(permit, row)).map((message) => ({
        ...present('ReferralMessage', message),
        organisation: organisationReference(message.heldBy),
      })),
    );
  }
}

@Resolver(() => ReferralDone)
export class ReferralDoneResolver {
  @FieldResolver(() => Referral, { nullable: true, description: 'The referral as it now is.' })
  @Consent('REFERRAL')
  referral(
    @Root() { receipt }: ReferralDone,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(receipt.person, 'REFERRAL', info, async (permit) => {
      const row = await stores.referrals.one(permit, receipt.referral);
      return row && { ...present('Referral', row), ...besides(row, languages) };
    });
  }
}

@Resolver()
export class ReferralActs {
  @Mutation(() => ReferralResult, {
    description:
      'Leaves a part off the sheet: from this moment only whoever wrote it sees it beside the person. Only the person can (C-57).',
  })
  leaveOffReferralPart(
    @Arg('input', () => ReferralPartInput, { description: 'Which part.' }) input: ReferralPartInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ReferralResult> {
    return this.leave(input, false, 'leaveOffReferralPart', context, info);
  }

  @Mutation(() => ReferralResult, {
    description: 'Leaves a part on the sheet, so that the receiver sees it. Only the person can (C-57).',
  })
  leaveOnReferralPart(
    @Arg('input', () => ReferralPartInput, { description: 'Which part.' }) input: ReferralPartInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ReferralResult> {
    return this.leave(input, true, 'leaveOnReferralPart', context, info);
  }

  @Mutation(() => ReferralResult, { description: 'Says that the referral has arrived. For the receiver.' })
  async receiveReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ReferralResult> {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    const permit = await openForKeeper(context, info, person, 'REFERRAL');
    if (permit instanceof Refused) return permit;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'receiveReferral', input, async ({ stores }) => {
      const referral = await stores.referrals.one(permit, row);
      if (!referral) return notFound();
      const unfit = notReceiver(context, referral) ?? cannotMove(referral.state, 'RECEIVED');
      if (unfit) return unfit;
      const amended = await stores.referrals.answer(permit, row, input.version, {
        state: 'RECEIVED',
        stateSince: today,
      });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, referral: row };
    });
    return referralDone(receipt);
  }

  @Mutation(() => ReferralResult, {
    description:
      'Accepts a referral that was received: who accepts it becomes responsible, and the relation of weighing it ends. For the receiver.',
  })
  async acceptReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ReferralResult> {
    const { person, row } = keyOf(input.referral, 'input.referral', 'Referral');
    const permit = await openForKeeper(context, info, person, 'REFERRAL');
    if (permit instanceof Refused) return permit;
    const { actor, now } = context;
    const today = localDate(now);
    const receipt = await context.writing.once(
      input.idempotencyKey,
      'acceptReferral',
      input,
      async ({ stores, tell }) => {
        const referral = await stores.referrals.one(permit, row);
        if (!referral) return notFound();
        const unfit = notReceiver(context, referral) ?? cannotMove(referral.state, 'ACCEPTED');
        if (unfit) return unfit;
        const becomes = actor.kind === 'PROFESSIONAL' ? relationOfReceiver(actor.profession) : undefined;
        if (actor.kind !== 'PROFESSIONAL' || !becomes) {
          return refused(
            'NOT_PERMITTED',
            'A professional who will be responsible accepts a referral, in their own name.',
            'R-063',
          );
        }
        const amended = await stores.referrals.answer(permit, row, input.version, {
          state: 'ACCEPTED',
          stateSince: today,
          acceptedOn: today,
          receiverProfessional: actor.id,
        });
        if (amended === 'STALE') return staleVersion();
        if (amended === 'ABSENT') return notFound();
        for (const relation of await stores.referrals.weighing(permit, referral)) {
          await stores.relationActs.close(relation);
        }
        const responsible = {
          person,
          ...becomes,
          organisation: actor.organisation,
          professional: actor.id,
          team: null,
          member: null,
          inWords: null,
        };
        if (!(await stores.relationActs.liveAlike(responsible)))
          await stores.relationActs.open('ACCEPTED_REFERRAL', responsible);
        const answered = answerDue(referral, { doneOn: today });
        if (answered) await tell(answered);
        await tell({
          person,
          detail: row,
          detailType: 'Referral',
          kind: 'NOTICE',
          category: 'NOTICES',
          code: 'REFERRAL_ACCEPTED',
          on: today,
          until: null,
          responsible: actor.id,
          heldBy: referral.receiverOrganisation,
          author: actor.id,
          parties: [referral.senderOrganisation, referral.senderProfessional],
        });
        return { person, referral: row };
      },
    );
    return referralDone(receipt);
  }

  private async leave(
    input: ReferralPartInput,
    leftOn: boolean,
    act: string,
    context: PersonContext,
    info: GraphQLResolveInfo,
  ): Promise<typeof ReferralResult> {
    const { type, person, row } = keyOf(
      input.part,
      'input.part',
      'ReferralSheetPart',
      'ReferralDiagnosisPart',
      'ReferralMedicationPart',
    );
    switch (type) {
      case 'ReferralSheetPart': {
        const permit = await openForPerson(context, info, person, 'REFERRAL_SHEET', OWN_SHEET);
        if (permit instanceof Refused) return permit;
        return this.leaveIn(input, leftOn, act, context, info, person, {
          one: (stores) => stores.referralSheets.one(permit, row),
          leave: (stores, referral) => stores.referralSheets.leave(permit, row, input.version, leftOn, referral),
        });
      }
      case 'ReferralDiagnosisPart': {
        const permit = await openForPerson(context, info, person, 'REFERRAL_SHEET_DIAGNOSIS', OWN_SHEET);
        if (permit instanceof Refused) return permit;
        return this.leaveIn(input, leftOn, act, context, info, person, {
          one: (stores) => stores.referralDiagnoses.one(permit, row),
          leave: (stores, referral) => stores.referralDiagnoses.leave(permit, row, input.version, leftOn, referral),
        });
      }
      case 'ReferralMedicationPart': {
        const permit = await openForPerson(context, info, person, 'REFERRAL_SHEET_MEDICATION', OWN_SHEET);
        if (permit instanceof Refused) return permit;
        return this.leaveIn(input, leftOn, act, context, info, person, {
          one: (stores) => stores.referralMedications.one(permit, row),
          leave: (stores, referral) => stores.referralMedications.leave(permit, row, input.version, leftOn, referral),
        });
      }
    }
  }

  private async leaveIn(
    input: ReferralPartInput,
    leftOn: boolean,
    act: string,
    context: PersonContext,
    info: GraphQLResolveInfo,
    person: string,
    parts: {
      readonly one: (stores: PersonContext['stores']) => Promise<ReferralPartRow | null>;
      readonly leave: (stores: PersonContext['stores'], referral: ReferralRow) => Promise<'STALE' | 'ABSENT' | object>;
    },
  ): Promise<typeof ReferralResult> {
    const reading = await context.gate.open(person, 'REFERRAL', 'READ', info);
    const receipt = await context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
      // What is left off is taken from its receiver, and acknowledged as a withdrawal is.
      await stores.epochs.advance(person);
      const part = await parts.one(stores);
      const referral = reading && part && (await stores.referrals.one(reading, part.referralId));
      if (!referral) return notFound();
      if (leftOn && isOver(referral.state)) {
        return refused('ALREADY_ENDED', 'This referral is over; nothing more goes to its receiver.', 'C-57');
      }
      const amended = await parts.leave(stores, referral);
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, referral: referral.id };
    });
    return referralDone(receipt);
  }
}

/** The sender may read and keep the referral, and cannot answer it in the receiver's place. */
export function notReceiver({ actor }: PersonContext, referral: ReferralRow): Refused | null {
  const isReceiver =
    (actor.kind === 'PROFESSIONAL' || actor.kind === 'SERVICE') && actor.organisation === referral.receiverOrganisation;
  return isReceiver
    ? null
    : refused('NOT_PERMITTED', 'Only the receiver says what becomes of a referral that was sent.');
}

export function cannotMove(from: ReferralState, to: ReferralState): Refused | null {
  if (canMove(from, to)) return null;
  if (isOver(from)) return refused('ALREADY_ENDED', 'This referral is over.');
  if (isAtOrPast(from, to)) return refused('ALREADY_ANSWERED', 'This was said already.');
  return refused('RULE_NOT_MET', `A referral that is ${from} cannot become ${to}.`);
}

function partOf(parts: readonly ReferralPartRow[], referral: string, type: string) {
  const part = parts.find(({ referralId }) => referralId === referral);
  return part ? present(type, part) : null;
}

function besides(row: ReferralRow, languages: readonly string[]) {
  return {
    row: row.id,
    programme: coded('programme', row.programme, languages),
    senderOrganisation: organisationReference(row.senderOrganisation),
    senderProfessional: professionalReference(row.senderProfessional),
    senderKind: coded('professional-kind', row.senderKind, languages),
    receiverOrganisation: organisationReference(row.receiverOrganisation),
    addressee: row.addressee === null ? null : professionalReference(row.addressee),
    receiverProfessional: row.receiverProfessional === null ? null : professionalReference(row.receiverProfessional),
    alternatives: row.alternatives.map(organisationReference),
  };
}

export function referralDone(
  receipt: { readonly person: string; readonly referral: string } | Refused,
): ReferralDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new ReferralDone(), { receipt });
}

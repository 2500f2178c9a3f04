import { GraphQLDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import { KringError } from '../../../shared/errors';
import { decodeReferenceId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { daysAfter, localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { directoryKeyOf, requireToken } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { NoticeMomentKind } from '../partner-notice/partner-notice.type';
import { holdsOn, misfitOfAgreement, noticeDueOn } from './collaboration-agreement.rules';
import type { CollaborationAgreementRow } from './collaboration-agreement.table';
import {
  AnswerCollaborationInput,
  CollaborationAgreement,
  CollaborationAgreementRecorded,
  CollaborationAgreementResult,
  ProposeCollaborationInput,
} from './collaboration-agreement.type';

type Stores = FirstLineContext['stores'];

function show(row: CollaborationAgreementRow, today: string): CollaborationAgreement {
  const { withinDays, validFrom, validTo, acceptedOn, declinedOn, version } = row;
  return {
    id: encodeReferenceId('CollaborationAgreement', row.id),
    practice: organisationReference(row.practice),
    provider: organisationReference(row.provider),
    proposedBy: organisationReference(row.proposedByOrganisation),
    moments: [...row.moments],
    ...{ withinDays, validFrom, validTo, acceptedOn, declinedOn, version },
    holds: holdsOn(row, today),
  };
}

/** On which side of an agreement somebody stands: general practitioners and mental-health professionals, for their house. */
function sideOf({ actor }: FirstLineContext): { readonly actor: ProfessionalActor; readonly side: 'practice' | 'provider' } | null {
  if (actor.kind !== 'PROFESSIONAL') return null;
  if (actor.profession === 'GENERAL_PRACTITIONER') return { actor, side: 'practice' };
  return actor.profession === 'MENTAL_HEALTH_PROFESSIONAL' ? { actor, side: 'provider' } : null;
}

function notASide(): Refused {
  return refused('NOT_PERMITTED', 'This is agreed between general practitioners and mental-health providers.', 'F-06');
}

@Resolver()
export class CollaborationAgreementResolver {
  @Query(() => [CollaborationAgreement], {
    description: 'What your organisation agreed with others, or was proposed, the latest first (F-06). Empty for whoever is no side of any.',
  })
  async collaborationAgreements(@Ctx() context: FirstLineContext): Promise<CollaborationAgreement[]> {
    requireToken(context);
    const side = sideOf(context);
    if (side === null) return [];
    const rows = await context.stores.collaborationAgreements.of(side.actor.organisation);
    return rows.map((row) => show(row, localDate(context.now)));
  }

  @Query(() => GraphQLDate, {
    nullable: true,
    description:
      'By which day your organisation owes another one a notice of a moment, by what they agreed (R-083); null where nothing ' +
      'is agreed about it. About no person: the moment and the day are named by whoever asks.',
  })
  async agreedNoticeBy(
    @Arg('to', () => ID, { description: 'Key of the other organisation.' }) to: string,
    @Arg('moment', () => NoticeMomentKind, { description: 'Of which moment.' }) moment: NoticeMomentKind,
    @Arg('on', () => GraphQLDate, { description: 'On which day it was, a local date.' }) on: Date,
    @Ctx() context: FirstLineContext,
  ): Promise<string | null> {
    requireToken(context);
    const other = directoryKeyOf(to, 'to', 'Organisation');
    const side = sideOf(context);
    if (side === null) return null;
    const { organisation } = side.actor;
    return noticeDueOn(await context.stores.collaborationAgreements.of(organisation), [organisation, other], moment, dateGiven(on));
  }

  @Mutation(() => CollaborationAgreementResult, {
    description: 'Proposes an agreement to another organisation; it holds once they accept it. By a general practitioner or a mental-health professional, for their own organisation (F-06).',
  })
  async proposeCollaboration(
    @Arg('input', () => ProposeCollaborationInput, { description: 'To whom, and what.' }) input: ProposeCollaborationInput,
    @Ctx() context: FirstLineContext,
  ): Promise<CollaborationAgreementRecorded | Refused> {
    requireToken(context);
    const other = directoryKeyOf(input.to, 'to', 'Organisation');
    const own = sideOf(context);
    if (own === null) return notASide();
    const { organisation, id: proposedBy } = own.actor;
    const proposal = {
      practice: own.side === 'practice' ? organisation : other,
      provider: own.side === 'provider' ? organisation : other,
      moments: [...new Set(input.moments)],
      withinDays: input.withinDays,
      validFrom: dateGiven(input.validFrom),
      validTo: input.validTo ? dateGiven(input.validTo) : null,
    };
    const misfit = misfitOfAgreement(proposal);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit, 'F-06');
    const receipt = await context.writing.once(input.idempotencyKey, 'proposeCollaboration', input, async ({ stores }) => {
      const { id } = await stores.collaborationAgreements.propose({ ...proposal, proposedBy, proposedByOrganisation: organisation });
      return { id };
    });
    return answer(receipt, context);
  }

  @Mutation(() => CollaborationAgreementResult, {
    description: 'Accepts what was proposed. By the other side, and never by the one who proposed it (F-06).',
  })
  acceptCollaboration(
    @Arg('input', () => AnswerCollaborationInput, { description: 'Which agreement.' }) input: AnswerCollaborationInput,
    @Ctx() context: FirstLineContext,
  ): Promise<CollaborationAgreementRecorded | Refused> {
    return answered('acceptCollaboration', input, context, async (row, { actor, today }, stores) => {
      if (row.proposedByOrganisation === actor.organisation) return refused('NOT_PERMITTED', 'The other side accepts it.', 'F-06');
      if (row.acceptedOn !== null) return refused('ALREADY_ANSWERED', 'It was accepted before.', 'F-06');
      if (row.declinedOn !== null) return refused('ALREADY_ANSWERED', 'It was declined or taken back; propose it anew.', 'F-06');
      if (row.validTo !== null && row.validTo <= today) return refused('EXPIRED', 'It would hold no more.', 'F-06');
      return stores.collaborationAgreements.amend(row, { acceptedBy: actor.id, acceptedOn: today });
    });
  }

  @Mutation(() => CollaborationAgreementResult, {
    description: 'Declines what was proposed, or takes it back by who proposed it, before it was accepted. By either side (F-06).',
  })
  declineCollaboration(
    @Arg('input', () => AnswerCollaborationInput, { description: 'Which agreement.' }) input: AnswerCollaborationInput,
    @Ctx() context: FirstLineContext,
  ): Promise<CollaborationAgreementRecorded | Refused> {
    return answered('declineCollaboration', input, context, async (row, { today }, stores) => {
      if (row.acceptedOn !== null) return refused('ALREADY_ANSWERED', 'It was accepted; what holds is ended.', 'F-06');
      if (row.declinedOn !== null) return refused('ALREADY_ANSWERED', 'It was declined or taken back before.', 'F-06');
      return stores.collaborationAgreements.amend(row, { declinedOn: today });
    });
  }

  @Mutation(() => CollaborationAgreementResult, {
    description: 'Ends an agreement that holds, from the next day on. By either side (F-06).',
  })
  endCollaboration(
    @Arg('input', () => AnswerCollaborationInput, { description: 'Which agreement.' }) input: AnswerCollaborationInput,
    @Ctx() context: FirstLineContext,
  ): Promise<CollaborationAgreementRecorded | Refused> {
    return answered('endCollaboration', input, context, async (row, { today, tomorrow }, stores) => {
      if (!holdsOn(row, today)) return refused('RULE_NOT_MET', 'It does not hold now.', 'F-06');
      return stores.collaborationAgreements.amend(row, { validTo: tomorrow });
    });
  }
}

interface Answering {
  readonly actor: ProfessionalActor;
  /** Local dates. */
  readonly today: string;
  readonly tomorrow: string;
}

/** An act of one side on an agreement. Whoever is no side of it is answered as if there were none. */
async function answered(
  act: string,
  input: AnswerCollaborationInput,
  context: FirstLineContext,
  run: (row: CollaborationAgreementRow, by: Answering, stores: Stores) => Promise<boolean | Refused>,
): Promise<CollaborationAgreementRecorded | Refused> {
  requireToken(context);
  const key = decodeReferenceId(input.agreement);
  if (key?.type !== 'CollaborationAgreement' || !isUuid(key.key)) {
    throw new KringError('BAD_USER_INPUT', 'The value of agreement is not the key of a CollaborationAgreement; use an id that the graph gave you.');
  }
  const own = sideOf(context);
  if (own === null) return notASide();
  const [today, tomorrow] = [localDate(context.now), daysAfter(localDate(context.now), 1)];
  const receipt = await context.writing.once(input.idempotencyKey, act, input, async ({ stores }) => {
    const row = await stores.collaborationAgreements.one(key.key);
    if (row === null || row[own.side] !== own.actor.organisation) return notFound();
    if (row.version !== input.version) return staleVersion();
    const done = await run(row, { actor: own.actor, today, tomorrow }, stores);
    if (done instanceof Refused) return done;
    return done ? { id: row.id } : staleVersion();
  });
  return answer(receipt, context);
}

async function answer(
  receipt: Readonly<Record<string, string>> | Refused,
  { stores, now }: FirstLineContext,
): Promise<CollaborationAgreementRecorded | Refused> {
  if (receipt instanceof Refused) return receipt;
  const row = await stores.collaborationAgreements.one(receipt['id']!);
  return row === null ? notFound() : Object.assign(new CollaborationAgreementRecorded(), { agreement: show(row, localDate(now)) });
}

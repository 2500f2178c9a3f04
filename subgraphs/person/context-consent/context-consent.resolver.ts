import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { PersonActor } from '../../../consent/actor';
import { isLive } from '../../../consent/facts';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { keyOf, requireToken } from '../acting.resolver';
import { distinct, periodFault } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import type { ContextConsentRow } from './context-consent.table';
import {
  AgreeToContextInput,
  ContextConsent,
  ContextConsentDone,
  ContextConsentResult,
  WithdrawContextAgreementInput,
} from './context-consent.type';

@Resolver(() => Person)
export class ContextConsentResolver {
  @FieldResolver(() => [ContextConsent], {
    nullable: true,
    description: 'What people around the person agreed to have shared of themselves; for those people, their own (C-18).',
  })
  @Directive('@consent(byRow: true)')
  async contextConsents(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly ContextConsent[] | null> {
    const { gate, stores, now } = context;
    const speaker = speakerOf(context, person);
    if (speaker === null) {
      return gate.read(person, 'CONSENT', info, async (permit) =>
        (await stores.contextConsents.around(permit)).map((row) => presented(row, now)),
      );
    }
    const own = await stores.contextConsents.ofActor(speaker, person);
    if (own.length === 0) return null;
    const decidedBy = own.map(({ id }) => id);
    const look = { person, category: 'CONSENT', fields: coordinateOf(info), layer: 'OWN_RECORD', decidedBy } as const;
    await stores.ownLooks.record(askerOf(context, info), [look]);
    return own.map((row) => presented(row, now));
  }

  @Mutation(() => ContextConsentResult, {
    description:
      'Somebody around a person agrees that what is recorded about themselves is shared with those the person chose. Nobody can say it for them, the person neither (C-18).',
  })
  async agreeToContext(
    @Arg('input', () => AgreeToContextInput, { description: 'Around whom, in which categories.' })
    input: AgreeToContextInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof ContextConsentResult> {
    requireToken(context);
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const speaker = speakerOf(context, person);
    if (speaker === null || !(await context.stores.contextConsents.isAround(speaker, person))) {
      const message = 'Only somebody around the person agrees to what is recorded about themselves.';
      return (await context.gate.recognises(person, info)) ? refused('NOT_PERMITTED', message, 'C-18') : notFound();
    }
    const categories = distinct(input.categories);
    const receipt = await context.writing.once(input.idempotencyKey, 'agreeToContext', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const others = categories.filter((category) => !CURRENT_POLICY.needsContextConsent.has(category));
      if (categories.length === 0 || others.length > 0) {
        const message = `This is said of ${[...CURRENT_POLICY.needsContextConsent].join(', ')}; the rest is the person’s to share.`;
        return refused('INPUT_NOT_FIT', message, 'C-18');
      }
      const until = input.until ?? null;
      const fault = periodFault(context.now, until, context.now);
      if (fault) return fault;
      return { agreement: (await stores.contextConsents.add(speaker, person, { categories, until })).id };
    });
    return receipt instanceof Refused ? receipt : agreementDone(speaker, person, receipt.agreement, context);
  }

  @Mutation(() => ContextConsentResult, { description: 'Who agreed takes it back: what is about them closes (C-18).' })
  async withdrawContextAgreement(
    @Arg('input', () => WithdrawContextAgreementInput, { description: 'Which agreement.' })
    input: WithdrawContextAgreementInput,
    @Ctx() context: PersonContext,
  ): Promise<typeof ContextConsentResult> {
    requireToken(context);
    const { person, row: id } = keyOf(input.agreement, 'input.agreement', 'ContextConsent');
    const speaker = speakerOf(context, person);
    if (speaker === null) return notFound();
    const { idempotencyKey } = input;
    const receipt = await context.writing.once(idempotencyKey, 'withdrawContextAgreement', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const row = (await stores.contextConsents.ofActor(speaker, person)).find((each) => each.id === id);
      if (!row) return notFound();
      if (row.version !== input.version) return staleVersion();
      if (!isLive(row, context.now)) return refused('ALREADY_ENDED', 'It has ended already; nothing was changed.');
      await stores.contextConsents.withdraw(row);
      return { agreement: id };
    });
    return receipt instanceof Refused ? receipt : agreementDone(speaker, person, receipt.agreement, context);
  }
}

/** A natural person who speaks for themselves about what is around another; null for everybody else. */
function speakerOf({ actor }: PersonContext, person: string): PersonActor | null {
  const speaks = actor.kind === 'PERSON' && actor.id !== person && actor.actingFor === undefined;
  return speaks ? actor : null;
}

async function agreementDone(
  speaker: PersonActor,
  person: string,
  id: string,
  context: PersonContext,
): Promise<ContextConsentDone> {
  context.decideAgain();
  const { stores, now } = context;
  const row = (await stores.contextConsents.ofActor(speaker, person)).find((each) => each.id === id);
  return Object.assign(new ContextConsentDone(), { agreement: row ? presented(row, now) : null });
}

function presented(row: ContextConsentRow, now: Date): ContextConsent {
  const { id, person, contextPerson, categories, from, until, withdrawnAt, version } = row;
  return Object.assign(new ContextConsent(), {
    id: encodeId('ContextConsent', person, id),
    contextPerson: encodePersonId(contextPerson),
    ...{ categories, from, until: withdrawnAt ?? until, version },
    isLive: isLive(row, now),
  });
}

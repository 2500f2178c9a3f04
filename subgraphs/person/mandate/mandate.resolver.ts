import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { doer, isThemselves, keyOf, requireToken } from '../acting.resolver';
import { distinct, partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { ENDED_BY_PERSON, ENTERED_BY_PERSON, ENTERED_IN, endOfMandate, mandateState } from './mandate.rules';
import type { WrittenMandate } from './mandate.store';
import { Mandate, MandateDone, MandateInput, MandateResult, RegisterMandateInput } from './mandate.type';

@Resolver(() => Person)
export class MandateResolver {
  @FieldResolver(() => [Mandate], {
    nullable: true,
    description:
      'Who may act for the person or stands beside them, also what ended. For an organisation: what it entered itself.',
  })
  @Directive('@consent(byRow: true)')
  async mandates(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Mandate[] | null> {
    const { gate, stores, now } = context;
    const { actor } = await stores.standIns.seatOf(context.actor, context.purpose);
    if (actor.kind !== 'PROFESSIONAL') {
      return gate.read(person, 'CONSENT', info, async (permit) =>
        (await stores.mandates.around(permit)).map((written) => presentMandate(written, now)),
      );
    }
    const entered = await stores.mandates.enteredFor(actor, person);
    if (entered.length === 0) return null;
    const decidedBy = entered.map(({ offer }) => offer.id);
    const look = { person, category: 'CONSENT', fields: coordinateOf(info), layer: 'OWN_RECORD', decidedBy } as const;
    await stores.ownLooks.record(askerOf(context, info), [look]);
    return entered.map((written) => presentMandate(written, now));
  }

  @FieldResolver(() => [Mandate], {
    nullable: true,
    description: 'For whom you may act, or are asked to; the newest first. Null for anybody but yourself.',
  })
  @Consent('CONSENT')
  async mandatesHeld(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Mandate[] | null> {
    const { actor, gate, stores, now } = context;
    if (actor.kind !== 'PERSON' || !isThemselves(context, person)) return null;
    return gate.read(person, 'CONSENT', info, async () =>
      (await stores.mandates.heldBy(actor)).map((written) => presentMandate(written, now)),
    );
  }

  @Mutation(() => MandateResult, {
    description:
      'Enters a mandate: the person whom they name themselves or trust; a professional who keeps their record the others, having seen what they rest on. It counts once its holder accepts it (C-08, C-37).',
  })
  async registerMandate(
    @Arg('input', () => RegisterMandateInput, { description: 'Who, by what, in which matters, until when.' })
    input: RegisterMandateInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MandateDone | Refused> {
    requireToken(context);
    const { actor, now } = context;
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const holder = partyKeyOf('PERSON', input.holder);
    const barred = await whoMayNotEnter(person, input, context, info);
    if (barred) return barred;
    const receipt = await context.writing.once(input.idempotencyKey, 'registerMandate', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      if (holder === person) return refused('INPUT_NOT_FIT', 'Nobody represents themselves; name another.', 'C-37');
      const { kind, mode, jurisdiction } = input;
      const stated = {
        ...{ kind, mode, jurisdiction },
        categories: distinct(input.categories),
        moments: distinct(input.moments),
        document: input.document?.trim() ?? null,
        from: input.from != null && input.from > now ? input.from : now,
        until: input.until,
      };
      const until = endOfMandate(stated, await stores.mandates.birthDateOf(person), now);
      if (until instanceof Refused) return until;
      const organisation = actor.kind === 'PROFESSIONAL' ? actor.organisation : null;
      const by = { recordedBy: doer(context), organisation };
      const offer = await stores.mandates.offer({ ...stated, ...by, until, person, holder });
      if (!offer) return refused('RULE_NOT_MET', 'They were asked this already and have not answered yet.');
      // Somebody Kring does not know is answered alike: that a key is known says that somebody is in someone's circle.
      if (await stores.mandates.isKnownPerson(holder)) {
        await stores.notifications.tell({ person: holder, kind: 'MANDATE_OFFERED', about: offer.id });
      }
      if (organisation !== null) await stores.notifications.tell({ person, kind: 'MANDATE_CHANGED', about: offer.id });
      return { mandate: offer.id };
    });
    return receipt instanceof Refused ? receipt : mandateDone(person, receipt.mandate, context, info);
  }

  @Mutation(() => MandateResult, { description: 'Its holder accepts a mandate: it counts from now on.' })
  async acceptMandate(
    @Arg('input', () => MandateInput, { description: 'Which mandate.' }) input: MandateInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MandateDone | Refused> {
    requireToken(context);
    const { actor, now } = context;
    const { person, row } = keyOf(input.mandate, 'input.mandate', 'Mandate');
    const receipt = await context.writing.once(input.idempotencyKey, 'acceptMandate', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const written = actor.kind === 'PERSON' ? await stores.mandates.ofActor(actor, person, row) : null;
      if (!written) return notFound();
      const { offer } = written;
      if (offer.version !== input.version) return staleVersion();
      if (offer.state !== 'OFFERED') return refused('ALREADY_ANSWERED', 'The mandate was answered already.');
      if (offer.until <= now) return refused('EXPIRED', 'The time of the mandate is over; it would be entered anew.');
      if (!(await stores.mandates.accept(offer))) return notFound();
      await stores.notifications.tell({ person, kind: 'MANDATE_CHANGED', about: row });
      return { mandate: row };
    });
    return receipt instanceof Refused ? receipt : mandateDone(person, receipt.mandate, context, info);
  }

  @Mutation(() => MandateResult, {
    description:
      'Ends a mandate, or declines or takes back one that was not accepted: its holder, the organisation that entered it, or the person where it was theirs to give.',
  })
  async endMandate(
    @Arg('input', () => MandateInput, { description: 'Which mandate.' }) input: MandateInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MandateDone | Refused> {
    requireToken(context);
    const { actor, now } = context;
    const { person, row } = keyOf(input.mandate, 'input.mandate', 'Mandate');
    const permit = isThemselves(context, person) ? await context.gate.open(person, 'CONSENT', 'CONTRIBUTE', info) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'endMandate', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const written = permit
        ? await stores.mandates.ofPerson(permit, row)
        : await stores.mandates.ofActor(actor, person, row);
      if (!written) return notFound();
      const { offer, mandate } = written;
      if (permit && !ENDED_BY_PERSON.includes(offer.kind)) {
        const message = 'This mandate rests on the law and not on your word; ask the organisation that entered it.';
        return refused('NOT_PERMITTED', message, 'C-37');
      }
      if (offer.version !== input.version) return staleVersion();
      if (['ENDED', 'DECLINED', 'TAKEN_BACK'].includes(mandateState(offer, mandate, now))) {
        return refused('ALREADY_ENDED', 'The mandate has ended already; nothing was changed.');
      }
      if (mandate) await stores.mandates.end({ offer, mandate });
      else await stores.mandates.answer(offer, doer(context) === offer.holder ? 'DECLINED' : 'TAKEN_BACK');
      if (!permit) await stores.notifications.tell({ person, kind: 'MANDATE_CHANGED', about: row });
      return { mandate: row };
    });
    return receipt instanceof Refused ? receipt : mandateDone(person, receipt.mandate, context, info);
  }
}

/** Why the actor may not enter this mandate; null when they may. Whoever has nothing to do with the person learns nothing. */
async function whoMayNotEnter(
  person: string,
  { kind }: RegisterMandateInput,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<Refused | null> {
  const { actor, gate, stores } = context;
  // Asked for the record: who tried to say who acts for somebody stands in it, whatever became of it.
  const permit = await gate.open(person, 'CONSENT', 'CONTRIBUTE', info);
  const isEnteredByPerson = ENTERED_BY_PERSON.includes(kind);
  if (isThemselves(context, person)) {
    if (permit === null) return notFound();
    if (isEnteredByPerson) return null;
    const message = 'This mandate is entered by a professional who keeps your record and has seen what it rests on.';
    return refused('NOT_PERMITTED', message, 'C-37');
  }
  if (actor.kind !== 'PROFESSIONAL') {
    const message = 'Who acts for a person cannot name another to do so; that is the person’s or the law’s.';
    return (await gate.recognises(person, info)) ? refused('ONLY_THE_PERSON', message, 'C-37') : notFound();
  }
  const relations = await stores.relationActs.liveOf(actor, person);
  const keeps = relations.some(({ kind: of, role }) => ENTERED_IN.includes(of) && CURRENT_POLICY.keepsRecord.has(role));
  if (keeps && !isEnteredByPerson) return null;
  if (!(await gate.recognises(person, info))) return notFound();
  const rule = kind === 'TRUSTED_PERSON' ? 'C-08' : 'C-37';
  return keeps
    ? refused('ONLY_THE_PERSON', 'Whom a person names or trusts, they say themselves.', rule)
    : refused('NOT_PERMITTED', 'A mandate is entered by who leads the care or keeps the first-line record.', 'C-37');
}

/** Read anew after the act, by whom it is open to: the person, its holder, or the organisation that entered it. */
async function mandateDone(
  person: string,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<MandateDone> {
  context.decideAgain();
  const { actor, stores, now } = context;
  const permit = isThemselves(context, person) ? await context.gate.open(person, 'CONSENT', 'READ', info) : null;
  const written = permit ? await stores.mandates.ofPerson(permit, id) : await stores.mandates.ofActor(actor, person, id);
  return Object.assign(new MandateDone(), { mandate: written && presentMandate(written, now) });
}

function presentMandate({ offer, mandate }: WrittenMandate, now: Date): Mandate {
  const { person, kind, mode, jurisdiction, categories, moments, document, recordedBy, organisation, version } = offer;
  const ended = mandate?.withdrawnAt ?? null;
  return Object.assign(new Mandate(), {
    id: encodeId('Mandate', person, offer.id),
    actingFor: encodePersonId(person),
    holder: encodePersonId(offer.holder),
    ...{ kind, mode, jurisdiction, categories, moments, document, version },
    from: mandate?.from ?? offer.from,
    until: ended !== null && ended < offer.until ? ended : offer.until,
    state: mandateState(offer, mandate, now),
    enteredFor: organisation === null ? null : organisationReference(organisation),
    enteredBy: organisation === null ? null : professionalReference(recordedBy),
  });
}

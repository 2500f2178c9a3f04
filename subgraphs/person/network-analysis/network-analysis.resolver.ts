import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { isTheirsToSayAnew } from '../../kit/person-store';
import { present } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { doer, isThemselves, keyOf, openForPerson, requireToken } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { Person } from '../person/person.type';
import { heldByPerson } from '../resource-group/resource-group.resolver';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { lastDrawnOn } from './network-analysis.rules';
import type { NetworkContactRow } from './network-analysis.table';
import {
  CloseHarmfulContactConcernInput,
  DrawNetworkContactInput,
  HarmfulContactConcern,
  NetworkAnalysis,
  NetworkAnalysisDone,
  NetworkAnalysisResult,
  NetworkContact,
  RaiseHarmfulContactConcernInput,
  RemoveNetworkContactInput,
} from './network-analysis.type';

const DRAWN_BY: PersonsOwn = { message: 'Only the person draws who is around them.', rule: 'C-07' };

@Resolver(() => Person)
export class NetworkAnalysisResolver {
  @FieldResolver(() => NetworkAnalysis, {
    nullable: true,
    description:
      'Who is around the person and how near, as the person draws it (netwerkanalyse, G-20); null where nothing is drawn. Whom they took out of it ' +
      'others no longer see.',
  })
  @Consent('SOCIAL_NETWORK')
  networkAnalysis(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'SOCIAL_NETWORK', info, async (permit) => {
      const worried = (await stores.harmfulContactConcerns.theirs(permit)).map(({ contactId }) => contactId);
      const contacts = await stores.networkContacts.shown(permit, worried);
      if (contacts.length === 0) return null;
      return { contacts: contacts.map((row) => presentContact(row, permit)), lastDrawnOn: lastDrawnOn(contacts) };
    });
  }
}

@Resolver(() => NetworkContact)
export class NetworkContactResolver {
  @FieldResolver(() => [HarmfulContactConcern], {
    nullable: true,
    description: 'Worries that this contact may harm the person (G-51): to the person all, to who raised one their own, to others none.',
  })
  @Consent('SOCIAL_NETWORK')
  harmfulContactConcerns(@Root() { personId, row }: NetworkContact, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'SOCIAL_NETWORK', info, async (permit) =>
      (await stores.harmfulContactConcerns.theirs(permit))
        .filter(({ contactId }) => contactId === row)
        .map((concern) => present('HarmfulContactConcern', concern)),
    );
  }
}

@Resolver(() => NetworkAnalysisDone)
export class NetworkAnalysisDoneResolver {
  @FieldResolver(() => NetworkContact, { nullable: true, description: 'The contact as it now stands in the drawing.' })
  @Consent('SOCIAL_NETWORK')
  contact(@Root() { receipt }: NetworkAnalysisDone, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'SOCIAL_NETWORK', info, async (permit) => {
      const row = await stores.networkContacts.one(permit, receipt.contact);
      return row && presentContact(row, permit);
    });
  }
}

@Resolver()
export class NetworkAnalysisActs {
  @Mutation(() => NetworkAnalysisResult, {
    description:
      'Draws somebody into the network, or draws them anew (G-20). Only the person does; in their place a representative, and anew ' +
      'whom they drew for the person themselves (C-37). Who was taken out only the person draws anew.',
  })
  async drawNetworkContact(
    @Arg('input', () => DrawNetworkContactInput, { description: 'Whom, and how near.' }) input: DrawNetworkContactInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof NetworkAnalysisResult> {
    const { type, person, row } = keyOf(input.of, 'input.of', 'Person', 'NetworkContact');
    const permit = await openForPerson(context, info, person, 'SOCIAL_NETWORK', DRAWN_BY);
    if (permit instanceof Refused) return permit;
    const fault = firstFault(
      faultOfText('name', input.calledName, 100),
      input.helpsWith == null ? null : faultOfText('text', input.helpsWith, 1_000),
      faultOfLanguage(input.language),
    );
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const drawn = {
      ...{ calledName: input.calledName.trim(), ring: input.ring, kind: input.kind, helpsWith: input.helpsWith?.trim() ?? null },
      ...{ wantedChange: input.wantedChange, language: input.language, drawnOn: localDate(context.now), removedOn: null },
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'drawNetworkContact', input, async ({ stores }) => {
      if (type === 'Person') {
        const contact = await stores.networkContacts.add(permit, { ...heldByPerson(person, context), ...drawn });
        return { person, contact: contact.id };
      }
      const contact = await stores.networkContacts.one(permit, row);
      if (contact === null) return notFound();
      if (!isTheirsToSayAnew(permit, contact)) return notDrawnByYou();
      // Taken out stays the row of who drew it, so whose word that was it does not say: it may be the person's.
      if (contact.removedOn !== null && permit.inPlaceBy !== null) return notDrawnByYou();
      const amended = await stores.networkContacts.sayAnew(permit, row, input.version ?? 0, drawn);
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, contact: row };
    });
    return drawingDone(receipt);
  }

  @Mutation(() => NetworkAnalysisResult, { description: 'Takes somebody out of the drawing. Only the person does.' })
  async removeNetworkContact(
    @Arg('input', () => RemoveNetworkContactInput, { description: 'Whom.' }) input: RemoveNetworkContactInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof NetworkAnalysisResult> {
    const { person, row } = keyOf(input.contact, 'input.contact', 'NetworkContact');
    const permit = await openForPerson(context, info, person, 'SOCIAL_NETWORK', DRAWN_BY);
    if (permit instanceof Refused) return permit;
    const receipt = await context.writing.once(input.idempotencyKey, 'removeNetworkContact', input, async ({ stores }) => {
      const contact = await stores.networkContacts.one(permit, row);
      if (contact && !isTheirsToSayAnew(permit, contact)) return notDrawnByYou();
      if (contact?.removedOn) return refused('ALREADY_ENDED', 'This contact was taken out of the drawing already.');
      const amended = await stores.networkContacts.amend(permit, row, input.version, { removedOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, contact: row };
    });
    return drawingDone(receipt);
  }

  @Mutation(() => NetworkAnalysisResult, {
    description:
      'Raises a worry that a contact may harm the person (G-51): the person themselves, or a professional who is involved and sees the drawing. ' +
      'The person reads it, and beside them only who raised it.',
  })
  async raiseHarmfulContactConcern(
    @Arg('input', () => RaiseHarmfulContactConcernInput, { description: 'The worry.' }) input: RaiseHarmfulContactConcernInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof NetworkAnalysisResult> {
    const { person, row } = keyOf(input.contact, 'input.contact', 'NetworkContact');
    const opened = await openForConcern(context, info, person);
    if (opened instanceof Refused) return opened;
    const fault = firstFault(faultOfText('text', input.text, 2_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'raiseHarmfulContactConcern', input, async ({ stores }) => {
      const contact = await stores.networkContacts.one(opened.reading, row);
      if (!contact || (contact.removedOn !== null && !opened.reading.asPerson)) return notFound();
      // Held by the person: were it their house's, whoever answers for the record there would read it.
      await stores.harmfulContactConcerns.add(opened.writing, {
        ...{ heldBy: person, author: doer(context), source: opened.writing.asPerson ? ('PERSON' as const) : ('PROFESSIONAL' as const) },
        ...{ contactId: row, text: input.text.trim(), language: input.language, raisedOn: localDate(context.now), closedOn: null },
      });
      return { person, contact: row };
    });
    return drawingDone(receipt);
  }

  @Mutation(() => NetworkAnalysisResult, { description: 'Closes a worry about a contact. Only who raised it does.' })
  async closeHarmfulContactConcern(
    @Arg('input', () => CloseHarmfulContactConcernInput, { description: 'Which worry.' }) input: CloseHarmfulContactConcernInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof NetworkAnalysisResult> {
    const { person, row } = keyOf(input.concern, 'input.concern', 'HarmfulContactConcern');
    const opened = await openForConcern(context, info, person);
    if (opened instanceof Refused) return opened;
    const receipt = await context.writing.once(input.idempotencyKey, 'closeHarmfulContactConcern', input, async ({ stores }) => {
      const concern = (await stores.harmfulContactConcerns.theirs(opened.reading)).find(({ id }) => id === row);
      if (!concern) return notFound();
      if (concern.author !== doer(context)) return refused('NOT_PERMITTED', 'Who raised the worry closes it.', 'G-51');
      if (concern.closedOn !== null) return refused('ALREADY_ENDED', 'This worry was closed already.');
      const amended = await stores.harmfulContactConcerns.amend(opened.writing, row, input.version, { closedOn: localDate(context.now) });
      if (amended === 'STALE') return staleVersion();
      return amended === 'ABSENT' ? notFound() : { person, contact: concern.contactId };
    });
    return drawingDone(receipt);
  }
}

/** Opens a word about a contact: to the person, and to professionals bound to keep a record of their work with them. */
async function openForConcern(
  context: PersonContext,
  info: GraphQLResolveInfo,
  person: string,
): Promise<{ readonly writing: Permit<'SOCIAL_NETWORK', 'CONTRIBUTE'>; readonly reading: Permit<'SOCIAL_NETWORK', 'READ'> } | Refused> {
  requireToken(context);
  const { actor, gate } = context;
  const reading = await gate.open(person, 'SOCIAL_NETWORK', 'READ', info);
  const writing = await gate.open(person, 'SOCIAL_NETWORK', 'CONTRIBUTE', info);
  if (reading !== null && writing !== null && (isThemselves(context, person) || actor.kind === 'PROFESSIONAL')) return { writing, reading };
  return (await gate.recognises(person, info))
    ? refused('NOT_PERMITTED', 'A worry about a contact is for the person, or for a professional who sees the drawing and keeps a record.', 'G-51')
    : notFound();
}

/** What the person calls somebody is theirs; others see what that somebody is to them (C-42). */
function presentContact(row: NetworkContactRow, permit: Permit<'SOCIAL_NETWORK', 'READ'>) {
  return { ...present('NetworkContact', row), row: row.id, calledName: permit.asPerson ? row.calledName : null };
}

/** No mandate draws over whom the person drew, nor back in whom they took out (C-37). */
function notDrawnByYou(): Refused {
  return refused('ONLY_THE_PERSON', 'In the person’s place you draw anew, or take out, whom you drew for them yourself and is in the drawing.', 'C-37');
}

function drawingDone(receipt: { readonly person: string; readonly contact: string } | Refused): NetworkAnalysisDone | Refused {
  return receipt instanceof Refused ? receipt : Object.assign(new NetworkAnalysisDone(), { receipt });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Actor, AnonymousActor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { decodeId, decodePersonId, decodeReferenceId, isUuid } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import type { Voice } from '../../kit/person-table';
import { isTheirsToAmend } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { asRefused } from '../acting';
import { wordsFault } from '../desk/desk.rules';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { isForPersonOnly, listingOf, mayBecome, requestMessage, waitingMessage } from './housing-request.rules';
import type { HousingRequestRow } from './housing-request.table';
import {
  HousingRequestChanged,
  HousingRequestConnection,
  HousingRequestResult,
  RequestHousingInput,
  SetHousingRequestStateInput,
} from './housing-request.type';

type KnownActor = Exclude<Actor, AnonymousActor>;

@Resolver(() => Person)
export class HousingRequestResolver {
  @FieldResolver(() => HousingRequestConnection, { nullable: true, description: 'Requests for a place to live, newest first.' })
  @Consent('HOUSING')
  housingRequests(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) =>
      presentPage('HousingRequest', await stores.housingRequests.page(permit, page), shown),
    );
  }

  @Mutation(() => HousingRequestResult, {
    description:
      'Asks for a place to live, for oneself or, with their consent, for a person one supports. Refused: NOT_FOUND, NOT_PERMITTED, INPUT_NOT_FIT, KEY_USED_OTHERWISE.',
  })
  async requestHousing(
    @Arg('input', () => RequestHousingInput, { description: 'For whom, where, what.' }) input: RequestHousingInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HousingRequestChanged | Refused> {
    const { actor, gate, writing, now } = context;
    const person = decodePersonId(input.person);
    if (person === undefined || !(await gate.recognises(person, info))) return notFound();
    const permit = await gate.open(person, 'HOUSING', 'CONTRIBUTE', info);
    const asked = decodeReferenceId(input.organisation);
    if (asked?.type !== 'Organisation' || !isUuid(asked.key)) {
      return refused('INPUT_NOT_FIT', 'organisation must be the key of an organisation of the directory.');
    }
    if (!permit || actor.kind === 'ANONYMOUS' || !mayAskFor(asked.key, permit, actor)) {
      return refused('NOT_PERMITTED', 'The person has not opened their housing to you; ask them, or let them ask themselves.');
    }
    // Somebody acting for an organisation asks on its own books; only the person chooses another.
    if (actor.kind !== 'PERSON' && actor.organisation !== asked.key) {
      return refused('NOT_PERMITTED', 'You can only record a request at your own organisation.');
    }
    const wanted = input.wantedFrom == null ? null : dateGiven(input.wantedFrom);
    const receipt = await writing.once(input.idempotencyKey, 'requestHousing', input, async ({ stores, tell }) => {
      const row = await stores.housingRequests.add(permit, {
        heldBy: asked.key,
        author: actor.id,
        parties: [person],
        source: voiceOf(person, actor),
        form: input.form,
        state: 'REQUESTED',
        wantedFrom: wanted,
        requestedOn: localDate(now),
        answer: null,
        listedOn: null,
        recheckOn: null,
        recheckedOn: null,
      });
      await tell(requestMessage(row, localDate(now)));
      return { id: row.id };
    });
    return receipt instanceof Refused ? receipt : this.asNowRead(person, receipt.id, context, info);
  }

  @Mutation(() => HousingRequestResult, {
    description:
      'Brings a housing request to its next state. Withdrawing is the person’s alone. Refused: NOT_FOUND, ONLY_THE_PERSON, RULE_NOT_MET, STALE_VERSION, KEY_USED_OTHERWISE.',
  })
  async setHousingRequestState(
    @Arg('input', () => SetHousingRequestStateInput, { description: 'Which request, and how it stands.' })
    input: SetHousingRequestStateInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HousingRequestChanged | Refused> {
    const { gate, writing, now } = context;
    const { state, answer } = input;
    const today = localDate(now);
    const recheckOn = input.recheckOn == null ? null : dateGiven(input.recheckOn);
    const key = decodeId(input.request);
    if (key?.type !== 'HousingRequest' || !(await gate.recognises(key.person, info))) return notFound();
    const permit = await gate.open(key.person, 'HOUSING', 'CONTRIBUTE', info);
    if (!permit || !(await context.stores.housingRequests.one(permit, key.row))) return notFound();
    const isPerson = permit.asPerson;
    if (isForPersonOnly(state) !== isPerson) {
      return isPerson
        ? refused('NOT_PERMITTED', 'You can withdraw your request; its other states are the municipality’s.')
        : refused('ONLY_THE_PERSON', 'Only the person takes back what they asked for.');
    }
    const fault = isPerson ? null : wordsFault(answer, 'answer');
    if (fault !== null) return asRefused(fault);
    const receipt = await writing.once(input.idempotencyKey, 'setHousingRequestState', input, async ({ stores, tell }) => {
      // Asked here, not before: a retry must be answered with what was done, though the state has moved on by it.
      const before = await stores.housingRequests.one(permit, key.row);
      if (!before || !isTheirsToAmend(permit, before)) return notFound();
      if (!mayBecome(before.state, state)) {
        return refused('RULE_NOT_MET', `A request that is ${before.state} cannot become ${state}.`);
      }
      // The answer is the desk's; who withdraws does not write over it.
      if (recheckOn !== null && (state !== 'ON_WAITING_LIST' || recheckOn <= today)) {
        return refused('INPUT_NOT_FIT', 'recheckOn is a day to come, of somebody who waits.');
      }
      const change = {
        state,
        ...listingOf(before, state, recheckOn, today),
        ...(answer != null && !isPerson && { answer }),
      };
      const amended = await stores.housingRequests.amend(permit, key.row, input.version, change);
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return refused('STALE_VERSION', 'Somebody changed the request since you read it; read it again.');
      if (before.state === 'REQUESTED') await tell(requestMessage(amended.row, today));
      const waiting = waitingMessage(amended.row, today);
      if (waiting) await tell(waiting);
      return { id: key.row };
    });
    return receipt instanceof Refused ? receipt : this.asNowRead(key.person, receipt.id, context, info);
  }

  private async asNowRead(person: string, id: string, context: MunicipalContext, info: GraphQLResolveInfo): Promise<HousingRequestChanged> {
    context.decideAgain();
    const permit = await context.gate.open(person, 'HOUSING', 'READ', info);
    const row = permit && (await context.stores.housingRequests.one(permit, id));
    return Object.assign(new HousingRequestChanged(), {
      request: row && { ...present('HousingRequest', row), ...shown(row) },
    });
  }
}

/**
 * The right to keep one's own record is no leave to ask for a home in somebody's name: that takes the person, their
 * grant or representative, or the housing desk noting what it was asked (U-16).
 */
function mayAskFor(organisation: string, permit: Permit, actor: KnownActor): boolean {
  if (permit.asPerson) return true;
  if (actor.kind === 'PROFESSIONAL' && actor.profession === 'MUNICIPAL_WORKER') return true;
  return covers({ ...permit.rows, ownSubjects: [] }, { heldBy: organisation, author: actor.id, parties: [] });
}

function voiceOf(person: string, actor: KnownActor): Voice {
  if (actor.kind === 'PERSON') return actor.id === person ? 'PERSON' : 'RELATIVE';
  return actor.kind === 'SERVICE' ? 'PARTNER_SYSTEM' : 'PROFESSIONAL';
}

function shown(row: HousingRequestRow) {
  return { organisation: organisationReference(row.heldBy) };
}

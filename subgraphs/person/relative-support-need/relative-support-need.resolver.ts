import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PersonActor } from '../../../consent/actor';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { keyOf, requireToken } from '../acting.resolver';
import { distinct, partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { MOST_NEEDS, addresseeOf, canBeAddressed, needFault, selfOf } from './relative-support-need.rules';
import type { RelativeSupportNeedRow } from './relative-support-need.table';
import {
  ChangeSupportNeedInput,
  RelativeSupportNeed,
  RemoveSupportNeedInput,
  SupportNeedDone,
  SupportNeedResult,
  WriteSupportNeedInput,
} from './relative-support-need.type';

/** As what a reader is shown a need. */
type Reader = 'RELATIVE' | 'PERSON' | 'ADDRESSEE';

@Resolver(() => Person)
export class SupportNeedsOfPersonResolver {
  @FieldResolver(() => [RelativeSupportNeed], {
    nullable: true,
    description: 'What this person needs as a relative of somebody, the newest first, 100 at most; for themselves alone (G-52).',
  })
  @Directive('@consent(byRow: true)')
  async supportNeedsAsRelative(
    @Root() { person }: Person,
    @Ctx() { actor, stores }: PersonContext,
  ): Promise<readonly RelativeSupportNeed[] | null> {
    const self = selfOf(actor);
    if (self?.id !== person) return null;
    return (await stores.supportNeeds.ownOf(self)).map((row) => presented(row, 'RELATIVE'));
  }

  @FieldResolver(() => [RelativeSupportNeed], {
    nullable: true,
    description: 'What relatives of this person need and chose to show them, the newest first, 100 at most; for the person alone (G-52).',
  })
  @Directive('@consent(byRow: true)')
  async supportNeedsOfRelatives(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly RelativeSupportNeed[] | null> {
    const self = selfOf(context.actor);
    if (self?.id !== person) return null;
    return looked(await context.stores.supportNeeds.sharedWith(self), 'PERSON', context, info);
  }
}

@Resolver()
export class SupportNeedActs {
  @Query(() => [RelativeSupportNeed], {
    nullable: true,
    description:
      'What relatives turned to this professional with, the newest first, 100 at most; null for everybody else. Of whom they are a relative is not told (G-52).',
  })
  @Directive('@consent(byRow: true)')
  async supportNeedsAddressedToMe(
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly RelativeSupportNeed[] | null> {
    const addressee = addresseeOf(context.actor);
    if (addressee === null) return null;
    return looked(await context.stores.supportNeeds.addressedTo(addressee), 'ADDRESSEE', context, info);
  }

  @Mutation(() => SupportNeedResult, {
    description:
      'A relative writes down what they need themselves. It stays theirs: the person and professionals read it only as far as the relative says (G-52).',
  })
  async writeSupportNeed(
    @Arg('input', () => WriteSupportNeedInput, { description: 'What they need.' }) input: WriteSupportNeedInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SupportNeedResult> {
    requireToken(context);
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const relative = selfOf(context.actor);
    if (relative === null || relative.id === person || !(await context.stores.contextConsents.isAround(relative, person))) {
      const message = 'Only somebody around the person writes here, about what they need themselves.';
      return (await context.gate.recognises(person, info)) ? refused('NOT_PERMITTED', message, 'G-52') : notFound();
    }
    const stated = statedIn(input, context);
    const fault = needFault(stated) ?? (await unfitAddressee(stated.addressedTo, context));
    if (fault !== null) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'writeSupportNeed', input, async ({ stores }) => {
      // Two at once would each find room for one.
      await stores.supportNeeds.serialise(relative);
      if ((await stores.supportNeeds.ownOf(relative)).length >= MOST_NEEDS) {
        return refused('RULE_NOT_MET', `You have ${MOST_NEEDS} needs written down; take one away first.`);
      }
      return { need: await stores.supportNeeds.add(relative, person, stated) };
    });
    return receipt instanceof Refused ? receipt : needDone(relative, receipt.need, context);
  }

  @Mutation(() => SupportNeedResult, { description: 'The relative words it anew, or says anew who reads it (G-52).' })
  async changeSupportNeed(
    @Arg('input', () => ChangeSupportNeedInput, { description: 'What it is to be.' }) input: ChangeSupportNeedInput,
    @Ctx() context: PersonContext,
  ): Promise<typeof SupportNeedResult> {
    requireToken(context);
    const relative = ownerOf(input.need, context);
    if (relative === null) return notFound();
    const stated = statedIn(input, context);
    const fault = needFault(stated) ?? (await unfitAddressee(stated.addressedTo, context));
    if (fault !== null) return fault;
    const { row: id } = keyOf(input.need, 'input.need', 'RelativeSupportNeed');
    const receipt = await context.writing.once(input.idempotencyKey, 'changeSupportNeed', input, async ({ stores }) => {
      const row = await stores.supportNeeds.held(relative, id);
      if (row === null) return notFound();
      if (row.version !== input.version) return staleVersion();
      // Who is no longer around the person does not reach them by this; to take it back or turn to others stays open.
      if (stated.sharedWithPerson && !(await stores.contextConsents.isAround(relative, row.person))) {
        return refused('NOT_PERMITTED', 'You are no longer around the person; it can stay yours, and go to professionals.', 'G-52');
      }
      await stores.supportNeeds.change(row, stated);
      return { need: id };
    });
    return receipt instanceof Refused ? receipt : needDone(relative, receipt.need, context);
  }

  @Mutation(() => SupportNeedResult, { description: 'The relative takes it away; nothing of it is kept (G-52).' })
  async removeSupportNeed(
    @Arg('input', () => RemoveSupportNeedInput, { description: 'Which.' }) input: RemoveSupportNeedInput,
    @Ctx() context: PersonContext,
  ): Promise<typeof SupportNeedResult> {
    requireToken(context);
    const relative = ownerOf(input.need, context);
    if (relative === null) return notFound();
    const { row: id } = keyOf(input.need, 'input.need', 'RelativeSupportNeed');
    const receipt = await context.writing.once(input.idempotencyKey, 'removeSupportNeed', input, async ({ stores }) => {
      const row = await stores.supportNeeds.held(relative, id);
      if (row === null) return notFound();
      if (row.version !== input.version) return staleVersion();
      await stores.supportNeeds.remove(row);
      return { need: id };
    });
    return receipt instanceof Refused ? receipt : needDone(relative, receipt.need, context);
  }
}

/** Who asks, where the key is of a need of theirs; the key carries whose it is. */
function ownerOf(need: string, { actor }: PersonContext): PersonActor | null {
  const { person: relative } = keyOf(need, 'input.need', 'RelativeSupportNeed');
  const self = selfOf(actor);
  return self?.id === relative ? self : null;
}

function statedIn({ text, language, sharedWithPerson, addressedTo }: WriteSupportNeedInput | ChangeSupportNeedInput, { now }: PersonContext) {
  const named = distinct(addressedTo.map((id) => partyKeyOf('PROFESSIONAL', id)));
  return { text: text.trim(), language, sharedWithPerson, addressedTo: named, saidOn: localDate(now) };
}

/** Whether Kring knows the professionals, never whether they have to do with the person: that is the person's to tell. */
async function unfitAddressee(named: readonly string[], { stores }: PersonContext): Promise<Refused | null> {
  for (const id of named) {
    const known = await stores.knownParties.known('PROFESSIONAL', id);
    if (known.length === 0) return refused('UNKNOWN_GRANTEE', 'Kring knows no professional under one of the keys.');
    if (!canBeAddressed(known.map(({ profession }) => profession))) {
      return refused('RULE_NOT_MET', 'It is not the work of one of them to support relatives; leave them off.', 'G-52');
    }
  }
  return null;
}

/** What somebody but the relative is shown, once it is on the relative's record that they looked: no record, no data. */
async function looked(
  rows: readonly RelativeSupportNeedRow[],
  reader: Reader,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<readonly RelativeSupportNeed[]> {
  const looks = [...new Set(rows.map(({ relative }) => relative))].map((relative) => ({
    ...{ person: relative, category: null, fields: coordinateOf(info), layer: 'OWN_RECORD' as const },
    decidedBy: rows.filter((row) => row.relative === relative).map(({ id }) => id),
  }));
  if (looks.length > 0) await context.stores.ownLooks.record(askerOf(context, info), looks);
  return rows.map((row) => presented(row, reader));
}

async function needDone(relative: PersonActor, id: string, { stores }: PersonContext): Promise<SupportNeedDone> {
  const row = (await stores.supportNeeds.ownOf(relative)).find((each) => each.id === id);
  return Object.assign(new SupportNeedDone(), { need: row ? presented(row, 'RELATIVE') : null });
}

function presented(row: RelativeSupportNeedRow, reader: Reader): RelativeSupportNeed {
  const { id, relative, person, text, language, saidOn, sharedWithPerson, addressedTo, version } = row;
  const isOwn = reader === 'RELATIVE';
  return Object.assign(new RelativeSupportNeed(), {
    id: encodeId('RelativeSupportNeed', relative, id),
    ...{ text, language, saidOn, relative: encodePersonId(relative) },
    around: reader === 'ADDRESSEE' ? null : encodePersonId(person),
    sharedWithPerson: isOwn ? sharedWithPerson : null,
    addressedTo: isOwn ? addressedTo.map(professionalReference) : null,
    version: isOwn ? version : null,
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { Refused, refused } from '../../kit/refused.type';
import { doer, keyOf } from '../acting.resolver';
import { isKnown, presentGrantee, presented, readAnew, refusedWithdrawal, saidOnce } from '../consent/consent.resolver';
import { distinct, granteeOf, ownFavour, periodFault, stateOf } from '../consent/consent.rules';
import type { SayingStateKind } from '../consent/consent.type';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import type { SilenceRow } from './silence.table';
import { EndSilenceInput, KeepSilentInput, Silence, SilenceConnection, SilenceDone, SilenceResult } from './silence.type';

@Resolver(() => Person)
export class SilenceResolver {
  @FieldResolver(() => SilenceConnection, {
    nullable: true,
    description: 'From whom the person wants to keep that something is withheld, the newest first; also what is over.',
  })
  @Consent('CONSENT')
  silences(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('onlyLive', () => Boolean, { defaultValue: false, description: 'Only what counts now.' }) onlyLive: boolean,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONSENT', info, async (permit) =>
      presented(await stores.silences.page(permit, page, onlyLive), (row) => presentSilence(row, now)),
    );
  }

  @Mutation(() => SilenceResult, {
    description:
      'The person keeps from somebody that something is withheld from them. It opens and closes nothing. Only the person can.',
  })
  async keepSilent(
    @Arg('input', () => KeepSilentInput, { description: 'From whom, in which categories.' }) input: KeepSilentInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SilenceDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const receipt = await saidOnce(context, info, person, 'keepSilent', input, async (permit, stores) => {
      const grantee = granteeOf(input.grantee);
      if (grantee instanceof Refused) return grantee;
      const categories = distinct(input.categories);
      const until = input.until ?? null;
      if (categories.length === 0) return refused('INPUT_NOT_FIT', 'Name at least one category.');
      if (grantee.kind === 'PERSON' && grantee.ref === person) {
        return refused('INPUT_NOT_FIT', 'What is about you is yours; nothing of it is withheld from you.');
      }
      const fault = periodFault(context.now, until, context.now);
      if (fault) return fault;
      if (!(await isKnown(grantee, permit, stores))) {
        return refused('UNKNOWN_GRANTEE', 'Kring knows nobody under this key.');
      }
      const silence = { grantee, categories, from: context.now, until, recordedBy: doer(context) };
      const row = await stores.silences.add(permit, silence);
      return { silence: row.id };
    });
    return receipt instanceof Refused ? receipt : silenceDone(person, receipt.silence, context, info);
  }

  @Mutation(() => SilenceResult, {
    description: 'The person ends a silence: what is withheld is listed as withheld again, still without a reason.',
  })
  async endSilence(
    @Arg('input', () => EndSilenceInput, { description: 'Which silence.' }) input: EndSilenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SilenceDone | Refused> {
    const { person, row: silence } = keyOf(input.silence, 'input.silence', 'Silence');
    const receipt = await saidOnce(context, info, person, 'endSilence', input, async (permit, stores) => {
      const ended = await stores.silences.withdraw(permit, silence, input.version);
      if (typeof ended === 'string') return refusedWithdrawal(ended);
      const { grantee } = ended.row;
      return grantee.kind === 'PERSON' && grantee.ref === doer(context) ? ownFavour() : { silence };
    });
    return receipt instanceof Refused ? receipt : silenceDone(person, receipt.silence, context, info);
  }
}

async function silenceDone(
  person: string,
  id: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<SilenceDone> {
  const permit = await readAnew(person, context, info);
  const row = permit && (await context.stores.silences.one(permit, id));
  return Object.assign(new SilenceDone(), { silence: row && presentSilence(row, context.now) });
}

function presentSilence(row: SilenceRow, now: Date): Silence {
  const { categories, from, until, recordedAt, withdrawnAt, version } = row;
  return Object.assign(new Silence(), {
    id: encodeId('Silence', row.person, row.id),
    grantee: presentGrantee(row.grantee),
    state: stateOf(row, now) as SayingStateKind,
    ...{ categories, from, until, recordedAt, withdrawnAt, version },
  });
}

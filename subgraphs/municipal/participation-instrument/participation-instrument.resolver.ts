import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { isTheirsToAmend } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { asRefused, keyOf, openDeskAct, personKeyOf } from '../acting';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { raterFault, scoresOf, scoringFault } from './participation-instrument.rules';
import type { ItemScore } from './participation-instrument.rules';
import type { ParticipationScoringRow } from './participation-instrument.table';
import {
  CorrectParticipationScoringInput,
  RecordParticipationScoringInput,
  participationScoringTypes,
} from './participation-instrument.type';

const { Connection, Recorded, Result } = participationScoringTypes;
type Recorded = InstanceType<typeof Recorded>;

const show = (row: ParticipationScoringRow) => ({
  ...present('ParticipationScoring', row),
  scores: scoresOf(row),
  organisation: organisationReference(row.heldBy),
});

@Resolver(() => Person)
export class ParticipationScoringResolver {
  @FieldResolver(() => Connection, {
    nullable: true,
    description: 'How the person gets by and takes part, as it was looked at, the latest first (U-34, O-06, O-07).',
  })
  @Consent('HOUSING')
  participationScorings(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'HOUSING', info, async (permit) =>
      presentPage('ParticipationScoring', await stores.participationScorings.page(permit, page), show),
    );
  }

  @Mutation(() => Result, {
    description: 'Records how somebody gets by or takes part: the desk that works on it, with the person or by itself (U-34).',
  })
  async recordParticipationScoring(
    @Arg('input', () => RecordParticipationScoringInput, { description: 'Of whom, with what, and the scores.' })
    input: RecordParticipationScoringInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const person = personKeyOf(input.person, 'person');
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, side, author, source, organisation } = act;
    const { instrument, ratedBy } = input;
    const scored = { instrument, ratedBy, scoredOn: dateGiven(input.scoredOn) };
    const fault = raterFault(ratedBy, side) ?? scoringFault(scored, input.scores, localDate(context.now));
    if (fault !== null) return asRefused(fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordParticipationScoring', input, async ({ stores }) => {
      // The person's own view is kept by themselves, so that no desk rewrites it.
      const writer = { heldBy: organisation ?? person, author, source };
      const row = await stores.participationScorings.add(permit, { ...writer, ...scored, ...columnsOf(input.scores) });
      return { row: row.id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => Result, { description: 'Puts right what was recorded, by whose view it is or the desk that keeps it.' })
  async correctParticipationScoring(
    @Arg('input', () => CorrectParticipationScoringInput, { description: 'Which, and how it should read.' })
    input: CorrectParticipationScoringInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Recorded | Refused> {
    const { person, row: id } = keyOf(input.scoring, 'scoring', 'ParticipationScoring');
    const act = await openDeskAct(context, person, 'HOUSING', info);
    if (act instanceof Refused) return act;
    const { permit, side } = act;
    const { ratedBy, version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'correctParticipationScoring', input, async ({ stores }) => {
      const before = await stores.participationScorings.one(permit, id);
      if (before === null || !isTheirsToAmend(permit, before)) return notFound();
      if (before.version !== version) return staleVersion();
      // The person's permit reaches all of theirs: what a desk saw is not theirs to score anew.
      if (side === 'PERSON' && before.ratedBy !== 'PERSON') return refused('NOT_PERMITTED', 'The desk puts its own scores right; record yours.');
      const scored = { instrument: before.instrument, ratedBy, scoredOn: dateGiven(input.scoredOn) };
      const fault = raterFault(ratedBy, side) ?? scoringFault(scored, input.scores, localDate(context.now));
      if (fault !== null) return asRefused(fault);
      const changes = { ratedBy, scoredOn: scored.scoredOn, ...columnsOf(input.scores) };
      const amended = await stores.participationScorings.amend(permit, id, version, changes);
      if (amended === 'ABSENT') return notFound();
      return amended === 'STALE' ? staleVersion() : { row: id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }
}

function columnsOf(scores: readonly ItemScore[]): Pick<ParticipationScoringRow, 'items' | 'scores'> {
  return { items: scores.map(({ item }) => item), scores: scores.map(({ score }) => score) };
}

async function recorded(context: MunicipalContext, person: string, id: string, info: GraphQLResolveInfo): Promise<Recorded> {
  context.decideAgain();
  const permit = await context.gate.open(person, 'HOUSING', 'READ', info);
  const row = permit && (await context.stores.participationScorings.one(permit, id));
  return Object.assign(new Recorded(), { recorded: row && show(row), warnings: row && [] });
}

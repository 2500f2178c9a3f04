import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { isTheirsToAmend, isTheirsToSayAnew } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { asRefused, keyOf, openDeskAct, personKeyOf } from '../acting';
import type { DeskAct } from '../acting';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { TOPIC_OF_ITEM, isOfPersonsSide, isTopicItem, raterFault, scoreOf, scoresAmong, scoresOf, scoringFault } from './participation-instrument.rules';
import type { ItemScore, LoneRater, TopicItem } from './participation-instrument.rules';
import type { ParticipationScoringRow } from './participation-instrument.table';
import {
  CorrectParticipationScoringInput,
  ParticipationScoring,
  RecordParticipationScoringInput,
  participationScoringTypes,
} from './participation-instrument.type';

const { Connection, Recorded, Result } = participationScoringTypes;
type Recorded = InstanceType<typeof Recorded>;

const show = (row: ParticipationScoringRow) => ({
  ...present('ParticipationScoring', row),
  scores: scoresOf(row),
  row,
  organisation: organisationReference(row.heldBy),
});

/** A scoring as it is shown, with its row. */
type Shown = ParticipationScoring & { readonly row: ParticipationScoringRow };

@Resolver(() => ParticipationScoring)
export class ParticipationScoringTopicResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Score of the relations at home (huiselijke relaties), 1 to 5, as part of the household; null where it was not scored.',
  })
  @Consent('HOUSEHOLD')
  domesticRelations(@Root() { row }: Shown, @Ctx() context: MunicipalContext, @Info() info: GraphQLResolveInfo) {
    return this.score(row, 'DOMESTIC_RELATIONS', context, info);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Score of the social network (sociaal netwerk), 1 to 5; null where it was not scored. Never for a municipality (EQ-11).',
  })
  @Consent('SOCIAL_NETWORK')
  socialNetwork(@Root() { row }: Shown, @Ctx() context: MunicipalContext, @Info() info: GraphQLResolveInfo) {
    return this.score(row, 'SOCIAL_NETWORK', context, info);
  }

  private score(row: ParticipationScoringRow, item: TopicItem, { gate }: MunicipalContext, info: GraphQLResolveInfo) {
    return gate.read(row.personId, TOPIC_OF_ITEM[item], info, ({ rows }) => Promise.resolve(covers(rows, row) ? scoreOf(row, item) : null));
  }
}

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
    const { permit, author, source, organisation } = act;
    const { instrument, ratedBy } = input;
    const scored = { instrument, ratedBy, scoredOn: dateGiven(input.scoredOn) };
    const fault = raterFault(ratedBy, raterOf(act)) ?? scoringFault(scored, input.scores, localDate(context.now));
    if (fault !== null) return asRefused(fault);
    const notTheirs = await topicRefusal(input.scores, person, context, info);
    if (notTheirs !== null) return notTheirs;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordParticipationScoring', input, async ({ stores }) => {
      // The person's own view is kept by themselves, so that no desk rewrites it.
      const writer = { heldBy: organisation ?? person, author, source };
      const row = await stores.participationScorings.add(permit, { ...writer, ...scored, ...columnsOf(input.scores) });
      return { row: row.id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => Result, {
    description:
      'Puts right what was recorded, by whose view it is or the desk that keeps it; the person also what was scored in their place ' +
      '(C-37), and it is then their own view.',
  })
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
    const notTheirs = await topicRefusal(input.scores, person, context, info);
    const beyond = await topicsBeyond(await context.stores.participationScorings.one(permit, id), person, context, info);
    const receipt = await context.writing.once(input.idempotencyKey, 'correctParticipationScoring', input, async ({ stores }) => {
      const before = await stores.participationScorings.one(permit, id);
      if (before === null || !isTheirsToAmend(permit, before)) return notFound();
      if (before.version !== version) return staleVersion();
      // The person's permit reaches all of theirs: what a desk saw is not theirs to score anew.
      if (side === 'PERSON' && !isOfPersonsSide(before.ratedBy)) return refused('NOT_PERMITTED', 'The desk puts its own scores right; record yours.');
      // What the person saw would else be gone under what somebody saw for them.
      if (side === 'PERSON' && !isTheirsToSayAnew(permit, before)) {
        return refused('ONLY_THE_PERSON', 'In the person’s place you put right what you scored yourself; record yours beside theirs.', 'C-37');
      }
      const scored = { instrument: before.instrument, ratedBy, scoredOn: dateGiven(input.scoredOn) };
      const fault = raterFault(ratedBy, raterOf(act)) ?? scoringFault(scored, input.scores, localDate(context.now));
      if (fault !== null) return asRefused(fault);
      if (notTheirs !== null) return notTheirs;
      const kept = scoresAmong(before, beyond);
      const changes = { ratedBy, scoredOn: scored.scoredOn, ...columnsOf([...input.scores, ...kept]) };
      const amended = await stores.participationScorings.sayAnew(permit, id, version, changes);
      if (amended === 'ABSENT') return notFound();
      return amended === 'STALE' ? staleVersion() : { row: id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }
}

/** Why somebody may not score what they score of the people around the person; null when they may write of each topic. */
async function topicRefusal(
  scores: readonly ItemScore[],
  person: string,
  { gate }: MunicipalContext,
  info: GraphQLResolveInfo,
): Promise<Refused | null> {
  for (const { item } of scores) {
    if (!isTopicItem(item) || (await gate.open(person, TOPIC_OF_ITEM[item], 'CONTRIBUTE', info)) !== null) continue;
    return refused('NOT_PERMITTED', `${item} is of a topic that is not yours to keep a record of; the person can score it themselves.`, 'C-14');
  }
  return null;
}

/**
 * What was scored of a topic that is not the writer's to keep a record of, or no longer: they neither see it nor mean to take it away.
 *
 * @param row as it is open to the writer; null of what is not.
 */
async function topicsBeyond(
  row: ParticipationScoringRow | null,
  person: string,
  { gate }: MunicipalContext,
  info: GraphQLResolveInfo,
): Promise<readonly TopicItem[]> {
  const beyond: TopicItem[] = [];
  for (const item of row?.items ?? []) {
    if (isTopicItem(item) && (await gate.open(person, TOPIC_OF_ITEM[item], 'CONTRIBUTE', info)) === null) beyond.push(item);
  }
  return beyond;
}

/** As whom somebody scores who scores alone. */
function raterOf({ side, permit }: DeskAct<'HOUSING'>): LoneRater {
  return side === 'PERSON' && permit.inPlaceBy !== null ? 'REPRESENTATIVE' : side;
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

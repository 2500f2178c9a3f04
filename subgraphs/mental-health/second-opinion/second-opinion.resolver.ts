import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRecordAct, openRowAct } from '../acting';
import {
  firstMisfit,
  keyOf,
  misfitOfCode,
  misfitOfLanguage,
  misfitOfOptionalText,
  misfitOfText,
  organisationOf,
  personOf,
} from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import type { SecondOpinionRow } from './second-opinion.table';
import {
  AskSecondOpinionInput,
  SecondOpinion,
  SecondOpinionConnection,
  SecondOpinionRecord,
  SettleSecondOpinionInput,
} from './second-opinion.type';

const { Recorded, Result } = SecondOpinionRecord;

function showSecondOpinion(row: SecondOpinionRow, languages: readonly string[]) {
  return {
    ...present('SecondOpinion', row),
    wishedBy: coded('circle-part', row.wishedBy, languages),
    askedOf: organisationReference(row.askedOf),
    organisation: organisationReference(row.heldBy),
  };
}

export const SecondOpinionRecordedResolver = recordedResolver(
  Recorded,
  { field: 'secondOpinion', type: SecondOpinion, category: 'DIAGNOSIS', description: 'It as it now stands.' },
  (stores) => stores.secondOpinions,
  showSecondOpinion,
);

@Resolver(() => Person)
export class SecondOpinionsResolver {
  @FieldResolver(() => SecondOpinionConnection, {
    nullable: true,
    description:
      'Second opinions and specialised diagnostics, of all kinds or some, of all time or asked in a period; the latest first (M-62).',
  })
  @Consent('DIAGNOSIS')
  secondOpinions(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'DIAGNOSIS', info, async (permit) =>
      presentPage('SecondOpinion', await stores.secondOpinions.filteredPage(permit, page), (row) =>
        showSecondOpinion(row, languages),
      ),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records that somebody else is asked to look (second opinion, M-62). By mental-health professionals, in the record of their own.',
  })
  async askSecondOpinion(
    @Arg('input', () => AskSecondOpinionInput, { description: 'About whom, what is asked, and of whom.' })
    input: AskSecondOpinionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfText(input.question, 'question'),
      misfitOfLanguage(input.language),
      misfitOfCode('circle-part', input.wishedBy, 'wishedBy'),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const askedOf = organisationOf(input.askedOf, 'askedOf');
    const act = await openRecordAct(context, personOf(input.person, 'person'), 'DIAGNOSIS', info);
    if (act instanceof Refused) return act;
    const askedOn = dateGiven(input.askedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'askSecondOpinion', input, async ({ stores }) => {
      if (askedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'askedOn lies in the future.');
      const { kind, wishedBy, language } = input;
      const { id } = await stores.secondOpinions.add(act.permit, {
        ...act.writer,
        ...{ kind, wishedBy, language, askedOn, askedOf },
        ...{ question: input.question.trim(), state: 'ASKED', settledOn: null, conclusion: null },
      });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Records what came of it, or that it was called off. By the provider who asked.' })
  async settleSecondOpinion(
    @Arg('input', () => SettleSecondOpinionInput, { description: 'Which one, and what came of it.' })
    input: SettleSecondOpinionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfOptionalText(input.conclusion, 'conclusion');
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.secondOpinion, 'secondOpinion', 'SecondOpinion');
    const act = await openRowAct(context, key, 'DIAGNOSIS', context.stores.secondOpinions, info);
    if (act instanceof Refused) return act;
    const settledOn = dateGiven(input.settledOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'settleSecondOpinion', input, async ({ stores }) => {
      const current = await stores.secondOpinions.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.state !== 'ASKED') return refused('ALREADY_ENDED', 'It was answered or called off before.');
      if (settledOn > localDate(context.now) || settledOn < current.askedOn) {
        return refused('INPUT_NOT_FIT', 'settledOn lies between the day it was asked and today.');
      }
      const conclusion = input.conclusion?.trim() ?? null;
      const state = conclusion === null ? 'CALLED_OFF' : 'ANSWERED';
      const amended = await stores.secondOpinions.amend(act.permit, act.rowId, input.version, { state, settledOn, conclusion });
      if (typeof amended === 'string') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

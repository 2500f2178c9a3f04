import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { openRecordAct } from '../acting';
import { firstMisfit, misfitOfCodes, misfitOfLanguage, misfitOfOptionalText, misfitOfText, personOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import type { IntimacyTalkRow } from './intimacy-talk.table';
import { IntimacyTalk, IntimacyTalkConnection, IntimacyTalkRecord, RecordIntimacyTalkInput } from './intimacy-talk.type';

const { Recorded, Result } = IntimacyTalkRecord;

function showTalk(row: IntimacyTalkRow, languages: readonly string[]) {
  return {
    ...present('IntimacyTalk', row),
    about: row.about.map((code) => coded('intimacy-topic', code, languages)),
    pointedOut: row.pointedOut.map((code) => coded('intimacy-offer', code, languages)),
    organisation: organisationReference(row.heldBy),
  };
}

export const IntimacyTalkRecordedResolver = recordedResolver(
  Recorded,
  { field: 'talk', type: IntimacyTalk, category: 'SEXUALITY', description: 'The talk as it stands.' },
  (stores) => stores.intimacyTalks,
  showTalk,
);

@Resolver(() => Person)
export class IntimacyTalksResolver {
  @FieldResolver(() => IntimacyTalkConnection, {
    nullable: true,
    description: 'Talks about closeness and sexuality at mental-health providers, the latest first (P-38).',
  })
  @Consent('SEXUALITY')
  intimacyTalks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'SEXUALITY', info, async (permit) =>
      presentPage('IntimacyTalk', await stores.intimacyTalks.page(permit, page), (row) => showTalk(row, languages)),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records that closeness and sexuality were talked about, what the person said and what they were told there is (P-38, G-50).',
  })
  async recordIntimacyTalk(
    @Arg('input', () => RecordIntimacyTalkInput, { description: 'What was said.' }) input: RecordIntimacyTalkInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const act = await openRecordAct(context, personOf(input.person, 'person'), 'SEXUALITY', info);
    if (act instanceof Refused) return act;
    const { about, pointedOut, language } = input;
    const talkedOn = dateGiven(input.talkedOn);
    const misfit = firstMisfit(
      about.length > 0 ? misfitOfCodes('intimacy-topic', about, 'about') : 'about must name at least one topic.',
      misfitOfCodes('intimacy-offer', pointedOut, 'pointedOut'),
      misfitOfText(input.said, 'said'),
      misfitOfOptionalText(input.agreed, 'agreed'),
      misfitOfLanguage(language),
      talkedOn > localDate(context.now) ? 'talkedOn lies in the future.' : null,
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordIntimacyTalk', input, async ({ stores }) => {
      const said = { said: input.said.trim(), agreed: input.agreed?.trim() ?? null };
      const { id } = await stores.intimacyTalks.add(act.permit, { ...act.writer, ...said, talkedOn, about, pointedOut, language });
      return { person: act.person, row: id };
    });
    return answered(Recorded, receipt);
  }
}

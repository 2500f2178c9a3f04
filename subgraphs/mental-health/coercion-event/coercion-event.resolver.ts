import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openAsPerson, openRecordAct, openRowAct } from '../acting';
import {
  firstMisfit,
  keyOf,
  misfitOfCode,
  misfitOfCodes,
  misfitOfLanguage,
  misfitOfOptionalText,
  misfitOfText,
  personOf,
} from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { aftermathFault, coercionMessage } from './coercion-event.rules';
import type { CoercionEventRow, CoercionOwnAccountRow } from './coercion-event.table';
import {
  CoercionAftermath,
  CoercionEvent,
  CoercionEventConnection,
  CoercionEventRecord,
  CoercionOwnAccount,
  CoercionOwnAccountRecord,
  EndCoercionEventInput,
  RecordCoercionAftermathInput,
  RecordCoercionEventInput,
  SayOfCoercionEventInput,
} from './coercion-event.type';

const { Recorded, Result } = CoercionEventRecord;

export function showCoercionEvent(row: CoercionEventRow, languages: readonly string[]) {
  return {
    ...present('CoercionEvent', row),
    row,
    measure: coded('coercion-measure', row.measure, languages),
    organisation: organisationReference(row.heldBy),
  };
}
type Shown = ReturnType<typeof showCoercionEvent>;
const showOwnAccount = (row: CoercionOwnAccountRow) => present('CoercionOwnAccount', row);

export const CoercionEventRecordedResolver = recordedResolver(
  Recorded,
  { field: 'event', type: CoercionEvent, category: 'COERCION', description: 'The event as it now stands.' },
  (stores) => stores.coercionEvents,
  showCoercionEvent,
);

export const CoercionOwnAccountRecordedResolver = recordedResolver(
  CoercionOwnAccountRecord.Recorded,
  { field: 'ownAccount', type: CoercionOwnAccount, category: 'OWN_WORDS', description: 'The words as they now stand.' },
  (stores) => stores.coercionOwnAccounts,
  showOwnAccount,
);

@Resolver(() => Person)
export class CoercionEventsResolver {
  @FieldResolver(() => CoercionEventConnection, {
    nullable: true,
    description:
      'When the person was compelled or put under pressure, of all measures or some, of all time or in a period; the latest first (C-38).',
  })
  @Consent('COERCION')
  coercionEvents(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'COERCION', info, async (permit) =>
      presentPage('CoercionEvent', await stores.coercionEvents.filteredPage(permit, page), (row) => showCoercionEvent(row, languages)),
    );
  }
}

@Resolver(() => CoercionEvent)
export class CoercionEventResolver {
  @FieldResolver(() => [CoercionAftermath], { nullable: true, description: 'What was said afterwards, the first first.' })
  @Consent('COERCION')
  aftermath(
    @Root() { row }: Shown,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'COERCION', info, async (permit) =>
      (await stores.coercionAftermaths.after(permit, row.id)).map((each) => ({
        ...present('CoercionAftermath', each),
        present: each.present.map((code) => coded('circle-part', code, languages)),
        author: professionalReference(each.author),
      })),
    );
  }

  @FieldResolver(() => [CoercionOwnAccount], {
    nullable: true,
    description: 'What the person says happened, newest first. Theirs to open, apart from the event (C-38).',
  })
  @Consent('OWN_WORDS')
  ownAccounts(
    @Root() { row }: Shown,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'OWN_WORDS', info, async (permit) =>
      (await stores.coercionOwnAccounts.besides(permit, row.id)).map(showOwnAccount),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records that the person was compelled or put under pressure, what was tried first, and by when it is talked over with them. ' +
      'By mental-health professionals, in the record of their own.',
  })
  async recordCoercionEvent(
    @Arg('input', () => RecordCoercionEventInput, { description: 'Of whom, and what happened.' }) input: RecordCoercionEventInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCode('coercion-measure', input.measure, 'measure'),
      misfitOfText(input.whatHappened, 'whatHappened'),
      misfitOfText(input.triedFirst, 'triedFirst'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const act = await openRecordAct(context, personOf(input.person, 'person'), 'COERCION', info);
    if (act instanceof Refused) return act;
    const { form, measure, startedAt, language } = input;
    const endedAt = input.endedAt ?? null;
    const debriefBy = dateGiven(input.debriefBy);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordCoercionEvent', input, async ({ stores, tell }) => {
      if (startedAt > context.now) return refused('INPUT_NOT_FIT', 'startedAt lies in the future.');
      if (endedAt !== null && endedAt > context.now) return refused('INPUT_NOT_FIT', 'endedAt lies in the future.');
      if (endedAt !== null && endedAt < startedAt) return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'endedAt lies before startedAt.');
      if (debriefBy < localDate(context.now)) return refused('INPUT_NOT_FIT', 'debriefBy lies in the past.');
      const row = await stores.coercionEvents.add(act.permit, {
        ...act.writer,
        ...{ form, measure, startedAt, endedAt, language, debriefBy, debriefedOn: null, happenedOn: localDate(startedAt) },
        ...{ whatHappened: input.whatHappened.trim(), triedFirst: input.triedFirst.trim() },
      });
      await tell(coercionMessage(row, act.writer.author));
      return { person: act.person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Records that it is over. By the provider who recorded the event.' })
  async endCoercionEvent(
    @Arg('input', () => EndCoercionEventInput, { description: 'Which event, and when it was over.' }) input: EndCoercionEventInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.event, 'event', 'CoercionEvent');
    const act = await openRowAct(context, key, 'COERCION', context.stores.coercionEvents, info);
    if (act instanceof Refused) return act;
    const { endedAt } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'endCoercionEvent', input, async ({ stores }) => {
      const current = await stores.coercionEvents.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.endedAt !== null) return refused('ALREADY_ENDED', 'It was over before.');
      if (endedAt > context.now) return refused('INPUT_NOT_FIT', 'endedAt lies in the future.');
      if (endedAt < current.startedAt) return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'endedAt lies before it began.');
      const amended = await stores.coercionEvents.amend(act.permit, act.rowId, input.version, { endedAt });
      if (typeof amended === 'string') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Records that it was talked over with the person, or that they did not want to; or what the team concluded. By the provider ' +
      'who recorded the event.',
  })
  async recordCoercionAftermath(
    @Arg('input', () => RecordCoercionAftermathInput, { description: 'After which event, and what was said.' })
    input: RecordCoercionAftermathInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const said = input.said?.trim() ?? null;
    const misfit = firstMisfit(
      misfitOfOptionalText(input.said, 'said'),
      misfitOfOptionalText(input.nextTime, 'nextTime'),
      misfitOfCodes('circle-part', input.present, 'present'),
      misfitOfLanguage(input.language),
      aftermathFault(input.kind, said, input.present),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.event, 'event', 'CoercionEvent');
    const act = await openRowAct(context, key, 'COERCION', context.stores.coercionEvents, info);
    if (act instanceof Refused) return act;
    const heldOn = dateGiven(input.heldOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordCoercionAftermath', input, async ({ stores, tell }) => {
      const current = await stores.coercionEvents.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (heldOn > localDate(context.now) || heldOn < current.happenedOn) {
        return refused('INPUT_NOT_FIT', 'heldOn lies between the day it happened and today.');
      }
      const isFirst = input.kind === 'DEBRIEFING' && current.debriefedOn === null;
      const amended = await stores.coercionEvents.amend(act.permit, act.rowId, input.version, isFirst ? { debriefedOn: heldOn } : {});
      if (typeof amended === 'string') return staleVersion();
      await stores.coercionAftermaths.add(act.permit, {
        ...act.writer,
        ...{ eventId: act.rowId, kind: input.kind, heldOn, present: input.present, language: input.language },
        ...{ said, nextTime: input.nextTime?.trim() ?? null },
      });
      if (isFirst) await tell(coercionMessage(amended.row, act.writer.author));
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => CoercionOwnAccountRecord.Result, {
    description: 'Puts the person’s own account beside what was recorded of compulsion or pressure. By the person only (C-38).',
  })
  async sayOfCoercionEvent(
    @Arg('input', () => SayOfCoercionEventInput, { description: 'Beside which event, and what they say.' })
    input: SayOfCoercionEventInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.text, 'text'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const { person, row } = keyOf(input.event, 'event', 'CoercionEvent');
    const act = await openAsPerson(context, person, 'OWN_WORDS', 'C-38', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(person, 'COERCION', 'READ', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'sayOfCoercionEvent', input, async ({ stores }) => {
      const seen = reading && (await stores.coercionEvents.one(reading, row));
      if (!seen) return notFound();
      const { id } = await stores.coercionOwnAccounts.add(act.permit, {
        ...act.writer,
        parties: input.isForProvider ? [seen.heldBy] : [],
        eventId: row,
        text: input.text.trim(),
        language: input.language,
        saidOn: localDate(context.now),
      });
      return { person, row: id };
    });
    return answered(CoercionOwnAccountRecord.Recorded, receipt);
  }
}

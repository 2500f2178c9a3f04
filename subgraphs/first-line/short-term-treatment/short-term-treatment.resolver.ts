import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Profession } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, refused, staleVersion } from '../../kit/refused.type';
import { keyOf } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { openOwnRecordAct, ownRecord, recordedRow } from '../record-acting';
import type { ShortTermTreatmentRow } from './short-term-treatment.table';
import {
  EndShortTermTreatmentInput,
  ShortTermTreatmentConnection,
  ShortTermTreatmentRecorded,
  ShortTermTreatmentResult,
  StartShortTermTreatmentInput,
} from './short-term-treatment.type';

const TREATERS: readonly Profession[] = ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST'];

function show(row: ShortTermTreatmentRow, today: string) {
  return {
    ...present('ShortTermTreatment', row),
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
    runsOver: row.endedOn === null && today > row.plannedEndOn,
  };
}

@Resolver(() => Person)
export class ShortTermTreatmentResolver {
  @FieldResolver(() => ShortTermTreatmentConnection, {
    nullable: true,
    description: 'Short treatments of the first line, the latest first (F-16).',
  })
  @Consent('TRAJECTORY')
  shortTermTreatments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, now }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAJECTORY', info, async (permit) =>
      presentPage('ShortTermTreatment', await stores.shortTermTreatments.page(permit, page), (row) => show(row, localDate(now))),
    );
  }

  @Mutation(() => ShortTermTreatmentResult, {
    description: 'Begins a short treatment. By a professional of the first line who treats; it is short, and so has an end (F-16).',
  })
  async startShortTermTreatment(
    @Arg('input', () => StartShortTermTreatmentInput, { description: 'Of whom, in which form, from when to when.' })
    input: StartShortTermTreatmentInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShortTermTreatmentRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const act = await openOwnRecordAct(context, person, 'TRAJECTORY', TREATERS, 'F-16', info);
    if (act instanceof Refused) return act;
    const [startedOn, plannedEndOn] = [dateGiven(input.startedOn), dateGiven(input.plannedEndOn)];
    if (startedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'startedOn lies in the future.', 'F-16');
    if (plannedEndOn <= startedOn) return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'It is meant to end after its first day.', 'F-16');
    const receipt = await context.writing.once(input.idempotencyKey, 'startShortTermTreatment', input, async ({ stores }) => {
      const { id } = await stores.shortTermTreatments.add(act.permit, {
        ...act.writer,
        ...{ form: input.form, professional: act.actor.id, startedOn, plannedEndOn, endedOn: null },
      });
      return { row: id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => ShortTermTreatmentResult, { description: 'Ends a short treatment. By the practice or provider who gave it (F-16).' })
  async endShortTermTreatment(
    @Arg('input', () => EndShortTermTreatmentInput, { description: 'Which one, and when.' }) input: EndShortTermTreatmentInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShortTermTreatmentRecorded | Refused> {
    const { person, row } = keyOf(input.treatment, 'treatment', 'ShortTermTreatment');
    const act = await openOwnRecordAct(context, person, 'TRAJECTORY', TREATERS, 'F-16', info);
    if (act instanceof Refused) return act;
    const endedOn = dateGiven(input.endedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'endShortTermTreatment', input, async ({ stores }) => {
      const current = await ownRecord(stores.shortTermTreatments, act, row, input.version);
      if (current instanceof Refused) return current;
      if (current.endedOn !== null) return refused('ALREADY_ENDED', 'It ended before.', 'F-16');
      if (endedOn > localDate(context.now) || endedOn < current.startedOn) {
        return refused('INPUT_NOT_FIT', 'endedOn lies before it began, or in the future.', 'F-16');
      }
      const amended = await stores.shortTermTreatments.amend(act.permit, row, input.version, { endedOn });
      if (typeof amended === 'string') return staleVersion();
      return { row };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }
}

async function recorded(
  context: FirstLineContext,
  person: string,
  row: string,
  info: GraphQLResolveInfo,
): Promise<ShortTermTreatmentRecorded> {
  const found = await recordedRow(context, (stores) => stores.shortTermTreatments, person, 'TRAJECTORY', row, info);
  return Object.assign(new ShortTermTreatmentRecorded(), { treatment: found && show(found, localDate(context.now)) });
}

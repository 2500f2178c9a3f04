import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import type { Receipt } from '../../kit/writing';
import { openRecordAct, openRowAct, requireToken, tellAll } from '../acting';
import { keyOf, personOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { instrumentOf } from './instruments.rules';
import {
  FEWEST_PERSONS,
  areaScoresOf,
  averageFault,
  averagesOf,
  instrumentFor,
  isComplete,
  itemScoresOf,
  measurementFault,
  totalOf,
} from './outcome-measurement.rules';
import type { MeasurementFault } from './outcome-measurement.rules';
import type { OutcomeMeasurementStoreOf } from './outcome-measurement.store';
import type { MeasurementCategory, OutcomeMeasurementRow } from './outcome-measurement.table';
import {
  CorrectMeasurementInput,
  IrocMeasurement,
  IrocMeasurementConnection,
  IrocMeasurementRecord,
  MeasurementArgs,
  OutcomeAverage,
  OutcomeAverageInput,
  OutcomeAverageResult,
  RecordMeasurementInput,
  RomMeasurement,
  RomMeasurementConnection,
  RomMeasurementRecord,
  SubstanceMeasurement,
  SubstanceMeasurementConnection,
  SubstanceMeasurementRecord,
} from './outcome-measurement.type';

type Stores = MentalHealthContext['stores'];

/** The three kinds of measurements, which differ in category and nowhere else. */
interface Kind<C extends MeasurementCategory> {
  readonly type: 'IrocMeasurement' | 'RomMeasurement' | 'SubstanceMeasurement';
  readonly category: C;
  readonly storeOf: (stores: Stores) => OutcomeMeasurementStoreOf<C>;
}

const IROC: Kind<'IROC'> = {
  type: 'IrocMeasurement',
  category: 'IROC',
  storeOf: (stores) => stores.irocMeasurements,
};
const ROM: Kind<'ROM'> = { type: 'RomMeasurement', category: 'ROM', storeOf: (stores) => stores.romMeasurements };
const SUBSTANCE: Kind<'ADDICTION'> = {
  type: 'SubstanceMeasurement',
  category: 'ADDICTION',
  storeOf: (stores) => stores.substanceMeasurements,
};

const MOST_PERSONS = 100;

function showAs(type: Kind<MeasurementCategory>['type']) {
  return (row: OutcomeMeasurementRow, languages: readonly string[]) => ({
    ...present(type, row),
    instrument: coded('outcome-instrument', row.instrument, languages),
    items: itemScoresOf(row).map(({ item, score }) => ({ item: coded('outcome-item', item, languages), score })),
    areas: areaScoresOf(row).map(({ area, score }) => ({ area: coded('outcome-area', area, languages), score })),
    total: totalOf(row),
    isComplete: isComplete(row),
    professional: professionalReference(row.professional),
    organisation: organisationReference(row.heldBy),
  });
}

export const showSubstanceMeasurement = showAs('SubstanceMeasurement');

export const IrocMeasurementRecordedResolver = recordedResolver(
  IrocMeasurementRecord.Recorded,
  { field: 'measurement', type: IrocMeasurement, category: 'IROC', description: 'It as it now stands.' },
  IROC.storeOf,
  showAs('IrocMeasurement'),
);

export const RomMeasurementRecordedResolver = recordedResolver(
  RomMeasurementRecord.Recorded,
  { field: 'measurement', type: RomMeasurement, category: 'ROM', description: 'It as it now stands.' },
  ROM.storeOf,
  showAs('RomMeasurement'),
);

export const SubstanceMeasurementRecordedResolver = recordedResolver(
  SubstanceMeasurementRecord.Recorded,
  { field: 'measurement', type: SubstanceMeasurement, category: 'ADDICTION', description: 'It as it now stands.' },
  SUBSTANCE.storeOf,
  showSubstanceMeasurement,
);

@Resolver(() => Person)
export class OutcomeMeasurementsResolver {
  @FieldResolver(() => IrocMeasurementConnection, {
    nullable: true,
    description: 'I.ROC over time, of all time or a period; the latest first (M-80).',
  })
  @Consent('IROC')
  irocMeasurements(
    @Root() { person }: Person,
    @Args(() => MeasurementArgs) page: MeasurementArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return series(IROC, person, page, context, info);
  }

  @FieldResolver(() => RomMeasurementConnection, {
    nullable: true,
    description: 'Routine outcome monitoring over time, of all instruments or some; the latest first (M-79, R-077).',
  })
  @Consent('ROM')
  romMeasurements(
    @Root() { person }: Person,
    @Args(() => MeasurementArgs) page: MeasurementArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return series(ROM, person, page, context, info);
  }

  @FieldResolver(() => SubstanceMeasurementConnection, {
    nullable: true,
    description: 'Lists about alcohol and drugs over time, all or some; the latest first (M-87, M-88).',
  })
  @Consent('ADDICTION')
  substanceMeasurements(
    @Root() { person }: Person,
    @Args(() => MeasurementArgs) page: MeasurementArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return series(SUBSTANCE, person, page, context, info);
  }

  @Mutation(() => IrocMeasurementRecord.Result, {
    description:
      'Records an I.ROC that person and counsellor filled in together, from which a plan review starts (R-051). By ' +
      'mental-health professionals, in the record of their own.',
  })
  async recordIrocMeasurement(
    @Arg('input', () => RecordMeasurementInput, { description: 'Of whom, and the scores.' })
    input: RecordMeasurementInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(IrocMeasurementRecord.Recorded, await record(IROC, 'recordIrocMeasurement', input, context, info));
  }

  @Mutation(() => RomMeasurementRecord.Result, {
    description:
      'Records an instrument of routine outcome monitoring that was filled in. By mental-health professionals, in the ' +
      'record of their own.',
  })
  async recordRomMeasurement(
    @Arg('input', () => RecordMeasurementInput, { description: 'Of whom, which instrument, and the scores.' })
    input: RecordMeasurementInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(RomMeasurementRecord.Recorded, await record(ROM, 'recordRomMeasurement', input, context, info));
  }

  @Mutation(() => SubstanceMeasurementRecord.Result, {
    description:
      'Records a list about alcohol or drugs that was filled in. By mental-health professionals, in the record of their own.',
  })
  async recordSubstanceMeasurement(
    @Arg('input', () => RecordMeasurementInput, { description: 'Of whom, which list, and the scores.' })
    input: RecordMeasurementInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const receipt = await record(SUBSTANCE, 'recordSubstanceMeasurement', input, context, info);
    return answered(SubstanceMeasurementRecord.Recorded, receipt);
  }

  @Mutation(() => IrocMeasurementRecord.Result, {
    description: 'Puts an I.ROC right that was recorded wrongly. By the provider who recorded it.',
  })
  async correctIrocMeasurement(
    @Arg('input', () => CorrectMeasurementInput, { description: 'Which one, and what it should say.' })
    input: CorrectMeasurementInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(IrocMeasurementRecord.Recorded, await correct(IROC, 'correctIrocMeasurement', input, context, info));
  }

  @Mutation(() => RomMeasurementRecord.Result, {
    description: 'Puts a measurement right that was recorded wrongly. By the provider who recorded it.',
  })
  async correctRomMeasurement(
    @Arg('input', () => CorrectMeasurementInput, { description: 'Which one, and what it should say.' })
    input: CorrectMeasurementInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(RomMeasurementRecord.Recorded, await correct(ROM, 'correctRomMeasurement', input, context, info));
  }

  @Mutation(() => SubstanceMeasurementRecord.Result, {
    description: 'Puts a list about alcohol or drugs right that was recorded wrongly. By the provider who recorded it.',
  })
  async correctSubstanceMeasurement(
    @Arg('input', () => CorrectMeasurementInput, { description: 'Which one, and what it should say.' })
    input: CorrectMeasurementInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const receipt = await correct(SUBSTANCE, 'correctSubstanceMeasurement', input, context, info);
    return answered(SubstanceMeasurementRecord.Recorded, receipt);
  }

  @Query(() => OutcomeAverageResult, {
    description:
      'The average of an instrument over persons whose scores are open to you, at least ten of them. Of I.ROC there is none, ' +
      'for nobody: it is not suited to comparing (R-051).',
  })
  async outcomeAverage(
    @Arg('input', () => OutcomeAverageInput, { description: 'Over whom, of which instrument.' })
    input: OutcomeAverageInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OutcomeAverage | Refused> {
    requireToken(context);
    // Before anybody's scores are looked at: no role, grant or number of persons makes a benchmark of it.
    const fault = averageFault(input.instrument);
    if (fault !== null) return refusedFor(fault);
    const persons = new Set(input.persons.map((id) => personOf(id, 'persons')));
    if (persons.size !== input.persons.length || persons.size > MOST_PERSONS) {
      return refused('INPUT_NOT_FIT', `persons names at most ${MOST_PERSONS} persons, each once.`);
    }
    const from = input.from == null ? null : dateGiven(input.from);
    const until = input.until == null ? null : dateGiven(input.until);
    const latest = await Promise.all(
      [...persons].map(async (person) => {
        const permit = await context.gate.open(person, 'ROM', 'READ', info);
        const rows = permit === null ? [] : await context.stores.romMeasurements.all(permit);
        return rows.find(
          ({ instrument, measuredOn }) =>
            instrument === input.instrument &&
            (from === null || measuredOn >= from) &&
            (until === null || measuredOn <= until),
        );
      }),
    );
    const items = averagesOf(latest.filter((row) => row !== undefined));
    if (items.length === 0) {
      const message = `An average needs the scores of at least ${FEWEST_PERSONS} persons that are open to you.`;
      return refused('RULE_NOT_MET', message, 'C-63');
    }
    const shown = items.map((each) => ({ ...each, item: coded('outcome-item', each.item, context.languages) }));
    return Object.assign(new OutcomeAverage(), { items: shown });
  }
}

function series<C extends MeasurementCategory>(
  { type, category, storeOf }: Kind<C>,
  person: string,
  page: MeasurementArgs,
  { gate, stores, languages }: MentalHealthContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(person, category, info, async (permit) =>
    presentPage(type, await storeOf(stores).filteredPage(permit, page), (row) => showAs(type)(row, languages)),
  );
}

function refusedFor({ message, rule }: MeasurementFault): Refused {
  return refused(rule === null ? 'INPUT_NOT_FIT' : 'RULE_NOT_MET', message, rule);
}

async function record<C extends MeasurementCategory>(
  { category, storeOf }: Kind<C>,
  name: string,
  input: RecordMeasurementInput,
  context: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<Receipt | Refused> {
  const instrument = instrumentFor(category, input.instrument);
  if ('message' in instrument) return refusedFor(instrument);
  const fault = measurementFault(instrument, input.ratedBy, input.scores);
  if (fault !== null) return refusedFor(fault);
  const act = await openRecordAct(context, personOf(input.person, 'person'), category, info);
  if (act instanceof Refused) return act;
  const measuredOn = dateGiven(input.measuredOn);
  return context.writing.once(input.idempotencyKey, name, input, async (scope) => {
    const { stores } = scope;
    if (measuredOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'measuredOn lies in the future.');
    const { id } = await storeOf(stores).add(act.permit, {
      ...act.writer,
      instrument: instrument.code,
      ratedBy: input.ratedBy,
      measuredOn,
      items: input.scores.map(({ item }) => item),
      scores: input.scores.map(({ score }) => score),
      professional: act.writer.author,
    });
    if (category === 'ROM') await tellAll(scope, stores.dueFeed.ofMeasurements(act.permit, act.writer.heldBy, localDate(context.now)));
    return { person: act.person, row: id };
  });
}

async function correct<C extends MeasurementCategory>(
  { type, category, storeOf }: Kind<C>,
  name: string,
  input: CorrectMeasurementInput,
  context: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<Receipt | Refused> {
  const key = keyOf(input.measurement, 'measurement', type);
  const act = await openRowAct(context, key, category, storeOf(context.stores), info);
  if (act instanceof Refused) return act;
  const instrument = instrumentOf(act.seen.instrument);
  if (instrument === undefined) return refused('INPUT_NOT_FIT', 'This instrument is another system’s own.');
  const fault = measurementFault(instrument, input.ratedBy, input.scores);
  if (fault !== null) return refusedFor(fault);
  const measuredOn = dateGiven(input.measuredOn);
  return context.writing.once(input.idempotencyKey, name, input, async (scope) => {
    const { stores } = scope;
    if (measuredOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'measuredOn lies in the future.');
    const amended = await storeOf(stores).amend(act.permit, act.rowId, input.version, {
      ratedBy: input.ratedBy,
      measuredOn,
      items: input.scores.map(({ item }) => item),
      scores: input.scores.map(({ score }) => score),
    });
    if (amended === 'ABSENT') return notFound();
    if (amended === 'STALE') return staleVersion();
    if (category === 'ROM') await tellAll(scope, stores.dueFeed.ofMeasurements(act.permit, act.writer.heldBy, localDate(context.now)));
    return { person: act.person, row: act.rowId };
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import type { Category, Profession } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, refused, staleVersion } from '../../kit/refused.type';
import { keyOf } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { openOwnRecordAct, ownRecord, recordedRow } from '../record-acting';
import { mayBecome, suggestsEarlyTreatment } from './early-detection.rules';
import type { RiskFlagStore } from './early-detection.store';
import type { EarlyDetectionRow } from './early-detection.table';
import {
  EarlyDetection,
  EarlyDetectionArgs,
  EarlyDetectionConnection,
  EarlyDetectionRecorded,
  EarlyDetectionResult,
  RecordEarlyDetectionInput,
  SayEarlyTreatmentInput,
} from './early-detection.type';

/** Who looks early: the practice and its nurse (POH-GGZ), the first-line psychologist, and mental-health care. */
const DETECTORS: readonly Profession[] = ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MENTAL_HEALTH_PROFESSIONAL'];

type Stores = FirstLineContext['stores'];

export function showDetection(row: EarlyDetectionRow) {
  return {
    ...present('EarlyDetection', row),
    row,
    professional: professionalReference(row.author),
    organisation: organisationReference(row.heldBy),
  };
}
type Shown = ReturnType<typeof showDetection>;

/** What was found of one flag, to whom its own category is open as far as this detection goes. */
async function flagOf<C extends Category>(
  row: EarlyDetectionRow,
  category: C,
  store: (stores: Stores) => RiskFlagStore<C>,
  { gate, stores }: FirstLineContext,
  info: GraphQLResolveInfo,
): Promise<{ readonly found: boolean | null } | null> {
  return gate.read(row.personId, category, info, async (permit, isWithoutAWord) => {
    if (!isWithoutAWord && !covers(permit.rows, row)) return null;
    return { found: await store(stores).ofDetection(permit, row.id) };
  });
}

const family = (row: EarlyDetectionRow, context: FirstLineContext, info: GraphQLResolveInfo) =>
  flagOf(row, 'DIAGNOSIS', (stores) => stores.familyFlags, context, info);
const substances = (row: EarlyDetectionRow, context: FirstLineContext, info: GraphQLResolveInfo) =>
  flagOf(row, 'ADDICTION', (stores) => stores.substanceFlags, context, info);
const homeless = (row: EarlyDetectionRow, context: FirstLineContext, info: GraphQLResolveInfo) =>
  flagOf(row, 'HOUSING', (stores) => stores.homelessFlags, context, info);
const migration = (row: EarlyDetectionRow, context: FirstLineContext, info: GraphQLResolveInfo) =>
  flagOf(row, 'SOCIAL_STATUS', (stores) => stores.migrationFlags, context, info);

@Resolver(() => EarlyDetection)
export class EarlyDetectionResolver {
  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether there was psychosis in the family.' })
  @Consent('DIAGNOSIS')
  async psychosisInFamily(@Root() { row }: Shown, @Ctx() context: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return (await family(row, context, info))?.found ?? null;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether the person uses drugs.' })
  @Consent('ADDICTION')
  async usesSubstances(@Root() { row }: Shown, @Ctx() context: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return (await substances(row, context, info))?.found ?? null;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether the person is without a home.' })
  @Consent('HOUSING')
  async isHomeless(@Root() { row }: Shown, @Ctx() context: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return (await homeless(row, context, info))?.found ?? null;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether the person came here from another country.' })
  @Consent('SOCIAL_STATUS')
  async migrated(@Root() { row }: Shown, @Ctx() context: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return (await migration(row, context, info))?.found ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether early treatment is to be thought of, in the Netherlands (R-108). Null for whoever is not shown every flag: ' +
      'worked out from the rest it would tell what is withheld.',
  })
  @Consent('CARE_NEEDS')
  async suggestsEarlyTreatment(@Root() { row }: Shown, @Ctx() context: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    const flags = await Promise.all([family, substances, homeless, migration].map((flag) => flag(row, context, info)));
    if (flags.some((flag) => flag === null)) return null;
    return suggestsEarlyTreatment(flags.map((flag) => flag!.found), row.jurisdiction);
  }
}

@Resolver(() => Person)
export class EarlyDetectionsResolver {
  @FieldResolver(() => EarlyDetectionConnection, {
    nullable: true,
    description: 'Early detections of a period, the latest first (F-05, F-21, M-77).',
  })
  @Consent('CARE_NEEDS')
  earlyDetections(
    @Root() { person }: Person,
    @Args(() => EarlyDetectionArgs) { from, until, ...page }: EarlyDetectionArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const [first, last] = [from ? dateGiven(from) : undefined, until ? dateGiven(until) : undefined];
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('EarlyDetection', await stores.earlyDetections.ofPeriod(permit, page, first, last), showDetection),
    );
  }

  @Mutation(() => EarlyDetectionResult, {
    description:
      'Records what was seen early and what was found of the flags of risk. By the general practitioner, the practice nurse, ' +
      'the first-line psychologist and mental-health care; each only the flags that are theirs to write (R-108).',
  })
  async recordEarlyDetection(
    @Arg('input', () => RecordEarlyDetectionInput, { description: 'Of whom, when, and what.' }) input: RecordEarlyDetectionInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EarlyDetectionRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const act = await openOwnRecordAct(context, person, 'CARE_NEEDS', DETECTORS, 'R-108', info);
    if (act instanceof Refused) return act;
    const signals = [...new Set(input.signals)];
    const seenOn = dateGiven(input.seenOn);
    if (seenOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'seenOn lies in the future.', 'R-108');
    const open = <C extends Category>(found: boolean | null | undefined, category: C): Promise<Permit<C, 'CONTRIBUTE'> | null> =>
      found == null ? Promise.resolve(null) : context.gate.open(person, category, 'CONTRIBUTE', info);
    const [inFamily, ofSubstances, ofHome, ofMigration] = await Promise.all([
      open(input.psychosisInFamily, 'DIAGNOSIS'),
      open(input.usesSubstances, 'ADDICTION'),
      open(input.isHomeless, 'HOUSING'),
      open(input.migrated, 'SOCIAL_STATUS'),
    ]);
    const isNotTheirs =
      (input.psychosisInFamily != null && inFamily === null) ||
      (input.usesSubstances != null && ofSubstances === null) ||
      (input.isHomeless != null && ofHome === null) ||
      (input.migrated != null && ofMigration === null);
    if (isNotTheirs) return refused('NOT_PERMITTED', 'One of these flags is not yours to write; leave it out.', 'R-108');
    const receipt = await context.writing.once(input.idempotencyKey, 'recordEarlyDetection', input, async ({ stores }) => {
      const { writer } = act;
      const detection = await stores.earlyDetections.add(act.permit, {
        ...writer,
        ...{ seenOn, jurisdiction: input.jurisdiction, signals, treatment: 'NOT_OFFERED', treatmentSince: seenOn },
      });
      const flag = (isTheCase: boolean) => ({ ...writer, detectionId: detection.id, isTheCase });
      if (inFamily !== null) await stores.familyFlags.add(inFamily, flag(input.psychosisInFamily!));
      if (ofSubstances !== null) await stores.substanceFlags.add(ofSubstances, flag(input.usesSubstances!));
      if (ofHome !== null) await stores.homelessFlags.add(ofHome, flag(input.isHomeless!));
      if (ofMigration !== null) await stores.migrationFlags.add(ofMigration, flag(input.migrated!));
      return { row: detection.id };
    });
    return receipt instanceof Refused ? receipt : recorded(context, person, receipt.row, info);
  }

  @Mutation(() => EarlyDetectionResult, {
    description: 'Says that early treatment was offered, or what the person said to it. By whoever answers for the record (R-108).',
  })
  async sayEarlyTreatment(
    @Arg('input', () => SayEarlyTreatmentInput, { description: 'Of which early detection, and what.' }) input: SayEarlyTreatmentInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EarlyDetectionRecorded | Refused> {
    const { person, row } = keyOf(input.detection, 'detection', 'EarlyDetection');
    const act = await openOwnRecordAct(context, person, 'CARE_NEEDS', DETECTORS, 'R-108', info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'sayEarlyTreatment', input, async ({ stores }) => {
      const current = await ownRecord(stores.earlyDetections, act, row, input.version);
      if (current instanceof Refused) return current;
      if (!mayBecome(current.treatment, input.treatment)) {
        return refused('RULE_NOT_MET', `What is ${current.treatment} does not become ${input.treatment}.`, 'R-108');
      }
      const changes = { treatment: input.treatment, treatmentSince: localDate(context.now) };
      const amended = await stores.earlyDetections.amend(act.permit, row, input.version, changes);
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
): Promise<EarlyDetectionRecorded> {
  const found = await recordedRow(context, (stores) => stores.earlyDetections, person, 'CARE_NEEDS', row, info);
  return Object.assign(new EarlyDetectionRecorded(), { detection: found && showDetection(found) });
}

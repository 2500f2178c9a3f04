import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRowAct, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { showSubstanceMeasurement } from '../outcome-measurement/outcome-measurement.resolver';
import { SubstanceMeasurement } from '../outcome-measurement/outcome-measurement.type';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { isOver } from '../trajectory/trajectory-states.rules';
import { answerFault, instrumentsFor, substanceMessage } from './substance-screening.rules';
import type { SubstanceScreeningRow } from './substance-screening.table';
import {
  NoteSubstanceSignalInput,
  SettleSubstanceScreeningInput,
  SubstanceScreening,
  SubstanceScreeningConnection,
  SubstanceScreeningRecord,
} from './substance-screening.type';

const { Recorded, Result } = SubstanceScreeningRecord;

export function showSubstanceScreening(row: SubstanceScreeningRow, languages: readonly string[]) {
  const fitting = instrumentsFor(row.signal, row.jurisdiction);
  return {
    ...present('SubstanceScreening', row),
    row,
    requiredInstruments: fitting.map((code) => coded('outcome-instrument', code, languages)),
    organisation: organisationReference(row.heldBy),
  };
}
type Shown = ReturnType<typeof showSubstanceScreening>;

export const SubstanceScreeningRecordedResolver = recordedResolver(
  Recorded,
  { field: 'screening', type: SubstanceScreening, category: 'ADDICTION', description: 'The screening as it now stands.' },
  (stores) => stores.substanceScreenings,
  showSubstanceScreening,
);

@Resolver(() => Person)
export class SubstanceScreeningsResolver {
  @FieldResolver(() => SubstanceScreeningConnection, {
    nullable: true,
    description:
      'Signals of alcohol or drugs and the lists that answer them, of all kinds or some, of all time or noticed in a period; the ' +
      'latest first (R-094).',
  })
  @Consent('ADDICTION')
  substanceScreenings(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ADDICTION', info, async (permit) =>
      presentPage('SubstanceScreening', await stores.substanceScreenings.filteredPage(permit, page), (row) =>
        showSubstanceScreening(row, languages),
      ),
    );
  }
}

@Resolver(() => SubstanceScreening)
export class SubstanceScreeningResolver {
  @FieldResolver(() => SubstanceMeasurement, { nullable: true, description: 'The list that was filled in; null until it is.' })
  @Consent('ADDICTION')
  measurement(
    @Root() { row }: Shown,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'ADDICTION', info, async (permit) => {
      const found = (await stores.substanceMeasurements.all(permit)).find(({ id }) => id === row.measurementId);
      return found === undefined ? null : showSubstanceMeasurement(found, languages);
    });
  }

  @Mutation(() => Result, {
    description:
      'Notes a signal of alcohol or drugs, and by when the list that it asks for is filled in (R-094). By the provider who ' +
      'answers for the trajectory.',
  })
  async noteSubstanceSignal(
    @Arg('input', () => NoteSubstanceSignalInput, { description: 'In which trajectory, and what was noticed.' })
    input: NoteSubstanceSignalInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.observed, 'observed'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'ADDICTION', info);
    if (act instanceof Refused) return act;
    const noticedOn = dateGiven(input.noticedOn);
    const takeBy = dateGiven(input.takeBy);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'noteSubstanceSignal', input, async ({ stores, tell }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (noticedOn > today) return refused('INPUT_NOT_FIT', 'noticedOn lies in the future.');
      if (takeBy < today) return refused('INPUT_NOT_FIT', 'takeBy lies in the past.');
      const { signal, language } = input;
      const row = await stores.substanceScreenings.add(act.permit, {
        ...act.writer,
        ...{ signal, language, noticedOn, takeBy, observed: input.observed.trim(), jurisdiction: trajectory.jurisdiction },
        ...{ trajectoryId: trajectory.id, state: 'OPEN', settledOn: null, measurementId: null },
      });
      await tell(substanceMessage(row, trajectory.leadPractitioner ?? trajectory.accountable));
      return { person: act.person, row: row.id, warned: warned(trajectory.jurisdiction === 'NL' && 'R-094') };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Says which list was filled in for a signal, or that the person declines. Where Dutch rules hold, alcohol asks for AUDIT or ' +
      'Five-shot, drugs for CAGE-AID, a severe addiction for USS 2.0 (R-094). By the provider who noted the signal.',
  })
  async settleSubstanceScreening(
    @Arg('input', () => SettleSubstanceScreeningInput, { description: 'Which signal, and which list.' })
    input: SettleSubstanceScreeningInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.screening, 'screening', 'SubstanceScreening');
    const measurement = input.measurement == null ? null : keyOf(input.measurement, 'measurement', 'SubstanceMeasurement');
    const act = await openRowAct(context, key, 'ADDICTION', context.stores.substanceScreenings, info);
    if (act instanceof Refused) return act;
    const settledOn = dateGiven(input.settledOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'settleSubstanceScreening', input, async ({ stores, tell }) => {
      const current = await stores.substanceScreenings.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.state !== 'OPEN') return refused('ALREADY_ENDED', 'The list was filled in or declined before.');
      if (settledOn > localDate(context.now) || settledOn < current.noticedOn) {
        return refused('INPUT_NOT_FIT', 'settledOn lies between the day it was noticed and today.');
      }
      if (measurement !== null) {
        // Of this person and open to who acts, or somebody else's scores could be tried out here.
        const taken = measurement.person === act.person && (await stores.substanceMeasurements.one(act.permit, measurement.row));
        if (!taken) return notFound();
        const fault = answerFault(current, taken);
        if (fault !== null) return refused('RULE_NOT_MET', fault, 'R-094');
      }
      const amended = await stores.substanceScreenings.amend(act.permit, act.rowId, input.version, {
        state: measurement === null ? 'DECLINED_BY_PERSON' : 'TAKEN',
        settledOn,
        measurementId: measurement?.row ?? null,
      });
      if (typeof amended === 'string') return staleVersion();
      await tell(substanceMessage(amended.row, act.writer.author));
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

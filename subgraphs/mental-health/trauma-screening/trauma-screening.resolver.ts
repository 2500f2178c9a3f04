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
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfOptionalText } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { isOver } from '../trajectory/trajectory-states.rules';
import { asksForDecision, decisionFault, screeningFault, traumaMessage } from './trauma-screening.rules';
import type { ScreeningFault } from './trauma-screening.rules';
import type { TraumaScreeningRow } from './trauma-screening.table';
import {
  DecideTraumaTreatmentInput,
  RecordTraumaScreeningInput,
  TraumaScreening,
  TraumaScreeningConnection,
  TraumaScreeningRecord,
} from './trauma-screening.type';

const { Recorded, Result } = TraumaScreeningRecord;

export function showTraumaScreening(row: TraumaScreeningRow) {
  return { ...present('TraumaScreening', row), organisation: organisationReference(row.heldBy) };
}

export const TraumaScreeningRecordedResolver = recordedResolver(
  Recorded,
  { field: 'screening', type: TraumaScreening, category: 'TRAUMA', description: 'The screening as it now stands.' },
  (stores) => stores.traumaScreenings,
  showTraumaScreening,
);

@Resolver(() => Person)
export class TraumaScreeningsResolver {
  @FieldResolver(() => TraumaScreeningConnection, {
    nullable: true,
    description: 'When the person was asked about traumatic events, of all time or in a period; the latest first (R-093).',
  })
  @Consent('TRAUMA')
  traumaScreenings(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAUMA', info, async (permit) =>
      presentPage('TraumaScreening', await stores.traumaScreenings.filteredPage(permit, page), showTraumaScreening),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records that the person was asked about traumatic events. Where Dutch rules hold and something was told, treatment is ' +
      'always considered: the decision is named, or the day by which it is taken (R-093). By the provider who answers for the trajectory.',
  })
  async recordTraumaScreening(
    @Arg('input', () => RecordTraumaScreeningInput, { description: 'In which trajectory, and what came of it.' })
    input: RecordTraumaScreeningInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfOptionalText(input.told, 'told'),
      misfitOfOptionalText(input.considerations, 'considerations'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'TRAUMA', info);
    if (act instanceof Refused) return act;
    const askedOn = dateGiven(input.askedOn);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordTraumaScreening', input, async ({ stores, tell }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (askedOn > today) return refused('INPUT_NOT_FIT', 'askedOn lies in the future.');
      const decision = input.decision ?? null;
      const screened = {
        jurisdiction: trajectory.jurisdiction,
        outcome: input.outcome,
        decideBy: input.decideBy == null ? null : dateGiven(input.decideBy),
        decision,
        decidedOn: decision === null ? null : askedOn,
        considerations: input.considerations?.trim() ?? null,
      };
      const fault = screeningFault(screened, today);
      if (fault !== null) return refusedBy(fault);
      const row = await stores.traumaScreenings.add(act.permit, {
        ...act.writer,
        ...screened,
        trajectoryId: trajectory.id,
        askedOn,
        told: input.told?.trim() ?? null,
        language: input.language,
      });
      if (row.decideBy !== null) await tell(traumaMessage(row, trajectory.leadPractitioner ?? trajectory.accountable));
      const waits = asksForDecision(row.outcome) && decision === null && trajectory.jurisdiction === 'NL';
      return { person: act.person, row: row.id, warned: warned(waits && 'R-093') };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records what was decided about treating it (R-093). By the provider who recorded the screening.',
  })
  async decideTraumaTreatment(
    @Arg('input', () => DecideTraumaTreatmentInput, { description: 'After which screening, and what was decided.' })
    input: DecideTraumaTreatmentInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfOptionalText(input.considerations, 'considerations');
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.screening, 'screening', 'TraumaScreening');
    const act = await openRowAct(context, key, 'TRAUMA', context.stores.traumaScreenings, info);
    if (act instanceof Refused) return act;
    const decidedOn = dateGiven(input.decidedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'decideTraumaTreatment', input, async ({ stores, tell }) => {
      const current = await stores.traumaScreenings.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (!asksForDecision(current.outcome)) return refused('RULE_NOT_MET', 'There is nothing to decide where nothing was told.');
      if (decidedOn > localDate(context.now) || decidedOn < current.askedOn) {
        return refused('INPUT_NOT_FIT', 'decidedOn lies between the day it was asked and today.');
      }
      const considerations = input.considerations?.trim() ?? null;
      const fault = decisionFault(input.decision, considerations);
      if (fault !== null) return refusedBy(fault);
      const changes = { decision: input.decision, decidedOn, considerations };
      const amended = await stores.traumaScreenings.amend(act.permit, act.rowId, input.version, changes);
      if (typeof amended === 'string') return staleVersion();
      if (amended.row.decideBy !== null) await tell(traumaMessage(amended.row, act.writer.author));
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

function refusedBy({ message, rule }: ScreeningFault): Refused {
  return refused(rule === null ? 'INPUT_NOT_FIT' : 'RULE_NOT_MET', message, rule);
}

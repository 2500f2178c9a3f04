import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { encodeReferenceId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, teamReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { requireToken } from '../acting';
import { organisationOf } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { countsOn, misfitOfCheck } from './model-fidelity.rules';
import type { ModelFidelityCheckRow } from './model-fidelity.table';
import {
  ModelFidelityCheck,
  ModelFidelityCheckRecorded,
  ModelFidelityCheckResult,
  RecordModelFidelityCheckInput,
} from './model-fidelity.type';

function show(row: ModelFidelityCheckRow, today: string): ModelFidelityCheck {
  const { instrument, checkedOn, checkedBy, outcome, score, validUntil } = row;
  return {
    id: encodeReferenceId('ModelFidelityCheck', row.id),
    organisation: organisationReference(row.organisation),
    team: row.team === null ? null : teamReference(row.team),
    ...{ instrument, checkedOn, checkedBy, outcome, score, validUntil },
    counts: countsOn(row, today),
  };
}

@Resolver()
export class ModelFidelityResolver {
  @Query(() => [ModelFidelityCheck], {
    description: 'How a provider was checked against models of care, the latest first, at most 100 (M-18, M-83). For everybody with a token.',
  })
  async modelFidelityChecks(
    @Arg('organisation', () => ID, { description: 'Key of the provider.' }) id: string,
    @Ctx() context: MentalHealthContext,
  ): Promise<ModelFidelityCheck[]> {
    requireToken(context);
    const rows = await context.stores.modelFidelity.of(organisationOf(id, 'organisation'));
    return rows.map((row) => show(row, localDate(context.now)));
  }

  @Mutation(() => ModelFidelityCheckResult, {
    description: 'Records a check of your own organisation or team. By its mental-health professionals (M-18, M-83).',
  })
  async recordModelFidelityCheck(
    @Arg('input', () => RecordModelFidelityCheckInput, { description: 'With what, when, and what came of it.' })
    input: RecordModelFidelityCheckInput,
    @Ctx() context: MentalHealthContext,
  ): Promise<ModelFidelityCheckRecorded | Refused> {
    requireToken(context);
    const { actor, now } = context;
    if (actor.kind !== 'PROFESSIONAL' || actor.profession !== 'MENTAL_HEALTH_PROFESSIONAL') {
      return refused('NOT_PERMITTED', 'A provider’s own professionals record how it was checked.', 'M-18');
    }
    if (input.ofMyTeam && actor.team === undefined) return refused('INPUT_NOT_FIT', 'Your token names no team.', 'M-18');
    const check = {
      ...{ organisation: actor.organisation, team: input.ofMyTeam ? actor.team! : null, recordedBy: actor.id },
      ...{ instrument: input.instrument, outcome: input.outcome, checkedBy: input.checkedBy.trim(), score: input.score ?? null },
      checkedOn: dateGiven(input.checkedOn),
      validUntil: input.validUntil ? dateGiven(input.validUntil) : null,
    };
    const misfit = misfitOfCheck(check, localDate(now));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit, 'M-18');
    const receipt = await context.writing.once(input.idempotencyKey, 'recordModelFidelityCheck', input, async ({ stores }) => {
      const { id } = await stores.modelFidelity.add(check);
      return { id };
    });
    if (receipt instanceof Refused) return receipt;
    const row = await context.stores.modelFidelity.one(receipt.id);
    return row === null ? notFound() : Object.assign(new ModelFidelityCheckRecorded(), { check: show(row, localDate(now)) });
  }
}

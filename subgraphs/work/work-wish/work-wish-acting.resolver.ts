import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import {
  amendedRow,
  currentRow,
  openAsCoach,
  openAsPersonOrCoach,
  personActedOn,
  recordActedOn,
} from '../person/acting.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import { pastDateFault, wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import { showOrientation, showPreference } from './work-wish.resolver';
import { orientationFault, preferenceFault } from './work-wish.rules';
import {
  AddWorkPreferenceInput,
  AddWorkWishInput,
  ConcludeVocationalOrientationInput,
  StartVocationalOrientationInput,
  VocationalOrientation,
  VocationalOrientationRecord,
  WorkPreference,
  WorkPreferenceRecord,
  WorkWish,
  WorkWishRecord,
} from './work-wish.type';

const of = (field: string, type: typeof WorkWish | typeof WorkPreference | typeof VocationalOrientation) =>
  ({ field, type, category: 'WORK_WISHES', description: 'It as it stands.' }) as const;

export const WorkWishRecordedResolver = recordedResolver(
  WorkWishRecord.Recorded,
  of('workWish', WorkWish),
  (stores) => stores.workWishes,
  (row) => present('WorkWish', row),
);

export const WorkPreferenceRecordedResolver = recordedResolver(
  WorkPreferenceRecord.Recorded,
  of('preference', WorkPreference),
  (stores) => stores.workPreferences,
  showPreference,
);

export const VocationalOrientationRecordedResolver = recordedResolver(
  VocationalOrientationRecord.Recorded,
  of('orientation', VocationalOrientation),
  (stores) => stores.vocationalOrientations,
  showOrientation,
);

@Resolver()
export class WorkWishActingResolver {
  @Mutation(() => WorkWishRecord.Result, {
    description: 'Records what the person would like about work: the person, or their coach as the person said it (E-21).',
  })
  async addWorkWish(
    @Arg('input', () => AddWorkWishInput, { description: 'The wish.' }) input: AddWorkWishInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'WORK_WISHES', info);
    if (act instanceof Refused) return act;
    const { text, language } = input;
    const fault = wordingFault('text', text, language);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'addWorkWish', input, async ({ stores }) => {
      const wish = { ...act.authorship, text, language, saidOn: localDate(context.now) };
      return { person, row: (await stores.workWishes.add(act.permit, wish)).id };
    });
    return answered(WorkWishRecord.Recorded, receipt);
  }

  @Mutation(() => WorkPreferenceRecord.Result, {
    description: 'Records what suits the person at work, or what to avoid: the person, or their coach (E-21, TQ-10).',
  })
  async addWorkPreference(
    @Arg('input', () => AddWorkPreferenceInput, { description: 'The preference.' }) input: AddWorkPreferenceInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'WORK_WISHES', info);
    if (act instanceof Refused) return act;
    const { code, remark = null, language = null } = input;
    const fault = preferenceFault({ remark, language });
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'addWorkPreference', input, async ({ stores }) => {
      const said = { codeSystem: 'work-preference', code, remark, language, saidOn: localDate(context.now) };
      return { person, row: (await stores.workPreferences.add(act.permit, { ...act.authorship, ...said })).id };
    });
    return answered(WorkPreferenceRecord.Recorded, receipt);
  }

  @Mutation(() => VocationalOrientationRecord.Result, {
    description: 'Begins the search for a direction, by the coach (W-03). The strengths found are the person’s own to keep.',
  })
  async startVocationalOrientation(
    @Arg('input', () => StartVocationalOrientationInput, { description: 'By which methods, since when.' })
    input: StartVocationalOrientationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'WORK_WISHES', info);
    if (act instanceof Refused) return act;
    const { methods, summary, language, idempotencyKey } = input;
    const orientation = { methods, summary, language, startedOn: dateGiven(input.startedOn) };
    const fault = orientationFault(orientation, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(idempotencyKey, 'startVocationalOrientation', input, async ({ stores }) => {
      const row = await stores.vocationalOrientations.add(act.permit, {
        ...act.authorship,
        ...orientation,
        organisation: act.authorship.heldBy,
        codeSystem: 'orientation-method',
        endedOn: null,
      });
      return { person, row: row.id };
    });
    return answered(VocationalOrientationRecord.Recorded, receipt);
  }

  @Mutation(() => VocationalOrientationRecord.Result, {
    description: 'Ends an orientation and says what came out of it, by the service that began it.',
  })
  async concludeVocationalOrientation(
    @Arg('input', () => ConcludeVocationalOrientationInput, { description: 'Which, and what came out of it.' })
    input: ConcludeVocationalOrientationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('VocationalOrientation', 'orientation', input.orientation, context);
    const act = await openAsCoach(context, person, 'WORK_WISHES', info);
    if (act instanceof Refused) return act;
    const { summary, version, idempotencyKey } = input;
    const endedOn = dateGiven(input.endedOn);
    const fault = pastDateFault('endedOn', endedOn, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(idempotencyKey, 'concludeVocationalOrientation', input, async ({ stores }) => {
      const before = await currentRow(stores.vocationalOrientations, act.permit, row, version);
      if (before instanceof Refused) return before;
      if (before.endedOn !== null) return refused('ALREADY_ENDED', 'This orientation has ended before.');
      if (endedOn < before.startedOn) return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'It would end before it began.');
      const misfit = wordingFault('summary', summary, before.language);
      if (misfit) return misfit;
      const changes = { summary, endedOn };
      const amended = amendedRow(await stores.vocationalOrientations.amend(act.permit, row, version, changes));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(VocationalOrientationRecord.Recorded, receipt);
  }
}

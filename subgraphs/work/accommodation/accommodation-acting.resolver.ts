import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { dateGiven } from '../../kit/date-given';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, currentRow, openAsCoach, personActedOn, recordActedOn } from '../person/acting.resolver';
import { referenceTo } from '../person/record.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import type { WorkContext } from '../work.context';
import { showAccommodation } from './accommodation.resolver';
import { accommodationFault, endFault } from './accommodation.rules';
import {
  AgreeAccommodationInput,
  EndAccommodationInput,
  WorkAccommodation,
  WorkAccommodationRecord,
} from './accommodation.type';

const { Recorded, Result } = WorkAccommodationRecord;

export const AccommodationRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'accommodation',
    type: WorkAccommodation,
    category: 'WORK_ACCOMMODATIONS',
    description: 'The accommodation as it stands.',
  },
  (stores) => stores.accommodations,
  (row, languages) => showAccommodation(row, { languages }),
);

@Resolver()
export class AccommodationActingResolver {
  @Mutation(() => Result, {
    description: 'Records what was agreed about work, by the coach. What and never why: there is no place for a reason (C-47).',
  })
  async agreeAccommodation(
    @Arg('input', () => AgreeAccommodationInput, { description: 'What is agreed, and with whom.' })
    input: AgreeAccommodationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'WORK_ACCOMMODATIONS', info);
    if (act instanceof Refused) return act;
    const organisation = input.agreedWith == null ? null : referenceTo('Organisation', input.agreedWith);
    if (organisation === undefined) return refused('INPUT_NOT_FIT', 'agreedWith is not the key of an organisation.');
    const { kind, inWords, language, workplaceBuddy } = input;
    const agreed = { kind, inWords, language, workplaceBuddy, since: dateGiven(input.since) };
    const fault = accommodationFault(agreed);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'agreeAccommodation', input, async ({ stores }) => {
      const row = { ...act.authorship, ...agreed, codeSystem: 'accommodation-kind', organisation, until: null };
      return { person, row: (await stores.accommodations.add(act.permit, row)).id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Ends an accommodation, by the service of the coach who recorded it.' })
  async endAccommodation(
    @Arg('input', () => EndAccommodationInput, { description: 'Which, and from when.' }) input: EndAccommodationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('WorkAccommodation', 'accommodation', input.accommodation, context);
    const act = await openAsCoach(context, person, 'WORK_ACCOMMODATIONS', info);
    if (act instanceof Refused) return act;
    const until = dateGiven(input.until);
    const { version } = input;
    const receipt = await context.writing.once(input.idempotencyKey, 'endAccommodation', input, async ({ stores }) => {
      const before = await currentRow(stores.accommodations, act.permit, row, version);
      if (before instanceof Refused) return before;
      const fault = endFault(before, until);
      if (fault) return fault;
      const amended = amendedRow(await stores.accommodations.amend(act.permit, row, version, { until }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

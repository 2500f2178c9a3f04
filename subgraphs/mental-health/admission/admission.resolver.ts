import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRecordAct, openRowAct } from '../acting';
import { keyOf, misfitOfCode, organisationOf, personOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { KindAndPeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { showTrajectory } from '../trajectory/trajectory.resolver';
import { MentalHealthTrajectory } from '../trajectory/trajectory.type';
import { keepsResponsibility } from './admission.rules';
import type { AdmissionRow } from './admission.table';
import {
  Admission,
  AdmissionConnection,
  AdmissionRecord,
  RecordAdmissionInput,
  RecordDischargeInput,
} from './admission.type';

const { Recorded, Result } = AdmissionRecord;

function showAdmission(row: AdmissionRow, languages: readonly string[]) {
  return {
    ...present('Admission', row),
    row,
    organisation: organisationReference(row.organisation),
    careForm: coded('care-form', row.careForm, languages),
  };
}
type ShownAdmission = ReturnType<typeof showAdmission>;

export const AdmissionRecordedResolver = recordedResolver(
  Recorded,
  { field: 'admission', type: Admission, category: 'ADMISSIONS', description: 'The admission as it now stands.' },
  (stores) => stores.admissions,
  showAdmission,
);

@Resolver(() => Person)
export class AdmissionsResolver {
  @FieldResolver(() => AdmissionConnection, {
    nullable: true,
    description:
      'Stays in a hospital or residential service, of all kinds or some, of all time or begun in a period; the latest ' +
      'first (T-11).',
  })
  @Consent('ADMISSIONS')
  admissions(
    @Root() { person }: Person,
    @Args(() => KindAndPeriodArgs) page: KindAndPeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ADMISSIONS', info, async (permit) =>
      presentPage('Admission', await stores.admissions.filteredPage(permit, page), (row) =>
        showAdmission(row, languages),
      ),
    );
  }
}

@Resolver(() => Admission)
export class AdmissionResolver {
  @FieldResolver(() => [MentalHealthTrajectory], {
    nullable: true,
    description:
      'Trajectories whose team keeps the responsibility during this stay; an admission changes nothing in them (R-111).',
  })
  @Consent('TRAJECTORY')
  responsibilityStaysWith(
    @Root() { row }: ShownAdmission,
    @Ctx() { gate, stores, languages, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'TRAJECTORY', info, async (permit) => {
      const trajectories = await stores.trajectories.all(permit);
      return trajectories
        .filter((trajectory) => keepsResponsibility(trajectory, row, localDate(now)))
        .map((trajectory) => showTrajectory(trajectory, languages));
    });
  }

  @Mutation(() => Result, {
    description:
      'Records that a stay began (opname, M-91). By a mental-health professional with a relation to the person, in the ' +
      'record of their own. Who answers for a trajectory outside stays who it was (R-111).',
  })
  async recordAdmission(
    @Arg('input', () => RecordAdmissionInput, { description: 'Where, what kind, since when.' })
    input: RecordAdmissionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOfCode('care-form', input.careForm, 'careForm');
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const person = personOf(input.person, 'person');
    const organisation = organisationOf(input.organisation, 'organisation');
    const act = await openRecordAct(context, person, 'ADMISSIONS', info);
    if (act instanceof Refused) return act;
    const admittedOn = dateGiven(input.admittedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordAdmission', input, async ({ stores }) => {
      if (admittedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'admittedOn lies in the future.');
      const { careForm, crisis, somatic } = input;
      const stay = { organisation, careForm, crisis, somatic, admittedOn, dischargedOn: null };
      const { id } = await stores.admissions.add(act.permit, { ...act.writer, ...stay });
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Records that a stay is over. By whoever recorded that it began.' })
  async recordDischarge(
    @Arg('input', () => RecordDischargeInput, { description: 'Which stay, until when.' }) input: RecordDischargeInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.admission, 'admission', 'Admission');
    const act = await openRowAct(context, key, 'ADMISSIONS', context.stores.admissions, info);
    if (act instanceof Refused) return act;
    const dischargedOn = dateGiven(input.dischargedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordDischarge', input, async ({ stores }) => {
      const current = await stores.admissions.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.dischargedOn !== null) return refused('ALREADY_ENDED', 'This stay was over before.');
      if (dischargedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'dischargedOn lies in the future.');
      if (dischargedOn < current.admittedOn) {
        return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'dischargedOn lies before the first day of the stay.');
      }
      const amended = await stores.admissions.amend(act.permit, act.rowId, input.version, { dischargedOn });
      if (typeof amended === 'string') return staleVersion();
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }
}

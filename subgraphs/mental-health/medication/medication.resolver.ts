import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { covers } from '../../../consent/rows';
import { daysAfter, localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRecordAct, openRowAct, tellAll } from '../acting';
import {
  firstMisfit,
  keyOf,
  misfitOfCode,
  misfitOfLanguage,
  misfitOfOptionalText,
  misfitOfText,
  organisationOf,
  personOf,
  professionalOf,
} from '../acting.rules';
import { MEDICATION_REVIEW_INTERVALS, dueAgainOn } from '../care-plan/care-plan.rules';
import { ATC, coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { isRunning } from '../trajectory/trajectory-states.rules';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import { MentalHealthTrajectory } from '../trajectory/trajectory.type';
import { longestUnreviewed, medicationChangedMessage, misfitOfAgent } from './medication.rules';
import type { MedicationRow, MedicationSupportRow } from './medication.table';
import {
  AgreeMedicationSupportInput,
  ChangeMedicationInput,
  Medication,
  MedicationConnection,
  MedicationRecord,
  MedicationReview,
  MedicationSupport,
  MedicationSupportConnection,
  MedicationSupportRecord,
  NoteSideEffectInput,
  ReviewMedicationInput,
  SideEffect,
  StartMedicationInput,
  StopMedicationInput,
} from './medication.type';

const { Recorded, Result } = MedicationRecord;

export function showMedication(row: MedicationRow, languages: readonly string[]) {
  return {
    ...present('Medication', row),
    row,
    agent: coded(ATC, row.agent, languages),
    prescriber: row.prescriber === null ? null : professionalReference(row.prescriber),
  };
}

type ShownMedication = ReturnType<typeof showMedication>;

function showSupport(row: MedicationSupportRow, languages: readonly string[]) {
  return {
    ...present('MedicationSupport', row),
    kind: coded('medication-support', row.kind, languages),
    professional: row.professional === null ? null : professionalReference(row.professional),
    organisation: organisationReference(row.organisation),
  };
}

export const MedicationRecordedResolver = recordedResolver(
  Recorded,
  { field: 'medication', type: Medication, category: 'MEDICATION', description: 'The medicine as it now stands.' },
  (stores) => stores.medications,
  showMedication,
);

export const MedicationSupportRecordedResolver = recordedResolver(
  MedicationSupportRecord.Recorded,
  { field: 'support', type: MedicationSupport, category: 'MEDICATION', description: 'The support as it stands.' },
  (stores) => stores.medicationSupport,
  showSupport,
);

@Resolver(() => Person)
export class MedicationsResolver {
  @FieldResolver(() => MedicationConnection, {
    nullable: true,
    description: 'Medicines known to mental-health providers, the latest first. Always says that it may be incomplete.',
  })
  @Consent('MEDICATION')
  medications(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'MEDICATION', info, async (permit) => ({
      ...presentPage('Medication', await stores.medications.filteredPage(permit, page), (row) =>
        showMedication(row, languages),
      ),
      mayBeIncomplete: true,
    }));
  }

  @FieldResolver(() => MedicationSupportConnection, {
    nullable: true,
    description: 'How the person is supported in taking medicines, and by whom, the latest first (E-06).',
  })
  @Consent('MEDICATION')
  medicationSupport(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'MEDICATION', info, async (permit) =>
      presentPage('MedicationSupport', await stores.medicationSupport.page(permit, page), (row) =>
        showSupport(row, languages),
      ),
    );
  }
}

@Resolver(() => Medication)
export class MedicationResolver {
  @FieldResolver(() => [MedicationReview], {
    nullable: true,
    description: 'When it was looked at again with the person, the latest first (M-69).',
  })
  @Consent('MEDICATION')
  reviews(
    @Root() { row }: ShownMedication,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'MEDICATION', info, async (permit) => {
      const reviews = await stores.medicationReviews.ofMedication(permit, row.id);
      return reviews.map((review) => ({
        ...present('MedicationReview', review),
        reviewer: professionalReference(review.reviewer),
        outcome: coded('medication-review', review.outcome, languages),
      }));
    });
  }

  @FieldResolver(() => [SideEffect], {
    nullable: true,
    description: 'Side effects the person noticed, each as they told it, the latest first (M-67).',
  })
  @Consent('MEDICATION')
  sideEffectsTold(
    @Root() { row }: ShownMedication,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'MEDICATION', info, async (permit) => {
      const told = await stores.sideEffects.ofMedication(permit, row.id);
      return told.map((each) => present('SideEffect', each));
    });
  }

  @Mutation(() => Result, {
    description:
      'Records that the person begins to take a medicine, and tells the register that something changed (R-083). Without a ' +
      'goal that it serves it is recorded with a warning (R-103). By a mental-health professional with a relation to them.',
  })
  async startMedication(
    @Arg('input', () => StartMedicationInput, { description: 'Which medicine, in which dose, for which goal.' })
    input: StartMedicationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfAgent(input.agent),
      misfitOfText(input.dose, 'dose'),
      misfitOfOptionalText(input.servesGoal, 'servesGoal'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const person = personOf(input.person, 'person');
    const prescriber = input.prescriber == null ? null : professionalOf(input.prescriber, 'prescriber');
    const act = await openRecordAct(context, person, 'MEDICATION', info);
    if (act instanceof Refused) return act;
    const startedOn = dateGiven(input.startedOn);
    const servesGoal = input.servesGoal?.trim() ?? null;
    const receipt = await context.writing.once(input.idempotencyKey, 'startMedication', input, async (scope) => {
      if (startedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'startedOn lies in the future.');
      const row = await scope.stores.medications.add(act.permit, {
        ...act.writer,
        agent: input.agent,
        dose: input.dose.trim(),
        servesGoal,
        sideEffects: null,
        language: input.language,
        prescriber,
        startedOn,
        endedOn: null,
      });
      await scope.tell(medicationChangedMessage(row));
      await tellAll(scope, scope.stores.dueFeed.ofMedicines(act.permit, act.writer.heldBy, localDate(context.now), [row.id]));
      return { person, row: row.id, warned: warned(servesGoal === null && 'R-103') };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Records another dose: what was before it stays and ends the day before, so the list shows what changed when. Tells ' +
      'the register that something changed (R-083). By the provider who holds the entry.',
  })
  async changeMedication(
    @Arg('input', () => ChangeMedicationInput, { description: 'Of which medicine, and the new dose.' })
    input: ChangeMedicationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.dose, 'dose'), misfitOfOptionalText(input.servesGoal, 'servesGoal'));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.medication, 'medication', 'Medication');
    const act = await openRowAct(context, key, 'MEDICATION', context.stores.medications, info);
    if (act instanceof Refused) return act;
    const from = dateGiven(input.from);
    const receipt = await context.writing.once(input.idempotencyKey, 'changeMedication', input, async (scope) => {
      const { medications } = scope.stores;
      const current = await medications.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.endedOn !== null) return refused('ALREADY_ENDED', 'This dose was over before; begin with the one of now.');
      if (from > localDate(context.now)) return refused('INPUT_NOT_FIT', 'from lies in the future.');
      if (from <= current.startedOn) {
        return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'The dose of now would end before it began.');
      }
      const ended = await medications.amend(act.permit, act.rowId, input.version, { endedOn: daysAfter(from, -1) });
      if (typeof ended === 'string') return staleVersion();
      const servesGoal = input.servesGoal?.trim() ?? current.servesGoal;
      const row = await medications.add(act.permit, {
        ...act.writer,
        agent: current.agent,
        dose: input.dose.trim(),
        servesGoal,
        sideEffects: null,
        language: current.language,
        prescriber: current.prescriber,
        startedOn: from,
        endedOn: null,
      });
      await scope.tell(medicationChangedMessage(row));
      const changed = [act.rowId, row.id];
      await tellAll(scope, scope.stores.dueFeed.ofMedicines(act.permit, act.writer.heldBy, localDate(context.now), changed));
      return { person: act.person, row: row.id, warned: warned(servesGoal === null && 'R-103') };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records that the person takes a medicine no longer, and tells the register. By the provider who holds it.',
  })
  async stopMedication(
    @Arg('input', () => StopMedicationInput, { description: 'Which medicine, until when.' }) input: StopMedicationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.medication, 'medication', 'Medication');
    const act = await openRowAct(context, key, 'MEDICATION', context.stores.medications, info);
    if (act instanceof Refused) return act;
    const endedOn = dateGiven(input.lastDay);
    const receipt = await context.writing.once(input.idempotencyKey, 'stopMedication', input, async (scope) => {
      const current = await scope.stores.medications.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.endedOn !== null) return refused('ALREADY_ENDED', 'It was over before.');
      if (endedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'lastDay lies in the future.');
      if (endedOn < current.startedOn) {
        return refused('PERIOD_ENDS_BEFORE_IT_STARTS', 'lastDay lies before the first day.');
      }
      const ended = await scope.stores.medications.amend(act.permit, act.rowId, input.version, { endedOn });
      if (typeof ended === 'string') return staleVersion();
      await scope.tell(medicationChangedMessage(ended.row));
      await tellAll(scope, scope.stores.dueFeed.ofMedicines(act.permit, act.writer.heldBy, localDate(context.now), [act.rowId]));
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Notes a side effect as the person told it. By the provider who holds the entry.',
  })
  async noteSideEffect(
    @Arg('input', () => NoteSideEffectInput, { description: 'Of which medicine, and what was noticed.' })
    input: NoteSideEffectInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.text, 'text'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.medication, 'medication', 'Medication');
    const act = await openRowAct(context, key, 'MEDICATION', context.stores.medications, info);
    if (act instanceof Refused) return act;
    const toldOn = dateGiven(input.toldOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'noteSideEffect', input, async ({ stores }) => {
      if (toldOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'toldOn lies in the future.');
      await stores.sideEffects.add(act.permit, {
        ...act.writer,
        // In the person's voice, in the provider's record.
        source: 'PERSON',
        medicationId: act.rowId,
        toldOn,
        text: input.text.trim(),
        language: input.language,
      });
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description: 'Records that a medicine was looked at again with the person (R-073). By the provider who holds the entry.',
  })
  async reviewMedication(
    @Arg('input', () => ReviewMedicationInput, { description: 'Of which medicine, and what came of it.' })
    input: ReviewMedicationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCode('medication-review', input.outcome, 'outcome'),
      misfitOfText(input.findings, 'findings'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.medication, 'medication', 'Medication');
    const act = await openRowAct(context, key, 'MEDICATION', context.stores.medications, info);
    if (act instanceof Refused) return act;
    const reviewedOn = dateGiven(input.reviewedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'reviewMedication', input, async (scope) => {
      const { stores } = scope;
      if (reviewedOn > localDate(context.now) || reviewedOn < act.seen.startedOn) {
        return refused('INPUT_NOT_FIT', 'reviewedOn lies between the first day of the medicine and today.');
      }
      await stores.medicationReviews.add(act.permit, {
        ...act.writer,
        medicationId: act.rowId,
        reviewedOn,
        reviewer: act.writer.author,
        outcome: input.outcome,
        findings: input.findings.trim(),
        language: input.language,
      });
      await tellAll(scope, stores.dueFeed.ofMedicines(act.permit, act.writer.heldBy, localDate(context.now), [act.rowId]));
      return { person: act.person, row: act.rowId };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => MedicationSupportRecord.Result, {
    description:
      'Records how the person is supported in taking medicines, as agreed (M-68). By a mental-health professional with a ' +
      'relation to them.',
  })
  async agreeMedicationSupport(
    @Arg('input', () => AgreeMedicationSupportInput, { description: 'What was agreed, and who gives it.' })
    input: AgreeMedicationSupportInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCode('medication-support', input.kind, 'kind'),
      misfitOfText(input.text, 'text'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const person = personOf(input.person, 'person');
    const organisation = organisationOf(input.organisation, 'organisation');
    const professional = input.professional == null ? null : professionalOf(input.professional, 'professional');
    const act = await openRecordAct(context, person, 'MEDICATION', info);
    if (act instanceof Refused) return act;
    const receipt = await context.writing.once(input.idempotencyKey, 'agreeMedicationSupport', input, async ({ stores }) => {
      const { id } = await stores.medicationSupport.add(act.permit, {
        ...act.writer,
        kind: input.kind,
        text: input.text.trim(),
        language: input.language,
        professional,
        organisation,
        startedOn: dateGiven(input.startedOn),
        endedOn: null,
      });
      return { person, row: id };
    });
    return answered(MedicationSupportRecord.Recorded, receipt);
  }
}

@Resolver(() => MentalHealthTrajectory)
export class TrajectoryMedicationResolver {
  @FieldResolver(() => GraphQLDate, {
    nullable: true,
    description:
      'From when the medicines of this provider are to be evaluated anew, a local date; null where no rule of ' +
      'the country says so, without medicines, and while the trajectory does not run (R-073).',
  })
  @Consent('MEDICATION')
  medicationReviewDueOn(
    @Root() { row }: MentalHealthTrajectory & { readonly row: TrajectoryRow },
    @Ctx() { gate, stores, now }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'MEDICATION', info, async (permit, isWithoutAWord) => {
      if (!isRunning(row.state)) return null;
      // Worked out from the few reviews somebody holds themselves it would call overdue what was done.
      if (!isWithoutAWord && !covers(permit.rows, { ...row, author: row.accountable })) return null;
      const medicines = (await stores.medications.all(permit)).filter(({ heldBy }) => heldBy === row.heldBy);
      const since = longestUnreviewed(medicines, await stores.medicationReviews.all(permit), localDate(now));
      return since === null ? null : dueAgainOn(MEDICATION_REVIEW_INTERVALS, row.jurisdiction, since);
    });
  }
}

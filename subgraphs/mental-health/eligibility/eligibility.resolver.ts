import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { covers } from '../../../consent/rows';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { notTheirs, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfCodes } from '../acting.rules';
import type { Misfit } from '../acting.rules';
import { Code } from '../code/code.type';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { isOver, isRunning } from '../trajectory/trajectory-states.rules';
import { criteriaOf, judgedCriteria, outcomeOf, pointersOf } from './eligibility-criteria.rules';
import type { CriterionCategory, JudgedCriterion } from './eligibility-criteria.rules';
import { eligibilityChecks } from './eligibility.rules';
import type { EligibilityAssessmentRow, EligibilityFindingRow } from './eligibility.table';
import {
  AssessEligibilityInput,
  EligibilityAssessment,
  EligibilityAssessmentConnection,
  EligibilityAssessmentRecord,
  EligibilityCriterion,
  EligibilityOutcomeKind,
} from './eligibility.type';

const { Recorded, Result } = EligibilityAssessmentRecord;
const OLDEST = 130;

function showAssessment(row: EligibilityAssessmentRow, languages: readonly string[]) {
  return {
    ...present('EligibilityAssessment', row),
    row,
    programme: coded('mental-health-trajectory', row.programme, languages),
    assessor: professionalReference(row.assessor),
    organisation: organisationReference(row.heldBy),
    domains: row.domains.map((code) => coded('life-domain', code, languages)),
    seeks: row.seeks.map((code) => coded('sought', code, languages)),
    checks: eligibilityChecks(row).map(({ code, ...check }) => ({
      ...check,
      criterion: coded('eligibility-check', code, languages),
    })),
  };
}
type ShownAssessment = ReturnType<typeof showAssessment>;

function showCriteria(criteria: readonly JudgedCriterion[], category: CriterionCategory, languages: readonly string[]) {
  return criteria
    .filter((each) => each.category === category)
    .map(({ code, effect, ...each }) => ({
      ...each,
      excludes: effect === 'EXCLUDE',
      criterion: coded('eligibility-criterion', code, languages),
    }));
}

export const EligibilityAssessmentRecordedResolver = recordedResolver(
  Recorded,
  {
    field: 'assessment',
    type: EligibilityAssessment,
    category: 'CARE_NEEDS',
    description: 'The assessment as it stands.',
  },
  (stores) => stores.eligibilityAssessments,
  showAssessment,
);

@Resolver(() => Person)
export class EligibilityResolver {
  @FieldResolver(() => EligibilityAssessmentConnection, {
    nullable: true,
    description:
      'What was found when a programme was considered, with the checks that can be computed, the latest first (T-32).',
  })
  @Consent('CARE_NEEDS')
  eligibilityAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('EligibilityAssessment', await stores.eligibilityAssessments.page(permit, page), (row) =>
        showAssessment(row, languages),
      ),
    );
  }
}

@Resolver(() => EligibilityAssessment)
export class EligibilityAssessmentResolver {
  @FieldResolver(() => [EligibilityCriterion], {
    nullable: true,
    description:
      'The printed criteria one by one, but for those that tell of a diagnosis or of addiction, which take their own ' +
      'consent; empty for a form of care without printed criteria (R-041 to R-044, R-100).',
  })
  @Consent('CARE_NEEDS')
  criteria(@Root() { row }: ShownAssessment, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    const { gate, stores, languages } = context;
    return gate.read(row.personId, 'CARE_NEEDS', info, async (permit) =>
      showCriteria(
        judgedCriteria(row, await stores.eligibilityFindings.ofAssessment(permit, row.id)),
        'CARE_NEEDS',
        languages,
      ),
    );
  }

  @FieldResolver(() => [EligibilityCriterion], {
    nullable: true,
    description: 'The criteria that tell of a diagnosis (000:323, 000:342-343).',
  })
  @Consent('DIAGNOSIS')
  diagnosisCriteria(
    @Root() { row }: ShownAssessment,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'DIAGNOSIS', info, async (permit, isWithoutAWord) => {
      if (!isWithoutAWord && !covers(permit.rows, row)) return null;
      const findings = await stores.eligibilityDiagnosisFindings.ofAssessment(permit, row.id);
      return showCriteria(judgedCriteria(row, findings), 'DIAGNOSIS', languages);
    });
  }

  @FieldResolver(() => [EligibilityCriterion], {
    nullable: true,
    description: 'The criterion that tells of addiction (000:342).',
  })
  @Consent('ADDICTION')
  addictionCriteria(
    @Root() { row }: ShownAssessment,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'ADDICTION', info, async (permit, isWithoutAWord) => {
      if (!isWithoutAWord && !covers(permit.rows, row)) return null;
      const findings = await stores.eligibilityAddictionFindings.ofAssessment(permit, row.id);
      return showCriteria(judgedCriteria(row, findings), 'ADDICTION', languages);
    });
  }

  @FieldResolver(() => EligibilityOutcomeKind, {
    nullable: true,
    description:
      'What the criteria come to. Null for a form of care without printed criteria, and for whoever is not shown every ' +
      'one: worked out from the rest it would tell what is withheld.',
  })
  @Consent('CARE_NEEDS')
  async outcome(
    @Root() { row }: ShownAssessment,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const criteria = await allCriteria(row, context, info);
    return criteria && outcomeOf(criteria);
  }

  @FieldResolver(() => [Code], {
    nullable: true,
    description: 'Where the person is pointed instead, by the criteria that are not met (R-043, R-044, X-18).',
  })
  @Consent('CARE_NEEDS')
  pointedTo(
    @Root() { row }: ShownAssessment,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'CARE_NEEDS', info, async (permit) => {
      const criteria = judgedCriteria(row, await stores.eligibilityFindings.ofAssessment(permit, row.id));
      return pointersOf(criteria).map((code) => coded('pointed-to', code, languages));
    });
  }

  @Mutation(() => Result, {
    description:
      'Records what was found when the programme was considered, criterion by criterion. To find something else later is to ' +
      'assess anew: the latest assessment holds. By the provider who answers for the trajectory.',
  })
  async assessEligibility(
    @Arg('input', () => AssessEligibilityInput, { description: 'Of which trajectory, and what was found.' })
    input: AssessEligibilityInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfCodes('life-domain', input.domains, 'domains'),
      misfitOfCodes('sought', input.seeks, 'seeks'),
      misfitOfAge(input.ageInYears),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'CARE_NEEDS', info);
    if (act instanceof Refused) return act;
    const { person, permit, writer } = act;
    const [reading, diagnosis, addiction] = await Promise.all([
      context.gate.open(person, 'CARE_NEEDS', 'READ', info),
      context.gate.open(person, 'DIAGNOSIS', 'CONTRIBUTE', info),
      context.gate.open(person, 'ADDICTION', 'CONTRIBUTE', info),
    ]);
    if (reading === null || diagnosis === null || addiction === null) return notTheirs();
    const assessedOn = dateGiven(input.assessedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'assessEligibility', input, async ({ stores }) => {
      // Two assessments at once must not both count as the latest.
      const trajectory = await stores.trajectories.lock(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (isRunning(trajectory.state)) return refused('RULE_NOT_MET', 'This trajectory has begun.');
      if (assessedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'assessedOn lies in the future.');
      const fault = misfitOfFindings(trajectory.kind, input);
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      const earlier = await stores.eligibilityAssessments.ofTrajectory(reading, trajectory.id);
      const { id } = await stores.eligibilityAssessments.add(permit, {
        ...writer,
        programme: trajectory.kind,
        assessedOn,
        assessor: writer.author,
        ageInYears: input.ageInYears,
        domains: input.domains,
        seeks: input.seeks,
        trajectoryId: trajectory.id,
        ordinal: earlier.length + 1,
      });
      const stored = { CARE_NEEDS: permit, DIAGNOSIS: diagnosis, ADDICTION: addiction };
      for (const { criterion, isTheCase } of input.findings) {
        const { category } = criteriaOf(trajectory.kind).find(({ code }) => code === criterion)!;
        const row = { ...writer, assessmentId: id, criterion, isTheCase, foundOn: assessedOn };
        await addFinding(stores, stored, category, row);
      }
      return { person, row: id };
    });
    return answered(Recorded, receipt);
  }
}

type NewFinding = Parameters<MentalHealthContext['stores']['eligibilityFindings']['add']>[1];
type FindingPermits = { readonly [C in CriterionCategory]: Permit<C, 'CONTRIBUTE'> };

function addFinding(
  stores: MentalHealthContext['stores'],
  permits: FindingPermits,
  category: CriterionCategory,
  row: NewFinding,
): Promise<EligibilityFindingRow> {
  switch (category) {
    case 'CARE_NEEDS':
      return stores.eligibilityFindings.add(permits.CARE_NEEDS, row);
    case 'DIAGNOSIS':
      return stores.eligibilityDiagnosisFindings.add(permits.DIAGNOSIS, row);
    case 'ADDICTION':
      return stores.eligibilityAddictionFindings.add(permits.ADDICTION, row);
  }
}

/** Every criterion, for whoever is shown every one; null for everybody else. */
async function allCriteria(
  row: EligibilityAssessmentRow,
  { gate, stores }: MentalHealthContext,
  info: GraphQLResolveInfo,
): Promise<readonly JudgedCriterion[] | null> {
  const categories = new Set(criteriaOf(row.programme).map(({ category }) => category));
  if (categories.size === 0) return null;
  const needs = await gate.open(row.personId, 'CARE_NEEDS', 'READ', info);
  if (needs === null) return null;
  const findings = [...(await stores.eligibilityFindings.ofAssessment(needs, row.id))];
  // What is withheld without a word comes to what it would for a person of whom nothing was found: a null would be the word.
  if (categories.has('DIAGNOSIS')) {
    const found = await gate.read(row.personId, 'DIAGNOSIS', info, async (permit, isWithoutAWord) => {
      if (!isWithoutAWord && !covers(permit.rows, row)) return null;
      return { rows: await stores.eligibilityDiagnosisFindings.ofAssessment(permit, row.id) };
    });
    if (found === null) return null;
    findings.push(...found.rows);
  }
  if (categories.has('ADDICTION')) {
    const found = await gate.read(row.personId, 'ADDICTION', info, async (permit, isWithoutAWord) => {
      if (!isWithoutAWord && !covers(permit.rows, row)) return null;
      return { rows: await stores.eligibilityAddictionFindings.ofAssessment(permit, row.id) };
    });
    if (found === null) return null;
    findings.push(...found.rows);
  }
  return judgedCriteria(row, findings);
}

function misfitOfAge(age: number): Misfit {
  return age >= 0 && age <= OLDEST ? null : `ageInYears must be 0 to ${OLDEST}.`;
}

function misfitOfFindings(programme: string, { findings }: AssessEligibilityInput): Misfit {
  const judged = criteriaOf(programme).filter(({ isComputed }) => !isComputed);
  if (judged.length === 0) return 'The sources print no criteria for this form of care.';
  const named = findings.map(({ criterion }) => criterion);
  if (new Set(named).size !== named.length) return 'findings names a criterion twice.';
  const codes = judged.map(({ code }) => code);
  return named.every((code) => codes.includes(code)) ? null : `findings.criterion must be one of ${codes.join(', ')}.`;
}

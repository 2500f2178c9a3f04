import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Permit } from '../../../consent/permit';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { openRecordAct, tellAll } from '../acting';
import { personOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import {
  SMI_CRITERIA,
  areAllCriteriaMet,
  hasLeftTargetGroup,
  isFunctionalRemission,
  isSymptomaticRemission,
  leavesTargetGroupOn,
  remissionFault,
  remissionSince,
} from './smi-assessment.rules';
import type { RemissionAssessmentRow, SmiAssessmentRow } from './smi-assessment.table';
import {
  AssessRemissionInput,
  AssessSmiInput,
  RemissionAssessment,
  RemissionAssessmentConnection,
  RemissionAssessmentRecord,
  SmiAssessment,
  SmiAssessmentConnection,
  SmiAssessmentRecord,
} from './smi-assessment.type';

function showSmi(row: SmiAssessmentRow, languages: readonly string[]) {
  return {
    ...present('SmiAssessment', row),
    criteria: SMI_CRITERIA.map((code) => ({
      criterion: coded('smi-criterion', code, languages),
      isTheCase: row.met.includes(code),
    })),
    criteriaMet: areAllCriteriaMet(row.met),
    assessor: professionalReference(row.assessor),
    organisation: organisationReference(row.heldBy),
  };
}

function showRemission(row: RemissionAssessmentRow) {
  return {
    ...present('RemissionAssessment', row),
    isSymptomaticRemission: isSymptomaticRemission(row),
    isFunctionalRemission: isFunctionalRemission(row),
    remissionSince: remissionSince(row),
    leavesTargetGroupOn: leavesTargetGroupOn(row),
    assessor: professionalReference(row.assessor),
    organisation: organisationReference(row.heldBy),
  };
}

export const SmiAssessmentRecordedResolver = recordedResolver(
  SmiAssessmentRecord.Recorded,
  { field: 'assessment', type: SmiAssessment, category: 'DIAGNOSIS', description: 'The assessment as it stands.' },
  (stores) => stores.smiAssessments,
  showSmi,
);

export const RemissionAssessmentRecordedResolver = recordedResolver(
  RemissionAssessmentRecord.Recorded,
  { field: 'assessment', type: RemissionAssessment, category: 'DIAGNOSIS', description: 'The assessment as it stands.' },
  (stores) => stores.remissionAssessments,
  showRemission,
);

@Resolver(() => Person)
export class SmiAssessmentsResolver {
  @FieldResolver(() => SmiAssessmentConnection, {
    nullable: true,
    description:
      'What was found of the five criteria of severe mental illness, the latest first (R-070). After five years of remission ' +
      'these stay with the person and with those whose own record they are (R-072).',
  })
  @Consent('DIAGNOSIS')
  smiAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores, languages } = context;
    return gate.read(person, 'DIAGNOSIS', info, async (permit) => {
      const found = (await isKeptApart(permit, context))
        ? await stores.smiAssessments.ownPage(permit, page)
        : await stores.smiAssessments.page(permit, page);
      return presentPage('SmiAssessment', found, (row) => showSmi(row, languages));
    });
  }

  @FieldResolver(() => RemissionAssessmentConnection, {
    nullable: true,
    description:
      'Whether symptoms and limits were gone, the latest first (R-071). After five years of remission these stay with the ' +
      'person and with those whose own record they are (R-072).',
  })
  @Consent('DIAGNOSIS')
  remissionAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'DIAGNOSIS', info, async (permit) => {
      const found = (await isKeptApart(permit, context))
        ? await stores.remissionAssessments.ownPage(permit, page)
        : await stores.remissionAssessments.page(permit, page);
      return presentPage('RemissionAssessment', found, showRemission);
    });
  }

  @Mutation(() => SmiAssessmentRecord.Result, {
    description:
      'Records what was found of the five criteria of severe mental illness. To find something else later is to assess anew: ' +
      'the earlier one stays what it was. By mental-health professionals, in the record of their own.',
  })
  async assessSmi(
    @Arg('input', () => AssessSmiInput, { description: 'Of whom, and what was found.' }) input: AssessSmiInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const named = input.criteria.map(({ criterion }) => criterion);
    const isEachOnce = named.length === SMI_CRITERIA.length && SMI_CRITERIA.every((code) => named.includes(code));
    if (!isEachOnce) {
      return refused('INPUT_NOT_FIT', `criteria names each of ${SMI_CRITERIA.join(', ')} once.`, 'R-070');
    }
    const act = await openRecordAct(context, personOf(input.person, 'person'), 'DIAGNOSIS', info);
    if (act instanceof Refused) return act;
    const assessedOn = dateGiven(input.assessedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'assessSmi', input, async ({ stores }) => {
      if (assessedOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'assessedOn lies in the future.');
      const { id } = await stores.smiAssessments.add(act.permit, {
        ...act.writer,
        assessedOn,
        assessor: act.writer.author,
        met: input.criteria.filter(({ isTheCase }) => isTheCase).map(({ criterion }) => criterion),
      });
      return { person: act.person, row: id };
    });
    return answered(SmiAssessmentRecord.Recorded, receipt);
  }

  @Mutation(() => RemissionAssessmentRecord.Result, {
    description:
      'Records since when symptoms and limits are gone. To find something else later is to assess anew. By mental-health ' +
      'professionals, in the record of their own.',
  })
  async assessRemission(
    @Arg('input', () => AssessRemissionInput, { description: 'Of whom, and since when.' }) input: AssessRemissionInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const act = await openRecordAct(context, personOf(input.person, 'person'), 'DIAGNOSIS', info);
    if (act instanceof Refused) return act;
    const found = {
      assessedOn: dateGiven(input.assessedOn),
      symptomFreeSince: input.symptomFreeSince == null ? null : dateGiven(input.symptomFreeSince),
      withoutLimitsSince: input.withoutLimitsSince == null ? null : dateGiven(input.withoutLimitsSince),
    };
    const receipt = await context.writing.once(input.idempotencyKey, 'assessRemission', input, async (scope) => {
      const { stores } = scope;
      const fault = remissionFault(found, localDate(context.now));
      if (fault !== null) return refused('INPUT_NOT_FIT', fault, 'R-071');
      const { id } = await stores.remissionAssessments.add(act.permit, {
        ...act.writer,
        ...found,
        assessor: act.writer.author,
      });
      await tellAll(scope, stores.dueFeed.ofRemission(act.permit, act.writer.heldBy, localDate(context.now)));
      return { person: act.person, row: id };
    });
    return answered(RemissionAssessmentRecord.Recorded, receipt);
  }
}

/** Five years of remission end the sharing of these with partners, whatever was granted. */
async function isKeptApart(
  permit: Permit<'DIAGNOSIS', 'READ'>,
  { stores, now }: MentalHealthContext,
): Promise<boolean> {
  if (permit.asPerson) return false;
  return hasLeftTargetGroup(await stores.remissionAssessments.first(permit), localDate(now));
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Profession } from '../../../consent/vocabulary';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { languageTagFault } from '../../kit/language-tag';
import { present, presentPage } from '../../kit/present';
import { Refused, refused } from '../../kit/refused.type';
import { keyOf } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { faultOfText, openOwnRecordAct, recordedRow } from '../record-acting';
import type { BroadAssessmentRow } from './broad-assessment.table';
import {
  BroadAssessment,
  BroadAssessmentConnection,
  BroadAssessmentRecorded,
  BroadAssessmentResult,
  MentalPart,
  RecordBroadAssessmentInput,
} from './broad-assessment.type';

const ASSESSORS: readonly Profession[] = ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MENTAL_HEALTH_PROFESSIONAL'];

export function showBroadAssessment(row: BroadAssessmentRow) {
  return {
    ...present('BroadAssessment', row),
    row,
    professional: professionalReference(row.author),
    organisation: organisationReference(row.heldBy),
  };
}

@Resolver(() => BroadAssessment)
export class BroadAssessmentResolver {
  @FieldResolver(() => MentalPart, { nullable: true, description: 'The part about mental health.' })
  @Consent('DIAGNOSIS')
  mental(
    @Root() { row }: ReturnType<typeof showBroadAssessment>,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'DIAGNOSIS', info, async (permit) => {
      const part = (await stores.broadAssessmentsMental.all(permit)).find(({ assessmentId }) => assessmentId === row.id);
      return part === undefined ? null : present('MentalPart', part);
    });
  }
}

@Resolver(() => Person)
export class BroadAssessmentsResolver {
  @FieldResolver(() => BroadAssessmentConnection, { nullable: true, description: 'Broad assessments, the latest first (F-17).' })
  @Consent('CARE_NEEDS')
  broadAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) =>
      presentPage('BroadAssessment', await stores.broadAssessments.page(permit, page), showBroadAssessment),
    );
  }

  @Mutation(() => BroadAssessmentResult, {
    description:
      'Records a broad assessment, all three parts of it. By the general practitioner, the first-line psychologist and ' +
      'mental-health care (F-17).',
  })
  async recordBroadAssessment(
    @Arg('input', () => RecordBroadAssessmentInput, { description: 'Of whom, and what was found.' }) input: RecordBroadAssessmentInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BroadAssessmentRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const act = await openOwnRecordAct(context, person, 'CARE_NEEDS', ASSESSORS, 'F-17', info);
    if (act instanceof Refused) return act;
    const ofMental = await openOwnRecordAct(context, person, 'DIAGNOSIS', ASSESSORS, 'F-17', info);
    if (ofMental instanceof Refused) return ofMental;
    const { mental, societal, personal, language } = input;
    const assessedOn = dateGiven(input.assessedOn);
    const fault =
      faultOfText(mental, 'mental') ??
      faultOfText(societal, 'societal') ??
      faultOfText(personal, 'personal') ??
      languageTagFault(language) ??
      (assessedOn > localDate(context.now) ? 'assessedOn lies in the future.' : null);
    if (fault !== null) return refused('INPUT_NOT_FIT', fault, 'F-17');
    const receipt = await context.writing.once(input.idempotencyKey, 'recordBroadAssessment', input, async ({ stores }) => {
      const { id } = await stores.broadAssessments.add(act.permit, { ...act.writer, assessedOn, societal, personal, language });
      await stores.broadAssessmentsMental.add(ofMental.permit, { ...act.writer, assessmentId: id, text: mental, language });
      return { row: id };
    });
    if (receipt instanceof Refused) return receipt;
    const found = await recordedRow(context, (stores) => stores.broadAssessments, person, 'CARE_NEEDS', receipt.row, info);
    return Object.assign(new BroadAssessmentRecorded(), { assessment: found && showBroadAssessment(found) });
  }
}

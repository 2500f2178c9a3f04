import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import type { Permit } from '../../../consent/permit';
import { KringError } from '../../../shared/errors';
import { decodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { requireToken, tellAll } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import type { Misfit } from '../acting.rules';
import { coded, codesOf, isCode } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { assessmentFault, closingFault, lackingSignatures, maySignAs, reevaluationFault } from './functional-assessment.rules';
import type { FunctionalAssessmentRow } from './functional-assessment.table';
import {
  AssessmentContextPart,
  AssessmentReevaluation,
  AssessmentSignatoryName,
  AssessmentSignature,
  DrawUpFunctionalAssessmentInput,
  FunctionalAssessment,
  FunctionalAssessmentConnection,
  FunctionalAssessmentRecorded,
  FunctionalAssessmentResult,
  ReevaluateFunctionalAssessmentInput,
  SignFunctionalAssessmentInput,
} from './functional-assessment.type';

const MAX_PARTS = 20;
const MAX_PEOPLE = 10;

const shownBesides = (row: FunctionalAssessmentRow) => ({
  row,
  author: professionalReference(row.author),
  organisation: organisationReference(row.heldBy),
});
type ShownAssessment = { readonly row: FunctionalAssessmentRow };

@Resolver(() => Person)
export class FunctionalAssessmentsResolver {
  @FieldResolver(() => FunctionalAssessmentConnection, {
    nullable: true,
    description: 'Functional assessments (functionele bilans), the latest first.',
  })
  @Consent('FUNCTIONAL_ASSESSMENT')
  functionalAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FUNCTIONAL_ASSESSMENT', info, async (permit) =>
      presentPage('FunctionalAssessment', await stores.functionalAssessments.page(permit, page), shownBesides),
    );
  }

  @FieldResolver(() => [AssessmentContextPart], {
    nullable: true,
    description:
      'What functional assessments say of people around the person: for those people their own part; for others once they said yes (C-18).',
  })
  @Consent('FUNCTIONAL_ASSESSMENT_CONTEXT')
  assessmentContext(
    @Root() { person }: Person,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FUNCTIONAL_ASSESSMENT_CONTEXT', info, async (permit) =>
      (await stores.assessmentContexts.all(permit)).map((part) => ({
        ...present('AssessmentContextPart', part),
        about: coded('third-party-relation', part.about, languages),
      })),
    );
  }

  @Mutation(() => FunctionalAssessmentResult, {
    description:
      'Records a functional assessment and signs it: by a conventioned psychologist or orthopedagogue who treats the person, with the person’s agreement (C-18, R-020, R-021).',
  })
  async drawUpFunctionalAssessment(
    @Arg('input', () => DrawUpFunctionalAssessmentInput, { description: 'What was found, and of whom.' })
    input: DrawUpFunctionalAssessmentInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FunctionalAssessmentRecorded | Refused> {
    const person = decodePersonId(input.person);
    if (person === undefined) throw new KringError('BAD_USER_INPUT', 'The value of person is not the key of a Person.');
    const misfit = firstMisfit(
      misfitOfText(input.findings, 'findings'),
      misfitOfText(input.interest, 'interest'),
      misfitOfLanguage(input.language),
      misfitOfContext(input, person),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const act = await openAct(context, person, info);
    if (act instanceof Refused) return act;
    const parts = input.context.length === 0 ? null : await context.gate.open(person, 'FUNCTIONAL_ASSESSMENT_CONTEXT', 'CONTRIBUTE', info);
    if (!maySignAs(act.actor, 'PSYCHOLOGIST') || (parts === null && input.context.length > 0)) {
      return refused('NOT_PERMITTED', 'A psychologist or orthopedagogue who treats the person draws it up.', 'R-021');
    }
    const { permit, reading, writer } = act;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'drawUpFunctionalAssessment', input, async (scope) => {
      const { stores } = scope;
      await stores.functionalAssessments.hold(permit);
      // What others hold counts only as far as it is open to who draws it up: the refusal would otherwise tell of it (C-13).
      const before = reading ? await stores.functionalAssessments.all(reading) : [];
      const { language, isPaid } = input;
      const dates = { assessedOn: dateGiven(input.assessedOn), firstSessionOn: dateGiven(input.firstSessionOn) };
      const fault = assessmentFault({ ...input, ...dates }, before, today);
      if (fault) return fault;
      const { id } = await stores.functionalAssessments.add(permit, {
        ...writer,
        ...{ ...dates, language, isPaid, personAgreedOn: today },
        ...{ findings: input.findings.trim(), interest: input.interest.trim() },
      });
      await stores.assessmentSignatures.add(permit, { ...writer, assessmentId: id, signedAs: 'PSYCHOLOGIST', signedOn: today });
      for (const { people, about, findings } of input.context) {
        const parties = people.map((key) => decodePersonId(key)!);
        await stores.assessmentContexts.add(parts!, { ...writer, parties, assessmentId: id, about, language, findings: findings.trim() });
      }
      await tellAll(scope, stores.dueFeed.ofAssessments(permit, writer.heldBy, today));
      return { person, row: id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new FunctionalAssessmentRecorded(), receipt);
  }

  @Mutation(() => FunctionalAssessmentResult, {
    description: 'Signs a functional assessment beside who drew it up; specialised care takes a psychologist’s and a doctor’s signature (R-022).',
  })
  async signFunctionalAssessment(
    @Arg('input', () => SignFunctionalAssessmentInput, { description: 'Which, as what.' })
    input: SignFunctionalAssessmentInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FunctionalAssessmentRecorded | Refused> {
    const { person, row } = keyOf(input.assessment, 'assessment', 'FunctionalAssessment');
    const act = await openAct(context, person, info);
    if (act instanceof Refused) return act;
    const { permit, reading, writer, actor } = act;
    const receipt = await context.writing.once(input.idempotencyKey, 'signFunctionalAssessment', input, async (scope) => {
      const { stores } = scope;
      await stores.functionalAssessments.hold(permit);
      const assessment = reading && (await stores.functionalAssessments.one(reading, row));
      if (!assessment) return notFound();
      if (!maySignAs(actor, input.as)) {
        return refused('NOT_PERMITTED', 'A psychologist signs as that, and a doctor as a doctor.', 'R-022');
      }
      const signatures = await stores.assessmentSignatures.under(reading, row);
      if (signatures.some(({ author, signedAs }) => author === actor.id || signedAs === input.as)) {
        return refused('ALREADY_ANSWERED', 'It takes two people, each signing once; this signature is there.', 'R-022');
      }
      const signedOn = localDate(context.now);
      // Who drew it up keeps what it is worth: care would otherwise not begin for want of a signature that is there.
      const parties = [...new Set([assessment.heldBy, assessment.author])].filter((id) => id !== writer.heldBy && id !== writer.author);
      await stores.assessmentSignatures.add(permit, { ...writer, parties, assessmentId: row, signedAs: input.as, signedOn });
      await tellAll(scope, stores.dueFeed.ofAssessments(permit, assessment.heldBy, signedOn));
      return { person, row };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new FunctionalAssessmentRecorded(), receipt);
  }

  @Mutation(() => FunctionalAssessmentResult, {
    description: 'Records that a functional assessment was looked at again, during treatment or at its end; never paid (R-020, R-023).',
  })
  async reevaluateFunctionalAssessment(
    @Arg('input', () => ReevaluateFunctionalAssessmentInput, { description: 'Which, when, what was found.' })
    input: ReevaluateFunctionalAssessmentInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FunctionalAssessmentRecorded | Refused> {
    const { person, row } = keyOf(input.assessment, 'assessment', 'FunctionalAssessment');
    const misfit = firstMisfit(misfitOfText(input.findings, 'findings'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const act = await openAct(context, person, info);
    if (act instanceof Refused) return act;
    const { permit, reading, writer } = act;
    const receipt = await context.writing.once(input.idempotencyKey, 'reevaluateFunctionalAssessment', input, async (scope) => {
      const { stores } = scope;
      await stores.functionalAssessments.hold(permit);
      const assessment = reading && (await stores.functionalAssessments.one(reading, row));
      if (!assessment) return notFound();
      const before = await stores.reevaluations.of(reading, row);
      const signatures = await stores.assessmentSignatures.under(reading, row);
      const { moment, language } = input;
      const evaluatedOn = dateGiven(input.evaluatedOn);
      const fault = reevaluationFault(assessment, evaluatedOn, before, signatures, localDate(context.now));
      if (fault) return fault;
      const findings = input.findings.trim();
      await stores.reevaluations.add(permit, { ...writer, assessmentId: row, moment, evaluatedOn, findings, language });
      await tellAll(scope, stores.dueFeed.ofAssessments(permit, assessment.heldBy, localDate(context.now)));
      return { person, row };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new FunctionalAssessmentRecorded(), receipt);
  }
}

@Resolver(() => FunctionalAssessment)
export class FunctionalAssessmentResolver {
  @FieldResolver(() => [AssessmentSignature], { nullable: true, description: 'Who signed it (R-022).' })
  @Consent('FUNCTIONAL_ASSESSMENT')
  signatures(@Root() { row }: ShownAssessment, @Ctx() { gate, stores }: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'FUNCTIONAL_ASSESSMENT', info, async (permit) =>
      (await stores.assessmentSignatures.under(permit, row.id)).map((signature) => ({
        ...{ signedAs: signature.signedAs, signedOn: signature.signedOn },
        professional: professionalReference(signature.author),
        organisation: organisationReference(signature.heldBy),
      })),
    );
  }

  @FieldResolver(() => [AssessmentSignatoryName], {
    nullable: true,
    description: 'Whose signature it still lacks before it opens specialised care; empty when it does (R-022). As far as it is open to you.',
  })
  @Consent('FUNCTIONAL_ASSESSMENT')
  lacksSignatureOf(@Root() { row }: ShownAssessment, @Ctx() { gate, stores }: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'FUNCTIONAL_ASSESSMENT', info, async (permit) =>
      lackingSignatures(await stores.assessmentSignatures.under(permit, row.id)),
    );
  }

  @FieldResolver(() => [AssessmentReevaluation], { nullable: true, description: 'When it was looked at again (R-023).' })
  @Consent('FUNCTIONAL_ASSESSMENT')
  reevaluations(@Root() { row }: ShownAssessment, @Ctx() { gate, stores }: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'FUNCTIONAL_ASSESSMENT', info, async (permit) =>
      (await stores.reevaluations.of(permit, row.id)).map((each) => present('AssessmentReevaluation', each)),
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether its re-evaluation at the end is still to come; the treatment is not closed before it (R-023). As far as it is open to you.',
  })
  @Consent('FUNCTIONAL_ASSESSMENT')
  awaitsFinalReevaluation(@Root() { row }: ShownAssessment, @Ctx() { gate, stores }: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'FUNCTIONAL_ASSESSMENT', info, async (permit) =>
      closingFault(await stores.reevaluations.of(permit, row.id)) !== null,
    );
  }

  @FieldResolver(() => [AssessmentContextPart], {
    nullable: true,
    description: 'What it says of people around the person, of those who said yes to it; to its author and the person all of it (C-18).',
  })
  @Consent('FUNCTIONAL_ASSESSMENT_CONTEXT')
  context(@Root() { row }: ShownAssessment, @Ctx() { gate, stores, languages }: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(row.personId, 'FUNCTIONAL_ASSESSMENT_CONTEXT', info, async (permit) =>
      (await stores.assessmentContexts.of(permit, row.id)).map((part) => ({
        ...present('AssessmentContextPart', part),
        about: coded('third-party-relation', part.about, languages),
      })),
    );
  }
}

@Resolver(() => FunctionalAssessmentRecorded)
export class FunctionalAssessmentRecordedResolver {
  @FieldResolver(() => FunctionalAssessment, { nullable: true, description: 'The assessment as it now stands.' })
  @Consent('FUNCTIONAL_ASSESSMENT')
  assessment(
    @Root() { person, row }: FunctionalAssessmentRecorded,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FUNCTIONAL_ASSESSMENT', info, async (permit) => {
      const found = await stores.functionalAssessments.one(permit, row);
      return found && { ...present('FunctionalAssessment', found), ...shownBesides(found) };
    });
  }
}

interface AssessmentAct {
  readonly actor: ProfessionalActor;
  readonly writer: Pick<FunctionalAssessmentRow, 'heldBy' | 'author' | 'source'>;
  readonly permit: Permit<'FUNCTIONAL_ASSESSMENT', 'CONTRIBUTE'>;
  /** What they may read besides; null when nothing. */
  readonly reading: Permit<'FUNCTIONAL_ASSESSMENT', 'READ'> | null;
}

/**
 * Opens an act on the person's assessments to the professionals who keep a record of them. A signature is that of a
 * human being: no partner's system writes here.
 *
 * @throws {KringError} UNAUTHENTICATED without a token.
 */
async function openAct(context: MentalHealthContext, person: string, info: GraphQLResolveInfo): Promise<AssessmentAct | Refused> {
  requireToken(context);
  const { gate, actor } = context;
  const permit = await gate.open(person, 'FUNCTIONAL_ASSESSMENT', 'CONTRIBUTE', info);
  if (permit === null || actor.kind !== 'PROFESSIONAL') {
    return (await gate.recognises(person, info))
      ? refused('NOT_PERMITTED', 'Professionals who treat the person draw up, sign and re-evaluate it.', 'R-021')
      : notFound();
  }
  const reading = await gate.open(person, 'FUNCTIONAL_ASSESSMENT', 'READ', info);
  return { actor, permit, reading, writer: { heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' } };
}

function misfitOfContext({ context }: DrawUpFunctionalAssessmentInput, person: string): Misfit {
  if (context.length > MAX_PARTS) return `context holds at most ${MAX_PARTS} parts.`;
  for (const { people, about, findings } of context) {
    const misfit = misfitOfText(findings, 'context.findings');
    if (misfit !== null) return misfit;
    if (!isCode('third-party-relation', about)) return `context.about must be one of ${codesOf('third-party-relation').join(', ')}.`;
    const keys = people.map((key) => decodePersonId(key));
    // A part that names nobody would be shared with nobody's yes.
    if (keys.length < 1 || keys.length > MAX_PEOPLE) return `context.people must name 1 to ${MAX_PEOPLE} people.`;
    if (keys.includes(undefined)) return 'context.people holds an id that is not the key of a person; use an id that the graph gave you.';
    if (keys.includes(person)) return 'context.people are people around the person, not the person.';
  }
  return null;
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { conventionedOn, directoryKeyOf, keyOf, openAct } from '../convention-acting';
import { notEnrolled } from '../convention-enrolment/convention-enrolment.resolver';
import { isAssessor } from '../conventioned-professional/conventioned-professional.rules';
import { lastLookMessage } from '../convention-rules/convention-due.rules';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { maySignAs } from './convention-assessment.rules';
import type { ConventionAssessmentRow } from './convention-assessment.table';
import {
  AssessmentMomentKind,
  ConventionAssessmentSignature,
  ConventionAssessment,
  ConventionAssessmentConnection,
  ConventionAssessmentRecorded,
  ConventionAssessmentResult,
  RecordConventionAssessmentInput,
  SignConventionAssessmentInput,
} from './convention-assessment.type';

export function showAssessment(row: ConventionAssessmentRow) {
  return {
    ...present('ConventionAssessment', row),
    row,
    assessor: professionalReference(row.assessor),
    organisation: organisationReference(row.heldBy),
  };
}
type ShownAssessment = ReturnType<typeof showAssessment>;

@Resolver(() => Person)
export class ConventionAssessmentsResolver {
  @FieldResolver(() => ConventionAssessmentConnection, {
    nullable: true,
    description: 'Functional assessments (functioneel bilan) of the convention, the latest first: that they were made (R-021).',
  })
  @Consent('FUNCTIONAL_ASSESSMENT')
  conventionAssessments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FUNCTIONAL_ASSESSMENT', info, async (permit) =>
      presentPage('ConventionAssessment', await stores.conventionAssessments.page(permit, page), showAssessment),
    );
  }

  @Mutation(() => ConventionAssessmentResult, {
    description:
      'A conventioned clinical psychologist or orthopedagogue records that a functional assessment was made, from the first ' +
      'session on (R-021), or looked at again (R-023).',
  })
  async recordConventionAssessment(
    @Arg('input', () => RecordConventionAssessmentInput, { description: 'Of whom, when, the first or a later one.' })
    input: RecordConventionAssessmentInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionAssessmentRecorded | Refused> {
    const { person } = keyOf(input.person, 'person', 'Person');
    const doctor = input.doctor == null ? null : directoryKeyOf(input.doctor, 'doctor', 'Professional');
    const permit = await openAct(context, person, 'FUNCTIONAL_ASSESSMENT', info);
    if (permit instanceof Refused) return permit;
    const onDate = dateGiven(input.onDate);
    if (onDate > localDate(context.now)) return refused('INPUT_NOT_FIT', 'onDate lies in the future; an assessment is recorded when it was made.');
    const conventioned = await conventionedOn(context, onDate);
    if (conventioned instanceof Refused) return conventioned;
    const { agreement, writer, registration } = conventioned;
    if (!isAssessor(registration)) {
      return refused('RULE_NOT_MET', 'An assessment is drawn up by a conventioned clinical psychologist or orthopedagogue.', 'R-021');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'recordConventionAssessment', input, async ({ stores, tell }) => {
      const { conventionLedger: ledger } = stores;
      await ledger.serialise(permit);
      const enrolment = await ledger.enrolmentOn(permit, agreement.code, onDate);
      if (enrolment === undefined) return notEnrolled();
      const held = (await ledger.sessions(permit)).filter(
        (session) => session.enrolmentId === enrolment.id && session.state === 'HELD' && session.onDate <= onDate,
      );
      if (held.length === 0) return refused('RULE_NOT_MET', 'An assessment is drawn up from the first session on; none was held yet.', 'R-021');
      const earlier = await ledger.assessments(permit, enrolment.id);
      if (input.moment !== AssessmentMomentKind.INITIAL && !earlier.some(({ moment }) => moment === 'INITIAL')) {
        return refused('RULE_NOT_MET', 'There is no assessment yet to look at again.', 'R-023');
      }
      const row = await stores.conventionAssessments.add(permit, {
        ...writer,
        enrolmentId: enrolment.id,
        moment: input.moment,
        onDate,
        assessor: writer.author,
        parties: doctor === null ? [] : [doctor],
      });
      const isSpecialised = (await ledger.steps(permit, enrolment.id)).at(-1)?.toFunction === 'SPECIALISED';
      if (row.moment === 'FINAL' && isSpecialised) {
        const first = await ledger.firstAssessments(permit, enrolment.id);
        for (const each of first) await tell(lastLookMessage(each, enrolment, [...earlier, row]));
      }
      return { person, row: row.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConventionAssessmentRecorded(), receipt);
  }

  @Mutation(() => ConventionAssessmentResult, {
    description: 'A doctor in contact with the person signs the first assessment, beside whoever drew it up (R-022).',
  })
  async signConventionAssessment(
    @Arg('input', () => SignConventionAssessmentInput, { description: 'Which assessment, as what.' })
    input: SignConventionAssessmentInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConventionAssessmentRecorded | Refused> {
    const { actor, gate, now } = context;
    const { person, row: assessment } = keyOf(input.assessment, 'assessment', 'ConventionAssessment');
    const permit = await openAct(context, person, 'FUNCTIONAL_ASSESSMENT', info);
    if (permit instanceof Refused) return permit;
    const reading = await gate.open(person, 'FUNCTIONAL_ASSESSMENT', 'READ', info);
    if (reading === null) return notFound();
    if (actor.kind !== 'PROFESSIONAL' || !maySignAs(actor.profession, input.capacity)) {
      return refused('NOT_PERMITTED', 'The second signature is a doctor’s, in their own capacity.', 'R-022');
    }
    const receipt = await context.writing.once(input.idempotencyKey, 'signConventionAssessment', input, async ({ stores }) => {
      await stores.conventionLedger.serialise(permit);
      const found = await stores.conventionAssessments.one(reading, assessment);
      if (found === null) return notFound();
      if (found.moment !== 'INITIAL') return refused('RULE_NOT_MET', 'Only the first assessment is signed by a doctor.', 'R-022');
      if (found.assessor === actor.id) return refused('NOT_PERMITTED', 'The two signatures are of two people.', 'R-022');
      const signatures = await stores.conventionLedger.signatures(permit);
      if (signatures.some((signature) => signature.assessmentId === assessment && signature.doctor === actor.id)) {
        return refused('ALREADY_ANSWERED', 'You signed this assessment.');
      }
      await stores.assessmentSignatures.add(permit, {
        ...{ heldBy: actor.organisation, author: actor.id, source: 'PROFESSIONAL' },
        ...{ assessmentId: assessment, capacity: input.capacity, onDate: localDate(now), doctor: actor.id },
        parties: [found.assessor, found.heldBy],
      });
      return { person, row: assessment };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new ConventionAssessmentRecorded(), receipt);
  }
}

@Resolver(() => ConventionAssessment)
export class ConventionAssessmentResolver {
  @FieldResolver(() => [ConventionAssessmentSignature], { nullable: true, description: 'Doctors who signed it (R-022).' })
  @Consent('FUNCTIONAL_ASSESSMENT')
  signatures(
    @Root() { row }: ShownAssessment,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'FUNCTIONAL_ASSESSMENT', info, async (permit) => {
      const signatures = await stores.assessmentSignatures.ofAssessment(permit, row.id);
      return signatures.map(({ capacity, onDate, doctor }) => ({ capacity, onDate, doctor: professionalReference(doctor) }));
    });
  }
}

@Resolver(() => ConventionAssessmentRecorded)
export class ConventionAssessmentRecordedResolver {
  @FieldResolver(() => ConventionAssessment, { nullable: true, description: 'The assessment, as you may read it.' })
  @Consent('FUNCTIONAL_ASSESSMENT')
  assessment(
    @Root() { person, row }: ConventionAssessmentRecorded,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'FUNCTIONAL_ASSESSMENT', info, async (permit) => {
      const found = await stores.conventionAssessments.one(permit, row);
      return found && showAssessment(found);
    });
  }
}

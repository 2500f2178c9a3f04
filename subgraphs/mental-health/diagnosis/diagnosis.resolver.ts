import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { requireToken } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import { ICD_10, coded, codedOrNull } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import type { DiagnosisRow } from './diagnosis.table';
import {
  Diagnosis,
  DiagnosisConnection,
  DiagnosisOwnWords,
  DiagnosisOwnWordsResult,
  DiagnosisOwnWordsSaid,
  SayOfDiagnosisInput,
} from './diagnosis.type';

function showDiagnosis(row: DiagnosisRow, languages: readonly string[]) {
  return {
    ...present('Diagnosis', row),
    row: row.id,
    code: codedOrNull(ICD_10, row.code, languages),
    certainty: coded('diagnosis-certainty', row.certainty, languages),
    statedBy: row.statedBy === null ? null : professionalReference(row.statedBy),
  };
}
type ShownDiagnosis = ReturnType<typeof showDiagnosis>;

@Resolver(() => Person)
export class DiagnosesResolver {
  @FieldResolver(() => DiagnosisConnection, {
    nullable: true,
    description:
      'Names that professionals gave to what the person has, newest first, each with whose voice it is (T-14, E-07).',
  })
  @Consent('DIAGNOSIS')
  diagnoses(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'DIAGNOSIS', info, async (permit) =>
      presentPage('Diagnosis', await stores.diagnoses.page(permit, page), (row) => showDiagnosis(row, languages)),
    );
  }
}

@Resolver(() => Diagnosis)
export class DiagnosisResolver {
  @FieldResolver(() => [DiagnosisOwnWords], {
    nullable: true,
    description:
      'What the person says next to it or against it, newest first (C-52). Theirs to open, apart from the diagnosis.',
  })
  @Consent('OWN_WORDS')
  ownWords(
    @Root() { personId, row }: ShownDiagnosis,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'OWN_WORDS', info, async (permit) => {
      const rows = await stores.diagnosisOwnWords.besides(permit, row);
      return rows.map((each) => present('DiagnosisOwnWords', each));
    });
  }

  @Mutation(() => DiagnosisOwnWordsResult, {
    description:
      'Puts the person’s own words next to a diagnosis (C-52). By the person only. The diagnosis itself is not ' +
      'changed: it is another’s record.',
  })
  async sayOfDiagnosis(
    @Arg('input', () => SayOfDiagnosisInput, { description: 'What is said, of which diagnosis.' })
    input: SayOfDiagnosisInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisOwnWordsSaid | Refused> {
    const { gate, writing, actor, now } = context;
    requireToken(context);
    const { person, row: diagnosisId } = keyOf(input.diagnosis, 'diagnosis', 'Diagnosis');
    const misfit = firstMisfit(misfitOfText(input.text, 'text'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const permit = await gate.open(person, 'OWN_WORDS', 'CONTRIBUTE', info);
    if (permit === null || actor.kind !== 'PERSON') {
      if (!(await gate.recognises(person, info))) return notFound();
      return refused('ONLY_THE_PERSON', 'Only the person themselves says what they think of a diagnosis.', 'C-52');
    }
    const reading = await gate.open(person, 'DIAGNOSIS', 'READ', info);
    const receipt = await writing.once(input.idempotencyKey, 'sayOfDiagnosis', input, async ({ stores }) => {
      if (reading === null || !(await stores.diagnoses.one(reading, diagnosisId))) return notFound();
      const { id } = await stores.diagnosisOwnWords.add(permit, {
        heldBy: person,
        author: actor.id,
        source: 'PERSON',
        diagnosisId,
        text: input.text.trim(),
        language: input.language,
        disagrees: input.disagrees,
        saidOn: localDate(now),
      });
      return { person, row: id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new DiagnosisOwnWordsSaid(), receipt);
  }
}

@Resolver(() => DiagnosisOwnWordsSaid)
export class DiagnosisOwnWordsSaidResolver {
  @FieldResolver(() => DiagnosisOwnWords, { nullable: true, description: 'The words as they now stand.' })
  @Consent('OWN_WORDS')
  ownWords(
    @Root() { person, row }: DiagnosisOwnWordsSaid,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'OWN_WORDS', info, async (permit) => {
      const found = await stores.diagnosisOwnWords.one(permit, row);
      return found && present('DiagnosisOwnWords', found);
    });
  }
}

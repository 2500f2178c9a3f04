import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openAsPerson, openRecordAct, openRowAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfOptionalText, misfitOfText, personOf } from '../acting.rules';
import { coded } from '../code/code-lists.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { PeriodArgs } from '../period.type';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { findingsFault } from './case-conceptualisation.rules';
import type {
  CaseConceptualisationRow,
  ConceptualisationOwnViewRow,
  ConceptualisationVersionRow,
  SymptomFinding,
} from './case-conceptualisation.table';
import {
  CaseConceptualisation,
  CaseConceptualisationConnection,
  CaseConceptualisationRecord,
  ConceptualisationOwnView,
  ConceptualisationOwnViewRecord,
  ConceptualisationVersion,
  MakeCaseConceptualisationInput,
  ReviseCaseConceptualisationInput,
  SayOfConceptualisationInput,
} from './case-conceptualisation.type';

function showConceptualisation(row: CaseConceptualisationRow) {
  return { ...present('CaseConceptualisation', row), row, organisation: organisationReference(row.heldBy) };
}
type Shown = ReturnType<typeof showConceptualisation>;

function showVersion(row: ConceptualisationVersionRow, languages: readonly string[]) {
  return {
    ...present('ConceptualisationVersion', row),
    domains: row.domains.map((each) => ({ ...each, domain: coded('symptom-domain', each.domain, languages) })),
    author: professionalReference(row.author),
  };
}

const showOwnView = (row: ConceptualisationOwnViewRow) => present('ConceptualisationOwnView', row);

export const CaseConceptualisationRecordedResolver = recordedResolver(
  CaseConceptualisationRecord.Recorded,
  {
    field: 'conceptualisation',
    type: CaseConceptualisation,
    category: 'DIAGNOSIS',
    description: 'The conceptualisation as it now stands.',
  },
  (stores) => stores.caseConceptualisations,
  showConceptualisation,
);

export const ConceptualisationOwnViewRecordedResolver = recordedResolver(
  ConceptualisationOwnViewRecord.Recorded,
  { field: 'ownView', type: ConceptualisationOwnView, category: 'OWN_WORDS', description: 'The words as they now stand.' },
  (stores) => stores.conceptualisationOwnViews,
  showOwnView,
);

@Resolver(() => Person)
export class CaseConceptualisationsResolver {
  @FieldResolver(() => CaseConceptualisationConnection, {
    nullable: true,
    description:
      'How providers understand the complaints, of all time or made in a period; the latest first (casusconceptualisatie, M-60).',
  })
  @Consent('DIAGNOSIS')
  caseConceptualisations(
    @Root() { person }: Person,
    @Args(() => PeriodArgs) page: PeriodArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'DIAGNOSIS', info, async (permit) =>
      presentPage('CaseConceptualisation', await stores.caseConceptualisations.filteredPage(permit, page), showConceptualisation),
    );
  }
}

@Resolver(() => CaseConceptualisation)
export class CaseConceptualisationResolver {
  @FieldResolver(() => ConceptualisationVersion, {
    nullable: true,
    description: 'What the professional thinks now; null for whoever is not shown it, also where they are shown what was thought before.',
  })
  @Consent('DIAGNOSIS')
  current(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return versionsOf(row, context, info, (versions) => versions.find(({ ofVersion }) => ofVersion === row.version) ?? null);
  }

  @FieldResolver(() => [ConceptualisationVersion], {
    nullable: true,
    description: 'Everything that was ever thought, the oldest first. Nothing is overwritten.',
  })
  @Consent('DIAGNOSIS')
  versions(@Root() { row }: Shown, @Ctx() context: MentalHealthContext, @Info() info: GraphQLResolveInfo) {
    return versionsOf(row, context, info, (versions) => versions);
  }

  @FieldResolver(() => [ConceptualisationOwnView], {
    nullable: true,
    description: 'How the person sees it, newest first. Theirs to open, apart from the conceptualisation (C-52).',
  })
  @Consent('OWN_WORDS')
  ownViews(
    @Root() { row }: Shown,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'OWN_WORDS', info, async (permit) =>
      (await stores.conceptualisationOwnViews.besides(permit, row.id)).map(showOwnView),
    );
  }

  @Mutation(() => CaseConceptualisationRecord.Result, {
    description:
      'Makes a case conceptualisation with the person: severity and suffering per domain of symptoms, and hypotheses. By ' +
      'mental-health professionals, in the record of their own.',
  })
  async makeCaseConceptualisation(
    @Arg('input', () => MakeCaseConceptualisationInput, { description: 'Of whom, and what is thought.' })
    input: MakeCaseConceptualisationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOf(input);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const act = await openRecordAct(context, personOf(input.person, 'person'), 'DIAGNOSIS', info);
    if (act instanceof Refused) return act;
    const { person, permit, writer } = act;
    const madeOn = dateGiven(input.madeOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'makeCaseConceptualisation', input, async ({ stores }) => {
      if (madeOn > localDate(context.now)) return refused('INPUT_NOT_FIT', 'madeOn lies in the future.');
      const { id } = await stores.caseConceptualisations.add(permit, { ...writer, madeOn });
      await stores.conceptualisationVersions.add(permit, {
        ...writer,
        ...writtenIn(input),
        conceptualisationId: id,
        ofVersion: 1,
        writtenOn: madeOn,
      });
      return { person, row: id };
    });
    return answered(CaseConceptualisationRecord.Recorded, receipt);
  }

  @Mutation(() => CaseConceptualisationRecord.Result, {
    description: 'Says what is thought now; what was thought before is kept. By the provider who made the conceptualisation.',
  })
  async reviseCaseConceptualisation(
    @Arg('input', () => ReviseCaseConceptualisationInput, { description: 'Which one, and what is thought now.' })
    input: ReviseCaseConceptualisationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = misfitOf(input);
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.conceptualisation, 'conceptualisation', 'CaseConceptualisation');
    const act = await openRowAct(context, key, 'DIAGNOSIS', context.stores.caseConceptualisations, info);
    if (act instanceof Refused) return act;
    const { person, permit, rowId, writer } = act;
    const receipt = await context.writing.once(input.idempotencyKey, 'reviseCaseConceptualisation', input, async ({ stores }) => {
      const amended = await stores.caseConceptualisations.amend(permit, rowId, input.version, {});
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      await stores.conceptualisationVersions.add(permit, {
        ...writer,
        ...writtenIn(input),
        conceptualisationId: rowId,
        ofVersion: amended.row.version,
        writtenOn: localDate(context.now),
      });
      return { person, row: rowId };
    });
    return answered(CaseConceptualisationRecord.Recorded, receipt);
  }

  @Mutation(() => ConceptualisationOwnViewRecord.Result, {
    description: 'Puts the person’s own view beside a case conceptualisation. By the person only (C-52).',
  })
  async sayOfConceptualisation(
    @Arg('input', () => SayOfConceptualisationInput, { description: 'Beside which one, and how they see it.' })
    input: SayOfConceptualisationInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(misfitOfText(input.text, 'text'), misfitOfLanguage(input.language));
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const { person, row } = keyOf(input.conceptualisation, 'conceptualisation', 'CaseConceptualisation');
    const act = await openAsPerson(context, person, 'OWN_WORDS', 'C-52', info);
    if (act instanceof Refused) return act;
    const reading = await context.gate.open(person, 'DIAGNOSIS', 'READ', info);
    const receipt = await context.writing.once(input.idempotencyKey, 'sayOfConceptualisation', input, async ({ stores }) => {
      const seen = reading && (await stores.caseConceptualisations.one(reading, row));
      if (!seen) return notFound();
      const { id } = await stores.conceptualisationOwnViews.add(act.permit, {
        ...act.writer,
        parties: input.isForProvider ? [seen.heldBy] : [],
        conceptualisationId: row,
        text: input.text.trim(),
        language: input.language,
        saidOn: localDate(context.now),
      });
      return { person, row: id };
    });
    return answered(ConceptualisationOwnViewRecord.Recorded, receipt);
  }
}

type Written = Pick<MakeCaseConceptualisationInput, 'hypotheses' | 'domains' | 'language'>;

function misfitOf({ hypotheses, domains, language }: Written): string | null {
  return firstMisfit(
    misfitOfText(hypotheses, 'hypotheses'),
    misfitOfLanguage(language),
    findingsFault(domains),
    ...domains.map(({ finding }) => misfitOfOptionalText(finding, 'domains.finding')),
  );
}

function writtenIn({ hypotheses, domains, language }: Written) {
  const found: readonly SymptomFinding[] = domains.map(({ domain, severity, suffering, finding }) => ({
    domain,
    severity,
    suffering,
    finding: finding?.trim() ?? null,
  }));
  return { hypotheses: hypotheses.trim(), domains: found, language };
}

function versionsOf<T>(
  row: CaseConceptualisationRow,
  { gate, stores, languages }: MentalHealthContext,
  info: GraphQLResolveInfo,
  pick: (versions: readonly ReturnType<typeof showVersion>[]) => T,
) {
  return gate.read(row.personId, 'DIAGNOSIS', info, async (permit) =>
    pick((await stores.conceptualisationVersions.of(permit, row.id)).map((each) => showVersion(each, languages))),
  );
}

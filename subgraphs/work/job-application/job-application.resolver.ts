import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { readWords } from '../own-words/own-words.resolver';
import { WorkWords } from '../own-words/own-words.type';
import { Person } from '../person/person.type';
import { showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import type { JobApplicationRow } from './job-application.table';
import { JobApplication, JobApplicationConnection } from './job-application.type';

export function showApplication(row: JobApplicationRow) {
  const { vacancyTitle: title, employerInWords, hoursPerWeek, language, foundOn } = row;
  const employer = row.organisation && organisationReference(row.organisation);
  return {
    ...present('JobApplication', row),
    vacancy: { title, language, employer, employerInWords, hoursPerWeek, foundOn },
  };
}

@Resolver(() => Person)
export class ApplicationsResolver {
  @FieldResolver(() => JobApplicationConnection, {
    nullable: true,
    description: 'Vacancies the person came upon and what became of them, newest first.',
  })
  @Consent('JOB_HISTORY')
  applications(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'JOB_HISTORY', info, async (permit) =>
      showPage(await stores.jobApplications.page(permit, page), showApplication),
    );
  }
}

@Resolver(() => JobApplication)
export class JobApplicationResolver {
  @FieldResolver(() => WorkWords, {
    nullable: true,
    description: 'Why the job fits, as the person tells it. Opens to those they named for their own words only.',
  })
  @Consent('OWN_WORDS')
  whyItFits(@Root() application: JobApplication, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    return readWords('WHY_JOB_FITS', application, context, info);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present } from '../../kit/present';
import { readWords } from '../own-words/own-words.resolver';
import { WorkWords } from '../own-words/own-words.type';
import { Person } from '../person/person.type';
import { showPage, term } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import type { EducationRow } from './education.table';
import { EducationRecord, EducationRecordConnection } from './education.type';

export function showStudy(row: EducationRow, reader: Pick<WorkContext, 'languages'>) {
  return { ...present('EducationRecord', row), level: term(row.codeSystem, row.level, reader) };
}

@Resolver(() => Person)
export class EducationResolver {
  @FieldResolver(() => EducationRecordConnection, { nullable: true, description: 'Studies followed, newest first.' })
  @Consent('EDUCATION')
  education(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gate, stores } = context;
    return gate.read(person, 'EDUCATION', info, async (permit) =>
      showPage(await stores.education.page(permit, page), (row) => showStudy(row, context)),
    );
  }
}

@Resolver(() => EducationRecord)
export class EducationWordsResolver {
  @FieldResolver(() => WorkWords, {
    nullable: true,
    description: 'Why the study stopped, as the person tells it. Opens to those they named for their own words only.',
  })
  @Consent('OWN_WORDS')
  stopReason(@Root() study: EducationRecord, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    return readWords('WHY_STUDY_STOPPED', study, context, info);
  }
}

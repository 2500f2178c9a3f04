import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, currentRow, openAsPersonOrCoach, personActedOn, recordActedOn } from '../person/acting.resolver';
import { recordedResolver } from '../recorded/recorded.resolver';
import { wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import { showStudy } from './education.resolver';
import { educationFault, educationStepFault } from './education.rules';
import { EducationRecord, EducationRecordRecord, MoveEducationInput, RecordEducationInput } from './education.type';

const { Recorded, Result } = EducationRecordRecord;

export const EducationRecordedResolver = recordedResolver(
  Recorded,
  { field: 'study', type: EducationRecord, category: 'EDUCATION', description: 'The study as it stands.' },
  (stores) => stores.education,
  (row, languages) => showStudy(row, { languages }),
);

@Resolver()
export class EducationActingResolver {
  @Mutation(() => Result, { description: 'Records a study: the person or their coach (T-16, T-17, E-11).' })
  async recordEducation(
    @Arg('input', () => RecordEducationInput, { description: 'Which study, and how far it came.' }) input: RecordEducationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const person = personActedOn(input.person, context);
    const act = await openAsPersonOrCoach(context, person, 'EDUCATION', info);
    if (act instanceof Refused) return act;
    const { level, title, remark = null, language, state } = input;
    const dates = { startedOn: dateGiven(input.startedOn), endedOn: input.endedOn == null ? null : dateGiven(input.endedOn) };
    const study = { codeSystem: 'education-level', level, title, remark, language, state, ...dates };
    const fault = educationFault(study, localDate(context.now));
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'recordEducation', input, async ({ stores }) => {
      const row = await stores.education.add(act.permit, { ...act.authorship, ...study });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Says that a study was completed, stopped or taken up again: the person, or the coach in what they recorded. Why it ' +
      'stopped is the person’s to tell, behind a consent of its own (T-17).',
  })
  async moveEducation(
    @Arg('input', () => MoveEducationInput, { description: 'How far it came and, from the person, why it stopped.' })
    input: MoveEducationInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('EducationRecord', 'study', input.study, context);
    const act = await openAsPersonOrCoach(context, person, 'EDUCATION', info);
    if (act instanceof Refused) return act;
    const { reason = null, language = null, state, version } = input;
    if (reason !== null && state !== 'STOPPED') return refused('INPUT_NOT_FIT', 'A reason goes with a study that stopped.');
    const words = reason === null ? null : wordingFault('reason', reason, language ?? '');
    if (words) return words;
    const telling = reason === null || !act.permit.asPerson ? null : await context.gate.open(person, 'OWN_WORDS', 'CONTRIBUTE', info);
    if (reason !== null && telling === null) {
      return refused('ONLY_THE_PERSON', 'Why a study stopped is told by the person; leave reason out.');
    }
    const endedOn = input.endedOn == null ? null : dateGiven(input.endedOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'moveEducation', input, async ({ stores }) => {
      const before = await currentRow(stores.education, act.permit, row, version);
      if (before instanceof Refused) return before;
      const today = localDate(context.now);
      const fault = educationStepFault(before, { state, endedOn }, today);
      if (fault) return fault;
      const amended = amendedRow(await stores.education.amend(act.permit, row, version, { state, endedOn }));
      if (amended instanceof Refused) return amended;
      if (telling !== null && reason !== null && language !== null) {
        const said = { topic: 'WHY_STUDY_STOPPED', subject: row, text: reason, language, saidOn: today } as const;
        await stores.workWords.add(telling, { ...act.authorship, ...said });
      }
      return { person, row };
    });
    return answered(Recorded, receipt);
  }
}

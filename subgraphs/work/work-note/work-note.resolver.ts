import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, refused } from '../../kit/refused.type';
import { amendedRow, currentRow, openAsCoach, personActedOn, recordActedOn } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded/recorded.resolver';
import { wordingFault } from '../wording/wording.rules';
import type { WorkContext } from '../work.context';
import { noteFault, unwishedTalkFault } from './work-note.rules';
import type { WorkNoteRow } from './work-note.table';
import { CorrectWorkNoteInput, WorkNote, WorkNoteConnection, WorkNoteRecord, WriteWorkNoteInput } from './work-note.type';

const { Recorded, Result } = WorkNoteRecord;

export const WorkNoteRecordedResolver = recordedResolver(
  Recorded,
  { field: 'note', type: WorkNote, category: 'WORK_NOTES', description: 'The note as it stands.' },
  (stores) => stores.workNotes,
  (row: WorkNoteRow) => present('WorkNote', row),
);

@Resolver(() => Person)
export class WorkNoteResolver {
  @FieldResolver(() => WorkNoteConnection, {
    nullable: true,
    description:
      'What the coach wrote down, newest first. For the person and the coach who keeps the record; nobody else.',
  })
  @Consent('WORK_NOTES')
  workNotes(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_NOTES', info, async (permit) =>
      presentPage('WorkNote', await stores.workNotes.page(permit, page)),
    );
  }

  @Mutation(() => Result, {
    description:
      'Writes down what there was to a talk, by the coach. The person reads it; of others only what the coach needs stands in it ' +
      '(C-42). Of a talk with an employer only while the person wishes such talks (C-43).',
  })
  async writeWorkNote(
    @Arg('input', () => WriteWorkNoteInput, { description: 'About whom, and what.' }) input: WriteWorkNoteInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, gate } = context;
    const person = personActedOn(input.person, context);
    const act = await openAsCoach(context, person, 'WORK_NOTES', info);
    if (act instanceof Refused) return act;
    if (actor.kind !== 'PROFESSIONAL') return refused('NOT_PERMITTED', 'A note is written by the coach who was there.');
    const { kind, text, language } = input;
    const note = { kind, text, language, heldOn: dateGiven(input.heldOn) };
    const fault = noteFault(note, localDate(context.now));
    if (fault) return fault;
    const wishing = kind === 'TALK_WITH_EMPLOYER' ? await gate.open(person, 'EMPLOYER_DISCLOSURE', 'READ', info) : null;
    const receipt = await context.writing.once(input.idempotencyKey, 'writeWorkNote', input, async ({ stores }) => {
      const wishes = wishing === null ? [] : await stores.employerContactWishes.all(wishing);
      const unwished = unwishedTalkFault(note, actor.id, wishes);
      if (unwished) return unwished;
      const row = await stores.workNotes.add(act.permit, { ...act.authorship, ...note });
      return { person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, { description: 'Words a note anew, by the coach or the service that keeps it.' })
  async correctWorkNote(
    @Arg('input', () => CorrectWorkNoteInput, { description: 'Which note, and how it reads now.' }) input: CorrectWorkNoteInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { person, row } = recordActedOn('WorkNote', 'note', input.note, context);
    const act = await openAsCoach(context, person, 'WORK_NOTES', info);
    if (act instanceof Refused) return act;
    const { text, language, version } = input;
    const fault = wordingFault('text', text, language);
    if (fault) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'correctWorkNote', input, async ({ stores }) => {
      const before = await currentRow(stores.workNotes, act.permit, row, version);
      if (before instanceof Refused) return before;
      const amended = amendedRow(await stores.workNotes.amend(act.permit, row, version, { text, language }));
      return amended instanceof Refused ? amended : { person, row };
    });
    return answered(Recorded, receipt);
  }
}

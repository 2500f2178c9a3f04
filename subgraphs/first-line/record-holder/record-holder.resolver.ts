import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { directoryKeyOf, keyOf, requireToken } from '../convention-acting';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { holderOn } from '../tenure/tenure.rules';
import { arrangementIn, recordHolderMessage } from './record-holder.rules';
import type { RecordHolderRow } from './record-holder.table';
import {
  RecordHolder,
  RecordHolderConnection,
  RecordHolderRegistered,
  RegisterRecordHolderInput,
  RegisterRecordHolderResult,
} from './record-holder.type';

function shown(row: RecordHolderRow) {
  return {
    practice: organisationReference(row.practice),
    professional: professionalReference(row.professional),
    arrangement: arrangementIn(row.jurisdiction),
  };
}

@Resolver(() => Person)
export class RecordHolderResolver {
  @FieldResolver(() => RecordHolder, {
    nullable: true,
    description: 'Who now holds the record and directs somatic care (R-082); null where nobody does.',
  })
  @Consent('CARE_NETWORK')
  recordHolder(@Root() { person }: Person, @Ctx() { gate, stores, now }: FirstLineContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'CARE_NETWORK', info, async (permit) => {
      const row = holderOn(await stores.recordHolders.all(permit), localDate(now));
      return row === undefined ? null : { ...present('RecordHolder', row), ...shown(row) };
    });
  }

  @FieldResolver(() => RecordHolderConnection, { nullable: true, description: 'Who held the record, the latest first.' })
  @Consent('CARE_NETWORK')
  recordHolders(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CARE_NETWORK', info, async (permit) =>
      presentPage('RecordHolder', await stores.recordHolders.page(permit, page), shown),
    );
  }

  @Mutation(() => RegisterRecordHolderResult, {
    description:
      'The person chooses a general practitioner, or the practitioner records that they were chosen; it ends for whoever it ' +
      'was before (R-082). A change of practitioner by the person is never refused for lack of a reason (R-089).',
  })
  async registerRecordHolder(
    @Arg('input', () => RegisterRecordHolderInput, { description: 'Who becomes holder of the record, from when.' })
    input: RegisterRecordHolderInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordHolderRegistered | Refused> {
    const { actor, gate, writing, now } = context;
    requireToken(context);
    const { person } = keyOf(input.person, 'person', 'Person');
    const practice = directoryKeyOf(input.practice, 'practice', 'Organisation');
    const professional = directoryKeyOf(input.professional, 'professional', 'Professional');
    const permit = await gate.open(person, 'CARE_NETWORK', 'CONTRIBUTE', info);
    if (permit === null) return (await gate.recognises(person, info)) ? notTheirs() : notFound();
    // Nobody makes another practice answer for a file; only the person chooses for others than themselves.
    const isOwnPractice =
      actor.kind === 'PROFESSIONAL' &&
      actor.profession === 'GENERAL_PRACTITIONER' &&
      actor.organisation === practice &&
      actor.id === professional;
    if (!permit.asPerson && !isOwnPractice) return notTheirs();
    if (actor.kind !== 'PROFESSIONAL' && actor.kind !== 'PERSON') return notTheirs();
    const fromDate = dateGiven(input.fromDate);
    if (fromDate > localDate(now)) {
      return refused('INPUT_NOT_FIT', 'A change of practice is recorded when it is made, not ahead.', 'R-082');
    }
    const receipt = await writing.once(input.idempotencyKey, 'registerRecordHolder', input, async ({ stores, tell }) => {
      const writer = permit.asPerson
        ? ({ heldBy: person, author: actor.id, source: 'PERSON' } as const)
        : ({ heldBy: practice, author: actor.id, source: 'PROFESSIONAL' } as const);
      const taken = await stores.recordHolders.takeOn(permit, {
        ...writer,
        ...{ practice, professional, jurisdiction: input.jurisdiction, fromDate, untilDate: null },
        parties: [practice, professional],
      });
      if (taken === null) {
        return refused('RULE_NOT_MET', 'Somebody is holder of the record since that day or later; there is one at a time.', 'R-082');
      }
      for (const holder of [...taken.ended, taken.row]) await tell(recordHolderMessage(holder));
      return { row: taken.row.id };
    });
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const readable = await gate.open(person, 'CARE_NETWORK', 'READ', info);
    const row = readable && (await context.stores.recordHolders.one(readable, receipt.row));
    return Object.assign(new RecordHolderRegistered(), {
      recordHolder: row && { ...present('RecordHolder', row), ...shown(row) },
    });
  }
}

function notTheirs(): Refused {
  return refused('NOT_PERMITTED', 'The person chooses their general practitioner, who records it of their own practice.', 'R-082');
}

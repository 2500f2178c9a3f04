import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import { authorshipOf, personActedOn, recordActedOn, refuseTo } from '../person/acting.resolver';
import { Person } from '../person/person.type';
import { referenceTo, rowOf, showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { disclosureFault, employerFault } from './employer-disclosure.rules';
import type { EmployerDisclosureRow, EmployerDisclosureTextRow } from './employer-disclosure.table';
import {
  EmployerDisclosure,
  EmployerDisclosureConnection,
  EmployerDisclosureRecorded,
  EmployerDisclosureText,
  EmployerDisclosureTextConnection,
  EmployerDisclosureTextWithdrawn,
  RecordEmployerDisclosureInput,
  RecordEmployerDisclosureResult,
  WithdrawEmployerDisclosureTextInput,
  WithdrawEmployerDisclosureTextResult,
} from './employer-disclosure.type';

function showDisclosure(row: EmployerDisclosureRow) {
  return {
    ...present('EmployerDisclosure', row),
    toldTo: organisationReference(row.organisation),
    toldToInWords: row.toldTo,
    supportedBy: row.supportedBy.map(professionalReference),
  };
}

function showText(row: EmployerDisclosureTextRow) {
  return { ...present('EmployerDisclosureText', row), toldTo: organisationReference(row.organisation) };
}

@Resolver(() => Person)
export class EmployerDisclosuresResolver {
  @FieldResolver(() => EmployerDisclosureConnection, {
    nullable: true,
    description: 'What the person told employers, newest first: for the person and who stood by them.',
  })
  @Consent('EMPLOYER_DISCLOSURE')
  employerDisclosures(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'EMPLOYER_DISCLOSURE', info, async (permit) =>
      showPage(await stores.employerDisclosures.page(permit, page), showDisclosure),
    );
  }

  @FieldResolver(() => EmployerDisclosureTextConnection, {
    nullable: true,
    description: 'The told texts alone, newest first: an employer reads those told to them, and nothing else (C-46).',
  })
  @Consent('EMPLOYER_DISCLOSURE_TEXT')
  employerDisclosureTexts(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'EMPLOYER_DISCLOSURE_TEXT', info, async (permit) =>
      showPage(await stores.employerDisclosureTexts.page(permit, page), showText),
    );
  }

  @Mutation(() => RecordEmployerDisclosureResult, {
    description:
      'Records what the person told an employer. An act of the person alone; no professional does it for them (C-45).',
  })
  async recordEmployerDisclosure(
    @Arg('input', () => RecordEmployerDisclosureInput, { description: 'What was told.' })
    input: RecordEmployerDisclosureInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployerDisclosureRecorded | Refused> {
    const { actor, gate, writing, now } = context;
    const person = personActedOn(input.person, context);
    const [permit, textPermit] = await Promise.all([
      gate.open(person, 'EMPLOYER_DISCLOSURE', 'CONTRIBUTE', info),
      gate.open(person, 'EMPLOYER_DISCLOSURE_TEXT', 'CONTRIBUTE', info),
    ]);
    // Asked for the person alone: another's attempt must not stand on record as a look at their jobs.
    const history = permit?.asPerson ? await gate.open(person, 'JOB_HISTORY', 'READ', info) : null;
    if (permit === null || textPermit === null || history === null) {
      const message = 'Only the person records what they told an employer.';
      return refuseTo(person, context, info, refused('ONLY_THE_PERSON', message, 'C-45'));
    }
    const employer = referenceTo('Organisation', input.organisation);
    if (employer === undefined) return refused('UNKNOWN_GRANTEE', 'organisation is not the key of an organisation.');
    const named = input.supportedBy.map((id) => referenceTo('Professional', id));
    if (named.includes(undefined) || named.length > 10) {
      return refused('UNKNOWN_GRANTEE', 'supportedBy names at most ten professionals by their key.');
    }
    const supportedBy = [...new Set(named as string[])];
    const { text, circumstances, language, toldToInWords: toldTo = null } = input;
    const toldOn = dateGiven(input.toldOn);
    const fault = disclosureFault({ text, circumstances, toldTo, language, toldOn }, localDate(now));
    if (fault) return fault;
    const done = await writing.once(input.idempotencyKey, 'recordEmployerDisclosure', input, async ({ stores }) => {
      const jobs = [...(await stores.jobPlacements.all(history)), ...(await stores.jobApplications.all(history))];
      const unknown = employerFault(
        employer,
        jobs.map((job) => job.organisation),
      );
      if (unknown) return unknown;
      const authorship = authorshipOf(actor, person);
      const shared = { ...authorship, organisation: employer, language, toldOn };
      const disclosure = await stores.employerDisclosures.add(permit, {
        ...shared,
        toldTo,
        circumstances,
        supportedBy,
        parties: supportedBy,
      });
      await stores.employerDisclosureTexts.add(textPermit, {
        ...shared,
        disclosure: disclosure.id,
        text,
        withdrawnOn: null,
        parties: [employer, ...supportedBy],
      });
      return { disclosure: disclosure.id };
    });
    if (done instanceof Refused) return done;
    context.decideAgain();
    const disclosure = await gate.read(person, 'EMPLOYER_DISCLOSURE', info, async (read) => {
      const row = await context.stores.employerDisclosures.one(read, done.disclosure);
      return row && showDisclosure(row);
    });
    return Object.assign(new EmployerDisclosureRecorded(), { disclosure });
  }

  @Mutation(() => WithdrawEmployerDisclosureTextResult, {
    description: 'Takes a told text back: the employer no longer reads it here. Only the person does this (EQ-01).',
  })
  async withdrawEmployerDisclosureText(
    @Arg('input', () => WithdrawEmployerDisclosureTextInput, { description: 'Which text.' })
    input: WithdrawEmployerDisclosureTextInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EmployerDisclosureTextWithdrawn | Refused> {
    const { gate, writing, now } = context;
    const { person, row } = recordActedOn('EmployerDisclosureText', 'text', input.text, context);
    const permit = await gate.open(person, 'EMPLOYER_DISCLOSURE_TEXT', 'CONTRIBUTE', info);
    if (!permit?.asPerson) {
      const message = 'Only the person takes back what they told an employer.';
      return refuseTo(person, context, info, refused('ONLY_THE_PERSON', message, 'C-45'));
    }
    const { idempotencyKey } = input;
    const done = await writing.once(idempotencyKey, 'withdrawEmployerDisclosureText', input, async ({ stores }) => {
      const before = await stores.employerDisclosureTexts.one(permit, row);
      if (before !== null && before.withdrawnOn !== null) {
        return refused('ALREADY_ENDED', 'This text was taken back before.');
      }
      const withdrawn = await stores.employerDisclosureTexts.withdraw(permit, row, input.version, localDate(now));
      if (withdrawn === 'ABSENT') return notFound();
      if (withdrawn === 'STALE')
        return refused('STALE_VERSION', 'The text was changed since; read it again and decide anew.');
      return { text: row };
    });
    if (done instanceof Refused) return done;
    context.decideAgain();
    const text = await gate.read(person, 'EMPLOYER_DISCLOSURE_TEXT', info, async (read) => {
      const found = await context.stores.employerDisclosureTexts.one(read, done.text);
      return found && showText(found);
    });
    return Object.assign(new EmployerDisclosureTextWithdrawn(), { text });
  }
}

@Resolver(() => EmployerDisclosure)
export class EmployerDisclosureResolver {
  @FieldResolver(() => EmployerDisclosureText, {
    nullable: true,
    description: 'What was told, word for word; behind the consent of the told text.',
  })
  @Consent('EMPLOYER_DISCLOSURE_TEXT')
  text(@Root() disclosure: EmployerDisclosure, @Ctx() { gate, stores }: WorkContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(disclosure.personId, 'EMPLOYER_DISCLOSURE_TEXT', info, async (permit) => {
      const texts = await stores.employerDisclosureTexts.all(permit);
      const row = texts.find((each) => each.disclosure === rowOf(disclosure));
      return row ? showText(row) : null;
    });
  }
}

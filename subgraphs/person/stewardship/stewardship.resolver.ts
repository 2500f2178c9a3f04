import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KringError } from '../../../shared/errors';
import { decodeReferenceId, encodePersonId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { StewardScope } from '../access-record/access-record.rules';
import { requireToken } from '../acting.resolver';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { isCaseOpen, reasonFault } from './steward-case.rules';
import type { StewardCaseRow } from './stewardship.table';
import {
  CaseAbout,
  CloseCaseInput,
  OpenCaseInput,
  StewardCase,
  StewardCaseDone,
  StewardCaseResult,
  Stewardship,
} from './stewardship.type';

@Resolver(() => Stewardship)
export class StewardshipResolver {
  @Query(() => Stewardship, {
    description:
      'For data stewards: what they ask of access and of consent, within their organisation or region (TQ-14, EQ-13, C-63).',
  })
  async stewardship(@Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo): Promise<Stewardship> {
    requireToken(context);
    if (context.actor.kind !== 'STEWARD') await refuse(context, info);
    return new Stewardship();
  }

  @FieldResolver(() => [StewardCase], { nullable: true, description: 'Your cases, the newest first.' })
  @Consent('ACCESS_RECORDS')
  async cases(
    @Arg('onlyOpen', () => Boolean, { defaultValue: false, description: 'Only what is open now.' }) onlyOpen: boolean,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly StewardCase[]> {
    const scope = await stewardOf(context, info);
    const cases = await context.stores.stewardCases.all(scope, onlyOpen);
    const lens = await context.stores.stewardCases.lens(scope);
    const isNamed = (row: StewardCaseRow): boolean => isPersonal(row) && (lens.isBare || isCaseOpen(row, context.now));
    const persons = cases.filter(isNamed).map(({ subject }) => subject);
    await context.stores.accessRecords.recordLook(askerOf(context, info), persons, coordinateOf(info));
    // A case that is over gives back no name: it was open for a time.
    return cases.map((row) => presentCase(row, context.now, lens.isBare || isCaseOpen(row, context.now)));
  }

  @Mutation(() => StewardCaseResult, {
    description:
      'A steward opens a case: the lines of one person or one account by name, for 30 days. Whoever it names finds it in their record, with the reason (C-55); of an account, the persons whose lines were looked at.',
  })
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'Whose lines, and why.' }) input: OpenCaseInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StewardCaseDone | Refused> {
    requireToken(context);
    const scope = StewardScope.of(context.actor);
    if (scope === null) return onlyStewards(context, info);
    const named = (await context.stores.stewardCases.lens(scope)).unveiled(input.subject);
    if (named === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The value of input.subject is neither a key nor a pseudonym that the graph gave you.');
    }
    const { side, subject } = named;
    const receipt = await context.writing.once(input.idempotencyKey, 'openCase', input, async ({ stores }) => {
      const fault = reasonFault(input.reason);
      if (fault) return fault;
      const row = await stores.stewardCases.add(scope, side, subject, input.reason.trim());
      await stores.accessRecords.recordLook(askerOf(context, info), isPersonal(row) ? [subject] : [], coordinateOf(info));
      return { case: row.id };
    });
    return receipt instanceof Refused ? receipt : caseDone(receipt.case, scope, context);
  }

  @Mutation(() => StewardCaseResult, { description: 'A steward closes a case before its time: names are pseudonyms again.' })
  async closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'Which case.' }) input: CloseCaseInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StewardCaseDone | Refused> {
    requireToken(context);
    const scope = StewardScope.of(context.actor);
    if (scope === null) return onlyStewards(context, info);
    const id = caseKeyOf(input.case);
    const receipt = await context.writing.once(input.idempotencyKey, 'closeCase', input, async ({ stores }) => {
      const row = await stores.stewardCases.one(scope, id);
      if (row === null) return notFound();
      if (!isCaseOpen(row, context.now)) return refused('ALREADY_ENDED', 'This case is closed already.');
      if (!(await stores.stewardCases.close(scope, id, input.version))) return staleVersion();
      await stores.accessRecords.recordLook(askerOf(context, info), isPersonal(row) ? [row.subject] : [], coordinateOf(info));
      return { case: id };
    });
    // Tried and refused is on record as well; whose it was is not told.
    if (receipt instanceof Refused) await context.stores.accessRecords.recordDenied(askerOf(context, info), null, coordinateOf(info));
    return receipt instanceof Refused ? receipt : caseDone(receipt.case, scope, context);
  }
}

@Resolver(() => Person)
export class StewardCaseOfPersonResolver {
  @FieldResolver(() => [StewardCase], {
    nullable: true,
    description: 'Which stewards looked into this person’s lines by name, since when, and why; the newest first (C-55).',
  })
  @Consent('ACCESS_RECORDS')
  stewardCases(
    @Root() { person }: Person,
    @Ctx() { gate, stores, now }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ACCESS_RECORDS', info, async (permit) => {
      const cases = await stores.stewardCases.about(permit);
      // Whose account it is about is that other’s own affair, where this person stands on its lines only.
      return cases && cases.map((row) => presentCase(row, now, row.subject === person));
    });
  }
}

/**
 * The scope of a steward who may read lines. Everybody else is refused, and that they tried is on record.
 *
 * @throws {KringError} FORBIDDEN
 */
export async function stewardOf(context: PersonContext, info: GraphQLResolveInfo): Promise<StewardScope> {
  return StewardScope.of(context.actor) ?? (await refuse(context, info));
}

async function refuse(context: PersonContext, info: GraphQLResolveInfo): Promise<never> {
  await context.stores.accessRecords.recordDenied(askerOf(context, info), null, coordinateOf(info));
  throw new KringError(
    'FORBIDDEN',
    'This is for data stewards who may read lines. A client panel reads the statistics; your own record is under me.',
  );
}

async function onlyStewards(context: PersonContext, info: GraphQLResolveInfo): Promise<Refused> {
  await context.stores.accessRecords.recordDenied(askerOf(context, info), null, coordinateOf(info));
  return refused('NOT_PERMITTED', 'Cases are for data stewards of an organisation or of a region.', 'C-63');
}

/** Whether a case is about a natural person, whose record then says so: about them, or about what they asked. */
function isPersonal({ about, accountKind }: StewardCaseRow): boolean {
  return about === 'PERSON' || accountKind === 'PERSON';
}

function caseKeyOf(id: string): string {
  const reference = decodeReferenceId(id);
  if (reference?.type !== 'StewardCase' || !isUuid(reference.key)) {
    throw new KringError('BAD_USER_INPUT', 'The value of input.case is not the key of a StewardCase; use an id that the graph gave you.');
  }
  return reference.key;
}

async function caseDone(id: string, scope: StewardScope, { stores, now }: PersonContext): Promise<StewardCaseDone> {
  const row = await stores.stewardCases.one(scope, id);
  const shown = row && presentCase(row, now, isCaseOpen(row, now));
  return Object.assign(new StewardCaseDone(), { case: shown });
}

function presentCase(row: StewardCaseRow, now: Date, isByName: boolean): StewardCase {
  const { about, subject, accountKind, reason, openedAt, until, closedAt, version } = row;
  const isOfPerson = about === 'ACCOUNT' && accountKind === 'PERSON';
  const isProfessional = about === 'ACCOUNT' && accountKind === 'PROFESSIONAL';
  return Object.assign(new StewardCase(), {
    ...{ reason, openedAt, until, closedAt, version },
    id: encodeReferenceId('StewardCase', row.id),
    about: CaseAbout[about],
    person: about === 'PERSON' && isByName ? encodePersonId(subject) : null,
    naturalPerson: isOfPerson && isByName ? encodePersonId(subject) : null,
    professional: isProfessional && isByName ? professionalReference(subject) : null,
    organisation: organisationReference(row.organisation),
    isOpen: isCaseOpen(row, now),
  });
}

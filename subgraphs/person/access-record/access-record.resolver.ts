import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { CATEGORY_ENTRIES } from '../../../consent/categories';
import { groundInWords } from '../../../consent/in-words';
import { textLanguage } from '../../../consent/language';
import type { Asker } from '../../../shared/decision-api';
import { KringError } from '../../../shared/errors';
import { decodePersonId, encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import type { Connection } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { coordinateOf } from '../../kit/selected-categories';
import { CheckpointAndPath, InclusionProof } from '../access-seal/access-seal.type';
import { keyOf, requireToken } from '../acting.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import type { Lens } from '../stewardship/steward-case.rules';
import { StewardScope, isAskerTold } from './access-record.rules';
import type { OwnLine } from './access-record.rules';
import type { AuditedLine } from './access-record.store';
import type { AccessRecordRow } from './access-record.table';
import { AccessRecord, AccessRecordConnection, AccessRecordFilter, AuditConnection, OwnAccessRecordArgs } from './access-record.type';

@Resolver(() => Person)
export class AccessRecordResolver {
  @FieldResolver(() => AccessRecordConnection, {
    nullable: true,
    description:
      'Who asked for what of this person, as what, why, and on which ground; also what was not opened (C-55). The newest first.',
  })
  @Consent('ACCESS_RECORDS')
  accessRecords(
    @Root() { person }: Person,
    @Args(() => OwnAccessRecordArgs) { from, until, mergeSameDay, ...page }: OwnAccessRecordArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ACCESS_RECORDS', info, async (permit) => {
      const filter = { from: from ?? null, until: until ?? null, mergeSameDay };
      const lines = await stores.accessRecords.page(permit, page, filter);
      return lines && presented(lines, (line) => presentOwnLine(line, languages));
    });
  }

  @FieldResolver(() => InclusionProof, {
    nullable: true,
    description:
      'Proof that one line of this record stands in the sealed record, to be kept and checked without the hub. Null for a line that is not theirs to see, and until it is sealed.',
  })
  @Consent('ACCESS_RECORDS')
  accessRecordProof(
    @Root() { person }: Person,
    @Arg('record', () => ID, { description: 'Key of the line.' }) record: string,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(record, 'record', 'AccessRecord');
    return gate.read(person, 'ACCESS_RECORDS', info, async (permit) => {
      const line = key.person === person ? await stores.accessRecords.line(permit, key.row) : null;
      if (line === null) return null;
      const told = isAskerTold(line) ? (['person', 'decidedBy', 'actor'] as const) : (['person', 'decidedBy'] as const);
      const proof = await stores.accessSeals.proof(permit, key.row, told);
      return proof && { ...proof, json: JSON.stringify(proof) };
    });
  }

  @Query(() => CheckpointAndPath, {
    nullable: true,
    description:
      'The newest signed checkpoint of the access record; null while nothing is sealed. For stewards and persons: keep it where the hub cannot reach it, for only who keeps one can tell that the newest lines were cut off.',
  })
  async accessCheckpoint(
    @Arg('goesOnFrom', () => Int, {
      nullable: true,
      description: 'Number of lines of a checkpoint you kept; asks for the proof that the newest goes on from it.',
    })
    goesOnFrom: number | null,
    @Ctx() context: PersonContext,
  ): Promise<CheckpointAndPath | null> {
    requireToken(context);
    if (context.actor.kind !== 'STEWARD' && context.actor.kind !== 'PERSON') {
      throw new KringError('FORBIDDEN', 'Checkpoints are for data stewards and for the persons the record is about.');
    }
    const seals = context.stores.accessSeals;
    const checkpoint = await seals.latest();
    if (checkpoint === null) return null;
    const path = goesOnFrom == null ? null : await seals.consistency(goesOnFrom, checkpoint);
    return { checkpoint, path, json: JSON.stringify(checkpoint) };
  }

  @Query(() => AuditConnection, {
    name: 'accessRecords',
    description:
      'For data stewards: who asked for what, within their organisation or region; metadata only, never what it said (TQ-14, EQ-13). Looking is itself recorded, and each person finds the steward in their own record.',
  })
  async audit(
    @Arg('filter', () => AccessRecordFilter, { nullable: true, description: 'What to look for.' })
    filter: AccessRecordFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('export', () => Boolean, {
      defaultValue: false,
      description: 'Whether the lines are taken along: then the look is recorded as an EXPORT, with filter and number of lines.',
    })
    isExport: boolean,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuditConnection> {
    requireToken(context);
    const asker = askerOf(context, info);
    const scope = StewardScope.of(context.actor);
    if (scope === null) {
      await context.stores.accessRecords.recordDenied(asker, decodePersonId(filter?.person ?? '') ?? null, coordinateOf(info));
      throw new KringError(
        'FORBIDDEN',
        'The access records of others are open to data stewards only. Your own are under me.',
      );
    }
    const lens = await context.stores.stewardCases.lens(scope);
    const account = filter?.mine === true ? scope.steward : await askedAbout('ACCOUNT', filter?.account, lens, context, info);
    const wanted = {
      person: await askedAbout('PERSON', filter?.person, lens, context, info),
      account,
      layer: filter?.layer ?? null,
      emergency: filter?.emergency ?? null,
      afterRelationEnd: filter?.afterRelationEnd ?? false,
      organisation: filter?.organisation == null ? null : partyKeyOf('ORGANISATION', filter.organisation),
      category: filter?.category ?? null,
      profession: filter?.profession ?? null,
      event: filter?.event ?? null,
      tokenId: filter?.tokenId ?? null,
      outcome: filter?.outcome ?? null,
      release: filter?.release ?? null,
      from: filter?.from ?? null,
      until: filter?.until ?? null,
    };
    const { page: lines, totals } = await context.stores.accessRecords.audit(
      scope,
      wanted,
      page,
      asker,
      coordinateOf(info),
      isExport ? exportOf(filter) : null,
    );
    return { ...presented(lines, (line) => presentAuditLine(line, context.languages, lens)), totals };
  }
}

/** Who asks, for a look that this subgraph writes down itself. */
export function askerOf({ actor, purpose, requestId, tokenId }: PersonContext, info: GraphQLResolveInfo): Asker {
  const operation = info.operation.name?.value.slice(0, 100) ?? null;
  return { actor, purpose, requestId, tokenId, operation, subgraph: 'person' };
}

/** What is written of an export besides: what was looked for, by name of the filter and never by the key of a person. */
function exportOf(filter: AccessRecordFilter | null): string {
  const { person, account, ...rest } = filter ?? {};
  return JSON.stringify({ ...rest, ...(person != null && { person: true }), ...(account != null && { account: true }) }).slice(0, 1_000);
}

/**
 * Whom a steward asks about, by key or pseudonym; null for nobody in particular. To ask by key and read pseudonyms would
 * be to put the name beside the pseudonym, so over a region that takes a case; and that it was tried is on record.
 *
 * @throws {KringError} BAD_USER_INPUT for what is neither; FORBIDDEN for a key without a case.
 */
export async function askedAbout(
  about: 'PERSON' | 'ACCOUNT',
  id: string | null | undefined,
  lens: Lens,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<string | null> {
  if (id == null) return null;
  const subject = lens.asked(about, id, about === 'PERSON' ? 'filter.person' : 'filter.account');
  if (subject !== undefined) return subject;
  const person = about === 'PERSON' ? (decodePersonId(id) ?? null) : null;
  await context.stores.accessRecords.recordDenied(askerOf(context, info), person, coordinateOf(info));
  throw new KringError(
    'FORBIDDEN',
    'A steward of a region asks by key only with an open case. Open one with openCase, or ask by the pseudonym of a line.',
  );
}

/** A page of lines as the graph shows each. */
export function presented<Line extends AccessRecordRow>(page: Connection<Line>, present: (line: Line) => AccessRecord) {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: present(node) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

const TYPE_OF_DECIDING: Readonly<Partial<Record<AccessRecordRow['layer'], string>>> = {
  GRANT: 'Grant',
  REFUSAL: 'Refusal',
};

/** For a steward: who asked and about whom, as they may know them, and with which token. */
export function presentAuditLine(row: AccessRecordRow & Partial<AuditedLine>, languages: readonly string[], lens: Lens): AccessRecord {
  const { person, actor, personPseudonym, askerPseudonym, isByName } = lens.sidesOf(row);
  const seen = { ...row, person, actor };
  return Object.assign(presentLine(seen, languages), {
    ...askerReference(seen),
    ...{ personPseudonym, askerPseudonym },
    actingFor: isByName && row.actingFor !== null ? encodePersonId(row.actingFor) : null,
    tokenId: row.tokenId,
    release: row.release ?? null,
    releasedAt: row.releasedAt ?? null,
    relation: null,
    times: 1,
    firstAt: row.at,
  });
}

/**
 * For the person. By a token they could follow a professional through days that say nothing about them; and whom else
 * somebody acts for is another's business.
 */
export function presentOwnLine(line: OwnLine, languages: readonly string[]): AccessRecord {
  return Object.assign(presentLine(line, languages), {
    ...(isAskerTold(line) ? askerReference(line) : { professional: null, naturalPerson: null }),
    actingFor: line.actingFor !== null && line.actingFor === line.person ? encodePersonId(line.actingFor) : null,
    ...{ tokenId: null, personPseudonym: null, askerPseudonym: null, release: null, releasedAt: null },
    relation: line.relationThen,
    times: line.times,
    firstAt: line.firstAt,
  });
}

function askerReference({ actor, actorKind }: AccessRecordRow) {
  return {
    professional: actor !== null && actorKind === 'PROFESSIONAL' ? professionalReference(actor) : null,
    naturalPerson: actor !== null && actorKind === 'PERSON' ? encodePersonId(actor) : null,
  };
}

function presentLine(row: AccessRecordRow, languages: readonly string[]): AccessRecord {
  const { at, actorKind, profession, purpose, category, fields, action, event, emergency } = row;
  const { person, outcome, ownRecords, layer, subgraph, policyVersion } = row;
  const deciding = TYPE_OF_DECIDING[layer];
  const language = textLanguage(languages);
  return Object.assign(new AccessRecord(), {
    ...{ at, actorKind, profession, purpose, category, fields, action, event, emergency },
    ...{ outcome, ownRecords, layer, subgraph, policyVersion },
    id: person === null ? encodeReferenceId('AccessRecord', row.id) : encodeId('AccessRecord', person, row.id),
    person: person && encodePersonId(person),
    organisation: row.organisation === null ? null : organisationReference(row.organisation),
    categoryLabel: category && CATEGORY_ENTRIES[category][language].label,
    withheldUntil: row.disclosedFrom,
    ground: groundInWords(row, language),
    decidedBy:
      person === null || deciding === undefined ? [] : row.decidedBy.map((id) => encodeId(deciding, person, id)),
  });
}

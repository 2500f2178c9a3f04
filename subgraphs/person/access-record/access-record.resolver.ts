import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
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
import { requireToken } from '../acting.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { StewardScope } from './access-record.rules';
import type { AccessRecordRow } from './access-record.table';
import { AccessRecord, AccessRecordConnection, AccessRecordFilter, AuditConnection } from './access-record.type';

@Resolver(() => Person)
export class AccessRecordResolver {
  @FieldResolver(() => AccessRecordConnection, {
    nullable: true,
    description:
      'Who asked for what of this person, as what, why, and on which ground; also what was not opened. The newest first.',
  })
  @Consent('ACCESS_RECORDS')
  accessRecords(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores, languages }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'ACCESS_RECORDS', info, async (permit) => {
      const lines = await stores.accessRecords.page(permit, page);
      return lines && presented(lines, languages, 'PERSON');
    });
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
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuditConnection> {
    requireToken(context);
    const wanted = {
      person: filter?.person == null ? null : personOf(filter.person),
      organisation: filter?.organisation == null ? null : partyKeyOf('ORGANISATION', filter.organisation),
      category: filter?.category ?? null,
      profession: filter?.profession ?? null,
      event: filter?.event ?? null,
      tokenId: filter?.tokenId ?? null,
      outcome: filter?.outcome ?? null,
      from: filter?.from ?? null,
      until: filter?.until ?? null,
    };
    const asker = askerOf(context, info);
    const scope = StewardScope.of(context.actor);
    if (scope === null) {
      await context.stores.accessRecords.recordDenied(asker, wanted.person, coordinateOf(info));
      throw new KringError(
        'FORBIDDEN',
        'The access records of others are open to data stewards only. Your own are under me.',
      );
    }
    const { page: lines, totals } = await context.stores.accessRecords.audit(
      scope,
      wanted,
      page,
      asker,
      coordinateOf(info),
    );
    return { ...presented(lines, context.languages, 'STEWARD'), totals };
  }
}

/** Who asks, for a look that this subgraph writes down itself. */
export function askerOf({ actor, purpose, requestId, tokenId }: PersonContext, info: GraphQLResolveInfo): Asker {
  const operation = info.operation.name?.value.slice(0, 100) ?? null;
  return { actor, purpose, requestId, tokenId, operation, subgraph: 'person' };
}

function personOf(id: string): string {
  const person = decodePersonId(id);
  if (person === undefined)
    throw new KringError('BAD_USER_INPUT', 'The value of filter.person is not the key of a person.');
  return person;
}

/** Who reads a line: what is told of who asked differs. */
type Reader = 'PERSON' | 'STEWARD';

function presented(page: Connection<AccessRecordRow>, languages: readonly string[], reader: Reader) {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: presentLine(node, languages, reader) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

const TYPE_OF_DECIDING: Readonly<Partial<Record<AccessRecordRow['layer'], string>>> = {
  GRANT: 'Grant',
  REFUSAL: 'Refusal',
};

function presentLine(row: AccessRecordRow, languages: readonly string[], reader: Reader): AccessRecord {
  const {
    at,
    actorKind,
    profession,
    purpose,
    category,
    fields,
    action,
    event,
    emergency,
    outcome,
    ownRecords,
    layer,
    subgraph,
    policyVersion,
  } = row;
  const { person, actor } = row;
  const deciding = TYPE_OF_DECIDING[layer];
  return Object.assign(new AccessRecord(), {
    ...{
      at,
      actorKind,
      profession,
      purpose,
      category,
      fields,
      action,
      event,
      emergency,
      outcome,
      ownRecords,
      layer,
      subgraph,
      policyVersion,
    },
    id: person === null ? encodeReferenceId('AccessRecord', row.id) : encodeId('AccessRecord', person, row.id),
    person: person && encodePersonId(person),
    professional: actor !== null && actorKind === 'PROFESSIONAL' ? professionalReference(actor) : null,
    naturalPerson: actor !== null && actorKind === 'PERSON' ? encodePersonId(actor) : null,
    organisation: row.organisation === null ? null : organisationReference(row.organisation),
    actingFor: row.actingFor && encodePersonId(row.actingFor),
    // By their token the person could follow a professional through days that say nothing about them.
    tokenId: reader === 'STEWARD' ? row.tokenId : null,
    ground: groundInWords(row, textLanguage(languages)),
    decidedBy:
      person === null || deciding === undefined ? [] : row.decidedBy.map((id) => encodeId(deciding, person, id)),
  });
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { isOwnRecord } from '../../../consent/rows';
import { encodeId } from '../../../shared/ids';
import { PageArgs } from '../../kit/connection.type';
import { Consent, ConsentByRow } from '../../kit/consent-directive';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { conferencesShown, organisationOf } from './care-conference-acting.resolver';
import { hasPart, inAgendaOrder, isAtTable, isOfProfessional, isToDoBy } from './care-conference.rules';
import { CONFERENCE_CATEGORIES } from './care-conference.table';
import type {
  CareConferenceParticipantRow,
  CareConferenceRow,
  ConferenceItemKind,
  ConferenceItemRow,
} from './care-conference.table';
import {
  CareConference,
  CareConferenceConnection,
  CareConferenceDecision,
  CareConferenceDone,
  CareConferenceParticipant,
  CareConferencePoint,
  CareConferenceTask,
} from './care-conference.type';

@Resolver(() => Person)
export class PersonCareConferenceResolver {
  @FieldResolver(() => CareConferenceConnection, {
    nullable: true,
    description:
      'Care conferences, the latest first (zorgoverleg): the person’s all; of others, those they are invited to or convened.',
  })
  @Consent('CARE_NETWORK')
  careConferences(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.gate.read(person, 'CARE_NETWORK', info, async (permit) => {
      const shown = await conferencesShown(permit, context, info);
      const found = context.stores.careConferences.pageOf(permit, shown, page);
      return presentPage('CareConference', found, (row) => besides(permit, row));
    });
  }
}

@Resolver(() => CareConference)
export class CareConferenceResolver {
  @FieldResolver(() => [CareConferenceParticipant], {
    nullable: true,
    description: 'Who takes part. To the person and the convener also who is proposed, not wanted, or asked from outside.',
  })
  @Consent('CARE_NETWORK')
  participants(@Root() { personId, row }: CareConference, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(personId, 'CARE_NETWORK', info, async (permit) => {
      const places = await stores.careConferenceParticipants.of(permit, row);
      return places.filter((place) => hasPart(permit, place)).map(presentPlace);
    });
  }

  @FieldResolver(() => [CareConferencePoint], {
    nullable: true,
    description: 'The agenda: what the person raises first, then in the order in which it was raised.',
  })
  @ConsentByRow(CONFERENCE_CATEGORIES)
  agenda(@Root() conference: CareConference, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return items(conference, 'POINT', context, info, (row) => ({
      ...present('CareConferencePoint', row),
      isPersonsOwn: row.heldBy === row.personId,
      raisedBy: row.source === 'PROFESSIONAL' ? professionalReference(row.author) : null,
    }));
  }

  @FieldResolver(() => [CareConferenceDecision], { nullable: true, description: 'What was decided, the earliest first.' })
  @ConsentByRow(CONFERENCE_CATEGORIES)
  decisions(@Root() conference: CareConference, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return items(conference, 'DECISION', context, info, (row) => ({
      ...present('CareConferenceDecision', row),
      point: encodeId('CareConferencePoint', row.personId, row.pointId!),
    }));
  }

  @FieldResolver(() => [CareConferenceTask], { nullable: true, description: 'Who does what by when, the earliest first.' })
  @ConsentByRow(CONFERENCE_CATEGORIES)
  tasks(@Root() conference: CareConference, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return items(conference, 'TASK', context, info, (row, doers) => ({
      ...present('CareConferenceTask', row),
      point: encodeId('CareConferencePoint', row.personId, row.pointId!),
      state: row.taskState,
      isPersonsOwn: row.responsible === row.personId,
      isYours: isToDoBy(row, doers, organisationOf(context)),
      responsible: isOfProfessional(row.responsible, row.owedBy) ? professionalReference(row.responsible!) : null,
      organisation: row.owedBy === null ? null : organisationReference(row.owedBy),
    }));
  }
}

@Resolver(() => CareConferenceDone)
export class CareConferenceDoneResolver {
  @FieldResolver(() => CareConference, { nullable: true, description: 'The conference as it now is.' })
  @Consent('CARE_NETWORK')
  conference(@Root() { receipt }: CareConferenceDone, @Ctx() context: PersonContext, @Info() info: GraphQLResolveInfo) {
    return context.gate.read(receipt.person, 'CARE_NETWORK', info, async (permit) => {
      const row = (await conferencesShown(permit, context, info)).find(({ id }) => id === receipt.conference);
      return row ? { ...present('CareConference', row), ...besides(permit, row) } : null;
    });
  }
}

/** What a conference shows besides its columns, and whether the reader sits at it. */
function besides(permit: Parameters<typeof isAtTable>[0], row: CareConferenceRow) {
  return {
    row: row.id,
    isAtTable: isAtTable(permit, row),
    convener: row.source === 'PROFESSIONAL' ? professionalReference(row.author) : null,
  };
}

/**
 * Items of one conference, each told with as whom the reader reads it, and each by the permit for its own topic: which topics are withheld is told of all of them, whatever
 * stands on the agenda. Whoever is not at the table has those they wrote, and no others.
 */
function items<Shown>(
  { personId, row: conferenceId, isAtTable }: CareConference,
  kind: ConferenceItemKind,
  { gate, stores }: PersonContext,
  info: GraphQLResolveInfo,
  show: (row: ConferenceItemRow, readers: readonly string[]) => Shown,
) {
  return gate.readByRow(personId, CONFERENCE_CATEGORIES, info, async (permits) => {
    const readersOf = (row: ConferenceItemRow): readonly string[] => {
      const permit = permits.find(({ category }) => category === row.category);
      return permit === undefined ? [] : [...permit.rows.ownSubjects, ...(permit.asPerson ? [permit.person] : [])];
    };
    const isOwn = (row: ConferenceItemRow): boolean =>
      permits.some(({ category, rows }) => category === row.category && isOwnRecord(row, rows.ownSubjects));
    const open = await stores.conferenceItems.open(permits);
    const rows = open.filter((row) => row.conferenceId === conferenceId && row.kind === kind && (isAtTable || isOwn(row)));
    return { value: inAgendaOrder(rows).map((row) => show(row, readersOf(row))), found: new Set(rows.map(({ category }) => category)) };
  });
}

function presentPlace(row: CareConferenceParticipantRow) {
  const { organisation, subject, pointId } = row;
  return {
    ...present('CareConferenceParticipant', row),
    organisation: organisation === null ? null : organisationReference(organisation),
    professional: isOfProfessional(subject, organisation) ? professionalReference(subject!) : null,
    point: pointId === null ? null : encodeId('CareConferencePoint', row.personId, pointId),
  };
}

import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { PageInfo, connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { MunicipalJurisdictionKind } from '../desk/desk.type';

export enum ReporterKind {
  FAMILY = 'FAMILY',
  NEIGHBOUR = 'NEIGHBOUR',
  HOUSING_ASSOCIATION = 'HOUSING_ASSOCIATION',
  GENERAL_PRACTITIONER = 'GENERAL_PRACTITIONER',
  SERVICE = 'SERVICE',
  POLICE = 'POLICE',
  OTHER = 'OTHER',
}

registerEnumType(ReporterKind, {
  name: 'ReporterKind',
  description: 'Who was worried (R-095, 003:1498-1500). Never who by name.',
  valuesConfig: {
    FAMILY: { description: 'Family or somebody else close (familie).' },
    NEIGHBOUR: { description: 'A neighbour (buren).' },
    HOUSING_ASSOCIATION: { description: 'A landlord or housing association (woningbouw).' },
    GENERAL_PRACTITIONER: { description: 'A general practitioner (huisarts).' },
    SERVICE: { description: 'Another service, such as a food bank or a school.' },
    POLICE: { description: 'The police (wijkagent).' },
    OTHER: { description: 'Somebody else.' },
  },
});

export enum OutreachReportStateKind {
  RECEIVED = 'RECEIVED',
  LOOKING = 'LOOKING',
  NOT_FOUND = 'NOT_FOUND',
  NOT_NEEDED = 'NOT_NEEDED',
}

registerEnumType(OutreachReportStateKind, {
  name: 'OutreachReportState',
  description: 'How a report stands as long as the team has not met the person.',
  valuesConfig: {
    RECEIVED: { description: 'It came in.' },
    LOOKING: { description: 'The team tries to meet the person.' },
    NOT_FOUND: { description: 'The team did not come into contact; what was told is deleted.' },
    NOT_NEEDED: { description: 'There was no need; what was told is deleted.' },
  },
});

export enum ContactWayKind {
  VISIT = 'VISIT',
  PHONE = 'PHONE',
  LETTER = 'LETTER',
  WITH_SOMEBODY_TRUSTED = 'WITH_SOMEBODY_TRUSTED',
}

registerEnumType(ContactWayKind, {
  name: 'ContactWay',
  description: 'How the team tried to meet somebody.',
  valuesConfig: {
    VISIT: { description: 'At the door (huisbezoek).' },
    PHONE: { description: 'By telephone.' },
    LETTER: { description: 'By a card or letter.' },
    WITH_SOMEBODY_TRUSTED: { description: 'Together with somebody the person trusts.' },
  },
});

export enum OutreachLookAct {
  READ = 'READ',
  ATTEMPT = 'ATTEMPT',
  CLOSE = 'CLOSE',
  MEET = 'MEET',
  REFUSED = 'REFUSED',
  AUDIT = 'AUDIT',
}

registerEnumType(OutreachLookAct, {
  name: 'OutreachLookAct',
  description: 'What somebody did with a report of concern before contact.',
  valuesConfig: {
    READ: { description: 'They were shown it.' },
    ATTEMPT: { description: 'They recorded that the team tried to meet the person.' },
    CLOSE: { description: 'They closed it without contact.' },
    MEET: { description: 'They recorded that the team met the person.' },
    REFUSED: { description: 'They asked without a seat on a team, and were shown none.' },
    AUDIT: { description: 'A steward read this record.' },
  },
});

@ObjectType({ description: 'That somebody looked at a report of concern before contact. It names no person of this graph.' })
export class OutreachLook {
  @Field(() => GraphQLDateTime, { description: 'When (UTC).' })
  at!: Date;

  @Field(() => OutreachLookAct, { description: 'What they did.' })
  act!: `${OutreachLookAct}`;

  @Field(() => Professional, { nullable: true, description: 'Who; null where it was no professional.' })
  professional!: Professional | null;

  @Field(() => ID, { nullable: true, description: 'Key of the report; null where none was shown.' })
  report!: string | null;
}

@ObjectType({ description: 'One of the looks, with its place in the list.' })
export class OutreachLookEdge {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @Field(() => OutreachLook, { description: 'The look.' })
  node!: OutreachLook;
}

@ObjectType({ description: 'A page of who looked at the reports of one organisation.' })
export class OutreachLookConnection {
  @Field(() => [OutreachLookEdge], { description: 'The looks with their cursors.' })
  edges!: OutreachLookEdge[];

  @Field(() => [OutreachLook], { description: 'The looks alone.' })
  nodes!: OutreachLook[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'That somebody of the team looked at a report before they met the person it is about.' })
export class ConcernReportLook {
  @InheritedConsentField(() => GraphQLDateTime, { description: 'When (UTC).' })
  at!: Date;

  @InheritedConsentField(() => OutreachLookAct, { description: 'What they did.' })
  act!: `${OutreachLookAct}`;

  @InheritedConsentField(() => Professional, { description: 'Who.' })
  professional!: Professional;
}

@ObjectType({ description: 'That the team tried to meet somebody.' })
export class OutreachAttempt {
  @Field(() => GraphQLDate, { description: 'When, a local date.' })
  onDate!: string;

  @Field(() => ContactWayKind, { description: 'How.' })
  way!: `${ContactWayKind}`;

  @Field(() => Boolean, { description: 'Whether somebody answered.' })
  isAnswered!: boolean;
}

@ObjectType({
  description:
    'A report of somebody who is worried about somebody (melding), as long as the outreach team has not met them. It is ' +
    'about nobody in this graph: no key of a person stands in it, and only the team reads it (C-59).',
})
export class OutreachReport {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @Field(() => ReporterKind, { description: 'Who was worried.' })
  reporterKind!: `${ReporterKind}`;

  @Field(() => OutreachReportStateKind, { description: 'How it stands.' })
  state!: `${OutreachReportStateKind}`;

  @Field(() => String, {
    nullable: true,
    description: 'About whom, and where they can be found, as it was told. Null once it is closed.',
  })
  whereabouts!: string | null;

  @Field(() => String, { nullable: true, description: 'What the worry is, as it was told. Null once it is closed.' })
  concern!: string | null;

  @Field(() => String, { description: 'Language of what was told, BCP 47.' })
  language!: string;

  @Field(() => GraphQLDate, { description: 'When it came in, a local date.' })
  receivedOn!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was closed, a local date.' })
  closedOn!: string | null;

  @Field(() => [OutreachAttempt], { description: 'How the team tried to meet the person, in order.' })
  attempts!: OutreachAttempt[];

  @Field(() => Int, { description: 'Version; name it when you act on it, so that nobody oversteps another.' })
  version!: number;
}

@ObjectType({ description: 'One of the reports, with its place in the list.' })
export class OutreachReportEdge {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @Field(() => OutreachReport, { description: 'The report.' })
  node!: OutreachReport;
}

@ObjectType({ description: 'A page of the reports of one outreach team.' })
export class OutreachReportConnection {
  @Field(() => [OutreachReportEdge], { description: 'The reports with their cursors.' })
  edges!: OutreachReportEdge[];

  @Field(() => [OutreachReport], { description: 'The reports alone.' })
  nodes!: OutreachReport[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'A report by somebody who was worried (melding; U-12), as the person reads it once outreach is in contact with them ' +
    '(C-59). It says what kind of reporter it was, and no name.',
})
@Directive('@key(fields: "id")')
export class ConcernReport {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONCERN_REPORT', () => ReporterKind, { description: 'Who was worried.' })
  reporterKind!: `${ReporterKind}`;

  @ConsentField('CONCERN_REPORT', () => String, { description: 'What the worry was, as it was told.' })
  concern!: string;

  @ConsentField('CONCERN_REPORT', () => String, { description: 'Language of it, BCP 47.' })
  language!: string;

  @ConsentField('CONCERN_REPORT', () => GraphQLDate, { description: 'When it came in, a local date.' })
  receivedOn!: string;

  @ConsentField('CONCERN_REPORT', () => GraphQLDate, { description: 'When the team met the person, a local date.' })
  metOn!: string;

  @ConsentField('CONCERN_REPORT', () => Organisation, { description: 'The team it came to.' })
  organisation!: Organisation;

  @ConsentField('CONCERN_REPORT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const ConcernReportConnection = connectionOf('ConcernReport', ConcernReport, 'CONCERN_REPORT', 'the reports of concern');

@InputType({ description: 'That you are worried about somebody. What you tell goes to the outreach team and nowhere else.' })
export class ReportConcernInput {
  @Field(() => ID, { description: 'Key of the organisation with the outreach team.' })
  team!: string;

  @Field(() => ReporterKind, { description: 'As what you are worried, or who told you.' })
  reporterKind!: ReporterKind;

  @Field(() => String, { description: 'About whom, and where they can be found; at most 1000 characters.' })
  whereabouts!: string;

  @Field(() => String, {
    description: 'What you see and what worries you, in plain words: the person will read it. No diagnosis; at most 1000 characters.',
  })
  concern!: string;

  @Field(() => String, { description: 'Language of what you tell, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That the team tried to meet somebody.' })
export class RecordOutreachAttemptInput {
  @Field(() => ID, { description: 'Key of the report.' })
  report!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'When, a local date; not after today.' })
  onDate!: Date;

  @Field(() => ContactWayKind, { description: 'How.' })
  way!: ContactWayKind;

  @Field(() => Boolean, { description: 'Whether somebody answered.' })
  isAnswered!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a report is closed without the team having met the person.' })
export class CloseOutreachReportInput {
  @Field(() => ID, { description: 'Key of the report.' })
  report!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => OutreachReportStateKind, { description: 'NOT_FOUND or NOT_NEEDED.' })
  as!: OutreachReportStateKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That the team met the person a report is about. From now on it is theirs to read.' })
export class RecordOutreachContactInput {
  @Field(() => ID, { description: 'Key of the report.' })
  report!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => ID, { description: 'Key of the person, who has let the team in: their relation with it must stand.' })
  person!: string;

  @Field(() => GraphQLDate, { description: 'When you met, a local date; not after today, nor before the report.' })
  metOn!: Date;

  @Field(() => MunicipalJurisdictionKind, { description: 'Whose rules hold.' })
  jurisdiction!: MunicipalJurisdictionKind;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'Thank you: the team has it. Nothing is told back, whatever comes of it: that is between the team and the person.' })
export class ConcernReported {
  @Field(() => GraphQLDate, { description: 'When it came in, a local date.' })
  receivedOn!: string;
}

export const ReportConcernResult = createUnionType({
  name: 'ReportConcernResult',
  description: 'That the report came in, or why not.',
  types: () => [ConcernReported, Refused] as const,
});

@ObjectType({ description: 'The report was worked on.' })
export class OutreachReportChanged {
  @Field(() => OutreachReport, { nullable: true, description: 'As it now stands.' })
  report!: OutreachReport | null;
}

export const OutreachReportResult = createUnionType({
  name: 'OutreachReportResult',
  description: 'The report as it now stands, or why the act was refused.',
  types: () => [OutreachReportChanged, Refused] as const,
});
